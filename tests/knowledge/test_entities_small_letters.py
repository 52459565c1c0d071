"""Days as operators write them in small letters: which are to come, which recur, and what is no day at all."""

from datetime import date

import pytest

from knowledge.entities import extract
from knowledge.names import Names

NAMES = Names.load()
ON = date(2026, 4, 15)  # a Wednesday


def days(text: str) -> list[str]:
    return [one.key for one in extract(text, ON, NAMES) if one.kind == "date"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tim voli rt 02 menang tadi malem. final senin di lapangan", ["2026-04-14", "2026-04-20"]),
        ("parkir konser kemaren dapet 3 juta. disetor jumat", ["2026-04-14", "2026-04-17"]),
        (
            "kandang ayam dibersihin kmrn sore bareng warga rt 04 dan rt 05 selasa main lagi",
            ["2026-04-14", "2026-04-21"],
        ),
    ],
)
def test_a_report_that_has_its_day_tells_of_another_weekday_as_one_to_come(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jagung rusak diserang monyet. pawang dateng sabtu", ["sabtu"]),
        ("dicari guru ngaji. waktu selasa sore", ["selasa sore"]),
    ],
)
def test_a_weekday_of_which_nothing_tells_keeps_the_operators_word(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "parkir inap 20 ribu semalem",
        "korban dirawat semalem di rsud",
        "pompa udah jalan. kemaren mati 4 hari krn kabel",
        "imunisasi di posyandu. yg kemaren belum suntik boleh ikut",
        "grafik kasus diare minggu ke 30 naik",
        "laporan dikirim minggu itu juga",
    ],
)
def test_what_names_no_single_day_is_none(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize("word", ["kemarin", "kemaren", "kmrn"])
def test_last_week_and_last_sunday_are_told_alike_in_every_spelling(word: str) -> None:
    assert days(f"data dbd minggu {word} 12 kasus") == ["?minggu kemarin"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kebun binatang mini buka jam 8 sampe 16, senin tutup", ["senin"]),
        ("kantor buka jam 8 sampe jam 3, jumat sampe 11", ["jumat"]),
        ("loket tutup jumat ya, mohon maklum", ["2026-04-17"]),
    ],
)
def test_a_day_with_other_hours_is_one_of_every_week(text: str, expected: list[str]) -> None:
    assert days(text) == expected


def test_a_later_day_without_its_month_is_of_the_month_named_before() -> None:
    assert days("poli gigi tutup tgl 20 sampe 24 mei, buka lagi tgl 25") == ["2026-05-20/2026-05-24", "2026-05-25"]
