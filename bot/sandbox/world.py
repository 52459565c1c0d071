"""Everything the sandbox knows: people, chats, messages, files, updates. In memory, one event loop.

The bot's methods and the page's API both act through it; what a person would see is recorded as an event.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.sandbox.commands import CommandBook
from bot.sandbox.delivery import Delivery
from bot.sandbox.events import EventLog
from bot.sandbox.failure import bad_request, forbidden
from bot.sandbox.files import FileStore
from bot.sandbox.formatted import Formatted, Json
from bot.sandbox.limits import Limits
from bot.sandbox.messages import Message
from bot.sandbox.people import Person
from bot.sandbox.queries import Queries
from bot.sandbox.updates import UpdateQueue

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


class World:
    """The state behind one bot token. `clock` gives Unix seconds."""

    def __init__(self, token: str, people: Sequence[Person], clock: Callable[[], float]) -> None:
        self.token = token
        self.clock = clock
        self.people = {person.id: person for person in people}
        self.started: set[int] = set()
        self.messages: dict[tuple[int, int], Message] = {}
        self.files = FileStore()
        self.updates = UpdateQueue(first_id=int(clock()) % 10**8 * 10)
        self.events = EventLog()
        self.queries = Queries()
        self.commands = CommandBook()
        self.limits = Limits()
        self.webhook = ""
        self.delivery = Delivery(self.updates)
        self.about: dict[str, str] = {}
        self._last_message = 0

    def bot(self) -> Json:
        """The bot as getMe prints it; its id is the number before the colon of the token."""
        return {
            "id": int(self.token.partition(":")[0]),
            "is_bot": True,
            "first_name": "NARA",
            "username": "nara_cilegon_bot",
            "can_join_groups": False,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }

    def sender(self) -> Json:
        """The bot as the sender of a message."""
        return {key: self.bot()[key] for key in ("id", "is_bot", "first_name", "username")}

    def join(self, person: Person) -> None:
        """Add somebody, or give them a new name."""
        self.people[person.id] = person
        data = {"id": person.id, "name": person.name, "username": person.username, "about": person.about}
        self.events.add(person.id, "person", self.clock(), data)

    def person(self, person_id: int) -> Person:
        """The person with that id; anyone may write to a bot, so unknown ids get a plain name."""
        if person_id not in self.people:
            self.join(Person(person_id, f"Pengguna {person_id}"))
        return self.people[person_id]

    def chat(self, chat_id: int | str | None) -> int:
        """The chat the bot means. Raises ApiError: a bot cannot write to somebody who never wrote to it."""
        if chat_id is None or chat_id == "":
            raise bad_request("chat_id is empty")
        try:
            number = int(chat_id)
        except ValueError as error:
            raise bad_request("chat not found") from error
        if number not in self.started:
            raise bad_request("chat not found")
        if number in self.limits.blocked:
            raise forbidden("bot was blocked by the user")
        return number

    def message(self, chat: int, message_id: int | None, purpose: str) -> Message:
        """A message of the chat; `purpose` completes Telegram's "message to … not found"."""
        if not message_id:
            raise bad_request("message identifier is not specified")
        if (chat, message_id) not in self.messages:
            raise bad_request(f"message {purpose} not found")
        return self.messages[chat, message_id]

    def next_message_id(self) -> int:
        """Message ids of one bot grow over all its chats."""
        self._last_message += 1
        return self._last_message

    def json(self, message: Message) -> Json:
        """The message as the Bot API prints it, with the one it replies to."""
        person = self.people[message.chat]
        replied = self.messages.get((message.chat, message.reply_to or 0))
        inner = replace(replied, reply_to=None) if replied else None
        sender = self.sender() if message.from_bot else person.user()
        return message.json(sender, person.chat(), self.json(inner) if inner else None)

    def put(self, message: Message) -> Json:
        """A new message in its chat."""
        self.messages[message.chat, message.id] = message
        printed = self.json(message)
        self.events.add(message.chat, "message", self.clock(), printed)
        return printed

    def post(self, chat: int, body: Formatted, **extra: object) -> Json:
        """A new message by the bot."""
        message = Message(self.next_message_id(), chat, from_bot=True, date=int(self.clock()), body=body)
        return self.put(replace(message, **extra))  # type: ignore[arg-type]

    def edit(self, old: Message, **changes: object) -> Json:
        """Change one of the bot's own messages. Raises ApiError when nothing changes."""
        if not old.from_bot:
            raise bad_request("message can't be edited")
        return self.change(old, **changes)

    def change(self, old: Message, **changes: object) -> Json:
        """Change any message in place. Raises ApiError when nothing changes."""
        new: Message = replace(old, **changes)  # type: ignore[arg-type]
        if new.same_content(old):
            raise bad_request(NOT_MODIFIED)
        new = replace(new, edited=int(self.clock()))
        self.messages[new.chat, new.id] = new
        printed = self.json(new)
        self.events.add(new.chat, "edit", self.clock(), printed)
        return printed

    def delete(self, message: Message) -> None:
        """Take a message out of its chat for everyone."""
        del self.messages[message.chat, message.id]
        self.events.add(message.chat, "delete", self.clock(), {"message_id": message.id})

    def close(self) -> None:
        """Let everyone who waits go."""
        self.delivery.stop()
        self.updates.close()
        self.events.close()
