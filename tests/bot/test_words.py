"""Plain text and everything that is not text: one clear line each."""

from typing import Any

import pytest

from bot import texts
from tests.bot.chat import OPERATOR, Chat

FILE = {"file_id": "f", "file_unique_id": "u"}
SIZE = {"width": 10, "height": 10}
PHOTO = [FILE | SIZE]


async def test_question_is_answered_with_its_source(chat: Chat) -> None:
    (shown,) = await chat.says(OPERATOR, "tagar resmi program banjir apa?")
    assert "#CilegonTanggap" in shown.text
    assert "Brief Banjir" in shown.text


async def test_question_without_an_answer_is_kept_for_the_admins(chat: Chat) -> None:
    chat.studio.found = False
    (shown,) = await chat.says(OPERATOR, "anggarannya berapa?")
    assert shown.text == texts.NOT_FOUND
    (kept,) = chat.store.audit.feedback("tak-terjawab", 10)
    assert kept.text == "anggarannya berapa?"


@pytest.mark.parametrize("text", ["halo", "selamat pagi kak", "Assalamu'alaikum", "terima kasih", "ok"])
async def test_greeting_is_not_made_into_a_draft(chat: Chat, text: str) -> None:
    (shown,) = await chat.says(OPERATOR, text)
    assert shown.text in (texts.GREETING, texts.THANKS)
    assert chat.studio.drafted == []


@pytest.mark.parametrize("command", ["caption", "rilis", "periksa", "tanya", "cari"])
async def test_command_without_text_asks_and_takes_the_next_message(chat: Chat, command: str) -> None:
    (asked,) = await chat.says(OPERATOR, f"/{command}")
    assert asked.text == texts.ASK_FOR[command]
    shown = await chat.says(OPERATOR, "kerja bakti rt 03 ciwedus")
    direct = await chat.says(OPERATOR, f"/{command} kerja bakti rt 03 ciwedus")
    assert [s.text for s in shown] == [s.text for s in direct]
    later = await chat.says(OPERATOR, "kerja bakti rt 04 ciwedus")
    assert "[caption instagram" in later[0].text


async def test_text_for_a_command_comes_again_after_a_kill(chat: Chat) -> None:
    await chat.says(OPERATOR, "/periksa")
    update = chat.update(OPERATOR, text="walikota hadir")
    first = await chat.gets(update)
    again = await chat.gets(update)
    assert [s.text for s in first] == [s.text for s in again]
    assert chat.studio.drafted == []


async def test_caption_takes_a_channel_first(chat: Chat) -> None:
    text, _ = await chat.says(OPERATOR, "/caption fb kerja bakti rt 03")
    assert "caption facebook" in text.text
    assert text.text.endswith("] kerja bakti rt 03")
    await chat.says(OPERATOR, "/caption x")
    text, _ = await chat.says(OPERATOR, "kerja bakti rt 04")
    assert "caption x " in text.text


async def test_unusable_note_keeps_the_command_waiting(chat: Chat) -> None:
    await chat.says(OPERATOR, "/rilis")
    (shown,) = await chat.says(OPERATOR, "🎉🎉")
    assert "belum berisi kata" in shown.text
    text, _ = await chat.says(OPERATOR, "kerja bakti rt 03")
    assert text.text.startswith("[rilis")


async def test_line_breaks_after_a_command_are_kept(chat: Chat) -> None:
    text, _ = await chat.says(OPERATOR, "/caption\nkerja bakti\nrt 03")
    assert text.text.endswith("kerja bakti\nrt 03")


async def test_photo_with_a_caption_is_a_note(chat: Chat) -> None:
    text, _ = await chat.sends(OPERATOR, photo=PHOTO, caption="kerja bakti rt 03")
    assert text.text.endswith("kerja bakti rt 03")


async def test_album_without_a_note_is_answered_once(chat: Chat) -> None:
    first = await chat.sends(OPERATOR, photo=PHOTO, media_group_id="7")
    assert [s.text for s in first] == [texts.PHOTO]
    assert await chat.sends(OPERATOR, photo=PHOTO, media_group_id="7") == []
    assert await chat.sends(OPERATOR, photo=PHOTO, media_group_id="8")


STRANGE: list[tuple[dict[str, Any], str]] = [
    ({"sticker": FILE | SIZE | {"is_animated": False, "is_video": False, "type": "regular"}}, texts.STICKER),
    ({"voice": FILE | {"duration": 3}}, texts.VOICE),
    ({"audio": FILE | {"duration": 3}}, texts.VOICE),
    ({"video": FILE | SIZE | {"duration": 3}}, texts.VIDEO),
    ({"video_note": FILE | {"duration": 3, "length": 10}}, texts.VIDEO),
    ({"photo": PHOTO}, texts.PHOTO),
    ({"contact": {"phone_number": "1", "first_name": "A"}}, texts.OTHER),
    ({"location": {"latitude": 1.0, "longitude": 2.0}}, texts.OTHER),
]


