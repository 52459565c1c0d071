"""Debian's Chromium through playwright, for the tests of the page."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import Page, async_playwright

from tests.conftest import CHROMIUM
from tests.waiting import PATIENCE

ARGUMENTS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SMALL_PHONE: dict[str, Any] = PHONE | {"viewport": {"width": 360, "height": 640}}
DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}


@asynccontextmanager
async def opened(url: str, expected: str = "", **context: Any) -> AsyncIterator[Page]:
    """The page in a fresh browser; any script error or console error fails the test,
    save those that start with `expected`. Movement is off, so that what is measured stands still."""
    wrong: list[str] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        try:
            page = await (await browser.new_context(locale="id-ID", reduced_motion="reduce", **context)).new_page()
            page.set_default_timeout(PATIENCE * 1000)
            page.on("pageerror", lambda error: wrong.append(str(error)))
            page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
            await page.goto(url)
            await page.wait_for_selector("#composer:visible")
            await page.wait_for_selector("#people .person", state="attached")
            yield page
        finally:
            await browser.close()
    assert [line for line in wrong if not (expected and line.startswith(expected))] == []
