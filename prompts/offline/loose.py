"""Clauses no slot tells, as sentences of their own: the operator's words, with a subject where they lack one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.spelling import common_words
from prompts.brief import Brief, Clause
from prompts.offline.attributes import attribute
from prompts.offline.dates import clock_text
from prompts.offline.elliptic import completed
from prompts.offline.gathered import gathered
from prompts.offline.grammar import acted, asked_for, dated, is_verb, predicated
from prompts.offline.manner import passive_of
from prompts.offline.morphology import active
from prompts.offline.pattern import Pattern
from prompts.offline.patterns import ClausePatterns
from prompts.offline.places import together
from prompts.offline.reported import reported
from prompts.offline.telegraphic import is_price, priced, whole
from prompts.offline.teller import Teller
from prompts.offline.told import TOLD
from prompts.offline.verbs import ROOTS, headline_verb
from prompts.offline.wording import LIST_MARK, capital, clean, content, listing, lower_first, sentence

_LASTING_VERBS = {"berlaku", "berakhir", "ditutup", "dibuka", "diperpanjang"}
_EVENTLESS = {"imbauan", "kondisi", "ucapan", "harga"}
_COUNTED = {"kuota", "kuotanya", "target", "targetnya", "total", "jumlah", "peserta", "pesertanya", "setiap malam"}
_NEEDED = {"butuh": "dibutuhkan", "membutuhkan": "dibutuhkan", "perlu": "diperlukan", "memerlukan": "diperlukan"}
_EBBING = {"surut": "air", "padam": "api"}
_EBBED = re.compile(r"(?P<now>(?:sekarang|kini|saat ini) )?(?:(?:sudah|mulai|belum|telah) )+(?P<what>surut|padam)")
_OTHERS = (  # "yang hadir …", "yang belum …": people, not part of what was told before
    "belum|tidak|kenal|mengenal|berminat|mau|butuh|ikut|hadir|datang|membantu|mengisi|menjadi|ingin|akan"
)
_GIVEN = re.compile(r"(?:bantuan|santunan|donasi|hadiah|hibah|penyaluran|pembagian|penyerahan)\b")
_EMPTY = re.compile(r"(?:katanya|ujarnya|ucapnya|tuturnya|jelasnya|begitu|demikian|itu saja|sekian)\.?", re.IGNORECASE)
_FEW = r"(?:[\d.]+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)"
_LASTING = r"(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh) (?:hari|jam|menit|minggu|bulan)"
_UNIT = (
    r"(?:kilogram|gram|liter|kuintal|ton|buah|bungkus|butir|botol|sak|karung|lembar|meter|pasang|ekor|batang|"
    r"dus|porsi|rol)"
)
_SUM = r"Rp[\d.,]+(?: (?:ribu|juta))?(?: per [a-z]+|/[a-z]+)?"
_COUNTED_PEOPLE = (
    "anak|ibu|ibu-ibu|remaja|pemuda|pedagang|santri|kader|petugas|personel|relawan|panitia|tim|anggota|dokter|bidan"
)
_LONG = 5  # words
_OFFICER = re.compile(
    r"(?:(?:wakil )?ketua|sekretaris|bendahara|koordinator|(?:ketua )?seksi [a-z]+|humas) "
    r"(?:[A-Z][\w.]*)(?: [A-Z][\w.]*){0,3}$"
)
_PART_OF_IT = re.compile(  # what an event has among other things
    r"(?:senam|pentas|tarian|tari|hiburan|bazar|pameran|konseling|dongeng|undian|permainan|doa|donor|simulasi|demo|peragaan|"
    r"penampilan|pertunjukan|santunan|pembagian|pemotongan|pelepasan|cek|pemeriksaan)(?: [a-z]+){1,3}"
)
_BEGUN = re.compile(r"(?P<when>selepas (?:subuh|zuhur|asar|magrib|isya|salat [a-z]+))(?: di [A-Z].*)?$")
_FELT = r"\b(?:seru|meriah|heboh|ramai|hangat|akrab)\b"
_ATMOSPHERE = "(?:seru|meriah|heboh|ramai|lancar|tertib|khidmat|kondusif|hangat|akrab)"
_MOOD = re.compile(
    rf"(?:(?:acara|suasana)(?:nya)? )?(?P<mood>(?:sangat |cukup )?{_ATMOSPHERE}(?:(?:,| dan|, dan) {_ATMOSPHERE})*)"
)
_DAYS = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b"
_COUNT = r"(?:(?:sekitar|lebih dari|kurang lebih|hampir|kurang dari) )?[\d.,–]+"


@dataclass(slots=True)
class Loose:
    """Tells the loose clauses of one brief."""

    brief: Brief
    teller: Teller
    lines: ClausePatterns

    def sentences(self, clauses: Sequence[Clause] | None = None) -> list[str]:
        """One sentence a clause, in the note's order; numbers by area become one sentence."""
        given = _apposed(clauses if clauses is not None else [c for c in self.brief.clauses if c.role in TOLD[1:]])
        told: list[str] = []
        for at, clause in enumerate(_in_a_row(_timetable(given))):
            if not self._repeats(clause) and (text := self.one(clause, at)):
                joined = told and (self._continued(told[-1], clause.text) or _limited(told[-1], clean(clause.text)))
                told[-1:] = [joined] if joined else [*told[-1:], text]
        return gathered(told, self.teller.values()["sebutan"] if "kegiatan" in self.teller.said else "")

    def _continued(self, before: str, text: str) -> str:
        """A passive that says what became of the property told just before: "hadiahnya Rp20 juta, dipakai untuk …"."""
        used = re.match(
            r"(?:di(?:pakai|gunakan|belikan|alokasikan|peruntukkan|bagi|sumbangkan)\w*) (?=untuk|buat|ke)", clean(text)
        )
        own = re.match(r"(?:Hadiah|Dana|Modal|Anggaran|Biaya|Hasil|Uang|Bantuan|Omzet)\w*\b", before)
        return sentence(f"{before.rstrip('.')} dan {clean(text)}") if used and own else ""

    def _repeats(self, clause: Clause) -> bool:
        """Whether a clause only names the activity again: "jemput bola" after "jemput bola adminduk"."""
        words = content(clause.text)
        return bool(words) and words <= content(self.brief.what) and not re.search(r"\d", clause.text)

    def _speaker(self) -> str:
        """Who is meant where a message names nobody: the one office holder of the note, else the agency."""
        named = list(dict.fromkeys(reference.full for _, reference in self.teller.story.people))
        return named[0] if len(named) == 1 else self.teller.story.values["instansi"]

    def one(self, clause: Clause, at: int) -> str:
        """The clause as a sentence."""
        if after := re.match(
            r"(?P<link>setelah itu|sesudah itu|lalu|kemudian|selanjutnya),? (?=\w)", clean(clause.text)
        ):
            rest = Clause(text=clean(clause.text)[after.end() :], role=clause.role)
            told = self.one(rest, at)
            return sentence(f"{after['link']}, {lower_first(told)}") if told else ""
        text = whole(measured(together(series(reordered(clean(clause.text))))))
        if begun := _BEGUN.match(text):
            return self._tell(at, self.lines.tentang_acara, f"dimulai {begun['when']}")
        text = self._heard(reported(dated(acted(_asked_people(text), self.lines)), self._speaker()))
        return self._told(clause, at, self._of_them(text, at))

    def _heard(self, text: str) -> str:
        """ "katanya …" by whoever the note lets speak."""
        rumoured = re.match(r"katanya,? (?=\w)", text)
        who = self._speaker() if rumoured and self.teller.story.people else ""
        return f"menurut {who}, {text[rumoured.end() :]}" if rumoured and who else text

    def _of_them(self, text: str, at: int) -> str:
        """ "3 di antaranya …": a figure that follows counts some of those counted before."""
        part = re.match(rf"(?:sebanyak )?(?P<n>{_FEW}) (?P<what>(?P<verb>[a-z]+) .+|[a-z]+)$", text) if at else None
        verb = (part["verb"] or part["what"]) if part else ""
        known = is_verb(verb) or verb in self.lines.predikat
        return f"sebanyak {part['n']} di antaranya {part['what']}" if part and known else text

    def _told(self, clause: Clause, at: int, text: str) -> str:
        """A clause in standard words, by its role."""
        if not text or _EMPTY.fullmatch(text) or self._is_its_time(text):
            return ""
        text = completed(text, self.teller.values()["sebutan"])
        if LIST_MARK in text:
            return sentence(text)
        if ebbing := _EBBED.match(text):
            text = f"{ebbing['now'] or ''}{_EBBING[ebbing['what']]} {text[len(ebbing['now'] or '') :]}"
        if clause.role == "hadirin":
            return self._tell(at, self.lines.hadirin, text)
        if clause.role == "ajakan":
            return self._asked(at, text)
        if text.lower().startswith("terima kasih"):
            return _thanked(text)
        mood = _MOOD.fullmatch(text)
        return self._felt(at, mood["mood"]) if mood else self._statement(at, text)

    def _is_its_time(self, text: str) -> bool:
        """Whether a clause only says the clock time that the event's own sentence says."""
        bare = re.fullmatch(r"(?:sejak |mulai |dari )?(?P<clock>pukul [\d.–]+ WIB)", text)
        return bool(bare and self.brief.when and clock_text(self.brief.when) == bare["clock"])

    def _felt(self, at: int, mood: str) -> str:
        """How it was: an atmosphere is one of the event, a course is how it went."""
        if re.search(_FELT, mood):
            return self._tell(at, self.lines.suasana, mood)
        return self._tell(at, self.lines.tentang_acara, f"berlangsung {mood}")

    def _tell(self, at: int, patterns: Sequence[Pattern], text: str, **more: str) -> str:
        own = f"lepas{at}"
        return self.teller.tell(own, patterns, (), {"isi": text, **more}) or sentence(text)

    def _asked(self, at: int, text: str) -> str:
        """An imperative stands as it is; "menjaga …" becomes "mari menjaga …"."""
        first = text.split(" ", 1)[0].lower()
        if headline_verb(first) != first:
            return sentence(headline_verb(f"{first}{text[len(first) :]}"))
        if first.startswith("me") and is_verb(first):
            return self._tell(at, self.lines.ajakan, text)
        return sentence(text)

    def _statement(self, at: int, text: str) -> str:
        lower, rest = text.partition(" ")[0].lower().strip(",:"), text.partition(" ")[2]
        if lower == "gratis" and not rest:
            return self._tell(at, self.lines.gratis, text)
        if said := self._job(at, text) or sentence(attribute(text, self.lines)):
            return said
        asks = lower in self.lines.pembuka_utuh and self.brief.type not in {"laporan", "kondisi"}
        if lower == "bagi" and re.match(r"[a-z]", rest):
            lower, text = "membagikan", f"membagikan {rest}"
        if (lower in ROOTS - {"data"} or lower == "bawa") and not re.match(r"(?:jalan|inap)\b", rest) and not asks:
            lower, text = active(lower), f"{active(lower)} {rest}".strip()
        if lower in _NEEDED:
            return sentence(f"{_NEEDED[lower]} {rest}")
        if is_verb(lower) and lower not in self.lines.pembuka_utuh:
            return self._subjectless(at, lower, text, rest)
        complete = lower in self.lines.pembuka_utuh - {"dari"} or (
            self._predicated(text) and not self._lists_contests(text)
        )
        if complete:
            return sentence(text)
        told = self._of_the_event(text)
        return self._tell(at, self.lines.tentang_acara, told) if told else self._nominal(at, text)

    def _of_the_event(self, text: str) -> str:
        """What the event does with the noun phrase: where gifts come from, which games a contest has; or empty."""
        if re.match(r"dari [A-Z]", text) and _GIVEN.match(self.brief.what):
            return f"berasal {text}"
        return f"meliputi {text}" if self._lists_contests(text) else ""

    def _lists_contests(self, text: str) -> bool:
        """Whether a clause of a contest's note only names its games: "balap karung, makan kerupuk"."""
        items = re.split(r", dan |, | dan ", text)
        short = len(items) > 1 and all(re.fullmatch(r"[a-z]+(?: [a-z]+){0,2}", one) for one in items)
        return short and self.brief.what.startswith(("lomba", "perlombaan")) and not any(map(is_verb, text.split()))

    def _job(self, at: int, text: str) -> str:
        """ "moderator budi", "pembina upacara: Camat": who did a job; empty where no job is named."""
        job = next((j for j in self.lines.kata_jabatan if re.match(rf"{j}(?:nya)?:? ", text.lower())), "")
        person = text[len(job) :].removeprefix("nya").strip(": ")
        if person.startswith("dari "):
            return sentence(f"{job} berasal {person}")
        if job:
            self._named(person)
        who = person if person != person.lower() else " ".join(capital(word) for word in person.split())
        ordinary = person.islower() and person.split()[0] in common_words()  # "juri keliling": nobody's name
        return self._tell(at, self.lines.jabatan, text, kata=job, orang=who) if job and not ordinary else ""

    def _named(self, person: str) -> None:
        """Whoever a clause names by their job is not told again with their role."""
        self.teller.placed |= {
            (role, one.full) for role, one in self.teller.story.people if one.name and one.name in person
        }

    def _predicated(self, text: str) -> bool:
        return predicated(text, self.lines)

    def _subjectless(self, at: int, verb: str, text: str, rest: str) -> str:
        """A verb without subject: counted people become one, else the event does."""
        told = verb in self.lines.kata_acara
        counted = re.match(_COUNT, rest) and not told and not self._predicated(rest) and not _linked(rest)
        if counted and (passive := passive_of(verb)):
            return sentence(f"{rest} {passive}")
        if verb in self.lines.putusan:
            return self._tell(at, self.lines.tentang_acara, f"{self.lines.putusan[verb]} {rest}")
        if subject := self._suffered(verb) or self._given(verb):
            return sentence(f"{subject} {text}")
        eventless = self.brief.type in _EVENTLESS or verb in _LASTING_VERBS
        alone = verb.startswith("di") and verb not in self.lines.kata_acara and self._follows(at)
        if not alone and not eventless and (verb in self.lines.kata_acara or verb.startswith(("di", "ber"))):
            return self._tell(at, self.lines.tentang_acara, text)
        if alone or eventless or not self.teller.story.activity.known:
            return sentence(text) if alone else self._carried(at, text)  # nobody can tell what was done to whom
        return self._tell(at, self.lines.laku_peserta if self.teller.story.communal else self.lines.laku, text)

    def _follows(self, at: int) -> bool:
        """Whether another clause with a subject of its own stands before this one."""
        told = [clean(one.text) for one in self.brief.clauses if one.role in TOLD[1:]][:at]
        opening = [clean(one.text) for one in self.brief.clauses if one.role == "pokok"]
        return any(self._predicated(one) for one in [*opening, *told])

    def _suffered(self, verb: str) -> str:
        """What a passive is about: the thing acted on ("diserahkan bu lurah"), the deceased of a condolence."""
        thing, passive = self.teller.story.values["objek"], self.teller.story.activity.pasif
        if thing and passive and verb == passive:
            return thing
        mourned = self.brief.type == "ucapan" and re.search(
            r"\b(?:duka|wafat|meninggal|almarhum|berpulang)", self.brief.raw, re.I
        )
        if not mourned or not verb.startswith("di"):
            return ""
        return "almarhumah" if re.search(r"\b(?:almarhumah|ibu|bu|hj)\b", self.brief.raw, re.I) else "almarhum"

    def _given(self, verb: str) -> str:
        """The award or the aid of the opening, of which a passive tells more: "diserahkan gubernur"."""
        opening = clean(self.brief.clauses[0].text) if self.brief.clauses else ""
        thing = re.search(r"\b(?:penghargaan|predikat|piagam|sertifikat|hibah)\b", opening)
        return f"{thing[0]} itu" if thing and verb in {"diserahkan", "diberikan", "dinilai", "diterima"} else ""

    def _carried(self, at: int, text: str) -> str:
        """A deed without its doer: the doer of the opening goes on, where it is known."""
        opening = next((clean(one.text).lower() for one in self.brief.clauses if one.role == "pokok"), "")
        people = re.match(
            rf"(?:para |[\d.]+ )?(?:{'|'.join(sorted(self.lines.kata_peserta | self.lines.kata_petugas))})\b", opening
        )
        if people or self.teller.story.values["peserta"]:
            return self._tell(at, self.lines.laku_peserta, text)
        own = self.teller.story.values["penyelenggara_pendek"]
        acted_on = _OBJECT_OF.match(clean(self.brief.clauses[0].text)) if text.startswith("di") else None
        if text.startswith("di"):
            return sentence(f"{acted_on['what']} itu {text}" if acted_on else text)
        return sentence(f"{own} {text}") if own else sentence(text)

    def _nominal(self, at: int, text: str) -> str:
        """A noun phrase without predicate: those who came, those who worked, what it was done with, what there was.
        A longer one stands as it is: nobody can tell that it has no predicate."""
        lines, what = self.lines, self.brief.what.lower()
        noun = re.sub(rf"^(?:para |seluruh |{_COUNT} |{_FEW} )+", "", text.lower()).split(" ")[0]
        short = len(text.split()) < _LONG and not re.search(r"\d+$", text)
        counted = bool(re.match(_COUNT, text))
        measures = bool(re.match(rf"{_COUNT} (?:{_UNIT}|kilometer|sentimeter|hektare|persen|jam|menit|hari)\b", text))
        listed = ", " in text or (" dan " in text and len(text.split()) < _LONG)
        ways = (
            (noun in lines.kata_petugas and self.brief.type != "ucapan", lines.petugas),
            (noun in lines.kata_peserta, lines.peserta),
            (short and (counted or listed) and any(map(what.startswith, lines.menyediakan)), lines.tersedia),
            (counted and not measures and any(map(what.startswith, lines.bekerja)), lines.alat),
            (bool(re.match(_DAYS, text)), None),
            (listed or (counted and len(text.split()) < 2 * _LONG), lines.benda),
            (bool(_PART_OF_IT.fullmatch(text)), lines.benda),
        )
        mourned = self.brief.type == "ucapan" and noun in lines.kata_petugas | lines.kata_peserta
        if mourned and (who := self._suffered("dikenang")):
            return sentence(f"{who} ialah {text}")
        if source := re.match(r"(?P<what>[a-z]+(?: [a-z]+){0,2}) dari (?P<who>[A-Z].*)$", text):
            return sentence(f"{source['what']} itu berasal dari {source['who']}")
        patterns = next((patterns for fits, patterns in ways if fits), None)
        return self._tell(at, patterns, text) if patterns else sentence(text)


