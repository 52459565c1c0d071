"""What operators part by commas stays one sentence in every kind of text; what nobody may print stays out."""

from datetime import datetime

import pytest

from bot.intake import read_note
from knowledge.checking.stretches import stretches
from prompts.brief import DraftKind
from prompts.draft import Draft, Task
from tests import bundled

NAMES, WRITER = bundled.names(), bundled.offline()


def drafted(kind: DraftKind, note: str, agency: str = "Kelurahan Ciwaduk", sent: str = "2026-11-12") -> Draft:
    at = datetime.fromisoformat(f"{sent}T19:00:00+07:00")
    return WRITER.draft(Task(read_note(note, kind=kind, channel=None, agency=agency, sent_at=at, names=NAMES)))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("jembatan normal, dicek petugas senin 9 nov jam 7, kendaraan lewat biasa", "Jembatan normal, dicek petugas"),
        ("sampel diambil 6 titik, hasil uji dinkes: aman semua", "hasil uji Dinas Kesehatan: aman semua"),
        ("puskesmas buka setiap hari, dokter datang jam 8", "setiap hari. Dokter datang"),
        ("dicek 24 pangkalan, 22 ada stok", "dicek 24 pangkalan, 22 di antaranya ada stok"),
    ],
)
def test_only_whole_sentences_are_parted_at_a_comma(note: str, said: str) -> None:
    assert said.lower() in drafted("klarifikasi", f"beredar kabar air beracun. tdk benar. {note}").text.lower()


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ('kabid Rina Melati: "airnya aman"', "“Airnya aman,” kata "),
        ('manajer Teguh Santosa "airnya aman"', "“Airnya aman,” kata "),
        ('kata beliau "airnya aman"', "“Airnya aman,” kata beliau."),
        ('dia bilang "airnya aman"', "“Airnya aman,” katanya."),
    ],
)
def test_words_of_somebody_are_a_quotation_with_a_verb_of_saying(note: str, said: str) -> None:
    assert said in drafted("klarifikasi", f"beredar kabar air beracun. tdk benar. air dicek senin. {note}").text


@pytest.mark.parametrize("note", ['spanduk "Senam Sehat" dipasang', 'lomba bertema "Kota Bersih" digelar'])
def test_a_title_in_quotation_marks_is_nobody_s_words(note: str) -> None:
    assert "kata " not in drafted("klarifikasi", f"beredar kabar senam batal. tdk benar. {note}").text


@pytest.mark.parametrize(
    ("note", "where", "said"),
    [
        ("di grup RT beredar pesan KTP diblokir", "di grup RT", "KTP diblokir"),
        ("rame di facebook katanya jembatan roboh", "di Facebook", "jembatan roboh"),
        ("beredar poster di FB dan WA, katanya dishub buka lowongan", "", "yang menyebut Dinas Perhubungan"),
        ("viral surat edaran palsu katanya sekolah libur", "", "surat edaran palsu yang menyebut sekolah libur"),
    ],
)
def test_a_claim_says_once_where_it_goes_round_and_what_it_says(note: str, where: str, said: str) -> None:
    text = drafted("klarifikasi", f"{note}. itu bohong. pelayanan tetap buka").text
    claim = next(line for line in text.split("\n") if "yang beredar" in line)
    assert claim.count("beredar") == 1
    assert where in claim
    assert said in claim
    assert claim.endswith("TIDAK BENAR.")


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("orang tua dampingi anak", "• Orang tua dampingi anak."),
        ("daging jgn dibungkus kresek item", "• Daging jangan dibungkus kantong plastik hitam."),
        ("jam 00.30 kumpul2 bubar", "• Kumpul-kumpul bubar pukul 00.30 WIB."),
        ("gausah konvoi", "• Hindari konvoi."),
        ("gausah nyalain petasan", "• Jangan menyalakan petasan."),
        ("yg tinggal di pinggir kali siapin tas siaga", "diminta menyiapkan tas siaga."),
        ("demam 2 hari lsg ke puskesmas", "• Jika demam dua hari, langsung ke puskesmas."),
        ("hewan jgn yg sakit, pincang, kurus", "sakit, pincang, atau kurus."),
    ],
)
def test_an_appeal_lists_what_is_asked_however_it_is_asked(note: str, said: str) -> None:
    assert said in drafted("imbauan", f"imbauan warga: jgn bakar sampah. {note}").text


