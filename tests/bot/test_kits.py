"""One brief, the whole kit: every part a draft of its own, their facts compared, kept in step when one changes."""

import re
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from pydantic import ValidationError

from bot import texts
from bot.paper import Letterheads
from bot.settings import Settings
from knowledge.errors import NaraError
from tests import bundled
from tests.bot.chat import OPERATOR, OTHER, Chat, Shown
from tests.bot.fakes import WHERE

NOTE = "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga"
PARTS = ["Siaran pers", "Instagram", "Facebook", "X", "Teks alternatif", "Poin bicara"]


async def _kit(chat: Chat) -> tuple[Shown, Shown]:
    """The evidence of the draft and the kit made from it."""
    _, evidence, *_ = await chat.says(OPERATOR, NOTE)
    (card,) = await chat.presses(OPERATOR, evidence.buttons["Paket lengkap"])
    return evidence, card


async def test_kit_has_a_part_for_every_use_with_its_length_and_says_that_they_agree(chat: Chat) -> None:
    _, card = await _kit(chat)
    assert card.text.startswith("<b>DRAF · Paket lengkap</b> · Kelurahan Ciwedus")
    assert list(card.buttons) == [*PARTS, "Unduh zip"]
    assert "Caption X: " in card.text
    assert re.search(r"Caption X: \d+/280$", card.text, re.MULTILINE)
    assert texts.differing(0) in card.text
    assert "80 warga" not in card.text


async def test_draft_it_was_made_from_is_a_part_and_is_not_written_again(chat: Chat) -> None:
    text, evidence, *_ = await chat.says(OPERATOR, NOTE)
    (card,) = await chat.presses(OPERATOR, evidence.buttons["Paket lengkap"])
    assert len(chat.studio.drafted) == len(PARTS)
    shown, again = await chat.presses(OPERATOR, card.buttons["Instagram"])
    assert shown.text == text.text
    assert "Paket" in again.buttons
    lines = await chat.says(OPERATOR, "/riwayat")
    assert len(lines[0].buttons) == 1, "the history shows a kit as one line"


async def test_pressing_again_shows_the_same_kit(chat: Chat) -> None:
    evidence, card = await _kit(chat)
    drafted = len(chat.studio.drafted)
    (again,) = await chat.presses(OPERATOR, evidence.buttons["Paket lengkap"])
    assert (again.text, again.buttons) == (card.text, card.buttons)
    assert len(chat.studio.drafted) == drafted


async def test_correction_reaches_every_part_and_undo_takes_it_back_everywhere(chat: Chat) -> None:
    _, card = await _kit(chat)
    text, _, said, edited = await chat.says(OPERATOR, "eh 90 warga bukan 80")
    assert "90 warga" in text.text
    assert edited.message_id == chat.id_of(card.text)
    assert texts.differing(0) in edited.text
    release, *_ = await chat.presses(OPERATOR, card.buttons["Siaran pers"])
    assert release.text.endswith("90 warga")
    await chat.presses(OPERATOR, said.buttons["Urungkan"], chat.id_of(said.text))
    release, *_ = await chat.presses(OPERATOR, card.buttons["Siaran pers"])
    assert release.text.endswith("80 warga")


async def test_answer_to_a_question_reaches_every_part(chat: Chat) -> None:
    chat.studio.questions = (WHERE,)
    _, card = await _kit(chat)
    assert "Belum ada: tempat" in card.text
    *_, question = await chat.presses(OPERATOR, card.buttons["X"])
    *_, edited = await chat.presses(OPERATOR, question.buttons["Aula Kecamatan"], chat.id_of(question.text))
    assert "Belum ada" not in edited.text
    release, *_ = await chat.presses(OPERATOR, card.buttons["Siaran pers"])
    assert "where=Aula Kecamatan" in release.text


async def test_style_changes_one_part_alone(chat: Chat) -> None:
    _, card = await _kit(chat)
    _, evidence = await chat.presses(OPERATOR, card.buttons["Facebook"])
    before = len(chat.studio.drafted)
    await chat.presses(OPERATOR, evidence.buttons["Lebih pendek"])
    assert len(chat.studio.drafted) == before + 1


async def test_parts_that_disagree_are_named(chat: Chat) -> None:
    """A part that says something else, however it came about, is told with both values."""
    _, card = await _kit(chat)
    number = int(card.buttons["Facebook"].split(":")[1])
    saved = chat.store.drafts.find(number, OPERATOR)
    assert saved
    draft = saved.version.draft.model_copy(update={"text": "Sebanyak 70 warga hadir."})
    changed = replace(saved.version, draft=draft, action="suntingan")
    chat.store.drafts.revise(number, OPERATOR, changed, chat.now)
    (again,) = await chat.presses(OPERATOR, "d:1:paket")
    assert texts.differing(5) in again.text
    assert "Caption Facebook “70 warga”" in again.text


async def test_whole_kit_comes_as_one_zip(chat: Chat) -> None:
    _, card = await _kit(chat)
    (sent,) = await chat.presses(OPERATOR, card.buttons["Unduh zip"])
    assert sent.method == "sendDocument"
    content = chat.wire.named("sendDocument")[-1]["document"]
    path = Path(chat.settings.data) / "kit.zip"
    path.write_bytes(content)
    with ZipFile(path) as archive:
        assert len([name for name in archive.namelist() if name.startswith("teks/")]) == len(PARTS)


async def test_kit_of_somebody_else_is_not_theirs(chat: Chat) -> None:
    await _kit(chat)
    for data in ("d:1:paket", "k:1:zip"):
        assert [s.text for s in await chat.presses(OTHER, data)] == [texts.NOT_YOURS]


def test_channels_of_an_agency_stand_beside_its_address(tmp_path: Path) -> None:
    path = tmp_path / "instansi.yaml"
    path.write_text("Dinkes:\n  kanal: [tiktok, whatsapp]\n", encoding="utf-8")
    heads = Letterheads.load(path, bundled.names())
    assert heads.channels("Dinas Kesehatan Kota Cilegon") == ("tiktok", "whatsapp")
    assert heads.channels("Kelurahan Ciwedus") == ()
    path.write_text("Dinkes:\n  kanal: [radio]\n", encoding="utf-8")
    with pytest.raises(NaraError, match=r"kanal\.0: tidak dikenal\. Kanal yang dikenal: instagram"):
        Letterheads.load(path, bundled.names())


def test_usual_channels_are_a_setting() -> None:
    assert Settings(channels="x, WhatsApp").channels == ("x", "whatsapp")  # type: ignore[arg-type]
    with pytest.raises(ValidationError):
        Settings(channels="radio")  # type: ignore[arg-type]
