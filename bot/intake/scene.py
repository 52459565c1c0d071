"""Which places of a note are the scene: not who acts, not where somebody is from, not where it goes on another day."""

import re

from bot.intake.elsewhere import is_desk, is_elsewhere
from bot.intake.reading import DELIMITER, POSITIONS, Reading
from knowledge.entities import Entity
from knowledge.entities.months import WEEKDAY
from knowledge.entities.scan import looks_like_verb
from prompts.offline.wording import LIST_MARK, word_set

_AT = r"(?:\bdi|\btempat(?:nya)?|\blokasi(?:nya)?|@)\s*:?\s+"
_AFTER_PLACE = (
    r"(?:jam|pukul|hari|tgl|tadi|semal[ae]m|barusan|kemarin|besok|dihadiri|oleh|untuk|biar|agar|sama|bareng|dan|"
    r"sangat|ada)\b"
)
_LOOSE = re.compile(rf"{_AT}(?P<w>[\w'-]+(?:\s+[\w'-]+){{0,3}}?)(?=\s*(?:[,.;¶]|$|\s{_AFTER_PLACE}))", re.IGNORECASE)

_NO_PLACE = word_set(
    "final semifinal babak tingkat ajang acara kegiatan lomba turnamen kejuaraan bulan tahun hari masa antara dalam "
    "bidang era momen tengah atas bawah sana sini mana sela luar samping hadapan kalangan cabang nomor kelas wilayah "
    "antaranya rumah tiap setiap tempat rekening bio link aplikasi web website grup wa whatsapp instagram tagihan jalur"
)
# What before a place says that somebody is of it, comes from it or was sent there: nothing takes place in it.
_BY_WHOM = r"dari|dr|asal|oleh|sama|bersama|bareng|dengan|(?:paling banyak|terbanyak)(?:\s+(?:ada|di))*"
_SOMEBODY = (
    r"petugas|tim|kader|siswi|murid|pelajar|atlet|santri|mahasiswa|pegawai|bidan|perawat|dokter|nakes|staf|guru|siswa|"
    r"kepala|juara(?:\s+(?:umum|\d+|satu|dua|tiga))?|pemenang(?:nya)?|diraih"
)
_BOUND_FOR = (
    r"belok(?:\s+(?:kiri|kanan))?\s+ke|(?:dialih\w*|dibelok\w*|diarahkan|diarahin|dilempar|dibawa|dirujuk|dievakuasi|"
    r"pindah|dipindah\w*|lewat|via|melalui|mengungsi|ngungsi|diungsikan|pengungsian)(?:\s+(?:ke|di))?"
)
_GUEST = rf"\b(?:{_BY_WHOM}|{_SOMEBODY}|{_BOUND_FOR})\s*$"
_ROAD = re.compile(
    r"(?:di\s+)?(?:jl\.?|jln\.?|jalan)\s+(?:kampung|kampungnya|desa|raya|utama|tol|lingkungan|rusak|itu|ini|kaki|umum|gang)",
    re.IGNORECASE,
)
# What may stand before a place in a clause that says where it is and nothing else.
_WHERE = re.compile(
    rf"(?:di|ke|bertempat|tempat(?:nya)?|lokasi(?:nya)?|titik(?:nya)?|tujuan|{POSITIONS}|lingkungan|wilayah|area|dan|serta|sama|"
    rf"pada|hari|mulai|ini|posko|lanjut|juga|jg|rute|\d{{1,2}}|{WEEKDAY})\b|[^\w]",
    re.IGNORECASE,
)
_LOCATED = re.compile(
    r"(?:\b(?:di|ke(?!\W*\d)|bertempat|tempat(?:nya)?|lokasi(?:nya)?)|@|📍)\W*(?:\w+\s+){0,2}$", re.IGNORECASE
)
_NEXT = r"giliran(?:nya)?|selanjutnya|berikutnya|(?:di)?lanjut\w*|nyusul|menyusul|mampir|rencana(?:nya)?"
_AHEAD = r"besok|bsk|lusa|\w+\s+(?:depan|dpn)"
# "minggu depan giliran RT 04", "bulan depan di smpn 7", "tgl 30 lanjut ke kel. grogol": another day's place
_ANOTHER_DAY = re.compile(rf"(?:\b(?:{_NEXT})\b[^,;.¶]*|^\s*(?:{_AHEAD})(?:\s+(?:di|ke))?\s*)$", re.IGNORECASE)
_TALKED_OF = re.compile(  # "bahas pos pam di simpang pci"
    r"\b(?:bahas|ngebahas|membahas|dibahas|usul(?:kan|an|in)?|diusulkan|ngusulin|mengusulkan|soal|mengenai|tentang)\b"
    r"[^,;.¶]*$",
    re.IGNORECASE,
)
_ORIGIN = re.compile(r"\b(?:asal(?:nya)?|berasal\s+dari|domisili(?:nya)?|alamat(?:nya)?)\s*$", re.IGNORECASE)
_RESIDENT = re.compile(r"\b(?:warga|penduduk|pedagang|peserta|dari|dr)\s*$", re.IGNORECASE)
_LITTLE = 12  # characters of a clause that tells something
_SENTENCE = re.compile(r"[.;¶|•!?]")
_INSTITUTIONS = re.compile(
    r"(?:puskesmas|pustu|posyandu|rumah sakit|klinik|sdn?|smpn?|sman?|smkn?|tk|"
    r"paud|mi|mts|man|sekolah|pondok pesantren|"
    r"universitas|kampus|bank sampah|perpustakaan|balai|kantor)\b",
    re.IGNORECASE,
)


