"""The venues and organisations of a note: short or in full, with or without the word for their level.

Their words stand in the note in this order; a venue may add what the note or the writing agency has.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache

from knowledge.checking.colloquial import standard, standard_form
from knowledge.checking.folding import fold, says
from knowledge.checking.initials import unfolded
from knowledge.checking.sources import Source
from knowledge.entities.dates import RANGE
from knowledge.entities.entity import Entity
from knowledge.entities.lists import tempat
from knowledge.entities.words import SMALL
from knowledge.names import Names
from knowledge.normalise import lexicon

_EXTRA = frozenset({"kantor", "gedung", "kompleks", "komplek", "kota", "cilegon", "area"})  # name no other place
_LEVELS = frozenset({"kelurahan", "kecamatan", "kel", "kec", "kota", "cilegon", "clg", "desa"})
_KINDS = frozenset(
    {"lingkungan", "kampung", "perumahan", "kompleks", "gang", "jalan", "link", "kp", "perum", "gg", "jl"}
)
_OWN = frozenset({"dinas", "badan", "kantor", "setempat", "kelurahan", "kecamatan"})
_SHORTEST = 3  # letters of an abbreviation
_BETWEEN = 2  # other words inside a name
_NEAR = 25  # characters behind a venue
_TWICE = re.compile(r"\b([a-z]{3,})2\b")
_YARD = re.compile(r"\bhal\b\.?(?=\s+(?:kec|kel|kantor|balai|masjid|gedung|dinas))")  # "di hal kecamatan"
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8"}  # "Setda II"
_IN_SHORT = re.compile(r"(?P<more>(?:,?\s+(?:[A-Z][a-z]+|dan)){0,7})\s+\((?P<short>[A-Z][A-Za-z\d]{1,9})\)")
_HOODS = re.compile(
    rf"\b(?P<kind>r[tw])\b[\s.:]*(?P<list>\d{{1,3}}(?:{RANGE}\d{{1,3}}\b|(?:\s*(?:,|&|/|\b(?:dan|sama|serta)\b)\s*\d{{1,3}}\b(?![./:]\d))*))",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<![\w.-])[A-Za-z][A-Za-z\d]{2,}(?![\w-])")  # "dp3akb" too
_LEADERS = ("ka", "kepala", "sek", "waka")  # "kadisperindag" leads Disperindag


class NotedPlaces:
    """The places and organisations of one note, beside one text."""

    def __init__(self, note: Source, others: Sequence[Source], text: str, names: Names) -> None:
        self._note, self._text, self._names = note, text, names
        self._known: dict[str, list[str]] = {}
        self._agencies = [source for source in others if source.origin == "instansi"]

    def place(self, entity: Entity) -> bool:
        """Whether the note names the place in another form."""
        if entity.detail in {"rt", "rw"}:
            return entity.key in self._hoods
        if entity.detail not in {"tempat", "luar"}:
            return False
        if not self._core(entity.key) and "pemerintah" in entity.key:  # any office of the city
            return True
        if not placed(entity.key):  # "Kantor Kecamatan Cilegon" has no word but those of levels
            wanted = set(fold(entity.key).split()) - ({"kantor"} if entity.text.islower() else set())
            return {_written_out().get(word, word) for word in self._words} >= wanted
        return self._called_otherwise(entity) or self._venue(entity)

    def body(self, entity: Entity) -> bool:
        """An organisation in full or in short, or its head alone."""
        name = re.sub(r"\s+kota cilegon$", "", entity.key)
        short = " " not in name and any(
            abbreviates(name, " ".join(self._words[at : at + len(name)])) for at in range(len(self._words))
        )
        return (
            short
            or any(abbreviates(word, name) for word in self._words)
            or (len(placed(name)) > 1 and self._named(name))
            or self._in_short(entity)
            or self._led(name)
        )

    def _in_short(self, entity: Entity) -> bool:
        """ "Balai Latihan Kerja (BLK)": the text itself says what the short form of the note stands for."""
        behind = _IN_SHORT.match(self._text, entity.end)
        if not behind or unfolded(behind["short"].casefold()) not in map(unfolded, self._words):
            return False
        words = f"{entity.text}{behind['more']}".split()
        initials = "".join(word[0] for word in words if word[0].isupper()).casefold()
        short = unfolded(behind["short"].casefold())
        return initials == short or abbreviates(short, " ".join(words)) or _syllables(short, words)

    def _by_initials(self, name: str) -> bool:
        """ "Mal Pelayanan Publik" for the note's "mpp"."""
        short = "".join(word[0] for word in name.split() if word[0].isupper()).casefold()
        return len(short) >= _SHORTEST and short in self._words and not standard(short)

    def _led(self, name: str) -> bool:
        """ "kadisperindag" names the agency that its holder leads."""
        return name in self._heads

    @cached_property
    def _heads(self) -> frozenset[str]:
        """The agencies whose heads the note names in one word."""
        rests = (word.removeprefix(lead) for word in self._words for lead in _LEADERS if word.startswith(lead))
        agencies = (self._names.agency(rest) for rest in rests if len(rest) > _SHORTEST)
        return frozenset(agency.name.casefold() for agency in agencies if agency)

    def _named(self, name: str) -> bool:
        """Whether the note has all words of the name close together; of "Kantor Kelurahan Bendungan" the kelurahan."""
        wanted, noted = self._full(name), self._placed
        if len(wanted) < 2:
            return bool(wanted) and name.startswith("kantor ") and wanted[0] in noted
        size = len(wanted) + _BETWEEN
        starts = [at for at, word in enumerate(noted) if word in wanted]
        return any(not Counter(wanted) - Counter(noted[at : at + size]) for at in starts)

    def _venue(self, entity: Entity) -> bool:
        words = self._full(entity.key)
        have = set(self._placed).union(*(self._full(source.text or source.folded) for source in self._agencies))
        if not words or not have.issuperset(words):
            return False
        told = fold(self._text)  # a venue that the text has too was not exchanged for this one
        venues = (other for other in self._note.has("place") if other.detail == "tempat")
        named = [(self._full(other.key), says(told, other.key) and other.key != entity.key) for other in venues]
        rivals = [rival for rival, too in named if not too or len({*rival} & {*words}) > 1]  # "Puskesmas Citangkil 2"
        near = set(placed(self._text[entity.end : entity.end + _NEAR]))  # "Mako Damkar di Jombang" for "mako jombang"
        return all(set(r) <= {*words, *near} for r in rivals if r[:1] == words[:1])

    def _called_otherwise(self, entity: Entity) -> bool:
        """In other order, in short, by its initials, without its kind, or no place at all."""
        key = entity.key
        named = self._named(key) or self._in_short(entity) or self._by_initials(entity.text)
        return named or self._without_its_kind(key) or self._of_the_agency(key) or self._ends_in_somebody(key)

    def _without_its_kind(self, key: str) -> bool:
        """ "Lingkungan Kubang Welut" for the note's "warga kubang welut", which calls it nothing else."""
        kind, _, name = key.partition(" ")
        found = re.search(rf"(\w+) {re.escape(name)} ", self._note.folded) if kind in _KINDS and name else None
        return bool(found) and found[1] not in _KINDS if found else False

    def _of_the_agency(self, key: str) -> bool:
        """ "gedung dinas", "aula kelurahan setempat" for the note's "aula disperindag": the agency's own."""
        head, *others = key.split()
        return (
            bool(others)
            and _OWN.issuperset(others)
            and any(venue.key.split()[0] == head and self._agency_of(venue.key) for venue in self._note.has("place"))
        )

    def _agency_of(self, key: str) -> bool:
        _, _, name = key.partition(" ")
        agency = self._names.agency(name)
        return agency is not None and any(says(source.folded, agency.name) for source in self._agencies)

    def _ends_in_somebody(self, key: str) -> bool:
        """ "Penerangan Jalan Umum Hendra Wijaya" is an office with its holder, no road."""
        people = (person.key for person in self._note.has("person"))
        return any(key.endswith(f" {name}") and " " in name for name in people)

    def _core(self, key: str) -> list[str]:
        city = {*self._names.city.casefold().split(), "pemerintah", "pemkot", "kota"}
        return [word for word in placed(key) if word not in city]

    def _full(self, text: str) -> list[str]:
        """The words that name a place, agencies and offices in full: "aula dindikbud", "ruang rapat asda ii"."""
        offices = re.compile(rf"(?<!\w)(?:{self._names.patterns.office})(?!\w)", re.IGNORECASE)
        text = self._bodies.sub(self._in_full, text)  # "satpol pp" is two words
        return [
            part
            for word in placed(_WORD.sub(self._in_full, offices.sub(self._office, text)))
            for part in self._spelt(word)
        ]

    def _in_full(self, written: re.Match[str]) -> str:
        """ "setda" is an agency before it is a word."""
        agency = self._names.agency(written[0])
        return agency.name if agency else written[0]

    def _office(self, written: re.Match[str]) -> str:
        office = self._names.office(written[0])
        return office.official if office and "{" not in office.official else written[0]

    def _spelt(self, word: str) -> list[str]:
        if word not in self._known:
            agency = self._names.agency(word) if len(word) > 2 else None
            words = placed(agency.name) if agency else [word]
            self._known[word] = [part for part in words if part != "dan"]
        return self._known[word]

    @cached_property
    def _bodies(self) -> re.Pattern[str]:
        """Agencies whose short name is more than one word."""
        return re.compile(rf"(?<!\w)(?=\w+ \w)(?:{self._names.patterns.agency})(?!\w)", re.IGNORECASE)

    @cached_property
    def _hoods(self) -> frozenset[str]:
        """Every RT and RW of the note's lists: "3 rt : 07, 08, 11", "rt 01-04"."""
        found = set[str]()
        for match in _HOODS.finditer(self._note.text):
            numbers = [int(number) for number in re.findall(r"\d+", match["list"])]
            if re.fullmatch(rf"\d+{RANGE}\d+", match["list"]) and numbers[0] < numbers[1]:
                numbers = list(range(numbers[0], numbers[1] + 1))
            found |= {f"{match['kind'].casefold()} {number}" for number in numbers}
        return frozenset(found)

    @cached_property
    def _words(self) -> list[str]:
        return self._note.folded.split()

    @cached_property
    def _placed(self) -> list[str]:
        return self._full(self._note.text)


