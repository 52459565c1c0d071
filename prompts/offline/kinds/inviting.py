"""Who invites readers to do something: "ajak warga kerja bakti" → "Kelurahan Ciwaduk mengajak warga kerja bakti"."""

import re
from dataclasses import replace

from prompts.offline.grammar import asked_for, verbal
from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.script import Script
from prompts.offline.morphology import active

_INVITES = re.compile(r"^(?:mari )?(?:ajak|mengajak|ajakan(?:nya)?)\b(?P<colon>:)? ?(?P<what>.+)$", re.IGNORECASE)
_PEOPLE = re.compile(
    r"^(?:para |seluruh |semua )?(?:warga|masyarakat|siswa|pelajar|orang tua|pengendara|jemaah|hadirin)\b"
)
_NOT_TO = re.compile(r"^jangan (?:sampai )?(?P<deed>[a-z]+)(?P<rest>.*)$")


def invited(script: Script, one: Heard, who: str = "", whom: str = "warga") -> Heard:
    """The statement as an invitation by `who`, else by the agency; one that invites to nothing as it is."""
    match = _INVITES.match(one.text)
    if not match:
        return one
    return replace(one, text=f"{who or script.agency} mengajak {_wanted(match['what'], whom)}")


def _wanted(what: str, whom: str) -> str:
    if _PEOPLE.match(what):
        return what
    if not_to := _NOT_TO.match(what):
        deed = not_to["deed"]
        return f"{whom} tidak {active(deed) if _transitive(deed) else deed}{not_to['rest']}"
    return f"{whom} {asked_for(what)}"


def _transitive(deed: str) -> bool:
    return verbal(deed) and deed not in {"parkir", "lewat", "main", "panik", "lupa", "datang"}
