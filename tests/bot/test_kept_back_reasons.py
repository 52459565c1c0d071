"""A reason, a mishap named again by -nya, and what is not to get out are kept from print in whatever words."""

import pytest

from bot.intake.orders import printable


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ("Kamis tutup karena genset rusak (ga usah ditulis alasannya)", "Kamis tutup"),
        ("kuota jadi 20, krn dokternya cuti. (alasan dokternya skip aja)", "kuota jadi 20"),
        ("bu camat ikut lari, jatuh sekali, tapi jangan ditulis jatuhnya ya. Peserta senang.",
         "bu camat ikut lari. Peserta senang."),
        ("kemah selesai. ada yg berantem semalem itu jgn sampe ketauan", "kemah selesai."),
        ("panen selesai. pompa rusak, ulah dibahas heula nya", "panen selesai."),
    ],
)  # fmt: skip
def test_what_shall_stay_inside_stays_inside(note: str, printed: str) -> None:
    assert printable(note) == printed


@pytest.mark.parametrize("note", ["air naik, anak2 jangan sampai keluar", "cuaca buruk, jangan sampai keluar rumah"])
def test_what_residents_shall_not_do_is_told(note: str) -> None:
    assert printable(note) is None
