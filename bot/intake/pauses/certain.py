"""What grammar knows of a gap whatever its chance: here nothing ends.

"30 | orang", "satu orang | dua karung", "dibantu | 1 alat berat", "jam 8 | sampai 12", "ke | 3 rt" and "dishub | siapin
6 bus" are never parted: one of the two words needs the other.
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

_WAY = 7  # words of a way from somewhere to somewhere
_FEW = 8  # words from the doer to the deed
_PAST = word_set("kemarin kmrn kemaren kmaren lalu kmarin")
_TIMES = word_set(
    "tahun taun taon thn bulan bln minggu pekan lebaran puasa ramadan ramadhan idulfitri iduladha natal hari malam"
)
_WHICH, _RANK = frozenset({"yg", "yang"}), re.compile(r"ke-?\d+|kedua|ketiga|keempat|kelima|pertama|terakhir")
_DAYS = re.compile(rf"\d{{1,2}} \d{{1,2}} (?:{MONTH})\b", re.I)
_N = rf"(?:\d[\d.,]*|{small()})"
_FIGURE = re.compile(_N)
_SCALED = re.compile(r"\d[\d.,]* ?(?:rb|ribu|jt|juta)")
_PASSIVE = "di"
_DAY = re.compile(
    rf"(?:{WEEKDAY}|{MONTH}|\d{{1,2}}|\d{{4}}|kmrn|kemarin|besok|tadi|td|pagi|siang|sore|malam|malem|hari|ini)", re.I
)
_ROUTE = re.compile(
    r"(?:dari|dr) (?:simpang|depan|jl|jalan|pertigaan|perempatan|gerbang) .*\b(?:ke|sampai|sampe|smp)\b"
)
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
    pelaku_depan: frozenset[str]
    orang: frozenset[str]
    satuan: frozenset[str]
    bernomor: frozenset[str]
    sebelum_angka: frozenset[str]
    sampai: frozenset[str]
    laku: frozenset[str]

    @field_validator("*", mode="before")
    @classmethod
    def _split(cls, words: str) -> frozenset[str]:
        return frozenset(words.split())


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    return _Lists.model_validate(yaml.safe_load(Path(__file__).with_name("jeda.yaml").read_text(encoding="utf-8")))


def goes_on(words: Sequence[str], at: int) -> bool:
    """Whether nothing ends behind `words[at]`: one of the two words needs the other, or both belong to one thing."""
    here, after, lists = words[at], words[at + 1], _lists()
    return (
        here in lists.pelaku | lists.sampai | lists.berlanjut
        or after in lists.sampai
        or (here in lists.sebelum_angka and after[:1].isdigit())
        or (here in BARE_VERBS and after[:1].isdigit())  # "periksa 58 anak"
        or _is_bare_deed(words, at, lists)
        or (after in _PAST and here in _TIMES)  # "lebaran | kemarin"
        or word(after) == "lipat"
        or (
            after in _WHICH and bool(_RANK.fullmatch(words[at + 2] if at + 2 < len(words) else ""))
        )  # "panen | yg kedua"
        or of_one_class(here, after)  # "tensi | kolesterol": both are named by "dan" or a comma later
        or _is_owner(words, at)
        or bool(_DAYS.match(" ".join(words[at : at + 3])))  # "5 | 6 desember"
        or _is_deed(words, at, lists)
        or (after == "kata" and at and not any(map(has_verb, words[at + 2 :])))  # "stok aman | kata kabid yuyun"
        or bool(_ROUTE.match(" ".join(words[at + 1 : at + 1 + _WAY])))
        or _is_within_share(words, at)
        or _counts(words, at, lists)
        or _is_needed(words, at)
        or _is_agency_at_work(words, at)
    )


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
    does = has_verb(after) or after in _lists().laku
    return words[at] in _agencies() | _SERVICES and does and not after.startswith(_PASSIVE)


_SERVICES = word_set("pln pdam polres polsek koramil kodim basarnas pmi bmkg telkom kemenag bpjs bpn perumdam damkar")


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    """The short names of the city's agencies, in small letters."""
    return frozenset(one.short.casefold() for one in Names.load().opd if one.short)


def _is_deed(words: Sequence[str], at: int, lists: _Lists) -> bool:
    """Whether behind the gap stands what those did who open the note: "siswi smpn 2 kelas 8 | juara 1 osn"."""
    first = next((start for start in range(at + 1) if not _DAY.fullmatch(words[start])), at)
    doer = words[first : at + 1]
    if doer[0] not in lists.pelaku_depan or len(doer) > _FEW or any(map(has_verb, doer[1:])):
        return False
    after = words[at + 1]
    rank = after == "juara" and not any(one == after for one in doer)
    return rank or after in lists.laku | place_words() or (has_verb(after) and not after.startswith("di"))


def _is_owner(words: Sequence[str], at: int) -> bool:
    """Whether "kami" owns what stands before it and does nothing: "ke kelurahan | kami 20 orang"."""
    behind = words[at + 2] if at + 2 < len(words) else ""
    return words[at + 1] in {"kami", "kita"} and words[at] in _OURS and not has_verb(behind)


_OURS = word_set(
    "kelurahan kecamatan kantor kampung lingkungan sekolah puskesmas balai rt rw kota dinas instansi tempat"
)
