"""The kinds of text that tell no event, written from notes as operators type them: each in its form, nothing torn."""

from datetime import datetime

from bot.intake import read_note
from prompts.brief import DraftKind
from prompts.draft import Task
from tests import bundled
from tests.prompts.briefs import JAKARTA

NAMES, WRITER = bundled.names(), bundled.offline()
MONDAY = datetime(2026, 9, 7, 16, tzinfo=JAKARTA)


def text(kind: DraftKind, note: str, agency: str = "Kelurahan Taman Baru") -> str:
    brief = read_note(note, kind=kind, channel=None, agency=agency, sent_at=MONDAY, names=NAMES)
    return WRITER.draft(Task(brief, None)).text


FIRE = (
    "senin 7 september 2026 update pk 16.40. kebakaran gudang di jl raya merak kel gerem, mulai lapor 14.55. 7 unit "
    "damkar. jauhi tiang, kabel putus, baliho. "
)


def test_the_head_of_an_emergency_says_of_which_hour_it_is() -> None:
    assert text("darurat", FIRE).startswith("INFO DARURAT, Senin (7/9/2026) pukul 16.40 WIB\n")
    assert "update" not in text("darurat", FIRE).lower()


def test_figures_of_an_hour_are_no_promise_of_more() -> None:
    as_of = text("darurat", "truk terguling di jl sudirman senin 7 september jam 13.20. sopir selamat. data jam 14.00")
    assert "pukul 14.00 WIB" in as_of.splitlines()[0]
    assert "Pembaruan berikutnya" not in as_of
    assert "Pembaruan berikutnya pukul 18.30 WIB." in text("darurat", f"{FIRE}update berikut 18.30")


def test_a_shout_alone_is_no_news() -> None:
    assert "mendesak" not in text("darurat", f"URGENT. {FIRE}").lower()


def test_what_is_to_be_shunned_stays_one_thing_to_do() -> None:
    assert "• Jauhi tiang, kabel putus, baliho." in text("darurat", FIRE)


def test_what_holds_in_one_case_keeps_its_case() -> None:
    note = f"{FIRE}warga kalo cium bau gas: jgn nyalain listrik, buka jendela"
    assert "bau gas: jangan menyalakan listrik, buka jendela." in text("darurat", note)


PHOTO = "foto: dua siswa megang melon di rak hidroponik, senin 7 september 2026 pagi. panen pertama 64 buah. "


def test_the_photographer_is_named_with_where_they_work() -> None:
    assert text("foto", f"{PHOTO}foto Hendra kelurahan").endswith("(Foto: Hendra kelurahan)")
    assert text("foto", f"{PHOTO}foto dok. penyuluh").endswith("(Foto: dokumentasi penyuluh)")
    assert "[LENGKAPI: nama fotografer]" in text("foto", PHOTO)


MOURNED = (
    "ucapan duka dari Lurah & seluruh pegawai Kelurahan Taman Baru, alm. H. Suhaemi ketua RW 05 wafat senin 7 "
    "september 2026 jam 06.15 usia 67. beliau jadi ketua RW 18 tahun"
)


def test_condolences_name_the_dead_in_the_name_of_who_sends_them() -> None:
    opening = text("ucapan", MOURNED).split("\n\n", maxsplit=1)[0]
    assert opening.startswith("Lurah Taman Baru dan seluruh pegawai Kelurahan Taman Baru menyampaikan dukacita")
    assert "atas wafatnya Ketua RW 05 H. Suhaemi pada Senin (7/9/2026) pukul 06.15 WIB, dalam usia 67 tahun" in opening


def test_who_won_is_congratulated_by_name() -> None:
    note = (
        "ucapan selamat dari Camat Cibeber + jajaran buat Siti Maesaroh warga Kalitimbang, emas angkat besi putri "
        "kejuaraan provinsi di Pandeglang minggu 6 september 2026"
    )
    assert text("ucapan", note, "Kecamatan Cibeber").startswith(
        "Camat Cibeber dan jajaran mengucapkan selamat kepada Siti Maesaroh, warga Kalitimbang, atas raihan emas"
    )


def test_a_greeting_of_a_day_greets_the_day() -> None:
    assert "kepada" not in text("ucapan", "ucapan hari ibu selasa 22 desember 2026, pesan: pekerjaan rumah dibagi")


DENIAL = (
    "pak kabid minta dibuatin penjelasan. ada berita online senin 7 september 2026 judulnya retribusi kios pasar naik "
    "100 persen, itu keliru baca. yang benar: tarif kios tetap Rp 3.000 per hari. data dari Perda"
)


def test_who_asked_for_a_denial_is_no_news_in_it() -> None:
    assert "Kepala Bidang" not in text("klarifikasi", DENIAL)


def test_what_a_headline_claims_is_told_with_its_medium() -> None:
    assert "berita daring Senin (7/9/2026) yang menyebut retribusi kios" in text("klarifikasi", DENIAL)


def test_a_rule_speaks_for_nobody() -> None:
    told = text("klarifikasi", DENIAL, "Dinas Perindustrian dan Perdagangan Kota Cilegon")
    assert "Rujukan data: Peraturan Daerah." in told
    assert "Informasi resmi disampaikan oleh Disperindag" in told or "berasal dari Disperindag" in told


MEETING = (
    "undangan rembuk warga. hal: penataan parkir depan SDN Ciwaduk 1. kamis 22 okt 2026 jam 19.30-21.30 balai "
    "kelurahan Ciwaduk. yg diundang: ketua RT 01, kepala sekolah, juru parkir. agenda: 1 laporan hitung kendaraan "
    "(ada 214 motor, 38 mobil) 2 usulan jalur antar 3 kesepakatan tertulis. hadir sendiri tdk diwakilkan"
)


def test_an_agenda_counted_in_running_text_is_cut_at_its_numbers() -> None:
    items = [
        "Agenda:",
        "1. Laporan hitung kendaraan (ada 214 motor, 38 mobil)",
        "2. Usulan jalur antar",
        "3. Kesepakatan tertulis",
    ]
    assert "\n".join(items) in text("undangan", MEETING, "Kelurahan Ciwaduk")


def test_who_is_invited_is_addressed_and_told_what_it_is_about_and_where() -> None:
    told = text("undangan", MEETING, "Kelurahan Ciwaduk")
    assert "Yth. Ketua RT 01, kepala sekolah, dan juru parkir" in told
    assert "rembuk warga tentang penataan parkir depan SDN Ciwaduk 1" in told
    assert "Tempat: Balai Kelurahan Ciwaduk\n" in told
    assert "Hadir: " not in told


def test_a_sentence_of_a_service_is_not_torn_for_a_row() -> None:
    note = "bebas denda PBB. bayar di Bank Banten, minimarket, kantor pos. loket buka senin-jumat 8-15, sabtu 8-11"
    told = text("layanan", note)
    assert "Bank Banten, minimarket, dan Kantor Pos" in told
    assert "Senin–Jumat pukul 08.00–15.00 WIB, Sabtu pukul 08.00–11.00 WIB" in told
    assert "Tempat:" not in told


def test_a_row_of_a_service_says_its_label_once_and_parts_its_counts() -> None:
    told = text("layanan", "layanan uji KIR. Tempat: gedung PKB Ciwedus. Biaya GRATIS. kuota A 30 B 60 C 90")
    assert "Tempat: Gedung PKB" in told
    assert "Biaya: gratis" in told
    assert "Kuota: A 30, B 60, C 90" in told
