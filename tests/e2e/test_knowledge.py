"""An admin changes what NARA knows while it runs: by the chat and by `python ingest.py`."""

import asyncio
import io

from docx import Document

from bot.sandbox.client import Chat, NoReply
from knowledge.checking.folding import content
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


def _tells(text: str, message: str) -> bool:
    """Whether the text says the message, perhaps in the agency's own words."""
    words = content(message)
    return len(words & content(text)) >= 0.7 * len(words)


async def _upload(admin: Chat, name: str, message: str) -> str:
    """Send the brief, apply it, and return the closing line."""
    await admin.send_file(f"{name}.md", _brief(name, message).encode())
    card = await admin.wait_reply(containing="Pesan kunci: 1")
    await admin.press("Terapkan", on=card)
    return (await admin.wait_edit(containing="Selesai dalam")).text


async def test_uploaded_brief_is_known_to_the_next_draft(admin: Chat, operator: Chat) -> None:
    """New brief, then a changed one, then back: each next draft tells the message in force."""
    assert not _tells(await _caption(operator, "taman-rw"), MESSAGE)
    assert "1 baru" in await _upload(admin, "taman-rw", MESSAGE)
    assert _tells(await _caption(operator, "taman-rw"), MESSAGE)
    assert "1 berubah" in await _upload(admin, "taman-rw", CHANGED)
    assert _tells(await _caption(operator, "taman-rw"), CHANGED)
    await admin.press("Gulung ke")
    await admin.press("Ya, gulung")
    await admin.wait_edit(containing="dipakai lagi")
    assert _tells(await _caption(operator, "taman-rw"), MESSAGE)


async def test_cancelled_upload_changes_nothing(admin: Chat, operator: Chat) -> None:
    await admin.send_file("taman-batal.md", _brief("taman-batal", MESSAGE).encode())
    await admin.wait_reply(containing="Dokumen baru")
    await admin.press("Batal")
    await admin.wait_edit(containing="Dibatalkan")
    assert not _tells(await _caption(operator, "taman-batal"), MESSAGE)


async def test_ingest_beside_the_running_bot_changes_the_next_draft(bot: Bot, operator: Chat) -> None:
    path = bot.corpus / "program" / "taman-warga.md"
    path.write_text(_brief("taman-warga", MESSAGE), encoding="utf-8")
    await asyncio.to_thread(bot.ingest)
    assert _tells(await _caption(operator, "taman-warga"), MESSAGE)
    path.write_text(_brief("taman-warga", CHANGED), encoding="utf-8")
    await asyncio.to_thread(bot.ingest)
    assert _tells(await _caption(operator, "taman-warga"), CHANGED)


async def test_reload_reports_and_serves_meanwhile(bot: Bot, admin: Chat, operator: Chat) -> None:
    path = bot.corpus / "program" / "taman-muat.md"
    path.write_text(_brief("taman-muat", MESSAGE), encoding="utf-8")
    await admin.send("/muatulang")
    assert not _tells(await _caption(operator, "saban-juare"), MESSAGE)
    try:
        await admin.wait_edit(containing="Selesai dalam")
    except NoReply:
        await admin.wait_reply(containing="Selesai dalam", seconds=1)
    assert _tells(await _caption(operator, "taman-muat"), MESSAGE)


def _word_brief() -> bytes:
    """A brief as an office fills it in, in Word."""
    document = Document()
    document.add_heading("Brief Program: Kebun Gizi", 0)
    document.add_paragraph("Instansi: Dinas Ketahanan Pangan dan Pertanian")
    document.add_paragraph("Tanggal: 1 Oktober 2025")
    for heading, line in (
        ("Alias", "kebun gizi kelurahan"),
        ("Pesan Kunci", MESSAGE),
        ("Fakta", "Ada 43 kebun gizi di kelurahan (per 1 Oktober 2025; sumber: contoh untuk pengujian)."),
        ("Tagar", "#KebunGiziCilegon"),
    ):
        document.add_heading(heading, 1)
        document.add_paragraph(line, style="List Bullet")
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


async def test_word_brief_proposed_by_an_operator_reaches_the_next_draft(admin: Chat, operator: Chat) -> None:
    """The whole way of a .docx: an operator sends it, an admin looks and applies, the operator hears and writes."""
    await admin.settle(quiet=0.2)
    await operator.send_file("Brief Kebun Gizi.docx", _word_brief())
    await operator.wait_reply(containing="dikirim kepada admin")
    await admin.wait_reply(containing="Brief Kebun Gizi.docx")
    await admin.press("Lihat usulan")
    card = await admin.wait_reply(containing="Dokumen baru.")
    assert "Kebun Gizi</b> · program · 1/10/2025" in card.text or "Kebun Gizi · program · 1/10/2025" in card.text
    await admin.press("Terapkan", on=card)
    assert "1 baru" in (await admin.wait_edit(containing="Selesai dalam")).text
    await operator.wait_reply(containing="sudah diterapkan")
    await operator.settle(quiet=0.2)
    await operator.send("/caption kebun gizi kelurahan di rw 02 ciwedus minggu pagi tadi, 40 warga ikut", at=SUNDAY)
    assert "#KebunGiziCilegon" in (await operator.wait_reply()).text
