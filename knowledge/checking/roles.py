"""The role beside a name that only the note knows: "direktur Hendra Wijaya" for the note's "instruktur hendra wijaya".

Offices of the city are checked against the list of holders; a trainer, a midwife or the head of a waste bank stands
in no list, so the note alone decides. Only where text and note both put a role beside the name are they compared.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from knowledge.checking.folding import fold
from knowledge.checking.report import Finding
from knowledge.entities.entity import Entity

_ROLES = """
    ketua sekretaris bendahara direktur direktris manajer koordinator pengurus pengelola pembina penasihat instruktur
    pelatih fasilitator moderator bidan dokter perawat apoteker guru dosen ustaz ustazah kiai penyuluh pendamping
    fotografer wartawan relawan mandor pemilik pembudidaya
"""
_ROLE = frozenset(_ROLES.split())
_WORD = re.compile(r"[^\W\d_]+")
_NOTED = re.compile(r"[^\W\d_]+|[,;.:()\n\"“”]")  # a mark parts one person from the next
_REACH = 4  # words between a role and the name: "ketua bank sampah nurhayati"


def role_findings(text: str, entities: Sequence[Entity], note: str) -> Iterator[Finding]:
    """A finding on every role word beside a person whom the note gives another role."""
    noted = _NOTED.findall(note.casefold())
    for person in (e for e in entities if e.kind == "person"):
        name = fold(person.text).split()
        right = _before(noted, name)
        written = _beside(text, person)
        if right and written and written[0].casefold() != right and written[0].casefold() not in noted:
            wrong, start = written[0], written.start()
            message = f"Menurut catatan operator, {person.text} adalah {right}, bukan {wrong.casefold()}."
            instead = right.capitalize() if wrong[0].isupper() else right
            yield Finding(
                "fakta.jabatan", "fakta", "error", start, start + len(wrong), wrong, message, instead,
                "catatan operator",
            )  # fmt: skip


def _before(noted: Sequence[str], name: Sequence[str]) -> str:
    """The nearest role before the name in the note, or the word just after it."""
    for at in range(len(noted) - len(name) + 1):
        if list(noted[at : at + len(name)]) == list(name):
            back = list(
                takewhile(lambda word: word.isalpha() and word != "dan", reversed(noted[max(0, at - _REACH) : at]))
            )
            near = [word for word in back if word in _ROLE]
            return near[0] if near else next((word for word in noted[at + len(name) :][:1] if word in _ROLE), "")
    return ""


def _beside(text: str, person: Entity) -> re.Match[str] | None:
    """The role just before the name, or behind it after a comma."""
    before = list(_WORD.finditer(text, max(0, person.start - 30), person.end))
    for word in reversed([w for w in before if w.end() <= person.start][-1:]):
        if word[0].casefold() in _ROLE:
            return word
    whole = _WORD.match(text, person.start)
    if whole and whole[0].casefold() in _ROLE:
        return whole
    behind = re.compile(r",\s*").match(text, person.end)
    word_behind = _WORD.match(text, behind.end()) if behind else None
    return word_behind if word_behind and word_behind[0].casefold() in _ROLE else None
