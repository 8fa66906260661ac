"""The address plan: which page shows which record. Every room that links asks here, so an address is spelled once.

Addresses are relative to the site's root, without a leading slash and with a trailing one (``verktyg/belysning/``).
"""

from __future__ import annotations

from typing import TypeAlias

from generator.content.handbook import Handbook
from generator.content.records.case import Case
from generator.content.records.glossary import Term
from generator.content.records.law import Section
from generator.content.records.role import Role
from generator.content.records.source import Source
from generator.content.records.step import Step
from generator.content.records.taxonomy import OrganisationForm, PlaceType
from generator.content.records.template import Template
from generator.content.records.tool import Tool

HOME = ""
MODEL = "modellen/"
STEPS = "steg/"
TOOLS = "verktyg/"
ROLES = "roller/"
COSTS = "tid-och-kostnad/"
CASES = "fall/"
PLACES = "platstyper/"
MEASURES = "atgarder/"
ORGANISATION = "organisation/"
LAW = "lag/"
DOWNLOADS_PAGE = "mallar/"
GLOSSARY = "ordlista/"
SOURCES = "kallor/"
ABOUT = "om/"
ACCESSIBILITY = "om/tillganglighet/"
CONTRIBUTE = "om/bidra/"
DOWNLOADS = "nedladdning/"

Linkable: TypeAlias = Step | Tool | Role | Case | Section | Template | Term | Source | PlaceType | OrganisationForm


def address(record: Linkable) -> str:
    """The page, with fragment when the record is a part of one, that shows `record`."""
    match record:
        case Step():
            return f"{STEPS}{record.number}-{record.id}/"
        case Tool():
            return f"{TOOLS}{record.id}/"
        case Role():
            return f"{ROLES}{record.id}/"
        case Case():
            return f"{CASES}{record.id}/"
        case Section():
            return f"{LAW}#{record.id}"
        case Template():
            return f"{DOWNLOADS_PAGE}#{record.id}"
        case Term():
            return f"{GLOSSARY}#{record.id}"
        case Source():
            return f"{SOURCES}#{record.id}"
        case PlaceType():
            return f"{PLACES}#{record.id}"
        case OrganisationForm():
            return f"{ORGANISATION}#{record.id}"


def title(record: Linkable) -> str:
    """What a link to `record` says."""
    match record:
        case Term():
            return record.term
        case Section():
            return f"{record.number} {record.title}"
        case _:
            return record.title


def in_running_text(record: Linkable, begins: bool = False) -> str:
    """A record's title as it reads inside a sentence: lower case, but for names and abbreviations, and where it `begins` one."""
    words = title(record)
    if begins:
        return words
    first, _, rest = words.partition(" ")
    if isinstance(record, Case | Section | Source) or any(letter.isupper() for letter in first[1:] + rest[:1]):
        return words
    return words[:1].lower() + words[1:]


def target(handbook: Handbook, reference: str) -> Linkable:
    """The record that a text refers to as ``[reference]``; the loader has seen to that there is one.

    Looked up in the order of `generator.content.records.base.LINKABLE`.
    """
    for records in (handbook.steps, handbook.tools, handbook.roles, handbook.cases, handbook.sections, handbook.templates, handbook.terms):
        if reference in records:
            found: Linkable = records[reference]
            return found
    raise KeyError(reference)


def source_file(record: Step | Tool | Case | Template) -> str:
    """The YAML file that holds `record`, from the project's root."""
    match record:
        case Step():
            return f"toolkit/steps/{record.number}-{record.id}.yaml"
        case Tool():
            return f"toolkit/tools/{record.id}.yaml"
        case Template():
            return f"toolkit/templates/{record.id}.yaml"
        case Case():
            return f"cases/{record.id}.yaml"
