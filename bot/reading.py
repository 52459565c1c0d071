"""What a message is, before anybody works on it: a note complete in itself, a part of one, or something else."""

from telegram import Update

from bot.clock import JAKARTA
from bot.desk import Desk
from bot.desk.said import Said
from bot.desk.whole import Reading
from bot.pieces import text_of


class Reader:
    """For the inbox. Strangers' messages never wait."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def __call__(self, update: Update) -> Reading:
        """Reads new messages alone; it takes milliseconds and sends nothing."""
        message, person = update.message, update.effective_user
        text = text_of(message)
        if message is None or person is None or not text or text.startswith("/") or message.reply_to_message:
            return ""
        operator = await self._desk.people.recognise(person.id, "")
        if operator is None:
            return ""
        said = Said(text, message.date.astimezone(JAKARTA), update.update_id)
        return await self._desk.talk.reading(operator, said)