_ASKING = re.compile(
    r"^(?P<who>(?:seluruh |para |semua )?"
    r"(?:warga|masyarakat|pedagang|orang tua|pengendara|pengguna jalan|peserta|jamaah|pengunjung)(?: [a-z]+){0,2}?) "
    r"(?:tolong|mohon|harap|diharap(?:kan)?|dimohon) (?:untuk |agar )?(?P<what>.+)$"
)


def _asked_people(text: str) -> str:
    """ "warga tolong kuras bak, tutup tempat air" → "warga diminta menguras bak dan menutup tempat air"."""
    match = _ASKING.match(text)
    return f"{match['who']} diminta {asked_for(match['what'])}" if match else text


def reordered(text: str) -> str:
    """Numbers before what they count, places after: "petugas DLH 15 orang" → "15 petugas DLH", "RW 02 135 KK
    RW 04 352 KK" → "135 KK di RW 02 dan 352 KK di RW 04"."""
    areas = re.findall(rf"((?:RT|RW) \d+)[:,]? (?:ada )?({_COUNT} \w+)", text)
    if areas and re.sub(rf"(?:RT|RW) \d+[:,]? (?:ada )?{_COUNT} \w+|\bdan\b|[,\s]", "", text) == "":
        pairs = [f"{count} di {area}" for area, count in areas]
        return (
            pairs[0] if len(pairs) == 1 else f"{', '.join(pairs[:-1])}{',' if len(pairs) > 2 else ''} dan {pairs[-1]}"
        )
    text = re.sub(rf"^({_COUNT} [a-z]+) ({_COUNT} [a-z]+)$", r"\1 dengan \2", text)
    text = re.sub(
        rf"^({_COUNT} [a-z]+) ({_COUNT} [a-z]+) (?=di[a-z]{{4,}} |me[a-z]{{4,}} |ber[a-z]{{4,}} )", r"\1 dan \2 ", text
    )
    if people := re.fullmatch(
        r"(?P<who>jamaah|jemaah|peserta|warga|siswa|murid|lansia|kader|anak|orang|petugas|personel|anggota|relawan|penonton|"
        r"pengunjung|tukang|panitia|pegawai|guru|bidan|dokter|perawat|pedagang|pelajar|penjaga) "
        r"(?P<n>[\d.]+)(?: orang)?",
        text,
    ):
        return f"{people['n']} {people['who']}"
    if people := re.fullmatch(
        rf"(?P<who>(?:{_COUNTED_PEOPLE})(?: [\w/-]+){{0,4}}?)"
        rf" (?P<n>{_FEW}) (?:orang|anak)(?P<rest>(?: (?:di|me|ber)\w* .+)?)",
        text,
    ):
        return f"{people['n']} {people['who']}{people['rest']}"
    text = re.sub(r"^(?:korban(?:nya)? nihil|nihil korban)\b", "tidak ada korban", text)
    text = re.sub(
        r"^(?P<what>[a-z]+) (?P<did>masuk|ikut|hadir|terkumpul|terdaftar|lolos|tercatat) (?P<n>\d[\d.]*)$",
        r"\g<n> \g<what> \g<did>",
        text,
    )
    text = re.sub(
        r"^(santunan|bantuan|donasi) (?=[\d.]+ (?:anak|yatim|orang|warga|lansia|keluarga|kepala))",
        r"\1 diberikan kepada ",
        text,
    )
    text = re.sub(
        r"^(Rp[\d.,]+(?: (?:juta|miliar|ribu))?) (?:dari )?(?=APBD|APBN|dana |swadaya|hibah)",
        r"anggarannya \1 dari ",
        text,
    )
    text = re.sub(
        rf"^(pelatihan|pembinaan|lomba|kegiatan|acara|pameran|bazar|turnamen|kursus|kelas) ({_LASTING})$",
        r"\1 berlangsung selama \2",
        text,
    )
    text = re.sub(r"^([a-z]+(?: [a-z]+)?) (\d[\d.,]* (?:meter|kilometer))$", _long, text)
    text = re.sub(
        r"^kerja(?:nya)? (?:dari |mulai )?(?=(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)[ –])",
        "pekerjaan berlangsung ",
        text,
    )
    text = re.sub(rf"^((?:me|di)[a-z]+ |bagi )([a-z]+(?: [a-z]+)?) (\d[\d.,]* {_UNIT})$", r"\1\3 \2", text)
    text = re.sub(
        rf"^([A-Za-z][a-z ]+?) ({_SUM}) (naik|turun) ({_SUM})( dari [a-z ]+)?$", r"\1 \3 \4\5 menjadi \2", text
    )
    text = re.sub(r"^(warga|peserta|yang hadir) ada (?=[\d.]+ orang$)", r"\1 ", text)
    after = re.fullmatch(r"((?:[^\W\d][\w/-]* ){1,6})((?:sekitar )?[\d.]+) orang", text)
    if not after or after[1].strip() in _COUNTED or is_verb(after[1].split()[0].lower()):
        return text
    return f"{after[1].strip()} sebanyak {after[2]} orang"


