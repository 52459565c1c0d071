"""Sentences that only say which figure holds no more: "angka 478 di grup itu versi lama", "tadinya dikira 12 tim,
ternyata nambah dua", "undangan aslinya 90, yang datang 86, tulis 86 aja".

Such a sentence is no news: it goes whole where the note gives the figure that holds elsewhere, or none. A sentence
whose figure stands nowhere else keeps what says it. The words are data (`angka-lama.yaml`).
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from knowledge.yaml_files import read_yaml

_SENTENCE = re.compile(
    r"(?:[^.!?;\n]|\.(?=\d)(?<=\d\.)|\.{2,}|(?<=\b(?:no|jl|rt|rw|gg|kp|pt|cv|dr|rp|bu|kh))\.)+[.!?;]*",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?<![\w.,])\d(?:[\d.,:]*\d)?")
_SOFT = r"(?:\s+(?:aja|aje|saja|wae|bae|ae|we|ya+|ye+|dulu|min|kak|bang|dong))+"
# "yang bener 40": the figure that a sentence about an old one gives besides
_RIGHT = re.compile(
    r"\b(?:(?:yang|yg|sing|nu) (?:bener|benar|betul|leres)|harusnya|seharusnya|mestinya|jadi|menjadi|pake|pakai|"
    r"sekarang)"
    r"[^\d,.;]{0,15}$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\s*(?:,|\.{2,})\s+|\s+(?=(?:tapi|tp|tetapi)\b)", re.IGNORECASE)
_HEARSAY = re.compile(r"\s*(?:kata|menurut|info|kate|ceuk)\b", re.IGNORECASE)


class Words(BaseModel):
    """Of `angka-lama.yaml`, which explains its parts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sumber: tuple[str, ...]
    gugur: tuple[str, ...]
    semula: tuple[str, ...]
    dikira: tuple[str, ...]
    ternyata: tuple[str, ...]
    pakai: tuple[str, ...]
    dikabarkan: tuple[str, ...]
    warga: tuple[str, ...]


class _Patterns(NamedTuple):
    """Of a figure: that it was `written` somewhere and is wrong, `believed` until it turned out otherwise (`but`), or
    is to be `used` (`new`). Of a text: that the wrong figure itself is `news`, or that it speaks `to_residents`."""

    written: re.Pattern[str]
    believed: re.Pattern[str]
    used: re.Pattern[str]
    news: re.Pattern[str]
    to_residents: re.Pattern[str]


def without_outdated(text: str, note: str = "") -> str:
    """The text without such sentences; `note`: the whole of which it is a part. Quotations must be kept away."""
    patterns = _patterns()
    if patterns.news.search(text):
        return text
    for pattern, kept in (
        (patterns.used, _used),
        (patterns.written, _elsewhere),
        (patterns.believed, _elsewhere),
    ):
        at = 0
        while match := pattern.search(text, at):
            sentence = _around(text, match.start())
            rest = f"{text[: sentence.start()]} {text[sentence.end() :]} {note.replace(text.strip(), '')}"
            told_still = kept(sentence[0], rest) if pattern.search(sentence[0]) else None
            if told_still is None or not rest.strip():
                at = match.end()
                continue
            text = text[: sentence.start()] + told_still + text[sentence.end() :]
            at = sentence.start()
    return text


def _around(text: str, at: int) -> re.Match[str]:
    """The sentence in which something stands."""
    found = next((one for one in _SENTENCE.finditer(text) if one.start() <= at < one.end()), None)
    return found or re.match(r"", text)  # type: ignore[return-value]


def _elsewhere(sentence: str, rest: str) -> str | None:
    """Nothing, where the note gives the figure that holds besides; None where the sentence alone has it."""
    patterns, figures = _patterns(), list(_FIGURE.finditer(sentence))
    if not figures or patterns.to_residents.search(sentence):
        return None
    turned, wrong = patterns.believed.search(sentence), patterns.written.search(sentence)
    behind = turned.start("but") if turned else wrong.end() if wrong else len(sentence)
    right = [one[0] for one in figures if one.start() > behind or _RIGHT.search(sentence[: one.start()])]
    return "" if all(_stands(one, rest) for one in right) else None


def _used(sentence: str, rest: str) -> str | None:
    """What of the sentence gives the figure to be used, where the note does not give it elsewhere."""
    match = _patterns().used.search(sentence)
    assert match is not None  # noqa: S101 - asked only of a sentence that has it
    figure, before = match["new"], sentence[: match.start()]
    others = [one for one in _FIGURE.finditer(before) if one[0] != figure]
    if not others:
        return None
    if _stands(figure, rest):
        return ""
    clauses = [one for one in _CLAUSE.split(before) if one and one.strip()]
    telling = [one for one in clauses if _stands(figure, one)]
    if telling and not _HEARSAY.match(telling[-1]):
        return f" {telling[-1].strip()}."
    first = _FIGURE.search(clauses[0]) if clauses else None
    return (
        f"{clauses[0][: first.start()]}{figure}{clauses[0][first.end() :] or _unit(figure, before)}." if first else None
    )


def _unit(figure: str, text: str) -> str:
    """ " orang" of "350 orang"."""
    found = re.search(rf"(?<![\d.,]){re.escape(figure)}(\s+[a-z]{{3,}})", text)
    return found[1] if found else ""


def _stands(figure: str, text: str) -> bool:
    return bool(re.search(rf"(?<![\d.,:]){re.escape(figure)}(?![\d:]|[.,]\d)", text))


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    words = Words.model_validate(read_yaml(Path(__file__).parent / "angka-lama.yaml"))
    one = {
        name: rf"(?<![\w-])(?:{'|'.join(forms)})(?:nya|na|e)?(?![\w-])" for name, forms in words.model_dump().items()
    }
    within = r"(?:[^.!?;\n]|(?<=\d)\.(?=\d))"
    # a figure, where it was written, and that it is wrong, in any order but with the verdict behind the source
    written = rf"{one['sumber']}(?={within}*\d|(?<=\d){within}*){within}{{0,90}}?{one['gugur']}"
    believed = (
        rf"{one['semula']}{within}{{0,40}}?{one['dikira']}{within}{{0,30}}?\d{within}{{0,40}}?"
        rf"(?P<but>{one['ternyata']})"
    )
    used = (
        rf"[,.]?\s*(?:jadi |jd |dan |tapi |tp )?{one['pakai']}\s+(?:(?:yang|yg|nu|sing|angka)\s+)*"
        rf"(?P<new>\d(?:[\d.,]*\d)?)(?:\s+[a-z]+?)?{_SOFT}\s*(?=[,.;!?\n]|$)"
    )
    said = (written, believed, used, one["dikabarkan"], one["warga"])
    return _Patterns(*(re.compile(each, re.IGNORECASE) for each in said))
