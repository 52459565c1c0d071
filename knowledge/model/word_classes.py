"""Make `knowledge/lexicon/kelas-kata.txt`: `python -m knowledge.model.word_classes FOLDER`.

FOLDER holds `paragraphs-*.jsonl.xz` of Indonesian Wikipedia (origin and licence: `knowledge/lexicon/README.md`). What
class a word has is read off the function words before it: "sangat ramai" is an adjective, "akan datang" a verb, "sebuah
toko" a noun; what a verb takes off the word behind it: "membersihkan got" has an object, "mengalir ke" has none. Only
words whose affixes do not say it already are written.
"""

import argparse
import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from knowledge.checking.vocabulary import vocabulary
from knowledge.spelling import common_words


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


OUT = Path(__file__).resolve().parent.parent / "lexicon" / "kelas-kata.txt"
HEAD = "# Made by `python -m knowledge.model.word_classes` (origin, licence: README.md). A word and its classes: a\n"
HEAD += "# adjective, v verb, n noun; for verbs with meng- i: stands without object.\n"
DEGREE = _set("sangat paling terlalu cukup semakin makin agak amat lebih kurang")
VERBAL = _set("akan telah sedang dapat bisa harus sempat ingin mampu ikut mulai hendak mau pernah belum")
NOMINAL = _set(
    "sebuah seorang suatu para beberapa setiap banyak sejumlah dua tiga empat di dari ke pada oleh dengan "
    "sebagai merupakan adalah terhadap kepada atas tentang antara berbagai seluruh semua"
)
_AFTER = _set("ini itu tersebut")
_CLOSING = _set(
    "di dari ke pada oleh dengan sebagai dan atau untuk sejak hingga sampai selama karena yang secara kepada "
    "antara , . ;"
)
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d[\d.,]*|[,.;]")
_LEAST = 25  # times a word must stand in the text
Counts = dict[str, Counter[str]]


def main(arguments: Sequence[str] | None = None) -> None:
    """Count, decide, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=3, help="how many of the files to read")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args(arguments)
    counts = counted(_texts(sorted(options.folder.glob("paragraphs-*.jsonl.xz"))[: options.files]))
    told = {word: classes(word, counts) for word in sorted(common_words()) if counts["all"][word] >= _LEAST}
    lines = [f"{word} {kinds}" for word, kinds in told.items() if kinds]
    options.out.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} words, {options.out.stat().st_size} bytes")


def _texts(files: Sequence[Path]) -> Iterator[str]:
    for file in files:
        with lzma.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield from json.loads(line)["paragraphs"]


def counted(texts: Iterator[str]) -> Counts:
    """How often each word stands behind a word of degree, an auxiliary or a word that wants a noun, and before what."""
    counts: Counts = {name: Counter() for name in ("all", "degree", "verbal", "nominal", "pointed", "closed")}
    for text in texts:
        words = _TOKEN.findall(text)
        for before, word, after in zip(["", *words], words, [*words[1:], "."], strict=False):
            counts["all"][word] += 1
            if before in DEGREE:
                counts["degree"][word] += 1
            elif before in VERBAL:
                counts["verbal"][word] += 1
            elif before in NOMINAL or before[:1].isdigit():
                counts["nominal"][word] += 1
            counts["pointed"][word] += after in _AFTER
            counts["closed"][word] += after in _CLOSING
    return counts


def classes(word: str, counts: Counts) -> str:
    """The classes of a word, or nothing where its form says them."""
    every = counts["all"][word]
    share = {name: counts[name][word] / every for name in counts}
    if word.startswith("me") and len(word) > 5:
        return "i" if share["closed"] > 0.35 else ""
    if re.match(r"(?:ber|ter|di)\w{4,}$", word) and share["degree"] < 0.03:
        return ""
    kinds = ""
    if share["degree"] > 0.012 and counts["degree"][word] >= 4 and share["degree"] * 6 > share["nominal"]:
        kinds += "a"
    if share["verbal"] > 0.02 and counts["verbal"][word] >= 4 and share["verbal"] * 5 > share["nominal"]:
        kinds += "v"
    if share["nominal"] + share["pointed"] > 0.12:
        kinds += "n"
    return "" if kinds == "n" and not vocabulary().active(word, "") else kinds


if __name__ == "__main__":
    main()
