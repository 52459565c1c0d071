"""Who does it to whom: a giver is not the receiver, a guest not the host, who asks not who is asked.

The words of "Lurah Gerem menyerahkan bantuan kepada Kepala Dinas Sosial" all stand in "kadis dinsos serahkan bantuan ke
lurah gerem". So the words on both sides of a verb of `peran` are compared by their role: agent or goal. A sentence is
told only where a source has the roles the other way round and no source has them as the sentence does. Nor may somebody
do what the sources have others do: where the camat asks for something, no resident does.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from knowledge.checking.claim_words import lists
from knowledge.checking.denials_kept import told
from knowledge.checking.folding import empty_words
from knowledge.checking.tokens import Token
from knowledge.entities.calendar import DAYS

_BEFORE, _BEHIND = 8, 12  # words beside a verb in which its actors stand
_CLOSE = 4  # of those before a passive verb: what it is done to stands right there
_NOBODY = frozenset({"wib", *DAYS})
_TO = frozenset({"kepada", "untuk", "bagi", "buat", "ke", "pada"})
_FROM = frozenset({"dari", "oleh"})
_ASIDE = frozenset({"di", "bersama", "dengan", "dalam", "saat", "ketika", "agar", "supaya", "yang", "tentang", "usai"})


@dataclass(frozen=True, slots=True)
class Deed:
    """One verb with its actors' words. `kinds`: what kinds of deed it is, the same whichever side tells it; `nearest`:
    the word right before it, or before the clause that tells which."""

    start: int
    end: int
    kinds: frozenset[int]
    agents: frozenset[str]
    goals: frozenset[str]
    active: bool
    nearest: str


def deeds(text: str) -> tuple[Deed, ...]:
    """Every deed of a source, with all words that stand on its two sides."""
    return tuple(_deeds(text, anybody=True))


def exchanged(text: str, sources: Sequence[Deed]) -> Iterator[tuple[int, int]]:
    """Where agent and goal of the sources have changed places, as spans of the text."""
    for deed in _deeds(text, anybody=False):
        alike = [one for one in sources if not one.kinds.isdisjoint(deed.kinds)]
        agents, goals = deed.agents - deed.goals, deed.goals - deed.agents
        if any(_told(agents, goals, one) for one in alike):
            continue
        if any(_reversed(agents, goals, one) for one in alike) or (deed.active and _by_others(agents, alike)):
            yield deed.start, deed.end


def _reversed(agents: Set[str], goals: Set[str], source: Deed) -> bool:
    """Whether the source has the agent as its goal, and the goal as its agent; where no goal is told, somebody else as
    its agent, or the agent right before a passive verb: "warga diminta"."""
    if source.goals.isdisjoint(agents):
        return False
    if goals:
        return bool(source.agents & goals)
    return bool(source.agents - agents) if source.active else source.nearest in agents


def _by_others(agents: Set[str], alike: Sequence[Deed]) -> bool:
    """Whether the sources name who does such a thing, and it is never one of these people; things do other things:
    "saluran bersih membantu air mengalir"."""
    people = lists().people | frozenset(lists().offices.values())
    if not alike or agents.isdisjoint(people):
        return False
    return all(one.agents and agents.isdisjoint(one.agents | one.goals) for one in alike)


def _told(agents: Set[str], goals: Set[str], source: Deed) -> bool:
    """Whether the source tells it so: one side is the same, and the other is too, or is not told."""
    if agents.isdisjoint(source.agents):
        return (not agents and not goals.isdisjoint(source.goals)) or bool(goals & source.goals and not source.agents)
    return not goals or not source.goals or not goals.isdisjoint(source.goals)


def _deeds(text: str, *, anybody: bool) -> Iterator[Deed]:
    for sentence in told(text):
        words = sentence.words
        for at, word in enumerate(words):
            sides = lists().deeds.get(word.stem)
            if not sides or not _verbal(word):
                continue
            passive = word.folded.startswith("di") and word.folded != word.stem
            before = [t for t in _back(words, at) if anybody or _actor(text, t)]
            behind = [(t, to) for t, to in _ahead(words, at) if anybody or _actor(text, t)]
            for outward in {side for _, side in sides}:
                kinds = frozenset(kind for kind, side in sides if side == outward)
                agents, goals = _roles(before, behind, outward=outward, passive=passive)
                if agents or goals:
                    start = words[max(0, at - len(before))].start
                    yield Deed(start, word.end, kinds, agents, goals, not passive, _nearest(words, at, before))


def _nearest(words: Sequence[Token], at: int, before: Sequence[Token]) -> str:
    """The word right before the verb, or before the clause on it: "warga [yang sudah mengisi] diminta"."""
    said = {token.start for token in before}
    for here in range(at - 1, max(0, at - _BEFORE), -1):
        if words[here].folded in {"yang", "yg"} and words[here - 1].start in said:
            return _name(words[here - 1])
    return _name(before[-1]) if before else ""


def _roles(
    before: Sequence[Token], behind: Sequence[tuple[Token, str]], *, outward: bool, passive: bool
) -> tuple[frozenset[str], frozenset[str]]:
    """Agents and goals. "menerima … dari X": X gives; "diserahkan X kepada Y": X gives; "diterima Y": Y receives."""
    first = {_name(t) for t in (before[-_CLOSE:] if passive else before)}
    to = {_name(t) for t, role in behind if role == "to"}
    since = {_name(t) for t, role in behind if role == "from"}
    direct = {_name(t) for t, role in behind if not role}
    agents, goals = (since | direct, first | to) if passive else (first, direct | to)
    if not outward:
        agents, goals = (first | since, direct) if passive else (since | direct, first)
    return frozenset(agents), frozenset(goals)


def _back(words: Sequence[Token], at: int) -> list[Token]:
    found: list[Token] = []
    for token in reversed(words[max(0, at - _BEFORE) : at]):
        if token.folded in lists().turns or (_verbal(token) and token.stem in lists().deeds):
            break
        if token.stem not in empty_words():
            found.append(token)
    return found[::-1]


def _ahead(words: Sequence[Token], at: int) -> Iterator[tuple[Token, str]]:
    role = ""
    for token in words[at + 1 : at + 1 + _BEHIND]:
        if token.folded in lists().turns or (_verbal(token) and token.stem in lists().deeds):
            return
        if token.folded in _TO:
            role = "to"
        elif token.folded in _FROM:
            role = "from"
        elif token.folded in _ASIDE:
            role = "aside"
        elif role != "aside" and token.stem not in empty_words():
            yield token, role


def _verbal(token: Token) -> bool:
    """Whether the word does something: "bantu", "membantu", "serahkan"; "bantuan" and "penyerahan" are things, and
    "diperingati" is not "diingatkan"."""
    if token.folded.startswith(("memper", "diper", "pen", "pem", "peng", "ke")):
        return token.folded == token.stem
    return token.folded == token.stem or token.folded.startswith(("me", "di")) or token.folded.endswith(("kan", "in"))


def _actor(text: str, token: Token) -> bool:
    """Whether the word may be somebody's; an hour's zone and a day's name have their capital for another reason."""
    if token.folded in _NOBODY:
        return False
    return text[token.start].isupper() or token.folded in lists().offices or token.stem in lists().people


def _name(token: Token) -> str:
    return lists().offices.get(token.folded, token.stem)
