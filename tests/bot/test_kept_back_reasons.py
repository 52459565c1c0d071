"""A reason, a mishap named again by -nya, and what is not to get out are kept from print in whatever words."""

import pytest

from bot.intake.orders import kept_back, printable


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


@pytest.mark.parametrize(
    ("note", "thing"),
    [
        ("kelas menjahit usai. bu Darsih jarinya ketusuk jarum, jgn dijadiin contoh ya", "bu Darsih jarinya"),
        ("panen ikan 200 kilo. kolam sebelah kena racun jgn diungkit pisan", "kolam sebelah kena racun"),
        ("bazar ramai. oh iya, jangan bilang-bilang ya ada yang kemalingan", "ada yang kemalingan"),
        ("khitanan 30 anak. ada anak namanya Fikar pingsan, bapaknya panik, ga usah ditulis", "namanya Fikar pingsan"),
        ("taman baca dibuka. penyumbangnya jgn disebut (Hj. Salamah)", "Hj. Salamah"),
        ("bibit 500 batang. bibitnya dari PT Rimba Asri, jangan disebut perusahaannya", "PT Rimba Asri"),
        ("pajak motor bisa dicicil. jgn janjiin pemutihan tahun depan", "pemutihan tahun depan"),
        ("listrik padam lagi jam 2, plis jgn ditulis", "listrik padam lagi"),
    ],
)  # fmt: skip
def test_what_is_kept_back_comes_with_whom_and_what_it_is_of(note: str, thing: str) -> None:
    assert thing in " ".join(kept_back(note))


def test_what_only_went_before_stays_printed() -> None:
    assert printable("donor darah dapat 54 kantong, panitianya capek, jgn ditulis") == "donor darah dapat 54 kantong"


def test_hanya_goes_back_to_nobody() -> None:
    note = "lomba lari selesai. tdk ada yg cedera, hanya satu sepatu ketinggalan, jgn ditulis"
    assert "cedera" not in " ".join(kept_back(note))


def test_a_firm_goes_with_the_order_about_its_name() -> None:
    assert "CV Bina Karya" in " ".join(
        kept_back("atap diperbaiki. pelaksananya CV Bina Karya, ga usah disebut namanya")
    )
