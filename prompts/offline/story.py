"""The task as phrases ready for sentences: who acts, what they do, for whom, when, where, why and how."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from prompts.brief import Person, Quantity
from prompts.draft import Task
from prompts.offline.agencies import Agencies
from prompts.offline.choice import Chooser
from prompts.offline.dates import when_text
from prompts.offline.manner import Manner, manner
from prompts.offline.numerals import quantity
from prompts.offline.patterns import Activity, Patterns
from prompts.offline.people import Reference, refer
from prompts.offline.places import places_text
from prompts.offline.slots import asked, slot_for
from prompts.offline.terms import preferred
from prompts.offline.verbs import headline_verb
from prompts.offline.wording import clean, clip, word_set

_TENSED = word_set(
    "digelar berlangsung menggelar menjadi membuka dibuka disampaikan hadir dilaksanakan "
    "diisi dikerjakan memimpin dipimpin turun ikut menyampaikan"
)
_CLASSIFIERS = word_set(
    "batang bibit botol buah bungkus dus ekor eksemplar kantong karung kotak lembar paket pasang sak unit"
)
_HEADS = re.compile(r"^(?:orang|peserta|jiwa|warga)$")


@dataclass(frozen=True, slots=True)
class Story:
    """Phrases by slot name (`values`), and what needs a sentence of its own."""

    activity: Activity
    values: dict[str, str]
    communal: bool
    future: bool
    manner: Manner
    reason: str
    reference: str
    numbers: tuple[Quantity, ...]
    with_object: Quantity | None
    attendance: str
    people: tuple[tuple[str, Reference], ...]


def read_story(task: Task, patterns: Patterns, choose: Chooser, agencies: Agencies) -> Story:
    """Turn a task into phrases. Nothing is added: what is missing becomes a slot or stays empty."""
    brief = task.brief
    phrase = _phrases(task)
    what = phrase(brief.what, 120)
    activity, rest = _activity(what, patterns.activities)
    future = bool(brief.when and brief.when.resolved and brief.when.day and brief.when.day > brief.sent_at.date())
    how = manner(phrase(brief.how, 200), future=future)
    reason = _reason(phrase(brief.why, 160))
    named = _local(task, phrase(brief.participants, 160))
    participants, attendance, numbers = _participants(task, named)
    organiser = clip(clean(brief.organiser), 120)
    counted, with_object = _object(activity, rest, numbers)
    kegiatan = what or slot_for(brief, "what")
    acts = ("akan " if future else "") + _act(activity, what or kegiatan, counted, choose)
    does = _does(activity, kegiatan, rest, choose)
    values = {
        "penyelenggara": agencies.local(organiser),
        "penyelenggara_pendek": agencies.short(organiser) or agencies.local(organiser),
        "instansi": agencies.local(clip(clean(brief.agency), 120)),
        "kegiatan": kegiatan,
        "objek": rest if activity.kerja else "",
        "pasif": ("akan " if future else "") + activity.pasif if activity.pasif else "",
        "aksi": acts,
        "aksi_judul": _headline_act(activity, what or kegiatan, rest),
        "laku": ("akan " if future else "") + does if participants else "",
        "tema": phrase(brief.theme, 120).strip("“”\"'"),
        "peserta": participants,
        "peserta_nama": named,
        "bagi_peserta": f"{activity.depan} {participants}" if participants else "",
        "waktu": _when(task),
        "tempat": _where(task),
        "alasan": reason if reason.startswith(("agar", "untuk")) else "",
        "cara": how.text if how.kind == "kerja" and how.text not in does else "",
        "cara_judul": headline_verb(how.text) if how.kind == "kerja" and how.text not in does else "",
        "laku_judul": headline_verb(does) if participants else "",
        **_verbs(future),
    }
    return Story(
        activity=activity,
        values=values,
        communal=bool(participants) and (activity.pelaku == "peserta" or not organiser),
        future=future,
        manner=how if how.text not in f"{does} {what}" else Manner("", ""),
        reason=reason,
        reference=activity.sebutan,
        numbers=numbers,
        with_object=with_object,
        attendance=attendance,
        people=people_of(task, agencies),
    )


def _phrases(task: Task) -> Callable[[str, int], str]:
    def phrase(text: str, limit: int) -> str:
        return clip(preferred(clean(text), task.programme), limit)

    return phrase


def _activity(what: str, activities: tuple[Activity, ...]) -> tuple[Activity, str]:
    """The kind of activity and what follows its name ("penyaluran | bantuan sembako")."""
    lower = what.lower()
    for activity in activities:
        for word in activity.kata:
            if lower == word or lower.startswith(f"{word} "):
                return activity, what[len(word) :].strip()
    return Activity(kata=("kegiatan",), sebutan="kegiatan"), ""


def _object(activity: Activity, rest: str, numbers: tuple[Quantity, ...]) -> tuple[str, Quantity | None]:
    """What is acted on with its number: "bibit pohon" and "200 bibit pohon", "sembako" and "150 paket"."""
    for number in numbers if activity.kerja and rest else ():
        unit = clean(number.unit).lower()
        if unit and (unit == rest.lower() or rest.lower().startswith(f"{unit} ")):
            return quantity(Quantity(text=number.text, value=number.value, unit=rest)), number
        if unit in _CLASSIFIERS:
            return f"{quantity(number)} {rest}", number
        if unit.endswith(f" {rest.lower()}") and unit.split(" ")[0] in _CLASSIFIERS:
            return quantity(number), number
    return rest, None


def _act(activity: Activity, what: str, rest: str, choose: Chooser) -> str:
    """The organiser's verb phrase; an active verb instead of "melakukan" and a noun."""
    if activity.kerja and rest:
        return f"{activity.kerja} {rest}"
    return f"{choose.pick('gelar', activity.gelar)} {what}"


