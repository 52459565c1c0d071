"""The kinds of rules, in Vale's vocabulary. A new kind is a file here and a name in this list."""

from typing import Annotated

from pydantic import Field

from knowledge.checking.kinds.assimilation import Assimilation
from knowledge.checking.kinds.capitalization import Capitalization
from knowledge.checking.kinds.consistency import Consistency
from knowledge.checking.kinds.doubling import Doubling
from knowledge.checking.kinds.existence import Existence
from knowledge.checking.kinds.frame import Frame
from knowledge.checking.kinds.misspelling import Misspelling
from knowledge.checking.kinds.occurrence import Occurrence
from knowledge.checking.kinds.pattern import PatternRule
from knowledge.checking.kinds.preposition import Preposition
from knowledge.checking.kinds.reduplication import Reduplication
from knowledge.checking.kinds.repetition import Repetition
from knowledge.checking.kinds.rule import Rule
from knowledge.checking.kinds.substitution import Substitution

AnyRule = Annotated[
    Substitution
    | PatternRule
    | Existence
    | Occurrence
    | Repetition
    | Reduplication
    | Consistency
    | Capitalization
    | Preposition
    | Assimilation
    | Doubling
    | Misspelling
    | Frame,
    Field(discriminator="jenis"),
]

__all__ = ["AnyRule", "Rule"]
