"""A reduplicated active verb says its nasal twice: no spelling mistake."""

from datetime import date

import pytest

from knowledge.checking.request import CheckRequest
from tests import bundled


@pytest.mark.parametrize("verb", ["memotong-motong", "menyapu-nyapu", "memegang-megang", "menolong-nolong"])
def test_it_stands_as_it_is(verb: str) -> None:
    text = f"Warga {verb} sejak pagi."
    report = bundled.checker().check(CheckRequest(text, date(2026, 11, 29), kind="caption", brief=text))
    assert report.fixed == text
    assert not [one for one in report.findings if one.category == "ejaan"]


def test_the_same_word_alone_is_one() -> None:
    text = "Warga memotong-motong ranting, lalu motong dahan sejak pagi."
    report = bundled.checker().check(CheckRequest(text, date(2026, 11, 29), kind="caption", brief=text))
    assert report.fixed == "Warga memotong-motong ranting, lalu memotong dahan sejak pagi."
