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

from knowledge.checking.divisions import DIVISIONS, another_division, division
from knowledge.checking.folding import fold
from knowledge.checking.report import Finding
from knowledge.checking.vocabulary import vocabulary
from knowledge.entities.entity import Entity
from knowledge.entities.quotes import SAID
from knowledge.names import Names
from knowledge.names.people_words import name_words
from knowledge.normalise import lexicon, normalise
from knowledge.yaml_files import read_yaml

_LISTS = read_yaml(Path(__file__).with_name("peran.yaml"))
_ROLE, _VAGUE, _UNITS, _LEADING, _PARTS, _NO_VERBS = (
    frozenset(_LISTS[name]) for name in ("peran", "umum", "satuan", "memimpin", "bagian", "bukan_kerja")
)
_DEPUTIES = frozenset({"wakil", "sekretaris", "staf", "ajudan", "mantan", "calon"})
_NOW = frozenset({"yang", "sekarang", "baru", "saat", "ini", "selaku", "sebagai", "alias", "yaitu", "yakni"})
_SHORT: dict[str, str] = _LISTS["singkat"]
_ALIKE = tuple(frozenset(group) for group in _LISTS["semakna"])
_APART, _HONORIFICS = frozenset(_LISTS["pemisah"]), frozenset(_LISTS["sapaan"])
_WORD = re.compile(r"[^\W\d_]+")
_NOTED = re.compile(r"[^\W\d_]+|\d+|[+&,;.:()\n\"“”]")  # a mark parts one person from the next
_HEAD_OF = re.compile(r"\b(?:pak|bu|bapak|ibu)\s+(rt|rw)\b(?!\s*\d)", re.IGNORECASE)
_APPOSED = re.compile(r",\s*(?:seorang\s+|salah\s+seorang\s+|selaku\s+)?")
_SAID_BY = re.compile(rf"\b(?:{SAID})\s+(?:[a-z]+\s+){{0,4}}[a-z]+,\s*$")
_CLAUSE = re.compile(r"[,.;:\n“”](?=\s|[“”]|$)")
_BRACKETS = re.compile(r"\([^()\n]{0,60}\)")
_PART_OF_NAME = r"[A-Z](?:[a-z]\.|[\w'’-]+)"  # "Tb. Furqon" too
_CAPITALS = re.compile(rf"{_PART_OF_NAME}(?: {_PART_OF_NAME})+")
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{4,}")
_SIGNED = re.compile(r"\n[ \t]*$")
_TITLE_LINE = 9  # words of the line above a signature
_REACH, _FAR = 10, 160  # words between a role and the name: "kepala bidang pelatihan dinas tenaga kerja"; characters
_CALLED = "|".join(["pak", "bu", "bapak", "ibu", *sorted(_ROLE)])  # before a name
_LONE = re.compile(rf"\b(?i:{'|'.join(sorted(_ROLE))})\s+(?P<name>[A-Z][a-z]{{3,}})\b(?! [A-Z])")
_INITIAL = 2  # letters: "tb. furqon", "m. sobirin"
_BREATH = frozenset('.;\n"“”') | {"bukan"}
_CALLING = re.compile(r",(?=\s+(?:(?:Ibu|Bapak|Pak|Bu|Haji|Hajah)\s|(?:dr|drg|drh|H|Hj|K\.?H)\.\s?)\s*$)")


@dataclass(frozen=True, slots=True)
class _Role:
    """A role as it is compared: its word, the unit a head or chair is of and what that deals with, where it is said."""

    word: str
    unit: str = ""
    of: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.word} {self.unit}".strip()

    def in_full(self) -> str:
        """With what its unit deals with: "kepala bidang pembinaan smp"."""
        return " ".join([str(self), *self.of])


def role_findings(text: str, entities: Sequence[Entity], note: str, names: Names) -> Iterator[Finding]:
    """A finding on every role word beside a person whom the note gives another role."""
    if not note.strip():
        return
    noted, plain = _tokens(note), _uncut(text, entities)
    for start, end in _people(text, entities, fold(note)):
        name = text[start:end]
        given, near, known = _noted(noted, fold(name).split())
        known = "" if names.kelurahan(known) or names.kecamatan(known) else known
        for mine, place, written in _beside(plain, start, end) if given or known else ():
            if _fits(mine, given, near, known) or _of_which_kind(plain[:place], given):
                continue
            theirs = given[0].in_full() if given else known
            message = f"Menurut catatan operator, {name} adalah {theirs}, bukan {mine.in_full()}."
            bare = bool(given) and not mine.unit and not given[0].unit
            instead = (given[0].word.capitalize() if written[0].isupper() else given[0].word) if bare else ""
            yield Finding(
                "fakta.jabatan", "fakta", "error", place, place + len(written), written, message, instead,
                "catatan operator",
            )  # fmt: skip


