"""A root in -k keeps its k before -kan, and no other takes one: menunjukkan, diletakkan, but dilakukan, perbaikan."""

from collections.abc import Iterator
from typing import Literal

from knowledge.checking.casing import like
from knowledge.checking.kinds.rule import Rule, Text
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding
from knowledge.checking.vocabulary import roots_behind, vocabulary

_SHORT = 3  # letters of a root
_NOUNS = ("pe", "ke")
_CLITICS = ("", "nya", "lah", "kah")


class Doubling(Rule):
    """Verbs in me- or di- with -kan whose root has a k more or less than is written, nouns in pe- and ke- with -kkan;
    `kecuali` are right as they are."""

    jenis: Literal["doubling"]
    kecuali: tuple[Text, ...] = ()

    def find(self, prose: Prose) -> Iterator[Finding]:
        """Every verb of that kind."""
        wrong = {
            form: right
            for form in prose.forms
            if form.startswith(("me", "di", *_NOUNS)) and (right := self.right(form))
        }
        for word in prose.words if wrong else ():
            if word.lower in wrong:
                instead = like(prose.text[word.start : word.end], wrong[word.lower])
                if found := self.finding(prose, word.start, word.end, instead):
                    yield found

    def right(self, word: str) -> str:
        """The form with the right number of k; empty where the word has it, or its root is unknown."""
        clitic = next((one for one in _CLITICS if word.endswith(f"kan{one}")), None)
        if clitic is None or word in self.kecuali:
            return ""
        if word.startswith(_NOUNS):
            return _noun(word, clitic)
        stem = word[: len(word) - len(clitic) - len("kan")]
        roots = [root for root in roots_behind(stem) if len(root) >= _SHORT - 1]
        common = vocabulary().common  # a root that nobody uses, "leta", excuses no "meletakan"
        if any((_takes(root) and root in common) or vocabulary().is_root(f"{root}kan") for root in roots):
            return ""
        if any(_takes(f"{root}k") for root in roots):
            return _rarer(word, f"{stem}kkan{clitic}")
        if any(root.endswith("k") and not vocabulary().is_root(root) and _takes(root[:-1]) for root in roots):
            return f"{stem[:-1]}kan{clitic}"
        return ""


def _rarer(word: str, right: str) -> str:
    """The right form, unless what is written is the commoner word of the two: mengenakan, mengenakkan."""
    common = vocabulary().common
    return "" if word in common and common[word] < common.get(right, len(common)) else right


def _noun(word: str, clitic: str) -> str:
    """ "perbaikkan": a noun in pe- or ke- takes -an, not -kan."""
    right = f"{word[: len(word) - len(clitic) - 4]}kan"
    doubled = word.endswith(f"kkan{clitic}")
    return f"{right}{clitic}" if doubled and right in vocabulary().common and word not in vocabulary().common else ""


def _takes(root: str) -> bool:
    """Whether a verb in -kan is made of the root."""
    return len(root) >= _SHORT and vocabulary().active(root, "kan")
