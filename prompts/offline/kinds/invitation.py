"""Undangan: what, when, where, who speaks, how to confirm, as rows read at a glance; the agenda and notes as lists.

Media are invited to report; anybody whom the note names as a guest ("Yth. Ketua RT", "undangan buat warga") to come.
"""

import re
from dataclasses import dataclass, replace

from prompts.offline.kinds.agenda import Agenda, corrected, programme
from prompts.offline.kinds.flow import lines_of
from prompts.offline.kinds.guests import guests
from prompts.offline.kinds.heard import Heard, opens_with, without
from prompts.offline.kinds.script import Part, Script, Written, bullets, titled
from prompts.offline.kinds.timing import day_and_hour, timed
from prompts.offline.places import places_text
from prompts.offline.slots import slot, slot_for
from prompts.offline.wording import capital, clean, headline, listing, sentence

_INVITING = re.compile(
    r"^(?:(?:mohon|tolong|kami|dengan ini|buat|undangan|undang|mengundang|liputan|meliput|peliputan|liput|"
    r"media(?! (?:gathering|center|visit|sosial|briefing|tour|trip))|"
    r"wartawan|rekan media|rekan-rekan|teman-teman|untuk|ke|acara|kegiatan|pers|(?:meng)?hadir(?:i)? dan|menghadiri)"
    r"\b[ ,:]*)+(?=\w)",
    re.IGNORECASE,
)
_REGISTERING = re.compile(
    r"^(?:(?:media|wartawan|peserta|rekan media) )?(?:daftar|mendaftar|pendaftaran|registrasi)(?: ulang)?[ :]+"
    r"(?=.*\b(?:ke|di|lewat|melalui)\b)",
    re.IGNORECASE,
)
_ATTENDED = re.compile(
    r"^(?!hadir (?:sendiri|tepat|langsung|lebih|paling))(?:(?:akan )?(?:di)?hadir(?:i)?(?: oleh)?|yang hadir)[ :]+",
    re.IGNORECASE,
)
_CONFIRMING = re.compile(
    r"^(?:media|wartawan|rekan(?:-rekan)? media|peserta|tamu|undangan) (?=(?:mohon )?konfirm)", re.I
)
# "hal: penataan parkir": what a meeting is about
_ABOUT = re.compile(r"^(?:(?:peri)?hal|tema(?:nya)?|topik(?:nya)?): (?=\w)", re.IGNORECASE)
_SOON = 3  # statements: a subject stands right behind the event
_VENUE = re.compile(
    r"(?:di |bertempat di )?(?P<place>(?:aula|balai|gedung|lapangan|halaman|kantor|masjid|musala|ruang|pendopo|"
    r"alun-alun|taman|posko|stadion|hotel|rumah|sekolah|SD|SMP|SMA|SMK)\w*\b[^,]*)$",
    re.IGNORECASE,
)
_BEGUN = re.compile(
    r"(?:mulai |sekitar )?(?:(?P<clock>pukul [\d.–]+ WIB(?: sampai selesai)?)|"
    r"(?P<said>(?:selepas|sebelum|setelah|sesudah|usai) (?:salat )?(?:subuh|zuhur|asar|magrib|isya|jumat|tarawih)))"
    r"(?:,? (?:di|bertempat di) (?P<place>.+))?$",
    re.IGNORECASE,
)
_CALLED_PLACE = re.compile(  # where the note says of a place that it is the place: "tempatnya di pelataran mal"
    r"^(?:ber)?(?:tempat|lokasi)(?:nya)?(?:,? di| ?:) ?(?P<place>[^,:]{3,60})$", re.IGNORECASE
)
_NAMED = re.compile(r"(?:(?:alun-alun|aula|halaman|lapangan|gedung|kantor|pendopo|taman|[A-Z][\w.'-]*)(?: |$)){1,6}")


@dataclass(frozen=True, slots=True)
class _Held:
    """What is held, when and where."""

    event: str
    day: str
    hour: str
    where: str