def _of_which_kind(before: str, given: Sequence[_Role]) -> bool:
    """Whether the role only says of which kind the noted one is: "guru pendamping Sumantri" for "guru Sumantri"."""
    return before.casefold().split()[-1:] in [[role.word] for role in given]


def _fits(mine: _Role, given: Sequence[_Role], near: frozenset[str], known: str) -> bool:
    """Whether the text's role may be what the note says. Where that only has other words beside the name ("medik
    veteriner"), no more than a leading office is too much."""
    if mine.word in _VAGUE or any(_agree(mine, theirs) for theirs in given):
        return True
    if given:
        of_another = any(str(mine) == str(theirs) for theirs in given) and near.isdisjoint(mine.of)
        return not of_another and _said(mine, given, near)
    return mine.word not in _LEADING or not known or _said(mine, given, near)


def _uncut(text: str, entities: Sequence[Entity]) -> str:
    """The text, equally long, without what parts the words inside the names of organisations."""
    for one in entities:
        if one.kind == "organisation":
            inside = re.sub(r",? dan\b|,", lambda m: " " * len(m[0]), text[one.start : one.end])
            text = text[: one.start] + inside + text[one.end :]
    return text


def _tokens(note: str) -> list[str]:
    """The note's words in full, with the marks between them; the point of an honorific is none."""
    note, found = _HEAD_OF.sub(r"ketua \1", note), list[str]()
    for word in _NOTED.findall(note.casefold()):
        if word != "." or not found or (found[-1] not in _HONORIFICS and len(found[-1]) > _INITIAL):
            found += _full(word)
    return found


def _full(word: str) -> list[str]:
    """The words behind an abbreviation of notes: kabid → kepala bidang; "ketuanya" is who chairs it."""
    if word.endswith("nya") and word[:-3] in _ROLE:
        return [word[:-3]]
    return _SHORT[word].split() if word in _SHORT else normalise(word).split() or [word]


def _people(text: str, entities: Sequence[Entity], note: str) -> list[tuple[int, int]]:
    """Where people are named: runs of capitals that end in a name of the note's, and those read as such."""
    named = (e for e in entities if e.kind in {"place", "organisation"})
    # a venue that only the text knows may have run on into a name: "Dinas Perpustakaan dan Kearsipan Retno …"
    places = [fold(e.text) for e in named if e.detail != "tempat" or fold(e.text) in f" {note} "]
    ends = {e.end for e in entities if e.kind == "place" and e.detail != "tempat"}  # "Lurah Gunung Sugih" under a text
    people = {f" {e.key} " for e in entities if e.kind == "person"}
    found: dict[int, int] = {}
    for run in _CAPITALS.finditer(text):
        start = _known(run, note)
        if start is None or run.end() in ends:
            continue
        if all(
            word in lexicon().roots and word not in name_words() for word in text[start : run.end()].lower().split()
        ):
            continue  # "Operator Mesin Jahit" in a headline is nobody
        folded = fold(text[start : run.end()])
        if folded in people or not any(folded in place for place in places):
            found[start] = run.end()
    for one in entities:
        if one.kind == "person" and not any(low < one.end and one.start < high for low, high in found.items()):
            found[one.start] = one.end
    for lone in _LONE.finditer(text):
        start, end = lone.span("name")
        name = lone["name"].casefold()
        called = name in note and re.search(rf"\b(?:{_CALLED})\s+{name}\b", note)  # seldom: a pattern of its own
        if called and not any(low < end and start < high for low, high in found.items()):
            found[start] = end
    return sorted(found.items())


def _known(run: re.Match[str], note: str) -> int | None:
    """Where the longest ending of the run begins that the note has too, of two words or more, less words of an office;
    None without one."""
    start = None
    for word in reversed(list(re.finditer(r"\S+", run[0]))[:-1]):
        if _of_office(word[0]) or f" {fold(run[0][word.start() :]).strip()} " not in f" {note} ":
            break  # nor does the note have anything longer
        start = run.start() + word.start()
    return start


def _of_office(word: str) -> bool:
    """Whether a capitalised word belongs to an office, as abbreviations of agencies do: "Direktur RSUD Yulia"."""
    return word.casefold() in _ROLE | _UNITS | _PARTS or (len(word) > 2 and word.isupper())


def _agree(mine: _Role, theirs: _Role) -> bool:
    if mine.word != theirs.word and not any({mine.word, theirs.word} <= group for group in _ALIKE):
        return False
    if mine.unit != theirs.unit:
        return not mine.unit or not theirs.unit
    return not another_division(mine.of, theirs.of)


def _said(mine: _Role, given: Sequence[_Role], near: frozenset[str]) -> bool:
    """Whether the note says the text's role in the same breath as the name."""
    elsewhere = mine.unit and any(said.startswith(f"{mine.word} ") for said in near)  # "kapus dr. Lina"
    if elsewhere or any(mine.word == theirs.word for theirs in given):
        return str(mine) in near
    return mine.word in near or any(mine.word in group and group & near for group in _ALIKE)


