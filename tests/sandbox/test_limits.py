"""Flood limits and failures on demand."""

from bot.sandbox.client import Chat, Sandbox
from bot.sandbox.failure import ApiError
from bot.sandbox.limits import Limits
from tests.sandbox.conftest import OPERATOR, Api


def _passes(limits: Limits, chat: int, now: float) -> bool:
    try:
        limits.count(chat, now)
    except ApiError:
        return False
    return True


def test_chat_gets_a_short_burst_then_one_message_a_second() -> None:
    limits = Limits(on=True)
    assert [_passes(limits, 1, 0.0) for _ in range(5)] == [True, True, True, False, False]
    assert [_passes(limits, 1, 1.0) for _ in range(2)] == [True, False]


def test_all_chats_together_get_thirty_a_second() -> None:
    limits = Limits(on=True)
    assert sum(_passes(limits, chat, 0.0) for chat in range(50)) == 30
    assert sum(_passes(limits, chat, 0.5) for chat in range(100, 150)) == 15


async def test_flood_is_answered_with_the_seconds_to_wait(api: Api, chat: Chat, sandbox: Sandbox) -> None:
    await sandbox.conditions(limits=True)
    answers = [await api("sendMessage", chat_id=OPERATOR, text=f"{i}") for i in range(5)]
    refused = next(answer for answer in answers if answer.code == 429)
    assert refused.error == "Too Many Requests: retry after 1"
    assert refused.body["parameters"] == {"retry_after": 1}
    await sandbox.conditions(limits=False)
    assert (await api("sendMessage", chat_id=OPERATOR, text="lagi")).result


async def test_failures_come_as_ordered(api: Api, chat: Chat, sandbox: Sandbox) -> None:
    failure = {"method": "sendMessage", "code": 502, "description": "Bad Gateway", "times": 2}
    await sandbox.conditions(failures=[failure])
    codes = [(await api("sendMessage", chat_id=OPERATOR, text="a")).code for _ in range(3)]
    assert codes == [502, 502, 200]
    assert (await api("getMe")).code == 200
