"""Where a text says of a thing what its note says the contrary of: each state beside the note's of the same thing."""

from collections.abc import Iterator, Sequence

from knowledge.checking.state import State, Words, is_figure, words
from knowledge.checking.states import states
from knowledge.checking.unquoted import unquoted

_OF_OBJECTS = frozenset({"izin", "kewajiban", "perolehan"})
_TELLING = 2  # words of a subject that tell it from others
_CLOSE = 25  # characters
Span = tuple[int, int]


def otherwise(text: str, note: str) -> Iterator[tuple[Span, str]]:
    """Where the text says of a thing what the note says the contrary of: the span, and the words of the note."""
    theirs = states(unquoted(note))
    mine = states(unquoted(text)) if theirs else ()
    for one in (state for state in mine if not state.loose):
        rivals = (other for other in theirs if one.against(other) and _rival(one, other))
        against = [(_common(one, other), other) for other in rivals]
        if not against:
            continue
        most, rival = max(against, key=lambda pair: pair[0])
        so = max((_common(one, other) for other in theirs if one.like(other)), default=0)
        told = ((_common(other, rival), other.subject == one.subject) for other in mine if other.like(rival))
        elsewhere = any((common, same) >= (most, True) for common, same in told)
        moves = one.axis == "arah" and _moves(one, rival, theirs)
        since = any(other.like(one) and _no_longer(rival, other) for other in theirs)
        if most > so and not elsewhere and not moves and not since:
            yield (one.start, one.end), note[rival.start : rival.end]


def _no_longer(once: State, now: State) -> bool:
    """ "lampu yg mati udah nyala": how what is named once was is told to be over."""
    return once.loose and 0 < now.start - once.end < _CLOSE


def _moves(one: State, rival: State, theirs: Sequence[State]) -> bool:
    """Whether a thing goes both ways in the note, one after the other ("air naik jam 16.00. surut 21.30"), or it is
    rain, which only falls."""
    if any("hujan" in forms for forms in one.all):
        return True
    same = (other for other in theirs if one.like(other))
    return any(not rival.subject or _shared(one.subject, other.subject) for other in same)


def _rival(one: State, other: State) -> bool:
    """What says which people are meant states nothing, unless it gives their number: "yg ditunda 5 org"."""
    counted = other.loose and not _shared(tuple(filter(is_figure, one.all)), other.all)
    if one.verb and _shared(one.subject, other.subject) < len(other.subject):
        return False  # "sapi disuntik" says nothing of "yg bunting ga disuntik"
    apart = any(state.only and not _shared(state.only, rival.all) for state, rival in ((one, other), (other, one)))
    return not counted and not apart and _about(one, other)


def _about(one: State, other: State) -> bool:
    """Whether both are said of the same: most of what the one or the other names, and the same part of it."""
    smaller = min(len(words(one.all)), len(words(other.all)))
    common = _shared(one.all, other.all)
    if not common or 2 * common <= smaller:
        return False
    if other.subject and 2 * _shared(other.subject, one.all) < len(other.subject):
        return False
    if one.subject and other.subject and not _shared(one.subject, other.subject):
        turned = _shared(one.subject, other.others) and _shared(one.others, other.subject)
        return bool(turned) and one.axis == "sikap"  # "dprd setuju raperda": "Raperda ditolak DPRD"
    ours, theirs = words(one.others), words(other.others)
    if ours and theirs and not _shared(ours, theirs):  # "medali dapat, kaus tidak"
        alike = _shared(one.subject, other.subject)
        same = alike >= min(len(one.subject), len(other.subject), _TELLING)
        return same and one.axis not in _OF_OBJECTS and not one.verb
    return True


def _common(one: State, other: State) -> float:
    """How much the second has in common with the first: a figure tells more than a word; of two that have as much, the
    one counts that is about nothing else."""
    named = len(other.all)
    figures = tuple(filter(is_figure, one.all))
    part = _shared(other.all, one.all) / named if named else 0
    return _shared(one.all, other.all) + _shared(figures, other.all) + part


def _shared(mine: Words, theirs: Words) -> int:
    """How many of the words stand among the others too."""
    senses = frozenset[str]().union(*theirs)
    return sum(not senses.isdisjoint(word) for word in mine)
