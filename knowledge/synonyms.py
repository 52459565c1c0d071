"""What else a document may say for a word of a query: `kursus` and pelatihan, `penduduk` and warga.

Only the query is widened, and only by words that the index knows. The groups are data (`lexicon/sinonim.yaml`).
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import yaml

from knowledge.normalise import FOLDER, tokens

Terms = tuple[str, ...]
PATH = FOLDER / "sinonim.yaml"
RARER = 1  # an entry is widened by one that stands in more than so many times as many passages
Thesaurus = Mapping[Terms, tuple[Terms, ...]]


def synonyms(words: Sequence[str], vocabulary: Mapping[str, int], thesaurus: Thesaurus) -> dict[str, tuple[Terms, ...]]:
    """Term → what may be said instead and stands in the index, for each term of a query; `words` are stems in order.

    A longer entry wins over the words it is made of: "bela diri" is not "diri".
    """
    found: dict[str, tuple[Terms, ...]] = {}
    longest = max(map(len, thesaurus), default=0)
    at = 0
    while at < len(words):
        lengths = range(min(longest, len(words) - at), 0, -1)
        entry = next((part for n in lengths if (part := tuple(words[at : at + n])) in thesaurus), None)
        if entry:
            own = RARER * holding(entry, vocabulary)
            others = tuple(other for other in thesaurus[entry] if holding(other, vocabulary) > own)
            found |= {term: others for term in entry if others}
        at += len(entry) if entry else 1
    return found


def holding(entry: Terms, vocabulary: Mapping[str, int]) -> int:
    """In how many passages the rarest term of an entry stands: at most so many hold them all."""
    return min(vocabulary.get(term, 0) for term in entry)


@lru_cache(maxsize=1)
def thesaurus(path: Path = PATH) -> Thesaurus:
    """Every entry of the bundled groups as search terms → the other entries of its groups."""
    groups: Sequence[Sequence[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    table: dict[Terms, dict[Terms, None]] = {}
    for group in groups:
        entries = list(dict.fromkeys(tuple(tokens(str(entry))) for entry in group))
        for entry in entries:
            table.setdefault(entry, {}).update(dict.fromkeys(other for other in entries if not {*other} & {*entry}))
    return {entry: tuple(others) for entry, others in table.items() if others}
