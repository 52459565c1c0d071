"""Who of the people of a note was there: not who is only quoted, unless the note says that he came."""

import re

from bot.intake.offices import Scene
from bot.intake.reading import Reading
from bot.intake.who import bare, mentions, person_of
from prompts.brief import Person, Quote

_CAME = (
    r"\b(?:hadir|dihadiri|datang|dateng|dtg|ikut|turut|bersama|bareng|mendampingi|didampingi|buka|membuka|dibuka)\w*"
)


def not_only_quoted(
    people: tuple[Person, ...], said: tuple[Quote, ...], reading: Reading, scene: Scene
) -> tuple[Person, ...]:
    """Without those who are only quoted and not said to have come: who is quoted was not therefore there."""
    speakers = {(quote.speaker.title, quote.speaker.name) for quote in said if quote.speaker}
    named = {re.sub(r" \(\d+(?: tahun)?\)$", "", bare(name)) for _, name in speakers if name}
    offices = {title for title, _ in speakers} | _introducing(reading, scene)
    return tuple(
        one
        for one in people
        if (one.role != "hadir" and not _part_of_a_speaker(one, said))
        or _has_come(one, reading.text)
        or (bare(one.name) not in named if one.name else one.title not in offices)
    )


def _part_of_a_speaker(person: Person, said: tuple[Quote, ...]) -> bool:
    """Whether an office without a name is the beginning of a speaker's: "Kepala Bidang" of "… Tibum Hendra Wijaya"."""
    titles = [quote.speaker.title for quote in said if quote.speaker and quote.speaker.name]
    unnamed = person.role == "pembicara" and not person.name
    return unnamed and any(title.startswith(f"{person.title} ") for title in titles)


def _introducing(reading: Reading, scene: Scene) -> set[str]:
    """The offices named in the words right before a quotation."""
    quotes_ = [one for one in reading.entities if one.kind == "quote"]
    begun = [max(reading.text.rfind(mark, 0, one.start) for mark in ",.;¶") for one in quotes_]
    return {
        person_of(reading, one, "hadir", scene).title
        for one in mentions(reading)
        for quote, start in zip(quotes_, begun, strict=True)
        if start < one.start and one.end <= quote.start
    }


def _has_come(person: Person, note: str) -> bool:
    """Whether the clause that names a person says that somebody came."""
    named = [word for word in (*person.name.split()[:1], *person.title.split()[:1]) if word]
    parts = re.split(r"[,.;¶]", re.sub(r"[\"“][^\"”]*[\"”]", "", note))
    came = [part for part in parts if re.search(_CAME, part, re.IGNORECASE)]
    return any(re.search(rf"\b{re.escape(word)}\b", part, re.IGNORECASE) for part in came for word in named)
