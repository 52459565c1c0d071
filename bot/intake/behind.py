"""What stands behind an order and goes with it: why ("…, malu"), what is told instead ("…, cukup rt nya"), what it is
about ("… (Rizki 3 th)"), and what is not to be printed either ("…, jg ribut suporter")."""

import re

from bot.intake.reasons import REASONS

# "…, jgn ditulis, malu": why, said behind the order, goes with it.
_REASON = re.compile(
    rf"\s*,\s*{REASONS}\b[^,.;:\n()\d]{{0,30}}(?=\s*(?:[,.;)\n]|$))",
    re.IGNORECASE,
)
# "alamat jangan ditulis lengkap, cukup rt nya": what is told instead
_ENOUGH = re.compile(
    r"(?:\s*,\s*|\s+)(?:cukup|sebut|tulis|bilang)(?: (?:di)?(?:sebut|tulis|bilang))?(?: [\w.]+){1,3}?"
    r"\s?(?:nya|aja|saja)\b(?=\s*(?:[,.;)\n]|$))",
    re.IGNORECASE,
)
# "nama anaknya jangan (Rizki 3 th)": what the brackets behind an order hold is what it is about.
_IN_BRACKETS = re.compile(r"\s*\((?!boleh|silakan|silahkan)[^()\n]{1,80}\)", re.IGNORECASE)
# "nama sponsornya jgn: Toko Sinar": the name behind the order
_NAMED_BEHIND = re.compile(
    r"\s*(?::\s*(?-i:[A-Z])[^.;:\n]{1,80}|"
    r",\s*(?:namanya|yaitu|yakni|atas nama)\s+[^,.;:\n]{2,40}(?=\s*(?:[,.;\n]|$))|"
    r",\s*(?:(?:pak|bu|bapak|ibu|haji|hj?\.?|ust|bpk) )?(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+){0,3}(?=\s*(?:[.;\n]|$)))",
    re.IGNORECASE,
)
# "…, jg ribut suporter": what is not to be printed either; whoever came besides is news
_ALSO = re.compile(
    r"\s*,\s*(?:jg|juga|termasuk|begitu juga|sama juga|apalagi) "
    r"(?!(?:\w+ ){0,2}(?:hadir|ikut|datang|ada|dihadiri|dibagi\w*|mengundang|disediakan)\b)"
    r"[^,.;:\n\d]{3,40}(?=\s*(?:[.;\n]|$))",
    re.IGNORECASE,
)
# "…, sdh dikirim gudang", "…, mau dihitung ulang": a passive without a subject says it of what is kept back.
_BECAME = re.compile(
    r"\s*,\s*(?:(?:tapi|tp|karena|krn) )?(?:sudah|udah|udh|sdh|telah|lagi|lg|sedang|masih|msh|baru|belum|blm|akan|mau|"
    r"perlu|harus) (?:di|ter)[a-z]{3,}(?: (?!(?:ke|kepada|untuk|utk|buat)\b)[a-z]+){0,3}(?=\s*(?:[,.;)\n]|$))",
    re.IGNORECASE,
)


def end_behind(text: str, at: int, *, verb: bool, names: bool) -> int:
    """Where what goes with an order ends that ends here; `verb`: the order has one, `names`: it is about a name."""
    for more in (
        _REASON,
        _BECAME,
        *((_ENOUGH, _ALSO) if verb else ()),
        _IN_BRACKETS,
        *((_NAMED_BEHIND,) if names else ()),
    ):
        if behind := more.match(text, at):
            at = behind.end()
    return at


def is_reason(text: str, at: int) -> bool:
    """Whether a reason stands behind an order that ends here."""
    return bool(_REASON.match(text, at))
