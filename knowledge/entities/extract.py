"""Every fact-bearing token of a text, with keys that compare across writings."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from knowledge.entities.calendar import Tense
from knowledge.entities.dates import dates
from knowledge.entities.days import days
from knowledge.entities.entity import Entity
from knowledge.entities.hurried import is_hurried, is_loose
from knowledge.entities.money import money
from knowledge.entities.months import DAY_PART
from knowledge.entities.numbers import numbers
from knowledge.entities.organisations import organisations
from knowledge.entities.people import people
from knowledge.entities.percent import percentages
from knowledge.entities.places import neighbourhoods, places
from knowledge.entities.quotes import quotes
from knowledge.entities.scan import Span, Taken, free, spans, with_breaks
from knowledge.entities.tense import tense
from knowledge.entities.times import times
from knowledge.names import Names

_DAY_PART = re.compile(rf"\s+(?:{DAY_PART})$", re.IGNORECASE)


def extract(
    text: str,
    on: date,
    names: Names,
    presumed: Tense | None = None,
    *,
    hurried: bool | None = None,
    loose: bool | None = None,
) -> tuple[Entity, ...]:
    """All entities of the text, by position. Dates are resolved against `on`, the day the text was written.

    `presumed`: what a day is taken for where no word of the text tells whether it is past or to come. `hurried`:
    whether the writer set neither marks nor capitals (see `is_hurried`), `loose`: see `is_loose`, where the text
    itself no longer tells; of a text made beforehand that is no matter.

    Entities other than quotations never overlap, except that an organisation may stand inside a place's name
    ("Aula Diskominfo"); a quotation holds the entities inside it.
    """
    original, text = text, with_breaks(text)
    now = tense(text) or presumed
    quick = presumed is None and (is_hurried(text) if hurried is None else hurried)
    easy = presumed is None and (is_loose(text) if loose is None else loose)
    taken: list[Entity] = list(free(neighbourhoods(text), []))
    taken += free(dates(text, on, now, spans(taken), hurried=quick), spans(taken))
    taken += free(days(text, on, now, hurried=quick, loose=easy and not quick), spans(taken))
    for found in (percentages(text), money(text)):
        taken += free(found, spans(taken))
    taken += free(_cut_short(times(text), spans(taken)), spans(taken))
    agencies = list(organisations(text, names))
    taken += _outside(places(text, names, spans(taken)), agencies)
    found_people = people(text, names, spans(taken), agencies)
    taken += found_people
    taken += free(_uncovered(numbers(text), spans(taken)), spans(taken))
    named = free(agencies, spans(found_people))
    everything = sorted([*taken, *named, *quotes(text)])
    return tuple(replace(entity, text=original[entity.start : entity.end]) for entity in everything)


def _uncovered(found: Iterable[Entity], taken: list[Span]) -> Iterator[Entity]:
    """The numbers without a "unit" that is somebody's or some place's name: "ciwaduk 13 ketileng 10"."""
    others = Taken(taken)
    for number in found:
        figure, _, unit = number.key.partition("|")
        bare = number.text[: number.text.casefold().rfind(unit.split(" ", maxsplit=1)[0])].rstrip() if unit else ""
        end = number.start + len(bare)
        if bare and others.meets(end, number.end) and not others.meets(number.start, end):
            yield replace(number, end=end, text=bare, key=f"{figure}|")
        else:
            yield number


def _cut_short(found: Iterable[Entity], taken: list[Span]) -> Iterator[Entity]:
    """The times without a part of the day that a date has: "jam 5 | subuh tadi", "jam 1 sampe 2 | siang ini"."""
    others = Taken(taken)
    for time in found:
        part = _DAY_PART.search(time.text)
        begin = time.start + part.start() if part else time.end
        if part and others.meets(begin, time.end) and not others.meets(time.start, begin):
            yield replace(time, end=begin, text=time.text[: part.start()])
        else:
            yield time


def _outside(found: Iterable[Entity], agencies: Iterable[Entity]) -> list[Entity]:
    """The places that are no part of an agency's name: "Lingkungan Hidup" is none in "Dinas Lingkungan Hidup"."""
    starts = Taken((agency.start, agency.start + 1) for agency in agencies)
    names = Taken((agency.start + 1, agency.end) for agency in agencies)
    return [one for one in found if starts.meets(one.start, one.end) or not names.meets(one.start, one.end)]
