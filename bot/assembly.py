"""Building the service from its settings: every dependency is made here, once, and passed on as an argument."""

from functools import partial

from bot.habits import Closed, nothing_closed
from bot.settings import Settings
from bot.studio import Neighbours, Studio, check_draft, no_neighbours
from knowledge.base import KnowledgeBase
from knowledge.checking.check import Checker
from knowledge.names import Names
from prompts.model import ModelWriter, refuse_tracing
from prompts.offline import OfflineWriter
from prompts.turns import Turns
from prompts.write import Composer


def build_studio(
    settings: Settings,
    closed: Closed = nothing_closed,
    turns: Turns | None = None,
    neighbours: Neighbours = no_neighbours,
) -> Studio:
    """The studio with real parts; `closed`: drafts to learn habits from; `turns`: when the model may write;
    `neighbours`: the drafts that a new one is compared with.

    Raises `NaraError` if LangChain tracing is on or a bundled file is broken.
    """
    refuse_tracing()
    checker = Checker.load()
    model = ModelWriter.load(settings.model_settings) if settings.model_settings else None
    composer = Composer(OfflineWriter.load(), model, partial(check_draft, checker), turns)
    return Studio(settings, KnowledgeBase(settings), Names.load(), checker, composer, closed, neighbours)
