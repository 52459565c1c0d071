"""What an editor works out from a note in ways of his own: earlier prices, totals so far, shares, intervals, digits."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest

ON = date(2026, 6, 24)


def open_facts(checker: Checker, note: str, text: str) -> list[str]:
    found = checker.check(CheckRequest(text, ON, kind="caption", brief=note)).findings
    return [
        f.text for f in found if f.level != "suggestion" and f.rule in {"fakta.number", "fakta.money", "fakta.date"}
    ]


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("gula 17.500/kg naik 1.500 dr pekan lalu", "Gula Rp17.500 per kilogram. Pekan lalu harganya Rp16.000.",
         "Gula Rp17.500 per kilogram. Pekan lalu harganya Rp14.500."),
        ("telur 27rb/kg turun 2rb", "Telur kini Rp27.000 per kilogram, semula Rp29.000.",
         "Telur kini Rp27.000 per kilogram, semula Rp31.000."),
        ("sudah 34 posko. juli nambah 4 posko", "Ada 34 posko. Pada Juli ditambah empat sehingga menjadi 38 posko.",
         "Ada 34 posko. Pada Juli ditambah empat sehingga menjadi 45 posko."),
        ("laba 90 juta, april 26, mei 31, juni 33", "Laba Rp90 juta: naik dari Rp26 juta menjadi Rp33 juta.",
         "Laba Rp90 juta: naik dari Rp26 juta menjadi Rp38 juta."),
        ("warga mulyasari lima sembilan orang", "Warga yang hadir 59 orang.", "Warga yang hadir 95 orang."),
        ("luas 8 ha, hasilnya 5,5 ton per ha", "Dari delapan hektare, seluruhnya dipanen 44 ton.",
         "Dari delapan hektare, seluruhnya dipanen 54 ton."),
        ("pagar sepanjang 250 meter, biaya 75 juta", "Biayanya Rp75 juta, setara Rp300.000 untuk setiap meter.",
         "Biayanya Rp75 juta, setara Rp350.000 untuk setiap meter."),
        ("48 guru ikut dari 64 yg diundang", "Hadir 48 guru, tiga perempat dari 64 yang diundang.",
         "Hadir 48 guru, dua pertiga dari 64 yang diundang."),
        ("penyelamatan kucing ke-7 bulan ini", "Bulan ini sudah tujuh penyelamatan kucing.",
         "Bulan ini sudah sembilan penyelamatan kucing."),
        ("batch ini 38 ibu, 5 kelas sblmnya 190 ibu",
         "Kelas ini diikuti 38 ibu. Lima kelas sebelumnya diikuti 190 ibu sehingga sampai kini ada 228 ibu.",
         "Kelas ini diikuti 38 ibu. Lima kelas sebelumnya diikuti 190 ibu sehingga sampai kini ada 248 ibu."),
        ("seminar senin 6 juli, lanjut senin 24 agustus",
         "Seminar diadakan Senin (6/7/2026), lanjutannya Senin (24/8/2026). Jeda keduanya tujuh pekan.",
         "Seminar diadakan Senin (6/7/2026), lanjutannya Senin (24/8/2026). Jeda keduanya sembilan pekan."),
        ("bibit dibagi januari 2026, panen mei 2026", "Panen pada Mei 2026. Bibitnya dibagikan empat bulan sebelumnya.",
         "Panen pada Mei 2026. Bibitnya dibagikan sembilan bulan sebelumnya."),
        ("iuran sampe 30 juni 2026", "Batas iuran 30 Juni.", "Batas iuran 29 Juni."),
        ("lahir 27 bayi, 15 di puskesmas ciwandan 3", "Dari 27 bayi, 15 lahir di Puskesmas Ciwandan 3.",
         "Dari 27 bayi, 18 lahir di Puskesmas Ciwandan 3."),
    ],
)  # fmt: skip
def test_what_follows_from_the_note_needs_no_source_and_another_figure_does(
    checker: Checker, note: str, right: str, wrong: str
) -> None:
    assert open_facts(checker, note, right) == []
    assert open_facts(checker, note, wrong) != []
