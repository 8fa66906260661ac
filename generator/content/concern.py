"""Whom and what a document concerns: the steps and tools it is used in, and the roles that have a part in that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.content.downloads import Checklist, Content, Form, Package, Workbook
from generator.content.handbook import Handbook
from generator.content.records.role import Role
from generator.content.records.step import Step
from generator.content.records.tool import Tool


@dataclass(frozen=True)
class Concern:
    """Each in the handbook's order; a tuple that holds every one there is says that the document is for all of them."""

    steps: tuple[Step, ...]
    tools: tuple[Tool, ...]
    roles: tuple[Role, ...]


def concern(handbook: Handbook, content: Content) -> Concern:
    """Whom and what a document of `content` concerns."""
    match content:
        case Checklist(subject=Step() as step):
            return _ordered(handbook, {step.id}, set(), {handbook.accountable[step.id].id, *_doers(step)})
        case Checklist(subject=Tool() as tool):
            return _ordered(handbook, tool.steps, {tool.id}, _of_tool(tool))
        case Form(template=template):
            tools = [handbook.tools[tool] for tool in template.tools]
            accountable = {handbook.accountable[step].id for step in template.steps}
            return _ordered(handbook, template.steps, template.tools, accountable.union(*map(_of_tool, tools)))
        case Workbook():
            # Counted where time and money are asked for, by those who answer for the steps.
            return _ordered(handbook, {next(iter(handbook.steps))}, set(), {role.id for role in handbook.accountable.values()})
        case Package(parts=parts):
            inside = [concern(handbook, part.download.content) for part in parts]
            steps = {content.subject.id} if isinstance(content.subject, Step) else set(handbook.steps)
            return _ordered(handbook, steps, _ids(c.tools for c in inside), _ids(c.roles for c in inside))
        case _:
            return Concern(tuple(handbook.steps.values()), tuple(handbook.tools.values()), tuple(handbook.roles.values()))


def _doers(record: Step | Tool) -> set[str]:
    return {item.who for item in record.checklist}


def _of_tool(tool: Tool) -> set[str]:
    return _doers(tool) | {participant.who for participant in tool.participants}


def _ids(groups: Iterable[Iterable[Role] | Iterable[Tool]]) -> set[str]:
    return {record.id for group in groups for record in group}


def _ordered(handbook: Handbook, steps: Iterable[str], tools: Iterable[str], roles: Iterable[str]) -> Concern:
    steps, tools, roles = set(steps), set(tools), set(roles)
    return Concern(
        tuple(step for step in handbook.steps.values() if step.id in steps),
        tuple(tool for tool in handbook.tools.values() if tool.id in tools),
        tuple(role for role in handbook.roles.values() if role.id in roles),
    )
