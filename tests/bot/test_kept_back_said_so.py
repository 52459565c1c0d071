"""An order that names its thing by -nya, excuses it to the admin, or tells what became of it takes all of it along."""

import pytest

from bot.intake.orders import kept_back, orders, without_orders
from bot.intake.tidied import tidied


@pytest.mark.parametrize(
    ("note", "gone", "kept"),
    [
        ("Posko buka 24 jam. Perahu karet 4 unit. eh perahunya jgn ditulis deh, mau dihitung ulang", "erahu", "24 jam"),
        ("Honor narsum 2 juta. Pelatihan 30 orang. honornya jangan dicantumin ya min", "onor", "30 orang"),
        ("Jadwal: Senin 8-10. Loket 4 buka. jadwalnya jgn ditulis dulu min", "Senin", "Loket 4"),
        ("Kuota 40 orang. Posko tutup jam 9. jgn ditulis poskonya ya", "osko", "40 orang"),
    ],
)
def test_what_is_named_again_goes_from_where_it_was_told(note: str, gone: str, kept: str) -> None:
    assert gone not in tidied(note)
    assert kept in tidied(note)
    assert gone in " ".join(kept_back(note))


@pytest.mark.parametrize(
    ("note", "gone", "kept"),
    [
        ("- Kardus Rp2.000/kg\nMin bantu bikin captionnya ya, yg harga kaca ga usah soalnya msh nego sm pengepul",
         "kaca", "Kardus"),
        ("Daftar di loket 3. Kak tolong bikinin caption, yg jadwal malam gausah krn blm pasti", "malam", "loket 3"),
        ("Senam 40 orang. yg snack ga usah ya min, msh nego sm katering. Hadiah sepeda", "katering", "sepeda"),
    ],
)  # fmt: skip
def test_what_a_message_to_the_admin_excuses_is_printed_nowhere(note: str, gone: str, kept: str) -> None:
    assert gone not in tidied(note)
    assert gone not in without_orders(note)
    assert kept in tidied(note)
    assert orders(note)


@pytest.mark.parametrize(
    "note",
    [
        "Beras aman. Nama donatur jangan. Yg paketnya telat jg jangan, sudah diganti panitia.",
        "Beras aman. kemasan sobek dua, jgn ditulis, sdh ditukar distributor",
        "Beras aman. timbangan macet jgn ditulis, lagi diservis toko",
    ],
)
def test_what_became_of_it_goes_with_the_order(note: str) -> None:
    assert tidied(note).rstrip(".") == "Beras aman"


@pytest.mark.parametrize(
    "note",
    [
        "anak-anak jangan main di saluran, sudah dipasang pagar",
        "yg belum punya KTP ga usah khawatir, tetap dilayani",
        "Min tolong infokan, yg sudah daftar ga usah datang lagi karena data sudah masuk",
        "yg lansia ga usah antre, sudah disediakan kursi",
        "Bantuan cair. yg sudah terdaftar ga usah, datanya otomatis",
        "Ibu hamil juga jangan, sudah disediakan kursi.",
        "Perahu karet 4 unit. perahunya jangan dinaiki anak-anak",
    ],
)
def test_what_residents_need_not_or_shall_not_do_stays(note: str) -> None:
    assert without_orders(note) == note
    assert not kept_back(note)


def test_who_is_not_to_be_named_still_came() -> None:
    note = "Peserta 40 orang hadir. pesertanya jgn disebut ya"
    assert "40 orang hadir" in without_orders(note)


def test_what_follows_with_figures_of_its_own_is_news() -> None:
    note = "tenda bocor jgn ditulis, sudah dibagikan 40 paket sembako"
    assert "40 paket" in without_orders(note)
