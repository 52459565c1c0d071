"""Sentences and clauses of a text or a note as a reading of denials needs them (see `knowledge.checking.signed`)."""

import re
from collections.abc import Iterator, Sequence

from knowledge.checking.negation import NEGATORS
from knowledge.checking.sign_words import NEW, OPENS, TURNS, content, is_affixed_verb
from knowledge.checking.tokens import Token
from knowledge.entities.words import NUMBER_WORDS

EXCEPT = "kecuali"
WITH_OR_WITHOUT = frozenset({"termasuk", EXCEPT})  # "gudang & ruko ga" against "termasuk gudang"
_JOINS = frozenset({"dan", "serta"})
_NUMBER = re.compile(NUMBER_WORDS)
_ENDS = frozenset(".!?\n")
_SHORTENED = frozenset({"link", "kel", "kec", "jl", "jln", "gg", "kp", "kamp", "kom", "no", "tgl"})


def sentences(words: Sequence[Token]) -> Iterator[tuple[list[Token], bool]]:
    """Each sentence, and whether it asks; "air mati di link. sumur wuluh" is one."""
    part: list[Token] = []
    for token in words:
        if token.stem or token.folded not in _ENDS:
            part.append(token)
        elif not (token.folded == "." and part and part[-1].folded in _SHORTENED and part[-1].end == token.start):
            yield part, token.folded == "?"
            part = []
    yield part, False


def clauses(sentence: Sequence[Token]) -> Iterator[tuple[list[Token], str]]:
    """Cut at marks, at words that turn, and at "dan" before what opens a clause; with the mark behind each."""
    part: list[Token] = []
    for at, token in enumerate(sentence):
        so = token.folded == "jadi" and bool(part) and part[-1].folded not in NEGATORS  # "jd petugas muter2"
        opens = (
            so or token.folded in TURNS or (token.folded in OPENS and not (part and part[-1].folded in WITH_OR_WITHOUT))
        )
        if token.folded in _JOINS and _another_verb(sentence, at, part):
            opens = True
        elif token.folded in _JOINS:  # "38 ekor belum cukup umur dan 9 ekor sakit"
            opens = any(f.folded in NEW or _counts(f) for f in sentence[at + 1 : at + 2])
        if (opens or not token.stem) and part:
            yield part, "" if token.stem else token.folded
            part = []
        if token.stem:
            part.append(token)
    if part:
        yield part, ""


def _counts(token: Token) -> bool:
    """ "350 suara sah dan enam suara tidak sah": a figure opens a clause, in words too."""
    return token.stem.isdigit() or bool(_NUMBER.fullmatch(token.folded))


def _another_verb(sentence: Sequence[Token], at: int, part: Sequence[Token]) -> bool:
    """ "tidak memungut biaya dan melibatkan perantara": behind a denied verb with its object, "dan" opens another."""
    following = next((token for token in sentence[at + 1 : at + 3] if token.folded != "juga"), None)
    if following is None or not following.stem or not is_affixed_verb(following):
        return False
    no = next((index for index, token in enumerate(part) if token.folded in NEGATORS), None)
    return no is not None and sum(content(token) for token in part[no + 1 :]) > 1
