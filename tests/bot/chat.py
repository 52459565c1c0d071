"""Playing people in a chat: real handlers, a real SQLite file, Telegram in memory."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from telegram import Update

from bot.clock import JAKARTA
from bot.context import App
from bot.desk import Desk
from bot.settings import Settings
from bot.storage import Store
from tests.bot.fakes import FakeStudio
from tests.bot.wire import Wire, _buttons

OPERATOR, OTHER, ADMIN, STRANGER = 1001, 1002, 1003, 1004
NAMES = {OPERATOR: "Operator Ciwedus", OTHER: "Operator Diskominfo", ADMIN: "Admin", STRANGER: "Orang Asing"}


@dataclass
class Shown:
    """What a person sees: a message that was sent or edited."""

    method: str
    chat: int
    text: str
    buttons: dict[str, str]
    message_id: int | None = None
    markup: bool = False
    copies: dict[str, str] = field(default_factory=dict)


class Chat:
    """`says`, `presses`, `sends` return what the bot showed in answer, in order."""

    def __init__(
        self, app: App, wire: Wire, *, store: Store, desk: Desk, studio: FakeStudio, settings: Settings
    ) -> None:
        self.app, self.wire, self.store, self.desk, self.studio = app, wire, store, desk, studio
        self.settings = settings
        self.now = datetime(2025, 10, 12, 10, 0, tzinfo=JAKARTA)
        self._ids: Iterator[int] = itertools.count(1)
        self._queries: Iterator[int] = itertools.count(1)

    async def says(self, person: int, text: str, **more: Any) -> list[Shown]:
        entities = (
            [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
            if text.startswith("/")
            else []
        )
        return await self.sends(person, text=text, entities=entities, **more)

    async def sends(self, person: int, **message: Any) -> list[Shown]:
        return await self.gets(self.update(person, **message))

    async def presses(self, person: int, data: str, message_id: int = 0) -> list[Shown]:
        stands = {"message_id": message_id, "date": 1, "chat": self._chat(person), "text": "x"}
        query = {
            "id": str(next(self._queries)),
            "from": self._user(person),
            "chat_instance": "1",
            "data": data,
            "message": stands,
        }
        return await self.gets({"update_id": next(self._ids), "callback_query": query})

    async def gets(self, update: dict[str, Any]) -> list[Shown]:
        before = len(self.wire.calls)
        await self.app.process_update(Update.de_json(update, self.app.bot))
        return self.shown(before)

    def update(self, person: int, **message: Any) -> dict[str, Any]:
        number = next(self._ids)
        base = {"message_id": number, "date": int(self.now.timestamp()), "chat": self._chat(person)}
        return {"update_id": number, "message": base | {"from": self._user(person)} | message}

    def shown(self, since: int = 0) -> list[Shown]:
        """Messages sent or edited since the call with that number."""
        found = []
        for method, data in self.wire.calls[since:]:
            if method in ("sendMessage", "editMessageText", "sendDocument"):
                keys = _buttons(data)
                buttons = {b["text"]: b["callback_data"] for b in keys if "callback_data" in b}
                copies = {b["text"]: b["copy_text"]["text"] for b in keys if "copy_text" in b}
                text = str(data.get("text", data.get("caption", "")))
                markup = data.get("parse_mode") == "HTML"
                found.append(Shown(method, data["chat_id"], text, buttons, data.get("message_id"), markup, copies))
        return found

    def toasts(self) -> list[str]:
        return [str(data.get("text", "")) for data in self.wire.named("answerCallbackQuery")]

    def id_of(self, text: str) -> int:
        """The id of the message that shows this text now."""
        return next(number for (_, number), data in self.wire.messages.items() if data.get("text") == text)

    @staticmethod
    def _user(person: int) -> dict[str, Any]:
        return {"id": person, "is_bot": False, "first_name": NAMES[person]}

    @staticmethod
    def _chat(person: int) -> dict[str, Any]:
        return {"id": person, "type": "private", "first_name": NAMES[person]}
