"""Which role stands beside a name, in a note and in a text: its word, and of a head or a chair what of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from knowledge.checking.divisions import DIVISIONS, division
from knowledge.checking.folding import fold
from knowledge.checking.vocabulary import vocabulary
from knowledge.entities.quotes import SAID
from knowledge.normalise import normalise
from knowledge.yaml_files import read_yaml

_LISTS = read_yaml(Path(__file__).with_name("peran.yaml"))
ROLES = frozenset([*_LISTS["peran"], *_LISTS["profesi"]])
VAGUE, UNITS, GROUPS, LEADING, PARTS, _NO_VERBS = (
    frozenset(_LISTS[name]) for name in ("umum", "satuan", "kumpulan", "memimpin", "bagian", "bukan_kerja")
)
_DEPUTIES = frozenset({"wakil", "sekretaris", "staf", "ajudan", "mantan", "calon"})
_NOW = frozenset({"yang", "sekarang", "baru", "saat", "ini", "selaku", "sebagai", "alias", "yaitu", "yakni"})
ALIKE = tuple(frozenset(group) for group in _LISTS["semakna"])  # words for one role
_SHORT: dict[str, str] = _LISTS["singkat"]
_PAIRED: dict[str, frozenset[str]] = {word: frozenset(second) for word, second in _LISTS["berdua"].items()}
_HEADS = frozenset({"kepala", "ketua", "komandan"})  # said with what they lead
_APART, HONORIFICS = frozenset(_LISTS["pemisah"]), frozenset(_LISTS["sapaan"])
_WORD = re.compile(r"[^\W\d_]+")
_NOTED = re.compile(r"[^\W\d_]+|\d+|[+&,;.:()\n\"“”]")  # a mark parts one person from the next
_HEAD_OF = re.compile(r"\b(?:pak|bu|bapak|ibu)\s+(rt|rw)\b(?!\s*\d)", re.IGNORECASE)
# "S.Pd.", "M.Si", "Sp.PD": what stands behind a name is neither its office nor the end of a sentence
_DEGREES = re.compile(r"(?<=[\s,])(?:S|M|A|D|Sp|Dr|Lc)\.\s?(?:[A-Z][A-Za-z]{0,5}\.?){1,3}(?![\w])")
_DOCTOR = re.compile(r"\bdr\b\.?(?=\s*[A-Z])")
_NAMED = re.compile(r",(?=\s+$)")  # "Ketua RT 02, Sapri (52), …": the comma before a name that is apposed
_APPOSED = re.compile(r"(?:,\s*)+(?:seorang\s+|salah\s+seorang\s+|selaku\s+)?")
_ACTING_AS = re.compile(r"\s+(?:sebagai|selaku)\s+")
_SAID_BY = re.compile(rf"\b(?:{SAID})\s+(?:[a-z]+\s+){{0,4}}[a-z]+,\s*$")
_CLAUSE = re.compile(
    r"(?<!\bdr)(?<!\bdrg)(?<!\bdrh)(?<!\bH)(?<!\bHj)(?<!\bDrs)(?<!\bDra)(?<!\bIr)[,.;:\n“”](?=\s|[“”]|$)"
)
_BRACKETS = re.compile(r"\([^()\n]{0,60}\)")
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{4,}")
_SIGNED = re.compile(r"\n[ \t]*$")
_TITLE_LINE = 9  # words of the line above a signature
_REACH, _FAR = 10, 160  # words between a role and the name: "kepala bidang pelatihan dinas tenaga kerja"; characters
_INITIAL = 2  # letters: "tb. furqon", "m. sobirin"
# who is stood in for is not who came: "kaban ga hadir, diwakili sekban pak Yusuf"
_BREATH = frozenset('.;\n"“”') | {"bukan", "diwakili", "diwakilkan", "mewakili", "digantikan", "menggantikan"}
_CALLING = re.compile(r",(?=\s+(?:(?:Ibu|Bapak|Pak|Bu|Haji|Hajah)\s|(?:dr|drg|drh|H|Hj|K\.?H)\.\s?)\s*$)")


@dataclass(frozen=True, slots=True)
class Role:
    """A role as it is compared: its word, the unit a head or chair is of and what that deals with, where it is said."""

    word: str
    unit: str = ""
    of: tuple[str, ...] = ()
    led: str = ""  # what a head is of where that is no unit of an agency: "terminal"

    def __str__(self) -> str:
        return f"{self.word} {self.unit}".strip()

    def in_full(self) -> str:
        """With what its unit deals with: "kepala bidang pembinaan smp"."""
        return " ".join([str(self), *self.of])


def words_of(note: str) -> list[str]:
    """The note's words in full, with the marks between them; the point of an honorific is none."""
    note, found = _HEAD_OF.sub(r"ketua \1", _DOCTOR.sub("dokter ", _DEGREES.sub("", note))), list[str]()
    for word in _NOTED.findall(note.casefold()):
        if word == "nya" and found and found[-1].isalpha():  # "kepala blk nya bu Nia"
            continue
        if word != "." or not found or (found[-1] not in HONORIFICS and len(found[-1]) > _INITIAL):
            found += _full(word)
    return found


