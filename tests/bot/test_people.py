"""Admins see who is in, put people out, and read the questions that found no answer."""

from datetime import timedelta

import pytest

from bot import texts
from bot.cards.people import PAGE, QUESTIONS
from tests.bot.chat import ADMIN, OPERATOR, STRANGER, Chat, Shown


async def _join(chat: Chat, person: int = STRANGER, invited: str = "Kelurahan <Ketileng>") -> None:
    (shown,) = await chat.says(ADMIN, f"/undang {invited}")
    assert await chat.desk.people.join(person, f"Orang {person}", shown.text.rsplit(" ", 1)[-1])


async def _members(chat: Chat) -> Shown:
    (listed,) = await chat.says(ADMIN, "/operator")
    return listed


async def test_admin_sees_who_is_in_with_agency_and_day(chat: Chat) -> None:
    await _join(chat)
    listed = await _members(chat)
    assert listed.text.startswith("4 orang terdaftar:")
    assert f"<b>Orang {STRANGER}</b> · operator · Kelurahan &lt;Ketileng&gt; · sejak 12/10/2025" in listed.text
    assert list(listed.buttons) == [f"Keluarkan Orang {STRANGER}"], "whom the settings name is put out there"


async def test_person_is_put_out_after_one_confirmation(chat: Chat) -> None:
    await _join(chat)
    listed = await _members(chat)
    (asked,) = await chat.presses(ADMIN, listed.buttons[f"Keluarkan Orang {STRANGER}"])
    assert await chat.says(STRANGER, "/profil"), "not before the confirmation"
    (done,) = await chat.presses(ADMIN, asked.buttons["Ya, keluarkan"], chat.id_of(asked.text))
    assert done.text == texts.removed(f"Orang {STRANGER}")
    assert [s.text for s in await chat.says(STRANGER, "kerja bakti rt 03")] == [texts.STRANGER]
    assert chat.studio.drafted == []
    lines = [(line.actor, line.action, line.subject) for line in chat.store.audit.lines()]
    assert (ADMIN, "keluarkan", str(STRANGER)) in lines


async def test_put_out_twice_is_said(chat: Chat) -> None:
    await _join(chat)
    await chat.presses(ADMIN, f"o:{STRANGER}:keluarkan")
    (shown,) = await chat.presses(ADMIN, f"o:{STRANGER}:keluarkan")
    assert shown.text == texts.REMOVED_BEFORE


async def test_removal_can_be_cancelled(chat: Chat) -> None:
    await _join(chat)
    (asked,) = await chat.presses(ADMIN, f"o:{STRANGER}:tanya")
    (shown,) = await chat.presses(ADMIN, asked.buttons["Batal"], chat.id_of(asked.text))
    assert shown.text == texts.CANCELLED
    assert (await _members(chat)).text.startswith("4 orang")


async def test_drafts_of_somebody_put_out_are_there_when_they_come_back(chat: Chat) -> None:
    await _join(chat)
    await chat.says(STRANGER, "kerja bakti rt 03")
    await chat.presses(ADMIN, f"o:{STRANGER}:keluarkan")
    await _join(chat)
    (listed,) = await chat.says(STRANGER, "/riwayat")
    assert len(listed.buttons) == 1


async def test_nobody_of_the_settings_and_nobody_puts_out_himself(chat: Chat) -> None:
    (shown,) = await chat.presses(ADMIN, f"o:{OPERATOR}:keluarkan")
    assert shown.text == texts.IN_SETTINGS
    (shown,) = await chat.presses(ADMIN, f"o:{ADMIN}:keluarkan")
    assert shown.text == texts.NOT_YOURSELF


@pytest.mark.parametrize("data", ["o:1002:tanya", "o:1002:keluarkan", "o:1002:batal", "op:0:buka", "t:0:buka"])
async def test_operator_cannot_press_them(chat: Chat, data: str) -> None:
    assert texts.ADMINS_ONLY in [s.text for s in await chat.presses(OPERATOR, data)]


async def test_many_members_come_in_pages(chat: Chat) -> None:
    for number in range(PAGE + 2):
        await _join(chat, 2000 + number)
    listed = await _members(chat)
    assert "Sebelumnya" not in listed.buttons
    (second,) = await chat.presses(ADMIN, listed.buttons["Berikutnya"], chat.id_of(listed.text))
    assert f"{PAGE + 1}. " in second.text
    assert "Berikutnya" not in second.buttons
    numbers = {data for shown in (listed, second) for data in shown.buttons.values() if data.endswith("tanya")}
    assert numbers == {f"o:{2000 + number}:tanya" for number in range(PAGE + 2)}


async def test_profile_tells_role_agency_and_day(chat: Chat) -> None:
    await _join(chat)
    (shown,) = await chat.says(STRANGER, "/profil")
    for fact in ("Peran: operator", "Instansi: Kelurahan &lt;Ketileng&gt;", "sejak: 12/10/2025", str(STRANGER)):
        assert fact in shown.text
    assert not shown.buttons
    (shown,) = await chat.says(ADMIN, "/profil")
    assert "Peran: admin" in shown.text
    assert "Terdaftar lewat pengaturan" in shown.text


async def test_unanswered_questions_are_listed_newest_first_and_counted(chat: Chat) -> None:
    chat.studio.found = False
    for question in ("anggarannya berapa?", "kapan <lomba> dimulai?", "anggarannya berapa?"):
        await chat.says(OPERATOR, question)
        chat.now += timedelta(days=1)
    (listed,) = await chat.says(ADMIN, "/takterjawab")
    assert listed.text.splitlines()[1:] == [
        "1. anggarannya berapa? (14/10/2025, 2 kali)",
        "2. kapan &lt;lomba&gt; dimulai? (13/10/2025)",
    ]


async def test_many_unanswered_questions_come_in_pages(chat: Chat) -> None:
    chat.studio.found = False
    for number in range(QUESTIONS + 1):
        await chat.says(OPERATOR, f"berapa anggaran nomor {number}?")
    (listed,) = await chat.says(ADMIN, "/takterjawab")
    (second,) = await chat.presses(ADMIN, listed.buttons["Berikutnya"], chat.id_of(listed.text))
    assert second.text.splitlines()[1:] == [f"{QUESTIONS + 1}. berapa anggaran nomor 0? (12/10/2025)"]
    assert list(second.buttons) == ["Sebelumnya"]


async def test_no_unanswered_question_is_said(chat: Chat) -> None:
    assert [s.text for s in await chat.says(ADMIN, "/takterjawab")] == [texts.ALL_ANSWERED_FOR]
