"""Telegram says 429 and how long to wait: every reply still arrives."""

import asyncio
import time
from pathlib import Path

import pytest

from bot.gateway import Gateway
from bot.pace import Pace
from bot.sandbox.client import Chat
from tests.bot.served import served
from tests.waiting import PATIENCE

PEOPLE = (1001, 1002)
NOTES = 4
BURST = 3  # messages that Telegram takes at once


async def _texts(chat: Chat, count: int) -> list[str]:
    found: list[str] = []
    while len(found) < count:
        said = (await chat.wait_reply(containing="[caption", seconds=PATIENCE)).text
        if said.startswith("[caption"):  # what stands under a draft may quote it
            found.append(said.partition("] ")[2])
    return found


@pytest.mark.slow
async def test_every_reply_arrives_under_telegrams_flood_limits(tmp_path: Path) -> None:
    """The bot's own pace is switched off, so that Telegram's limit of a message a second must be met by waiting."""
    hasty = Gateway(Pace(burst=1000))
    async with served(tmp_path, *PEOPLE, gateway=hasty) as sandbox:
        await sandbox.conditions(limits=True)
        chats = [sandbox.chat(person) for person in PEOPLE]
        notes = [[f"kerja bakti {chat.person} nomor {number}" for number in range(NOTES)] for chat in chats]
        began = time.monotonic()
        for chat, mine in zip(chats, notes, strict=True):
            for note in mine:
                await chat.send(note)
        answered = await asyncio.gather(*(_texts(chat, NOTES) for chat in chats))
        assert answered == notes, "all of them, each once, in order"
        await asyncio.gather(*(chat.settle(quiet=2.5) for chat in chats))
        assert time.monotonic() - began > 2 * NOTES - BURST, "the limit was never met"
        for chat in chats:
            assert sum("DRAF · " in message.text for message in await chat.messages()) == NOTES
