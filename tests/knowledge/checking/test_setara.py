"""A note and a text that say the same in other ways raise no alarm; the same text with another value does.

The pairs of `setara.yaml` are whole notes; below them, single facts are drawn at random and written in every way that a
note and a text have for them: each way of the one must vouch for each way of the other.
"""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.checking.check import Checker
from knowledge.checking.report import Finding
from knowledge.checking.request import CheckRequest

PAIRS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("setara.yaml").read_text(encoding="utf-8"))
ON = date(2026, 3, 4)
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
FACTUAL = {"fakta", "nama", "kelengkapan", "kutipan"}
DRAWN = settings(max_examples=12, deadline=None)


@pytest.fixture(scope="module")
def check() -> Checker:
    return Checker.load()


def alarms(check: Checker, text: str, note: str, on: date = ON) -> list[Finding]:
    found = check.check(CheckRequest(text.strip(), on, kind="caption", brief=note)).findings
    return [f for f in found if f.category in FACTUAL and f.level != "suggestion"]


def held(check: Checker, note: str, right: str, wrong: str, on: date = ON) -> None:
    """The right text raises no alarm beside the note, the wrong one does."""
    assert [f"{f.text}: {f.message}" for f in alarms(check, right, note, on)] == [], note
    assert alarms(check, wrong, note, on) != [], (note, wrong)


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["id"] for pair in PAIRS])
def test_a_pair_raises_no_alarm_and_each_of_its_values_counts(check: Checker, pair: dict[str, Any]) -> None:
    assert [f"{f.text}: {f.message}" for f in alarms(check, pair["text"], pair["note"], pair["pada"])] == []
    for right, wrong in pair["salah"].items():
        at = pair["text"].index(right)
        found = alarms(check, pair["text"].replace(right, wrong, 1), pair["note"], pair["pada"])
        assert any(f.start < at + len(wrong) + 2 and f.end > at - 9 for f in found), (right, wrong)


def test_there_are_pairs() -> None:
    assert len(PAIRS) > 40


@DRAWN
@given(first=st.integers(6, 14), hours=st.integers(1, 6), half=st.booleans(), way=st.integers(0, 5))
def test_hours_are_said_with_and_without_a_word_for_them(
    check: Checker, first: int, hours: int, half: bool, way: int
) -> None:
    last, minutes = first + hours, "30" if half else "00"
    end = f"{last}.30" if half else f"{last}"
    note = (
        f"jam {first}-{end}", f"jm {first} s/d {end}", f"{first} s.d {end}", f"mulai {first} kelar {end}",
        f"{first:02}-{end}", f"buka {first} smp {end}",
    )[way]  # fmt: skip
    right = f"Pendaftaran dibuka pukul {first:02}.00–{last:02}.{minutes} WIB."
    held(
        check,
        f"pendaftaran dibuka {note}, gratis",
        right,
        right.replace(f"{last:02}.{minutes}", f"{last + 1:02}.{minutes}"),
    )


@DRAWN
@given(many=st.integers(2, 9), way=st.integers(0, 8))
def test_a_measure_is_said_in_another_unit(check: Checker, many: int, way: int) -> None:
    words = ("", "", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
    note, unit, shown = (
        (f"{many * 7} hr", "pekan", ""), (f"{many} mgg", "pekan", ""), (f"{many * 30} hari", "bulan", ""),
        (f"{many * 60} mnt", "jam", ""), (f"{many * 12} bln", "tahun", ""), (f"{many * 1000} kg", "ton", ""),
        (f"{many} kuintal", "kilogram", f"{many * 100}"), (f"{many} ha", "meter persegi", f"{many * 10}.000"),
        (f"{many} lusin", "buku", f"{many * 12}"),
    )[way]  # fmt: skip
    right, wrong = shown or words[many], f"{int(shown.replace('.', '')) + 30}" if shown else words[many + 1]
    held(check, f"catatan: {note} buku warga", f"Warga mencatat {right} {unit}.", f"Warga mencatat {wrong} {unit}.")


@DRAWN
@given(one=st.integers(21, 60), other=st.integers(3, 9), way=st.integers(0, 3))
def test_what_is_worked_out_from_the_note_is_the_notes(check: Checker, one: int, other: int, way: int) -> None:
    note, text, value = (
        (f"relawan {one} + {other} petugas dlh", "Sebanyak {} relawan dan petugas bekerja bersama", one + other),
        (f"undangan {one + other}, hadir {one}", f"Dari {one + other} undangan, {one} hadir, {{}} lain tidak", other),
        (f"{other} regu @ {one} org", "Seluruhnya {} orang ikut", one * other),
        (f"peserta {one} anak, target {one - other}", f"Ikut {one} anak, {{}} lebih banyak daripada target", other),
    )[way]  # fmt: skip
    held(check, note, f"{text.format(value)}.", f"{text.format(value + 11)}.")


@DRAWN
@given(adult=st.integers(12, 40), child=st.integers(3, 9), way=st.integers(0, 3))
def test_prices_stand_in_a_row(check: Checker, adult: int, child: int, way: int) -> None:
    note = (
        f"tiket dewasa {adult}rb anak {child}rb", f"tiket dewasa {adult} anak {child} (ribu)",
        f"tiket dewasa {adult} rb, anak {child} rb", f"tiket dewasa Rp{adult}.000 anak Rp{child}.000",
    )[way]  # fmt: skip
    right = f"Tiket dewasa Rp{adult}.000 dan tiket anak Rp{child}.000."
    held(check, note, right, right.replace(f"{adult}.000", f"{adult + 10}.000"))


@DRAWN
@given(chosen=st.sets(st.integers(0, 4), min_size=2, max_size=2), way=st.integers(0, 3))
def test_a_schedule_is_said_with_and_without_every(check: Checker, chosen: set[int], way: int) -> None:
    one, other = (DAYS[number] for number in sorted(chosen))
    a, b = one.lower(), other.lower()
    note = (f"buka {a} & {b}", f"tiap {a}, {b}", f"buka {a[:3]}, {b[:3]}", f"setiap hari {a} sama {b}")[way]
    left = next(day for number, day in enumerate(DAYS) if number not in chosen)
    right = f"Layanan dibuka setiap {one} dan {other}."
    held(check, note, right, right.replace(one, left))


@DRAWN
@given(on=st.dates(date(2025, 1, 1), date(2026, 12, 1)), weekday=st.integers(0, 6), way=st.integers(0, 4))
def test_a_day_is_given_by_its_distance(check: Checker, on: date, weekday: int, way: int) -> None:
    coming = on + timedelta(days=(weekday - on.weekday() - 1) % 7 + 1)
    monday = on - timedelta(days=on.weekday()) + timedelta(days=7)
    name = DAYS[weekday].lower()
    note, day = (
        (f"{name} dpn", coming), (f"minggu dpn {name}", monday + timedelta(days=weekday)),
        ("3 hr lagi", on + timedelta(days=3)), ("2 minggu lagi", on + timedelta(days=14)),
        ("lusa", on + timedelta(days=2)),
    )[way]  # fmt: skip
    told = f"lanjut {note} di kel gerem. hari ini {on.day}/{on.month}/{on.year}"
    wrong = day + timedelta(days=21)
    text = "Kegiatan berikutnya di Kelurahan Gerem, {} ({}/{}/{})."
    held(
        check, told, text.format(DAYS[day.weekday()], day.day, day.month, day.year),
        text.format(DAYS[wrong.weekday()], wrong.day, wrong.month, wrong.year), on,
    )  # fmt: skip
