"""What a person does in the sandbox, turned into the updates Telegram would send."""

from dataclasses import replace

from bot.sandbox.detect import with_detected
from bot.sandbox.failure import bad_request
from bot.sandbox.files import MAX_DOWNLOAD, Upload
from bot.sandbox.formatted import Formatted, Json, units
from bot.sandbox.formatting import MAX_CAPTION, MAX_TEXT
from bot.sandbox.images import dimensions
from bot.sandbox.markup import buttons
from bot.sandbox.messages import Message
from bot.sandbox.world import World

SAMPLES: dict[str, Json] = {
    "sticker": {
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
        "emoji": "👍",
    },
    "voice": {"duration": 4, "mime_type": "audio/ogg"},
    "location": {"latitude": -6.0025, "longitude": 106.0111},
}


class Visits:
    """Acts of people in the world; every act of theirs opens the chat for the bot."""

    def __init__(self, world: World) -> None:
        self._world = world

    def say(self, person: int, text: str, reply_to: int | None = None, date: int | None = None) -> list[Json]:
        """Send a text; as Telegram's apps do, a long one becomes several messages."""
        parts = split(text.replace("\r\n", "\n"))
        if not parts:
            raise bad_request("message text is empty")
        draft = self._draft(person, reply_to, date)
        bodies = [with_detected(Formatted(part)) for part in parts]
        return [self._send(draft, body=body) for body in bodies]

    def rewrite(self, person: int, message_id: int, text: str) -> Json:
        """Edit one's own text, as Telegram's apps allow for two days. Raises ApiError."""
        world = self._world
        message = world.message(person, message_id, "to edit")
        body = with_detected(Formatted(text.replace("\r\n", "\n")).trimmed())
        if message.from_bot or message.attachment:
            raise bad_request("message can't be edited")
        if not body.text:
            raise bad_request("message text is empty")
        printed = world.change(message, body=body)
        world.updates.add("edited_message", printed)
        return printed

    def send_file(
        self, person: int, upload: Upload, caption: str = "", photo: bool = False, date: int | None = None
    ) -> Json:
        """Send a document or, with `photo`, a picture."""
        body = with_detected(Formatted(caption).trimmed())
        if body.length > MAX_CAPTION:
            raise bad_request("message caption is too long")
        attachment = self._photo(upload) if photo else self._document(upload)
        return self._send(self._draft(person, None, date), body=body, attachment=attachment)

    def send_sample(self, person: int, kind: str) -> Json:
        """Send a placeholder of a kind the bot cannot read: sticker, voice or location."""
        if kind not in SAMPLES:
            raise bad_request("unknown sample")
        value = dict(SAMPLES[kind])
        if kind != "location":
            folder = {"sticker": "stickers", "voice": "voice"}[kind]
            value |= self._world.files.add(Upload.of(f"{kind}.bin", b"contoh"), folder).json()
        return self._send(self._draft(person, None, None), attachment={kind: value})

    def press(self, person: int, message_id: int, data: str) -> str:
        """Press an inline button; the id of the callback query. Raises ApiError when it is not there."""
        world = self._world
        message = world.message(person, message_id, "to press")
        if data not in (button.get("callback_data") for button in buttons(message.keyboard)):
            raise bad_request("BUTTON_DATA_INVALID")
        world.started.add(person)
        query = world.queries.ask(person, message.chat, world.clock())
        value = {
            "id": query.id,
            "from": world.person(person).user(),
            "message": world.json(message),
            "chat_instance": str(7_000_000_000 + message.chat),
            "data": data,
        }
        world.updates.add("callback_query", value)
        return query.id

    def _draft(self, person: int, reply_to: int | None, date: int | None) -> Message:
        world = self._world
        world.person(person)
        world.started.add(person)
        world.limits.blocked.discard(person)
        known = reply_to if reply_to and (person, reply_to) in world.messages else None
        when = int(world.clock()) if date is None else date
        return Message(0, person, from_bot=False, date=when, reply_to=known)

    def _send(self, draft: Message, body: Formatted | None = None, attachment: Json | None = None) -> Json:
        message = replace(
            draft, id=self._world.next_message_id(), body=body or Formatted(""), attachment=attachment or {}
        )
        printed = self._world.put(message)
        self._world.updates.add("message", printed)
        return printed

    def _document(self, upload: Upload) -> Json:
        stored = self._world.files.add(upload)
        return {"document": {"file_name": upload.name, "mime_type": upload.mime} | stored.json()}

    def _photo(self, upload: Upload) -> Json:
        if upload.content is None or upload.size > MAX_DOWNLOAD:
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        width, height = dimensions(upload.content)
        stored = self._world.files.add(upload, "photos")
        return {"photo": [{"width": width, "height": height} | stored.json()]}


def split(text: str) -> list[str]:
    """The text in pieces of at most 4096 UTF-16 units, cut at a line end or blank where there is one."""
    pieces, rest = [], text.strip()
    while units(rest) > MAX_TEXT:
        head = rest.encode("utf-16-le", "surrogatepass")[: MAX_TEXT * 2].decode("utf-16-le", "ignore")
        cut = max(head.rfind("\n"), head.rfind(" "))
        cut = cut if cut > MAX_TEXT // 2 else len(head)
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*pieces, rest] if rest else pieces
