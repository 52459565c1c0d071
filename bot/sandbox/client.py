"""The tests' way in: act as a person in the sandbox over HTTP and read what the bot does.

```python
async with await Sandbox.connect(url) as sandbox:
    chat = sandbox.chat(1001)
    await chat.send("kerja bakti rt 03 ciwedus minggu pagi")
    reply = await chat.wait_reply(containing="Ciwedus")
    await chat.press("Lebih pendek")
```
"""

from types import TracebackType
from typing import Self

import httpx

from bot.sandbox.client_chat import Answer, Chat, NoReply, Reply, checked
from bot.sandbox.formatted import Json
from bot.sandbox.guard import KEY_HEADER

__all__ = ["Answer", "Chat", "NoReply", "Reply", "Sandbox"]


class Sandbox:
    """A running sandbox, reached over HTTP; `patience` is the longest wait for a reply, in seconds."""

    def __init__(self, http: httpx.AsyncClient, hello: Json, patience: float) -> None:
        self._http, self.hello, self._patience = http, hello, patience

    @classmethod
    async def connect(cls, url: str, patience: float = 15.0) -> Self:
        """Fetch the page's key and be ready. Raises httpx errors when nothing answers."""
        http = httpx.AsyncClient(base_url=url, timeout=60.0, trust_env=False)
        try:
            hello = checked(await http.get("/sandbox/hello"))
        except Exception:
            await http.aclose()
            raise
        http.headers[KEY_HEADER] = hello["key"]
        return cls(http, hello, patience)

    def chat(self, person: int) -> Chat:
        """The chat of the person with this id; unknown ids become new strangers when they write."""
        return Chat(self._http, person, self._patience)

    async def join(self, person: int, name: str, username: str = "") -> Chat:
        """Add somebody by name."""
        body = {"id": person, "name": name, "username": username}
        checked(await self._http.post("/sandbox/people", json=body))
        return self.chat(person)

    async def conditions(self, **wanted: object) -> None:
        """Switch flood limits (`limits=True`), blocks (`blocked=[id]`), failures (`failures=[{...}]`)."""
        checked(await self._http.post("/sandbox/conditions", json=wanted))

    async def close(self) -> None:
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
