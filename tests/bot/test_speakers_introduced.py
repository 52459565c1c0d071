"""Who speaks is known by the words before the quotation, also where home or office comes first."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from knowledge.names import Names
from prompts.brief import Brief

SENT = datetime(2026, 6, 26, 15, tzinfo=JAKARTA)


def brief(note: str) -> Brief:
    return read_note(note, kind="rilis", channel=None, agency="", sent_at=SENT, names=Names.load())


@pytest.mark.parametrize(
    ("note", "name", "title"),
    [
        ('Pelatihan diikuti 20 ibu. Peserta dari Kubangsari, Bu Eneng Sutiah, katanya "kami bingung"',
         "Eneng Sutiah", "Peserta asal Kubangsari"),
        ('Rapat dihadiri 96 ketua RT. Lurah Kotabumi (Bu Neneng Rosita): "layanan kami tambah"',
         "Neneng Rosita", "Lurah Kotabumi"),
    ],
)  # fmt: skip
def test_a_speaker_is_known_with_home_or_office(note: str, name: str, title: str) -> None:
    speaker = brief(note).quotes[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.title) == (name, title)


def test_a_word_that_opens_a_sentence_is_nobody() -> None:
    assert brief('Anak TK main ke mako damkar. Ada yang nanya "boleh ikut?"').quotes[0].speaker is None
