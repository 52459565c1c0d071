"""The same fact in a draft's words is the note's fact; another value in the same words is not."""

import pytest

from knowledge.checking.check import Checker
from tests.knowledge.checking.material import FLOOD, request

DAY = " 24/9/2025"


def alarms(checker: Checker, note: str, text: str) -> list[str]:
    found = checker.check(request(text, brief=note + DAY, kind="caption", agency="Kelurahan Ciwedus")).findings
    return [f.text for f in found if f.level == "error" and f.category in {"fakta", "nama", "kutipan"}]


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("30an warga ikut", "Sekitar 30 warga ikut serta."),
        ("pesertanya ada seratusan", "Sekitar seratus peserta hadir."),
        ("tinggi air 40-60 cm", "Air setinggi 40–60 sentimeter."),
        ("10 kwt ikut", "Sepuluh kelompok wanita tani ikut serta."),
        ("minyak 2lt gula 1kg", "Paket berisi 2 liter minyak dan 1 kilogram gula."),
        ("52 dr 60 sasaran dateng", "Sebanyak 52 dari 60 balita datang."),
        ("36 pelaku usaha: 14 kuliner, 22 fesyen", "Pesertanya 14 pelaku usaha kuliner dan 22 pelaku usaha fesyen."),
        ("ciwaduk 13 ketileng 10 rumah", "Sebanyak 13 rumah di Kelurahan Ciwaduk dan 10 rumah di Kelurahan Ketileng."),
        ("96 pelajar dari 24 sekolah @4 org", "Sebanyak 96 pelajar datang. Setiap sekolah mengirim empat pelajar."),
        ("bantuan di ciwaduk dan ketileng", "Bantuan disalurkan di dua kelurahan."),
        ("pagi 20 anak sore 15 anak", "Sebanyak 35 anak mengikuti kegiatan."),
        ("terkumpul 1 ton 200 kg", "Sampah yang terkumpul 1,2 ton."),
        ("kerja bakti 5-7 juni 2026", "Kerja bakti berlangsung selama tiga hari, 5–7 Juni 2026."),
        ("lomba tarik tambang, balap karung, makan kerupuk", "Tiga lomba digelar untuk warga."),
        ("19 pasang = 38 org", "Ke-38 peserta belajar bersama."),
        ("tiket 25rb buat renov pos ronda", "Tiketnya Rp25.000."),
        ("harga 12-15rb", "Harganya Rp12.000–Rp15.000."),
        ("per rumah 25 juta", "Setiap rumah memperoleh Rp25 juta."),
        ("mulai rabu 14/1/2026, 2 hari s.d kamis 15/1/2026", "Kegiatan berlangsung Rabu–Kamis (14–15/1/2026)."),
        ("senin-jumat 29 juni - 3 juli 2026", "Layanan buka Senin–Jumat (29/6–3/7/2026)."),
        ("tampung air mlm ini", "Mohon menampung air malam ini."),
        ("jam 7-9 malem", "Kegiatan digelar pukul 19.00–21.00 WIB."),
        ("aula kec. grogol", "Penyuluhan berlangsung di Aula Kecamatan Grogol."),
        ("di pantai kelapa 7 mekarsari", "Warga membersihkan Pantai Kelapa Tujuh, Kelurahan Mekarsari."),
        ("bazar di parkiran mall ramayana", "Bazar digelar di area parkir Mal Ramayana."),
        ("upacara di alun2 cilegon", "Upacara berlangsung di Alun-Alun Cilegon."),
        ("koperasi merah putih kel kebon dalem", "Koperasi Merah Putih Kebon Dalem menggelar rapat."),
        ("mahasiswa untirta kkn", "Mahasiswa Universitas Sultan Ageng Tirtayasa membantu warga."),
        ("SK Wali Kota No 821", "Berdasarkan SK Wali Kota Nomor 821."),
        (
            "paket sembako 90: telur 40 kopi 30 teh sisanya",
            "Dari 90 paket, 40 paket berisi telur, 30 paket kopi, dan 20 paket teh.",
        ),
        ("daftar 61 org, 48 lolos, sisanya belum", "Sebanyak 48 orang lolos, sedangkan 13 orang belum lolos."),
        ("kursi 300: ruang utama 2 masing2 120, balkon sisanya", "Balkon berisi 60 kursi."),
        ("kirim air 7 truk, 1 truk 4000 ltr", "Sebanyak 7 truk membawa 28.000 liter air."),
        ("tim medis: puskesmas merak 4, ciwandan 3, grogol 5", "Empat perawat bertugas di Puskesmas Merak."),
        ("80 peserta kelas pagi, kelas malam 35", "Kelas pagi diikuti 80 peserta dan kelas malam 35 peserta."),
        ("mulai jam 9 kelar jam setengah 2", "Kegiatan berlangsung pukul 09.00–13.30 WIB."),
        ("jam 8 - 3", "Layanan dibuka pukul 08.00–15.00 WIB."),
        ("bus tiap jam 5 & 17 di terminal", "Bus berangkat pada pukul 05.00 dan 17.00 WIB."),
        ("senin 6 - rabu 8 okt 2025", "Pameran berlangsung Senin–Rabu (6–8/10/2025)."),
        ("jumat 31 okt - minggu 2 nov 2025", "Kemah berlangsung Jumat–Minggu (31/10–2/11/2025)."),
        ("lari 10K, tercepat 41.07", "Pelari tercepat menempuh 10 kilometer dalam 41 menit 7 detik."),
        ("bawah 15 ga boleh ikut", "Anak di bawah 15 tahun tidak boleh ikut."),
        ("truk @ 8 kubik", "Setiap truk memuat 8 meter kubik."),
        (
            "lulus uji dpt sertifikat LPJK",
            "Yang lulus memperoleh sertifikat Lembaga Pengembangan Jasa Konstruksi (LPJK).",
        ),
        ("Rahmat Basuki kabid perizinan", "Kepala Bidang Perizinan Rahmat Basuki hadir."),
        ("nambah 2 pos jaga jadi 6", "Dinas Cilegon Tambah Pos Jaga Menjadi Enam\n\nAda enam pos jaga."),
        ("buku 500: 3 rak @ 120", "Tersedia 500 buku, yaitu 120 buku di setiap rak dan sisanya di gudang."),
        ("panen 1: 9kg, panen 2: 14, skrg 20. total itung", "Jumlah seluruhnya mencapai 43 kilogram."),
        ("yg daftar 61 org termasuk 14 pelajar itu", "Selain 14 pelajar, ada 47 pendaftar umum."),
        ("hadiah 4jt,3jt,2jt", "Hadiahnya Rp4 juta, Rp3 juta, dan Rp2 juta."),
        ("tiap minggu oktober 2025: 5,12,19,26", "Digelar pada 5, 12, 19, dan 26 Oktober 2025."),
        ("kelompok umur < 14", "Lomba untuk kelompok umur di bawah 14 tahun."),
        ("selasa 7 okt 2025 aula kec? bukan, gedung pkk", "Digelar di gedung PKK, Selasa (7/10/2025)."),
        ("jumat 3 okt 2025 ronda jam 22-03", "Ronda Jumat (3/10/2025) berakhir pada Sabtu dini hari."),
        ("pasar malem di lapangan", "Pasar malam digelar di lapangan."),
        ("usulan masjid ga masuk", "Usulan tentang masjid tidak dimasukkan."),
        ("alternatif lwt jl. kh rasyid", "Pengendara dapat lewat Jalan K.H. Rasyid."),
        ("kunjungan ke lapas", "Warga berkunjung ke Lembaga Pemasyarakatan (Lapas)."),
        ("bantuan keuangan prov", "Dananya dari Pemerintah Provinsi Banten."),
        ("2 regu @ 5 org, penonton 1.200an", "Penontonnya sekitar 1.200 orang, regunya dua, masing-masing 5 orang."),
        ("bendahara kel. belajar gratifikasi", "Bendahara Kelurahan Belajar Melaporkan Gratifikasi\n\nMereka hadir."),
    ],
)
def test_the_note_in_other_words_raises_no_alarm(checker: Checker, note: str, text: str) -> None:
    assert alarms(checker, note, text) == []