def name_words_of(name: str) -> list[str]:
    """The words of a name without what it is addressed by: "Pak Kasum" is Kasum."""
    words = fold(name).split()
    return [word for word in words if word not in HONORIFICS] or words


def without_degrees(text: str) -> str:
    """The text, equally long, without what people graduated in."""
    return _DEGREES.sub(lambda match: " " * len(match[0]), text)


def _full(word: str) -> list[str]:
    """The words behind an abbreviation of notes: kabid → kepala bidang; "ketuanya", "kepseknya" is who leads it."""
    if word.endswith("nya") and word[:-3] in ROLES | _SHORT.keys():
        word = word[:-3]
    return _SHORT[word].split() if word in _SHORT else normalise(word).split() or [word]


def roles_noted(noted: Sequence[str], name: Sequence[str]) -> tuple[list[Role], frozenset[str], str]:
    """The roles beside each mention of the name in the note, the words said in the same breath, and what else the note
    calls the person: the words just before the name, or in brackets behind it."""
    given, near, known = list[Role](), set[str](), ""
    for at in range(len(noted) - len(name) + 1):
        if list(noted[at : at + len(name)]) == list(name):
            before, behind = _breath(reversed(noted[:at])), _breath(noted[at + len(name) :])
            bracket = behind[:1] == ["("]
            if noted[at + len(name) : at + len(name) + 1] in ([":"], ['"'], ["“"]):
                before = _without(",", before)
            before = _without(":", before)
            behind = [word for word in behind if word != "("] if bracket else behind
            near |= {*before, *behind, *(f"{one} {unit}" for unit, one in pairwise(before))}
            title = Role(before[0]) if before[:1] in (["dokter"], ["drh"]) else None
            role = _nearest(before[1:] if title else before)
            told = [one for one in (role, _behind(behind, bracket=bracket)) if one]
            given += [*told, *([title] if title and (title.word == "dokter" or not told) else [])]
            known = known or _called(before) or (" ".join(_until_mark(behind)) if bracket else "")
    return given, frozenset(near), known


def _without(mark: str, backwards: Sequence[str]) -> list[str]:
    """ "kutipan kepala terminal, pak Anwar:" without the comma before a name that is apposed, where the person is
    quoted; "Lurah: ibu Nunung" without the colon."""
    at = next((index for index, word in enumerate(backwards) if word not in HONORIFICS), 0)
    return [*backwards[:at], *backwards[at + 1 :]] if list(backwards[at : at + 1]) == [mark] else list(backwards)


def _behind(words: Sequence[str], *, bracket: bool) -> Role | None:
    """The role that stands behind a name; in brackets, or between a comma and what is quoted, with what it is of."""
    if words[:1] == [","] and words[1:2] and words[1] in ROLES:
        role = _until_mark(words[1:])
        quoted = words[len(role) + 1 : len(role) + 2] == [":"]  # "Yusril Mahendra, kepala puskesmas jombang:"
        return _role(role, 0) if quoted and HONORIFICS.isdisjoint(role) else None
    return _role(_until_mark(words) if bracket else words[:2], 0) if words and words[0] in ROLES else None


def _called(backwards: Sequence[str]) -> str:
    """The words just before the name that may say who that is; none of a verb or a mark."""
    words = list[str]()
    for word in backwards[:3]:
        if not word.isalpha() or len(word) <= 2 or word in _APART or _is_verb(word):
            break
        if word not in HONORIFICS and word not in _NOW:
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


def _nearest(backwards: Sequence[str]) -> Role | None:
    """The role whose words lead up to the name, which they are given from, the nearest first."""
    bare = [word for word in backwards if word not in HONORIFICS]
    while bare and bare[0] in _NOW:
        bare = bare[1:]
    for at, word in enumerate(bare[:_REACH]):
        if word in _APART or not word.isalnum() or _is_verb(word):
            return None if at == 0 or word not in {"dan"} else _nearest_office(bare, at)
        if word in ROLES or bare[max(0, at - 1)] in _PAIRED.get(word, ()):
            deputy = next((one for one in bare[at + 1 : at + 2] if one in _DEPUTIES), "")
            return Role(deputy) if deputy else _role(_headed(bare, at), 0)
    return None


