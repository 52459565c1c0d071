"""The title of a release has five to ten words, also where the note says next to nothing."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from prompts.draft import Style, Task
from tests import bundled

NOTES = (
    "UPDATE BANJIR sabtu 3/1 pukul 08.00: 214 kk terdampak, air mulai surut",
    "hari batik: siswa pamerin batik bikinan sendiri 45 lembar di lapangan sekolah td pagi",
    "fogging besok pagi rt 02 masigit",
    "jgn buang sampah ke kali ya warga kotabumi",
    "harga cabai hari ini 90 ribu/kg di pasar kranggot",
    "kerja bakti tadi",
    "selamat hari jadi kota cilegon",
)

SENT = datetime(2026, 1, 3, 9, tzinfo=JAKARTA)


@pytest.mark.parametrize("note", NOTES)
async def test_title_of_a_scant_note_has_five_to_ten_words(note: str) -> None:
    names = bundled.names()
    writer = bundled.offline()
    brief = read_note(note, kind="rilis", channel=None, agency="Kelurahan Ciwedus", sent_at=SENT, names=names)
    for seed in range(8):
        draft = await writer.write(Task(brief, None, (), Style(seed=seed)))
        assert 5 <= len(draft.title.split()) <= 10, draft.title
        assert draft.title in draft.text
