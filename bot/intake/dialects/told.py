"""A note's words of Javanese, Sundanese and Betawi in Indonesian, where it is sure that they are such words.

Operators of Cilegon mix the languages within a sentence. A word that no Indonesian sentence has ("durung") is told
wherever it stands. One that may be Indonesian as well ("mau", "aja", "ana") is told only in a sentence whose other
words show the dialect. Words in quotation marks, names and addresses stay as they are.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.intake.dialects.endings import ended
from bot.intake.dialects.lists import Dialect, dialects
from bot.intake.dialects.numerals import counted
from bot.intake.dialects.verbs import affixed
from knowledge.corrected import outside_quotes
from knowledge.entities.small_letters import is_name
from knowledge.names import Names
from knowledge.names.people_words import name_words, names_too

_WORD = re.compile(r"(?<![\w@#./-])[^\W\d_]+(?:-[^\W\d_]+)*(?P<twice>2?)(?![\w@/])")
_SENTENCE = re.compile(r"(?:[^.!?\n]|\.(?=\S))+[.!?\n]*")
_NAMING = re.compile(
    r"\b(?:jl|jln|jalan|gang|gg|kampung|kp|link|lingk|lingkungan|desa|perum|perumahan|blok|"
    r"pasar|pantai|pulau|bukit|kali|sungai|situ|curug|masjid|musala|mushola|ponpes|pesantren|posyandu|kwt|"
    r"kelompok tani|sanggar|komunitas|toko|warung|rm|hotel|pt|cv|tk|paud|sdn?|smpn?|sman?|smkn?|pak|bu|bpk|bapak|ibu|"
    r"mas|mbak|kang|mang|teh|ust|ustadz|haji|h|hj|dr|kh|tari|lagu|grup|band)\.? $",
    re.IGNORECASE,
)
_NEXT = re.compile(r" (?P<word>[a-z]{4,})")
_ENOUGH = 2  # sure words in a sentence, for its doubtful ones to be told
_DENSE = 3  # different sure words of a note, for every sentence of it to count as dialect


@dataclass(frozen=True, slots=True)
class _Heard:
    """The dialect of a stretch of text, and whether its doubtful words are told too."""

    dialect: Dialect
    whole: bool


@lru_cache(maxsize=256)
def in_indonesian(note: str) -> str:
    """The note with what is dialect in it in standard Indonesian; a note without any comes back as it is."""
    plain: list[str] = []
    outside_quotes(note, lambda text: plain.append(text) or text)  # type: ignore[func-returns-value]
    heard = _counts(" ".join(plain), dialects())
    if not heard:
        return note
    return outside_quotes(note, lambda text: _SENTENCE.sub(lambda one: _told(one[0], heard), text))


def _counts(text: str, among: Iterable[Dialect]) -> Counter[str]:
    """How many different sure words and phrases of each dialect a text has; only dialects with any."""
    opening = text.split(maxsplit=1)[0].strip(".,") if text.split() else ""
    words = {match[0].casefold() for match in _WORD.finditer(text) if not match[0].istitle()} | {opening.casefold()}
    found = Counter(name for word in words for name in _sure_in(word))
    found.update(one.name for one in among for pattern, _ in one.sure_phrases if pattern.search(text))
    return found


@lru_cache(maxsize=20_000)
def _sure_in(word: str) -> tuple[str, ...]:
    """The dialects that a word is sure to be of."""
    return tuple(one.name for one in dialects() if _is_sure(word, one))


def _is_sure(word: str, dialect: Dialect) -> bool:
    formed = not word.endswith(("na", "no")) and affixed(word, dialect.name)  # Sundanese -na is "-nya"
    owned = dialect.name == "betawi" and word.endswith(("nye", "nyah")) and ended(word, "betawi", lambda _: "")
    return bool(dialect.sure(word) or formed or owned) or word in dialect.numbers


def _told(sentence: str, note: Counter[str]) -> str:
    heard = _heard(sentence, note)
    if heard is None:
        return sentence
    text = sentence
    for pattern, form in heard.dialect.sure_phrases + (heard.dialect.phrases if heard.whole else ()):
        text = pattern.sub(form, text)
    return _worded(counted(text, heard.dialect), heard)


def _heard(sentence: str, note: Counter[str]) -> _Heard | None:
    """The dialect of a sentence: that of most of its sure words, else the note's if the note is in dialect."""
    here = _counts(sentence, [one for one in dialects() if one.name in note])
    most, count = note.most_common(1)[0]
    name = max(here, key=lambda one: here[one] + note[one]) if here else most if count >= _DENSE else ""
    spoken = next((one for one in dialects() if one.name == name), None)
    return _Heard(spoken, here[name] >= _ENOUGH or note[name] >= _DENSE) if spoken else None


def _worded(text: str, heard: _Heard) -> str:
    """The text word by word."""
    places = [match.span() for match in _place().finditer(text)]

    def word(match: re.Match[str]) -> str:
        if any(start <= match.start() < end for start, end in places):
            return match[0]
        folded = match[0].casefold()
        named = bool(_NAMING.search(text[: match.start()])) or _called(folded, text[match.end() :])
        told = _word(folded, heard, named=named) if _may(match, text, heard) else ""
        return (told[:1].upper() + told[1:] if match[0][:1].isupper() else told) if told else match[0]

    return _WORD.sub(word, text)


def _called(word: str, behind: str) -> bool:
    """Whether the word is the first of somebody's names: "dede kosasih"."""
    following = _NEXT.match(behind) if word in name_words() or word in names_too() else None
    return bool(following) and is_name(following["word"])  # type: ignore[index]


@lru_cache(maxsize=1)
def _place() -> re.Pattern[str]:
    """Any kelurahan or kecamatan."""
    return Names.load().patterns.place


def _may(match: re.Match[str], text: str, heard: _Heard) -> bool:
    """Whether a word may be dialect: a capital inside a sentence makes a name, and may at its start."""
    opens = not text[: match.start()].strip(" \n(-•*")
    return match[0].islower() or (opens and (heard.whole or bool(_linking(match[0].casefold(), heard.dialect))))


def _word(folded: str, heard: _Heard, *, named: bool) -> str:
    """The Indonesian word; empty where there is none, or where the word before makes it a name."""
    if linking := _linking(folded, heard.dialect):
        return linking
    if named:
        return ""
    return _meaning(folded, heard) or _doubled(folded, heard) or _with_ending(folded, heard)


def _linking(folded: str, spoken: Dialect) -> str:
    """A function word: of the dialect spoken, else of any."""
    return spoken.linking.get(folded) or next((w for one in dialects() if (w := one.linking.get(folded))), "")


def _meaning(folded: str, heard: _Heard) -> str:
    spoken = heard.dialect
    doubtful = spoken.doubtful.get(folded, "") if heard.whole else ""
    others = (one.own.get(folded, "") for one in dialects())
    return spoken.own.get(folded) or doubtful or affixed(folded, spoken.name) or next((w for w in others if w), "")


def _doubled(folded: str, heard: _Heard) -> str:
    """ "wong-wong", "bocah2": the plural of a word."""
    half = folded.removesuffix("2")
    first, _, second = folded.partition("-")
    root = half if half != folded else first if first == second else ""
    told = (_meaning(root, heard) or _linking(root, heard.dialect)) if root else ""
    return "" if not told or " " in told else told if "-" in told else f"{told}-{told}"


def _with_ending(folded: str, heard: _Heard) -> str:
    if not heard.whole:
        return ""
    return ended(folded, heard.dialect.name, lambda stem: _meaning(stem, heard))
