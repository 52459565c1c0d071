"""The hundred kills of `bench.kills`, as two: nothing lost, nothing mixed, nothing left lying about."""

import pytest

from bench.kills import main


@pytest.mark.slow
def test_kills_under_four_readers_lose_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["2", "--seed", "1"]) == 0
    printed = capsys.readouterr().out
    assert "2 killed in all" in printed
    assert "   0 wrong" in printed
