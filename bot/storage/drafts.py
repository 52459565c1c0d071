"""Drafts and all their versions. A revision adds a version; nothing that was shown is ever overwritten."""

from datetime import datetime

from sqlalchemy import Engine, func, or_, select, update

from bot.habits import ClosedText
from bot.storage.audit import record
from bot.storage.draft_rows import find, insert_draft, insert_version, point, required, version_at
from bot.storage.engine import moment, stamp
from bot.storage.records import DraftLine, DraftText, SavedDraft, Version
from bot.storage.tables import drafts, kits, versions
from knowledge.checking.neighbours import OtherText
from prompts.brief import Brief
from prompts.draft import Draft


class Drafts:
    """A draft belongs to its operator: every look-up takes the operator's id and finds nobody else's."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def create(self, operator: int, version: Version, title: str, at: datetime, origin: int | None) -> SavedDraft:
        """Save a new draft. `origin` is the update it answers: the same update twice gives the same draft."""
        with self._engine.begin() as connection:
            known = select(drafts.c.id).where(drafts.c.operator == operator, drafts.c.origin == origin)
            draft_id = connection.execute(known).scalar() if origin is not None else None
            if draft_id is None:
                draft_id = insert_draft(connection, operator, version, title=title, at=at, origin=origin)
                insert_version(connection, draft_id, version, number=1, parent=0, at=at)
                record(connection, at, operator, "draf", draft_id)
            return required(connection, draft_id, operator)

    def revise(self, draft_id: int, operator: int, version: Version, at: datetime) -> SavedDraft:
        """Add a version and make it the current one."""
        with self._engine.begin() as connection:
            current = required(connection, draft_id, operator)
            newest = select(func.max(versions.c.number)).where(versions.c.draft_id == draft_id)
            number = connection.execute(newest).scalar_one() + 1
            insert_version(connection, draft_id, version, number=number, parent=current.version.number, at=at)
            point(connection, draft_id, number, version, at)
            record(connection, at, operator, f"draf-{version.action}", draft_id)
            return required(connection, draft_id, operator)

    def undo(self, draft_id: int, operator: int, at: datetime, origin: int | None = None) -> SavedDraft | None:
        """Go back to the version the current one was made from; None if it is the first.

        `origin` is the update that asked: the same one a second time (after a kill) changes nothing more.
        """
        with self._engine.begin() as connection:
            current = required(connection, draft_id, operator)
            undone = connection.execute(select(drafts.c.undone).where(drafts.c.id == draft_id)).scalar()
            if origin is not None and undone == origin:
                return current
            parent = current.version.parent
            if not parent:
                return None
            before = version_at(connection, draft_id, parent)
            point(connection, draft_id, parent, before, at)
            if origin is not None:
                connection.execute(update(drafts).where(drafts.c.id == draft_id).values(undone=origin))
            record(connection, at, operator, "draf-urung", draft_id)
            return required(connection, draft_id, operator)

    def find(self, draft_id: int, operator: int) -> SavedDraft | None:
        """The draft with that id if it is this operator's, else None."""
        with self._engine.connect().execution_options(reading=True) as connection:
            return find(connection, draft_id, operator)

    def version(self, draft_id: int, operator: int, number: int) -> Version | None:
        """One version of the operator's draft, or None."""
        with self._engine.connect().execution_options(reading=True) as connection:
            own = find(connection, draft_id, operator)
            there = (versions.c.draft_id == draft_id) & (versions.c.number == number)
            known = own and connection.execute(select(versions.c.number).where(there)).first()
            return version_at(connection, draft_id, number) if known else None

    def by_origin(self, operator: int, origin: int) -> SavedDraft | None:
        """The draft that this update made or revised, or None."""
        made = select(drafts.c.id).where(drafts.c.operator == operator, drafts.c.origin == origin)
        revised = select(drafts.c.id).join(versions, versions.c.draft_id == drafts.c.id)
        revised = revised.where(drafts.c.operator == operator, versions.c.origin == origin)
        with self._engine.connect().execution_options(reading=True) as connection:
            draft_id = connection.execute(made).scalar() or connection.execute(revised).scalar()
            return find(connection, draft_id, operator) if draft_id is not None else None

    def by_message(self, operator: int, message: int) -> SavedDraft | None:
        """The draft that stands under this message id in the operator's chat, or None."""
        placed = (drafts.c.text_message, drafts.c.evidence_message, drafts.c.question_message)
        here = or_(*(column == message for column in placed))
        query = select(drafts.c.id).where(drafts.c.operator == operator, here).order_by(drafts.c.id.desc())
        with self._engine.connect().execution_options(reading=True) as connection:
            draft_id = connection.execute(query).scalar()
            return find(connection, draft_id, operator) if draft_id is not None else None

    def newest(self, operator: int, limit: int, offset: int = 0) -> tuple[DraftLine, ...]:
        """The operator's drafts, the last touched first; of a kit only the one it was made from."""
        leads = select(kits.c.lead).where(kits.c.operator == operator)
        shown = or_(drafts.c.kit.is_(None), drafts.c.id.in_(leads))
        query = select(drafts).where(drafts.c.operator == operator, shown)
        query = query.order_by(drafts.c.updated.desc(), drafts.c.id.desc()).limit(limit).offset(offset)
        with self._engine.connect().execution_options(reading=True) as connection:
            rows = connection.execute(query).all()
        return tuple(DraftLine(r.id, r.kind, r.channel, r.title, r.state, moment(r.updated)) for r in rows)

    def latest(self, operator: int) -> SavedDraft | None:
        """The draft that was shown last, parts of kits included, if it is still open."""
        query = select(drafts.c.id, drafts.c.state).where(drafts.c.operator == operator)
        with self._engine.connect().execution_options(reading=True) as connection:
            order = (drafts.c.shown.is_(None), drafts.c.shown.desc(), drafts.c.updated.desc(), drafts.c.id.desc())
            row = connection.execute(query.order_by(*order).limit(1)).first()
            return find(connection, row.id, operator) if row and row.state == "open" else None

    def lately_shown(self, operator: int, limit: int = 12) -> tuple[SavedDraft, ...]:
        """The open drafts that stand in the chat, the last shown first; of each kit every part that was shown."""
        query = select(drafts.c.id).where(drafts.c.operator == operator, drafts.c.state == "open")
        query = query.where(drafts.c.shown.is_not(None)).order_by(drafts.c.shown.desc()).limit(limit)
        with self._engine.connect().execution_options(reading=True) as connection:
            found = [find(connection, one, operator) for one in connection.execute(query).scalars().all()]
        return tuple(draft for draft in found if draft)

    def of_others(self, operator: int | None, since: datetime, limit: int = 100) -> tuple[OtherText, ...]:
        """Other people's newest drafts on a programme (of None: everybody's), for the check alone: nobody is ever
        shown them."""
        current = (versions.c.draft_id == drafts.c.id) & (versions.c.number == drafts.c.version)
        query = select(versions.c.brief, versions.c.draft, versions.c.programme, drafts.c.updated).join(drafts, current)
        query = query.where(drafts.c.updated >= stamp(since), versions.c.programme != "")
        query = query if operator is None else query.where(drafts.c.operator != operator)
        with self._engine.connect().execution_options(reading=True) as connection:
            rows = connection.execute(query.order_by(drafts.c.updated.desc()).limit(limit)).all()
        return tuple(
            OtherText(
                Brief.model_validate_json(row.brief).agency,
                moment(row.updated).date(),
                row.programme,
                Draft.model_validate_json(row.draft).text,
            )
            for row in rows
        )

    def recent(self, since: datetime, limit: int = 2000) -> tuple[DraftText, ...]:
        """Everybody's drafts in their current wording, the last touched first; for the house, never for a chat."""
        current = (versions.c.draft_id == drafts.c.id) & (versions.c.number == drafts.c.version)
        query = select(drafts, versions.c.draft, versions.c.programme).join(versions, current)
        query = query.where(drafts.c.updated >= stamp(since)).order_by(drafts.c.updated.desc(), drafts.c.id.desc())
        with self._engine.connect().execution_options(reading=True) as connection:
            rows = connection.execute(query.limit(limit)).all()
        return tuple(
            DraftText(
                row.id,
                row.operator,
                row.title,
                row.kind,
                row.state,
                row.programme,
                Draft.model_validate_json(row.draft).text,
                moment(row.updated),
            )
            for row in rows
        )

    def closed(self, most: int) -> tuple[ClosedText, ...]:
        """The drafts that were closed last, of everybody, to learn how agencies write; nobody is shown them."""
        current = (versions.c.draft_id == drafts.c.id) & (versions.c.number == drafts.c.version)
        query = select(versions.c.brief, versions.c.draft).join(drafts, current).where(drafts.c.state == "done")
        with self._engine.connect().execution_options(reading=True) as connection:
            rows = connection.execute(query.order_by(drafts.c.updated.desc()).limit(most)).all()
        found = [(Brief.model_validate_json(row.brief), Draft.model_validate_json(row.draft)) for row in rows]
        return tuple(ClosedText(brief.agency, draft.kind, draft.text) for brief, draft in found)

    def place(self, draft_id: int, operator: int, placed: dict[str, int | None], at: datetime) -> None:
        """Remember under which message ids the draft stands: keys `text`, `evidence`, `question`."""
        values: dict[str, object] = {f"{name}_message": message for name, message in placed.items()}
        values |= {"shown": stamp(at)} if "text" in placed else {}
        with self._engine.begin() as connection:
            own = (drafts.c.id == draft_id) & (drafts.c.operator == operator)
            connection.execute(update(drafts).where(own).values(**values))

    def finish(self, draft_id: int, operator: int, done: bool, at: datetime) -> None:
        """Close the draft, or open it again."""
        with self._engine.begin() as connection:
            own = (drafts.c.id == draft_id) & (drafts.c.operator == operator)
            state = "done" if done else "open"
            connection.execute(update(drafts).where(own).values(state=state, updated=stamp(at)))
            record(connection, at, operator, "draf-selesai" if done else "draf-buka", draft_id)
