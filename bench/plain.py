"""The peer of the writers: a fill-in-the-blanks template over the same brief, as offices keep one in a document."""

from prompts.brief import Brief
from prompts.draft import Draft
from prompts.offline.dates import when_text
from prompts.offline.numerals import quantities
from prompts.offline.places import places_text

_ASKED = {"when": "[LENGKAPI: hari dan tanggal]", "where": "[LENGKAPI: tempat]", "what": "[LENGKAPI: kegiatan]"}


def plain(brief: Brief) -> Draft:
    """`[agency] melaksanakan [what] pada [when] di [where]…`: every slot of the brief in the same frame, no clauses."""
    what = brief.what or _ASKED["what"]
    when = when_text(brief.when, "") if brief.when and brief.when.resolved else _ASKED["when"]
    where = places_text(brief.where) or _ASKED["where"]
    body = [f"{brief.agency} melaksanakan kegiatan {what} pada {when} bertempat di {where}."]
    if brief.participants:
        body.append(f"Kegiatan ini diikuti oleh {brief.participants}.")
    if brief.numbers:
        body.append(f"Tercatat {quantities(brief.numbers)}.")
    if people := [f"{person.title} {person.name}".strip() for person in brief.who]:
        body.append(f"Turut hadir dalam kegiatan tersebut {', '.join(people)}.")
    body += [f"“{quote.text}”" for quote in brief.quotes]
    body.append(f"Kegiatan ini dilaksanakan dalam rangka mendukung program {brief.agency}.")
    title = f"{brief.agency} Laksanakan {what}"
    text = f"{title}\n\nCILEGON – {' '.join(body)}" if brief.kind == "rilis" else " ".join(body)
    return Draft(kind=brief.kind, channel=brief.channel, title=title if brief.kind == "rilis" else "", text=text)
