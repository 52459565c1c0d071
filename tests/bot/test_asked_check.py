"""Whoever asks in words for a check of a text gets one, not a caption about it."""

import pytest

from bot import texts
from tests.bot.chat import OPERATOR, Chat

BODY = "Kepala Dinas membuka pelatihan di Aula Kecamatan Cibeber, walikota hadir."


@pytest.mark.parametrize(
    "message",
    [
        f"tlg cek: {BODY}",
        f"min tolong periksa naskah ini dulu ya:\n{BODY}",
        f"Tolong dicek dong kak\n{BODY}",
        f"cek ya\n\n{BODY}",
        f"koreksi caption ini min: {BODY}",
        f"{BODY}\nsudah bener belum? tlg cek".replace("sudah bener belum? tlg cek", "tlg cek ada yang salah gak"),
    ],
)
async def test_text_with_a_request_to_check_it_is_checked_without_the_request(chat: Chat, message: str) -> None:
    shown = await chat.says(OPERATOR, message)
    assert chat.studio.drafted == []
    assert any("<b>wali kota</b>" in s.text or "walikota" in s.text for s in shown)
    assert not any("tlg cek" in s.text or "periksa naskah" in s.text for s in shown)


@pytest.mark.parametrize("message", ["tlg cek dong", "min tolong periksa caption saya ya"])
async def test_request_without_a_text_is_asked_for_it(chat: Chat, message: str) -> None:
    assert [s.text for s in await chat.says(OPERATOR, message)] == [texts.ASK_FOR["periksa"]]
    await chat.says(OPERATOR, BODY)
    assert chat.studio.drafted == []


@pytest.mark.parametrize(
    "note",
    [
        "cek kesehatan gratis: sabtu 5 desember jam 8 di posyandu melati ciwedus 60 lansia",
        "pemeriksaan mata 45 murid sdn kalitimbang kemarin sama puskesmas cibeber",
        "dishub cek bus mudik di terminal: 54 bus diperiksa, 47 laik jalan",
    ],
)
async def test_news_of_a_check_up_is_a_note(chat: Chat, note: str) -> None:
    await chat.says(OPERATOR, note)
    assert [brief.raw for brief, _ in chat.studio.drafted] == [note]


async def test_correction_of_the_note_just_sent_is_no_request_to_check(chat: Chat) -> None:
    await chat.says(OPERATOR, "kerja bakti rt 03 ciwedus minggu pagi 80 warga bersihin got")
    await chat.says(OPERATOR, "koreksi: yang ikut 90 warga bukan 80 warga")
    assert len(chat.studio.drafted) == 2
