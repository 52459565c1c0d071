"""The first line of a caption: a benefit or a fact within the channel's visible characters, never ceremony."""

import re
from dataclasses import dataclass

from prompts.draft import Task
from prompts.offline.grammar import is_verb
from prompts.offline.pattern import Pattern
from prompts.offline.patterns import CaptionPatterns, Patterns
from prompts.offline.teller import Teller
from prompts.offline.terms import ranked_messages, voice_of, voiced
from prompts.offline.wording import clip, sentence

WARM = frozenset({"hangat", "muda"})  # tones that greet and carry one emoji


@dataclass(frozen=True, slots=True)
class Opening:
    """The line, and whether it says the programme's key message."""

    text: str
    message: bool = False


def opening(task: Task, teller: Teller, patterns: Patterns, limit: int) -> Opening:
    """One opening of at most `limit` characters; benefit and fact openings take turns by seed."""
    lines = patterns.caption
    greeting = _greeting(task, teller, lines)
    room = limit - len(greeting)
    own = _own(teller, lines, room)
    messages = _messages(task, teller, patterns, room)
    kinds = [kind for kind, options in (("pesan", messages), ("sendiri", own)) if options]
    if not kinds and not greeting and "[" not in teller.story.values["waktu"] + teller.story.values["kegiatan"]:
        return Opening("")  # the event itself opens
    if not kinds:
        gap = "[" in teller.story.values["kegiatan"]
        whole = [p for p in lines.kail_cadangan if not (gap and "kegiatan" in p.slots)]
        text = _first_fitting(teller, whole, room)
        return Opening(greeting + (text or clip(plain_news(teller), room)))
    kind = _usual(task, kinds) or teller.choose.pick("jenis kail", kinds)
    if kind == "pesan":
        return Opening(greeting + teller.choose.pick("pesan kail", messages), message=True)
    text = teller.tell("kail", own, limit=room)
    if any(verb in text for verb in teller.story.activity.laku):
        teller.said.add("kegiatan")
    return Opening(greeting + text)


def plain_news(teller: Teller) -> str:
    """The opening that says no more than whose news it is."""
    return sentence(f"Kabar dari {teller.story.values['instansi']}")


def _first_fitting(teller: Teller, patterns: list[Pattern], room: int) -> str:
    """The first sentence that has all it needs. It may name the place, though that has a line of its own."""
    values = teller.values() | {"tempat": teller.story.values["tempat"]}
    for pattern in patterns:
        if "tempat" in pattern.slots and not teller.story.activity.known:
            continue  # what is no event takes no place
        text = sentence(pattern.fill(values)) if pattern.fits(values) else ""
        if text and "[" not in text and len(text) <= room:
            teller.mark(pattern, values)
            return text
    return ""


def _usual(task: Task, kinds: list[str]) -> str:
    """The kind of opening that the agency's texts have as a rule, unless another one was asked for."""
    rule = task.habits.opening if task.habits and not task.style.opening else None
    kind = {"kabar": "sendiri", "waktu": "sendiri", "pesan": "pesan", "ajakan": "pesan"}.get(rule or "", "")
    return kind if kind in kinds else ""


def message_opening(task: Task, teller: Teller, patterns: Patterns, limit: int, news: str = "") -> Opening:
    """The programme's key message as the opening, by seed or where the news is too long; else none: the news opens."""
    options = _messages(task, teller, patterns, limit)
    if options and (teller.choose.pick("jenis kail", ("pesan", "sendiri")) == "pesan" or len(news) > limit):
        return Opening(teller.choose.pick("pesan kail", options), message=True)
    return Opening("")


_CUTS = re.compile(r"(?:;|,? (?:sekaligus|sedangkan|sementara)|, (?:dan|serta|lalu|kemudian)) (?=\w+ \w+ \w+)")


def opened(text: str, limit: int) -> list[str]:
    """A sentence as it may open: whole, or in two where it is longer than `limit` and says two things."""
    if len(text) <= limit:
        return [text]
    cuts = [cut for cut in _CUTS.finditer(text) if 20 < cut.start() < limit and text.count("“", 0, cut.start()) == 0]
    said = [cut for cut in cuts if has_predicate(text[: cut.start()]) and has_predicate(text[cut.end() :])]
    if not said:
        return [text]
    return [sentence(text[: said[-1].start()]), sentence(text[said[-1].end() :])]


def has_predicate(text: str) -> bool:
    """Whether a stretch has a verb and so can stand alone."""
    return any(is_verb(word.strip(".,").lower()) for word in text.split())


def _own(teller: Teller, lines: CaptionPatterns, room: int) -> list[Pattern]:
    """Patterns of the activity itself, else of the channel, that fit without a gap in them."""
    story, values = teller.story, teller.values()
    formal = teller.formal
    general = lines.kail_nanti if story.future and not formal else lines.kail_resmi if formal else lines.kail
    activity = [] if story.future or formal else list(story.activity.kail)

    def usable(patterns: list[Pattern]) -> list[Pattern]:
        return [
            p for p in patterns
            if p.fits(values) and "[" not in p.fill(values) and len(sentence(p.fill(values))) <= room
        ]  # fmt: skip

    return usable(activity) or usable(list(general))


def _messages(task: Task, teller: Teller, patterns: Patterns, room: int) -> list[str]:
    """Wordings of the nearest key message that are short enough to open with."""
    if task.programme is None:
        return []
    said = f"{task.brief.what} {task.brief.theme}"
    first = ranked_messages(task.programme, task.brief)[0]
    forms = voiced(first, task.programme, said, voice_of(task, teller.choose, patterns))
    return [text for form in forms if len(text := sentence(form)) <= room]


def _greeting(task: Task, teller: Teller, lines: CaptionPatterns) -> str:
    if task.style.tone not in WARM:
        usual = task.habits.greeting if task.habits and task.style.tone != "resmi" else ""
        return f"{usual} " if usual else ""
    young = task.style.tone == "muda"
    address = teller.choose.pick("sapaan", lines.sapaan_muda if young else lines.sapaan)
    return teller.choose.pick("salam", lines.salam_muda if young else lines.salam).fill({"sapaan": address}) + " "
