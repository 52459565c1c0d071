"""Bring the index up to date with the documents: difference → embed → build → verify → flip.

Readers see the old generation until the one transaction that flips the pointer, and the new one after it. Whatever
stops a run before that leaves the old knowledge serving; what was already embedded is not embedded again.
"""

import logging
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal

from knowledge import manifest, worker
from knowledge.build import build, building
from knowledge.chunking import embedding_text, passages
from knowledge.documents import Document
from knowledge.embedding import Embedder
from knowledge.errors import DocumentRejected, IngestFailed
from knowledge.ledger import Entry, Ledger, vector_key
from knowledge.pointer import GenerationInfo, Planned, Recipe
from knowledge.server import Server, ServerAway
from knowledge.verify import verify, verifying
from knowledge.worker import Run

Stage = Literal["embed", "build", "verify"]
Progress = Callable[[Stage, int, int], None]
_EMBED_AT_ONCE = 256
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a run did (or, as a dry run, would do).

    `generation` is the one in service afterwards, if any; `rejected` is empty, for a run that rejects a document
    raises `CorpusRejected`. `left_out` counts documents that are kept but withdrawn or outside their validity.
    """

    generation: int | None
    added: int
    changed: int
    removed: int
    unchanged: int
    passages: int
    embedded: int
    seconds: float
    rejected: tuple[DocumentRejected, ...] = ()
    left_out: int = 0
    model_changed: bool = False
    new_generation: bool = False
    added_ids: tuple[str, ...] = ()
    changed_ids: tuple[str, ...] = ()
    removed_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where a generation is made and with what. `embedder` loads the model: called only if its vectors are needed.

    `prepare` is told which module `run` will be asked to run soon, with which arguments.

    `examine` may refuse (raise `IngestFailed`) the folder of a generation that was verified; `before_flip` is told the
    number of one that is ready and about to be put into service. `versions_kept` old versions of a document stay in
    the ledger besides those that a kept generation holds.
    """

    ledger: Ledger
    generations: Path
    embedder: Callable[[], Embedder]
    identity: str
    ef_search: int
    kept: int
    grace: float
    versions_kept: int = 5
    server: Server | None = None
    run: Run = worker.run
    prepare: Callable[[str, Sequence[str]], None] = lambda _module, _arguments: None
    examine: Callable[[Path], None] = lambda _folder: None
    before_flip: Callable[[int], None] = lambda _number: None


