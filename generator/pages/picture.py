"""Pictures drawn at build from the content, as SVG with a title and a description; the same data stands beside them as text."""

from __future__ import annotations

from markupsafe import Markup, escape

from generator.content import addresses
from generator.content.handbook import Handbook
from generator.estimate import Estimate
from generator.estimate.wording import number
from generator.pages.writer import Writer

_WIDTH = 1000
_HEIGHT = 168
_TOP = 52


def five_steps(handbook: Handbook, longest: Estimate, writer: Writer) -> Markup:
    """The steps as lit stations on a line, then as a list with time and main deliverable (the list is what a narrow screen shows)."""
    steps = list(handbook.steps.values())
    gap = _WIDTH / len(steps)
    spans = {step.id: step_span(longest, step.id) for step in steps}
    stations = []
    rows = []
    for place, step in enumerate(steps):
        x = round(gap * (place + 0.5))
        start, end = spans[step.id]
        weeks = f"vecka {start + 1}–{end}"
        href = escape(writer.href(addresses.address(step)))
        stations.append(
            f'<a href="{href}"><circle class="tp-pic__light" cx="{x}" cy="{_TOP}" r="30"/><circle class="tp-pic__lamp" cx="{x}" cy="{_TOP}" r="18"/>'
            f'<text class="tp-pic__number" x="{x}" y="{_TOP + 6}" text-anchor="middle">{step.number}</text>'
            f'<text class="tp-pic__name" x="{x}" y="{_TOP + 66}" text-anchor="middle">{escape(step.title)}</text>'
            f'<text class="tp-pic__time" x="{x}" y="{_TOP + 92}" text-anchor="middle">{weeks}</text></a>'
        )
        rows.append(
            Markup('<li><a href="{}">Steg {}: {}</a>, {}. Leder till: {}.</li>').format(
                Markup(href),
                step.number,
                step.title,
                weeks,
                step.deliverables[0].title[:1].lower() + step.deliverables[0].title[1:],  # noqa: S704  # escaped above
            )
        )
    first, last = round(gap / 2), round(_WIDTH - gap / 2)
    names = ", ".join(step.title for step in steps)
    return Markup(  # noqa: S704  # every value is escaped above
        f'<figure class="tp-pic"><svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="bild-steg-titel bild-steg-text">'
        f'<title id="bild-steg-titel">Modellens steg som stationer längs en linje</title>'
        f'<desc id="bild-steg-text">{escape(names)}. Varje station har nummer, namn och veckor.</desc>'
        f'<line class="tp-pic__line" x1="{first}" y1="{_TOP}" x2="{last}" y2="{_TOP}"/>{"".join(stations)}</svg>'
        f"<figcaption>Stegen i {escape(handbook.variants[longest.variant].name.lower())}, ungefär {number(longest.weeks, 0)} veckor.</figcaption></figure>"
        f'<ol class="tp-pic__list">{"".join(rows)}</ol>'
    )


def step_span(estimate: Estimate, step: str) -> tuple[int, int]:
    """Whole weeks from the start of the work: when the step begins, and when it ends (rounded up)."""
    activities = estimate.in_step(step)
    end = max(activity.end for activity in activities)
    return int(min(activity.start for activity in activities)), int(-(-end // 1))
