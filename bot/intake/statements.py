"""A note for a kind of text that tells no event: statement by statement in standard words, nothing sorted or lost."""

import re
from collections.abc import Iterator
from datetime import date

from bot.intake.cutting import cut_at_clauses
from bot.intake.joints import joint
from bot.intake.offices import Scene
from bot.intake.reading import Reading
from bot.intake.saying import said
from knowledge.names import Agency
from prompts.brief import Place, Statement
from prompts.offline.dates import DAYS

# "22 ada stok 2 menunggu kiriman": the second figure counts others.
_SECOND = re.compile(r"(?P<first>\b\d+ ada [a-z]+) (?P<n>\d+) (?=me[a-z]{4,}|belum|sudah|masih|tidak)")
_TIME = rf"(?:{'|'.join(DAYS)}|pukul)\b"
_DASH = re.compile(r"\s*[-–—]\s*")
# A clause that ends on one of these is not ended: "dari | target Rp900 miliar", "22 ada | stok".
_OPEN = re.compile(r"\b(?:dari|ada|di|ke|dengan|untuk|yang|dan|total|sekitar|sebesar|senilai|punya|menjadi)$")


def statements(reading: Reading, places: tuple[Place, ...], agency: Agency | None) -> tuple[Statement, ...]:
    """The note's clauses in its order. Days are written out: no sentence before them says "that day"."""
    scene = Scene(places, agency, date.min)
    told, at = list[Statement](), 0
    for start, end in cut_at_clauses(reading, colon=True):
        if not (text := said(reading, scene, start, end)):
            continue
        between = reading.text[at:start]
        if told and (link := _link(told[-1].text, between, text)):
            told[-1] = told[-1].model_copy(update={"text": f"{told[-1].text}{link}{text}"})
        else:
            told.append(Statement(text=text, joint=joint(between) if told else ""))
        at = end
    return tuple(whole for one in told for whole in _parted(one))


def _parted(one: Statement) -> Iterator[Statement]:
    """The sentences of a statement that a full stop behind an abbreviation held together: "pendopo kec. pasang …"."""
    first, *more = re.split(r"(?<=[a-z]{4})\. (?=[a-z]{3})", _SECOND.sub(r"\g<first>, \g<n> ", one.text))
    yield one.model_copy(update={"text": first})
    yield from (Statement(text=text, joint="kalimat") for text in more)


def _link(before: str, between: str, after: str) -> str:
    """What joins two stretches that are one statement: the dash of a range or a number to call, or a space."""
    figures = re.search(r"\d$", before) and re.match(r"\d", after)
    if _DASH.fullmatch(between) and figures:
        return "-" if re.search(r"(?<!\d)0\d{2,4}$", before) else "–"
    if _DASH.fullmatch(between) and re.search(r"(?:WIB|\))$", before) and re.match(_TIME, after):
        return " sampai "
    return " " if not between.strip() and _OPEN.search(before) else ""
