"""A note taken apart: its facts with their places, and the phrases between them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from bot.intake.dated import dated
from bot.intake.day_series import in_series
from bot.intake.lists import activities, standard
from bot.intake.side_by_side import both_named
from bot.intake.tidied import tidied
from knowledge.checking.vocabulary import vocabulary
from knowledge.corrected import outside_quotes
from knowledge.entities import Entity, extract
from knowledge.entities.calendar import Tense
from knowledge.entities.hurried import is_hurried, is_loose
from knowledge.entities.lists import orang, roots
from knowledge.entities.numbers import CALL, PLATE
from knowledge.entities.scan import with_breaks
from knowledge.entities.titles import Title, honorifics, titles
from knowledge.names import Names
from knowledge.names.people_words import name_words, names_too

_OPENING = re.compile(
    r"\s*(?:(?:yth\.?(?:\s+(?:rekan(?:-rekan)?|bapak/ibu|bapak|ibu))?(?:\s+(?:media|wartawan))?|assalamu\S*|wr|wb|selamat\s+(?:pagi|siang|sore|malam)|halo|hai|min|kak|admin|bos|tolong|tlg|mohon|minta|bisa|coba|"
    r"(?:bahan|materi|draf|draft)(?=\s+(?:rilis|caption|berita|postingan|siaran))|buatkan|buatin|bikinin|bikinkan|bikin|buat|caption|captionnya|rilis|rilisnya|siaran\s+pers|postingan|ig|instagram|fb|facebook|untuk|"
    r"utk|dong|ya|laporan(?!\s+(?:bulanan|mingguan|harian|tahunan|kinerja|keuangan)\b)|lapor|(?:izin|ijin)(?=\s*[,.:]|\s+(?:lapor|melapor|share|info|menyampaikan|kirim|pak|bu|bapak|ibu|min|kak|bos|ndan|komandan)\b)|dokumentasi|alhamdulillah|telah|sudah|dilaksanakan(?:nya)?|terlaksana(?:nya)?|ada|berikut|"
    r"info|catatan|nih|ini|pada|hari(?=\s+(?:ini\b|itu\b|tgl|tanggal|\d|senin|selasa|rabu|kamis|jum|sabtu|sbtu|minggu|ahad|h\b))|acara|kegiatan(?=\s*:)|giat(?=\s*:))(?![\w-])[\s,:.!¶]*)*",
    re.IGNORECASE,
)
DELIMITER = re.compile(
    r"\s(?:terus|trus|trs)\s(?=(?:juga|jg|ada|lanjut|langsung)\b)|[;¶|•!?]|,(?!\d)|\s[-–—]\s|(?<!\bkel)(?<!\blap)(?<!\bkec)(?<!\blink)(?<!\blingk)(?<!\bjl)(?<!\bjln)(?<!\bkp)(?<!\bkh)(?<!\bdr)(?<!\bdrs)(?<!\bdra)(?<!\bir)(?<!\bdrg)(?<!\bdrh)(?<!\bh)(?<!\bhj)(?<!\bbpk)(?<!\bpdt)(?<!\bgg)(?<!\bkop)(?<!\bperum)"
    r"(?<!\btgl)(?<!\bpkl)(?<!\bno)(?<!\brt)(?<!\brw)(?<!\bs\.d)\.(?=\s|$)(?!(?<=\bmin\.)\s*\d)(?!(?<=\bmaks\.)\s*\d)|(?<=\bkec)\.(?=\s+(?:\d+|hadir|dihadiri|diikuti|peserta|total|hasil|turut|ada)\b)|(?<=\bkel)\.(?=\s+(?:hadir|dihadiri|diikuti|peserta|total|hasil|turut|ada)\b)|(?<=\br[tw])\.(?=\s+[a-z])|\n",
    re.IGNORECASE,
)
# A group with a name of its own: "kwt mekar sari" lies in whatever kelurahan the note names besides.
_GROUP = re.compile(
    r"\b(?:kwt|kelompok\s+(?:tani|wanita\s+tani|nelayan)|posyandu|majelis\s+taklim|bank\s+sampah|paud|tk|koperasi|sanggar|"
    r"komunitas|toko|warung)\s+$",
    re.IGNORECASE,
)
# "sanggar terbang gede Sinar Dringo": a name of its own, in capitals
_OWN_NAME = re.compile(
    r"\b(?i:sanggar|komunitas|grup|klub|kelompok\s+tani|kwt|toko|warung)(?:\s+[a-z]+){0,2}\s+[A-Z]\w+\s+$"
)

POSITIONS = (
    "sekitar|pinggir|tepi|sepanjang|depan|belakang|samping|seberang|halaman|pelataran|trotoar|bahu|bantaran|tengah"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A phrase `[start, end)` between two boundaries."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, eq=False)  # itself alone, so that what is found in it can be kept; no slots for the same
class Reading:
    """The note (line breaks that end a line are `¶`), its entities and titles, and the phrases left between them."""

    text: str
    on: date
    names: Names
    entities: tuple[Entity, ...]
    titles: tuple[Title, ...]
    pieces: tuple[Piece, ...]

    def of(self, *kinds: str) -> tuple[Entity, ...]:
        """The entities of the kinds that stand outside quotations."""
        return tuple([one for one in self._unquoted if one.kind in kinds])

    @cached_property
    def _unquoted(self) -> tuple[Entity, ...]:
        quoted = [(q.start, q.end) for q in self.entities if q.kind == "quote"]
        return tuple(
            one for one in self.entities if one.kind == "quote" or not any(s <= one.start < e for s, e in quoted)
        )

    def before(self, position: int, length: int = 40) -> str:
        """The words just before a position, back to the last delimiter, in lower case."""
        tail = self.text[max(0, position - length) : position].casefold()
        return re.split(r"[,;¶.!?]\s*(?=[^,;¶.!?]*$)", tail)[-1] if re.search(r"[,;¶.!?]", tail) else tail

    def after(self, position: int, length: int = 60) -> str:
        """The words just after a position, up to the next delimiter, in lower case."""
        match = DELIMITER.search(self.text, position)
        return self.text[position : min(match.start() if match else len(self.text), position + length)].casefold()


def read(
    note: str,
    on: date,
    names: Names,
    presumed: Tense | None = None,
    *,
    speaker: bool = False,
    pauses: Callable[[str], str] = str,
) -> Reading:
    """Take a note apart. Nothing is dropped: every word is in an entity, a title or a phrase. `presumed`: see
    `knowledge.entities.extract`; `speaker`: see `orders`; `pauses`: what sets marks that the note lacks."""
    hurried, loose = is_hurried(note), is_loose(note)
    plain = outside_quotes(pauses(tidied(note, speaker=speaker)), both_named)
    spoken = outside_quotes(plain, lambda text: re.sub(r"\b[A-Z]{4,}\b", _calm, text))
    note = dated(spoken, on)
    text = with_breaks(note)
    entities = tuple(
        Entity(e.start, e.end, e.kind, text[e.start : e.end], e.key, e.detail)
        for e in extract(note, on, names, presumed, hurried=hurried, loose=loose)
    )
    entities = tuple(_widened(_not_ordinal(one, text), text) for one in entities if not _misread(one, text, entities))
    entities = in_series(entities, text, on)
    places = [(one.start, one.end) for one in entities if one.kind == "place" and one.detail == "tempat"]
    offices = tuple(
        t
        for t in titles(text, names)
        if not any(s < t.end and t.start < e for s, e in places) and not _NAMED_AFTER.search(text[: t.start][-24:])
    )
    bare = Reading(text, on, names, entities, offices, ())
    return Reading(text, on, names, entities, offices, _pieces(bare))


def _calm(match: re.Match[str]) -> str:
    """ "JANGAN", "GRATIS": an ordinary word in capitals is no name."""
    folded = match[0].casefold()
    return folded if folded in roots() or folded in {"update", "gratis", "pengumuman", "jangan", "bukan"} else match[0]


def _misread(entity: Entity, text: str, others: Sequence[Entity]) -> bool:
    """ "Fun Run 5K" is no money, "FC" (fotokopi) and "WA" are no organisations."""
    if entity.kind == "money":
        return bool(re.fullmatch(r"\d{1,2}K", entity.text))
    before = text[max(0, entity.start - 30) : entity.start]
    if entity.kind == "number":
        called = entity.key.endswith((f"|{CALL}", f"|{PLATE}"))  # stays as written
        lap = re.fullmatch(r"\d{1,2}\.[0-5]\d (?:menit|detik)", entity.text)  # minutes and seconds stay as written
        area = _AREA_NUMBER.fullmatch(entity.text) and _NUMBERED_NAME.search(before)  # "posyandu melati 3 link. ciore"
        district = re.match(r"0\d{3}(?!\d)", entity.text) and _DISTRICT.search(before)
        return bool(called or lap or area or district)
    if entity.kind == "person" and re.search(r"\b(?:jalan|jl|jln)\b\.?(?:\s+[\w.]+){1,3}\s*$", before, re.IGNORECASE):
        return True  # "jalan kyai haji wasyid"
    if entity.kind == "place":
        named = entity.text[:1].isupper() and _OWN_NAME.search(before)
        another = _GROUP.search(before) and _another_area(entity, others)
        return bool(_LINKED.match(entity.text) or named or another)
    if entity.kind == "person":  # "bu lurah dtg bagi telur", "ibu kantin", "lurah link. …"
        alone = entity.text.islower() and " " not in entity.text and _is_word(entity.text)
        return alone or _NOBODY.issuperset(re.split(r"[ -]", entity.text.casefold()))
    monthly = _DAY_OF_MONTH.fullmatch(entity.text) and _MONTHLY.match(text, entity.end)  # "tanggal 15 setiap bulan"
    return bool(monthly) or (entity.kind == "organisation" and entity.text in {"FC", "WA", "CP", "HP"})


def _another_area(entity: Entity, others: Sequence[Entity]) -> bool:
    """Whether an area is named beside another one: "kwt mekar sari … kelurahan gerem"."""
    areas = [one for one in (*others, entity) if one.kind == "place" and one.detail in {"wilayah", "kelurahan"}]
    return entity in areas and any(one.key != entity.key for one in areas)


_NOBODY = frozenset({"link", "lingk", "lingkungan", "kampung", "kelurahan", "kecamatan", "kegiatan", "acara", "giat"})
_DAY_OF_MONTH = re.compile(r"(?:tgl|tanggal)\.? ?\d{1,2}", re.IGNORECASE)
_MONTHLY = re.compile(r"\s+(?:tiap|setiap) bulan\b", re.IGNORECASE)
_DISTRICT = re.compile(r"\b(?:dandim|kodim|danramil|koramil|kasdim) $", re.IGNORECASE)  # "dandim 0623 letkol inf …"
_LINKED = re.compile(
    r"link\.? (?:bio|pendaftaran|daftar|form\w*|zoom|wa|ig)\b", re.IGNORECASE
)  # an address, no quarter
_AREA_NUMBER = re.compile(
    r"\d{1,2} (?:link|lingk|lingkungan|kel|kelurahan|kec|kecamatan|kampung|kp|perum|perumahan)\b\.?", re.IGNORECASE
)
_NUMBERED_NAME = re.compile(
    r"\b(?:posyandu|puskesmas|pustu|paud|tk|sdn?|smpn?|sman?|smkn?|mts|blok|km|pos|masjid|taman) (?:[a-z]\w* ){0,2}$",
    re.IGNORECASE,
)


def _is_word(text: str) -> bool:
    """Whether small letters spell a word that is nobody's name."""
    named = text in {*orang().kata_nama, *orang().sapaan} or text in name_words() or text in names_too()
    return text in _written() or (vocabulary().is_noun(text) and not named)


