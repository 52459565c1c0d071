"""The lead of a note that is told in its own order: what, when and where in one sentence, as far as the note's first
sentences say it.

Operators put the event, its day and its place into fragments of their own: "itsbat nikah terpadu. jumat 6 nov jam 8,
di kec ciwandan". A lead of the first fragment says nothing, so it goes on with those that say when and where.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from prompts.draft import Task
from prompts.offline.acting import acting
from prompts.offline.dates import DAYS, day_text
from prompts.offline.grammar import is_verb, predicated, verbal
from prompts.offline.lead import continued, with_verb
from prompts.offline.news import held
from prompts.offline.patterns import Patterns
from prompts.offline.pieces import HEAD, PLAIN, QUOTE, Piece
from prompts.offline.teller import Teller
from prompts.offline.wording import clean, lower_first, sentence

_LONGEST = 35  # words
DAY = rf"(?:{'|'.join(DAYS)})(?:–(?:{'|'.join(DAYS)}))?"
_ON = rf"{DAY} \([\d/–]+\)"
_HOUR = r"pukul [\d.–]+ WIB(?: sampai selesai)?"
_DATED = re.compile(rf"{DAY} \(\d|\b{DAY}\b|pukul \d")
_WHEN_ONLY = re.compile(rf"(?:[Pp]ada )?{_ON},?(?: (?:pagi|siang|sore|malam))?,?(?: {_HOUR})?")
_WHEN_WHERE = re.compile(
    rf"(?:(?P<label>waktu(?:nya)?|tempat(?:nya)?|lokasi(?:nya)?|hari),? )?(?P<said>(?:mulai |pada |setiap )?{DAY}\b"
    r"|(?:mulai )?pukul \d|di [\w“]|bertempat di |sepanjang |(?<=tempat )|(?<=lokasi ))",
    re.IGNORECASE,
)
FRONTED = re.compile(rf"^(?P<when>{_ON}(?:,? (?:pagi|siang|sore|malam))?(?: {_HOUR})?),? (?=\w)")
_NAMED = re.compile(rf"^(?P<name>[^.“]+?)(?:,| pada)? (?P<when>{_ON}.*)$")
_PART = re.compile(r"^(?:Pagi|Siang|Sore|Malam) itu,? (?=\w)")
_UPDATED = re.compile(r"^(?:[Uu]pdate|[Ii]nfo|[Kk]abar) (?=\w)")
_PROPERTY = re.compile(r"[A-Z][a-z]+nya |(?:Usia|Umur|Tersedia) ")
_TWICE = re.compile(rf"\b({DAY}),? (?=\1 \()")
ADA = re.compile(r"^[Aa]da (?=\w)")
_SPEAKS = re.compile(r"(?:[Mm]edia, )?[Mm]eng(?:undang|imbau|ajak|umumkan|informasikan) ")  # what its agency does by it
_DEED = re.compile(
    rf"^(?P<who>[A-Z][^,.:“]+?)(?<!\bmulai)(?<!\bsejak)(?<!\bsampai)(?<!\bpada)(?<!\bper)(?<!\bdan),? "
    rf"(?P<when>{_ON}(?: (?:pagi|siang|sore|malam))?(?: {_HOUR})?),? "
    r"(?P<deed>(?P<verb>(?!pukul|sampai|mulai|hingga)[a-z]+) [^,.“]+)"
)
_AREA = re.compile(
    r"(\bWIB|(?<=\d\))|\) (?:pagi|siang|sore|malam))(?:,| (?=[A-Z])) ?"
    r"(?!(?:Kecamatan|Kelurahan) (?:[A-Z]\w+ ){1,3}(?:me[a-z]{4,}|ber[a-z]{4,}) )"  # an agency that acts
    r"(?=(?:(?:Kecamatan|Kelurahan|Gedung|Aula|Balai|Lapangan|Masjid|GOR|Pendopo) [A-Z]"
    r"|(?:aula|balai|gedung|lapangan|halaman|pendopo|alun-alun|kantor)\b))"
)
_VERB = r"(?:akan )?(?:berlangsung|disalurkan|dibagikan|dibuka)"
_LAST_HOUR = re.compile(rf",?(?P<hour> {_HOUR})$")
_BARE = re.compile(r"(?P<name>[^,:]+?) (?:akan )?berlangsung")  # held, as we know of any event
_GROUP = re.compile(r"(?:Kabar d|D)ari (?P<who>[A-Z][\w ]+)\.")
_LISTED = re.compile(r": (?P<items>[a-z-]+(?: [a-z-]+){0,2}(?:, (?:dan )?[a-z-]+(?: [a-z-]+){0,2})+)$")
_ANNOUNCED = {"undangan", "layanan"}


@dataclass(frozen=True, slots=True)
class Leading:
    """The lead, and the pieces behind it."""

    text: str
    rest: tuple[Piece, ...]


def led(task: Task, told: Sequence[Piece], patterns: Patterns, teller: Teller) -> Leading:
    """The lead of the pieces. Where they begin with a list, its heading leads."""
    first, *rest = _opened(told) or [Piece("", HEAD)]
    if first.kind == HEAD and first.text:
        return Leading(_issued(task, continued(first.text.rstrip(":. ")), patterns, teller), tuple(rest))
    if first.kind == QUOTE and (speaker := _only_speaker(task)):
        return Leading(_issued(task, f"pernyataan {speaker}", patterns, teller), tuple(told))
    if first.kind != PLAIN:
        return Leading("", tuple(told))
    text = first.text
    if _WHEN_ONLY.fullmatch(text.rstrip(".")) and rest and rest[0].kind == PLAIN:
        text, rest = _fronted(text.rstrip("."), rest[0].text), rest[1:]
    if (group := _GROUP.fullmatch(text)) and rest and (deed := _done_by(group["who"], rest[0].text)):
        text, rest = deed, rest[1:]
    while rest and rest[0].kind == PLAIN and (joined := _joined(task, text, rest[0].text, patterns, teller)):
        text, more = joined
        rest = [replace(rest[0], text=sentence(more)), *rest[1:]] if more else rest[1:]
        if more:
            break
    text = _whole(task, _on_its_day(task, _told(task, text, patterns, teller), told))
    dates = rest and (_DATED.search(rest[0].text) or not _PROPERTY.match(rest[0].text))
    if dates and rest[0].kind == PLAIN and _is_thin(text) and len(f"{text} {rest[0].text}".split()) <= _LONGEST:
        text, rest = f"{text} {rest[0].text}", rest[1:]
    return Leading(text, tuple(rest))


def _only_speaker(task: Task) -> str:
    """Whose words they are where one person is quoted; empty where the note names nobody."""
    said = {(one.speaker.title, one.speaker.name) for one in task.brief.quotes if one.speaker}
    return " ".join(part for part in next(iter(said)) if part) if len(said) == 1 else ""


def _opened(told: Sequence[Piece]) -> list[Piece]:
    """The pieces with a sentence first: a note that begins with somebody's words has no lead else."""
    at = next((at for at, one in enumerate(told) if one.kind in {PLAIN, HEAD}), 0)
    said = [one.kind == QUOTE for one in told[:at]]
    return [told[at], *told[:at], *told[at + 1 :]] if at and all(said) else list(told)


