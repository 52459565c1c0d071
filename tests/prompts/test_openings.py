"""The first sentence of a caption in the note's order: a sentence that a person would write."""

from datetime import datetime

import pytest

from bot.intake import read_note
from prompts.draft import Task
from tests import bundled
from tests.prompts.briefs import JAKARTA

NAMES, WRITER = bundled.names(), bundled.offline()
TUESDAY = datetime(2026, 7, 7, 15, tzinfo=JAKARTA)


def caption(note: str, channel: str = "instagram") -> str:
    brief = read_note(note, kind="caption", channel=channel, agency="Kelurahan Gerem", sent_at=TUESDAY, names=NAMES)  # type: ignore[arg-type]
    return WRITER.draft(Task(brief, None)).text


REST = "kuota 150 ekor. umur min 4 bulan, sehat. bawa pake kandang. bawa KTP. vaksin 2025 ulang lagi taun ini"


def test_a_heading_and_its_day_are_one_sentence() -> None:
    text = caption(f"vaksin rabies kucing gratis. senin 27 juli 2026, 08.00-12.00, balai RW 04 Gerem. {REST}")
    first = text.split("\n")[0]
    assert "Vaksinasi rabies kucing gratis akan berlangsung Senin (27/7/2026)" in first
    assert "Ada vaksinasi" not in text


def test_the_days_of_a_list_stay_its_lines() -> None:
    text = caption(
        "Rekap klinik usaha:\n- selasa 2 juni, masigit, 38 pelaku usaha, urus NIB\n- selasa 9 juni, kebonsari, 27\n"
        "- selasa 23 juni, rawa arum, 41, foto produk\nTotal 106 pelaku usaha"
    )
    assert "• Selasa (2/6/2026)" in text


def test_a_monthly_report_opens_with_its_own_heading() -> None:
    text = caption(
        "Laporan Kelurahan Gerem juni 2026, jadikan satu postingan:\n- jumat 5 juni pelatihan jenazah, 30 peserta\n"
        "- rabu 10 juni periksa mata lansia, 64 orang\n- minggu 14 juni jalan sehat, 210 warga"
    )
    assert text.startswith("Kegiatan Kelurahan Gerem Juni 2026:\n• Jumat (5/6/2026)")


def test_a_thing_that_is_no_event_does_not_take_place() -> None:
    text = caption(
        "MCK. 6 pintu, 2 khusus perempuan, 1 buat disabilitas. yg make 37 KK. dibangun 75 hari. iuran 5000 per bulan. "
        "pengelola KSM"
    )
    assert "berlangsung" not in text


def test_prizes_are_won_by_nobody_of_their_name() -> None:
    text = caption(
        "lomba dayung minggu 5 juli di pantai. 24 regu. hadiah juara 1 mesin tempel, juara 2 jaring, juara 3 pelampung"
        ". semua pake pelampung. start jam 7. lintasan 400 meter"
    )
    assert "jaring untuk juara 2" in text
    assert "diraih" not in text


def test_who_a_list_is_about_heads_it() -> None:
    text = caption(
        "Hasil catur, minggu 5 juli, 96 peserta\nKU-12: 1. Bagas 2. Nayla 3. Danish\nUmum: 1. Heri 2. Ahmad 3. Yanti"
    )
    assert "KU-12:\n• Bagas" in text
    assert "Umum:\n• Heri" in text


def test_a_place_behind_its_day_takes_its_preposition() -> None:
    text = caption(
        "lomba cerdas cermat kader, kamis 2 juli aula kecamatan. 18 kader. ketua hadir. makan siang. pulang jam 2"
    )
    assert "(2/7/2026), di aula kecamatan" in text


def test_a_heading_keeps_its_colon() -> None:
    text = caption(
        "puskesmas ciwandan malam hari selama juni 2026: 214 pasien datang antara jam 20.00-06.00. paling banyak demam "
        "anak 71, luka 38, sesak 29. petugas jaga 1 dokter 2 perawat. yg datang cukup bawa KTP. telp piket 112"
    )
    assert text.startswith("Puskesmas Ciwandan malam hari selama Juni 2026: 214 pasien")