@lru_cache(maxsize=1)
def _written() -> frozenset[str]:
    """Every colloquial form of a word: none of them is a name."""
    return frozenset(form for forms in standard().kata.values() for form in forms)


def _not_ordinal(entity: Entity, text: str) -> Entity:
    """ "ke 120 kpm" counts those who receive; only "ke-120" is an ordinal."""
    value, _, unit = entity.key.partition("|")
    ranked = re.match(r"\d(?=\s)", entity.text) and re.search(r"\bjuara\s+$", text[: entity.start], re.IGNORECASE)
    if entity.kind == "number" and ranked:  # "juara 1 Nadia" counts no Nadia
        return Entity(entity.start, entity.start + 1, "number", entity.text[0], f"{value}|")
    match = re.match(r"\s+([A-Za-z]+)", text[entity.end :])
    if unit != "ke" or not re.match(r"ke\s", entity.text) or not match:
        return entity
    if match[1].casefold() not in activities().peserta:
        return entity
    start, end = entity.start + entity.text.index(" ") + 1, entity.end + match.end()
    return Entity(start, end, "number", text[start:end], f"{value}|{match[1].casefold()}")


# "piala wali kota", "surat edaran sekda": what is named after an office is not its holder.
_NAMED_AFTER = re.compile(
    r"\b(?:piala|trofi|tropi|edaran|peraturan|keputusan|rumah dinas|kantor|ruang|ruangan|pendopo)\s+$", re.IGNORECASE
)
_OF_WHAT = re.compile(
    r"(?:\s+(?:media sosial|medsos|humas|desain))?\s+(?:kelurahan|kecamatan|opd|sekolah|posyandu|puskesmas|"
    r"yatim(?:\s+piatu)?|"
    r"humas|madrasah|usaha|makanan|kuliner|kerajinan|disabilitas|medsos|(?:sd|smp|sma|smk)(?:\s*/\s*(?:sd|smp|sma|smk|ma|mts))+|"
    r"(?:sd|smp|sma|smk)(?=\s*(?:[,.¶]|$)))\b"
    r"(?!\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)


def _widened(entity: Entity, text: str) -> Entity:
    """ "43 operator kelurahan": those counted, with what they belong to."""
    match = _OF_WHAT.match(text, entity.end) if entity.kind == "number" and counts_people(entity) else None
    named = match and re.match(r"\s+[a-z]+\b(?<!ttg)(?<!tentang)(?<!di)(?<!dan)(?<!se)", text[match.end() :])
    if match is None or (
        named and match[0].strip().casefold() in {"kelurahan", "kecamatan"} and not _goes_on(text, match.end())
    ):
        return entity
    return Entity(entity.start, match.end(), "number", text[entity.start : match.end()], entity.key, entity.detail)


def _goes_on(text: str, at: int) -> bool:
    """Whether the sentence goes on behind "43 operator kelurahan" instead of naming one kelurahan."""
    linking = (
        r"\s*(?:[,.;¶]|$|(?:ttg|tentang|di|ke|dan|sama|se|untuk|utk|buat|dari|agar|biar|yang|yg|ikut|hadir|belajar|dalam|"
        r"pada|hari|tadi|kemarin)\b)"
    )
    return bool(re.match(linking, text[at:], re.IGNORECASE))


def _pieces(reading: Reading) -> tuple[Piece, ...]:
    opening = _OPENING.match(reading.text)
    start = opening.end() if opening else 0
    cuts = sorted([*_cuts(reading), *(match.span() for match in DELIMITER.finditer(reading.text, start))])
    pieces, at = [], start
    for begin, end in [*cuts, (len(reading.text), len(reading.text))]:
        if begin > at and (piece := _piece(reading.text, at, begin)):
            pieces.append(piece)
        at = max(at, end)
    return tuple(pieces)


def _cuts(reading: Reading) -> list[tuple[int, int]]:
    """Spans that are no part of a phrase: when, where, named people and offices, quotations, people counted."""
    cuts = [(lead(reading.text, title.start), title.end) for title in reading.titles if not is_crowd(reading, title)]
    for entity in reading.entities:
        counted = entity.kind == "number" and counts_people(entity)
        place = entity.kind == "place" and not _is_object(reading, entity)
        if entity.kind in {"date", "time", "person", "quote"} or place or counted:
            start = lead(reading.text, entity.start) if entity.kind == "person" else entity.start
            cuts.append((start, entity.end))
    return cuts


def lead(text: str, start: int) -> int:
    """Where the honorifics before a name or an office begin: "narsum dr. rina" → at "dr."."""
    match = re.search(rf"(?:(?<![\w-])(?:{honorifics()})\s*)+$", text[max(0, start - 30) : start], re.IGNORECASE)
    return start - len(match[0]) if match else start


def is_crowd(reading: Reading, title: Title) -> bool:
    """ "para lurah", "peserta ketua rt", "ketua rt se-kelurahan": several people, no single office holder."""
    before = reading.before(title.start)
    after = reading.text[title.end : title.end + 14].casefold()
    many = (
        r"(?:\bkepala\s+(?:opd|dinas|skpd)\s*(?:,|dan|serta|sama)|\bpemilihan|\bcalon|\bpara|\bseluruh|\bsemua|\btiap|\bsetiap|\bpeserta(?:nya)?\s*:?|"
        r"\bdiikuti(?:\s+oleh)?|\d)\s*$"
    )
    return bool(re.search(many, before) or re.match(r"\s+(?:(?:dan|/)?\s*rw\s+)?se[- ]|\s*/?\s*rw\b", after))


def counts_people(entity: Entity) -> bool:
    """Whether a number counts those who take part ("80 warga")."""
    return entity.key.partition("|")[2] in activities().peserta


def _is_object(reading: Reading, entity: Entity) -> bool:
    """Whether a venue is what the activity is about: "peresmian Puskesmas Cibeber"."""
    words = reading.before(entity.start).split()
    if not words:
        return False
    return words[-1] == "tingkat" or (entity.detail == "tempat" and words[-1] in activities().berobjek)


def _piece(text: str, start: int, end: int) -> Piece | None:
    raw = text[start:end]
    left = len(re.match(r"[\s¶:.()\"'-]*", raw)[0])  # type: ignore[index]
    right = len(re.sub(r"[\s¶:.()\"'-]+$", "", raw))
    right += raw[left:right].count("(") > raw[left:right].count(")") and raw[right : right + 1] == ")"
    return Piece(start + left, start + right, raw[left:right]) if right > left else None
