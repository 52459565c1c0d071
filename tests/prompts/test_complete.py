"""Nothing of a note is lost without a word: it stands in the draft, or the operator reads that it does not, and why."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake import read_note
from prompts.brief import Brief, Channel, Clause
from prompts.draft import Draft, Style, Task
from prompts.offline.complete import untold
from tests import bundled
from tests.prompts.briefs import JAKARTA

NAMES = bundled.names()
WRITER = bundled.offline()
MONDAY = datetime(2026, 5, 4, 8, tzinfo=JAKARTA)
TOLD = (
    "perpustakaan keliling senin 11/5 di kelurahan gerem", "selasa 12/5 kelurahan rawa arum", "rabu 13/5 kotasari",
    "buka 09.00 s.d. 13.00", "bawa kartu anggota", "kuota 40 anak", "gratis", "pendongeng bu Tini Sumarni",
    "buku yang hilang harus diganti", "parkir di halaman kantor", "dibantu 6 relawan", "tidak melayani fotokopi",
)  # fmt: skip


def brief(note: str, channel: Channel | None = "facebook") -> Brief:
    kind = "caption" if channel else "rilis"
    return read_note(note, kind=kind, channel=channel, agency="Kecamatan Grogol", sent_at=MONDAY, names=NAMES)  # type: ignore[arg-type]


def written(note: str, channel: Channel | None = "facebook", style: Style | None = None) -> Draft:
    return WRITER.draft(Task(brief(note, channel), style=style or Style()))


def test_every_stop_of_a_dated_timetable_is_told() -> None:
    text = written(", ".join(TOLD[:4])).text
    for fact in ("12/5/2026", "13/5/2026", "Rawa Arum", "Kotasari", "09.00–13.00"):
        assert fact in text


@pytest.mark.parametrize(("said", "lost"), [("Ada 2 truk.", False), ("Ada dua truk.", False), ("Ada 3 truk.", True)])
def test_a_small_number_is_the_same_in_figures_and_in_words(said: str, lost: bool) -> None:
    assert bool(untold([Clause(text="terkumpul dua truk", role="lepas")], f"Terkumpul. {said}")) is lost


def test_what_a_short_post_has_no_room_for_is_named_with_the_reason() -> None:
    draft = written(", ".join(TOLD), "x", Style(length="pendek"))
    for one in draft.left_out:
        assert one.reason == "naskahnya versi pendek"
    assert not untold([one for one in brief(", ".join(TOLD), "x").clauses if one.text not in _out(draft)], draft.text)


def _out(draft: Draft) -> str:
    return "\n".join(one.text for one in draft.left_out)


@settings(max_examples=60, deadline=None)
@given(
    told=st.lists(st.sampled_from(TOLD), min_size=1, max_size=8, unique=True),
    channel=st.sampled_from(["instagram", "facebook", "x", "tiktok", "threads", "whatsapp", None]),
    seed=st.integers(0, 30),
)
def test_each_clause_is_told_or_accounted_for(told: list[str], channel: Channel | None, seed: int) -> None:
    note = ", ".join(told)
    draft = written(note, channel, Style(seed=seed))
    everything = f"{draft.text}\n{_out(draft)}"
    assert untold(brief(note, channel).clauses, everything) == ()
    if channel not in {"x", "threads"}:
        assert draft.left_out == ()  # there is room for all of it


def test_activity_told_by_its_other_name_is_not_told_twice() -> None:
    text = written("kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga bersihin got", "instagram").text
    assert "bergotong royong" in text
    assert text.count("80 warga") == 1
