"""How an answer of each kind is written: a sum, a day, an hour, a number to call, somebody's name."""

import re
from functools import lru_cache

from knowledge.normalise import MONTHS, lexicon, stem, tokens
from knowledge.question import Question

_MONTH = "|".join(MONTHS)
_WEEKDAY = "senin|selasa|rabu|kamis|jumat|sabtu|minggu"
_COUNTS = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|ratus|ribu|juta|miliar"
_VENUES = "kecamatan|kelurahan|jalan|gedung|aula|pasar|kantor|lapangan|puskesmas"
_NO_COUNT = re.compile(  # days, the numbers of laws and emergency lines count nothing
    rf"\d{{1,2}}(?:\s*–\s*\d{{1,2}})?(?:/\d{{1,2}}/\d{{4}}|\s+(?:{_MONTH})(?:\s+\d{{4}})?)|\b(?:19|20)\d\d\b"
    r"|\bnomor\s+\d+|\b11[0-9]\b|\b\d+/\d+\b|SP4N|\bPasal \d+\w?|\b24 jam",
    re.IGNORECASE,
)
_SHAPES = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "jam": r"\bpukul\s+\d|\bjam \d|\b24 jam\b",
        "pasal": r"\bpasal \d",
        "lama": rf"(?:\d|\b(?:{_COUNTS}))\s*(?:jam|hari|menit|pekan|minggu|bulan|tahun)\b",
        "persen": r"\d\s*(?:persen|%)",
        "waktu": rf"\d{{1,2}}(?:[/-]\d|\s*(?:–\s*\d+\s*)?(?:{_MONTH}))|\b(?:19|20)\d\d\b|\b(?:{_MONTH}|{_WEEKDAY})\b"
        r"|\b(?:menjelang|setiap)\b",
        "nomor": r"\b\d{3,}\b|\bnomor \d",
        "alamat web": r"@\w|\.go\.id|https?:|SP4N|\baplikasi\b",
        "uang": r"\bRp\s?\d|\brupiah\b|\bgratis\b|\d\s*persen",
        "jumlah": rf"\b(?:\d[\d.,]*|{_COUNTS})\b",
        "rincian": r"\w, [^,.]+(?:,| dan | serta |;)|;",
        "tempat": r"\b(?:di|ke|kepada|melalui|lewat|tanyakan|gunakan|hubungi)\s+(?:\w+ )?(?-i:[A-Z@])"
        rf"|\b(?:di|ke|kepada) (?:\w+ )?(?:{_VENUES})|\.go\.id|\b(?:kader|kelurahan) setempat|\btempat yang\b",
    }.items()
}
_NAME = re.compile(r"(?<![.!?–] )(?<!^)\b[A-Z][\w'’-]+")  # the first word of a sentence is always written so
_NO_PERSON = re.compile(
    r"\b(?:di|ke|dari|Kota|Kabupaten|Provinsi|Kecamatan|Kelurahan|Aula|Pasar|Puskesmas|Dinas|Badan|PT|Jalan|Hari|RW|RT)"
    r"\s+(?:[A-Z]\w*,?(?:[ -]\(?[A-Z0-9]\w*\)?)*)|\([A-Z]\w+\)"
)
_NOBODY = re.compile(  # who does something is no place and no day, but may be an agency or a firm
    rf"\b(?:(?:di|ke|dari|Kota|Kabupaten|Provinsi|Kecamatan|Kelurahan|Aula|Pasar|Jalan|Hari)\s+(?:[A-Z][\w'’-]+\s?)+"
    rf"|Cilegon|Banten|Indonesia|(?i:{_MONTH}|{_WEEKDAY}))\b"
)
_BESIDE = 6  # words between a figure and what it counts


def shaped(sentence: str, asked: Question) -> bool:
    """Whether it has something of the kind that is asked for, and that the question does not say itself."""
    if asked.role:
        return any(name not in asked.words for name in _people(sentence))
    if asked.place:
        return re.search(rf"\b(?i:{asked.place})\s+[A-Z0-9]", sentence) is not None
    if asked.kind == "orang":
        return any(name.lower() not in asked.words for name in _NAME.findall(_NOBODY.sub(" ", sentence)))
    pattern = _SHAPES.get(asked.kind)
    if pattern is None:
        return True
    text = _NO_COUNT.sub(" ", sentence) if asked.kind == "jumlah" else sentence
    if asked.kind in {"jumlah", "waktu"}:
        return any(found.lower() not in asked.words for found in pattern.findall(text))
    return pattern.search(text) is not None


@lru_cache(maxsize=2048)
def around_figures(sentence: str, kind: str) -> tuple[frozenset[str], ...]:
    """The search terms around each figure (or sum) of a sentence."""
    parts, pattern = sentence.split(), _SHAPES[kind]
    places = [at for at, part in enumerate(parts) if pattern.search(_NO_COUNT.sub(" ", part))]
    return tuple(frozenset(tokens(" ".join(parts[max(0, at - _BESIDE) : at + _BESIDE + 1]))) for at in places)


@lru_cache(maxsize=2048)
def _people(sentence: str) -> frozenset[str]:
    """Capitalised words that are neither ordinary ones nor part of a place or an agency."""
    names = _NAME.findall(f", {_NO_PERSON.sub(' , ', sentence)}")
    folded = (name.lower() for name in names if not name.isupper())
    return frozenset(name for name in folded if name not in MONTHS and stem(name) not in lexicon().roots)
