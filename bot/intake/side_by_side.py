"""Nouns of one class side by side are two things: "kucing anjing" → "kucing dan anjing" (`sekelas.yaml`)."""

import re
from functools import lru_cache

from bot.intake.lists import HERE
from knowledge.yaml_files import read_yaml


def both_named(text: str) -> str:
    """The text with "dan" between two such nouns, and commas in a longer row. Quotations must be kept away."""
    for row, one in _patterns():
        text = row.sub(lambda found, one=one: _listed(one.findall(found[0])), text)  # type: ignore[misc]
    return text


def _listed(items: list[str]) -> str:
    return f"{', '.join(items[:-1])}{',' if len(items) > 2 else ''} dan {items[-1]}"


def of_one_class(left: str, right: str) -> bool:
    """Whether two words are such nouns of one class."""
    return left != right and any(left in words and right in words for words in _classes())


@lru_cache(maxsize=1)
def _classes() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words) for words in read_yaml(HERE / "sekelas.yaml").values())


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Of each class, a row of its nouns and one of them."""
    bodies = ("|".join(sorted(words, key=lambda word: (-len(word), word))) for words in _classes())
    return tuple(
        (re.compile(rf"(?<![\w-])(?:{body})(?: (?:{body}))+(?![\w-])"), re.compile(rf"(?<![\w-])(?:{body})(?![\w-])"))
        for body in bodies
    )
