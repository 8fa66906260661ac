"""Rules between records: the exact message for each that is broken."""

from __future__ import annotations

import pytest

from tests.small_project import COSTS, DOWNLOADS, LAW, MODEL, ROLES, SOURCES, STEP_1, STEP_2, TAXONOMY, TEMPLATE, TOOL, SmallProject

PARTS = "Skriv ansvarar, genomför, rådfrågas eller informeras."
ONE = "Låt exakt en roll ha «ansvarar» i varje steg."
OWN = "Ge posten ett eget id."


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            TOOL,
            "steg: [uppstart]",
            "steg: [uppfoljning]",
            f"{STEP_1}:16:15: aktiviteter[1].verktyg[0]: verktyget «vandring» hör inte till steget «uppstart». "
            "Lägg till «uppstart» under «steg» i toolkit/tools/vandring.yaml.",
        ),
        (
            COSTS,
            "  - {roll: polis, kronor_per_timme: 450.50, i_natura: true, belägg: belagt, källor: [rapport]}\n",
            "",
            f"{STEP_1}:22:16: aktiviteter[1].timmar[1].roll: rollen «polis» har inget timpris. "
            "Lägg till rollen under «timpriser» i toolkit/costs.yaml.\n"
            f"{STEP_2}:12:21: aktiviteter[0].timmar[0].roll: rollen «polis» har inget timpris. "
            "Lägg till rollen under «timpriser» i toolkit/costs.yaml.",
        ),
        (
            STEP_1,
            "veckor: {låg: 1, bas: 2, hög: 4}",
            "veckor: 2\n    efter: [mata]",
            f"{STEP_1}:11:12: aktiviteter[0].efter: aktiviteterna väntar på varandra i en ring: uppdrag → mata → ga-vandring → uppdrag. "
            "Ta bort en av dem under «efter».",
        ),
        (
            STEP_1,
            "efter: [uppdrag]",
            "efter: [ga-vandring]",
            f"{STEP_1}:18:12: aktiviteter[1].efter: aktiviteterna väntar på varandra i en ring: ga-vandring → ga-vandring. "
            "Ta bort en av dem under «efter».",
        ),
        (
            ROLES,
            "steg: {uppstart: rådfrågas, uppfoljning: informeras}",
            "steg: {uppfoljning: informeras}",
            f"{ROLES}:25:11: roller[1].steg: rollen «polis» har ingen del i steget «uppstart». {PARTS}",
        ),
        (ROLES, "uppstart: ansvarar", "uppstart: genomför", f"{ROLES}:1:1: roller: ingen roll ansvarar för steget «uppstart». {ONE}"),
        (
            ROLES,
            "uppfoljning: informeras",
            "uppfoljning: ansvarar",
            f"{ROLES}:1:1: roller: 2 roller ansvarar (projektledare, polis) för steget «uppfoljning». {ONE}",
        ),
        (COSTS, "polis: 40", "polis: 41", f"{COSTS}:12:28: fördelning[0].andelar: andelarna blir 101 procent tillsammans. Låt dem bli 100."),
        (
            COSTS,
            "{projektledare: 60, polis: 40}",
            "{}",
            f"{COSTS}:12:28: fördelning[0].andelar: andelarna blir 0 procent tillsammans. Låt dem bli 100.",
        ),
        (
            COSTS,
            "grundvärde: 4",
            "grundvärde: 11",
            f"{COSTS}:5:94: drivare[0].grundvärde: grundvärdet är större än «högst». Sänk grundvärdet eller höj «högst».",
        ),
        (
            COSTS,
            "timpriser:\n",
            "timpriser:\n  - {roll: polis, kronor_per_timme: 1, i_natura: true, belägg: antagande}\n",
            f"{COSTS}:6:1: timpriser: rollen «polis» har 2 timpriser. Låt varje roll ha ett.",
        ),
        (
            COSTS,
            "timpriser:\n",
            "  - {id: vandringar, titel: V, enhet: st, text: Räkna., grundvärde: 1, högst: 2, belägg: antagande}\ntimpriser:\n",
            f"{COSTS}:6:5: drivare[1]: ingen aktivitet använder drivaren «vandringar». Använd den, eller ta bort den.",
        ),
        (
            SOURCES,
            "källor:\n",
            "källor:\n  - {id: annan, titel: Annan, utgivare: Någon, webbadress: 'https://exempel.se'}\n",
            f"{SOURCES}:2:5: källor[0]: ingen hänvisar till källan «annan». Hänvisa till den, eller ta bort den.",
        ),
        # Ids that are addresses on a page.
        (STEP_1, "id: punkt-12", "id: punkt-11", f"{STEP_1}:42:10: checklista[11].id: id «punkt-11» finns redan i listan. {OWN}"),
        (TOOL, "id: punkt-3", "id: punkt-1", f"{TOOL}:27:10: checklista[2].id: id «punkt-1» finns redan i listan. {OWN}"),
        (
            TEMPLATE,
            "{id: namn, titel: Namn, slag: text}",
            "{id: namn, titel: Namn, slag: text}, {id: namn, titel: Igen, slag: tal}",
            f"{TEMPLATE}:7:74: avsnitt[0].fält[1].id: id «namn» finns redan i listan. {OWN}",
        ),
        (
            TEMPLATE,
            "avsnitt:\n",
            "avsnitt:\n  - {id: om, titel: Först, fält: [{id: namn, titel: Namn, slag: text}]}\n",
            f"{TEMPLATE}:8:10: avsnitt[1].id: id «om» finns redan i listan. {OWN}",
        ),
        (
            MODEL,
            "principer: [",
            "principer: [{id: samverkan, titel: S, text: T., belägg: antagande}, ",
            f"{MODEL}:8:74: principer[1].id: id «samverkan» finns redan i listan. {OWN}",
        ),
        (
            MODEL,
            "begrepp: [",
            "begrepp: [{id: sakerhet, titel: S, text: T., belägg: antagande}, ",
            f"{MODEL}:9:71: begrepp[1].id: id «sakerhet» finns redan i listan. {OWN}",
        ),
        (
            LAW,
            "öppna_frågor:\n",
            "öppna_frågor:\n  - {id: oppen, titel: Ö, läget: [{text: O., belägg: antagande}], gör_så_här: Fråga.}\n",
            f"{LAW}:21:10: öppna_frågor[1].id: id «oppen» finns redan i listan. {OWN}",
        ),
        (
            COSTS,
            "prislista:\n",
            "prislista:\n  - {id: fika, titel: F, kronor: null, enhet: st, år: år okänt, belägg: antagande}\n",
            f"{COSTS}:11:10: prislista[1].id: id «fika» finns redan i listan. {OWN}",
        ),
    ],
)
def test_message(project: SmallProject, file: str, old: str, new: str, message: str) -> None:
    project.replace(file, old, new)
    assert "\n".join(project.messages()) == message


