"""Telegram's side, in memory: what python-telegram-bot would send over the network, recorded and answered.

As strict as Telegram where our code could be wrong: lengths in UTF-16 units, 64 bytes of callback data, unchanged
edits, unknown messages, entities that do not parse.
"""

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

from telegram.request import BaseRequest, RequestData

Fault = Callable[[str, dict[str, Any]], tuple[int, str] | None]


class Wire(BaseRequest):
    """`calls` is everything the bot asked for; `messages` is what stands in the chats now."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.messages: dict[tuple[int, int], dict[str, Any]] = {}
        self.files: dict[str, bytes] = {}
        self.faults: list[Fault] = []
        self._next = 5000

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(  # noqa: PLR0917
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        if "/file/bot" in url:
            return 200, self.files[url.rsplit("/", 1)[-1]]
        name = url.rsplit("/", 1)[-1]
        data = dict(request_data.parameters) if request_data else {}
        if request_data and request_data.multipart_data:
            data |= {key: value[1] for key, value in request_data.multipart_data.items()}
        self.calls.append((name, data))
        for fault in self.faults:
            if answer := fault(name, data):
                return answer[0], json.dumps(
                    {"ok": False, "error_code": answer[0], "description": answer[1]}
                    | ({"parameters": {"retry_after": 1}} if answer[0] == 429 else {})
                ).encode()
        return self._answer(name, data)

    def named(self, name: str) -> list[dict[str, Any]]:
        """The calls of one method."""
        return [data for called, data in self.calls if called == name]

    def _answer(self, name: str, data: dict[str, Any]) -> tuple[int, bytes]:
        refusal = self._refusal(name, data)
        if refusal:
            body = {"ok": False, "error_code": 400, "description": f"Bad Request: {refusal}"}
            return 400, json.dumps(body).encode()
        result: Any = True
        if name == "getMe":
            result = {"id": 42, "is_bot": True, "first_name": "NARA", "username": "nara_uji_bot"}
        elif name in ("sendMessage", "sendDocument"):
            self._next += 1
            self.messages[data["chat_id"], self._next] = data
            result = _message(data, self._next)
        elif name == "editMessageText":
            self.messages[data["chat_id"], data["message_id"]] = data
            result = _message(data, data["message_id"])
        elif name == "getFile":
            result = {"file_id": data["file_id"], "file_unique_id": "u", "file_path": data["file_id"]}
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def _refusal(self, name: str, data: dict[str, Any]) -> str:
        """Telegram's reason not to do it, or nothing."""
        if name not in ("sendMessage", "editMessageText"):
            return ""
        text = data["text"]
        stands = self.messages.get((data["chat_id"], data.get("message_id", 0)))
        unchanged = stands and (stands.get("text"), stands.get("reply_markup")) == (text, data.get("reply_markup"))
        reasons = {
            "message text is empty": not text.strip(),
            "message is too long": len(_parsed(data).encode("utf-16-le")) // 2 > 4096,
            "can't parse entities: unmatched tag": data.get("parse_mode") == "HTML" and not _balanced(text),
            "BUTTON_DATA_INVALID": any(len(b.get("callback_data", "").encode()) > 64 for b in _buttons(data)),
            "BUTTON_COPY_TEXT_INVALID": any(
                not 1 <= len(b["copy_text"]["text"]) <= 256 for b in _buttons(data) if "copy_text" in b
            ),
            "message to edit not found": name == "editMessageText" and stands is None,
            "message is not modified": name == "editMessageText" and bool(unchanged),
        }
        return next((reason for reason, holds in reasons.items() if holds), "")


def _buttons(data: dict[str, Any]) -> list[dict[str, Any]]:
    markup = data.get("reply_markup")
    keyboard = json.loads(markup) if isinstance(markup, str) else markup or {}
    return [button for row in keyboard.get("inline_keyboard", []) for button in row]


def _parsed(data: dict[str, Any]) -> str:
    return re.sub(r"<[^>]*>", "", data["text"]) if data.get("parse_mode") else str(data["text"])


def _balanced(text: str) -> bool:
    """Whether Telegram would take the HTML: known tags, closed in order, no stray bracket."""
    open_tags: list[str] = []
    good = [not re.search(r"<(?!/?(?:b|i|code|pre|s|u)>)", text)]

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            open_tags.append(tag)

        def handle_endtag(self, tag: str) -> None:
            good.append(bool(open_tags) and open_tags.pop() == tag)

    Tags().feed(text)
    return all(good) and not open_tags


def _message(data: dict[str, Any], number: int) -> dict[str, Any]:
    chat = {"id": data["chat_id"], "type": "private"}
    return {"message_id": number, "date": 1_760_000_000, "chat": chat, "text": str(data.get("text", ""))}
