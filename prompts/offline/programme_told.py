"""What a text tells of its programme: a key message, a call to action, facts with their as-of date."""

import re

from prompts.draft import Task
from prompts.offline.background import is_measure, near_facts
from prompts.offline.choice import Chooser
from prompts.offline.dates import long_date
from prompts.offline.patterns import Patterns
from prompts.offline.teller import Teller
from prompts.offline.terms import about, ranked_messages, voice_of, voiced
from prompts.offline.voiced import asked as asked_for
from prompts.offline.voiced import exchanged
from prompts.offline.wording import content, sentence

_LONGER = 2  # programme facts more in a text that shall be longer


def key_message(
    task: Task, teller: Teller, patterns: Patterns, said: str, rank: int = 0, *, shortest: bool = False
) -> str:
    """One wording of the programme's key message that is `rank`th nearest to the brief."""
    if task.programme is None or rank >= len(task.programme.key_messages):
        return ""
    ranked = ranked_messages(task.programme, task.brief)
    urgent = [one for one in ranked if "112" in one.text] if task.brief.type == "kondisi" else []
    message = (urgent or list(ranked))[0 if urgent else rank]
    told = f"{said} {task.brief.theme} {task.brief.what}"
    terms = told if rank == 0 else " ".join(task.programme.required_terms)
    options = voiced(message, task.programme, terms, voice_of(task, teller.choose, patterns))
    return sentence(min(options, key=len) if shortest else teller.choose.pick(f"pesan{rank}", options))


def call_to_action(task: Task, choose: Chooser) -> str:
    """The programme's call nearest to the brief. One that names a channel is chosen by meaning alone, so that every
    draft names the same; among those that name none, as near ones take turns by seed."""
    calls = task.programme.calls_to_action if task.programme else ()
    if task.brief.type == "kondisi":  # who is in need hears of 112, not of clean drains
        calls = tuple(call for call in calls if "112" in call)
    if not calls:
        return ""
    topic = about(task.brief)
    nearness = {call: len(content(call) & topic) for call in calls}
    best = max(calls, key=lambda call: nearness[call])
    if _names_channel(best):
        return sentence(best)
    near = [one for one in calls if nearness[one] >= min(nearness[best], 1) and not _names_channel(one)]
    return sentence(choose.pick("ajakan program", near))


def _names_channel(call: str) -> bool:
    """Whether a call sends people somewhere: a name, a number, an address."""
    return bool(re.search(r"\s[A-Z@]|\d|\w\.\w", call))


def reworded_call(task: Task, teller: Teller, patterns: Patterns) -> str:
    """The same call in one of the forms of asking, by seed; a formal text asks in the third person."""
    call = call_to_action(task, teller.choose)
    if not call:
        return ""
    formal = task.style.tone == "resmi" or task.brief.kind == "rilis"
    forms = patterns.caption.bentuk_ajakan_resmi if formal else patterns.caption.bentuk_ajakan
    form = teller.choose.pick("bentuk ajakan", asked_for(call, forms, teller.story.values["instansi"]))
    return form if _names_channel(call) else exchanged(form, patterns.synonyms, teller.choose)


def programme_facts(task: Task, patterns: Patterns, most: int) -> list[str]:
    """The programme's facts as sentences with their as-of date."""
    told = []
    for fact in near_facts(task, most + (_LONGER if task.style.length == "panjang" else 0)):
        values = {"fakta": fact.text.rstrip("."), "per": long_date(fact.as_of)}
        options = patterns.release.fakta if is_measure(fact) else patterns.release.fakta_bertanggal
        told.append(sentence(options[0].fill(values)))
    return told