@pytest.mark.parametrize("thing", ["video", "foto"])
def test_what_is_shown_does_not_take_place(thing: str) -> None:
    text = caption(
        f"{thing} ular di kamar mandi rumah Ketileng senin 6 juli jam 22.40. sanca 3,2 meter udah dilepas. tim 4 "
        "orang, 25 menit beres. jangan dipukul, tutup pintu. telp 112. selama juni kita nangani 44 ular",
        "tiktok",
    )
    assert "berlangsung" not in text


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("rekap bus sekolah juni 2026:\nminggu I (1-2) 410 penumpang\nminggu II (5-9) 1.120\nminggu III (12-16) 1.205",
         "Pekan II (5-9) 1.120"),
        ("kontrol gratis di puskesmas tiap bulan tgl 15 jam 09.00-11.00. bawa KTP. antre di loket. gratis",
         "tanggal 15 setiap bulan"),
        ("kejar paket gratis. kelas malam senin & kamis 19.00-21.00. bawa KTP, KK. daftar di kantor. modul dikasih",
         "setiap Senin dan Kamis"),
        ("pos jaga di Simpang PCI, jalur ramai Pasar Kranggot-SMPN 2. bawa senter. 40 petugas",
         "Simpang PCI"),
        ("bersih makam bersama warga RW 01 - RW 06. bawa cangkul. kumpul di gerbang. motor parkir di lapangan voli",
         "RW 01 sampai RW 06"),
    ],
)  # fmt: skip
def test_weeks_months_and_names_stay_what_they_are(note: str, words: str) -> None:
    assert words in caption(note)


@pytest.mark.parametrize(
    ("note", "told", "never"),
    [
        ("pelatihan BLK. menjahit 20 orang. daftar di Disnaker. syarat KTP. wawancara rabu 2 sept. dapet uang 50rb",
         "Wawancara dijadwalkan Rabu (2/9/2026)", "Ada pula"),
        ("lomba kampung. 9 RT ikut. penilaian minggu 5 juli jam 8. botol 188 kg. juri kader. sampah turun",
         "Penilaian berlangsung Minggu (5/7/2026)", "Ada pula penilaian"),
        ("vaksin kucing. 264 ekor. dokter 6. masih ada di kelurahan: gerem 9 juli, ciwedus 10 juli, bulakan 13 juli",
         "Ciwedus, Jumat (10/7/2026)", "Ada Ciwedus"),
    ],
)  # fmt: skip
def test_what_is_named_beside_its_day_takes_a_verb(note: str, told: str, never: str) -> None:
    text = caption(note)
    assert told in text
    assert never not in text


def test_a_title_that_the_first_line_says_is_left_out() -> None:
    note = (
        "bersih makam bersama\n1. minggu 12 juli jam 06.30\n2. kumpul di gerbang\n3. bawa sabit\n4. parkir di lapangan"
    )
    lines = [one.strip("*.:") for one in caption(note, "whatsapp").split("\n") if one]
    assert len(lines) == len(set(lines))


def test_pictures_that_mark_the_events_of_a_month_are_a_list() -> None:
    text = caption(
        "Laporan bulanan juni 2026 kec Jombang:\n📌 5 juni (jumat) - donor darah, 93 kantong\n"
        "📌 13 juni (sabtu) - penyuluhan, 75 ibu\n📌 17 juni (rabu) - khitanan massal 44 anak"
    )
    assert "Kegiatan:" not in text
    assert text.count("• ") == 3


def test_the_number_of_an_emergency_call_counts_nothing() -> None:
    text = caption("pelatihan apar selasa 30 juni. 48 ibu ikut. daftar di kantor. 112 cuma darurat. gratis. bawa KTP")
    assert "Sebanyak 112" not in text
    assert "112 hanya darurat" in text
