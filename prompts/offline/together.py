"""What stood in one sentence of the note stays one sentence or one line of the list.

A clause alone says less than the sentence it was cut from: "tutup total", "bukan buka tutup", "sampai 24 September" are
three riddles apart and plain news together. So a detail without predicate goes on with the sentence that stood before
it, behind a comma as operators write it, and details in a row share one line.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from knowledge.entities.words import small
from prompts.brief import Joint
from prompts.offline.facts import MARK
from prompts.offline.grammar import is_verb
from prompts.offline.syntax.judge import judge
from prompts.offline.wording import LIST_MARK, lower_first, sentence, word_set

_LONGEST = 150  # characters: a longer sentence is no longer read at one glance
_LONGEST_LINE = 240  # a line of the note's own list stays a line, as long as its author found it readable
_TIMED = word_set("mulai sampai hingga sejak pada setiap dari pukul senin selasa rabu kamis jumat sabtu minggu")
# "mulai Senin (27/7/2026), ditutup": the comma of a fronted day goes where the clause does not open a sentence.
_SINCE = re.compile(r"^(?P<since>(?:mulai|sejak|hingga|sampai) \w+ \([\d/–]+\)(?: pukul [\d.]+ WIB)?), ", re.IGNORECASE)
_MOST = 4  # details behind one sentence
_NUMBER = rf"(?:\d[\d.]*|{small()})"
_NOUNS = r"[a-z]+(?: (?!di|me|ber)[a-z]+){0,2}"
_COUNT = re.compile(rf"(?:[Ss]ebanyak )?{_NUMBER} {_NOUNS}|{_NOUNS} {_NUMBER}(?: [a-z]+)?")


@dataclass(frozen=True, slots=True)
class Told:
    """One clause as it may be printed. `words` are its own, `origin` is the note's sentence it stood in, behind the
    mark `joint`; `whole` says that its own words are a sentence, so that nothing was put before them to make it one.
    """

    text: str
    words: str
    origin: int
    whole: bool
    joint: Joint = ""
    details: int = 0  # clauses that have been joined to it
    line: bool = False  # whether it is a line of the note's own list

    @property
    def bare(self) -> str:
        """Its words without closing mark, as they stand inside a line."""
        return self.words.rstrip(". ")


def together(told: Iterable[Told], longest: int = _LONGEST) -> list[Told]:
    """The clauses in their order, those of one sentence of the note joined where the later ones only add a detail and
    the whole has at most `longest` characters."""
    found: list[Told] = []
    for _, run in groupby((one for one in told if one.text), key=lambda one: one.origin):
        group = list(run)
        if found and found[-1].line and group[0].joint == "kalimat" and _fits(found[-1], group):
            found[-1] = _further(found[-1], group)
        else:
            found += _joined(_counts_alike(group), longest)
    return found


def made_whole(subject: str, predicate: str) -> str:
    """The sentence that two neighbours make where neither is one: "Jembatan Kali Gayam" and "sudah retak"; or empty."""
    both = f"{subject.rstrip('. ')} {lower_first(predicate)}"
    parts = (sentence(subject), sentence(predicate))
    return both if judge().well_formed(sentence(both)) and not any(map(judge().well_formed, parts)) else ""


def _joined(group: Sequence[Told], longest: int) -> list[Told]:
    joined: list[Told] = []
    dated = len(group) > 1 and group[0].joint == "baris" and group[1].joint == "titik dua"
    line = group[0].joint == "butir" or dated
    for one in group:
        if joined and _goes_on(joined[-1], one, _LONGEST_LINE if line else longest, line=line):
            joined[-1] = _with(joined[-1], one, line=line)
        else:
            joined.append(replace(one, line=line))
    return joined


def _fits(line: Told, group: Sequence[Told]) -> bool:
    plain = not any(mark in one.text for one in group for mark in (LIST_MARK, "“", "["))
    return plain and len(line.text) + sum(len(one.text) for one in group) <= _LONGEST_LINE


def _further(line: Told, group: Sequence[Told]) -> Told:
    """A line of the note's list with the sentences behind its first one: they belong to no other line."""
    more = " ".join(sentence(one.text.removeprefix(MARK)) for one in _joined(group, _LONGEST_LINE))
    return replace(line, text=f"{line.text.rstrip('.')}. {more}", words=f"{line.bare}. {more}")


def _counts_alike(group: Sequence[Told]) -> list[Told]:
    """Two or more mere counts of one sentence are one list: "8 kader, 92 balita terdaftar, 11 ibu hamil"."""
    bare = [_COUNT.fullmatch(one.bare) for one in group]
    if sum(map(bool, bare)) < 2:
        return list(group)
    return [
        replace(one, whole=False, words=words, text=f"{MARK}{words}") if counts else one
        for one, counts in zip(group, bare, strict=True)
        for words in [one.bare.removeprefix("sebanyak ").removeprefix("Sebanyak ")]
    ]


def _goes_on(before: Told, one: Told, longest: int, *, line: bool) -> bool:
    """Whether a clause only adds to the one before it: it is no sentence, and both together stay readable."""
    if any(mark in text for text in (before.text, one.text) for mark in (LIST_MARK, "“", "[", "\n")):
        return False
    fits = len(before.bare) + len(one.bare) <= longest
    return fits and (line or (not one.whole and before.details < _MOST and not _is_of_another_day(before, one)))


def _is_of_another_day(before: Told, one: Told) -> bool:
    """Whether a noun with a day of its own stands behind a sentence: "…, penilaian Selasa–Jumat (1–4/7/2025)"."""
    return before.whole and of_another_day(one.bare)


def of_another_day(text: str) -> bool:
    """Whether a clause is a noun with a day of its own."""
    first = re.split(r"[ –]", text, maxsplit=1)[0].lower()  # "Selasa–Rabu (…)" only says when
    return bool(re.search(r"\(\d", text)) and first not in _TIMED and not is_verb(first)


def unfronted(text: str) -> str:
    """A clause as it goes on inside a sentence: "mulai Senin (…), ditutup" → "mulai Senin (…) ditutup"."""
    return _SINCE.sub(r"\g<since> ", text)


def _with(before: Told, one: Told, *, line: bool) -> Told:
    parts = (before.words, one.bare) if not before.whole else ("", "")
    added = unfronted(one.bare)
    words = made_whole(*parts) or f"{before.bare}{_mark(before, one)}{lower_first(added)}"
    whole = not line and (before.whole or judge().well_formed(sentence(words)))
    text = sentence(words) if whole else f"{MARK}{words}"
    return replace(before, text=text, words=words, whole=whole, details=before.details + 1)


def _mark(before: Told, one: Told) -> str:
    """A colon where the note has one and behind a mere day or hour that heads what follows; else a comma."""
    heads = not before.details and ":" not in before.bare and judge().reads(before.bare, "waktu-saja")
    return ": " if one.joint == "titik dua" or heads else ", "
