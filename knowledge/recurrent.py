"""Gated recurrent units in numpy, as PyTorch orders their gates (Cho et al., EMNLP 2014): small networks are taught
with PyTorch and read here, without it."""

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Weights = dict[str, Floats]
LISTS = "lists"  # of a file's metadata: what its weights are of


def stored(path: Path) -> tuple[Weights, dict[str, list[str]]]:
    """The weights of a file that `bench.teaching` wrote, and what they are of."""
    from safetensors import safe_open

    with safe_open(path, framework="numpy") as file:
        held = {name: file.get_tensor(name).astype(np.float32) for name in file.keys()}  # noqa: SIM118 - no mapping
        return held, json.loads(file.metadata()[LISTS])


def numbered(these: Iterable[str]) -> dict[str, int]:
    """The number of each, from 1 on: 0 is any other."""
    return {one: at for at, one in enumerate(these, 1)}


def both_ways(held: Weights, rows: Floats, layers: int, name: str = "recurrent") -> Floats:
    """The states of several layers read from both sides: a row for each row, forward and backward side by side."""
    for layer in range(layers):
        ways = [_one_way(held, rows, f"{name}.{{}}_l{layer}{way}", bool(way)) for way in ("", "_reverse")]
        rows = np.concatenate(ways, axis=1)
    return rows


def linear(held: Weights, name: str, rows: Floats) -> Floats:
    """Rows times the weights of this name, and their bias."""
    return np.asarray(rows @ held[f"{name}.weight"].T + held[f"{name}.bias"], np.float32)


def _one_way(held: Weights, rows: Floats, name: str, backward: bool) -> Floats:
    """The states of one layer read in one direction, in the order of the rows."""
    weight, bias = held[name.format("weight_hh")].T, held[name.format("bias_hh")]
    given = rows @ held[name.format("weight_ih")].T + held[name.format("bias_ih")]
    size = weight.shape[0]
    state, states = np.zeros(size, np.float32), np.zeros((len(rows), size), np.float32)
    for at in range(len(rows))[:: -1 if backward else 1]:
        own = state @ weight + bias
        gates = 1 / (1 + np.exp(-(given[at, : 2 * size] + own[: 2 * size])))
        new = np.tanh(given[at, 2 * size :] + gates[:size] * own[2 * size :])
        state = new + gates[size:] * (state - new)
        states[at] = state
    return states
