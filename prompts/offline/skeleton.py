"""The order in which a release tells: that of a similar past release where there is one, else the house's.

Only the order of the parts is taken, never a word: a past release of the same kind of event is read paragraph by
paragraph for its roles (`susunan.yaml`), and the new release puts its own parts in that sequence.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from prompts.draft import Precedent, Task
from prompts.offline.structure import Role, Structure

_FEWEST = 3  # different roles: a release of fewer shows no order
_LEAST = 6  # words of a paragraph; shorter lines are headings, numbers and contacts
_FORM = re.compile(r"^(?:#|SIARAN PERS|Nomor\b|Untuk disiarkan|Narahubung\b|\(Sumber)", re.IGNORECASE)

Told = Callable[[], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The roles in order, one for each paragraph that a release may have; the release whose order it is, if any."""

    roles: tuple[Role, ...]
    follows: Precedent | None = None


def skeleton(task: Task, lines: Structure) -> Skeleton:
    """The order of the nearest past release of the same kind of event that shows one, else the house's."""
    kind = kind_of(task, lines)
    for one in task.precedents if kind else ():
        lead, roles = _lead(one.text), roles_of(one.text, lines)
        if lines.kind_of(f"{one.title}. {lead}") == kind and len(set(roles)) >= _FEWEST:
            return Skeleton(_with_the_rest(roles, lines.baku), one)
    return Skeleton(lines.baku)


def kind_of(task: Task, lines: Structure) -> str:
    """The kind of event a note tells of."""
    opening = next((one.text for one in task.brief.clauses if one.role in {"kegiatan", "pokok"}), "")
    return lines.kind_of(task.brief.what) or lines.kind_of(opening)


def roles_of(text: str, lines: Structure) -> tuple[Role, ...]:
    """The roles of a release's paragraphs behind its lead, neighbours of one role as one."""
    return tuple(role for role, _ in groupby(lines.role_of(one) for one in _paragraphs(text)[1:]))


def arranged(roles: Sequence[Role], parts: Mapping[Role, Told]) -> list[tuple[Role, str]]:
    """The paragraphs of each role in its place. A role that comes more than once gives its first paragraph to its
    first place and the others to the last one. Parts are told in this order: who is introduced first is named in full.
    """
    told: dict[Role, list[str]] = {}
    places: list[list[tuple[Role, str]]] = []
    for at, role in enumerate(roles):
        if role not in told:
            told[role] = [text for text in parts[role]() if text] if role in parts else []
        left = told[role]
        most = 1 if role in roles[at + 1 :] else len(left)
        places.append([(role, text) for text in left[:most]])
        told[role] = left[most:]
    return [one for place in places for one in place]


def _with_the_rest(roles: Sequence[Role], house: Sequence[Role]) -> tuple[Role, ...]:
    """The roles that the past release lacks, each behind the one that it follows in the house's order."""
    found = list(roles)
    for at, role in enumerate(house):
        if role in found:
            continue
        before = [known for known in house[:at] if known in found]
        place = max(at for at, known in enumerate(found) if known == before[-1]) + 1 if before else 0
        found.insert(place, role)
    return tuple(found)


def _paragraphs(text: str) -> list[str]:
    blocks = [" ".join(block.split()) for block in re.split(r"\n\s*\n", text)]
    return [block for block in blocks if not _FORM.match(block) and len(block.split()) >= _LEAST]


def _lead(text: str) -> str:
    return next(iter(_paragraphs(text)), "")
