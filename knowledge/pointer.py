"""Which generation is live, which others may be rolled back to, and who moved the pointer when."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, func, select, update

from knowledge import schema
from knowledge.errors import NaraError

_LIVE = select(schema.pointer.c.generation)


@dataclass(frozen=True, slots=True)
class GenerationInfo:
    """One generation as listed for an admin. `created` is UTC; only a `ready` one can serve.

    `model` is the embedding model's id; `embedder` names the settings and files that gave that id (`index.identity`);
    `layout` is `manifest.layout` at the time of building.
    """

    id: int
    state: str
    created: datetime
    documents: int
    passages: int
    model: str
    embedder: str
    layout: str
    live: bool


@dataclass(frozen=True, slots=True)
class Planned:
    """One document's part in a generation: its version, and whether it is in force and so searchable."""

    document: str
    version: int
    in_force: bool


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a generation is made, whatever its documents: see the fields of the same names in `GenerationInfo`."""

    model: str
    embedder: str
    layout: str


class Pointer:
    """The generation rows of a ledger. Every move of the pointer is one transaction with its audit row."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)

    def live(self) -> int | None:
        """The generation in service; about 0.1 ms, asked before each query."""
        with self._engine.connect() as connection:
            return connection.scalar(_LIVE)

    def begin(self, recipe: Recipe, plan: Sequence[Planned], passages: int) -> int:
        """A new generation, `building`, made of `plan`; nobody sees it before `flip`."""
        values = {
            "state": "building",
            "model": recipe.model,
            "embedder": recipe.embedder,
            "layout": recipe.layout,
            "documents": sum(part.in_force for part in plan),
            "passages": passages,
        }
        insert = schema.generation.insert().values(values).returning(schema.generation.c.id)
        with self._writer.begin() as connection:
            new = int(connection.execute(insert).scalar_one())
            rows = [
                {"generation": new, "document": p.document, "version": p.version, "in_force": int(p.in_force)}
                for p in plan
            ]
            if rows:
                connection.execute(schema.generation_document.insert(), rows)
        return new

    def flip(self, new: int, detail: Mapping[str, object]) -> None:
        """Put a built and verified generation into service."""
        with self._writer.begin() as connection:
            ready = update(schema.generation).where(schema.generation.c.id == new).values(state="ready")
            connection.execute(ready)
            self._move(connection, new, "flip", detail)

    def fail(self, new: int, reason: str) -> None:
        """Mark a generation that could not be built or verified."""
        failed = update(schema.generation).where(schema.generation.c.id == new).values(state="failed")
        with self._writer.begin() as connection:
            connection.execute(failed)
            self._record(connection, "failed", new, None, {"reason": reason})

    def rollback(self, to: int | None) -> int:
        """Put an earlier (or any other kept) generation back into service and return its id."""
        with self._writer.begin() as connection:
            live = connection.scalar(_LIVE)
            rows = schema.generation.c
            kept = select(rows.id).where(rows.state == "ready")
            wanted = kept.where(rows.id == to) if to is not None else kept.where(rows.id < (live or 0))
            target = connection.scalar(wanted.order_by(rows.id.desc()).limit(1))
            if target is None:
                name = f"Generasi {to}" if to is not None else "Generasi yang lebih lama"
                raise NaraError(f"{name} tidak tersedia. Lihat `python ingest.py --list`.")
            if target != live:
                self._move(connection, target, "rollback", {})
            return int(target)

    def generations(self) -> tuple[GenerationInfo, ...]:
        """Every generation ever begun, newest first."""
        rows = schema.generation
        with self._engine.connect() as connection:
            live = connection.scalar(_LIVE)
            found = connection.execute(select(rows).order_by(rows.c.id.desc())).all()
        return tuple(
            GenerationInfo(
                id=row.id,
                state=row.state,
                created=row.created_at.replace(tzinfo=UTC),
                documents=row.documents,
                passages=row.passages,
                model=row.model,
                embedder=row.embedder,
                layout=row.layout,
                live=row.id == live,
            )
            for row in found
        )

    def info(self, number: int) -> GenerationInfo:
        """One generation's row."""
        return next(row for row in self.generations() if row.id == number)

    def retire(self, keep: int, grace: float) -> tuple[int, ...]:
        """Mark as `deleted` what need not be kept: all but the live one and the newest others, `keep` in all.

        A generation is spared for `grace` seconds after it went out of service, so that a reader that still
        answers from it can finish. One that is `leaving` holds a deleted document (`knowledge.forgetting`): it goes as
        soon as its grace is over. Builds that a killed process left are marked `failed`.
        """
        rows = schema.generation.c
        with self._writer.begin() as connection:
            connection.execute(update(schema.generation).where(rows.state == "building").values(state="failed"))
            live = connection.scalar(_LIVE)
            ready = connection.scalars(select(rows.id).where(rows.state == "ready").order_by(rows.id.desc())).all()
            spare = [int(number) for number in ready if number != live][max(keep - 1, 0) :]
            leaving = connection.scalars(select(rows.id).where(rows.state == "leaving")).all()
            gone = [number for number in (*spare, *leaving) if self._idle(connection, number) >= grace]
            connection.execute(update(schema.generation).where(rows.id.in_(gone)).values(state="deleted"))
        return tuple(gone)

    def _idle(self, connection: Connection, number: int) -> float:
        """Seconds since the generation went out of service."""
        left = select(func.max(schema.audit.c.at)).where(schema.audit.c.previous == number)
        now = connection.scalar(select(func.current_timestamp()))
        since = connection.scalar(left)
        return (now.replace(tzinfo=None) - since).total_seconds() if now and since else math.inf

    def _move(self, connection: Connection, to: int, event: str, detail: Mapping[str, object]) -> None:
        live = connection.scalar(_LIVE)
        connection.execute(
            update(schema.pointer).values(generation=to, previous=live, flipped_at=func.current_timestamp())
        )
        self._record(connection, event, to, live, detail)

    def _record(
        self,
        connection: Connection,
        event: str,
        number: int,
        previous: int | None,
        detail: Mapping[str, object],
    ) -> None:
        row = {"event": event, "generation": number, "previous": previous, "detail": json.dumps(detail)}
        connection.execute(schema.audit.insert().values(row))
