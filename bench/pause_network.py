"""Teach the network of `bot.intake.pauses.network`: PyTorch, a quarter of an hour on two cores.

Binary cross-entropy over the gaps, and a share of it for what closes a clause; dropout, words forgotten by chance, so
that it learns to go by usage and letters too; AdamW with one cycle of the rate (Smith & Topin, 2019). What is random
has a seed; the weights are kept in 16 bits.
"""

import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn.utils.rnn import pad_sequence

from bench.pause_notes import Parted
from bot.intake.pauses.kinds import kinds
from bot.intake.pauses.network import LAYERS, LISTS, Lists, affixes_of, inputs
from knowledge.word_neighbours import SIZE

OF_WORD, OF_AFFIX, WIDE, SIDE, GAP = 48, 16, 128, 128, 64
DROPPED, FORGOTTEN, EPOCHS, NOTES, RATE, DECAY = 0.35, 0.15, 14, 48, 2e-3, 0.02
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
    chance = random.Random(0)  # noqa: S311 - an order, no secret
    lists = _lists([note for note, _ in notes])
    rows = [(_row(note, lists), weight) for note, weight in notes]
    network = Network(lists)
    learner = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * (len(rows) // NOTES + 1)
    pace = torch.optim.lr_scheduler.OneCycleLR(learner, RATE, total_steps=steps)
    for epoch in range(EPOCHS):
        network.train()
        lost = 0.0
        for batch in _batches(rows, chance):
            loss = _loss(network, batch)
            learner.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            learner.step()
            pace.step()
            lost += float(loss.detach())
        say(f"epoch {epoch + 1}: {lost * NOTES / len(rows):.3f}")
    return network.eval(), lists


def write(network: Network, lists: Lists, path: Path) -> None:
    """As the product reads it."""
    known = {"words": list(lists.words), "affixes": list(lists.affixes), "kinds": list(lists.kinds)}
    weights = {name: weight.half().contiguous() for name, weight in network.state_dict().items()}
    weights["words"], weights["affixes"] = weights.pop("words.weight"), weights.pop("affixes.weight")
    save_file(weights, path, {LISTS: json.dumps(known, ensure_ascii=False)})


def _lists(notes: Sequence[Parted]) -> Lists:
    said = Counter(word for note in notes for word in note.words)
    affixes = Counter(part for note in notes for word in set(note.words) for part in affixes_of(word))
    every = {kind for word in said for kind in kinds(word)}
    return Lists(
        _numbered(word for word, times in said.items() if times >= SEEN_WORD),
        _numbered(part for part, times in affixes.items() if times >= SEEN_AFFIX),
        _numbered(every),
    )


def _numbered(these: Iterable[str]) -> dict[str, int]:
    return {one: at for at, one in enumerate(sorted(these), 1)}


def _row(note: Parted, lists: Lists) -> Row:
    given = inputs(note.words, lists)
    ends, stops = (torch.tensor([-1 if one is None else int(one) for one in each]) for each in (note.ends, note.stops))
    return (*map(torch.as_tensor, given), ends, stops)


def _batches(rows: Sequence[tuple[Row, float]], chance: random.Random) -> list[list[tuple[Row, float]]]:
    """Notes of about one length together, in an order by chance."""
    order = sorted(range(len(rows)), key=lambda at: (len(rows[at][0][1]) // 4, chance.random()))
    found = [[rows[at] for at in order[first : first + NOTES]] for first in range(0, len(order), NOTES)]
    chance.shuffle(found)
    return found


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
