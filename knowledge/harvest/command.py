"""What `ingest.py --from` does: gather what is new behind an address, and give it to the knowledge base as uploads.

As uploads they belong to the generation made with them: a rollback withdraws them, an admin finds and deletes them.
"""

from collections.abc import Callable
from contextlib import closing

from knowledge.base import KnowledgeBase
from knowledge.errors import NaraError, NoKnowledge
from knowledge.harvest.errors import NotFetched
from knowledge.harvest.harvest import Harvest, Harvested, Shelf
from knowledge.harvest.state import State
from knowledge.harvest.web import Web
from knowledge.index import SyncReport
from knowledge.settings import KnowledgeSettings

Progress = Callable[[str, int, int], None]


def harvest(
    knowledge: KnowledgeBase, settings: KnowledgeSettings, address: str, progress: Progress, dry_run: bool = False
) -> tuple[Harvested, SyncReport | None]:
    """What was gathered, and the report of the sync; None if nothing new was found or nothing may be changed.

    Raises `NaraError` if the address cannot be had, and what `KnowledgeBase.sync` raises: the next run then gives what
    was gathered.
    """
    with closing(State(settings.harvested)) as state:
        gathered = _gathered(knowledge, settings, address, state, progress)
        if dry_run or not gathered.files:
            return gathered, None
        report = knowledge.uploads.change(gathered.files, (), progress)
        state.applied(gathered.files)
        return gathered, report


def _gathered(
    knowledge: KnowledgeBase, settings: KnowledgeSettings, address: str, state: State, progress: Progress
) -> Harvested:
    with Web(settings.manners) as web, knowledge.extractor() as extractor:
        run = Harvest(
            web, state, extractor, knowledge.today(), recheck=settings.harvest_recheck, shelf=_shelf(knowledge)
        )
        try:
            return run.gather(address, knowledge.uploads.state(), progress)
        except NotFetched as error:
            raise NaraError(f"{address}: {error}. Tidak ada yang diubah.") from error


def _shelf(knowledge: KnowledgeBase) -> Shelf:
    try:
        return Shelf.of(knowledge.documents(), knowledge.programmes(knowledge.today()))
    except NoKnowledge:
        return Shelf()
