"""What the bot says and does by itself: reminders before an end, once; documents that come into force; the sweep."""

import asyncio
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.buttons import encode, short_key
from bot.replies import Message
from bot.rounds import Rounds
from tests import bundled
from tests.bot.chat import ADMIN, OPERATOR, Chat, Shown
from tests.bot.letters import LETTER
from tests.bot.sending import applied, press_button

LATER = """---
jenis: program
judul: Lomba Got
tanggal: 2025-10-01
berlaku: {dari: 2025-10-14}
pesan_kunci:
  - {id: a, teks: Got bersih membuat warga sehat.}
---
Isi.
"""


async def _round(chat: Chat) -> list[Shown]:
    before = len(chat.wire.calls)
    desk, postman = chat.desk, chat.app.context_types.context.room.postman
    await Rounds(desk.reminding, desk.watching, postman).once(chat.app.bot)
    return chat.shown(before)


async def _ends(chat: Chat, end: str) -> None:
    path = chat.settings.corpus / "program" / "penanganan-banjir.md"
    path.write_text(path.read_text().replace("---\n", f"---\nberlaku: {{sampai: {end}}}\n", 1))
    await chat.says(ADMIN, "/muatulang")


async def test_admins_are_reminded_of_an_end_once(library: Chat) -> None:
    await _ends(library, "2025-10-20")
    (told,) = await _round(library)
    assert told.chat == ADMIN
    assert "Penanganan Banjir</b> berlaku sampai 20/10/2025 (8 hari lagi)" in told.text
    library.now += timedelta(days=1)
    assert await _round(library) == []
    (menu,) = await library.presses(ADMIN, told.buttons["Perpanjang"], library.id_of(told.text))
    *_, done = await press_button(library, "Akhir tahun ini", menu)
    assert "1 berubah" in done.text


@pytest.mark.parametrize(("end", "hour"), [("2025-11-20", 10), ("2025-10-20", 3)])
async def test_nobody_is_reminded_too_early_or_at_night(library: Chat, end: str, hour: int) -> None:
    await _ends(library, end)
    library.now = library.now.replace(hour=hour)
    assert await _round(library) == []


async def test_end_of_an_office_is_told(library_with: Callable[..., Any]) -> None:
    listed = bundled.names()
    first = listed.holders[0].model_copy(update={"valid_until": date(2025, 10, 14)})
    async with library_with(names=replace(listed, holders=(first, *listed.holders[1:]))) as library:
        (told,) = await _round(library)
    assert f"masa jabatan <b>{first.name}</b>" in told.text
    assert "14/10/2025" in told.text


async def test_document_that_comes_into_force_is_found_from_its_day_on(library: Chat, calendar: list[date]) -> None:
    await applied(library, "lomba-got.md", LATER)
    knowledge = library.studio.knowledge
    await _round(library)
    assert knowledge.document("lomba-got") is None
    library.now += timedelta(days=2)
    calendar[0] = library.now.date()
    await _round(library)
    assert knowledge.document("lomba-got") is not None
    generation = knowledge.generation_id()
    await _round(library)
    assert knowledge.generation_id() == generation


async def test_deleted_document_leaves_the_ledger_with_a_round(library: Chat) -> None:
    await applied(library, "Surat Lomba.docx", LETTER)
    await library.presses(ADMIN, encode("m", 0, "hapusya", short_key("surat-lomba")), 5)
    assert len(library.studio.knowledge.history("surat-lomba")) == 1
    await _round(library)
    await _round(library)
    assert library.studio.knowledge.history("surat-lomba") == ()


async def test_failing_step_keeps_no_other_from_being_done(library: Chat, calendar: list[date]) -> None:
    await applied(library, "lomba-got.md", LATER)
    await _ends(library, "2025-10-20")
    library.settings.corpus.joinpath("rusak.md").write_text("---\njenis: program\n---\n")
    library.now += timedelta(days=2)
    calendar[0] = library.now.date()
    (told,) = await _round(library)
    assert "Penanganan Banjir" in told.text
    assert library.studio.knowledge.document("lomba-got") is None


async def test_admins_are_told_of_a_damaged_index_once_a_day(library: Chat) -> None:
    knowledge = library.studio.knowledge
    knowledge.close()
    shutil.rmtree(library.settings.data / "generations")
    (told,) = await _round(library)
    assert told.chat == ADMIN
    assert "Generasi 1 rusak" in told.text
    assert "tetap dilayani" in told.text
    assert knowledge.search("saluran air").passages
    assert await _round(library) == []
    library.now += timedelta(days=1)
    (again,) = await _round(library)
    assert again.text == told.text
    knowledge.sync()
    library.now += timedelta(days=1)
    assert await _round(library) == []


async def test_rounds_begin_and_end_with_the_bot(library: Chat) -> None:
    await library.desk.post.tell([OPERATOR], "uji", Message("Kabar"))
    await library.app.post_init(library.app)
    for _ in range(200):
        if any(shown.text == "Kabar" for shown in library.shown()):
            break
        await asyncio.sleep(0.05)
    await library.app.post_stop(library.app)
    assert [shown.chat for shown in library.shown() if shown.text == "Kabar"] == [OPERATOR]


async def test_change_from_outside_is_told_to_whose_draft_says_the_old(library: Chat) -> None:
    await library.says(OPERATOR, "Ada 14 titik genangan yang ditangani petugas di ciwedus")
    assert await _round(library) == []
    path = library.settings.corpus / "program" / "penanganan-banjir.md"
    path.write_text(path.read_text().replace("14 titik", "16 titik"))
    library.studio.knowledge.sync()
    (told,) = await _round(library)
    assert told.chat == OPERATOR
    assert "<s>Ada 14 titik genangan yang ditangani petugas.</s> → <b>Ada 16 titik" in told.text
    assert await _round(library) == []
