"""A press release: form, title, lead with 5W1H, then the note in its own order, the programme's message and background.

A note of a few whole sentences is composed by weight instead: benefit, substance, people, quotation, background."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from prompts.draft import Precedent, Task
from prompts.offline import attendance, events
from prompts.offline.agencies import CITY, Agencies
from prompts.offline.background import Earlier, known, narrated
from prompts.offline.caption import PARAGRAPH, grouped
from prompts.offline.facts import fact_list, is_fact, merged, with_facts, without_facts
from prompts.offline.headed import headed
from prompts.offline.headline import news_title, title
from prompts.offline.in_order import in_order
from prompts.offline.leading import led
from prompts.offline.loose import Loose
from prompts.offline.ordered import Ordered
from prompts.offline.patterns import Patterns, ReleasePatterns
from prompts.offline.pieces import QUOTE, Piece, listed_fragments, paragraphs_of
from prompts.offline.programme_told import key_message, programme_facts, reworded_call
from prompts.offline.quotes import quote_slot, quoted
from prompts.offline.retold import Telling, tell, told_whole
from prompts.offline.settle import settle
from prompts.offline.skeleton import Told, arranged, skeleton
from prompts.offline.slots import slot, slot_for
from prompts.offline.structure import Role
from prompts.offline.teller import Teller
from prompts.offline.terms import about, nearness, ranked_messages
from prompts.offline.wording import clean, clip, content, joined, lower_first, paragraphs, sentence

_FACTS = 2
_NARRATED = 2  # sentences of the programme's narrative
_NAMED = 2  # content words of its title in a note that speaks of it
_MOST_OF = 0.8
_LEAD = 220  # characters of a lead: three lines
_RELATED = 2  # content words that make a second key message worth saying

# "…, kami mengadakan": in a release the agency is named
_WE = re.compile(r"(?P<before>^|, )(?:[Kk]ami|[Kk]ita) (?=(?:me|ber)[a-z]{3,}\b)")

Parts = dict[Role, Told]


@dataclass(frozen=True, slots=True)
class ReleaseProse:
    """What a writer of prose delivers; the form around it is exact and added by `formed`.

    `lost_at`: where in the body belongs what it failed to tell; `follows`: the release whose order it has.
    """

    title: str
    lead: str
    body: tuple[str, ...]
    lost_at: int = 1
    follows: Precedent | None = None


def release(task: Task, teller: Teller, patterns: Patterns, agencies: Agencies, before: Earlier | None) -> ReleaseProse:
    """Title and lead, then the note in its own order; a note of whole sentences in the order of a similar past release
    or of the house."""
    if in_order(task, teller, patterns):
        return _ordered(task, teller, patterns, agencies, before)
    order = skeleton(task, patterns.structure)
    told = _retold if told_whole(task) else _reported
    heading, lead, own = told(task, teller, patterns, agencies)
    parts = own | _documented(task, teller, patterns, agencies, (before, f"{lead} {' '.join(own['manfaat']())}"))
    body = arranged(order.roles, parts)
    details = [at for at, (role, _) in enumerate(body, 1) if role == "rincian"]
    return ReleaseProse(heading, lead, tuple(text for _, text in body), max(details, default=0), order.follows)


def _ordered(
    task: Task, teller: Teller, patterns: Patterns, agencies: Agencies, before: Earlier | None
) -> ReleaseProse:
    """A note in its own order, then what its programme says, then the call."""
    pieces = Ordered(task, teller, patterns, agencies, _LEAD).pieces()
    lead = led(task, pieces, patterns, teller)
    if agency := teller.story.values["instansi"]:
        lead = replace(lead, text=_WE.sub(rf"\g<before>{agency} ", lead.text))
    news = headed(task, lead.text, patterns, future=teller.story.future)
    heading = news_title(
        task, teller, patterns, Telling(lead.text, tuple(one.text for one in lead.rest[:1]), news), agencies
    )
    rest = listed_fragments(lead.rest, patterns.clauses)
    told = [one.text for one in paragraphs_of([Piece(lead.text), *rest], PARAGRAPH)][1:]
    if not any(one.kind == QUOTE for one in rest):
        told.append(quote_slot(teller, task.brief, _spokesman(task)))
    message = _benefit(task, teller, patterns, lead.text)
    own = _documented(task, teller, patterns, agencies, (before, f"{lead.text} {message}"))
    body = [*told, message, *own["data"](), *own["program"](), *own["ajakan"]()]
    return ReleaseProse(heading, _introduced(lead.text, agencies), tuple(one for one in body if one), len(told))


def _reported(task: Task, teller: Teller, patterns: Patterns, agencies: Agencies) -> tuple[str, str, Parts]:
    """A note of an event: title, lead and what the note itself has to tell."""
    lines, sentences = patterns.release, patterns.sentences
    heading = title(teller, lines)
    _complete(task, teller, patterns, agencies)
    lead = joined(_lead(teller, patterns), events.theme(teller, sentences), events.reason(teller, sentences))

    def benefit() -> list[str]:
        told = _benefit(task, teller, patterns, lead)
        return [joined(told, _link(task, teller, patterns, f"{lead} {told}"))]

    def details() -> list[str]:
        counted = events.numbers(teller, sentences, task.brief.raw)
        loose = Loose(task.brief, teller, patterns).sentences()
        return [events.way(teller, sentences), counted, *loose]

    return (
        heading,
        lead,
        {
            **_in_turn(details, patterns),
            "manfaat": benefit,
            "orang": lambda: [attendance.substance(teller, sentences, task.brief)],
            "kutipan": lambda: _spoken(task, teller, patterns, agencies),
            "hadir": lambda: [attendance.ceremony(teller, sentences, task.brief)],
        },
    )


def _retold(task: Task, teller: Teller, patterns: Patterns, agencies: Agencies) -> tuple[str, str, Parts]:
    """A note without event as a release: short and honest, the operator's own news first."""
    telling, lines = tell(task, teller, patterns), patterns.sentences
    said = " ".join((telling.first, *telling.more))
    teller.placed |= {(role, one.full) for role, one in teller.story.people if (one.name or one.full) in said}
    heading = news_title(task, teller, patterns, telling, agencies)

    def quotations() -> list[str]:
        told = quoted(task, teller, lines, agencies)
        silent = told or task.brief.type in {"ucapan", "imbauan"}
        return told if silent else [quote_slot(teller, task.brief, _spokesman(task))]

    parts: Parts = {
        **_in_turn(lambda: list(telling.more), patterns),
        "manfaat": lambda: [key_message(task, teller, patterns, telling.first)],
        "kutipan": quotations,
    }
    if task.brief.type in {"laporan", "undangan", "layanan"}:
        parts["orang"] = lambda: [attendance.substance(teller, lines, task.brief)]
        parts["hadir"] = lambda: [attendance.ceremony(teller, lines, task.brief)]
    return heading, _introduced(telling.first, agencies), parts