def _noted(noted: Sequence[str], name: Sequence[str]) -> tuple[list[_Role], frozenset[str], str]:
    """The roles beside each mention of the name in the note, the words said in the same breath, and what else the note
    calls the person: the words just before the name, or in brackets behind it."""
    given, near, known = list[_Role](), set[str](), ""
    for at in range(len(noted) - len(name) + 1):
        if list(noted[at : at + len(name)]) == list(name):
            before, behind = _breath(reversed(noted[:at])), _breath(noted[at + len(name) :])
            bracket = behind[:1] == ["("]
            behind = [word for word in behind if word != "("] if bracket else behind
            near |= {*before, *behind, *(f"{one} {unit}" for unit, one in pairwise(before))}
            if before[:1] == ["dr"]:
                role: _Role | None = _Role("dokter")
            else:
                veterinary = _Role("drh") if before[:1] == ["drh"] else None
                role = _nearest(before) or _behind(behind, bracket=bracket) or veterinary
            given += [role] if role else []
            known = known or _called(before) or (" ".join(_until_mark(behind)) if bracket else "")
    return given, frozenset(near), known


def _behind(words: Sequence[str], *, bracket: bool) -> _Role | None:
    """The role that stands behind a name; in brackets with what it is of."""
    return _role(_until_mark(words) if bracket else words[:2], 0) if words and words[0] in _ROLE else None


def _called(backwards: Sequence[str]) -> str:
    """The words just before the name that may say who that is; none of a verb or a mark."""
    words = list[str]()
    for word in backwards[:3]:
        if not word.isalpha() or len(word) <= 2 or word in _APART or _is_verb(word):
            break
        if word not in _HONORIFICS and word not in _NOW:
            words.insert(0, word)
    return " ".join(words)


def _until_mark(words: Sequence[str]) -> list[str]:
    end = next((at for at, word in enumerate(words) if not word.isalpha()), len(words))
    return list(words[:end])


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
    while bare and bare[0] in _NOW:
        bare = bare[1:]
    for at, word in enumerate(bare[:_REACH]):
        if word in _APART or not word.isalnum() or _is_verb(word):
            return None if at == 0 or word not in {"dan"} else _nearest_office(bare, at)
        if word in _ROLE:
            deputy = next((one for one in bare[at + 1 : at + 2] if one in _DEPUTIES), "")
            return _Role(deputy) if deputy else _role(_headed(bare, at), 0)
    return None


def _headed(bare: Sequence[str], at: int) -> list[str]:
    """The words of a role, whose own head may stand before it: "ketua dewan juri", "anggota juri"."""
    for ahead in range(at + 1, min(at + 3, len(bare))):
        if bare[ahead] in _LEADING and all(bare[i] in _PARTS | _UNITS | _ROLE for i in range(at, ahead)):
            return list(reversed(bare[: ahead + 1]))
    return list(reversed(bare[: at + 1]))


def _is_verb(word: str) -> bool:
    """Whether the word is what somebody does, not what an office is called: memimpin, no distribusi, no Diskominfo."""
    said = bool(_VERB.fullmatch(word)) and word not in _ROLE and word not in _NO_VERBS
    return said and not vocabulary().is_root(word) and vocabulary().known(word)


def _nearest_office(bare: Sequence[str], at: int) -> _Role | None:
    """An "and" inside the name of an office, "perpustakaan dan kearsipan", not one before the name."""
    rest = bare[at + 1 : _REACH + 2]
    found = next((i for i, word in enumerate(rest) if word == "kepala"), None)
    return _role(list(reversed(rest[: found + 1])), 0) if found is not None else None


def _role(words: Sequence[str], at: int) -> _Role:
    unit = words[at + 1] if len(words) > at + 1 and words[at + 1] in _UNITS else ""
    if words[at] not in {"kepala", "ketua"}:
        return _Role(words[at])
    return _Role(words[at], unit, division(words[at + 2 :]) if unit in DIVISIONS else ())


def _beside(text: str, start: int, end: int) -> Iterator[tuple[_Role, int, str]]:
    """The role before the name ("sekretaris panitia Abdul Hadi"), and one behind it after a comma."""
    low = max(0, start - _FAR)
    before = _BRACKETS.sub(lambda m: " " * len(m[0]), text[low:start])
    if text[end : end + 1] in {"", "\n"} and (line := _SIGNED.search(before)):
        above = before[: line.start()].rpartition("\n")[2]
        if 0 < len(above.split()) <= _TITLE_LINE:  # a signature: the office stands on the line above
            before = f"{before[: line.start()]} {before[line.start() + 1 :]}"
    if _SAID_BY.search(before):  # "pesan kepala dinas, Neneng Komalasari"
        before = f"{before.rstrip()[:-1]}  "
    before = _CALLING.sub(" ", before)  # "Kepala Seksi Kesejahteraan Rakyat, Ibu Lilis"
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
