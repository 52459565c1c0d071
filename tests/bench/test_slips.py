"""The measure of slips: marks are read as they stand, and the corrector keeps what it was measured at."""

from bench.slips import ASIDE, DATA, Slip, measured, neighbours, parsed
from bot.intake.slips.mended import changes


def test_a_mark_says_what_was_meant_by_the_word_before_it() -> None:
    assert parsed("warga krja{kerja} bakti") == ("warga krja bakti", (Slip(6, 10, "kerja"),))


def test_a_mark_behind_a_word_with_a_space_inside_covers_both_parts() -> None:
    text, slips = parsed("acara di undur{diundur}, laporan ke kelurhan{kelurahan}")
    assert [text[one.start : one.end] for one in slips] == ["di undur", "kelurhan"]


def test_a_change_beside_the_slips_is_a_wrong_one() -> None:
    """The usual way makes a word of a name."""
    sums = measured([parsed("warga krja{kerja} bakti bersama gipang")], neighbours)
    assert (sums.slips, sums.right) == (1, 1)
    assert sums.changed - sums.rightly == 1


def test_seven_slips_of_ten_are_put_right_and_hardly_a_word_is_changed_wrongly() -> None:
    """On the notes that were kept aside while the corrector was made."""
    lines = (DATA / ASIDE).read_text(encoding="utf-8").splitlines()
    sums = measured([parsed(line) for line in lines if line.strip()], changes)
    assert sums.slips > 200
    assert sums.right >= 0.7 * sums.slips
    assert sums.rightly >= 0.97 * sums.changed
