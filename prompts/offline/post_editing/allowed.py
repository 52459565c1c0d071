"""Whether a group of edits leaves the facts of a draft alone: figures, names, and the words that deny or bound."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from knowledge.entities.words import SMALL
from knowledge.usage import usage
from prompts.offline.post_editing.edits import DROP, KEEP, LOWER, UPPER, Edit, formed
from prompts.offline.post_editing.tokens import BREAK, joined, starts_sentence
from prompts.offline.wording import word_set

_VALUES = {name: str(value) for value, name in enumerate(SMALL)}
# What a sentence means hangs on them; a word stands for its class.
_BOUNDING = {
    word: name
    for name, words in {
        "tidak": "tidak tak jangan tanpa",
        "belum": "belum",
        "bukan": "bukan",
        "hanya": "hanya cuma cuman sekadar",
        "sekitar": "sekitar kira-kira kurang-lebih",
        "hampir": "hampir nyaris",
        "lebih": "lebih",
        "kurang": "kurang",
        "paling": "paling",
        "minimal": "minimal minimum",
        "maksimal": "maksimal maksimum",
        "sebelum": "sebelum",
        "setelah": "setelah sesudah selepas usai seusai",
        "selain": "selain kecuali",
        "semua": "semua seluruh segenap",
        "sebagian": "sebagian",
        "setiap": "setiap tiap masing-masing",
        "sisa": "sisa sisanya",
        "wajib": "wajib harus",
        "boleh": "boleh bisa",
        "gratis": "gratis",
        "batal": "batal gagal",
        "naik": "naik meningkat",
        "turun": "turun menurun",
        "tutup": "tutup ditutup",
        "buka": "buka dibuka membuka",
    }.items()
    for word in words.split()
}
_NUMBER_WORDS = word_set("puluh ratus ribu juta miliar triliun belas setengah separuh seperempat pertama kedua ketiga")
_FIXED_SHAPE = re.compile(r"\[.*|“.*|\(\d.*\)|Rp.*|.*\d.*[./:–-].*\d.*")
_NAME = re.compile(r"[A-Z]")


def allowed(parts: Sequence[str], edits: Sequence[Edit], first: int, last: int, fixed: str) -> bool:
    """Whether the edits at the words `[first, last)` may be made."""
    gone: list[str] = []
    new: list[str] = []
    for at in range(first, last):
        edit = edits[at]
        new.extend(edit.before.split())
        if at == len(parts):
            continue
        if edit.own != KEEP:
            if parts[at] == BREAK or _FIXED_SHAPE.fullmatch(parts[at]) or _is_name(parts, at, edit.own):
                return False
            gone.append(parts[at])
            if edit.own != DROP:
                new.append(formed(parts[at], edit.own))
        if _within(parts, at, fixed):
            return False
    return _weight(gone) == _weight(new) and not any(_NAME.match(one) for one in _unmatched(new, gone))


def _is_name(parts: Sequence[str], at: int, own: str) -> bool:
    """A name stays as it is. An ordinary word is none: at the beginning of a sentence, unless another capital follows
    it, and where it only loses a capital that it has by mistake."""
    if not _NAME.match(parts[at]) or own == UPPER:
        return False
    said = parts[at].casefold()
    if not (usage().ours(said) and usage().small(said)):
        return True
    if starts_sentence(parts, at):
        return at + 1 < len(parts) and bool(_NAME.match(parts[at + 1]))
    return own != LOWER or bool(_NAME.match(parts[at - 1]))


def _weight(words: Iterable[str]) -> Counter[str]:
    """What the words count, deny or bound."""
    found: Counter[str] = Counter()
    for word in words:
        said = word.casefold()
        if value := _VALUES.get(said):
            found[value] += 1
        elif any(char.isdigit() for char in said) or said in _NUMBER_WORDS:
            found[said] += 1
        elif name := _BOUNDING.get(said):
            found[name] += 1
    return found


def _unmatched(new: Sequence[str], gone: Sequence[str]) -> list[str]:
    known = {one.casefold() for one in gone}
    return [one for one in new if one.casefold() not in known and one != BREAK]


def _within(parts: Sequence[str], at: int, fixed: str) -> bool:
    """Whether the word stands in a sentence that keeps its words."""
    if not fixed:
        return False
    low = at
    while low and not starts_sentence(parts, low):
        low -= 1
    high = at
    while high < len(parts) and parts[high] not in {".", "!", "?", BREAK}:
        high += 1
    return joined(parts[low:high]).casefold() in fixed
