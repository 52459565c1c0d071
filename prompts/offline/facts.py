"""Clauses that are no sentences, as lines of a list: "Hadiah tabungan: Rp1 juta, Rp750.000, dan Rp500.000".

What the judge of sentences does not pass is not printed as one. Operators list such details, with the thing first and
its value behind a colon where there is one; a list may be terse, and everything that the note says is kept.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from knowledge.entities.words import small
from prompts.offline.activating import acted
from prompts.offline.dates import MONTHS
from prompts.offline.grammar import dated, is_verb
from prompts.offline.patterns import ClausePatterns
from prompts.offline.syntax.judge import judge
from prompts.offline.wording import capital, clean, listing

MARK = "◦ "  # opens a fact among the sentences of a text, until the list is printed
_BULLET = "• "
_TRAILING = re.compile(r"^(?P<value>.+?),? (?P<label>jadwal|lokasi|tempat|waktu|harga|biaya|tarif)nya$")
_LABELLED = re.compile(r"^(?P<label>[a-z]{3,}?)-?nya:? (?P<value>.+)$")
_SPAN = re.compile(
    r"^(?P<time>(?:(?:bulan|minggu|pekan|tahun) (?:depan|lalu|ini)|besok|lusa|nanti|kemarin|"
    r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)(?:–\w+)? \([\d/–]+\)(?: (?:pagi|siang|sore|malam))?"
    r"(?: pukul [\d.–]+ WIB)?)),? (?!sampai|hingga|dan|juga|lagi|mulai|di |ke |pukul)(?P<rest>\w.*)$",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?P<name>[A-Z][a-z’']+(?: [A-Z][a-z’']+){0,3}(?: \(\d+\))?) (?P<who>(?:pe[a-z]{4,}|fotografer|guru|siswa|siswi|"
    r"kader|warga|ketua|anggota|dosen|bidan|perawat|dokter|kepala|mantan|alumni|mahasiswa|pelajar|kelas|murid)\b)"
)
_HOUSE = re.compile(
    r"(?:Dinas|Kelurahan|Kecamatan|Kota|RT|RW|(?:SD|SM[PAK]|MI|MTs|TK)N?|Puskesmas|Jalan|Pasar|Lurah|Camat|PT|CV)\b"
)
_LASTED = re.compile(r"^(\w+ hari) (?=[A-Z])")  # "dua hari Rabu–Kamis"
_COUNTS = re.compile(rf"(?:Rp)?\d|(?:sebanyak|sekitar|kira-kira|hampir|total|minimal|maksimal|{small(1, 10)})$")
_AGAIN = re.compile(r"\b((?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)(?:–\w+)?),? (?=\1 \()")
_PARTS = ("bagian", "keadaan", "jumlah", "perihal")  # what may stand beside a second one of its kind
_WORTH = re.compile(r"(\b[A-Z]\w+) (?=Rp[\d.]+(?: (?:ribu|juta|miliar))?$)")  # "diraih tim Elang Rp5 juta"
# "terpilih Rustandi 41 suara", "sekarang 40 menit": what is counted of somebody, and a second time, stand apart.
_BESIDE_NAME = re.compile(r"(?P<name>[A-Z][\w.]+(?: [A-Z][\w.]+)*) (?=\d+ [a-z]{3,})(?!\d+ (?:dan|sampai)\b)")
_SECOND_TIME = re.compile(r"(\d+ [a-z]+|WIB) (?=(?:selesai|sekarang|kini|dulu|tahun lalu|sebelumnya|sisanya) )")
_BEHIND = r"\g<1>, "
_MOST = re.compile(
    r"^(?P<label>(?:[a-z]+ ){0,2}(?:paling [a-z]+|ter(?:baik|besar|kecil|tua|muda|banyak|sedikit|panjang|tinggi|jauh|"
    r"laris|cepat|favorit|heboh|mahal|murah|berat))) (?P<value>\S+.*)$"
)
_ROLES = "dugaan|rencana|kendala|catatan|saran|pesan|imbauan|evaluasi|sisa|runner up"


def fact(text: str, lines: ClausePatterns) -> str:
    """The clause as a line of the list, with its mark; empty where it says nothing."""
    text = re.sub(r"(?<=[^,;]) (?=tetapi )", ", ", _SECOND_TIME.sub(_BEHIND, text))
    plain = _WORTH.sub(_BEHIND, _AGAIN.sub("", _spaced(dated(acted(clean(text), lines)))))
    return f"{MARK}{_labelled(plain, lines) or _BESIDE_NAME.sub(_counted_behind, plain)}" if plain else ""


def beside(text: str) -> str:
    """The comma before what somebody is: "Dedi fotografer produk" → "Dedi, fotografer produk"."""
    return _PERSON.sub(_apart, text)


def _apart(match: re.Match[str]) -> str:
    """A single capital at the start of a sentence is no name: "Tokoh pemuda"."""
    first = not match.start() and " " not in match["name"]
    return match[0] if first or _HOUSE.search(match["name"]) else f"{match['name']}, {match['who']}"


def _counted_behind(match: re.Match[str]) -> str:
    """A name that has a figure of its own keeps it, "SDN Gerem 1", and so does an abbreviation, "kasus DBD 3 orang"; a
    month with its year, "data Juli 2026"; a verb that opens the clause is no name: "Diikuti 24 warga"."""
    opens, last = not match.start() and is_verb(match["name"].lower()), match["name"].split()[-1]
    counts = opens or _HOUSE.search(match["name"]) or last.isupper() or last in MONTHS
    return match[0] if counts else f"{match['name']}, "


def is_fact(text: str) -> bool:
    """Whether a text is a line of the list."""
    return text.startswith(MARK)


def parted(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """Sentences and facts apart, each in its order."""
    return [one for one in texts if one and not is_fact(one)], [one for one in texts if is_fact(one)]


def with_facts(text: str, facts: Sequence[str]) -> str:
    """The note's own list, longer by the facts; empty where the text is no list."""
    lines = text.split("\n")
    if not all(line.startswith(_BULLET) for line in lines):
        return ""
    return "\n".join([text, *(f"{_BULLET}{capital(one.removeprefix(MARK))}" for one in merged(facts))])


