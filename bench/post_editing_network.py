"""Teach the network of `prompts.offline.post_editing.network`: PyTorch, some minutes on two cores.

Cross-entropy over the words: of each one's own edit and of what is put before it; dropout, words forgotten by chance;
AdamW with one cycle of the rate (Smith & Topin, 2019). What is random has a seed; the weights are kept in 16 bits.
"""

import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn.utils.rnn import pad_sequence

from knowledge.word_neighbours import SIZE, neighbours
from prompts.offline.post_editing.edits import END, Edit
from prompts.offline.post_editing.network import LAYERS, LISTS, Lists, affixes_of, classes_of, inputs

OF_WORD, OF_AFFIX, WIDE, SIDE, HIDDEN = 48, 16, 128, 128, 128
DROPPED, FORGOTTEN, DECAY = 0.25, 0.1, 0.01
SEEN_WORD, SEEN_AFFIX, SEEN_EDIT, MORE_WORDS = 3, 8, 3, 5000
PADDING = (-1, 0, 0, 0, -100, -100)
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


class Course(NamedTuple):
    """How it learns from one lot of drafts."""

    epochs: int
    drafts: int  # in a batch
    rate: float


FIRST, THEN = Course(2, 48, 2e-3), Course(12, 16, 1e-3)  # sentences made clumsy; corrections


def taught(network: Network, lists: Lists, rows: Sequence[Row], course: Course, say: Callable[[str], None]) -> Network:
    """The network, having learned from rows of `row_of`."""
    chance = random.Random(0)  # noqa: S311 - an order, no secret
    learner = torch.optim.AdamW(network.parameters(), lr=course.rate, weight_decay=DECAY)
    steps = course.epochs * len(_batches(rows, course.drafts, chance))
    pace = torch.optim.lr_scheduler.OneCycleLR(learner, course.rate, total_steps=steps)
    for epoch in range(course.epochs):
        network.train()
        lost = 0.0
        batches = _batches(rows, course.drafts, chance)
        for at, batch in enumerate(batches):
            loss = _loss(network, batch)
            learner.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            learner.step()
            pace.step()
            lost += float(loss.detach())
            if at % 500 == 499:
                say(f"  {at + 1} of {len(batches)}: {lost / (at + 1):.3f}")
        say(f"epoch {epoch + 1}: {lost / len(batches):.3f}")
    return network.eval()


def write(network: Network, lists: Lists, path: Path) -> None:
    """As the product reads it."""
    known = {name: list(getattr(lists, name)) for name in ("words", "affixes", "classes", "own", "before")}
    weights = {name: weight.half().contiguous() for name, weight in network.state_dict().items()}
    weights["words"], weights["affixes"] = weights.pop("words.weight"), weights.pop("affixes.weight")
    save_file(weights, path, {LISTS: json.dumps(known, ensure_ascii=False)})


def lists_of(drafts: Sequence[Taught], usual: Counter[str]) -> Lists:
    """What is frequent enough to be learned; `usual`: the words of other texts."""
    said = Counter(part.casefold() for draft in drafts for part in (*draft.parts, END))
    said.update(dict(usual.most_common(MORE_WORDS)))
    affixes = Counter(one for word, times in said.items() for one in affixes_of(word) for _ in range(min(times, 3)))
    classes = {one for draft in drafts for at in range(len(draft.parts)) for one in classes_of(draft.parts, at)}
    own = Counter(edit.own for draft in drafts for edit in draft.edits)
    before = Counter(edit.before for draft in drafts for edit in draft.edits)
    return Lists(
        _numbered(word for word, times in said.items() if times >= SEEN_WORD),
        _numbered(one for one, times in affixes.items() if times >= SEEN_AFFIX),
        _numbered(classes | {"end"}),
        tuple(one for one, times in own.most_common() if times >= SEEN_EDIT),
        tuple(one for one, times in before.most_common() if times >= SEEN_EDIT),
    )


def _numbered(these: Iterable[str]) -> dict[str, int]:
    return {one: at for at, one in enumerate(sorted(these), 1)}


def row_of(draft: Taught, lists: Lists) -> Row:
    """As the network takes it."""
    given = inputs(draft.parts, lists)
    own = {one: at for at, one in enumerate(lists.own)}
    before = {one: at for at, one in enumerate(lists.before)}
    told = torch.tensor([own.get(edit.own, UNKNOWN) for edit in draft.edits])
    put = torch.tensor([before.get(edit.before, UNKNOWN) for edit in draft.edits])
    return (*map(torch.as_tensor, given), told, put)


def _batches(rows: Sequence[Row], drafts: int, chance: random.Random) -> list[list[Row]]:
    """Drafts of about one length together, in an order by chance."""
    order = sorted(range(len(rows)), key=lambda at: (len(rows[at][1]) // 8, chance.random()))
    found = [[rows[at] for at in order[first : first + drafts]] for first in range(0, len(order), drafts)]
    chance.shuffle(found)
    return found


def _loss(network: Network, batch: Sequence[Row]) -> Tensor:
    usage, words, affixes, classes, own, before = (
        pad_sequence([row[part] for row in batch], batch_first=True, padding_value=PADDING[part]) for part in range(6)
    )
    words = words.masked_fill(torch.rand(words.shape) < FORGOTTEN, 0)
    told, put = network(usage, words, affixes, classes)
    return _entropy(told, own) + _entropy(put, before)


def _entropy(told: Tensor, truth: Tensor) -> Tensor:
    return nn.functional.cross_entropy(told.flatten(0, 1), truth.flatten(), ignore_index=UNKNOWN)
