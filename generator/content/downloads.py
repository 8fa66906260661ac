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
    EPUB = "epub"
    ZIP = "zip"


START_PACKAGES = f"{DOWNLOADS_PAGE}#startpaket"
"""Where the packages of the variants are listed."""
FORMAT_NAMES = {
    Format.XLSX: "Excel",
    Format.DOCX: "Word",
    Format.PDF: "PDF",
    Format.POCKET: "PDF, fickformat A5",
    Format.EPUB: "EPUB",
    Format.ZIP: "Zip",
}


@dataclass(frozen=True)
class Book:
    """The whole handbook in one file."""

    title: str


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


@dataclass(frozen=True)
class Part:
    """A document in a package, and the folder in it where the document lies: empty, or a name and a slash."""

    folder: str
    download: Download


@dataclass(frozen=True)
class Package:
    """What a step, or the whole work in one variant of the model, needs: documents in order of use."""

    subject: Step | Variant
    title: str
    parts: tuple[Part, ...]


Content = Book | Checklist | Workbook | Form | Package


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
    """Every document there is, in order of use, and last the packages of them."""
    single = tuple(_downloads(handbook))
    return (*single, *_packages(handbook, single))


def _downloads(handbook: Handbook) -> Iterator[Download]:
    every = (Format.XLSX, Format.DOCX, Format.PDF, Format.POCKET)
    yield Download("metodhandboken", Book("Trygga Platser – metodhandboken"), DOWNLOADS_PAGE, (Format.PDF, Format.EPUB))
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


def _packages(handbook: Handbook, single: tuple[Download, ...]) -> Iterator[Download]:
    for variant in handbook.model.variants:
        package = Package(variant, f"Startpaket: {variant.name}", tuple(_of_variant(handbook, single, variant)))
        yield Download(f"start-{variant.id}", package, START_PACKAGES, (Format.ZIP,))
    for step in handbook.steps.values():
        parts = tuple(Part("", download) for download in _of_step(handbook, single, step))
        package = Package(step, f"Startpaket steg {step.number}: {step.title}", parts)
        yield Download(f"start-steg-{step.number}-{step.id}", package, address(step), (Format.ZIP,))


def _of_variant(handbook: Handbook, single: tuple[Download, ...], variant: Variant) -> Iterator[Part]:
    """Every document once: at the top when it is for all of the work, else in the folder of the step that first uses it."""
    used = {download.name for download in single if isinstance(download.content, Workbook)}
    for download in single:
        content = download.content
        if content.variant == variant if isinstance(content, Workbook) else not isinstance(content, Checklist | Form):
            used.add(download.name)
            yield Part("", download)
    for step in handbook.steps.values():
        for download in _of_step(handbook, single, step):
            if download.name not in used:
                used.add(download.name)
                yield Part(f"{step.number}-{step.id}/", download)


def _of_step(handbook: Handbook, single: tuple[Download, ...], step: Step) -> tuple[Download, ...]:
    """What a step uses, in order.

    Its checklist; in the first step, where time and money are asked for, the workbooks; then each tool's checklist and forms, first the
    tools that an activity names, as the activities come; and last the forms of no tool.
    """
    of_step = {c.subject.id: d for d in single if isinstance(c := d.content, Checklist) and isinstance(c.subject, Step)}
    of_tool = {c.subject.id: d for d in single if isinstance(c := d.content, Checklist) and isinstance(c.subject, Tool)}
    forms = [(d, c.template) for d in single if isinstance(c := d.content, Form) and step.id in c.template.steps]
    found = [of_step[step.id]]
    if step is next(iter(handbook.steps.values())):
        found += [download for download in single if isinstance(download.content, Workbook)]
    named = [tool for activity in step.activities for tool in activity.tools]
    for tool in dict.fromkeys([*named, *(tool.id for tool in handbook.tools_in_step.get(step.id, ()))]):
        found.append(of_tool[tool])
        found += [download for download, template in forms if tool in template.tools]
    found += [download for download, template in forms]
    return tuple({download.name: download for download in found}.values())