def invitation(script: Script) -> Written:
    """Only rows the note fills are printed; day, hour and contact are gaps where it names none."""
    lines, brief = script.lines.undangan, script.task.brief
    invited, body = guests(script)
    body = corrected(body)
    body, about = _subject(body)
    held = _held(script, body)
    held, body = _called(script, held, body)
    held = replace(held, event=f"{held.event} tentang {about}") if about else held
    rest = [one for one in body[1:] if not _in_rows(one, held)]
    agenda = programme(script, rest)
    told_to = [one for one in agenda.rest if _CONFIRMING.match(one.text)]
    confirming = [*script.note.of("kontak"), *(replace(one, text=_CONFIRMING.sub("", one.text)) for one in told_to)]
    registering = [one for one in agenda.rest if _REGISTERING.match(one.text)]
    rows = [
        (lines.baris.hari, held.day or slot_for(brief, "when")),
        (lines.baris.jam, held.hour),
        (lines.baris.tempat, held.where or slot_for(brief, "where")),
        *_people(script, agenda),
        (lines.baris.daftar, "; ".join(capital(_REGISTERING.sub("", one.text)) for one in registering)),
        (lines.baris.konfirmasi, "; ".join(_confirmed(one) for one in confirming)),
    ]
    notes = lines_of(
        script, [one for one in agenda.rest if one not in (*registering, *told_to) and not _is_row(script, one)]
    )
    contact = "" if confirming or registering else f"Narahubung: {slot(f'narahubung {script.agency}')}"
    form = lines.umum if invited else lines.liputan
    opening = script.line("pembuka", form.pembuka, acara=held.event)
    greeting = script.label(form.sapaan, siapa=listing(invited))
    return Written(
        (
            Part(form.kepala, prose=False), Part(f"{greeting}\n\n{opening}"),
            Part("\n".join(f"{label}: {value}" for label, value in rows if value), prose=False),
            Part(_agenda(script, agenda), prose=False), Part(_notes(script, notes)),
            Part(_background(script)), Part(script.line("penutup", form.penutup)), Part(contact, prose=False),
        ),
        script.label(form.judul, acara=titled(held.event)),
    )  # fmt: skip


def _background(script: Script) -> str:
    """The programme's key message: what the event is for; empty without a programme."""
    message = script.message("")
    return script.label(script.lines.undangan.latar, isi=message) if message else ""


def _called(script: Script, held: _Held, body: list[Heard]) -> tuple[_Held, list[Heard]]:
    """The event from a later statement where the first one only says when: "hari Sabtu (…), | jalan sehat"."""
    named = next((one for one in body[1:] if one.role == "isi" and not _is_row(script, one)), None)
    if held.event or named is None:
        return held, body
    return replace(held, event=_INVITING.sub("", named.text)), [one for one in body if one is not named]


def _subject(body: list[Heard]) -> tuple[list[Heard], str]:
    """The statements without the one that only says what the meeting is about, and this."""
    for at, one in enumerate(body[1:_SOON], 1):
        if (found := _ABOUT.match(one.text)) and len(one.text) > found.end():
            return [*body[:at], *body[at + 1 :]], one.text[found.end() :]
    return body, ""


def _people(script: Script, agenda: Agenda) -> list[tuple[str, str]]:
    """The rows of who speaks, opens and comes."""
    lines = script.lines.undangan
    found = [(lines.baris.pembicara, lines.pembicara), (lines.baris.pembuka, lines.dibuka)]
    rows = [
        (
            label,
            "; ".join(capital(without(one.text, cue)) for one in agenda.rest if (cue := opens_with(one.text, cues))),
        )
        for label, cues in found
    ]
    coming = [_ATTENDED.sub("", one.text) for one in agenda.rest if _ATTENDED.match(one.text)]
    return [*rows, (lines.baris.hadir, "; ".join(capital(one) for one in coming))]


def _is_row(script: Script, one: Heard) -> bool:
    lines = script.lines.undangan
    return bool(opens_with(one.text, (*lines.pembicara, *lines.dibuka)) or _ATTENDED.match(one.text))


def _agenda(script: Script, agenda: Agenda) -> str:
    """One item as a row, more as a numbered list."""
    label = script.lines.undangan.baris.agenda
    items = [capital(one) for one in agenda.items]
    if len(items) < 2:
        return f"{label}: {items[0]}" if items else ""
    return "\n".join([f"{label}:", *(f"{at}. {one}" for at, one in enumerate(items, 1))])


def _notes(script: Script, notes: list[str]) -> str:
    if len(notes) < 2:
        return script.short("".join(notes))
    return f"{script.lines.undangan.catatan}\n{script.short(bullets(notes))}"


