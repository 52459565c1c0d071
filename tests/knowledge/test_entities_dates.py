"""Dates are resolved against the day of writing, and a weekday is evidence."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.entities import extract
from tests import bundled

NAMES = bundled.names()
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()  # noqa: SIM905
)

dates = st.dates(date(2024, 1, 1), date(2027, 12, 31))

FULL = {
    "d/m/yyyy": lambda d: f"{d.day}/{d.month}/{d.year}",
    "d-m-yyyy": lambda d: f"{d.day}-{d.month}-{d.year}",
    "dd/mm/yy": lambda d: f"{d:%d/%m/%y}",
    "dd.mm.yyyy": lambda d: f"{d:%d.%m.%Y}",
    "d Month yyyy": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "d month yyyy": lambda d: f"{d.day} {MONTHS[d.month - 1].lower()} {d.year}",
    "tgl d mon yyyy": lambda d: f"tgl {d.day} {MONTHS[d.month - 1][:3].lower()} {d.year}",
    "Day (d/m/yyyy)": lambda d: f"{DAYS[d.weekday()]} ({d.day}/{d.month}/{d.year})",
    "Day, d Month yyyy": lambda d: f"{DAYS[d.weekday()]}, {d.day} {MONTHS[d.month - 1]} {d.year}",
    "hari day tanggal d month yyyy": lambda d: (
        f"hari {DAYS[d.weekday()].lower()} tanggal {d.day} {MONTHS[d.month - 1].lower()} {d.year}"
    ),
}


def keys(text: str, on: date) -> list[tuple[str, str]]:
    return [(one.key, one.detail) for one in extract(text, on, NAMES) if one.kind == "date"]


@given(dates, st.sampled_from(sorted(FULL)), dates)
def test_every_full_date_comes_back_whenever_it_is_read(day, form, on) -> None:
    text = f"kegiatan {FULL[form](day)} di aula"
    assert [key for key, _ in keys(text, on)] == [day.isoformat()]


@given(dates, st.integers(0, 300))
def test_a_weekday_date_without_year_in_the_past_comes_back(on, ago) -> None:
    day = on - timedelta(days=ago)
    text = f"rapat {DAYS[day.weekday()].lower()} {day.day}/{day.month} kemarin"
    assert keys(text, on) == [(day.isoformat(), DAYS[day.weekday()].lower())]


@given(dates, st.integers(1, 150))
def test_a_date_without_year_in_an_announcement_comes_back(on, ahead) -> None:
    day = on + timedelta(days=ahead)
    text = f"undangan rapat {day.day} {MONTHS[day.month - 1].lower()}"
    assert [key for key, _ in keys(text, on)] == [day.isoformat()]


@given(dates, st.integers(0, 6))
def test_a_weekday_just_passed_comes_back(on, ago) -> None:
    day = on - timedelta(days=ago)
    assert keys(f"kerja bakti {DAYS[day.weekday()].lower()} pagi tadi", on) == [
        (day.isoformat(), DAYS[day.weekday()].lower())
    ]


@given(dates, st.integers(1, 20))
def test_a_range_of_days_comes_back(start, length) -> None:
    end = start + timedelta(days=length)
    if start.month == end.month:
        text = f"berlangsung {start.day}–{end.day}/{start.month}/{start.year} di aula"
    else:
        text = f"berlangsung {start.day} {MONTHS[start.month - 1]}–{end.day} {MONTHS[end.month - 1]} {end.year}"
    assert keys(text, start) == [(f"{start}/{end}", "")]


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("rabu 24/9 kemarin", date(2026, 11, 23), "2025-09-24"),
        ("rabu 24/9 kemarin", date(2025, 9, 25), "2025-09-24"),
        ("24/9 kemarin", date(2026, 11, 23), "2026-09-24"),
        ("24/9 kemarin", date(2026, 3, 1), "2025-09-24"),
        ("tgl 12 kemarin", date(2026, 3, 5), "2026-02-12"),
        ("undangan tgl 12", date(2026, 3, 20), "2026-04-12"),
        ("besok", date(2026, 2, 28), "2026-03-01"),
        ("lusa", date(2025, 12, 30), "2026-01-01"),
        ("tadi malam", date(2026, 1, 1), "2025-12-31"),
        ("3 hari lalu", date(2026, 1, 2), "2025-12-30"),
        ("rabu kemarin", date(2025, 9, 24), "2025-09-17"),
        ("senin depan", date(2025, 9, 24), "2025-09-29"),
        ("besok senin", date(2025, 9, 24), "2025-09-29"),
        ("malam minggu nanti", date(2025, 9, 24), "2025-09-27"),
        ("rapat 14 dan 21 april 2025", date(2025, 9, 24), "2025-04-21"),
        ("Maret 2026", date(2025, 9, 24), "2026-03"),
    ],
)
def test_dates_are_resolved_against_the_day_of_writing(text, on, expected) -> None:
    assert [key for key, _ in keys(text, on)][-1:] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("senin 31/2", "--02-31"),
        ("jumat depan", "?jumat depan"),  # on a Monday: this week's or next week's
        ("minggu lalu", "?minggu lalu"),  # last week, or last Sunday
        ("pelayanan senin-jumat", "senin-jumat"),
        ("setiap selasa", "setiap selasa"),
    ],
)
def test_what_has_no_one_reading_is_left_as_written(text, expected) -> None:
    assert [key for key, _ in keys(text, date(2025, 9, 22))] == [expected]


def test_a_weekday_that_fits_no_near_year_is_unresolved() -> None:
    on = date(2026, 11, 23)
    weekdays = {date(year, 9, 24).weekday() for year in (2025, 2026, 2027)}
    never = next(day for day in range(7) if day not in weekdays)
    assert keys(f"{DAYS[never].lower()} 24/9 kemarin", on) == [("--09-24", DAYS[never].lower())]


def test_the_written_weekday_is_kept_beside_a_full_date_that_it_does_not_fit() -> None:
    assert keys("Selasa (24/9/2025)", date(2025, 9, 25)) == [("2025-09-24", "selasa")]


@pytest.mark.parametrize("text", ["rt 03/04", "1/2 porsi", "dua minggu", "per minggu", "UU 15/1999"])
def test_other_figures_and_words_are_no_dates(text) -> None:
    assert keys(text, date(2025, 9, 25)) == []
