"""A file that somebody sent → the documents in it, each as the whole `.md` that is kept once it is applied.

What the person who decides was shown is what stays in service: whatever the file was, its text and everything that was
guessed of it become a document with a complete front matter. A later change of the extraction changes no document.
"""

import codecs
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from pydantic import ValidationError

from knowledge import front_matter
from knowledge.documents import Document, FrontMatter, Kind
from knowledge.errors import CorpusRejected, DocumentRejected, FileRefused
from knowledge.extraction import Extractor, made
from knowledge.extraction.extracted import Extracted
from knowledge.loaders import read
from knowledge.plain import slug

PLAIN = (".md", ".txt")
_LONGEST_STEM = 80


@dataclass(frozen=True, slots=True)
class Received:
    """One document of a file. `stated`: its author wrote the front matter or filled in a form; else it is guessed.

    `warnings` are whole sentences; `confidence` is 1.0 unless the text was read from pictures; `programme` is the
    programme that the text names as its own.
    """

    document: Document
    stated: bool
    warnings: tuple[str, ...] = ()
    confidence: float = 1.0
    programme: str = ""
    original: bytes = b""  # a `.md` that its author wrote whole is kept as it was written

    @property
    def file(self) -> str:
        """The name under which the document is kept: its own id, which cannot lead out of a folder."""
        return file_of(self.document.id)

    @property
    def content(self) -> bytes:
        """The whole `.md`: the same front matter and body when it is read again."""
        return self.original or written(self.document)

    def renamed(self, name: str) -> "Received":
        """The same document under another id: a newer version of that one."""
        return self._with(self.document.front.model_copy(update={"id": name}))

    def as_kind(self, kind: Kind) -> "Received":
        """The same document as another kind; raises `FileRefused` if it lacks what the kind needs."""
        try:
            front = FrontMatter.model_validate(self.document.front.model_dump() | {"jenis": kind})
        except ValidationError as error:
            raise FileRefused("dokumen program perlu pesan kunci, dan di berkas ini tidak ada yang terbaca") from error
        return self._with(front)

    def _with(self, front: FrontMatter) -> "Received":
        document = replace(self.document, id=front.id or self.document.id, front=front)
        return replace(self, document=document, original=b"")


def file_of(document: str) -> str:
    """The file name of the document with that id in the folder of uploads."""
    return f"{document.replace('/', '__')}.md"


def written(document: Document) -> bytes:
    """The document as a `.md` file that carries its own id."""
    return front_matter.written(document.front.model_copy(update={"id": document.id}), document.body).encode()


def received(
    name: str, content: bytes, extractor: Extractor, today: date, max_bytes: int = 2_000_000
) -> tuple[Received, ...]:
    """The documents in the file, at least one. Raises `CorpusRejected` with every mistake, under the sender's name.

    The sender's name is only ever used as a slug. `max_bytes` is the most that one document may be.
    """
    safe = _safe(name)
    try:
        parts = _authored(safe, content, max_bytes) or _parts(safe, content, extractor, today)
        _refuse_large(parts, max_bytes)
    except* (DocumentRejected, FileRefused) as group:
        raise CorpusRejected(tuple(_named(error, name) for error in _leaves(group))) from group
    return tuple(parts)


def _authored(safe: str, content: bytes, max_bytes: int) -> list[Received]:
    """The document of a text that opens with a front matter; nothing for any other file."""
    if not safe.endswith(PLAIN) or not content.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"---"):
        return []
    with TemporaryDirectory() as folder:
        path = Path(folder) / safe
        path.write_bytes(content)
        document = read(path, Path(folder), max_bytes)[0]
    if document.body_line == 1:
        return []
    whole = content if path.suffix == ".md" and document.front.id else b""
    return [Received(document, stated=True, original=whole)]


def _parts(safe: str, content: bytes, extractor: Extractor, today: date) -> list[Received]:
    return [_part(part, safe, today) for part in extractor.extract(safe, content)]


def _part(part: Extracted, safe: str, today: date) -> Received:
    document = made.document(part, safe, safe, today)
    stated = part.front is not None or document.body_line > 1
    return Received(document, stated, part.warnings, part.confidence, part.guesses.programme)


def _refuse_large(parts: Sequence[Received], max_bytes: int) -> None:
    for part in parts:
        if len(part.content) > max_bytes:
            limit = f"{max_bytes / 1_000_000:.1f}".replace(".", ",").removesuffix(",0")
            raise FileRefused(f"teks “{part.document.title}” melebihi batas {limit} MB; pecah berkasnya")


def _safe(name: str) -> str:
    """The sender's name as a slug, its ending kept."""
    place = _place(name)
    return f"{slug(place.stem)[:_LONGEST_STEM]}{place.suffix.lower()}"


def _place(name: str) -> PurePosixPath:
    return PurePosixPath(name.replace("\\", "/"))


def _named(error: Exception, name: str) -> DocumentRejected:
    """The mistake under the name that its sender knows."""
    if isinstance(error, DocumentRejected):
        return DocumentRejected(name, error.line, error.reason)
    return DocumentRejected(name, 1, str(error))


def _leaves(group: BaseExceptionGroup[Exception]) -> Sequence[Exception]:
    found: list[Exception] = []
    for error in group.exceptions:
        found += _leaves(error) if isinstance(error, BaseExceptionGroup) else [error]
    return found
