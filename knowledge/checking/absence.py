"""What a note says there is none of, and the text says there is: "arak-arakan ga ada" against "Ada arak-arakan".

In notes the word of denial stands before or behind what there is none of ("ga ada undian", "undian jg ga ada", "tanpa
perantara"). A text contradicts it where one of its clauses has the same thing with a word that there is some, and no
clause of the text denies it. The order of two things is compared here too: "sebelum" is not "setelah".
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from pathlib import Path

from knowledge.checking.charging import asked_to_pay
from knowledge.checking.claim_words import harmless, meanings_of
from knowledge.checking.negation import NEGATORS, RUMOUR
from knowledge.checking.tokens import Token, tokens
from knowledge.normalise import stem
from knowledge.yaml_files import read_yaml

_LISTS = read_yaml(Path(__file__).with_name("polar.yaml"))
_SOME, _NONE, _SAME = frozenset(_LISTS["ada"]), frozenset(_LISTS["tiada"]), _LISTS["sama"]
_ALIKE = {stem(word): f"~{number}" for number, group in enumerate(_SAME) for word in group}
_BEFORE, _AFTER = frozenset({"sebelum", "sblm"}), frozenset({"setelah", "sesudah", "seusai", "usai", "habis", "abis"})
_TURNS = frozenset({"baru", "cuma", "hanya", "cukup", "melainkan"})
_MARKS = frozenset({"ada", "terdapat", "jadi"})
_DOUBLE = re.compile(r"([a-z]{3,}?)2(?:an|nya)?$|^([a-z]{3,})-\2(?:an|nya)?$")
_PASSED = frozenset(_LISTS["selipan"])
_MORE = frozenset({"hanya", "cuma", "sekadar", "lagi"})
_HURT = frozenset(map(stem, ("meninggal", "tewas", "wafat", "terluka", "cedera")))
_RATHER = frozenset({"baru", "hanya", "cuma", "selain"})  # "ga ada denda, baru teguran"
_THINGS, _REACH = 2, 3  # words that name a thing; words behind "sebelum" that say of what
Span = tuple[int, int]


def absences(text: str, note: str) -> Iterator[tuple[Span, str]]:
    """Where the text has what the note says there is none of, puts first what comes after, or charges what is free:
    the span, and the words of the note."""
    theirs, mine = _clauses(note), _clauses(text)
    yield from _present(theirs, mine, note)
    yield from _order(tokens(text), tokens(note), note)
    yield from asked_to_pay(theirs, mine, note)
    yield from _harmed(theirs, mine, note)


def _present(theirs: Sequence[list[Token]], mine: Sequence[list[Token]], note: str) -> Iterator[tuple[Span, str]]:
    denied = [(thing, clause) for clause in theirs for thing in _missing(clause)]
    there = [{_plain(token) for token in clause} for clause in theirs if not _denies(clause)]
    for thing, clause in denied:
        roots = {_plain(token) for token in clause if _sense(token) in thing}
        if any(roots <= stems for stems in there):
            continue  # the note has some of it as well
        about = [one for one in mine if thing <= _senses_of(one)]
        if not about or any(_denies(one) for one in about):
            continue
        found = next((one for one in about if _there_is(one, thing)), None)
        if found:
            yield (found[0].start, found[-1].end), note[clause[0].start : clause[-1].end]


def _missing(clause: Sequence[Token]) -> Iterator[frozenset[str]]:
    """What a clause of a note says there is none of: the words behind or before the denial, at most two."""
    for at, token in enumerate(clause):
        following = clause[at + 1].folded if at + 1 < len(clause) else ""
        if token.folded in _NONE:
            ahead = clause[at + 1 :]
        elif token.folded in NEGATORS and following in _MARKS:
            ahead = clause[at + 2 :]
        elif token.folded == "bukan" and following not in _MORE:  # "hadiahnya bkn uang"
            if thing := _thing(clause[at + 1 : at + 2]):
                yield thing
            continue
        else:
            continue
        if ahead and ahead[0].folded == "yang":
            continue  # "ga ada yg hilang": a verb, compared as such
        thing = _thing(ahead) or _thing(list(reversed(clause[:at])))
        if thing:
            yield thing


def _thing(words: Sequence[Token]) -> frozenset[str]:
    """The senses of the one or two words next to the denial that name the thing; empty where none stands there."""
    named = takewhile(_names, (t for t in words if t.folded not in _PASSED and t.folded not in _MARKS))
    named = takewhile(lambda token: token.folded not in _TURNS, named)  # "ga ada denda, baru teguran" without its comma
    return frozenset(_sense(t) for t in list(named)[:_THINGS])


def _names(token: Token) -> bool:
    word = token.stem.isalpha() or bool(_DOUBLE.fullmatch(token.folded))
    return word and token.folded not in _RATHER and len(token.stem) > 2 and not harmless(token.stem, token.folded)


def _sense(token: Token) -> str:
    """One sense a word; written twice it is the word once, and of words alike the group."""
    twice = _DOUBLE.fullmatch(token.folded)
    root = stem(twice[1] or twice[2]) if twice else token.stem
    return _ALIKE.get(root) or min(meanings_of([root]) - {root}, default=root)


def _plain(token: Token) -> str:
    """The stem, of a doubled word that of one half."""
    twice = _DOUBLE.fullmatch(token.folded)
    return stem(twice[1] or twice[2]) if twice else token.stem


def _senses_of(clause: Sequence[Token]) -> frozenset[str]:
    return frozenset(_sense(token) for token in clause)


def _there_is(clause: Sequence[Token], thing: frozenset[str]) -> bool:
    """Whether a word that there is some stands just before the thing, or behind it."""
    for at, token in enumerate(clause):
        if token.folded in _SOME:
            near = clause[max(0, at - 3) : at + 4]
            if not thing.isdisjoint(_sense(one) for one in near if one is not token):
                return True
    return False


def _denies(clause: Sequence[Token]) -> bool:
    return any(t.folded in NEGATORS or t.folded in _NONE or t.stem in _NONE for t in clause)


@lru_cache(maxsize=512)
def _clauses(text: str) -> list[list[Token]]:
    """Between the marks, and "dan", "tetapi", "sedangkan"; less what asks, or tells what others say."""
    found: list[list[Token]] = []
    part: list[Token] = []
    rumour = False
    for token in tokens(text):
        if token.stem and token.folded not in {"dan", "tetapi", "tapi", "sedangkan", "namun", "serta"}:
            part.append(token)
            rumour = rumour or token.folded in RUMOUR or token.stem in RUMOUR
            continue
        if part and token.folded != "?" and not rumour:
            found.append(part)
        part, rumour = [], rumour and bool(token.stem or token.folded not in ".!?\n")
    return [*found, part] if part and not rumour else found


def _order(mine: Sequence[Token], theirs: Sequence[Token], note: str) -> Iterator[tuple[Span, str]]:
    """ "setelah dikembalikan" for the note's "sblm balikin"."""
    ours, noted = list(_ordered(mine)), list(_ordered(theirs))
    for first, words, span in ours:
        said = [(way, at) for way, others, at in noted if words & others]
        right = any(way != first and words & others for way, others, _ in ours)
        if said and not right and all(way != first for way, _ in said):
            yield span, note[slice(*said[0][1])]


