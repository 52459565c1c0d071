"""Telegram's HTML subset, as strict as its own parser (tdlib `MessageEntity.cpp`).

The error texts and the byte offsets in them are Telegram's: a handler that recovers from "can't parse
entities" is tried against the real thing.
"""

import re
from dataclasses import dataclass, field

from bot.sandbox.failure import bad_request
from bot.sandbox.formatted import Entity, Formatted, units

TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "a": "text_link", "tg-emoji": "custom_emoji", "code": "code", "pre": "pre",
    "blockquote": "blockquote",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")
ATTRIBUTE = re.compile(r"\s*([^\s=>]*)\s*(=?)\s*(?:\"([^\"]*)(\"?)|'([^']*)('?)|([A-Za-z0-9.-]*))")
LINK = re.compile(r"(?:https?|tg|ton)://\S+|[\w-]+(?:\.[\w-]+)+\S*", re.I)


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    start: int


@dataclass(slots=True)
class _Parser:
    source: str
    at: int = 0
    out: list[str] = field(default_factory=list)
    offset: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def run(self) -> Formatted:
        """Read everything; raises ApiError at the first mistake."""
        while self.at < len(self.source):
            if self.source[self.at] != "<":
                self._character()
            elif self.source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        if self.open:
            raise _wrong(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return Formatted("".join(self.out), tuple(sorted(self.entities, key=lambda e: (e.offset, -e.length))))

    def _bytes(self, at: int) -> int:
        return len(self.source[:at].encode())

    def _push(self, text: str) -> None:
        self.out.append(text)
        self.offset += units(text)

    def _character(self) -> None:
        decoded, self.at = _reference(self.source, self.at)
        self._push(decoded)

    def _start_tag(self) -> None:
        begin = self.at
        tag, after = _name(self.source, begin + 1)
        if after >= len(self.source):
            raise _wrong(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        if tag not in TYPES:
            raise _wrong(f'Unsupported start tag "{tag}" at byte offset {self._bytes(begin)}')
        attributes, self.at = _attributes(self.source, after, tag, self._bytes(begin))
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _wrong(f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}')
        self.open.append(_Open(tag, _argument(tag, attributes), self.offset, len("".join(self.out))))

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise _wrong(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        tag, after = _name(self.source, begin + 2, lower=False)
        while after < len(self.source) and self.source[after].isspace():
            after += 1
        if after >= len(self.source) or self.source[after] != ">":
            raise _wrong(f"Unclosed end tag at byte offset {self._bytes(begin)}")
        opened = self.open.pop()
        if tag and tag != opened.tag:
            place = f"at byte offset {self._bytes(begin)}"
            raise _wrong(f'Unmatched end tag {place}, expected "</{opened.tag}>", found "</{tag}>"')
        self.at = after + 1
        if self.offset > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        kind, extra = TYPES[opened.tag], opened.argument
        length = self.offset - opened.offset
        if kind == "text_link":
            extra = extra or "".join(self.out)[opened.start :]
            if not LINK.fullmatch(extra):
                return  # Telegram drops a link that leads nowhere and keeps its text
        if kind == "blockquote" and extra:
            kind, extra = "expandable_blockquote", ""
        inner = self.entities[-1] if self.entities else None
        same = inner is not None and (inner.offset, inner.length) == (opened.offset, length)
        if kind == "pre" and same and inner and inner.type == "code":
            extra = self.entities.pop().extra
        self.entities.append(Entity(opened.offset, length, kind, extra))


def _wrong(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")


def _name(source: str, start: int, lower: bool = True) -> tuple[str, int]:
    end = start
    while end < len(source) and not source[end].isspace() and source[end] != ">":
        end += 1
    return (source[start:end].lower() if lower else source[start:end]), end


def _attributes(source: str, at: int, tag: str, place: int) -> tuple[dict[str, str], int]:
    """The attributes of a start tag whose name ends at `at`, and the place after its `>`."""
    found: dict[str, str] = {}
    while True:
        while at < len(source) and source[at].isspace():
            at += 1
        if at >= len(source):
            raise _wrong(f"Unclosed start tag at byte offset {place}")
        if source[at] == ">":
            return found, at + 1
        name, value, at = _attribute(source, at, tag, place)
        found[name] = value


def _attribute(source: str, at: int, tag: str, place: int) -> tuple[str, str, int]:
    match = ATTRIBUTE.match(source, at)
    if match is None or not match[1]:
        raise _wrong(f'Empty attribute name in the tag "{tag}" at byte offset {place}')
    if not match[2]:
        if tag == "blockquote" and match[1] == "expandable":
            return "expandable", "1", match.end(1)
        raise _wrong(f'Expected equal sign in declaration of an attribute of the tag "{tag}" at byte offset {place}')
    quoted = match[3] if match[3] is not None else match[5]
    if quoted is not None and not (match[4] or match[6]):
        raise _wrong(f"Unclosed start tag at byte offset {place}")
    if quoted is None and match.end() < len(source) and source[match.end()] not in "> \t\r\n":
        start = len(source[: match.start(7)].encode())
        raise _wrong(f"Unexpected end of name token at byte offset {start}")
    value = _decoded(quoted) if quoted is not None else match[7].lower()
    return match[1].lower(), value, match.end()


def _argument(tag: str, attributes: dict[str, str]) -> str:
    language = attributes.get("class", "")
    wanted = {
        "a": attributes.get("href", ""),
        "tg-emoji": attributes.get("emoji-id", ""),
        "code": language.removeprefix("language-") if language.startswith("language-") else "",
        "blockquote": attributes.get("expandable", ""),
    }
    return wanted.get(tag, "")


def _reference(source: str, at: int) -> tuple[str, int]:
    """The character at `at`, a reference such as `&lt;` decoded, and the place after it."""
    match = REFERENCE.match(source, at)
    if match is None:
        return source[at], at + 1
    if match[3]:
        return (NAMED[match[3]], match.end()) if match[3] in NAMED else (source[at], at + 1)
    code = int(match[1], 16) if match[1] else int(match[2])
    fine = 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return (chr(code), match.end()) if fine else (source[at], at + 1)


def _decoded(value: str) -> str:
    out, at = [], 0
    while at < len(value):
        character, at = _reference(value, at)
        out.append(character)
    return "".join(out)


def parse_html(source: str) -> Formatted:
    """The text and entities of Telegram HTML. Raises ApiError "can't parse entities: …"."""
    return _Parser(source).run()
