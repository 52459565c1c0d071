"""A message headed by its sender's name begins with its news; another body's name is part of the news."""

import pytest

from bot.intake.own_name import without_own_name
from tests import bundled

NAMES = bundled.names()


@pytest.mark.parametrize("head", ["dinsos.", "Dinas Sosial Kota Cilegon\n", "dari dinsos kota cilegon:"])
def test_the_senders_own_name_on_top_is_no_news(head: str) -> None:
    own = NAMES.agency("dinsos")
    assert without_own_name(f"{head} 12 paket dibagi ke lansia", own, NAMES) == "12 paket dibagi ke lansia"


@pytest.mark.parametrize(
    "note",
    ["dinkes. 12 paket dibagi ke lansia", "dinsos bagi 12 paket. lansia senang", "dinsos.", "panen raya. dinsos hadir"],
)
def test_any_other_beginning_stays(note: str) -> None:
    assert without_own_name(note, NAMES.agency("dinsos"), NAMES) == note


def test_without_an_agency_nothing_goes() -> None:
    assert without_own_name("dinsos. 12 paket dibagi", None, NAMES) == "dinsos. 12 paket dibagi"
