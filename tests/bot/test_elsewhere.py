"""A place a note names is the scene only where it happens: not what is counted, a route, a desk or a winner."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from knowledge.names import Names
from prompts.brief import Brief

SENT = datetime(2026, 10, 30, 18, tzinfo=JAKARTA)
NAMES = Names.load()


def brief(note: str, agency: str = "Kelurahan Gerem") -> Brief:
    return read_note(note, kind="caption", channel="instagram", agency=agency, sent_at=SENT, names=NAMES)


def places(note: str) -> str:
    return "; ".join(place.text for place in brief(note).where)


@pytest.mark.parametrize(
    "note",
    [
        "rapat RT/RW 41 org senin 26 oktober, sepakat jam ronda",
        "pelatihan foto produk rabu 28 oktober. studio mini tiap kamis, daftar di loket",
        "pendataan DBD rabu 28 oktober. terbanyak cibeber 24, jombang 19, citangkil 15",
        "angkot feeder rute 3 mulai senin 2 november. Ciwandan (pasar) - Kubangsari - Samangraya - Stasiun Cilegon",
        "warga bikin 120 biopori rabu 28 oktober. penerima RT 01, RT 03, RT 05",
    ],
)
def test_a_place_where_nothing_happens_is_no_scene(note: str) -> None:
    assert not places(note)


@pytest.mark.parametrize(
    ("note", "scene"),
    [
        ("lomba inovasi kamis 29 oktober di aula bapperida. juara 1 Kel Kedaleman. Kedaleman wakili kota ke provinsi",
         "Aula Bapperida"),
        ("cek kesehatan lansia di aula, 58 lansia, 14 dikasih surat kontrol ke puskesmas jombang", "aula"),
        ("kerja bakti minggu 25 oktober di rt 03 rw 02 gerem, 40 warga", "RT 03 RW 02 Gerem"),
        ("posyandu rabu 28 oktober di rt 03 dan rt 04 gerem", "RT 03 RT 04 Gerem"),
        ("pelatihan apar di halaman mako, 48 ibu kantin dari 31 sekolah (SD 22 SMP 9)", "halaman mako"),
        ("senam di lapangan rw 05 gerem, 40 orang", "Lapangan, RW 05 Gerem"),
    ],
)  # fmt: skip
def test_the_scene_is_told(note: str, scene: str) -> None:
    assert places(note).casefold() == scene.casefold()


def test_the_stops_of_a_timetable_have_a_day_each_and_no_common_scene() -> None:
    told = brief(
        "rekam ktp keliling: senin 2 november kel suralaya, selasa 3 mekarsari, kamis 5 lebakgede. 08.30-11.30"
    )
    assert not told.where
    assert told.when is not None
    assert (str(told.when.day), str(told.when.until)) == ("2026-11-02", "2026-11-05")
    assert "Selasa (3/11/2026)" in " ".join(clause.text for clause in told.clauses)
