"""What an admin should look at before a document is applied: words that order a machine about, and personal data."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from knowledge.checking.kinds import Rule
from knowledge.checking.prose import Prose
from knowledge.checking.rules import load_rules

_EXCERPT = 120  # characters
# "Ignore all previous instructions" and its kin. They do nothing to NARA's own writer, and a chat model gets documents
# as quoted material; yet nobody writes them into an honest document.
_ORDERS = re.compile(
    r"\b(?:abaikan|lupakan|langgar|kesampingkan)(?:lah)?\s+(?:\w+\s+){0,3}"
    r"(?:instruksi|perintah|aturan|arahan|petunjuk|prompt)\w*\s+(?:\w+\s+){0,2}(?:sebelum|di\s?atas|sistem|semula|awal)\w*"
    r"|\b(?:ignore|disregard|forget|override)\s+(?:\w+\s+){0,3}(?:instructions?|rules?|prompts?|directions?)\b"
    r"|\b(?:system|developer)\s+(?:prompt|message)\b|\bprompt\s+sistem\b"
    r"|<\|?(?:im_start|im_end|system|assistant|endoftext)\|?>|\[/?INST\]"
    r"|\b(?:kamu|anda)\s+(?:sekarang\s+)?(?:adalah|berperan\s+sebagai|bertindak\s+sebagai)\s+"
    r"(?:sebuah\s+|seorang\s+)?(?:AI|asisten|chatbot|model\s+bahasa|DAN)\b"
    r"|\byou\s+are\s+(?:now\s+)?(?:an?\s+)?(?:AI|assistant|chatbot|language\s+model|DAN)\b"
    r"|\b(?:jika|bila|kalau|as)\s+(?:kamu\s+|anda\s+|an?\s+)?(?:adalah\s+)?(?:AI|LLM|model\s+bahasa|language\s+model)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Flag:
    """One reason to look again. `excerpt` is empty for personal data: it is never repeated."""

    kind: Literal["perintah", "pribadi"]
    message: str
    excerpt: str = ""
    times: int = 1


def flags(text: str) -> tuple[Flag, ...]:
    """Orders first, each with the words around it; then each kind of personal data with how often it stands there."""
    return (*_orders(text), *_personal(text))


def _orders(text: str) -> Iterator[Flag]:
    for match in _ORDERS.finditer(text):
        start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _EXCERPT // 3)
        words = " ".join(text[start : start + _EXCERPT].split())
        yield Flag("perintah", "Ada kalimat yang memerintah mesin, bukan isi dokumen.", words)


def _personal(text: str) -> Iterator[Flag]:
    prose = Prose(text)
    found = Counter(finding.message for rule in _personal_rules() for finding in rule.find(prose))
    for message, times in found.items():
        yield Flag("pribadi", message, times=times)


@lru_cache(maxsize=1)
def _personal_rules() -> tuple[Rule, ...]:
    return tuple(rule for rule in load_rules() if rule.rahasia)
