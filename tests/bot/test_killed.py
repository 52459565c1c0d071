"""SIGKILL at any moment loses no note: a real process, over HTTP, killed again and again."""

import asyncio
import random
import signal
import sys
import time
from pathlib import Path

import pytest

from bot.sandbox import Server, serve
from bot.sandbox.client import Sandbox
from tests.bot.killed import PEOPLE
from tests.waiting import PATIENCE

KILLS = 3
NOTES_EACH = 3


async def _start(server: Server, data: Path) -> asyncio.subprocess.Process:
    arguments = ("-m", "tests.bot.killed", server.url, server.token, str(data))
    return await asyncio.create_subprocess_exec(sys.executable, *arguments)


async def _answers(sandbox: Sandbox) -> dict[str, int]:
    """How often each note was answered with its draft."""
    counts: dict[str, int] = {}
    for person in PEOPLE:
        for message in await sandbox.chat(person).messages():
            if message.text.startswith("[caption"):
                note = message.text.partition("] ")[2]
                counts[note] = counts.get(note, 0) + 1
    return counts


@pytest.mark.slow
async def test_no_note_is_lost_when_the_bot_is_killed(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(10**6)
    moments = random.Random(seed)  # noqa: S311
    print(f"seed {seed}")
    notes = [f"kerja bakti nomor {person} {number}" for number in range(NOTES_EACH) for person in PEOPLE]
    async with await serve(clock=time.time) as server, await Sandbox.connect(server.url) as sandbox:
        for person in PEOPLE:
            await sandbox.join(person, f"Operator {person}")
        for note in notes:
            await sandbox.chat(int(note.split()[3])).send(note)
        for _ in range(KILLS):
            process = await _start(server, tmp_path)
            await _some_answers(sandbox, moments.randrange(1, 6), len(notes))
            process.send_signal(signal.SIGKILL)
            await process.wait()
        notes.append(f"kerja bakti nomor {PEOPLE[0]} terakhir")  # the last process has one to answer, so it is up
        await sandbox.chat(PEOPLE[0]).send(notes[-1])
        process = await _start(server, tmp_path)
        try:
            await _all_answers(sandbox, notes)
        finally:
            process.terminate()
            assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
        counts = await _answers(sandbox)
    assert set(counts) == set(notes)
    assert sum(counts.values()) - len(notes) <= KILLS * 32  # as many as may be worked on at once


async def _some_answers(sandbox: Sandbox, more: int, every: int) -> None:
    """Wait until so many more notes are answered, or every one is."""
    wanted = min(len(await _answers(sandbox)) + more, every)
    end = time.monotonic() + PATIENCE
    while len(await _answers(sandbox)) < wanted and time.monotonic() < end:
        await asyncio.sleep(0.02)


async def _all_answers(sandbox: Sandbox, notes: list[str]) -> None:
    end = time.monotonic() + PATIENCE
    while len(await _answers(sandbox)) < len(notes) and time.monotonic() < end:
        await asyncio.sleep(0.2)
    await asyncio.sleep(1)
