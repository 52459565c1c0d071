"""What grammar says of a gap before its chance is asked: here nothing ends, here a clause begins.

"dari | ko dani", "dibantu | 1 alat berat", "30 | orang" and "warga gerem | kerok kali" are never parted; before "9 jiwa
mengungsi", "satu KTP dua bibit", "sehari 25 pemohon" and "bawa tas sendiri" a lower chance is enough.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, field_validator

from bot.intake.lists import kinds
from bot.intake.predicates import has_verb
from bot.intake.side_by_side import of_one_class
from bot.intake.spoken import place_words
from bot.intake.standard_words import word
from knowledge.entities.months import MONTH, WEEKDAY
from knowledge.entities.words import small
from knowledge.names import Names
from prompts.offline.grammar import BARE_VERBS
from prompts.offline.wording import word_set

NEVER = 2.0  # above any chance
# The chance that is enough before a word that opens clauses, behind the hours of something, and before what must open.
_LEANS, _HOURS, _BEGINS = 0.3, 0.2, 0.1
_AHEAD = 5  # words that tell what begins
_WAY = 7  # words of a way from somewhere to somewhere
_SAID = 3  # words of a clause that may have ended
_MOVES = word_set("lewat muter memutar boleh dialihkan dilarang jgn jangan diarahkan masih bisa")
_FEW = 8  # words from the doer to the deed
_N = rf"(?:\d[\d.,]*|{small()})"
_FIGURE = re.compile(_N)
_SCALED = re.compile(r"\d[\d.,]* ?(?:rb|ribu|jt|juta)")
_PASSIVE = "di"
_SINCE = frozenset({"mulai", "sejak"})
_DECIMAL = re.compile(r"\d+,\d+")
_DIGITS = re.compile(r"\d[\d.,]*")
_DAY = re.compile(
    rf"(?:{WEEKDAY}|{MONTH}|\d{{1,2}}|\d{{4}}|kmrn|kemarin|besok|tadi|td|pagi|siang|sore|malam|malem|hari|ini)", re.I
)
_ROUTE = re.compile(
    r"(?:dari|dr) (?:simpang|depan|jl|jalan|pertigaan|perempatan|gerbang) .*\b(?:ke|sampai|sampe|smp)\b"
)
_CLOCK = re.compile(r"\d{1,2}(?:[.:]\d\d)?")
_PARTS = frozenset({"pagi", "siang", "sore", "malam", "malem"})
_ONLY_WHEN = re.compile(rf"(?:{_DAY.pattern}|mulai|sejak|pada|tgl|tanggal)", re.IGNORECASE)
# "satu ktp dua bibit", "tiap rt 5 orang", "sehari 25 pemohon": a share or a rate, told in a clause of its own
_SHARE = re.compile(
    rf"(?:(?:satu|1|tiap|setiap) (?:ktp|kk|orang|org|anak|rumah|keluarga|kel|rt|rw|regu|tim|warga|kelurahan|sekolah) "
    rf"(?:maks(?:imal)?|cuma|hanya|dapat|dapet|kirim|boleh)? ?{_N}|(?:sehari|seminggu|sebulan|setahun) {_N} [a-z])"
)


class _Lists(BaseModel):
    """`jeda.yaml`, each list a set of words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    berlanjut: frozenset[str]
    pelaku: frozenset[str]
    pembuka: frozenset[str]
    orang: frozenset[str]
    memerlukan: frozenset[str]
    satuan: frozenset[str]
    bernomor: frozenset[str]
    pelaku_depan: frozenset[str]
    sebelum_angka: frozenset[str]
    sebelum_nama: frozenset[str]
    sampai: frozenset[str]
    sesudah_jam: frozenset[str]
    sapaan: frozenset[str]
    pemakai_jalan: frozenset[str]
    laku: frozenset[str]

    @field_validator("*", mode="before")
    @classmethod
    def _split(cls, words: str) -> frozenset[str]:
        return frozenset(words.split())


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    return _Lists.model_validate(yaml.safe_load(Path(__file__).with_name("jeda.yaml").read_text(encoding="utf-8")))


