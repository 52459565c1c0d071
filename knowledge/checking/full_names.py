"""Names in full beside what is official: what an abbreviation stands for, the city's agencies, terms of the note.

"Tim Penanggulangan Inflasi Daerah (TPID)" is almost the right name, and no source has it. A name is compared with the
official one where the text itself says which it means: by the abbreviation in brackets behind it, or because the note
has it in all words but one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from knowledge.checking.colloquial import standard
from knowledge.checking.folding import fold
from knowledge.checking.prose import Prose, Word
from knowledge.checking.report import Finding
from knowledge.checking.resolve import LIKENED
from knowledge.checking.role_words import ROLES, UNITS
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity
from knowledge.entities.scan import looks_like_verb
from knowledge.names import Names
from knowledge.names.names import HERE
from knowledge.normalise import FOLDER, lexicon, stem
from knowledge.yaml_files import read_yaml

_SHORT = re.compile(r"\((?P<short>[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9-]*|[A-Z][a-z]{3,})\)")
_WORD = re.compile(r"[\w’'-]+")
_BREAK = re.compile(r"[.!?:;“”\n()](?:\s|$)|\n|[“”()]")
_DEPARTMENT = re.compile(
    r"\b(?:Dinas|Badan)(?: [A-Z][a-z]+,?| (?:dan|serta|untuk)(?= [A-Z]))+(?=(?: \([A-Za-z]+\))? Kota )"
)
_MARK = re.compile(r"[^\w\s’'-]|\n")
_UNITS_OF_TIME = frozenset({"hari", "pekan", "minggu", "bulan", "tahun"})
_NAMED = frozenset({"person", "place", "quote", "date", "time"})
_JOINING = frozenset({"dan", "di", "dari", "dengan", "untuk", "serta", "pada", "bagi", "yang"})
_MORE = 3  # words that the name in a text may have beyond the official ones
_ALIKE = 0.5  # of the words of either
_FEWEST, _MOST = 3, 6  # words of a term


def naming_findings(
    prose: Prose, entities: Sequence[Entity], sources: Sequence[Source], names: Names
) -> Iterator[Finding]:
    """An error for each name in full that is not the official one nor as any source has it."""
    yield from _expansions(prose.text, sources, names)
    yield from _departments(prose.text, sources, names)
    yield from _terms(prose, entities, sources, names)


def _expansions(text: str, sources: Sequence[Source], names: Names) -> Iterator[Finding]:
    for mark in _SHORT.finditer(text):
        official = _official(mark["short"], names)
        low = max((stop.end() for stop in _BREAK.finditer(text, 0, mark.start())), default=0)
        words = list(_WORD.finditer(text, low, mark.start()))
        if not official or not words or text[words[-1].end() : mark.start()] != " ":
            continue
        if words[-2:] and [word[0] for word in words[-2:]] == ["Kota", names.city]:
            words = words[:-2]
        told = [word[0].casefold() for word in words]
        known = [fold(name).split() for name in official]
        if any(told[-len(name) :] == name for name in known):
            continue
        at = _nearest(words, known, agency=names.agency(mark["short"]) is not None)
        if at is not None and not _sourced(text[words[at].start() : words[-1].end()], sources):
            yield _wrong(text, words[at].start(), words[-1].end(), official[0], f"kepanjangan resmi {mark['short']}")


def _official(short: str, names: Names) -> tuple[str, ...]:
    agency = names.agency(short)
    own = (agency.name, *agency.aliases) if agency and fold(short) in map(fold, agency.spellings) else ()
    return (*(name for name in own if " " in name), *_full_names().get(short.casefold(), ()))


@lru_cache(maxsize=1)
def _full_names() -> dict[str, tuple[str, ...]]:
    listed = read_yaml(HERE / "kepanjangan.yaml")["kepanjangan"]
    return {short.casefold(): tuple(full) for short, full in listed.items()}


def _nearest(words: Sequence[re.Match[str]], known: Sequence[list[str]], *, agency: bool) -> int | None:
    """Where the name begins that the text has for the official one: as many of its words as the official one has, most
    of them the same; of an agency every name that begins as agencies do."""
    best, found = (-1.0, 0), None
    for name in known:
        for at in range(max(0, len(words) - len(name) - _MORE), len(words) - 1):
            told = [word[0].casefold() for word in words[at:]]
            same = len(set(told) & set(name) - _JOINING)
            alike = same / max(len(set(told) - _JOINING), len(set(name) - _JOINING))
            heads = agency and words[at][0] in {"Dinas", "Badan", "Satuan", "Kantor"} and told[0] == name[0]
            likeness = (alike, -abs(len(told) - len(name)))
            if words[at][0][0].isupper() and likeness > best and (alike >= _ALIKE or heads):
                best, found = likeness, at
    return found


def _departments(text: str, sources: Sequence[Source], names: Names) -> Iterator[Finding]:
    """ "Dinas Peternakan dan Kesehatan Hewan Kota Cilegon": none of the city's agencies."""
    for name in _DEPARTMENT.finditer(text):
        ours = text.startswith(f" Kota {names.city}", text.index(" Kota ", name.end()))
        agency = names.agency(name[0])
        known = {fold(one) for one in agency.spellings} if agency else set()
        short = name[0].partition(" ")[2]  # "Badan Kesbangpol"
        if (
            not ours
            or fold(name[0]) in known
            or (" " not in short and names.agency(short))
            or _sourced(name[0], sources)
        ):
            continue
        if own := agency.name if agency else _almost(name[0], sources, names):
            yield _wrong(text, name.start(), name.end(), own, "nama instansi Anda")
            continue
        message = f"“{name[0]}” tidak ada di daftar perangkat daerah Kota {names.city}. Periksa nama resminya."
        yield Finding("istilah.nama-instansi", "istilah", "error", name.start(), name.end(), name[0], message, "")


