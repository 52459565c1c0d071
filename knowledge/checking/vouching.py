"""What the operator's note says in another form: "kader ada 9" for "Sembilan kader", "2 hari s.d. 15/1" for "14–15/1".

Every equivalent form is decided here, a function a kind of fact. A figure is vouched for where the note has it, unless
the note gives the same words another figure; what measures (metres, days) must measure the same. A range of days has
both its ends in the note. A venue or an organisation has its words in the note in this order, short or in full, with
or without the word for its level; a venue may add what the note or the writing agency has.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import yaml

from knowledge.checking.colloquial import standard
from knowledge.checking.comparing import amount_of, days, figures_near, measures, unit, value
from knowledge.checking.folding import content, empty_words, fold
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity
from knowledge.entities.lists import tempat
from knowledge.entities.months import MONTH, MONTH_NUMBER
from knowledge.entities.numbers import numbers
from knowledge.entities.units import counted
from knowledge.entities.words import NUMBER_WORDS
from knowledge.names import Names
from knowledge.normalise import lexicon, tokens

_ANYBODY = frozenset({"orang", "jiwa"})  # "45 orang" are the 45 of any people
_TOTALS = frozenset(tokens("total jumlah semua seluruh semuanya seluruhnya jadi hadir"))  # of anything
_LOOSE = frozenset({"orang", "jiwa", "unit", "buah"})  # the noun stands before: "kader 6 orang"
_EXTRA = frozenset({"kantor", "gedung", "kompleks", "komplek", "kota", "cilegon", "area"})  # name no other place
_LEVELS = frozenset({"kelurahan", "kecamatan", "kel", "kec", "kota", "cilegon", "clg", "desa"})
_AREAS = {"kelurahan": "kelurahan", "kecamatan": "kecamatan", "rt": "rt", "rw": "rw"}
_CLAUSE = re.compile(r"[,;:()\n“”\"/=+&@]|\.(?:\s|$)|\d|\b(?:dan|serta|sama)\b", re.IGNORECASE)
_PER = re.compile(r"\b(?:per|tiap|setiap|masing-masing)\b", re.IGNORECASE)  # what is shared out, not what is counted
_ALL = re.compile(r"\b(?:semua|seluruh|tiap|setiap|se-?\s?kota|sekota)\b", re.IGNORECASE)
_LISTED = re.compile(r",|&|\+|\b(?:dan|sama|sm|serta)\b", re.IGNORECASE)
_CLAUSES = re.compile(r"[.;:\n()“”\"]")
_DAYS_IN = {"hari": (1, 1), "minggu": (7, 7), "pekan": (7, 7), "bulan": (28, 31), "tahun": (365, 366)}
_LIST = 200  # characters that a list of a note goes on
_SHORTEST = 3  # letters of an abbreviation
_PARTS = 6  # of a total
_BETWEEN = 2  # other words inside a name
_TWICE = re.compile(r"\b([a-z]{3,})2\b")
_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
_REACH = 5  # words that can say what a figure counts
_ROUND = {"seratusan": "100", "seribuan": "1000"}
_FUSED: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("bilangan.yaml").read_text(encoding="utf-8"))
_OPENED = re.compile(
    r"(?:\s+[^\s,.;:]+){0,3}?\s*(?P<mark>,?\s*(?:yaitu|yakni|ialah|masing-masing|meliputi)\s|:|,|\sdi\s)\s*"
    r"(?P<list>(?:[^.;\n]|\.(?=\d))+)"
)
_PARTED = re.compile(r",\s*(?:dan|serta)?\s*|\s+(?:dan|serta|&)\s+")
_NUMBERED = re.compile(rf"(?:\d|{NUMBER_WORDS}\b)", re.IGNORECASE)
_MONTHS = re.compile(rf"\b({MONTH})\b", re.IGNORECASE)
_AN = re.compile(r"(\d+)an")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure, what it counts, the stems of the words that say what it is of, and those words as they stand."""

    value: str
    unit: str
    words: frozenset[str]
    phrase: tuple[str, ...] = ()
    start: int = 0
    before: str = ""  # the word just before it
    aside: bool = False  # in brackets of its own: "Reza Fahlevi (27)"

    @property
    def noun(self) -> frozenset[str]:
        """The stems of what it counts; without it those of its words."""
        return frozenset(tokens(self.unit)) or self.words


