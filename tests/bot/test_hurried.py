"""A note without any marks: where its clauses end is learned, and what the operator typed stays as it is."""

import os
import re
import subprocess
import sys
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import JAKARTA
from bot.intake import read_note
from bot.intake.pauses import with_pauses
from prompts.draft import Task
from tests import bundled

NAMES, WRITER = bundled.names(), bundled.offline()
SENT = datetime(2026, 11, 29, 12, 0, tzinfo=JAKARTA)


def caption(note: str) -> str:
    brief = read_note(note, kind="caption", channel="instagram", agency="Kelurahan Masigit", sent_at=SENT, names=NAMES)
    return WRITER.draft(Task(brief, None)).text


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("jembatan gantung ditutup buat motor pejalan kaki masih boleh gantian 5 org papan lapuk 11 biji diganti besok",
         "Papan lapuk 11 biji diganti Senin (30/11/2026)."),
        (("satpam gudang nemu mortir karatan pas gali fondasi di warnasari lokasi udah dikasih garis polisi radius 50 "
          "m warga jgn mendekat"),
         "Warga diimbau tidak mendekat."),
        ("34 guru paud lulus diklat dasar sertifikat bisa diambil di bidang paud lantai 2 ga boleh diwakilin",
         "Sertifikat bisa diambil di bidang PAUD lantai 2. Tidak boleh diwakili."),
    ],
)  # fmt: skip
def test_clauses_that_nobody_parted_are_told_apart(note: str, told: str) -> None:
    assert told in caption(note)


def test_a_note_that_is_understood_without_marks_stays_one_event() -> None:
    text = caption("kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga pak lurah hadir bersihin got biar ga banjir")
    assert "80 warga RT 03 Kelurahan Ciwedus" in text
    assert "membersihkan got" in text


_WORDS = [
    "kemarin",
    "45",
    "balita",
    "ditimbang",
    "di",
    "rw",
    "02",
    "kader",
    "6",
    "org",
    '"sehat semua"',
    "0812 1188 4470",
]
words = st.lists(st.sampled_from(_WORDS), max_size=40)


@given(words.map(" ".join))
def test_pauses_add_marks_and_change_nothing_else(note: str) -> None:
    assert re.sub("[,.;]", "", with_pauses(note)) == re.sub("[,.;]", "", note)


@given(words.map(" ".join))
def test_a_number_to_call_and_a_quotation_are_never_parted(note: str) -> None:
    parted = with_pauses(f'{note} hubungi 0812 1188 4470 katanya "anak anak sehat semua tidak ada yang sakit lagi" ya')
    assert "0812 1188 4470" in parted
    assert '"anak anak sehat semua tidak ada yang sakit lagi"' in parted


def test_a_tie_is_decided_alike_in_every_process() -> None:
    note = "minggu 8 nov warga kubang welut benerin atap musala al hikmah 30 orang swadaya Rp17 jt 500"
    code = f"from bot.intake.pauses import with_pauses; print(with_pauses({note!r}, 0.5))"
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "5")
    }
    assert len(told) == 1
