"""What tests of every room share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.judges.chromium import chromium
from tests.small_project import SmallProject

settings.register_profile("handbok", deadline=None, derandomize=True)
settings.load_profile("handbok")


@pytest.fixture
def project(tmp_path: Path) -> SmallProject:
    """A small, whole and faultless handbook in a folder of its own."""
    return SmallProject(tmp_path)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="accept what the outputs are now (make golden)")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; each page gets a context of its own."""
    with chromium() as running:
        yield running
