"""The task as phrases ready for sentences: who acts, what they do, for whom, when, where, why and how."""

import re
from dataclasses import dataclass, replace

from prompts.brief import Brief, Person, Quantity
from prompts.draft import Task
from prompts.offline.agencies import Agencies
from prompts.offline.choice import Chooser
from prompts.offline.counting import Crowd, crowd, uncounted
from prompts.offline.dates import when_text
from prompts.offline.deeds import Deed, deed
from prompts.offline.grammar import is_handed_out
from prompts.offline.manner import Manner, manner
from prompts.offline.numerals import quantity
from prompts.offline.patterns import Activity, Patterns
from prompts.offline.people import Reference, refer
from prompts.offline.places import places_text, together
from prompts.offline.reason import reason_text
from prompts.offline.slots import slot_for
from prompts.offline.terms import preferred
from prompts.offline.told import is_told, words_told
from prompts.offline.verbs import headline_verb
from prompts.offline.wording import clean, clip, word_set

_NAME, _PHRASE, _CLAUSE = 120, 160, 200  # characters: far above any real note, so that a caption's limit holds
_PEOPLE = 12
_PAST = re.compile(r"\b(?:juara|tadi|td|sudah|udah|udh|kemarin|kmrn|barusan|menang|dihadiri|selesai)\b", re.IGNORECASE)
_TENSED = word_set(
    "digelar berlangsung menggelar menjadi membuka dibuka disampaikan hadir dilaksanakan dihadiri bertindak melibatkan "
    "terlibat diikuti mengikuti tersedia menyediakan diisi dilakukan dikerjakan memimpin dipimpin turun ikut "
    "menyampaikan"
)


@dataclass(frozen=True, slots=True)
class Story:
    """Phrases by slot name (`values`), and what needs a sentence of its own.

    `communal`: the participants are the ones who act; `with_object`: the number the verb phrase says.
    """

    activity: Activity
    values: dict[str, str]
    communal: bool
    future: bool
    manner: Manner
    reason: str
    numbers: tuple[Quantity, ...]
    with_object: Quantity | None
    attendance: str
    people: tuple[tuple[str, Reference], ...]


def read_story(task: Task, patterns: Patterns, choose: Chooser, agencies: Agencies) -> Story:
    """Turn a task into phrases. Nothing is added: what is missing becomes a slot or stays empty."""
    brief, future = task.brief, is_future(task.brief)
    named = _unreported(_phrase(task, brief.what, _NAME))
    verbal = any(named.lower().startswith(word) for one in patterns.activities if one.kerja for word in one.kata)
    what = (uncounted(named, brief.numbers) if verbal or not brief.clauses else named) or slot_for(brief, "what")
    said = [] if what != named else [number.text for number in brief.numbers if number.text in named]
    free = tuple(number for number in brief.numbers if number.text not in said and not _number_told(number, brief))
    main = " ".join(clause.text for clause in brief.clauses if clause.role == "kegiatan").lower()
    elsewhere = is_told(brief.participants, brief) and brief.participants.lower() not in main
    named_in = bool(brief.participants) and f" {brief.participants.lower()} " in f" {named.lower()} "
    takes_part = "" if elsewhere or named_in else brief.participants
    people = crowd(brief.model_copy(update={"numbers": free}), _phrase(task, takes_part, _PHRASE))
    done = deed(what, people.others, patterns.activities, choose)
    if not brief.what:
        done = replace(done, activity=_mentioned(brief, patterns.activities) or done.activity)
    how = manner(_phrase(task, brief.how, _CLAUSE), future=future)
    if how.text in f"{done.does} {what}" or (brief.clauses and not _said_by_slot(brief)):
        how = Manner("", "")
    reason = reason_text(_phrase(task, brief.why, _PHRASE))
    values = {
        "kegiatan": what,
        "tema": "" if is_told(brief.theme, brief) else _phrase(task, brief.theme, _NAME).strip("“”\"'"),
        "alasan": "" if reason.startswith("karena") else reason,
        "waktu": _when(brief),
        "tempat": _where(brief),
        "cara": how.text if how.kind == "kerja" else "",
        "cara_judul": headline_verb(how.text) if how.kind == "kerja" else "",
        **_agency_values(brief, agencies),
        **_deed_values(_with(done, brief), people, future),
        **_tensed(future, handed_out=is_handed_out(f"{what} {brief.raw[:60]}", patterns.clauses)),
    }
    return Story(
        activity=done.activity,
        values=values,
        communal=bool(people.counted) and (done.activity.pelaku == "peserta" or not clean(brief.organiser)),
        future=future,
        manner=how,
        reason=reason,
        numbers=people.others,
        with_object=done.with_thing,
        attendance=people.attendance,
        people=_people(task, agencies),
    )


_REPORTED = re.compile(r"(?:selesai(?:nya)?|rampung|rekap(?:itulasi)?)(?: kegiatan)? (?=\w+ \w)", re.IGNORECASE)


def _unreported(named: str) -> str:
    """ "rekap tera ulang", "selesai bersih pantai": what was held is the event, not its report or its end."""
    return _REPORTED.sub("", named, count=1) if _REPORTED.match(named) else named


