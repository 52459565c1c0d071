"""A figure or a day that a note puts right in so many words is read as put right; what corrects nothing stays."""

import pytest

from knowledge.corrected import corrected


@pytest.mark.parametrize(
    ("note", "meant"),
    [
        ("peserta jalan sehat 365 (eh td update dr bu Tuti jd 372), start 6.30", "peserta jalan sehat 372, start 6.30"),
        ("waktu tempuh 15 menit eh direvisi jd 12 menit, 340 murid", "waktu tempuh 12 menit, 340 murid"),
        ("selesai 25 hari — eh 28 deng kata bu haji, panjang 6 meter", "selesai 28 hari, panjang 6 meter"),
        ("bersih pasar 20 personel — eh 18, yg 2 piket", "bersih pasar 18 personel, yg 2 piket"),
        ("lumpur 42 kubik. dikerjain 30 warga. eh lumpurnya 36 kubik bang bukan 42, gua salah catet",
         "lumpur 36 kubik. dikerjain 30 warga."),
        ("telur 26rb. eh telur 27rb bukan 26", "telur 27rb."),
        ("shu 7,5 jt dibagi. SHU yg bener 7.250.000 ya, 7,5 jt itu salah ketik", "shu Rp7.250.000 dibagi."),
        ("bazar jombang kamis 12 maret, purwakarta sabtu 14 maret. eh Purwakarta yg bener jumat 13 maret",
         "bazar jombang kamis 12 maret, purwakarta jumat 13 maret."),
    ],
)  # fmt: skip
def test_what_is_put_right_stands_where_the_wrong_one_stood(note: str, meant: str) -> None:
    assert corrected(note) == meant


@pytest.mark.parametrize(
    "note",
    [
        "peserta 36 orang. yg bener2 aktif 20",
        "kuota 40 (skrg sisa 12)",
        "harga cabe 60rb, yg bener jaga jarak antre",
        'kata pak rt "eh lumpurnya 36 kubik bukan 42". lumpur 42 kubik',
    ],
)
def test_what_puts_nothing_right_stays(note: str) -> None:
    assert corrected(note) == note
