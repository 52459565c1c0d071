"""How it is done, by the shape of the operator's words: a verb phrase, "dengan …", or anything else."""

import re
from dataclasses import dataclass
from typing import Literal

from knowledge.normalise import lexicon
from prompts.offline.morphology import active
from prompts.offline.verbs import ROOTS
from prompts.offline.wording import word_set

# What people are asked to do at an event to come: said to them, as the note says it.
_ASKED = word_set("bawa daftar datang datangi hubungi ikuti pakai siapkan gunakan unduh isi kunjungi jaga")
_NOT_PASSIVE = word_set("diskusi dialog dinas diklat diare digital dinding dimensi disiplin distribusi diskon")
_LINKS = ("dengan ", "melalui ", "lewat ", "secara ", "dalam ", "di ", "pada ", "selama ")
_STATES = frozenset(["tertib", "aman", "lancar"])
# "bawa pulang 5 emas": what was won, no way of doing
WON = re.compile(r"(?:mem)?bawa pulang (?=\d)", re.IGNORECASE)

Kind = Literal["kerja", "pasif", "ajak", "dengan", "lain", ""]


@dataclass(frozen=True, slots=True)
class Manner:
    """`kind` says which sentence patterns take it."""

    kind: Kind
    text: str


def manner(text: str, *, future: bool) -> Manner:
    """Sort the phrase and give a bare verb its active form; the words stay the operator's."""
    first, _, rest = text.partition(" ")
    word = first.lower()
    if re.match(r"(?:per|pem|pen|peng|peny)[a-z]{4,}an\b", word) and rest:
        return Manner("dengan", f"untuk {text}")
    if word == "meriahkan":
        return Manner("dengan", f"untuk memeriahkan {rest}")
    if won := WON.match(text):
        return Manner("lain", f"hasilnya {text[won.end() :]}")
    kind = _kind(text.lower(), word, future=future)
    if kind == "kerja":
        return Manner(kind, f"{_active(word)} {rest}".strip())
    if kind == "dengan" and word == "lewat":
        return Manner(kind, f"melalui {rest}")
    return Manner(kind, text)


def _kind(text: str, word: str, *, future: bool) -> Kind:
    kinds: tuple[tuple[Kind, bool], ...] = (
        ("", not text),
        ("dengan", text.startswith(_LINKS) or word in _STATES),
        ("ajak", future and word in _ASKED),
        ("pasif", bool(re.match(r"di[a-z]{4,}$", word)) and word not in _NOT_PASSIVE),
        ("kerja", _is_active(word) or _active(word) != word),
    )
    return next((kind for kind, fits in kinds if fits), "lain")


def _is_active(word: str) -> bool:
    return word.startswith(("me", "ber")) and len(word) > 4 and word not in lexicon().roots  # not "beras", "merah"


def _active(word: str) -> str:
    """The active form of a bare or colloquial verb; any other word as it is."""
    if _is_active(word):
        return word
    if word in ROOTS or (word.endswith("kan") and len(word) > 5 and not word.startswith(("di", "per"))):
        return active(word)
    if word.endswith("in") and f"{word[:-2]}kan" in ROOTS:
        return active(f"{word[:-2]}kan")
    return word


def passive_of(verb: str) -> str:
    """The di- form of an active verb whose root is known, a passive as it is; empty for any other."""
    if verb.startswith("di"):
        return verb
    root = next((root for root in sorted(ROOTS) if active(root) == verb), "")
    return f"di{root}" if root else ""
