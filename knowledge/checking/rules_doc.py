"""docs/aturan.md: every rule with its reason and its own examples, written from the rule files.

`python -m knowledge.checking.rules_doc` prints the page; `--check FILE` exits with 1 where the file is out of date.
"""

import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from knowledge.checking.kinds import Rule
from knowledge.checking.kinds.substitution import Substitution
from knowledge.checking.rules import load_rules

_HEAD = """# Aturan pemeriksaan

Halaman ini dibuat dari `knowledge/rules/*.yaml`; ubah aturannya di sana, lalu jalankan `make docs`.
Tingkat: **kesalahan** menahan naskah, **peringatan** ikut diperbaiki oleh “Perbaiki semua”, **saran** boleh diabaikan.
Di dalam kutipan, tautan, tagar, dan nama orang tidak ada yang diubah; hanya garis merah yang berlaku di mana pun.
"""
_LEVELS = {"error": "kesalahan", "warning": "peringatan", "suggestion": "saran"}
_TITLES = {
    "angka": "Angka, uang, dan waktu",
    "ejaan": "Ejaan",
    "garis-merah": "Garis merah",
    "gaya": "Gaya bahasa",
    "istilah": "Istilah",
    "kehati-hatian": "Kehati-hatian",
    "nama": "Nama dan jabatan",
    "pesan-kunci": "Nasihat yang berlawanan dengan pesan kunci",
    "tanda-baca": "Tanda baca",
}


def page(rules: Sequence[Rule]) -> str:
    """The whole page in Markdown: a table a category, then every pair of the word lists."""
    ordered = sorted(rules, key=lambda rule: (rule.kategori, rule.id))
    parts = [_HEAD, f"Jumlah aturan: {len(ordered)}; pasangan kata: {sum(map(_pairs, ordered))}.\n"]
    for category, group in groupby(ordered, key=lambda rule: rule.kategori):
        parts += [f"## {_TITLES.get(category, category)}\n", _table(list(group))]
    parts.append("## Daftar pasangan kata\n")
    parts += [_list(rule) for rule in ordered if isinstance(rule, Substitution)]
    return "\n".join(parts)


def _pairs(rule: Rule) -> int:
    return len(rule.ganti) if isinstance(rule, Substitution) else 0


def _table(rules: Sequence[Rule]) -> str:
    rows = ["| Aturan | Tingkat | Alasan | Salah | Benar |", "|---|---|---|---|---|"]
    for rule in rules:
        cells = (f"`{rule.id}`", _LEVELS[rule.tingkat], rule.alasan, rule.contoh.salah[0], rule.contoh.benar[0])
        rows.append(f"| {' | '.join(map(_cell, cells))} |")
    return "\n".join(rows) + "\n"


def _cell(text: str) -> str:
    visible = text.replace("|", "\\|").replace("\n", " ⏎ ")
    return "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in visible)


def _list(rule: Substitution) -> str:
    pairs = " · ".join(f"{wrong} → {right}" for wrong, right in rule.ganti.items())
    return f"**`{rule.id}`** ({rule.alasan}): {pairs}\n"


def main(arguments: Sequence[str]) -> int:
    """Print the page, or compare it with a file."""
    text = page(load_rules())
    if not arguments:
        sys.stdout.write(text)
        return 0
    if len(arguments) != 2 or arguments[0] != "--check":
        sys.stderr.write("Pemakaian: python -m knowledge.checking.rules_doc [--check BERKAS]\n")
        return 2
    path = Path(arguments[1])
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return 0
    sys.stderr.write(f"{path} tidak sesuai dengan aturan; jalankan `make docs`.\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
