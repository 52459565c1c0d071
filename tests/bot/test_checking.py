"""`/periksa` in the chat: the worst three, one-tap repairs, what is no mistake, and what admins take back."""

from datetime import date

import pytest

from bot import texts
from bot.cards.report import check_card
from bot.storage import Store
from knowledge.checking.check import Checker
from knowledge.checking.report import Finding, Report
from knowledge.checking.request import CheckRequest
from tests.bot.chat import ADMIN, OPERATOR, OTHER, Chat
from tests.bot.sending import send

TEXT = "/periksa walikota dan walikota"


def finding(at: int, level: str, category: str = "ejaan", suggestion: str = "") -> Finding:
    return Finding(f"aturan.{at}", category, level, at, at + 1, str(at), f"pesan {at}", suggestion)  # type: ignore[arg-type]


async def test_one_tap_repairs_one_finding_and_shows_before_and_after(chat: Chat) -> None:
    (card,) = await chat.says(OPERATOR, TEXT)
    change, again = await chat.presses(OPERATOR, card.buttons["Perbaiki 1"])
    assert "<s>walikota</s>" in change.text
    assert "<b>wali kota</b>" in change.text
    assert "Siap 94/100" in again.text
    (sent,) = await chat.presses(OPERATOR, change.buttons["Kirim teksnya"])
    assert sent.text == "wali kota dan wali kota"


async def test_what_is_no_mistake_is_kept_for_the_agency_with_an_audit_line(chat: Chat, store: Store) -> None:
    (card,) = await chat.says(OPERATOR, TEXT)
    await chat.presses(OPERATOR, card.buttons["1 bukan kesalahan"], message_id=5)
    assert chat.toasts()[-1] == texts.EXCUSED
    assert store.exceptions.of("Kelurahan Ciwedus") == {("ejaan", "walikota")}
    assert store.exceptions.of("Diskominfo") == frozenset()
    assert [line.action for line in store.audit.lines()][-1] == "pengecualian"
    await chat.says(OPERATOR, TEXT)
    assert chat.studio.excepted[-1] == {("ejaan", "walikota")}


async def test_an_admin_lists_and_revokes_exceptions(chat: Chat, store: Store) -> None:
    assert [s.text for s in await chat.says(ADMIN, "/pengecualian")] == [texts.NO_EXCEPTIONS]
    (card,) = await chat.says(OPERATOR, TEXT)
    await chat.presses(OPERATOR, card.buttons["1 bukan kesalahan"], message_id=5)
    (listed,) = await chat.says(ADMIN, "/pengecualian")
    assert "“walikota” (ejaan) · Kelurahan Ciwedus" in listed.text
    await chat.presses(ADMIN, listed.buttons["Cabut 1"], message_id=9)
    assert store.exceptions.of("Kelurahan Ciwedus") == frozenset()
    assert [line.action for line in store.audit.lines()][-1] == "pengecualian-cabut"


async def test_operators_neither_list_nor_revoke_exceptions(chat: Chat, store: Store) -> None:
    (card,) = await chat.says(OPERATOR, TEXT)
    await chat.presses(OPERATOR, card.buttons["1 bukan kesalahan"], message_id=5)
    assert [s.text for s in await chat.says(OPERATOR, "/pengecualian")] == [texts.ADMINS_ONLY]
    await chat.presses(OPERATOR, "e:1:cabut")
    assert store.exceptions.of("Kelurahan Ciwedus")


async def test_other_peoples_drafts_go_to_the_check_and_are_never_shown(chat: Chat) -> None:
    await chat.says(OTHER, "/caption kerja bakti rahasia senin 80 warga")
    shown = await chat.says(OPERATOR, "/periksa kerja bakti senin 90 warga")
    (others,) = chat.studio.others[-1:]
    assert ["rahasia" in other.text for other in others] == [True]
    assert "rahasia" not in "".join(s.text for s in shown)
    await chat.says(OTHER, "/periksa kerja bakti senin 90 warga")
    assert chat.studio.others[-1] == ()