_NO_ITEM = (
    r"(?:jam|menit|detik|hari|minggu|bulan|tahun|kali|persen|meter|kilometer|sentimeter|kilogram|gram|liter|ton|juta|"
    r"ribu|dari|sampai|dan|atau|di|ke|yang|untuk|masuk|menjadi)\b"
)
_ITEM = rf"\d[\d.]* (?!{_NO_ITEM})[a-z]{{3,}}(?: (?!{_NO_ITEM})[a-z]{{3,}}){{0,2}}"


def series(text: str) -> str:
    """ "40 guru 15 perawat 9 bidan" → "40 guru, 15 perawat, dan 9 bidan"."""
    match = re.search(rf"(?:(?<=^)|(?<=pulang )|(?<=meraih )|(?<=: ))({_ITEM})((?: {_ITEM})+)(?=$|[,.;])", text)
    if not match:
        return text
    items = re.split(r" (?=\d)", match[0])
    return f"{text[: match.start()]}{listing(items)}{text[match.end() :]}" if len(items) > 2 else text


def _long(match: re.Match[str]) -> str:
    """ "got 600 meter" → "got sepanjang 600 meter"; a property keeps its own word ("panjang 130 meter")."""
    own = re.search(
        r"\b(?:panjang|lebar|tinggi|luas|jarak|sepanjang|setinggi|kedalaman|ketinggian|diameter|sekitar|radius|lari)\b",
        match[1],
    )
    return match[0] if own else f"{match[1]} sepanjang {match[2]}"


