"""What stands on a page without being said: its number, and nothing else."""

import re

_PAGE = re.compile(r"\W*(?:(?:halaman|hal\.?|page)\s*)?\d{0,4}\s*(?:(?:dari|of|/|\|)\s*\d{1,4})?\W*", re.IGNORECASE)


def is_furniture(text: str) -> bool:
    """Whether a line of a header or footer is only a page number: `- 3 -`, `Halaman 2 dari 5`, `halaman`."""
    return bool(_PAGE.fullmatch(text))