@pytest.mark.parametrize("note", ["udah 21 lapak dicek", "kantong dibagi 500 lembar", "listrik sudah dipadamkan"])
def test_what_was_done_is_no_request(note: str) -> None:
    assert f"• {note[:5].capitalize()}" not in drafted("imbauan", f"imbauan warga: jgn bakar sampah. {note}").text


def test_an_appeal_is_of_whom_the_note_names_and_for_the_time_it_names() -> None:
    note = "himbauan camat cilegon buat malam taun baru. jgn konvoi. jgn nyalain petasan"
    assert "Pada malam tahun baru, Camat Cilegon mengimbau warga:" in drafted("imbauan", note, "Kecamatan Cilegon").text


def test_those_to_be_named_in_a_greeting_are_greeted() -> None:
    text = drafted("ucapan", "ucapan hari guru 25 nov. sebut jg guru honorer, guru ngaji jgn lupa").text
    assert "Ucapan ini juga untuk guru honorer dan guru mengaji." in text
    assert "lupa" not in text


def test_condolences_tell_who_somebody_was_between_commas() -> None:
    text = drafted("ucapan", "pak Sukarja penyapu jalan kita meninggal jumat 6 nov 2026 di RSUD. umur 57").text
    assert "atas wafatnya Sukarja, penyapu jalan kami, pada Jumat (6/11/2026) di RSUD." in text
    assert "Beliau berusia 57 tahun." in text


@pytest.mark.parametrize(
    ("note", "invited"),
    [
        (
            "Kepada Yth. Ketua RT, RW, PKK\nAcara : rapat HUT RI\nHari : Jumat, 13 November 2026\nTempat : Aula",
            "Ketua RT, RW, dan PKK",
        ),
        (
            "undangan buat warga & kader posyandu. senam sehat sabtu jam 7 di lapangan. undangan juga ketua RT",
            "warga, kader posyandu, dan Ketua RT",
        ),
        ("undang kader posyandu rapat evaluasi senin 16 nov jam 9 di aula kelurahan", "kader posyandu"),
        ("undangan untuk tokoh masyarakat musyawarah kelurahan selasa jam 13 di aula", "tokoh masyarakat"),
        ("undangan wali murid: pembagian rapor sabtu jam 8 di sekolah", "wali murid"),
    ],
)
def test_guests_that_a_note_names_are_invited_to_come_not_to_report(note: str, invited: str) -> None:
    text = drafted("undangan", note).text
    assert text.startswith(f"UNDANGAN\n\nYth. {invited}\n")
    assert "media" not in text
    assert "meliput" not in text


@pytest.mark.parametrize(
    "note",
    [
        "undang media liputan panen raya sabtu jam 9 di sawah",
        "undangan liputan rekan media. peresmian taman senin jam 8, hadir ketua RT",
        "undangan wartawan: rapat kader posyandu senin jam 9 di aula",
    ],
)
def test_media_are_invited_to_report_whoever_comes(note: str) -> None:
    assert drafted("undangan", note).text.startswith("UNDANGAN LIPUTAN\n\nRekan-rekan media,")


def test_an_agenda_is_numbered_and_notes_are_a_list() -> None:
    note = (
        "Kepada Yth. Ketua RT\nMengharap kehadiran Bpk/Ibu pada :\nHari : Jumat, 13 November 2026\n"
        "Waktu : 19.30 (ba'da isya) s/d selesai\nTempat : Aula Kel. Ciwaduk\nAcara : rapat HUT RI\n"
        "1. milih ketua panitia\n2. bahas lomba\ncatatan: mohon tiap RT bawa usulan. ketua RT ga bisa boleh diwakili"
    )
    text = drafted("undangan", note).text
    assert "Pukul: 19.30 WIB (selepas isya) sampai selesai\nTempat: Aula Kelurahan Ciwaduk" in text
    assert "Agenda:\n1. Memilih ketua panitia\n2. Membahas lomba" in text
    assert "Catatan:\n• " in text
    assert "Ketua RT yang tidak bisa hadir boleh diwakili." in text


