"""Make `knowledge/lexicon/tesaurus.txt` of a LibreOffice thesaurus: `python -m knowledge.model.thesaurus FILE`.

FILE is `th_id_ID_v2.dat` of the Debian package mythes-id (origin and licence: `knowledge/lexicon/README.md`). Its
groups are generous: "bagi" stands beside "butir". A pair is kept, in both directions, where the bundled vectors agree
that the two are alike, or where the word to be widened is too rare to mean many things.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from knowledge.embedding import BUNDLED, StaticEmbedder, Vectors
from knowledge.normalise import stem, tokens
from knowledge.phrases import Terms
from knowledge.query import function_words
from knowledge.spelling import common_words
from knowledge.synonyms import LOOSE

LONGEST = 3  # terms of an entry
ALIKE = 0.15  # cosine of two entries that are alike, even if only one names the other
MUTUAL = 0.08  # the same where each names the other
RARE = 4000  # rank among the common words from which a word means few things
FEW = 25  # entries that such a word may stand beside
HEAD = "# Made by `python -m knowledge.model.thesaurus` (origin, licence: README.md). Search terms: what may be said\n"
Pairs = Mapping[tuple[Terms, Terms], int]  # how many directions of the pair the thesaurus names


def main(arguments: Sequence[str] | None = None) -> None:
    """Read, choose, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path, default=LOOSE)
    options = parser.parse_args(arguments)
    table: dict[Terms, list[Terms]] = defaultdict(list)
    for entry, other in _chosen(_pairs(options.file.read_text(encoding="latin-1").splitlines())):
        table[entry].append(other)
    lines = [f"{' '.join(entry)}: {', '.join(map(' '.join, sorted(table[entry])))}" for entry in sorted(table)]
    options.out.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(table)} entries, {sum(map(len, table.values()))} pairs")


def _pairs(lines: Sequence[str]) -> Pairs:
    """Antonyms, function words and entries that share a term left out."""
    named: Counter[tuple[Terms, Terms]] = Counter()
    for word, others in _senses(lines):
        entry = tuple(tokens(word))
        for other in {tuple(tokens(each)) for each in others}:
            if _sayable(entry) and _sayable(other) and not {*entry} & {*other}:
                named.update(((entry, other), (other, entry)))
    return named


def _senses(lines: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """An entry is `word|senses`, then a line a sense: `[class]|other|other…`, `[ant]` for the opposites."""
    rows = iter(lines[1:])
    for row in rows:
        word, senses = row.split("|")
        for _ in range(int(senses)):
            kind, *others = next(rows).split("|")
            if kind != "[ant]":
                yield word, others


def _sayable(entry: Terms) -> bool:
    """Short enough, and the same when it is read again as search terms."""
    lone = len(entry) == 1 and entry[0] in function_words()
    return 0 < len(entry) <= LONGEST and not lone and tokens(" ".join(entry)) == list(entry)


def _chosen(pairs: Pairs) -> Iterator[tuple[Terms, Terms]]:
    """Only what a document is likely to say may stand for something."""
    rank, vector = _ranks(), _vectors()
    beside = Counter(entry for entry, _ in pairs)
    for (entry, other), named in pairs.items():
        if not all(term in rank for term in other):
            continue
        likeness = float(vector(entry) @ vector(other))
        alike = likeness >= (MUTUAL if named > 1 else ALIKE)
        rare = len(entry) == 1 and rank.get(entry[0], RARE) >= RARE and beside[entry] <= FEW and likeness >= 0
        if alike or rare:
            yield entry, other


def _ranks() -> Mapping[str, int]:
    """Stem → rank of its most frequent form in Indonesian Wikipedia."""
    ranks: dict[str, int] = {}
    for word, rank in common_words().items():
        ranks.setdefault(stem(word), rank)
    return ranks


def _vectors() -> Callable[[Terms], Vectors]:
    model, known = StaticEmbedder(BUNDLED), dict[Terms, Vectors]()

    def vector(entry: Terms) -> Vectors:
        if entry not in known:
            known[entry] = model.of_tokens([list(entry)])[0]
        return known[entry]

    return vector


if __name__ == "__main__":
    main()
