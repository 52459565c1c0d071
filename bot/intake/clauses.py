"""The clauses of a note: each in standard words, with what it was understood as. No clause is lost."""

import re
from dataclasses import dataclass

from bot.intake.activity import activity_at
from bot.intake.lists import activities, kinds
from bot.intake.offices import Scene
from bot.intake.phrases import NAMED_BY_VERB, Phrase, Phrases
from bot.intake.quoted import is_speech
from bot.intake.reading import DELIMITER, Reading, counts_people, lead
from bot.intake.roles import is_role
from bot.intake.saying import said
from bot.intake.when import weekdays
from bot.intake.who import mentions
from bot.intake.wording import colloquial_verb
from knowledge.entities.scan import looks_like_verb
from prompts.brief import Clause, ClauseRole, NoteType, Place

Span = tuple[int, int]
_CONTINUES = (
    r"(?:yang|yg|sampai|sampe|dari|dr|dengan|dgn|selama|untuk|tanpa|depan|dpn|samping|oleh|sebagai|ke|kepada|bagi|di|se|"
    r"cm|cuma|hanya|\d)(?!\w)"
)
_ATTRIBUTED = r"\s*[,.]?\s*(?:kata|ujar|ucap|tutur|jelas|tegas)"
_LABEL = (
    r"^(?:hari|tgl|tanggal|waktu|tempat|lokasi|jam|pukul|peserta|narasumber|syarat|kegiatan|acara|agenda|materi|info)\b"
)
_STATES = frozenset(
    ["gratis", "aman", "lancar", "seru", "ramai", "tertib", "kondusif", "meriah", "selesai", "rampung", "surut"]
)
_SHORT_VERBS = {"udah", "sudah", "juara", "raih", "dapat", "butuh", "perlu", "buka", "tutup", "libur"}
_MUCH = 12  # characters of an opening that no slot says: more than a filler
_LIST_HEAD = r"(?:hadir|dihadiri|diundang|peserta|ikut|butuh|perlu|syarat|bawa|isi|diisi|terdampak|lomba)\w*\b"
_EVENTLESS = {"imbauan", "kondisi", "ucapan", "harga"}
_ATTENDED = re.compile(
    r"(?:juga\s+|turut\s+)?(?:dihadiri|hadir|datang|dtg|dateng)(?:\s+(?:oleh|juga|jg|pula))*\s+", re.I
)
_TOLD = frozenset(
    [
        "dihadiri",
        "hadir",
        "datang",
        "dateng",
        "dtg",
        "turut",
        "ikut",
        "juga",
        "jg",
        "langsung",
        "oleh",
        "acara",
        "kegiatan",
        "bapak",
        "ibu",
        "pak",
        "bu",
        "narsum",
        "narsumnya",
        "narasumber",
        "pemateri",
        "dibuka",
        "buka",
        "membuka",
        "dipimpin",
        "pimpin",
        "memimpin",
        "mimpin",
        "irup",
        "sambutan",
        "kata",
        "ujar",
        "bilang",
        "beserta",
        "bersama",
        "didampingi",
        "jajaran",
        "waktu",
        "tempat",
        "tempatnya",
        "lokasi",
        "lokasinya",
        "hari",
        "tgl",
        "tanggal",
        "jam",
        "pukul",
        "selesai",
        "peserta",
        "pesertanya",
        "s.d",
        "sd",
    ]
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
    told = [*_told(reading, found), *_venues(reading, places), *_holders(reading, found)]
    spans, listed = _itemised(reading, _cut(reading, colon=kind != "harga"), found)
    return tuple(Part(start, end, _loose(reading, start, end, told), (start, end) in listed) for start, end in spans)


def negated(words: str) -> bool:
    """Whether a stretch holds a word that turns or bends its meaning: "jangan", "belum", "wajib", "ditunda"."""
    folded = set(re.findall(r"[\w-]+", words.casefold()))
    return bool(folded & (kinds().ingkar | kinds().minta))


def clauses(
    reading: Reading, found: Phrases, scene: Scene, cut: tuple[Part, ...], kind: NoteType
) -> tuple[Clause, ...]:
    """Every clause with its role. The first one that names the activity is told by the slots, if they say it all."""
    main = opening(found, cut, kind)
    whole = untold(reading, found, cut, kind)
    told = []
    for part in cut:
        role = _role(reading, part, kind, is_main=part is main, whole=whole)
        start = part.start if role != "hadirin" else _after_attended(reading, part)
        text = said(reading, scene, start, part.end)
        text = _with_and(text) if part.listed else text
        if part is main and role == "kegiatan" and part.loose:
            told.append(Clause(text=text, role=role))
            text, role = said(reading, scene, part.loose[0][0], part.end), "lepas"
        if text:
            told.append(Clause(text=text, role=role))
    return tuple(told)


def _with_and(text: str) -> str:
    """ "a, b, c" → "a, b, dan c"."""
    if " dan " in text:
        return text
    head, comma, last = text.rpartition(", ")
    return f"{head}, dan {last}" if comma and ", " in head else f"{head} dan {last}" if comma else text


def opening(found: Phrases, cut: tuple[Part, ...], kind: NoteType = "laporan") -> Part | None:
    """The clause that holds the activity, else the first."""
    if kind in _EVENTLESS:
        return cut[0] if cut else None
    at = found.what.start if found.what else -1
    return next((part for part in cut if part.start <= at < part.end), cut[0] if cut else None)


def untold(reading: Reading, found: Phrases, cut: tuple[Part, ...], kind: NoteType) -> bool:
    """Whether the slots cannot say the opening: its meaning is turned, it reports a state, or it says who did what."""
    main = opening(found, cut, kind)
    if main is None or found.what is None or kind in _EVENTLESS:
        return True
    what = reading.text[found.what.start : found.what.end]
    loose = [reading.text[start:end] for start, end in main.loose]
    before = [reading.text[s:e] for part in cut[:1] if part is not main for s, e in part.loose]
    return (
        any(negated(one) for one in (*loose, *before, what))
        or any(len(one) > _MUCH for one in before)
        or any(re.match(_CONTINUES, one, re.IGNORECASE) for one in loose)  # "rumah warga | yang roboh"
        or (not activity_at(what) and any(_has_verb(one) for one in loose))
        or any(start < found.what.start and not _holds(reading.text[start:end]) for start, end in main.loose)
        or _tells_a_deed(what)
        or len(weekdays(reading)) > 1
    )


def _tells_a_deed(what: str) -> bool:
    """Whether the activity's name is a sentence: "bantuan sudah disalurkan"; "pelatihan membuat kue" is none."""
    first, _, rest = what.partition(" ")
    return bool(rest) and not re.match(NAMED_BY_VERB, first, re.IGNORECASE) and _has_verb(rest)


def _holds(words: str) -> bool:
    held = r"\s*(?:ngadain|ngadakan|mengadakan|gelar|menggelar|bikin|adain|adakan|laksanakan|melaksanakan|ikut|ada)\s*"
    return bool(re.fullmatch(held, words, re.IGNORECASE))


def _has_verb(words: str) -> bool:
    return any(colloquial_verb(one) or _is_verb(one) for one in words.casefold().split())


def _is_verb(word: str) -> bool:
    """A verb by its form, or one of the few short ones; "pembentukan" is none."""
    noun = re.fullmatch(r"(?:pe|ke)\w+an|\w+nya|akan|bukan|ikan|makan|pekan|rekan", word)
    return (looks_like_verb(word) and not noun) or word in _SHORT_VERBS


def _role(reading: Reading, part: Part, kind: NoteType, *, is_main: bool, whole: bool) -> ClauseRole:
    text = reading.text[part.start : part.end]
    if any(q.start < part.end and part.start < q.end and is_speech(reading, q) for q in reading.of("quote")):
        return "kutipan"
    if is_main:
        return "pokok" if whole else "kegiatan"
    if not part.loose:
        return "rincian"
    if _ATTENDED.match(text) and not negated(text) and not _has_verb(_ATTENDED.sub("", text, count=1)):
        return "hadirin"
    first = text.casefold().split(maxsplit=1)[0]
    asked = first in {"jangan", "jgn", "jgan", "mohon", "ayo", "mari", "yuk", "silakan", "silahkan", "tolong", "harap"}
    bidding = first in kinds().ajak | kinds().minta or bool(colloquial_verb(first))
    if asked or (kind in {"imbauan", "undangan", "layanan"} and bidding):
        return "ajakan"
    return "lepas"


def _after_attended(reading: Reading, part: Part) -> int:
    match = _ATTENDED.match(reading.text, part.start, part.end)
    return match.end() if match else part.start


def _cut(reading: Reading, *, colon: bool) -> list[Span]:
    """The clauses: cut at delimiters, not inside a quotation or a date; a list joined by "dan" stays whole."""
    held = [(e.start, e.end) for e in reading.entities if e.kind in {"quote", "date", "money", "time"}]
    held += [(one.start, one.end) for one in mentions(reading)]
    held = [(s, e - 1 if reading.text[e - 1] == "." else e) for s, e in held]
    start = reading.pieces[0].start if reading.pieces else 0
    start = min([start, *(e.start for e in reading.entities), *(lead(reading.text, t.start) for t in reading.titles)])
    cuts: list[Span] = []
    at = start
    for stop, go_on in sorted([*_breaks(reading, colon=colon), *(m.span() for m in DELIMITER.finditer(reading.text))]):
        if stop < at or any(s < go_on and stop < e for s, e in held):
            continue
        cuts.append((at, stop))
        at = go_on
    cuts.append((at, len(reading.text)))
    trimmed = [_trim(reading.text, one) for one in cuts]
    return _lists(reading, [one for one in trimmed if one[1] > one[0]])


def _breaks(reading: Reading, *, colon: bool) -> list[Span]:
    """Where else a clause ends: behind a finished quotation, and at a colon behind more than a label."""
    text = reading.text
    ended = [
        q.end for q in reading.of("quote") if text[q.end - 2] in ".!?" and not re.match(_ATTRIBUTED, text[q.end :])
    ]
    found = [(end, end) for end in ended]
    for match in re.finditer(r":\s+(?=[\w])", text) if colon else ():
        before = re.split(r"[,;.¶]", text[: match.start()])[-1].split()
        begun = match.start() - len(" ".join(before)) - 1
        headed = any(begun <= e.start < match.start() for e in reading.of("date", "time", "place"))
        if headed and len(before) > 1 and not re.search(_LABEL, " ".join(before), re.IGNORECASE):
            found.append((match.start(), match.end()))
    return found


def _itemised(reading: Reading, cuts: list[Span], found: Phrases) -> tuple[list[Span], set[Span]]:
    """Two or more bare nouns in a row are one list, with the clause that opens it ("butuh popok, selimut, air")."""
    joined, listed, at = list[Span](), set[Span](), 0
    while at < len(cuts):
        stop = at + 1 if at and _is_noun(reading, cuts[at], None) else at
        while at < stop < len(cuts) and _is_noun(reading, cuts[stop], cuts[stop - 1][1]):
            stop += 1
        attending = joined and re.match(r"(?:di)?hadir", reading.text[joined[-1][0] :], re.IGNORECASE)
        if stop - at > 1 or (stop > at and attending):
            follows = joined and "," in reading.text[joined[-1][1] : cuts[at][0]]
            head = joined[-1] if follows and _opens_list(reading, joined[-1], found) else None
            if head:
                joined.pop()
            span = (head[0] if head else cuts[at][0], cuts[stop - 1][1])
            joined.append(span)
            listed.add(span)
            at = stop
        else:
            joined.append(cuts[at])
            at += 1
    return joined, listed


def _is_noun(reading: Reading, span: Span, before: int | None) -> bool:
    """A bare noun phrase, behind a comma where `before` (the end of the clause before it) is given."""
    text = reading.text[span[0] : span[1]]
    plain = not re.search(r"\d", text) and not negated(text) and not set(text.casefold().split()) & _STATES
    role = any(span[0] <= one.start < span[1] for one in mentions(reading))
    return plain and not role and _is_item(reading, span, before) and not re.search(r"[“\"]", text)


def _opens_list(reading: Reading, span: Span, found: Phrases) -> bool:
    """A clause that names its first item last; not the activity itself."""
    text = reading.text[span[0] : span[1]]
    main = found.what is not None and span[0] <= found.what.start < span[1] and bool(activity_at(text))
    return bool(re.search(_LIST_HEAD, text, re.IGNORECASE)) and not main


def _trim(text: str, span: Span) -> Span:
    raw = text[span[0] : span[1]]
    left = len(raw) - len(raw.lstrip(" ¶:.,;-–•|*"))
    return span[0] + left, span[0] + len(raw.rstrip(" ¶:.,;-–•|*"))


def _lists(reading: Reading, cuts: list[Span]) -> list[Span]:
    """ "got, sungai, dan pantai" is one clause: the last item says so."""
    joined: list[Span] = []
    for span in cuts:
        text = reading.text[span[0] : span[1]]
        between = reading.text[joined[-1][1] : span[0]] if joined else ""
        closes = re.match(r"(?:dan|serta|sama|&|atau)\s", text, re.I) and len(text.split()) <= 6 and not _has_verb(text)
        if joined and closes and "," in between:
            while len(joined) > 1 and _is_item(reading, joined[-1], joined[-2][1]):
                joined[-2:] = [(joined[-2][0], joined[-1][1])]
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


def _is_item(reading: Reading, span: Span, before: int | None) -> bool:
    """Whether a clause is an item of a list: short, parted by a comma, without a verb or a fact of its own."""
    words = reading.text[span[0] : span[1]].split()
    counted = any(span[0] <= e.start < span[1] for e in reading.entities if e.kind in {"date", "time", "person"})
    parted = before is None or "," in reading.text[before : span[0]]
    return parted and len(words) <= 3 and not counted and not _has_verb(" ".join(words))


def _told(reading: Reading, found: Phrases) -> list[Span]:
    """The stretches that a slot of the brief says."""
    phrases = [one for one in (found.what, found.theme, found.why, found.organiser) if one]
    told = [_with_cue(reading, one) for one in phrases]
    told += [
        _with_cue(reading, one)
        for one in (found.participants, found.how)
        if one and not negated(reading.text[one.start : one.end]) and _sayable(reading, one, found)
    ]
    if len(weekdays(reading)) < 2:  # the stops of a timetable are told one by one
        told += [(e.start, e.end) for e in reading.entities if e.kind in {"date", "time"}]
        told += [(e.start, e.end) for e in reading.of("place")]
    told += [(lead(reading.text, one.start), one.end) for one in mentions(reading)]
    people = [(e.start, e.end) for e in reading.of("number") if counts_people(e)]
    return told + people[:1]


def _venues(reading: Reading, places: tuple[Place, ...]) -> list[Span]:
    """Places in plain words ("di lapangan"), where they stand."""
    text = reading.text.casefold()
    found = [(text.find(one.venue.casefold()), len(one.venue)) for one in places if one.venue]
    return [(at, at + length) for at, length in found if at >= 0]


def _holders(reading: Reading, found: Phrases) -> list[Span]:
    """Agencies that stand alone between commas: they hold the event."""
    return [(one.start, one.end) for one in found.other if reading.names.agency(reading.text[one.start : one.end])]


def _with_cue(reading: Reading, one: Phrase) -> Span:
    """The phrase with the word that opened it ("temanya", "agar")."""
    before = re.search(rf"{re.escape(one.cue)}[\s:=]*$", reading.text[: one.start], re.I) if one.cue else None
    return (before.start() if before else one.start), one.end


def _sayable(reading: Reading, one: Phrase, found: Phrases) -> bool:
    """Whether a frame can say the phrase: participants, or a way told by a verb beside the activity."""
    main_end = DELIMITER.search(reading.text, found.what.end) if found.what else None
    beside = found.what is not None and one.start < (main_end.start() if main_end else len(reading.text))
    if one.role == "participants":
        return beside or bool(one.cue)
    return beside or one.cue in {"lewat", "melalui", "secara"}


def _loose(reading: Reading, start: int, end: int, told: list[Span]) -> tuple[Span, ...]:
    """The stretches of a clause that say something no slot says; connecting words and roles say nothing."""
    runs: list[Span] = []
    quoted = [(q.start, q.end) for q in reading.entities if q.kind == "quote"]
    for match in re.finditer(r"[\w'’/.-]*\w", reading.text[start:end]):
        begin, stop = start + match.start(), start + match.end()
        if any(s < stop and begin < e for s, e in [*told, *quoted]):
            runs.append((begin, begin))  # a break
        elif runs and runs[-1][1] > runs[-1][0]:
            runs[-1] = (runs[-1][0], stop)
        else:
            runs.append((begin, stop))
    return tuple(run for run in runs if run[1] > run[0] and _tells(reading.text[run[0] : run[1]]))


def _tells(words: str) -> bool:
    linking = {*activities().awal, *activities().akhir, *kinds().rangkai, *_TOLD}
    rest = [one for one in re.findall(r"[\w-]+", words.casefold()) if one not in linking]
    return bool(rest) and not (is_role(words) and not _jobs(words))


def _jobs(words: str) -> bool:
    return bool(re.search(r"\b(?:pembina|moderator|mc|inspektur)\b", words, re.I))
