"""One person's chat as the tests drive it: send, press, wait for the bot."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import httpx

from bot.sandbox.formatted import Json
from bot.sandbox.markup import buttons


class NoReply(AssertionError):
    """What was waited for did not come; the message shows what came instead."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A message of the bot as it stood when it was sent or edited."""

    id: int
    text: str
    labels: tuple[str, ...]
    json: Json

    @staticmethod
    def of(message: Json) -> "Reply":
        text = message.get("text") or message.get("caption", "")
        labels = tuple(button["text"] for button in buttons(message.get("reply_markup")))
        return Reply(message["message_id"], text, labels, message)

    def button(self, label: str) -> Json | None:
        """The button with this label, or else the first whose label starts with it."""
        found = list(buttons(self.json.get("reply_markup")))
        exact = [button for button in found if button["text"] == label]
        return next(iter(exact or [b for b in found if b["text"].startswith(label)]), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a press: a toast (may be empty) or an alert."""

    text: str
    alert: bool


class Chat:
    """One person's private chat with the bot. Waiting moves on: each reply is returned once."""

    def __init__(self, http: httpx.AsyncClient, person: int, patience: float) -> None:
        self.person = person
        self._http, self._patience = http, patience
        self._next, self._read = 0, 0
        self._events: list[Json] = []

    async def send(self, text: str, at: datetime | None = None, reply_to: int | None = None) -> tuple[int, ...]:
        """Send a text (dated `at`); the ids of the message, or of the parts of a long one."""
        date = int(at.timestamp()) if at else None
        body = {"person": self.person, "text": text, "reply_to": reply_to, "date": date}
        sent: list[Json] = await self._post("messages", body)
        return tuple(message["message_id"] for message in sent)

    async def rewrite(self, message: int, text: str) -> None:
        """Edit one of the person's own texts."""
        await self._post("edits", {"person": self.person, "message": message, "text": text})

    async def send_file(
        self, name: str, content: bytes, caption: str = "", photo: bool = False, at: datetime | None = None
    ) -> int:
        """Send a document, or a photo; the message's id."""
        fields = {"person": str(self.person), "caption": caption, "photo": "1" if photo else ""}
        fields |= {"date": str(int(at.timestamp()))} if at else {}
        response = await self._http.post("/sandbox/files", data=fields, files={"file": (name, content)})
        return int(checked(response)["message_id"])

    async def send_sample(self, kind: str) -> int:
        """Send a `sticker`, a `voice` note or a `location`."""
        return int((await self._post("samples", {"person": self.person, "kind": kind}))["message_id"])

    async def press(self, label: str, on: Reply | None = None, seconds: float | None = None) -> Answer:
        """Press the newest button with this label (or on that message) and wait for the bot's answer."""
        await self._fetch(0)
        button, message = self._find(label, on)
        body = {"person": self.person, "message": message.id, "data": button["callback_data"]}
        query = (await self._post("presses", body))["id"]
        event = await self._until(0, seconds, lambda e: _is_answer(e, query), f"jawaban tombol {label!r}")
        return Answer(event["data"]["text"], event["data"]["show_alert"])

    async def wait_reply(self, containing: str = "", seconds: float | None = None) -> Reply:
        """The next message of the bot, or the next one that contains the text. Raises NoReply."""
        return await self._next_of("message", containing, seconds)

    async def wait_edit(self, containing: str = "", seconds: float | None = None) -> Reply:
        """The next edit of a message by the bot. Raises NoReply."""
        return await self._next_of("edit", containing, seconds)

    async def settle(self, quiet: float = 0.5, seconds: float | None = None) -> list[Reply]:
        """All messages and edits by the bot that are unread, once it was silent for `quiet` seconds."""
        end = time.monotonic() + (seconds or self._patience)
        while time.monotonic() < end and await self._fetch(quiet):
            pass
        found = [Reply.of(e["data"]) for e in self._events[self._read :] if _by_bot(e, ("message", "edit"))]
        self._read = len(self._events)
        return found

    async def skip(self) -> None:
        """Count everything that was said until now as read."""
        await self._fetch(0)
        self._read = len(self._events)

    async def messages(self) -> list[Reply]:
        """The bot's messages as they stand now, edits applied, deleted ones gone."""
        await self._fetch(0)
        standing: dict[int, Reply] = {}
        for event in self._events:
            if _by_bot(event, ("message", "edit")):
                standing[event["data"]["message_id"]] = Reply.of(event["data"])
            elif event["kind"] == "delete":
                standing.pop(event["data"]["message_id"], None)
        return list(standing.values())

    async def events(self) -> Sequence[Json]:
        """Everything that happened in this chat, typing indicators and toasts included."""
        await self._fetch(0)
        return tuple(self._events)

    async def commands(self) -> dict[str, str]:
        """The command menu: name → description."""
        response = await self._http.get("/sandbox/commands", params={"person": self.person})
        return {command["command"]: command["description"] for command in checked(response)}

    async def download(self, reply: Reply) -> bytes:
        """The document or photo of a message."""
        file = reply.json.get("document") or reply.json["photo"][-1]
        response = await self._http.get(f"/sandbox/files/{file['file_id']}")
        response.raise_for_status()
        return response.content

    def _find(self, label: str, on: Reply | None) -> tuple[Json, Reply]:
        latest: dict[int, Reply] = {}
        for event in self._events:
            if _by_bot(event, ("message", "edit")):
                latest[event["data"]["message_id"]] = Reply.of(event["data"])
        for message in sorted(latest.values(), key=lambda m: -m.id):
            button = message.button(label) if on is None or on.id == message.id else None
            if button:
                return button, message
        labels = [name for message in latest.values() for name in message.labels]
        raise NoReply(f"tidak ada tombol {label!r}; yang ada: {labels}")

    async def _next_of(self, kind: str, containing: str, seconds: float | None) -> Reply:
        def wanted(event: Json) -> bool:
            return _by_bot(event, (kind,)) and containing in Reply.of(event["data"]).text

        event = await self._until(self._read, seconds, wanted, f"{kind} {containing!r}")
        self._read = self._events.index(event) + 1
        return Reply.of(event["data"])

    async def _until(self, start: int, seconds: float | None, wanted: Callable[[Json], bool], what: str) -> Json:
        end = time.monotonic() + (seconds or self._patience)
        while True:
            for event in self._events[start:]:
                if wanted(event):
                    return event
            left = end - time.monotonic()
            if left <= 0:
                came = [f"{e['kind']}: {str(e['data'].get('text', ''))[:200]}" for e in self._events[self._read :]]
                raise NoReply(f"tidak datang: {what}; yang datang: {came}")
            await self._fetch(min(left, 5.0))

    async def _fetch(self, wait: float) -> bool:
        """Read new events of this chat; whether there were any."""
        end = time.monotonic() + wait
        while True:
            left = max(end - time.monotonic(), 0.0)
            params = {"after": self._next, "wait": left, "chat": self.person}
            answer = checked(await self._http.get("/sandbox/events", params=params))
            self._next = answer["next"]
            self._events += answer["events"]
            if answer["events"] or time.monotonic() >= end:
                return bool(answer["events"])

    async def _post(self, path: str, body: Json) -> Any:
        return checked(await self._http.post(f"/sandbox/{path}", json=body))


def checked(response: httpx.Response) -> Any:
    """The JSON of a good answer; otherwise the sandbox's own words."""
    if response.is_error:
        raise RuntimeError(f"halaman uji coba menolak ({response.status_code}): {response.text[:300]}")
    return response.json()


def _by_bot(event: Json, kinds: tuple[str, ...]) -> bool:
    return event["kind"] in kinds and bool(event["data"]["from"]["is_bot"])


def _is_answer(event: Json, query: str) -> bool:
    return bool(event["kind"] == "answer" and event["data"]["callback_query_id"] == query)