def _done_by(who: str, text: str) -> str:
    """What the group did that the first sentence only named: "dari KWT Melati" and "kamis 7 mei panen jamur"."""
    front = FRONTED.match(text)
    deed = text[front.end() :] if front else ""
    first, _, _ = deed.partition(" ")
    if front is None or not (verbal(first) or is_verb(first)):
        return ""
    head, comma, more = deed.rstrip(".").partition(", ")
    return sentence(f"{who} {head}, {front['when']}{comma}{more}")


def _on_its_day(task: Task, text: str, told: Sequence[Piece]) -> str:
    """The lead with the day that nothing says: before what its colon lists, else at its end."""
    when = task.brief.when
    day = day_text(when) if when and when.day else ""
    if not day or _DATED.search(text) or any(day in one.text for one in told):
        return text
    head, colon, more = text.rstrip(".").partition(": ")
    return sentence(f"{head}, {day}{colon}{more}")


def _told(task: Task, text: str, patterns: Patterns, teller: Teller) -> str:
    """The sentence with the verb it lacks; what the note only names is what its agency makes known."""
    text = _TWICE.sub("", text)
    if _DATED.search(text):
        text = _PART.sub("", text)
    text = _LISTED.sub(_in_brackets, re.sub(r": (?=berlangsung )", " ", text.rstrip(".")))
    acts = _are_people(text, patterns)
    text = _DEED.sub(_deed_first, text) if acts else _held(task, text, patterns, teller)
    text = _AREA.sub(r"\1 di ", text)
    if _SPEAKS.match(text) and (agency := teller.story.values["instansi"]):
        return sentence(f"{agency} {lower_first(text)}")
    if (named := _BARE.fullmatch(text)) and not _DATED.search(text):
        return _issued(task, continued(named["name"]), patterns, teller)
    if ADA.match(text) and task.brief.type != "kondisi":
        return _issued(task, ADA.sub("", text), patterns, teller)
    if _reports(text, patterns):
        return _issued(task, continued(text), patterns, teller)
    introduced = with_verb(task, sentence(text), patterns, future=teller.story.future)
    return _issued(task, continued(text), patterns, teller) if introduced.startswith("Berikut ") else introduced


