"""The open facts of a text, settled: which an editor may have worded or worked out, and what the note has instead."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from knowledge.checking.doubt.beside import Beside
from knowledge.checking.doubt.explained import Explained
from knowledge.checking.doubt.judge import FactJudge
from knowledge.checking.doubt.signs import beside_note, judged, signs
from knowledge.checking.doubt.wording import REACHED, elsewhere, reason
from knowledge.checking.grounding import Ground
from knowledge.checking.prose import Prose
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity

_STEPS = 2  # a rest of a share of a whole


def settled(  # noqa: PLR0917 - a text as the check has read it, and its sources
    grounds: Sequence[Ground],
    prose: Prose,
    entities: Sequence[Entity],
    sources: Sequence[Source],
    on: date,
    judge: FactJudge | None,
) -> tuple[Ground, ...]:
    """The grounds, those of open facts with a remark; likely right ones are doubtful, by a judge, instead of open."""
    beside = beside_note(grounds, prose.text, entities, sources, on)
    if beside is None:
        return tuple(grounds)
    found = [_settled(ground, prose, beside, judge) for ground in grounds]
    return tuple(found if judge is None else _explained(found, beside))


def _explained(grounds: Sequence[Ground], beside: Beside) -> list[Ground]:
    """Those that are still open made doubtful where a step leads to them, from what is known or from such a one."""
    known = beside.sound
    found = list(grounds)
    for _ in range(_STEPS):
        steps = Explained(replace(beside, sound=known))
        for at, ground in enumerate(found):
            if _open(ground) and steps.says(ground.entity):
                found[at] = replace(ground, status="doubtful", remark=REACHED)
                known |= {ground.entity.start}
    return found


def _open(ground: Ground) -> bool:
    return judged(ground) and ground.status != "doubtful"


def _settled(ground: Ground, prose: Prose, beside: Beside, judge: FactJudge | None) -> Ground:
    if not judged(ground):
        return ground
    if judge is not None:
        told = signs(ground, beside, headline=prose.in_headline(ground.entity.start))
        if judge.likely_right(told):
            return replace(ground, status="doubtful", remark=reason(ground, told, beside))
    return replace(ground, remark=elsewhere(ground, beside))
