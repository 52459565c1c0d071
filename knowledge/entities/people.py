"""People: listed office holders, names after a title, an honorific or a word of speech, names before a title.

The key is the lower-case name without titles; a known spelling variant has the key of the listed spelling. `detail`
is the office written beside the name. In a text without capitals a name ends at the first word that cannot be one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from knowledge.day_names import SMALL_DAYS, SMALL_MONTHS
from knowledge.entities.entity import Entity
from knowledge.entities.lists import orang, roots
from knowledge.entities.quotes import SAID
from knowledge.entities.scan import Span, ending, free, looks_like_verb, spans, uses_capitals
from knowledge.entities.small_letters import ends_name, is_name, names_something
from knowledge.entities.titles import Title, honorifics, title_after, title_before, titles
from knowledge.names import Names
from knowledge.names.people_words import name_words, names_too
from knowledge.normalise import stem
from knowledge.scanning import Scanner

_NAME = r"[A-Z][a-zà-ÿ'’]++(?![A-Z])(?:-[A-Z][a-zà-ÿ]+)?"
_CAPITALS = re.compile(rf"{_NAME}(?:\s+(?:{_NAME}|[A-Z]\.?(?![\w])|(?:bin|binti)(?=\s[A-Z]))){{0,4}}")
_LOWER = re.compile(r"[a-zà-ÿ'’]{2,}+(?![-\d])|(?<=[a-z] )[a-z](?= [a-z]{3})")  # "se-kelurahan" is no name
_ACTS = (
    r"mengatakan|menyampaikan|menegaskan|menjelaskan|mengungkapkan|menuturkan|menambahkan|berharap|mengimbau|mengajak|"
    r"membuka|menutup|hadir|menghadiri|memimpin|meninjau|meresmikan|menyerahkan|mengapresiasi|menilai|berpesan|"
    r"selaku|sebagai"
)
_ACTOR = Scanner(rf"(?P<name>{_CAPITALS.pattern})\s+(?:juga\s+|turut\s+)?(?:{_ACTS})\b")
_BEFORE_TITLE = re.compile(rf"(?<!\w)(?P<name>{_CAPITALS.pattern})(?:,\s*|\s*\()$")
# "mulyadi ketua rt 05 bilang …": a name in small letters that opens a sentence, before the office
_SMALL_BEFORE_TITLE = re.compile(r"(?:^|[.,;:¶\n])\s*(?P<name>[a-z]{4,}(?: [a-z]{4,})?) $")
_SAID_BY = re.compile(rf"\b(?:{SAID})\s+(?:[a-z]+\s+){{1,4}}(?=[A-Z][a-z])")
# "48 ibu kantin": people of a kind are counted, nobody is named, and "ibu kantin" names nobody elsewhere in the text.
_CROWD = re.compile(r"\b\d[\d.]* (?P<kind>(?:ibu|bapak|mas|mbak|kakak|abang) [a-z]{3,})\b")
_SPACES = re.compile(" *")
# "Kepala Seksi Kesejahteraan Rakyat, Ibu Lilis": the unit stands between the office and its holder
_UNIT = re.compile(r"\b(?:seksi|bidang|bagian|subbagian|subbidang)$", re.IGNORECASE)
_HOLDER = re.compile(rf"{_CAPITALS.pattern},\s+(?:Ibu|Bapak|Pak|Bu)\s+[A-Z]")
_AFFAIR = re.compile(r"pe[a-z]{4,}an")
_AGENT = re.compile(r"pe[a-z]{4,}(?<!an)")
_SHORT_NAME = 5  # letters
_LONGEST = 4  # words of a name without capitals


def people(text: str, names: Names, taken: list[Span], named: Iterable[Entity]) -> list[Entity]:
    """Every named person beside the organisations `named`.

    An office without a name ("pak lurah hadir") is no person here: see `titles`.
    """
    offices = titles(text, names)
    found = list(_listed(text, names, offices))
    taken = [*taken, *spans(found)]
    found += free(_introduced(text, names, offices), taken)
    taken += spans(found) + spans(named)
    return found + free(_actors(text, names, offices), taken)


def _listed(text: str, names: Names, offices: list[Title]) -> Iterator[Entity]:
    for match in names.patterns.holder_named.finditer(text):
        if holder := names.person(match[0]):
            title = title_before(text, match.start(), offices) or _apposed(text, match.end(), names, offices)
            detail = title.text if title else ""
            yield Entity(match.start(), match.end(), "person", match[0], holder.name.casefold(), detail)


def _introduced(text: str, names: Names, offices: list[Title]) -> Iterator[Entity]:
    """Names after an office, an honorific, a role ("narsum") or a word of speech ("kata")."""
    cased = uses_capitals(text)
    ends = {title.end: title for title in offices}
    starts = {title.start for title in offices}
    crowds = {match["kind"].casefold() for match in _CROWD.finditer(text)}
    for match in _lead().finditer(text):
        of_many = bool(crowds) and text[match.start() :].casefold().startswith(tuple(crowds))
        if match[0].strip() and match.end() not in starts and not of_many and not _in_title_case(text, match):
            yield from _name_at(text, match.end(), names, offices, cased)
    if cased:  # "ujar direktur Hendra Wijaya", "kata ketua panitia Yanti"
        for match in _SAID_BY.finditer(text):
            yield from _name_at(text, match.end(), names, offices, cased)
    for end in ends:
        gap = _after_title().match(text, end)
        if gap and not (cased and "," in gap[0] and not text[gap.end() : gap.end() + 1].isupper()):
            bare = "," in gap[0] and not re.search(r"\w", gap[0])
            unit = _UNIT.search(text, max(0, end - 12), end) and _HOLDER.match(text, gap.end())
            if not unit and not (
                bare and not cased
            ):  # "pak lurah, 80 warga": a comma ends an office written without capitals
                yield from _name_at(text, gap.end(), names, offices, cased)


def _in_title_case(text: str, lead: re.Match[str]) -> bool:
    """Whether the capital of a word of speech is a headline's: "Perpustakaan Keliling Tambah Titik Kunjungan"."""
    return bool(re.fullmatch(rf"(?!{SAID})[A-Z].*", lead[0])) and bool(
        re.fullmatch(SAID, lead[0].strip(), re.IGNORECASE) and re.search(r"\w $", text[: lead.start()][-2:])
    )