def _almost(name: str, sources: Sequence[Source], names: Names) -> str:
    """The writing agency's name where it has most of these words, in other forms: "Dinas Kepustakaan dan Arsip"."""
    own = next(
        (source.text.removesuffix(f" Kota {names.city}") for source in sources if source.origin == "instansi"), ""
    )
    mine, theirs = (frozenset(map(stem, fold(one).split()[1:])) - _JOINING for one in (name, own))
    return own if mine and len(mine & theirs) > _ALIKE * max(len(mine), len(theirs)) else ""


def _terms(prose: Prose, entities: Sequence[Entity], sources: Sequence[Source], names: Names) -> Iterator[Finding]:
    """ "Hari Kesaktian Pancasila" for the note's "hari lahir pancasila": a name of which the text has all words but
    one, while that one stands nowhere in it, and the text's nowhere in the note. An agency's short name is no such
    word: "Dinsos Kota Cilegon" is "Dinas Sosial Kota Cilegon", no wrong "Sosial Kota Cilegon"."""
    note = next((source for source in sources if source.origin == "catatan"), None)
    if note is None:
        return
    told = " ".join(source.folded for source in sources if source.origin in {"catatan", "instansi"})
    known = {stem(word) for word in told.split()}
    days = {word for e in note.has("date") for word in fold(e.text).split()}  # "hari guru kemarin"
    noted = [word if word not in days or word in _UNITS_OF_TIME else "" for word in note.folded.split()]
    here = {stem(word.lower) for word in prose.words}
    named = [e for e in entities if e.kind in _NAMED]
    for at, word in enumerate(prose.words):
        if stem(word.lower) in known or not _names_a_thing(word.lower):
            continue
        if (
            prose.in_headline(word.start)
            or not prose.text[word.start].isupper()
            or any(e.start <= word.start < e.end for e in named)
            or names.agency(word.lower) is not None
        ):
            continue
        right = _noted_otherwise(prose, at, noted, here, frozenset({"kota", names.city.casefold()}))
        if right and not any(e.start < right[1] and right[0] < e.end for e in named):
            yield replace(_wrong(prose.text, *right, "di catatan"), rule=LIKENED)


def _names_a_thing(word: str) -> bool:
    """Whether a word may be a noun of a name: a common word, no verb or adjective, nobody's office."""
    common = bool(standard(word)) or stem(word) in lexicon().roots
    return (
        common
        and word not in UNITS | ROLES | _JOINING
        and _classes().get(word, "n") == "n"
        and not looks_like_verb(word)
    )


@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    rows = (line.split() for line in (FOLDER / "kelas-kata.txt").read_text(encoding="utf-8").splitlines())
    return {row[0]: row[1] for row in rows if len(row) > 1}


def _noted_otherwise(
    prose: Prose, at: int, noted: Sequence[str], here: set[str], city: frozenset[str]
) -> tuple[int, int, str] | None:
    """The longest run of capitals with the word that the note has with another word in its place. That both are of the
    city makes nothing of them one name: "Pemerintah Kota Cilegon", "… dan Persandian Kota Cilegon"."""
    for first, run in _runs(prose, at):
        told, place = [word.lower for word in run], at - first
        if {*told[:place], *told[place + 1 :]} - _JOINING <= city:
            continue
        for start in range(len(noted) - len(run) + 1):
            theirs = list(noted[start : start + len(run)])
            other = theirs[place]
            if theirs == [*told[:place], other, *told[place + 1 :]] and _plain(other) and stem(other) not in here:
                right = (one if one in _JOINING else one.capitalize() for one in theirs)
                return run[0].start, run[-1].end, " ".join(right)
    return None


def _runs(prose: Prose, at: int) -> Iterator[tuple[int, Sequence[Word]]]:
    """Runs of words with capitals around a word, the longest first, with where they begin. The last word of a run may
    be another's ("Musrenbang Kota Cilegon"), so the word itself is none."""
    words = prose.words
    for size in range(_MOST, _FEWEST - 1, -1):
        for first in range(max(0, at - size + 2), min(at, len(words) - size) + 1):
            run = words[first : first + size]
            inside = prose.text[run[0].start : run[-1].end]
            capitals = all(prose.text[word.start].isupper() or word.lower in _JOINING for word in run)
            ends = {run[0].lower, run[-1].lower}
            if capitals and ends.isdisjoint(_JOINING) and not _MARK.search(inside):
                yield first, run


def _plain(word: str) -> bool:
    """Whether a word of the note says itself what it means: no abbreviation, no slip, nobody's office."""
    short = word in lexicon().words or word in UNITS | ROLES
    return word.isalpha() and standard(word) and not short and word not in _JOINING


def _sourced(name: str, sources: Sequence[Source]) -> bool:
    return any(fold(name) in source.folded for source in sources)


def _wrong(text: str, start: int, end: int, right: str, where: str) -> Finding:
    told = text[start:end]
    message = f"Tulis “{right}” ({where}), bukan “{told}”."
    return Finding("istilah.nama-resmi", "istilah", "error", start, end, told, message, right)
