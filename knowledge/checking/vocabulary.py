"""Which words there are and which affixes their roots take, from the bundled lists (`knowledge/lexicon/README.md`)."""

from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "lexicon"
CLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")
_PREFIXES = (
    "", "di", "ke", "se", "ber", "be", "ter", "te", "per", "pe", "pel", "pem", "pen", "peng", "penge", "me", "mem",
    "men", "meng", "menge", "memper", "mempel", "diper", "member", "pember", "keber", "keter", "ketidak", "berke",
    "sepe", "seper", "antar", "pasca", "pra", "non", "multi", "sub", "tuna", "maha", "swa", "nir", "pro", "anti", "adi",
    "dwi", "eka", "tri", "panca", "nara", "purna", "semi", "super", "tele", "trans", "ultra", "inter", "intra",
    "ekstra", "mikro", "makro", "bio", "geo", "foto", "auto", "oto", "mono", "para", "re", "de", "dis", "infra",
)  # fmt: skip
_SUFFIXES = ("", "kan", "an", "i")
_BEFORE = {"me": "lmnrwy", "mem": "bfpv", "men": "cdjtzs", "meng": "ghkaiueo"}  # me- before the root as it stands
_MELTS = {"mem": "p", "men": "t", "meng": "k"}
_SHORT = 3  # letters of a root
_MELTING = {"mem": "p", "men": "t", "meng": "k", "meny": "s", "pem": "p", "pen": "t", "peng": "k", "peny": "s"}


class Vocabulary:
    """Roots with the verb forms they take, and the common words by frequency. Read once, never changed."""

    def __init__(self, roots: dict[str, frozenset[str]], common: dict[str, int]) -> None:
        self._roots, self.common = roots, common  # word → rank by frequency

    @cached_property
    def by_dictionary(self) -> "Vocabulary":
        """The same roots without the common words: what the dictionary alone vouches for."""
        return Vocabulary(self._roots, {})

    def is_root(self, word: str) -> bool:
        """Whether the dictionary has the word as it stands."""
        return word in self._roots

    @lru_cache(maxsize=20_000)  # noqa: B019 - one vocabulary lives as long as the process
    def passive(self, stem: str) -> bool:
        """Whether di- makes a verb of this stem: buka, hadir+i, laksana+kan. Nouns that end alike are not.

        A root is often a noun as well (utara, pohon): its passive must be a common word itself.
        """
        if stem in self._roots:
            return f"di{stem}" in self.common and bool(self._roots[stem] & {"D0", "M0"})
        if any(self._takes(root, suffix, "D", "M") for root, suffix in _parts(stem)):
            return True
        if not stem.startswith("per"):
            return False
        flags = {"i": {"Dt", "Mt"}, "kan": {"Du", "Mu"}}  # diperbaiki, diperlihatkan
        return any(self._roots.get(root, frozenset()) & flags[suffix] for root, suffix in _parts(stem[3:]))

    def takes_di(self, stem: str) -> bool:
        """Whether the dictionary makes a verb of the bare root with di-, common or not: sentuh, timbang, pungut."""
        return "D0" in self._roots.get(stem, frozenset())

    def active(self, root: str, suffix: str) -> bool:
        """Whether me- and this suffix ("", kan, i, an) make a verb or noun of the root by the rules of sound."""
        flag = {"": "M0", "kan": "Mk", "i": "Mi"}.get(suffix)
        flags = self._roots.get(root, frozenset())
        return flag in flags if flag else bool(flags & {"M0", "Mk", "Mi"})

    def is_noun(self, word: str, *, only: bool = False) -> bool:
        """A root from which no verb without suffix is made: rumah, lokasi, dinas. `only`: no verb at all."""
        return word in self._roots and not self._roots[word] & {"D0", "M0"} and not (only and self._roots[word])

    @lru_cache(maxsize=20_000)  # noqa: B019 - one vocabulary lives as long as the process
    def known(self, word: str) -> bool:
        """Whether the word is common, a root, or a root with affixes; generous, because an unknown word is an alarm."""
        if word in self.common or word in self._roots:
            return True
        return any(self._built(stem) for stem in _unclitic(word))

    @lru_cache(maxsize=20_000)  # noqa: B019
    def vouched(self, word: str) -> bool:
        """Whether the word is common, a root, or made of one as the dictionary has it; narrower than `known`."""
        return any(form in self.common or form in self._roots or self._allowed(form) for form in _unclitic(word))

    def _allowed(self, word: str) -> bool:
        """Of me- and di- the dictionary says which roots take them; -an goes with neither."""
        return any(
            self._joined(prefix, root, suffix)
            for suffix in _SUFFIXES
            if word.endswith(suffix)
            for prefix, root in _unprefixed(word[: len(word) - len(suffix)])
        )

    def _joined(self, prefix: str, root: str, suffix: str) -> bool:
        listed, common = root in self._roots, root in self.common
        if prefix[:2] not in {"me", "di"}:
            return len(root) > _SHORT and (listed or common)
        if (
            suffix == "an"
            or not _sounds(prefix, root)
            or (root.endswith("an") and root[:-2] in self._roots and not listed)
        ):
            return False
        return self._takes(root, suffix or "0", prefix[0].upper()) if listed else common and len(root) > _SHORT

    def _built(self, word: str) -> bool:
        for prefix in _PREFIXES:
            if not word.startswith(prefix):
                continue
            rest = word[len(prefix) :]
            for suffix in _SUFFIXES:
                root = rest[: len(rest) - len(suffix)]
                if not rest.endswith(suffix) or len(root) < 3 or (suffix == "i" and root[-1] == "i"):
                    continue
                if root in self._roots or root in self.common:
                    return True
        return any(self._melted(word, prefix, letter) for prefix, letter in _MELTING.items())

    def _melted(self, word: str, prefix: str, letter: str) -> bool:
        if not word.startswith(prefix) or word[len(prefix) : len(prefix) + 1] not in set("aiueo"):
            return False
        rest = letter + word[len(prefix) :]
        return any(rest.endswith(suffix) and rest[: len(rest) - len(suffix)] in self._roots for suffix in _SUFFIXES)

    def _takes(self, root: str, suffix: str, *kinds: str) -> bool:
        flags = self._roots.get(root, frozenset())
        return any(f"{kind}{suffix[0]}" in flags for kind in kinds)