def _headline_act(activity: Activity, what: str, rest: str) -> str:
    return f"{activity.judul} {rest}" if activity.judul and rest else f"gelar {what}"


def _does(activity: Activity, what: str, rest: str, choose: Chooser) -> str:
    """The participants' verb phrase."""
    if activity.laku:
        return f"{choose.pick('laku', activity.laku)} {rest}".strip()
    return f"mengikuti {what}"


def _reason(text: str) -> str:
    """The reason with the connector it takes: `agar …`, `untuk …`, `karena …`."""
    if not text:
        return ""
    purpose = re.match(r"(?:agar|supaya|biar|spy|agar supaya)\s+(.+)", text, re.I)
    if purpose:
        return f"agar {purpose[1]}"
    cause = re.match(r"(?:karena|krn|sebab|lantaran|akibat)\s+(.+)", text, re.I)
    if cause:
        return f"karena {cause[1]}"
    aim = re.match(r"(?:untuk|buat|utk|guna|demi|dalam rangka)\s+(.+)", text, re.I)
    return f"untuk {aim[1] if aim else text}"


def _local(task: Task, named: str) -> str:
    """ "warga RT 03" with its kelurahan, where the place tells it: "warga RT 03 Kelurahan Ciwedus"."""
    for place in task.brief.where:
        near, village = clean(place.neighbourhood), clean(place.kelurahan).removeprefix("Kelurahan ")
        if near and village and named.lower().endswith(near.lower()):
            return clip(f"{named} Kelurahan {village}", 160)
    return named


def _participants(task: Task, named: str) -> tuple[str, str, tuple[Quantity, ...]]:
    """Who takes part with their number where both speak of the same people; then the other numbers."""
    brief = task.brief
    told = " ".join(clean(part).lower() for part in (brief.what, brief.how, brief.why, brief.theme, named))
    numbers = [n for n in brief.numbers if clean(n.text) and not _told(n, told)]
    for number in numbers:
        unit, rest = clean(number.unit).lower(), tuple(n for n in numbers if n is not number)
        if unit and named.lower().split()[0:1] == unit.split()[0:1]:
            tail = named if len(named) >= len(unit) else unit
            counted = Quantity(text=number.text, value=number.value, unit="")
            figure = quantity(counted)
            return clip(f"{figure} {tail}", 160), "", rest
        if _HEADS.match(unit):
            if not named:
                return quantity(number), "", rest
            return named, quantity(number), rest
    attendance = slot_for(brief, "how_many") if asked(brief, "how_many") and not numbers else ""
    return named, attendance, tuple(numbers)


def _told(number: Quantity, text: str) -> bool:
    """Whether a phrase of the brief says this number, in figures or letters."""
    return any(
        re.search(rf"(?<!\w){re.escape(form.lower())}(?!\w)", text) for form in (clean(number.text), quantity(number))
    )


def _when(task: Task) -> str:
    brief = task.brief
    if brief.when is None:
        return slot_for(brief, "when")
    return when_text(brief.when, slot_for(brief, "when"))


def _where(task: Task) -> str:
    return places_text(task.brief.where)


def _verbs(future: bool) -> dict[str, str]:
    told = {verb: f"akan {verb}" if future else verb for verb in _TENSED}
    return told | {"digelar_biasa": "digelar", "turut_hadir": "akan turut hadir" if future else "turut hadir"}


def people_of(task: Task, agencies: Agencies) -> tuple[tuple[str, Reference], ...]:
    """Each person's role and forms; a release shortens only the agency that it has introduced."""
    found = [(person.role, reference_to(person, task, agencies)) for person in task.brief.who[:12]]
    return tuple((role, reference) for role, reference in found if reference)


def reference_to(person: Person, task: Task, agencies: Agencies) -> Reference | None:
    """The forms of one person of the task."""
    if task.brief.kind == "caption":
        return refer(person, agencies.shortened)
    introduced = agencies.short(clean(task.brief.organiser))
    return refer(person, lambda title: agencies.shortened(title, introduced) if introduced else title)
