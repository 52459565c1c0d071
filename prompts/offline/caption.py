"""A caption: opening, two to four short paragraphs, place, call to action, hashtags; benefit first, ceremony last."""

from collections.abc import Callable
from dataclasses import dataclass

from prompts.draft import Task
from prompts.offline import attendance, events
from prompts.offline.agencies import Agencies
from prompts.offline.background import is_measure, near_facts
from prompts.offline.dates import long_date
from prompts.offline.opening import Opening, opening
from prompts.offline.patterns import CaptionPatterns, Patterns, Shape
from prompts.offline.quotes import quoted
from prompts.offline.settle import settle
from prompts.offline.slots import slot_for
from prompts.offline.tags import hashtags
from prompts.offline.teller import Teller
from prompts.offline.terms import about, ranked_messages, wordings
from prompts.offline.wording import content, joined, paragraphs, sentence


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph. `keep` 0 is dropped never, higher ones earlier, where the channel's limit asks for it."""

    text: str
    keep: int = 0


def caption(task: Task, teller: Teller, patterns: Patterns, shape: Shape, agencies: Agencies) -> list[Block]:
    """The prose in order: opening, what happened, details, key message, people, quotations, a programme's fact."""
    lines, short = patterns.sentences, task.style.length == "pendek"
    post = task.brief.channel == "x"
    if post:
        settle(task, teller)
    else:
        teller.said.add("tempat")  # it has a line of its own
    first = Opening("") if post and short else opening(task, teller, patterns.caption, shape.kail)
    happened = joined(events.event(teller, lines), events.reason(teller, lines))
    counted = events.numbers(teller, lines, task.brief.raw)
    details = joined(events.theme(teller, lines), events.way(teller, lines), counted)
    message = "" if first.message else key_message(task, teller, happened, shortest=post and short)
    people = joined(attendance.substance(teller, lines, task.brief), attendance.ceremony(teller, lines))
    more = [Block(text, 2) for text in quoted(task, teller, lines, agencies)]
    facts = [] if short else [Block(text, 3) for text in programme_facts(task, patterns, shape.latar)]
    start = Block(_warm(task, teller, patterns, first.text))
    if short:
        return [start, Block(joined(happened, details, people)), Block(message, 1 if post else 0), *more]
    return [start, Block(happened), Block(details), Block(message), Block(people), *more, *facts]


def key_message(task: Task, teller: Teller, said: str, rank: int = 0, *, shortest: bool = False) -> str:
    """One wording of the programme's key message that is `rank`th nearest to the brief."""
    if task.programme is None or rank >= len(task.programme.key_messages):
        return ""
    message = ranked_messages(task.programme, task.brief)[rank]
    told = f"{said} {task.brief.theme} {task.brief.what}"
    options = wordings(message, task.programme, told if rank == 0 else " ".join(task.programme.required_terms))
    return sentence(min(options, key=len) if shortest else teller.choose.pick(f"pesan{rank}", options))


def call_to_action(task: Task) -> str:
    """The programme's call nearest to the brief: chosen by meaning, so that every draft names the same channel."""
    calls = task.programme.calls_to_action if task.programme else ()
    topic = about(task.brief)
    return sentence(max(calls, key=lambda call: len(content(call) & topic))) if calls else ""


def programme_facts(task: Task, patterns: Patterns, most: int) -> list[str]:
    """The programme's facts as sentences with their as-of date."""
    told = []
    for fact in near_facts(task, most):
        values = {"fakta": fact.text.rstrip("."), "per": long_date(fact.as_of)}
        options = patterns.release.fakta if is_measure(fact) else patterns.release.fakta_bertanggal
        told.append(sentence(options[0].fill(values)))
    return told


def closing(task: Task, teller: Teller, patterns: Patterns, shape: Shape, agencies: Agencies) -> list[Block]:
    """Place, call to action, hashtags: exact lines that no model writes."""
    short, lines = task.style.length == "pendek", patterns.caption
    call = "" if short else joined(call_to_action(task) or _general_call(teller, lines), _goodbye(task, teller, lines))
    tags = hashtags(agencies.tagged(task.brief.agency), task.programme, shape.tagar_pendek if short else shape.tagar)
    place = "" if "tempat" in teller.said and task.brief.channel == "x" else place_line(task, lines, teller)
    return [Block(place), Block(call, 1), Block(tags, 1)]


def place_line(task: Task, lines: CaptionPatterns, teller: Teller) -> str:
    """`📍 …`; a formal text says it in words, an unknown place is a gap."""
    pattern = lines.tempat_resmi if task.style.tone == "resmi" else lines.tempat
    places = teller.story.values["tempat"].replace(" dan di ", "; ")
    return pattern.fill({"tempat": places or slot_for(task.brief, "where")})


def _general_call(teller: Teller, lines: CaptionPatterns) -> str:
    return teller.tell("ajakan", lines.ajakan_nanti if teller.story.future else lines.ajakan_umum)


def _goodbye(task: Task, teller: Teller, lines: CaptionPatterns) -> str:
    """The closing line of the warm tone."""
    if task.style.tone != "hangat":
        return ""
    address = {"sapaan": teller.choose.pick("sapaan", lines.sapaan)}
    return teller.tell("salam", lines.salam_penutup, more=address)


def _warm(task: Task, teller: Teller, patterns: Patterns, text: str) -> str:
    """The opening with the one emoji of the warm tone."""
    if task.style.tone != "hangat" or not text:
        return text
    return f"{text} {teller.story.activity.emoji or patterns.caption.emoji}"


def fitted(blocks: list[Block], limit: int, length: Callable[[str], int] = len) -> str:
    """The blocks as one text of at most `limit` as `length` counts; what may be dropped goes first, from the end."""
    kept = [block for block in blocks if block.text]
    while length(paragraphs(block.text for block in kept)) > limit and any(block.keep for block in kept):
        kept.pop(max((block.keep, at) for at, block in enumerate(kept) if block.keep)[1])
    return paragraphs(block.text for block in kept)