@lru_cache(maxsize=1)
def _lead() -> Scanner:
    """What announces a name: a role, a word of speech, honorifics."""
    roles = "|".join(re.escape(role) for role in orang().peran)
    said = rf"(?:{roles}|{SAID}|atas\s+nama|bernama|a\.?n\.)\b(?:nya)?\s*:?\s*(?:oleh\s+)?"
    called = rf"(?:{honorifics()})(?!-)\s*"
    return Scanner(rf"(?<![\w-])(?:{said}(?:{called})*|(?:{called})+)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _after_title() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:,\s*|:\s*|yaitu\s+)?(?:(?:{honorifics()})\s*)*", re.IGNORECASE)


def _name_at(text: str, start: int, names: Names, offices: list[Title], cased: bool) -> Iterator[Entity]:
    if start and not re.match(r"[\s.(“\":]", text[start - 1]):
        return
    end = (
        _capital_end(text, start, names)
        if text[start : start + 1].isupper() or cased
        else _lower_end(text, start, names)
    )
    following = bisect_left(offices, start, key=lambda title: title.start)
    if following < len(offices):
        end = min(end, offices[following].start)
    name = text[start:end].rstrip()
    if not name:
        return
    title = title_before(text, start, offices) or _apposed(text, start + len(name), names, offices)
    yield Entity(start, start + len(name), "person", name, fold(name), title.text if title else "")


def _apposed(text: str, end: int, names: Names, offices: list[Title]) -> Title | None:
    """The office behind a name, unless it leads the next one: "wakil Fajar Hadi Prabowo, sekda Maman Mauludin"."""
    title = title_after(text, end, offices)
    gap = _after_title().match(text, title.end) if title else None
    if title is None or gap is None or "," in gap[0]:
        return title
    following = re.findall(r"[\w'’.-]+", text[gap.end() : gap.end() + 60])[:_LONGEST]
    known = (names.person(" ".join(following[:size])) for size in range(1, len(following) + 1))
    return None if any(known) else title


