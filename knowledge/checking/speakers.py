"""Who says a quotation, in the text and in the note: the words may be right and given to somebody else.

In the text the speaker stands beside the quotation ("kata …") or, where only "ujarnya" stands there, earlier in the
paragraph. In the note it is what introduces the quotation, a name or an office. A text that leaves the name out is
free to ("kata seorang pedagang"); one that names somebody else, or gives the words to an office, is not.
"""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from knowledge.checking.colloquial import standard
from knowledge.checking.folding import fold, says
from knowledge.checking.nameless import Nameless
from knowledge.checking.said import Said, Spoken
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity
from knowledge.entities.quotes import SAID
from knowledge.entities.titles import Title, titles
from knowledge.names import Names
from knowledge.names.people_words import name_words, names_too
from knowledge.normalise import normalise
from knowledge.yaml_files import read_yaml

_LISTS = read_yaml(Path(__file__).with_name("peran.yaml"))
_ROLES, _OFFICES, _PEOPLE = (frozenset(_LISTS[name]) for name in ("peran", "memimpin", "orang"))
_SAID = rf"{SAID}|cerita|kisah|kenang|seru|sambung|lanjut|ingat|imbau|harap|aku|puji|keluh|celetuk"
_SO = r"(?:(?:begitu|demikian|itu)(?:lah)?\s+(?:pesan|ajakan|harapan|ucapan|pengakuan|ungkapan|keterangan|cerita)\s+)"
_TAG = re.compile(rf"[”\"»]?\s*(?:[,.]?\s*(?P<said>{_SAID})(?P<nya>nya)?\b|{_SO})", re.IGNORECASE)
_LEADS = re.compile(  # whoever a sentence is about: words of an office, then a name, no verb between
    r"\s*(?:(?!(?:me|di|ber|ter)[a-z]{4,})[a-z]+\s+){0,4}(?:(?:di|ke|RT|RW)\s+\d+\s+)?"
    r"(?P<name>[A-Z][\w.'’]+(?:\s+[A-Z\d][\w.'’]*)*)"
)
_PRONOUN = re.compile(r"(?:nya|\s+(?:dia|ia|beliau))\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=\w{3})[.!?](?=\s|$)|[“\"\n]")
_HONORIFIC = re.compile(r"\b(?:pak|bu|bapak|ibu|bpk|h\.|hj\.|ustaz|ustadz|kyai|kiai|mang|teh|kang)\s+$", re.IGNORECASE)
_CUT = re.compile(r"(?:(?<=\w{4})|(?<=\))|(?<=\d))\.\s|[;!?\n\"“”]\s*|,\s+|(?i:\bquote\s+(?=\w))")
_ASIDE = re.compile(r"\s*\([^()\n]*\)$")  # "pelajar Nabila (17, sudah ada izin)"
_INTRODUCES = re.compile(rf"\b(?:{SAID}|bilang|ngomong\w*|blg|gini|begini)\s*$", re.IGNORECASE)  # the next one
_CLOSED = re.compile(r"\s*(?:[.;!?\n]|,\s)")
_SOMEBODY = re.compile(
    r"\b(?:[A-Z][a-z]+\s+[A-Z][a-z]+|(?:[Pp]ak|[Bb]u|[Bb]apak|[Ii]bu|dr\.|drg\.|drh\.)\s+[A-Z]?[a-z]{3,})"
)
_CALLED = re.compile(rf"\b(?:{'|'.join(sorted(_ROLES))})\s+(?:[\w.]+\s+){{0,3}}(?-i:[A-Z][a-z]{{2,}})", re.IGNORECASE)
_NO_NAMES = """
    kata ujar kutip kutipan bilang menurut dari dan yang pak bapak ibu bpk kota cilegon warga salah seorang satu hadir
    peserta petugas
"""
_EMPTY = frozenset(_NO_NAMES.split())
_RANKS = {"kepala dinas": "kepala", "kepala badan": "kepala", "sekretaris dinas": "sekretaris"}
_BY_NAME = re.compile(r"\b(?P<called>[A-Za-z]{3,})\s*\((?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){0,3})\)")
_OPENS = re.compile(r"(?:\w\.|\b(?:quotes?|kutip\w*|kata|ucapan))\s+$", re.IGNORECASE)
_ANNOUNCED = re.compile(r"^(?:kutip\w*|quote|ucapan\w*)$", re.IGNORECASE)
_ONE_NAME = re.compile(r"[A-Z][a-z]{3,}")
_LONG = 5  # letters of a word in "pe-" for who does it: "penguji"
_FAR = 250  # characters
_DEPUTIES = frozenset({"wakil", "sekretaris", "mantan"})
_SHORT = 3  # letters of a word that can be a name


