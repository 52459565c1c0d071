"""Quotations of a note: the words as they stand, and the person said to have said them."""

import re

from bot.intake.cutting import has_verb
from bot.intake.offices import Scene
from bot.intake.reading import Reading, read
from bot.intake.who import bare, mentions, who
from bot.intake.wording import spell
from knowledge.entities import Entity
from prompts.brief import Person, Quote

_TITLED = r"\b(?:tema|temanya|bertema|judul|berjudul|bertajuk|forum(?: media)?|lomba|video|seminar)$"
_SAID_SO = re.compile(
    r"\s*[,.]?\s*(?:katanya|ujarnya|ucapnya|tuturnya|jelasnya|ungkapnya|kata (?:dia|beliau))\b", re.IGNORECASE
)
_PRONOUNS = {"beliau", "dia", "ia", "beliaunya"}


def quotes(reading: Reading, scene: Scene, known: tuple[Person, ...]) -> tuple[Quote, ...]:
    """Every quotation, verbatim. A speaker the note does not name stays None."""
    found = [one for one in reading.of("quote") if is_speech(reading, one)]
    return tuple(Quote(text=verbatim(one), speaker=_speaker(reading, one, scene, known)) for one in found)


def is_speech(reading: Reading, quote: Entity) -> bool:
    """Whether somebody said it: the title of a forum or a theme in quotation marks is no speech."""
    if quote.detail or _named_before(reading, quote):
        return True
    words = [one for one in verbatim(quote).split() if len(one) > 3]
    before = reading.text[: quote.start].rstrip().casefold()
    titled = re.search(
        r"\b(?:tema|temanya|bertema|judul|berjudul|bertajuk|forum(?: media)?|lomba|video|seminar)$", before
    )
    return not titled and not (words and all(word[0].isupper() for word in words))


_SAYING = (
    r"\s*(?:juga |jg |lalu )?(?:(?:ber)?kata|bilang|blg|ngomong|cerita|bercerita|(?:ni|ti)tip (?:pesen|pesan)|"
    r"ber(?:pesan|pesen)|"
    r"pesen|pesan|ujar|tutur|nambahin|menambahkan|mengaku|ngaku|berharap|menjelaskan|mengatakan|menyampaikan)?"
    r"\s*(?:gini|begini|gitu|bahwa|kalau)?\s*[:,]?\s*"
)


def _named_before(reading: Reading, quote: Entity) -> str:
    """The person named right before a quotation: "kepsek bu Rini Astuti: “…”", "pak Jumadi ngomong gini “…”"."""
    for one in mentions(reading):
        between = reading.text[one.end : quote.start]
        if one.end <= quote.start and re.fullmatch(_SAYING, between, re.IGNORECASE):
            return reading.text[one.start : one.end]
    return ""


def _last_named(reading: Reading, quote: Entity, scene: Scene) -> Person | None:
    """ "kadis agus buka acara. “…”, katanya": the person named last before the quotation."""
    before = [one for one in mentions(reading) if one.end <= quote.start]
    said = (
        who(read(f"kata {reading.text[before[-1].start : before[-1].end]}", reading.on, reading.names), scene)
        if before
        else ()
    )
    return said[0].model_copy(update={"role": "pembicara"}) if said else None


_ROLE_AND_NAME = re.compile(
    r"(?:^|[,.;:!?¶\n(]\s*)(?:kata |ujar |menurut )?"
    r"(?P<role>(?:(?!dan\b|sama\b|buat\b|untuk\b|di\b|dari\b|oleh\b)[a-z]+ ){1,4})"
    r"(?:(?:pak|bu|bapak|ibu|bang|mas|mbak|kang) )?(?P<call>(?:dr|drg|h|hj)\. )?"
    r"(?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3})"
    r"\s*(?:bilang|blg|kata|berkata|ngomong)?\s*[:,]?\s*$"
)


def _unlisted(reading: Reading, quote: Entity) -> Person | None:
    """ "peneliti Nia Kurnia: “…”": a calling no list knows, and a name in capitals right before the quotation."""
    match = _ROLE_AND_NAME.search(reading.text[max(0, quote.start - 90) : quote.start])
    if not match or has_verb(match["role"]):
        return None
    role = spell(match["role"].strip())
    return Person(name=match["name"], title=role[:1].upper() + role[1:], role="pembicara")


def _called_again(reading: Reading, quote: Entity, known: tuple[Person, ...]) -> Person | None:
    """ "Yoga: “…”" of a note that has named Yoga Pratama."""
    match = re.search(
        r"(?:^|[,.;:!?¶\n]\s*)(?:pak |bu |mbak |mas )?(?P<name>[A-Z][a-z]+)\s*[:,]\s*$", reading.text[: quote.start]
    )
    return next((one for one in known if match and one.name.split()[:1] == [match["name"]]), None)


_NAME_AND_ROLE = re.compile(
    r"(?:^|[,.;:!?¶\n(]\s*)(?:kata |ujar |menurut )?(?:(?:pak|bu|bapak|ibu|bang|mas|mbak|kang) )?"
    r"(?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3})(?: \d+ (?:th|tahun))?"
    r"(?:,? (?P<role>[a-z]+(?: [a-z]+){0,3}))?\s*:\s*$"
)


def _introduced(reading: Reading, quote: Entity) -> Person | None:
    """ "pak Jamal penjual keripik: “…”": a name with what somebody does behind it."""
    match = _NAME_AND_ROLE.search(reading.text[max(0, quote.start - 90) : quote.start])
    if not match or has_verb(match["role"] or ""):
        return None
    role = spell(match["role"] or "")
    return Person(name=match["name"], title=role[:1].upper() + role[1:], role="pembicara")


def verbatim(entity: Entity) -> str:
    """The words without the quotation marks around them, exactly as the operator typed them."""
    return re.sub(r"\s+", " ", entity.text.replace("¶", " ")[1:-1]).strip()


def _speaker(reading: Reading, quote: Entity, scene: Scene, known: tuple[Person, ...]) -> Person | None:
    detail = quote.detail or _named_before(reading, quote)
    if not detail and _SAID_SO.match(reading.text[quote.end :]):
        return _last_named(reading, quote, scene)
    if not detail:
        return _unlisted(reading, quote) or _introduced(reading, quote) or _called_again(reading, quote, known)
    if detail.casefold() in _PRONOUNS:
        return known[0] if len(known) == 1 else None
    before = _named_before(reading, quote)
    said = _people(detail, reading, scene) or (_people(before, reading, scene) if before else ())
    if not said:
        return _unlisted(reading, quote) or _called_again(reading, quote, known)
    one = said[0]
    twin = next(
        (p for p in known if (one.name and bare(p.name) == bare(one.name)) or (not one.name and p.title == one.title)),
        None,
    )
    found = twin or one
    if found.title in {"", "dr.", "drg."} and (listed := _unlisted(reading, quote)) and bare(found.name) in listed.name:
        call = found.title or found.name.removesuffix(bare(found.name)).strip()
        found = found.model_copy(update={"title": listed.title, "name": f"{call} {bare(found.name)}".strip()})
    return found.model_copy(update={"role": "pembicara" if not twin else found.role})


def _people(words: str, reading: Reading, scene: Scene) -> tuple[Person, ...]:
    """Who is named by the words that introduce a quotation."""
    return who(read(f"kata {words}", reading.on, reading.names), scene)
