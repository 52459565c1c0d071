"""What one question looks for: the words that name its subject, what else may be said for them, and what it counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.normalise import normalise, stem, tokens
from knowledge.synonyms import Terms, entries, thesaurus
from prompts.answering.intents import intents

_HOW_MANY = "berapa"
_AMOUNTS = frozenset({"banyak", "jumlah", "besar", "nilai", "total"})  # "berapa banyak pendekar"
_PERIODS = frozenset({"sehari", "seminggu", "sepekan", "sebulan", "setahun"})  # "berapa sebulan"
_UNSAID = frozenset({"orang", "kata", "kali"})  # 150 peserta are people too
_CLITIC = "nya"


@dataclass(frozen=True, slots=True)
class Sought:
    """`words`: the subject's; `named`: those that name a programme; `kinds`: the kinds of answer; `counted`: what a
    "berapa" counts, "" where it does not say; `alike`: word → what may be said instead."""

    words: frozenset[str]
    named: frozenset[str] = frozenset()
    kinds: tuple[str, ...] = ()
    counted: str = ""
    alike: Mapping[str, tuple[Terms, ...]] = field(default_factory=dict)

    def says(self, word: str, held: frozenset[str]) -> bool:
        """Whether a text that holds these words says this one, itself or in another way."""
        return word in held or any(held.issuperset(other) for other in self.alike.get(word, ()))


def alike(part: str) -> Mapping[str, tuple[Terms, ...]]:
    """Term of the question → what a document may say instead."""
    return {term: others for entry, others in entries(tokens(part), thesaurus()) for term in entry}


def counted(part: str) -> str:
    """What "berapa" counts: the noun behind it, else the one marked with -nya or the first before it, as a word of the
    subject; "" for people ("berapa orang") and where nothing is named."""
    said = normalise(part).split()
    if _HOW_MANY not in said:
        return ""
    at = said.index(_HOW_MANY)
    behind = [word for word in said[at + 1 :] if word not in _AMOUNTS]
    if behind and stem(behind[0]) in _UNSAID:
        return ""
    if behind and stem(behind[0]) not in intents().empty and behind[0] not in _PERIODS:
        return _subject(behind[:1])
    marked = [word.removesuffix(_CLITIC) for word in said[:at] if word.endswith(_CLITIC)]
    return _subject(marked[-1:]) or _subject(said[:at])


def _subject(words: Sequence[str]) -> str:
    """The first word that names a subject, other wordings of one thing as one word."""
    text = " ".join(words)
    content = intents().content(text)
    ordered = [word for word in _joined(text) if word in content]
    return ordered[0] if ordered else ""


def _joined(text: str) -> Sequence[str]:
    """The words in order, as `Intents.words` has them."""
    whole = f" {' '.join(tokens(text))} "
    for phrase, instead in intents().alike:
        whole = whole.replace(phrase, f" {instead} ")
    return whole.split()
