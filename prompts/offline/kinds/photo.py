"""Keterangan foto: who does what where and when in one sentence, the photographer in brackets or as a gap."""

import re
from collections.abc import Sequence
from dataclasses import replace

from prompts.offline.kinds.heard import Heard, opens_with, without
from prompts.offline.kinds.script import Part, Script, Written
from prompts.offline.kinds.timing import timed
from prompts.offline.slots import slot
from prompts.offline.wording import capital, clean, joined, sentence

_NUMBERED = re.compile(r"^(?P<label>foto \d+)\s*[:.-]?\s*(?P<rest>.+)$", re.IGNORECASE)
_MAKER = re.compile(r"(?:oleh|dari) |@|(?:[A-Z][\w.'/-]*(?: |$)){1,4}$|$")
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
    shown = [_described(one, lines.penanda_kredit) for one in items if not _credits(one, lines.penanda_kredit)]
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


def _credits(one: Heard, cues: Sequence[str]) -> bool:
    """Whether a statement names the photographer ("foto: Dian", "foto oleh Humas"); "foto warga panen" shows."""
    cue = opens_with(one.text, cues)
    rest = without(one.text, cue) if cue else ""
    return bool(cue) and (cue != "foto" or one.text[len(cue) :].lstrip()[:1] == ":" or bool(_MAKER.match(rest)))


def _described(one: Heard, cues: Sequence[str]) -> Heard:
    """ "foto ibu-ibu PKK sedang panen": what is shown, without saying that it is a photograph."""
    text = re.sub(r"^keterangan foto(?: untuk [\w ]+?)?(?: ?: ?| )", "", one.text, flags=re.IGNORECASE)
    cue = opens_with(text, cues)
    return replace(one, text=without(text, cue) if cue else text)


def _shown(script: Script, one: Heard) -> str:
    """People merely counted are seen: "11 Tagana" → "Tampak 11 Tagana."."""
    if _COUNT.match(one.text):
        return script.line("tampak", [script.lines.foto.tampak], isi=one.text)
    return script.told(one)


def _credit(script: Script, items: list[Heard]) -> str:
    lines = script.lines.foto
    cues = lines.penanda_kredit
    named = [without(one.text, opens_with(one.text, cues)) for one in items if _credits(one, cues)]
    who = re.sub(r" ?/ ?", "/", named[-1]) if named and named[-1] else slot(lines.celah)
    return lines.kredit.fill({"isi": re.sub(r"^(?:oleh|dari) ", "", who)})
