"""Reads QR codes as a phone does, from the picture of a page. Written after ISO/IEC 18004, without the library that draws them."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

Modules = list[list[bool]]
"""Rows of modules without the quiet zone, True where dark."""

_DPI = 300
_MEDIUM = 0
_CENTRES = {1: (), 2: (6, 18), 3: (6, 22), 4: (6, 26), 5: (6, 30), 6: (6, 34), 7: (6, 22, 38), 8: (6, 24, 42), 9: (6, 26, 46), 10: (6, 28, 50)}
_BLOCKS = {1: [16], 2: [28], 3: [44], 4: [32] * 2, 5: [43] * 2, 6: [27] * 4, 7: [31] * 4, 8: [38] * 2 + [39] * 2, 9: [36] * 3 + [37] * 2,
           10: [43] * 4 + [44]}  # fmt: skip
"""Version → codewords of data in each block, at error correction level M."""
_MASKS = (
    lambda y, x: (y + x) % 2 == 0,
    lambda y, _: y % 2 == 0,
    lambda _, x: x % 3 == 0,
    lambda y, x: (y + x) % 3 == 0,
    lambda y, x: (y // 2 + x // 3) % 2 == 0,
    lambda y, x: y * x % 2 + y * x % 3 == 0,
    lambda y, x: (y * x % 2 + y * x % 3) % 2 == 0,
    lambda y, x: ((y + x) % 2 + y * x % 3) % 2 == 0,
)


def photographed(document: Path, box: tuple[float, float, float, float]) -> Modules:
    """The code inside `box` (left, bottom, right, top in points) on the first page of a PDF."""
    command = ["pdftoppm", "-r", str(_DPI), "-gray", "-f", "1", "-l", "1", str(document)]
    image = subprocess.run(command, capture_output=True, check=True).stdout
    head = re.match(rb"P5\s(\d+)\s(\d+)\s255\s", image)
    assert head
    width, height = int(head[1]), int(head[2])
    left, bottom, right, top = (round(edge * _DPI / 72) for edge in box)
    pixels = image[head.end() :]
    rows = [pixels[y * width + left : y * width + right] for y in range(height - top, height - bottom)]
    dark_rows = [y for y, row in enumerate(rows) if min(row) < 128]
    dark_columns = [x for x in range(len(rows[0])) if any(row[x] < 128 for row in rows)]
    first = rows[dark_rows[0] + 2][dark_columns[0] :]
    finder = next(x for x, pixel in enumerate(first) if pixel >= 128)  # seven modules wide
    wide = dark_columns[-1] - dark_columns[0] + 1
    side = 17 + 4 * round((7 * wide / finder - 17) / 4)
    step = wide / side
    quiet = min(dark_columns[0], len(rows[0]) - 1 - dark_columns[-1], dark_rows[0], len(rows) - 1 - dark_rows[-1])
    assert quiet >= 4 * step - 2, "a code needs four empty modules around it"
    return [[rows[int(dark_rows[0] + (y + 0.5) * step)][int(dark_columns[0] + (x + 0.5) * step)] < 128 for x in range(side)] for y in range(side)]


def drawn(svg: str) -> Modules:
    """The code in a drawing where each run of dark modules is a rectangle."""
    runs = [(int(x), int(y), int(length)) for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1", svg)]
    left, top = min(x for x, _, _ in runs), min(y for _, y, _ in runs)
    side = max(x + length for x, _, length in runs) - left
    modules = [[False] * side for _ in range(side)]
    for x, y, length in runs:
        modules[y - top][x - left : x - left + length] = [True] * length
    return modules


def decoded(modules: Modules) -> str:
    """The text in the code."""
    side = len(modules)
    version = (side - 17) // 4
    assert side == 17 + 4 * version
    places = [(8, x) for x in (0, 1, 2, 3, 4, 5, 7, 8)] + [(y, 8) for y in (7, 5, 4, 3, 2, 1, 0)]
    form = int("".join(str(int(modules[y][x])) for y, x in places), 2) ^ 0b101010000010010
    assert form >> 13 == _MEDIUM
    mask = _MASKS[form >> 10 & 7]
    bits = "".join(str(int(modules[y][x] ^ mask(y, x))) for y, x in _way(version, side))
    text = _data([int(bits[at : at + 8], 2) for at in range(0, len(bits) - 7, 8)], _BLOCKS[version])
    stream = "".join(f"{byte:08b}" for byte in text)
    assert stream[:4] == "0100", "not in the mode for bytes"
    start = 4 + (8 if version < 10 else 16)
    length = int(stream[4:start], 2)
    return bytes(int(stream[at : at + 8], 2) for at in range(start, start + 8 * length, 8)).decode()


def _way(version: int, side: int) -> list[tuple[int, int]]:
    """The modules that hold data, in order: two columns at a time from the right, up and down by turns."""
    way = []
    for number, right in enumerate(x for x in range(side - 1, 0, -2)):
        column = right - 1 if right <= 6 else right  # the column of the timing pattern is skipped
        for step in range(side):
            y = step if number % 2 else side - 1 - step
            way += [(y, x) for x in (column, column - 1) if not _is_fixed(version, side, y, x)]
    return way


def _is_fixed(version: int, side: int, y: int, x: int) -> bool:
    corner = (y < 9 and x < 9) or (y < 9 and x >= side - 8) or (y >= side - 8 and x < 9)
    about = version >= 7 and ((y < 6 and x >= side - 11) or (x < 6 and y >= side - 11))
    centres = [(a, b) for a in _CENTRES[version] for b in _CENTRES[version] if (a, b) not in {(6, 6), (6, side - 7), (side - 7, 6)}]
    return corner or about or 6 in {y, x} or any(abs(y - a) <= 2 and abs(x - b) <= 2 for a, b in centres)


def _data(codewords: list[int], blocks: list[int]) -> list[int]:
    """The data of the blocks after each other; in the code they are mixed, one codeword of each at a time."""
    mixed = [(block, at) for at in range(max(blocks)) for block, length in enumerate(blocks) if at < length]
    return [codeword for _, codeword in sorted(zip(mixed, codewords, strict=False))]
