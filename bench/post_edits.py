"""What an editor did to a draft, word by word: the cheapest row of edits that makes his text of ours."""

from collections.abc import Sequence

from prompts.offline.post_editing.edits import DROP, KEEP, LOWER, REPLACE, UPPER, Edit, form_of
from prompts.offline.post_editing.tokens import BREAK, starts_sentence

_FREE, _CASE, _FORMED, _OTHER, _APART, _GONE, _NEW = 0.0, 0.05, 0.6, 1.5, 2.5, 1.0, 1.0


def edits(ours: Sequence[str], theirs: Sequence[str]) -> tuple[Edit, ...]:
    """One edit for each of our words and one for `END`."""
    cost = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for i in range(len(ours), -1, -1):
        for j in range(len(theirs), -1, -1):
            if i < len(ours) or j < len(theirs):
                cost[i][j] = min(price for price, _ in _ways(ours, theirs, cost, i, j))
    return _followed(ours, theirs, cost)


def _followed(ours: Sequence[str], theirs: Sequence[str], cost: list[list[float]]) -> tuple[Edit, ...]:
    found: list[Edit] = []
    put: list[str] = []
    i = j = 0
    while i < len(ours) or j < len(theirs):
        _, way = min(_ways(ours, theirs, cost, i, j))
        if way == "new":
            put.append(theirs[j])
            j += 1
            continue
        own = DROP if way == "gone" else _own(ours, theirs, i, j)
        found.append(Edit(own, " ".join(put)))
        put = []
        i, j = i + 1, j + (way == "both")
    return (*found, Edit(KEEP, " ".join(put)))


def _ways(
    ours: Sequence[str], theirs: Sequence[str], cost: list[list[float]], i: int, j: int
) -> list[tuple[float, str]]:
    ways = []
    if i < len(ours) and j < len(theirs):
        ways.append((cost[i + 1][j + 1] + _price(ours[i], theirs[j]), "both"))
    if i < len(ours):
        ways.append((cost[i + 1][j] + _GONE, "gone"))
    if j < len(theirs):
        ways.append((cost[i][j + 1] + _NEW, "new"))
    return ways


def _price(one: str, other: str) -> float:
    if one == other:
        return _FREE
    if one.casefold() == other.casefold():
        return _CASE
    if form_of(one, other) or not (one[0].isalnum() or other[0].isalnum()):
        return _FORMED
    return _OTHER if one[0].isalnum() and other[0].isalnum() else _APART


def _own(ours: Sequence[str], theirs: Sequence[str], i: int, j: int) -> str:
    one, other = ours[i], theirs[j]
    if one == other:
        return KEEP
    if one.casefold() == other.casefold():
        if starts_sentence(theirs, j):  # the capital comes by itself
            return KEEP
        return LOWER if other[:1].islower() else UPPER
    form = form_of(one, other)
    said = other if other[:1].isupper() and not starts_sentence(theirs, j) else other[:1].lower() + other[1:]
    return form or f"{REPLACE}{said}"


UNTAUGHT = Edit("?", "?")  # what was done here is no edit to learn from
_REWRITTEN = 0.6  # edits for each word of a sentence: with more it was written anew


def teachable(parts: Sequence[str], done: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits, without those of sentences that were written anew."""
    found = list(done)
    first = 0
    for at in range(1, len(parts) + 1):
        if at == len(parts) or parts[at - 1] in {".", "!", "?", BREAK}:
            own = done[first:at]
            work = sum((one.own != KEEP) + len(one.before.split()) for one in own)
            if work > _REWRITTEN * len(own):
                found[first:at] = [UNTAUGHT] * len(own)
            first = at
    return tuple(found)
