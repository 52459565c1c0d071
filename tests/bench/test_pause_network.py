"""What PyTorch learns, numpy reads: the product's network tells what the taught one told."""

from pathlib import Path

import pytest
import torch

from bench.pause_network import Network, write
from bench.pause_notes import Parted, gaps
from bot.intake.pauses.network import Lists, endings, inputs

WORDS = ("kmrn", "posyandu", "mawar", "nimbang", "64", "balita", "3", "anak", "dirujuk", "ke", "puskesmas")


def test_the_product_reads_what_was_taught(tmp_path: Path) -> None:
    torch.manual_seed(1)
    lists = Lists({"posyandu": 1, "balita": 2}, {"po": 1, "$as": 2}, {"number": 1, "verb": 2})
    network = Network(lists).eval()
    write(network, lists, tmp_path / "jaringan.safetensors")
    given = [torch.as_tensor(each).unsqueeze(0) for each in inputs(WORDS, lists)]
    with torch.no_grad():
        told = network(*given)[0, :-1]
    read = endings(WORDS, tmp_path / "jaringan.safetensors")
    assert len(read) == len(WORDS) - 1
    for one, (ends, stops) in zip(read, told.tolist(), strict=True):
        assert one == pytest.approx((ends, stops), abs=0.01)  # weights are kept in 16 bits


def test_one_word_has_no_gap() -> None:
    assert endings(("gratis",)) == ()


def test_the_gaps_of_a_parted_note_know_where_their_clause_began() -> None:
    note = Parted(("senam", "pagi", "gratis", "bawa", "air"), (False, True, True, False, False), (None,) * 5)
    assert list(gaps(note)) == [(0, 0), (1, 0), (2, 2), (3, 3)]
