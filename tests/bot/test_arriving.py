"""A file or a forwarded message as the text of a command: checked or written from, and kept as no document."""

import pytest

from bot import texts
from tests.bot.chat import ADMIN, OPERATOR, Chat
from tests.bot.sending import send
from tests.knowledge.extraction.samples import paragraphs

RELEASE = paragraphs(
    "# Warga Ciwedus Bersihkan Saluran Air", "CILEGON – Sebanyak 80 warga hadir bersama walikota, Minggu (12/10/2025)."
)
NOTE = "kerja bakti ciwedus minggu pagi 80 warga"


@pytest.mark.parametrize("person", [OPERATOR, ADMIN])
async def test_file_with_periksa_in_its_caption_is_checked_and_proposed_to_nobody(library: Chat, person: int) -> None:
    (card,) = await send(library, "rilis kerja bakti.docx", RELEASE, person, caption="/periksa")
    assert "Perbaiki 70/100" in card.text
    assert "Diperiksa sebagai siaran pers" in card.text
    change, _ = await library.presses(person, card.buttons["Perbaiki 1"])
    assert "<s>walikota</s>" in change.text
    assert [s.text for s in await library.says(ADMIN, "/usulan")] == [texts.NO_PROPOSALS]
    assert library.store.uploads.since(person, library.now.replace(year=2020)) == 0


async def test_file_after_periksa_is_the_text_that_it_waits_for(library: Chat) -> None:
    await library.says(OPERATOR, "/periksa")
    (card,) = await send(library, "teks.txt", "Warga dan walikota hadir di balai.", OPERATOR)
    assert "walikota" in card.text
    assert texts.CHECKED_AS["rilis"] not in card.text, "a plain sentence has no form of a release"
    shown = await send(library, "teks.txt", "Panduan baru untuk operator humas di kelurahan.", OPERATOR)
    assert texts.proposal_kept("teks.txt") in [s.text for s in shown], "the file after it is a proposal again"


async def test_letter_with_rilis_in_its_caption_is_written_from(library: Chat) -> None:
    await send(library, "undangan.docx", paragraphs("# Undangan", NOTE), OPERATOR, caption="/rilis acara sudah selesai")
    ((brief, _),) = library.studio.drafted
    assert brief.kind == "rilis"
    assert brief.raw == f"acara sudah selesai\n\nUndangan\n\n{NOTE}"


async def test_file_that_cannot_be_read_is_refused_with_a_reason(library: Chat) -> None:
    (said,) = await send(library, "rusak.docx", b"bukan word", OPERATOR, caption="/periksa")
    assert "rusak.docx" in said.text
    assert library.studio.others == []


async def test_command_in_answer_to_a_message_takes_its_text(chat: Chat) -> None:
    forwarded = chat.update(OPERATOR, text=NOTE)["message"]
    await chat.says(OPERATOR, "/rilis", reply_to_message=forwarded)
    ((brief, _),) = chat.studio.drafted
    assert (brief.kind, brief.raw) == ("rilis", NOTE)
    (card,) = await chat.says(OPERATOR, "/periksa", reply_to_message=forwarded | {"text": "Bersama walikota hadir."})
    assert "walikota" in card.text


async def test_photo_with_a_command_in_its_caption_is_what_the_command_says(chat: Chat) -> None:
    photo = [{"file_id": "f", "file_unique_id": "f", "width": 1, "height": 1}]
    await chat.sends(OPERATOR, photo=photo, caption=f"/rilis {NOTE}")
    ((brief, _),) = chat.studio.drafted
    assert (brief.kind, brief.raw) == ("rilis", NOTE)


@pytest.mark.parametrize("name", ["sumber", "tayang", "berlaku"])
async def test_what_only_a_button_asks_for_is_no_command_of_a_caption(library: Chat, name: str) -> None:
    photo = [{"file_id": "f", "file_unique_id": "f", "width": 1, "height": 1}]
    await library.sends(OPERATOR, photo=photo, caption=f"/{name} {NOTE}")
    ((brief, _),) = library.studio.drafted
    assert brief.raw == NOTE
    shown = await send(library, "catatan.txt", "Panduan baru untuk operator humas.", OPERATOR, caption=f"/{name} 1")
    assert texts.proposal_kept("catatan.txt") in [s.text for s in shown]
