"""What a message to the admin leaves out: "Min tolong bikin captionnya, yg harga besi ga usah soalnya masih nego".

"Yang X tidak usah" has no verb of printing; that it speaks to the admin, the clause before it tells (a request for the
text), or a form of address in it ("yg harga ga usah ya min"). "Yang sudah punya KTP ga usah": a state or a deed behind
"yang" means residents.
"""

import re
from functools import lru_cache

from bot.intake.forbidding import DO_NOT
from bot.intake.lists import message_words, people_words
from bot.intake.remarks import is_remark
from bot.intake.unsaid_from import Unsaid

_WHY = (
    r"(?:[ ,]+(?:karena|krn|karna|soalnya|soale|sebab|biar|takut\w*|nanti|ntar|masih|msh|belum|blm|lagi|lg)\b"
    r"[^.;!?\n]{0,80})?"
)
_DOES = (
    r"(?:sudah|udah|udh|sdh|telah|belum|blm|masih|msh|sedang|lagi|lg|mau|akan|ingin|pengen|punya|ikut|bisa|tidak|tdk|"
    r"gak?|nggak|datang|dateng|hadir|daftar|bawa|sakit|tinggal|lahir|(?:ber|me|ter|di)[a-z]{3,})\b"
)
_MARK = re.compile(r"^\s*[.;!?]")
_ADDRESSED = re.compile(r"\b(?:min|mimin|admin)\b", re.IGNORECASE)


def left_out(text: str) -> tuple[Unsaid, ...]:
    """Each such order with its reason and a comma before it, in order."""
    found = (Unsaid(one.start(), one.end(), one["thing"]) for one in _excused().finditer(text) if _to_admin(text, one))
    return tuple(found)


def without_left_out(text: str) -> str:
    """The text without them."""
    for one in reversed(left_out(text)):
        before, behind = text[: one.start], text[one.end :]
        text = before + (behind if before[-1:] not in {"", *".!?;\n"} else _MARK.sub("", behind))
    return text


@lru_cache(maxsize=1)
def _excused() -> re.Pattern[str]:
    softened = rf"(?: (?:{'|'.join(message_words().pelunak)}))*"
    return re.compile(
        rf"(?:^|(?<=[\n.;!?])|,)[ \t]*(?:(?:tapi|tp|oh iya|oiya|eh|cuma|sama|dan) )?(?:yang|yg) (?!{_DOES})"
        rf"(?P<thing>\w[\w-]*(?: [\w-]+){{0,4}}?) (?:{DO_NOT}){softened}{_WHY}(?=\s*(?:[.;!?\n]|$))",
        re.IGNORECASE,
    )


def _to_admin(text: str, order: re.Match[str]) -> bool:
    """Whether an order is said to the admin, and of a thing."""
    if order["thing"].split()[0].casefold() in people_words():
        return False
    line = text[text.rfind("\n", 0, order.start()) + 1 : order.start()]
    before = re.split(r"[,.;!?]", line.rstrip(" ,.;!?"))[-1]
    return is_remark(before) or bool(_ADDRESSED.search(order[0]))
