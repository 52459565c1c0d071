"""What a document admits not to know of just what is asked, where the best statement does not name it either."""

from collections.abc import Iterator
from functools import lru_cache

from knowledge.documents import Document
from knowledge.question import general, said_of
from knowledge.sentences import sentences
from knowledge.unrecorded import NOT_KNOWN, not_known
from prompts.answering.fitting import words
from prompts.answering.library import Library, Told, validity
from prompts.answering.sought import Sought
from prompts.answering.statements import Statement
from prompts.draft import Source

_KINDS = {"angka": "jumlah", "anggaran": "uang", "harga": "uang", "kontak": "nomor"}  # the search's names of them


def admitted(best: Statement, sought: Sought, library: Library) -> Told | None:
    """The admission, of the statement's own document or of its programmes."""
    own = words(best.text)
    for name in dict.fromkeys([best.source.document, *best.programmes]):
        if document := library.document(name):
            for text in _admissions(document.body):
                if any(not sought.says(word, own) for word in _asked(text, document.title, sought)):
                    return _told(text, document)
    return None


def _asked(text: str, title: str, sought: Sought) -> Iterator[str]:
    """The words of each thing that is not known and asked for, but those of the title: all of them, or none. What tells
    the kind of thing must be of the kind that is asked for."""
    own = frozenset(term for kind in sought.kinds for term in said_of(_KINDS.get(kind, kind)))
    for part in not_known(text):
        special, kinds = words(" ".join(part - general())) - words(title), part & general()
        if special <= sought.words and (not kinds or kinds & own):
            yield from special


@lru_cache(maxsize=512)
def _admissions(body: str) -> tuple[str, ...]:
    spans = ((line, span) for line in body.splitlines() for span in sentences(line))
    texts = (" ".join(line[span.start : span.end].split()) for line, span in spans)
    return tuple(text for text in texts if NOT_KNOWN.search(text) and "?" not in text)


def _told(text: str, document: Document) -> Told:
    front, brief = document.front, "Brief " if document.kind == "program" else ""
    when = validity(front.berlaku.dari, front.berlaku.sampai, front.tanggal)
    source = Source(document=document.id, title=document.title)
    return Told(f"{text} ({brief}{document.title}{when})", (source,), recorded=False)
