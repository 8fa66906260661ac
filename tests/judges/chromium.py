"""The system's Chromium, driven by Playwright. Nothing but the page's own origin is ever reached, and what a page asks for is recorded."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Route, sync_playwright

from tests.judges.finding import Finding, JudgeError

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
Scheme = Literal["light", "dark"]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running browser with a fresh profile."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        raise JudgeError("chromium finns inte; kör tests/setup.sh")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, headless=True, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Visit:
    """One open page and what has happened on it so far."""

    page: Page
    outside: list[str] = field(default_factory=list)
    """Addresses at other origins that the page asked for; each was blocked."""
    errors: list[str] = field(default_factory=list)
    """Exceptions in scripts, errors on the console, and requests to the own origin that failed."""

    def findings(self) -> list[Finding]:
        """What happened that must not happen on any page."""
        address = self.page.url
        return [Finding(address, "outside-request", url) for url in self.outside] + [Finding(address, "page-error", text) for text in self.errors]


@contextmanager
def visit(browser: Browser, address: str, *, width: int = 1280, height: int = 900, scheme: Scheme = "light", scripts: bool = True) -> Iterator[Visit]:
    """Open `address` in a context of its own, without motion, and wait until it is loaded and quiet."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce", locale="sv-SE", java_script_enabled=scripts
    )
    seen = Visit(context.new_page())
    origin = urlsplit(address)[:2]

    def route(route: Route) -> None:
        url = route.request.url
        if urlsplit(url)[:2] == origin or url.startswith(("data:", "blob:", "about:")):
            route.continue_()
        else:
            seen.outside.append(url)
            route.abort()

    def log(message: ConsoleMessage) -> None:
        blocked = any(url in (message.location or {}).get("url", "") for url in seen.outside)
        if message.type == "error" and not blocked:
            seen.errors.append(message.text)

    def failed(request: Request) -> None:
        if request.url not in seen.outside:
            seen.errors.append(f"{request.url}: {request.failure}")

    context.route("**/*", route)
    seen.page.on("console", log)
    seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
    seen.page.on("requestfailed", failed)
    try:
        seen.page.goto(address, wait_until="load")
        seen.page.wait_for_load_state("networkidle")
        yield seen
    finally:
        context.close()