def measured(text: str) -> str:
    """ "beras 5 kilogram minyak 2 liter gula 1 kilogram" → "5 kilogram beras, 2 liter minyak, dan 1 kilogram gula"."""
    one = rf"(?!isi|berisi|dan|serta)[a-z]{{2,}}(?: (?!isi|berisi|dan|serta)[a-z]{{3,}})?,? \d[\d.,]* {_UNIT}\b"
    match = re.search(rf"(?<![\w,])(?:(?<=berisi )|(?<=isi )|(?<=paket )|(?<=^)){one}(?:,? (?:dan )?{one})+", text)
    if not match:
        return text
    items = re.findall(rf"(?:dan )?([a-z]{{2,}}(?: [a-z]{{3,}})?),? (\d[\d.,]* {_UNIT})\b", match[0])
    told = [f"{amount} {thing}" for thing, amount in items]
    return f"{text[: match.start()]}{listing(told)}{text[match.end() :]}"


def _limited(before: str, text: str) -> str:
    """A clause that only narrows the one before: "… dicopot, yaitu yang menempel di pohon", "tidak ada …, hanya …"."""
    if re.match(rf"yang (?!{_OTHERS})[a-z]+ ", text) and len(text.split()) < 9 and not re.search(r" \d+$", text):
        return f"{before.rstrip('.')}, yaitu {text}."
    if re.match(r"(?:hanya|melainkan|bukan|tetapi) ", text) and len(text.split()) < 7 and before.startswith("Tidak "):
        return f"{before.rstrip('.')}, {text}."
    return ""


