"""The sheet «Finansiering»: who pays for what, in percent to agree on and in kronor that always add up."""

from __future__ import annotations

from typing import Any

from generator.documents.imprint import clipped
from generator.documents.workbook.inputs import not_negative
from generator.documents.workbook.plan import FINANCING, Plan
from generator.documents.xlsx_cells import ORE, cell, figures, heads, inputs, letters, protect, total
from generator.documents.xlsx_parts import Book, put

TITLE, AMOUNT, FIRST_SHARE = 0, 1, 2
TOP, EMPTY_ROWS = 3, 6
"""The first row of posts, from 0, and how many rows are left for posts of the reader's own."""
_TITLE_WIDTH, _WIDTH, _TEXT_WIDTH = 36, 18, 70
_NOTE = (
    "Ett förslag att börja samtalet från. Skriv beloppet för varje post och ändra procenten tills ni är överens. Procenten ska bli 100. "
    "Kronorna delas så att de alltid blir hela beloppet, på öret. De tomma raderna är till för egna poster."
)


def add_financing(book: Book, plan: Plan) -> None:
    """Write the sheet. Amounts are empty in a new file, so every sum is zero."""
    shares = plan.handbook.costs.shares
    actors = tuple(dict.fromkeys(actor for share in shares for actor in share.shares))
    count = len(actors)
    check, money, text = FIRST_SHARE + count, FIRST_SHARE + count + 1, FIRST_SHARE + 2 * count + 1
    widths = (_TITLE_WIDTH, _WIDTH + 2, *(_WIDTH for _ in range(2 * count + 1)), _TEXT_WIDTH)
    sheet = book.sheet(FINANCING, widths)
    book.title(sheet, 0, len(widths), sum(widths), FINANCING)
    book.across(sheet, 1, len(widths), _NOTE, book.format(), width=sum(widths))
    titles = [clipped(plan.handbook.roles[actor].title, 40) for actor in actors]
    heads(
        book,
        sheet,
        TOP - 1,
        ("Post", "Belopp, kronor", *(f"{title}, %" for title in titles), "Summa %", *(f"{title}, kronor" for title in titles), "Förslaget"),
        height=46,
    )
    last = TOP + len(shares) + EMPTY_ROWS - 1
    for row in range(TOP, last + 1):
        share = shares[row - TOP] if row - TOP < len(shares) else None
        if share:
            put(sheet, row, TITLE, share.title, book.cell())
        else:
            sheet.write_blank(row, TITLE, None, inputs(book, align="left"))
        sheet.write_blank(row, AMOUNT, None, inputs(book, num_format=ORE))
        percents = [share.shares.get(actor, 0) if share else 0 for actor in actors]
        for column, percent in enumerate(percents, start=FIRST_SHARE):
            sheet.write_number(row, column, percent, inputs(book, num_format="0.##"))
        _checked(book, sheet, row, check, sum(percents))
        for column in range(count):
            sheet.write_formula(row, money + column, f"={_part(row, column)}", figures(book, ORE), 0)
        said = "\n".join(filter(None, (plan.prose.plain(share.text) if share.text else "", f"({plan.standing(share)})"))) if share else ""
        put(sheet, row, text, said, book.cell())
        book.fit(sheet, row, [(share.title if share else "", _TITLE_WIDTH), (said, _TEXT_WIDTH)], least=18)
    _totals(book, sheet, last + 1, money, count)
    not_negative(sheet, TOP, AMOUNT, check - 1, ignore_blank=True, last_row=last)
    sheet.freeze_panes(TOP, 1)
    sheet.repeat_rows(TOP - 1)
    protect(sheet)


def _checked(book: Book, sheet: Any, row: int, check: int, value: int) -> None:
    """The sum of the percentages; the look says in words when it is not 100."""
    form = figures(book, '[=100]0" %";[=0]0" %";0" % fel"')
    sheet.write_formula(row, check, f"=SUM({cell(row, FIRST_SHARE)}:{cell(row, check - 1)})", form, value)


def _part(row: int, actor: int) -> str:
    """What one actor pays: the rounded running sum less the one before, so that the parts make the whole and nobody pays for 0 percent."""
    amount, first = f"${letters(AMOUNT)}{row + 1}", cell(row, FIRST_SHARE).replace(letters(FIRST_SHARE), f"${letters(FIRST_SHARE)}", 1)
    until = f"ROUND({amount}*SUM({first}:{cell(row, FIRST_SHARE + actor)})/100,2)"
    before = f"ROUND({amount}*SUM({first}:{cell(row, FIRST_SHARE + actor - 1)})/100,2)"
    return f"ROUND({until}-{before},2)" if actor else until


def _totals(book: Book, sheet: Any, row: int, money: int, count: int) -> None:
    put(sheet, row, TITLE, "Summa", total(book, align="left", indent=1))
    for column in range(AMOUNT, money + count + 1):
        if column == AMOUNT or money <= column < money + count:
            sheet.write_formula(row, column, f"=SUM({cell(TOP, column)}:{cell(row - 1, column)})", total(book, ORE), 0)
        else:
            put(sheet, row, column, "", total(book))