class Voucher:
    """Whether one note says the facts of one text in other words."""

    def __init__(self, note: Source, others: Sequence[Source], text: str, names: Names) -> None:
        self._note, self._text, self._names = note, text, names
        self._known: dict[str, list[str]] = {}
        self._agencies = [source for source in others if source.origin == "instansi"]
        self._ways: dict[str, Callable[[Entity], bool]] = {
            "number": self._figure,
            "money": self._sum,
            "percent": self._share,
            "date": self._days,
            "place": self._place,
            "organisation": self._body,
        }

    def says(self, entity: Entity) -> bool:
        """Whether the note says this fact in another form."""
        way = self._ways.get(entity.kind)
        return way is not None and way(entity)

    def _figure(self, entity: Entity) -> bool:
        mine = _labelled(entity, self._text)
        return (
            self._given(mine, entity)
            or self._listed(mine)
            or _spelled_out(entity, self._text)
            or self._total(entity)
            or self._lasting(mine)
            or (mine.value, mine.unit) in self._in_a_word
        )

    def _given(self, mine: _Figure, entity: Entity) -> bool:
        """The same figure in the note, of the same or of nothing else that the note counts."""
        measured = {figure.unit for figure in self._figures}
        told = [f for f in self._figures if _equal(mine, f, entity) and _countable(mine, f, measured)]
        if any(_alike(mine, f) or not f.words for f in told):
            return True
        if any({mine.unit, f.unit} & _ANYBODY for f in told) and not self._lost(mine):
            return True
        if any(self._goes_on(mine, f) for f in told):
            return True
        return bool(told) and not self._counted_otherwise(mine)

    def _lost(self, mine: _Figure) -> bool:
        """Whether the note counts exactly this unit otherwise and the text never says so: "8 peserta" became nine."""
        here = {value(number) for number in numbers(self._text)} - {mine.value}
        rivals = (f for f in self._figures if f.unit == mine.unit and f.value != mine.value and f.value not in here)
        return any(len(f.value) == 1 or not any(figures_near(slip, f.value) for slip in here) for f in rivals)

    def _goes_on(self, mine: _Figure, told: _Figure) -> bool:
        """A bare figure in a list of the note counts what the list began with: "118 kasus: citangkil 31, 5 kec lain
        44"."""
        if told.unit or measures(mine.unit) or counted(told.before):
            return False
        start = max(told.start - _LIST, *(self._note.text.rfind(mark, 0, told.start) for mark in '“"\n'), 0)
        return bool(mine.noun) and mine.noun <= content(self._note.text[start : told.start])

    def _counted_otherwise(self, mine: _Figure) -> bool:
        """Whether the note gives what this figure counts another figure."""
        return any(mine.noun & f.words for f in self._figures if f.value != mine.value)

    def _listed(self, mine: _Figure) -> bool:
        """ "dua kelurahan" for "ciwaduk dan ketileng": as many as the note names."""
        if not mine.value.isdigit():
            return False
        count, level = int(mine.value), _AREAS.get(mine.unit)
        named = {place.key for place in self._note.has("place") if place.detail in {level, "wilayah"}}
        if level and (1 < len(named) == count or (count == self._whole(level) and _ALL.search(self._note.text))):
            return True
        if count < 2 or not mine.noun or self._counted_otherwise(mine):
            return False
        return count in self._listed_after(mine.noun) or (
            count > 2 and mine.noun <= self._note.about and count in self._enumerated
        )

    def _listed_after(self, noun: frozenset[str]) -> set[int]:
        """How many the note names behind the noun: "gerai sembako dan gas melon" two."""
        found = set[int]()
        for clause in _CLAUSES.split(self._note.text):
            words = list(re.finditer(r"[^\W_]+", clause))
            for word in words:
                if noun == frozenset(tokens(word[0])):
                    parts = [part for part in _LISTED.split(clause[word.end() :]) if part.strip()]
                    if all(len(part.split()) <= _REACH for part in parts):
                        found.add(len(parts))
        return found

    @cached_property
    def _in_a_word(self) -> frozenset[tuple[str, str]]:
        """What single words of the note count: "berdua" two people, "sepekan" seven days."""
        said = (forms for word, forms in _FUSED.items() if f" {word} " in self._note.folded)
        return frozenset(tuple(form.split(maxsplit=1)) for forms in said for form in forms)  # type: ignore[misc]

    def _whole(self, level: str) -> int:
        """How many of these the city has."""
        return {"kelurahan": len(self._names.kelurahan_list), "kecamatan": len(self._names.kecamatan_list)}.get(
            level, 0
        )

    def _total(self, entity: Entity) -> bool:
        """ "35 anak" for "pagi 20 anak sore 15 anak": all that the note counts of it, "1,2 ton" for "1 ton 200 kg"."""
        parts = (amount_of(number, like=entity) for number in self._note.has("number"))
        figures = [part for part in parts if part is not None]
        return 2 <= len(figures) <= _PARTS and sum(figures) == amount_of(entity, like=entity)

    def _lasting(self, mine: _Figure) -> bool:
        """ "tiga hari" for "5–7 Juni": the days, weeks or months of a range of the note."""
        spans = [days(other) for other in self._note.has("date")]
        lasted = {(span[-1] - span[0]).days + 1 for span in spans if len(span) == 2}
        if not mine.value.isdigit() or mine.unit not in _DAYS_IN:
            return False
        fewest, most = _DAYS_IN[mine.unit]
        return any(fewest * int(mine.value) <= days <= most * int(mine.value) for days in lasted)

    def _sum(self, entity: Entity) -> bool:
        """ "25 juta" and "tiket 25rb" are sums without saying so."""
        same = [number for number in self._note.has("number") if value(number) == value(entity)]
        return any(not counted(unit(number)) for number in same)

    def _share(self, entity: Entity) -> bool:
        """ "87 persen dr target 95": the second percentage goes without its sign."""
        return any(value(number) == value(entity) and not unit(number) for number in self._note.has("number"))

    def _days(self, entity: Entity) -> bool:
        mine, noted = days(entity), self._note.has("date")
        bare = entity.detail and not re.search(r"\d", entity.text)
        if bare and (f" {entity.detail} " in self._note.folded or entity.detail in {other.detail for other in noted}):
            return True  # a weekday alone, as in "Jumat Berkah"
        if re.fullmatch(r"\d{4}-\d\d", entity.key):
            return self._month(entity.key)
        if len(mine) == 1 and entity.detail and self._weekday_and_day(entity.detail, mine[0].day):
            return True
        if mine and len(mine) == entity.key.count("/") + 1:
            return {*mine} <= {day for other in noted for day in days(other)} or self._without_year(entity)
        return "-" in entity.key and entity.key in {other.detail for other in noted}  # "Senin–Jumat"

    def _weekday_and_day(self, weekday: str, day: int) -> bool:
        """ "sabtu 11" in a schedule of one month, which stands above it; "sabtu 11/8" is another day."""
        return (
            re.search(rf"\b{weekday}\s+{day}\b(?!\s*[/.,-]?\s*(?:\d|{MONTH}\b))", self._note.text, re.IGNORECASE)
            is not None
        )

    def _month(self, key: str) -> bool:
        """ "Agustus 2026" for "juni s.d agustus": the year is one of the note's dates, or the note has none."""
        years = {other.key[:4] for other in self._note.has("date") if other.key[:4].isdigit()}
        named = {MONTH_NUMBER[name.casefold()] for name in _MONTHS.findall(self._note.text)}
        return int(key[5:7]) in named and (not years or key[:4] in years)

    def _without_year(self, entity: Entity) -> bool:
        """ "1 - 25 januari" was not resolved: its days and month are the text's."""
        short = "/".join(f"--{day:%m-%d}" for day in days(entity))
        return any(_partly(other.key) == short for other in self._note.has("date"))

    def _place(self, entity: Entity) -> bool:
        if entity.detail not in {"tempat", "luar"}:
            return False
        if not self._core(entity.key) and "pemerintah" in entity.key:  # any office of the city
            return True
        if not placed(entity.key):  # "Kantor Kecamatan Cilegon" has no word but those of levels
            return {_written_out().get(word, word) for word in self._words} >= set(fold(entity.key).split())
        return self._named(entity.key) or (entity.detail == "tempat" and self._venue(entity))

    def _body(self, entity: Entity) -> bool:
        """An organisation in full or in short."""
        name = re.sub(r"\s+kota cilegon$", "", entity.key)
        short = " " not in name and any(
            abbreviates(name, " ".join(self._words[at : at + len(name)])) for at in range(len(self._words))
        )
        return (
            short
            or any(abbreviates(word, name) for word in self._words)
            or (len(placed(name)) > 1 and self._named(name))
        )

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
        rivals = [self._full(other.key) for other in self._note.has("place") if other.detail == "tempat"]
        return all(set(r) <= set(words) for r in rivals if r[:1] == words[:1])

    def _core(self, key: str) -> list[str]:
        city = {*self._names.city.casefold().split(), "pemerintah", "pemkot", "kota"}
        return [word for word in placed(key) if word not in city]

    def _full(self, text: str) -> list[str]:
        """The words that name a place, agencies and offices in full: "aula dindikbud", "ruang rapat asda ii"."""
        offices = re.compile(rf"(?<!\w)(?:{self._names.patterns.office})(?!\w)", re.IGNORECASE)
        return [part for word in placed(offices.sub(self._office, text)) for part in self._spelt(word)]

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
    def _figures(self) -> list[_Figure]:
        return [_labelled(number, self._note.text) for number in self._note.has("number")]

    @cached_property
    def _enumerated(self) -> set[int]:
        """How many things each list of the note has: "tarik tambang, balap karung sama makan kerupuk" three."""
        clauses = _CLAUSES.split(self._note.text)
        lists = [[part for part in _LISTED.split(clause) if part.strip()] for clause in clauses]
        return {len(parts) for parts in lists if all(len(part.split()) <= _REACH for part in parts)}

    @cached_property
    def _words(self) -> list[str]:
        return self._note.folded.split()

    @cached_property
    def _placed(self) -> list[str]:
        return self._full(self._note.text)