def _headed(bare: Sequence[str], at: int) -> list[str]:
    """The words of a role, whose own head may stand before it: "ketua dewan juri", "anggota juri"."""
    for ahead in range(at + 1, min(at + 3, len(bare))):
        if bare[ahead] in LEADING and all(bare[i] in PARTS | UNITS | ROLES for i in range(at, ahead)):
            return list(reversed(bare[: ahead + 1]))
    return list(reversed(bare[: at + 1]))


def _is_verb(word: str) -> bool:
    """Whether the word is what somebody does, not what an office is called: memimpin, no distribusi, no Diskominfo."""
    said = bool(_VERB.fullmatch(word)) and word not in ROLES and word not in _NO_VERBS
    return said and not vocabulary().is_root(word) and vocabulary().known(word)


def _nearest_office(bare: Sequence[str], at: int) -> Role | None:
    """An "and" inside the name of an office, "perpustakaan dan kearsipan", not one before the name."""
    rest = bare[at + 1 : _REACH + 2]
    found = next((i for i, word in enumerate(rest) if word == "kepala"), None)
    return _role(list(reversed(rest[: found + 1])), 0) if found is not None else None


def _role(words: Sequence[str], at: int) -> Role:
    unit = words[at + 1] if len(words) > at + 1 and words[at + 1] in UNITS else ""
    if words[at] in _PAIRED:
        return Role(words[at], words[at + 1])
    if words[at] not in _HEADS:
        return Role(words[at])
    following = "" if unit else "".join(words[at + 1 : at + 2])
    agency = len(following) > _INITIAL and not vocabulary().known(following)  # "Kepala BPKPAD"
    led = following if agency or vocabulary().is_root(following) else ""
    return Role(words[at], unit, division(words[at + 2 :]) if unit in DIVISIONS else (), led)


def _as_spoken(word: str) -> list[str]:
    """A word of a text in full; a capital makes "Bersama" part of a name, not what parts one from another."""
    low = word.casefold()
    return [low.capitalize()] if low in _APART and word[0].isupper() else _SHORT.get(low, low).split()


def roles_beside(text: str, start: int, end: int) -> Iterator[tuple[Role, int, str]]:
    """The role before the name ("sekretaris panitia Abdul Hadi"), and one behind it after a comma."""
    low = max(0, start - _FAR)
    before = _BRACKETS.sub(lambda m: " " * len(m[0]), text[low:start])
    if text[end : end + 1] in {"", "\n"} and (line := _SIGNED.search(before)):
        above = before[: line.start()].rpartition("\n")[2]
        if 0 < len(above.split()) <= _TITLE_LINE:  # a signature: the office stands on the line above
            before = f"{before[: line.start()]} {before[line.start() + 1 :]}"
    if _SAID_BY.search(before):  # "pesan kepala dinas, Neneng Komalasari"
        before = f"{before.rstrip()[:-1]}  "
    if text[end : end + 1] == "," or text[end : end + 2] == " (":
        before = _NAMED.sub(" ", before)
    before = _CALLING.sub(" ", before)  # "Kepala Seksi Kesejahteraan Rakyat, Ibu Lilis"
    clause = max((mark.end() for mark in _CLAUSE.finditer(before)), default=0)
    words = list(_WORD.finditer(before, clause))
    spoken = [(part, word) for word in words for part in _as_spoken(word[0])]
    if role := _nearest([part for part, _ in reversed(spoken)]):
        place = next(word for part, word in reversed(spoken) if part == role.word)
        yield role, low + place.start(), place[0]
    comma = _APPOSED.match(text, end)
    behind = _WORD.match(text, comma.end()) if comma else None
    if behind and behind[0].casefold() in ROLES:
        following = [word[0].casefold() for word in _WORD.finditer(text, behind.start(), behind.end() + 30)]
        yield _role(following, 0), behind.start(), behind[0]
    acts = None if comma else _ACTING_AS.match(text, end)
    led = _WORD.match(text, acts.end()) if acts else None
    if led and led[0].casefold() in LEADING & ROLES:  # "dengan Wahyu Hidayat sebagai ketua"
        yield Role(led[0].casefold()), led.start(), led[0]
