"""What teaching a small network needs whichever it is: batches, the loop, and the file that the product reads."""

import json
import random
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from knowledge.recurrent import LISTS

Row = TypeVar("Row")
_TOLD = 500  # batches between two words on how it goes


class Course(NamedTuple):
    """How a network learns from one lot of rows: AdamW with one cycle of the rate (Smith & Topin, 2019)."""

    epochs: int
    batch: int  # rows
    rate: float
    decay: float


def learn(
    network: nn.Module,
    rows: Sequence[Row],
    *,
    length: Callable[[Row], int],
    loss_of: Callable[[Sequence[Row]], Tensor],
    course: Course,
    say: Callable[[str], None],
) -> None:
    """Teach it; rows of about one `length` go together, in an order by chance that has a seed."""
    chance = random.Random(0)  # noqa: S311 - an order, no secret
    learner = torch.optim.AdamW(network.parameters(), lr=course.rate, weight_decay=course.decay)
    steps = course.epochs * -(-len(rows) // course.batch)
    pace = torch.optim.lr_scheduler.OneCycleLR(learner, course.rate, total_steps=steps)
    for epoch in range(course.epochs):
        network.train()
        lost = 0.0
        batches = _batches(rows, length, course.batch, chance)
        for at, batch in enumerate(batches, 1):
            loss = loss_of(batch)
            learner.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            learner.step()
            pace.step()
            lost += float(loss.detach())
            if at % _TOLD == 0:
                say(f"  {at} of {len(batches)}: {lost / at:.3f}")
        say(f"epoch {epoch + 1}: {lost / len(batches):.3f}")
    network.eval()


def write(network: nn.Module, lists: Mapping[str, Sequence[str]], path: Path) -> None:
    """The weights in 16 bits with what they are of, as `knowledge.recurrent.stored` reads them."""
    weights = {name: weight.half().contiguous() for name, weight in network.state_dict().items()}
    weights["words"], weights["affixes"] = weights.pop("words.weight"), weights.pop("affixes.weight")
    save_file(
        weights, path, {LISTS: json.dumps({name: list(each) for name, each in lists.items()}, ensure_ascii=False)}
    )


def _batches(rows: Sequence[Row], length: Callable[[Row], int], size: int, chance: random.Random) -> list[list[Row]]:
    order = sorted(range(len(rows)), key=lambda at: (length(rows[at]), chance.random()))
    found = [[rows[at] for at in order[first : first + size]] for first in range(0, len(order), size)]
    chance.shuffle(found)
    return found
