"""`/usul`: a correction in words reaches the admins, is decided on once, and its writer hears of it."""

from bot import texts
from tests.bot.chat import ADMIN, OPERATOR, Chat
from tests.bot.sending import press_button

WRONG = "Titik genangan sekarang 17, bukan 14, menurut laporan bidang 10 Oktober"


async def test_correction_reaches_the_admins_and_its_writer_hears_back(library: Chat) -> None:
    kept, told = await library.says(OPERATOR, f"/usul {WRONG}")
    assert (kept.chat, kept.text) == (OPERATOR, texts.SUGGESTION_KEPT)
    assert told.chat == ADMIN
    assert WRONG in told.text
    (card,) = await press_button(library, "Lihat", told)
    done, heard = await press_button(library, "Sudah diperbaiki", card)
    assert done.text == texts.SUGGESTION_CLOSED
    assert heard.chat == OPERATOR
    assert texts.SUGGESTION_DONE in heard.text
    (again,) = await library.presses(ADMIN, card.buttons["Tolak"])
    assert again.text == texts.SUGGESTION_GONE


async def test_text_may_come_in_the_next_message(library: Chat) -> None:
    (asked,) = await library.says(OPERATOR, "/usul")
    assert asked.text == texts.ASK_FOR["usul"]
    kept, _ = await library.says(OPERATOR, WRONG)
    assert kept.text == texts.SUGGESTION_KEPT
    (listed,) = await library.says(ADMIN, "/usulan")
    assert list(listed.buttons) == [f"“{WRONG}”"[:60]]


async def test_operator_cannot_decide(library: Chat) -> None:
    await library.says(OPERATOR, f"/usul {WRONG}")
    (shown,) = await library.presses(OPERATOR, "s:1:selesai")
    assert shown.text == texts.ADMINS_ONLY


async def test_no_more_than_the_settings_allow_in_a_day(library: Chat) -> None:
    for number in range(library.settings.proposals_per_day):
        await library.says(OPERATOR, f"/usul ralat nomor {number}")
    (shown,) = await library.says(OPERATOR, f"/usul {WRONG}")
    assert shown.text == texts.too_many_proposals(library.settings.proposals_per_day)
