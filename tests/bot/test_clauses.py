"""Every clause of a note is told: in standard words, in its own meaning, by the draft that is made of it."""

import re
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import JAKARTA
from bot.intake import read_note
from prompts.brief import Brief
from prompts.draft import Style, Task
from tests import bundled

NAMES = bundled.names()
WRITER = bundled.offline()
SENT = datetime(2025, 9, 25, 10, tzinfo=JAKARTA)


def brief(note: str, kind="caption", agency="Kelurahan Ciwedus") -> Brief:
    channel = "instagram" if kind == "caption" else None
    return read_note(note, kind=kind, channel=channel, agency=agency, sent_at=SENT, names=NAMES)


def draft(note: str, kind="caption", agency="Kelurahan Ciwedus", seed=0) -> str:
    return WRITER.draft(Task(brief(note, kind, agency), style=Style(seed=seed))).text


NEGATED = {
    "bakar sampah": r"(?:mem)?bakar sampah",
    "nyalain petasan": "menyalakan petasan",
    "buang sampah ke got": r"(?:mem)?buang sampah ke got",
    "parkir di trotoar": "parkir di trotoar",
    "jualan di bahu jalan": "berjualan di bahu jalan",
}
NOT = {"jgn": "jangan|tidak", "ga": "tidak", "dilarang": "dilarang", "tidak": "tidak", "jangan": "jangan|tidak"}


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(
        ["imbauan buat warga", "warga ciwedus", "warga", "kerja bakti rt 03 kemarin, warga", "mohon warga"]
    ),
    st.sampled_from(sorted(NOT)),
    st.sampled_from(sorted(NEGATED)),
    st.sampled_from(["", " malam ini", ", jaga kebersihan", ", udah ada 3 kejadian", " biar ga banjir"]),
    st.tuples(st.sampled_from(["caption", "rilis"]), st.integers(0, 30)),
)
def test_what_a_note_negates_is_never_told_without_its_not(who, word, deed, rest, way) -> None:
    text = draft(f"{who} {word} {deed}{rest}", way[0], seed=way[1])
    told = list(re.finditer(NEGATED[deed], text, re.IGNORECASE))
    assert told, text
    for match in told:
        assert re.search(rf"\b(?:{NOT[word]})\s+$", text[: match.start()], re.IGNORECASE), text


@pytest.mark.parametrize(
    ("note", "parts"),
    [
        ("posyandu mawar besok ditunda, diganti senin jam 8", ["ditunda", "pukul 08.00 WIB"]),
        ("HLM TPID tadi pagi di aula setda II bahas inflasi, hadir BPS sama Bulog", ["BPS dan Bulog", "inflasi"]),
        ("update banjir gerem, 487 kk terdampak, rw 02 135 kk rw 04 352 kk, bantuan dinsos udah disalurkan",
         ["487 KK terdampak banjir", "135 KK di RW 02 dan 352 KK di RW 04", "Dinsos sudah disalurkan"]),
        ("rapat rt rw kemarin di aula, 'ayo ronda lagi' kata pak lurah", ["“Ayo ronda lagi", "Lurah Ciwedus"]),
        ("golok day sabtu 27/9 di alun-alun, masyarakat dipersilakan nonton", ["Masyarakat dipersilakan menonton"]),
        ("bazar ramadan di kec jombang hari ini, warga antri dari jam 8", ["Warga antre sejak pukul 08.00 WIB"]),
        ("upacara hari pahlawan tadi di alun-alun, pembina upacara pak camat", ["embina upacara", "Camat"]),
        ("pelayanan ktp besok di aula kelurahan, gratis, jgn lewat calo", ["gratis", "Jangan lewat calo"]),
        ("posko butuh popok bayi, selimut, air bersih", ["popok bayi, selimut, dan air bersih"]),
    ],
)  # fmt: skip
def test_a_clause_is_told_in_its_own_meaning(note, parts) -> None:
    for seed in range(4):
        text = draft(note, seed=seed)
        for part in parts:
            assert part in text, text


