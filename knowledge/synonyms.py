"""What else a document may say for a word of a query: `kursus` and pelatihan, `penduduk` and warga.

Only the query is widened, and only by words that the index knows, in two steps where one leads nowhere. The words are
data: groups of our own that stand for each other (`lexicon/sinonim.yaml`), everyday words and those of other registers
with what a document says for them (`lexicon/sehari-hari.yaml`, `ragam-lain.yaml`, `layanan.yaml`), and looser pairs
from a thesaurus of the general language (`lexicon/tesaurus.txt`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path

from knowledge.normalise import FOLDER, tokens
from knowledge.phrases import Phrases, Terms
from knowledge.yaml_files import read_yaml

GROUPS = FOLDER / "sinonim.yaml"
EVERYDAY = (FOLDER / "sehari-hari.yaml", FOLDER / "ragam-lain.yaml", FOLDER / "layanan.yaml")
LOOSE = FOLDER / "tesaurus.txt"
RARER = 1  # an entry is widened by one that stands in more than so many times as many passages
Thesaurus = Phrases[tuple[Terms, ...]]


def synonyms(words: Sequence[str], vocabulary: Mapping[str, int], thesaurus: Thesaurus) -> dict[str, tuple[Terms, ...]]:
    """Term → what may be said instead and stands in the index, for each term of a query; `words` are stems in order."""
    found: dict[str, tuple[Terms, ...]] = {}
    known: dict[Terms, tuple[Terms, ...]] = {}  # a release as a query says most of its words again and again
    for entry, others in entries(words, thesaurus):
        if entry not in known:
            known[entry] = _held(entry, others, vocabulary) or _further(entry, others, vocabulary, thesaurus)
        if known[entry]:
            found |= dict.fromkeys(entry, known[entry])
        elif len(entry) > 1:  # "selokan mampet" where no document writes what stands for both
            found |= {term: held for term in entry if (held := _alone(term, vocabulary, thesaurus))}
    return found


def _alone(term: str, vocabulary: Mapping[str, int], thesaurus: Thesaurus) -> tuple[Terms, ...]:
    """What may be said for one word of a phrase, if the index does not know it."""
    return () if term in vocabulary else _held((term,), thesaurus.get((term,), ()), vocabulary)


def _held(entry: Terms, others: Iterable[Terms], vocabulary: Mapping[str, int]) -> tuple[Terms, ...]:
    own, get = RARER * holding(entry, vocabulary), vocabulary.get  # a release as a query holds a thousand others
    return tuple([o for o in others if (get(o[0], 0) if len(o) == 1 else holding(o, vocabulary)) > own])


def _further(
    entry: Terms, others: Iterable[Terms], vocabulary: Mapping[str, int], thesaurus: Thesaurus
) -> tuple[Terms, ...]:
    """What may be said for what may be said instead, if the index has nothing nearer and not the entry either."""
    if holding(entry, vocabulary):
        return ()
    steps = (further for other in others for further in thesaurus.get(other, ()) if not {*further} & {*entry})
    return _held(entry, dict.fromkeys(steps), vocabulary)


def entries(words: Sequence[str], thesaurus: Thesaurus) -> Iterator[tuple[Terms, tuple[Terms, ...]]]:
    """The entries among the stems, in order, with what may stand for them."""
    return ((entry, thesaurus[entry]) for entry in thesaurus.among(words))


def holding(entry: Terms, vocabulary: Mapping[str, int]) -> int:
    """In how many passages the rarest term of an entry stands: at most so many hold them all."""
    return vocabulary.get(entry[0], 0) if len(entry) == 1 else min(vocabulary.get(term, 0) for term in entry)


@lru_cache(maxsize=1)
def thesaurus(groups: Path = GROUPS, everyday: Sequence[Path] = EVERYDAY) -> Thesaurus:
    """Every entry of our own lists as search terms → what may be said instead."""
    table: dict[Terms, dict[Terms, None]] = {}
    for group in read_yaml(groups):
        entries = _terms(group)
        for entry in entries:
            table.setdefault(entry, {}).update(dict.fromkeys(entries))
    for written, said in chain.from_iterable(read_yaml(file).items() for file in everyday):
        for entry in _terms(said):
            table.setdefault(entry, {}).update(dict.fromkeys(_terms([written])))
    others = {entry: tuple(one for one in said if _says_other(one, entry)) for entry, said in table.items()}
    return Phrases({entry: said for entry, said in others.items() if said})


def _says_other(one: Terms, entry: Terms) -> bool:
    """Whether neither is a part of the other: "rumah reyot" and "rumah tidak layak huni" share a word only."""
    return not ({*one} <= {*entry} or {*entry} <= {*one})


def _terms(listed: Iterable[object]) -> list[Terms]:
    return list(dict.fromkeys(tuple(tokens(str(entry))) for entry in listed))


@lru_cache(maxsize=1)
def loose_thesaurus(path: Path = LOOSE) -> Thesaurus:
    """The general language's: each entry → what may stand for it here and there; written as search terms already."""
    rows = (line.split(": ") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return Phrases(
        {tuple(entry.split()): tuple(tuple(other.split()) for other in others.split(", ")) for entry, others in rows}
    )
