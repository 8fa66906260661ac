"""Write the handbook's typeface, Atkinson Hyperlegible Next (SIL Open Font License 1.1), to where the rooms want it.

Run by ``make fonts`` with the folder of the npm package ``@fontsource/atkinson-hyperlegible-next``, in a virtual
environment of its own with `fonttools` and `brotli`: a typeface changes once in years, so neither is a dependency.

- ``generator/documents/fonts/*.ttf``: the latin and latin-ext files as one font per weight, for the PDF files
- ``generator/site/theme/assets/fonts/*.woff2``: the latin file of each weight as it comes, for the pages
- ``OFL.txt`` beside both, as the licence asks
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[2]
DOCUMENT_FONTS = PROJECT / "generator/documents/fonts"
SITE_FONTS = PROJECT / "generator/site/theme/assets/fonts"
WEIGHTS = {400: "Regular", 700: "Bold"}
SUBSETS = ("latin", "latin-ext")
NEEDED = "åäöÅÄÖéÉüÜ–—…§°%€•·×−»«”’½²"
"""Characters that Swedish texts use and that a new version of the package must still have."""


def main(package: Path) -> None:
    """Write all files; fails when a weight lacks a character that is needed."""
    for folder in (DOCUMENT_FONTS, SITE_FONTS):
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(package / "LICENSE", folder / "OFL.txt")
    for weight, name in WEIGHTS.items():
        files = [package / f"files/atkinson-hyperlegible-next-{subset}-{weight}-normal.woff2" for subset in SUBSETS]
        shutil.copyfile(files[0], SITE_FONTS / f"atkinson-hyperlegible-next-{weight}.woff2")
        font = _merged(files)
        missing = [character for character in NEEDED if ord(character) not in font.getBestCmap()]
        if missing:
            raise SystemExit(f"Typsnittet {name} saknar {' '.join(missing)}")
        font.save(DOCUMENT_FONTS / f"AtkinsonHyperlegibleNext-{name}.ttf")


def _merged(files: list[Path]) -> Any:
    """One uncompressed font with the characters of all files. Its times are those of the package, so that bytes stay the same."""
    from fontTools.merge import Merger  # type: ignore[import-not-found]
    from fontTools.ttLib import TTFont  # type: ignore[import-not-found]

    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for number, file in enumerate(files):
            part = TTFont(file, recalcTimestamp=False)
            times = part["head"].created, part["head"].modified
            part.flavor = None
            parts.append(str(Path(folder) / f"{number}.ttf"))
            part.save(parts[-1])
        merged = Merger().merge(parts)
    merged.recalcTimestamp = False
    merged["head"].created, merged["head"].modified = times
    return merged


if __name__ == "__main__":
    main(Path(sys.argv[1]))