def _held(script: Script, body: list[Heard]) -> _Held:
    """The first statement without the inviting, and the day, hours and place of the first ones that name them."""
    what, time, behind, hour_said = "", "", "", ""
    if body:
        found = timed(_INVITING.sub("", body[0].text))
        what, time = found.before, found.time
        behind = re.sub(r"^(?:di|bertempat di) ", "", found.after)
        if begun := _BEGUN.match(behind):  # "… Sabtu (…) | mulai pukul 08.00 WIB"
            time, behind = f"{time} {begun['clock'] or ''}".strip(), begun["place"] or ""
            hour_said = begun["said"] or ""
    inner = re.search(r" (?:di|bertempat di) (?P<place>.+)$", what)
    if inner and not behind:
        behind, what = inner["place"], what[: inner.start()]
    places = [behind] if behind else [place for one in body[1:] if (place := _place_of(one))][:1]
    day, hour = _when(script, time, body)
    hour = hour or hour_said
    where = "; ".join(headline(place) for place in places) or _elsewhere(script, body)
    return _Held(clean(what), day, hour, where)


def _elsewhere(script: Script, body: list[Heard]) -> str:
    """The place that the note names anywhere; none where it only says where to park or to gather."""
    where = places_text(script.task.brief.where)
    aside = [one for one in body if where and where.lower() in one.text.lower() and _BESIDES.search(one.text)]
    return "" if aside else where


_BESIDES = re.compile(r"\b(?:parkir|registrasi|titik kumpul|transit)\b", re.IGNORECASE)


def _place_of(one: Heard) -> str:
    """Where a statement says it is held, which says no more than that and when."""
    found = timed(one.text)
    if called := _CALLED_PLACE.match(one.text):
        return called["place"]
    if one.role == "tempat":
        return re.sub(r"^(?:di|tempat(?:nya)?[ :]+|lokasi(?:nya)?[ :]+) ?", "", found.rest)
    held = re.match(r"(?:di|bertempat di) (?P<place>[^,]+)$", found.after) or _VENUE.match(found.after)
    return held["place"] if held and found.time and not found.before else ""


def _when(script: Script, time: str, body: list[Heard]) -> tuple[str, str]:
    """Day and hours from the first statements that name them; a deadline further on is not the event's."""
    day, hour = day_and_hour(time)
    for one in body[1:]:
        if day and hour:
            break
        if one.role == "kontak" or opens_with(one.text, script.lines.umum.kontak) or _REGISTERING.match(one.text):
            continue
        found, told = timed(one.text), day_and_hour(timed(one.text).time)
        event = one.role in {"waktu", "tempat"} or not (day or hour) or (told[0] == day and not found.before)
        if event:
            day, hour = day or told[0], hour or told[1]
    return day, hour


def _in_rows(one: Heard, held: _Held) -> bool:
    """Whether the rows of day, hour and place say all of a statement."""
    if one.role == "kontak":
        return True
    if (called := _CALLED_PLACE.match(one.text)) and headline(called["place"]) == held.where:
        return True
    when = timed(one.text)
    told = day_and_hour(when.time)
    same = told[0] in {"", held.day} and told[1] in {"", held.hour}
    place = _place_of(one) or re.sub(r"^(?:di|bertempat di) ", "", when.after)
    if one.role == "isi":
        shown = headline(place) == held.where or bool(_NAMED.fullmatch(place))
        return bool(when.time) and not when.before and shown and same
    if one.role == "waktu":
        return same
    return one.role == "tempat" and same


def _confirmed(one: Heard) -> str:
    """ "konfirmasi bidang IKP paling lambat …" → "Bidang IKP, paling lambat …"."""
    text = re.sub(
        r"^(?:mohon )?(?:(?:konfirm(?:asi)?|narahubung|kontak|hubungi)(?: kehadiran)?(?: ke| kepada| melalui)?[ :]*)+",
        "",
        one.text,
        flags=re.IGNORECASE,
    )
    if first := re.match(r"(?P<until>sampai .+?) ke (?P<whom>.+)$", text):
        text = f"{first['whom']}, {first['until']}"
    text = re.sub(r"(?<=[\w)]) (?=paling lambat\b)", ", ", text)
    return capital(re.sub(r"\bbidang (?=[A-Z])", "Bidang ", sentence(text).rstrip(".")))
