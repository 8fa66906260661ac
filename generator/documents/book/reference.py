"""The chapters that hold for the whole: the model, law, costs, places, measures, organisation, files, words, sources and the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.content.downloads import FORMAT_NAMES, Form, downloads
from generator.content.downloads import Book as BookContent
from generator.content.records.glossary import Term
from generator.content.records.law import Law
from generator.content.records.law import Section as LawSection
from generator.content.records.model import Mapping
from generator.content.records.source import Source
from generator.content.records.step import Step
from generator.content.records.taxonomy import OrganisationForm, PlaceType
from generator.content.records.tool import Tool
from generator.documents.book.tree import Block, Definition, Definitions, Entry, Index, Item, Items, Section, Table, links
from generator.documents.book.words import Wording, anchor, bold, fact, facts, para, section, separated, source_anchor, words
from generator.documents.imprint import web_address
from generator.documents.prose import Run
from generator.estimate import Estimate
from generator.estimate import wording as say
from generator.estimate.variants import uncounted
from generator.estimate.wording import swedish_order


def model_chapter(w: Wording) -> Section:
    model, here = w.handbook.model, "modellen"
    variants = (Definition(bold(f"{v.name}, {v.months} månader"), w.stated(v, v.text)) for v in model.variants)
    principles = (Item(w.stated(p, p.text, bold(f"{p.title}. "))) for p in model.principles)
    concepts = (Definition(bold(c.title), w.stated(c, c.text)) for c in model.concepts)
    parts = [
        section(here, "bakgrund", "Bakgrund", w.claims(model.background)),
        section(here, "varianter", "Varianter av modellen", (Definitions(tuple(variants)),)),
        section(here, "principer", "Principer", (Items(tuple(principles), ordered=True),)),
        section(here, "begrepp", "Begrepp", (Definitions(tuple(concepts)),)),
        section(here, "andra-versioner", "Så motsvarar andra versioner stegen", (), (_mapping(w, m) for m in model.mappings)),
        section(here, "resultat", "Vad piloterna visade", w.claims(model.results)),
        section(here, "luckor", "Det vi inte vet", w.claims(model.gaps)),
        section(here, "jamlikhet", "Jämlikhet: så blir alla hörda", w.claims(model.equality)),
    ]
    if model.alternatives:
        parts.append(section(here, "andra-stod", "Andra svenska metodstöd", w.claims(model.alternatives)))
    return Section("Modellen", here, w.text(model.summary), tuple(parts))


def _mapping(w: Wording, mapping: Mapping) -> Section:
    rows = tuple(
        (words(s.name), w.links(w.handbook.steps[step] for step in s.steps), (*(w.line(s.text) if s.text else ()), w.mark(s))) for s in mapping.steps
    )
    table = Table(f"{mapping.name}: steg och motsvarighet här", ("Steg hos utgivaren", "Motsvarar", "Anmärkning"), rows, (2, 2, 3))
    who = para(f"Utgivare: {mapping.publisher}. Tid: {mapping.time}.", w.mark(mapping))
    return section("modellen", f"version-{mapping.id}", mapping.name, (who, table))


def law_chapter(w: Wording) -> Section:
    law = w.handbook.law
    as_of = para(f"Lagtexterna återges i lydelsen den {say.day(law.as_of)}.")
    questions = (section("lag", f"fraga-{q.id}", q.title, (*w.claims(q.claims), para(*bold("Gör så här: "), q.remedy))) for q in law.open_questions)
    parts = (section("lag", "oppna-fragor", "Öppna frågor", (), questions), *(_law(w, act) for act in law.laws))
    return Section("Lag", "lag", (*w.text(law.notice), as_of), parts)


def _law(w: Wording, act: Law) -> Section:
    return section("lag", f"lag-{act.id}", act.title, w.stated(act, act.text), (_law_section(w, each) for each in act.sections))


def _law_section(w: Wording, each: LawSection) -> Section:
    handbook = w.handbook
    steps, tools, roles = (
        index.get(each.id, ()) for index in (handbook.steps_under_section, handbook.tools_under_section, handbook.roles_under_section)
    )
    entries = [
        fact("Gäller", each.addressee),
        Definition(bold("Hur ofta"), w.claim(each.frequency)),
        Definition(bold("Så stöder platssamverkan"), w.claim(each.support)),
        fact("Steg som hjälper", *(w.links(steps) or words("inget steg tar upp paragrafen särskilt"))),
        fact("Verktyg som hjälper", *(w.links(tools) or words("inget verktyg tar upp paragrafen särskilt"))),
        *([fact("Roller den rör", *w.links(roles))] if roles else []),
    ]
    return Section(f"{each.number} {each.title}", anchor(each), (*w.stated(each, each.demand), facts(*entries)))


def costs_chapter(w: Wording) -> Section:
    costs, here = w.handbook.costs, "kostnad"
    drivers = tuple((words(d.title), words(str(d.default)), (*w.line(d.text), w.mark(d))) for d in costs.drivers)
    rates = tuple(
        ((w.link(w.handbook.roles[r.role]),), words(say.amount(r.amount)), words("i arbetstid" if r.in_kind else "i pengar"), (w.mark(r),))
        for r in costs.rates
    )
    prices = tuple(
        (words(p.title), words(say.amount(p.amount)), words(p.unit), words(p.year), (*(w.line(p.text) if p.text else ()), w.mark(p)))
        for p in costs.prices
    )
    parts = (
        section(here, "antaganden", "Vad uträkningen bygger på", w.claims(costs.assumptions)),
        *(_variant(w, e) for e in w.estimates),
        section(
            here,
            "drivare",
            "Det som gör arbetet större eller mindre",
            (Table("Tal om platsen som timmarna växer med", ("Tal", "Grundvärde", "Så räknar ni"), drivers, (2, 1.2, 4)),),
        ),
        section(
            here,
            "timpriser",
            "Timpriser i uträkningen",
            (Table("Kronor per timme utan moms", ("Roll", "Kronor per timme", "Betalas", "Grund"), rates, (2, 1.5, 1.2, 4)),),
        ),
        section(
            here,
            "prislista",
            "Priser i öppna källor",
            (
                para("Belopp som någon har uppgett, med år. Räkna om till årets nivå och begär eget pris."),
                Table("Prislista", ("Vad", "Belopp", "Avser", "År", "Grund"), prices, (2.2, 1.8, 1.5, 1, 4)),
            ),
        ),
        section(here, "fordelning", "Vem betalar vad", (para("Ett förslag att börja samtalet med. Andelarna är procent av posten."), _shares(w))),
        section(here, "pengar", "Pengar kring modellen", w.claims(costs.money)),
    )
    return Section("Tid och kostnad", here, w.text(costs.summary), parts)


def _shares(w: Wording) -> Definitions:
    entries = []
    for share in w.handbook.costs.shares:
        parts = ", ".join(f"{w.handbook.roles[role].title} {part}{say.NARROW}procent" for role, part in share.shares.items() if part)
        entries.append(Definition(bold(share.title), (para(f"{parts}. ", *(w.line(share.text) if share.text else ()), w.mark(share)),)))
    return Definitions(tuple(entries))


def _variant(w: Wording, e: Estimate) -> Section:
    handbook = w.handbook
    variant, steps = handbook.variants[e.variant], list(handbook.steps)
    blocks: list[Block] = [
        para(
            f"Ungefär {say.number(e.weeks, 0)} veckor, {say.about_hours(e.hours())}. Om all arbetstid räknas i pengar: {say.about(e.cost())} utan "
            f"moms, varav {say.about(e.cost(in_kind=True))} är arbetstid som parterna normalt ger i natura. "
            f"{say.percent(e.assumed(handbook.rates)).capitalize()} av grundbeloppet vilar på antaganden eller osäkra uppgifter."
        )
    ]
    if left_out := uncounted(handbook, e):
        blocks.append(para("Tiden för dessa roller är inte med, lägg till den själva: ", *w.links(left_out), "."))
    rows = [((w.link(handbook.roles[role]),), *(words(say.number(e.hours(step, role).base, 0)) for step in (None, *steps))) for role in e.roles()]
    rows.append((bold("Alla, timmar"), *(bold(say.number(e.hours(step).base, 0)) for step in (None, *steps))))
    rows.append((bold("Kostnad, kr"), *(bold(say.about_kronor(e.cost(step).base)) for step in (None, *steps))))
    for label, bound in (("Lägst, kr", "low"), ("Högst, kr", "high")):
        rows.append((words(label), *(words(say.about_kronor(getattr(e.cost(step), bound))) for step in (None, *steps))))
    head = ("Timmar", "Summa", *(f"Steg {handbook.steps[step].number}" for step in steps))
    caption = f"{variant.name}: timmar per roll och steg, och kostnad utan moms om all tid räknas i pengar"
    blocks.append(Table(caption, head, tuple(rows), (2.6, 1.3, *(1.3 for _ in steps)), figures=True))
    return section("kostnad", f"variant-{variant.id}", f"{variant.name}: tid och kostnad", blocks)


def places_chapter(w: Wording) -> Section:
    lead = para("Från stadens torg till byn: samma fem steg, men tiden, rollerna, parterna och verktygen skiljer sig. Här står vad ni ändrar.")
    return Section("Platstyper", "platstyper", (lead,), tuple(_place(w, place) for place in w.handbook.taxonomy.place_types))


def _place(w: Wording, place: PlaceType) -> Section:
    here = anchor(place)
    context = facts(
        fact("Verktyg att börja med", *w.links(w.handbook.tools[tool] for tool in place.tools)),
        fact("Fall", *(w.links(w.handbook.cases_at_place_type.get(place.id, ())) or words("inget fall än"))),
    )
    parts = (
        section(here, "tid", "Tid", w.claims(place.time)),
        section(here, "roller", "Roller", w.claims(place.roles)),
        section(here, "partner", "Parter", w.claims(place.partners)),
        section(here, "arbetssatt", "Arbetssätt", w.claims(place.method)),
        section(here, "sammanhang", "I sitt sammanhang", (context,)),
    )
    return Section(place.title, here, w.text(place.text), parts)


def measures_chapter(w: Wording) -> Section:
    handbook, here = w.handbook, "atgarder"
    lead = para(
        "Åtgärder är fysiska, sociala eller ekonomiska. Till det kommer organisation och formell kontroll. "
        "Låt orsakerna avgöra vilket slag som behövs."
    )
    parts = []
    for kind in handbook.taxonomy.measure_kinds:
        cases = [case for case in handbook.cases.values() if any(measure.kind == kind.id for measure in case.measures)]
        where = para("Fall med åtgärder av det här slaget: ", *(w.links(cases) or words("inget än")), ".")
        parts.append(section(here, kind.id, kind.title, (*w.text(kind.text), where)))
    problems = []
    for problem in handbook.taxonomy.problem_types:
        tools = [tool for tool in handbook.tools.values() if problem.id in tool.problems]
        problems.append(
            Definition(bold(problem.title), (*w.text(problem.text), para("Verktyg: ", *(w.links(tools) or words("inget särskilt")), ".")))
        )
    parts.append(section(here, "problemtyper", "Problemtyper", (Definitions(tuple(problems)),)))
    return Section("Åtgärder och problem", here, (lead,), tuple(parts))


def organisation_chapter(w: Wording) -> Section:
    taxonomy, here = w.handbook.taxonomy, "organisation"
    lead = para("Samarbetet behöver en form och pengar. Piloterna valde olika; formen ska passa platsen och dem som är med.")
    sizes = (Definition(bold(size.title), w.text(size.text)) for size in taxonomy.municipality_sizes)
    parts = (
        section(here, "former", "Organisationsformer", (), (_form(w, form) for form in taxonomy.organisation_forms)),
        section(here, "finansiering", "Finansieringsformer", (), (_form(w, form) for form in taxonomy.financing_forms)),
        section(here, "storlek", "Kommunens storlek", (Definitions(tuple(sizes)),)),
    )
    return Section("Organisation och finansiering", here, (lead,), parts)


def _form(w: Wording, form: OrganisationForm) -> Section:
    cases = w.handbook.cases_with_organisation.get(form.id, ())
    tail = (para("Fall: ", *w.links(cases), "."),) if cases else ()
    return Section(form.title, anchor(form), (*w.stated(form, form.text), para(*bold("Passar när")), *w.claims(form.suits), *tail))


def files_chapter(w: Wording) -> Section:
    handbook, settings, here = w.handbook, w.handbook.settings, "mallar"
    lead = para("Det här går att ladda ner på sidan Mallar och checklistor på handbokens webbplats. Filerna är fria att ändra och dela.")
    rows = []
    for download in downloads(w.handbook):
        if not isinstance(download.content, BookContent):
            formats = [(Run(FORMAT_NAMES[form], url=web_address(settings, download.address(form))),) for form in download.formats]
            rows.append((words(download.title), separated(formats)))
    table = Table("Filer att ladda ner, i ordning efter användning", ("Fil", "Format"), tuple(rows), (3, 1))
    forms = []
    for download in downloads(w.handbook):
        if isinstance(download.content, Form):
            template = download.content.template
            used: tuple[Step | Tool, ...] = (*(handbook.steps[step] for step in template.steps), *(handbook.tools[tool] for tool in template.tools))
            blocks = (*w.text(template.summary), para("Används i: ", *w.links(used), "."))
            forms.append(Section(template.title, anchor(template), blocks, listed=False))
    parts = [section(here, "att-fylla-i", "Mallar att fylla i", (), forms)] if forms else []
    return Section("Mallar och checklistor", here, (lead,), (*parts, section(here, "filer", "Alla filer", (table,))))


def glossary_chapter(w: Wording) -> Section:
    terms = sorted(w.handbook.terms.values(), key=lambda term: swedish_order(term.term))
    lead = para("Ord som används i handboken, i bokstavsordning.")
    return Section("Ordlista", "ordlista", (lead,), tuple(_term(w, term) for term in terms))


def _term(w: Wording, term: Term) -> Section:
    tail = (Run(" Se även: "), *w.links(w.handbook.terms[other] for other in term.see_also), Run(".")) if term.see_also else ()
    return Section(term.term, anchor(term), w.stated(term, term.explanation, (), tail), listed=False)


def sources_chapter(w: Wording) -> Section:
    lead = para(
        f"Alla källor som handboken bygger på, {len(w.sources)} stycken, efter utgivare. Märket efter ett påstående har källans nummer. Handboken "
        "återger bara en liten del av varje källa. Läs hela källan innan en siffra bär ett beslut."
    )
    sections = []
    for publisher, group in groupby(enumerate(w.sources, start=1), key=lambda pair: pair[1].publisher):
        numbered = list(group)
        first = numbered[0][0]
        items = tuple(_source(number, source) for number, source in numbered)
        sections.append(section("kallor", f"utgivare-{first}", publisher, (Items(items, True, first),), listed=False))
    return Section("Källor", "kallor", (lead,), tuple(sections))


def _source(number: int, source: Source) -> Item:
    date = f", {source.published}" if source.published else ""
    note = f" {source.note}" if source.note else ""
    stop = "." if source.published or source.title[-1] not in ".?!" else ""
    return Item((para(f"{source.title}{date}{stop}{note} ", Run(source.url, url=source.url)),), source_anchor(number))


def index_chapter(w: Wording, chapters: Iterable[Section]) -> Section:
    """Where each tool is described, and which of the `chapters` or their sections mention it."""
    mentions: dict[str, dict[str, str]] = {}
    for part in _parts(chapters):
        for inner in part.walk():
            for target in links(inner):
                mentions.setdefault(target, {})[part.anchor] = part.title
    entries = []
    for tool in sorted(w.handbook.tools.values(), key=lambda tool: swedish_order(tool.title)):
        own = anchor(tool)
        entries.append(Entry(tool.title, own, tuple((title, where) for where, title in mentions.get(own, {}).items() if where != own)))
    return Section("Verktygsregister", "register", (Index(tuple(entries)),))


def _parts(chapters: Iterable[Section]) -> Iterator[Section]:
    """The chapters' own words, and each of their sections whole."""
    for chapter in chapters:
        yield Section(chapter.title, chapter.anchor, chapter.blocks)
        yield from chapter.sections
