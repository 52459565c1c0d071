"""Names that shall not stand in full ("nama anak jangan lengkap"): their last parts are kept back, or, where even the
first is too much ("namanya disamarkan"), the clause that names somebody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.intake.lists import message_words
from bot.intake.stretches import stretches
from knowledge.entities.lists import orang
from knowledge.names.people_words import name_words, names_too

_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_CALLED = re.compile(r"\b(?:bu|ibu|pak|bapak|nenek|kakek|mbah|dik|si)\s$", re.IGNORECASE)
# Who holds an office is named in full, whatever is said of the children.
_OFFICE = re.compile(
    r"\b(?:lurah|camat|wali kota|walikota|kepala|kadis|kabid|kasi|sekda|sekdis|sekkel|ketua|kapolsek|danramil|dokter|"
    r"dr|drg|ust|ustaz|kh|narasumber|kabag|plt)\b[^,.;\n]{0,30}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Shortened:
    """A stretch to be left out: half-open character range; `name`: what of it is a name."""

    start: int
    end: int
    name: str


def shortened(text: str) -> tuple[Shortened, ...]:
    """The orders about names, and what they take from the names before them, in order. Quotations must be away."""
    found = list[Shortened]()
    for order in _order().finditer(text):
        found.append(Shortened(*order.span(), ""))
        named = tuple(_named(text[: order.start()]))
        found += [_hidden(text, one) for one in named] if order["hide"] else [_rest(one) for one in named if one[1:]]
    return tuple(found)


def _rest(name: list[re.Match[str]]) -> Shortened:
    """A name's words behind the first."""
    return Shortened(name[0].end(), name[-1].end(), " ".join(one[0] for one in name[1:]))


def _hidden(text: str, name: list[re.Match[str]]) -> Shortened:
    """The clause with the name in it, from the mark before it on."""
    first, last, pauses = name[0].start(), name[-1].end(), stretches(text)
    start = max([*(text.rfind(mark, 0, first) + 1 for mark in ".,;\n"), *(at for at in pauses if at < first)])
    ends = [at for mark in ",;\n" if (at := text.find(mark, last)) >= 0] + [at for at in pauses if at >= last]
    dots = [one.start() for one in re.finditer(r"\.(?=\s|$)", text[last:])]
    end = min([*ends, *(last + at for at in dots), len(text)])
    return Shortened(start, end, " ".join(one[0] for one in name))


def _named(text: str) -> Iterator[list[re.Match[str]]]:
    """The people named by two words or more, or called "bu" and "pak"; those in office apart."""
    run = list[re.Match[str]]()
    for word in (*_WORD.finditer(text), None):
        if word and (_is_name(word[0]) or (run and word[0].istitle())) and (not run or text[run[-1].end()] == " "):
            run.append(word)
            continue
        before = text[: run[0].start()] if run else ""
        if (len(run) > 1 or (run and _CALLED.search(before))) and not _OFFICE.search(before):
            yield run
        run = [word] if word and _is_name(word[0]) else []


def _is_name(word: str) -> bool:
    folded = word.casefold()
    listed = folded in name_words() or folded in orang().kata_nama
    return listed or (folded in names_too() and word.istitle())


@lru_cache(maxsize=1)
def _order() -> re.Pattern[str]:
    words = message_words()
    short, hide = "|".join(words.nama_pendek), "|".join(words.nama_samar)
    return re.compile(
        rf"(?:^|(?<=[.,;\n( ]))\s*(?:(?:tapi|tp|tolong|tlg|mohon|oh iya) )*(?:(?P<hide>{hide})|{short})"
        rf"(?: (?:{'|'.join(words.pelunak)}))*(?=\s*(?:[.,;\n)]|$))",
        re.IGNORECASE,
    )
