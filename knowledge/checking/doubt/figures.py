"""The signs of a figure, sum or share: what speaks for a slip in it and what for the editor's own wording."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from knowledge.checking.comparing import in_magnitude, value
from knowledge.checking.counted import spelled_out
from knowledge.checking.doubt.beside import Beside
from knowledge.checking.doubt.fitting import fitting_signs
from knowledge.checking.doubt.reach import hits, like, products, shares, steps, sums, used
from knowledge.checking.doubt.values import Value, digits, overlap, value_of
from knowledge.checking.doubt.values import beside as beside_span
from knowledge.checking.vouch_apart import tells_a_difference
from knowledge.checking.vouch_listed import enumerated
from knowledge.entities.entity import Entity
from knowledge.entities.scan import ending

_TOTAL = re.compile(r"\b(?:total\w*|jumlah\w*|(?:ke)?seluruh\w*|semua\w*|gabungan)\b[^.;\n]{0,40}$", re.IGNORECASE)
_TOTAL_BEHIND = re.compile(r"[^.;\n]{0,30}\b(?:(?:ke)?seluruh\w*|semuanya|secara keseluruhan)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:masing-masing|setiap|tiap|per)\b[^.;\n\d]{0,30}$", re.IGNORECASE)
_LASTS = re.compile(r"\b(?:selama|berlangsung|dalam(?: waktu)?|durasi)\s+$", re.IGNORECASE)
_APART = re.compile(
    r"\s*(?:kemudian|lalu|sebelum|sesudah|setelah|lebih|lagi|mendatang|berikutnya|terakhir)\b", re.IGNORECASE
)
_NEXT_YEAR = re.compile(r"\b(?:tahun|taun|thn|th)\s*(?:depan|dpn|besok|mendatang|berikut\w*)\b", re.IGNORECASE)
_LAST_YEAR = re.compile(r"\b(?:tahun|taun|thn|th)\s*(?:lalu|kemar[ei]n|kmrn|kmren|sebelum\w*|sblm\w*)\b", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_LENGTHS = frozenset({"waktu", "lama"})  # up to weeks, in seconds; months and years, in months
_HALF = 0.5
_MINUTE, _DAY, _YEAR = 60.0, 86_400.0, 12.0
_SMALL, _FEW = 3, 10
_ROW = 25  # characters between two figures of a list
_NEAR = 250  # characters of the text around a figure
Signs = dict[str, float]


def figure_signs(entity: Entity, beside: Beside) -> Signs:
    """Every sign of one figure, each a number; none for what cannot be read as one."""
    mine = value_of(entity, beside.text)
    if mine is None:
        return _unread(entity, beside)
    return {
        **_own(mine, entity, beside),
        **_same(mine, beside),
        **_rivals(mine, beside),
        **_worked_out(mine, entity, beside),
        **fitting_signs(
            mine,
            beside.noted,
            [t for t in beside.told if t.start != mine.start],
            otherwise=_year_away(mine, beside),
        ),
        **_listed(mine, entity, beside),
    }


def _unread(entity: Entity, beside: Beside) -> Signs:
    """Of a rough word ("puluhan") or a range: whether the note has a figure of that size, or both its ends."""
    ends = _FIGURES.findall(value(entity).replace(".", ""))
    return {
        "unread": 1.0,
        "rough_fits": float(any(in_magnitude(entity, other) for other in beside.note.has("number"))),
        "ends_noted": sum(end in beside.figures for end in ends) / len(ends) if ends else 0.0,
        "around_noted": _noted_words(beside_span(beside.text, entity.start, entity.end), beside),
    }


def _noted_words(around: frozenset[str], beside: Beside) -> float:
    return len(around & beside.meant) / len(around) if around else 0.5


def _own(mine: Value, entity: Entity, beside: Beside) -> Signs:
    figure = mine.figure
    again = [t for t in beside.told if t.start != mine.start and t.figure == figure]
    noun = mine.noun
    return {
        "money": float(entity.kind == "money"),
        "percent": float(entity.kind == "percent"),
        "time_measure": float(mine.of in _LENGTHS),
        "other_measure": float(bool(mine.of) and mine.of not in _LENGTHS | {"%", "rupiah"}),
        "loose": float(mine.loose),
        "digits": float(len(digits(figure))),
        "size": min(figure, 1000.0),
        "small": float(figure <= _SMALL),
        "few": float(figure <= _FEW),
        "round": float(figure >= _FEW and figure % _FEW == 0),
        "in_words": float(not entity.text[:1].isdigit() and entity.kind == "number"),
        "rough": float(bool(entity.detail)),
        "ordinal": float(mine.of == "ke"),
        "again": float(bool(again)),
        "again_sound": float(any(t.start in beside.sound for t in again)),
        "again_same": float(any(t.fits(mine) for t in again)),
        "noun_noted": len(noun & beside.words) / len(noun) if noun else 0.5,
        "around_noted": _noted_words(mine.around, beside),
        "year_away": float(_year_away(mine, beside)),
    }


def _same(mine: Value, beside: Beside) -> Signs:
    """Whether the note has the same figure, of what, and beside which words."""
    noted = beside.noted
    same = [n for n in noted if n.figure == mine.figure or (n.of == mine.of and n.size == mine.size)]
    best = max((overlap(mine.around, n.around) for n in same), default=0.0)
    others = max((overlap(mine.around, n.around) for n in noted if n not in same), default=0.0)
    fit = [n for n in same if n.of == mine.of or (n.loose and not n.of)]
    near = max((overlap(mine.near, n.near) for n in same), default=0.0)
    again = [t for t in beside.told if t.figure == mine.figure]
    return {
        "same": float(bool(same)),
        "same_loose": float(any(n.loose for n in same)),
        "same_of": float(any(n.of == mine.of for n in same)),
        "same_noun": float(any(n.fits(mine) and not n.loose for n in same)),
        "same_times": float(min(3, len(same))),
        "same_near": near,
        "near_lead": near - max((overlap(mine.near, n.near) for n in noted if n not in same), default=0.0),
        "same_fit": float(bool(fit)),
        "same_fit_beside": max((overlap(mine.around, n.around) for n in fit), default=0.0),
        "same_taken": float(bool(same) and sum(t.start in beside.sound for t in again) >= len(same)),
        "same_spent": float(bool(same) and len(again) > len(same)),
        "same_beside": best,
        "same_lead": best - others if same else -others,
        "same_digits": float(digits(mine.figure) in beside.figures),
    }


def _rivals(mine: Value, beside: Beside) -> Signs:
    """What the note has that the text leaves out, and that this figure may have taken the place of."""
    alike = [n for n in beside.untold if n.of == mine.of or _both_last(n, mine) or n.loose or mine.loose]
    fit = [n for n in alike if n.fits(mine) and not n.loose]
    told = [n for n in beside.noted if n not in beside.untold and n.fits(mine) and not n.loose]
    figure = digits(mine.figure)
    other = max((overlap(mine.around, n.around) for n in told), default=0.0)
    rival = max((overlap(mine.around, n.around) for n in alike), default=0.0)
    return {
        "untold": float(min(6, len(beside.untold))),
        "untold_share": len(beside.untold) / max(1, len(beside.noted)),
        "untold_alike": float(min(4, len(alike))),
        "untold_fit": float(min(3, len(fit))),
        "untold_loose": float(min(3, sum(n.loose for n in alike))),
        "told_fit": float(min(3, len(told))),
        "slip": float(any(_slip(figure, digits(n.figure)) for n in alike)),
        "slip_any": float(any(_slip(figure, digits(n.figure)) for n in beside.untold)),
        "slip_fit": float(any(_slip(figure, digits(n.figure)) for n in fit)),
        "tenfold": float(any(_tenfold(mine.figure, n.figure) for n in alike)),
        "close": max((_ratio(mine.figure, n.figure) for n in alike), default=0.0),
        "close_fit": max((_ratio(mine.figure, n.figure) for n in fit), default=0.0),
        "rival_beside": rival,
        "rival_fit_beside": max((overlap(mine.around, n.around) for n in fit), default=0.0),
        "told_beside": other,
        "rival_lead": rival - other,
    }


def _both_last(one: Value, other: Value) -> bool:
    """Whether both are lengths of time, though of measures with no fixed rate: 60 days, three months."""
    return {one.of, other.of} <= _LENGTHS


def _worked_out(mine: Value, entity: Entity, beside: Beside) -> Signs:
    """Whether the figure comes out of others, of which, and how easily another would."""
    told = [t for t in beside.told if t.start != mine.start]
    low, high = beside.sentence(mine.start)
    here = like(mine, (t for t in told if low <= t.start < high))
    near = like(mine, (t for t in told if abs(t.start - mine.start) < _NEAR))
    every = like(mine, beside.noted)
    noted = _distinct(every)
    counted = [n for n in noted if n.of == mine.of and not n.loose]
    size = mine.figure
    pair, chance = hits(size, steps(noted))
    close, chance_close = hits(size, steps(_distinct(near)))
    row, chance_row = hits(size, sums(every))
    whole, chance_whole = hits(size, sums(like(mine, [*beside.noted, *told])))
    product, chance_product = hits(size, products(_distinct([*beside.noted])), rounded=True)
    share, chance_share = hits(size, shares(_distinct([*beside.noted, *told])), rounded=True)
    in_time = _between(mine, beside)
    sources = used(size, _distinct([*noted, *like(mine, told), *beside.noted]), every)
    untold = [n for n in beside.untold if n.of == mine.of or n.loose or mine.loose]
    left = [n for n in untold if n.start not in sources]
    cues = _cues(mine, entity, beside.text)
    reached = pair or close or row or whole or in_time
    chances = (
        (pair, chance), (close, chance_close), (row, chance_row), (whole, chance_whole), (product, chance_product),
        (share and mine.of == "%", chance_share), (in_time, _HALF),
    )  # fmt: skip
    return {
        **cues,
        "step": float(pair),
        "step_counted": float(hits(size, steps(counted))[0]),
        "step_chance": chance,
        "step_near": float(close),
        "step_near_chance": chance_close,
        "step_here": float(hits(size, steps(_distinct(here)))[0]),
        "step_mixed": float(hits(size, steps(_distinct([*here, *noted])))[0]),
        "row": float(row or whole),
        "product": float(product),
        "product_chance": chance_product,
        "share": float(share and mine.of == "%"),
        "in_time": float(in_time),
        "untold_used": float(len(left) < len(untold)),
        "untold_left": float(min(4, len(left))),
        "slip_left": float(any(_slip(digits(size), digits(n.figure)) for n in left)),
        "close_left": max((_ratio(size, n.figure) for n in left), default=0.0),
        "reached": float(reached),
        "reached_rare": max((1 - likely for hit, likely in chances if hit), default=0.0),
        "reached_cued": float(reached and (cues["apart"] or cues["total"] or cues["lasts"])),
        "miscounted": float(not reached and _missed(size, here)),
    }


def _cues(mine: Value, entity: Entity, text: str) -> Signs:
    total = ending(_TOTAL, text, mine.start, 70) or _TOTAL_BEHIND.match(text, mine.end)
    lasts = ending(_LASTS, text, mine.start, 30) or (mine.of in _LENGTHS and _APART.match(text, mine.end))
    return {
        "apart": float(tells_a_difference(text, entity)),
        "total": float(bool(total)),
        "each": float(bool(ending(_EACH, text, mine.start, 50))),
        "lasts": float(bool(lasts)),
    }


def _between(mine: Value, beside: Beside) -> bool:
    """Whether it is how long it is between two hours, days or years of the note or the text."""
    hours = {*beside.hours, *(hour for _, hour in beside.told_hours)}
    dates = {*beside.days, *(day for _, day in beside.told_days), beside.on}
    if mine.of == "waktu" and mine.size < _DAY:
        return any(((a - b) % 1440) * _MINUTE == mine.size for a in hours for b in hours if a != b)
    if mine.of == "waktu":
        away = mine.size / _DAY
        return any(abs((a - b).days) + more == away for a in dates for b in dates if a < b for more in (0, 1))
    if mine.of == "lama" and mine.size % _YEAR == 0:
        years = {day.year for day in dates} | beside.years
        return any(a - b == mine.size / _YEAR for a in years for b in years)
    if mine.of == "lama":
        months = {day.year * 12 + day.month for day in dates} | {beside.on.year * 12 + one for one in beside.months}
        return any(a - b + more == mine.size for a in months for b in months if a > b for more in (0, 1))
    return False


def _year_away(mine: Value, beside: Beside) -> bool:
    """ "2027" for "tahun depan"."""
    away = mine.figure - beside.on.year
    if away == 1:
        return bool(_NEXT_YEAR.search(beside.note.text))
    return away == -1 and bool(_LAST_YEAR.search(beside.note.text))


def _missed(size: float, here: Sequence[Value]) -> bool:
    """Whether a step from figures of the same sentence comes near it and no nearer."""
    return any(_slip(digits(size), digits(one)) for one in steps(here) if one >= _FEW)


def _listed(mine: Value, entity: Entity, beside: Beside) -> Signs:
    own = entity.kind == "number" and mine.figure.is_integer()
    count = int(mine.figure) if own else 0
    _, high = beside.sentence(mine.start)
    pairs = pairwise(beside.told)
    parts = beside.text[mine.end : high].count(",") + 1
    return {
        "listed": float(own and count > 1 and parts == count),
        "spelled_out": float(own and spelled_out(entity, beside.text)),
        "listed_noted": float(own and count > 1 and count in enumerated(beside.note.text)),
        "in_a_row": float(own and any(mine.start in {a.start, b.start} and b.start - a.end < _ROW for a, b in pairs)),
    }


def _distinct(figures: Iterable[Value]) -> list[Value]:
    return list({(one.size, one.of): one for one in figures}.values())


def _slip(one: str, other: str) -> bool:
    """A digit changed, added, lost or in another place; of two single digits none is a slip for the other."""
    if one == other or (len(other) < 2 and len(one) < 2):
        return False
    return Levenshtein.distance(one, other, score_cutoff=1) == 1 or (len(one) > 1 and sorted(one) == sorted(other))


def _tenfold(one: float, other: float) -> bool:
    return other > 0 and one / other in {10.0, 0.1, 100.0, 0.01}


def _ratio(one: float, other: float) -> float:
    low, high = sorted((one, other))
    return low / high if high > 0 else 0.0
