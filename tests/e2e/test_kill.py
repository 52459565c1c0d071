"""The bot killed with SIGKILL in the middle of its work, against a Bot API that does not forget what it confirmed."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.sandbox import OPERATOR_CIWEDUS, OPERATOR_DISKOMINFO, Server, serve
from bot.sandbox.client import Chat, Sandbox
from tests.waiting import PATIENCE

NOTES = 24
KILLS = 3
PLACES = ("ciwedus", "bendungan", "ketileng", "ciwaduk", "bagendung", "masigit")


@asynccontextmanager
async def _bot(server: Server, data: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    environment = {
        **os.environ,
        "TELEGRAM_TOKEN": server.token,
        "TELEGRAM_BASE_URL": server.url,
        "NARA_DATA": str(data),
        "NARA_OPERATORS": f"{OPERATOR_CIWEDUS.id},{OPERATOR_DISKOMINFO.id}",
        "NARA_AGENCY": "Kelurahan Ciwedus",
        "NARA_REQUESTS_PER_MINUTE": "1000",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=environment, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def _note(number: int) -> str:
    return (
        f"kerja bakti rt {number:02} {PLACES[number % len(PLACES)]} minggu pagi tadi {200 + number} warga bersihin got"
    )


async def _answered(chats: list[Chat]) -> set[int]:
    texts = [message.text for chat in chats for message in await chat.messages()]
    return {number for number in range(NOTES) if any(f"{200 + number} warga" in text for text in texts)}


async def _wait_for(chats: list[Chat], count: int) -> set[int]:
    end = time.monotonic() + PATIENCE
    while len(done := await _answered(chats)) < count and time.monotonic() < end:
        await asyncio.sleep(0.1)
    return done


@pytest.mark.slow
async def test_no_note_is_lost_when_the_bot_is_killed(tmp_path: Path) -> None:
    """Every note that Telegram handed over is answered in the end, however often the bot dies meanwhile."""
    async with await serve(clock=time.time) as server, await Sandbox.connect(server.url) as sandbox:
        chats = [sandbox.chat(OPERATOR_CIWEDUS.id), sandbox.chat(OPERATOR_DISKOMINFO.id)]
        for number in range(NOTES):
            await chats[number % 2].send(_note(number))
        for kill in range(KILLS):
            async with _bot(server, tmp_path) as process:
                seen = await _wait_for(chats, 4 * (kill + 1))
                assert process.returncode is None, "the bot ended by itself"
                assert len(seen) >= 4 * (kill + 1), f"only {sorted(seen)} were answered before kill {kill + 1}"
                process.kill()
        assert len(await _answered(chats)) < NOTES, "all was answered before the last kill: nothing was tested"
        async with _bot(server, tmp_path):
            assert await _wait_for(chats, NOTES) == set(range(NOTES))
