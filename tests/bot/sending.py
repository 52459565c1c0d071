"""What an admin does with files in a chat: sends them, presses what is shown, applies them."""

from typing import Any

from tests.bot.chat import ADMIN, Chat, Shown


async def send(chat: Chat, name: str, content: str | bytes, person: int = ADMIN, **more: Any) -> list[Shown]:
    data = content.encode() if isinstance(content, str) else content
    chat.wire.files["unduhan"] = data
    document = {"file_id": "unduhan", "file_unique_id": "u", "file_name": name, "file_size": len(data)}
    return await chat.sends(person, document=document, **more)


async def press_button(chat: Chat, label: str, on: Shown, person: int = ADMIN) -> list[Shown]:
    return await chat.presses(person, on.buttons[label], on.message_id or chat.id_of(on.text))


async def applied(chat: Chat, name: str, content: str | bytes) -> Shown:
    (card,) = await send(chat, name, content)
    *_, done = await press_button(chat, "Terapkan", card)
    return done
