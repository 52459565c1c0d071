"""What a chat waits for ends when the person asks something else, or says so."""

from datetime import timedelta

import pytest

from bot import texts
from tests.bot.chat import OPERATOR, Chat
from tests.bot.fakes import WHERE

QUESTION = "tagar resmi program banjir apa?"


@pytest.mark.parametrize("command", ["caption", "rilis"])
async def test_question_is_answered_while_a_note_is_awaited(chat: Chat, command: str) -> None:
    await chat.says(OPERATOR, f"/{command}")
    await chat.says(OPERATOR, "🎉🎉")
    (answer,) = await chat.says(OPERATOR, QUESTION)
    assert "#CilegonTanggap" in answer.text
    assert chat.studio.drafted == []


async def test_question_ends_the_wait(chat: Chat) -> None:
    await chat.says(OPERATOR, "/rilis")
    await chat.says(OPERATOR, QUESTION)
    text, _ = await chat.says(OPERATOR, "kerja bakti rt 03")
    assert text.text.startswith("[caption"), "a plain note is a caption again"


async def test_question_that_comes_again_after_a_kill_gets_the_same_answer(chat: Chat) -> None:
    await chat.says(OPERATOR, "/caption")
    update = chat.update(OPERATOR, text=QUESTION)
    first, again = await chat.gets(update), await chat.gets(update)
    assert [s.text for s in first] == [s.text for s in again]


@pytest.mark.parametrize("command", ["periksa", "cari"])
async def test_question_mark_in_a_text_to_check_or_search_is_no_question(chat: Chat, command: str) -> None:
    await chat.says(OPERATOR, f"/{command}")
    (shown,) = await chat.says(OPERATOR, QUESTION)
    assert "#CilegonTanggap" not in shown.text


@pytest.mark.parametrize("command", ["caption", "rilis", "periksa", "tanya", "cari"])
async def test_stop_ends_the_wait_of_every_command(chat: Chat, command: str) -> None:
    await chat.says(OPERATOR, f"/{command}")
    assert [s.text for s in await chat.says(OPERATOR, "/batal")] == [texts.STOPPED]
    text, _ = await chat.says(OPERATOR, "kerja bakti rt 03")
    assert text.text.startswith("[caption")


async def test_stop_ends_the_wait_for_an_answer_and_keeps_the_draft(chat: Chat) -> None:
    chat.studio.questions = (WHERE,)
    await chat.says(OPERATOR, "kerja bakti rt 03")
    assert [s.text for s in await chat.says(OPERATOR, "/batal")] == [texts.STOPPED]
    chat.now += timedelta(minutes=5)  # too late to be more of that note, not too late for an answer
    await chat.says(OPERATOR, "Aula Kecamatan")
    assert [brief.raw for brief, _ in chat.studio.drafted] == ["kerja bakti rt 03", "Aula Kecamatan"]
    (listed,) = await chat.says(OPERATOR, "/riwayat")
    assert len(listed.buttons) == 2


async def test_nothing_to_stop_is_said(chat: Chat) -> None:
    assert [s.text for s in await chat.says(OPERATOR, "/batal")] == [texts.NOTHING_AWAITED]
    await chat.says(OPERATOR, "/periksa")
    await chat.says(OPERATOR, "wali kota hadir")
    assert [s.text for s in await chat.says(OPERATOR, "/batal")] == [texts.NOTHING_AWAITED]