def _reports(text: str, patterns: Patterns) -> bool:
    """Whether a sentence only names what is reported, and when: "hasil festival anak, Sabtu (…), di alun-alun"."""
    paper = text.split(" ", 1)[0].lower() in {*patterns.release.teras_laporan} - {"evaluasi"}  # that one is held
    affixed = (one for one in text.split() if one.startswith(("me", "di", "ber", "ter")))
    told = (
        any(map(is_verb, affixed)) if text.lower().startswith("hasil ") else predicated(f"x {text}", patterns.clauses)
    )
    return paper and ":" not in text and not told  # "hasil uji emisi": what was tried is no deed


def _issued(task: Task, what: str, patterns: Patterns, teller: Teller) -> str:
    """ "Disnaker Kota Cilegon mengumumkan pelatihan las": true of whatever an agency makes known."""
    agency, lines = teller.story.values["instansi"], patterns.release
    if not agency:
        return sentence(lines.teras_hal.fill({"instansi": "", "hal": what}))
    what = re.sub(
        rf"(?<! di)(?<! dari)(?<! oleh) {re.escape(agency)}$",
        "",
        ADA.sub("", _UPDATED.sub("", what), count=1),
        flags=re.IGNORECASE,
    )
    values = {"instansi": agency, "hal": what}
    paper = what.split(" ", 1)[0].lower() in {*lines.teras_laporan, *lines.teras_judul}
    forms = (
        lines.teras_sampaikan
        if paper
        else lines.teras_umumkan
        if task.brief.type in _ANNOUNCED
        else lines.teras_kabarkan
    )
    return sentence(forms.fill(values))


def _held(task: Task, text: str, patterns: Patterns, teller: Teller) -> str:
    """An event that is only named, with its verb before its day: "Kamis (…), pelatihan guru" → "pelatihan guru
    berlangsung Kamis (…)"."""
    front = FRONTED.match(text)
    name, when, more = (ADA.sub("", text[front.end() :]), front["when"], "") if front else (text, "", "")
    if not front and (named := _NAMED.match(text)):
        name, when = named["name"], named["when"]
    if front and re.search(rf"\b{_VERB}$", name):
        return f"{name} {when}"
    if front and (hour := _LAST_HOUR.search(name)) and "pukul" not in when:
        name, when = name[: hour.start()], f"{when}{hour['hour']}"
    kept = _are_people(name, patterns) or ADA.match(name) or re.search(rf"\b{_VERB}\b|: | per$", name)
    if not when or kept:
        return _acting(text, patterns)
    head, comma, tail = name.partition(", ") if front else (name, "", "")
    verb = held(task, lower_first(head), patterns, teller)
    if not verb or (tail and predicated(f"x {tail}", patterns.clauses)):
        return _acting(text, patterns)
    since = " mulai" if head.endswith(" mulai") else ""
    return f"{head.removesuffix(since)} {verb}{since.strip()} {when}{more}{comma}{tail}".replace("  ", " ")


