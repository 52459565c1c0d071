"""One person cannot flood the bot: messages and presses have a budget each, and a flood is not answered with one."""

import pytest

from bot import texts
from bot.settings import Settings
from tests.bot.chat import OPERATOR, OTHER, Chat

MESSAGES, PRESSES = 3, 6


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"requests_per_minute": MESSAGES, "presses_per_minute": PRESSES})


async def test_messages_over_the_budget_get_one_line_and_no_work(chat: Chat) -> None:
    shown = [await chat.says(OPERATOR, f"kerja bakti rt {number}") for number in range(MESSAGES + 3)]
    assert len(chat.studio.drafted) == MESSAGES
    assert [[s.text for s in said] for said in shown[MESSAGES:]] == [[texts.TOO_FAST], [], []]


async def test_edited_messages_count_as_messages(chat: Chat) -> None:
    for number in range(MESSAGES + 3):
        update = chat.update(OPERATOR, text="disunting")
        await chat.gets(
            {"update_id": update["update_id"], "edited_message": update["message"] | {"edit_date": number + 1}}
        )
    assert [s.text for s in chat.shown()] == [texts.EDITED] * MESSAGES + [texts.TOO_FAST]


async def test_presses_have_a_budget_of_their_own(chat: Chat) -> None:
    await chat.says(OPERATOR, "kerja bakti rt 03")
    shown = [await chat.presses(OPERATOR, "d:1:salin") for _ in range(PRESSES + 3)]
    assert [len(copies) for copies in shown] == [1] * PRESSES + [0, 0, 0]
    assert chat.toasts()[PRESSES:] == [texts.TOO_FAST]
    assert await chat.says(OPERATOR, "halo"), "messages are still served"


async def test_others_are_served_meanwhile(chat: Chat) -> None:
    for _ in range(MESSAGES + 3):
        await chat.says(OPERATOR, "halo")
    assert [s.text for s in await chat.says(OTHER, "halo")] == [texts.GREETING]


async def test_presses_are_more_generous_than_messages() -> None:
    fields = Settings.model_fields
    assert fields["presses_per_minute"].default == 3 * fields["requests_per_minute"].default
