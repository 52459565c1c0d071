"""A quotation says what was said: shorthand of typing is written out, spoken words stay, and the check agrees."""

import pytest

from bot.intake.quote_spelling import written_out
from tests.bot.hurried import brief, caption


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("jgn lupa ronda, jaga wilayah masing2", "jangan lupa ronda, jaga wilayah masing-masing"),
        ("Utk warga yg blm daftar sgr ke kantor", "Untuk warga yang belum daftar segera ke kantor"),
        ("ga usah takut, udah aman, biar tenang", "ga usah takut, udah aman, biar tenang"),
        ("kirim ke @dgn_kita atau cek spt.go.id", "kirim ke @dgn_kita atau cek spt.go.id"),
        ("anak2nya senang", "anak-anaknya senang"),
        ("RT 2 dan pukul 7", "RT 2 dan pukul 7"),
    ],
)
def test_only_the_way_of_typing_changes(typed: str, said: str) -> None:
    assert written_out(typed) == said


def test_draft_prints_it_written_out() -> None:
    note = 'ronda digelar tadi malam di rt 2. pak lurah bilang "jgn lupa jaga wilayah masing2"'
    assert [one.text for one in brief(note).quotes] == ["jangan lupa jaga wilayah masing-masing"]
    assert "angan lupa jaga wilayah masing-masing" in caption(note)
