"""A press release: form, title, lead with 5W1H, then by weight: benefit, substance, people, quotation, background."""

from dataclasses import dataclass

from prompts.draft import Task
from prompts.offline import attendance, events
from prompts.offline.agencies import CITY, Agencies
from prompts.offline.background import Earlier, known, narrated
from prompts.offline.caption import grouped, key_message, programme_facts, reworded_call
from prompts.offline.headline import news_title, title
from prompts.offline.loose import Loose
from prompts.offline.patterns import Patterns, ReleasePatterns
from prompts.offline.quotes import quote_slot, quoted
from prompts.offline.retold import tell, told_whole
from prompts.offline.settle import settle
from prompts.offline.slots import slot, slot_for
from prompts.offline.teller import Teller
from prompts.offline.terms import nearness, ranked_messages
from prompts.offline.wording import clean, clip, joined, lower_first, paragraphs, sentence

_FACTS = 2
_NARRATED = 7  # sentences of the programme's narrative
_PARAGRAPH = 70  # words
_RELATED = 2  # content words that make a second key message worth saying


@dataclass(frozen=True, slots=True)
class ReleaseProse:
    """What a writer of prose delivers; the form around it is exact and added by `formed`."""

    title: str
    lead: str
    body: tuple[str, ...]


def release(task: Task, teller: Teller, patterns: Patterns, agencies: Agencies, before: Earlier | None) -> ReleaseProse:
    """Title, lead and body, the weightiest first."""
    lines, sentences = patterns.release, patterns.sentences
    if told_whole(task):
        return _retold(task, teller, patterns, agencies, before)
    heading = title(teller, lines)
    _complete(task, teller, patterns, agencies)
    lead = joined(_lead(teller, patterns), events.theme(teller, sentences), events.reason(teller, sentences))
    benefit = _benefit(task, teller, patterns, lead)
    benefit = joined(benefit, _link(task, teller, patterns, f"{lead} {benefit}"))
    counted = events.numbers(teller, sentences, task.brief.raw)
    loose = Loose(task.brief, teller, patterns).sentences()
    details = grouped([events.way(teller, sentences), counted, *loose])
    substance = attendance.substance(teller, sentences, task.brief)
    quotations = quoted(task, teller, sentences, agencies) or [quote_slot(teller, task.brief, _spokesman(task))]
    ceremony = attendance.ceremony(teller, sentences, task.brief)
    past = sentence(lines.latar[0].fill({"latar": lower_first(before.text)})) if before else ""
    short = task.style.length == "pendek"
    facts = programme_facts(task, patterns, 0 if short else _FACTS)
    body = (
        *details[:1],
        benefit,
        *details[1:],
        substance,
        *quotations,
        joined(*facts),
        past,
        ceremony,
        reworded_call(task, teller, patterns),
        *([] if short else _about(task, lines, agencies)),
    )
    return ReleaseProse(heading, lead, tuple(text for text in body if text))


def _retold(task: Task, teller: Teller, patterns: Patterns, agencies: Agencies, before: Earlier | None) -> ReleaseProse:
    """A note without event as a release: short and honest, the operator's own news first."""
    telling = tell(task, teller, patterns)
    heading = news_title(task, teller, patterns, telling, agencies)
    benefit = key_message(task, teller, patterns, telling.first)
    quotations = quoted(task, teller, patterns.sentences, agencies)
    if not quotations and task.brief.type not in {"ucapan", "imbauan"}:
        quotations = [quote_slot(teller, task.brief, _spokesman(task))]
    past = sentence(patterns.release.latar[0].fill({"latar": lower_first(before.text)})) if before else ""
    short = task.style.length == "pendek"
    facts = programme_facts(task, patterns, 0 if short else _FACTS)
    told = task.brief.type in {"laporan", "undangan", "layanan"}
    lines = patterns.sentences
    people = (
        joined(attendance.substance(teller, lines, task.brief), attendance.ceremony(teller, lines, task.brief))
        if told
        else ""
    )
    body = (
        *grouped(list(telling.more)),
        people,
        benefit,
        *quotations,
        joined(*facts),
        past,
        reworded_call(task, teller, patterns),
        *([] if short else _about(task, patterns.release, agencies)),
    )
    return ReleaseProse(heading, _introduced(telling.first, agencies), tuple(text for text in body if text))