def fact_list(facts: Sequence[str], heading: str = "", *, terse: bool = False) -> str:
    """The printed list; a single fact with a label, or where every character counts (`terse`), needs no bullet."""
    items = [one.removeprefix(MARK) for one in merged(facts)]
    if len(items) == 1:
        return f"{'' if terse or ': ' in items[0] else _BULLET}{capital(items[0])}"
    return "\n".join([*([heading] if heading and items else []), *(f"{_BULLET}{capital(one)}" for one in items)])


def without_facts(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """Paragraphs of sentences, and the facts of all paragraphs that hold only these."""
    prose, facts = parted(texts)
    return prose, [line for one in facts for line in one.split("\n")]


def merged(facts: Sequence[str]) -> list[str]:
    """Values without a label belong to the one before them: three prizes are one line."""
    found: list[list[str]] = []
    for one in facts:
        text = one.removeprefix(MARK)
        if found and ": " in found[-1][0] and judge().reads(text, "nilai-saja") and ": " not in text:
            found[-1].append(text)
        else:
            found.append([text])
    return [f"{MARK}{_row(items)}" for items in found]


def _row(items: Sequence[str]) -> str:
    label, colon, first = items[0].partition(": ")
    return f"{label}{colon}{listing([first, *items[1:]])}" if len(items) > 1 else items[0]


def _labelled(text: str, lines: ClausePatterns) -> str:
    """The clause with its label: a time, a thing before its figure, a job, a property; empty where it has none."""
    if ":" in re.sub(r"\d:\d", "", text):
        return text
    return _timed(text, lines) or _most(text) or _counted(text) or _headed(text, lines) or _owned(text)


def _timed(text: str, lines: ClausePatterns) -> str:
    """When: the clause says nothing else, or begins with it."""
    if (last := _TRAILING.match(text)) and judge().reads(last["value"], "waktu-saja"):
        return f"{last['label']}: {last['value']}"
    if judge().reads(text, "waktu-saja"):
        return "waktu: " + _LASTED.sub(r"\1, ", text)
    span = _SPAN.match(text)
    return f"{span['time']}: {_labelled(span['rest'], lines).replace(': ', ' ') or span['rest']}" if span else ""


def _most(text: str) -> str:
    """ "layangan terbesar naga 35 meter" → "layangan terbesar: naga 35 meter"."""
    found = _MOST.match(text)
    return f"{found['label']}: {found['value']}" if found and not _goes_on(found["value"]) else ""


_TELLS = re.compile(r"\b(?:di|me)[a-z]{4,}")  # "jadwal setiap sekolah ditempel di …" is no label with its value


def _headed(text: str, lines: ClausePatterns) -> str:
    """ "pemateri Dedi" → "pemateri: Dedi": a job or a property by its word."""
    named = re.match(rf"(?P<label>{_heads(*_words(lines))})(?:nya)? (?P<value>.+)$", text, re.IGNORECASE)
    if not named:
        return ""
    described = " yang " in named["value"] or _TELLS.search(named["value"])
    return "" if described or _goes_on(named["value"]) else f"{named['label']}: {named['value']}"


def _owned(text: str) -> str:
    """ "jadwalnya setiap Rabu" → "jadwal: setiap Rabu"."""
    owned = _LABELLED.match(text)
    if not owned or is_verb(owned["label"]) or not judge().reads(owned["label"], "n-saja"):
        return ""
    return "" if _goes_on(owned["value"]) else f"{owned['label']}: {owned['value']}"


def _goes_on(value: str) -> bool:
    """Whether what stands behind a word says something of it, and is no value: "wajib …", "untuk …"."""
    first = value.split(maxsplit=1)[0].lower().strip(",;")
    return is_verb(first) or judge().reads(f"warga {first}", "penghubung-lanjut")


def _words(lines: ClausePatterns) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset((*lines.kata_jabatan, *lines.kata_atribut, *lines.kata_pemegang)), frozenset(lines.sifat_atribut)


@lru_cache(maxsize=4)
def _heads(words: frozenset[str], more: frozenset[str]) -> str:
    longest = "|".join(sorted(words, key=lambda word: (-len(word), word)))
    return rf"(?:{longest}|{_ROLES})(?: (?:{'|'.join(sorted(more))})\b)*"


def _counted(text: str) -> str:
    """ "kelompok tani Sumber Rejeki 25 petani" → "kelompok tani Sumber Rejeki: 25 petani"."""
    words = text.split()
    for at in range(1, len(words)):
        if _COUNTS.match(words[at]):
            head, value = " ".join(words[:at]), " ".join(words[at:]).removeprefix("sebanyak ")
            if judge().reads(value, "satuan-benda") and judge().reads(head, "n-saja"):
                return f"{value} {head}"
            if judge().reads(value, "umur") and judge().reads(head, "nama-saja"):
                return ""  # "Abah Marjuki 71 tahun"
            bare = judge().reads(value, "angka-saja")
            numbered = bare and any(judge().reads(word.lower(), "berurut") for word in words[:at])
            if not numbered and judge().reads(head, "label") and judge().reads(value, "nilai-saja"):
                return f"{head}: {value}"
    return ""


def _spaced(text: str) -> str:
    """Commas where two things said of something stand side by side, and before what somebody is."""
    text = beside(text)
    words = text.split()
    for at in range(1, len(words)):
        before, after = " ".join(words[:at]), " ".join(words[at:])
        if before.endswith((",", ";")):
            continue
        if any(judge().reads(before, part) and judge().reads(after, f"{part}-lanjut") for part in _PARTS):
            return f"{before}, {after}"
    return text
