"""What a text says of two figures, worked out again: a difference, a multiple, a change in percent.

"Bertambah enam orang dibandingkan dengan … 38 orang" is true where a figure of the note or the text lies six from 38,
and where the note says so itself ("nambah 6"). Looked at is only a sentence that gives enough to reckon with; what no
figure makes true is reported, also where the note has the same figure of something else.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from knowledge.checking.amounts import Amount, of_kind, same_noun
from knowledge.checking.comparing import amount
from knowledge.checking.reckoned import Figures, count_of
from knowledge.checking.report import Finding
from knowledge.entities.entity import Entity
from knowledge.entities.scan import ending
from knowledge.entities.words import NUMBER_WORDS

_AS_MUCH = r"(?:(?:sebanyak|sebesar|sekitar|hanya|cuma|tepat)\s+)?$"
_APART = re.compile(
    r"\b(?:(?:ber)?(?:tambah|kurang|selisih)|naik|turun|meningkat|menurun|menyusut|melonjak|unggul|terpaut|tertinggal|"
    rf"kalah|menang|lebih(?:\s+[a-z]+)?|hemat)\s+{_AS_MUCH}",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"[^.;\n]{0,25}?\b(?:dari(?:pada)?|dibanding(?:kan)?(?:\s+dengan)?|ketimbang|atas)\b(?!\s+total)", re.IGNORECASE
)
_BECOMES = re.compile(r"\b(?:menjadi|hingga|ke)\b", re.IGNORECASE)
_FOLD = re.compile(
    rf"\b(?P<n>\d+|{NUMBER_WORDS})\s+kali\s+lipat\b[^.;\n]{{0,20}}?\b(?:dari(?:pada)?|dibanding\w*)\b", re.IGNORECASE
)
_FOLDED = re.compile(r"lipat|\b(?:naik|turun|jadi|lebih)\W+\S{1,8}\s?(?:x|kali)\b")
_SHARE = re.compile(r"[^.;\n\d]{0,12}\batau\s+(?:sekitar|kira-kira|hampir|kurang lebih)?\s*$", re.IGNORECASE)
_TOLD_SO = re.compile(
    r"\b(?:(?:ber|nam|me?nam|di|n)?tambah|nambah|(?:ber|ngu|di)?kurang|selisih\w*|sisa\w*|naik|turun|unggul|lebih|lbh|"
    r"beda\w*|maju|mundur)\b[^.;,\n\d]{0,25}$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:diper(?:dalam|lebar|panjang|luas|tinggi|cepat|singkat|lambat|pendek)\w*|ditambah|dikurangi|dinaikkan|"
    rf"diturunkan|naik|turun|bertambah|berkurang)\s+{_AS_MUCH}",
    re.IGNORECASE,
)
_BECAME = re.compile(r"\b(?:(?:di|men)?jadi\w*|sampe|sampai|ke)\s+$", re.IGNORECASE)
_HALF = Decimal("0.5")
_WITHIN = Decimal("1.01")  # percent
_SHORT, _NEXT = 60, 25  # characters


def relation_findings(figures: Figures) -> Iterator[Finding]:
    """An error for each such figure that neither note nor text makes true."""
    for mine in figures.told:
        if finding := _difference(figures, mine) or _lead(figures, mine) or _reached(figures, mine):
            yield finding
    yield from _multiples(figures)
    yield from _changes(figures)


def _difference(figures: Figures, mine: Amount) -> Finding | None:
    if not ending(_APART, figures.text, mine.start, _SHORT):
        return None
    other = _against(figures, mine)
    if other is None or _noted_so(figures, mine):
        return None
    if any(abs(one.size - other.size) == mine.size for one in figures.like(other, mine)):
        return None
    return figures.wrong(
        mine.start, mine.end, f"tidak ada angka yang selisihnya sebanyak itu dari {figures.shown(other)}"
    )


def _against(figures: Figures, mine: Amount) -> Amount | None:
    """What the difference is from, in the sentence: "6 orang dibandingkan dengan … 38 orang"."""
    told = _AGAINST.match(figures.text, mine.end)
    if not told:
        return None
    high = figures.sentence(told.end())[1]
    behind = (of_kind(t, mine) for t in figures.told if told.end() <= t.start < high)
    other = next((kind for kind in behind if kind and same_noun(kind, mine)), None)
    return None if other is None or _BECOMES.search(figures.text, told.end(), other.start) else other


def _noted_so(figures: Figures, mine: Amount) -> bool:
    """Whether the note gives the figure as a difference in its own words."""
    same = (one for one in figures.noted if (kind := of_kind(one, mine)) and kind.size == mine.size)
    return any(ending(_TOLD_SO, figures.note.text, one.start, _SHORT) for one in same)


def _lead(figures: Figures, mine: Amount) -> Finding | None:
    """ "Kepuh unggul lima poin atas Randakari": of the figures that the note gives right behind the two names."""
    names = [e for e in figures.entities if e.kind in {"place", "person", "organisation"}]
    ahead = ending(_APART, figures.text, mine.start, _SHORT)
    behind = _AGAINST.match(figures.text, mine.end)
    if not ahead or not behind:
        return None
    one = next((e for e in reversed(names) if 0 <= ahead.start() - e.end <= _NEXT), None)
    other = next((e for e in names if 0 <= e.start - behind.end() <= _NEXT), None)
    if one is None or other is None or one.key == other.key or _noted_so(figures, mine):
        return None
    first, second = _figure_of(figures, one), _figure_of(figures, other)
    if first is None or second is None or abs(first - second) * mine.unit == mine.size:
        return None
    return figures.wrong(mine.start, mine.end, f"{one.text} dan {other.text} terpaut {abs(first - second)}")


def _figure_of(figures: Figures, name: Entity) -> Decimal | None:
    """The figure behind the only place where the note has the name and one."""
    scored = re.compile(rf"\b{re.escape(name.key)}\b[ :=(]{{1,3}}(\d+)\b(?![.,/:]\d)", re.IGNORECASE)
    found = scored.findall(figures.note.text)
    return Decimal(found[0]) if len(found) == 1 else None


def _reached(figures: Figures, mine: Amount) -> Finding | None:
    """ "diperdalam dua meter" where the note says that it becomes two metres deep."""
    if not mine.of or not ending(_BY, figures.text, mine.start, _SHORT):
        return None
    same = [one for one in figures.noted if one.of == mine.of and one.size == mine.size]
    if not same or not all(ending(_BECAME, figures.note.text, one.start, _NEXT) for one in same):
        return None
    return figures.wrong(mine.start, mine.end, "itu hasilnya, bukan tambahannya")


def _multiples(figures: Figures) -> Iterator[Finding]:
    """ "enam motor hilang, tiga kali lipat dari dua kejadian": of a figure before it in its sentence, else of any."""
    for match in _FOLD.finditer(figures.text):
        low, high = figures.sentence(match.start())
        of = next((t for t in figures.told if match.end() <= t.start < high), None)
        times = count_of(match["n"])
        if of is None or not of.size or not times or _FOLDED.search(figures.note.folded):
            continue
        here = [t for t in figures.told if low <= t.start and t.end <= match.start() and t.of == of.of]
        if not any(abs(one.size / of.size - times) <= _HALF for one in here or figures.like(of, of)):
            why = f"tidak ada angka sebanyak itu dari {figures.shown(of)}"
            yield figures.wrong(match.start(), match.start() + len(match["n"]), why)


def _changes(figures: Figures) -> Iterator[Finding]:
    """ "berkurang 75 kasus atau sekitar 26 persen dibandingkan dengan … 289 kasus"."""
    for percent in (e for e in figures.entities if e.kind == "percent"):
        before = next((t for t in reversed(figures.told) if t.end <= percent.start), None)
        share = amount(percent)
        if before is None or share is None or not _SHARE.fullmatch(figures.text, before.end, percent.start):
            continue
        whole = _against(figures, replace(before, start=percent.start, end=percent.end))
        if whole and whole.size and abs(100 * before.size / whole.size - share) > _WITHIN:
            right = f"{100 * before.size / whole.size:.1f}".replace(".", ",").removesuffix(",0")
            why = f"{figures.shown(before)} dari {figures.shown(whole)} adalah {right} persen"
            yield figures.wrong(percent.start, percent.end, why)