@pytest.mark.parametrize(
    ("note", "text", "wrong"),
    [
        ("51 perempuan 23 laki2", "Hadir 23 perempuan dan 51 laki-laki.", "23 perempuan"),
        ("paket 90: telur 40 kopi 30 teh sisanya", "Ada 40 paket telur dan 25 paket teh.", "25 paket"),
        ("kirim air 7 truk, 1 truk 4000 ltr", "Sebanyak 7 truk membawa 32.000 liter air.", "32.000 liter"),
        ("80 peserta kelas pagi, 35 murid kelas malam", "Kelas malam diikuti 80 murid.", "80 murid"),
        ("jam 8 - 3 sore", "Layanan dibuka pukul 08.00–14.00 WIB.", "pukul 08.00–14.00 WIB"),
        ("senin 6 - rabu 8 okt 2025", "Berlangsung Senin–Kamis (6–9/10/2025).", "Senin–Kamis (6–9/10/2025)"),
        ("lari 10K, tercepat 41.07", "Pelari tercepat mencatat 47 menit 7 detik.", "47 menit"),
        ('kata bu Tini "besok kita ulang". minggu 5/10/2025', "Digelar Senin (6/10/2025).", "Senin (6/10/2025)"),
        ("buka 7 okt 2025, tiap selasa & kamis", "Dibuka Kamis (9/10/2025).", "Kamis (9/10/2025)"),
        ("kader ada 9, lansia 74", "Sebanyak 74 kader melayani warga.", "74 kader"),
        ("pelatihan 14 hari, total 40", "Pelatihan berlangsung 40 hari.", "40 hari"),
        ("kerja bakti rw 05", "Warga RW 02 bekerja bakti.", "RW 02"),
        ("pajak Rp71,4 miliar per senin 31/8", "Pajaknya Rp71,4 juta per Senin (31/8/2025).", "Rp71,4 juta"),
        ("bu iis komariah, bendahara", "Penjelasan itu dicatat Lis Komariah.", "Lis"),
        ("pemenangnya pak juhdi", "Lomba dimenangi Judi.", "Judi"),
        ("lomba di dermaga lama", "Lomba digelar di dermaga baru.", "dermaga baru"),
        ("jalur cikuasa atas ditutup", "Jalur Cikuasa Bawah ditutup.", "Cikuasa Bawah"),
        ("ketua panitia abdul hadi", "Sekretaris panitia Abdul Hadi menjelaskan.", "Sekretaris"),
        (
            'petugas loket Anita Rosdiana: "bayar lewat ponsel dua menit"',
            "“Bayar lewat ponsel dua menit,” kata Kepala Dinas Sosial.",
            "“Bayar lewat ponsel dua menit,”",
        ),
        ("dosen Arif Budiman pemateri", "Pemateri Arif Budiman, seorang jaksa, berbicara.", "jaksa"),
    ],
)
def test_another_value_in_the_same_words_is_told(checker: Checker, note: str, text: str, wrong: str) -> None:
    assert wrong in alarms(checker, note, text)


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("vaksin gratis", "Vaksin tersedia dengan biaya."),
        ("vaksin ga bayar", "Ada biaya untuk vaksin."),
        ("pendaftaran gratis", "Pendaftar wajib membayar."),
    ],
)
def test_asking_money_for_what_is_free_is_an_error(checker: Checker, note: str, text: str) -> None:
    found = checker.check(request(text, brief=note, kind="caption")).findings
    assert "error" in {f.level for f in found if f.rule == "kelengkapan.bertentangan"}


