"""A note read whole: entities, places, people and phrases put together as a brief."""

import re
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from bot.clock import JAKARTA
from bot.intake.activity import activity_at, starts_with_participants
from bot.intake.addressed import unaddressed
from bot.intake.clauses import clauses, parts
from bot.intake.counted import numbers
from bot.intake.cued import Phrase
from bot.intake.holder import all_organisations, organiser_of, other_organiser
from bot.intake.kinds import note_type, state_of
from bot.intake.left_over import gives_reason
from bot.intake.lists import activities
from bot.intake.offices import Scene
from bot.intake.orders import kept_back, orders, printable
from bot.intake.others import comes_next, deadlines, others_clocks, others_days
from bot.intake.pauses import LIKELY, SURE, run_on, understood, unmarked, with_pauses
from bot.intake.phrases import Phrases, phrases
from bot.intake.questions import questions
from bot.intake.quoted import quotes
from bot.intake.reading import Reading, counts_people, read
from bot.intake.roles import is_role
from bot.intake.statements import statements
from bot.intake.when import when
from bot.intake.where import where
from bot.intake.who import bare, mentions, person_of, who
from bot.intake.wording import colloquial_verb, spell, standardise, word
from knowledge.entities.calendar import Tense
from knowledge.entities.hurried import unparted
from knowledge.entities.lists import orang, roots
from knowledge.names import Agency, Names
from prompts.brief import Brief, Channel, DraftKind, NoteType, Person, Place, Quote

_CAME = (
    r"\b(?:hadir|dihadiri|datang|dateng|dtg|ikut|turut|bersama|bareng|mendampingi|didampingi|buka|membuka|dibuka)\w*"
)
_AHEAD: frozenset[DraftKind] = frozenset(["undangan", "layanan", "imbauan", "sambutan", "poin"])  # told beforehand
_AIMS = ("untuk", "utk", "buat", "guna", "demi", "tujuan", "tujuannya")
_PURPOSE = dict.fromkeys(("agar", "biar", "supaya", "spy"), "agar") | dict.fromkeys(_AIMS, "untuk")


def read_note(
    note: str, *, kind: DraftKind, channel: Channel | None, agency: str, sent_at: datetime, names: Names
) -> Brief:
    """The operator's words as 5W1H, resolved against the moment of sending; what is missing becomes a question.

    `agency` is the operator's own, in any spelling. Nothing is added that neither the note nor the name list says. A
    note that runs on without marks is read with the pauses that it lacks, where more of it is understood so.
    """
    spoken, own = kind == "poin", names.agency(agency) if agency else None
    blank = Brief(
        raw=note,
        kind=kind,
        channel=channel,
        agency=own.full if own else agency,
        orders=orders(note, speaker=spoken),
        kept_back=kept_back(note, speaker=spoken),
        printable=printable(note, speaker=spoken),
        sent_at=sent_at,
    )
    presumed: Tense | None = "future" if kind in _AHEAD else None
    taken_apart = partial(read, note, _local_day(sent_at), names, presumed, speaker=spoken)
    brief = _understood(taken_apart(), blank, own)
    for least in (SURE, LIKELY) if unmarked(note) else ():
        if run_on(brief) or (least == SURE and unparted(note) and not understood(brief)):
            parted = taken_apart(pauses=partial(with_pauses, least=least))
            brief = min(_understood(parted, blank, own), brief, key=run_on)
    return brief