@dataclass(frozen=True, slots=True)
class _Difference:
    """The documents of a run against the generation in service."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    moved: bool  # a document came into force or went out of it

    @property
    def any(self) -> bool:
        return bool(self.added or self.changed or self.removed or self.moved)

    def detail(self) -> dict[str, Sequence[str]]:
        """For the audit."""
        return {"added": self.added, "changed": self.changed, "removed": self.removed}


def sync(
    shop: Workshop,
    documents: Sequence[Document],
    on: date,
    progress: Progress = lambda _stage, _done, _total: None,
    dry_run: bool = False,
) -> SyncReport:
    """Make the documents that are in force on that day searchable; hold the ingest lock around it.

    A run that finds nothing to do makes no generation and loads no model. Raises `IngestFailed`.
    """
    started = time.perf_counter()
    live = _live(shop)
    known = shop.ledger.contents(live.id if live else None)
    difference = _difference(documents, known, on)
    recipe = _recipe(shop, live)
    number, embedded, size = live.id if live else None, 0, live.passages if live else 0
    if dry_run:
        embedded, size = _forecast(shop.ledger, documents, on, recipe.model)
    elif difference.any or _stale(shop, live, recipe):
        _clear(shop)
        number, embedded, size = _make(shop, _plan(shop.ledger, documents, on), recipe, progress, live)
        shop.before_flip(number)
        shop.ledger.pointer.flip(number, difference.detail())
        sweep(shop)
    return SyncReport(
        generation=number,
        added=len(difference.added),
        changed=len(difference.changed),
        removed=len(difference.removed),
        unchanged=len(documents) - len(difference.added) - len(difference.changed),
        passages=size,
        embedded=embedded,
        seconds=round(time.perf_counter() - started, 3),
        left_out=sum(not document.in_force(on) for document in documents),
        model_changed=live is not None and recipe.model != live.model,
        new_generation=number != (live.id if live else None),
        added_ids=difference.added,
        changed_ids=difference.changed,
        removed_ids=difference.removed,
    )


def sweep(shop: Workshop) -> None:
    """Delete generations and versions that need not be kept, and what killed runs left; hold the ingest lock."""
    _clear(shop)
    shop.ledger.forgetting.prune(shop.versions_kept)
    shop.ledger.forgetting.purge()


def _clear(shop: Workshop) -> None:
    """Folders alone: before a build, what a run that was stopped has put into the ledger is still of use."""
    shop.ledger.pointer.retire(shop.kept, shop.grace)
    used = {row.id for row in shop.ledger.pointer.generations() if row.state in {"ready", "leaving"}}
    kept = {manifest.folder_of(shop.generations, number) for number in used}
    for folder in shop.generations.glob("gen-*"):
        if folder not in kept:
            shutil.rmtree(folder, ignore_errors=True)
    if shop.server:
        try:
            shop.server.sweep(used)
        except ServerAway:  # the next run will
            _log.warning("collections on %s are not swept: it does not answer", shop.server.url)


def _live(shop: Workshop) -> GenerationInfo | None:
    return next((row for row in shop.ledger.pointer.generations() if row.live), None)


def _recipe(shop: Workshop, live: GenerationInfo | None) -> Recipe:
    """How a generation would be made now. The model is only loaded if its settings or files changed."""
    same = live is not None and live.embedder == shop.identity
    model = live.model if live is not None and same else shop.embedder().model_id
    return Recipe(model, shop.identity, manifest.layout(shop.ef_search, shop.server.place if shop.server else ""))


def _stale(shop: Workshop, live: GenerationInfo | None, recipe: Recipe) -> bool:
    """Whether the generation in service has to be made again though no document changed."""
    if live is None or (recipe.model, recipe.layout) != (live.model, live.layout):
        return True
    try:
        manifest.read(manifest.folder_of(shop.generations, live.id))
    except manifest.Damaged:
        return True
    try:
        return shop.server is not None and shop.server.size(live.id) != live.passages
    except ServerAway:  # which is no reason to build what could not be built
        return False


def _difference(documents: Sequence[Document], known: dict[str, Entry], on: date) -> _Difference:
    ids = {document.id for document in documents}
    old = [document for document in documents if document.id in known]
    return _Difference(
        added=tuple(document.id for document in documents if document.id not in known),
        changed=tuple(document.id for document in old if document.sha256 != known[document.id].sha256),
        removed=tuple(sorted(known.keys() - ids)),
        moved=any(document.in_force(on) != known[document.id].in_force for document in old),
    )


def _forecast(ledger: Ledger, documents: Sequence[Document], on: date, model: str) -> tuple[int, int]:
    """`(passages to embed, passages)` without writing anything."""
    keys = [vector_key(passage) for document in documents if document.in_force(on) for passage in passages(document)]
    return len(set(keys) - ledger.known_vectors(model, keys)), len(keys)


def _make(
    shop: Workshop, plan: Sequence[Planned], recipe: Recipe, progress: Progress, live: GenerationInfo | None
) -> tuple[int, int, int]:
    """A generation that is built and verified: its number, passages embedded, passages."""
    base = manifest.folder_of(shop.generations, live.id) if live else None
    size = shop.ledger.size(part.version for part in plan if part.in_force)
    number = shop.ledger.pointer.begin(recipe, plan, size)
    folder = manifest.folder_of(shop.generations, number)
    try:
        shop.prepare(*building(number, folder, shop.ef_search, base))
        shop.prepare(*verifying(folder))
        embedded = _embed(shop, number, recipe.model, progress)
        progress("build", 0, size)
        told: Callable[[int, int], None] = partial(progress, "build")
        build(
            shop.ledger,
            number,
            folder,
            ef_search=shop.ef_search,
            progress=told,
            run=shop.run,
            base=base,
            server=shop.server,
        )
        progress("verify", 0, 1)
        verify(shop.ledger, folder, shop.run, shop.server)
        shop.examine(folder)
        progress("verify", 1, 1)
    except Exception as error:
        shop.ledger.pointer.fail(number, str(error))
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return number, embedded, size


def _plan(ledger: Ledger, documents: Sequence[Document], on: date) -> list[Planned]:
    """Write the new versions; the version of every document and whether it is searchable on that day."""
    known = ledger.versions()
    ledger.add([document for document in documents if (document.id, document.sha256) not in known], passages)
    versions = ledger.versions()
    return [
        Planned(document.id, versions[document.id, document.sha256], document.in_force(on)) for document in documents
    ]


def _embed(shop: Workshop, number: int, model: str, progress: Progress) -> int:
    """Cache the vectors that are still missing, a batch at a time; how many passages needed one."""
    missing = {
        vector_key(passage): embedding_text(passage)
        for passage, vector in shop.ledger.entries(number, model)
        if vector is None
    }
    if not missing:
        return 0
    embedder = shop.embedder()
    if embedder.model_id != model:
        raise IngestFailed("Model embedding berganti di tengah pemuatan. Ulangi pemuatannya.")
    keys = list(missing)
    for start in range(0, len(keys), _EMBED_AT_ONCE):
        progress("embed", start, len(keys))
        part = keys[start : start + _EMBED_AT_ONCE]
        vectors = embedder.passages([missing[key] for key in part])
        shop.ledger.add_vectors(model, dict(zip(part, vectors, strict=True)))
    progress("embed", len(keys), len(keys))
    return len(keys)
