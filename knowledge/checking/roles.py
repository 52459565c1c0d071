"""The role beside a name that only the note knows: "direktur Hendra Wijaya" for the note's "instruktur hendra wijaya".

Offices of the city are checked against the list of holders; a trainer, a midwife or the head of a waste bank stands
in no list, so the note alone decides. Only where text and note both put a role beside the name are they compared, and
a role that the note has anywhere, or another word for it, is left alone.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from pathlib import Path

import yaml

from knowledge.checking.folding import fold
from knowledge.checking.report import Finding
from knowledge.entities.entity import Entity
from knowledge.normalise import normalise

_LISTS = yaml.safe_load(Path(__file__).with_name("peran.yaml").read_text(encoding="utf-8"))
_ROLE, _VAGUE = frozenset(_LISTS["peran"]), frozenset(_LISTS["umum"])
_ALIKE = tuple(frozenset(group) for group in _LISTS["semakna"])
_WORD = re.compile(r"[^\W\d_]+")
_NOTED = re.compile(r"[^\W\d_]+|[,;.:()\n\"“”]")  # a mark parts one person from the next
_APPOSED = re.compile(r",\s*(?:seorang\s+|salah\s+seorang\s+|selaku\s+)?")
_REACH = 5  # words between a role and the name: "ketua bank sampah nurhayati"


def role_findings(text: str, entities: Sequence[Entity], note: str) -> Iterator[Finding]:
    """A finding on every role word beside a person whom the note gives another role."""
    noted = [part for word in _NOTED.findall(note.casefold()) for part in (normalise(word).split() or [word])]
    known = _with_others(noted)
    for person in (e for e in entities if e.kind == "person"):
        right = _noted_role(noted, fold(person.text).split())
        if not right:
            continue
        for written in _beside(text, person):
            wrong, start = written[0], written.start()
            if wrong.casefold() in known or wrong.casefold() in _VAGUE:
                continue
            message = f"Menurut catatan operator, {person.text} adalah {right}, bukan {wrong.casefold()}."
            instead = right.capitalize() if wrong[0].isupper() else right
            yield Finding(
                "fakta.jabatan", "fakta", "error", start, start + len(wrong), wrong, message, instead,
                "catatan operator",
            )  # fmt: skip


def _with_others(noted: Sequence[str]) -> frozenset[str]:
    """The words of the note, and the other words for its roles."""
    words = frozenset(noted)
    return words.union(*(group for group in _ALIKE if group & words))


def _noted_role(noted: Sequence[str], name: Sequence[str]) -> str:
    """The nearest role before the name in the note, or the word just after it."""
    for at in range(len(noted) - len(name) + 1):
        if list(noted[at : at + len(name)]) == list(name):
            back = list(
                takewhile(lambda word: word.isalpha() and word != "dan", reversed(noted[max(0, at - _REACH) : at]))
            )
            near = [word for word in back if word in _ROLE]
            return near[0] if near else next((word for word in noted[at + len(name) :][:1] if word in _ROLE), "")
    return ""


def _beside(text: str, person: Entity) -> Iterator[re.Match[str]]:
    """The role before the name ("sekretaris panitia Abdul Hadi"), in it, or behind it after a comma."""
    office = max(60, len(person.detail) + 8)
    before = text[max(0, person.start - office) : person.start]
    clause = max(before.rfind(mark) for mark in ",.;:()\n“”") + 1
    words = list(_WORD.finditer(text, person.start - len(before) + clause, person.start))
    reach = words if person.detail and person.detail in before else words[-_REACH:]
    head = next((word for word in reach if word[0].casefold() in _ROLE), None)
    whole = _WORD.match(text, person.start)
    comma = _APPOSED.match(text, person.end)
    behind = _WORD.match(text, comma.end()) if comma else None
    yield from (word for word in (head, whole, behind) if word and word[0].casefold() in _ROLE)
