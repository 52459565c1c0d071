"""The kinds that tell no event, from notes that were typed in a hurry and for something else: still in their form."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from prompts.brief import DraftKind
from prompts.draft import Draft, Task
from tests import bundled

NAMES, WRITER = bundled.names(), bundled.offline()
SENT = datetime(2026, 11, 29, 12, tzinfo=JAKARTA)


def drafted(kind: DraftKind, note: str) -> Draft:
    brief = read_note(note, kind=kind, channel=None, agency="Kecamatan Cibeber", sent_at=SENT, names=NAMES)
    return WRITER.draft(Task(brief, None))


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("ikan mati di kali citangkil airnya keruh kecoklatan. warga diminta jgn ngambil ikannya dulu",
         "mengimbau warga agar tidak mengambil ikannya dahulu."),
        ("pipa limbah mampet isinya popok. plis jgn buang ke kloset", "mengimbau warga agar tidak membuang ke kloset."),
        ("monyet turun ke parkiran. pengunjung diminta jgn kasih makan", "pengunjung agar tidak memberi makan"),
    ],
)  # fmt: skip
def test_an_appeal_says_once_that_it_asks(note: str, told: str) -> None:
    assert told in drafted("imbauan", note).text


@pytest.mark.parametrize(
    "note",
    [
        "perpus kota perpanjang jam buka sampe jam 8 malem tiap selasa sama kamis",
        "satu rw satu hafiz kel masigit nerima daftar anak 8 sampe 15 tahun",
        "puskesmas keliling kelurahan bulakan kecamatan cibeber kota cilegon datang tiap senin dua kali",
    ],
)
def test_a_title_ends_on_no_word_that_wants_another(note: str) -> None:
    last = drafted("layanan", note).title.rsplit(maxsplit=1)[-1].lower()
    assert last not in {"setiap", "dua", "8", "khusus", "sampai", "ke", "di"}


def test_how_many_come_is_no_guest() -> None:
    draft = drafted("undangan", "senam diabet jumat jam 6.30 di halaman pkm pulomerak, pesertanya udah 54 lansia")
    assert "Yth. sudah" not in draft.text
    assert "54 lansia" in draft.text


@pytest.mark.parametrize(
    "note",
    [
        "kecelakaan truk tangki vs motor di tanjakan gerem jam 06.20 1 meninggal 2 luka",
        "wakil wali kota dateng ke rumah guru ngaji yg meninggal waktu ngajar",
    ],
)
def test_nobody_is_mourned_whom_the_note_only_counts_or_names_in_passing(note: str) -> None:
    assert "wafatnya" not in drafted("ucapan", note).text


def test_who_died_is_mourned() -> None:
    assert "wafatnya Romli" in drafted("ucapan", "pak romli meninggal tadi subuh").text
    mourned = drafted("ucapan", "turut berduka pak haji romli ketua rw 03 wafat tadi subuh").text
    assert "wafatnya Ketua RW 03 H. Romli" in mourned


def test_news_that_wishes_nothing_is_not_headed_as_a_wish() -> None:
    assert drafted("ucapan", "lomba masak nasi goreng bapak2 rt 04 pak gito menang").title == "Ucapan"
    assert drafted("ucapan", "selamat hari guru nasional buat guru cilegon").title.startswith("Selamat")
