"""Remarks to the admin and confidences, as operators put them, are in no draft; what only sounds alike stays.

`titipan.yaml`: every note tells one piece of news; the words beside it must be gone from the draft, or must be in it.
"""

import re
from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note, unusable
from knowledge.yaml_files import read_yaml
from prompts.draft import Task
from tests import bundled

NAMES, WRITER = bundled.names(), bundled.offline()
SENT = datetime(2026, 11, 30, 10, tzinfo=JAKARTA)
NOTES = read_yaml(Path(__file__).with_name("titipan.yaml"))

_FORM = re.compile(r"#\w+|\[[A-Z].*?\]|^(?:Simpan|Catat|Ikuti|Teruskan|Bagikan|Sebarkan|Pantau|Ajak)\b.*", re.MULTILINE)


def body(note: str) -> str:
    """The draft of a note in small letters, without its call, its gaps and its tags."""
    brief = read_note(note, kind="caption", channel="instagram", agency="Kecamatan Cibeber", sent_at=SENT, names=NAMES)
    text = WRITER.draft(Task(brief, None)).text
    return _FORM.sub("", text).lower()


def within(words: str, text: str) -> list[str]:
    return [one for one in words.split() if one in text]


@pytest.mark.parametrize(("note", "gone", "kept"), NOTES["titipan"])
def test_a_remark_or_a_confidence_is_left_out_and_the_news_is_not(note: str, gone: str, kept: str) -> None:
    text = body(note)
    assert not within(gone, text)
    assert within(kept, text) == kept.split()


@pytest.mark.parametrize(("note", "kept"), NOTES["kabar"])
def test_news_in_such_words_is_told(note: str, kept: str) -> None:
    assert within(kept, body(note)) == kept.split()


@pytest.mark.parametrize(("note", "gone", "kept"), NOTES["titipan"][:20])
def test_a_remark_is_left_out_of_a_note_without_marks(note: str, gone: str, kept: str) -> None:
    text = body(re.sub(r"[.,](?= )", "", note))
    assert not within(gone, text)
    assert within(kept, text) == kept.split()


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("vaksin kurban gratis di peternakan hewan hamil jangan dulu", "hamil"),
        ("iuran rt 03 50 ribu per kk anak yatim sama janda ga usah", "janda"),
        ("operasi katarak gratis 80 mata di rsud bawa ktp bpjs puasa ga perlu", "puasa"),
    ],
)
def test_a_condition_for_residents_is_no_order_to_the_admin(note: str, told: str) -> None:
    assert unusable(note, 4000) is None
    assert told in body(note)


def test_a_child_is_called_by_the_first_name_where_the_whole_may_not_stand() -> None:
    text = body("lomba gambar anak di rptra, 45 peserta. juara satunya Nadia Putri Lestari, nama anak jangan lengkap")
    assert "nadia" in text
    assert "putri" not in text


def test_an_item_of_a_list_is_no_remark_though_only_drafts_have_it() -> None:
    text = body(
        "pelatihan admin tadi pagi di aula, 43 orang. dinilai 5 hal: kebenaran data, kejelasan, ejaan, kecepatan"
    )
    assert "ejaan" in text