def _ordered(words: Sequence[Token]) -> Iterator[tuple[bool, frozenset[str], Span]]:
    """Every "sebelum" and "setelah": whether it is the first, the roots of the next content words, the span."""
    for at, token in enumerate(words):
        if token.folded not in _BEFORE | _AFTER:
            continue
        before = takewhile(lambda other: other.stem, reversed(words[:at]))
        if any(other.folded in NEGATORS for other in before):
            continue  # not before it: only after it
        behind = list[Token]()
        for other in words[at + 1 : at + 1 + _REACH]:
            if not other.stem:
                break
            behind.append(other)
        roots = frozenset(t.stem for t in behind if t.stem.isalpha() and not harmless(t.stem))
        if roots:
            yield token.folded in _BEFORE, roots, (token.start, behind[-1].end)


def _harmed(theirs: Sequence[list[Token]], mine: Sequence[list[Token]], note: str) -> Iterator[tuple[Span, str]]:
    """ "seorang warga meninggal" for the note's "korban jiwa nihil", which tells of nobody hurt in other words."""
    none = next((one for one in theirs if any(t.stem == "korban" for t in one) and any(_missing(one))), None)
    if none is None or any(t.stem in _HURT for clause in theirs for t in clause):
        return
    for clause in mine:
        hurt = next((t for t in clause if t.stem in _HURT), None)
        if hurt and not _denies(clause):
            yield (hurt.start, hurt.end), note[none[0].start : none[-1].end]
