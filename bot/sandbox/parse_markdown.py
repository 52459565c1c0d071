"""Telegram's MarkdownV2, with its strictness: every reserved character is markup or escaped.

The legacy `Markdown` mode is refused by the sandbox: Telegram keeps it only for old bots.
"""

from dataclasses import dataclass, field

from bot.sandbox.failure import bad_request
from bot.sandbox.formatted import Entity, Formatted, units

RESERVED = "_*[]()~`>#+-=|{}.!"
MARKS = {"__": "underline", "||": "spoiler", "```": "pre", "*": "bold", "_": "italic", "~": "strikethrough",
         "`": "code", "[": "text_link", "![": "custom_emoji"}  # fmt: skip
ENDS = {"underline": "__", "spoiler": "||", "pre": "```", "bold": "*", "italic": "_", "strikethrough": "~",
        "code": "`", "text_link": "]", "custom_emoji": "]"}  # fmt: skip
SHOWN = {"text_link": "TextUrl", "custom_emoji": "CustomEmoji"}


@dataclass(slots=True)
class _Open:
    kind: str
    extra: str
    offset: int
    begin: int
    start: int


@dataclass(slots=True)
class _Parser:
    source: str
    at: int = 0
    out: list[str] = field(default_factory=list)
    offset: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    quote: int | None = None

    def run(self) -> Formatted:
        """Read everything; raises ApiError at the first mistake."""
        while self.at < len(self.source):
            self._step()
        if self.open:
            last = self.open[-1]
            kind = SHOWN.get(last.kind, last.kind.capitalize())
            raise _wrong(f"Can't find end of {kind} entity at byte offset {self._bytes(last.begin)}")
        self._end_quote()
        return Formatted("".join(self.out), tuple(sorted(self.entities, key=lambda e: (e.offset, -e.length))))

    def _step(self) -> None:
        here = self.source[self.at]
        if here == "\\" and self.at + 1 < len(self.source) and 0 < ord(self.source[self.at + 1]) <= 126:
            self._push(self.source[self.at + 1])
            self.at += 2
        elif self.open and self.source.startswith(ENDS[self.open[-1].kind], self.at) and not self._longer():
            self._close()
        elif here == ">" and self._line_start():
            self.quote = self.offset if self.quote is None else self.quote
            self.at += 1
        elif here in RESERVED and not (self._verbatim() and here != "`"):
            self._start(here)
        else:
            self._plain(here)

    def _plain(self, here: str) -> None:
        self.at += 1
        if here == "\n" and self.quote is not None and not self.source.startswith(">", self.at):
            self._end_quote()
        self._push(here)

    def _longer(self) -> bool:
        """`__` inside an italic is an underline, not the end of the italic."""
        return self.open[-1].kind == "italic" and self.source.startswith("__", self.at)

    def _verbatim(self) -> bool:
        return bool(self.open) and self.open[-1].kind in {"pre", "code"}

    def _line_start(self) -> bool:
        return not self._verbatim() and (self.at == 0 or self.source[self.at - 1] == "\n")

    def _bytes(self, at: int) -> int:
        return len(self.source[:at].encode())

    def _push(self, text: str) -> None:
        self.out.append(text)
        self.offset += units(text)

    def _start(self, here: str) -> None:
        mark = next((m for m in MARKS if self.source.startswith(m, self.at)), None)
        if mark is None:
            raise _wrong(f"Character '{here}' is reserved and must be escaped with the preceding '\\'")
        begin = self.at
        self.at += len(mark)
        extra = self._language() if mark == "```" else ""
        self.open.append(_Open(MARKS[mark], extra, self.offset, begin, len("".join(self.out))))

    def _language(self) -> str:
        end = self.at
        while end < len(self.source) and not self.source[end].isspace() and self.source[end] != "`":
            end += 1
        language = ""
        if end < len(self.source) and self.source[end] != "`":
            language, self.at = self.source[self.at : end], end
        if self.source.startswith("\n", self.at):
            self.at += 1
        return language

    def _close(self) -> None:
        opened = self.open.pop()
        self.at += len(ENDS[opened.kind])
        extra = opened.extra
        if opened.kind in {"text_link", "custom_emoji"}:
            extra = self._address() or "".join(self.out)[opened.start :]
        if self.offset > opened.offset:
            self.entities.append(Entity(opened.offset, self.offset - opened.offset, opened.kind, extra))

    def _address(self) -> str:
        """The `(…)` after a `]`; empty when there is none."""
        if not self.source.startswith("(", self.at):
            return ""
        begin, url = self.at + 1, ""
        self.at += 1
        while self.at < len(self.source) and self.source[self.at] != ")":
            if self.source[self.at] == "\\" and self.at + 1 < len(self.source):
                self.at += 1
            url += self.source[self.at]
            self.at += 1
        if self.at >= len(self.source):
            raise _wrong(f"Can't find end of a URL at byte offset {self._bytes(begin)}")
        self.at += 1
        return url

    def _end_quote(self) -> None:
        if self.quote is not None and self.offset > self.quote:
            self.entities.append(Entity(self.quote, self.offset - self.quote, "blockquote"))
        self.quote = None


def _wrong(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")


def parse_markdown(source: str) -> Formatted:
    """The text and entities of MarkdownV2. Raises ApiError "can't parse entities: …"."""
    return _Parser(source).run()
