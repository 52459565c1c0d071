"""No brackets stand within brackets in a draft, and measures are parted by the sign that belongs there."""

import pytest

from prompts.offline.brackets import flattened
from prompts.offline.times_sign import multiplied


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("selama sepuluh hari (sampai Jumat (21/8/2026)), menunya beda",
         "selama sepuluh hari, sampai Jumat (21/8/2026), menunya beda"),
        ("makanan tiga hari (sampai Jumat (27/11/2026)).", "makanan tiga hari, sampai Jumat (27/11/2026)."),
        ("dari Selasa (13/10/2026) malam (Selasa (13/10/2026)) beredar", "dari Selasa (13/10/2026) malam beredar"),
        ("cabai Rp62.000 (harga Kamis (12/11/2026) Rp70.000)", "cabai Rp62.000 (harga 12/11/2026 Rp70.000)"),
    ],
)  # fmt: skip
def test_brackets_do_not_nest(text: str, printed: str) -> None:
    assert flattened(text) == printed


@pytest.mark.parametrize(
    "text", ["Rabu (12/8/2026), dapur sehat", "di Aula (lantai 2), Rabu (12/8/2026)", "(72 tahun)"]
)
def test_single_brackets_stay(text: str) -> None:
    assert flattened(text) == text


def test_the_sign_between_measures() -> None:
    assert multiplied("kurang dari 1x24 jam, luas 3x4 meter") == "kurang dari 1 × 24 jam, luas 3 × 4 meter"
    assert multiplied("jalan x 24 dan RW 3x") == "jalan x 24 dan RW 3x"
