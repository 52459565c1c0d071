"""What the clauses of a brief say in the operator's own words: no slot says it again."""

import re

from prompts.brief import Brief
from prompts.offline.wording import clean

TOLD = ("pokok", "hadirin", "ajakan", "lepas")


def words_told(brief: Brief) -> str:
    """What the clauses say that are told in the operator's words: no slot says it again."""
    return " ".join(clause.text for clause in brief.clauses if clause.role in TOLD)


def is_told(phrase: str, brief: Brief) -> bool:
    """Whether a phrase stands in such a clause, word for word."""
    text, told = " ".join(clean(phrase).lower().split()), words_told(brief).lower()
    here = bool(text) and text in told  # seldom: a pattern of its own is made only then
    return here and re.search(rf"(?<!\w){re.escape(text)}(?!\w)", told) is not None
