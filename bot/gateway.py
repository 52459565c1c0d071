"""Every outgoing message goes through here: it arrives, whole, in an order and a size that Telegram takes."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from html import unescape
from typing import TypeVar

from telegram import Bot, CallbackQuery, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from telegram import Message as Sent
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, NetworkError, TelegramError
from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt, wait_exponential_jitter

from bot import texts
from bot.buttons import Button
from bot.pace import Pace
from bot.replies import Attachment, Message, Reply
from bot.split import CAPTION_LIMIT, MESSAGE_LIMIT, split, units

LOG = logging.getLogger(__name__)
FILE_ABOVE = 3  # messages
TOAST_LIMIT = 200  # characters, Bot API `answerCallbackQuery`
TYPING_EVERY = 4.5  # seconds; the sign disappears after five

T = TypeVar("T")
Keyboard = InlineKeyboardMarkup | None


class Gateway:
    """Sends replies. A message that Telegram will not take formatted is sent plain: it must always arrive."""

    def __init__(self, pace: Pace | None = None, retry_wait: float = 0.5) -> None:
        self._pace = pace or Pace()
        self._retry_wait = retry_wait

    async def send(
        self, bot: Bot, chat: int, reply: Reply, pressed: CallbackQuery | None = None, *, acknowledged: bool = False
    ) -> dict[str, int]:
        """Show a reply; returns the message id of each named part that stands in exactly one message.

        `pressed` is the button that asked for it; `acknowledged` says that its spinner was stopped before.
        """
        placed: dict[str, int] = {}
        if pressed and not acknowledged:
            await self.acknowledge(pressed, reply.toast)
        if pressed and reply.edit and pressed.message:
            await self._edit_or_send(bot, chat, pressed.message.message_id, reply.edit, placed)
        for message in reply.messages:
            if message.replaces:
                await self._edit_or_send(bot, chat, message.replaces, message, placed)
            else:
                await self._send(bot, chat, message, placed)
        return placed

    async def acknowledge(self, pressed: CallbackQuery, toast: str = "") -> None:
        """Stop the button's spinner. Too late or twice is not worth an error."""
        with suppress(BadRequest):
            await self._try(lambda: pressed.answer(toast[:TOAST_LIMIT] or None))

    async def edit(self, bot: Bot, chat: int, message_id: int, message: Message) -> None:
        """Change a message that stands, e.g. one that reports progress."""
        await self._edit_or_send(bot, chat, message_id, message, {})

    async def withdraw(self, bot: Bot, chat: int, message_id: int) -> None:
        """Take a message back that has had its time; one that is gone already is not worth an error."""
        with suppress(TelegramError):
            await self._try(lambda: bot.delete_message(chat, message_id))

    @asynccontextmanager
    async def typing(self, bot: Bot, chat: int) -> AsyncIterator[None]:
        """Show "sedang mengetik" from now on until the work is done."""
        task = asyncio.create_task(_keep_typing(bot, chat))
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _edit_or_send(
        self, bot: Bot, chat: int, message_id: int, message: Message, placed: dict[str, int]
    ) -> None:
        if units(message.text) > MESSAGE_LIMIT or message.attachment:
            await self._send(bot, chat, message, placed)
            return
        await self._pace.turn(chat)
        try:
            await self._formatted(
                message,
                lambda text, mode: bot.edit_message_text(
                    text, chat, message_id, parse_mode=mode, reply_markup=keyboard(message)
                ),
            )
        except BadRequest as error:
            if "not modified" not in error.message.lower():  # gone or too old to change: say it anew
                await self._send(bot, chat, message, placed)
                return
        if message.part:
            placed[message.part] = message_id

    async def _send(self, bot: Bot, chat: int, message: Message, placed: dict[str, int]) -> None:
        if message.attachment:
            await self._send_file(bot, chat, message.attachment, message)
            return
        pieces = _pieces(message)
        if len(pieces) > FILE_ABOVE:
            whole = _without_tags(message.text) if message.markup else message.text
            await self._send_file(bot, chat, Attachment(texts.LONG_TEXT_FILE, whole.encode()), message)
            return
        for index, piece in enumerate(pieces):
            last = index == len(pieces) - 1
            shown = Message(piece, message.buttons if last else (), message.markup)
            sent = await self._send_piece(bot, chat, shown)
            if message.part and len(pieces) == 1:
                placed[message.part] = sent.message_id

    async def _send_piece(self, bot: Bot, chat: int, message: Message) -> Sent:
        await self._pace.turn(chat)
        return await self._formatted(
            message,
            lambda text, mode: bot.send_message(chat, text, parse_mode=mode, reply_markup=keyboard(message)),
        )

    async def _send_file(self, bot: Bot, chat: int, file: Attachment, message: Message) -> None:
        await self._pace.turn(chat)
        about = message.text if message.attachment else texts.LONG_TEXT
        caption = split(_without_tags(about) if message.markup else about, CAPTION_LIMIT)
        await self._try(
            lambda: bot.send_document(
                chat,
                file.content,
                filename=file.name,
                caption="".join(caption[:1]),
                reply_markup=keyboard(message),
            )
        )

    async def _formatted(self, message: Message, call: Callable[[str, str | None], Awaitable[T]]) -> T:
        """Send with our markup; if Telegram cannot parse it, send the same words without."""
        if not message.markup:
            return await self._try(lambda: call(message.text, None))
        try:
            return await self._try(lambda: call(message.text, ParseMode.HTML))
        except BadRequest as error:
            if "can't parse entities" not in error.message.lower():
                raise
            LOG.warning("a template of ours could not be parsed; sent plain")
            return await self._try(lambda: call(_without_tags(message.text), None))

    async def _try(self, call: Callable[[], Awaitable[T]]) -> T:
        """Up to four tries against a network that fails; a refusal (`BadRequest`) is not a network failure."""
        wait = wait_exponential_jitter(multiplier=self._retry_wait, max=5, jitter=self._retry_wait)
        tries = AsyncRetrying(
            retry=retry_if_exception(_is_network_failure), stop=stop_after_attempt(4), wait=wait, reraise=True
        )

        async def once() -> T:  # tenacity awaits coroutine functions, not what a lambda returns
            return await call()

        return await tries(once)


def keyboard(message: Message) -> Keyboard:
    """The message's buttons as Telegram wants them."""
    if not message.buttons:
        return None
    return InlineKeyboardMarkup([[_key(button) for button in row] for row in message.buttons])


def _key(button: Button) -> InlineKeyboardButton:
    if button.copy:
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.copy))
    return InlineKeyboardButton(button.label, callback_data=button.data)


def _pieces(message: Message) -> list[str]:
    """The message cut to size. Our templates close every tag on its own line, so they are cut between lines."""
    if units(message.text) <= MESSAGE_LIMIT:
        return [message.text]
    if message.markup and any(units(line) > MESSAGE_LIMIT for line in message.text.splitlines()):
        return split(_without_tags(message.text))
    return split(message.text)


def _without_tags(text: str) -> str:
    return unescape(re.sub(r"</?[a-z]+>", "", text))


def _is_network_failure(error: BaseException) -> bool:
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)


async def _keep_typing(bot: Bot, chat: int) -> None:
    with suppress(TelegramError):
        while True:
            await bot.send_chat_action(chat, ChatAction.TYPING)
            await asyncio.sleep(TYPING_EVERY)