def test_what_a_note_takes_back_is_not_what_is_held() -> None:
    note = "undangan warga. peluncuran gerai sembako dan apotek? apotek blm, gerai sembako aja. jumat jam 14 di balai"
    text = drafted("undangan", note).text
    assert "peluncuran gerai sembako" in text
    assert "apotek" not in text


@pytest.mark.parametrize("text", ["Hari: Senin\nTempat: Gerai Koperasi\nKonfirmasi: paling lambat Kamis"])
def test_each_row_of_a_form_is_looked_at_by_itself(text: str) -> None:
    assert [text[one.start : one.end] for one in stretches(text) if not one.pair] == text.split("\n")


@pytest.mark.parametrize(
    ("note", "line"),
    [
        (
            "jadwal mobil pajak september minggu 1-2\nselasa 1 = kel Purwakarta\nrabu 2 = Rawa Arum, pos RW 01",
            "• Rabu (2/9/2026): Rawa Arum, pos RW 01",
        ),
        (
            "jadwal loket puasa: senin-kamis 08.00-14.30, jumat 08.00-11.00 lanjut 13.30-15.00",
            "• Jumat: pukul 08.00–11.00 WIB, lanjut pukul 13.30–15.00 WIB",
        ),
        ("jadwal loket: senin-jumat 08.00-14.30, minggu & tanggal merah tutup", "• Minggu dan tanggal merah: tutup"),
        (
            "perubahan jadwal poli\n- poli jantung: senin 08.00-12.00, jumat jadi 13.00-16.00\n- poli anak libur",
            "• Poli jantung: Senin pukul 08.00–12.00 WIB, Jumat menjadi pukul 13.00–16.00 WIB",
        ),
        ("mobil baca keliling. bisa: pinjam, kembali, baca di tempat", "Layanan: pinjam, kembali, baca di tempat"),
        (
            "kartu kuning sekarang online, bawa ktp ijasah foto 3x4 2 lbr. jadi 15 menit",
            "Syarat: bawa KTP, ijazah, foto 3x4 (2 lembar)",
        ),
        ("kartu kuning sekarang online. jadi 15 menit", "Selesai dalam 15 menit."),
    ],
)
def test_a_service_s_schedule_and_conditions_stay_as_the_note_groups_them(note: str, line: str) -> None:
    assert line in drafted("layanan", note, sent="2026-08-31").text


def test_a_week_of_the_month_is_no_hour_of_a_sunday() -> None:
    text = drafted("layanan", "jadwal samsat keliling oktober minggu 1-2, jam 08.00-12.00", sent="2026-09-28").text
    assert "01.00" not in text
    assert "pekan ke-1 sampai ke-2" in text


def test_an_emergency_leads_with_what_struck_where_and_when() -> None:
    note = "puting beliung minggu 8 nov jam 15.10, lamanya 5 menitan. kel Warnasari & Kebonsari. 63 rumah rusak"
    text = drafted("darurat", note).text
    assert "Puting beliung terjadi di Kelurahan Warnasari dan Kebonsari, Minggu (8/11/2026) pukul 15.10 WIB." in text


@pytest.mark.parametrize(
    ("note", "fact"),
    [
        ("ngungsi 4 KK 15 jiwa di masjid Al Hidayah", "• 4 KK 15 jiwa mengungsi di Masjid Al Hidayah."),
        ("lapor masuk 12.58, 4 mobil damkar", "• Laporan masuk pukul 12.58 WIB, empat mobil Damkar."),
        ("tim 40 org, terpal 60 lembar dibagi", "• Tim 40 orang"),
        ("sumbernya katup pipa di satu pabrik", "• Sumbernya katup pipa di satu pabrik."),
    ],
)
def test_what_was_suffered_or_done_is_no_advice(note: str, fact: str) -> None:
    text = drafted("darurat", f"banjir di kel Warnasari. {note}. jgn nyalain listrik").text
    assert fact.rstrip(".") in text.partition("Yang perlu dilakukan:")[0]


