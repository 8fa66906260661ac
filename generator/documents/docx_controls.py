"""Content controls of Word: boxes to tick, lists to choose from and dates to pick, each with a name that screen readers read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.oxml.ns import nsmap, qn

from generator.documents.docx_template import element
from generator.documents.imprint import clipped

nsmap.setdefault("w14", "http://schemas.microsoft.com/office/word/2010/wordml")
_NAME = 60
"""Word refuses a file where the name of a control has more than 64 characters."""
_SYMBOLS = "MS Gothic"
"""The font that Word itself takes for boxes."""
_TICKED, _EMPTY = "2612", "2610"


class Controls:
    """Makes the controls of one document, with ids from 1 so that they are the same each time."""

    def __init__(self) -> None:
        self._count = 0

    def box(self, name: str) -> Any:
        """An empty box to tick."""
        states = [element(f"w14:{tag}") for tag in ("checked", "checkedState", "uncheckedState")]
        for state, value in zip(states, ("0", _TICKED, _EMPTY), strict=True):
            state.set(qn("w14:val"), value)
            if value != "0":
                state.set(qn("w14:font"), _SYMBOLS)
        fonts = element("w:rFonts", ascii=_SYMBOLS, eastAsia=_SYMBOLS, hAnsi=_SYMBOLS, hint="eastAsia")
        return self._control(name, element("w14:checkbox", *states), chr(int(_EMPTY, 16)), element("w:rPr", fonts, element("w:sz", val=26)))

    def choice(self, name: str, choices: Iterable[str], prompt: str = "Välj") -> Any:
        """A list to choose one from."""
        items = [element("w:listItem", displayText=choice, value=choice) for choice in dict.fromkeys(choices)]
        return self._control(name, element("w:dropDownList", *items), prompt)

    def date(self, name: str, prompt: str = "Välj datum") -> Any:
        """A date to pick in a calendar, shown as ÅÅÅÅ-MM-DD."""
        kind = element(
            "w:date",
            element("w:dateFormat", val="yyyy-MM-dd"),
            element("w:lid", val="sv-SE"),
            element("w:storeMappedDataAs", val="dateTime"),
            element("w:calendar", val="gregorian"),
        )
        return self._control(name, kind, prompt)

    def _control(self, name: str, kind: Any, shown: str, look: Any = None) -> Any:
        self._count += 1
        properties = element(
            "w:sdtPr", element("w:alias", val=clipped(name, _NAME)), element("w:tag", val=f"falt-{self._count}"), element("w:id", val=self._count)
        )
        if look is None:
            properties.append(element("w:showingPlcHdr"))
            look = element("w:rPr", element("w:rStyle", val="PlaceholderText"))
        properties.append(kind)
        text = element("w:t")
        text.text = shown
        return element("w:sdt", properties, element("w:sdtContent", element("w:r", look, text)))