def test_a_variant_without_activities(project: SmallProject) -> None:
    project.replace(STEP_1, "veckor: {låg: 1, bas: 2, hög: 4}", "veckor: 2\n    varianter: [lang]")
    project.replace(STEP_2, "efter: [ga-vandring]", "varianter: [lang]")
    assert project.only_message() == (f"{MODEL}:6:5: varianter[0]: varianten har inga aktiviteter. Ange den vid aktiviteterna, eller ta bort den.")


def test_a_variant_may_have_the_activities_of_all(project: SmallProject) -> None:
    project.replace(MODEL, "principer:", "  - {id: extra, namn: Extra, månader: 6, text: Tom., belägg: antagande}\nprinciper:")
    project.list_addresses()
    assert project.messages() == []


def test_an_id_that_stands_for_two_things(project: SmallProject) -> None:
    project.replace(TAXONOMY, "id: analys", "id: delad")
    project.replace(TOOL, "grupp: analys", "grupp: delad")
    assert project.only_message() == (
        f"{TAXONOMY}:18:10: finansieringsformer[0].id: id «delad» står för något annat i en annan lista. Ge det ena ett annat id."
    )


def rename(project: SmallProject, name: str) -> None:
    """Give the second step another file name, and its documents other addresses."""
    project.path(STEP_2).rename(project.path(f"toolkit/steps/{name}.yaml"))
    project.write(DOWNLOADS, project.path(DOWNLOADS).read_text("utf-8").replace("2-uppfoljning", name))


def test_steps_without_gaps(project: SmallProject) -> None:
    rename(project, "4-uppfoljning")
    assert project.only_message() == (
        "toolkit/steps/4-uppfoljning.yaml:1:1: steget har nummer 4 men är nummer 2 i ordningen. Numrera filerna 1, 2, 3 … utan luckor."
    )


def test_two_steps_with_one_number(project: SmallProject) -> None:
    rename(project, "1-uppfoljning")
    assert project.only_message() == (
        "toolkit/steps/1-uppstart.yaml:1:1: steget har nummer 1 men är nummer 2 i ordningen. Numrera filerna 1, 2, 3 … utan luckor."
    )


def test_every_ring_is_told(project: SmallProject) -> None:
    project.replace(STEP_1, "efter: [uppdrag]", "efter: [ga-vandring]")
    project.replace(STEP_2, "efter: [ga-vandring]", "efter: [mata]")
    assert [problem.what.partition(": ")[2] for problem in project.problems()] == ["ga-vandring → ga-vandring", "mata → mata"]


def test_two_ways_to_one_activity_are_no_ring(project: SmallProject) -> None:
    project.replace(STEP_2, "efter: [ga-vandring]", "efter: [ga-vandring, uppdrag]")
    assert project.messages() == []


@pytest.mark.parametrize("name", ["checklista-vandring", "checklista-1-uppstart", "tid-och-kostnad-kort"])
def test_a_form_named_as_another_document(project: SmallProject, name: str) -> None:
    project.write(f"toolkit/templates/{name}.yaml", project.path(TEMPLATE).read_bytes())
    project.list_addresses()
    assert project.only_message() == f"toolkit/templates/{name}.yaml:1:1: dokumentet «{name}» finns redan. Ge filen ett annat namn."


def test_a_tool_named_as_a_step(project: SmallProject) -> None:
    project.write("toolkit/tools/1-uppstart.yaml", project.path(TOOL).read_bytes())
    assert project.only_message() == "toolkit/tools/1-uppstart.yaml:1:1: dokumentet «checklista-1-uppstart» finns redan. Ge filen ett annat namn."


def test_a_source_is_used_wherever_it_stands(project: SmallProject) -> None:
    """One claim is enough, however deep."""
    text = project.path("cases/torget.yaml").read_text("utf-8")
    project.write("cases/torget.yaml", text.replace("belägg: belagt, källor: [rapport]", "belägg: antagande"))
    project.replace(STEP_2, "belägg: belagt, källor: [rapport]", "belägg: antagande")
    assert project.messages() == []  # the rate of the police still has it
    project.replace(COSTS, "belägg: belagt, källor: [rapport]", "belägg: antagande")
    assert project.only_message() == f"{SOURCES}:2:5: källor[0]: ingen hänvisar till källan «rapport». Hänvisa till den, eller ta bort den."
