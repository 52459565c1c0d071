"""Words of a note typed in a hurry that would say something else in print."""

import pytest

from tests.bot.hurried import caption


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("kendaraan roda 4 muter lewat perumnas selama jalan ditutup", "memutar lewat"),
        ("jembatan ambruk anak sekolah muter 1 km udah disurvei", "memutar 1 kilometer"),
        ("belajar soal retribusi sampah sejam setengah di ruang rapat lantai 3", "1,5 jam"),
        ("anak hilang umur 5 thn pake kaos merah di pasar merak ketemu jam 11", "Pasar Merak ditemukan"),
        ("petugas ngecek gudang pupuk ketemu 2 karung rusak", "menemukan dua karung"),
        ("camat cibeber keliling 6 kelurahan ngecek pelayanan", "Camat Cibeber berkeliling ke enam kelurahan"),
        ("jalan lingkungan rt 03 lagi dipaving panjang 180 m", "sedang dipaving"),
        ("jl yasin beji dicor lagi dikasih pembatas", "dicor lagi"),
        ("genteng paud ceria diganti sama komite untung sekolah libur", "diganti oleh komite"),
        ("ikan mati di kali diambil contohnya sama dlh airnya keruh", "diambil contohnya oleh DLH"),
        ("materi kelas ayah main sama anak tanpa hp", "main dengan anak"),
        ("rusunawa masih kosong 32 kamar sewa 250 rb sebulan", "sewanya Rp250.000"),
        ("warga boleh buang sampah senin rabu jam 6 sore", "Senin dan Rabu"),
        ("layanan buka senin kamis jam 8-3 jumat jam 8-11", "Senin–Kamis"),
        ("peternak kasih telur 310 butir buat balita", "telur 310 butir"),
        ("12 pemda eh pemuda lebak denok latian pangkas rambut", "12 pemuda Lebak Denok"),
        ("dapur sehat di posyandu mawar 3 gedong dalem", "Gedong Dalem"),
    ],
)
def test_a_colloquial_word_is_told_in_its_sense(note: str, told: str) -> None:
    assert told.casefold() in caption(note).casefold()
