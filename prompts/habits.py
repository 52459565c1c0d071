"""How an agency writes, by measurement: sentence length, opening, greeting, emoji and hashtags of its past texts."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from knowledge.day_names import ANY_DAY
from knowledge.sentences import sentences

LEAST = 3  # texts; fewer are chance, not a habit
USUAL = 0.5  # share of the texts that makes something a habit
CLEAR = 0.7  # share of one opening that decides

OpeningType = Literal["sapaan", "pertanyaan", "ajakan", "waktu", "kabar", "pesan"]

OPENINGS: dict[OpeningType, str] = {
    "sapaan": "sapaan",
    "pertanyaan": "pertanyaan",
    "ajakan": "ajakan",
    "waktu": "hari dan tanggal",
    "kabar": "kabar kegiatan",
    "pesan": "pesan atau manfaat",
}

_SHORT = 120  # words
_DATELINE = re.compile(r"^[A-Z][A-Z ,./()\d-]{2,40} [–-] ", re.MULTILINE)
_HEAD = re.compile(r"(?:SIARAN PERS|Nomor:|Untuk disiarkan|Narahubung|Kontak media|#{1,6} |📍|Tempat:|Sumber:)[^\n]*")
_GREETING = re.compile(
    r"(?P<hello>halo|hai|hei|assalamu['’]?alaikum|salam(?: sehat| hangat)?|selamat (?:pagi|siang|sore|malam))[,\s]+"
    r"(?P<whom>(?:sobat|sahabat|kawan|teman(?:-teman)?|warga|wargi|dulur|rekan|bapak|ibu)(?: [A-Z][\w-]+){0,3})?"
    r"\s*[.,!]",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"(?:mari|ayo|yuk|jangan|simak|catat|datang|ikuti|segera|siapkan|bersihkan|cegah)\b",
    re.IGNORECASE,
)
_DAY = re.compile(rf"(?:{ANY_DAY}|pagi|hari) ?(?:\(|ini|,)", re.IGNORECASE)
_NEWS = re.compile(
    r"\d|\b(?:di|me)?(?:gelar|nggelar|buka|mbuka|resmikan|serahkan|nyerahkan|hadiri|nghadiri|ikuti|ngikuti|laksanakan|"
    r"adakan|ngadakan|selenggarakan|nyelenggarakan|lantik|nerima|terima)\b|\bberlangsung\b|\bbekerja bakti\b"
)
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u2b50]")
_PLACE_MARK = "📍"
_TAG = re.compile(r"(?<![\w&])#\w*[^\W\d_]\w*")


@dataclass(frozen=True, slots=True)
class Habits:
    """What most of `texts` texts of one agency and kind have in common; empty or 0 where they have no habit.

    `sentence_words` is the median sentence; `opening` the type that at least 70% begin with; `greeting` the one that
    at least half begin with; `emoji` and `tags` are medians a text; `hashtags` stand in at least half of the texts.
    """

    texts: int
    sentence_words: int
    openings: tuple[tuple[OpeningType, float], ...]
    greeting: str = ""
    emoji: int = 0
    tags: int = 0
    hashtags: tuple[str, ...] = ()

    @property
    def opening(self) -> OpeningType | None:
        """The opening that is the rule, or None."""
        return self.openings[0][0] if self.openings and self.openings[0][1] >= CLEAR else None


def habits(texts: Sequence[str]) -> Habits | None:
    """Measured from texts of one agency and kind; None where there are too few."""
    told = [text for text in texts if _prose(text)]
    if len(told) < LEAST:
        return None
    lengths = [len(one.split()) for text in told for one in _prose(text)]
    openings = Counter(_opening(_prose(text)[0]) for text in told)
    return Habits(
        texts=len(told),
        sentence_words=round(median(lengths)),
        openings=tuple((kind, count / len(told)) for kind, count in openings.most_common()),
        greeting=_usual([_greeting(_prose(text)[0]) for text in told]),
        emoji=round(median(len(_EMOJI.findall(text.replace(_PLACE_MARK, ""))) for text in told)),
        tags=round(median(len(_TAG.findall(text)) for text in told)),
        hashtags=_usual_tags(told),
    )


def is_caption(text: str) -> bool:
    """Whether a past text was a post rather than a release: it has hashtags, or is short and has no dateline."""
    return bool(_TAG.search(text)) or (not _DATELINE.search(text) and len(text.split()) < _SHORT)


def habits_text(found: Habits) -> tuple[str, ...]:
    """The habits as they are told to people and to a chat model, each a phrase."""
    told = [f"kalimat sekitar {found.sentence_words} kata"]
    told += [f"pembuka biasanya {OPENINGS[found.opening]}"] if found.opening else []
    told += [f"sapaan “{found.greeting}”"] if found.greeting else []
    told += [f"emoji {found.emoji} per teks"] if found.emoji else []
    told += [f"tagar tetap {' '.join(found.hashtags)}"] if found.hashtags else []
    return tuple(told)


def _prose(text: str) -> list[str]:
    """The sentences that tell something: without title, heading, dateline, place, hashtags, contact."""
    dateline = _DATELINE.search(text)
    body = text[dateline.end() :] if dateline else text
    lines = [line for line in body.split("\n") if not _HEAD.match(line) and _TAG.sub("", line).strip()]
    return [line[start:end] for line in lines for start, end in sentences(line) if len(line[start:end].split()) > 1]


def _opening(first: str) -> OpeningType:
    ways: tuple[tuple[OpeningType, bool], ...] = (
        ("sapaan", bool(_GREETING.match(first))),
        ("pertanyaan", first.rstrip("”\"' ").endswith("?")),
        ("ajakan", bool(_ASKING.match(first))),
        ("waktu", bool(_DAY.match(first))),
        ("kabar", bool(_NEWS.search(first))),
    )
    return next((kind for kind, fits in ways if fits), "pesan")


def _greeting(first: str) -> str:
    """The greeting as it may open another text: without exclamation mark."""
    found = _GREETING.match(first)
    if not found:
        return ""
    hello = found["hello"][:1].upper() + found["hello"][1:].lower()
    return f"{hello}, {found['whom']}." if found["whom"] else f"{hello}."


def _usual(values: Sequence[str]) -> str:
    (best, count), *_ = Counter(values).most_common(1)
    return best if best and count >= USUAL * len(values) else ""


def _usual_tags(texts: Sequence[str]) -> tuple[str, ...]:
    spelled = {tag.lower(): tag for text in texts for tag in _TAG.findall(text)}
    counted = Counter(tag for text in texts for tag in dict.fromkeys(map(str.lower, _TAG.findall(text))))
    return tuple(spelled[tag] for tag, count in counted.most_common() if count >= USUAL * len(texts))
