"""A note read whole: entities, places, people and phrases put together as a brief."""

from datetime import date, datetime
from functools import partial

from bot.clock import JAKARTA
from bot.intake.addressed import unaddressed
from bot.intake.clauses import clauses, parts
from bot.intake.counted import numbers
from bot.intake.dependents import with_dependents
from bot.intake.holder import organiser_of, other_organiser
from bot.intake.kinds import note_type
from bot.intake.left_over import gives_reason
from bot.intake.offices import Scene
from bot.intake.orders import kept_back, orders, printable
from bot.intake.others import comes_next, deadlines, others_clocks, others_days
from bot.intake.own_name import without_own_name
from bot.intake.pauses import forgets_marks, understood, unmarked, with_pauses
from bot.intake.phrases import phrases
from bot.intake.present import not_only_quoted
from bot.intake.questions import questions
from bot.intake.quoted import quotes
from bot.intake.reading import Reading, read
from bot.intake.slot_words import how_of, participants_of, theme_of, what_of, why_of, without_holder, without_place
from bot.intake.statements import statements
from bot.intake.when import when
from bot.intake.where import where
from bot.intake.who import who
from knowledge.entities.calendar import Tense
from knowledge.names import Agency, Names
from prompts.brief import Brief, Channel, DraftKind

_TELLING: frozenset[DraftKind] = frozenset(["caption", "rilis"])  # the others are read line by line, by their marks
_AHEAD: frozenset[DraftKind] = frozenset(["undangan", "layanan", "imbauan", "sambutan", "poin"])  # told beforehand


def read_note(
    note: str, *, kind: DraftKind, channel: Channel | None, agency: str, sent_at: datetime, names: Names
) -> Brief:
    """The operator's words as 5W1H, resolved against the moment of sending; what is missing becomes a question.

    `agency` is the operator's own, in any spelling. Nothing is added that neither the note nor the name list says. A
    note that runs on without marks, and that its slots do not tell, is read with the pauses that it lacks.
    """
    spoken, own = kind == "poin", names.agency(agency) if agency else None
    blank = Brief(
        raw=note,
        kind=kind,
        channel=channel,
        agency=own.full if own else agency,
        orders=orders(note, speaker=spoken),
        kept_back=kept_back(note, speaker=spoken),
        printable=printable(note, speaker=spoken),
        sent_at=sent_at,
    )
    presumed: Tense | None = "future" if kind in _AHEAD else None
    news = without_own_name(note, own, names)
    taken_apart = partial(read, news, _local_day(sent_at), names, presumed, speaker=spoken)
    hurried = unmarked(note) or (kind in _TELLING and forgets_marks(note))
    brief = _understood(taken_apart(), blank, own)
    if not hurried or understood(brief):  # a short event that the slots tell is best told by them
        return brief
    return _understood(taken_apart(pauses=with_pauses), blank, own)


def _understood(reading: Reading, blank: Brief, own: Agency | None) -> Brief:
    """The brief with what one reading of its note tells."""
    found, places = phrases(reading), where(reading, own)
    organiser = organiser_of(reading, found)
    kind_of = note_type(reading, when(reading, due := deadlines(reading), due))
    cut = parts(reading, found, places, kind_of)
    others = others_days(reading, found, cut)
    time = when(reading, (*others_clocks(reading, found, cut), *others), others)
    if kind_of == "undangan" and any(comes_next(reading, part) for part in cut):
        kind_of = note_type(reading, time)
        cut = parts(reading, found, places, kind_of)
    day = time.day if time else None
    scene = Scene(places, organiser or own, day or reading.on, dated=day is not None)
    people = who(reading, scene)
    participants = participants_of(reading, found, places)
    said = quotes(reading, scene, people)
    told = {
        "agency": blank.agency or (organiser.full if organiser else ""),
        "what": without_holder(without_place(what_of(reading, found, kind_of), places), organiser),
        "theme": theme_of(reading, found.theme),
        "who": not_only_quoted(people, said, reading, scene),
        "participants": participants,
        "organiser": organiser.full if organiser else other_organiser(reading, found),
        "when": time,
        "where": places,
        "why": why_of(reading, found.why) if gives_reason(reading, found) else "",
        "how": how_of(reading, found, participants),
        "numbers": numbers(reading),
        "quotes": said,
        "clauses": with_dependents(clauses(reading, found, scene, cut, kind_of)),
        "statements": () if blank.kind in {"caption", "rilis"} else statements(reading, places, own),
        "type": kind_of,
    }
    brief = unaddressed(blank.model_copy(update=told))
    return brief.model_copy(update={"questions": questions(brief, reading, organiser or own)})


def _local_day(sent_at: datetime) -> date:
    return (sent_at.astimezone(JAKARTA) if sent_at.tzinfo else sent_at).date()
