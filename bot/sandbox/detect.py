"""What Telegram marks by itself in every text: commands, links, tags, mentions."""

import re

from bot.sandbox.formatted import Entity, Formatted, units

PATTERNS = (
    ("url", re.compile(r"\bhttps?://[^\s<>\"']*[^\s<>\"'.,;:!?()\[\]]", re.I)),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")),
    ("bot_command", re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
    ("mention", re.compile(r"(?<![\w@.])@[A-Za-z]\w{3,31}\b")),
)


def with_detected(given: Formatted) -> Formatted:
    """The same text with what Telegram would mark added where no entity of that kind or code stands."""
    found = list(given.entities)
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(given.text):
            entity = Entity(units(given.text[: match.start()]), units(match[0]), kind)
            if not any(_clash(entity, other) for other in found):
                found.append(entity)
    return Formatted(given.text, tuple(sorted(found, key=lambda e: (e.offset, -e.length))))


def _clash(new: Entity, old: Entity) -> bool:
    apart = new.offset + new.length <= old.offset or old.offset + old.length <= new.offset
    return not apart and old.type in {"url", "email", "text_link", "code", "pre", "mention", "hashtag", "bot_command"}
