"""A predicate without its subject: "dibuka camat" is said of the event, "disegel" goes on with what stands before."""

import re

from prompts.offline.grammar import is_verb
from prompts.offline.syntax.judge import judge
from prompts.offline.telegraphic.about import About
from prompts.offline.telegraphic.parts import ABOUT, FIGURE
from prompts.offline.wording import sentence

_FIRST = re.compile(r"(?:(?:langsung|sudah|telah|kemudian|lalu|akan|juga) )*(?P<verb>[a-z]+)\b")
# How far the event is, with when or in how long
_ENDED = re.compile(
    r"(?:(?:sudah|telah|belum|akan|baru) )*(?:selesai|rampung|tuntas|dimulai|berakhir|ditutup)"
    r"(?: (?:pukul|dalam|pada|sekitar) .+| [A-Z]\w+ \(\d.*)?"
)


def subjectless(text: str) -> bool:
    """Whether a clause opens with its verb."""
    found = _FIRST.match(text)
    return bool(found and is_verb(found["verb"])) and judge().reads(text, "vfrasa")


def of_the_event(text: str, about: About) -> str:
    """The predicate with the event as its subject, where its verb is said of events; else empty."""
    if about.held and (ended := _ENDED.fullmatch(text)):
        return f"{about.event} {ended[0]}"
    found = _FIRST.match(text)
    if not about.held or not found or found["verb"] not in about.lines.kata_acara or not subjectless(text):
        return ""
    told = f"{about.event} {text}"
    return told if judge().well_formed(sentence(told)) else ""


def of_people(text: str, about: About) -> str:
    """What people met with, with "mereka" as its subject, where the opening names people; else empty."""
    found = _FIRST.match(text)
    if not found or found["verb"] not in about.lines.pasif_orang or not about.people or not subjectless(text):
        return ""
    return f"mereka {text}"


def going_on(before: str, text: str, about: About) -> str:
    """The sentence before with the predicate that goes on with its subject; empty where both make no sentence.

    A count or people go on; a property ("biayanya dari APBD") and the event do nothing else."""
    bound = _BOUND.match(before) or " dan " in before.rpartition(", ")[2] or before.startswith(about.event)
    if bound or not subjectless(text) or not _GOES_ON.match(before) or _DATED.search(before):
        return ""
    told = f"{before} dan {text}"
    return told if judge().well_formed(sentence(before)) and judge().well_formed(sentence(told)) else ""


_BOUND = re.compile(r"(?:[\w-]+ ){0,2}[\w-]+nya\b|jumlahnya|kegiatan itu|acara itu", re.IGNORECASE)
_GOES_ON = re.compile(
    rf"(?:{ABOUT}{FIGURE} |terkumpul |ada |tim |petugas |warga |dari {FIGURE} |mereka |para )", re.IGNORECASE
)
_DATED = re.compile(r"\(\d")
