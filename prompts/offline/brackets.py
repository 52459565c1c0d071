"""Brackets within brackets: "(sampai Jumat (21/8/2026))" → ", sampai Jumat (21/8/2026)"; a day twice, once."""

import re

_DAY = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)"
_DATE = r"\d{1,2}(?:/\d{1,2}(?:/\d{4})?)?(?:–\d{1,2})?/\d{1,2}/\d{4}|\d{1,2}/\d{1,2}/\d{4}"
_AGAIN = re.compile(
    rf"(?P<first>(?P<day>{_DAY}) \((?P<date>{_DATE})\)(?: (?:pagi|siang|sore|malam))?) \((?P=day) \((?P=date)\)\)"
)
# A span in brackets is as well told between commas; anywhere else in brackets a date does without its weekday.
_SPAN = re.compile(
    rf" \((?P<span>(?:sampai|hingga|mulai|sejak|dari|berlaku|paling lambat|terakhir)\b[^()\n]{{0,40}}?"
    rf"{_DAY}(?:–{_DAY})? \((?:{_DATE})\)[^()\n,]{{0,40}})\)(?P<mark>,)?"
)
_WITHIN = re.compile(
    rf"(?P<head>\([^()\n]*?){_DAY}(?:–{_DAY})? \((?P<date>{_DATE})\)(?=[^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))"
)


def flattened(text: str) -> str:
    """The text with one pair of brackets at a time."""
    text = _SPAN.sub(_between_commas, _AGAIN.sub(r"\g<first>", text))
    while match := _WITHIN.search(text):  # each turn takes one pair away
        text = f"{text[: match.start()]}{match['head']}{match['date']}{text[match.end() :]}"
    return text


def _between_commas(match: re.Match[str]) -> str:
    following = match.string[match.end() : match.end() + 1]
    return f", {match['span']}{',' if match['mark'] or following == ' ' else ''}"
