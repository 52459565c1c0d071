"""Which places of a note are the scene: not who acts, not where somebody is from, not another day's place."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from knowledge.names import Names
from prompts.brief import Brief

NAMES = Names.load()
TUESDAY = datetime(2026, 11, 24, 18, tzinfo=JAKARTA)


def brief(note: str, agency: str = "Dinas Kesehatan") -> Brief:
    return read_note(note, kind="caption", channel="instagram", agency=agency, sent_at=TUESDAY, names=NAMES)


def where(found: Brief) -> list[str]:
    return [" ".join(filter(None, (one.venue, one.neighbourhood, one.kelurahan))) for one in found.where]


@pytest.mark.parametrize(
    ("note", "holder", "place"),
    [
        (
            "td pagi puskesmas jombang ngadain cek kesehatan gratis buat sopir angkot di terminal seruni",
            "Puskesmas Jombang",
            "Terminal Seruni",
        ),
        ("kemarin puskesmas citangkil imunisasi hpv di sdn kebonsari 2", "Puskesmas Citangkil", "SDN Kebonsari 2"),
        ("hari ini smpn 6 gelar pameran karya siswa di alun-alun kota", "SMPN 6", "Alun-Alun Kota"),
    ],
)
def test_an_institution_that_acts_holds_the_event_and_is_not_where_it_is(note: str, holder: str, place: str) -> None:
    found = brief(note)
    assert found.organiser == holder
    assert where(found) == [place]


def test_an_institution_something_is_done_to_is_where_it_is() -> None:
    found = brief("tadi pagi puskesmas jombang disidak wali kota")
    assert found.organiser != "Puskesmas Jombang"
    assert where(brief("jl. sultan ageng tirtayasa ditutup sementara mulai besok")) == ["Jalan Sultan Ageng Tirtayasa"]


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("kerja bakti kmrn di rt 03 rw 05 kel kedaleman, 60 warga. minggu dpn giliran rt 04", "RT 03 RW 05 Kedaleman"),
        ("simulasi tsunami di sdn lelean senin 23 nov, 312 siswa. bulan depan di smpn 7", "SDN Lelean"),
        (
            "pasar murah besok di lapangan kel samangraya, gula 16rb. jumat giliran kel kubangsari",
            "Lapangan Kelurahan Samangraya Samangraya",
        ),
        ("penyerahan sertifikat di kantor kel kotabumi tadi, 75 warga. warga rw 04 paling byk", None),
        ("pembagian beras besok di balai warga rw 03 kel gerem. rw 01 jam 8, rw 05 jam 10", "Balai Warga RW 03 Gerem"),
        ("rakor natal di aula kec ciwandan tadi. bahas pos pam di simpang pci", "Aula Kecamatan Ciwandan"),
    ],
)
def test_the_place_of_a_later_clause_is_not_joined_to_the_events(note: str, place: str | None) -> None:
    found = where(brief(note))
    assert len(found) == 1
    assert "RW 04" not in found[0]
    assert place is None or found == [place]


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("hari ini bagi kursi roda di aula dinsos. pak Hasan (58) warga grogol seneng", ["Aula Dinsos"]),
        ("pelatihan las di blk tadi. Fahmi warga ramanuju pengen kerja di galangan", ["BLK"]),
        ("atlet panahan Rizky Maulana asal citangkil dapet emas minggu kmrn di pandeglang", ["Pandeglang"]),
    ],
)
def test_where_somebody_is_from_is_not_where_it_is(note: str, place: list[str]) -> None:
    assert where(brief(note)) == place


def test_the_only_place_of_a_note_stays_though_somebody_lives_there() -> None:
    assert where(brief("bedah rumah pak warsito warga rt 06/01 kel randakari selesai")) == ["RT 06 RW 01 Randakari"]


def test_a_market_is_named_in_small_letters_where_only_people_have_capitals() -> None:
    assert where(brief("sidak pasar kranggot tadi pagi. bu Yati bilang pasokan telat")) == ["Pasar Kranggot"]


def test_the_office_of_the_kelurahan_is_the_operators_own() -> None:
    (place,) = brief("penyerahan sertifikat di kantor kelurahan tadi", "Kelurahan Kotabumi").where
    assert place.kelurahan == "Kotabumi"


@pytest.mark.parametrize(
    ("note", "place"),
    [
        (
            "jalan ki wasyid ditutup jumat 27/11 jam 20.00. arus dibelokin ke jl. pangeran jayakarta",
            "Jalan Ki Wasyid",
        ),
        ("pohon tumbang di jl. lingkar selatan semalem jam 10an nutup jalan", "Jalan Lingkar Selatan"),
    ],
)
def test_a_street_is_the_scene_and_a_detour_is_not(note: str, place: str) -> None:
    assert where(brief(note)) == [place]