def enough(words: Sequence[str], at: int, since: int, least: float) -> float:
    """The chance that is enough for a pause behind `words[at]`; `NEVER` where the clause must go on."""
    lists = _lists()
    if _goes_on(words, at, since, lists):
        return NEVER
    ahead = " ".join(words[at + 1 : at + 1 + _AHEAD])
    if _DECIMAL.fullmatch(words[at]) and words[at + 1] in lists.orang | lists.pelaku_depan:
        return min(least, _BEGINS)  # "naik dari 5,1 | petani minta …": no part of a person is counted
    if at > since and (_SHARE.match(ahead) or _is_figure_alone(words, at, lists) or _is_given(words, at, lists)):
        return min(least, _BEGINS)
    if _is_past_hours(words, at, lists):
        return min(least, _HOURS)
    if (
        (at + 2 < len(words) and at > since and _is_agency_at_work(words, at + 1))
        or _opens(words, at, since, lists)
        or _are_people(words, at, lists)
        or _is_somebody(words, at, lists)
    ):
        return min(least, _LEANS)
    return least


def _goes_on(words: Sequence[str], at: int, since: int, lists: _Lists) -> bool:
    """Whether nothing ends here: one of the two words needs the other, or what both stand in is one thing."""
    here, after = words[at], words[at + 1]
    return (
        any(here in needing for needing in (lists.berlanjut, lists.pelaku, lists.sampai))
        or after in lists.sampai
        or after in _PARTS
        or (here in lists.sebelum_angka and after[:1].isdigit())
        or (here in lists.sebelum_nama and after in place_words())
        or _is_bare_deed(words, at, lists)
        or bool(_ROUTE.match(" ".join(words[at + 1 : at + 1 + _WAY])))
        or _is_within_share(words, at)
        or _counts(words, at, lists)
        or _is_needed(words, at)
        or _is_owner(words, at)
        or _is_agency_at_work(words, at)
        or of_one_class(words[at], after)
        or (here in BARE_VERBS and after[:1].isdigit())  # "periksa 58 anak"
        or _is_deed(words, at, since, lists)
    )


def _opens(words: Sequence[str], at: int, since: int, lists: _Lists) -> bool:
    """Whether the word behind the gap is one that opens clauses, where it stands: "ada 3 …", "truk dialihkan …"."""
    after, behind = words[at + 1], words[at + 2 : at + 4]
    if after == "ada" and at - since >= _SAID and behind[:1] and behind[0].isdigit():
        return True
    if after in _SINCE and any(map(has_verb, words[at + 3 : at + 6])):  # "mulai malam ini dijaga bergilir"
        return True
    if after in lists.pemakai_jalan and not _MOVES.isdisjoint(behind):
        return True
    return after in lists.pembuka and words[at] not in lists.pelaku_depan


def _is_bare_deed(words: Sequence[str], at: int, lists: _Lists) -> bool:
    """Whether a bare verb stands here, whose object follows; behind a figure it is a noun ("30 pasang")."""
    return (words[at] in lists.laku or word(words[at]) in lists.laku) and not (at and _FIGURE.fullmatch(words[at - 1]))


def _is_within_share(words: Sequence[str], at: int) -> bool:
    """Whether the gap lies inside "satu ktp dua bibit"."""
    for first in range(max(0, at - 3), at + 1):
        share = _SHARE.match(" ".join(words[first : at + 3]))
        if share and len(share[0].split()) > at - first + 1:
            return True
    return False


def is_crowd_word(said: str) -> bool:
    """Whether a word names people and nothing besides, in whatever spelling: "ank", "warga"."""
    return said.isalpha() and {said, word(said)} & _lists().orang != set()


def only_when(words: Sequence[str], at: int) -> bool:
    """Whether the note up to the gap only says when: the day goes on with its sentence, and a clause begins there."""
    dated = all(_ONLY_WHEN.fullmatch(one) for one in words[: at + 1])
    return dated and not _ONLY_WHEN.fullmatch(words[at + 1]) and not words[at + 1][0].isdigit()


def _is_figure_alone(words: Sequence[str], at: int, lists: _Lists) -> bool:
    """Whether a count follows a date or another count: "29 okt | 186 murid | 14 menit"."""
    counts = _DIGITS.fullmatch(words[at + 1]) and " ".join(words[at + 2 : at + 3]) in lists.satuan
    after_count = words[at] in lists.orang and at > 0 and _DIGITS.fullmatch(words[at - 1])
    return bool(counts and (after_count or (re.fullmatch(MONTH, words[at], re.IGNORECASE) and at > 1)))


