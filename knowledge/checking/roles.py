"""The role beside a name that only the note knows: "direktur Hendra Wijaya" for the note's "instruktur hendra wijaya".

Offices of the city are checked against the list of holders; a trainer, a midwife or the head of a waste bank stands
in no list, so the note alone decides. Only where text and note both put a role beside the name are they compared: its
first word, and of a head or a chair what of ("kepala dinas" is no "kepala bidang"). A role that the note has in the
same breath as the name is left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from knowledge.checking.folding import fold
from knowledge.checking.report import Finding
from knowledge.checking.vocabulary import vocabulary
from knowledge.entities.entity import Entity
from knowledge.normalise import normalise
from knowledge.yaml_files import read_yaml

_LISTS = read_yaml(Path(__file__).with_name("peran.yaml"))
_ROLE, _VAGUE, _UNITS = (frozenset(_LISTS[name]) for name in ("peran", "umum", "satuan"))
_SHORT: dict[str, str] = _LISTS["singkat"]
_ALIKE = tuple(frozenset(group) for group in _LISTS["semakna"])
_APART, _HONORIFICS = frozenset(_LISTS["pemisah"]), frozenset(_LISTS["sapaan"])
_WORD = re.compile(r"[^\W\d_]+")
_NOTED = re.compile(r"[^\W\d_]+|\d+|[+&,;.:()\n\"“”]")  # a mark parts one person from the next
_APPOSED = re.compile(r",\s*(?:seorang\s+|salah\s+seorang\s+|selaku\s+)?")
_CLAUSE = re.compile(r"[,.;:\n“”](?=\s|[“”]|$)")
_BRACKETS = re.compile(r"\([^()\n]{0,60}\)")
_CAPITALS = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+")
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{4,}")
_REACH, _FAR = 8, 160  # words between a role and the name: "kepala bidang pelatihan dinas tenaga kerja"; characters
_BREATH = frozenset('.;\n"“”')


@dataclass(frozen=True, slots=True)
class _Role:
    """A role as it is compared: its word, and the unit a head or chair is of, where that is said."""

    word: str
    unit: str = ""

    def __str__(self) -> str:
        return f"{self.word} {self.unit}".strip()


def role_findings(text: str, entities: Sequence[Entity], note: str) -> Iterator[Finding]:
    """A finding on every role word beside a person whom the note gives another role."""
    noted = _tokens(note)
    for start, end in _people(text, entities, fold(note)):
        name = text[start:end]
        given, near = _noted(noted, fold(name).split())
        if not given:
            continue
        for mine, place, written in _beside(text, start, end):
            if mine.word in _VAGUE or any(_agree(mine, theirs) for theirs in given) or _said(mine, given, near):
                continue
            message = f"Menurut catatan operator, {name} adalah {given[0]}, bukan {mine}."
            plain = not mine.unit and not given[0].unit
            instead = (given[0].word.capitalize() if written[0].isupper() else given[0].word) if plain else ""
            yield Finding(
                "fakta.jabatan", "fakta", "error", place, place + len(written), written, message, instead,
                "catatan operator",
            )  # fmt: skip


def _tokens(note: str) -> list[str]:
    """The note's words in full, with the marks between them; the point of an honorific is none."""
    found = list[str]()
    for word in _NOTED.findall(note.casefold()):
        if word != "." or not found or found[-1] not in _HONORIFICS:
            found += _full(word)
    return found


def _full(word: str) -> list[str]:
    """The words behind an abbreviation of notes: kabid → kepala bidang."""
    return _SHORT[word].split() if word in _SHORT else normalise(word).split() or [word]


def _people(text: str, entities: Sequence[Entity], note: str) -> list[tuple[int, int]]:
    """Where people are named: those read as such, and runs of capitals that end in a name of the note's."""
    found = {e.start: e.end for e in entities if e.kind == "person"}
    places = {
        e.end for e in entities if e.kind == "place" and e.detail != "tempat"
    }  # "Lurah Gunung Sugih" under a text
    for run in _CAPITALS.finditer(text):
        start = _known(run, note)
        if (
            start is not None
            and run.end() not in places
            and not any(low <= start < high for low, high in found.items())
        ):
            found[start] = run.end()
    return sorted(found.items())


