"""The sentences about people: those who teach and speak before those who open and attend."""

from collections.abc import Sequence

from prompts.offline.patterns import Sentences
from prompts.offline.people import Reference
from prompts.offline.slots import slot
from prompts.offline.teller import Teller
from prompts.offline.wording import listing


def people(teller: Teller, lines: Sentences, *, missing_names: bool) -> tuple[str, str]:
    """(substance, ceremony): sentences about speakers and doers, and about openers and guests.

    With `missing_names` a person known only by office or only by name carries a visible slot.
    """
    roles: dict[str, list[str]] = {}
    for role, person in teller.story.people:
        roles.setdefault(role, []).append(_named(person, missing_names))
    told = {role: _joined(names) for role, names in roles.items()}
    substance, ceremony = [], []
    if "narasumber" in told and "pembuka" in told and len(told["narasumber"] + told["pembuka"]) < 180:
        both = {"narasumber": told.pop("narasumber"), "pembuka": told.pop("pembuka")}
        substance.append(teller.tell("narasumber_pembuka", lines.narasumber_pembuka, (), both))
    for role in ("narasumber", "pembicara", "pelaksana", "penerima"):
        if role in told:
            more = {"narasumber": told[role], "orang": told[role]}
            substance.append(teller.tell(role, getattr(lines, role), (), more))
    for role, who in ((role, told[role]) for role in ("pembuka", "hadir") if role in told):
        text = teller.tell(role, getattr(lines, role), (), {"pembuka": who, "orang": who})
        ceremony.append(text)
    return " ".join(substance), " ".join(ceremony)


def _named(person: Reference, missing_names: bool) -> str:
    return f"{person.full} {slot(person.slot)}" if missing_names and person.slot else person.full


def _joined(names: Sequence[str]) -> str:
    return listing(list(dict.fromkeys(names)))
