"""An admin's documents: received, applied after one confirmation, taken back when the sync fails."""

import asyncio
import threading

import pytest

from bot import texts
from knowledge.errors import CorpusRejected, DocumentRejected, IngestFailed
from tests.bot.chat import ADMIN, OPERATOR, Chat, Shown

GOOD = """---
id: brief-banjir
jenis: program
judul: Penanganan <Banjir>
tanggal: 2025-10-01
instansi: DPUPR
pesan_kunci:
  - {id: got, teks: Got bersih mencegah banjir.}
  - {id: lapor, teks: Lapor lewat SP4N.}
---
Isi brief.
"""
BROKEN = "---\njenis: program\njudul: Tanpa pesan\ntanggal: kemarin\n---\nIsi.\n"


async def _send(chat: Chat, name: str, content: str | bytes, person: int = ADMIN) -> list[Shown]:
    data = content.encode() if isinstance(content, str) else content
    chat.wire.files["unduhan"] = data
    document = {"file_id": "unduhan", "file_unique_id": "u", "file_name": name, "file_size": len(data)}
    return await chat.sends(person, document=document)


def _stored(chat: Chat) -> dict[str, str]:
    folder = chat.settings.uploads
    return {path.name: path.read_text() for path in folder.iterdir()} if folder.is_dir() else {}


async def _card(chat: Chat, name: str = "Brief Banjir rev2.md", content: str = GOOD) -> Shown:
    (card,) = await _send(chat, name, content)
    return card


async def test_card_says_what_was_understood_and_stores_nothing(chat: Chat) -> None:
    card = await _card(chat)
    assert "Penanganan &lt;Banjir&gt;" in card.text
    assert "program · 1/10/2025 · DPUPR" in card.text
    assert "Menggantikan versi 3/9/2025." in card.text
    assert "1 pesan kunci diubah · 1 pesan kunci baru" in card.text
    assert set(card.buttons) == {"Terapkan", "Batal", "Ubah jenis"}
    assert _stored(chat) == {}


async def test_applied_document_is_stored_and_in_service(chat: Chat) -> None:
    card = await _card(chat)
    stands = chat.id_of(card.text)
    shown = await chat.presses(ADMIN, card.buttons["Terapkan"], stands)
    assert {s.message_id for s in shown} == {stands}
    assert shown[0].text == texts.APPLYING
    assert "Selesai dalam 4 detik. Generasi 4 dipakai." in shown[-1].text
    assert "Gulung ke 3" in shown[-1].buttons
    assert _stored(chat) == {"brief-banjir.md": GOOD}


async def test_button_pressed_twice_applies_once(chat: Chat) -> None:
    card = await _card(chat)
    stands = chat.id_of(card.text)
    await chat.presses(ADMIN, card.buttons["Terapkan"], stands)
    shown = await chat.presses(ADMIN, card.buttons["Terapkan"], stands)
    assert texts.UPLOAD_GONE in [s.text for s in shown]
    assert chat.studio.knowledge.live == 4


async def test_cancelled_document_leaves_nothing(chat: Chat) -> None:
    card = await _card(chat)
    (shown,) = await chat.presses(ADMIN, card.buttons["Batal"], chat.id_of(card.text))
    assert shown.text == texts.CANCELLED
    assert not shown.buttons
    assert _stored(chat) == {}


@pytest.mark.parametrize(
    "failure",
    [IngestFailed("Indeks tidak lolos uji."), CorpusRejected((DocumentRejected("a.md", 3, "kunci salah"),))],
)
async def test_failed_sync_takes_the_document_back(chat: Chat, failure: Exception) -> None:
    card = await _card(chat)
    await chat.presses(ADMIN, card.buttons["Terapkan"], chat.id_of(card.text))
    newer = await _card(chat, content=GOOD.replace("Isi brief", "Isi baru"))
    chat.studio.knowledge.failure = failure  # type: ignore[assignment]
    *_, shown = await chat.presses(ADMIN, newer.buttons["Terapkan"], chat.id_of(newer.text))
    assert texts.TAKEN_BACK in shown.text
    assert _stored(chat) == {"brief-banjir.md": GOOD}
    chat.studio.knowledge.failure = None
    *_, shown = await chat.presses(ADMIN, shown.buttons["Terapkan"], chat.id_of(shown.text))
    assert "Selesai" in shown.text
    assert "Isi baru" in _stored(chat)["brief-banjir.md"]


