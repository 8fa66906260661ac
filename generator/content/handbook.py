"""The whole content as one frozen value, with every reference followed both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generator.content.records.case import Case
from generator.content.records.cost import Costs, Driver, Rate
from generator.content.records.glossary import Glossary, Term
from generator.content.records.law import Law, LawBook, Section
from generator.content.records.model import Model, Variant
from generator.content.records.municipality import County, Municipality
from generator.content.records.published import Published
from generator.content.records.role import Part, Role
from generator.content.records.settings import Settings
from generator.content.records.source import Source, Sources
from generator.content.records.step import Activity, Step
from generator.content.records.taxonomy import Entry, Taxonomy
from generator.content.records.template import Template
from generator.content.records.tool import Tool

T = TypeVar("T")


def index(items: Iterable[T], keys: Callable[[T], Iterable[str]]) -> Mapping[str, tuple[T, ...]]:
    """Group `items` by each of their keys, in order, each item once a key."""
    groups: dict[str, dict[int, T]] = defaultdict(dict)
    for item in items:
        for key in keys(item):
            groups[key].setdefault(id(item), item)
    return {key: tuple(group.values()) for key, group in groups.items()}


@dataclass(frozen=True)
class Handbook:
    """Every record, and the references between them.

    Mappings are keyed by id and keep a fixed order: steps by number, tools, templates and cases by id, the rest as in
    their file. The properties answer the other way round: what refers to a record; a record that nothing refers to is
    not among their keys, so ask with ``.get(id, ())``.
    """

    settings: Settings
    glossary: Glossary
    source_list: Sources
    model: Model
    taxonomy: Taxonomy
    costs: Costs
    law: LawBook
    steps: Mapping[str, Step]
    tools: Mapping[str, Tool]
    templates: Mapping[str, Template]
    roles: Mapping[str, Role]
    counties: tuple[County, ...]
    cases: Mapping[str, Case]
    published: Published

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        return {term.id: term for term in self.glossary.terms}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        return {source.id: source for source in self.source_list.sources}

    @cached_property
    def sections(self) -> Mapping[str, Section]:
        """Sections of law by id."""
        return {section.id: section for law in self.law.laws for section in law.sections}

    @cached_property
    def law_of(self) -> Mapping[str, Law]:
        """The statute that each section belongs to, by the section's id."""
        return {section.id: law for law in self.law.laws for section in law.sections}

    @cached_property
    def variants(self) -> Mapping[str, Variant]:
        return {variant.id: variant for variant in self.model.variants}

    @cached_property
    def activities(self) -> Mapping[str, Activity]:
        """Activities of all steps by id, in order of step."""
        return {activity.id: activity for step in self.steps.values() for activity in step.activities}

    @cached_property
    def step_of(self) -> Mapping[str, Step]:
        """The step of each activity, by the activity's id."""
        return {activity.id: step for step in self.steps.values() for activity in step.activities}

    @cached_property
    def drivers(self) -> Mapping[str, Driver]:
        return {driver.id: driver for driver in self.costs.drivers}

    @cached_property
    def rates(self) -> Mapping[str, Rate]:
        """Hourly rate of each role that has one, by the role's id."""
        return {rate.role: rate for rate in self.costs.rates}

    @cached_property
    def choices(self) -> Mapping[str, Entry]:
        """Every entry of the taxonomy's lists by id; ids may be shared between lists only by equals."""
        lists: tuple[tuple[Entry, ...], ...] = (
            self.taxonomy.place_types,
            self.taxonomy.problem_types,
            self.taxonomy.measure_kinds,
            self.taxonomy.organisation_forms,
            self.taxonomy.financing_forms,
            self.taxonomy.municipality_sizes,
            self.taxonomy.tool_groups,
        )
        return {entry.id: entry for entries in lists for entry in entries}

    @cached_property
    def municipalities(self) -> Mapping[str, tuple[Municipality, County]]:
        """Municipality and county by the municipality's name."""
        return {municipality.name: (municipality, county) for county in self.counties for municipality in county.municipalities}

    # The other way round.

    @cached_property
    def tools_in_step(self) -> Mapping[str, tuple[Tool, ...]]:
        return index(self.tools.values(), lambda tool: tool.steps)

    @cached_property
    def tools_after(self) -> Mapping[str, tuple[Tool, ...]]:
        """Tools that come after a tool, by its id."""
        return index(self.tools.values(), lambda tool: tool.before)

    @cached_property
    def activities_with_tool(self) -> Mapping[str, tuple[Activity, ...]]:
        return index(self.activities.values(), lambda activity: activity.tools)

    @cached_property
    def templates_in_step(self) -> Mapping[str, tuple[Template, ...]]:
        return index(self.templates.values(), lambda template: template.steps)

    @cached_property
    def templates_with_tool(self) -> Mapping[str, tuple[Template, ...]]:
        return index(self.templates.values(), lambda template: template.tools)

    @cached_property
    def cases_with_tool(self) -> Mapping[str, tuple[Case, ...]]:
        return index(self.cases.values(), lambda case: [tool for step in case.steps for tool in step.tools])

    @cached_property
    def cases_in_step(self) -> Mapping[str, tuple[Case, ...]]:
        return index(self.cases.values(), lambda case: [step.step for step in case.steps])

    @cached_property
    def cases_at_place_type(self) -> Mapping[str, tuple[Case, ...]]:
        return index(self.cases.values(), lambda case: case.place_types)

    @cached_property
    def cases_with_problem(self) -> Mapping[str, tuple[Case, ...]]:
        return index(self.cases.values(), lambda case: [problem.kind for problem in case.problems])

    @cached_property
    def cases_with_organisation(self) -> Mapping[str, tuple[Case, ...]]:
        return index(self.cases.values(), lambda case: [case.organisation.form])

    @cached_property
    def cases_with_role(self) -> Mapping[str, tuple[Case, ...]]:
        return index(self.cases.values(), lambda case: [role for actor in case.actors for role in (actor.actor, actor.role) if role])

    @cached_property
    def cases_in_county(self) -> Mapping[str, tuple[Case, ...]]:
        """Cases by the county's code."""
        return index(self.cases.values(), lambda case: [self.municipalities[name][1].code for name in (case.municipality, *case.more_municipalities)])

    @cached_property
    def steps_under_section(self) -> Mapping[str, tuple[Step, ...]]:
        """Steps that help with a section of law."""
        return index(self.steps.values(), lambda step: [note.section for note in step.law])

    @cached_property
    def tools_under_section(self) -> Mapping[str, tuple[Tool, ...]]:
        return index(self.tools.values(), lambda tool: [note.section for note in tool.law])

    @cached_property
    def roles_under_section(self) -> Mapping[str, tuple[Role, ...]]:
        return index(self.roles.values(), lambda role: [note.section for note in role.law])

    @cached_property
    def tools_with_role(self) -> Mapping[str, tuple[Tool, ...]]:
        return index(self.tools.values(), lambda tool: [participant.who for participant in tool.participants])

    @cached_property
    def accountable(self) -> Mapping[str, Role]:
        """The one role that is accountable for each step, by the step's id."""
        return {step: role for role in self.roles.values() for step, part in role.steps.items() if part is Part.ACCOUNTABLE}
