"""What an operator keeps back, and whether a sentence tells it: in the same words, in other forms of them, or by a
name where names are kept back."""

import re
from functools import cached_property

from knowledge.checking.states import states
from knowledge.names import Names
from knowledge.names.people_words import name_words, names_too
from knowledge.normalise import SPOKEN, stem, tokens
from knowledge.usage import usage

_SHORT = 3  # letters; shorter words tell nothing
_FEW = 2  # words that must be the same
_SHARE = 0.4  # of the words of a long order that only it has
_MOST = 0.6  # of all words of an order
_BRIEF, _NEW = 4, 0.6  # words of an order; of a sentence's words, how many the note does not have
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_OFFICES = frozenset(
    tokens(
        "kepala dinas badan bidang seksi bagian ketua wakil sekretaris kota kecamatan kelurahan daerah perangkat "
        "organisasi inspektorat satuan unit"
    )
)
# Words of the order itself, and what orders are about in general ("jangan sebut nama anak").
_GENERAL = frozenset(
    tokens(
        "jangan tidak usah perlu boleh sebut tulis cantum muat tampil bahas singgung masuk dulu nama angka foto data "
        "alamat umur nomor tanggal kata istilah bahasa hal soal ini itu yang dengan untuk karena sudah belum akan juga "
        "saja masih pernah orang warga anak semua kemarin tadi nanti bulan hari tahun lalu sampai sempat ada dan atau "
        "mau bakal sedikit agak cuma satu dua tiga dari buat pada jadi lagi bapak ibu tolong siapa para minta bilang"
    )
)
_OPEN = re.compile(r"^.*?\b(?:yg|yang)\b", re.IGNORECASE | re.DOTALL)  # "ada juri yg | telat": who, and what of him
_FIGURES = frozenset(tokens("puluh puluhan ratus ratusan ribu ribuan juta persen"))
_NAMES = re.compile(r"\b(?:nama|siapa|identitas|inisial)", re.IGNORECASE)
# "nilai juri" names a figure: told by a sentence that has one
_FIGURED = re.compile(
    r"\s*(?:nilai|skor|angka|jumlah|harga|biaya|anggaran|nominal|omzet|umur|usia|ukuran|tarif)(?:(?P<its>nya)|2)?\b",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\s+[^\W\d]{2,}")  # "anggarannya | telat": behind -nya stands no whose, but what is said of it
_FIRMS = re.compile(
    r"\b(?:perusahaan|pabrik|toko|kontraktor|vendor|sponsor|pemborong|pelaksana|rekanan|pengembang|pengepul|penyedia|"
    r"donatur|merek|merk|brand|distributor|pemasok|suplier|supplier|usaha)",
    re.IGNORECASE,
)
_FIRM = re.compile(r"\b(?:PT|CV|UD|Toko|Perum|Yayasan|Firma)\.? (?:[A-Z][\w’'-]+ ?)+")
_TITLE = re.compile(r"(?:Pak|Bu|Bapak|Ibu|Mbah|Nenek|Kakek|Haji|Hajah|Dik|Adik|Mang|Kang|Teh|Abah|Si) (?=[A-Z])")
_AGED = re.compile(r" \(\d{1,2}(?: tahun)?\)|, (?:\d{1,2} tahun|(?:siswa|siswi|murid|pasien|warga)\b)")
_CALLED = re.compile(r"\b(?:Ny\.|Tn\.|Hj?\.|bernama|ialah|inisial) $")
_WHERE = re.compile(r"\b(?:di|ke|dari)\s+$", re.IGNORECASE)
_CAPITALS = re.compile(r"\b[A-Z][a-z’']{2,}\b(?: [A-Z][a-z’']+\b)*")


class Held:
    """One thing kept back. `known`: the words of the rest of the note."""

    def __init__(self, said: str, known: frozenset[str], names: Names) -> None:
        self._said, self._known, self._names = said, frozenset(map(_key, known)), names
        self.alone = len(said.split()) == 1

    @property
    def tells(self) -> bool:
        """Whether it says anything that a sentence could repeat."""
        return bool(self._own or self._of_names)

    def told_in(self, sentence: str) -> bool:
        """Whether a sentence repeats it."""
        if self._a_figure and not re.search(r"\d", sentence):
            return False
        here = frozenset(map(_key, tokens(sentence)))
        own = sum(not word.isdisjoint(here) for word in self._own)
        if self.alone:
            return bool(self._own) and own == len(self._own) and frozenset(map(_key, tokens(self._said))) <= here
        every = sum(not word.isdisjoint(here) for word in self._words)
        if own and (own >= max(_FEW, _SHARE * len(self._own)) or every >= max(_FEW, _MOST * len(self._words))):
            return True
        return self._else_new(here) or self._names_it(sentence)

    def _else_new(self, here: frozenset[str]) -> bool:
        """Whether one word of a short order is enough, of what it says of somebody or something: what else the
        sentence says is not in the note either."""
        told = {form for word in _WORD.findall(_OPEN.sub("", self._said)) for form in _forms(word)}
        if not any(word in told and not word.isdisjoint(here - _FIGURES) for word in self._own):
            return False
        said = [word for word in here if len(word) > _SHORT and word not in _GENERAL]
        new = sum(word not in self._known for word in said)
        return not self._of_names and len(self._words) <= _BRIEF and new >= _NEW * len(said)

    def _names_it(self, sentence: str) -> bool:
        """By the name of somebody that it names, or by any that the note does not give where names are kept back."""
        capital = [word.casefold() for word in re.findall(r"(?<=\s)[A-Z][a-z]{2,}", sentence)]
        capital += [
            word.casefold() for word in re.findall(r"^\W*([A-Z][a-z]{2,})", sentence) if _a_name(word.casefold())
        ]
        given = frozenset(map(_key, tokens(" ".join(capital)))) - _OFFICES
        if any(not word.isdisjoint(given) for word in self._own):
            return True
        if _NAMES.search(self._said) and any(map(self._unknown, _people(sentence))):
            return True
        return self._of_names and any(map(self._new, _FIRM.findall(sentence)))

    def _new(self, firm: str) -> bool:
        """Whether the note does not name a firm."""
        return not self._known.issuperset(map(_key, tokens(firm)))

    def _unknown(self, name: str) -> bool:
        """Whether the note does not give a name, and everybody does not know it: an official's, a place's."""
        listed = (self._names.person, self._names.kelurahan, self._names.kecamatan, self._names.agency)
        return self._known.isdisjoint(map(_key, tokens(name))) and not any(find(name) for find in listed)

    @cached_property
    def _a_figure(self) -> bool:
        """Whether it names a figure and says nothing of it; "harga pakan naik" can be told without one."""
        named = _FIGURED.match(self._said)
        if named is None or any(one.axis == "arah" for one in states(self._said)):
            return False
        return not (named["its"] and _SAYS.match(self._said, named.end()))

    @cached_property
    def _of_names(self) -> bool:
        return bool(_NAMES.search(self._said) or _FIRMS.search(self._said))

    @cached_property
    def _words(self) -> tuple[frozenset[str], ...]:
        """Each word that says something, in every form it may be read as."""
        return tuple(dict.fromkeys(form for word in _WORD.findall(self._said) for form in _forms(word)))

    @cached_property
    def _own(self) -> tuple[frozenset[str], ...]:
        """Those that the rest of the note does not have."""
        return tuple(word for word in self._words if word.isdisjoint(self._known))


def _forms(word: str) -> list[frozenset[str]]:
    found = [one for one in tokens(word) if one not in _GENERAL and (len(one) >= _SHORT or one.isdigit())]
    if len(found) == 1 and word.isalpha():
        return [frozenset({_key(found[0]), _key(stem(word.casefold()))})]
    return [frozenset({_key(one)}) for one in found]


def _key(word: str) -> str:
    """As it is spoken: without an h before a vowel at its head ("ilang"), with an a in its last syllable ("malem")."""
    return SPOKEN.sub("a", word[1:] if word[0] == "h" and word[1:2] in "aeiou" and len(word) > _SHORT else word)


def _people(sentence: str) -> list[str]:
    """Names of people in a sentence; behind "di" or "dari" stands a place."""
    found = list[str]()
    for run in _CAPITALS.finditer(sentence):
        before, name = sentence[: run.start()], _TITLE.sub("", run[0])
        called = _TITLE.match(run[0]) or _CALLED.search(before) or _AGED.match(sentence, run.end())
        alone = before and not _WHERE.search(before) and all(map(_a_name, name.casefold().split()))
        found += [name] if called or alone else []
    return found


def _a_name(word: str) -> bool:
    """Whether a word with a capital is somebody's: a name, or one that is never written small."""
    return word in name_words() or word in names_too() or not (usage().small(word) or usage().ours(word))
