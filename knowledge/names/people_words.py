"""Which words are parts of people's names: `nama-orang.txt` and `nama-kata.txt`, counted in Indonesian Wikipedia
(CC BY-SA 4.0).

`python -m knowledge.names.people_words FOLDER` reads `*.jsonl.xz` with `{"title", "paragraphs"}` a line. An article
whose first words say that somebody was born is about a person; its title is a name. A word is hardly anything but a
name when nine in ten of its uses inside sentences have a capital ("Gunawan"); a frequent name that is a word too
("Dewi", "Wahyu") goes to the second list.
"""

import json
import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

NAMES, NAMES_TOO = (Path(__file__).with_name(name) for name in ("nama-orang.txt", "nama-kata.txt"))
_BORN = re.compile(r"^.{0,160}?\((?:[^()]{0,60}\b)?[Ll]ahir\b|^.{0,200}\badalah (?:seorang|salah seorang)\b")
_HERE = re.compile(r"\bIndonesia\b")
_WORD = re.compile(r"[A-Z][a-z]{2,}")
_INSIDE = re.compile(r"(?<=[a-z,] )([A-Za-z][a-z]{2,})\b")
_CAPITAL, _HOME, _ABROAD = 0.9, 1, 6
_CAPITAL_TOO, _HOME_TOO = 0.3, 5


@lru_cache(maxsize=1)
def name_words() -> frozenset[str]:
    """Words that are hardly anything but names, lower case."""
    return frozenset(NAMES.read_text(encoding="utf-8").split())


@lru_cache(maxsize=1)
def names_too() -> frozenset[str]:
    """Frequent names that are also words, lower case."""
    return frozenset(NAMES_TOO.read_text(encoding="utf-8").split())


def count(folder: Path) -> tuple[list[str], list[str]]:
    """The words of both lists, in alphabetical order."""
    home, abroad, capital, total = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for title, text in _articles(folder):
        if _BORN.search(text):
            words = set(_WORD.findall(re.sub(r"\(.*", "", title)))
            (home if _HERE.search(text) else abroad).update(word.lower() for word in words)
        for word in _INSIDE.findall(text):
            total[word.lower()] += 1
            capital[word.lower()] += word[0].isupper()
    often = [word for word in sorted(home | abroad) if home[word] >= _HOME or abroad[word] >= _ABROAD]
    share = {word: capital[word] / total[word] if total[word] else 1.0 for word in often}
    names = [word for word in often if share[word] >= _CAPITAL]
    too = [word for word in often if _CAPITAL_TOO <= share[word] < _CAPITAL and home[word] >= _HOME_TOO]
    return names, too


def _articles(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                yield article["title"], " ".join(article["paragraphs"])[:600]


def main(arguments: Sequence[str]) -> int:
    """Count and write."""
    for path, words in zip((NAMES, NAMES_TOO), count(Path(arguments[0])), strict=True):
        path.write_text("\n".join(words) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
