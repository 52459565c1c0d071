"""The phrases of a note as the slots of a brief say them, in standard words: what, who took part, why and how."""

import re
from dataclasses import replace

from bot.intake.activity import activity_at, starts_with_participants
from bot.intake.cued import Phrase
from bot.intake.holder import all_organisations
from bot.intake.kinds import state_of
from bot.intake.lists import activities
from bot.intake.phrases import Phrases
from bot.intake.reading import Reading, counts_people
from bot.intake.roles import is_role
from bot.intake.standard_words import colloquial_verb, spell, word
from bot.intake.wording import standardise
from knowledge.entities.lists import orang, roots
from knowledge.names import Agency
from prompts.brief import NoteType, Place

_AIMS = ("untuk", "utk", "buat", "guna", "demi", "tujuan", "tujuannya")
_PURPOSE = dict.fromkeys(("agar", "biar", "supaya", "spy"), "agar") | dict.fromkeys(_AIMS, "untuk")


def what_of(reading: Reading, found: Phrases, kind: NoteType) -> str:
    """The activity; of a state of affairs the state, however the rest of the note goes on."""
    named, state = _activity(reading, found.what), state_of(reading) if kind == "kondisi" else ""
    what = re.sub(r"\s+(?:tadi|td|barusan)$", "", state if state and not named.startswith(state) else named)
    return re.sub(r"\b(?:senin|selasa|rabu|kamis|jumat|sabtu)\b", lambda match: match[0].capitalize(), what)


def _text(reading: Reading, phrase: Phrase | None) -> str:
    if phrase is None:
        return ""
    return standardise(reading.text, reading.entities, phrase.start, phrase.end, reading.names).strip("\"“”' ")


def theme_of(reading: Reading, phrase: Phrase | None) -> str:
    """What it is about; empty where only a link to somebody is left ("materi dari" Bripka Anton)."""
    text = _text(reading, phrase)
    return "" if text.casefold() in {"dari", "oleh", "disampaikan", "dibawakan", "diisi"} else text


def _activity(reading: Reading, phrase: Phrase | None) -> str:
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


def without_holder(what: str, organiser: Agency | None) -> str:
    """The activity without the agency that opens it: "dpmptsp klinik OSS" held by the DPMPTSP is "klinik OSS"."""
    opens = organiser is not None and what.casefold().startswith(f"{organiser.short.casefold()} ")
    return what[len(organiser.short) + 1 :] if organiser and opens and organiser.short else what


def without_place(what: str, places: tuple[Place, ...]) -> str:
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


def why_of(reading: Reading, phrase: Phrase | None) -> str:
    """The reason or the purpose with the word that opens it: "agar …", "untuk …", "karena …"."""
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


def how_of(reading: Reading, found: Phrases, participants: str) -> str:
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
