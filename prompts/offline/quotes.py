"""Quotations: the operator's words as they stand, or a visible slot. Nothing else is ever put in quotation marks."""

import re

from prompts.brief import Brief, Quote
from prompts.draft import Task
from prompts.offline.agencies import Agencies
from prompts.offline.patterns import Sentences
from prompts.offline.slots import slot, slot_for
from prompts.offline.story import reference_to
from prompts.offline.teller import Teller
from prompts.offline.wording import capital

_UNKNOWN = "nama dan jabatan penutur kutipan"
_SPEAKERS = ("pembuka", "pembicara", "narasumber", "hadir", "pelaksana", "penerima")


def quoted(task: Task, teller: Teller, lines: Sentences, agencies: Agencies) -> list[str]:
    """One paragraph a quotation; speakers already introduced are called by their short form."""
    told = []
    for at, quote in enumerate(task.brief.quotes):
        if words_of(quote):
            reference = reference_to(quote.speaker, task, agencies) if quote.speaker else None
            speaker = teller.name(reference) if reference else slot(_UNKNOWN)
            told.append(_told(words_of(quote), at, teller, lines, speaker))
    return told


def words_of(quote: Quote) -> str:
    """The quotation's own words on one line, without marks around them; marks inside become single ones."""
    text = " ".join(quote.text.split()).strip().strip('“”"„').strip()
    text = re.sub(r"[“\"]([^“”\"]*)[”\"]", r"‘\1’", text)
    return re.sub(r"[“”\"]", "’", text)


def quote_slot(teller: Teller, brief: Brief, fallback: str) -> str:
    """The gap for a quotation of the official most likely to give one; `fallback` is a programme's spokesperson. Whom
    to ring up, or who won, is asked for no statement."""
    by_role = {role: one for role, one in reversed(teller.story.people) if one.title[:1].isupper()}
    speaker = next((by_role[role].full for role in _SPEAKERS if role in by_role), fallback)
    return slot_for(brief, "quote", f"kutipan {speaker}" if speaker else "")


def _told(text: str, at: int, teller: Teller, lines: Sentences, speaker: str) -> str:
    ends = text[-1] in "!?…"
    values = {
        "ucapan": capital(text if ends or text.endswith(".") else f"{text}."),
        "ucapan_koma": text if ends else f"{text.rstrip('.,')},",
        "orang": speaker,
        "kata": teller.choose.pick(f"kata{at}", lines.kata),
        "berkata": teller.choose.pick(f"berkata{at}", lines.berkata),
    }
    pattern = teller.choose.pattern(f"kutipan{at}", lines.kutipan, values)
    if pattern is None:
        return ""
    filled = pattern.fill(values)
    return capital(filled) if filled.endswith("”") else f"{capital(filled)}."
