"""A rewriting writes what `re.sub` writes, pattern after pattern, in texts made to mislead it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.intake.lists import standard
from knowledge.scanning import Rewriting

PAIRS = [
    (r"(?<![\w-])ga ada(?![\w-])", "tidak ada"),
    (r"tidak (?P<what>ada|bisa)", r"\g<what> tidak"),  # what the first one wrote is looked at by the second
    (r"(?:siap|sip)", "baik"),
    (r"\d+x", "kali"),
    (r"(?<= )(?-i:K)ab", "kabupaten"),
    (r"[aı]kan", "makan"),
]
LISTED = [(rf"(?<![\w-]){written}(?![\w-])", better) for written, better in standard().ungkapan.items()]
TEXTS = st.text(alphabet="gadbistkpn ADGIKSK123x-.ıſİ", max_size=40)


def by_hand(pairs: list[tuple[str, str]], text: str) -> str:
    for pattern, better in pairs:
        text = re.sub(pattern, better, text, flags=re.IGNORECASE)
    return text


@given(st.lists(st.one_of(st.sampled_from(["ga ada", "GA ADA", "sip", "3x", " Kab", " kab", "ıkan", "bisa"]), TEXTS)))
def test_patterns_that_are_left_out_would_have_found_nothing(parts: list[str]) -> None:
    text = " ".join(parts)
    assert Rewriting(PAIRS)(text) == by_hand(PAIRS, text)


def test_what_one_pattern_writes_the_next_one_reads() -> None:
    assert Rewriting(PAIRS)("Ga ada") == "ada tidak"


def test_every_listed_phrase_is_still_found() -> None:
    assert len(LISTED) > 100
    texts = [better.replace("\\1", "warga") for _, better in LISTED]
    texts += [re.sub(r"\W*\(.*?\)\W*", " warga ", written) for written in standard().ungkapan]
    assert sum(by_hand(LISTED, text) != text for text in texts) > 50
    rewriting = Rewriting(LISTED)
    assert [rewriting(text) for text in texts] == [by_hand(LISTED, text) for text in texts]