def _labelled(number: Entity, text: str) -> _Figure:
    """The figure with its words: those behind it where it counts a noun, else those before it in the clause."""
    behind = text[number.end - len(_noun(number)) :][:80]
    following = _CLAUSE.split(behind, maxsplit=1)[0].split()[:_REACH]
    after = content(" ".join(following))
    ahead = _CLAUSE.split(text[max(0, number.start - 60) : number.start])[-1]
    leading = [] if _PER.search(ahead) else ahead.split()[-_REACH:]
    before = content(" ".join(leading))
    noun = unit(number)
    words = after | frozenset(tokens(noun)) if noun else (before or after) - _TOTALS
    if not noun and _PER.match(behind.lstrip()):  # "18 per kelurahan"
        words = frozenset()
    phrase = tuple(fold(" ".join([*leading, *following])).split())
    aside = text[number.start - 1 : number.start] == "(" and text[number.end : number.end + 1] == ")"
    words = words | before if noun in _LOOSE else words
    return _Figure(
        value(number), noun, words, phrase, number.start, fold(leading[-1]).strip() if leading else "", aside
    )


def _noun(number: Entity) -> str:
    """The last word of what is written, where the number counts something."""
    return number.text.split()[-1] if unit(number) and " " in number.text else ""


def _equal(mine: _Figure, noted: _Figure, entity: Entity) -> bool:
    """The same figure, or "30an" for "sekitar 30"."""
    about = _AN.fullmatch(noted.value)
    round_figure = about[1] if about else _ROUND.get(noted.value)
    return mine.value == noted.value or bool(round_figure and entity.detail and round_figure == mine.value)


