"""What drafts made of the knowledge base: notes that found nothing in it, key messages that were told."""

from collections import Counter
from datetime import datetime

from sqlalchemy import Engine, Row, select

from bot.storage.draft_rows import REPORT
from bot.storage.engine import moment, stamp
from bot.storage.tables import drafts, versions
from knowledge.topics import Asked
from prompts.brief import Brief
from prompts.draft import Draft

MOST = 2000  # drafts that are read, the last touched first
TOLD = ("present", "paraphrased")


class Usage:
    """Reads drafts of everybody in their current wording; nobody is shown whose they are."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def found_nothing(self, since: datetime) -> tuple[Asked, ...]:
        """The notes of drafts that rest on no programme and cite no document."""
        return tuple(
            Asked(Brief.model_validate_json(row.brief).raw, 1, moment(row.created))
            for row in self._rows(since)
            if not row.programme and not Draft.model_validate_json(row.draft).sources
        )

    def told(self, since: datetime) -> Counter[tuple[str, str]]:
        """How many drafts tell each key message, by the programme's title and the message's words."""
        counted: Counter[tuple[str, str]] = Counter()
        for row in self._rows(since):
            covered = REPORT.validate_json(row.report).coverage
            counted.update({(one.program, one.message) for one in covered if one.status in TOLD})
        return counted

    def _rows(self, since: datetime) -> list[Row[tuple[object, ...]]]:
        current = (versions.c.draft_id == drafts.c.id) & (versions.c.number == drafts.c.version)
        query = select(versions.c.brief, versions.c.draft, versions.c.report, versions.c.programme, drafts.c.created)
        query = query.join(drafts, current).where(drafts.c.created >= stamp(since))
        with self._engine.connect().execution_options(reading=True) as connection:
            return list(connection.execute(query.order_by(drafts.c.updated.desc()).limit(MOST)))