def spoken(text: str, quote: Entity) -> Spoken:
    """Where the text says who spoke the quotation."""
    low = text.rfind("\n", 0, quote.start) + 1
    high = text.find("\n", quote.end)
    high = len(text) if high < 0 else high
    tag = _TAG.match(text, quote.end, high)
    if tag and not tag["nya"] and not (tag["said"] and _PRONOUN.match(text, tag.end("said"))):
        stop = _SENTENCE_END.search(text, tag.end(), high)
        beside = (tag.end(), stop.start() if stop else high)
        return Spoken(beside, beside)
    before = text[low : quote.start].rstrip(" ,:")
    if not before:  # the quotation opens its paragraph: whoever was named last speaks on
        low = text.rfind("\n", 0, max(0, len(text[:low].rstrip()))) + 1
        before = text[low : quote.start].rstrip()
    sentences = [stop.end() for stop in _SENTENCE_END.finditer(before.rstrip('.!?”"'))]
    return Spoken((low + max(sentences, default=0), low + len(before)), (low, high))


def another(quote: Entity, noted: str, said: Said) -> bool:
    """Whether the text gives the quotation to somebody else than `noted`, the words of the note that introduce it.

    A person whom no source knows is told as such; here only somebody known counts as the wrong speaker.
    """
    where, names = spoken(said.text, quote), said.names
    office, wanted = titles(noted, names), _name_parts(noted, names)
    wanted |= _also_called(wanted, said)
    parts = wanted or {part for title in office for part in _held(title, said)}
    beside = said.text[slice(*where.beside)]
    if wanted and _somebody_else(beside, parts, said):
        return True
    around = fold(said.text[slice(*where.around)]).split()
    if not (wanted or office) or any(_is(part, around) for part in parts):
        return False
    people = [e for e in said.people if where.beside[0] <= e.start and e.end <= where.beside[1]]
    written = [*titles(beside, names), *(title for person in people for title in titles(person.detail, names))]
    if people or not _same_words(beside, noted):
        return _not_the_office(beside, noted, people, (written, office), said) or (
            not people and not _same_office(written, office) and Nameless(said, noted, wanted).other(where)
        )
    return False


def _also_called(parts: set[str], said: Said) -> set[str]:
    """ "kang opik" of a note that once has "Kang Opik (Taufik Rahman)"."""
    notes = (source.text for source in said.sources if source.origin == "catatan")
    brackets = (match for note in notes for match in _BY_NAME.finditer(note) if match["called"].casefold() in parts)
    return {word.casefold() for match in brackets for word in match["name"].split() if len(word) > _SHORT}


def _not_the_office(
    beside: str, noted: str, people: Sequence[Entity], held: tuple[Sequence[Title], Sequence[Title]], said: Said
) -> bool:
    """Whether the offices that the text and the note give (`held`) part them, or somebody else is named."""
    written, office = held
    if _same_office(written, office):
        return not people and _deputy_lost(beside, noted)
    if any(said.knows(person) for person in people) or _mentions(beside, said):
        return True
    return not people and (bool(written) or _leading(beside, noted))


