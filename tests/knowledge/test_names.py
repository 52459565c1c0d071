"""The name list: complete, validated, and forgiving in what it recognises, never in what it claims."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import NaraError
from knowledge.names import Names
from knowledge.names.matching import SHORTEST, fold
from tests import bundled

NAMES = bundled.names()
KELURAHAN = NAMES.kelurahan_list


def test_there_are_eight_kecamatan_and_43_kelurahan() -> None:
    assert len(NAMES.kecamatan_list) == 8
    assert len(KELURAHAN) == 43


@pytest.mark.parametrize("kelurahan", KELURAHAN, ids=lambda one: one.name)
def test_every_spelling_of_a_kelurahan_finds_it(kelurahan) -> None:
    for spelling in kelurahan.spellings:
        for written in (spelling, spelling.lower(), f"kel. {spelling}", f"Kelurahan {spelling.upper()}"):
            assert NAMES.kelurahan(written) == kelurahan


@given(st.sampled_from(KELURAHAN), st.data())
def test_a_dropped_or_doubled_letter_never_finds_another_kelurahan(kelurahan, data) -> None:
    name = fold(kelurahan.name)
    at = data.draw(st.integers(0, len(name) - 1))
    wrong = data.draw(st.sampled_from([name[:at] + name[at + 1 :], name[: at + 1] + name[at:]]))
    assert NAMES.kelurahan(wrong) in ({kelurahan} if len(wrong) >= SHORTEST else {kelurahan, None})


@pytest.mark.parametrize(
    ("written", "name", "kecamatan"),
    [
        ("lebak gede", "Lebakgede", "Pulomerak"),
        ("kota bumi", "Kotabumi", "Purwakarta"),
        ("grem", "Gerem", "Grogol"),
        ("dringo", "Deringo", "Citangkil"),
        ("ciwedus", "Ciwedus", "Cilegon"),
    ],
)
def test_local_spellings_lead_to_the_kelurahan_and_its_kecamatan(written, name, kecamatan) -> None:
    found = NAMES.kelurahan(written)
    assert found is not None
    assert (found.name, found.kecamatan) == (name, kecamatan)


@pytest.mark.parametrize("word", ["warga", "serang", "kelurahan", "", "jakarta", "rangkasbitung"])
def test_other_words_are_no_kelurahan(word) -> None:
    assert NAMES.kelurahan(word) is None


@pytest.mark.parametrize("agency", NAMES.opd, ids=lambda one: one.short)
def test_every_spelling_of_an_opd_finds_it_with_and_without_the_city(agency) -> None:
    for spelling in agency.spellings:
        assert NAMES.agency(spelling.lower()) == agency
        assert NAMES.agency(f"{spelling} Kota Cilegon") == agency


def test_a_kelurahan_and_a_kecamatan_are_agencies_too() -> None:
    lurah, camat = NAMES.agency("kel ciwedus"), NAMES.agency("Kecamatan Cibeber")
    assert lurah is not None
    assert camat is not None
    assert (lurah.full, lurah.head_title) == ("Kelurahan Ciwedus", "Lurah Ciwedus")
    assert (camat.full, camat.head_title) == ("Kecamatan Cibeber", "Camat Cibeber")


def test_a_name_of_both_a_kelurahan_and_a_kecamatan_is_not_guessed() -> None:
    assert NAMES.agency("cibeber") is None


def test_the_head_of_diskominfo_comes_with_the_full_title_and_a_source() -> None:
    agency = NAMES.agency("diskominfo")
    assert agency is not None
    head = NAMES.holder(agency.head_title, date(2025, 9, 25))
    assert head is not None
    assert head.name == "Agus Zulkarnain"
    assert head.title == "Kepala Dinas Komunikasi, Informatika, Statistik, dan Persandian Kota Cilegon"
    assert head.source


@pytest.mark.parametrize(
    ("on", "name", "title"),
    [
        (date(2025, 11, 30), "Maman Mauludin", "Sekretaris Daerah Kota Cilegon"),
        (date(2025, 12, 1), "Ahmad Aziz Setia Ade Putra", "Plt. Sekretaris Daerah Kota Cilegon"),
    ],
)
def test_an_office_changes_hands_on_its_day(on, name, title) -> None:
    holder = NAMES.holder("sekda", on)
    assert holder is not None
    assert (holder.name, holder.title) == (name, title)


def test_nobody_is_named_for_a_day_before_the_first_known_holder() -> None:
    assert NAMES.holder("wali kota", date(2024, 1, 1)) is None


def test_a_spelling_variant_leads_to_the_listed_name() -> None:
    person = NAMES.person("agus zulkarnaen")
    assert person is not None
    assert person.name == "Agus Zulkarnain"


@pytest.mark.parametrize("written", ["lurah", "wawali", "kadis", "ketua rt", "walikota", "sekda", "kabid"])
def test_offices_are_known_as_operators_write_them(written) -> None:
    assert NAMES.office(written) is not None


def test_a_broken_file_is_reported_with_its_name(tmp_path: Path) -> None:
    source = Path(__file__).parents[2] / "knowledge" / "names"
    for path in source.glob("*.yaml"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "pejabat.yaml").write_text("pejabat:\n  - {nama: Anu}\n", encoding="utf-8")
    with pytest.raises(NaraError, match=r"pejabat\.yaml: pejabat\.0"):
        Names.load(tmp_path)
