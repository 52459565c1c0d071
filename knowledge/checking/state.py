"""What a clause says a thing is, and whether two clauses can both be true of one: the axes stand in `keadaan.yaml`."""

from dataclasses import dataclass
from pathlib import Path

from knowledge.checking.negation import both_to_come
from knowledge.yaml_files import read_yaml

_LISTS = read_yaml(Path(__file__).with_name("keadaan.yaml"))
_AXES = {axis: frozenset(values) for axis, values in _LISTS["keadaan"].items()}
Words = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class State:
    """What a clause says a thing is: the axis and the value on it, the words of what it is said of and the others."""

    start: int
    end: int
    axis: str
    value: str
    denied: bool
    subject: Words
    others: Words
    weak: bool = False  # "digelar" is no contrary of "ditunda", "tetap digelar" is
    loose: bool = False  # "yang belum lolos" says which people are meant
    when: str = ""  # "belum", "akan"
    only: Words = ()  # of a clause without a verb of its own, what it names: it says nothing of others

    @property
    def verb(self) -> bool:
        """Whether the axis is the verb itself, done or not done."""
        return self.axis.startswith("=")

    @property
    def all(self) -> Words:
        """Everything else that its clause names."""
        return (*self.subject, *self.others)

    def against(self, other: "State") -> bool:
        """Whether both cannot be true of one thing."""
        if self.axis != other.axis or (self.weak and not self.denied) or both_to_come(self.when, other.when):
            return False
        if self.value == other.value:
            return self.denied != other.denied
        return not self.denied and not other.denied

    def like(self, other: "State") -> bool:
        """Whether both say the same: "tidak dibuka" and "ditutup" where there are only the two."""
        if self.axis != other.axis:
            return False
        if self.value == other.value:
            return self.denied == other.denied
        return self.denied != other.denied and len(_AXES.get(self.axis, ())) == 2


def words(named: Words) -> Words:
    """Without the figures."""
    return tuple(word for word in named if not is_figure(word))


def is_figure(word: frozenset[str]) -> bool:
    """Whether these are the senses of a number."""
    return any(sense.startswith("#") for sense in word)
