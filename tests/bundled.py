"""What ships with the bot, read once for all the tests of a process; none of it is changed by its use."""

from functools import cache

from knowledge.checking.check import Checker
from knowledge.checking.kinds.rule import Rule
from knowledge.checking.rules import load_rules
from knowledge.limits import Limits
from knowledge.names import Names
from prompts.model import ModelSettings, ModelWriter, chat_model
from prompts.offline import OfflineWriter
from prompts.templates import Templates


@cache
def names() -> Names:
    return Names.load()


@cache
def rules() -> tuple[Rule, ...]:
    return load_rules()


@cache
def checker() -> Checker:
    return Checker(rules(), names(), Limits.load())


@cache
def offline() -> OfflineWriter:
    return OfflineWriter.load()


@cache
def templates() -> Templates:
    return Templates.load()


def model_writer(settings: ModelSettings) -> ModelWriter:
    """`ModelWriter.load`, over what was read before."""
    return ModelWriter(chat_model(settings), templates(), offline(), settings)
