"""Kits: several drafts made from one brief. Each stays a draft of its own, with its own versions."""

from collections.abc import Sequence
from datetime import datetime
from typing import get_args

from sqlalchemy import Connection, Engine, insert, select, update

from bot.storage.audit import record
from bot.storage.draft_rows import find, insert_draft, insert_version
from bot.storage.engine import stamp
from bot.storage.records import SavedDraft, SavedKit, Version
from bot.storage.tables import drafts, kits
from prompts.brief import Channel, DraftKind

ORDER = ("rilis", *(kind for kind in get_args(DraftKind) if kind != "rilis"))
CHANNELS = ("", *get_args(Channel))


class Kits:
    """A kit belongs to its operator, like its drafts."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def create(  # noqa: PLR0917 - one row and its parts
        self, operator: int, lead: int, parts: Sequence[Version], title: str, at: datetime, origin: int | None
    ) -> SavedKit:
        """Save the parts as drafts beside their lead, all or none. The same `origin` twice gives the same kit."""
        with self._engine.begin() as connection:
            known = select(kits.c.id).where(kits.c.operator == operator, kits.c.origin == origin)
            kit = connection.execute(known).scalar() if origin is not None else None
            if kit is None:
                values = {"operator": operator, "lead": lead, "origin": origin, "created": stamp(at)}
                kit = connection.execute(insert(kits).values(values).returning(kits.c.id)).scalar_one()
                for version in parts:
                    draft = insert_draft(connection, operator, version, title=title, at=at, origin=None, kit=kit)
                    insert_version(connection, draft, version, number=1, parent=0, at=at)
                own = (drafts.c.id == lead) & (drafts.c.operator == operator)
                connection.execute(update(drafts).where(own).values(kit=kit, updated=stamp(at), shown=stamp(at)))
                record(connection, at, operator, "paket", kit)
            return _required(connection, int(kit), operator)

    def find(self, kit: int, operator: int) -> SavedKit | None:
        """The kit with that id if it is this operator's, else None."""
        with self._engine.connect().execution_options(reading=True) as connection:
            return _find(connection, kit, operator)

    def place(self, kit: int, operator: int, message: int | None) -> None:
        """Remember under which message id the kit's card stands."""
        with self._engine.begin() as connection:
            own = (kits.c.id == kit) & (kits.c.operator == operator)
            connection.execute(update(kits).where(own).values(message=message))


def _required(connection: Connection, kit: int, operator: int) -> SavedKit:
    found = _find(connection, kit, operator)
    if found is None:
        raise LookupError(f"kit {kit} of operator {operator}")
    return found


def _find(connection: Connection, kit: int, operator: int) -> SavedKit | None:
    row = connection.execute(select(kits).where(kits.c.id == kit, kits.c.operator == operator)).first()
    if row is None:
        return None
    ids = connection.execute(select(drafts.c.id).where(drafts.c.kit == kit)).scalars()
    parts = [draft for one in ids if (draft := find(connection, one, operator))]
    return SavedKit(row.id, row.operator, row.lead, tuple(sorted(parts, key=_order)), row.message)


def _order(saved: SavedDraft) -> tuple[int, int, int]:
    draft = saved.version.draft
    return ORDER.index(draft.kind), CHANNELS.index(draft.channel or ""), saved.id