# "Dinsos evakuasi ODGJ di Pasar Blok F": what is acted on, told by name once more where a passive follows.
_OBJECT_OF = re.compile(
    r"[A-Z][\w ]*? [a-z]+ (?P<what>[A-Z]{2,}|(?!\d)[a-z]+(?: [a-z]+)?) (?:di|ke|dari|pada|milik) .+"
)
_ONE_OF = re.compile(r"(?:salah satu|salah seorang|seorang) (?:[a-z]+)(?: [a-z]+)?")
_PERSON = re.compile(r"(?P<name>[A-Z][\w'’.]+(?: [A-Z][\w'’.]+)*) (?P<age>\d+ tahun)(?P<rest> .+)?")


def _apposed(clauses: Sequence[Clause]) -> list[Clause]:
    """ "salah satu penerima, | Sarmin 58 tahun dari Cibeber" is one sentence about one person."""
    found: list[Clause] = []
    for clause in clauses:
        text = clean(clause.text)
        if found and _ONE_OF.fullmatch(clean(found[-1].text)) and text[:1].isupper():
            person = _PERSON.fullmatch(text)
            told = f"{person['name']}, {person['age']},{person['rest'] or ''}".rstrip(",") if person else text
            found[-1] = Clause(text=f"{clean(found[-1].text)} ialah {told}", role=clause.role)
        else:
            found.append(clause)
    return found


