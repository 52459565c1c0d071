"""The bot as a process of its own, to be killed by a test: `python -m tests.bot.killed URL TOKEN DATA`."""

import asyncio
import sys
from pathlib import Path
from typing import Any

from bot.app import ALLOWED_UPDATES, build
from bot.clock import now
from bot.desk import Desk
from bot.inbox import Inbox
from bot.pieces import Pieces
from bot.settings import Settings
from bot.storage import Store
from prompts.brief import Brief
from prompts.draft import Style
from tests.bot.fakes import FakeStudio

PEOPLE = tuple(range(2000, 2020))


class SlowStudio(FakeStudio):
    """Takes a moment for each draft, so that a kill finds some in the making."""

    async def draft(self, brief: Brief, style: Style | None = None, *, modelled: bool = True) -> Any:
        await asyncio.sleep(0.05)
        return await super().draft(brief, style, modelled=modelled)


def main(url: str, token: str, data: str) -> None:
    """Poll until killed."""
    settings = Settings(data=Path(data), operators=PEOPLE, requests_per_minute=1000)
    store = Store(settings.bot_database)
    inbox = Inbox(store.inbox, int(token.partition(":")[0]), now, Pieces(0))
    app = build(settings, Desk(SlowStudio(), store, now, settings), inbox, token=token, base_url=url)  # type: ignore[arg-type]
    app.run_polling(allowed_updates=ALLOWED_UPDATES, timeout=5)


if __name__ == "__main__":
    main(*sys.argv[1:4])
