"""Pages of single records: steps, tools, roles and cases."""

from __future__ import annotations

from generator.content import addresses
from generator.content.concern import concern
from generator.content.downloads import Checklist, Form
from generator.content.records.base import Necessity
from generator.content.records.case import Case
from generator.content.records.role import Part, Role
from generator.content.records.step import Activity, Step
from generator.content.records.tool import Tool
from generator.estimate import quantity
from generator.estimate.calculate import HoursLine, PurchaseLine
from generator.estimate.variants import step_in_variants
from generator.estimate.wording import fraction, period
from generator.pages.compose import Composer
from generator.pages.page import Crumb, Page

HOME = Crumb("Hem", addresses.HOME)


def step_page(composer: Composer, step: Step) -> Page:
    """The page of a step."""
    handbook = composer.handbook
    longest = composer.longest
    lines = {activity.activity.id: activity for activity in longest.activities}

    def hours(activity: Activity) -> tuple[HoursLine, ...]:
        return lines[activity.id].hours

    def purchases(activity: Activity) -> tuple[PurchaseLine, ...]:
        return lines[activity.id].purchases

    address = addresses.address(step)
    own = composer.downloads_at(address)
    forms = tuple(d for d in composer.downloads if isinstance(d.content, Form) and step.id in d.content.template.steps)
    return composer.page(
        "step.html",
        address,
        f"Steg {step.number}: {step.title}",
        step.summary,
        (HOME, Crumb("Steg", addresses.STEPS)),
        kind="steg",
        source_file=addresses.source_file(step),
        reviewed=step.reviewed,
        step=step,
        spans=step_in_variants(composer.handbook, composer.estimates, step.id),
        lines=hours,
        purchases=purchases,
        files=own,
        checklists=[d for d in own if isinstance(d.content, Checklist)],
        templates=forms,
        required=sum(item.necessity is Necessity.REQUIRED for item in step.checklist),
        parts=[(str(part), [role for role in handbook.roles.values() if role.steps[step.id] is part]) for part in Part],
        tools=handbook.tools_in_step.get(step.id, ()),
        cases=handbook.cases_in_step.get(step.id, ())[:12],
        next=next((other for other in handbook.steps.values() if other.number == step.number + 1), None),
    )


def tool_page(composer: Composer, tool: Tool) -> Page:
    """The page of a tool."""
    handbook = composer.handbook
    address = addresses.address(tool)
    forms = tuple(d for d in composer.downloads if isinstance(d.content, Form) and tool.id in d.content.template.tools)
    return composer.page(
        "tool.html",
        address,
        tool.title,
        tool.summary,
        (HOME, Crumb("Verktyg", addresses.TOOLS)),
        kind="verktyg",
        source_file=addresses.source_file(tool),
        reviewed=tool.reviewed,
        tool=tool,
        organiser=quantity(tool.organiser_hours, composer.defaults),
        participant=quantity(tool.participant_hours, composer.defaults),
        steps=[handbook.steps[step] for step in tool.steps],
        before=[handbook.tools[other] for other in tool.before],
        after=handbook.tools_after.get(tool.id, ()),
        activities=handbook.activities_with_tool.get(tool.id, ()),
        cases=handbook.cases_with_tool.get(tool.id, ())[:12],
        checklists=composer.downloads_at(address),
        templates=forms,
    )


def role_page(composer: Composer, role: Role) -> Page:
    """The page of a role or actor."""
    handbook = composer.handbook
    tasks = [(step, item) for step in handbook.steps.values() for item in step.checklist if item.who == role.id]
    tools = [(tool, item) for tool in handbook.tools.values() for item in tool.checklist if item.who == role.id]
    hours = [(handbook.variants[e.variant].name, e.hours(role=role.id)) for e in composer.estimates if role.id in e.roles()]
    return composer.page(
        "role.html",
        addresses.address(role),
        role.title,
        role.summary,
        (HOME, Crumb("Roller", addresses.ROLES)),
        kind="roll",
        source_file="toolkit/roles.yaml",
        reviewed=role.reviewed,
        role=role,
        parts=[(part, [handbook.steps[step] for step, own in role.steps.items() if own is part]) for part in Part if part in role.steps.values()],
        hours=hours,
        counted=[handbook.roles[counted] for counted in composer.longest.roles()],
        shares=[(share, share.shares[role.id]) for share in handbook.costs.shares if share.shares.get(role.id)],
        first_tasks=[task for task in [*tasks, *tools] if task[1].necessity is Necessity.REQUIRED][:3],
        starting_tools=handbook.tools_with_role.get(role.id, ())[:4],
        tools=handbook.tools_with_role.get(role.id, ()),
        tasks=[*tasks, *tools],
        cases=handbook.cases_with_role.get(role.id, ())[:20],
        files=sum(role in concern(handbook, download.content).roles for download in composer.downloads),
    )


def case_page(composer: Composer, case: Case) -> Page:
    """The page of a case."""
    handbook = composer.handbook
    names = (case.municipality, *case.more_municipalities)
    counties = dict.fromkeys(handbook.municipalities[name][1].name for name in names)
    measures = [(kind, [m for m in case.measures if m.kind == kind.id]) for kind in handbook.taxonomy.measure_kinds]
    similar: dict[str, Case] = {}
    for place_type in case.place_types:
        # A few suffice, and looking no further keeps each page's cost the same however many cases there are.
        similar |= {other.id: other for other in handbook.cases_at_place_type[place_type][:8] if other is not case}
    return composer.page(
        "case.html",
        addresses.address(case),
        case.title,
        case.summary,
        (HOME, Crumb("Fall", addresses.CASES)),
        kind="fall",
        source_file=addresses.source_file(case),
        reviewed=case.reviewed,
        case=case,
        municipalities=", ".join(names),
        counties=", ".join(counties),
        kind_words=case.kind.words,
        place_types=[handbook.choices[place_type] for place_type in case.place_types],
        period=period(case),
        organisation_form=handbook.choices[case.organisation.form],
        measures=[(kind, items) for kind, items in measures if items],
        fraction=fraction,
        similar=list(similar.values())[:6],
        pictures=f"{addresses.CASES}bilder/",
    )
