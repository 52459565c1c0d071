"""One message of a chat, and how the Bot API prints it."""

from dataclasses import dataclass, field

from bot.sandbox.formatted import Formatted, Json


@dataclass(frozen=True, slots=True)
class Message:
    """What stands in a chat. `body` is the text, or the caption where there is an `attachment`.

    `attachment` is the Bot API's own key and value, e.g. `{"document": {...}}`; `date` in Unix seconds.
    """

    id: int
    chat: int
    from_bot: bool
    date: int
    body: Formatted = field(default_factory=lambda: Formatted(""))
    attachment: Json = field(default_factory=dict)
    keyboard: Json | None = None
    reply_to: int | None = None
    edited: int | None = None
    group: str = ""
    protected: bool = False

    def same_content(self, other: "Message") -> bool:
        """Whether an edit from one to the other changes nothing anyone could see."""
        return (self.body, self.attachment, self.keyboard) == (other.body, other.attachment, other.keyboard)

    def json(self, sender: Json, chat: Json, replied: Json | None = None) -> Json:
        """The message object."""
        entities = [entity.json() for entity in self.body.entities]
        prefix = "caption" if self.attachment else "text"
        optional: Json = {
            prefix: self.body.text,
            "caption_entities" if self.attachment else "entities": entities,
            "reply_markup": self.keyboard,
            "edit_date": self.edited,
            "media_group_id": self.group,
            "has_protected_content": self.protected,
            "reply_to_message": replied,
        }
        head: Json = {"message_id": self.id, "from": sender, "chat": chat, "date": self.date}
        return head | self.attachment | {key: value for key, value in optional.items() if value}
