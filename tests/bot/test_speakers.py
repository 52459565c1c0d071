"""Who is said to have spoken, in the ways operators introduce a quotation."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from bot.intake.speaker import Introduced, named_again
from prompts.brief import Person
from tests import bundled

NAMES = bundled.names()
SENT = datetime(2026, 10, 21, 16, tzinfo=JAKARTA)
SAID = '"ini perlu dijaga bersama oleh warga"'


def speaker(note: str) -> tuple[str, str] | None:
    brief = read_note(
        note.replace("“…”", SAID), kind="rilis", channel=None, agency="Kelurahan Gerem", sent_at=SENT, names=NAMES
    )
    who = brief.quotes[0].speaker
    return (who.title, who.name) if who else None


@pytest.mark.parametrize(
    ("note", "title", "name"),
    [
        ("kerja bakti tadi pagi. pak lurah Rahmat ikut turun, katanya “…”", "Lurah Gerem", "Rahmat"),
        ("bazar tadi pagi. pembeli, ibu Rohmah dari sukmajaya, bilang “…”", "Pembeli asal Sukmajaya", "Rohmah"),
        ("bazar tadi pagi. bu Maemunah 63 tahun peserta “…”", "Peserta", "Maemunah (63 tahun)"),
        ("bazar tadi pagi. bu Ratna Komala pustakawan bilang “…”", "Pustakawan", "Ratna Komala"),
        ("bazar tadi pagi. mpok Siti Jubaedah yg punya Warung Ju “…”", "Pemilik Warung Ju", "Siti Jubaedah"),
        ("rapat tadi pagi. kapus dr Melinda Hapsari: “…”", "Kepala Puskesmas", "dr. Melinda Hapsari"),
        ("pelatihan tadi pagi. kepala BLK Teguh Prasetyo bilang “…”", "Kepala BLK", "Teguh Prasetyo"),
        ("penertiban tadi pagi. “…” kata kabid tibum Hendra Wijaya", "Kepala Bidang Tibum", "Hendra Wijaya"),
        ("bantuan tadi pagi. kabid linjamsos Nuraini Hasanah “…”", "Kepala Bidang Linjamsos", "Nuraini Hasanah"),
        ("bazar tadi pagi. Pak Rahmat (66) bekas masinis: “…”", "Bekas masinis", "Rahmat (66)"),
        ("bazar tadi pagi. Mbah Sarwono (74) “…”", "", "Sarwono (74)"),
        ("bazar tadi pagi. mang Safrudin, 71: “…”", "", "Safrudin (71)"),
        ("bazar tadi pagi. Lukman penjaga pintu air, 45 th, bilang “…”", "Penjaga pintu air", "Lukman (45 tahun)"),
        ("bazar tadi pagi\nHeri Purnomo tukang cukur, katanya “…”", "Tukang cukur", "Heri Purnomo"),
        ("juara 3 Siti Hafsah. Siti hafsah satu2nya peserta putri di final, katanya “…”", "", "Siti Hafsah"),
        ("bazar tadi pagi. Statement kader Umi Kalsum ya: “…”", "Kader", "Umi Kalsum"),
        ("bazar tadi pagi. pak Maskuri ketuanya ngomong pake bahasa Indonesia “…”", "Ketua", "Maskuri"),
        ("bazar tadi pagi. Wahyudin ketua RT 02 bilang “…”", "Ketua RT 02", "Wahyudin"),
        ("bazar tadi pagi. pa Dede salah satu ayah, supir angkot, nyeletuk “…”", "Salah satu ayah", "Dede"),
        ("bazar tadi pagi. Mak Sawiyah ngomong “…”. kata lurah pak Hudaya latihan lagi", "", "Sawiyah"),
        ("kerja bakti tadi pagi. camat Cibeber bilang “…”", "Camat Cibeber", ""),
        ("kerja bakti tadi pagi. lurah Bendungan: “…”", "Lurah Bendungan", ""),
        ("kerja bakti tadi pagi. lurah Bendungan Ahmad Fauzi: “…”", "Lurah Bendungan", "Ahmad Fauzi"),
        ("pawai tadi pagi. ustaz Fahmi Idris “…”", "", "Ustaz Fahmi Idris"),
        ("cor jalan tadi pagi. ketua rw 01 pak Nurdin minta “…”", "Ketua RW 01", "Nurdin"),
        ("cor jalan tadi pagi. Ketua pokmas Asep Supriyatna “…”", "Ketua pokmas", "Asep Supriyatna"),
    ],
)
def test_a_speaker_is_known_by_role_and_name(note: str, title: str, name: str) -> None:
    assert speaker(note) == (title, name)


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("workshop guru tadi pagi. narasumber pak Yusuf Bahtiar. pa Yusuf ngomong “…”", "Yusuf Bahtiar"),
        ("dialog tadi pagi. narasumber ketua FKUB H. Mansyur Ibrahim. H Mansyur: “…”", "H. Mansyur Ibrahim"),
        ("bantuan diserahkan wakil wali kota Fajar Hadi Prabowo. pak wakil bilang “…”", "Fajar Hadi Prabowo"),
    ],
)
def test_who_was_named_before_is_known_again_by_a_part_of_it(note: str, name: str) -> None:
    told = speaker(note)
    assert told is not None
    assert told[1] == name


def test_a_name_that_two_people_share_belongs_to_neither() -> None:
    known = (Person(name="Budi Santoso"), Person(name="Budi Hartono"))
    assert named_again(known, Introduced("Budi"), "") is None
    assert named_again(known[:1], Introduced("Budi"), "") == known[0]


def test_what_stands_behind_a_quotation_is_told_on_its_own() -> None:
    note = f"cor jalan tadi pagi. ketua rw 01 pak Nurdin minta {SAID} dan kontraktor sanggup menyiram jam 7"
    brief = read_note(note, kind="rilis", channel=None, agency="Kelurahan Gerem", sent_at=SENT, names=NAMES)
    assert [one.text for one in brief.clauses if one.role == "lepas"] == ["kontraktor sanggup menyiram pukul 07.00 WIB"]


def test_who_said_it_is_no_news_of_its_own() -> None:
    note = f"cor jalan tadi pagi. {SAID} kata pak lurah saat ditemui di balai warga"
    brief = read_note(note, kind="rilis", channel=None, agency="Kelurahan Gerem", sent_at=SENT, names=NAMES)
    assert not [one.text for one in brief.clauses if one.role == "lepas"]


def test_a_name_that_also_calls_the_admin_stays_a_name() -> None:
    assert speaker("kader Mimin “…”. bu Mimin nangis boleh ditulis? ga usah deh") == ("Kader", "Mimin")


def test_an_age_beside_a_name_stands_for_an_office() -> None:
    assert speaker("itsbat nikah tadi pagi. bapak Marhasan 71 “…”") == ("", "Marhasan (71 tahun)")
