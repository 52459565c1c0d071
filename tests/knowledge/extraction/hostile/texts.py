"""Texts and tables: nothing in them, too much in them, and letters in other codes."""

import random

from tests.knowledge.extraction.hostile.hostile import SENTENCE, Hostile

_ACCENTED = f"“{SENTENCE}” – kafé. "


def _noise() -> bytes:
    return random.Random(5).randbytes(20_000)  # noqa: S311


def _gibberish() -> bytes:
    letters = random.Random(5)  # noqa: S311
    return " ".join("".join(letters.choices("bcdfghjklmnpqrstvwxz", k=7)) for _ in range(400)).encode()


FILES = (
    Hostile("nothing", "a.txt", lambda: b"", "kosong"),
    Hostile("spaces only", "a.md", lambda: b" \n\t" * 999, "hampir tidak ada"),
    Hostile("one byte over 20 MB", "a.txt", lambda: b"warga " * 3_333_334, "lebih besar dari batas 10 MB"),
    Hostile("more text than is read", "a.txt", lambda: SENTENCE.encode() * 30_000, "lebih panjang dari batas"),
    Hostile("NUL bytes in a text", "a.txt", lambda: SENTENCE.encode() + bytes(10), "UTF-8"),
    Hostile("noise", "a.txt", _noise, "UTF-8"),
    Hostile("gibberish", "a.txt", _gibberish, "tidak terbaca sebagai kata-kata"),
    Hostile("program called a text", "a.txt", lambda: b"\x7fELF" + bytes(99), "UTF-8"),
    Hostile("UTF-16 with its mark", "a.txt", lambda: _ACCENTED.encode("utf-16"), text="“Sebanyak 1.234 warga"),
    Hostile("UTF-16 without its mark", "a.txt", lambda: SENTENCE.encode("utf-16-le"), "UTF-8"),
    Hostile("UTF-16 cut in a letter", "a.txt", lambda: _ACCENTED.encode("utf-16")[:-1], "UTF-8"),
    Hostile("UTF-32", "a.txt", lambda: _ACCENTED.encode("utf-32"), text="“Sebanyak 1.234 warga"),
    Hostile("Windows-1252", "a.txt", lambda: _ACCENTED.encode("cp1252"), text="“Sebanyak 1.234 warga"),
    Hostile("UTF-8 with a mark", "a.txt", lambda: _ACCENTED.encode("utf-8-sig"), text="“Sebanyak 1.234 warga"),
    Hostile("UTF-16 in a table", "a.csv", lambda: f"Uraian;Isi\nkegiatan;{SENTENCE}".encode("utf-16"), text="1.234"),
    Hostile("UTF-16 in a page", "a.html", lambda: f"<html><p>{_ACCENTED}".encode("utf-16"), text="1.234 warga"),
    Hostile("a million columns", "a.csv", lambda: b";".join([b"a"] * 1_000_000) + b"\n" + b"b;" * 999, "kolom"),
    Hostile("a million rows", "a.csv", lambda: b"a;b\n" * 1_000_000, "baris"),
    Hostile("quotation never closed", "a.csv", lambda: b'a;"' + b"warga bersih;\n" * 200_000, "panjang|rusak"),
    Hostile("one line of a million letters", "a.md", lambda: b"a" * 1_500_000, text="aaaa"),
    Hostile("a million line ends", "a.md", lambda: b"\n" * 1_000_000 + SENTENCE.encode(), text="1.234 warga"),
    Hostile("marks that open and never close", "a.md", lambda: b"[" * 300_000 + SENTENCE.encode(), text="1.234"),
    Hostile("letters written backwards", "a.txt", ("\u202e" + SENTENCE + "\u202c").encode, text="Sebanyak"),
    Hostile("text without an ending in its name", "rilis", SENTENCE.encode, "tidak dikenal"),
    Hostile("name of a server's file", "../../etc/passwd", SENTENCE.encode, "tidak dikenal"),
)  # fmt: skip
