"""Everything that may be said, one statement at a time: facts, calls, questions with answers, sentences of passages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from knowledge.documents import Document, Fact, Passage, Programme
from knowledge.sentences import sentences
from prompts.answering.library import brief_title, validity
from prompts.draft import Source
from prompts.offline.dates import long_date

Form = Literal["fakta", "ajakan", "tanya jawab", "kalimat"]

_PAIR = re.compile(r"^\*\*(?P<question>[^*]+\?)\*\*\s+(?P<answer>.+)$", re.M)
_MARKUP = re.compile(r"^(?:#+ |> |[-*•] |\d+\. )+|\*\*|`|^\[[A-Z]+\]\s*|^[A-Z]{4,}\s–\s")
_ASIDE = ("Sebutan lain:",)
_LISTED = frozenset({"Fakta", "Istilah", "Tagar", "Juru bicara", "Ajakan"})  # told from the front matter itself
_REFERS = re.compile(
    r"[A-Z]\w+nya\b|(?:\w+ ){1,2}(?:itu|tersebut|ini)\b|Ia\b"
)  # to the sentence before: "Pelanggarannya"
_BACK = 2  # sentences that it may refer to
_EXAMPLE = re.compile(r"^(?:Salah|Hindari):")


@dataclass(frozen=True, slots=True)
class Statement:
    """`text` says it, `about` surrounds it (title, heading, other names), `told` is how it is shown."""

    form: Form
    text: str
    about: str
    told: str
    source: Source
    guide: bool = False
    programmes: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """What it says; of a question with its answer, the answer."""
        return self.text.rpartition("?")[2]

    @property
    def question(self) -> str:
        """The question that it answers itself, "" for any other."""
        return self.text.rpartition("?")[0]


def of_programme(programme: Programme) -> Iterator[Statement]:
    """Its facts with as-of date and source, and its calls to action."""
    source, names = Source(document=programme.id, title=programme.title), " ".join(programme.names)
    for fact in programme.facts:
        text = f"{fact.text} {fact.value}"
        yield Statement("fakta", text, names, _fact(fact), source, programmes=(programme.id,))
    for call in programme.calls_to_action:
        told = f"{call} ({brief_title(programme)})"
        yield Statement("ajakan", call, names, told, source, programmes=(programme.id,))


def of_document(document: Document) -> Iterator[Statement]:
    """The questions a document answers itself."""
    front, source = document.front, Source(document=document.id, title=document.title)
    about = f"{document.title} {' '.join(front.alias)}"
    brief = "Brief " if document.kind == "program" else ""
    when = validity(front.berlaku.dari, front.berlaku.sampai, front.tanggal)
    for pair in _PAIR.finditer(document.body):
        told = f"{pair['answer']} ({brief}{document.title}{when})"
        programmes = (document.id, *front.program)
        text = f"{pair['question']} {pair['answer']}"
        yield Statement("tanya jawab", text, about, told, source, programmes=programmes)


def of_passages(passages: Sequence[Passage]) -> Iterator[Statement]:
    """Their sentences, whole, without markup."""
    for passage in passages:
        if passage.kind == "program" and passage.heading in _LISTED:
            continue
        source = Source(document=passage.document, title=passage.title)
        story = passage.text if passage.kind == "rilis" else ""  # a release's sentences share their subject
        about = f"{passage.title} {passage.heading} {story}"
        brief = "Brief " if passage.kind == "program" else ""
        end = validity(passage.valid_from, passage.valid_until, passage.date)
        before = list[str]()
        for text in _sentences(passage):
            told = f"{text} ({brief}{passage.title}{end})"
            programmes = (passage.document, *passage.programmes)
            around = f"{about} {' '.join(before[-_BACK:])}" if _REFERS.match(text) else about
            yield Statement("kalimat", text, around, told, source, passage.kind == "panduan", programmes)
            before.append(text)


def _fact(fact: Fact) -> str:
    text = f"{fact.text.rstrip('.')} (per {long_date(fact.as_of)}; sumber: {fact.source})."
    if fact.unconfirmed:
        text += " Perlu konfirmasi Diskominfo."
    return f"{text} {fact.note}".strip()


def _sentences(passage: Passage) -> Iterator[str]:
    """A list item is one sentence; `Salah: … Benar: …` stays together, a lone bad example is left out."""
    for line in _PAIR.sub("", passage.text).splitlines():
        plain = _MARKUP.sub("", line).strip()
        if _EXAMPLE.match(plain) and "Benar:" in plain:
            yield plain
            continue
        for span in sentences(plain):
            text = " ".join(plain[span.start : span.end].split())
            whole = len(text) > 3 and text[-1] not in "?:" and not text.startswith(("|", *_ASIDE))
            if whole and not _EXAMPLE.match(text):
                yield text