def abbreviates(short: str, name: str) -> bool:
    """Whether a word of no list is made of the beginnings of the name's words, in order: "untirta", "kwt", "bnn"."""
    words = name.casefold().split()
    whole = _SHORTEST <= len(short) < len("".join(words)) and len(words) > 1
    return whole and short[0] == words[0][0] and not standard(short) and _made_of(short, words)


def _syllables(short: str, words: Sequence[str]) -> bool:
    """ "Lapas" of "Lembaga Pemasyarakatan": its letters in this order, from the first on, some of each word."""
    letters = iter("".join(words).casefold())
    return short[0] == words[0][0].casefold() and all(letter in letters for letter in short)


def _made_of(short: str, words: Sequence[str]) -> bool:
    """Every letter from the beginning of one of the words; the first of them is used, later ones may be passed over."""
    if not short or not words:
        return not short
    same = [a == b for a, b in zip(short, words[0], strict=False)]
    longest = same.index(False) if False in same else len(same)
    return any(_made_of(short[size:], words[at:]) for size in range(longest, 0, -1) for at in range(1, len(words) + 1))


def _standard(word: str) -> str:
    """ "malam" for the "malem" of a note."""
    return word if standard(word) else standard_form(word) or word


@lru_cache(maxsize=512)
def placed(text: str) -> list[str]:
    """The words that name a place, written out ("smpn 2", "lantai dua"), without those for its level."""
    words = re.findall(r"[a-z]+|\d+", _YARD.sub("halaman", _TWICE.sub(r"\1 \1", text.casefold())))
    full = [part for word in words for part in (_written_out().get(word) or _standard(word)).split()]
    return [_ROMAN.get(word, word) for word in full if word not in _LEVELS and word not in _EXTRA]


@lru_cache(maxsize=1)
def _written_out() -> dict[str, str]:
    lists, digits = tempat(), {word: str(figure) for figure, word in enumerate(SMALL[:11])}
    short = {
        form.rstrip("."): full
        for table in (lists.bentuk, lists.pendek)
        for full, forms in table.items()
        for form in forms
    }
    words = {form: full for form, full in lexicon().words.items() if form not in digits}
    return {form: full.replace("-", " ") for form, full in (words | short | digits).items()}
