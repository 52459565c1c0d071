"""The loose thesaurus is chosen from a LibreOffice one: both directions, no opposites, nothing that means too much."""

from pathlib import Path

import pytest

from knowledge.model.thesaurus import main
from knowledge.synonyms import loose_thesaurus

FILE = """ISO-8859-1
wartawan|2
[n]|jurnalis|juru warta
[ant]|pembaca
bagi|1
[n]|butir|untuk
mahal|2
[a]|tinggi
[ant]|murah
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tesaurus")
    (folder / "th.dat").write_text(FILE, encoding="latin-1")
    main([str(folder / "th.dat"), "--out", str(folder / "tesaurus.txt")])
    return folder / "tesaurus.txt"


def test_a_pair_stands_in_both_directions(made: Path) -> None:
    table = loose_thesaurus(made)
    assert ("jurnalis",) in table["wartawan",]
    assert ("wartawan",) in table["jurnalis",]


def test_opposites_function_words_and_unlike_words_are_left_out(made: Path) -> None:
    said = {entry for others in loose_thesaurus(made).values() for entry in others}
    assert not said & {("baca",), ("murah",), ("untuk",), ("butir",)}
