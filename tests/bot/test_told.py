"""What a hurried note says comes out as sentences that an editor would leave as they are."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from prompts.draft import Style, Task
from tests import bundled

NAMES, WRITER = bundled.names(), bundled.offline()
SENT = datetime(2026, 11, 25, 14, tzinfo=JAKARTA)  # a Wednesday


def caption(note: str, agency: str = "Kelurahan Ciwedus", seed: int = 0) -> str:
    brief = read_note(note, kind="caption", channel="instagram", agency=agency, sent_at=SENT, names=NAMES)
    return WRITER.draft(Task(brief, None, style=Style(seed=seed))).text


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("posyandu di rw 03 tadi pagi, yg dateng 38 balita. ditimbang, dapet vitamin",
         "Mereka ditimbang dan mendapat vitamin."),
        ("donor darah di aula tadi pagi, yg ikut 40 warga. dicek tensi, dapet susu",
         "Mereka dicek tensi dan mendapat susu."),
    ],
)  # fmt: skip
def test_what_people_met_with_is_told_of_them_in_one_sentence(note: str, told: str) -> None:
    assert told in caption(note)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("tim voli kelurahan ciwedus juara 2 turnamen antar kelurahan minggu 22 nov. kalah tipis dari gerem di final",
         "Tim voli itu kalah tipis dari Gerem di final."),
        ("kemarin sore jam 4 damkar evakuasi ular di rumah warga. 20 menit beres", "selesai dalam 20 menit"),
        ("senam bareng lansia tadi pagi di rw 02, bulan depan tgl 20 ada lagi jam 7",
         "digelar lagi Minggu (20/12/2026) pukul 07.00 WIB"),
        ("perpus keliling di sdn 2 tadi pagi, bisa pinjem buku 2 per anak", "Setiap anak bisa meminjam 2 buku"),
        ("upacara hut pgri tadi pagi di lapangan, 3 guru dipanggil, diameter bendera 40cm", "iameter"),
    ],
)  # fmt: skip
def test_a_clause_gets_the_subject_that_it_is_about(note: str, told: str) -> None:
    assert told in caption(note)


def test_the_day_does_not_part_a_doer_from_the_deed() -> None:
    text = caption("pak camat cilegon tadi siang kasih bantuan kursi roda ke mak Surti (71) warga ciwedus")
    assert "Camat Cilegon memberi bantuan kursi roda kepada Mak Surti" in text
    assert "Rabu (25/11/2026) siang" in text


def test_a_rescue_is_told_by_its_doer_first() -> None:
    text = caption("kemarin sore jam 4 damkar evakuasi ular sanca di rumah warga rt 03", "Damkar Cilegon")
    assert "engevakuasi ular sanca" in text


def test_what_was_told_in_another_form_is_not_told_again() -> None:
    text = caption("posyandu lansia di rw 04 tadi pagi, yg dateng 46 lansia. ditensi, cek gula darah")
    assert text.count("gula darah") == 1
    assert text.count("46 lansia") == 1


def test_a_timetable_is_headed_and_names_its_places_once() -> None:
    text = caption("Perpustakaan keliling minggu ini:\nSenin SDN Warnasari\nSelasa SMPN 7\njam 08.30-11.30")
    assert text.startswith("Jadwal perpustakaan keliling minggu ini")
    assert "📍" not in text


def test_a_form_in_one_line_is_read_as_a_form() -> None:
    note = (
        "Diberitahukan kpd seluruh warga RW 02 bahwa akan diadakan pengajian pd Hari/tgl : Sabtu, 5 Desember 2026, "
        "Waktu : ba'da isya, Tempat : Masjid Nurul Iman. Penceramah KH. Ahmad Fauzi."
    )
    text = caption(note)
    assert "Sabtu (5/12/2026)" in text
    assert "Ahmad Fauzi" in text
    assert "Hari/tanggal" not in text


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("tadi pagi warga rt 01 ciwedus tanam 60 bibit nangka di pinggir kali. bibitnya sumbangan dari DKPP",
         "warga RT 01 Ciwedus menanam 60 bibit nangka"),
        ("rapat rt tadi malam di balai warga, 30 warga hadir. bu lurah pesen tiap rumah rawat 1 pohon",
         "Lurah Ciwedus berpesan agar setiap rumah merawat"),
        ("pohon tumbang di rt 05 tadi siang, 9 rumah rusak, 2 diantaranya rusak berat",
         "Sembilan rumah rusak, 2 di antaranya rusak berat."),
        ("pohon tumbang di rt 05 tadi siang, 9 rumah rusak. bpbd udah pasang terpal n kirim sembako",
         "BPBD sudah memasang terpal dan mengirim sembako."),
        ("posyandu di balai warga tadi pagi, kepsek bilang sekolah siap bantu",
         "Kepala sekolah menyampaikan bahwa sekolah siap"),
        ("lomba masak tadi pagi di balai warga, juara 1 tim RT 07 hadiahnya kompor gas, juara 2 rt 01",
         "uara 1 diraih tim RT 07 dengan hadiah kompor gas"),
        ("imunisasi tadi pagi di posyandu, dari data oktober ada 12 balita belum lengkap turun dari 20",
         "Menurut data Oktober, ada 12 balita belum lengkap, turun dari 20."),
    ],
)  # fmt: skip
def test_who_does_what_is_told_with_a_whole_verb(note: str, told: str) -> None:
    assert told in caption(note)


def test_hours_of_every_week_are_told_as_the_note_has_them() -> None:
    text = caption("pelayanan malam kelurahan tiap kamis jam 18.30-20.30 mulai kamis ini. khusus ambil ktp")
    assert text.startswith(
        "Pelayanan malam kelurahan dibuka setiap Kamis pukul 18.30–20.30 WIB mulai Kamis (26/11/2026)"
    )


def test_three_weekdays_are_a_list_and_no_span() -> None:
    assert "Senin, Rabu, dan Sabtu" in caption(
        "truk sampah lewat senin rabu sabtu jam 6 pagi, taro sampah di depan rumah"
    )


def test_an_announcement_whose_days_stand_elsewhere_has_no_gap() -> None:
    text = caption(
        "pelatihan las gratis buat pemuda usia 18-30, pendaftaran 15-25 desember, ijazah min smp, mulai 4 januari 2027"
    )
    assert "[LENGKAPI: hari" not in text
    assert "18–30 tahun" in text
    assert "minimal SMP" in text


def test_an_address_keeps_its_letters() -> None:
    assert "disnaker.cilegon.go.id" in caption("lowongan kerja baru bisa dilihat di disnaker.cilegon.go.id mulai besok")


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("pembagian beras tadi pagi di kantor kelurahan, 90 kpm @ 10 kg. yg ga bisa dateng dianter ke rumah 6 org",
         "warga yang tidak bisa datang diantar ke rumah."),
        ("kasus dbd oktober 12 org, naik dari september 8", "Kasus DBD Oktober 12 orang, naik dari September 8"),
        ("lurah ciwedus lepas 40 jamaah umroh pagi ini di masjid. paling tua mbah Sarinah 79 taun",
         "Yang tertua ialah Mbah Sarinah, 79 tahun."),
        ("2 anak ciwedus, Bilqis & Fathan, lolos ke final lomba adzan tgl 20 des", "Bilqis dan Fathan, lolos ke final"),
        ("ada kunjungan dari kelurahan gerem tadi pagi. rombongan 25 org diterima pak lurah. diajak liat bank sampah",
         "Mereka diajak melihat bank sampah."),
        ("sosialisasi tadi pagi di aula, 40 warga hadir. tanda tangan pakta integritas juga",
         "Ada pula penandatanganan pakta integritas."),
        ("fogging tadi sore di rt 04, abate bisa minta gratis ke puskesmas", "Abate bisa diminta gratis ke puskesmas."),
        ("uji coba satu arah mulai kamis 26 nov jam 6-9 pagi, dari arah merak belok kiri",
         "ari arah Merak belok kiri."),
    ],
)  # fmt: skip
def test_counts_and_comparisons_stand_with_what_they_are_about(note: str, told: str) -> None:
    text = caption(note)
    assert told in text
    assert "Berasal dari arah" not in text


def test_who_signs_a_form_is_not_said_to_come() -> None:
    note = (
        "UNDANGAN KERJA BAKTI\nHari : Minggu 13 Desember 2026\nJam : 06.30\nKumpul : pos kamling RT 03\n"
        "Bawa : cangkul, karung\nKetua RT 03 - Pak Hamdani"
    )
    text = caption(note)
    assert "hadir" not in text
    assert "pos kamling RT 03" in text


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("pasar tani tiap sabtu di lapangan jam 6-10, mulai 5 desember", "mulai Sabtu (5/12/2026)"),
        ("pelatihan di puskesmas tadi pagi, 20 kader ikut. dilatih sama ahli gizi", "Mereka dilatih oleh ahli gizi"),
        ("satpol pp tertibkan 12 reklame liar kemarin. masang reklame wajib ada izin",
         "Memasang reklame wajib ada izin."),
        ("hari ini sekolah kami kedatangan mobil pintar", "sekolah kami kedatangan mobil pintar"),
        ("lomba cerdas cermat SD se kec cilegon, 16 sekolah ikut. juara 1 SDN Ciwedus 2, lanjut ke kota tgl 22 des",
         "Lomba cerdas cermat SD"),
    ],
)  # fmt: skip
def test_openings_take_one_verb_and_rules_stay_rules(note: str, told: str) -> None:
    text = caption(note)
    assert told in text
    assert "[LENGKAPI: hari" not in text


def test_a_team_of_so_many_is_not_so_many_teams() -> None:
    assert "Delapan tim" not in caption("banjir di rt 03 tadi malam udah surut. tim masih siaga 8 orang")
