"""A web address as a QR code, drawn as a picture that stays sharp at any size."""

from __future__ import annotations

from itertools import groupby

import segno

from generator.documents.imprint import short_address

QUIET = 4
"""Empty modules around the code; the standard asks for that many, and readers need them."""


def qr_svg(address: str) -> str:
    """The code for `address` as SVG, black on white, with its quiet zone. Its width and height are its number of modules.

    Error correction is at level M: 15 % of the code may be dirty, folded or wet. Raises ValueError for an address that no code holds.
    """
    matrix = segno.make_qr(address, error="m", boost_error=False, encoding="utf-8").matrix
    side = len(matrix) + 2 * QUIET
    # One path for all modules: with a shape each, programs show hairlines between them.
    path = "".join(_row(row, QUIET + y) for y, row in enumerate(matrix))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}" viewBox="0 0 {side} {side}">'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{path}"/></svg>'
    )


def _row(row: bytearray, y: int) -> str:
    """The dark modules of one row, those that touch drawn together."""
    path, x = "", QUIET
    for dark, run in groupby(row):
        length = len(list(run))
        path += f"M{x} {y}h{length}v1h-{length}z" if dark else ""
        x += length
    return path


def way_to(url: str) -> dict[str, str]:
    """What a Typst template needs to show the way from paper to the page with this full address: in short, and as a code."""
    short = short_address(url)
    return {"label": "Sidan på webben:", "url": url, "short": short, "code": qr_svg(url), "alt": f"QR-kod till {short}"}
