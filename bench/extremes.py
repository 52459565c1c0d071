"""Texts at the edge of what an operator can paste, and how long each takes to be read and checked.

`python -m bench.extremes` prints processor milliseconds; promised: an answer in 2 s.
"""

import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest
from knowledge.entities import extract
from knowledge.names import Names
from knowledge.sentences import sentences

EXTREME = {
    "50.000 karakter": "Warga walikota hadir dirumah, jam 09:00 wib. " * 1111,
    "tanpa spasi": "a" * 50_000,
    "angka": "1234567890" * 5_000,
    "tanda": "“\"'.,!?–-" * 5_000,
    "spasi": " " * 50_000,
    "baris": "\n" * 50_000,
    "emoji": "😀💧👨‍👩‍👧 " * 5_000,
    "kapital": "WALIKOTA CILEGON HADIR DI RUMAH WARGA. " * 600,
    "tak terlihat": "w\u200ba\u200brga " * 5_000,
    "html": "<p class='x'>Walikota <b>hadir</b></p><script>a()</script>" * 500,
    "nama": "Budi Santoso " * 3_000,
    "singkatan": "dr. " * 50_000,
    "tanggal": "Rabu (24/9/2025) " * 2_000,
    "kosong": "",
}
ON = date(2025, 9, 25)


def _processor_ms(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def main(_: Sequence[str]) -> int:
    """Print a row for each text."""
    checker, names = Checker.load(), Names.load()
    checker.check(CheckRequest("Warga hadir.", ON, "caption", "instagram"))
    print("| text | characters | sentences ms | facts ms | check ms |\n|---|---|---|---|---|")
    for name, text in EXTREME.items():
        split = _processor_ms(partial(sentences, text))
        read = _processor_ms(partial(extract, text, ON, names))
        checked = _processor_ms(partial(checker.check, CheckRequest(text, ON, "caption", "instagram")))
        print(f"| {name or 'kosong'} | {len(text)} | {split:.0f} | {read:.0f} | {checked:.0f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
