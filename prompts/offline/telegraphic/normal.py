"""Small repairs inside a clause: bare verbs behind "yang", sums in a row, a count with "lebih" behind it."""

import re

from prompts.offline.grammar import BARE_VERBS, is_verb
from prompts.offline.morphology import active
from prompts.offline.telegraphic.parts import FIGURE, SUM
from prompts.offline.wording import listing, word_set

_WHO_DOES = re.compile(r"\byang (?P<verb>[a-z]{4,}) (?P<what>[A-Za-z]\w*|(?=\d)|)")
_ALIKE = (rf"{SUM}", r"\d+[–-]\d+", r"\d[\d,]* persen")  # values of one kind: sums, scores, shares
_ROWS = tuple(re.compile(rf"(?<![\w,]){one}(?:,? (?:dan )?{one})+(?![\w,]\w)") for one in _ALIKE)
_COMPARED = (
    "dari|banyak|besar|tinggi|murah|mahal|cepat|lambat|lama|awal|dulu|tua|muda|panjang|pendek|baik|rendah|sedikit|kecil|"
    "dekat|jauh|ringan|berat|mudah|hemat|maju|lebar|dalam"
)
_MORE = re.compile(rf"(?P<n>{FIGURE} [a-z]+) lebih\b(?! (?:{_COMPARED})\b)")
_THERE = re.compile(r"(?P<ada>(?:ada|meliputi|terdiri atas|berisi|berupa) )(?P<items>[^,“:]+(?:, [^,“:]+){2,})")
_FUNDED = re.compile(rf"(?P<sum>{SUM}) (?=(?:APBD|APBN)\b)")
_LONGEST = 4  # words of an item


def normal(text: str) -> str:
    """The clause with such details in their written form; every word and figure is kept."""
    text = _HEADS.sub(r"\g<n> \g<what>", text)
    text = _DID_IT.sub(_did_it, _AGED.sub(_aged, text))
    text = _FUNDED.sub(r"\g<sum> dari ", text)
    text = _MORE.sub(r"lebih dari \g<n>", _WHO_DOES.sub(_done, text))
    for alike, row in zip(_ALIKE, _ROWS, strict=True):
        text = row.sub(lambda found, one=alike: listing_of(re.findall(one, found[0])), text)  # type: ignore[misc]
    return _THERE.sub(_closed, text)


def listing_of(items: list[str]) -> str:
    """Values in a row; decimal commas do not part them."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])}{',' if len(items) > 2 else ''} dan {items[-1]}"


# "kucing dan anjing 120 ekor": the count with its measure stands before what it counts
_HEADS = re.compile(
    rf"^(?P<what>[a-z]+(?:, [a-z]+)*,? dan [a-z]+) (?P<n>{FIGURE} (?:ekor|orang|buah|batang|butir|lembar))$"
)


def _did_it(match: re.Match[str]) -> str:
    """ "petugas BLH sudah selesai dipotong" → "petugas BLH sudah selesai memotongnya": who works is not worked on."""
    verb = f"di{match['root']}"
    return match[0].replace(verb, f"{active(match['root'])}nya") if is_verb(verb) else match[0]


_DID_IT = re.compile(
    r"^(?:(?:tim|petugas|personel|regu|relawan|tukang|pekerja|satgas|damkar)(?: (?!di|ke|yang\b)\w+){0,4}?) "
    r"(?:(?:sudah|telah|baru|baru saja|langsung) )?(?:selesai|rampung|tuntas) di(?P<root>[a-z]{3,})\b(?! oleh)"
)


def _aged(match: re.Match[str]) -> str:
    """ "Sanusi 61 tahun warga …" → "Sanusi (61 tahun), warga …"."""
    return f"{match['name']} ({match['age']}){', ' + match['who'] if match['who'] else ''}"


_AGED = re.compile(
    r"(?P<name>\b[A-Z][a-z]+) (?P<age>\d{2,3} tahun)"
    r"(?: (?P<who>warga|asal|guru|ketua|kader|pelajar|siswa)\b|(?=$|[,;]))"
)


def _done(match: re.Match[str]) -> str:
    """ "yang baca" → "yang membaca"; "yang rusak" and "yang masuk" are as they are."""
    verb = match["verb"]
    bare = verb in BARE_VERBS and not is_verb(verb) and verb not in _STATES
    return match[0].replace(f"yang {verb}", f"yang {active(verb)}", 1) if bare else match[0]


_STATES = word_set("masuk lepas bakar tambah data panen tukar jaga isi gelar")


def _closed(match: re.Match[str]) -> str:
    """ "ada tari, marawis, baca puisi" → "ada tari, marawis, dan baca puisi"."""
    items = match["items"].split(", ")
    short = all(len(one.split()) <= _LONGEST and not one.startswith(("dan ", "serta ")) for one in items)
    plain = short and " dan " not in items[-1] and not any(is_verb(one.split()[0]) for one in items)
    return f"{match['ada']}{listing(items)}" if plain else match[0]
