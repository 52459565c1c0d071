"""Teks alternatif: what is seen, in one or two sentences, without "gambar dari"; read aloud by a screen reader."""

import re

from prompts.offline.kinds.heard import opens_with, without
from prompts.offline.kinds.script import Part, Script, Written
from prompts.offline.wording import sentence


def alt(script: Script) -> Written:
    """The note's own description; words of the picture stay verbatim in quotation marks."""
    lines = script.lines.alt
    told: list[str] = []
    for at, one in enumerate(script.note.body):
        text = one.text
        if at == 0 and (cue := opens_with(text, lines.buang)) and re.match(r" ?:", text[len(cue) :]):
            text = without(text, cue)
        if thing := opens_with(text, lines.benda):
            name = lines.benda[thing] if at == 0 or not one.flows else lines.benda[thing].lower()
            text = f"{name} {_worded(script, without(text, thing))}"
        else:
            text = _worded(script, text)
        told.append(text)
    return Written((Part(_flowing(told, [one.flows for one in script.note.body])),))


def _worded(script: Script, text: str) -> str:
    for wrong, right in script.lines.alt.ganti.items():
        text = re.sub(wrong, right, text)
    return text


def _flowing(texts: list[str], flows: list[bool]) -> str:
    """Statements that the note parts by commas stay one sentence."""
    sentences: list[str] = []
    for text, follows in zip(texts, flows, strict=True):
        if follows and sentences:
            sentences[-1] = f"{sentences[-1]}, {text}"
        else:
            sentences.append(text)
    return " ".join(sentence(text) for text in sentences)