def test_a_message_with_a_word_of_the_opposite_sense_is_turned_round(checker: Checker) -> None:
    text = FLOOD.key_messages[0].text.replace("mengurangi", "meningkatkan")
    for said, turned in ((FLOOD.key_messages[0].text, False), (text, True)):
        found = checker.check(request(f"Banjir. {said}", brief="banjir", kind="caption", programmes=(FLOOD,))).findings
        assert ("program.pesan-terbalik" in {f.rule for f in found}) is turned


def test_another_emergency_line_than_the_programmes_is_told(checker: Checker) -> None:
    wrong = FLOOD.key_messages[1].text.replace("112", "119")
    found = checker.check(request(f"Banjir. {wrong}", brief="banjir", kind="caption", programmes=(FLOOD,))).findings
    assert "119" in {f.text.split()[-1] for f in found if f.level == "error"}


def test_a_denial_left_out_is_a_tip_and_an_order_to_the_writer_is_none(checker: Checker) -> None:
    text = "Warga bekerja bakti di RT 03, Rabu (24/9/2025)."
    levels = {
        note: [f.level for f in checker.check(request(text, brief=f"kerja bakti rt 03 24/9/2025, {note}")).findings
               if f.rule == "kelengkapan.ingkar"]
        for note in ("tidak hujan", "jangan bawa petasan", "tdk usah nama")
    }  # fmt: skip
    assert levels == {"tidak hujan": ["suggestion"], "jangan bawa petasan": ["suggestion"], "tdk usah nama": []}


@pytest.mark.parametrize(
    ("note", "text"),
    [
        (
            "jgn pake sound horeg di gang",
            "Jangan menyalakan pengeras suara berlebihan di gang.",
        ),  # other words, still said
        ("yg ga bs dtg dibantu kader", "Kader membantu di rumah."),  # which people
        ("foto pasien ga ditulis krn blm ada izin", "Pasien dirawat."),  # a reason for the writer
        ("target 90 orang? jgn target", "Sebanyak 90 orang hadir."),  # the operator thinks aloud
        ("api kecil, jgn panik", "Api kecil. Warga diminta tetap tenang."),
        ("tarif parkir ttp 2rb ga naik", "Tarif parkir tetap Rp2.000."),
        ("air kolam disaring dl ga lgsg dibuang", "Air kolam disaring lebih dahulu sebelum dibuang."),
        ("47 lolos, 3 ga lolos nunggu ulang", "Sebanyak 47 peserta lolos dan 3 menunggu ulang."),
    ],
)
def test_a_denial_that_needs_no_words_of_its_own_is_no_warning(checker: Checker, note: str, text: str) -> None:
    report = checker.check(request(text, brief=note, kind="caption"))
    assert [f.message for f in report.findings if f.rule == "kelengkapan.ingkar" and f.level != "suggestion"] == []
