"""Quotations of a note: the words as they stand, and the person said to have said them."""

import re

from bot.intake.capitals import proper
from bot.intake.offices import Scene
from bot.intake.quote_spelling import written_out
from bot.intake.reading import Reading, read
from bot.intake.speaker import Introduced, introduced, named_again
from bot.intake.who import bare, mentions, who
from knowledge.entities import Entity
from prompts.brief import Person, Quote

_TITLED = (
    r"\b(?:tema|temanya|bertema|judul|berjudul|bertajuk|forum(?: media)?|lomba|video|seminar|acara|program|gerakan|"
    r"kampanye|aplikasi|inovasi|buku|film|lagu|festival|konser|pameran|turnamen|spanduk|stiker|poster|tulisan|bertuliskan|"
    r"bernama|namanya|dinamai|julukan(?:nya)?|lari(?: \d+ ?k)?|fun run)$|"
    r"\b(?:tagline|slogan|moto|motto|semboyan|jargon|yel-yel)\b[^.;“”\"]{0,60}$"
)
_SAID_SO = re.compile(
    r"\s*[,.]?\s*(?:katanya|ujarnya|ucapnya|tuturnya|jelasnya|ungkapnya|kata (?:dia|beliau))\b", re.IGNORECASE
)
_HE_SAID = re.compile(r"\b(?:katanya|ujarnya|ucapnya|tuturnya|pesannya|kata (?:dia|beliau))\s*[:,]?\s*$", re.IGNORECASE)
_AREA = re.compile(r"(?:Bu|Pak|Ibu|Bapak) R[TW](?: \d+)?", re.IGNORECASE)  # an office, no name
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
    titled = re.search(_TITLED, before)
    return not titled and not (words and all(word[0].isupper() for word in words))


_SAYING = (
    r"(?:\s*\(\d{1,3}(?: ?(?:th|thn|tahun))?\))?"
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


def verbatim(entity: Entity) -> str:
    """The words without the quotation marks around them, as they were said: only shorthand is written out."""
    return written_out(re.sub(r"\s+", " ", entity.text.replace("¶", " ")[1:-1]).strip())


def _speaker(reading: Reading, quote: Entity, scene: Scene, known: tuple[Person, ...]) -> Person | None:
    before, after = reading.text[: quote.start], reading.text[quote.end :]
    if _SAID_SO.match(after) or _HE_SAID.search(before):
        return _last_named(reading, quote, scene)
    named = _named_before(reading, quote)
    ended = re.match(r"\s*[.!?]", after) and introduced(before, "")  # "“….” kata lurah …" is another sentence
    detail = named if ended else quote.detail or named
    if detail.casefold() in _PRONOUNS:
        return known[0] if len(known) == 1 else None
    told = introduced(before, after)
    said = _people(detail, reading, scene) or _people(named, reading, scene)
    if told and told.role and not (said and said[0].title and said[0].name):
        said = tuple(one for one in _people(told.words, reading, scene) if one.title and one.name) or said
    found = _meant(said[0] if said else None, told, known) or named_again(known, None, before)
    found = _described(_titled(found, told, reading), told) if found and told else found
    return found.model_copy(update={"name": ""}) if found and _AREA.fullmatch(found.name) else found


def _meant(said: Person | None, told: Introduced | None, known: tuple[Person, ...]) -> Person | None:
    """The person of the note's list, else the one the lists of offices know, else who is introduced in any words."""
    told = None if told and said and said.title.endswith(f" {told.name}") else told  # "lurah Bendungan": an area
    if told and (said is None or not said.name or bare(said.name).casefold() not in told.name.casefold()):
        own = told.person.model_copy(update={"title": said.title}) if said and said.title else told.person
        return named_again(known, told, "") or own
    if said is None:
        return None
    again = named_again(known, Introduced(bare(said.name)), "") if said.name else None
    twin = next((one for one in known if not said.name and one.title == said.title), again)
    called = f"{told.honour} {said.name}" if told and told.honour and bare(said.name) == said.name else said.name
    return twin or said.model_copy(update={"role": "pembicara", "name": called.strip()})


def _titled(found: Person, told: Introduced, reading: Reading) -> Person:
    """With what somebody is said to be, where no office is known; "kabid linjamsos" in full."""
    if told.role and found.title == told.person.title:
        return found.model_copy(update={"title": _office(told, reading)})
    if (
        not told.role
        or found.title not in {"", "dr.", "drg."}
        or bare(found.name).casefold() not in told.name.casefold()
    ):
        return found
    call = found.title or found.name.removesuffix(bare(found.name)).strip()
    return found.model_copy(update={"title": _office(told, reading), "name": f"{call} {bare(found.name)}".strip()})


def _described(found: Person, told: Introduced) -> Person:
    """A resident with the age and the home the note gives: "Peserta asal Kubangsari", "Nurul Aini (22 tahun)"."""
    if bare(found.name).casefold() not in told.name.casefold():
        return found
    name = f"{found.name} ({told.age})" if told.age else found.name
    lives = told.home and found.title and found.title[:1].isupper() and not found.source
    return found.model_copy(update={"name": name, "title": f"{found.title} asal {told.home}" if lives else found.title})


def _office(told: Introduced, reading: Reading) -> str:
    """ "kabid tibum" → "Kepala Bidang Tibum"; a role that is no office as it is said."""
    title = next(iter(read(told.role, reading.on, reading.names).titles), None)
    if title is None or title.start or title.office.official.endswith("}"):
        return told.person.title
    return f"{title.office.official} {proper(told.role[len(title.text) :].strip())}".strip()


def _people(words: str, reading: Reading, scene: Scene) -> tuple[Person, ...]:
    """Who is named by the words that introduce a quotation."""
    return who(read(f"kata {words}", reading.on, reading.names), scene) if words else ()
