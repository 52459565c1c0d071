"""What else is written for a name in a query, by the name list: `lebakgede` and Lebak Gede, `dkiss` and Diskominfo."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.names import Names
from knowledge.normalise import tokens
from knowledge.phrases import Phrases, Terms

BRIEF = 2  # terms; a longer spelling is looked up only where the index does not know the query's own


@dataclass(frozen=True, slots=True)
class Namesake:
    """The other spellings of a name, and what it is part of (a kelurahan's kecamatan)."""

    spellings: tuple[Terms, ...]
    wider: tuple[Terms, ...] = ()


Table = Phrases[Namesake]


def also_written(words: Sequence[str], vocabulary: Container[str], table: Table) -> dict[str, tuple[Terms, ...]]:
    """Term → the spellings that may stand for it in the index, for every name among the words of a query, in order.

    The kecamatan is looked for only where the index knows no spelling of the kelurahan.
    """
    found: dict[str, tuple[Terms, ...]] = {}
    for name in table.among(words):
        unknown = not _known(name, vocabulary)
        others = [other for other in table[name].spellings if _known(other, vocabulary)]
        fitting = [other for other in others if unknown or len(other) <= BRIEF]
        if unknown and not others:
            fitting = [other for other in table[name].wider if _known(other, vocabulary)]
        found |= {term: tuple(fitting) for term in name if fitting}
    return found


def _known(name: Terms, vocabulary: Container[str]) -> bool:
    return all(term in vocabulary for term in name)


@lru_cache(maxsize=1)
def namesakes() -> Table:
    """Every spelling of the bundled name list → its other spellings; takes 0.2 s the first time."""
    names = Names.load()
    groups: list[tuple[Sequence[str], str]] = []
    for listed in (names.opd, names.kecamatan_list, names.holders):
        groups += [(one.spellings, "") for one in listed]
    groups += [(one.spellings, "" if one.common_word else one.kecamatan) for one in names.kelurahan_list]
    table: dict[Terms, Namesake] = {}
    for spellings, wider in groups:
        forms = list(dict.fromkeys(tuple(tokens(spelling)) for spelling in spellings))
        above = (tuple(tokens(f"kecamatan {wider}")),) if wider else ()
        for form in forms:
            table.setdefault(form, Namesake(tuple(other for other in forms if other != form), above))
    return Phrases({form: known for form, known in table.items() if known.spellings or known.wider})
