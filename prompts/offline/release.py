"""A press release: form, title, lead with 5W1H, then by weight: benefit, substance, people, quotation, background."""

from prompts.draft import Task
from prompts.offline import attendance, events
from prompts.offline.agencies import Agencies
from prompts.offline.background import Earlier
from prompts.offline.caption import call_to_action, key_message, programme_facts
from prompts.offline.headline import title
from prompts.offline.patterns import Patterns
from prompts.offline.quotes import quote_slot, quoted
from prompts.offline.slots import slot_for
from prompts.offline.teller import Teller
from prompts.offline.terms import lower_first, nearness, ranked_messages
from prompts.offline.wording import clean, paragraphs, sentence

_FACTS = 2
_RELATED = 2  # content words that make a second key message worth saying


def release(
    task: Task, teller: Teller, patterns: Patterns, agencies: Agencies, before: Earlier | None
) -> tuple[str, str]:
    """(title, text ready to publish); the text holds the title and the dateline."""
    lines, sentences = patterns.release, patterns.sentences
    heading = title(teller, lines)
    _complete(task, teller, patterns, agencies)
    lead = _lead(teller, patterns)
    first = " ".join(t for t in (lead, events.theme(teller, sentences), events.reason(teller, sentences)) if t)
    benefit = _benefit(task, teller, patterns, first)
    counted = events.numbers(teller, sentences, task.brief.raw)
    details = " ".join(t for t in (events.way(teller, sentences), counted) if t)
    substance, ceremony = attendance.people(teller, sentences, missing_names=True)
    quotations = quoted(task, teller, sentences, agencies) or [f"{quote_slot(teller, task.brief, _spokesman(task))}"]
    known = "" if before is None else sentence(lines.latar[0].fill({"latar": before.text}))
    benefit = " ".join(t for t in (benefit, _link(task, teller, patterns, f"{first} {benefit}")) if t)
    most = 0 if task.style.length == "pendek" else _FACTS
    body = [
        f"{lines.dateline} – {first}",
        *([benefit, details] if benefit else [details]),
        substance,
        *quotations,
        " ".join(programme_facts(task, patterns, most)),
        known,
        ceremony,
        call_to_action(task),
        _contact(task, teller, patterns),
    ]
    return heading, paragraphs(["\n".join(lines.kop), heading, *body])


def _complete(task: Task, teller: Teller, patterns: Patterns, agencies: Agencies) -> None:
    """What a lead must have: gaps for a place not told and for nobody acting, the agency in full."""
    values, brief = teller.story.values, task.brief
    values["tempat"] = values["tempat"] or slot_for(brief, "where")
    if teller.story.communal:
        _settle(task, teller)
    if not values["penyelenggara"] and not values["peserta"]:
        values["penyelenggara"] = slot_for(brief, "who")
    elif organiser := clean(brief.organiser):
        full = agencies.introduced(organiser)
        through = agencies.short(organiser) and teller.choose.pick("melalui", (True, False))
        if through:
            full = patterns.release.melalui.fill({"dinas": full.replace(" Kota Cilegon", "")})
        values["penyelenggara"] = full


def _settle(task: Task, teller: Teller) -> None:
    """ "80 warga RT 03 Kelurahan Ciwedus di RT 03 Kelurahan Ciwedus" says the place once, with its kecamatan."""
    values, place = teller.story.values, task.brief.where[:1]
    near = clean(place[0].neighbourhood) if place else ""
    if near and not clean(place[0].venue) and near.lower() in values["peserta"].lower():
        area = clean(place[0].kecamatan).removeprefix("Kecamatan ")
        values["tempat"] = f"lingkungan mereka, Kecamatan {area}" if area else "lingkungan mereka"


def _lead(teller: Teller, patterns: Patterns) -> str:
    lines, values = patterns.release, teller.story.values
    wanted = {"bagi_peserta", "tempat", "waktu", "cara", "alasan"}
    if teller.story.communal:
        return teller.tell("teras", lines.teras_peserta, wanted)
    if values["penyelenggara"]:
        return teller.tell("teras", lines.teras_penyelenggara, wanted)
    return teller.tell("teras", lines.teras, wanted)


def _benefit(task: Task, teller: Teller, patterns: Patterns, said: str) -> str:
    """The nearest key message, and a second one that is near as well unless the draft is to be short."""
    first = key_message(task, teller, said)
    programme = task.programme
    if not programme or len(programme.key_messages) < 2 or task.style.length == "pendek":
        return first
    if nearness(ranked_messages(programme, task.brief)[1], task.brief) < _RELATED:
        return first
    second = lower_first(key_message(task, teller, said, 1))
    pattern = teller.choose.pattern("sambungan", patterns.release.sambungan, {"pesan": second})
    return f"{first} {sentence(pattern.fill({'pesan': second}))}" if pattern else first


def _link(task: Task, teller: Teller, patterns: Patterns, said: str) -> str:
    """The programme by its name, unless it has been named."""
    if task.programme is None or task.programme.title.lower() in said.lower():
        return ""
    return teller.tell("konteks", patterns.release.konteks, (), {"program": task.programme.title})


def _spokesman(task: Task) -> str:
    people = task.programme.spokespersons if task.programme else ()
    return people[0].title if people else ""


def _contact(task: Task, teller: Teller, patterns: Patterns) -> str:
    agency = teller.story.values["instansi"]
    return patterns.release.penutup.fill({"instansi": agency}) if agency else patterns.release.penutup_umum
