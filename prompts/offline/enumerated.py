"""An enumeration that the note's commas cut into clauses is put together again: "dari warga | linmas | mahasiswa".

The items behind a preposition or behind a sum say nothing on their own; every word is kept, in the note's order.
"""

import re
from collections.abc import Collection, Sequence

from knowledge.entities.words import SMALL
from prompts.brief import Clause
from prompts.offline.grammar import is_verb
from prompts.offline.wording import clean, word_set

_OPEN = re.compile(
    r"(?:^|\s)(?:di|ke|dari|oleh|melalui|lewat|untuk|dengan|antara|termasuk|bersama|bagi|kepada)(?: [\w./-]+){1,3}$"
)
_GOT = re.compile(r"\b(?:menerima|mendapat|berisi|meliputi|membagikan|menyediakan|menyalurkan)\b[^“]*\d [a-z]+$")
_THERE = re.compile(r"^(?:di sana )?ada\b[^“:]*[a-z]$|\b(?:jual|menjual)(?: [a-z]+){1,3}$")
_THING = re.compile(
    r"(?:\d+ )?[a-z]{3,}(?: [a-z]+){0,2}(?:,? dan [a-z]+(?: [a-z]+)?)?|uang Rp[\d.]+(?: juta)?"
)  # "24 komputer", "wifi gratis"
_GIVEN = re.compile(r"\b(?:dapat|mendapat|menerima|diberi|dibagi)(?: (?!di|ke|untuk|dari)[a-z]+){1,3}$")
_NUMBERED, _NEXT_NUMBER = re.compile(r"\b(?:kelas|RT|RW|nomor) \d+$"), re.compile(r"\d+(?: dan \d+)?(?: |$)")
_COUNTING = re.compile(
    r"^(?:yang )?(?:ikut|hadir|turun|diikuti|melibatkan|(?:tenaga|petugas|peserta)(?:nya)?|terdiri dari|ada)\b"
    r".*\d [a-z]+(?: [a-z]+)?$"
)
_COUNTED = re.compile(r"\d[\d.]* [a-z]+(?: [\w-]+){0,3}(?:,? (?:dan )?\d[\d.]* [a-z]+(?: [\w-]+){0,4})*")
_SUM = r"Rp[\d.,]+(?: (?:ribu|juta|miliar))?"
_ENDS_IN_SUM, _ONLY_SUMS = re.compile(rf"{_SUM}$"), re.compile(rf"{_SUM}(?:,? (?:dan )?{_SUM})*")
_NO_ITEM = word_set(
    "yang untuk agar karena di ke dari dengan oleh pada akan sudah belum tidak jangan ikut hadir juga ada itu ini "
    "gratis mulai sejak sampai setiap kuota syarat silakan mohon bawa daftar ayo mari kalau jika bila setelah sebelum "
    "selain warga aman lancar tertib semua seluruh keluar cair hari jam menit"
) | frozenset(SMALL[1:11])
_LONGEST = 6  # words of an item


def enumerated(clauses: Sequence[Clause], predicates: Collection[str]) -> tuple[Clause, ...]:
    """The clauses, the items of one enumeration in one of them. What has one of the `predicates` is no item."""
    found: list[Clause] = []
    items: list[str] = []
    for clause in [*clauses, None]:
        if clause and found and _is_item(clause, found[-1], predicates):
            items.append(clean(clause.text))
            continue
        if items:
            role = "lepas" if found[-1].role == "rincian" else found[-1].role  # no slot says the whole of it
            found[-1] = found[-1].model_copy(update={"text": _listed(clean(found[-1].text), items), "role": role})
            items = []
        if clause:
            found.append(clause)
    return tuple(found)


def _is_item(clause: Clause, before: Clause, predicates: Collection[str]) -> bool:
    text, told = clean(clause.text), clean(before.text)
    if before.role not in {"lepas", "pokok", "rincian"} or clause.role not in {"lepas", "hadirin"}:
        return False
    if clause.joint not in {"", "koma"}:
        return False  # a list does not go on behind a full stop
    if _ONLY_SUMS.fullmatch(text):
        return bool(_ENDS_IN_SUM.search(told))
    if _NUMBERED.search(told) and _NEXT_NUMBER.match(text):
        return True
    if _COUNTING.search(told) and _COUNTED.fullmatch(text):
        return True
    words = text.replace(",", "").split()
    there = bool(
        (_THERE.search(told) or _GIVEN.search(told)) and _THING.fullmatch(text) and words[0] != "gratis"
    )  # "wifi gratis, 24 komputer"
    words = [one for one in words if not (there and (one == "gratis" or one[-1:].isdigit()))]
    plain = (there or not re.search(r"[\d:“”;]", text)) and len(words) <= _LONGEST
    barred = _NO_ITEM | frozenset(predicates)
    nominal = not any(word.lower() in barred or is_verb(word.lower()) for word in words if word != "dan")
    return (
        plain
        and nominal
        and words[0].lower() != "dan"
        and bool(_OPEN.search(told) or _GOT.search(told) or _THERE.search(told) or there)
        and (there or text[:1].islower())
    )


def _listed(head: str, items: Sequence[str]) -> str:
    """ "dari warga", "linmas", "mahasiswa" → "dari warga, linmas, dan mahasiswa"."""
    *first, last = items
    before, link, final = last.rpartition(" dan ")
    told = [re.sub(r",? dan$", "", head), *first, *([before] if link else [])]
    comma = "," if len(told) > 1 else ""
    return f"{', '.join(told)}{comma} dan {final}"
