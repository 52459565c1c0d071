"""A sentence as a row of words with their classes: what the closed classes, the affixes and the word list say.

A word may have several classes ("buka" opens or is open); the grammar follows each. Days, hours, sums of money, names
and figures are one word each, whatever stands in them.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from knowledge.checking.vocabulary import FOLDER, vocabulary
from prompts.offline.dates import DAYS, MONTHS
from prompts.offline.grammar import BARE_VERBS, is_verb, verbal
from prompts.offline.syntax.rules import Row

_DAY = f"(?:{'|'.join(DAYS)})"
_PART = r"(?: (?:dini hari|pagi|siang|sore|malam|subuh))?"
_CLOCK = r"pukul \d[\d.]*(?:–\d[\d.]*)?(?: WIB)?(?: sampai selesai)?"
_TIMES = (
    r"(?:hari|pagi|siang|sore|malam|bulan|minggu|pekan|tahun|saat|waktu|kali) (?:ini|itu|depan|lalu|mendatang|nanti)",
    rf"[Mm]alam {_DAY}|(?:hari |malam )?{_DAY}(?:–{_DAY})?(?: (?:pertama|kedua|ketiga))?(?: \(\d[\d/–]*\))?{_PART}",
    rf"{_CLOCK}|(?:tanggal )?\d{{1,2}}(?:[–-]\d{{1,2}})? (?:{'|'.join(MONTHS)})(?: \d{{4}})?",
    rf"(?:(?:bulan|akhir|awal|pertengahan) )*(?:{'|'.join(MONTHS)})(?: \d{{4}})?(?: lalu| mendatang)?",
    r"(?:tahun |musim |semester )?(?:19|20)\d\d(?!\d)",
    r"(?:dua|tiga|empat) (?:pekan|minggu|hari|bulan|tahun) (?:kemudian|lalu|mendatang|ke depan)",
    rf"(?:setiap|tiap) (?:hari(?: kerja)?|minggu|pekan|bulan|tahun|pagi|sore|malam|{_DAY}){_PART}",
    r"(?:besok|kemarin|kini|sekarang|tadi|nanti|semalam|pagi hari|malam hari|siang hari|sore hari|pagi tadi)",
    r"(?:awal|akhir|pertengahan) (?:tahun|bulan|pekan)(?: (?:ini|depan|lalu|mendatang))?",
)
_TOKEN = re.compile(
    rf"(?P<wkt>(?:(?i:{'|'.join(_TIMES)}))(?![\w(]))"
    r"|(?P<uang>Rp\s?\d[\d.,]*(?: (?:ribu|juta|miliar|triliun))?(?:/\w+)*)"
    r"|(?P<area>R[TW] \d+(?:(?:/|, | dan | )R[TW] \d+)*)"
    r"|(?P<angka>(?i:(?:se|satu |dua |tiga |empat |lima |enam |tujuh |delapan |sembilan )(?:puluh|belas|ratus|ribu)(?! ?[a-z]*an\b)"
    r"(?: (?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|ratus|ribu))*)\b)"
    r"|(?P<num>\d[\d.,]*(?:[–/-]\d[\d.,]*)?(?: (?:ribu|juta|miliar))?(?![\w/]))"
    r"|(?P<nama>(?:https?://)?[\w.-]+\.(?:id|com|org|net)\b\S*|[@#]\w+|ke-\d+|\d+\w+|\d[\d/-]+\d)"
    r"|(?P<kata>[^\W\d_][\w’'/!]*(?:-[\w!]+)*)"
    r"|(?P<koma>,)|(?P<titikdua>:)|(?P<titikkoma>;)|(?P<persen>%)|(?P<lain>[^\s])"
)
_TITLES = re.compile(r"\b(?:dr|drg|Dr|Hj?|Bp|Ir|St|Plt|No)\.")
# Names that end in a figure: "SMPN 5", "Puskesmas Citangkil 2".
_NUMBERED = re.compile(
    r"(?:SD|SMP|SMA|SMK|MI|MTs|MA|TK|PAUD)N?|Puskesmas|UPTD|Blok|Lantai|Gedung|Tahap|Gang|Jalur|Pos|Pasal|KM|Km|Aula|Setda"
)
_ASKED = frozenset("simpan catat bawa pilah cek jaga ikut buang lapor pasang pakai ambil isi ikuti".split())
_CALLED = frozenset(("110", "112", "117", "119", "129"))  # numbers to call
_OFFICES = frozenset("Dinas Badan Bagian Bidang Kepala Satuan Unit Kementerian Seksi Kantor".split())
_SUFFIXED = 6  # letters: "bukan" and "makan" have no suffix
_HOUSE = 3  # digits of a figure that no longer belongs to a name
_LONG = 45  # words of a sentence that is still read


class Words:
    """The closed classes of `tata-kalimat.yaml` and the classes of the word list."""

    def __init__(self, closed: Mapping[str, str], listed: Mapping[str, str]) -> None:
        self._closed: dict[str, set[str]] = {}
        several: set[str] = set()
        for name, text in closed.items():
            for entry in text.split():
                self._closed.setdefault(entry, set()).add(name)
                several |= {entry} if "-" in entry else set()
        ways = sorted((re.escape(one).replace(r"\-", "[- ]") for one in several), key=len, reverse=True)
        self._several = re.compile(rf"\b(?:{'|'.join(ways)})\b", re.IGNORECASE)
        self._listed = listed

    def row(self, text: str) -> Row | None:
        """The words with their classes; None for what cannot be read as one sentence."""
        plain = _TITLES.sub(lambda match: match[0][:-1], text.strip().rstrip(".!"))
        plain = re.sub(r"\((?!\d+[/–])[^()]*\)", " ", plain)
        plain = re.sub(r"[“”\"‘]", " ", plain)
        found = list(self._tokens(self._several.sub(lambda match: match[0].replace(" ", "-"), plain)))
        return found if 0 < len(found) <= _LONG and not any("lain" in one for one in found) else None

    def _tokens(self, text: str) -> Iterator[frozenset[str]]:
        tokens = list(_TOKEN.finditer(text))
        named = numbered = office = False
        for at, token in enumerate(tokens):
            kind, word = token.lastgroup or "lain", token[0]
            name = kind == "kata" and at > 0 and self._is_name(word)
            if named and office and word in {"dan", "serta"} and tokens[at + 1 : at + 2]:
                if self._is_name(tokens[at + 1][0]):
                    continue
            if kind == "num" and named and numbered and len(word) < _HOUSE:
                continue
            if kind == "area" or name or kind == "nama":
                if not named:
                    after = tokens[at + 1][0][:1] if at + 1 < len(tokens) else ""
                    short = sum(char.isupper() for char in word) > 1 and not after.isupper()
                    yield frozenset(("nama", "singkatan")) if short else frozenset(("nama",))
                office = (named and office) or word in _OFFICES
                named, numbered = True, (named and numbered) or bool(_NUMBERED.fullmatch(word))
                continue
            named = numbered = kind == "kata" and not at and bool(_NUMBERED.fullmatch(word))
            if kind == "num" and word in _CALLED:
                yield frozenset(("nama",))
            elif kind == "angka":
                yield frozenset(("num",))
            elif kind == "persen":
                yield frozenset(("ukur",))
            elif kind == "kata":
                after = tokens[at + 1][0] if at + 1 < len(tokens) else ""
                yield self._first(word, after) if not at and word[:1].isupper() else self.classes(word)
            else:
                yield frozenset((kind,))

    @staticmethod
    def _is_name(word: str) -> bool:
        return word[:1].isupper() or (word[:1].islower() and any(char.isupper() for char in word))

    def _first(self, word: str, after: str) -> frozenset[str]:
        """The first word has its capital from its place, unless nothing else makes it a name."""
        if word.isupper() and len(word) > 1:
            return frozenset(("asing" if len(word) > 4 and vocabulary().is_root(word.lower()) else "nama",))
        lower = word[:1].lower() + word[1:]
        found = self.classes(lower)
        if found == {"asing"} or (after[:1].isupper() and found <= {"n", "adj", "asing"}):
            return found | {"nama"} if found != {"asing"} else frozenset(("nama",))
        return found

    @lru_cache(maxsize=20_000)  # noqa: B019 - one lexicon lives as long as the process
    def classes(self, word: str) -> frozenset[str]:
        """The classes of one word in lower case."""
        if "/" in word:
            return frozenset(("n",))
        closed = self._closed.get(word)
        if closed:
            return frozenset(closed | self._as_well(word, closed))
        return frozenset(self._open(word))

    def _as_well(self, word: str, closed: set[str]) -> set[str]:
        """What a word of a closed class may be besides."""
        if closed & {"wadah", "atribut", "urut"} and not closed & {"kira", "prep"}:
            return {"n"}
        if closed & {"kendali"}:
            return {"vt"}
        if closed & {"kendali_pasif"}:
            return {"vp"} if word.startswith("di") else {"vi"}
        if closed & {"ser"}:
            return {"vi"}
        return set()

    def _open(self, word: str) -> set[str]:
        bare = word.split("-")[0] if re.fullmatch(r"(\w+)-\1(?:an|nya)?", word) else word
        if word.endswith("nya") and len(word) > 5 and vocabulary().known(word[:-3]):
            return self._with_clitic(word.removesuffix("nya"))
        if word.endswith("lah") and is_verb(word.removesuffix("lah")) or word.removesuffix("lah") in BARE_VERBS - {word}:
            return {"imp"}
        listed = self._listed.get(bare, "")
        if re.match(r"me\w{3,}", word) and is_verb(word):
            return {"vt", "vi"} if "i" in listed else {"vt"}
        if re.match(r"di\w{3,}", word) and is_verb(word):
            return {"vp"} if vocabulary().known(word) else {"asing"}
        if re.fullmatch(r"pe\w{3,}an", word):
            return {"n", "pen"}
        if re.match(r"(?:ber|ter)\w{3,}", word) and is_verb(word):
            return {"vi", "ber", "adj"} if word.startswith("ber") else {"vi", "adj", "vp"}
        if word in BARE_VERBS or (word.endswith("kan") and len(word) > _SUFFIXED and verbal(word)):
            return {"n"} if "n" in listed and word not in _ASKED else {"imp"}
        found = {"adj"} if "a" in listed else set()
        found |= {"vi"} if "v" in listed else set()
        if "n" in listed or not found:
            found |= {"n"} if vocabulary().known(bare) or len(word) > 3 else {"asing"}
        return found

    def _with_clitic(self, base: str) -> set[str]:
        found = self.classes(base)
        if "vt" in found:
            return {"vi"}
        if "vp" in found:
            return {"nya"}
        return {"nya"} if found & {"n", "adj", "vi"} else {"asing"}


def listed(path: Path = FOLDER / "kelas-kata.txt") -> dict[str, str]:
    """The classes of the word list (`knowledge/lexicon/README.md`)."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if line and not line.startswith("#"))
