"""Every message arrives: split, retried, sent plain where markup fails."""

import json
import time
from typing import Any

import pytest
from telegram.error import BadRequest, Forbidden

from bot import texts
from bot.buttons import Button
from bot.gateway import Gateway
from bot.pace import Pace
from bot.replies import Attachment, Message, Reply, say
from tests.bot.chat import OPERATOR, Chat

ROW = ((Button("Selesai", "d:1:selesai"),),)


def _gateway(chat: Chat) -> Gateway:
    return chat.app.context_types.context.room.gateway


async def _send(chat: Chat, *messages: Message) -> dict[str, int]:
    return await _gateway(chat).send(chat.app.bot, OPERATOR, Reply(messages))


async def test_buttons_stand_under_the_last_piece(chat: Chat) -> None:
    await _send(chat, Message("Kalimat yang agak panjang. " * 200, ROW))
    shown = chat.shown()
    assert len(shown) == 2
    assert [bool(s.buttons) for s in shown] == [False, True]


async def test_very_long_text_becomes_a_file(chat: Chat) -> None:
    await _send(chat, Message("Kalimat yang agak panjang. " * 1000, ROW))
    (file,) = chat.shown()
    assert file.method == "sendDocument"
    assert file.text == texts.LONG_TEXT
    assert file.buttons


async def test_file_of_a_long_template_has_no_tags(chat: Chat) -> None:
    await _send(chat, Message("\n".join(f"<b>Temuan</b> nomor {n} &amp; penjelasan" for n in range(600)), markup=True))
    content = chat.wire.named("sendDocument")[0]["document"]
    assert content.startswith(b"Temuan nomor 0 & penjelasan")


async def test_attachment_is_sent_with_its_text(chat: Chat) -> None:
    await _send(chat, Message("Rilis.", attachment=Attachment("rilis.txt", b"isi")))
    assert chat.wire.named("sendDocument")[0]["caption"] == "Rilis."


async def test_template_that_does_not_parse_is_sent_plain(chat: Chat, caplog: pytest.LogCaptureFixture) -> None:
    await _send(chat, Message("<b>Siap & <i>rusak</b></i>", markup=True))
    last = chat.shown()[-1]
    assert not last.markup
    assert last.text == "Siap & rusak"


async def test_only_marked_messages_have_a_parse_mode(chat: Chat) -> None:
    await _send(chat, Message("a < b & c"), Message("<b>a</b>", markup=True))
    assert [s.markup for s in chat.shown()] == [False, True]


async def test_unchanged_edit_is_not_an_error(chat: Chat) -> None:
    placed = await _send(chat, Message("sama", part="text"))
    again = await _send(chat, Message("sama", part="text", replaces=placed["text"]))
    assert again == placed


async def test_part_that_took_several_messages_has_no_place(chat: Chat) -> None:
    assert await _send(chat, Message("Kata " * 1000, part="text")) == {}


async def test_failing_network_loses_nothing(chat: Chat) -> None:
    failures = iter([(502, "Bad Gateway"), (500, "Internal Server Error"), None])
    chat.wire.faults.append(lambda name, data: next(failures, None) if name == "sendMessage" else None)
    await _send(chat, Message("penting"))
    assert len(chat.wire.named("sendMessage")) == 3
    assert [m["text"] for m in chat.wire.messages.values()] == ["penting"]


async def test_flood_control_is_waited_for(chat: Chat) -> None:
    answers = iter([(429, "Too Many Requests: retry after 1"), None])
    chat.wire.faults.append(lambda name, data: next(answers, None) if name == "sendMessage" else None)
    await _send(chat, Message("sabar"))
    assert [m["text"] for m in chat.wire.messages.values()] == ["sabar"]


async def test_dead_network_gives_up_after_four_tries(chat: Chat) -> None:
    chat.wire.faults.append(lambda name, data: (502, "Bad Gateway") if name == "sendMessage" else None)
    with pytest.raises(Exception, match="Bad Gateway"):
        await _send(chat, Message("hilang"))
    assert len(chat.wire.named("sendMessage")) == 4


async def test_refusal_is_not_retried(chat: Chat) -> None:
    chat.wire.faults.append(lambda name, data: (403, "Forbidden: bot was blocked by the user"))
    with pytest.raises(Forbidden):
        await _send(chat, Message("halo"))
    assert len(chat.wire.calls) == 1 + len(chat.wire.named("getMe"))
    chat.wire.faults[0] = lambda name, data: (400, "Bad Request: chat not found")
    with pytest.raises(BadRequest):
        await _send(chat, Message("halo"))


async def test_button_pressed_too_long_ago_still_gets_its_reply(chat: Chat) -> None:
    def old(name: str, data: dict[str, Any]) -> tuple[int, str] | None:
        return (400, "Bad Request: query is too old") if name == "answerCallbackQuery" else None

    await chat.says(OPERATOR, "kerja bakti rt 03")
    chat.wire.faults.append(old)
    assert await chat.presses(OPERATOR, "d:1:salin")


async def test_link_previews_are_off(chat: Chat) -> None:
    await _gateway(chat).send(chat.app.bot, OPERATOR, say("https://cilegon.go.id"))
    options = chat.wire.named("sendMessage")[0]["link_preview_options"]
    assert (json.loads(options) if isinstance(options, str) else options)["is_disabled"] is True


async def test_burst_into_one_chat_is_slowed_down() -> None:
    pace, began = Pace(burst=2, seconds=0.2), time.perf_counter()
    for _ in range(4):
        await pace.turn(1)
    await pace.turn(2)
    assert 0.15 < time.perf_counter() - began < 1.0
