"""Who holds the event: the agency or the organisation that the note names as acting."""

import re

from bot.intake.capitals import proper
from bot.intake.cued import Phrase
from bot.intake.phrases import Phrases
from bot.intake.printed_names import name_of
from bot.intake.reading import Reading
from bot.intake.scene import is_holder
from bot.intake.wording import standardise
from knowledge.names import Agency

_HOLDING = r"di(?:ada|gelar|selenggara|laksana|prakarsa|inisiasi|kelola|buat|bikin|galang|gagas|dana|pelopor)"


def organiser_of(reading: Reading, found: Phrases) -> Agency | None:
    """The agency that holds the event: one named after "oleh" or standing alone between commas."""
    if found.organiser and (named := reading.names.agency(reading.text[found.organiser.start : found.organiser.end])):
        return named
    for phrase in found.other:
        if _attending(reading, phrase.start):
            continue
        agency = reading.names.agency(reading.text[phrase.start : phrase.end])
        if agency and _alone(reading, phrase.start):
            return agency
    return _inside(reading, found) or _acting(reading)


def _alone(reading: Reading, start: int) -> bool:
    """Whether a phrase stands between delimiters, or right behind a date or a place."""
    before = reading.text[:start].rstrip()
    behind = any(e.end == len(before) and e.kind in {"date", "time", "place"} for e in reading.entities)
    return behind or not before or before[-1] in ",;.¶:-–"


def _attending(reading: Reading, start: int) -> bool:
    """Whether a phrase stands in the list of those who came, were asked to come or helped."""
    listed = (
        r"\b(?:(?:di)?hadir\w*|(?:di)?bantu|diundang|mengundang|diikuti|ikut)\b[^.;¶]*$|"
        r"\bpeserta(?:nya)?\s*:[^.;¶]*$|\bpeserta(?:nya)?\b[^.;¶]*\bdari\b[^.;¶]*,[^.;¶]*$"
    )
    return bool(re.search(listed, reading.text[:start], re.IGNORECASE))


def _inside(reading: Reading, found: Phrases) -> Agency | None:
    """ "perekaman ktp elektronik disdukcapil": the agency right behind the activity's name."""
    what = found.what
    for entity in reading.of("organisation"):
        if (
            what
            and entity.detail == "opd"
            and reading.text[what.end : entity.start].strip() == ""
            and entity.start >= what.end
        ):
            return reading.names.agency(entity.text)
    return None


def _acting(reading: Reading) -> Agency | None:
    """An agency that opens the note: "dinkes ngadain …", "disdukcapil jemput bola …"."""
    for entity in reading.of("organisation"):
        before = reading.text[: entity.start].strip(" ¶.,:")
        ahead = re.match(
            r"\s*(?:ngadain|ngadakan|mengadakan|gelar|menggelar|bikin|adain|adakan|laksanakan|melaksanakan|melalui|kota|\w+)",
            reading.text[entity.end :],
        )
        if entity.detail == "opd" and not before and ahead:
            return reading.names.agency(entity.text)
    return None


def other_organiser(reading: Reading, found: Phrases) -> str:
    """An organiser that is no city agency: "diadakan oleh karang taruna ciwedus"."""
    if found.organiser and _held_by(reading, found.organiser.start):
        return _words(reading, found.organiser)
    if opening := _opening_group(reading):
        return opening
    held = [e for e in reading.of("place") if e.detail == "tempat" and is_holder(reading, e)]
    if held:
        return name_of(held[0], reading.names)
    for phrase in found.other:
        opens = not reading.text[: phrase.start].strip(" ¶.,:")
        if (
            not opens
            and not _attending(reading, phrase.start)
            and _alone(reading, phrase.start)
            and not _in_company(reading, phrase)
            and (held_by := all_organisations(reading, phrase))
        ):
            return held_by
    return ""


def _in_company(reading: Reading, phrase: Phrase) -> bool:
    """Whether the same sentence names other organisations too: "tim gabungan dishub, BPTD, polres" holds nothing."""
    start = max(reading.text.rfind(mark, 0, phrase.start) for mark in (". ", "¶", "\n")) + 1
    end = min((at for mark in (". ", "¶", "\n") if (at := reading.text.find(mark, phrase.end)) >= 0), default=None)
    named = [one for one in reading.of("organisation") if start <= one.start < (end or len(reading.text))]
    return any(one.end <= phrase.start or phrase.end <= one.start for one in named)


_DOES = r"(?:nga|meng?|a)?ada(?:in|kan)|(?:meng)?gelar|bikin|(?:me)?laksanakan|selenggarakan|menyelenggarakan"


def _opening_group(reading: Reading) -> str:
    """ "karang taruna gerem adain …": the organisation that opens the note, with the area it is of."""
    for one in reading.of("organisation"):
        if one.detail == "opd" or reading.text[: one.start].strip(" ¶.,:"):
            continue
        end = next((e.end for e in reading.of("place") if 0 <= e.start - one.end <= 1), one.end)
        if re.match(rf"\s+(?:juga |mau |akan |bakal )?(?:{_DOES})\b", reading.text[end:], re.IGNORECASE):
            area = standardise(reading.text, reading.entities, one.end, end, reading.names) if end > one.end else ""
            return f"{proper(name_of(one, reading.names))} {area}".strip()
    return ""


def _held_by(reading: Reading, start: int) -> bool:
    """Whether "oleh …" says who holds the event, not who does something within it ("diantar oleh pendamping")."""
    before = re.split(r"[.,;:\n¶]", reading.text[:start])
    verb = re.search(r"\b(?:di[a-z]{3,}|ke[a-z]{3,}an) (?:langsung )?(?:oleh )?$", before[-1], re.IGNORECASE)
    held = verb and re.search(_HOLDING, verb[0], re.IGNORECASE)
    return bool(held) or len(before) == 1 or verb is None


def all_organisations(reading: Reading, phrase: Phrase) -> str:
    """ "bank banten sama baznas": the names joined, if the phrase holds nothing else."""
    inside = [e for e in reading.of("organisation") if phrase.start <= e.start and e.end <= phrase.end]
    rest = reading.text[phrase.start : phrase.end]
    for entity in inside:
        rest = rest.replace(entity.text, " ")
    joined = re.fullmatch(r"(?:\s|,|&|\bdan\b|\bsama\b|\bserta\b)*", rest)
    return " dan ".join(name_of(entity, reading.names) for entity in inside) if inside and joined else ""


def _words(reading: Reading, phrase: Phrase) -> str:
    return standardise(reading.text, reading.entities, phrase.start, phrase.end, reading.names).strip("\"“”' ")
