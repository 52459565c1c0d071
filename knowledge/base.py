"""The knowledge base as the other rooms see it: search it, read its programmes, bring it up to date, roll it back."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge import embedding, golden, index, manifest, normalise, worker
from knowledge.chat_uploads import ChatUploads
from knowledge.documents import Document, Kind, Programme
from knowledge.embedding import Embedder
from knowledge.errors import FolderMissing, NaraError, NoKnowledge
from knowledge.extraction import Extractor
from knowledge.extraction.cache import Cache
from knowledge.generation import Generation, open_generation
from knowledge.golden import GoldenQuery
from knowledge.history import DocumentVersion
from knowledge.index import Progress, SyncReport, Workshop
from knowledge.ledger import Ledger
from knowledge.loaders import load
from knowledge.lock import ingest_lock
from knowledge.manifest import Damaged
from knowledge.pointer import GenerationInfo
from knowledge.reader import Reader
from knowledge.settings import KnowledgeSettings
from knowledge.themes import Theme, themes
from knowledge.verify import verify
from knowledge.worker import Crew, Run

if TYPE_CHECKING:
    from knowledge.query import Query
    from knowledge.reranking import CrossEncoderReranker
    from knowledge.search import SearchResult


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The documents of one generation, read once."""

    generation: int
    documents: dict[str, Document]
    programmes: tuple[Programme, ...]
    agendas: tuple[Document, ...]


def jakarta_today() -> date:
    """Today in Cilegon; the default of a run that is not told its day."""
    return (datetime.now(UTC) + timedelta(hours=7)).date()


