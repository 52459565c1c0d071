"""Make `knowledge/lexicon/pemakaian.bin`: `python -m knowledge.model.usage --text FOLDER --notes FILE`.

FOLDER holds `paragraphs-*.jsonl.xz` of Indonesian Wikipedia (origin and licence: `knowledge/lexicon/README.md`), FILE
operators' notes, a line each (`bench/data/jeda.txt`). What is kept of them is numbers only, see `knowledge.usage`. A
note's word counts 300 times, one of the documents 30 times: there is little of both, and it is what operators write
about. Takes two minutes and a gigabyte; there is no chance in it.
"""

import argparse
import json
import lzma
import re
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from knowledge.checking.vocabulary import vocabulary
from knowledge.names.capital_words import capital_words
from knowledge.names.people_words import name_words
from knowledge.normalise import lexicon
from knowledge.spelling import common_words, dictionary
from knowledge.usage import FILE, MARK, NUMBER, pair_key, step, word_key

CORPUS = FILE.parent.parent / "corpus"
NOTE, DOCUMENT = 300, 30  # how many times a word of a note, and of a document, counts
WORDS, PAIRS, HYPHENED = 4, 5, 20  # least counts that are kept
OURS_IN_NOTES, OURS_IN_DOCUMENTS = 3, 3  # uses there from which a word is Indonesian though no dictionary has it
_TOKEN = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*|\d[\d.,]*\d|\d|[.,;:!?()\"“”|]")
_PLAIN = re.compile(r"(?<![\w@.#/'-])[a-z]{4,}(?![\w@'/-])")


class Counts:
    """Uses of each word in small letters and with a capital, what they count in all, and of each pair of words."""

    def __init__(self) -> None:
        self.small, self.capital = Counter[str](), Counter[str]()
        self.weighed, self.pairs = Counter[str](), Counter[tuple[str, str]]()
        listed = dict.fromkeys([NUMBER, MARK, *common_words(), *sorted(filter(str.isalpha, dictionary()))])
        self.paired = {word: at for at, word in enumerate(listed)}  # words of which pairs are counted

    def read(self, texts: Iterable[str]) -> None:
        """Count the words of an encyclopedia, and its pairs, which are too many for a dictionary."""
        row: list[int] = []
        for text in texts:
            row.append(self.paired[MARK])
            for token in _TOKEN.findall(text):
                word = _counted(token)
                row.append(self.paired.get(word, -1))
                if token[0].isalpha():
                    (self.small if token.islower() else self.capital)[word] += 1
        found = np.array(row, dtype=np.int64)
        left, right = found[:-1], found[1:]
        known = (left >= 0) & (right >= 0) & ((left > 1) | (right > 1))
        keys, times = np.unique(left[known] * len(self.paired) + right[known], return_counts=True)
        words = list(self.paired)
        for key, many in zip(keys.tolist(), times.tolist(), strict=True):
            if many > 1:
                self.pairs[words[key // len(words)], words[key % len(words)]] += many

    def weigh(self, text: str, weight: int) -> None:
        """Count the words and pairs of what operators or documents write, shorthand in full."""
        before = MARK
        for token in _TOKEN.findall(text.lower()):
            word = _standard(token) if token[0].isalpha() else _counted(token)
            if token[0].isalpha():
                self.weighed.update({one: weight for one in {word, token} if one in self.paired})
            if word in self.paired and before in self.paired and {word, before} - {NUMBER, MARK}:
                self.pairs[before, word] += weight
            before = word


def _counted(token: str) -> str:
    return token.lower() if token[0].isalpha() else NUMBER if token[0].isdigit() else MARK


def _standard(word: str) -> str:
    whole = lexicon().words.get(word, word)
    return word if " " in whole else whole.lower()


def main(arguments: Sequence[str] | None = None) -> int:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--notes", type=Path, required=True)
    options = parser.parse_args(arguments)
    counts = Counts()
    for path in sorted(options.text.glob("*.jsonl.xz")):
        counts.read(_paragraphs(path))
    notes = options.notes.read_text(encoding="utf-8").lower().splitlines()
    documents = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.rglob("*.md"))]
    for text, weight in [*((one, NOTE) for one in notes), *((one, DOCUMENT) for one in documents)]:
        counts.weigh(text, weight)
    write(
        counts,
        _often(notes, OURS_IN_NOTES) - name_words() - capital_words().keys(),
        _often(documents, OURS_IN_DOCUMENTS),
    )
    return 0


def _paragraphs(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield from json.loads(line)["paragraphs"]


def _often(texts: Iterable[str], least: int) -> set[str]:
    counted = Counter(word for text in texts for word in _PLAIN.findall(text))
    return {word for word, times in counted.items() if times >= least}


def write(counts: Counts, of_notes: set[str], of_documents: set[str]) -> None:
    """The table as `knowledge.usage` reads it."""
    entries: dict[int, int] = {}
    for word in sorted({*counts.small, *counts.capital, *counts.weighed}):
        times = counts.small[word] + counts.capital[word] + counts.weighed[word]
        if times >= (HYPHENED if "-" in word else WORDS):
            small = counts.small[word] + counts.weighed[word] >= counts.capital[word]
            ours = word in of_documents or word in dictionary() or (small and (word in of_notes or _built(word)))
            entries[word_key(word)] = step(times, small=small, ours=ours and word.isalpha())
    pairs = sorted(pair_key(*pair) | step(times) for pair, times in counts.pairs.items() if times >= PAIRS)
    keys = sorted(entries)
    told = bytes(entries[key] for key in keys)
    head = len(keys).to_bytes(4, "little")
    FILE.write_bytes(head + array("I", keys).tobytes() + told + bytes(-len(told) % 4) + array("I", pairs).tobytes())
    print(f"{len(keys)} words, {len(pairs)} pairs, {FILE.stat().st_size} bytes")


def _built(word: str) -> bool:
    """Whether a word is built on a root of the dictionary; a common one may be built more freely."""
    listed = vocabulary().by_dictionary
    suffixed = any(
        word.endswith(suffix) and len(word) - len(suffix) > 3 and listed.is_root(word.removesuffix(suffix))
        for suffix in ("an", "kan", "nya", "i", "annya")
    )
    return suffixed or listed.vouched(word) or (word in common_words() and listed.known(word))


if __name__ == "__main__":
    sys.exit(main())
