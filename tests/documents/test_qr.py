"""The QR code, read by a reader that shares nothing with the library that draws it."""

from __future__ import annotations

import pytest

from generator.documents.qr import QUIET, qr_svg
from tests.documents.qr_reader import decoded, drawn


@pytest.mark.parametrize("length", [12, 20, 35, 50, 65, 80, 100, 120, 140, 160])
def test_the_code_holds_the_address(length: int) -> None:
    address = f"https://exempel.se/{'åtgärd-' * 30}"[:length]
    assert decoded(drawn(qr_svg(address))) == address


def test_the_reader_sees_a_module_that_is_wrong() -> None:
    modules = drawn(qr_svg("https://exempel.se/"))
    modules[-1][-5] = not modules[-1][-5]
    assert decoded(modules) != "https://exempel.se/"


def test_the_code_has_its_quiet_zone() -> None:
    svg = qr_svg("https://exempel.se/")
    side = 25 + 2 * QUIET
    assert f'viewBox="0 0 {side} {side}"' in svg
    assert f"M{QUIET} {QUIET}h7v1h-7z" in svg


def test_an_address_that_no_code_holds() -> None:
    with pytest.raises(ValueError, match="too large"):
        qr_svg("https://exempel.se/" + "a" * 3000)
