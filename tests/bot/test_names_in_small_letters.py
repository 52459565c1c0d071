"""Names of a note typed in small letters: where each begins and ends, and that ordinary words stay small."""

from datetime import date, datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from knowledge.entities import extract
from knowledge.names import Names

NAMES = Names.load()
NOW = datetime(2026, 6, 10, 9, tzinfo=JAKARTA)


def told(note: str) -> str:
    brief = read_note(note, kind="caption", channel="instagram", agency="Diskominfo", sent_at=NOW, names=NAMES)
    return " | ".join(one.text for one in (*brief.clauses, *brief.statements))


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("jalan ki wasyid listrik mati sebagian", "Jalan Ki Wasyid listrik"),
        ("jl pagebangan satu arah sampai malam", "Jalan Pagebangan satu arah"),
        ("jl sunan gunung jati mampet lagi", "Jalan Sunan Gunung Jati mampet"),
        ("jalan raya anyer 23 lubang ditambal", "Jalan Raya Anyer 23 lubang"),
        ("kebakaran di gang kruwuk warga panik", "Gang Kruwuk warga"),
        ("perum taman cilegon indah banjir lagi", "Perumahan Taman Cilegon Indah banjir"),
        ("masjid al huda butuh semen", "Masjid Al Huda butuh"),
        ("musala nurul hidayah dapat karpet", "Musala Nurul Hidayah dapat"),
        ("jembatan kali seruni retak", "Jembatan Kali Seruni retak"),
        ("normalisasi sungai grogol selesai", "Sungai Grogol selesai"),
        ("gedung graha edhi praja bocor", "Gedung Graha Edhi Praja bocor"),
        ("posyandu kenanga ramai", "posyandu Kenanga ramai"),
        ("pt lotte chemical indonesia kirim beras", "PT Lotte Chemical Indonesia kirim"),
        ("rumah kebakaran di palm hills", "Palm Hills"),
    ],
)
def test_a_name_ends_before_an_ordinary_word(note: str, name: str) -> None:
    assert name in told(note)


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("siswa magang ke korea tiga bulan", "Korea"),
        ("kapolres cup diikuti 24 tim", "Kapolres Cup"),
        ("pemenang eko prasetyo dapat sepeda", "Eko Prasetyo dapat"),
        ("pelatih tim nia kurniasih senang", "Nia Kurniasih senang"),
        ("senam antaropd tiap jumat", "antar-OPD"),
        ("rapat di aula dp3akb", "Aula DP3AKB"),
        ("loket baru di mal pelayanan publik", "Mal Pelayanan Publik"),
    ],
)
def test_a_name_that_nothing_opens_has_its_capitals(note: str, name: str) -> None:
    assert name in told(note)


@pytest.mark.parametrize(
    "note",
    [
        "jalan rusak depan pasar ditambal",
        "jalan desa dicor warga",
        "gang buntu tidak bisa lewat",
        "jembatan gantung putus",
        "taman kota direnovasi",
        "warung kopi ramai lagi",
        "kali meluap ke jalan",
        "sekolah libur dua hari",
        "gedung lama dibongkar",
        "masjid mengumpulkan sedekah",
    ],
)
def test_common_nouns_stay_small(note: str) -> None:
    assert told(note).casefold() == told(note)


def test_what_lies_in_a_ward_is_not_called_after_it() -> None:
    assert "lapangan Rawa Arum" in told("lomba voli ramai, lapangan rawa arum penuh")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("kata nani rohaeni jualan laris", "nani rohaeni"),
        ("lurah pak dedi santoso nengok warga sakit", "dedi santoso"),
        ("bu haji entin nyumbang beras", "entin"),
        ("pak udin jualan bakso", "udin"),
        ("bu rohmah nangis terharu", "rohmah"),
    ],
)
def test_what_somebody_does_is_no_part_of_the_name(text: str, person: str) -> None:
    found = [one.text for one in extract(text, date(2026, 6, 10), NAMES) if one.kind == "person"]
    assert found == [person]


def test_the_pilgrims_flight_group_is_nobody() -> None:
    found = extract("penjemputan jamaah haji kloter 18", date(2026, 6, 10), NAMES)
    assert not [one for one in found if one.kind == "person"]


def test_a_name_is_no_word_of_the_dialect() -> None:
    assert "Dede Kosasih" in told("kata kapten dede kosasih timnya senang pisan euy")