def _are_people(text: str, patterns: Patterns) -> bool:
    """Whether people open a sentence, who do something and are not held."""
    first, lines = text.split(" ", 1)[0].lower(), patterns.clauses
    return first in {"kami", "kita", *patterns.release.teras_kelompok} | lines.kata_petugas | lines.kata_peserta


def _acting(text: str, patterns: Patterns) -> str:
    """The sentence with the full form of its agency's verb; a common word that only opens it is no agency."""
    opening = lower_first(text)
    told = acting(opening, patterns.activities)
    return text if told == opening else told


def _deed_first(match: re.Match[str]) -> str:
    """ "Kelompok tani, Sabtu (…) pagi panen madu" → "Kelompok tani panen madu, Sabtu (…) pagi"."""
    deed = verbal(match["verb"]) or is_verb(match["verb"])
    return f"{match['who']} {match['deed']}, {match['when']}" if deed else match[0]


def _in_brackets(match: re.Match[str]) -> str:
    return f" ({match['items']})"


def _fronted(when: str, text: str) -> str:
    """The second sentence on the day that the first one only named."""
    text = re.sub(r"^(?:Jadi|Nah|Terus),? (?=\w)", "", text)
    day = re.match(_ON, when)
    if day and day[0] in text:
        return text
    return f"{when}, {lower_first(text)}"


def _whole(task: Task, text: str) -> str:
    """The lead with the kelurahan of a neighbourhood that the note takes for known: a caption has a line for it."""
    for place in task.brief.where:
        near, village = clean(place.neighbourhood), clean(place.kelurahan)
        if near and village and near in text and village.lower() not in text.lower():
            return text.replace(near, f"{near} Kelurahan {village.removeprefix('Kelurahan ')}", 1)
    return text


def _is_thin(text: str) -> bool:
    """Whether a lead says no day, so that the sentence behind it may."""
    return not _DATED.search(text)


def _joined(task: Task, first: str, second: str, patterns: Patterns, teller: Teller) -> tuple[str, str] | None:
    """The first sentence with the when and where that the second one begins with, and what is left of that."""
    found, what = _WHEN_WHERE.match(second), clean(task.brief.what).lower()
    first = first.rstrip(".")
    elsewhere = what and what in second.lower() and what not in first.lower()  # the event is what the second one names
    if not found or elsewhere or ":" in first or (_DATED.search(first) and _DATED.match(found["said"])):
        return None
    head, more = _fitting(first, _placed(found, second).rstrip("."))
    if not head:
        return None
    named = ADA.sub("", first)
    bare = named != first or not predicated(f"x {first}", patterns.clauses)
    held_ = f" {'akan ' if teller.story.future else ''}berlangsung "
    gap = held_ if bare else " " if re.search(rf"{_VERB}$", first) else ", "
    return sentence(f"{named}{gap}{head}"), more


def _placed(found: re.Match[str], second: str) -> str:
    """The second sentence without its label, as it stands behind a verb: "tempat SDN 2" → "di SDN 2"."""
    label, rest = (found["label"] or "").lower(), second[found.start("said") :]
    if label.startswith(("tempat", "lokasi")) and not re.match(r"di ", rest, re.IGNORECASE):
        return f"di {rest}"
    return re.sub(r"^(Mulai|Pukul|Di|Pada|Setiap|Sepanjang|Bertempat)\b", lambda one: one[0].lower(), rest)


def _fitting(first: str, said: str) -> tuple[str, str]:
    """As much of the when and where as leaves the lead readable, and the rest: cut at a comma, never elsewhere."""
    parts = said.split(", ")
    for at in range(len(parts), 0, -1):
        head = ", ".join(parts[:at])
        if len(f"{first} {head}".split()) < _LONGEST:
            return head, ", ".join(parts[at:])
    return "", ""