_SPOTS = re.compile(  # nobody acts there in its name
    r"(?:jalan|gang|simpang|jembatan|pantai|sungai|kali|waduk|lapangan|alun-alun|lingkungan|kampung|perumahan|kompleks|"
    r"blok|bundaran|kawasan|taman|halaman|terminal|pelabuhan|dermaga|tpa|tps)\b"
)


def scene(reading: Reading) -> tuple[Entity, ...]:
    """The places of the event, in the note's order. Where the note has no better, a place that somebody belongs to."""
    fit = [one for one in reading.of("place") if _is_scene(reading, one)]
    kept: list[Entity] = []
    left: Entity | None = None
    plain = plain_place(reading)
    for one in _without_origins(reading, fit):
        together = left is not None and not _parted(reading, left.end, one.start)
        if kept and (together or _belongs_elsewhere(reading, kept, one)):
            left = one
        elif not kept and plain and plain[1] < one.start and _RESIDENT.search(reading.before(one.start)):
            left = one  # "pelatihan di blk. Fahmi warga ramanuju …"
        else:
            kept.append(one)
    return tuple(kept if kept or plain else fit)


def plain_place(reading: Reading) -> tuple[int, int] | None:
    """Where the note names a place in plain words after "di" ("di lapangan")."""
    for match in _LOOSE.finditer(reading.text):
        start, end = match.span("w")
        known = any(entity.start < end and start < entity.end for entity in reading.entities)
        desk = is_desk(reading, start) or match["w"].split()[0].casefold() == "loket"
        if match["w"].split()[0].casefold() not in _NO_PLACE and not known and not desk:
            return start, end
    return None


def _without_origins(reading: Reading, fit: list[Entity]) -> list[Entity]:
    """Without the places that only tell where somebody is from, and what belongs to them: "warga rt 06 | rw 01"."""
    own: list[Entity] = []
    last: Entity | None = None
    for one in fit:
        goes_on = last is not None and re.fullmatch(r"[\s/,]*", reading.text[last.end : one.start])
        if goes_on or _somebodys(reading, one):
            last = one
        else:
            own.append(one)
    return own


def is_holder(reading: Reading, entity: Entity) -> bool:
    """Whether a venue acts instead of being the scene: "oleh puskesmas …", "td pagi puskesmas jombang ngadain …"."""
    before, after = reading.text[: entity.start], reading.text[entity.end :].lstrip()
    if re.search(r"\boleh\s*$", before, re.IGNORECASE):
        return True
    if entity.detail != "tempat" or not re.match(r"[a-z]", after) or _SPOTS.match(entity.key):
        return False
    if re.match(r"di[a-z]{3,}", after):
        return False  # "pasar kranggot disidak", "puskesmas ditutup"
    clause = reading.before(entity.start, 60)
    opens = not before.strip(" ¶") or _only_when(reading, entity.start - len(clause), entity.start)
    return opens and (not before.strip(" ¶") or _acts(reading, entity, after))


def _only_when(reading: Reading, start: int, end: int) -> bool:
    """Whether a stretch that opens the note says nothing but when ("td pagi", "hari ini jam 9")."""
    opens = not reading.text[: max(0, start)].strip(" ¶.,:")
    left = re.sub(
        r"\b(?:pada|hari|tadi|td|ini|itu|tim|dari)\b|[^\w]", "", _without_days(reading, start, end), flags=re.IGNORECASE
    )
    return opens and not left


def _acts(reading: Reading, entity: Entity, after: str) -> bool:
    """Whether what follows an institution's name is its deed: a verb, or an activity with a place of its own."""
    first = after.split(maxsplit=1)[0].casefold()
    stop = DELIMITER.search(reading.text, entity.end)
    end = stop.start() if stop else len(reading.text)
    placed = any(
        entity.end < one.start < end and re.search(r"\b(?:di|ke)\s*$", reading.text[: one.start], re.IGNORECASE)
        for one in reading.of("place")
    )
    verb = looks_like_verb(first) or re.fullmatch(r"(?:meng?|ng|a)?ada(?:in|kan)|gelar|buka|bikin|kasih|bagi\w*", first)
    return bool(_INSTITUTIONS.match(entity.key)) and (placed or bool(verb))


