"""What a pattern rule puts in place of its match: `{jam:dua}.{menit}` over the match's named groups."""

import re
from collections.abc import Callable
from string import Formatter
from typing import Any

from knowledge.day_names import MONTHS
from knowledge.entities.words import SMALL

_SCALES = {"m": "miliar", "jt": "juta", "t": "triliun", "rb": "ribu", "milyar": "miliar", "trilyun": "triliun"}

_UNITS = {"gr": "gram", "ha": "hektare", "hektar": "hektare", "ltr": "liter", "lt": "liter", "mtr": "meter"}


class _Template(Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        return FORMS[format_spec](str(value)) if format_spec else str(value)


def render(template: str, match: re.Match[str]) -> str:
    """The template filled with the match's named groups; an absent optional group is empty."""
    groups = {name: value or "" for name, value in match.groupdict().items()}
    return _Template().vformat(template, (), groups)


def unknown(template: str, pattern: re.Pattern[str]) -> str:
    """What is wrong with the template, in Indonesian; empty when it fits the pattern."""
    try:
        parts = list(_Template().parse(template))
    except ValueError as error:
        return f"`ganti` tidak dapat dibaca: {error}"
    for _, name, form, _ in parts:
        if name is not None and name not in pattern.groupindex:
            return f"`ganti` memakai grup `{name}` yang tidak ada di `pola`"
        if form and form not in FORMS:
            return f"bentuk `{form}` tidak dikenal; yang ada: {', '.join(sorted(FORMS))}"
    return ""


def thousands(digits: str) -> str:
    """`12533` → `12.533`; a number that already has separators, or decimals, keeps them."""
    whole, comma, rest = digits.partition(",")
    if whole.isdigit() and len(whole) > 3:
        whole = f"{int(whole):,}".replace(",", ".")
    return whole + comma + rest


def degree(written: str) -> str:
    """`SE` → `S.E.`, `SSos` and `S.Sos` → `S.Sos.`, `M.Si` → `M.Si.`, `PhD` → `Ph.D.`."""
    letters = written.replace(".", "")
    if letters == "PhD":
        return "Ph.D."
    if letters.isupper() and letters not in _DOUBLE:
        return "".join(f"{letter}." for letter in letters)
    return f"{letters[0]}.{letters[1:]}."


_DOUBLE = frozenset({"SIP", "MAP", "SSTP"})


def _ungrouped(digits: str) -> str:
    return digits.lstrip("0") or "0"


def _month(number: str) -> str:
    return MONTHS[int(number) - 1] if number.isdigit() and 1 <= int(number) <= 12 else number


def _number(digits: str) -> str:
    return SMALL[int(digits)] if digits.isdigit() and int(digits) <= 10 else digits


FORMS: dict[str, Callable[[str], str]] = {
    "gelar": degree,
    "depan": lambda text: {"KH": "K.H."}.get(text, f"{text}."),
    "kegiat": lambda letter: "Kegiatan" if letter == "G" else "kegiatan",
    "sen": lambda text: "" if text in {",00", ",0"} else text,
    "pukul": lambda letter: "Pukul" if letter == "J" else "pukul",
    "pukultitik": lambda clock: clock.replace(":", ".").rjust(5, "0"),
    "wib": lambda text: "WIB" if text.lower().startswith("w") else text,
    "terikat": lambda text: text.replace("aska", "asca"),
    "dua": lambda text: text.rjust(2, "0"),
    "polos": _ungrouped,
    "ribuan": thousands,
    "bulan": _month,
    "huruf": _number,
    "skala": lambda text: _SCALES.get(text.lower(), text.lower()),
    "jabatan": lambda text: f"{text[:1].upper()}{text[1:].lower()}.",
    "an": lambda text: "a.n." if text else "",
    "up": lambda text: "u.p." if text else "",
    "da": lambda text: "d.a." if text else "",
    "cq": lambda text: "c.q." if text else "",
    "spasi": lambda text: f"{text} " if text else "",
    "kapitalspasi": lambda text: f"{text.upper()} ",
    "satuan": lambda text: _UNITS.get(text.lower(), text.lower()),
    "sambung": lambda text: f"{text}-" if text else "",
    "klitik": lambda text: f"-{text}" if text else "",
    "tanpahubung": lambda text: text.rstrip(" -"),
    "besar": str.upper,
    "kecil": str.lower,
    "kalimat": lambda text: text[:1].upper() + text[1:],
    "judul": lambda text: " ".join(word[:1].upper() + word[1:] for word in text.split(" ")),
}
