"""A caption: opening, two to four short paragraphs, place, call to action, hashtags; benefit first, ceremony last."""

from dataclasses import dataclass

from prompts.draft import Task
from prompts.offline import attendance, events
from prompts.offline.agencies import Agencies
from prompts.offline.background import facts, is_measure
from prompts.offline.dates import long_date
from prompts.offline.opening import opening
from prompts.offline.patterns import CaptionPatterns, Patterns, Shape
from prompts.offline.quotes import quoted
from prompts.offline.slots import slot_for
from prompts.offline.tags import hashtags
from prompts.offline.teller import Teller
from prompts.offline.terms import about, ranked_messages, wordings
from prompts.offline.wording import content, paragraphs, sentence


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph. `keep` 0 is dropped never, higher ones earlier, where the channel's limit asks for it."""

    text: str
    keep: int = 0


def caption(task: Task, teller: Teller, patterns: Patterns, shape: Shape, agencies: Agencies) -> list[Block]:
    """The paragraphs in order."""
    lines, short = patterns.sentences, task.style.length == "pendek"
    teller.said.add("tempat")  # it has a line of its own
    first = opening(task, teller, patterns.caption, shape.kail)
    happened = _first_paragraph(teller, patterns)
    substance, ceremony = attendance.people(teller, lines, missing_names=False)
    details = " ".join(
        text
        for text in (
            events.theme(teller, lines),
            events.way(teller, lines),
            events.numbers(teller, lines, task.brief.raw),
        )
        if text
    )
    message = "" if first.message else key_message(task, teller, happened)
    more = [Block(text, 2) for text in quoted(task, teller, lines, agencies)]
    more += [Block(text, 3) for text in programme_facts(task, patterns, shape.latar)]
    if short:
        body = [Block(" ".join(t for t in (happened, details, substance, ceremony) if t)), Block(message)]
    else:
        people = " ".join(text for text in (substance, ceremony) if text)
        body = [Block(happened), Block(details), Block(message), Block(people), *more]
    return [Block(_warm(task, teller, patterns, first.text)), *body, *_closing(task, teller, patterns, shape, agencies)]


def key_message(task: Task, teller: Teller, said: str, rank: int = 0) -> str:
    """One wording of the programme's key message that is `rank`th nearest to the brief."""
    if task.programme is None or rank >= len(task.programme.key_messages):
        return ""
    message = ranked_messages(task.programme, task.brief)[rank]
    told = f"{said} {task.brief.theme} {task.brief.what}"
    options = wordings(message, task.programme, told if rank == 0 else " ".join(task.programme.required_terms))
    return sentence(teller.choose.pick(f"pesan{rank}", options))


def call_to_action(task: Task) -> str:
    """The programme's call nearest to the brief: chosen by meaning, so that every draft names the same channel."""
    calls = task.programme.calls_to_action if task.programme else ()
    topic = about(task.brief)
    return sentence(max(calls, key=lambda call: len(content(call) & topic))) if calls else ""


def _first_paragraph(teller: Teller, patterns: Patterns) -> str:
    happened = events.event(teller, patterns.sentences)
    return " ".join(text for text in (happened, events.reason(teller, patterns.sentences)) if text)


def programme_facts(task: Task, patterns: Patterns, most: int) -> list[str]:
    """The programme's facts as sentences with their as-of date."""
    told = []
    for fact in facts(task, most):
        values = {"fakta": fact.text.rstrip("."), "per": long_date(fact.as_of)}
        options = patterns.release.fakta if is_measure(fact) else patterns.release.fakta_bertanggal
        told.append(sentence(options[0].fill(values)))
    return told


def _closing(task: Task, teller: Teller, patterns: Patterns, shape: Shape, agencies: Agencies) -> list[Block]:
    style, lines = task.style, patterns.caption
    place = (lines.tempat_resmi if style.tone == "resmi" else lines.tempat).fill({"tempat": _place(task, teller)})
    call = call_to_action(task)
    if style.tone == "hangat" and style.length == "biasa":
        call = " ".join(t for t in (call, teller.tell("salam", lines.salam_penutup, more=_address(teller, lines))) if t)
    if not call and style.length == "biasa":
        general = lines.ajakan_nanti if teller.story.future else lines.ajakan_umum
        call = teller.tell("ajakan", general)
    most = shape.tagar_pendek if style.length == "pendek" else shape.tagar
    tags = hashtags(agencies.tagged(task.brief.agency), task.programme, most)
    return [Block(place), Block(call if style.length == "biasa" else "", 1), Block(tags, 1)]


def _address(teller: Teller, lines: CaptionPatterns) -> dict[str, str]:
    return {"sapaan": teller.choose.pick("sapaan", lines.sapaan)}


def _place(task: Task, teller: Teller) -> str:
    return teller.story.values["tempat"] or slot_for(task.brief, "where")


def _warm(task: Task, teller: Teller, patterns: Patterns, text: str) -> str:
    """The opening with the one emoji of the warm tone."""
    if task.style.tone != "hangat":
        return text
    return f"{text} {teller.story.activity.emoji or patterns.caption.emoji}"


def fitted(blocks: list[Block], limit: int) -> str:
    """The blocks as one text of at most `limit` characters; what may be dropped goes first, from the end."""
    kept = list(blocks)
    while len(paragraphs(block.text for block in kept)) > limit and any(block.keep and block.text for block in kept):
        worst = max((b.keep, at) for at, b in enumerate(kept) if b.keep and b.text)[1]
        kept.pop(worst)
    return paragraphs(block.text for block in kept)
