"""A newcomer opens the page of the real bot and gets a draft."""

from typing import Any

import pytest

from bot.sandbox.client import Sandbox
from tests.e2e.process import Bot
from tests.sandbox.browser import DESKTOP, PHONE, opened

pytestmark = pytest.mark.browser
EVIDENCE = "#log .message.bot:has-text('DRAF · ')"


@pytest.mark.parametrize("device", [PHONE, DESKTOP], ids=["phone", "desktop"])
async def test_example_note_becomes_a_draft_that_can_be_copied_and_changed(bot: Bot, device: dict[str, Any]) -> None:
    """Click an example, read the draft, copy exactly its text, press a button, see the edit in place."""
    async with opened(bot.url, permissions=["clipboard-read", "clipboard-write"], **device) as page:
        person = 0 if device is PHONE else 1
        await page.evaluate("n => document.querySelectorAll('#people .person')[n].click()", person)
        await page.click(".example >> nth=1")
        await page.wait_for_selector(f"{EVIDENCE} >> .keyboard")
        text = page.locator("#log .message.bot .text").first
        shown = await text.inner_text()
        assert "Ciwedus" in shown
        await page.hover("#log .message.bot >> nth=0")
        await page.click("#log .message.bot >> nth=0 >> .copy")
        assert await page.evaluate("navigator.clipboard.readText()") == shown
        await page.click(f"{EVIDENCE} >> text=Lebih pendek")
        await page.wait_for_function(
            "before => document.querySelector('#log .message.bot .text').innerText !== before", arg=shown
        )
        assert len(await text.inner_text()) < len(shown)


async def test_admin_uploads_a_document_by_hand(bot: Bot) -> None:
    """A document chosen on the page is understood, shown with its decision, and can be cancelled."""
    guide = b"---\njenis: panduan\njudul: Panduan Spanduk\ntanggal: 2025-10-01\nstatus: contoh\n---\nTulis singkat.\n"
    async with opened(bot.url, **DESKTOP) as page:
        await page.click("#people .person:has-text('Admin Diskominfo')")
        await page.set_input_files("#file", {"name": "spanduk.md", "mimeType": "text/markdown", "buffer": guide})
        await page.click("#send")
        await page.wait_for_selector("#log .message.bot:has-text('Panduan Spanduk')")
        await page.click("#log .keyboard button:has-text('Batal')")
        await page.wait_for_selector("#log .message.bot:has-text('Dibatalkan')")


async def test_stranger_sees_the_refusal(bot: Bot, sandbox: Sandbox) -> None:
    await sandbox.join(6100, "Warga Biasa")
    async with opened(bot.url, **PHONE) as page:
        await page.tap("#who")
        await page.tap("#sheet .person:has-text('Warga Biasa')")
        await page.tap("#start")
        await page.wait_for_selector("#log .message.bot:has-text('khusus operator humas')")


async def test_menu_of_the_page_is_the_menu_of_the_bot(bot: Bot, sandbox: Sandbox) -> None:
    menu = await sandbox.chat(1001).commands()
    async with opened(bot.url, **PHONE) as page:
        await page.tap("#open-commands")
        await page.wait_for_selector("#commands button")
        assert await page.locator("#commands code").all_inner_texts() == [f"/{name}" for name in menu]
