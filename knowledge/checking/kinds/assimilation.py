"""k, p, s and t melt into me- and pe-: menyukseskan, memengaruhi, menaati, mengoordinasi."""

import re
from collections.abc import Iterator
from typing import Literal

from knowledge.checking.casing import like
from knowledge.checking.kinds.rule import Rule, Text
from knowledge.checking.prose import Prose, Word
from knowledge.checking.report import Finding
from knowledge.checking.vocabulary import vocabulary

# What is written, and what it becomes; a cluster (pr, tr, kl, st …) does not melt and is not matched.
_WHOLE = re.compile(
    r"(?P<head>me|pe)(?:(?P<m>m)(?=p[aiueo])|(?P<n>n)(?=t[aiueo])|(?P<ng>ng)(?=k[aiueo])|(?:ng|n)(?=s[aiueo]))"
    r"(?P<stem>(?!per|pel)[kpst][a-z]{2,})"  # memperhatikan, mempelajari: per- and pel- are prefixes themselves
)
_HEADS = ("me", "pe")
_NASAL = {"p": "m", "t": "n", "k": "ng", "s": "ny"}
_SUFFIXES = ("", "kan", "i", "an")
_CLITICS = ("", "nya", "lah", "kah", "pun")


class Assimilation(Rule):
    """Words of the vocabulary whose first sound should have melted; `kecuali` keep theirs (mengkaji, mempunyai)."""

    jenis: Literal["assimilation"]
    kecuali: tuple[Text, ...] = ()

    def find(self, prose: Prose) -> Iterator[Finding]:
        """Every verb or noun of that kind."""
        wrong = {form: right for form in prose.forms if form.startswith(_HEADS) and (right := self.right(form))}
        for word in prose.words if wrong else ():
            if word.lower in wrong and (found := self._found(prose, word, wrong[word.lower])):
                yield found

    def right(self, word: str) -> str:
        """The melted form; empty where the word is right, or its root is unknown."""
        match = _WHOLE.fullmatch(word)
        if match is None or word.startswith(self.kecuali) or vocabulary().is_root(word):
            return ""
        stem = match["stem"]
        if not any(self._verb(stem, match["head"], suffix + clitic) for clitic in _CLITICS for suffix in _SUFFIXES):
            return ""
        return match["head"] + _NASAL[stem[0]] + stem[1:]

    def _verb(self, stem: str, head: str, tail: str) -> bool:
        if tail and not stem.endswith(tail):
            return False
        suffix = next(s for s in ("kan", "an", "i", "") if tail.startswith(s))
        if head == "me" and suffix == "an":
            return False
        root = stem[: len(stem) - len(tail)]
        return len(root) > 2 and vocabulary().active(root, "an" if head == "pe" else suffix)

    def _found(self, prose: Prose, word: Word, right: str) -> Finding | None:
        return self.finding(prose, word.start, word.end, like(prose.text[word.start : word.end], right))
