"""`/dokumen` over a real knowledge base: found, looked into, downloaded, ended, withdrawn, deleted."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from bot import texts
from bot.buttons import short_key
from bot.cards.holdings import view_of
from tests.bot.chat import ADMIN, OPERATOR, OTHER, Chat, Shown
from tests.bot.letters import LETTER
from tests.bot.sending import applied, press_button, send

FLOOD = short_key("penanganan-banjir")


async def _open(chat: Chat, words: str) -> Shown:
    """The card of the only document that `/dokumen words` finds."""
    (listed,) = await chat.says(ADMIN, f"/dokumen {words}")
    (card,) = await press_button(chat, "Buka 1", listed)
    return card


async def test_documents_are_listed_filtered_and_searched(library: Chat) -> None:
    (listed,) = await library.says(ADMIN, "/dokumen")
    assert listed.text.startswith("3 dokumen dalam basis pengetahuan:")
    (programmes,) = await press_button(library, "Brief program", listed)
    assert programmes.text.startswith("1 dokumen berjenis program:")
    assert "Penanganan Banjir" in programmes.text
    (found,) = await library.says(ADMIN, "/dokumen saluran air")
    assert "Saluran Air Dibersihkan" in found.text
    assert "Penanganan Banjir" not in found.text
    (nothing,) = await library.says(ADMIN, "/dokumen vaksinasi")
    assert nothing.text == "Tidak ada dokumen dengan kata “vaksinasi”."


async def test_many_documents_are_shown_in_pages(library: Chat) -> None:
    for number in range(8):
        path = library.settings.corpus / "rilis" / f"r-{number}.md"
        path.write_text(f"---\njenis: rilis\njudul: Kabar {number}\ntanggal: 2025-10-01\n---\nIsi kabar {number}.\n")
    await library.says(ADMIN, "/muatulang")
    (first,) = await library.says(ADMIN, "/dokumen")
    assert first.text.startswith("11 dokumen")
    (second,) = await press_button(library, "Berikutnya", first)
    assert "\n11. " in second.text
    assert "Sebelumnya" in second.buttons


@pytest.mark.parametrize(
    ("words", "view"),
    [
        ("", ""),
        ("program", "k.program"),
        ("tidak berlaku", "x"),
        ("Banjir, Cibeber!", "c.banjir-cibeber"),
        ("?", ""),
    ],
)
def test_words_behind_the_command_become_a_view(words: str, view: str) -> None:
    assert view_of(words) == view


def test_long_search_still_fits_a_button() -> None:
    assert len(view_of("penanganan genangan di enam kecamatan")) <= 20


async def test_document_says_where_it_comes_from(library: Chat) -> None:
    card = await _open(library, "penanganan")
    assert "Asal: folder dokumen (program/penanganan-banjir.md)" in card.text
    await applied(library, "Surat Lomba.docx", LETTER)
    card = await _open(library, "lomba")
    assert "Asal: Surat Lomba.docx, dikirim ID 1003 pada 12/10/2025" in card.text


async def test_document_is_downloaded_as_kept_and_as_sent(library: Chat) -> None:
    await applied(library, "Surat Lomba.docx", LETTER)
    await press_button(library, "Unduh", await _open(library, "lomba"))
    kept, sent = library.wire.named("sendDocument")
    assert b"judul: Lomba Kampung Bersih Tahun 2025" in kept["document"]
    assert sent["document"] == LETTER


async def test_earlier_version_is_in_the_history_and_can_be_downloaded(library: Chat) -> None:
    card = await _open(library, "penanganan")
    (menu,) = await press_button(library, "Berlaku sampai …", card)
    *_, done = await press_button(library, "Akhir tahun ini", menu)
    assert "1 berubah" in done.text
    (history,) = await press_button(library, "Riwayat", await _open(library, "penanganan"))
    assert history.text.count("Penanganan Banjir") == 3
    assert "(dipakai)" in history.text
    assert "penanganan-banjir.md, oleh ID 1003" in history.text
    await press_button(library, "Unduh 2", history)
    (old,) = library.wire.named("sendDocument")
    assert b"sampai:" not in old["document"]


async def test_end_of_validity_is_set_by_button_or_in_words(library: Chat) -> None:
    card = await _open(library, "penanganan")
    (menu,) = await press_button(library, "Berlaku sampai …", card)
    (asked,) = await press_button(library, "Tanggal lain", menu)
    assert asked.text == texts.ASK_FOR["berlaku"]
    (again,) = await library.says(ADMIN, "entah kapan")
    assert again.text == texts.NO_DAY
    (confirm,) = await library.says(ADMIN, "10 Oktober 2025")
    *_, done = await press_button(library, "Ya, sampai 10/10/2025", confirm)
    assert "1 berubah" in done.text
    assert library.studio.knowledge.programmes(date(2025, 10, 12)) == ()
    (listed,) = await library.says(ADMIN, "/dokumen tidak berlaku")
    assert "Penanganan Banjir" in listed.text
    assert "⚠️ tidak berlaku" in listed.text


async def test_end_before_the_beginning_is_refused(library: Chat) -> None:
    path = library.settings.corpus / "program" / "penanganan-banjir.md"
    path.write_text(path.read_text().replace("---\n", "---\nberlaku: {dari: 2025-09-03}\n", 1))
    await library.says(ADMIN, "/muatulang")
    shown = await library.presses(ADMIN, f"m:0:hingga:{FLOOD}.20250901", 77)
    assert "sebelum awal masa berlakunya (3/9/2025)" in shown[-1].text


async def test_document_is_withdrawn_and_put_back(library: Chat) -> None:
    *_, done = await press_button(library, "Cabut", await _open(library, "penanganan"))
    assert "1 berubah" in done.text
    assert library.studio.knowledge.document("penanganan-banjir") is None
    card = await _open(library, "penanganan")
    assert "Status: dicabut" in card.text
    await press_button(library, "Berlakukan lagi", card)
    assert library.studio.knowledge.document("penanganan-banjir") is not None


async def test_change_of_a_document_needs_the_second_admin_too(library_with: Callable[..., Any]) -> None:
    async with library_with(second_approval=True, admins=(ADMIN, OTHER)) as library:
        *_, card = await press_button(library, "Cabut", await _open(library, "penanganan"))
        assert "Menggantikan versi 3/9/2025." in card.text
        assert "tidak akan dipakai" in card.text
        assert library.studio.knowledge.document("penanganan-banjir") is not None
        *_, waits, asked = await press_button(library, "Terapkan", card)
        assert (waits.text, asked.chat) == (texts.AWAITING, OTHER)
        (card,) = await press_button(library, "Lihat", asked, OTHER)
        await press_button(library, "Terapkan", card, OTHER)
        assert library.studio.knowledge.document("penanganan-banjir") is None


async def test_uploaded_document_is_deleted_for_good(library: Chat) -> None:
    await applied(library, "Surat Lomba.docx", LETTER)
    (asked,) = await press_button(library, "Hapus", await _open(library, "lomba"))
    assert "selamanya" in asked.text
    shown = await library.presses(ADMIN, asked.buttons["Ya, hapus selamanya"], asked.message_id or 0)
    assert texts.DELETED in shown[-1].text
    assert "1 dihapus" in shown[-1].text
    assert library.studio.knowledge.document("surat-lomba") is None
    assert library.store.uploads.find(1).body == b""
    library.studio.knowledge.tidy()
    assert [g.live for g in library.studio.knowledge.generations()].count(True) == 1


async def test_document_of_the_folder_is_not_deleted_from_the_chat(library: Chat) -> None:
    shown = await press_button(library, "Hapus", await _open(library, "penanganan"))
    assert "folder dokumen di server (program/penanganan-banjir.md)" in shown[-1].text


async def test_deleting_an_uploaded_version_says_that_the_folder_has_one(library: Chat) -> None:
    text = "---\nid: penanganan-banjir\njenis: panduan\njudul: Penanganan Banjir\ntanggal: 2025-10-01\n---\nIsi baru.\n"
    await applied(library, "b.md", text)
    (asked,) = await press_button(library, "Hapus", await _open(library, "penanganan"))
    assert "versi itu berlaku lagi" in asked.text


async def test_operator_sees_no_list_and_presses_no_button(library: Chat) -> None:
    for shown in (
        await library.says(OPERATOR, "/dokumen"),
        await library.presses(OPERATOR, f"m:0:cabut:{FLOOD}", 5),
        await library.presses(OPERATOR, f"m:0:unduh:{FLOOD}"),
    ):
        assert shown[-1].text == texts.ADMINS_ONLY
    assert library.studio.knowledge.document("penanganan-banjir") is not None


async def test_operator_cannot_set_an_end_by_words(library: Chat) -> None:
    (card,) = await send(library, "a.md", "---\njenis: rilis\njudul: A\ntanggal: 2025-10-01\n---\nIsi.\n")
    assert card.chat == ADMIN
    shown = await library.presses(OPERATOR, f"m:0:tanggal:{FLOOD}")
    assert shown[-1].text == texts.ADMINS_ONLY
