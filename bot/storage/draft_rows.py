"""Drafts and versions as rows, inside a transaction of whoever calls."""

from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, insert, select, update

from bot.storage.engine import moment, stamp
from bot.storage.records import Answered, Placed, SavedDraft, Version
from bot.storage.tables import drafts, versions
from knowledge.checking.report import Report
from prompts.brief import Brief
from prompts.draft import Draft, Style

REPORT = TypeAdapter(Report)
STYLE = TypeAdapter(Style)
ANSWERS = TypeAdapter(tuple[Answered, ...])


def insert_draft(
    connection: Connection,
    operator: int,
    version: Version,
    *,
    title: str,
    at: datetime,
    origin: int | None,
    kit: int | None = None,
) -> int:
    """A new draft without versions; returns its id. `kit`: the kit it is a part of."""
    made = connection.execute(
        insert(drafts)
        .values(
            operator=operator,
            origin=origin,
            state="open",
            version=1,
            kind=version.draft.kind,
            channel=version.draft.channel or "",
            title=title,
            created=stamp(at),
            updated=stamp(at),
            kit=kit,
        )
        .returning(drafts.c.id)
    )
    return int(made.scalar_one())


def insert_version(
    connection: Connection, draft_id: int, version: Version, *, number: int, parent: int, at: datetime
) -> None:
    """A version of a draft, made from version `parent`."""
    connection.execute(
        insert(versions).values(
            draft_id=draft_id,
            origin=version.origin,
            number=number,
            parent=parent,
            action=version.action,
            brief=version.brief.model_dump_json(),
            draft=version.draft.model_dump_json(),
            report=REPORT.dump_json(version.report).decode(),
            style=STYLE.dump_json(version.style).decode(),
            programme=version.programme,
            answers=ANSWERS.dump_json(version.answers).decode(),
            created=stamp(at),
        )
    )


def point(connection: Connection, draft_id: int, number: int, version: Version, at: datetime) -> None:
    """Make a version the current one; the draft is open again."""
    connection.execute(
        update(drafts)
        .where(drafts.c.id == draft_id)
        .values(version=number, channel=version.draft.channel or "", state="open", updated=stamp(at))
    )


def required(connection: Connection, draft_id: int, operator: int) -> SavedDraft:
    """The draft. Raises `LookupError` where this operator has none with that id."""
    found = find(connection, draft_id, operator)
    if found is None:
        raise LookupError(f"draft {draft_id} of operator {operator}")
    return found


def find(connection: Connection, draft_id: int, operator: int) -> SavedDraft | None:
    """The draft with that id if it is this operator's, else None."""
    own = (drafts.c.id == draft_id) & (drafts.c.operator == operator)
    row = connection.execute(select(drafts).where(own)).first()
    return _saved(row, version_at(connection, draft_id, row.version)) if row else None


def version_at(connection: Connection, draft_id: int, number: int) -> Version:
    """One version of a draft."""
    this = (versions.c.draft_id == draft_id) & (versions.c.number == number)
    row = connection.execute(select(versions).where(this)).one()
    return Version(
        action=row.action,
        brief=Brief.model_validate_json(row.brief),
        draft=Draft.model_validate_json(row.draft),
        report=REPORT.validate_json(row.report),
        style=STYLE.validate_json(row.style),
        programme=row.programme,
        answers=ANSWERS.validate_json(row.answers),
        number=row.number,
        origin=row.origin,
        parent=row.parent,
    )


def _saved(row: Row[tuple[object, ...]], version: Version) -> SavedDraft:
    return SavedDraft(
        id=row.id,
        operator=row.operator,
        state=row.state,
        version=version,
        placed=Placed(row.text_message, row.evidence_message, row.question_message),
        created=moment(row.created),
        kit=row.kit,
    )