def _timetable(clauses: Sequence[Clause]) -> list[Clause]:
    """Two or more clauses that each begin with a weekday are one list: "Senin: poli umum ∙ Selasa: KIA"."""
    found: list[Clause] = []
    run: list[str] = []
    for clause in [*clauses, None]:
        text = clean(clause.text) if clause is not None else ""
        match = re.match(rf"(?P<day>{_DAYS[:-2]}(?:–{_DAYS[:-2]})?(?: \([\d/–]+\))?):? (?P<rest>(?!\().+)$", text)
        if match:
            numbered = re.match(r"(?P<n>\d{1,2}) (?:di )?(?=[A-Z])", match["rest"])
            day = f"{match['day']} tanggal {numbered['n']}" if numbered else match["day"]
            run.append(f"{day}: {match['rest'][numbered.end() if numbered else 0 :]}")
            continue
        if len(run) > 1:
            found.append(Clause(text=f" {LIST_MARK} ".join(run), role="lepas"))
        else:
            found += [Clause(text=one.replace(": ", " ", 1), role="lepas") for one in run]
        run = []
        if clause is not None:
            found.append(clause)
    return found


def _thanked(text: str) -> str:
    """ "terima kasih BPBD" → "terima kasih kepada BPBD"."""
    thanks, to = re.fullmatch(r"(terima kasih(?: banyak)?)\W*(.*)", text, re.IGNORECASE | re.DOTALL).groups()  # type: ignore[union-attr]
    return sentence(text if not to or to.startswith(("kepada", "atas", "untuk")) else f"{thanks} kepada {to}")