def test_an_appeal_has_no_place_no_time_and_no_event() -> None:
    text = draft("imbauan buat warga jgn nyalain petasan pas malam tahun baru, jaga empati sama ketertiban")
    assert "agar tidak menyalakan petasan pada malam tahun baru" in text
    assert "menjaga empati dan ketertiban" in text
    assert "LENGKAPI" not in text
    assert "📍" not in text
    assert "kegiatan" not in text


@pytest.mark.parametrize("frame", ["Rinciannya:", "Keterangan:", "Yang direncanakan:", "Angka dari", "bagi warga jgn"])
def test_the_old_frames_are_gone(frame) -> None:
    for note in ("pengangkutan sampah kemarin, 3 truk, petugas dlh 15 org", "musyawarah besok, diundang 50 warga"):
        assert frame not in draft(note)


def test_a_time_of_something_else_is_not_the_time_of_the_event() -> None:
    assert brief("bazar hari ini, warga antri dari jam 8").when.start is None  # type: ignore[union-attr]
    found = brief("penyaluran bantuan tadi pagi, sisanya besok").when
    assert found is not None
    assert found.day == date(2025, 9, 25)


def test_a_schedule_stands_in_its_own_words() -> None:
    text = draft("pelayanan samsat senin-jumat jam 8 sampe 12 di aula kelurahan")
    assert "Senin–Jumat" in text
    assert "pukul 08.00–12.00 WIB" in text
    assert "LENGKAPI" not in text


@pytest.mark.parametrize("note", [":\xa0", "\xa0", "¶", ", , ,", "-", "''", "rt", ": :", "“”"])
def test_scraps_of_text_give_a_brief(note) -> None:
    assert brief(note).raw == note


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="abdegikmnrstu ,.:'\"-0123456789\n\xa0", max_size=80))
def test_any_note_gives_clauses_and_a_draft(note) -> None:
    found = brief(note)
    assert all(clause.text for clause in found.clauses)
    WRITER.draft(Task(found))


def test_the_same_note_gives_the_same_clauses() -> None:
    note = "kerja bakti rt 03 minggu pagi tadi 80 warga, bersihin got biar ga banjir, abis itu makan bareng"
    assert brief(note).clauses == brief(note).clauses
    assert brief(note).clauses[0].role == "kegiatan"


@pytest.mark.parametrize("channel", ["instagram", "facebook", "x", "tiktok", "threads", "whatsapp"])
@pytest.mark.parametrize(
    "note",
    ["besok truk sampah ga ngangkut krn perbaikan armada", "senam pagi di lapangan ciwedus kemarin, 40 warga ikut"],
)
def test_every_channel_gets_its_draft(note, channel):
    task = Task(brief(note).model_copy(update={"channel": channel}), style=Style(seed=0))
    assert WRITER.draft(task).text


def test_a_figure_that_counts_things_is_no_sum() -> None:
    text = draft("upacara hari santri kemarin di ciwedus, ada penyerahan bantuan 200 kitab", "rilis")
    assert "200 kitab" in text
    assert "Rp200" not in text


def test_what_goes_on_elsewhere_another_day_is_no_scene_of_today() -> None:
    note = "skrining tbc di sdn ciwedus 1 tadi pagi, 90 siswa diperiksa. lanjut ke smpn 5 jumat"
    assert [place.venue for place in brief(note, "rilis").where] == ["SDN Ciwedus 1"]
    assert "Jumat (26/9/2025)" in draft(note, "rilis")


@pytest.mark.parametrize(("called", "told"), [("dr. Rina Marlina", "dr. Rina"), ("Dr. Rina Marlina", "Rina")])
def test_a_physicians_calling_stays_and_a_degree_goes(called: str, told: str) -> None:
    text = draft(f'penyuluhan gizi kemarin di ciwedus. lurah {called} bilang "anak harus sarapan"', "rilis")
    assert f"Lurah Ciwedus {told}" in text
    assert ("dr." in text.lower()) == told.startswith("dr.")
