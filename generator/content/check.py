"""Rules that no record can judge alone: they hold between records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

from generator.content.addresses import source_file
from generator.content.downloads import Book, Checklist, Content, Form, Package, Workbook, downloads
from generator.content.handbook import Handbook
from generator.content.problems import Problem
from generator.content.published import check_published
from generator.content.records.role import Part
from generator.content.records.step import Step
from generator.content.records.taxonomy import Taxonomy
from generator.content.standings import claims
from generator.content.validate import Loc, Report


def check(handbook: Handbook, report: Report, cited: Collection[str] = ()) -> Iterator[Problem]:
    """Everything that is wrong between records. `cited` are sources that records with faults, not in the handbook, refer to."""
    yield from _steps(handbook, report)
    yield from _activities(handbook, report)
    yield from _matrix(handbook, report)
    yield from _lists(handbook, report)
    yield from _choices(handbook, report)
    yield from _downloads(handbook, report)
    yield from check_published(handbook, report)
    yield from _costs(handbook, report)
    yield from _orphans(handbook, report, cited)


def step_file(handbook: Handbook, step: str) -> str:
    return f"toolkit/steps/{handbook.steps[step].number}-{step}.yaml"


def _steps(handbook: Handbook, report: Report) -> Iterator[Problem]:
    for expected, step in enumerate(handbook.steps.values(), start=1):
        if step.number != expected:
            yield report(
                step_file(handbook, step.id),
                (),
                f"steget har nummer {step.number} men är nummer {expected} i ordningen",
                "Numrera filerna 1, 2, 3 … utan luckor.",
            )
    for number, variant in enumerate(handbook.model.variants):
        if not any(not activity.variants or variant.id in activity.variants for activity in handbook.activities.values()):
            yield report(
                "toolkit/model.yaml", ("varianter", number), "varianten har inga aktiviteter", "Ange den vid aktiviteterna, eller ta bort den."
            )


def _activities(handbook: Handbook, report: Report) -> Iterator[Problem]:
    for step in handbook.steps.values():
        file = step_file(handbook, step.id)
        for number, activity in enumerate(step.activities):
            for place, tool in enumerate(activity.tools):
                if step.id not in handbook.tools[tool].steps:
                    yield report(
                        file,
                        ("aktiviteter", number, "verktyg", place),
                        f"verktyget «{tool}» hör inte till steget «{step.id}»",
                        f"Lägg till «{step.id}» under «steg» i toolkit/tools/{tool}.yaml.",
                    )
            for place, hours in enumerate(activity.hours):
                if hours.role not in handbook.rates:
                    yield report(
                        file,
                        ("aktiviteter", number, "timmar", place, "roll"),
                        f"rollen «{hours.role}» har inget timpris",
                        "Lägg till rollen under «timpriser» i toolkit/costs.yaml.",
                    )
    for cycle in _cycles({activity.id: activity.after for activity in handbook.activities.values()}):
        step = handbook.step_of[cycle[0]]
        number = next(n for n, activity in enumerate(step.activities) if activity.id == cycle[0])
        yield report(
            step_file(handbook, step.id),
            ("aktiviteter", number, "efter"),
            f"aktiviteterna väntar på varandra i en ring: {' → '.join(cycle)}",
            "Ta bort en av dem under «efter».",
        )


def _cycles(after: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    done: set[str] = set()
    for start in after:
        trail: list[str] = []
        stack: list[Iterator[str]] = [iter((start,))]
        while stack:
            following = next(stack[-1], None)
            if following is None:
                stack.pop()
                if trail:
                    done.add(trail.pop())
            elif following in trail:
                yield (*trail[trail.index(following) :], following)
                done.update(trail)
                break
            elif following not in done:
                trail.append(following)
                stack.append(iter(after.get(following, ())))


def _matrix(handbook: Handbook, report: Report) -> Iterator[Problem]:
    for number, role in enumerate(handbook.roles.values()):
        for step in handbook.steps:
            if step not in role.steps:
                yield report(
                    "toolkit/roles.yaml",
                    ("roller", number, "steg"),
                    f"rollen «{role.id}» har ingen del i steget «{step}»",
                    "Skriv ansvarar, genomför, rådfrågas eller informeras.",
                )
    for step in handbook.steps:
        accountable = [role.id for role in handbook.roles.values() if role.steps.get(step) is Part.ACCOUNTABLE]
        if len(accountable) != 1:
            who = f"{len(accountable)} roller ansvarar ({', '.join(accountable)})" if accountable else "ingen roll ansvarar"
            yield report("toolkit/roles.yaml", ("roller",), f"{who} för steget «{step}»", "Låt exakt en roll ha «ansvarar» i varje steg.")


def _lists(handbook: Handbook, report: Report) -> Iterator[Problem]:
    """Ids that nothing refers to, but that are addresses on a page: unique in their list."""
    model, law = handbook.model, handbook.law
    yield from _unique(model.principles, "toolkit/model.yaml", ("principer",), report)
    yield from _unique(model.concepts, "toolkit/model.yaml", ("begrepp",), report)
    yield from _unique(model.mappings, "toolkit/model.yaml", ("andra_versioner",), report)
    yield from _unique(law.laws, "toolkit/law.yaml", ("lagar",), report)
    yield from _unique(law.open_questions, "toolkit/law.yaml", ("öppna_frågor",), report)
    yield from _unique(handbook.costs.prices, "toolkit/costs.yaml", ("prislista",), report)
    yield from _unique(handbook.taxonomy.municipality_sizes, "toolkit/taxonomy.yaml", ("kommunstorlekar",), report)
    for step in handbook.steps.values():
        yield from _unique(step.checklist, step_file(handbook, step.id), ("checklista",), report)
    for tool in handbook.tools.values():
        yield from _unique(tool.checklist, f"toolkit/tools/{tool.id}.yaml", ("checklista",), report)
    for template in handbook.templates.values():
        file = f"toolkit/templates/{template.id}.yaml"
        yield from _unique(template.sections, file, ("avsnitt",), report)
        for number, section in enumerate(template.sections):
            yield from _unique(section.fields, file, ("avsnitt", number, "fält"), report)


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


def _unique(items: Iterable[_Identified], file: str, loc: Loc, report: Report) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, item in enumerate(items):
        if item.id in seen:
            yield report(file, (*loc, number, "id"), f"id «{item.id}» finns redan i listan", "Ge posten ett eget id.")
        seen.add(item.id)


def _choices(handbook: Handbook, report: Report) -> Iterator[Problem]:
    """Pages look a choice up by its id alone, whichever list of the taxonomy it stands in."""
    for name, field in Taxonomy.model_fields.items():
        entries = getattr(handbook.taxonomy, name)
        for number, entry in enumerate(entries if isinstance(entries, tuple) else ()):
            if handbook.choices[entry.id] != entry:
                yield report(
                    "toolkit/taxonomy.yaml",
                    (str(field.alias), number, "id"),
                    f"id «{entry.id}» står för något annat i en annan lista",
                    "Ge det ena ett annat id.",
                )


def _downloads(handbook: Handbook, report: Report) -> Iterator[Problem]:
    seen: set[str] = set()
    for download in downloads(handbook):
        if download.name in seen:
            yield report(_named_by(download.content), (), f"dokumentet «{download.name}» finns redan", "Ge filen ett annat namn.")
        seen.add(download.name)


def _named_by(content: Content) -> str:
    """The file that a document has its name from."""
    match content:
        case Checklist():
            return source_file(content.subject)
        case Form():
            return source_file(content.template)
        case Package(subject=Step() as step):
            return source_file(step)
        case Book() | Workbook() | Package():
            return "toolkit/model.yaml"


def _costs(handbook: Handbook, report: Report) -> Iterator[Problem]:
    file = "toolkit/costs.yaml"
    for number, share in enumerate(handbook.costs.shares):
        if (total := sum(share.shares.values())) != 100:
            yield report(file, ("fördelning", number, "andelar"), f"andelarna blir {total} procent tillsammans", "Låt dem bli 100.")
    for number, driver in enumerate(handbook.costs.drivers):
        if driver.default > driver.at_most:
            yield report(file, ("drivare", number, "grundvärde"), "grundvärdet är större än «högst»", "Sänk grundvärdet eller höj «högst».")
    for role, count in Counter(rate.role for rate in handbook.costs.rates).items():
        if count > 1:
            yield report(file, ("timpriser",), f"rollen «{role}» har {count} timpriser", "Låt varje roll ha ett.")


def _orphans(handbook: Handbook, report: Report, cited: Collection[str]) -> Iterator[Problem]:
    used = {source for claim in claims(handbook) for source in claim.sources}.union(cited)
    for number, source in enumerate(handbook.sources):
        if source not in used:
            yield report("toolkit/sources.yaml", ("källor", number), f"ingen hänvisar till källan «{source}»", "Hänvisa till den, eller ta bort den.")
    quantities = [quantity for activity in handbook.activities.values() for quantity in (*activity.hours, *activity.purchases)]
    drivers = {driver for quantity in quantities for driver in quantity.per_driver}
    drivers |= {driver for tool in handbook.tools.values() for time in (tool.organiser_hours, tool.participant_hours) for driver in time.per_driver}
    for number, driver in enumerate(handbook.costs.drivers):
        if driver.id not in drivers:
            yield report(
                "toolkit/costs.yaml", ("drivare", number), f"ingen aktivitet använder drivaren «{driver.id}»", "Använd den, eller ta bort den."
            )
