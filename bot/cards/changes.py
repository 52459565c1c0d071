"""What changed between two versions of a draft, sentence by sentence, short enough for a phone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot import texts
from bot.buttons import Button, button
from bot.replies import Message, bold, plain
from bot.split import units
from bot.storage.records import Version
from knowledge.sentences import sentences

ROOM = 3500  # UTF-16 units, below the limit of a message
ALIKE = 0.5  # two sentences with this much in common are one sentence changed
SHOWN = 400  # characters of one sentence


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence before and after; empty where it is new or gone."""

    before: str
    after: str


def changes(before: str, after: str) -> tuple[Change, ...]:
    """Every sentence that is not the same, in the order of the text."""
    return tuple(_changes(_sentences(before), _sentences(after)))


def changes_card(draft: int, before: Version, after: Version, *, earlier: bool) -> Message:
    """Both versions by number, then each change; `earlier`: there are changes before these."""
    action = texts.ACTIONS.get(after.action, texts.OTHER_ACTIONS.get(after.action, ""))
    head = f"{bold(texts.versions(before.number, after.number))} · {plain(action)}".removesuffix(" · ")
    told = [_told(change) for change in changes(before.draft.text, after.draft.text)] or [texts.NO_CHANGE]
    fitting = list(_fitting(told, ROOM - units(head)))
    more = [texts.more_changes(len(told) - len(fitting))] if len(fitting) < len(told) else []
    rows: tuple[tuple[Button, ...], ...] = ()
    if earlier:
        rows = ((button("Sebelumnya", "d", draft, "beda", str(before.number)),),)
    return Message("\n\n".join([head, *fitting, *more]), rows, markup=True)


def _fitting(told: list[str], room: int) -> Iterator[str]:
    for text in told:
        room -= units(text) + 2
        if room < 0:
            return
        yield text


def _sentences(text: str) -> list[str]:
    """The sentences of each line; what has no letter or digit (an emoji) belongs to the one before it."""
    found: list[str] = []
    for line in text.split("\n"):
        for at, (start, end) in enumerate(sentences(line)):
            if at and not re.search(r"[^\W_]", line[start:end]):
                found[-1] = f"{found[-1]} {line[start:end]}"
            else:
                found.append(line[start:end])
    return found


def _changes(before: list[str], after: list[str]) -> Iterator[Change]:
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from _paired(before[a:b], after[c:d])


def _paired(gone: list[str], new: list[str]) -> Iterator[Change]:
    """In the order of the new text: a sentence beside the one that it was, where they are much alike; what is gone
    stands where it was."""
    while new:
        first, *new = new
        like = next((at for at, one in enumerate(gone) if _alike(one, first) >= ALIKE), None)
        if like is None:
            yield Change("", first)
            continue
        yield from (Change(one, "") for one in gone[:like])
        yield Change(gone[like], first)
        gone = gone[like + 1 :]
    yield from (Change(one, "") for one in gone)


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _told(change: Change) -> str:
    """A changed sentence once, with what went struck out and what came in bold; else each on its own line."""
    if change.before and change.after and _alike(change.before, change.after) >= ALIKE:
        return f"✏️ {_marked(change)}"
    gone = f"➖ <s>{plain(_short(change.before))}</s>" if change.before else ""
    new = f"➕ {plain(_short(change.after))}" if change.after else ""
    return "\n".join(line for line in (gone, new) if line)


def _marked(change: Change) -> str:
    before, after = re.findall(r"\S+", _short(change.before)), re.findall(r"\S+", _short(change.after))
    parts = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, new = plain(" ".join(before[a:b])), plain(" ".join(after[c:d]))
        if tag == "equal":
            parts.append(gone)
            continue
        parts += [text for text in (f"<s>{gone}</s>" if gone else "", f"<b>{new}</b>" if new else "") if text]
    return " ".join(parts)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