def _somebody_else(beside: str, parts: set[str], said: Said) -> bool:
    """Whether the words beside the quotation begin with somebody whom the note names, and not with the one wanted; that
    one may well be named elsewhere in the paragraph."""
    first = _LEADS.match(beside)
    words = fold(first["name"]).split() if first else []
    if not words or any(_is(part, fold(beside).split()) for part in parts):
        return False
    notes = [source for source in said.sources if source.origin == "catatan"]
    keys = (person.key.split() for note in notes for person in note.has("person"))
    if any(words in (key[-len(words) :], key[: len(words)]) or words[-len(key) :] == key for key in keys):
        return True
    named = len(words) > 1 and not said.names.words.intersection(words)
    named = named and any(word in name_words() or word in names_too() for word in words)
    return named and any(says(note.folded, first["name"]) for note in notes if first)


def _mentions(words: str, said: Said) -> bool:
    """Whether one capitalised word is a part of the name of somebody the sources know: "Didin juga …"."""
    capital = {word.casefold() for word in re.findall(r"\b[A-Z][a-z]{3,}", words)} - said.names.words
    known = {part for source in said.sources for e in source.has("person") for part in e.key.split()}
    noted = [source.folded for source in said.sources if source.origin == "catatan"]
    return any(
        word in known or (not standard(word) and any(f" {word} " in folded for folded in noted)) for word in capital
    )


def introduced(quote: Entity, note: Source, names: Names) -> str:
    """Whom the note names just before or behind the words it quotes: `petugas loket Anita Rosdiana: "…"`."""
    ahead = note.text[max(0, quote.start - 120) : quote.start].rstrip(" ")  # a line above is somebody else's matter
    before = _before(_ASIDE.sub("", ahead.rstrip(",: ")), names)
    if ahead.endswith(":") and (office := titles(before, names)) and not before[: office[0].start].strip():
        return before  # "kadisperindag: …", whoever is told of behind it
    behind = note.text[quote.end : quote.end + 60]
    after = "" if _CLOSED.match(behind) else _CUT.split(behind.lstrip(" ,-"))[0].strip()
    rest = behind.lstrip(" ,-")[len(after) :] if after else ""
    goes_on = rest.lstrip(" :")[:1] in {'"', "“"}  # it introduces the next quotation
    known = any(fold(before).strip() in one.key.split() for one in note.has("person"))  # "Supandi:", named before
    if known or (len(before.split()) > 1 and (_somebody(before, names) or _with_a_role(before, names))):
        open_to_both = after and not goes_on and _somebody(after, names) and _TAG.match(after)
        return "" if open_to_both else before
    if _somebody(after, names) and not (goes_on and _INTRODUCES.search(after)):
        return after
    return _last_named(quote, note) if _ANNOUNCED.search(before) else ""


def nameless(noted: str, names: Names) -> bool:
    """Whether words that introduce a quotation name nobody: "Kabid Pelatihan" before " dan … Rosmalina Hadi", an aside
    in brackets."""
    return noted.startswith("(") or all(standard(part) for part in _name_parts(noted, names))


def _last_named(quote: Entity, note: Source) -> str:
    """Whoever the note named last before a bare "kutipan:"."""
    before = [one for one in note.has("person") if 0 <= quote.start - one.end <= _FAR]
    return f"{before[-1].detail} {before[-1].text}".strip() if before else ""


def _before(words: str, names: Names) -> str:
    """The words that introduce; with the ones before a comma where those hold the name: "Ratna, operator kotasari"."""
    parts = _CUT.split(words)
    office = titles(parts[-1], names)
    if office and _OPENS.search(parts[-1][: office[-1].start]):  # "per bln. plt sekda", "… Quote plt asda"
        parts[-1] = parts[-1][office[-1].start :]
    last = parts[-1].strip(" .")
    more = parts[-2].strip(" .") if len(parts) > 1 and re.search(r",\s*$", words[: words.rfind(last)]) else ""
    role_first = bool(more) and _ONE_NAME.fullmatch(last) and _with_a_role(f"{more} {last}", names)
    name_first = bool(more) and not _name_parts(last, names) and _name_parts(more, names)
    return f"{more}, {last}" if name_first or role_first else last


