"""Which words have a capital wherever they stand: `huruf-besar.txt`, counted in Indonesian Wikipedia (CC BY-SA 4.0).

`python -m knowledge.names.capital_words FOLDER` reads `*.jsonl.xz` with `{"title", "paragraphs"}` a line and counts
every word inside its sentences. `a` behind a word: it is a name in whatever sentence it stands ("korea", "semarang").
`n`: three in four of its uses have a capital, so behind a word that opens a name it is one ("masjid baitul …"). A word
of the dictionary must be written so nearly always. Colloquial words that happen to be somebody's name are left out.
"""

import json
import lzma
import re
import sys
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from knowledge.normalise import lexicon
from knowledge.spelling import dictionary

FILE = Path(__file__).with_name("huruf-besar.txt")
_TOKEN = re.compile(r"[A-Za-z][A-Za-z'’-]*|[.!?:\"“”]")
_SHORTEST = 4  # letters: shorter words are abbreviations and particles of speech as well
_ALWAYS, _OFTEN = (0.975, 30), (0.75, 20)  # share of its uses with a capital, uses
_ALWAYS_A_WORD, _OFTEN_A_WORD = (0.985, 100), (0.95, 20)  # the same of a word of the dictionary


@lru_cache(maxsize=1)
def capital_words() -> dict[str, str]:
    """Word → `a` or `n`, see above."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if not line.startswith("#"))


def count(folder: Path) -> dict[str, str]:
    """The words with their letters."""
    total, capital = Counter[str](), Counter[str]()
    for path in sorted(folder.glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                for paragraph in json.loads(line)["paragraphs"]:
                    _count(paragraph, total, capital)
    return lettered({word: (uses, capital[word]) for word, uses in total.items()})


def _count(paragraph: str, total: Counter[str], capital: Counter[str]) -> None:
    opening = True
    for token in _TOKEN.findall(paragraph):
        if not token[0].isalpha():
            opening = True
        elif opening:
            opening = False
        elif len(token) == 1 or not token.isupper():
            total[token.lower()] += 1
            capital[token.lower()] += token[0].isupper()


def lettered(uses: dict[str, tuple[int, int]]) -> dict[str, str]:
    """Each word that has a letter, from its uses and those of them with a capital."""
    told = {word: _letter(word, *counted) for word, counted in sorted(uses.items())}
    return {word: letter for word, letter in told.items() if letter}


def _letter(word: str, uses: int, capital: int) -> str:
    if len(word) < _SHORTEST or not word.isascii() or not word.isalpha() or word in lexicon().words:
        return ""
    a_word = word in dictionary()
    for letter, (share, least) in zip(
        "an", (_ALWAYS_A_WORD, _OFTEN_A_WORD) if a_word else (_ALWAYS, _OFTEN), strict=True
    ):
        if uses >= least and capital >= share * uses:
            return letter
    return ""


def main(arguments: Sequence[str]) -> int:
    """Count and write."""
    told = count(Path(arguments[0]))
    head = "# Made by `python -m knowledge.names.capital_words` (CC BY-SA 4.0). A word and its letter, explained there."
    FILE.write_text("\n".join([head, *(f"{word} {letter}" for word, letter in told.items())]) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