def _understood(reading: Reading, blank: Brief, own: Agency | None) -> Brief:
    """The brief with what one reading of its note tells."""
    found, places = phrases(reading), where(reading, own)
    organiser = organiser_of(reading, found)
    kind_of = note_type(reading, when(reading, due := deadlines(reading), due))
    cut = parts(reading, found, places, kind_of)
    others = others_days(reading, found, cut)
    time = when(reading, (*others_clocks(reading, found, cut), *others), others)
    if kind_of == "undangan" and any(comes_next(reading, part) for part in cut):
        kind_of = note_type(reading, time)
        cut = parts(reading, found, places, kind_of)
    day = time.day if time else None
    scene = Scene(places, organiser or own, day or reading.on, dated=day is not None)
    people = who(reading, scene)
    participants = participants_of(reading, found, places)
    said = quotes(reading, scene, people)
    told = {
        "agency": blank.agency or (organiser.full if organiser else ""),
        "what": _without_holder(_without_place(_what(reading, found, kind_of), places), organiser),
        "theme": _theme(reading, found.theme),
        "who": _not_speaking(people, said, reading, scene),
        "participants": participants,
        "organiser": organiser.full if organiser else other_organiser(reading, found),
        "when": time,
        "where": places,
        "why": _why(reading, found.why) if gives_reason(reading, found) else "",
        "how": _how(reading, found, participants),
        "numbers": numbers(reading),
        "quotes": said,
        "clauses": clauses(reading, found, scene, cut, kind_of),
        "statements": () if blank.kind in {"caption", "rilis"} else statements(reading, places, own),
        "type": kind_of,
    }
    brief = unaddressed(blank.model_copy(update=told))
    return brief.model_copy(update={"questions": questions(brief, reading, organiser or own)})


def _not_speaking(
    people: tuple[Person, ...], said: tuple[Quote, ...], reading: Reading, scene: Scene
) -> tuple[Person, ...]:
    """Without those who are only quoted and not said to have come: who is quoted was not therefore there."""
    speakers = {(quote.speaker.title, quote.speaker.name) for quote in said if quote.speaker}
    named = {re.sub(r" \(\d+(?: tahun)?\)$", "", bare(name)) for _, name in speakers if name}
    offices = {title for title, _ in speakers} | _introducing(reading, scene)
    return tuple(
        one
        for one in people
        if (one.role != "hadir" and not _part_of_a_speaker(one, said))
        or _has_come(one, reading.text)
        or (bare(one.name) not in named if one.name else one.title not in offices)
    )


def _part_of_a_speaker(person: Person, said: tuple[Quote, ...]) -> bool:
    """Whether an office without a name is the beginning of a speaker's: "Kepala Bidang" of "… Tibum Hendra Wijaya"."""
    titles = [quote.speaker.title for quote in said if quote.speaker and quote.speaker.name]
    unnamed = person.role == "pembicara" and not person.name
    return unnamed and any(title.startswith(f"{person.title} ") for title in titles)


def _introducing(reading: Reading, scene: Scene) -> set[str]:
    """The offices named in the words right before a quotation."""
    quotes_ = [one for one in reading.entities if one.kind == "quote"]
    begun = [max(reading.text.rfind(mark, 0, one.start) for mark in ",.;¶") for one in quotes_]
    return {
        person_of(reading, one, "hadir", scene).title
        for one in mentions(reading)
        for quote, start in zip(quotes_, begun, strict=True)
        if start < one.start and one.end <= quote.start
    }


def _has_come(person: Person, note: str) -> bool:
    """Whether the clause that names a person says that somebody came."""
    named = [word for word in (*person.name.split()[:1], *person.title.split()[:1]) if word]
    parts = re.split(r"[,.;¶]", re.sub(r"[\"“][^\"”]*[\"”]", "", note))
    came = [part for part in parts if re.search(_CAME, part, re.IGNORECASE)]
    return any(re.search(rf"\b{re.escape(word)}\b", part, re.IGNORECASE) for part in came for word in named)


def _what(reading: Reading, found: Phrases, kind: NoteType) -> str:
    """The activity; of a state of affairs the state, however the rest of the note goes on."""
    named, state = activity(reading, found.what), state_of(reading) if kind == "kondisi" else ""
    what = state if state and not named.startswith(state) else named
    return re.sub(r"\b(?:senin|selasa|rabu|kamis|jumat|sabtu)\b", lambda match: match[0].capitalize(), what)


def _local_day(sent_at: datetime) -> date:
    return (sent_at.astimezone(JAKARTA) if sent_at.tzinfo else sent_at).date()


def _text(reading: Reading, phrase: Phrase | None) -> str:
    if phrase is None:
        return ""
    return standardise(reading.text, reading.entities, phrase.start, phrase.end, reading.names).strip("\"“”' ")