def _in_a_row(clauses: Sequence[Clause]) -> list[Clause]:
    """Prices in a row are told in one sentence, and so are the members of a committee."""
    found: list[Clause] = []
    for clause in clauses:
        text, before = clean(clause.text), clean(found[-1].text) if found else ""
        if _goes_on(text, before):
            found[-1] = found[-1].model_copy(update={"text": f"{before}, {text}"})
        else:
            found.append(clause)
    return [one.model_copy(update={"text": _closed_row(clean(one.text))}) for one in found]


def _goes_on(text: str, before: str) -> bool:
    """Whether a clause is the next item of the row told before it."""
    return bool((_OFFICER.fullmatch(text) and _OFFICER.search(before)) or (is_price(text) and _is_price_row(before)))


def _is_price_row(text: str) -> bool:
    return bool(text) and all(is_price(part) for part in text.split(", "))


def _closed_row(text: str) -> str:
    """ "ketua Ali, bendahara Eka" with its "dan"; prices with their heading; any other clause as it is."""
    parts = text.split(", ")
    if len(parts) > 1 and _is_price_row(text):
        return priced(parts)
    officers = len(parts) > 1 and all(_OFFICER.search(part) for part in parts)
    return listing(parts) if officers else text


def _linked(text: str) -> bool:
    return bool(re.search(r"\b(?:di|ke|oleh|untuk|dengan|sejak|kepada|dari|pada|agar|karena)\b", text))
