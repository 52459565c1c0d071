"""Teach the network of `prompts.offline.post_editing.network`: PyTorch, some minutes on two cores.

Cross-entropy over the words: of each one's own edit and of what is put before it; dropout, words forgotten by chance.
How it goes: `bench.teaching`. What is random has a seed.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pad_sequence

from bench import teaching
from bench.teaching import Course, learn
from knowledge.recurrent import numbered
from knowledge.word_neighbours import SIZE, neighbours
from prompts.offline.post_editing.edits import END, Edit
from prompts.offline.post_editing.network import LAYERS, Lists, affixes_of, classes_of, inputs

OF_WORD, OF_AFFIX, WIDE, SIDE, HIDDEN = 48, 16, 128, 128, 128
DROPPED, FORGOTTEN, DECAY = 0.25, 0.1, 0.01
SEEN_WORD, SEEN_AFFIX, SEEN_EDIT, MORE_WORDS = 3, 8, 3, 5000
PADDING = (-1, 0, 0, 0, -100, -100)
_ALIKE = 8  # words: drafts that differ by fewer are of one length
UNKNOWN = -100  # an edit too rare to be learned: the word counts for nothing
Row = tuple[Tensor, ...]  # usage, words, affixes, classes, own, before


class Taught(NamedTuple):
    """A draft's words with what an editor did at each and at `END`."""

    parts: tuple[str, ...]
    edits: tuple[Edit, ...]


class Network(nn.Module):
    """The layers by the names under which the product reads them."""

    def __init__(self, lists: Lists) -> None:
        super().__init__()
        self.words = nn.Embedding(len(lists.words) + 1, OF_WORD, padding_idx=0)
        self.affixes = nn.Embedding(len(lists.affixes) + 1, OF_AFFIX, padding_idx=0)
        self.inner = nn.Linear(SIZE + OF_WORD + 4 * OF_AFFIX + len(lists.classes) + 1, WIDE)
        self.recurrent = nn.GRU(WIDE, SIDE, LAYERS, bidirectional=True, batch_first=True, dropout=DROPPED)
        self.hidden, self.drop = nn.Linear(2 * SIDE, HIDDEN), nn.Dropout(DROPPED)
        self.own, self.before = nn.Linear(HIDDEN, len(lists.own)), nn.Linear(HIDDEN, len(lists.before))
        self._usage = torch.cat([torch.from_numpy(neighbours().vectors), torch.zeros(1, SIZE)])  # -1: the last

    def forward(self, usage: Tensor, words: Tensor, affixes: Tensor, classes: Tensor) -> tuple[Tensor, Tensor]:
        """Drafts × words × edits, as logits: own ones, and what is put before."""
        used = self._usage[usage]
        read = torch.cat([used, self.words(words), self.affixes(affixes).flatten(2), classes.float()], -1)
        states = self.drop(self.recurrent(self.drop(torch.relu(self.inner(self.drop(read)))))[0])
        hidden = self.drop(torch.relu(self.hidden(states)))
        return self.own(hidden), self.before(hidden)


FIRST, THEN = Course(2, 48, 2e-3, DECAY), Course(12, 16, 1e-3, DECAY)  # sentences made clumsy; corrections


def teach(network: Network, rows: Sequence[Row], course: Course, say: Callable[[str], None]) -> None:
    """From rows of `row_of`."""
    learn(
        network,
        rows,
        length=lambda row: len(row[1]) // _ALIKE,
        loss_of=lambda batch: _loss(network, batch),
        course=course,
        say=say,
    )


def write(network: Network, lists: Lists, path: Path) -> None:
    """As the product reads it."""
    teaching.write(network, {name: tuple(getattr(lists, name)) for name in Lists.__slots__}, path)


def lists_of(drafts: Sequence[Taught], usual: Counter[str]) -> Lists:
    """What is frequent enough to be learned; `usual`: the words of other texts."""
    said = Counter(part.casefold() for draft in drafts for part in (*draft.parts, END))
    said.update(dict(usual.most_common(MORE_WORDS)))
    affixes = Counter(one for word, times in said.items() for one in affixes_of(word) for _ in range(min(times, 3)))
    classes = {one for draft in drafts for at in range(len(draft.parts)) for one in classes_of(draft.parts, at)}
    own = Counter(edit.own for draft in drafts for edit in draft.edits)
    before = Counter(edit.before for draft in drafts for edit in draft.edits)
    return Lists(
        numbered(sorted(word for word, times in said.items() if times >= SEEN_WORD)),
        numbered(sorted(one for one, times in affixes.items() if times >= SEEN_AFFIX)),
        numbered(sorted(classes | {"end"})),
        tuple(one for one, times in own.most_common() if times >= SEEN_EDIT),
        tuple(one for one, times in before.most_common() if times >= SEEN_EDIT),
    )


def row_of(draft: Taught, lists: Lists) -> Row:
    """As the network takes it."""
    given = inputs(draft.parts, lists)
    own = {one: at for at, one in enumerate(lists.own)}
    before = {one: at for at, one in enumerate(lists.before)}
    told = torch.tensor([own.get(edit.own, UNKNOWN) for edit in draft.edits])
    put = torch.tensor([before.get(edit.before, UNKNOWN) for edit in draft.edits])
    return (*map(torch.as_tensor, given), told, put)


def _loss(network: Network, batch: Sequence[Row]) -> Tensor:
    usage, words, affixes, classes, own, before = (
        pad_sequence([row[part] for row in batch], batch_first=True, padding_value=PADDING[part]) for part in range(6)
    )
    words = words.masked_fill(torch.rand(words.shape) < FORGOTTEN, 0)
    told, put = network(usage, words, affixes, classes)
    return _entropy(told, own) + _entropy(put, before)


def _entropy(told: Tensor, truth: Tensor) -> Tensor:
    return nn.functional.cross_entropy(told.flatten(0, 1), truth.flatten(), ignore_index=UNKNOWN)
