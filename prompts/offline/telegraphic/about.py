"""What a telegraphic clause may refer to: the event it is about, and what the news has told before it."""

import re
from dataclasses import dataclass
from datetime import date

from prompts.brief import Brief
from prompts.offline.patterns import ClausePatterns
from prompts.offline.syntax.judge import judge
from prompts.offline.teller import Teller
from prompts.offline.wording import clean

_STATES = frozenset({"kondisi", "ucapan", "harga", "imbauan"})
_ONE = frozenset({"ibu", "anak", "orang", "tenaga", "pelaku", "perwakilan"})  # who may be one alone
_LONGEST = 2  # words of a name by which an event is called again
_FRONTED = re.compile(r"^(?:(?:hari|subuh|pagi|siang|sore|malam) itu,? |[A-Z]\w+ \([\d/–]+\),? )")


@dataclass(frozen=True, slots=True)
class About:
    """`event` is how the event is called again ("lomba itu"), `opening` the clause that named it; `past` says that
    it has been, `held` that there is an event at all, `people` that the opening speaks of people, `state` that no
    event but a state of things is told."""

    event: str
    opening: str
    lines: ClausePatterns
    past: bool = True
    held: bool = True
    people: bool = False
    today: date = date.max
    state: bool = False


def about(brief: Brief, teller: Teller, lines: ClausePatterns) -> About:
    """What the clauses of a brief may refer to."""
    activity = teller.story.activity
    main = next((one for one in brief.clauses if one.role in {"kegiatan", "pokok"}), None)
    opening = clean(main.text) if main else ""
    held = brief.type not in _STATES and (activity.known or bool(main and main.role == "kegiatan"))
    past = brief.type == "laporan" and not teller.story.future
    people = any(
        word.lower() in (lines.kata_peserta | {"ketua", "mahasiswa", "kader"}) - _ONE for word in opening.split()
    )
    guests = _GUESTS.match(opening)
    name = "rombongan" if guests else _called(opening, activity.kata) or activity.sebutan
    return About(f"{name} itu", opening, lines, past, held, people, brief.sent_at.date(), brief.type in _STATES)


_GUESTS = re.compile(r"(?:ada )?(?:tamu|rombongan) dari ")  # who came is spoken of, and no event


def _called(opening: str, known: tuple[str, ...]) -> str:
    """The event by the word that the note has for it: "lomba", "rapat"; empty where that is no plain noun."""
    text = f"{_FRONTED.sub('', opening)} ".lower()
    whole = max((one for one in known if text.startswith(f"{one} ")), key=len, default="")
    plain = len(whole) > len("hut") and len(whole.split()) <= _LONGEST
    return whole if plain and all(judge().reads(one, "n-saja") for one in whole.split()) else ""
