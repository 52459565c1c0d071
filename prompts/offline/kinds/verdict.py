"""Nothing but a denial: "GAK BENER", "itu hoaks", "informasi tersebut tidak benar"."""

import re
from collections.abc import Iterable

_NOUN = r"(?:kabar|klaim|berita|informasi|info|isu|rumor|pesan|unggahan|narasi|tuduhan|hal|semua)"
_THAT = r"(?:itu|ini|tersebut)"
_LEADS = rf"(?:(?:{_NOUN} )?{_THAT} |(?:jadi|dan|nah|adalah|ternyata|jelas|jelas-jelas|semua|semuanya|sama sekali) )*"
_TAIL = rf"(?: (?:{_THAT}|semua|semuanya|belaka|besar|sama sekali))*"


def is_verdict(text: str, denials: Iterable[str]) -> bool:
    """Whether a statement only says that what was told before it is untrue, in the words of `denials`."""
    untrue = "|".join(re.escape(one) for one in sorted(denials, key=len, reverse=True))
    if re.fullmatch(rf"yang (?:bilang|menyebut|mengatakan) [^,]{{2,60}}? (?:itu )?(?:{untrue})", text, re.IGNORECASE):
        return True
    return bool(re.fullmatch(rf"{_LEADS}(?:{untrue})(?: dan (?:{untrue}))*{_TAIL}", _standard(text)))


def of_the_claim(text: str) -> bool:
    """Whether a statement speaks of the claim instead of making it: "kabar itu sepertinya dari foto lama"."""
    return bool(re.match(rf"(?:{_NOUN}|hoaks|surat|video|foto) {_THAT}\b", text, re.IGNORECASE))


def _standard(text: str) -> str:
    """A shouted slip in standard words."""
    text = text.lower()
    text = re.sub(r"\b(?:gak|ga|nggak|ngga|enggak|tdk)\b", "tidak", text)
    return re.sub(r"\b(?:bener|bnr)\b", "benar", text)
