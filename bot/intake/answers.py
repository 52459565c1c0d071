"""An operator's answer to one of the questions, worked into the brief."""

import re

from bot.clock import JAKARTA
from bot.intake.capitals import proper
from bot.intake.counted import numbers
from bot.intake.offices import Scene
from bot.intake.orders import kept_back, orders, printable, without_orders
from bot.intake.questions import NO_STATEMENT
from bot.intake.quoted import quotes
from bot.intake.reading import Reading, read
from bot.intake.when import when
from bot.intake.where import from_answer
from bot.intake.who import who
from bot.intake.wording import standardise
from knowledge.names import Names
from prompts.brief import Brief, Person, Quantity, Question, Quote

_SKIPPED = re.compile(
    r"\s*(?:lewati|lewat|skip|nanti(?:\s+saja)?|belum\s+(?:tahu|tau|ada)|tidak\s+(?:tahu|ada)|gak?\s+(?:tahu|tau|ada)|nggak?\s+(?:tahu|tau|ada)|-+)?\s*\.?\s*",
    re.IGNORECASE,
)
_SAID = re.compile(r"^\s*(?P<who>[^:“\"]{3,80}?)\s*:\s*(?P<words>\S.+)$", re.DOTALL)


def apply_answer(brief: Brief, question: Question, answer: str, names: Names) -> Brief:
    """The brief with the answer in it and the question gone. An answer that says nothing ("belum tahu") leaves the
    brief, and its question, as they are; the words of every other answer are kept in `raw`."""
    if _SKIPPED.fullmatch(answer):
        return brief
    left = tuple(one for one in brief.questions if one.field != question.field)
    if question.field == "quote" and answer.strip().casefold() == NO_STATEMENT.casefold():
        return brief.model_copy(update={"questions": left})
    on = (brief.sent_at.astimezone(JAKARTA) if brief.sent_at.tzinfo else brief.sent_at).date()
    reading = read(answer, on, names)
    changed = _change(brief, question, reading)
    if not changed:
        return brief
    return brief.model_copy(update={**changed, **_words(brief, answer.strip()), "questions": left})


def _words(brief: Brief, answer: str) -> dict[str, object]:
    """The operator's words with an answer's; what it wants unsaid is kept back as a note's is."""
    ordered = orders(answer)
    told = None if brief.printable is None and printable(answer) is None else f"{brief.told}\n{without_orders(answer)}"
    return {
        "raw": f"{brief.raw}\n{answer}",
        "printable": told,
        "orders": (*brief.orders, *ordered),
        "kept_back": (*brief.kept_back, *kept_back(answer)),
    }


def _change(brief: Brief, question: Question, reading: Reading) -> dict[str, object]:
    """The fields an answer changes; empty where it does not answer the question."""
    words = standardise(reading.text, reading.entities, 0, len(reading.text), reading.names)
    if question.field == "what":
        return {"what": words[:1].lower() + words[1:]} if words else {}
    if question.field == "when":
        found = when(reading)
        return {"when": found} if found and found.resolved else {}
    if question.field == "where":
        places = from_answer(reading, reading.text.replace("¶", " "), reading.names.agency(brief.agency))
        return {"where": places} if places else {}
    if question.field == "quote":
        return _quote(brief, reading)
    if question.field == "who":
        people = _people(brief, question, reading)
        return {"who": people} if people != brief.who else {}
    return _number(brief, reading)


def _scene(brief: Brief, reading: Reading) -> Scene:
    day = brief.when.day if brief.when and brief.when.day else reading.on
    return Scene(brief.where, reading.names.agency(brief.organiser or brief.agency), day)


def _quote(brief: Brief, reading: Reading) -> dict[str, object]:
    """Quoted words with their speaker; "Nama, jabatan: kalimat" and a bare sentence count as quoted too."""
    scene = _scene(brief, reading)
    if brief.quotes and not reading.of("quote"):
        said = who(reading, scene)
        speaker = said[0].model_copy(update={"role": "pembicara"}) if said else None
        given = tuple(quote if quote.speaker else Quote(text=quote.text, speaker=speaker) for quote in brief.quotes)
        return {"quotes": given} if speaker else {}
    if found := quotes(reading, scene, brief.who):
        if found[0].speaker is None and (said := who(reading, scene)):
            found = (Quote(text=found[0].text, speaker=said[0].model_copy(update={"role": "pembicara"})), *found[1:])
        return {"quotes": found}
    text = re.sub(r"\s+", " ", reading.text.replace("¶", " ")).strip()
    if match := _SAID.match(text):
        said = who(read(match["who"], reading.on, reading.names), scene) or _bare_name(match["who"])
        speaker = said[0].model_copy(update={"role": "pembicara"}) if said else None
        return {"quotes": (Quote(text=match["words"].strip(), speaker=speaker),)}
    return {"quotes": (Quote(text=text),)} if len(text.split()) > 2 else {}


def _bare_name(text: str) -> tuple[Person, ...]:
    """ "Budi Santoso: …": a name of up to four words and nothing else."""
    words = re.fullmatch(r"\s*(?:(?:pak|bu|bapak|ibu)\s+)?((?:[A-Za-z.'’-]+\s*){1,4})", text, re.IGNORECASE)
    return (Person(name=proper(words[1].strip())),) if words else ()


def _people(brief: Brief, question: Question, reading: Reading) -> tuple[Person, ...]:
    """A name for the office that was asked about, else new people beside those already known."""
    asked = next((p for p in brief.who if p.title and not p.name and p.title in question.text), None)
    found = who(reading, _scene(brief, reading))
    if asked:
        named = next((one for one in found if one.name), None) or next(iter(_bare_name(reading.text)), None)
        if named is None:
            return brief.who
        filled = asked.model_copy(update={"name": named.name})
        return tuple(filled if one is asked else one for one in brief.who)
    return (*brief.who, *(found or _bare_name(reading.text)))


def _number(brief: Brief, reading: Reading) -> dict[str, object]:
    if found := numbers(reading):
        return {"numbers": (*brief.numbers, *found)}
    bare = next((one for one in reading.of("number") if one.key.endswith("|")), None)
    if bare is None:
        return {}
    value, unit = bare.key.partition("|")[0], (brief.participants or "orang").split()[0]
    return {"numbers": (*brief.numbers, Quantity(text=f"{value} {unit}", value=value, unit=unit))}
