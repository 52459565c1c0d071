"""Posting updates to a webhook, as Telegram does: one after the other, again until it answers 2xx.

Only addresses on this machine are called; any other webhook is remembered and never reached.
"""

import asyncio
from urllib.parse import urlsplit

import httpx

from bot.sandbox.failure import ApiError
from bot.sandbox.updates import UpdateQueue

LOOPBACK = ("127.0.0.1", "localhost", "::1")
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
AGAIN = 0.5  # seconds until a failed delivery is repeated


def is_local(url: str) -> bool:
    """Whether the sandbox may call this address."""
    return urlsplit(url).scheme == "http" and urlsplit(url).hostname in LOOPBACK


class Delivery:
    """One webhook at a time; `error` is the last failure's text, as `getWebhookInfo` tells it."""

    def __init__(self, updates: UpdateQueue) -> None:
        self._updates = updates
        self._task: asyncio.Task[None] | None = None
        self.error = ""

    def start(self, url: str, secret: str) -> None:
        """Deliver to this address from now on."""
        self.stop()
        self._task = asyncio.get_running_loop().create_task(self._deliver(url, secret))

    def stop(self) -> None:
        """Deliver nothing any more; what was not confirmed stays queued."""
        if self._task:
            self._task.cancel()
        self._task, self.error = None, ""

    async def _deliver(self, url: str, secret: str) -> None:
        headers = {SECRET_HEADER: secret} if secret else {}
        async with httpx.AsyncClient(headers=headers, timeout=60.0, trust_env=False) as http:
            while True:
                try:
                    waiting = await self._updates.poll(0, 1, 50.0)
                except ApiError:  # a poll that came in between
                    continue
                for update in waiting:
                    self.error = await _posted(http, url, update)
                    if self.error:
                        await asyncio.sleep(AGAIN)
                    else:
                        self._updates.confirm(update["update_id"] + 1)
                if not waiting:  # the queue may be closed and no longer wait
                    await asyncio.sleep(AGAIN / 10)


async def _posted(http: httpx.AsyncClient, url: str, update: object) -> str:
    """Nothing, or why it failed."""
    try:
        answer = await http.post(url, json=update)
    except httpx.HTTPError as error:
        return f"Connection failed: {type(error).__name__}"
    return "" if answer.is_success else f"Wrong response from the webhook: {answer.status_code} {answer.reason_phrase}"