def fold(name: str) -> str:
    """A name's comparable form: lower case, single spaces, no full stops."""
    return " ".join(name.casefold().replace(".", " ").split())


def _capital_end(text: str, start: int, names: Names) -> int:
    match = _CAPITALS.match(text, start)
    if not match:
        return start
    for word in re.finditer(r"\S+", match[0]):
        begin = start + word.start()
        folded = word[0].casefold()
        if (
            folded in _never()
            or looks_like_verb(folded)
            or _takes_object(folded)
            or _is_affair(folded)
            or names.patterns.place.match(text, begin)
        ):
            return begin  # a headline capitalises verbs too
    return match.end()


def _takes_object(word: str) -> bool:
    """ "Ziarahi", "Datangi": a root with the ending of a verb, which no name has."""
    root = word[:-1] if len(word) > _SHORT_NAME and word.endswith("i") else ""
    return root in roots() and word not in roots() and word not in orang().kata_nama


def _is_affair(word: str) -> bool:
    """ "Koordinator Pemeriksaan", "Ketua Pelaksanaan": what somebody is in charge of, by its affixes."""
    return _AFFAIR.fullmatch(word) is not None and (root := stem(word)) != word and root in roots()


def _never() -> frozenset[str]:
    return orang().bukan_nama_besar | orang().nama_daerah


def _lower_end(text: str, start: int, names: Names) -> int:
    end = start
    for _ in range(_LONGEST):
        gap = 0 if end == start else len(_SPACES.match(text, end)[0])  # type: ignore[index]
        match = _LOWER.match(text, end + gap)
        if not match or (end != start and not gap) or not _may_be_name(text, match, names):
            break
        if not _is_called(match[0], further=end != start):
            break
        end = match.end()
    return end


def _is_called(word: str, *, further: bool) -> bool:
    """Whether people are called so: no common word, and behind the first name nothing but a name, or an initial."""
    if word in orang().kata_nama or (further and (word in names_too() or len(word) == 1)):
        return True
    if _AGENT.fullmatch(word) and stem(word) != word and stem(word) in roots() and word not in name_words():
        return False  # "kata pelatih bu rina": what she is, no name of hers
    return word not in roots() and (names_something(word) or not (further or ends_name(word)))


def _may_be_name(text: str, match: re.Match[str], names: Names) -> bool:
    word = match[0]
    if word in orang().bukan_nama or word in orang().sapaan or looks_like_verb(word):
        return False
    patterns, at = names.patterns, match.start()
    return not (
        patterns.place.match(text, at)
        or patterns.agency_here.match(text, at)
        or patterns.organisation_here.match(text, at)
    )


def _actors(text: str, names: Names, offices: list[Title]) -> Iterator[Entity]:
    """Capitalised names before a verb only people do, or before their office: "Budi Santoso, Ketua RT 03"."""
    for match in _ACTOR.finditer(text):
        if " " in match["name"]:  # one capitalised word opens too many sentences
            yield from _if_name(text, match.start("name"), match.end("name"), names, offices)
    for title in offices:
        before = ending(_BEFORE_TITLE, text, title.start, 120)
        if before:
            yield from _if_name(text, before.start("name"), before.end("name"), names, offices)
        small = ending(_SMALL_BEFORE_TITLE, text, title.start, 60)
        if small and all(map(_is_given, small["name"].split())):
            yield from _if_name(text, small.start("name"), small.end("name"), names, offices)


def _is_given(word: str) -> bool:
    """Whether the word is somebody's name wherever it stands, and no day or month."""
    return word in name_words() and is_name(word) and word not in SMALL_DAYS and word not in SMALL_MONTHS


def _if_name(text: str, start: int, end: int, names: Names, offices: list[Title]) -> Iterator[Entity]:
    name = text[start:end]
    blocked = any(word.casefold() in _never() for word in name.split())
    if blocked or names.agency(name) or names.patterns.place.search(name):
        return
    title = title_before(text, start, offices) or title_after(text, end, offices)
    yield Entity(start, end, "person", name, fold(name), title.text if title else "")