def _when(brief: Brief) -> str:
    """The day and hour, or their gap; a caption whose other clauses name days has no gap in it."""
    gap = slot_for(brief, "when")
    told = when_text(brief.when, gap) if brief.when else gap
    dated = any(re.search(r"\(\d[\d–]*/", one.text) for one in brief.clauses)
    return "" if told.startswith("[") and dated and brief.kind == "caption" else told


def _mentioned(brief: Brief, activities: tuple[Activity, ...]) -> Activity | None:
    """The kind of activity that an opening without a name of its own speaks of: "menandatangani MoU"."""
    opening = next((clause.text for clause in brief.clauses if clause.role == "pokok"), "")
    named = [
        (opening.find(word), one)
        for one in activities
        for word in one.kata
        if word in opening and re.search(rf"\b{re.escape(word)}\b", opening)
    ]
    return min(named, key=lambda pair: pair[0])[1] if named else None


def _number_told(number: Quantity, brief: Brief) -> bool:
    figures = set(re.findall(r"\d+", number.text))
    in_figures = bool(figures) and figures <= set(re.findall(r"\d+", words_told(brief)))
    return in_figures or is_told(number.text, brief) or is_told(quantity(number), brief)


def _said_by_slot(brief: Brief) -> bool:
    """Whether the way it was done belongs to the clause of the activity, not to one told on its own."""
    parts = [part for part in brief.how.lower().split(", ") if part]
    main = " ".join(c.text for c in brief.clauses if c.role in {"kegiatan", "rincian"}).lower()
    return all(part in main for part in parts) and not is_told(brief.how, brief)


def is_future(brief: Brief) -> bool:
    """Whether it is still to come on the day of sending."""
    if brief.when is None or not brief.when.resolved or brief.when.day is None:
        return brief.type == "undangan" and not _PAST.search(brief.raw)
    return brief.when.day > brief.sent_at.date()


def _phrase(task: Task, text: str, limit: int) -> str:
    return clip(preferred(clean(text), task.programme), limit)


def _agency_values(brief: Brief, agencies: Agencies) -> dict[str, str]:
    organiser = clip(clean(brief.organiser), _NAME)
    return {
        "penyelenggara": agencies.local(organiser),
        "penyelenggara_pendek": agencies.short(organiser) or organiser,
        "instansi": agencies.local(clip(clean(brief.agency), _NAME)),
    }


def _with(done: Deed, brief: Brief) -> Deed:
    """ "dishub bareng polres": who took part side by side is no audience ("bersama Polres", not "bagi Polres")."""
    if done.activity.depan != "bagi":
        return done
    first = clean(brief.participants).split(" ", maxsplit=1)[0].lower()
    if not first or not re.search(rf"\b(?:bareng|barengan|bersama)\s+{re.escape(first)}\b", brief.raw.lower()):
        return done
    return replace(done, activity=done.activity.model_copy(update={"depan": "bersama"}))


def _deed_values(done: Deed, people: Crowd, future: bool) -> dict[str, str]:
    will, counted = "akan " if future else "", people.counted
    return {
        "aksi": f"{will}{done.acts}",
        "aksi_judul": done.headline,
        "laku": f"{will}{done.does}" if counted else "",
        "laku_judul": headline_verb(done.does) if counted else "",
        "objek": done.thing,
        "pasif": f"{will}{done.activity.pasif}" if done.activity.pasif else "",
        "peserta": counted,
        "peserta_nama": people.named,
        "bagi_peserta": f"{done.activity.depan} {counted}" if counted else "",
    }


def _tensed(future: bool, *, handed_out: bool) -> dict[str, str]:
    told = {verb: f"akan {verb}" if future else verb for verb in _TENSED}
    if handed_out:  # "bibit pohon gratis" is no event
        told |= dict.fromkeys(("digelar", "berlangsung"), f"{'akan ' if future else ''}dibagikan")
    return told | {"digelar_biasa": "digelar", "turut_hadir": "akan turut hadir" if future else "turut hadir"}


def _where(brief: Brief) -> str:
    """The places; a neighbourhood that names the participants is no part of a venue's address."""
    named = together(clean(brief.participants)).lower()
    places = [
        place.model_copy(update={"neighbourhood": ""})
        if place.venue and together(clean(place.neighbourhood)).lower() in named
        else place
        for place in brief.where
    ]
    return places_text(places)


def _people(task: Task, agencies: Agencies) -> tuple[tuple[str, Reference], ...]:
    named = [p for p in task.brief.who[:_PEOPLE] if not _is_introduced(p, task.brief)]
    found = [(person.role, reference_to(person, task, agencies)) for person in named]
    return tuple((role, reference) for role, reference in found if reference)


def _is_introduced(person: Person, brief: Brief) -> bool:
    """Whether a clause in the operator's own words says who did what: by office and name, or by a full name."""
    full = " " in clean(person.name) and person.role == "pembuka"
    return is_told(f"{person.title} {person.name}", brief) or (full and is_told(person.name, brief))


def reference_to(person: Person, task: Task, agencies: Agencies) -> Reference | None:
    """The forms of one person of the task; a release shortens only the agency that it has introduced."""
    if task.brief.kind == "caption":
        return refer(person, agencies.shortened)
    introduced = agencies.short(clean(task.brief.organiser))
    return refer(person, lambda title: agencies.shortened(title, introduced) if introduced else title)
