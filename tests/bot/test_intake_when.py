"""Which day and hour are the event's, not a plan's, a cause's or another clause's; about, since, through the night."""

from datetime import date, datetime, time

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from knowledge.names import Names
from prompts.brief import Brief, When
from prompts.draft import Style, Task
from prompts.offline import OfflineWriter

NAMES = Names.load()
WRITER = OfflineWriter.load()
WEDNESDAY = datetime(2026, 11, 25, 18, tzinfo=JAKARTA)


def brief(note: str) -> Brief:
    return read_note(
        note, kind="caption", channel="instagram", agency="Kelurahan Gerem", sent_at=WEDNESDAY, names=NAMES
    )


def when(note: str) -> When:
    found = brief(note).when
    assert found is not None
    return found


def draft(note: str) -> str:
    return WRITER.draft(Task(brief(note), style=Style(seed=0))).text


@pytest.mark.parametrize("note", ["kebakaran warung di rt 03 td malem jam 11an", "kebakaran warung semalam jam 11an"])
def test_an_hour_that_is_not_exact_stays_so(note: str) -> None:
    assert "sekitar pukul 23.00 WIB" in draft(note)
    assert "malaman" not in draft(note)


def test_about_that_hour_is_said_once() -> None:
    assert draft("kebakaran warung di rt 03 kemarin sekitar jam 11 siang").count("sekitar") == 1


@pytest.mark.parametrize("till", ["sd", "s/d", "sampe", "sampai"])
def test_a_closure_through_the_night_ends_on_the_next_day(till: str) -> None:
    found = when(f"jalan raya merak ditutup sabtu 28/11/2026 jam 22.00 {till} minggu jam 05.00")
    assert (found.day, found.start, found.end) == (date(2026, 11, 28), time(22), time(5))
    assert "SD" not in draft(f"jalan raya merak ditutup sabtu 28/11/2026 jam 22.00 {till} minggu jam 05.00")


def test_a_closure_over_several_days_has_its_last_day() -> None:
    found = when("jalan raya merak ditutup sabtu 28/11/2026 jam 22.00 sd selasa jam 05.00")
    assert (found.day, found.until, found.start) == (date(2026, 11, 28), date(2026, 12, 1), None)


@pytest.mark.parametrize(
    "note",
    [
        "lomba mendongeng anak sd, juara 1 Aisyah, juara 2 Bagas. besok juara 1 wakilin kota ke provinsi",
        "donor darah di kelurahan tadi dpt 86 kantong, bulan depan rw 03 bikin lagi tgl 12 desember",
    ],
)
def test_what_comes_next_is_not_when_it_was(note: str) -> None:
    found = brief(note)
    assert found.type == "laporan"
    assert found.when is None or found.when.day == WEDNESDAY.date()


def test_the_day_of_the_cause_is_not_the_events() -> None:
    found = when("tadi abis subuh warga kerja bakti gara2 semalem ujan gede got mampet")
    assert found.day == WEDNESDAY.date()


def test_what_is_under_way_has_no_day_but_one_since_when() -> None:
    note = "pengaspalan jl lingkungan di kel gerem udah 80 persen, mulai 2 nov, target kelar 10 des"
    assert "sejak Senin (2/11/2026)" in draft(note)
    assert "[LENGKAPI: hari" not in draft(note)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("posyandu mawar tadi, 45 lansia. tiap rabu minggu ke 3 jadwalnya", "Rabu pekan ke-3"),
        ("konsultasi publik di kelurahan tadi, taun kmrn ada 1.204 usulan", "ahun kemarin ada 1.204 usulan"),
        ("penyerahan sertifikat tadi, 75 warga. sisanya nunggu tahap 2 januari", "tahap 2 Januari"),
    ],
)
def test_words_beside_a_day_that_is_none(note: str, told: str) -> None:
    assert told in draft(note)
    assert when(note).day == WEDNESDAY.date()


def test_when_it_happened_may_stand_at_the_end() -> None:
    found = when("evakuasi ular di plafon rumah warga, petugas 4 org. kejadian selasa malam")
    assert (found.day, found.day_part) == (date(2026, 11, 24), "malam")