@pytest.mark.parametrize("note", ["update lagi 18.00", "next 18.00", "info lg jam 18.00"])
def test_when_more_is_known_stands_behind_what_to_do(note: str) -> None:
    text = drafted("darurat", f"banjir di kel Warnasari. angka masih bisa berubah. jgn nyalain listrik. {note}").text
    assert "Angka masih bisa berubah. Pembaruan berikutnya pukul 18.00 WIB." in text
    assert text.index("Jangan") < text.index("Pembaruan")


@pytest.mark.parametrize(
    ("note", "credit"),
    [
        ("ibu2 pkk panen kangkung di kebun. motret: Neng Lisna staf kelurahan", "(Foto: Neng Lisna staf kelurahan)"),
        ("ibu2 pkk panen kangkung di kebun. fotonya diambil Yudi", "(Foto: Yudi)"),
        ("ibu2 pkk panen kangkung. foto diambil mas Dedi pake hp, kreditnya Dedi Supriadi", "(Foto: Dedi Supriadi)"),
        ("caption foto berita: ibu2 pkk panen kangkung di kebun. foto: Dian/humas", "(Foto: Dian/humas)"),
    ],
)
def test_a_photographer_is_named_once_however_the_note_names_them(note: str, credit: str) -> None:
    text = drafted("foto", note).text
    assert text.endswith(credit)
    assert text.startswith("Ibu-ibu PKK memanen kangkung")
    assert text.count("(Foto") == 1


def test_a_photo_caption_says_who_does_what_with_whom_where_and_when_in_one_sentence() -> None:
    note = (
        "pak Jajang pengurus koperasi nimbang gula, bareng bu Nia, di gerai koperasi, kamis 5 nov 2026 sore. foto: Ani"
    )
    told = drafted("foto", note).text
    assert told.startswith("Jajang, pengurus koperasi, menimbang gula bersama Nia di gerai koperasi, Kamis (5/11/2026)")


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            'alt text flyer: latar kuning, tulisan "ANGKOT GRATIS PELAJAR", bawahnya gambar angkot',
            "Selebaran berlatar kuning, bertuliskan “ANGKOT GRATIS PELAJAR”, di bawahnya ada gambar angkot.",
        ),
        (
            "alt buat foto ini: warga senam di lapangan, pohon mangga di kanan",
            "Warga senam di lapangan, pohon mangga di kanan.",
        ),
        (
            'alt infografis TBC: judul "Batuk 2 Minggu Periksa" huruf putih, kiri bawah logo kota',
            "Infografis TBC berjudul “Batuk 2 Minggu Periksa” dengan huruf putih, di kiri bawah ada logo kota.",
        ),
        ('poster: judul "Bayar PBB", kanan bawah kode QR', "Poster berjudul “Bayar PBB”, di kanan bawah ada kode QR."),
    ],
)
def test_alt_text_describes_without_the_words_of_the_request(note: str, said: str) -> None:
    assert drafted("alt", note).text == said


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("ingetin jaga kebersihan", "Saya mengingatkan agar "),
        ("ajak kerja bakti minggu 15 nov jam 7", "Saya mengajak Bapak, Ibu, dan Saudara kerja bakti"),
        ("minta maaf lampu gang blm nyala", "Saya memohon maaf karena lampu gang belum nyala."),
        ("sampein juga loket buka sabtu", "Saya juga menyampaikan bahwa loket buka"),
        (
            "makasih ke karang taruna, polsek, warga yg rela geser",
            "kepada Karang Taruna, Polsek, dan warga yang rela geser.",
        ),
        ("sebut: festival 3 hari, 62 lapak, omzet 184 juta", "Festival tiga hari, 62 lapak"),
    ],
)
def test_a_speaker_speaks_in_person(note: str, said: str) -> None:
    text = drafted("sambutan", f"sambutan lurah ciwaduk pembukaan bazar sabtu 14 nov jam 8, 4 menit. {note}").text
    assert said in text
    assert "menit" not in text


