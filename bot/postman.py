"""Sends what waits in the post, through the gateway like every other message."""

import asyncio
import logging

from telegram import Bot
from telegram.error import TelegramError

from bot.desk.post import Post, message_of
from bot.gateway import Gateway
from bot.replies import Reply

LOG = logging.getLogger(__name__)


class Postman:
    """One round at a time: two rounds side by side would send a message twice."""

    def __init__(self, post: Post, gateway: Gateway) -> None:
        self._post, self._gateway = post, gateway
        self._round = asyncio.Lock()

    async def deliver(self, bot: Bot, *, again: bool = False) -> None:
        """Send everything that waits; `again`: also what could not be delivered before.

        Somebody who cannot be reached keeps nobody else waiting.
        """
        async with self._round:
            if not (self._post.waiting or again):
                return
            for notice in await self._post.unsent():
                try:
                    await self._gateway.send(bot, notice.person, Reply((message_of(notice),)))
                except TelegramError as error:
                    LOG.warning("a notice was not delivered: %s", type(error).__name__)
                    await self._post.failed(notice)
                else:
                    await self._post.sent(notice)
