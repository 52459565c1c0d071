"""An order of one word: "(jgn)", or beside another order: "honor narsum jangan, sound mati jangan".

Alone in a sentence such a word may speak to residents; in brackets, or beside an order to the writer, it does not.
"""

import re

from bot.intake.forbidding import DO_NOT, DONT

_NEAR = 80  # characters
_ALONE = re.compile(rf"\s*(?<![\w-])(?:{DONT})(?: (?:ya+|ye|dulu|juga|jg|min|kak))*\s*(?=[.,;)\n]|$)", re.IGNORECASE)
_VERBAL = re.compile(rf"\b{DO_NOT} (?:di)?(?:tulis|sebut|muat|masuk|bahas)", re.IGNORECASE)
_REMARK = re.compile(r"(?:^|[.\n])\s*(?:catatan|nb|note)\s*:\s*[^.\n]*$", re.IGNORECASE)
_SAID_TO_RESIDENTS = re.compile(r"\b(?:bawa|pakai|pake|wajib|dilarang|boleh|harus|larangan|peserta)\b", re.IGNORECASE)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether an order of one word stands alone in brackets, or beside another: "honor jangan, sound mati jangan"."""
    said = text[start:end]
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return bool(_ALONE.fullmatch(said))
    begun = max(text.rfind(mark, 0, start) for mark in "\n!?") + 1
    behind, _, _ = text[end : end + _NEAR].partition("\n")
    near = f"{text[max(begun, start - _NEAR) : start]} {behind}"
    return bool(
        _ALONE.search(said) and (_ALONE.search(near) or _VERBAL.search(near) or _REMARK.search(near))
    ) and not _SAID_TO_RESIDENTS.search(said + near)
