"""A note typed in several short messages becomes one; nothing that is complete or asks for something waits."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from telegram import Update

from bot import texts
from bot.desk.said import Said
from bot.desk.whole import amount
from bot.inbox import Inbox
from bot.pieces import Pieces
from bot.reading import Reader
from bot.settings import Settings
from bot.storage.records import Operator
from tests.bot.chat import OPERATOR, STRANGER, Chat
from tests.bot.fakes import WHERE
from tests.bot.test_words import PHOTO
from tests.waiting import PATIENCE

PARTS = ["kerja bakti rt 03 ciwedus", "minggu pagi", "80 warga"]
WHOLE = "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga"


def _inbox(chat: Chat, quiet: float = 0.3) -> Inbox:
    return Inbox(chat.store.inbox, 42, lambda: chat.now, Pieces(quiet=quiet), Reader(chat.desk))


def _update(chat: Chat, text: str, person: int = OPERATOR, **message: Any) -> Update:
    return Update.de_json(chat.update(person, **({"text": text} | message)), chat.app.bot)


async def _taken(inbox: Inbox) -> Update:
    update = await asyncio.wait_for(inbox.get(), PATIENCE)
    assert isinstance(update, Update)
    return update


async def test_short_messages_in_a_row_are_one_note(chat: Chat) -> None:
    inbox = _inbox(chat)
    for text in PARTS:
        await inbox.put(_update(chat, text))
    assert inbox.empty()
    joined = await _taken(inbox)
    assert joined.message
    assert joined.message.text == "\n".join(PARTS)
    await inbox.finish(joined)
    assert chat.store.inbox.open_count(42) == 0


async def test_whoever_waits_sees_typing_at_once(chat: Chat) -> None:
    inbox = _inbox(chat, quiet=30)
    await inbox.put(_update(chat, PARTS[0]))
    await asyncio.sleep(0.05)
    assert [data["action"] for data in chat.wire.named("sendChatAction")] == ["typing"]


@pytest.mark.parametrize(
    "text", [WHOLE, "halo", "tagar banjir apa?", "bikin lebih pendek", "/caption", "tolong buatkan rilis", "😀🎉"]
)
async def test_what_is_whole_or_no_note_does_not_wait(chat: Chat, text: str) -> None:
    inbox = _inbox(chat, quiet=30)
    await inbox.put(_update(chat, text))
    assert not inbox.empty()


async def test_answer_and_correction_do_not_wait(chat: Chat) -> None:
    chat.studio.questions = (WHERE,)
    await chat.says(OPERATOR, WHOLE)
    inbox = _inbox(chat, quiet=30)
    await inbox.put(_update(chat, "Aula Setda"))
    assert not inbox.empty()
    await chat.says(OPERATOR, "/batal")
    await inbox.put(_update(chat, "eh 90 warga bukan 80"))
    assert inbox.qsize() == 2


async def test_strangers_do_not_wait(chat: Chat) -> None:
    inbox = _inbox(chat, quiet=30)
    await inbox.put(_update(chat, PARTS[0], STRANGER))
    assert not inbox.empty()


async def test_command_or_press_ends_the_wait_and_keeps_the_order(chat: Chat) -> None:
    inbox = _inbox(chat, quiet=30)
    await inbox.put(_update(chat, PARTS[0]))
    await inbox.put(_update(chat, PARTS[1]))
    await inbox.put(_update(chat, "/riwayat"))
    first, second = inbox.get_nowait(), inbox.get_nowait()
    assert isinstance(first, Update)
    assert isinstance(second, Update)
    assert first.message
    assert second.message
    assert first.message.text == "\n".join(PARTS[:2])
    assert second.message.text == "/riwayat"


async def test_messages_far_apart_are_not_one_note(chat: Chat) -> None:
    inbox = _inbox(chat, quiet=30)
    await inbox.put(_update(chat, PARTS[0]))
    chat.now += timedelta(minutes=5)
    await inbox.put(_update(chat, PARTS[1]))
    first = inbox.get_nowait()
    assert isinstance(first, Update)
    assert first.message
    assert first.message.text == PARTS[0]


async def test_parts_that_waited_when_the_bot_was_killed_are_joined_again(chat: Chat) -> None:
    killed = _inbox(chat, quiet=30)
    for text in PARTS:
        await killed.put(_update(chat, text))
    assert killed.empty()
    restarted = _inbox(chat)
    assert await restarted.reopen(chat.app.bot) == 3
    joined = await _taken(restarted)
    assert joined.message
    assert joined.message.text == "\n".join(PARTS)


async def test_photo_s_caption_and_the_message_after_it_are_one_note(chat: Chat) -> None:
    inbox = _inbox(chat)
    await inbox.put(Update.de_json(chat.update(OPERATOR, photo=PHOTO, caption=PARTS[0]), chat.app.bot))
    await inbox.put(_update(chat, PARTS[1]))
    joined = await _taken(inbox)
    assert joined.message
    assert joined.message.caption == "\n".join(PARTS[:2])
    assert joined.message.photo


async def test_photos_of_an_album_with_a_note_are_answered_once(chat: Chat) -> None:
    text, *_ = await chat.sends(OPERATOR, photo=PHOTO, caption=WHOLE, media_group_id="9")
    assert text.text.endswith(WHOLE)
    assert await chat.sends(OPERATOR, photo=PHOTO, media_group_id="9") == []


async def test_waiting_is_a_setting(chat: Chat) -> None:
    inbox = _inbox(chat, quiet=0)
    await inbox.put(_update(chat, PARTS[0]))
    assert not inbox.empty()
    assert Settings().join_seconds == 2


async def test_detail_after_a_draft_joins_its_note_or_becomes_a_note_of_its_own(chat: Chat) -> None:
    text, *_ = await chat.says(OPERATOR, WHOLE)
    shown, _, said = await chat.says(OPERATOR, "dihadiri babinsa")
    assert shown.method == "editMessageText"
    assert shown.text == f"{text.text}\ndihadiri babinsa"
    assert said.text == texts.extended("dihadiri babinsa")
    assert list(said.buttons) == ["Urungkan", "Perubahan", "Catatan baru"]
    again = await chat.presses(OPERATOR, said.buttons["Catatan baru"])
    assert next(s.text for s in again if s.method == "editMessageText") == text.text
    assert next(s.text for s in again if s.method == "sendMessage").endswith("] dihadiri babinsa")
    gone = await chat.presses(OPERATOR, said.buttons["Catatan baru"])
    assert [s.text for s in gone] == [texts.UNKNOWN_BUTTON]


async def test_detail_long_after_a_draft_or_about_something_of_its_own_is_a_note(chat: Chat) -> None:
    await chat.says(OPERATOR, WHOLE)
    text, *_ = await chat.says(OPERATOR, "pasar murah di cibeber")
    assert text.method == "sendMessage"
    chat.now += timedelta(minutes=3)
    text, *_ = await chat.says(OPERATOR, "dihadiri babinsa")
    assert text.method == "sendMessage"


async def test_detail_that_comes_again_after_a_kill_is_added_once(chat: Chat) -> None:
    await chat.says(OPERATOR, WHOLE)
    update = chat.update(OPERATOR, text="dihadiri babinsa")
    await chat.gets(update)
    shown = await chat.gets(update)
    assert shown[0].text.count("dihadiri babinsa") == 1


def test_amount_is_read_from_the_note(chat: Chat) -> None:
    person = Operator(OPERATOR, "operator", "Kelurahan Ciwedus")
    told = {WHOLE: "whole", PARTS[0]: "part", "80 warga": "more", "😀🎉": "", "kata " * 40: "whole"}
    for text, expected in told.items():
        assert amount(chat.studio, person, Said(text, chat.now, 1)) == expected, text  # type: ignore[arg-type]
