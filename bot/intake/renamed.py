"""Who shall be called otherwise: "bantuan PT Sinar Logam (tulis pabrik aja)" says "bantuan pabrik"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.intake.forbidding import DO_NOT

_CALL = r"(?:(?:di)?(?:tulis|sebut|bilang|panggil|ganti)(?:kan|in)?|cukup)(?: (?:jadi|dengan|aja|saja|sebagai))*"
_NO_NAME = rf"{DO_NOT} (?:di)?(?:sebut|tulis|pakai|pake)(?:in|kan)? nama(?:nya|ne)?"
_BRACKETS = re.compile(
    r"(?P<name>(?:(?:PT|CV|UD|toko|bank|pak|bu|bapak|ibu|mbah|"
    r"warung) )?(?-i:[A-Z])[\w.'’]*(?: (?-i:[A-Z])[\w.'’]*){0,3})"
    rf"\s*\({_CALL} (?P<so>(?!nama\b)[a-z]{{3,}}(?: [a-z]{{3,}}){{0,3}}?)(?: (?:aja|saja|ya+))*\)",
    re.IGNORECASE,
)
# "pasien tertua mbah Sumini.. jangan sebut nama, tulis aja pasien 83 tahun dari Ciwandan"
_INSTEAD = re.compile(
    r"(?:^|(?<=[.;!?\n•∙]))[ \t]*(?P<name>[^.,;:!?\n]{3,60}?)\s*[.…,]+\s*"
    rf"{_NO_NAME}\s*[,.]?\s*(?:(?:di)?(?:tulis|sebut|bilang)(?:in|kan)?|cukup) (?:aja|saja) (?P<so>[^.,;\n]{{3,60}})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Renamed:
    """A stretch of a note and the words that stand for it: half-open character range; `name`: what is not printed."""

    start: int
    end: int
    name: str
    so: str


def renamed(text: str) -> Iterator[Renamed]:
    """Each of them, in order. Quotations must be kept away."""
    found = [*_BRACKETS.finditer(text), *_INSTEAD.finditer(text)]
    for one in sorted(found, key=lambda match: match.start()):
        yield Renamed(one.start("name"), one.end(), one["name"], one["so"])


def with_renamed(text: str) -> str:
    """The text with the words that stand for each."""
    for one in reversed(list(renamed(text))):
        text = text[: one.start] + one.so + text[one.end :]
    return text
