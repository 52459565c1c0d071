"""What PyTorch learns of corrections, numpy reads; and a few corrections are enough to learn one edit."""

from collections import Counter
from pathlib import Path

import pytest
import torch

from bench.post_editing_network import Network, Taught, lists_of, row_of, teach, write
from bench.post_edits import edits
from bench.teaching import Course
from prompts.offline.post_editing import PostEditor, expected
from prompts.offline.post_editing.network import chances
from prompts.offline.post_editing.tokens import tokens

WHO = ["warga", "anak", "ibu", "kader", "petugas", "guru", "siswa", "lansia", "pelajar", "relawan"]
WHAT = ["tas", "beras", "susu", "sembako", "buku"]
PAIRS = [(f"Setiap {who} dapat {what}.", f"Setiap {who} mendapat {what}.") for who in WHO for what in WHAT]


def _taught(path: Path, epochs: int) -> None:
    torch.manual_seed(1)
    drafts = [Taught(tokens(ours), edits(tokens(ours), tokens(theirs))) for ours, theirs in PAIRS]
    lists = lists_of(drafts, Counter())
    network = Network(lists)
    teach(network, [row_of(one, lists) for one in drafts], Course(epochs, 8, 5e-3, 0.0), lambda _: None)
    write(network, lists, path)


def test_the_product_reads_what_was_taught(tmp_path: Path) -> None:
    torch.manual_seed(1)
    draft = Taught(tokens(PAIRS[0][0]), edits(tokens(PAIRS[0][0]), tokens(PAIRS[0][1])))
    lists = lists_of([draft] * 3, Counter())
    network = Network(lists).eval()
    write(network, lists, tmp_path / "suntingan.safetensors")
    with torch.no_grad():
        own, before = network(*(each.unsqueeze(0) for each in row_of(draft, lists)[:4]))
    read, _ = chances(draft.parts, tmp_path / "suntingan.safetensors")
    for told, mine in ((own, read.own), (before, read.before)):
        assert mine.tolist() == [pytest.approx(row, abs=0.01) for row in told[0].softmax(-1).tolist()]


def test_one_edit_is_learned_and_made_where_nobody_showed_it(tmp_path: Path) -> None:
    path = tmp_path / "suntingan.safetensors"
    _taught(path, epochs=12)
    assert PostEditor(path).edit(["Setiap pedagang dapat tas."]) == ("Setiap pedagang mendapat tas.",)
    asked = expected(tokens("Setiap pedagang dapat tas."), path)
    assert max(asked) == asked[2]
