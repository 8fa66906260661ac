"""All documents together: which there are, and that the same content gives the same bytes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

import pytest

from generator.content.downloads import downloads
from generator.documents import TooLongText, UnprintableText, documents
from tests.documents.reading import made
from tests.documents.small import RELEASE, checked, handbook

DIGEST = """
import hashlib
from generator.documents import documents
from tests.documents.small import RELEASE, handbook
for artifact in documents(handbook(), RELEASE):
    print(artifact.address, hashlib.sha256(artifact.data).hexdigest())
"""


def test_exactly_what_the_downloads_list() -> None:
    content = handbook()
    listed = [download.address(form) for download in downloads(content) for form in download.formats]
    assert [artifact.address for artifact in documents(content, RELEASE)] == listed


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles"])
def test_same_bytes_in_another_process_and_time_zone(zone: str) -> None:
    environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": "4711", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1"}
    lines = subprocess.run([sys.executable, "-c", DIGEST], capture_output=True, text=True, check=True, env=environment).stdout.split()
    here = [part for artifact in documents(handbook(), RELEASE) for part in (artifact.address, hashlib.sha256(artifact.data).hexdigest())]
    assert lines == here


def test_a_character_that_no_font_has_is_named() -> None:
    content = handbook()
    # The loader refuses such a character; the writer of the file is the second to.
    item = checked(("Ett",))[0].model_copy(update={"text": "Gå ut 🏠"})
    tool = content.tools["vandring"].model_copy(update={"checklist": (item,)})
    with pytest.raises(UnprintableText, match=r"Checklista: Vandring.*🏠"):
        made(handbook(tools={"vandring": tool}), "checklista-vandring.pdf")


def test_a_text_that_no_cell_holds_is_named() -> None:
    content = handbook()
    item = checked(("Ett",))[0].model_copy(update={"text": "ord " * 9000})
    tool = content.tools["vandring"].model_copy(update={"checklist": (item,)})
    with pytest.raises(TooLongText, match="har 36000 tecken"):
        made(handbook(tools={"vandring": tool}), "checklista-vandring.xlsx")
