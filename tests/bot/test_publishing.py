""" "Sudah tayang": link and day are asked, an admin nods, and the text is a past release in the next generation."""

from datetime import date

import pytest

from bot import texts
from prompts.brief import Question
from tests.bot.chat import ADMIN, OPERATOR, OTHER, Chat, Shown
from tests.bot.sending import press_button

NOTE = "Saluran air dibersihkan bersama warga minggu pagi"
LINK = "https://cilegon.go.id/berita/saluran-air"


async def _asked(chat: Chat, note: str = NOTE) -> Shown:
    """A finished draft, and the answer to `Sudah tayang`."""
    await chat.says(OPERATOR, f"/rilis {note}")
    shown = await chat.presses(OPERATOR, "d:1:selesai")
    closed = next(each for each in shown if "Sudah tayang" in each.buttons)
    *_, asked = await chat.presses(OPERATOR, closed.buttons["Sudah tayang"])
    return asked


async def test_published_text_becomes_a_past_release(library: Chat) -> None:
    asked = await _asked(library)
    assert asked.text == texts.ASK_FOR["tayang"]
    kept, told = await library.says(OPERATOR, f"{LINK} 10/10/2025")
    assert kept.text == texts.PUBLICATION_KEPT
    assert told.chat == ADMIN
    assert "sudah tayang 10/10/2025" in told.text
    (card,) = await press_button(library, "Lihat", told)
    assert NOTE in card.text
    shown = await press_button(library, "Masukkan sebagai rilis", card)
    assert "1 baru" in next(each.text for each in shown if "Selesai dalam" in each.text)
    assert "kini menjadi rilis lama" in next(each.text for each in shown if each.chat == OPERATOR)
    (found,) = [d for d in library.studio.knowledge.documents() if d.front.sumber]
    assert (found.kind, found.front.tanggal) == ("rilis", date(2025, 10, 10))
    assert found.front.sumber[0].alamat == LINK
    assert found.front.program == ("penanganan-banjir",)
    assert NOTE in found.body
    (again,) = await library.presses(ADMIN, card.buttons["Tolak"])
    assert again.text == texts.SUGGESTION_GONE


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("10/10/2025", texts.NO_LINK),
        (LINK, texts.NO_PUBLICATION_DAY),
        (f"{LINK} 30/10/2025", texts.NO_PUBLICATION_DAY),
        ("http://localhost 10/10/2025", texts.NO_LINK),
    ],
)
async def test_what_is_missing_is_asked_for_again(library: Chat, said: str, answer: str) -> None:
    await _asked(library)
    (shown,) = await library.says(OPERATOR, said)
    assert shown.text == answer
    kept, *_ = await library.says(OPERATOR, f"{LINK} kemarin")
    assert kept.text == texts.PUBLICATION_KEPT
    assert library.store.publications.find(1).day == date(2025, 10, 11)


async def test_print_needs_no_link_and_a_text_is_reported_once(library: Chat) -> None:
    await _asked(library)
    await library.says(OPERATOR, "tanpa tautan 10 Oktober 2025")
    (card,) = await library.presses(ADMIN, "y:1:lihat")
    (declined,) = await press_button(library, "Tolak", card)
    assert declined.text == texts.PUBLICATION_DECLINED
    await library.presses(OPERATOR, "d:1:tayang")
    (again,) = await library.says(OPERATOR, f"{LINK} 10/10/2025")
    assert again.text == texts.PUBLISHED_BEFORE
    assert len(library.studio.knowledge.documents()) == 3


async def test_text_with_an_open_slot_was_not_published(library: Chat) -> None:
    library.studio.questions = (Question(field="quote", text="Siapa?", slot="kutipan Lurah Ciwedus"),)
    asked = await _asked(library)
    assert asked.text == texts.FILL_SLOTS_FIRST


async def test_nobody_reports_or_decides_for_another(library: Chat) -> None:
    await _asked(library)
    await library.says(OPERATOR, f"{LINK} 10/10/2025")
    (foreign,) = await library.presses(OTHER, "d:1:tayang")
    assert foreign.text == texts.NOT_YOURS
    for data in ("y:1:lihat", "y:1:tolak"):
        (shown,) = await library.presses(OPERATOR, data)
        assert shown.text == texts.ADMINS_ONLY
    *_, shown = await library.presses(OPERATOR, "y:1:masuk", 5)
    assert shown.text == texts.ADMINS_ONLY
    (listed,) = await library.says(ADMIN, "/usulan")
    assert next(iter(listed.buttons)).startswith("Tayang: ")