@lru_cache(maxsize=1)
def vocabulary(folder: Path = FOLDER) -> Vocabulary:
    """The bundled lists."""
    roots: dict[str, frozenset[str]] = {}
    for line in (folder / "kata-hunspell.txt").read_text(encoding="utf-8").splitlines():
        word, _, flags = line.partition("/")
        roots[word] = frozenset(flags[at : at + 2] for at in range(0, len(flags), 2))
    words = (folder / "kata-umum.txt").read_text(encoding="utf-8").split()
    return Vocabulary(roots, {word: rank for rank, word in enumerate(words)})


def _parts(stem: str) -> Iterator[tuple[str, str]]:
    for suffix in ("kan", "i"):
        if stem.endswith(suffix) and len(stem) > len(suffix) + 2:
            yield stem[: -len(suffix)], suffix


def roots_behind(stem: str) -> Iterator[str]:
    """What may be the root of a verb without its suffix: "menunju" has "unju" and "tunju", "dileta" has "leta"."""
    return (root for _, root in _unprefixed(stem))


def _sounds(prefix: str, root: str) -> bool:
    """Whether me- has this form before the root: "mengguna", not "menguna" or "menglola"."""
    before = _BEFORE.get(prefix)
    return before is None or root[0] in before or (root[0] in _MELTS.get(prefix, ""))


def _unprefixed(stem: str) -> Iterator[tuple[str, str]]:
    """Every prefix the stem may have, and what is left, with the letter that melted."""
    for prefix in _PREFIXES:
        if prefix and stem.startswith(prefix):
            yield prefix, stem[len(prefix) :]
    for prefix, letter in _MELTING.items():
        if stem.startswith(prefix) and stem[len(prefix) : len(prefix) + 1] in set("aiueo"):
            yield prefix, letter + stem[len(prefix) :]


def _unclitic(word: str) -> Iterator[str]:
    yield word
    for clitic in CLITICS:
        if word.endswith(clitic) and len(word) > len(clitic) + 3:
            yield word[: -len(clitic)]
