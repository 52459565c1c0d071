"""Small words and signs of a note that decide what it says: who acts, what is a range, which day heads a line."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from bot.intake.agents import by_their_agents
from prompts.draft import Task
from tests import bundled

NAMES, WRITER = bundled.names(), bundled.offline()
SENT = datetime(2026, 7, 14, 14, tzinfo=JAKARTA)  # a Tuesday


def draft(note: str, kind: str = "caption") -> str:
    channel = "instagram" if kind == "caption" else None
    brief = read_note(note, kind=kind, channel=channel, agency="Kelurahan Gerem", sent_at=SENT, names=NAMES)  # type: ignore[arg-type]
    return WRITER.draft(Task(brief, None)).text


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("ijazah dilapis tisu sama petugas", "ijazah dilapis tisu oleh petugas"),
        ("anak ditemani sama ibunya", "anak ditemani oleh ibunya"),
        ("bantuan diserahkan sama bu camat", "bantuan diserahkan oleh bu camat"),
        ("lansia dicek sama tim puskesmas", "lansia dicek oleh tim puskesmas"),
        # two who came, two who did it, two things: "sama" joins them
        ("acara dihadiri lurah sama kader", "acara dihadiri lurah sama kader"),
        ("dipasang warga sama petugas", "dipasang warga sama petugas"),
        ("dibagi beras sama minyak", "dibagi beras sama minyak"),
        ("kerja bakti bareng RT sama warga", "kerja bakti bareng RT sama warga"),
        ("dihitung petugas kelurahan sama kader", "dihitung petugas kelurahan sama kader"),
    ],
)
def test_who_acts_in_a_passive_is_told_with_oleh(written: str, told: str) -> None:
    assert by_their_agents(written) == told


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("klinik malam buka selasa 14 juli (jam 20.00 - 07.00)", "20.00–07.00 WIB"),
        ("pasien malam dilayani jam 07.00 - 13.30 hari ini", "07.00–13.30 WIB"),
        ("timbang balita selasa 14 juli, sasaran umur 0 - 59 bulan", "0–59 bulan"),
        ("senam untuk umur 17 keatas selasa 14 juli di lapangan", "17 ke atas"),
        ("tukar minyak selasa 14 juli. 4 liter jelantah = 1 liter minyak", "jelantah setara dengan 1 liter"),
        ("layanan bpjs selasa 14 juli. kunjungan rumah bagi yg berhalangan", "unjungan rumah bagi yang berhalangan"),
        ("loket pindah mulai selasa 14 juli. warga dateng ke loket 4 senin-kamis", "loket 4"),
    ],
)  # fmt: skip
def test_a_sign_or_a_small_word_keeps_its_meaning(note: str, told: str) -> None:
    text = draft(note)
    assert told in text
    assert "membagi" not in text
    assert "turut hadir" not in text


@pytest.mark.parametrize("mark", [":", " -", " =", " –"])
def test_each_day_keeps_its_line(mark: str) -> None:
    text = draft(f"timbang serentak balita\nSenin 20 Juli{mark} Posyandu Anggrek\nSelasa 21 Juli{mark} Posyandu Seroja")
    assert "• Senin (20/7/2026): Posyandu Anggrek" in text
    assert "• Selasa (21/7/2026): Posyandu Seroja" in text
    assert "📍" not in text  # each line has its place


def test_what_a_note_is_for_is_no_event() -> None:
    text = draft("bahan rilis paving jalan Pasir Angin. panjang 265 meter, selesai senin 13 juli 2026", "rilis")
    assert "ahan rilis" not in text


def test_the_facts_of_a_release_stand_before_what_programmes_always_say() -> None:
    note = "rapat pokmas gerem selasa 14 juli di aula. anggaran 98 juta, pekerja 17 orang, lama kerja 21 hari"
    lines = draft(note, "rilis").splitlines()
    fact = next(at for at, line in enumerate(lines) if line.startswith("• ") or "98 juta" in line)
    quote = next(at for at, line in enumerate(lines) if "LENGKAPI: kutipan" in line)
    assert fact < quote


@pytest.mark.parametrize(
    "note",
    [
        "fogging gerem sabtu 18 juli jam 6 pagi, ada 3 kasus. nama pasiennya Bapak Suhada RT 02 buat catatan kamu aja",
        "fogging gerem sabtu 18 juli jam 6 pagi, nama penderita Suhada RT 02",
        "donor darah selasa 14 juli di aula. pak Suhada pingsan, antara kita aja ya. stok aman",
        "donor darah selasa 14 juli di aula. pak Suhada marah2 bukan buat umum. stok aman",
        "donor darah selasa 14 juli di aula. kalau Suhada pingsan diem2 aja ya",
    ],
)
def test_who_is_ill_and_what_stays_between_us_is_not_printed(note: str) -> None:
    assert "Suhada" not in draft(note)
    assert "Suhada" not in draft(note, "rilis")


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("143 siswa kerekam KTP selasa 14 juli, 11 belum 16 tahun ditolak dulu", "11 belum 16 tahun"),
        ("jemput bola ktp selasa 14 juli. lanjut kamis 23 juli MAN 1", "dilanjutkan Kamis (23/7/2026) di MAN 1"),
        ("tes sirene selasa 14 juli di 5 titik (Merak - Ciwandan), bunyi 3 menit", "3 menit"),
    ],
)
def test_clauses_that_were_torn_are_whole(note: str, told: str) -> None:
    text = draft(note)
    assert told in text
    assert text.count("(") == text.count(")")
    assert "terrekam" not in text


def test_what_the_writer_is_asked_behind_the_news_is_not_printed() -> None:
    text = draft("rekap kegiatan minggu ini tolong jadiin 1 postingan ya pak:\nsenin 6 juli: rapat\nrabu 8 juli: senam")
    assert "unggahan" not in text
    assert "postingan" not in text


@pytest.mark.parametrize(
    ("note", "speaker"),
    [
        ('posyandu selasa 14 juli. dr. Wening Palupi (dokter jaga) : "jangan menunggu pagi"', "Wening Palupi"),
        ('paving selesai selasa 14 juli. Ketua Pokmas: H. Mursalin — "yang kerja warga"', "Ketua Pokmas H. Mursalin"),
        ('panen lele selasa 14 juli. Bendahara : Ibu Mulyati - "modal kembali sebelum puasa"', "Bendahara Mulyati"),
    ],
)  # fmt: skip
def test_who_speaks_is_read_from_brackets_labels_and_dashes(note: str, speaker: str) -> None:
    text = draft(note)
    assert speaker in text
    assert "LENGKAPI: nama" not in text
    assert "turut hadir" not in text


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("puskesmas ciwandan buka 24 jam mulai selasa 14 juli", "uskesmas Ciwandan buka 24 jam"),
        ("paving jalan Pasir Angin selesai selasa 14 juli, panjang 265 meter", "selesai Selasa (14/7/2026)"),
        ("pasien malam selasa 14 juli di puskesmas. data Juli 2026 pasien malam 164", "Juli 2026"),
    ],
)
def test_what_is_open_or_finished_is_not_held(note: str, told: str) -> None:
    text = draft(note)
    assert told in text
    assert "membuka 24" not in text
    assert "selesai berlangsung" not in text


@pytest.mark.parametrize(
    "note",
    [
        "tera ulang selasa 14 juli di pasar. tolong jangan sebut nama pedagangnya, namanya Haji Basuni, kasian",
        "evakuasi cincin selasa 14 juli, jgn sebut nama anaknya, namanya Basuni. 12 menit beres",
        "posyandu selasa 14 juli di aula\nBasuni yg kmrn bolos hrp hadir!! (yg ini ga usah masuk ya min buat internal)",
    ],
)
def test_a_name_told_behind_the_order_about_it_goes_with_it(note: str) -> None:
    assert "Basuni" not in draft(note)
