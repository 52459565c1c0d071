"""Undangan liputan: what, when, where, who speaks, how to confirm, as rows an editor can read at a glance."""

import re

from prompts.offline.grammar import predicated
from prompts.offline.kinds.heard import Heard, opens_with, without
from prompts.offline.kinds.script import Part, Script, Written, titled
from prompts.offline.kinds.timing import day_and_hour, timed
from prompts.offline.places import places_text
from prompts.offline.slots import slot, slot_for
from prompts.offline.wording import capital, clean, headline, joined, listing, sentence

_INVITING = re.compile(
    r"^(?:(?:mohon|tolong|kami|dengan ini|buat|undangan|undang|mengundang|liputan|meliput|peliputan|media|wartawan|"
    r"rekan media|rekan-rekan|teman-teman|untuk|ke|acara|kegiatan|pers)\b[ ,:]*)+(?=\w)",
    re.IGNORECASE,
)


def invitation(script: Script) -> Written:
    """Only rows the note fills are printed; day, hour and contact are gaps where it names none."""
    lines, brief = script.lines.undangan, script.task.brief
    event, where = _event(script)
    day, hour = _when(script)
    first = 1 + _only_invites(script)
    rest = [one for one in script.note.of("isi", "tempat", "waktu", "sumber")[first:] if not _in_rows(one, day, hour)]
    listed, rest = _programme(rest)
    speakers = [one for one in rest if opens_with(one.text, lines.pembicara)]
    openers = [one for one in rest if one not in speakers and opens_with(one.text, lines.dibuka)]
    agenda = [one for one in rest if one not in (*speakers, *openers) and _is_item(one, script)]
    confirming = script.note.of("kontak")
    rows = [
        (lines.baris.hari, day or slot_for(brief, "when")),
        (lines.baris.jam, hour),
        (lines.baris.tempat, where or slot_for(brief, "where")),
        (lines.baris.pembicara, "; ".join(_plain(one, script) for one in speakers)),
        (lines.baris.pembuka, "; ".join(capital(without(o.text, opens_with(o.text, lines.dibuka))) for o in openers)),
        (lines.baris.agenda, capital(listing([*listed, *(re.sub(r"^ada ", "", one.text) for one in agenda)]))),
        (lines.baris.konfirmasi, "; ".join(_confirmed(one) for one in confirming)),
    ]
    more = joined(*(script.told(one) for one in rest if one not in (*speakers, *openers, *agenda)))
    contact = "" if confirming else f"Narahubung: {slot(f'narahubung {script.agency}')}"
    table = "\n".join(f"{label}: {value}" for label, value in rows if value)
    opening = script.line("pembuka", lines.pembuka, acara=event)
    return Written(
        (
            Part(lines.kepala, prose=False), Part(f"{lines.sapaan}\n\n{opening}"), Part(table, prose=False),
            Part(more), Part(script.line("penutup", lines.penutup)), Part(contact, prose=False),
        ),
        script.label(lines.judul, acara=titled(event)),
    )  # fmt: skip


def _only_invites(script: Script) -> bool:
    """Whether the first statement only says that media are invited: "undangan liputan rekan media"."""
    body = script.note.of("isi", "tempat", "waktu")
    return (
        len(body) > 1
        and re.fullmatch(r"(?:rekan-?\s?)*(?:media|wartawan|pers)?", _INVITING.sub("", body[0].text)) is not None
    )


def _programme(rest: list[Heard]) -> tuple[list[str], list[Heard]]:
    """The items of "agenda: makan bersama, pentas, doa", and the statements without them."""
    at = next((at for at, one in enumerate(rest) if _AGENDA.match(one.text)), None)
    if at is None:
        return [], rest
    stop = at + 1
    while stop < len(rest) and rest[stop].flows:
        stop += 1
    told = [_AGENDA.sub("", rest[at].text), *(one.text for one in rest[at + 1 : stop])]
    items = [item for one in told for item in re.split(r", (?:dan )?", one)]
    return [item for item in items if item], [*rest[:at], *rest[stop:]]


_AGENDA = re.compile(r"^(?:agenda|rangkaian(?: acara| kegiatan)?|susunan acara)(?:nya)?\s*:?\s+", re.IGNORECASE)


def _is_item(one: Heard, script: Script) -> bool:
    """Whether a statement names something on the programme: "ada wawancara 20 menit", "dongeng anak"."""
    told = re.sub(r"^ada ", "", one.text)
    named = told != one.text or bool(opens_with(told, script.lines.undangan.agenda))
    short = len(told.split()) <= _ITEM_WORDS and not one.orders
    return (
        named and short and one.role == "isi" and not predicated(told, script.patterns.clauses) and not timed(told).time
    )


_NAMED = re.compile(r"(?:(?:alun-alun|aula|halaman|lapangan|gedung|kantor|pendopo|taman|[A-Z][\w.'-]*)(?: |$)){1,6}")
_ITEM_WORDS = 6


def _event(script: Script) -> tuple[str, str]:
    """What is held, and where: the first statement without the inviting, the time and the place behind it."""
    body = script.note.of("isi", "tempat", "waktu")[_only_invites(script) :]
    found = timed(_INVITING.sub("", body[0].text) if body else "")
    places = [re.sub(r"^di ", "", one.text) for one in body if one.role == "tempat"]
    behind = re.sub(r"^(?:di|bertempat di) ", "", found.after)
    if behind:
        places.insert(0, behind)
    what = found.before
    inner = re.search(r" (?:di|bertempat di) (?P<place>.+)$", what)
    if inner and not places:
        places, what = [inner["place"]], what[: inner.start()]
    where = "; ".join(headline(place) for place in places) or places_text(script.task.brief.where)
    return clean(what), where


def _when(script: Script) -> tuple[str, str]:
    """Day and hours from the first statements that name them; a deadline further on is not the event's."""
    day = hour = ""
    for one in script.note.of("isi", "waktu"):
        if opens_with(one.text, script.lines.umum.kontak):
            continue
        found = day_and_hour(timed(one.text).time)
        day, hour = day or found[0], hour or (found[1] if one.role == "waktu" or not day or found[0] == day else "")
        if day and hour:
            break
    return day, hour


def _in_rows(one: Heard, day: str, hour: str) -> bool:
    """Whether the rows of day, hour and place say all of a statement."""
    if one.role == "isi":
        when = timed(one.text)
        held = re.sub(r"^(?:di|bertempat di) ", "", when.after)
        same = day_and_hour(when.time) in {(day, hour), (day, "")}
        return bool(when.time) and not when.before and bool(_NAMED.fullmatch(held)) and same
    if one.role != "waktu":
        return one.role == "tempat"
    found = day_and_hour(one.text)
    return found[0] in {"", day} and found[1] in {"", hour}


def _plain(one: Heard, script: Script) -> str:
    return capital(without(one.text, opens_with(one.text, script.lines.undangan.pembicara)))


def _confirmed(one: Heard) -> str:
    """ "konfirmasi bidang IKP paling lambat …" → "Bidang IKP, paling lambat …"."""
    text = re.sub(
        r"^(?:(?:konfirmasi|narahubung|kontak|hubungi)(?: kehadiran)?(?: ke| kepada| melalui)?[ :]*)+",
        "",
        one.text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"(?<=[\w)]) (?=paling lambat\b)", ", ", text)
    return capital(re.sub(r"\bbidang (?=[A-Z])", "Bidang ", sentence(text).rstrip(".")))
