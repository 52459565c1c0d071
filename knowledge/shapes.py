"""How an answer of each kind is written: a sum, a day, an hour, a number to call, somebody's name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from knowledge.day_names import ANY_DAY, ANY_MONTH, SMALL_MONTHS
from knowledge.entities.words import SPELT
from knowledge.names import Names
from knowledge.names.people_words import name_words, names_too
from knowledge.normalise import normalise, stem, tokens
from knowledge.question import Question, roles
from knowledge.spelling import known

_VENUES = "kecamatan|kelurahan|jalan|gedung|aula|pasar|kantor|lapangan|puskesmas"
_NO_COUNT = re.compile(  # days, the numbers of laws and emergency lines count nothing
    rf"\d{{1,2}}(?:\s*–\s*\d{{1,2}})?(?:/\d{{1,2}}/\d{{4}}|\s+(?:{ANY_MONTH})(?:\s+\d{{4}})?)|\b(?:19|20)\d\d\b"
    r"|\bnomor\s+\d+|\b11[0-9]\b|\b\d+/\d+\b|SP4N|\bPasal \d+\w?|\b24 jam",
    re.IGNORECASE,
)
_SHAPES = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "jam": r"\bpukul\s+\d|\bjam \d|\b24 jam\b",
        "pasal": r"\bpasal \d",
        "lama": rf"(?:\d|\b(?:{SPELT}))\s*(?:jam|hari|menit|pekan|minggu|bulan|tahun)\b",
        "persen": r"\d\s*(?:persen|%)",
        "waktu": rf"\d{{1,2}}(?:[/-]\d|\s*(?:–\s*\d+\s*)?(?:{ANY_MONTH}))|\b(?:19|20)\d\d\b"
        rf"|\b(?:{ANY_MONTH}|{ANY_DAY})\b|\b(?:menjelang|setiap)\b",
        "nomor": r"\b\d{3,}\b|\bnomor \d",
        "alamat web": r"@\w|\.go\.id|https?:|SP4N|\baplikasi\b",
        "uang": r"\bRp\s?\d|\brupiah\b|\bgratis\b|\d\s*persen",
        "jumlah": rf"\b(?:\d[\d.,]*|{SPELT})\b",
        "ukuran": rf"\b(?:\d[\d.,]*|{SPELT})\b",
        "sebab": r"\b(?:karena|akibat|disebabkan|sebab|penyebab\w*|alasan\w*|agar|supaya|sehingga|lantaran|demi)\b",
        "tempat": r"\b(?:di|ke|kepada|melalui|lewat|tanyakan|gunakan|hubungi)\s+(?:\w+ )?(?-i:[A-Z@])"
        rf"|\b(?:di|ke|kepada) (?:\w+ )?(?:{_VENUES})|\.go\.id|\b(?:kader|kelurahan) setempat|\btempat yang\b",
    }.items()
}
_LIST = re.compile(r"(\w+), [^,.]+(?:,| dan | serta |;)|(\w+)[^;]*;", re.IGNORECASE)
_RUN = re.compile(r"[A-Z][\w'’-]*\.?(?:,? [A-Z][\w'’-]*\.?)*")
_WORD = re.compile(r"[A-Z][a-z'’-]+")
_NO_PERSON = re.compile(
    r"\b(?:[Dd]i|[Kk]e|[Dd]ari|Kota|Kabupaten|Provinsi|Kecamatan|Kelurahan|Aula|Pasar|Puskesmas|Dinas|Badan|PT|Jalan|Hari|RW|RT)"
    r"\s+(?:[A-Z]\w*,?(?:[ -]\(?[A-Z0-9]\w*\)?)*)|\([A-Z]\w+\)"
)
_ACTOR = re.compile(  # who does something may be an agency, a firm or a group of people
    r"\b(?:Dinas|Badan|Satuan|Bagian|Sekretariat|Inspektorat|Kementerian|Polres|Polsek|Kodim|PT|CV|Persatuan|Ikatan"
    r"|Pemerintah|Pemkot|DPRD|BPBD|BPJS|BPS|IPSI|PWI|KIM|OPD)\b|\b(?:kelompok masyarakat|[Pp]okmas|kader|lurah|camat"
    r"|wali kota|(?:dinas|perangkat daerah|instansi|lembaga|kelurahan|kecamatan|pengurus|petugas|orang tua) \w+)\b"
    r"|\b(?:Dis|Bap|Bap|Kesbang|Satpol)[a-z]{3,}"
)
_BESIDE = 6  # words between a figure and what it counts


def shaped(sentence: str, asked: Question) -> bool:
    """Whether it has something of the kind that is asked for, and that the question does not say itself."""
    if asked.kind == "orang":
        return _somebody(sentence, asked)
    if asked.place:
        return re.search(rf"\b(?i:{asked.place})\s+[A-Z0-9]", sentence) is not None
    if asked.kind == "rincian":
        return _listed(sentence, asked.thing)
    pattern = _SHAPES.get(asked.kind)
    if pattern is None:
        return True
    text = _NO_COUNT.sub(" ", sentence) if asked.kind == "jumlah" else sentence
    if asked.kind in {"jumlah", "waktu"}:
        return any(found.lower() not in asked.words for found in pattern.findall(text))
    return pattern.search(text) is not None


def _somebody(sentence: str, asked: Question) -> bool:
    """Who holds an office has a name; who does something may be an agency."""
    if any(name not in asked.words for name in _people(sentence)):
        return True
    return not asked.role and any(normalise(found) not in asked.words for found in _ACTOR.findall(sentence))


def _listed(sentence: str, thing: str) -> bool:
    """A list, of which what is asked for is not the last of the items alone."""
    for found in _LIST.finditer(sentence):
        before = tokens(sentence[: found.end(found.lastindex or 0)])
        if not thing or thing in before or thing not in tokens(sentence[found.start() :]):
            return True
    return False


@lru_cache(maxsize=2048)
def around_figures(sentence: str, kind: str) -> tuple[frozenset[str], ...]:
    """The search terms around each figure (or sum) of a sentence."""
    parts, pattern = sentence.split(), _SHAPES[kind]
    places = [at for at, part in enumerate(parts) if pattern.search(_NO_COUNT.sub(" ", part))]
    return tuple(frozenset(tokens(" ".join(parts[max(0, at - _BESIDE) : at + _BESIDE + 1]))) for at in places)


@lru_cache(maxsize=2048)
def _people(sentence: str) -> frozenset[str]:
    """The words of people's names: of a run of capitalised words one of which is known for one, or that stands behind
    an office ("Lurah Xyz")."""
    found: set[str] = set()
    text = _NO_PERSON.sub(" , ", sentence)
    for run in _RUN.finditer(text):
        words = [word.lower() for word in _WORD.findall(run[0])]
        strange = [word for word in words if not ordinary(word)]
        if any(word in _names() for word in strange) or (strange and _office(text[: run.start()], words)):
            found.update(strange)
    return frozenset(found)


def _office(before: str, words: Sequence[str]) -> bool:
    """Whether an office stands in a run of words, or as the last word before it."""
    return not roles().isdisjoint(map(stem, [*before.lower().split()[-1:], *words[:-1]]))


@lru_cache(maxsize=8192)
def ordinary(word: str) -> bool:
    """Whether a word, lower case, is one of the language, or of the name of a place or an agency: no name of people."""
    return word in _things() or (word not in _names() and known(word))


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    """Words that are parts of names of people, lower case."""
    holders = (holder.name for holder in Names.load().holders)
    return frozenset([*name_words(), *names_too(), *(word for name in holders for word in normalise(name).split())])


@lru_cache(maxsize=1)
def _things() -> frozenset[str]:
    """Words of the names of places and agencies, and months: nobody is called so."""
    names = Names.load()
    listed = [one.spellings for one in names.opd]
    listed += [one.spellings for one in names.kecamatan_list]
    listed += [one.spellings for one in names.kelurahan_list]
    listed += [one.spellings for one in names.organisations]
    spelled = (word for spellings in listed for spelling in spellings for word in spelling.lower().split())
    return frozenset([*spelled, *SMALL_MONTHS, names.city.lower(), "indonesia"])
