"""Which documents say the same as a name list: an answer from the list names them too, to be looked up."""

from collections.abc import Sequence
from functools import lru_cache

from knowledge.documents import Document
from knowledge.normalise import tokens
from knowledge.sentences import sentences
from prompts.answering.library import Library
from prompts.draft import Source

_MOST = 3  # documents named beside the list
_FEW = 2  # terms of an office that make it this one: a name alone may stand beside another


def confirming(library: Library, all_of: str, some_of: str = "") -> tuple[Source, ...]:
    """The documents one sentence of which holds every term of `all_of` and two of `some_of`; guides first, then the
    newest."""
    whole, part = frozenset(tokens(all_of)), frozenset(tokens(some_of)) - frozenset(tokens(all_of))
    few = min(_FEW, len(part))
    found = [one for one in library.documents if _says(one, whole, part, few)]
    return tuple(Source(document=one.id, title=one.title) for one in sorted(found, key=_order)[:_MOST])


def _says(document: Document, whole: frozenset[str], part: frozenset[str], few: int) -> bool:
    return any(whole <= said and len(part & said) >= few for said in _spoken(document.body))


def _order(document: Document) -> tuple[bool, int]:
    written = document.front.tanggal
    return document.kind != "panduan", -written.toordinal() if written else 0


@lru_cache(maxsize=256)
def _spoken(body: str) -> Sequence[frozenset[str]]:
    """The terms of each sentence."""
    return [frozenset(tokens(body[span.start : span.end])) for span in sentences(body)]