@pytest.mark.parametrize(("message", "line"), STRANGE)
async def test_what_is_no_text_gets_one_clear_line(chat: Chat, message: dict[str, Any], line: str) -> None:
    assert [s.text for s in await chat.sends(OPERATOR, **message)] == [line]


async def test_unknown_command_is_told(chat: Chat) -> None:
    assert [s.text for s in await chat.says(OPERATOR, "/terbitkan")] == [texts.UNKNOWN_COMMAND]


async def test_edited_message_is_not_read_again(chat: Chat) -> None:
    update = chat.update(OPERATOR, text="kerja bakti", edit_date=1_760_000_000)
    shown = await chat.gets({"update_id": update["update_id"], "edited_message": update["message"]})
    assert [s.text for s in shown] == [texts.EDITED]


async def test_check_shows_the_findings_and_fixes_them(chat: Chat) -> None:
    (card,) = await chat.says(OPERATOR, "/periksa walikota dan walikota")
    assert "Perbaiki 70/100" in card.text
    assert "(2 kali)" in card.text
    fixed, score = await chat.presses(OPERATOR, card.buttons["Perbaiki semua"])
    assert fixed.text == "wali kota dan wali kota"
    assert "Siap 94/100" in score.text


async def test_clean_text_has_nothing_to_fix(chat: Chat) -> None:
    (card,) = await chat.says(OPERATOR, "/periksa Wali Kota Cilegon hadir.")
    assert "Tidak ada temuan." in card.text
    assert not card.buttons
    assert await chat.presses(OPERATOR, "c:1:perbaiki") == []
    assert chat.toasts()[-1] in (texts.NOTHING_TO_FIX, texts.WORKING)


async def test_programmes_are_listed_and_opened(chat: Chat) -> None:
    (listed,) = await chat.says(OPERATOR, "/program")
    (data,) = listed.buttons.values()
    assert len(data.encode()) <= 64
    (card,) = await chat.presses(OPERATOR, data)
    assert "Got bersih mencegah genangan." in card.text
    assert "per 3/9/2025, Rapat &lt;DPUPR&gt;" in card.text
    (named,) = await chat.says(OPERATOR, "/program banjir")
    assert named.text == card.text


async def test_no_knowledge_yet_is_said(chat: Chat) -> None:
    chat.studio.knowledge.live = 0
    (shown,) = await chat.says(OPERATOR, "/program")
    assert shown.text == texts.NO_KNOWLEDGE


async def test_unexpected_error_is_an_incident_with_a_code(chat: Chat, caplog: pytest.LogCaptureFixture) -> None:
    chat.studio.failure = RuntimeError("rahasia warga 3672010101010001")
    (shown,) = await chat.says(OPERATOR, "kerja bakti rt 03")
    code = shown.text.split("kode ")[1].split(")")[0]
    assert code in caplog.text
    assert "RuntimeError" in caplog.text
    assert "3672010101010001" not in caplog.text


async def test_other_kinds_of_text_are_a_button_and_then_the_note(chat: Chat) -> None:
    (choices,) = await chat.says(OPERATOR, "/jenis")
    (asked,) = await chat.presses(OPERATOR, choices.buttons["Undangan liputan"])
    assert asked.text == texts.ASK_FOR["undangan"]
    text, evidence = await chat.says(OPERATOR, "peresmian taman layak anak senin 14 okt jam 9")
    assert text.text.startswith("[undangan None")
    assert "DRAF · Undangan liputan" in evidence.text


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("tolong buatkan sambutan lurah buat pembukaan bank sampah", "sambutan"),
        ("klarifikasi hoax bansos: tidak ada pendaftaran lewat link", "klarifikasi"),
        ("undang media liputan peluncuran peta layanan rabu 14 okt jam 10", "undangan"),
        ("talking point rapat dgn dprd: sampah 200 ton sehari", "poin"),
        ("alt text: spanduk biru bertulisan Gratis", "alt"),
        ("caption foto: warga menanam pohon di rw 02", "foto"),
        ("klarifikasi", "caption"),
        ("sambutan meriah warga untuk kirab golok sabtu pagi", "caption"),
        ("sosialisasi cegah hoaks di smpn 2 kamis", "caption"),
        ("imbauan jangan bakar sampah ya", "caption"),
    ],
)
async def test_a_note_that_asks_for_a_kind_by_name_gets_it(chat: Chat, note: str, kind: str) -> None:
    shown = await chat.says(OPERATOR, note)
    assert shown[0].text.startswith(f"[{kind} ")


async def test_a_draft_is_written_again_as_another_kind(chat: Chat) -> None:
    _, evidence = await chat.says(OPERATOR, "layanan mobil adminduk selasa di kelurahan ciwedus jam 9")
    styles = (await chat.presses(OPERATOR, evidence.buttons["Gaya lain"]))[-1]
    kinds = (await chat.presses(OPERATOR, styles.buttons["Jenis lain"]))[-1]
    text, evidence, *_ = await chat.presses(OPERATOR, kinds.buttons["Info layanan"])
    assert text.text.startswith("[layanan None")
    assert "Jadikan caption" in evidence.buttons
    assert "Gaya lain" not in evidence.buttons