def _known(run: re.Match[str], note: str) -> int | None:
    """Where the longest ending of the run begins that the note has too, of two words or more; None without one."""
    start = None
    for word in reversed(list(re.finditer(r"\S+", run[0]))[:-1]):
        if f" {fold(run[0][word.start() :]).strip()} " not in f" {note} ":
            break  # nor does the note have anything longer
        start = run.start() + word.start()
    return start


def _agree(mine: _Role, theirs: _Role) -> bool:
    if mine.word != theirs.word and not any({mine.word, theirs.word} <= group for group in _ALIKE):
        return False
    return mine.unit == theirs.unit or not mine.unit or not theirs.unit


def _said(mine: _Role, given: Sequence[_Role], near: frozenset[str]) -> bool:
    """Whether the note says the text's role in the same breath as the name."""
    if any(mine.word == theirs.word for theirs in given):
        return str(mine) in near
    return mine.word in near or any(mine.word in group and group & near for group in _ALIKE)


def _noted(noted: Sequence[str], name: Sequence[str]) -> tuple[list[_Role], frozenset[str]]:
    """The roles beside each mention of the name in the note, and the words said in the same breath."""
    given, near = list[_Role](), set[str]()
    for at in range(len(noted) - len(name) + 1):
        if list(noted[at : at + len(name)]) == list(name):
            before, behind = _breath(reversed(noted[:at])), _breath(noted[at + len(name) :])
            near |= {*before, *behind, *(f"{one} {unit}" for unit, one in pairwise(before))}
            role = (
                _Role("dokter")
                if before[:1] == ["dr"]
                else _nearest(before) or (_role(behind, 0) if behind and behind[0] in _ROLE else None)
            )
            given += [role] if role else []
    return given, frozenset(near)


def _breath(words: Iterator[str] | Sequence[str]) -> list[str]:
    taken = list[str]()
    for word in words:
        if word in _BREATH:
            break
        taken.append(word)
    return taken


def _nearest(backwards: Sequence[str]) -> _Role | None:
    """The role whose words lead up to the name, which they are given from, the nearest first."""
    bare = [word for word in backwards if word not in _HONORIFICS]
    for at, word in enumerate(bare[:_REACH]):
        if word in _APART or not word.isalnum() or _is_verb(word):
            return None if at == 0 or word not in {"dan"} else _nearest_office(bare, at)
        if word in _ROLE:
            deputy = bare[at + 1 : at + 2] == ["wakil"]
            return _Role("wakil") if deputy else _role(list(reversed(bare[: at + 1])), 0)
    return None


def _is_verb(word: str) -> bool:
    """Whether the word is what somebody does, not what an office is called: memimpin, no distribusi."""
    return bool(_VERB.fullmatch(word)) and word not in _ROLE and not vocabulary().is_root(word)


def _nearest_office(bare: Sequence[str], at: int) -> _Role | None:
    """An "and" inside the name of an office, "perpustakaan dan kearsipan", not one before the name."""
    rest = bare[at + 1 : _REACH + 2]
    found = next((i for i, word in enumerate(rest) if word == "kepala"), None)
    return _role(list(reversed(rest[: found + 1])), 0) if found is not None else None


def _role(words: Sequence[str], at: int) -> _Role:
    unit = words[at + 1] if len(words) > at + 1 and words[at + 1] in _UNITS else ""
    return _Role(words[at], unit if words[at] in {"kepala", "ketua"} else "")


def _beside(text: str, start: int, end: int) -> Iterator[tuple[_Role, int, str]]:
    """The role before the name ("sekretaris panitia Abdul Hadi"), and one behind it after a comma."""
    low = max(0, start - _FAR)
    before = _BRACKETS.sub(lambda m: " " * len(m[0]), text[low:start])
    clause = max((mark.end() for mark in _CLAUSE.finditer(before)), default=0)
    words = list(_WORD.finditer(before, clause))
    spoken = [(part, word) for word in words for part in _SHORT.get(word[0].casefold(), word[0].casefold()).split()]
    if role := _nearest([part for part, _ in reversed(spoken)]):
        place = next(word for part, word in reversed(spoken) if part == role.word)
        yield role, low + place.start(), place[0]
    comma = _APPOSED.match(text, end)
    behind = _WORD.match(text, comma.end()) if comma else None
    if behind and behind[0].casefold() in _ROLE:
        following = [word[0].casefold() for word in _WORD.finditer(text, behind.start(), behind.end() + 30)]
        yield _role(following, 0), behind.start(), behind[0]
