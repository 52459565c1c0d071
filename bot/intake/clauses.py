"""The clauses of a note: each in standard words, with what it was understood as. No clause is lost."""

import re
from dataclasses import dataclass

from bot.intake.activity import activity_at
from bot.intake.beside import beside
from bot.intake.cued import Phrase
from bot.intake.cutting import Span, cut_at_clauses, itemised, lists_items
from bot.intake.daily import day_lines
from bot.intake.joints import ends, joint
from bot.intake.left_over import left_over, spoken_for
from bot.intake.lists import activities, kinds
from bot.intake.offices import Scene
from bot.intake.phrase_parts import NAMED_BY_VERB
from bot.intake.phrases import Phrases
from bot.intake.predicates import has_verb, negated
from bot.intake.quoted import is_speech
from bot.intake.reading import Reading
from bot.intake.saying import said
from bot.intake.standard_words import colloquial_verb, word
from bot.intake.timetable import timetable
from bot.intake.when import weekdays
from knowledge.day_names import ANY_DAY
from knowledge.entities.hurried import is_hurried
from prompts.brief import Clause, ClauseRole, NoteType, Place
from prompts.offline.grammar import is_verb, verbal
from prompts.offline.wording import word_set

_CONTINUES = (
    r"(?:yang|yg|sampai|sampe|dari|dr|dengan|dgn|selama|untuk|utk|buat|bwt|tanpa|depan|dpn|samping|oleh|sebagai|ke|kepada|bagi|di|se|"
    r"cm|cuma|hanya|\d)(?!\w)"
)
_PREDICATES = word_set(
    "selesai rampung tuntas bisa boleh sudah belum pindah tutup libur jebol ambruk runtuh retak putus mati padam meluap"
)
_NAMING_VERBS = word_set("membahas memperingati menyambut mengenai bertema bertajuk berbasis berbahan bergerak berlari")
_SHORT = 3  # words
_EARLY = 1  # sentence or heading that may stand before the one about the event; a later one is about something else
_MUCH = 12  # characters of an opening that no slot says: more than a filler
# What a list does not end in: "KTP, umur 18–30, belum kerja"
_NO_ITEM = re.compile(
    r"(?:tapi|tp|tetapi|namun|sedangkan|tolong|mohon|silakan|jangan|minimal|maksimal|paling|itu|ini|tidak|belum|sudah|yang|untuk|termasuk|bukan|masing-masing)\b"
)
_EVENTLESS = {"imbauan", "kondisi", "ucapan", "harga"}
_ATTENDED = re.compile(
    r"(?:juga\s+|turut\s+)?(?:dihadiri|hadir|datang|dtg|dateng)(?:\s+(?:oleh|juga|jg|pula))*\s+"
    r"(?!(?:ke|di|dari|pada|langsung|jam|pukul|aja|saja|lagi|sebelum|setelah)\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A clause `[start, end)` of the note; `loose` are the stretches no slot of the brief says."""

    start: int
    end: int
    loose: tuple[Span, ...]
    listed: bool = False


def parts(reading: Reading, found: Phrases, places: tuple[Place, ...], kind: NoteType) -> tuple[Part, ...]:
    """The note cut at its clauses, with what the slots leave over of each. A note without event has no slots."""
    if kind in _EVENTLESS:
        found = Phrases()
    told = spoken_for(reading, found, places)
    spans, listed = itemised(reading, cut_at_clauses(reading, colon=kind != "harga"), found)
    return tuple(Part(start, end, left_over(reading, start, end, told), (start, end) in listed) for start, end in spans)


def clauses(
    reading: Reading, found: Phrases, scene: Scene, cut: tuple[Part, ...], kind: NoteType
) -> tuple[Clause, ...]:
    """Every clause with its role. The first one that names the activity is told by the slots, if they say it all."""
    main = opening(reading, found, cut, kind)
    whole = untold(reading, found, cut, kind)
    told, sentence, ended = list[Clause](), 0, 0
    for at, part in enumerate(cut):
        mark = joint(reading.text[ended : part.start]) if ended else ""
        sentence, ended = sentence + ends(mark), part.end
        role = _role(reading, part, kind, is_main=part is main, whole=whole)
        start = part.start if role != "hadirin" else _after_attended(reading, part)
        text = said(reading, scene, start, part.end)
        text = re.sub(r"\b(dan|serta) \1\b", r"\1", text)
        text = re.sub(r"\b([A-Z]{2,4}) dan ([A-Z]{2,4}) dan (?=[a-z])", r"\1, \2, dan ", text)
        listed = part.listed or role == "hadirin" or lists_items(reading.text[part.start : part.end])
        last = at + 1 == len(cut) or not re.match(r"\s*,", reading.text[part.end : cut[at + 1].start])
        text = (_with_and(_counts_first(text)) if last else _counts_first(text)) if listed else text
        if part is main and role == "kegiatan" and not all(_holds(reading.text[s:e]) for s, e in part.loose):
            told.append(Clause(text=text, role=role, sentence=sentence, joint=mark))
            text, role = said(reading, scene, part.loose[0][0], part.end), "lepas"
        if text:
            told += beside(Clause(text=text, role=role, sentence=sentence, joint=mark))
    return tuple(told)


def _counts_first(text: str) -> str:
    """ "sembako, kasur 3, selimut 5" → "sembako, 3 kasur, 5 selimut": a figure before what it counts, unless a longer
    name keeps its own behind it ("mi basah 12")."""
    if re.search(r"(?:, |: )[a-z]{2,} [a-z]{2,} \d{1,3}(?=,|$)", text):
        return text
    return re.sub(r"(?<=, )([a-z]{3,}) (\d{1,3})(?=,|$)(?<!juara \d)(?<!kelas \d)", r"\2 \1", text)


def _with_and(text: str) -> str:
    """ "a, b, c" → "a, b, dan c"."""
    if re.search(r" dan | plus ", text):
        return text
    head, comma, last = text.rpartition(", ")
    if _NO_ITEM.match(last):
        return text
    if comma and ", " not in head and _BESIDE_A_NAME.search(f"{head}, {last}"):
        return text  # "SMK Bina Samudra, Merak": where it is
    return f"{head}, dan {last}" if comma and ", " in head else f"{head} dan {last}" if comma else text


_BESIDE_A_NAME = re.compile(r"[A-Z][\w-]+, [A-Z]\w+(?: [A-Z]\w+)?$")


def opening(reading: Reading, found: Phrases, cut: tuple[Part, ...], kind: NoteType = "laporan") -> Part | None:
    """The clause that holds the activity; the first where there is none, or where it already says who does what."""
    if kind in _EVENTLESS:
        return cut[0] if cut else None
    at = found.what.start if found.what else -1
    named = next((part for part in cut if part.start <= at < part.end), None)
    if cut and day_lines(reading.text):
        return cut[0]
    if named is not None and named is not cut[0] and _heads_items(reading, cut[0]):
        return cut[0]
    late = named is not None and named is not cut[0] and _sentences_before(reading, named) > _EARLY
    if named is None or late or (named is not cut[0] and _says_it_all(reading.text[cut[0].start : cut[0].end])):
        return cut[0] if cut else None
    return named


def _heads_items(reading: Reading, part: Part) -> bool:
    """Whether a colon and a list follow a clause: "Kelurahan Samangraya Oktober 2026: • …"."""
    return bool(re.match(r"\s*:\s*[\n¶]\s*[•∙]", reading.text[part.end :]))


def _sentences_before(reading: Reading, part: Part) -> int:
    """How many sentences or lines of the note end before a clause."""
    return len(re.findall(r"[.!?¶](?=\s|$)", reading.text[: part.start]))


def _says_it_all(clause: str) -> bool:
    """Whether a clause is news by itself: "loket NIB pindah ke lantai 2", not "siswi SMPN 2"."""
    return len(clause.split()) > _SHORT and (has_verb(clause) or _predicated(clause))


def untold(reading: Reading, found: Phrases, cut: tuple[Part, ...], kind: NoteType) -> bool:
    """Whether the slots cannot say the opening: its meaning is turned, it reports a state, or it says who did what."""
    main = opening(reading, found, cut, kind)
    if main is None or found.what is None or kind in _EVENTLESS:
        return True
    if not main.start <= found.what.start < main.end and _says_it_all(reading.text[main.start : main.end]):
        return True
    what = reading.text[found.what.start : found.what.end]
    loose = [reading.text[start:end] for start, end in main.loose]
    before = [reading.text[s:e] for part in cut[:1] if part is not main for s, e in part.loose]
    return (
        any(negated(one) for one in (*loose, *before, what))
        or _is_spoken_of(reading, found.what, cut, main)
        or any(start >= found.what.end and _STATED.match(reading.text[start:end]) for start, end in main.loose)
        or any(len(one) > _MUCH for one in before)
        or any(re.search(r"(?:^|\s)(?:sama|bareng|bersama|dan|&) \w+$", one, re.IGNORECASE) for one in loose)
        or any(re.match(_CONTINUES, one, re.IGNORECASE) for one in loose)  # "rumah warga | yang roboh"
        or (not activity_at(what) and any(has_verb(one) for one in loose))
        or any(start < found.what.start and not _holds(reading.text[start:end]) for start, end in main.loose)
        or _tells_a_deed(what)
        or _acts(reading, found.what)
        or len(weekdays(reading)) > 1
        or bool(timetable(reading))
        or bool(day_lines(reading.text))
        or bool(_WEEKLY.search(reading.text[main.start : main.end]))
        or _has_doer(reading, found, main)
        or bool(_COUNTED_STATE.match(what))
    )


# "posyandu Kenanga | selesai direhab": what was named is spoken of, not held.
_STATED = re.compile(
    r"(?:sudah|sdh|udah|udh|telah|belum|blm|selesai|slesai|kelar|rampung|resmi|batal|ditunda|diundur|pindah|tutup|"
    r"libur|rusak|roboh|jebol|kini|sekarang)\b",
    re.IGNORECASE,
)


def _is_spoken_of(reading: Reading, what: Phrase, cut: tuple[Part, ...], main: Part) -> bool:
    """Whether the clause behind the name of a thing says what became of it: "jembatan Gayam, | sudah retak"."""
    at = cut.index(main) + 1
    if at >= len(cut) or activity_at(reading.text[what.start : what.end]):
        return False
    beside = re.fullmatch(r"\s*,\s*", reading.text[main.end : cut[at].start])
    return bool(beside and _STATED.match(reading.text[cut[at].start : cut[at].end]))


_WEEKLY = re.compile(rf"\b(?:tiap|setiap) (?:hari )?(?:{ANY_DAY}|hari)\b", re.IGNORECASE)


# "kasus DBD Agustus 38 orang": what is counted is no event
_COUNTED_STATE = re.compile(
    r"(?:kasus|angka|jumlah|cakupan|capaian|realisasi|stok|produksi|indeks|persentase|tingkat)\b(?! (?:kota|provinsi))",
    re.IGNORECASE,
)


def _has_doer(reading: Reading, found: Phrases, main: Part) -> bool:
    """Whether those who act stand before the verb that names the activity: "warga rt 02 tanam 150 bibit"."""
    what = found.what
    if what is None or not found.participants or found.participants.end > what.start:
        return False
    verb = reading.text[what.start : what.end].split(" ", 1)[0].casefold()
    between = reading.text[found.participants.end : what.start]
    acting = any(verb in forms for forms in activities().dari_kata_kerja.values())
    return acting and found.participants.start >= main.start and not re.search(r"[,.;¶]", between)


def _acts(reading: Reading, what: Phrase) -> bool:
    """Whether the activity's name opens with an office and what it does: "dishub pasang 12 rambu"."""
    office = next((e for e in reading.of("organisation") if e.start == what.start), None)
    first = reading.text[office.end : what.end].split()[:1] if office else []
    return bool(first) and (verbal(first[0].casefold()) or has_verb(first[0]))


def _tells_a_deed(what: str) -> bool:
    """Whether the activity's name is a sentence: "bantuan sudah disalurkan"; "pelatihan membuat kue" is none."""
    first, _, rest = what.partition(" ")
    if re.search(r"\bresmi (?:di|mem)?(?:buka|tutup|mulai)\w*\b", rest, re.IGNORECASE):
        return True
    return bool(rest) and not re.match(NAMED_BY_VERB, first, re.IGNORECASE) and (has_verb(rest) or _predicated(rest))


def _predicated(words: str) -> bool:
    """Whether a stretch says that something is so: "meraih predikat", "bisa daring", "diperpanjang"."""
    folded = [word(one) for one in words.casefold().split()]
    return any(one in _PREDICATES or (is_verb(one) and one not in _NAMING_VERBS) for one in folded)


def _holds(words: str) -> bool:
    held = r"\s*(?:ngadain|ngadakan|mengadakan|gelar|menggelar|bikin|adain|adakan|laksanakan|melaksanakan|ikut|ada)\s*"
    return bool(re.fullmatch(held, words, re.IGNORECASE))


def _role(reading: Reading, part: Part, kind: NoteType, *, is_main: bool, whole: bool) -> ClauseRole:
    text = reading.text[part.start : part.end]
    if any(q.start < part.end and part.start < q.end and is_speech(reading, q) for q in reading.of("quote")):
        return "kutipan"
    if is_main:
        return "pokok" if whole else "kegiatan"
    attended = _ATTENDED.match(text) and not negated(text) and not has_verb(_ATTENDED.sub("", text, count=1))
    if not part.loose and not (attended and whole and "," in text):
        return "lepas" if _heads_line(reading, part) else "rincian"
    if attended:
        return "hadirin"
    first = text.casefold().split(maxsplit=1)[0]
    asked = first in {"jangan", "jgn", "jgan", "mohon", "ayo", "mari", "yuk", "silakan", "silahkan", "tolong", "harap"}
    bidding = (first in kinds().ajak | kinds().minta or bool(colloquial_verb(first))) and not _USED.match(text)
    pleading = bidding and bool(_PLEADS.search(text))  # "bawa kartu BPJS ya"
    needed = first in _ORDERED and (is_hurried(reading.text) or bool(_PAPERS.match(text))) and not _USED.match(text)
    if asked or pleading or needed or (kind in {"imbauan", "undangan", "layanan"} and bidding):
        return "ajakan"
    return "lepas"


_PLEADS = re.compile(r"\bya+h?(?: (?:bun|bunda|bu|ibu|pak|kak|mom|moms|warga|lur|gaes|guys))?\s*$", re.IGNORECASE)
# "pakai aspal hotmix 45 ton", "bawa 500 buku": what was used or brought, nothing that readers shall use or bring
_USED = re.compile(
    r"(?:pakai|pake) [^,.]*\b\d[\d.,]* (?:ton|kubik|m3|sak|unit|drum|rit|truk)\b|(?:bawa|siapkan|siapin) \d{2,}\b",
    re.IGNORECASE,
)
_PAPERS = re.compile(
    r"(?:bawa|siapkan|siapin) (?:(?:fotokopi|fc|foto|copy|kopi) )?(?:ktp|kk|kia|akta|surat)\b", re.IGNORECASE
)
# What nobody reports of themselves in a few words: "bawa tas sendiri", "siapin ember"
_ORDERED = word_set("bawa siapkan siapin tampung pakai pake hubungi hub waspada jauhi")


def _heads_line(reading: Reading, part: Part) -> bool:
    """Whether a day or an hour opens a line and a colon stands behind it: what the line tells is of that day."""
    opens = re.search(r"[¶\n•∙][\s*_-]*$", reading.text[: part.start])
    dated = any(part.start <= one.start < part.end for one in reading.of("date", "time"))
    return bool(opens and dated and re.match(r"[\s*_]*:\s", reading.text[part.end :]))


def _after_attended(reading: Reading, part: Part) -> int:
    match = _ATTENDED.match(reading.text, part.start, part.end)
    return match.end() if match else part.start
