"""The phrases of a note sorted by what they say: the activity, its theme, who takes part, why and how."""

import re
from dataclasses import dataclass, field, replace

from bot.intake.activity import activity_at, starts_with_participants
from bot.intake.cued import Phrase, cued
from bot.intake.phrase_parts import activity_parts, cut_apart
from bot.intake.reading import Reading
from bot.intake.standard_words import colloquial_verb
from knowledge.entities.scan import looks_like_verb


@dataclass(frozen=True, slots=True)
class Phrases:
    """At most one phrase of each role, and what no rule could place."""

    what: Phrase | None = None
    theme: Phrase | None = None
    why: Phrase | None = None
    participants: Phrase | None = None
    how: Phrase | None = None
    organiser: Phrase | None = None
    other: tuple[Phrase, ...] = field(default=())


def phrases(reading: Reading) -> Phrases:
    """Sort the note's phrases; the first of each kind counts, later ones stay `other`."""
    sorted_ = Phrases()
    for found in cued(reading):
        for one in cut_apart(reading, found, has_what=sorted_.what is not None):
            sorted_ = _place(reading, sorted_, one)
    return _with_activity(reading, sorted_)


def _place(reading: Reading, known: Phrases, one: Phrase) -> Phrases:
    if one.role == "label" or one.end <= one.start:
        return known
    before = known.participants
    if (
        one.role == "participants"
        and before
        and re.fullmatch(r"\s*,\s*(?:dan\s+)?", reading.text[before.end : one.start])
    ):
        return replace(known, participants=replace(before, end=one.end))  # "kader, tokoh masyarakat"
    if one.role == "other" or getattr(known, one.role) is not None:
        return replace(known, other=(*known.other, replace(one, role="other")))
    placed: dict[str, Phrase] = {one.role: one}
    return replace(known, **placed)  # type: ignore[arg-type]


def _with_activity(reading: Reading, known: Phrases) -> Phrases:
    """Where no known activity was named: a phrase with an activity inside, else the one that opens the note."""
    if known.what:
        return known
    first = known.other[0] if known.other else None
    if first and _opens_with_noun(reading, first):
        return replace(known, what=replace(first, role="what"), other=known.other[1:])
    for index, one in enumerate(known.other):
        text = reading.text[one.start : one.end]
        if re.search(r"\b(?:materi|tes|syarat|lomba)(?:nya)?\s*:[^.;¶]*$", reading.text[: one.start], re.IGNORECASE):
            continue  # an item of a list names no activity of the note
        match = next((m for m in re.finditer(r"(?<![\w-])[\w-]+", text) if activity_at(text[m.start() :])), None)
        if match:
            rest = (*known.other[:index], *known.other[index + 1 :])
            base = replace(known, other=rest)
            for part in activity_parts(
                reading, replace(one, start=one.start + match.start()), activity_at(text[match.start() :])
            ):
                base = _place(reading, base, part)
            return base
    return known


def _opens_with_noun(reading: Reading, one: Phrase) -> bool:
    """Whether a phrase opens the note and names something: no verb, no people, at least two words."""
    words = reading.text[one.start : one.end].split()
    opens = reading.pieces and one.start < reading.pieces[0].end
    if (
        not opens
        or reading.before(one.start).strip(" ,.;:¶")
        or len(words) < 2
        or reading.names.agency(" ".join(words))
    ):
        return False
    if all(written[:1].isupper() or written in {"&", "dan", "n"} for written in words):
        return False  # names name no activity
    verbs = any(looks_like_verb(written.casefold()) or colloquial_verb(written) for written in words)
    inside = any(activity_at(" ".join(words[at:])) for at in range(len(words)))
    return not verbs and not inside and not starts_with_participants(" ".join(words))
