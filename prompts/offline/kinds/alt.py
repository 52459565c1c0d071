"""Teks alternatif: what is seen, in one or two sentences, without "gambar dari"; read aloud by a screen reader."""

import re

from prompts.offline.kinds.heard import opens_with, without
from prompts.offline.kinds.script import Part, Script, Written
from prompts.offline.wording import sentence

# "alt text flyer: latar kuning", "alt buat foto ini: …": what is asked for, and of what
_ASKED = re.compile(
    r"^(?:(?:mem)?buat(?:kan)? )?(?:alt(?:ernatif)?(?: text| teks)?|teks alternatif|alt text)\b"
    r"(?: (?:untuk|buat|dari))?(?P<of> [^:]{2,40}?)??(?: ini| itu| berikut)? ?: ?",
    re.IGNORECASE,
)
_PLAIN_THING = re.compile(r"^(?:foto|gambar)(?: ini| itu)?$", re.IGNORECASE)
# "kiri bawah logo kota", "bawahnya gambar angkot": where something is, without the verb
_THERE = re.compile(
    r"^(?:di (?=pojok |sudut |\w+nya ))?(?P<at>(?:(?:pojok|sebelah|sudut|bagian) )?"
    r"(?:kiri|kanan|tengah|atas|bawah|depan|belakang)"
    r"(?: (?:kiri|kanan|tengah|atas|bawah))?(?:nya)?) (?!ada\b|terdapat\b|terlihat\b|tampak\b|tertulis\b)(?P<what>.+)$"
)


def alt(script: Script) -> Written:
    """The note's own description; words of the picture stay verbatim in quotation marks."""
    told: list[str] = []
    for at, one in enumerate(script.note.body):
        text, of = _introduced(script, one.text) if not at else (one.text, "")
        if at and one.opened and told:  # "alt buat foto ini | : foto dari atas …"
            text, of = one.text, ""
        told.append(_thing(script, text, of, first=not at or not one.flows))
    return Written((Part(_flowing(told, [one.flows for one in script.note.body])),))


def _introduced(script: Script, text: str) -> tuple[str, str]:
    """The text without the request, and the thing that it is asked of: "flyer"."""
    lines, of = script.lines.alt, ""
    if asked := _ASKED.match(text):
        of, text = (asked["of"] or "").strip(), text[asked.end() :]
        of = "" if _PLAIN_THING.match(of) else of
    if (cue := opens_with(text, lines.buang)) and re.match(r" ?:", text[len(cue) :]):
        text = without(text, cue)
    return text, of


def _thing(script: Script, text: str, of: str, *, first: bool) -> str:
    """The text behind the name of the thing, in its form: "flyer" → "Selebaran"."""
    things = script.lines.alt.benda
    if kind := opens_with(of, things):
        return f"{things[kind]}{of[len(kind) :]} {_worded(script, text)}"
    if thing := opens_with(text, things):
        name = things[thing] if first else things[thing].lower()
        return f"{name} {_worded(script, without(text, thing))}"
    return f"{of} {_worded(script, text)}".strip()


def _worded(script: Script, text: str) -> str:
    text = re.sub(r"\"([^\"]+)\"", r"“\1”", text)
    for wrong, right in script.lines.alt.ganti.items():
        text = re.sub(wrong, right, text)
    if there := _THERE.match(text):
        verb = "tertulis" if there["what"].startswith("“") else "ada"
        text = f"di {there['at']} {verb} {there['what']}"
    return re.sub(r"^(?P<at>di \w+nya) (?=“)", r"\g<at> tertulis ", text)


def _flowing(texts: list[str], flows: list[bool]) -> str:
    """Statements that the note parts by commas stay one sentence."""
    sentences: list[str] = []
    for text, follows in zip(texts, flows, strict=True):
        if follows and sentences:
            link = " " if sentences[-1].endswith("”") and text.startswith(("dengan ", "berwarna ")) else ", "
            sentences[-1] = f"{sentences[-1]}{link}{text}"
        else:
            sentences.append(text)
    return " ".join(sentence(text) for text in sentences)
