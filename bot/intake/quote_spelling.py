"""A quotation as it was said: the shorthand of typing written out, every word as it is.

Nobody says "jgn" or "masing2"; the guide allows light correction of the spelling of quotations, and nothing else.
"""

import re
from functools import lru_cache

from bot.intake.lists import HERE
from knowledge.yaml_files import read_yaml

_WORD = re.compile(r"(?<![\w@#./-])[A-Za-z]{2,12}(?![\w@./-]*[@/]|-\w|\.\w)")
_TWICE = re.compile(r"\b(?P<word>[A-Za-z]{3,})2(?P<end>nya|an|lah)?(?![\w-])")


def written_out(text: str) -> str:
    """The same words, "yg" as "yang" and "masing2" as "masing-masing"."""
    return _WORD.sub(lambda match: _full(match[0]), _TWICE.sub(_both, text))


def _both(match: re.Match[str]) -> str:
    word = _full(match["word"])
    return f"{word}-{word}{match['end'] or ''}"


def _full(word: str) -> str:
    found = _shorthand().get(word.casefold())
    if found is None:
        return word
    return found[:1].upper() + found[1:] if word[0].isupper() and not word.isupper() else found


@lru_cache(maxsize=1)
def _shorthand() -> dict[str, str]:
    listed: dict[str, list[str]] = read_yaml(HERE / "singkatan-kutipan.yaml")
    return {short: full for full, forms in listed.items() for short in forms}
