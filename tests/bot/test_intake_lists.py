"""Lists of a note: goods with their numbers, sums in a row, places in a row; and who opens the note."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from knowledge.names import Names
from prompts.brief import Brief
from prompts.draft import Style, Task
from prompts.offline import OfflineWriter

NAMES = Names.load()
WRITER = OfflineWriter.load()
WEDNESDAY = datetime(2026, 11, 25, 18, tzinfo=JAKARTA)


def brief(note: str) -> Brief:
    return read_note(note, kind="caption", channel="instagram", agency="Dinas Sosial", sent_at=WEDNESDAY, names=NAMES)


def told(note: str) -> list[str]:
    return [one.text for one in brief(note).clauses]


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        (
            "lomba mendongeng tadi. hadiah tabungan 1 juta, 750rb, 500rb. besok lanjut",
            "hadiah tabungan Rp1 juta, Rp750.000, dan Rp500.000",
        ),
        (
            "bantuan korban banjir kel bendungan tadi: beras 200 kg, mie instan 40 dus, selimut 60. 18 rumah rusak",
            "beras 200 kilogram, mi instan 40 dus, dan 60 selimut",
        ),
        ("bank sampah tadi, kumpulin 1,2 ton plastik sm kardus", "mengumpulkan 1,2 ton plastik dan kardus"),
        (
            "air mati di ciwaduk, ketileng sm sukmajaya mulai jam 1 siang",
            "air mati di Ciwaduk, Ketileng dan Sukmajaya mulai pukul 13.00 WIB",
        ),
    ],
)
def test_a_list_is_one_clause(note: str, clause: str) -> None:
    assert clause in told(note)


def test_two_goods_and_other_counts_stay_clauses() -> None:
    found = told("posyandu rw 03 kemarin, sasaran 88, datang 71, kader 9")
    assert not any("sasaran" in one and "kader" in one for one in found)


def test_a_length_keeps_its_word() -> None:
    text = WRITER.draft(
        Task(brief("kerja bakti kemarin, bersihin selokan sepanjang 400 meter"), style=Style(seed=0))
    ).text
    assert "selokan sepanjang 400 meter" in text


def test_the_group_that_opens_the_note_holds_the_event() -> None:
    found = brief("karang taruna gerem adain turnamen voli sabtu 28 nov di lapangan pancur, 16 tim")
    assert found.organiser == "Karang Taruna Gerem"


def test_places_of_several_activities_stay_apart() -> None:
    found = brief("hari ini pagi apel di halaman kecamatan, sore kunjungan ke rumah balita di kel tegal bunder")
    assert not any(one.venue and one.kelurahan for one in found.where)


def test_who_joins_in_has_no_office_of_that_name() -> None:
    (quote,) = brief('pelatihan las tadi di blk. ikut Fahmi warga ramanuju: "pengen kerja di galangan"').quotes
    assert quote.speaker is not None
    assert "kut" not in f"{quote.speaker.title} {quote.speaker.name}"


@pytest.mark.parametrize("clause", ["yg dicek tensi sama mata", "yg demam ditunda minggu depan"])
def test_a_clause_with_its_own_predicate_narrows_nothing(clause: str) -> None:
    text = WRITER.draft(
        Task(brief(f"imunisasi tadi di sdn ciwedus, 64 siswi ikut. {clause}"), style=Style(seed=0))
    ).text
    assert "yaitu yang" not in text
