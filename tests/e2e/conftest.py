"""One bot for the whole session; every test plays people of its own, invited as real ones are."""

import itertools
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.sandbox import ADMIN_DISKOMINFO
from bot.sandbox.client import Chat, Sandbox
from tests.e2e.process import Bot, started
from tests.waiting import PATIENCE

NUMBERS = itertools.count(5001)
THURSDAY = datetime(2025, 9, 25, 9, 0, tzinfo=JAKARTA)  # the day after the training of 24 September 2025
SUNDAY = datetime(2025, 10, 12, 10, 30, tzinfo=JAKARTA)  # the day of the kerja bakti

Invite = Callable[..., Awaitable[Chat]]


@pytest.fixture(scope="session")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """The bot with the demo corpus; nobody in these tests is slowed down by the request limit."""
    with started(tmp_path_factory.mktemp("nara"), requests_per_minute="1000") as running:
        yield running


@pytest.fixture
async def sandbox(bot: Bot) -> AsyncIterator[Sandbox]:
    async with await Sandbox.connect(bot.url, patience=PATIENCE) as client:
        yield client


@pytest.fixture
def invite(sandbox: Sandbox) -> Invite:
    """`await invite("Kelurahan Ciwedus")`: the chat of a new person who came in by a one-time code."""

    async def let_in(agency: str, role: str = "operator") -> Chat:
        host = sandbox.chat(ADMIN_DISKOMINFO.id)
        await host.skip()
        await host.send(f"/undang {role} {agency}")
        code = re.search(r"/start (\w+)", (await host.wait_reply(containing="/start")).text)
        assert code
        guest = await sandbox.join(next(NUMBERS), f"{role.title()} {agency}")
        await guest.send(f"/start {code[1]}")
        await guest.wait_reply(containing=agency)
        return guest

    return let_in


@pytest.fixture
async def operator(invite: Invite) -> Chat:
    """An operator of Kelurahan Ciwedus."""
    return await invite("Kelurahan Ciwedus")


@pytest.fixture
async def admin(invite: Invite) -> Chat:
    """An admin of Diskominfo."""
    return await invite("Diskominfo", "admin")
