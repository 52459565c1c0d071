"""An admin changes what NARA knows while it runs: by the chat and by `python ingest.py`."""

import asyncio

from bot.sandbox.client import Chat, NoReply
from tests.e2e.conftest import SUNDAY
from tests.e2e.process import Bot

MESSAGE = "Taman lingkungan yang dirawat bersama membuat warga betah berkumpul di luar rumah."
CHANGED = "Warga menjaga taman lingkungan agar anak-anak punya tempat bermain yang aman."
BRIEF = """---
id: {name}
jenis: program
judul: {title}
tanggal: 2025-10-01
instansi: Dinas Lingkungan Hidup Kota Cilegon
sumber:
  - judul: Contoh untuk pengujian
status: contoh
alias:
  - {alias}
pesan_kunci:
  - id: rawat-bersama
    teks: {message}
tagar:
  - "#TamanCilegon"
---
{title} mengajak warga merawat taman di lingkungannya.
"""
NOTE = "{alias} di rw 02 ciwedus minggu pagi tadi, 40 warga ikut"


def _brief(name: str, message: str) -> str:
    alias = f"penataan {name.replace('-', ' ')}"
    return BRIEF.format(name=name, title=name.replace("-", " ").title(), alias=alias, message=message)


async def _caption(chat: Chat, name: str) -> str:
    """A fresh caption about the programme."""
    await chat.settle(quiet=0.2)
    await chat.send("/caption " + NOTE.format(alias=f"penataan {name.replace('-', ' ')}"), at=SUNDAY)
    return (await chat.wait_reply()).text


async def _upload(admin: Chat, name: str, message: str) -> str:
    """Send the brief, apply it, and return the closing line."""
    await admin.send_file(f"{name}.md", _brief(name, message).encode())
    card = await admin.wait_reply(containing="Pesan kunci: 1")
    await admin.press("Terapkan", on=card)
    return (await admin.wait_edit(containing="Selesai dalam", seconds=90)).text


async def test_uploaded_brief_is_known_to_the_next_draft(admin: Chat, operator: Chat) -> None:
    """New brief, then a changed one, then back: each next draft tells the message in force."""
    assert MESSAGE not in await _caption(operator, "taman-rw")
    assert "1 baru" in await _upload(admin, "taman-rw", MESSAGE)
    assert MESSAGE in await _caption(operator, "taman-rw")
    assert "1 berubah" in await _upload(admin, "taman-rw", CHANGED)
    assert CHANGED in await _caption(operator, "taman-rw")
    await admin.press("Gulung ke")
    await admin.press("Ya, gulung")
    await admin.wait_edit(containing="dipakai lagi")
    assert MESSAGE in await _caption(operator, "taman-rw")


async def test_cancelled_upload_changes_nothing(admin: Chat, operator: Chat) -> None:
    await admin.send_file("taman-batal.md", _brief("taman-batal", MESSAGE).encode())
    await admin.wait_reply(containing="Dokumen baru")
    await admin.press("Batal")
    await admin.wait_edit(containing="Dibatalkan")
    assert MESSAGE not in await _caption(operator, "taman-batal")


async def test_ingest_beside_the_running_bot_changes_the_next_draft(bot: Bot, operator: Chat) -> None:
    path = bot.corpus / "program" / "taman-warga.md"
    path.write_text(_brief("taman-warga", MESSAGE), encoding="utf-8")
    await asyncio.to_thread(bot.ingest)
    assert MESSAGE in await _caption(operator, "taman-warga")
    path.write_text(_brief("taman-warga", CHANGED), encoding="utf-8")
    await asyncio.to_thread(bot.ingest)
    assert CHANGED in await _caption(operator, "taman-warga")


async def test_reload_reports_and_serves_meanwhile(bot: Bot, admin: Chat, operator: Chat) -> None:
    path = bot.corpus / "program" / "taman-muat.md"
    path.write_text(_brief("taman-muat", MESSAGE), encoding="utf-8")
    await admin.send("/muatulang")
    assert MESSAGE not in await _caption(operator, "saban-juare")
    try:
        await admin.wait_edit(containing="Selesai dalam", seconds=90)
    except NoReply:
        await admin.wait_reply(containing="Selesai dalam", seconds=1)
    assert MESSAGE in await _caption(operator, "taman-muat")