class KnowledgeBase:
    """Safe to share between threads. Nothing is opened, loaded or created before it is needed."""

    def __init__(
        self,
        settings: KnowledgeSettings,
        embedder: Embedder | None = None,
        today: Callable[[], date] = jakarta_today,
        run: Run | None = None,
    ) -> None:
        self._settings, self._given, self._today, self._given_run = settings, embedder, today, run
        self._generations = settings.data / "generations"
        self._lock = threading.RLock()
        self._loaded: Embedder | None = None
        self._open_ledger: Ledger | None = None
        self._open_reader: Reader | None = None
        self._shelf: _Shelf | None = None
        self._judge: CrossEncoderReranker | None = None
        self.uploads = ChatUploads(settings, lambda: self._ledger if self._exists else None, self._locked_sync)

    def search(self, query: str, k: int = 8, kind: Kind | None = None, on: date | None = None) -> "SearchResult":
        """The `k` best passages for the query, of one kind or any; raises `NoKnowledge`."""
        from knowledge.search import search

        with self._serving() as generation:
            return search(generation, self._embedder(), query, k=k, kind=kind, on=on, reranker=self._reranker())

    def understood(self, query: str) -> "Query":
        """The query as the documents' own words let it be understood; raises `NoKnowledge`."""
        from knowledge.search import understood

        with self._serving() as generation:
            return understood(generation, query)

    def for_draft(self, note: str, guide: str, on: date, k: int = 8) -> "SearchResult":
        """What to write a note up from; `guide` names the kind of text. Raises `NoKnowledge`."""
        from knowledge.search import for_draft

        with self._serving() as generation:
            return for_draft(generation, self._embedder(), note, guide, on, k=k, reranker=self._reranker())

    def for_text(self, text: str, on: date, k: int = 8) -> "SearchResult":
        """What a whole text may have its facts from; raises `NoKnowledge`."""
        from knowledge.whole_texts import for_text

        with self._serving() as generation:
            return for_text(generation, self._embedder(), text, on, k)

    def programmes(self, on: date) -> tuple[Programme, ...]:
        """The programmes in force on that day, of the generation in service."""
        shelf = self._read()
        return tuple(each for each in shelf.programmes if shelf.documents[each.id].in_force(on))

    def themes(self, on: date) -> tuple[Theme, ...]:
        """What the agendas in force say about that day."""
        return themes(self._read().agendas, on)

    def documents(self) -> tuple[Document, ...]:
        """The documents of the generation in service, by id."""
        return tuple(self._read().documents.values())

    def document(self, id: str) -> Document | None:  # noqa: A002 - the schema's word
        """One document of the generation in service."""
        return self._read().documents.get(id)

    def left_out(self) -> tuple[Document, ...]:
        """The documents that are kept but were withdrawn or outside their validity at the last sync."""
        with self._serving() as generation:
            return self._ledger.documents(generation.id, in_force=False)

    def history(self, document: str) -> tuple[DocumentVersion, ...]:
        """The versions of a document that are still kept, the newest first."""
        return self._ledger.history.of(document) if self._exists else ()

    def generation_id(self) -> int:
        """The generation the pointer names; raises `NoKnowledge`."""
        live = self._ledger.pointer.live() if self._exists else None
        if live is None:
            raise NoKnowledge
        return live

    def generations(self) -> tuple[GenerationInfo, ...]:
        """The generations that can serve, newest first."""
        return tuple(row for row in self._ledger.pointer.generations() if row.state == "ready") if self._exists else ()

    def problem(self) -> str:
        """What an admin should know about the index, in one line; empty if the live generation itself serves."""
        with self._serving() as generation:
            return self._reader.problem or generation.problem

    def tidy(self) -> None:
        """Delete what no longer has to be kept, deleted documents included; raises `IngestBusy`."""
        if self._exists:
            with ingest_lock(self._settings.data):
                index.sweep(self._workshop(self._ledger))

    def sync(self, progress: Progress | None = None, dry_run: bool = False, on: date | None = None) -> SyncReport:
        """Bring the index up to date with the corpus folder and the uploads.

        Raises `CorpusRejected`, `FolderMissing`, `IngestBusy` or `IngestFailed`; the knowledge in service is then
        unchanged. A dry run changes nothing and needs no lock.
        """
        started = time.perf_counter()
        if dry_run:
            ledger = self._ledger if self._exists else Ledger(None)
            report = self._sync(ledger, progress, on or self._today(), dry_run=True)
        else:
            with ingest_lock(self._settings.data):
                report = self._locked_sync(progress, on)
        return replace(report, seconds=round(time.perf_counter() - started, 3))

    def today(self) -> date:
        """The day that this knowledge base takes for today."""
        return self._today()

    def rollback(self, to: int | None = None) -> int:
        """Put an earlier generation back into service, by default the newest older one; returns its id.

        The uploads become those it was made with, so that the next sync does not apply a withdrawn one again.
        """
        live = self.generation_id()
        ready = [row.id for row in self.generations() if (row.id == to if to is not None else row.id < live)]
        if not ready:
            name = "Generasi yang lebih lama" if to is None else f"Generasi {to}"
            raise NaraError(f"{name} tidak tersedia. Lihat `python ingest.py --list`.")
        self._refuse_damaged(ready[0])
        with ingest_lock(self._settings.data), self.uploads.as_of(ready[0]):
            return self._ledger.pointer.rollback(ready[0])

    def _refuse_damaged(self, number: int) -> None:
        about = manifest.read(manifest.folder_of(self._generations, number))
        server = self._settings.server
        if about.served and (server is None or server.size(number) != about.passages):
            raise Damaged(number, "vektornya tidak ada lagi di server Chroma")

    def verify(self) -> int:
        """Examine the generation in service in another process and ask it the golden queries; returns its id.

        Raises `IngestFailed`, and `CorpusRejected` for a file of golden queries with a mistake.
        """
        live, queries = self.generation_id(), self._golden()
        folder = manifest.folder_of(self._generations, live)
        verify(self._ledger, folder, self._run, self._settings.server)
        self._ask(queries, folder, self._ledger.documents(live))
        return live

    def extractor(self) -> Extractor:
        """A reader of files within the limits of the settings; close it after use."""
        return Extractor(self._settings.extraction, Cache(self._settings.extracted))

    def warm(self) -> None:
        """Load the model and open the generation, so that the first query is as fast as the others."""
        self._embedder()
        if reranker := self._reranker():
            reranker.open()
        self._read()

    def close(self) -> None:
        """Release files and connections."""
        with self._lock:
            if self._open_reader:
                self._open_reader.close()
            if self._open_ledger:
                self._open_ledger.close()
            self._open_reader = self._open_ledger = None

    def _locked_sync(self, progress: Progress | None = None, on: date | None = None) -> SyncReport:
        return self._sync(self._ledger, progress, on or self._today(), dry_run=False)

    def _sync(self, ledger: Ledger, progress: Progress | None, on: date, dry_run: bool) -> SyncReport:
        settings = self._settings
        state = self.uploads.state()
        uploads = [settings.uploads] if settings.uploads.is_dir() else []
        queries = self._golden()
        known = ledger.known_documents(ledger.pointer.live())
        with self.extractor() as extractor:
            corpus = load([settings.corpus, *uploads], settings.document_max_bytes, extractor, known)
        if not corpus.documents:
            raise FolderMissing(settings.corpus)
        documents = [document for document in corpus.documents if document.in_force(on)]
        shop = replace(
            self._workshop(ledger),
            examine=lambda folder: self._ask(queries, folder, documents),
            before_flip=lambda number: self.uploads.record(ledger, number, state),
        )
        with closing(Crew()) as crew:
            if self._given_run is None:
                shop = replace(shop, run=crew.run, prepare=crew.prepare)
            report = index.sync(shop, corpus.documents, on, progress or _silent, dry_run)
        if report.generation is not None and not dry_run and not report.new_generation:
            self.uploads.record(ledger, report.generation, state)
        return report

    def _golden(self) -> tuple[GoldenQuery, ...]:
        return golden.read([self._settings.corpus, self._settings.data])

    def _ask(self, queries: Sequence[GoldenQuery], folder: Path, documents: Iterable[Document]) -> None:
        """Golden queries, of a folder that another process found whole; raises `IngestFailed`."""
        if not queries:
            return
        with closing(open_generation(folder, self._settings.server)) as generation:
            asked = golden.ask(generation, self._embedder(), queries, documents, self._settings.golden_among)
        asked.require(self._settings.golden_share)

    @property
    def _run(self) -> Run:
        return self._given_run or worker.run

    def _workshop(self, ledger: Ledger) -> Workshop:
        settings = self._settings
        return Workshop(
            ledger=ledger,
            generations=self._generations,
            embedder=self._embedder,
            identity=self._given.model_id if self._given else embedding_identity(settings),
            ef_search=settings.ef_search,
            kept=settings.generations_kept,
            grace=settings.generation_grace,
            versions_kept=settings.versions_kept,
            server=settings.server,
            run=self._run,
        )

    def _read(self) -> _Shelf:
        """The documents of the generation that serves; read again only when it changes."""
        with self._serving() as generation:
            shelf = self._shelf
            if shelf is None or shelf.generation != generation.id:
                documents = self._ledger.documents(generation.id)
                programmes = tuple(Programme.of(each) for each in documents if each.kind == "program")
                agendas = tuple(each for each in documents if each.kind == "agenda")
                shelf = _Shelf(generation.id, {each.id: each for each in documents}, programmes, agendas)
                self._shelf = shelf
            return shelf

    @contextmanager
    def _serving(self) -> Iterator[Generation]:
        if not self._exists:
            raise NoKnowledge
        with self._reader.generation() as generation:
            yield generation

    def _embedder(self) -> Embedder:
        with self._lock:
            if self._loaded is None:
                self._loaded = self._given or embedding.load(self._settings)
            return self._loaded

    def _reranker(self) -> "CrossEncoderReranker | None":
        """None unless the settings name one: then its room is not even imported."""
        if not self._settings.reranker:
            return None
        from knowledge import reranking

        with self._lock:
            self._judge = self._judge or reranking.load(self._settings)
            return self._judge

    @property
    def _ledger(self) -> Ledger:
        with self._lock:
            if self._open_ledger is None:
                self._open_ledger = Ledger(self._path)
            return self._open_ledger

    @property
    def _reader(self) -> Reader:
        with self._lock:
            if self._open_reader is None:
                self._open_reader = Reader(self._ledger, self._generations, self._settings.server)
            return self._open_reader

    @property
    def _exists(self) -> bool:
        return self._path.exists()

    @property
    def _path(self) -> Path:
        return self._settings.data / "ledger.db"


def embedding_identity(settings: KnowledgeSettings) -> str:
    """Names the embedding model without loading it: its settings, and size and time of its files.

    If it is what it was, so is `model_id`, and a run that embeds nothing need not import torch to learn that.
    """
    bundled = settings.embedding_model == "bundled"
    folders = [embedding.BUNDLED, normalise.FOLDER] if bundled else [Path(settings.embedding_model)]
    digest = sha256(f"{settings.embedding_query_prefix}\0{settings.embedding_passage_prefix}".encode())
    for path in sorted(file for folder in folders for file in folder.rglob("*") if file.is_file()):
        about = path.stat()
        digest.update(f"{path.name}\0{about.st_size}\0{about.st_mtime_ns}\n".encode())
    return f"{settings.embedding_model}:{digest.hexdigest()[:16]}"


def _silent(_stage: str, _done: int, _total: int) -> None:
    """Nobody watches."""
