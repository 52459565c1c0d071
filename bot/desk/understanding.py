"""What a file from the chat says, as it would be kept: read again from its row whenever it is shown or applied."""

from asyncio import Semaphore, to_thread
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, get_args

from bot.clock import JAKARTA
from bot.storage.records import Upload
from knowledge.documents import Document, Kind
from knowledge.errors import CorpusRejected, DocumentRejected, FileRefused, NoKnowledge
from knowledge.extraction.running_text import running_text
from knowledge.received import Received, received
from knowledge.successor import Predecessor, free_id, predecessor

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase

FOUND = 20  # passages looked at for a statement


@dataclass(frozen=True, slots=True)
class Understood:
    """One document of a file, under the id it would get, and the document that it would replace."""

    upload: Upload
    part: Received
    replaces: Predecessor | None

    @property
    def document(self) -> Document:
        return self.part.document


class Understanding:
    """Reads files off the event loop, a few at a time. Raises `CorpusRejected` for what cannot be used."""

    def __init__(self, knowledge: "KnowledgeBase", max_bytes: int, at_once: int) -> None:
        self._knowledge, self._max_bytes = knowledge, max_bytes
        self._slots = Semaphore(at_once)

    async def of(self, uploads: Sequence[Upload]) -> tuple[Understood, ...]:
        """Every document of these files; two of them never get one id."""
        async with self._slots:
            return await to_thread(self._all, uploads)

    async def text(self, name: str, content: bytes) -> str:
        """What a file says, as one text to work on; nothing of it is kept."""
        async with self._slots:
            return await to_thread(self._text, name, content)

    def in_index(self) -> tuple[Document, ...]:
        """The documents that the generation in service can find."""
        try:
            return self._knowledge.documents()
        except NoKnowledge:
            return ()

    def about(self, statement: str, on: date) -> set[str]:
        """The documents whose passages a search for the statement finds."""
        try:
            return {passage.document for passage in self._knowledge.search(statement, FOUND, None, on).passages}
        except NoKnowledge:
            return set()

    def held(self) -> tuple[Document, ...]:
        """The documents of the generation in service, those that are out of force included."""
        try:
            return (*self._knowledge.documents(), *self._knowledge.left_out())
        except NoKnowledge:
            return ()

    def _all(self, uploads: Sequence[Upload]) -> tuple[Understood, ...]:
        held = self.held()
        found: list[Understood] = []
        for upload in uploads:
            for part in self._read(upload):
                found.append(_placed(upload, part, held, [each.document for each in found]))
        return tuple(found)

    def _text(self, name: str, content: bytes) -> str:
        with self._knowledge.extractor() as extractor:
            try:
                return running_text(extractor.extract(name, content))
            except FileRefused as error:
                raise CorpusRejected((DocumentRejected(name, 1, str(error)),)) from error

    def _read(self, upload: Upload) -> Sequence[Received]:
        today = upload.created.astimezone(JAKARTA).date()  # not now: the same file gives the same document tomorrow
        with self._knowledge.extractor() as extractor:
            parts = received(upload.name, upload.body, extractor, today, self._max_bytes)
        kind = next((kind for kind in get_args(Kind) if kind == upload.kind), None)
        try:
            return [part.as_kind(kind) for part in parts] if kind else parts
        except FileRefused as error:
            raise CorpusRejected((DocumentRejected(upload.name, 1, str(error)),)) from error


def _placed(upload: Upload, part: Received, held: Sequence[Document], before: Sequence[Document]) -> Understood:
    """The document with its id settled: that of what it replaces, else one that nobody else has."""
    found = None if upload.alone else predecessor(part.document, part.stated, held)
    if found and found.document.id in {document.id for document in before}:
        found = None
    name = found.document.id if found else free_id(part.document.id, (*held, *before))
    return Understood(upload, part if name == part.document.id else part.renamed(name), found)
