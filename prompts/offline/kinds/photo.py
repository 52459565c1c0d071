"""Keterangan foto: who does what where and when in one sentence, the photographer in brackets or as a gap."""

import re

from prompts.offline.kinds.heard import Heard, opens_with, without
from prompts.offline.kinds.script import Part, Script, Written
from prompts.offline.kinds.timing import timed
from prompts.offline.slots import slot
from prompts.offline.wording import capital, clean, joined, sentence

_NUMBERED = re.compile(r"^(?P<label>foto \d+)\s*[:.-]?\s*(?P<rest>.+)$", re.IGNORECASE)
_COUNT = re.compile(r"^(?:sebanyak )?(?:\d[\d.]*|[a-z]+(?: (?:belas|puluh))?) (?P<who>\w+)(?: \w+)?$")


def photo(script: Script) -> Written:
    """One paragraph a photograph; a note with "foto 1", "foto 2" gets a line for each."""
    groups = _photographs(list(script.note.body))
    credit = _credit(script, [one for group in groups for one in group[1]])
    told = [_told(script, label, items) for label, items in groups]
    return Written(tuple(Part(joined(text, credit)) for text in told if text) or (Part(credit),))


def _photographs(items: list[Heard]) -> list[tuple[str, list[Heard]]]:
    groups: list[tuple[str, list[Heard]]] = []
    for one in items:
        if match := _NUMBERED.match(one.text):
            groups.append((capital(match["label"].lower()), [Heard(clean(match["rest"]))]))
        elif groups:
            groups[-1][1].append(one)
        else:
            groups.append(("", [one]))
    return groups


def _told(script: Script, label: str, items: list[Heard]) -> str:
    lines = script.lines.foto
    shown = [one for one in items if not opens_with(one.text, lines.penanda_kredit)]
    if not shown:
        return ""
    found = timed(re.sub(r"\b(?:lagi|sedang)\b ?", f"{lines.lain} ", shown[0].text))
    places = [re.sub(r"^di ", "", one.text) for one in shown if one.role == "tempat"]
    times = [found.time, *(one.text for one in shown[1:] if one.role == "waktu")]
    first = " di ".join([found.rest, *places])
    whole = ", ".join([first, *(time for time in times if time)])
    rest = [one for one in shown[1:] if one.role not in {"tempat", "waktu"}]
    more = [_shown(script, one) for one in rest]
    body = joined(sentence(whole), *more)
    return f"{label}: {body}" if label else body


def _shown(script: Script, one: Heard) -> str:
    """People merely counted are seen: "11 Tagana" → "Tampak 11 Tagana."."""
    if _COUNT.match(one.text):
        return script.line("tampak", [script.lines.foto.tampak], isi=one.text)
    return script.told(one)


def _credit(script: Script, items: list[Heard]) -> str:
    lines = script.lines.foto
    named = [without(one.text, cue) for one in items if (cue := opens_with(one.text, lines.penanda_kredit))]
    who = re.sub(r" ?/ ?", "/", named[-1]) if named and named[-1] else slot(lines.celah)
    return lines.kredit.fill({"isi": re.sub(r"^(?:oleh|dari) ", "", who)})