def _with_a_role(words: str, names: Names) -> bool:
    """ "peserta dr Gerem, Nurhasanah", "Sumarno, penguji": one name with what that person is there."""
    named = (one for one in re.findall(r"\b[A-Z][a-z]{3,}", words) if one.casefold() not in names.words)
    role = any(word in _ROLES | _PEOPLE or (word[:2] == "pe" and len(word) > _LONG) for word in fold(words).split())
    return role and any(not standard(one.casefold()) or one.casefold() in name_words() for one in named)


def _somebody(words: str, names: Names) -> bool:
    """Whether somebody is named: a capital inside, an honorific, a role with a name, or an office."""
    office = rf"\b(?:{names.patterns.office})\b"
    return bool(_SOMEBODY.search(words) or _CALLED.search(words) or re.search(office, words, re.IGNORECASE))


def _name_parts(noted: str, names: Names) -> set[str]:
    """The parts of a person's name among the words of a note, whatever their case."""
    found, capital = set[str](), set[str]()
    for match in re.finditer(r"[^\W\d_]{3,}", noted):
        word = match[0].casefold()
        titled = bool(_HONORIFIC.search(noted, 0, match.start()))
        if word in _ROLES | _OFFICES | names.words | _EMPTY | _office_words(names):
            continue
        if titled or match[0][0].isupper() or word in name_words() or not (standard(word) or _expands(word)):
            found.add(word)
            if match[0][0].isupper():
                capital.add(word)
    return capital or found  # "pengelola spbu Roy Simatupang"


@lru_cache(maxsize=4)
def _office_words(names: Names) -> frozenset[str]:
    """The words of every way to write an office: "plt asda"."""
    return frozenset(word for office in names.offices for form in office.written for word in form.split())


def _expands(word: str) -> bool:
    return normalise(word) != word


def _held(title: Title, said: Said) -> set[str]:
    """The names of whoever holds the office by the sources or by the text."""
    people = [*said.people, *(e for source in said.sources for e in source.has("person"))]
    holders = [e.key for e in people if e.detail and _same_office(titles(e.detail, said.names), [title])]
    return {part for key in holders for part in key.split() if len(part) >= _SHORT}


def _same_office(ours: Sequence[Title], theirs: Sequence[Title]) -> bool:
    return any(head(a) == head(b) for a in ours for b in theirs)


def head(title: Title) -> str:
    """The rank of an office: "kepala" of any agency, "kepala bidang", "sekretaris", "wakil ketua"."""
    official = re.sub(r"\s*\{\w+\}", "", title.office.official).casefold()
    return _RANKS.get(official, official)


def _leading(written: str, noted: str) -> bool:
    """Whether the words give the quotation to somebody who leads: "kepala pasar", which the note does not."""
    words, said = [word for word in fold(written).split() if word in _OFFICES], fold(noted).split()
    return bool(words) and (_deputy_lost(written, noted) or not any(word in said for word in words))


def _same_words(written: str, noted: str) -> bool:
    """ "Wakil Direktur Pelayanan RSUD" for "wakil direktur pelayanan drg. Farida": the ranks, and a word of what of."""
    ours, theirs = fold(written).split(), fold(noted).split()
    ranks = _OFFICES.intersection(ours)
    return bool(ranks) and ranks == _OFFICES.intersection(theirs) and bool(set(ours) & set(theirs) - ranks - _EMPTY)


def _deputy_lost(written: str, noted: str) -> bool:
    """ "Direktur" for "Wakil Direktur"."""
    return bool(_DEPUTIES.intersection(fold(noted).split()) - set(fold(written).split()))


def _is(part: str, words: Collection[str]) -> bool:
    """The name stands there, or nearly: a misspelt name is told as such."""
    return any(
        part == word or (len(word) > 3 and part[0] == word[0] and Levenshtein.distance(part, word) <= 2)
        for word in words
    )