def _countable(mine: _Figure, noted: _Figure, measured: Collection[str]) -> bool:
    """What is measured is never what is counted (two measures were compared before); a bare figure of the note may
    be the measure, if it is of the same or the note gives no other of that measure."""
    if mine.aside and noted.unit == "tahun":
        return True
    if measures(mine.unit):
        return not noted.unit and (mine.unit not in measured or bool(mine.words & noted.words))
    return not measures(noted.unit)


def _alike(mine: _Figure, noted: _Figure) -> bool:
    """Whether two figures are of the same: a word in common, or one short for words of the other ("kia")."""
    return (
        bool(mine.words & noted.words) or _initials(noted.phrase, mine.phrase) or _initials(mine.phrase, noted.phrase)
    )


def _initials(short: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a word of one phrase is made of the first letters of words that stand together in the other."""
    return any(
        word == "".join(part[0] for part in words[at : at + len(word)])
        for word in short
        if 1 < len(word) <= len(words) and word not in empty_words()
        for at in range(len(words) - len(word) + 1)
    )


def _spelled_out(number: Entity, text: str) -> bool:
    """Whether the text names, right behind the number, as many as it counts: "tiga kecamatan, yaitu …, …, dan …"."""
    found = _OPENED.match(text, number.end)
    if not found or not value(number).isdigit() or int(value(number)) < 2:
        return False
    parts = [part for part in _PARTED.split(found["list"]) if part.strip()]
    told = found["mark"].strip() not in {",", "di"}
    return len(parts) == int(value(number)) and (told or not any(_NUMBERED.match(part) for part in parts))


def _partly(key: str) -> str:
    """`--01-01/25` in full: `--01-01/--01-25`."""
    first, _, last = key.partition("/")
    return f"{first}/{first[:5]}{last}" if re.fullmatch(r"\d\d", last) else key


def abbreviates(short: str, name: str) -> bool:
    """Whether a word of no list is made of the beginnings of the name's words, in order: "untirta", "kwt", "bnn"."""
    words = name.casefold().split()
    whole = _SHORTEST <= len(short) < len("".join(words)) and len(words) > 1
    return whole and short[0] == words[0][0] and not standard(short) and _made_of(short, words)


def _made_of(short: str, words: Sequence[str]) -> bool:
    """Every letter from the beginning of one of the words; the first of them is used, later ones may be passed over."""
    if not short or not words:
        return not short
    same = [a == b for a, b in zip(short, words[0], strict=False)]
    longest = same.index(False) if False in same else len(same)
    return any(_made_of(short[size:], words[at:]) for size in range(longest, 0, -1) for at in range(1, len(words) + 1))


@lru_cache(maxsize=512)
def placed(text: str) -> list[str]:
    """The words that name a place, written out ("smpn 2", "lantai dua"), without those for its level."""
    words = re.findall(r"[a-z]+|\d+", _TWICE.sub(r"\1 \1", text.casefold()))
    full = [part for word in words for part in _written_out().get(word, word).split()]
    return [word for word in full if word not in _LEVELS and word not in _EXTRA]


@lru_cache(maxsize=1)
def _written_out() -> dict[str, str]:
    lists, digits = tempat(), {word: str(figure) for figure, word in enumerate(_DIGITS)}
    short = {
        form.rstrip("."): full
        for table in (lists.bentuk, lists.pendek)
        for full, forms in table.items()
        for form in forms
    }
    words = {form: full for form, full in lexicon().words.items() if form not in digits}
    return {form: full.replace("-", " ") for form, full in (words | short | digits).items()}