def _theme(reading: Reading, phrase: Phrase | None) -> str:
    """What it is about; empty where only a link to somebody is left ("materi dari" Bripka Anton)."""
    text = _text(reading, phrase)
    return "" if text.casefold() in {"dari", "oleh", "disampaikan", "dibawakan", "diisi"} else text


def activity(reading: Reading, phrase: Phrase | None) -> str:
    """The activity as a noun phrase: "bagiin sembako" is "pembagian sembako"."""
    if phrase is None:
        return ""
    written = reading.text[phrase.start : phrase.end]
    opening = activity_at(written)
    for noun, verbs in activities().dari_kata_kerja.items():
        if opening in verbs:
            rest = standardise(reading.text, reading.entities, phrase.start + len(opening), phrase.end, reading.names)
            return f"{noun} {rest}".strip()
    return re.sub(r"[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*", _lowered, _with_short_agencies(reading, _text(reading, phrase)))


def _with_short_agencies(reading: Reading, text: str) -> str:
    """ "bimbingan teknis Diskominfo": inside an activity's name an agency is called by its short name."""
    for agency in reading.names.opd:
        text = text.replace(agency.name, agency.short)
    return text


def _without_holder(what: str, organiser: Agency | None) -> str:
    """The activity without the agency that opens it: "dpmptsp klinik OSS" held by the DPMPTSP is "klinik OSS"."""
    opens = organiser is not None and what.casefold().startswith(f"{organiser.short.casefold()} ")
    return what[len(organiser.short) + 1 :] if organiser and opens and organiser.short else what


def _without_place(what: str, places: tuple[Place, ...]) -> str:
    """The activity without the place it ends in: that has a slot of its own."""
    for place in places:
        for name in (place.venue, place.text):
            ending = f" di {name}" if name else ""
            if ending and what.casefold().endswith(ending.casefold()) and len(what) > len(ending) + 3:
                return what[: -len(ending)]
    return what


def _lowered(run: re.Match[str]) -> str:
    """A run of capitalised words in small letters if all of them are ordinary words: "Senam Lansia"."""
    phrases_ = (*activities().kegiatan, *activities().peserta)
    ordinary = {word for phrase in phrases_ for word in phrase.split()} | (roots() - orang().kata_nama)
    words = run[0].split()
    lower = all(word.casefold() in ordinary and not word.isupper() for word in words)
    opening = not lower and run.start() == 0 and words[0].casefold() in ordinary and not words[0].isupper()
    return run[0].lower() if lower else run[0][0].lower() + run[0][1:] if opening else run[0]


def participants_of(reading: Reading, found: Phrases, places: tuple[Place, ...]) -> str:
    """Who took part, as a phrase; counted residents of one RT are "warga RT 03"."""
    counted = next((one for one in reading.of("number") if counts_people(one)), None)
    text = ""
    named = found.participants
    written = reading.text[named.start : named.end].casefold() if named else ""
    beside = named and counted and 0 <= named.start - counted.end <= 1
    if named and counted and beside:  # "3 warga | disabilitas"
        heads, people = word(counted.key.partition("|")[2]), _text(reading, named)
        return people if heads == "orang" else f"{heads} {people}"  # "65 orang | ibu-ibu"
    helpers = {"peserta", "pesertanya", "petugas", "tim", "panitia", "relawan"}
    if named and not (counted and written.split()[:1] and written.split()[0] in helpers and len(written.split()) < 3):
        text = re.sub(r"\bsama\b", "dan", _text(reading, named))
        text = re.sub(r"^(?:peserta(?:nya)?\s+)?(?:[\d.]+\s+|(?<=\s)(?=ketua|para|perwakilan))", "", text)
    elif counted:
        text = spell(re.sub(r"^\D*[\d.]+(?:\s?-?an\b)?\s*", "", counted.text)) or word(counted.key.partition("|")[2])
        text = f"{text} {_origin(reading, counted.end)}".strip()
    text = re.sub(r"^orang (?=[a-z])", "", text)
    lasting = re.search(r"\s(\d+)$", text)
    if lasting and re.search(rf"\b{lasting[1]}\s+(?:hari|hr|jam|minggu|bulan)\b", reading.text, re.IGNORECASE):
        text = text[: lasting.start()]  # "pelaku umkm 2 hari": how long, not who
    near = places[0].neighbourhood if len(places) == 1 else ""
    return f"{text} {near}" if text == "warga" and near else text


