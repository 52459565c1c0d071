"""What speaks for and against a sentence being fit to publish: how its words and marks stand beside each other.

Wikipedia's counts of neighbours (`knowledge.usage`) tell which words belong together; names and what stands in brackets
are passed over. The weights in `bobot.json` are learned by `python -m bench.rereading`.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from knowledge.checking.vocabulary import vocabulary
from knowledge.usage import MARK, NUMBER, usage
from prompts.offline.syntax.judge import judge

_TOKEN = re.compile(r"\d[\d.,:/–-]*\d|\d|[^\W\d_][\w'’-]*|[^\w\s]")
_BRACKETED = re.compile(r"\((?:\d|[^()]{0,30}\d)[^()]*\)")
_VERB = re.compile(r"(?:me|di)[a-z]{4,}|(?:ber|ter)[a-z]{3,}")
_STRANGE, _LOOSE, _NEUTRAL = -1.5, -0.3, 0.2
_LONG = 40  # words
_RARE = 300  # uses among 40 million words


class Signs(NamedTuple):
    """Of one sentence. Pairs: the mean and the two lowest of how much neighbours belong together, the shares (a word)
    of strange, loose and neutral ones, the lowest and the mean beside a comma, the lowest beside a figure. Words: the
    shares of unknown, of rare and of verb-like ones, how many are written small and never are in print. Then commas and
    figures a word, two figures in a row, a colon, quotation marks, a comma behind the first one or two words, a bare
    beginning ("Yang …", "Dan …"), whether the grammar of `tata-kalimat.yaml` reads it whole, and the edits that the
    network of `prompts.offline.post_editing` expects, a word and in all."""

    length: float
    short: float
    mean: float
    lowest: float
    second: float
    strange: float
    loose: float
    neutral: float
    comma_lowest: float
    comma_mean: float
    figure_lowest: float
    unknown: float
    unprinted: float
    rare: float
    verbs: float
    commas: float
    figures: float
    in_a_row: float
    colon: float
    quoted: float
    early_comma: float
    bare: float
    whole: float
    edits: float
    work: float


def signs(sentence: str, edits: Sequence[float]) -> Signs:
    """Of a sentence as it would be published; `edits`: how many are expected at each of its words."""
    row = _TOKEN.findall(_BRACKETED.sub(" ", sentence))
    words = [each for each in row if each[0].isalpha()]
    small = [word for word in words if word[0].islower() and "-" not in word]
    count = len(words) or 1
    pairs = list(_pairs(row))
    lifts = sorted(lift for lift, *_ in pairs) or [0.0]
    beside_comma = [lift for lift, comma, _ in pairs if comma] or [0.5]
    return Signs(
        length=min(count, _LONG) / 10,
        short=float(count <= 3),
        mean=sum(lifts) / len(lifts),
        lowest=lifts[0],
        second=lifts[min(1, len(lifts) - 1)],
        strange=sum(lift < _STRANGE for lift in lifts) / count,
        loose=sum(lift < _LOOSE for lift in lifts) / count,
        neutral=sum(_LOOSE <= lift < _NEUTRAL for lift in lifts) / count,
        comma_lowest=min(beside_comma),
        comma_mean=sum(beside_comma) / len(beside_comma),
        figure_lowest=min([lift for lift, _, figure in pairs if figure], default=0.5),
        unknown=sum(len(word) > 2 and not vocabulary().known(word) for word in small) / count,
        unprinted=min(sum(len(word) > 1 and not usage().small(word) for word in small), 3),
        rare=sum(0 < usage().word(word) < _RARE for word in small) / count,
        verbs=sum(bool(_VERB.fullmatch(word.lower())) for word in words) / count,
        commas=sentence.count(",") / count,
        figures=sum(each[0].isdigit() for each in row) / count,
        in_a_row=float(sum(one[0].isdigit() and other[0].isdigit() for one, other in pairwise(row))),
        colon=float(":" in sentence),
        quoted=float("“" in sentence or "”" in sentence),
        early_comma=float(bool(re.match(r"\S+(?: \S+)?, ", sentence))),
        bare=float(bool(words) and words[0].lower() in {"dan", "yang", "serta", "sisanya"}),
        whole=float(judge().well_formed(sentence)),
        edits=sum(edits) / max(len(edits), 1),
        work=float(sum(edits)),
    )


def _pairs(row: list[str]) -> list[tuple[float, bool, bool]]:
    """How much each two neighbours belong together, whether a comma and whether a figure is one of them. A capital
    inside a sentence is a name's, which is counted with nobody."""
    kept = [(MARK, "", False), *((_counted(each), each, each[0].isupper() and at > 0) for at, each in enumerate(row))]
    found = []
    for (left, first, named), (right, second, also_named) in pairwise([*kept, (MARK, "", False)]):
        if not (named or also_named or left == right == MARK):
            comma = first in {",", ";"} or second in {",", ";"}
            found.append((usage().lift(left, right), comma, NUMBER in {left, right}))
    return found


def _counted(token: str) -> str:
    """A token as the table counts it."""
    if token[0].isdigit():
        return NUMBER
    return token.lower() if token[0].isalpha() else MARK
