"""Things in a row: enumerations with their commas and "dan", measures before what they measure, prices, officers."""

import re
from collections.abc import Sequence

from prompts.brief import Clause
from prompts.offline.grammar import is_verb
from prompts.offline.wording import clean, listing, word_set

_UNIT = (
    r"(?:kilogram|gram|liter|kuintal|ton|buah|bungkus|butir|botol|sak|karung|lembar|meter|pasang|ekor|batang|"
    r"dus|porsi|rol)"
)
_PRICE = re.compile(
    r"(?:harga )?(?P<item>[a-z]+(?: [a-z]+){0,3}(?: \d[\d.,]* [a-z]+)?) "
    r"(?P<sum>Rp[\d.,]+(?: (?:ribu|juta))?(?: per [a-z]+)?)"
)
_FRONTED = re.compile(
    r"(?:di|ke|pada|setelah|saat|ketika|karena|untuk|agar|bila|jika|kalau|selain|menurut|sebagai|dengan|bersama|hari|"
    r"selanjutnya|kemudian|lalu|sejak|selama|akibat|senin|selasa|rabu|kamis|jumat|sabtu|minggu)\b",
    re.IGNORECASE,
)
_LAST_ITEM = re.compile(r"(?<=[\w)])(, (?P<last>[\w/-]+(?: [\w/-]+){0,2})) (?P<and>dan|serta|atau) (?=\w)")
# An item whose own name has "dan": "…, Dinas Pekerjaan Umum dan Penataan Ruang dan Polsek".
_NAMED_WITH_AND = re.compile(
    r"^(?P<items>.+, [A-Z]\w+(?: [A-Z]\w+)* dan [A-Z]\w+(?: [A-Z]\w+)*) dan (?P<last>[A-Z][\w ]*)$"
)
_OFFICE_WORDS = frozenset(["Dinas", "Badan", "Bidang", "Bagian", "Seksi", "Subbagian", "Balai"])
NO_ITEM = word_set("yang untuk agar karena di ke dari dengan oleh pada akan sudah belum tidak ikut hadir juga itu ini")
_UNLISTED = (
    r"(?:jam|menit|detik|hari|minggu|bulan|tahun|kali|persen|meter|kilometer|sentimeter|kilogram|gram|liter|ton|juta|"
    r"ribu|dari|sampai|dan|atau|di|ke|yang|untuk|masuk|menjadi|belum|sudah|tidak|masih|akan|sedang|baru|dalam)\b"
)
_ITEM = rf"\d[\d.]* (?!{_UNLISTED})[a-z]{{3,}}(?: (?!{_UNLISTED})[a-z]{{3,}}){{0,2}}"
_OFFICER = re.compile(
    r"(?:(?:wakil )?ketua|sekretaris|bendahara|koordinator|(?:ketua )?seksi [a-z]+|humas) "
    r"(?:[A-Z][\w.]*)(?: [A-Z][\w.]*){0,3}$"
)


def serial(text: str) -> str:
    """The comma before "dan" that closes an enumeration: "Ramanuju, Gerem dan Mekarsari" (EYD V)."""
    if _FRONTED.match(text):
        return text
    named = _NAMED_WITH_AND.search(text)
    return f"{named['items']}, dan {named['last']}" if named else _LAST_ITEM.sub(_closed, text)


def _closed(match: re.Match[str]) -> str:
    words = match["last"].split()
    if _OFFICE_WORDS.intersection(words):  # "Kepala Dinas Pendidikan dan Kebudayaan": the name has the "dan" itself
        return match[0]
    lists = not any(is_verb(word) or word in NO_ITEM for word in words)
    return f"{match[1]}, {match['and']} " if lists else match[0]


def series(text: str) -> str:
    """ "40 guru 15 perawat 9 bidan" → "40 guru, 15 perawat, dan 9 bidan"."""
    match = re.search(rf"(?:(?<=^)|(?<=pulang )|(?<=meraih )|(?<=: ))({_ITEM})((?: {_ITEM})+)(?=$|[,.;])", text)
    if not match:
        return text
    items = re.split(r" (?=\d)", match[0])
    return f"{text[: match.start()]}{listing(items)}{text[match.end() :]}" if len(items) > 2 else text


def measured(text: str) -> str:
    """ "beras 5 kilogram minyak 2 liter gula 1 kilogram" → "5 kilogram beras, 2 liter minyak, dan 1 kilogram gula"."""
    one = rf"(?!isi|berisi|dan|serta)[a-z]{{2,}}(?: (?!isi|berisi|dan|serta)[a-z]{{3,}})?,? \d[\d.,]* {_UNIT}\b"
    match = re.search(rf"(?<![\w,])(?:(?<=berisi )|(?<=isi )|(?<=paket )|(?<=^)){one}(?:,? (?:dan )?{one})+", text)
    if not match:
        return text
    items = re.findall(rf"(?:dan )?([a-z]{{2,}}(?: [a-z]{{3,}})?),? (\d[\d.,]* {_UNIT})\b", match[0])
    told = [f"{amount} {thing}" for thing, amount in items]
    return f"{text[: match.start()]}{listing(told)}{text[match.end() :]}"


def is_price(text: str) -> bool:
    """Whether the clause says no more than what costs how much."""
    return _PRICE.fullmatch(text) is not None


def priced(texts: Sequence[str]) -> str:
    """Prices as one clause: "harga beras Rp58.000 dan gula Rp15.000"."""
    return f"harga {listing([text.removeprefix('harga ') for text in texts])}"


def in_a_row(clauses: Sequence[Clause]) -> list[Clause]:
    """Prices in a row are told in one sentence, and so are the members of a committee."""
    found: list[Clause] = []
    for clause in clauses:
        text, before = clean(clause.text), clean(found[-1].text) if found else ""
        if _goes_on(text, before):
            found[-1] = found[-1].model_copy(update={"text": f"{before}, {text}"})
        else:
            found.append(clause)
    return [one.model_copy(update={"text": _closed_row(clean(one.text))}) for one in found]


def _goes_on(text: str, before: str) -> bool:
    """Whether a clause is the next item of the row told before it."""
    return bool((_OFFICER.fullmatch(text) and _OFFICER.search(before)) or (is_price(text) and _is_price_row(before)))


def _is_price_row(text: str) -> bool:
    return bool(text) and all(is_price(part) for part in text.split(", "))


def _closed_row(text: str) -> str:
    """ "ketua Ali, bendahara Eka" with its "dan"; prices with their heading; any other clause as it is."""
    parts = text.split(", ")
    if len(parts) > 1 and _is_price_row(text):
        return priced(parts)
    officers = len(parts) > 1 and all(_OFFICER.search(part) for part in parts)
    return listing(parts) if officers else text