def test_days_of_a_speech_are_read_aloud() -> None:
    text = drafted("sambutan", "sambutan lurah ciwaduk pembukaan bazar sabtu 14 nov 2026 jam 8 di lapangan").text
    assert "Sabtu, 14 November 2026 pukul 08.00 WIB" in text


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            "kalo ditanya kebocoran jawab: diperiksa inspektorat, data blm ada",
            "• Kebocoran: diperiksa Inspektorat Daerah, data belum ada.",
        ),
        ("kalo ditanya kenapa lama: antrean panjang", "• Mengapa lama? Antrean panjang."),
        ("ga ada sinyal? boleh tunai", "• Tidak ada sinyal? Boleh tunai."),
        (
            "pertanyaan yg mungkin: kok masih ada jukir liar? jawab: ditertibkan tiap sabtu",
            "• Masih ada jukir liar? Ditertibkan ",
        ),
    ],
)
def test_answers_stand_under_what_may_be_asked(note: str, said: str) -> None:
    text = drafted("poin", f"poin bicara soal parkir nontunai. mulai 2 desember di 3 ruas. {note}").text
    assert said in text.partition("Jika ditanya:")[2]


def test_what_is_asked_in_passing_is_no_question_of_an_appeal() -> None:
    assert "Jika ditanya" not in drafted("poin", "poin bicara: tarif tetap. jgn janji kapan selesai").text


@pytest.mark.parametrize(
    ("kind", "note", "said"),
    [
        (
            "klarifikasi",
            "isu penculikan anak di kebonsari ga bener. anak sudah pulang",
            "Kabar yang beredar: penculikan",
        ),
        (
            "klarifikasi",
            "beredar kabar pasar pindah. tdk benar. info resmi dari kelurahan",
            "resmi berasal dari kelurahan.",
        ),
        ("imbauan", "imbau pedagang takjil jgn jualan di badan jalan. parkir di lapangan", "mengimbau pedagang takjil"),
        ("imbauan", "himbauan mudik. pengendara di tol: jgn ngebut, istirahat di posko", "• Istirahat di posko."),
        ("imbauan", "imbau warga minum air putih, pake topi kalo di luar", "• Pakai topi kalau di luar."),
        ("imbauan", "imbauan warga: jgn bakar sampah. sampah kumpulin di tong", "• Sampah dikumpulkan di tong."),
        ("imbauan", "imbauan mudik: cek rem. macet hubungi 0254-385700", "Jika macet, hubungi 0254-385700."),
        ("undangan", "Yth. Lurah se kec grogol, ketua LPM. Musrenbang rabu 18 nov jam 8 di pendopo", "Yth. Lurah Se-"),
        (
            "layanan",
            "imunisasi campak, 2 s/d 20 november 2026 tiap hari kerja jam 8-11",
            "sampai Jumat (20/11/2026) setiap",
        ),
        (
            "layanan",
            "perbaikan pipa depan matahari selasa 17 nov jam 22.00 - rabu 05.00",
            "WIB sampai Rabu (18/11/2026)",
        ),
        (
            "darurat",
            "kebakaran rumah di rt 05. 3 rumah habis. sumber damkar per 16.00",
            "INFO DARURAT, pukul 16.00 WIB",
        ),
        ("darurat", "antrean 4 km di merak. beli tiket online dulu, jgn beli di calo", "lakukan:\n• Beli tiket"),
        ("sambutan", "sambutan lurah penutupan lomba, senin jam 8 di lapangan", "untuk penutupan lomba di lapangan"),
        ("sambutan", "sambutan camat upacara hari pahlawan senin jam 7 di halaman", "upacara Hari Pahlawan di halaman"),
        ("sambutan", "sambutan lurah wisuda. pesan: hormati guru, jgn bolos", "Pesan saya: hormati guru dan jangan"),
        (
            "poin",
            "poin bicara soal jalan. 1. rusak 38 titik, beres 29 titik. 2. sisanya oktober",
            "1. Rusak 38 titik, selesai",
        ),
    ],
)
def test_a_fresh_note_of_each_kind_is_told_as_an_editor_would(kind: DraftKind, note: str, said: str) -> None:
    assert said in drafted(kind, note).text


@pytest.mark.parametrize("place", ["Ketileng", "Kedaleman", "Kepuh", "Kebonsari"])
def test_a_kelurahan_s_name_is_no_slip_for_a_verb(place: str) -> None:
    note = f"undangan ketua RT. rapat jumat jam 19.30 di aula kel. {place.lower()}"
    assert f"Kelurahan {place}" in drafted("undangan", note, f"Kelurahan {place}").text