@pytest.mark.parametrize("data", ["c:1:satu:0", "c:1:bukan:0", "c:1:salin", "c:1:satu:99", "c:1:bukan:99"])
async def test_buttons_of_others_and_of_no_finding_do_nothing(chat: Chat, store: Store, data: str) -> None:
    await chat.says(OPERATOR, TEXT)
    person = OPERATOR if data.endswith("99") else OTHER
    shown = await chat.presses(person, data)
    assert not [s for s in shown if "wali" in s.text]
    assert store.exceptions.all() == ()


def test_the_card_shows_the_worst_three_and_where_the_points_went() -> None:
    findings = (
        finding(1, "warning", suggestion="a"),
        finding(2, "error", "fakta", "b"),
        finding(3, "error", "garis-merah"),
        finding(4, "suggestion"),
        finding(5, "warning", "kutipan"),
    )
    card = check_card(7, "teks", Report(20, "tahan", findings, fixed="lain"))
    assert [line[:2] for line in card.text.splitlines() if line[:2] in {"1.", "2.", "3.", "4."}] == ["1.", "2.", "3."]
    assert "Nilai berkurang karena garis merah 45, fakta 15, kutipan 8, ejaan 3." in card.text
    labels = [b.label for row in card.buttons for b in row]
    assert labels == ["Perbaiki 2", "Perbaiki semua", "Tampilkan semua"]
    assert all(len(b.data.encode()) <= 64 for row in card.buttons for b in row)


def test_an_exception_silences_style_but_never_a_fact_or_a_red_line() -> None:
    checker = Checker.load()
    on = date(2025, 9, 25)
    text = "Walikota hadir bersama 85 warga. Hubungi 0812-3456-7890."
    plain = checker.check(CheckRequest(text, on, "caption", brief="walikota hadir, 80 warga"))
    everything = frozenset((f.rule, f.text.casefold()) for f in plain.findings)
    left = checker.check(CheckRequest(text, on, "caption", brief="walikota hadir, 80 warga", exceptions=everything))
    assert "Walikota" in {f.text for f in plain.findings}
    assert "Walikota" not in {f.text for f in left.findings}
    assert {f.category for f in left.findings} >= {"fakta", "garis-merah"}


async def test_text_without_a_source_is_compared_with_the_note_that_comes_next(library: Chat) -> None:
    library.studio.checker = Checker.load()
    text = "Sebanyak 85 warga Kelurahan Ciwedus hadir, Minggu (12/10/2025)."
    (card,) = await library.says(OPERATOR, f"/periksa {text}")
    (asked,) = await library.presses(OPERATOR, card.buttons["Cocokkan dengan catatan"])
    assert asked.text == texts.ASK_FOR["sumber"]
    (again,) = await library.says(OPERATOR, "kerja bakti ciwedus minggu 12/10 yg hadir 80 warga")
    assert texts.CHECKED_WITH_NOTE in again.text
    assert "80 warga" in again.text
    _, left = await library.presses(OPERATOR, again.buttons["Perbaiki 1"])
    assert "Siap 100/100" in left.text, "the note goes on being the source after a repair"
    (plain,) = await library.says(OPERATOR, f"/periksa {text}")
    assert texts.CHECKED_WITH_NOTE not in plain.text


async def test_note_of_a_check_may_come_as_a_file(library: Chat) -> None:
    library.studio.checker = Checker.load()
    (card,) = await library.says(OPERATOR, "/periksa Sebanyak 80 warga hadir.")
    await library.presses(OPERATOR, card.buttons["Cocokkan dengan catatan"])
    (again,) = await send(library, "catatan.txt", "kerja bakti minggu, 80 warga hadir", OPERATOR)
    assert "Siap 100/100" in again.text
    assert "Cocokkan dengan catatan" not in again.buttons


async def test_nobody_brings_a_note_to_a_check_of_somebody_else(chat: Chat) -> None:
    (card,) = await chat.says(OPERATOR, TEXT)
    number = card.buttons["Perbaiki semua"].split(":")[1]
    shown = await chat.presses(OTHER, f"c:{number}:catatan")
    assert texts.ASK_FOR["sumber"] not in [s.text for s in shown]
