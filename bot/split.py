"""Cutting a long text where a reader would: between paragraphs, then lines, sentences, words."""

import re

MESSAGE_LIMIT = 4096  # UTF-16 code units, Bot API `sendMessage`
CAPTION_LIMIT = 1024

# Where a cut may fall, best first: each pattern's end is a place to cut after.
CUTS = (re.compile(r"\n[ \t]*\n\s*"), re.compile(r"\n\s*"), re.compile(r"[.?!…][”\"')]*\s+"), re.compile(r"\s+"))
SMALLEST_SHARE = 0.4  # of the limit: an earlier paragraph end is worse than a later sentence end


def units(text: str) -> int:
    """The length as Telegram counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def split(text: str, limit: int = MESSAGE_LIMIT) -> list[str]:
    """Pieces of at most `limit` units that together are the text; only white space at the cuts is dropped."""
    pieces = []
    rest = text.strip()
    while units(rest) > limit:
        at = _cut(rest, limit)
        piece, rest = rest[:at].rstrip(), rest[at:].lstrip()
        if piece:
            pieces.append(piece)
    return [*pieces, rest] if rest else pieces


def _cut(text: str, limit: int) -> int:
    """The best index to cut before, so that what stands before it fits."""
    head = text[: _fitting(text, limit)]
    for pattern in CUTS:
        ends = [match.end() for match in pattern.finditer(head)]
        if ends and ends[-1] >= len(head) * SMALLEST_SHARE:
            return ends[-1]
    return _between_signs(text, len(head))


def _fitting(text: str, limit: int) -> int:
    """How many characters of the text fit: a character beyond the basic plane counts twice."""
    used = 0
    for index, character in enumerate(text):
        used += 2 if ord(character) > 0xFFFF else 1
        if used > limit:
            return index
    return len(text)


def _between_signs(text: str, at: int) -> int:
    """A hard cut moved back a little, so that it does not part an emoji or a letter from its marks."""
    joins = re.compile("[\u0300-\u036f\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
    for index in range(at, max(at - 16, 1), -1):
        if not joins.match(text[index]) and text[index - 1] != "\u200d":
            return index
    return at
