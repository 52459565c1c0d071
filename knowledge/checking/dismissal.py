"""Key messages that a text waves aside: "nilai Pancasila tidak perlu dijalankan", "pengawasan tertutup bagi warga".

`coverage.py` compares a sentence with a message word by word; here a few of its words are enough, where one of the
phrases of `polar.yaml` says that what the message asks for is needless, closed or refused.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from knowledge.checking.coverage import stands
from knowledge.checking.folding import content, empty_words
from knowledge.checking.negation import NEGATORS, RUMOUR, denials
from knowledge.checking.stretches import Stretch, Stretches
from knowledge.checking.tokens import Token, tokens
from knowledge.documents import KeyMessage, Programme
from knowledge.yaml_files import read_yaml

_LISTS = read_yaml(Path(__file__).with_name("polar.yaml"))
_UNWANTED = frozenset(_LISTS["tidak_diminta"])
_BAD, _LESS = (
    frozenset(_LISTS["buruk"]),
    frozenset(_LISTS["meringankan"]),
)
_AGAINST = frozenset(_LISTS["menimbang"])
_NOT, _LIGHT = frozenset({"tidak", "tak", "belum"}), frozenset(_LISTS["ringan"]) | {"ikut"}
_OF_SOME = frozenset({"yang", "jika", "bila", "apabila", "kalau", "agar", "supaya"})
_SHARED, _SHARE, _MOST = 2, 0.3, 0.45  # words of a message; shares of them
_OBJECT = 3  # words behind the phrase
Span = tuple[int, int]
Phrases = Mapping[str, Sequence[tuple[str, ...]]]  # by their first word: a sentence has few that open one


def _by_opening(phrases: Iterable[str]) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        first, *others = phrase.split()
        found.setdefault(first, []).append((first, *others))
    return found


_NEEDLESS, _CLOSED = _by_opening(_LISTS["kesampingkan"]), _by_opening(_LISTS["menutup"])


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence says is needless, denies, closes, or says comes of it."""

    needless: Sequence[frozenset[str]]
    denied: frozenset[str]
    closed: bool
    worse: frozenset[str]


def dismissed(programme: Programme, parts: Stretches, text: str) -> Iterator[tuple[KeyMessage, Span]]:
    """The messages that a sentence of the text says need not or may not be followed, and the sentence."""
    wordings = [content(w) for message in programme.key_messages for w in message.wordings]
    asked = frozenset[str]().union(*wordings)
    for part in parts:
        if part.pair or not any(len(words & part.words) >= _SHARED for words in wordings):
            continue
        words = tokens(text[part.start : part.end])
        said = _Said(_objects(words), _denied(words), any(_phrases(words, _CLOSED)), _worse(words))
        if said.needless or said.denied or said.closed or said.worse:
            for message in programme.key_messages:
                told = any(stands(wording, parts) for wording in message.wordings)
                if any(_turns(part, wording, said, asked, told=told) for wording in message.wordings):
                    yield message, (part.start, part.end)


def _turns(part: Stretch, wording: str, said: _Said, asked: frozenset[str], *, told: bool) -> bool:
    """Whether the sentence turns this wording; `asked`: the words of all messages of the programme. Of a message that
    stands word for word in the text, only a sentence that is about it is one."""
    words = content(wording)
    shared = words & part.words
    if len(shared) < _SHARED or denials(wording) or wording.casefold() in part.folded:
        return False
    share = _MOST if told else _SHARE
    if len(shared) >= share * len(words) and any(asked & behind for behind in said.needless):
        return True
    if len(shared) >= share * len(words) and said.worse and not said.worse & asked:
        return True
    if len(shared) > _SHARED and len(shared) >= _MOST * len(words) and said.denied & words:
        return True
    return said.closed and len(shared) >= _MOST * len(words)


def _worse(words: Sequence[Token]) -> frozenset[str]:
    """What comes of it by the sentence, and is bad, where a word weighs it against the message: "hanya merepotkan";
    nothing where the sentence denies anything."""
    if any(token.folded in NEGATORS or token.folded in _LESS for token in words):
        return frozenset()
    if not any(token.folded in _AGAINST for token in words):
        return frozenset()
    return frozenset(token.stem for token in words if token.stem in _BAD)


def _denied(words: Sequence[Token]) -> frozenset[str]:
    """What is denied: the stem just behind "tidak", past "ikut" and "boleh"; nothing of "yang tidak darurat" or of a
    sentence about a rumour."""
    plain = [token for token in words if token.stem]
    if any(token.folded in RUMOUR or token.stem in RUMOUR for token in plain):
        return frozenset()
    found = set[str]()
    for at, token in enumerate(plain):
        if token.folded in _NOT and not any(before.folded in _OF_SOME for before in plain[max(0, at - 2) : at]):
            behind = [other.stem for other in plain[at + 1 : at + 3] if other.stem not in _LIGHT]
            found.update(behind[:1])
    return frozenset(found) - _UNWANTED


def _objects(words: Sequence[Token]) -> list[frozenset[str]]:
    """What is said to be needless: the stems behind each phrase; nothing of "yang tidak dapat datang"."""
    found = []
    for at, end in _phrases(words, _NEEDLESS):
        if at and words[at - 1].folded in _OF_SOME | NEGATORS:
            continue  # "jangan tunggu sampai parah"
        clause = takewhile(lambda token: token.stem, words[end:])
        behind = [token.stem for token in clause if token.stem not in empty_words()]
        found.append(frozenset(behind[:_OBJECT]) - _UNWANTED)
    return found


def _phrases(words: Sequence[Token], phrases: Phrases) -> Iterator[Span]:
    """Where one of the phrases stands: the indexes of its first word and of what follows its last."""
    for at, token in enumerate(words):
        for phrase in phrases.get(token.folded, ()):
            end = at + len(phrase)
            if tuple(word.folded for word in words[at:end]) == phrase:
                yield at, end
