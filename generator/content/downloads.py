"""The files the handbook offers: what each is called and what it is about. Pages list them, documents make them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.content.addresses import COSTS, DOWNLOADS, DOWNLOADS_PAGE, address
from generator.content.handbook import Handbook
from generator.content.records.base import ChecklistItem
from generator.content.records.model import Variant
from generator.content.records.step import Step
from generator.content.records.template import Template
from generator.content.records.tool import Tool


class Format(StrEnum):
    XLSX = "xlsx"
    DOCX = "docx"
    PDF = "pdf"
    POCKET = "a5.pdf"


FORMAT_NAMES = {Format.XLSX: "Excel", Format.DOCX: "Word", Format.PDF: "PDF", Format.POCKET: "PDF, fickformat A5"}


@dataclass(frozen=True)
class Checklist:
    """A checklist of a step or a tool, the one value that every format is made from."""

    subject: Step | Tool
    title: str
    items: tuple[ChecklistItem, ...]


@dataclass(frozen=True)
class Workbook:
    """Time and cost of one variant of the model."""

    variant: Variant
    title: str


@dataclass(frozen=True)
class Form:
    """A form to fill in."""

    template: Template
    title: str


Content = Checklist | Workbook | Form


@dataclass(frozen=True)
class Download:
    """One document in its formats. `page` is the address of the page it belongs to."""

    name: str
    content: Content
    page: str
    formats: tuple[Format, ...]

    @property
    def title(self) -> str:
        return self.content.title

    def address(self, form: Format) -> str:
        """Address of the file, relative to the site's root. It never changes once published."""
        return f"{DOWNLOADS}{self.name}.{form}"


def downloads(handbook: Handbook) -> tuple[Download, ...]:
    """Every document there is, in order of use."""
    return tuple(_downloads(handbook))


def _downloads(handbook: Handbook) -> Iterator[Download]:
    every = (Format.XLSX, Format.DOCX, Format.PDF, Format.POCKET)
    for step in handbook.steps.values():
        title = f"Checklista steg {step.number}: {step.title}"
        yield Download(f"checklista-{step.number}-{step.id}", Checklist(step, title, step.checklist), address(step), every)
    for variant in handbook.model.variants:
        yield Download(f"tid-och-kostnad-{variant.id}", Workbook(variant, f"Tid och kostnad: {variant.name}"), COSTS, (Format.XLSX,))
    for tool in handbook.tools.values():
        yield Download(f"checklista-{tool.id}", Checklist(tool, f"Checklista: {tool.title}", tool.checklist), address(tool), every)
    for template in handbook.templates.values():
        yield Download(template.id, Form(template, template.title), f"{DOWNLOADS_PAGE}#{template.id}", _form_formats(template))


def _form_formats(template: Template) -> tuple[Format, ...]:
    """A form with tables is offered as a workbook too, which counts what is written in them."""
    return (Format.XLSX, Format.DOCX) if any(section.length for section in template.sections) else (Format.DOCX,)