def _origin(reading: Reading, end: int) -> str:
    """ "60 peserta dari karang taruna": where those counted come from."""
    match = re.compile(
        r"\s+(?:(?:dari|perwakilan|se)\s+(?:[\w/-]+\s*){1,5}|kelas\s+\w+|pkk\b|umkm\b)", re.IGNORECASE
    ).match(reading.text, end)
    if not match:
        return ""
    stop = min(
        [
            match.end(),
            *(
                one.start
                for one in reading.entities
                if end < one.start < match.end() and one.kind in {"date", "time", "person"}
            ),
        ]
    )
    return standardise(reading.text, reading.entities, end, stop, reading.names)


def _why(reading: Reading, phrase: Phrase | None) -> str:
    if phrase is None:
        return ""
    cue = phrase.cue
    link = _PURPOSE.get(cue, "untuk" if "rangka" in cue else "karena")
    text = re.sub(r"^(?:untuk|agar|adalah)\s+", "", _text(reading, phrase))
    return f"{link} {text}" if text else ""


def _loose(reading: Reading, phrase: Phrase) -> str:
    """A phrase no rule could place; empty where it only says what a person or an agency already says."""
    words = reading.text[phrase.start : phrase.end]
    if is_role(words) or reading.names.agency(words) or all_organisations(reading, phrase):
        return ""
    if starts_with_participants(words):
        together = re.search(r"\b(?:sama|bareng|bersama|dengan|dgn)\s*$", reading.before(phrase.start))
        return f"dengan {_text(reading, phrase)}" if together else ""
    return _text(reading, phrase)


def _is_clause(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase stands alone between delimiters: the rest of a clause that lost its date reads badly."""
    before, after = reading.text[: phrase.start].rstrip(" ("), reading.text[phrase.end :].lstrip(" )")
    ends = {one.end for one in reading.titles} | {one.end for one in reading.of("person")}
    opens = not before or before[-1] in ",;.¶:-–" or len(before) in ends
    together = re.search(r"[,;.¶]\s*(?:sama|bareng|bersama|dengan|dgn)$|\b(?:sama|bareng|bersama|dengan|dgn)$", before)
    return bool(opens or together) and (not after or after[0] in ',;.¶:-–!"“')


def _joined(reading: Reading, others: tuple[Phrase, ...]) -> list[Phrase]:
    """Phrases parted only by counted people belong together: "ngajarin | 120 siswa | pake apar"."""
    joined: list[Phrase] = []
    counted = {(one.start, one.end) for one in reading.of("number")}
    for one in others:
        between = reading.text[joined[-1].end : one.start] if joined else ""
        at = joined[-1].end + len(between) - len(between.lstrip()) if joined else 0
        if between.strip() and (at, at + len(between.strip())) in counted:
            joined[-1] = replace(joined[-1], end=one.end)
        else:
            joined.append(one)
    return joined


def _how(reading: Reading, found: Phrases, participants: str) -> str:
    """The way it was done: the operator's own phrase, a colloquial verb in its standard form."""
    written = reading.text[found.how.start : found.how.end] if found.how else ""
    if found.how is None or is_role(written) or len(written.split()) < 2:
        whole = [one for one in _joined(reading, found.other) if _is_clause(reading, one)]
        loose = [_loose(reading, one) for one in whole]
        return ", ".join([text for text in loose if len(text.split()) > 1 and text not in participants][:2])
    text = _text(reading, found.how)
    cue = found.how.cue
    first = text.split(" ", 1)[0] if text else ""
    if cue in {"lewat", "melalui"}:
        return f"melalui {text}"
    if cue == "secara":
        return f"secara {text}"
    standard = colloquial_verb(first)
    return f"{standard} {text[len(first) :].strip()}".strip() if standard else text
