"""The versions of one document that the ledger still holds."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine, select

from knowledge import schema
from knowledge.documents import Document, FrontMatter


@dataclass(frozen=True, slots=True)
class DocumentVersion:
    """`number` names the version in the ledger; `added` (aware, UTC) is when a run first saw it."""

    number: int
    added: datetime
    document: Document


class History:
    """Reads the `document_version` rows of a ledger."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, document: str) -> tuple[DocumentVersion, ...]:
        """Every version, the newest first; cutting a text anew makes no version."""
        rows = schema.document_version.c
        query = select(schema.document_version).where(rows.document == document).order_by(rows.id)
        with self._engine.connect() as connection:
            found = connection.execute(query).all()
        first = {row.sha256: row for row in reversed(found)}
        versions = [
            DocumentVersion(
                row.id,
                row.added_at.replace(tzinfo=UTC),
                Document(
                    row.document,
                    FrontMatter.model_validate_json(row.front),
                    row.body,
                    row.path,
                    row.body_line,
                    row.sha256,
                ),
            )
            for row in first.values()
        ]
        return tuple(sorted(versions, key=lambda version: -version.number))
