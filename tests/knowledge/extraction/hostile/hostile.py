"""One hostile file: what it is called, how it is made, and what must be said of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

SENTENCE = "Sebanyak 1.234 warga membersihkan 7,41 km saluran air pada Minggu (12/10/2025) di Kelurahan Ciwedus."


@dataclass(frozen=True, slots=True)
class Hostile:
    """`says` is a pattern in the refusal; where it is empty the file is read, and `text` stands in what was read.

    A `costly` file is ended by a limit of time or memory: which of them comes first depends on the machine.
    """

    what: str
    name: str
    make: Callable[[], bytes]
    says: str = ""
    text: str = ""
    costly: bool = False


def clear(sentence: str) -> bool:
    """Whether an admin may be shown it: one line, not long, with what to do, nothing of the program's insides."""
    return (
        ";" in sentence
        and 20 <= len(sentence) <= 300
        and not re.search(r"\n|Error|Exception|Traceback|0x|None", sentence)
    )
