"""What a text concludes from what it has just said, and days a note leaves to be counted: right ones raise no alarm,
wrong ones do."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest

CHECKER = Checker.load()
ON = date(2026, 5, 18)  # a Monday


def alarms(note: str, text: str, on: date = ON) -> list[str]:
    found = CHECKER.check(CheckRequest(text=text, on=on, brief=note)).findings
    return [f.text for f in found if f.level != "suggestion"]


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("loket senin-kamis jam 8-15, jumat 8-11",
         "Loket buka Senin–Kamis pukul 08.00–15.00 WIB dan Jumat pukul 08.00–11.00 WIB, seluruhnya 31 jam sepekan.",
         "Loket buka Senin–Kamis pukul 08.00–15.00 WIB dan Jumat pukul 08.00–11.00 WIB, seluruhnya 34 jam sepekan."),
        ("arus diatur jam 6.30-8.30 & 15.30-17.30",
         "Arus diatur pukul 06.30–08.30 WIB dan 15.30–17.30 WIB. Jadi, lalu lintas diatur empat jam setiap hari.",
         "Arus diatur pukul 06.30–08.30 WIB dan 15.30–17.30 WIB. Jadi, lalu lintas diatur lima jam setiap hari."),
        ("tiap rabu jam 14-16, 6 kali pertemuan",
         "Latihan diadakan setiap Rabu pukul 14.00–16.00 WIB. Dalam enam pertemuan, peserta berlatih selama 12 jam.",
         "Latihan diadakan setiap Rabu pukul 14.00–16.00 WIB. Dalam enam pertemuan, peserta berlatih selama 14 jam."),
        ("jalan gang panjang 180 m lebar 2,5 m",
         "Panjangnya 180 meter dan lebarnya 2,5 meter sehingga luasnya 450 meter persegi.",
         "Panjangnya 180 meter dan lebarnya 2,5 meter sehingga luasnya 540 meter persegi."),
        ("uang transport 25rb/hari, pelatihan 30 hari kerja",
         "Pelatihan berlangsung 30 hari kerja. Uang transpor Rp25.000 per hari, atau Rp750.000 selama pelatihan.",
         "Pelatihan berlangsung 30 hari kerja. Uang transpor Rp25.000 per hari, atau Rp850.000 selama pelatihan."),
        ("300 paket, isi beras 5kg",
         "Ada 300 paket. Setiap paket berisi lima kilogram beras. Secara keseluruhan tersedia 1,5 ton beras.",
         "Ada 300 paket. Setiap paket berisi lima kilogram beras. Secara keseluruhan tersedia 1,8 ton beras."),
        ("angka bebas jentik 85 persen, minggu lalu 79 persen",
         "Angka bebas jentik mencapai 85 persen, naik enam poin persentase dari 79 persen.",
         "Angka bebas jentik mencapai 85 persen, naik delapan poin persentase dari 79 persen."),
        ("alat diserahkan: 15 kursi roda, 10 tongkat netra, 12 alat bantu dengar", "Sebanyak 37 alat diserahkan.",
         "Sebanyak 47 alat diserahkan."),
        ("pesilat 186: SD 72, SMP 66, sisanya SMA/SMK",
         "Pesilatnya 186 pelajar: 72 siswa SD, 66 siswa SMP, dan 48 siswa SMA/SMK.",
         "Pesilatnya 186 pelajar: 72 siswa SD, 66 siswa SMP, dan 58 siswa SMA/SMK."),
        ("peserta 87: 43 dari kelurahan (lengkap semua kirim 1), 8 org dr kecamatan, sisanya opd",
         "Dari 87 peserta, 43 orang dari kelurahan, delapan orang dari kecamatan, dan 36 orang dari perangkat daerah.",
         "Dari 87 peserta, 43 orang dari kelurahan, delapan orang dari kecamatan, dan 46 orang dari perangkat daerah."),
        ("uang pembinaan total 15 jt: juara satu 7,5 jt, dua 4,5, tiga sisanya",
         "Totalnya Rp15 juta. Juara pertama memperoleh Rp7,5 juta, kedua Rp4,5 juta, dan ketiga Rp3 juta.",
         "Totalnya Rp15 juta. Juara pertama memperoleh Rp7,5 juta, kedua Rp4,5 juta, dan ketiga Rp4 juta."),
        ("usia peserta 18-35. gratis", "Pesertanya berusia 18–35 tahun.", "Pesertanya berusia 18–45 tahun."),
        ("anak <12 wajib didampingi ortu", "Peserta di bawah 12 tahun didampingi orang tua.",
         "Peserta di bawah 15 tahun didampingi orang tua."),
        ("panjang saluran yg dikeruk 1,2 kilo", "Saluran sepanjang 1,2 kilometer dikeruk.",
         "Saluran sepanjang 1,5 kilometer dikeruk."),
        ("PPK pak Herman Sumantri hadir", "Pejabat Pembuat Komitmen Herman Sumantri hadir.",
         "Pejabat Pembuat Komitmen Herman Suherman hadir."),
        ("penerima 40 org, 3 diantar ke rumah", "Dari 40 orang, 37 penerima mengambilnya. Tiga orang lainnya menunggu.",
         "Dari 40 orang, 35 penerima mengambilnya. Tiga orang lainnya menunggu."),
    ],
)  # fmt: skip
def test_a_conclusion_is_worked_out_again(note: str, right: str, wrong: str) -> None:
    assert alarms(note, right) == []
    assert alarms(note, wrong)


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("sekolah ibu mulai selasa 19 mei 2026, 6 kali pertemuan tiap selasa. pertemuan ke 6 penutupan",
         "Sekolah ibu dimulai Selasa (19/5/2026). Penutupannya pada 23 Juni 2026.",
         "Sekolah ibu dimulai Selasa (19/5/2026). Penutupannya pada 16 Juni 2026."),
        ("kerja bakti minggu 24 mei 2026, klo hujan ditunda seminggu",
         "Kerja bakti digelar Minggu (24/5/2026). Kalau hujan, kegiatan ditunda ke Minggu (31/5/2026).",
         "Kerja bakti digelar Minggu (24/5/2026). Kalau hujan, kegiatan ditunda ke Minggu (7/6/2026)."),
        ("uji coba mulai senin depan selama 7 hari", "Selama tujuh hari hingga Minggu (31/5/2026), arus diatur.",
         "Selama tujuh hari hingga Rabu (3/6/2026), arus diatur."),
        ("mobil berat blm boleh lewat smp beton umur 28 hari, dicor 12 mei",
         "Jalan dicor pada 12 Mei. Mobil berat menunggu hingga Selasa (9/6/2026).",
         "Jalan dicor pada 12 Mei. Mobil berat menunggu hingga Kamis (11/6/2026)."),
        ("posyandu td pagi, bln dpn tgl 17 lagi", "Posyandu berikutnya diadakan pada Rabu (17/6/2026).",
         "Posyandu berikutnya diadakan pada Jumat (17/7/2026)."),
        ("lomba robot di bandung sabtu-minggu kemaren", "Lombanya berlangsung Sabtu–Minggu (16–17/5/2026).",
         "Lombanya berlangsung Sabtu–Minggu (9–10/5/2026)."),
        ("disdukcapil mau bantu bikinin KK hari rabu", "Kartu keluarga dibuatkan pada Rabu (20/5/2026).",
         "Kartu keluarga dibuatkan pada Rabu (27/5/2026)."),
        ("bu rokayah pensiun tahun depan", "Rokayah akan pensiun pada 2027.", "Rokayah akan pensiun pada 2028."),
        ("rapat warga 2,5 jam selesai 11.30", "Rapat dimulai pukul 09.00 WIB dan tuntas dua setengah jam kemudian.",
         "Rapat dimulai pukul 10.00 WIB dan tuntas dua setengah jam kemudian."),
        ("posyandu mulai jam 8 slese stgh 11", "Posyandu berlangsung pukul 08.00–10.30 WIB.",
         "Posyandu berlangsung pukul 08.00–11.30 WIB."),
    ],
)  # fmt: skip
def test_days_and_hours_that_a_note_leaves_to_be_counted(note: str, right: str, wrong: str) -> None:
    assert alarms(note, right) == []
    assert alarms(note, wrong)


def test_what_introduces_the_next_quotation_says_nothing_of_the_one_before() -> None:
    note = 'Kata plt sekda "Surat yang jelas menghemat waktu warga." Kata bu Retno "Salah yang sering pada tanggal."'
    right = "“Surat yang jelas menghemat waktu warga,” kata Plt. Sekretaris Daerah Ahmad Aziz Setia Ade Putra."
    wrong = "“Surat yang jelas menghemat waktu warga,” kata Retno."
    assert not any("Surat" in found for found in alarms(note, right))
    assert any("Surat" in found for found in alarms(note, wrong))


@pytest.mark.parametrize(
    "text",
    [
        "Kelas ini tidak memakai atribut partai.",
        "Kegiatan itu dipastikan tidak ada.",
        "Lolos verifikasi belum berarti pasti dibiayai.",
        "Pastikan kabarnya dari sumber resmi.",
    ],
)
def test_a_red_line_denied_is_none(text: str) -> None:
    assert alarms(text, text) == []