def _is_given(words: Sequence[str], at: int, lists: _Lists) -> bool:
    """Whether what somebody gave begins here: "ukuran 3 × 4 meter | semen dari ko dani"."""
    from_whom = words[at + 2 : at + 4]
    return len(from_whom) > 1 and from_whom[0] in {"dari", "dr"} and from_whom[1] in lists.sapaan


def _is_past_hours(words: Sequence[str], at: int, lists: _Lists) -> bool:
    """Whether the hours end here: "jam 21 sd 24 | jalan dibuka satu lajur"."""
    first = at - 1 if words[at] in _PARTS else at
    span = first > 1 and words[first - 1] in lists.sampai | {"sd"} and _CLOCK.fullmatch(words[first])
    return bool(span and "jam" in words[max(0, first - 4) : first] and words[at + 1] not in lists.sesudah_jam)


def _is_somebody(words: Sequence[str], at: int, lists: _Lists) -> bool:
    """Whether somebody who does something begins here: "15 bumil datang | bidan sri handayani mengajarkan senam"."""
    here = words[at]
    if words[at + 1] not in lists.sapaan or here.startswith("di") or here in lists.sapaan | lists.memerlukan:
        return False
    return here != "kata" and any(has_verb(one) for one in words[at + 3 : at + 6])


def _counts(words: Sequence[str], at: int, lists: _Lists) -> bool:
    """Whether the gap lies between a figure and what it counts; the number of an RT or a school counts nothing."""
    after = words[at + 1]
    if _SCALED.fullmatch(words[at]) and (after in lists.satuan or after in kinds().kerumunan):
        return True
    if not _FIGURE.fullmatch(words[at]) or after not in lists.satuan:
        return False
    near = words[max(0, at - 4) : at]
    hours = "jam" in near and bool(near) and near[-1] in lists.sampai | {"sd"}
    return not hours and not any(one in lists.bernomor for one in near[-2:])


def _is_needed(words: Sequence[str], at: int) -> bool:
    """Whether a verb's figure waits for what it counts: "dibantu 1 | alat berat"."""
    figure = at > 0 and words[at].isdigit() and words[at - 1].startswith(_PASSIVE) and has_verb(words[at - 1])
    return figure and not has_verb(words[at + 1])


def _is_agency_at_work(words: Sequence[str], at: int) -> bool:
    """Whether an agency stands before the gap and what it does behind: "dishub | siapin 6 bus"."""
    after = words[at + 1]
    return words[at] in _agencies() and has_verb(after) and not after.startswith(_PASSIVE)


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    """The short names of the city's agencies, in small letters."""
    return frozenset(one.short.casefold() for one in Names.load().opd if one.short)


def _is_owner(words: Sequence[str], at: int) -> bool:
    """Whether "kami" owns what stands before it and does nothing: "ke kelurahan kami 20 orang"."""
    behind = words[at + 2] if at + 2 < len(words) else ""
    return words[at + 1] in {"kami", "kita"} and words[at] in _OURS and not has_verb(behind)


_OURS = word_set(
    "kelurahan kecamatan kantor kampung lingkungan sekolah puskesmas balai rt rw kota dinas instansi tempat"
)


def _are_people(words: Sequence[str], at: int, lists: _Lists) -> bool:
    """Whether counted people begin behind the gap: "ga ada korban | 9 jiwa ngungsi"."""
    if not _DIGITS.fullmatch(words[at + 1]) or at + 2 >= len(words) or words[at + 2] not in lists.orang:
        return False
    here = words[at]
    needs = here in lists.memerlukan or (has_verb(here) and here not in lists.orang)
    return not needs and not _FIGURE.fullmatch(here)


def _is_deed(words: Sequence[str], at: int, since: int, lists: _Lists) -> bool:
    """Whether behind the gap stands the rest of a doer's name, or what those do who open the clause: "minggu 6 des
    warga gerem | kerok kali"."""
    first = since
    while first < at and _DAY.fullmatch(words[first]):
        first += 1
    doer = words[first : at + 1]
    if not doer or doer[0] not in lists.pelaku_depan or len(doer) > _FEW or any(map(has_verb, doer[1:])):
        return False
    after = words[at + 1]
    rank = after == "juara" and not any(one == after for one in doer)  # "siswi kelas 8 | juara 1 osn": what they won
    return rank or after in lists.laku | place_words() or (has_verb(after) and not after.startswith("di"))