def _spoken(task: Task, teller: Teller, patterns: Patterns, agencies: Agencies) -> list[str]:
    """The quotations, or the gap for one. Who came and speaks is introduced in the paragraph of the quotation."""
    speakers = {quote.speaker.name for quote in task.brief.quotes if quote.speaker and quote.speaker.name}
    came = [one for role, one in teller.story.people if role == "hadir" and one.name in speakers]
    there = attendance.ceremony(teller, patterns.sentences, task.brief) if len(came) == 1 else ""
    told = quoted(task, teller, patterns.sentences, agencies) or [quote_slot(teller, task.brief, _spokesman(task))]
    return [joined(there, told[0]), *told[1:]]


def _in_turn(details: Told, patterns: Patterns) -> Parts:
    """The details of a note: what was done, and at its own place what comes next."""
    told: list[str] = []

    def parted(*, later: bool) -> list[str]:
        told.extend(() if told else (one for one in details() if one))
        upcoming = [one for one in told if patterns.structure.is_next(one)]
        now = [one for one in told if one not in upcoming]
        chosen = (upcoming if later else now) if now else ([] if later else told)
        return grouped(chosen)

    return {"rincian": lambda: parted(later=False), "lanjutan": lambda: parted(later=True)}


def _documented(
    task: Task, teller: Teller, patterns: Patterns, agencies: Agencies, brought: tuple[Earlier | None, str]
) -> Parts:
    """What the programme and earlier releases add, and the call at the end. `brought`: what an earlier release
    reported, and what this one has said."""
    before, said = brought
    short, lines = task.style.length == "pendek", patterns.release
    past = sentence(lines.latar[0].fill({"latar": lower_first(before.text)})) if before else ""
    return {
        "data": lambda: [joined(*programme_facts(task, patterns, 0 if short else _FACTS)), past],
        "program": lambda: [] if short else [_about(task, teller, lines, agencies, said)],
        "ajakan": lambda: [reworded_call(task, teller, patterns)],
    }


def facts_last(task: Task, body: Sequence[str], lines: ReleasePatterns) -> tuple[str, ...]:
    """The paragraphs with their facts as one list, where the first of them stands: an editor cuts from the end, and
    what the note says is worth more than what a programme always says."""
    prose, facts = without_facts(body)
    if not facts:
        return tuple(prose)
    for at, text in enumerate(prose):
        if longer := with_facts(text, facts):
            return (*prose[:at], longer, *prose[at + 1 :])
    event = task.brief.type in {"laporan", "undangan"} and clean(task.brief.what)
    heading = lines.sekilas if event and len(merged(facts)) > 1 else ""
    at = next(at for at, one in enumerate(body) if is_fact(one))
    return (*prose[:at], fact_list(facts, heading), *prose[at:])


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


def _about(task: Task, teller: Teller, lines: ReleasePatterns, agencies: Agencies, said: str) -> str:
    """What the programme is, from its brief, as far as the release has not said it; who answers for it, where that is
    another agency. A programme of another agency that the note does not speak of adds nothing."""
    programme = task.programme
    if programme is None:
        return ""
    agency = clean(task.brief.agency)
    own = agencies.local(programme.agency) == agencies.local(clip(agency, 120))
    area = not agency or agency.startswith(("Kelurahan ", "Kecamatan ", "Puskesmas "))  # whom every programme serves
    named = len(content(programme.title) & about(task.brief)) >= _NAMED
    told = [one for one in narrated(task, _NARRATED) if not _repeats(one, said)]
    if not told or not (own or area or named):
        return ""
    values = {"program": programme.title, "instansi": "" if own else agencies.local(programme.agency)}
    introduced = teller.choose.pick("tentang", lines.tentang).fill(values) if values["instansi"] else ""
    return joined(sentence(introduced), *told)


def _repeats(text: str, said: str) -> bool:
    """Whether most of what a sentence says has been said."""
    words = content(text)
    return len(words & content(said)) >= len(words) * _MOST_OF


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
