"""Words of talk with more than one sense, in the drafts made of them: what stands beside them tells which is meant."""

import pytest

from bot.intake.slips import mended
from tests.bot.hurried import caption


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("dompet isi ktp ketemu di selokan pasar jumat pagi", "ditemukan di selokan"),
        ("tim cari sapi 3 hari belum ketemu", "belum ditemukan"),
        ("warga ketemu lurah di aula sabtu 5 desember jam 9, bahas got mampet", "bertemu Lurah"),
        ("pasien dbd nambah 3 dari rt 4. warga kuras bak", "bertambah 3"),
        ("dishub nambah 2 bus sekolah mulai senin", "menambah 2 bus"),
        ("kader bagiin bubur ke 40 balita di posyandu rw 2 sabtu 5 desember", "membagikan bubur"),
        ("sembako 80 paket dibagi ke warga rt 2 sabtu 5 desember", "dibagikan"),
        ("antrean beras murah jumat pagi di kelurahan, lansia duluan", "didahulukan"),
        ("dermaga pulau merak kecil ditutup 3 hari karena angin", "Pulau Merak Kecil"),
        ("layanan cukur gratis buat warga ber ktp cilegon sabtu 5 desember jam 9", "ber-KTP Cilegon"),
    ],
)
def test_a_word_is_told_in_the_sense_that_its_neighbours_give_it(note: str, told: str) -> None:
    assert told in caption(note)


def test_what_was_said_is_told_word_for_word() -> None:
    note = 'kerja bakti rw 3 minggu 6 desember jam 7. kata pak rw "dulu asep sampah di mana-mana, skrg ketemu kuncinya"'
    assert "Dulu asep sampah di mana-mana, sekarang ketemu kuncinya" in caption(note)


def test_a_subdistrict_of_the_island_is_still_one() -> None:
    assert "Kecamatan Pulomerak" in caption("kec pulau merak kerja bakti di pantai minggu 6 desember jam 7")


@pytest.mark.parametrize("note", ["gula kemasan saset dicek petugas", "nggih, kerja bakti jam 7"])
def test_a_loan_or_a_word_of_the_region_is_no_slip(note: str) -> None:
    assert mended(note) == note
