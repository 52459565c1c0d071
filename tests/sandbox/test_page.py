"""The chat page in a real browser, with a real bot behind it."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import Page
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.ext import Application

from bot.sandbox import Server
from bot.sandbox.client import Sandbox
from tests.sandbox.browser import DESKTOP, PHONE, SMALL_PHONE, opened
from tests.sandbox.conftest import OPERATOR
from tests.sandbox.echo import running

pytestmark = pytest.mark.browser
App = Application[Any, Any, Any, Any, Any, Any]
LAST_BOT = "#log .message.bot >> nth=-1"


@pytest.fixture
async def app(server: Server) -> AsyncIterator[App]:
    async with running(server) as application:
        yield application


async def _say(page: Page, text: str) -> None:
    await page.fill("#text", text)
    await page.press("#text", "Enter")


async def test_note_is_answered_and_edited_in_place(app: App, server: Server) -> None:
    """Type, see the formatted reply, press its button, see the toast and the edited message."""
    async with opened(server.url, **DESKTOP) as page:
        await _say(page, "kerja bakti <b>rt 03</b>")
        await page.wait_for_selector("#log .message.bot")
        assert await page.inner_text("#log .message.bot .text") == "Gema: kerja bakti <b>rt 03</b>"
        assert await page.inner_text("#log .message.bot .text strong") == "kerja bakti <b>rt 03</b>"
        await page.click("text=Lebih pendek")
        await page.wait_for_selector(".toast:has-text('Dipendekkan')")
        await page.wait_for_selector("#log .message.bot .text:text-is('Pendek')")
        assert await page.locator("#log .message.bot").count() == 1
        assert await page.locator(".keyboard").count() == 0


async def test_shift_enter_starts_a_new_line(app: App, server: Server) -> None:
    async with opened(server.url, **DESKTOP) as page:
        await page.fill("#text", "baris satu")
        await page.press("#text", "Shift+Enter")
        await page.type("#text", "baris dua")
        await page.press("#text", "Enter")
        await page.wait_for_selector("#log .message.bot")
        assert await page.inner_text("#log .message.mine .text") == "baris satu\nbaris dua"


async def test_copy_gives_exactly_the_text(app: App, server: Server) -> None:
    text = "Got bersih. 💧\n\n  menjorok  & <b>bukan tebal</b>\n#Cilegon"
    async with opened(server.url, **DESKTOP, permissions=["clipboard-read", "clipboard-write"]) as page:
        await page.click("#start")
        await page.wait_for_selector("#log .message.bot")
        await app.bot.send_message(OPERATOR, text)
        await page.wait_for_selector("#log .message.bot >> nth=1")
        await page.hover(LAST_BOT)
        await page.click(f"{LAST_BOT} >> .copy")
        await page.wait_for_selector(".toast:has-text('Teks disalin.')")
        assert await page.evaluate("navigator.clipboard.readText()") == text


async def test_long_press_offers_copy_and_reply_on_a_phone(app: App, server: Server) -> None:
    async with opened(server.url, **PHONE) as page:
        await page.tap("#start")
        bubble = page.locator("#log .message.bot .text")
        await bubble.dispatch_event("pointerdown", {"pointerType": "touch", "bubbles": True})
        await page.wait_for_selector("#sheet .action:has-text('Salin teks')")
        await page.tap("#sheet .action:has-text('Balas')")
        await page.fill("#text", "saya balas")
        await page.tap("#send")
        await page.wait_for_selector("#log .message.mine .quote:has-text('Selamat datang')")


async def test_own_text_can_be_rewritten(app: App, server: Server) -> None:
    async with opened(server.url, **DESKTOP) as page:
        await _say(page, "80 warga")
        await page.wait_for_selector("#log .message.bot")
        await page.hover("#log .message.mine")
        await page.click("#log .message.mine .copy:has-text('Sunting')")
        assert await page.input_value("#text") == "80 warga"
        await _say(page, "90 warga")
        await page.wait_for_selector("#log .message.mine .text:text-is('90 warga')")
        assert "diubah" in await page.inner_text("#log .message.mine .foot")


async def test_file_is_sent_and_the_answer_saved(app: App, server: Server) -> None:
    async with opened(server.url, **DESKTOP) as page:
        await page.set_input_files("#file", {"name": "brief.md", "mimeType": "text/markdown", "buffer": b"isi brief"})
        await page.wait_for_selector(".chip:has-text('brief.md')")
        await page.fill("#text", "versi baru")
        await page.click("#send")
        await page.wait_for_selector("#log .message.mine .text:text-is('versi baru')")
        await page.wait_for_selector("#log .message.bot .attachment")
        async with page.expect_download() as download:
            await page.click("#log .message.bot .attachment")
        saved = await download.value
        assert saved.suggested_filename == "balasan.txt"
        assert (await saved.path()).read_bytes() == b"isi brief"


async def test_menu_shows_the_commands_of_the_bot(app: App, server: Server) -> None:
    async with opened(server.url, **DESKTOP) as page:
        await page.click("#open-commands")
        await page.wait_for_selector("#commands button:has-text('/bantuan')")
        assert await page.locator("#commands button").count() == 2
        await page.keyboard.press("Escape")
        assert await page.is_hidden("#commands")
        await page.type("#text", "/st")
        await page.click("#commands button:has-text('/start')")
        await page.wait_for_selector("#log .message.bot:has-text('Selamat datang')")
        await page.click(f"{LAST_BOT} >> .command")
        await page.wait_for_selector("#log .message.mine:has-text('/bantuan')")


async def test_people_have_their_own_chats_and_unread_marks(app: App, server: Server, sandbox: Sandbox) -> None:
    async with opened(server.url, **DESKTOP) as page:
        await _say(page, "dari operator")
        await page.wait_for_selector("#log .message.bot")
        await sandbox.chat(1003).send("dari admin")
        await page.wait_for_selector("#people .person:has-text('Admin Diskominfo') .unread:text-is('1')")
        await page.click("#people .person:has-text('Admin Diskominfo')")
        await page.wait_for_selector("#log .message.bot:has-text('Gema: dari admin')")
        assert await page.locator("#log .message").count() == 2
        await page.reload()
        await page.wait_for_selector("#log .message.bot:has-text('Gema: dari admin')")


async def test_example_is_sent_by_a_tap_and_sample_by_the_menu(app: App, server: Server) -> None:
    async with opened(server.url, **PHONE) as page:
        await page.tap(".example >> nth=1")
        await page.wait_for_selector("#log .message.bot:has-text('kerja bakti rt 03 ciwedus')")
        await page.tap("#open-more")
        await page.tap("#more button:has-text('Stiker')")
        await page.wait_for_selector("#log .message.mine .sticker")


async def test_hostile_text_stays_text(app: App, server: Server) -> None:
    """Names, texts, button labels and file names never become elements."""
    evil = "<img src=x onerror=alert(1)>"
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton(evil, callback_data="x")]])
    async with opened(server.url, **DESKTOP) as page:
        await page.click("#start")
        await page.wait_for_selector("#log .message.bot")
        await app.bot.send_message(OPERATOR, evil, reply_markup=keyboard)
        await app.bot.send_document(OPERATOR, b"a", filename=f"{evil}.txt", caption=evil)
        await page.wait_for_selector("#log .attachment")
        assert await page.locator("#log img").count() == 0
        assert await page.inner_text(".keyboard button") == evil


@pytest.mark.parametrize("device", [PHONE, SMALL_PHONE, DESKTOP], ids=["390", "360", "1280"])
async def test_nothing_is_wider_than_the_screen(app: App, server: Server, device: dict[str, Any]) -> None:
    word = "tanpaspasi" * 40
    labels = ["Lebih pendek", "Lebih hangat", "Jadikan rilis resmi"]
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=label) for label in labels]])
    async with opened(server.url, **device) as page:
        await page.click("#start")
        await page.wait_for_selector("#log .message.bot")
        await app.bot.send_message(OPERATOR, f"{word}\n<pre>{word}</pre>", parse_mode="HTML", reply_markup=keyboard)
        await page.wait_for_selector(".keyboard")
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert await page.evaluate("document.getElementById('scroll').scrollWidth <= innerWidth")
        boxes = [await button.bounding_box() for button in await page.query_selector_all(".keyboard button")]
        assert len({box["y"] for box in boxes if box}) == 1, "the row stays a row"


async def test_every_control_has_a_name_and_room_to_touch(app: App, server: Server) -> None:
    async with opened(server.url, **PHONE) as page:
        await page.tap("#start")
        await page.wait_for_selector("#log .message.bot")
        controls = await page.query_selector_all("button:visible, textarea:visible, a:visible")
        assert len(controls) >= 6
        for control in controls:
            name = await control.evaluate("e => (e.ariaLabel || e.labels?.[0]?.innerText || e.innerText || '').trim()")
            box = await control.bounding_box()
            inline = await control.evaluate("e => e.classList.contains('command')")
            assert name
            assert box
            assert inline or box["height"] >= 32, name


async def test_lost_sandbox_is_said_and_found_again(app: App, server: Server) -> None:
    async with opened(server.url, expected="Failed to load resource", **DESKTOP) as page:
        await page.route("**/sandbox/events*", lambda route: route.fulfill(status=500, body="{}"))
        await _say(page, "satu")
        await page.wait_for_selector("#banner:visible:has-text('Menyambung kembali')")
        await page.unroute("**/sandbox/events*")
        await page.wait_for_selector("#log .message.bot:has-text('Gema: satu')")
        assert await page.is_hidden("#banner")