async def test_first_upload_that_fails_leaves_no_file(chat: Chat) -> None:
    chat.studio.knowledge.failure = IngestFailed("Ruang disk tidak cukup.")
    card = await _card(chat)
    await chat.presses(ADMIN, card.buttons["Terapkan"], chat.id_of(card.text))
    assert _stored(chat) == {}


async def test_broken_front_matter_is_named_by_line_and_not_kept(chat: Chat) -> None:
    (shown,) = await _send(chat, "brief.md", BROKEN)
    assert "brief.md:4:" in shown.text
    assert not shown.buttons


async def test_plain_text_is_a_release_under_a_safe_name(chat: Chat) -> None:
    (card,) = await _send(chat, "../../etc/Rilis Baru.txt", "Judul rilis\n\nIsi rilis yang cukup panjang.")
    assert "<b>Judul rilis</b> · rilis · 12/10/2025" in card.text
    assert "ditebak" in card.text
    await chat.presses(ADMIN, card.buttons["Terapkan"], chat.id_of(card.text))
    assert list(_stored(chat)) == ["rilis-baru.md"]


@pytest.mark.parametrize(
    ("name", "advice"),
    [("tanpa-akhiran", "yang diterima"), ("suara.mp3", "yang diterima"), ("surat.doc", ".docx"), ("a.docm", "makro")],
)
async def test_unsupported_file_is_refused_without_a_download(chat: Chat, name: str, advice: str) -> None:
    (shown,) = await _send(chat, name, "x")
    assert name in shown.text
    assert advice in shown.text
    assert chat.wire.named("getFile") == []


async def test_too_large_file_is_refused_without_a_download(chat: Chat) -> None:
    document = {"file_id": "f", "file_unique_id": "u", "file_name": "a.md", "file_size": 30_000_000}
    (shown,) = await chat.sends(ADMIN, document=document)
    assert shown.text == "Berkas terlalu besar. Paling besar 10 MB."
    assert chat.wire.named("getFile") == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"\x81\x00rusak", "UTF-8"), (b"\xff\xfe\x00rusak", "hampir tidak ada teks"), (b"", "kosong")],
)
async def test_rubbish_is_refused_and_not_kept(chat: Chat, content: bytes, reason: str) -> None:
    (shown,) = await _send(chat, "brief.md", content)
    assert reason in shown.text
    assert chat.store.uploads.find(1) is None


async def test_other_chats_are_served_while_documents_load(chat: Chat) -> None:
    chat.studio.knowledge.release = threading.Event()
    card = await _card(chat)
    loading = asyncio.create_task(chat.presses(ADMIN, card.buttons["Terapkan"], chat.id_of(card.text)))
    await asyncio.to_thread(chat.studio.knowledge.entered.wait, 5)
    text, *_ = await chat.says(OPERATOR, "kerja bakti rt 03")
    assert "kerja bakti" in text.text
    assert not loading.done()
    chat.studio.knowledge.release.set()
    await loading
    assert chat.studio.knowledge.live == 4


async def test_reload_reports_into_one_message(chat: Chat) -> None:
    started, done = await chat.says(ADMIN, "/muatulang")
    assert started.text == texts.APPLYING
    assert done.message_id == chat.id_of(done.text)
    assert "Generasi 4 dipakai" in done.text


async def test_rollback_asks_first(chat: Chat) -> None:
    (choices,) = await chat.says(ADMIN, "/gulung")
    assert len(choices.buttons) == 2
    stands = chat.id_of(choices.text)
    to_two = next(data for label, data in choices.buttons.items() if label.startswith("Gulung ke 2"))
    (asked,) = await chat.presses(ADMIN, to_two, stands)
    assert chat.studio.knowledge.live == 3
    (done,) = await chat.presses(ADMIN, asked.buttons["Ya, gulung"], stands)
    assert done.text == texts.rolled_back(2)
    assert chat.studio.knowledge.live == 2
    assert "gulung" in [line.action for line in chat.store.audit.lines()]
