"""A sentence that only says which figure holds no more is no news; one that reports a change is."""

import pytest

from knowledge.corrected import corrected


@pytest.mark.parametrize(
    ("note", "meant"),
    [
        ("Panggilan 486 kali. Angka 478 di grup itu versi lama.", "Panggilan 486 kali."),
        ("Durasi 60-90 detik. Poster kemarin durasi 120 detik, keliru.", "Durasi 60-90 detik."),
        ("Ada 14 tim. Tadinya dikira 12 tim, ternyata nambah dua.", "Ada 14 tim."),
        ("Peserta 86 orang. Undangan aslinya 90, yang datang 86, tulis 86 aja.", "Peserta 86 orang."),
        ("Film keluarga. Yang nonton sekitar 300.. kata bendahara sih 350 orang, pake yang 350 aje. Seru.",
         "Film keluarga. Yang nonton sekitar 350 orang. Seru."),
        ("Buka jam 9 (surat pertama jam 8, diganti).", "Buka jam 9."),
    ],
)  # fmt: skip
def test_a_figure_that_holds_no_more_goes_with_its_sentence(note: str, meant: str) -> None:
    assert corrected(note).strip() == meant


@pytest.mark.parametrize(
    "note",
    [
        "Laporan harga pasar. Cabai 65.000, harga minggu lalu 78.000.",
        "Layanan dibuka. Kalau dapat undangan transfer 10 juta, abaikan.",
        "Audit selesai. Laporan warga soal salah bayar 30 kasus.",
        "Antrean membaik. Semula 95 menit, sekarang 60 menit.",
        "Vaksinasi kemarin. Tadinya ditargetkan 500 orang, ternyata yang hadir 720 orang.",
        "Selebaran kami unggah Senin 22 Juni salah tanggal. Yang betul 1 sampai 3 Juli. Minta maaf ya.",
        "Bawa KTP. Peserta 60 orang pakai baju olahraga saja.",
        "Jadwal. Minyak saya salah, pasar 18.900.",
    ],
)
def test_a_change_that_is_news_stays(note: str) -> None:
    assert corrected(note) == note
