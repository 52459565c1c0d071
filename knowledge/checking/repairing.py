"""A text with every repair put in, and those that the first ones uncover."""

from collections.abc import Callable, Iterable, Sequence

from knowledge.checking.report import Finding
from knowledge.checking.resolve import apply, fixes, may_state, mended_lines

_ROUNDS = 6  # a repair can uncover another slip in its line; two rounds are usual
_LONG = 20_000  # characters; a longer text is repaired in one round, to answer within two seconds


def repaired(
    text: str,
    found: Sequence[Finding],
    whole: Callable[[str, Sequence[tuple[int, int]]], Sequence[Finding]],
    line: Callable[[str, tuple[int, int]], Iterable[Finding]],
) -> str:
    """The text with the repairs of the findings, until nothing more is to be repaired.

    `whole`: what is found in a text that may state other facts now, in these lines; `line`: what in a line of one that
    does not.
    """
    for _ in range(_ROUNDS):
        repairs = [finding for finding in found if fixes(finding)]
        if not repairs:
            break
        text = apply(text, repairs)
        if len(text) > _LONG:
            break
        lines = mended_lines(text, repairs)
        if any(map(may_state, repairs)):
            found = whole(text, lines)
        else:
            found = [again for span in lines for again in line(text, span)]
    return text


def alone(text: str, line: tuple[int, int]) -> str:
    """A line with as many empty ones ahead as lines stand there: only the first of a text may be a headline."""
    return "\n" * ahead_of(text, line) + text[slice(*line)]


def ahead_of(text: str, line: tuple[int, int]) -> int:
    """How many lines stand ahead of it."""
    return text.count("\n", 0, line[0])
