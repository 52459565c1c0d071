"""The sentences about people: those who teach and speak before those who open and attend."""

from collections.abc import Sequence

from prompts.offline.patterns import Sentences
from prompts.offline.teller import Teller
from prompts.offline.wording import joined, listing


def substance(teller: Teller, lines: Sentences) -> str:
    """Those who teach, speak, carry out and receive; an opener only where one sentence says both."""
    told = _by_role(teller, ("narasumber", "pembicara", "pelaksana", "penerima"))
    parts = []
    if "narasumber" in told and (opener := _by_role(teller, ("pembuka",)).get("pembuka")):
        both = {"narasumber": told.pop("narasumber"), "pembuka": opener}
        parts.append(teller.tell("narasumber_pembuka", lines.narasumber_pembuka, (), both))
    for role, who in told.items():
        parts.append(teller.tell(role, getattr(lines, role), (), {"narasumber": who, "orang": who}))
    return joined(*parts)


def ceremony(teller: Teller, lines: Sentences) -> str:
    """Those who open and those who attend, as far as they have not been named."""
    told = _by_role(teller, ("pembuka", "hadir"))
    return joined(
        *(teller.tell(role, getattr(lines, role), (), {"pembuka": who, "orang": who}) for role, who in told.items())
    )


def _by_role(teller: Teller, roles: Sequence[str]) -> dict[str, str]:
    """The people of these roles who still have to be named, as one phrase a role."""
    found: dict[str, list[str]] = {}
    for role, person in teller.story.people:
        if role in roles and (role, person.full) not in teller.placed:
            teller.placed.add((role, person.full))
            found.setdefault(role, []).append(teller.name(person))
    return {role: listing(list(dict.fromkeys(found[role]))) for role in roles if role in found}
