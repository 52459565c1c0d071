"""The office beside a name, compared with the note's: "Sekretaris Diskominfo Agus" for the note's "kadis agus".

The list of holders knows the city's highest offices; heads of divisions, secretaries and everybody else are known to
the note alone. An office is wrong where the note gives the same person another rank, or another unit of that rank.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.checking.folding import fold
from knowledge.checking.initials import unfolded
from knowledge.checking.report import Finding
from knowledge.checking.speakers import head
from knowledge.entities.entity import Entity
from knowledge.entities.titles import Title, titles
from knowledge.names import Names
from knowledge.normalise import tokens

_UNITS = frozenset({"kepala bidang", "kepala bagian", "kepala seksi", "kepala subbagian", "kepala subbidang"})
_HEAD_OF_SCHOOL = re.compile(
    r"kepsek|kepala\s+(?:sekolah|madrasah|sdn?|smpn?|sman?|smkn?|min?|mtsn?|man?|slb|tk|paud|ra)\b", re.IGNORECASE
)
_ACTING = re.compile(r"\b(?:plt|plh|pj|pjs|pelaksana (?:tugas|harian)|penjabat|mewakili)\b", re.IGNORECASE)
_FAR = 120  # characters between a name and what says that its bearer acts for another
_EMPTY = frozenset({"dan", "kota", "cilegon"})


def post_findings(
    text: str, entities: Sequence[Entity], note: str, noted: Sequence[Entity], names: Names
) -> Iterator[Finding]:
    """A finding on every office that the note gives its holder otherwise."""
    given = [(e, found[0]) for e in noted if e.kind == "person" and e.detail and (found := titles(e.detail, names))]
    for person in (e for e in entities if e.kind == "person" and e.detail):
        theirs = [title for e, title in given if _same(person, e)]
        mine = titles(person.detail, names)
        if not theirs or not mine:
            continue
        start = _where(text, person)
        if any(_agrees(mine[0], title, note) and _of_one_agency(mine[0], title, names) for title in theirs):
            if all(title.acting for title in theirs) and not _said_to_act(text, person, entities):
                yield _acting(person, start)
            continue
        message = f"Menurut catatan operator, {person.text} adalah {theirs[0].text}, bukan {person.detail}."
        yield Finding(
            "fakta.jabatan", "fakta", "error", start, start + len(person.detail), person.detail, message, "",
            "catatan operator",
        )  # fmt: skip


def _said_to_act(text: str, person: Entity, entities: Sequence[Entity]) -> bool:
    """Whether the text says beside one of the person's names who only acts: "Plt.", "pelaksana tugas"."""
    named = (e for e in entities if e.kind == "person" and _same(person, e))
    return any(_ACTING.search(text, max(0, e.start - _FAR), e.end + _FAR) for e in named)


def _acting(person: Entity, start: int) -> Finding:
    message = f"Menurut catatan operator, {person.text} hanya pelaksana tugas: tulis “Plt. {person.detail}”."
    end = start + len(person.detail)
    return Finding(
        "fakta.jabatan",
        "fakta",
        "error",
        start,
        end,
        person.detail,
        message,
        f"Plt. {person.detail}",
        "catatan operator",
    )


def _same(person: Entity, other: Entity) -> bool:
    one, two = set(person.key.split()), set(other.key.split())
    return one <= two or two <= one


def _agrees(mine: Title, theirs: Title, note: str) -> bool:
    """The same rank and, of a division, the same one: a unit short ("ikp") or left out in the note is no other."""
    if mine.office.level == theirs.office.level == "organisasi":
        return True  # compared by `roles.py`, with what to put instead
    if head(mine) != head(theirs):
        return _leads_a_school(mine.text) and _leads_a_school(theirs.text)
    if head(mine) not in _UNITS or not theirs.complement:
        return True
    ours, said = _unit(mine.complement), _unit(theirs.complement)
    lost = [word for word in said if word not in ours and not _short(word, mine.complement)]
    added = [word for word in ours if word not in tokens(note)]
    another = lost == said and not any(word in said for word in ours)  # "Kearsipan" for "perpustakaan", both noted
    return not (lost and (added or another))


def _leads_a_school(office: str) -> bool:
    """ "Kepala SDN Kubangsari 2" is what a note calls "kepsek"."""
    return bool(_HEAD_OF_SCHOOL.match(office))


def _of_one_agency(mine: Title, theirs: Title, names: Names) -> bool:
    """Whether both lead the same agency: "Kepala Diskominfo Andriyanti" for the note's "kadisperindag" do not."""
    if not (mine.complement and theirs.complement):
        return True
    one, other = names.agency(mine.complement), names.agency(theirs.complement)
    return one is None or other is None or one == other


def _unit(complement: str) -> list[str]:
    return [word for word in tokens(complement) if word not in _EMPTY]


def _short(word: str, name: str) -> bool:
    """Whether the word is made of first letters of the name's words: "ikp"."""
    initials = "".join(part[0] for part in fold(name).split() if part not in _EMPTY)
    return unfolded(word) in initials


def _where(text: str, person: Entity) -> int:
    """Where the office stands: before the name, else behind it."""
    before = text.rfind(person.detail, 0, person.start)
    near = before >= 0 and person.start - before - len(person.detail) < 40
    return before if near else max(text.find(person.detail, person.end), 0)
