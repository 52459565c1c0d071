"""Comparing words across writings: folded text for "does the source say this", content words for "about the same"."""

import re
from functools import lru_cache

from knowledge.normalise import tokens

_WORD = re.compile(r"[\w%]+")
_EMPTY = """
    ada adalah agar akan akibat antara anda apa atau atas bagi bahwa banyak beberapa belum bila bisa cukup dalam
    dan dapat dari dengan di dia guna hal hanya harus hingga ialah ia ini itu jadi jika juga kami karena ke
    kepada ketika kita lah lain lalu lebih maka masih melalui mereka merupakan mulai namun nya oleh pada para
    per perlu pun sangat saat satu saja sampai sebagai sebelum sebuah secara sedang sehingga sejak selain
    seluruh semua seperti serta setelah setiap sudah suatu supaya telah tentang terhadap tersebut tetap tidak
    untuk yaitu yakni yang
"""


@lru_cache(maxsize=1)
def empty_words() -> frozenset[str]:
    """Function words, as written and as stems."""
    return frozenset(_EMPTY.split()) | frozenset(tokens(_EMPTY))


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower-case words parted by one space, with a space at both ends, so that ` a b ` can be looked for."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def says(folded: str, words: str) -> bool:
    """Whether the folded text has exactly these words in this order."""
    wanted = fold(words)
    return bool(wanted.strip()) and wanted in folded


@lru_cache(maxsize=8192)
def content(text: str) -> frozenset[str]:
    """The stemmed content words of a text: what it is about, without function words."""
    return frozenset(tokens(text)) - empty_words()