@pytest.mark.parametrize(
    ("note", "hours"),
    [
        ("kelas isyarat sabtu 28 nov jam 2 siang sampe setengah 4 di aula", (time(14), time(15, 30))),
        ("klinik NIB sabtu 28 nov jam 9-2 di aula", (time(9), time(14))),
        ("posyandu sabtu 28 nov, buka jam 8 tutup jam 12", (time(8), time(12))),
        ("kerja bakti sabtu 28 nov mulai 06.45 kelar jam 10.00", (time(6, 45), time(10))),
        ("ronda sabtu 28 nov jam 8 malam sampe 2", (time(20), time(2))),
        ("posyandu remaja sabtu 28 nov, 9 pagi sampe setengah 12", (time(9), time(11, 30))),
        ("pawai obor sabtu 28 nov jam 8 malam sampe setengah 10", (time(20), time(21, 30))),
        ("pengajian sabtu 28 nov jam 07.30 sampai 09.30 malam", (time(19, 30), time(21, 30))),
    ],
)
def test_both_ends_of_a_span_are_hours_of_one_event(note: str, hours: tuple[time, time]) -> None:
    assert (when(note).start, when(note).end) == hours


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ("aduan proyek ke posko di lokasi 08-16. jalan ditutup sabtu 28 nov", "08.00–16.00"),
        ("lomba lari sabtu 28 nov. waktu tercepat 19.58 menit", "19.58 menit"),
        ("layanan malam jam 20.00-07.00 mulai sabtu 28 nov", "20.00–07.00"),
        ("angkot mulai sabtu 28 nov, 05.30 smp 18.30 (minggu 06.30-17.00)", "Minggu pukul 06.30–17.00"),
        ("posyandu buka tiap minggu pertama 08.00-11.00", "Minggu pertama pukul 08.00–11.00"),
        ("jalan ditutup total mulai 30 nov. sampe 24 desember. panjang 18 m", "sampai Kamis (24/12/2026)"),
        ("pawai obor malam minggu 28 november, 210 anak", "Sabtu (28/11/2026)"),
        ("mulai senin 30 november 2026. kadishub buka tanggal 30", "buka Senin (30/11/2026)"),
        ("lomba bercerita tingkat SD sabtu 28 november di aula", "Sabtu (28/11/2026)"),
        ("data pengaduan: bulan oktober kmrn 27 laporan", "oktober lalu"),
        (
            "kelas tiap rabu, dari tgl 4 november sampe hari ini 25 november",
            "Rabu (4/11/2026) sampai Rabu (25/11/2026)",
        ),
    ],
)
def test_hours_and_days_are_told_as_meant(note: str, printed: str) -> None:
    assert printed.casefold() in draft(note).casefold()


def test_a_timetable_below_its_month_has_dates() -> None:
    told = draft(
        "jadwal mobil PBB desember minggu 1-2\nselasa 1 = kel Purwakarta\nrabu 2 = Rawa Arum\nsenin 7 = Kalitimbang"
    )
    for day in ("Selasa (1/12/2026)", "Rabu (2/12/2026)", "Senin (7/12/2026)"):
        assert day in told
    assert "pukul 01.00" not in told


def test_days_told_in_a_row_are_of_one_month() -> None:
    told = draft("mobil keliling desember: tgl 1 bulakan, tgl 8 kepuh, tgl 22 gerem")
    assert "22/12/2026" in told


def test_a_weekday_beside_a_count_is_no_date() -> None:
    assert "21/" not in draft("selasa 21 orang ikut donor darah di aula")


def test_an_hour_before_its_day_is_read_behind_it() -> None:
    brief = read_note(
        "panen lele tadi pagi jam 7 senin 25 mei", kind="caption", channel="instagram", agency="",
        sent_at=datetime(2026, 5, 25, 15, tzinfo=JAKARTA), names=NAMES,
    )  # fmt: skip
    assert brief.when is not None
    assert brief.when.day == date(2026, 5, 25)
    assert str(brief.when.start)[:5] == "07:00"