def _is_scene(reading: Reading, entity: Entity) -> bool:
    if is_elsewhere(reading, entity):
        return False
    if _ROAD.fullmatch(entity.text.strip()) or is_holder(reading, entity):
        return False
    before = reading.before(entity.start)
    if re.search(r"\btingkat\s*$", before) or _won(reading, entity) or _wished(reading, entity):
        return False
    if any(title.start <= entity.start < title.end for title in reading.titles):
        return False
    return not (re.search(_GUEST, before) and entity.detail in {"luar", "tempat"})


def _won(reading: Reading, entity: Entity) -> bool:
    """Whether a place is a winner's: "juara umum kel kalitimbang, lalu kel cikerai"."""
    before = reading.before(entity.start)
    if re.search(r"\b(?:juara(?:\s+\w+)?|pemenang(?:nya)?(?:\s+[\w-]+){0,3}|diraih)\s*$|\bjuara \d\b", before):
        return True
    told = _SENTENCE.split(reading.text[: entity.start])[-1]
    ranked = re.search(r"\b(?:juara|pemenang|peringkat)\b", told, re.IGNORECASE)
    return bool(ranked) and not re.search(r"\b(?:di|ke)\s*$", before)


def _wished(reading: Reading, entity: Entity) -> bool:
    """Whether a place is one of another day, or one that is only talked of."""
    before = reading.before(entity.start)
    if re.search(r"\b(?:selanjutnya|berikutnya|lanjut\w*|dilanjut\w*)\b[^,;.]*\b(?:di|ke)\s*$", before):
        return True
    clause = _clause_before(reading, entity.start)
    earlier = any(one.end < entity.start for one in reading.of("place"))
    if earlier and (_ANOTHER_DAY.search(clause) or _TALKED_OF.search(clause)):
        return True
    wish = re.search(r"\b(?:usulan|prioritas|diusulkan|rencana\w*)\b[^.;]*:[^.;]*$", before)
    return bool(wish) and entity.detail in {"rt", "rw"}  # "10 prioritas: drainase rt 04"


def _clause_before(reading: Reading, position: int) -> str:
    """The words of the place's clause before it, its days by name included; in lower case."""
    text = reading.text[:position]
    cuts = [match.end() for match in DELIMITER.finditer(text)]
    return text[cuts[-1] if cuts else 0 :].replace(LIST_MARK, " ").casefold()


def _somebodys(reading: Reading, one: Entity) -> bool:
    """Whether a place only tells where somebody is from: "asal citangkil", "pak Hasan (58) warga grogol"."""
    if one.detail in {"tempat", "luar"}:
        return bool(_ORIGIN.search(reading.text[: one.start]))
    before = reading.text[: one.start]
    if _ORIGIN.search(before):
        return True
    named = _RESIDENT.search(before)
    if named is None:
        return False
    people = [who.end for who in reading.of("person") if who.end <= named.start()]
    between = reading.text[max(people) : named.start()] if people else None
    return between is not None and not re.search(r"[.;¶,]\s*\S", between)


def _belongs_elsewhere(reading: Reading, kept: list[Entity], one: Entity) -> bool:
    """Whether a place of a later sentence belongs to somebody or something there, when the scene is known."""
    if not _parted(reading, kept[-1].end, one.start) or LIST_MARK in reading.text[kept[-1].end : one.start]:
        return False
    before = reading.before(one.start, 60)
    if _RESIDENT.search(before):
        return True
    if one.detail == "tempat" and _LOCATED.search(before) and not any(e.detail == "tempat" for e in kept):
        return False  # only an area so far: a venue says where in it
    if not any(e.detail in {"tempat", "rt", "rw", "luar"} or _LOCATED.search(reading.before(e.start)) for e in kept):
        return False
    told = not _WHERE.sub("", _without_days(reading, one.start - len(before), one.start))
    again = one.detail in {"rt", "rw"} and not before.strip(" :") and one.detail in {e.detail for e in kept}
    return not told or again  # "… di rw 03. rw 01 jam 8, rw 05 jam 10": who comes when


def apart(reading: Reading, group: list[Entity], one: Entity) -> bool:
    """Whether a place stands in a clause that tells of something else: "…, sore kunjungan ke rumah balita di …"."""
    cuts = [match.end() for match in DELIMITER.finditer(reading.text, group[-1].end, one.start)]
    if not cuts or all(other.detail != "tempat" for other in group):
        return False
    clause = reading.text[cuts[-1] : one.start]
    told = _WHERE.sub("", _without_days(reading, one.start - len(clause), one.start))
    return len(told) > _LITTLE and bool(re.search(r"\bdi\s*$", clause, re.IGNORECASE))


def _without_days(reading: Reading, start: int, end: int) -> str:
    """The words of a stretch without its days and times."""
    when = reading.of("date", "time")
    return "".join(
        " " if any(e.start <= at < e.end for e in when) else reading.text[at] for at in range(max(0, start), end)
    )


def _parted(reading: Reading, start: int, end: int) -> bool:
    """Whether a sentence ends between two positions."""
    return any(_SENTENCE.fullmatch(match[0].strip()) for match in DELIMITER.finditer(reading.text, start, end))