def _introduced(lead: str, agencies: Agencies) -> str:
    """The lead with the agency that acts in it named in full, with its short name and its city."""
    short = next((short for _, short in agencies.pairs if lead.startswith(f"{short} {CITY} ")), "")
    if short and agencies.introduced(short) != short:
        return lead.replace(f"{short} {CITY}", agencies.introduced(short), 1)
    named = next((long for long, _ in agencies.pairs if lead.startswith(f"{long} ") and CITY not in long), "")
    rest = lead.removeprefix(named)
    if not named or agencies.short(named) == named or rest.startswith((f" {CITY}", " Kabupaten", " Provinsi", " (")):
        return lead
    return f"{agencies.introduced(named)}{rest.replace(named, agencies.short(named))}"


def _about(task: Task, lines: ReleasePatterns, agencies: Agencies) -> list[str]:
    """What the programme is, from its brief and with it as the source: the paragraphs that close a full release."""
    programme, told = task.programme, narrated(task, _NARRATED)
    if programme is None or not told:
        return []
    half = len(told) // 2 if len(" ".join(told).split()) > _PARAGRAPH else 0
    first, *rest = [joined(*part) for part in (told[:half], told[half:]) if part]
    values = {"program": programme.title, "instansi": agencies.local(programme.agency)}
    opening = lines.tentang.fill(values | {"isi": first})
    return [
        *([opening, *rest[:-1]] if rest else []),
        f"{rest[-1] if rest else opening} {lines.tentang_sumber.fill(values)}",
    ]


def formed(task: Task, prose: ReleaseProse, lines: ReleasePatterns, agencies: Agencies) -> str:
    """The release as it is published: head, title, dateline, prose, contact."""
    agency = agencies.local(clip(clean(task.brief.agency), 120))
    contact = lines.penutup.fill({"instansi": agency}) if agency else lines.penutup_umum
    return paragraphs(["\n".join(lines.kop), prose.title, f"{lines.dateline} – {prose.lead}", *prose.body, contact])


def _complete(task: Task, teller: Teller, patterns: Patterns, agencies: Agencies) -> None:
    """What a lead must have: gaps for a place not told and for nobody acting, the agency in full."""
    values, brief = teller.story.values, task.brief
    values["tempat"] = values["tempat"] or slot_for(brief, "where")
    settle(task, teller)
    if not values["penyelenggara"] and not values["peserta"] and not brief.clauses:
        values["penyelenggara"] = slot("penyelenggara kegiatan")
    elif organiser := clean(brief.organiser):
        full = agencies.introduced(organiser)
        city = "pemerintah kota cilegon" in known(task).lower() or "pemkot" in brief.raw.lower()
        through = city and agencies.short(organiser) and teller.choose.pick("melalui", (True, False))
        if through:
            full = patterns.release.melalui.fill({"dinas": full.replace(" Kota Cilegon", "")})
        values["penyelenggara"] = full


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
    first = key_message(task, teller, patterns, said)
    programme = task.programme
    if not programme or len(programme.key_messages) < 2 or task.style.length == "pendek":
        return first
    related = task.style.length == "panjang" or (
        nearness(ranked_messages(programme, task.brief)[1], task.brief) >= _RELATED
    )
    if not related:
        return first
    second = lower_first(key_message(task, teller, patterns, said, 1))
    pattern = teller.choose.pattern("sambungan", patterns.release.sambungan, {"pesan": second})
    return f"{first} {sentence(pattern.fill({'pesan': second}))}" if pattern else first


def _link(task: Task, teller: Teller, patterns: Patterns, said: str) -> str:
    """The programme that an event supports, by its name, unless it has been named."""
    event = task.brief.type in {"laporan", "undangan"} and clean(task.brief.what)
    if task.programme is None or not event or task.programme.title.lower() in said.lower():
        return ""
    return teller.tell("konteks", patterns.release.konteks, (), {"program": task.programme.title})


def _spokesman(task: Task) -> str:
    people = task.programme.spokespersons if task.programme else ()
    return people[0].title if people else ""
