"""Teach the network of `bot.intake.pauses.network`: PyTorch, a quarter of an hour on two cores.

Binary cross-entropy over the gaps, and a share of it for what closes a clause; dropout, words forgotten by chance, so
that it learns to go by usage and letters too; AdamW with one cycle of the rate (Smith & Topin, 2019). What is random
has a seed; the weights are kept in 16 bits.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pad_sequence

from bench import teaching
from bench.pause_notes import Parted
from bench.teaching import Course, learn
from bot.intake.pauses.kinds import kinds
from bot.intake.pauses.network import LAYERS, Lists, affixes_of, inputs
from knowledge.recurrent import numbered
from knowledge.word_neighbours import SIZE

OF_WORD, OF_AFFIX, WIDE, SIDE, GAP = 48, 16, 128, 128, 64
DROPPED, FORGOTTEN = 0.35, 0.15
COURSE = Course(epochs=14, batch=48, rate=2e-3, decay=0.02)
_ALIKE = 4  # words: notes that differ by fewer are of one length
STOPS = 0.15  # the share of the loss for what closes a clause
SEEN_WORD, SEEN_AFFIX = 3, 8
TINY = 1e-7
Row = tuple[Tensor, ...]  # usage, words, affixes, classes, ends, stops; -1 where nobody said


class Network(nn.Module):
    """The layers by the names under which the product reads them."""

    def __init__(self, lists: Lists) -> None:
        super().__init__()
        self.words = nn.Embedding(len(lists.words) + 1, OF_WORD, padding_idx=0)
        self.affixes = nn.Embedding(len(lists.affixes) + 1, OF_AFFIX, padding_idx=0)
        self.inner = nn.Linear(SIZE + OF_WORD + 4 * OF_AFFIX + len(lists.kinds) + 1, WIDE)
        self.recurrent = nn.GRU(WIDE, SIDE, LAYERS, bidirectional=True, batch_first=True, dropout=DROPPED)
        self.gap, self.out, self.drop = nn.Linear(4 * SIDE, GAP), nn.Linear(GAP, 2), nn.Dropout(DROPPED)

    def forward(self, usage: Tensor, words: Tensor, affixes: Tensor, classes: Tensor) -> Tensor:
        """Notes × words × (ends, stops), as logits; behind the last word of a note they say nothing."""
        read = torch.cat([usage, self.words(words), self.affixes(affixes).flatten(2), classes], -1)
        states = self.drop(self.recurrent(self.drop(torch.relu(self.inner(self.drop(read)))))[0])
        behind = torch.cat([states[:, 1:], torch.zeros_like(states[:, :1])], 1)
        told = self.out(self.drop(torch.relu(self.gap(torch.cat([states, behind], -1)))))
        return torch.as_tensor(told)


def taught(notes: Sequence[tuple[Parted, float]], say: Callable[[str], None]) -> tuple[Network, Lists]:
    """A network that has learned from notes, each with its weight."""
    torch.manual_seed(0)
    lists = _lists([note for note, _ in notes])
    network = Network(lists)
    rows = [(_row(note, lists), weight) for note, weight in notes]
    learn(
        network,
        rows,
        length=lambda row: len(row[0][1]) // _ALIKE,
        loss_of=lambda batch: _loss(network, batch),
        course=COURSE,
        say=say,
    )
    return network, lists


def write(network: Network, lists: Lists, path: Path) -> None:
    """As the product reads it."""
    teaching.write(network, {name: tuple(getattr(lists, name)) for name in Lists.__slots__}, path)


def _lists(notes: Sequence[Parted]) -> Lists:
    said = Counter(word for note in notes for word in note.words)
    affixes = Counter(part for note in notes for word in set(note.words) for part in affixes_of(word))
    every = {kind for word in said for kind in kinds(word)}
    return Lists(
        numbered(sorted(word for word, times in said.items() if times >= SEEN_WORD)),
        numbered(sorted(part for part, times in affixes.items() if times >= SEEN_AFFIX)),
        numbered(sorted(every)),
    )


def _row(note: Parted, lists: Lists) -> Row:
    given = inputs(note.words, lists)
    ends, stops = (torch.tensor([-1 if one is None else int(one) for one in each]) for each in (note.ends, note.stops))
    return (*map(torch.as_tensor, given), ends, stops)


def _loss(network: Network, batch: Sequence[tuple[Row, float]]) -> Tensor:
    usage, words, affixes, classes, ends, stops = (
        pad_sequence([row[part] for row, _ in batch], batch_first=True, padding_value=-1 if part > 3 else 0)
        for part in range(6)
    )
    words = words.masked_fill(torch.rand(words.shape) < FORGOTTEN, 0)
    told = network(usage, words, affixes, classes)
    lengths = torch.tensor([len(row[1]) for row, _ in batch]).unsqueeze(1)
    within = torch.arange(ends.shape[1]).unsqueeze(0) < lengths - 1
    weights = torch.tensor([weight for _, weight in batch]).unsqueeze(1)
    loss = _entropy(told[..., 0], ends, within * weights)
    return loss + STOPS * _entropy(told[..., 1], stops, within * weights)


def _entropy(told: Tensor, truth: Tensor, weights: Tensor) -> Tensor:
    weights = weights * (truth >= 0)
    each = nn.functional.binary_cross_entropy_with_logits(told, truth.clamp(min=0).float(), reduction="none")
    return torch.as_tensor((each * weights).sum() / weights.sum().clamp(min=TINY))
