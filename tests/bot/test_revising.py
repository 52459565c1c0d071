"""A draft is changed by buttons, by few words, or by hand; every version is kept and can be compared and undone."""

import pytest

from bot import texts
from bot.desk.pasted import likeness
from bot.desk.renaming import renamed
from prompts.brief import Brief, Person
from prompts.faults import ModelUnavailable
from tests.bot.chat import OPERATOR, OTHER, Chat, Shown
from tests.prompts.briefs import CLEANUP

NOTE = "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga"
DRAFT = (
    "Got bersih, air lancar, warga tenang.\n\n"
    "Sebanyak 80 warga RT 03 Kelurahan Ciwedus bekerja bakti membersihkan saluran air, Minggu (12/10/2025) pagi. "
    "Lurah Ciwedus turut hadir dan ikut bekerja.\n\n"
    "Air hujan lebih lancar mengalir ketika saluran di depan rumah terawat.\n\n#KelurahanCiwedus"
)


async def _drafted(chat: Chat, text: str = "") -> tuple[Shown, Shown]:
    chat.studio.text = text
    shown, evidence, *_ = await chat.says(OPERATOR, NOTE)
    return shown, evidence


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("bikin lebih pendek", "biasa pendek"),
        ("lebih panjang dong", "biasa panjang"),
        ("lebih formal", "resmi biasa"),
        ("untuk anak muda", "muda biasa"),
        ("bahasanya terlalu rumit", "sederhana biasa"),
    ],
)
async def test_style_is_changed_by_words_in_place(chat: Chat, words: str, style: str) -> None:
    await _drafted(chat)
    text, evidence, said = await chat.says(OPERATOR, words)
    assert text.method == evidence.method == "editMessageText"
    assert f" {style} " in text.text
    assert list(said.buttons) == ["Urungkan", "Perubahan"]


async def test_every_style_is_a_button(chat: Chat) -> None:
    _, evidence = await _drafted(chat)
    (menu,) = await chat.presses(OPERATOR, evidence.buttons["Gaya lain"], chat.id_of(evidence.text))
    styles = ["Lebih panjang", "Untuk anak muda", "Lebih sederhana", "Pembuka lain", "Versi lain"]
    assert list(menu.buttons)[:5] == styles
    for label, said in (("Lebih panjang", "panjang"), ("Untuk anak muda", "muda"), ("Lebih sederhana", "sederhana")):
        text, *_ = await chat.presses(OPERATOR, menu.buttons[label])
        assert f" {said} " in text.text
    text, *_ = await chat.presses(OPERATOR, menu.buttons["Pembuka lain"])
    assert " 1] " in text.text


async def test_change_that_changes_nothing_is_said_and_makes_no_version(chat: Chat) -> None:
    _, evidence = await _drafted(chat, DRAFT)
    assert [s.text for s in await chat.presses(OPERATOR, evidence.buttons["Lebih hangat"])] == [texts.UNCHANGED[""]]
    assert [s.text for s in await chat.says(OPERATOR, "pembuka lain")] == [texts.UNCHANGED["pembuka"]]
    saved = chat.store.drafts.find(1, OPERATOR)
    assert saved
    assert saved.version.number == 1


async def test_sentence_is_taken_out_by_words_and_comes_back(chat: Chat) -> None:
    await _drafted(chat, DRAFT)
    text, _, said = await chat.says(OPERATOR, "hapus kalimat terakhir")
    assert "Air hujan" not in text.text
    assert text.text.endswith("#KelurahanCiwedus")
    assert said.text == "Dihapus: kalimat terakhir."
    assert chat.studio.rechecked[-1][1].text == text.text, "an edited text is checked"
    back = await chat.says(OPERATOR, "urungkan")
    assert back[0].text == DRAFT


async def test_detail_is_added_to_the_note_and_written(chat: Chat) -> None:
    await _drafted(chat)
    text, _, said = await chat.says(OPERATOR, "tambah dihadiri babinsa")
    assert text.text.endswith("80 warga\ndihadiri babinsa")
    assert said.text == "Ditambahkan: dihadiri babinsa."


async def test_word_of_the_text_alone_is_exchanged_and_checked(chat: Chat) -> None:
    await _drafted(chat, DRAFT)
    text, _, said = await chat.says(OPERATOR, "ganti turut hadir jadi ikut datang")
    assert "Lurah Ciwedus ikut datang" in text.text
    assert said.text == "Diubah: turut hadir → ikut datang."


async def test_words_that_stand_nowhere_are_said_not_guessed(chat: Chat) -> None:
    await _drafted(chat, DRAFT)
    drafted = len(chat.studio.drafted)
    for words in ("ganti camat jadi Budi Santoso", "hapus kalimat tentang gubernur"):
        (said,) = await chat.says(OPERATOR, words)
        assert "tidak menemukan tempat yang pasti" in said.text
    assert len(chat.studio.drafted) == drafted


async def test_whole_note_that_begins_like_a_wish_is_a_note(chat: Chat) -> None:
    await _drafted(chat)
    text, *_ = await chat.says(OPERATOR, "tambah: kerja bakti rt 05 ketileng senin sore 40 warga")
    assert text.method == "sendMessage"


async def test_undo_by_words_that_comes_again_after_a_kill_undoes_once(chat: Chat) -> None:
    await _drafted(chat)
    await chat.says(OPERATOR, "lebih formal")
    await chat.says(OPERATOR, "lebih pendek")
    update = chat.update(OPERATOR, text="urungkan")
    await chat.gets(update)
    shown = await chat.gets(update)
    assert " resmi biasa " in shown[0].text


async def test_draft_that_is_changed_and_sent_back_is_its_next_version(chat: Chat) -> None:
    text, _ = await _drafted(chat, DRAFT)
    stands = chat.id_of(text.text)
    mine = DRAFT.replace("turut hadir dan ikut bekerja", "menyapa warga satu per satu").replace("tenang", "senang")
    shown, _evidence, said = await chat.says(OPERATOR, mine)
    assert (shown.text, shown.message_id) == (mine, stands)
    assert said.text == texts.ACTIONS["suntingan"]
    assert chat.studio.rechecked[-1][1].text == mine
    assert len(chat.studio.drafted) == 1
    (card,) = await chat.presses(OPERATOR, said.buttons["Perubahan"])
    assert "<s>tenang.</s> <b>senang.</b>" in card.text
    back = await chat.presses(OPERATOR, said.buttons["Urungkan"], chat.id_of(said.text))
    assert DRAFT in [message.text for message in back]


async def test_same_text_sent_back_is_no_version(chat: Chat) -> None:
    await _drafted(chat, DRAFT)
    assert [s.text for s in await chat.says(OPERATOR, DRAFT)] == [texts.SAME_TEXT]


async def test_same_note_again_is_a_note(chat: Chat) -> None:
    note = NOTE + " pak lurah hadir bersihin got"
    await chat.says(OPERATOR, note)
    text, *_ = await chat.says(OPERATOR, note)
    assert text.method == "sendMessage"
    assert len(chat.studio.drafted) == 2


async def test_edit_of_an_older_draft_finds_that_draft(chat: Chat) -> None:
    text, _ = await _drafted(chat, DRAFT)
    stands = chat.id_of(text.text)
    chat.studio.text = "Pasar murah digelar di halaman kecamatan. Tersedia 300 paket sembako bagi warga Cibeber."
    await chat.says(OPERATOR, "pasar murah cibeber sabtu 300 paket")
    shown, *_ = await chat.says(OPERATOR, DRAFT.replace("tenang", "senang"))
    assert shown.message_id == stands


DOUBTFUL = (
    "Got bersih, air lancar, warga tenang. Sebanyak 80 warga RT 03 Kelurahan Ciwedus bekerja bakti. Hari itu cuaca "
    "cerah sekali dan semua orang bersemangat membawa cangkul sendiri dari rumah masing-masing sejak subuh."
)


async def test_doubtful_text_is_asked_about_and_becomes_what_is_said(chat: Chat) -> None:
    await _drafted(chat, DRAFT)
    (asked,) = await chat.says(OPERATOR, DOUBTFUL)
    assert asked.text == texts.EDIT_OR_NOTE
    assert len(chat.studio.drafted) == 1
    shown = await chat.presses(OPERATOR, asked.buttons["Suntingan draf"])
    assert shown[0].text == DOUBTFUL
    (gone,) = await chat.presses(OPERATOR, asked.buttons["Suntingan draf"])
    assert gone.text == texts.UNKNOWN_BUTTON


async def test_doubtful_text_may_be_a_new_note(chat: Chat) -> None:
    await _drafted(chat, DRAFT)
    (asked,) = await chat.says(OPERATOR, DOUBTFUL)
    chat.studio.text = ""
    text, *_ = await chat.presses(OPERATOR, asked.buttons["Catatan baru"])
    assert text.method == "sendMessage"
    assert text.text.endswith(DOUBTFUL)
    assert chat.studio.drafted[-1][0].sent_at == chat.now


async def test_held_text_of_one_operator_is_no_other_s(chat: Chat) -> None:
    await _drafted(chat, DRAFT)
    await chat.says(OPERATOR, DOUBTFUL)
    (shown,) = await chat.presses(OTHER, "d:1:sunting")
    assert shown.text == texts.UNKNOWN_BUTTON


async def test_rewriting_an_edited_draft_says_where_the_edit_is(chat: Chat) -> None:
    await _drafted(chat, DRAFT)
    await chat.says(OPERATOR, DRAFT.replace("tenang", "senang"))
    chat.studio.text = ""
    *_, said = await chat.says(OPERATOR, "lebih pendek")
    assert said.text == texts.EDIT_LEFT


async def test_changes_go_back_version_by_version(chat: Chat) -> None:
    await _drafted(chat)
    await chat.says(OPERATOR, "lebih formal")
    _, evidence, _ = await chat.says(OPERATOR, "lebih pendek")
    (card,) = await chat.presses(OPERATOR, evidence.buttons["Perubahan"])
    assert card.text.startswith("<b>Perubahan versi 2 → 3</b> · Dibuat lebih pendek.")
    (card,) = await chat.presses(OPERATOR, card.buttons["Sebelumnya"])
    assert card.text.startswith("<b>Perubahan versi 1 → 2</b> · Dibuat lebih resmi.")
    assert not card.buttons


async def test_findings_are_mended_by_a_button_or_in_words(chat: Chat) -> None:
    _, evidence, *_ = await chat.says(OPERATOR, NOTE + " walikota hadir")
    text, *_ = await chat.presses(OPERATOR, evidence.buttons["Perbaiki temuan"])
    assert "wali kota" in text.text
    assert [s.text for s in await chat.says(OPERATOR, "perbaiki temuannya")] == [texts.NOTHING_TO_FIX]


def _brief(note: str, *people: Person) -> Brief:
    return CLEANUP.model_copy(update={"raw": note, "who": people})


def test_office_holder_is_named_or_exchanged_in_the_note() -> None:
    unnamed = _brief("kerja bakti, pak lurah hadir", Person(title="Lurah Ciwedus"))
    found = renamed(unnamed, "lurahnya", "Pak Budi Santoso")
    assert found
    assert found.note == "kerja bakti, pak lurah Budi Santoso hadir"
    named = _brief("kerja bakti, pak lurah ahmad yani hadir", Person(name="Ahmad Yani", title="Lurah Ciwedus"))
    found = renamed(named, "nama lurahnya", "Budi Santoso")
    assert found
    assert found.note == "kerja bakti, pak lurah Budi Santoso hadir"
    assert renamed(named, "camatnya", "Budi Santoso") is None
    assert renamed(named, "lurahnya", "90 warga") is None


def test_likeness_is_of_words_in_order() -> None:
    assert likeness(DRAFT, DRAFT) == 1
    assert likeness(DRAFT, NOTE) < 0.4
    assert likeness(DRAFT, DRAFT.upper()) == 1


FREE = "bikin lebih akrab buat anak muda, jangan sebut angka"
OUT = ModelUnavailable("Server model tidak dapat dihubungi.")


async def test_free_words_are_given_to_the_model_and_come_back_as_a_version(chat: Chat) -> None:
    chat.studio.revises, chat.studio.reworded = True, "Hai, kamu! Got di RT 03 sudah bersih."
    await _drafted(chat, DRAFT)
    text, _, said = await chat.says(OPERATOR, FREE)
    assert text.text == chat.studio.reworded
    assert said.text == texts.reworded(FREE)
    assert chat.studio.wished == [(FREE, True)]
    saved = chat.store.drafts.find(1, OPERATOR)
    assert saved
    assert (saved.version.number, saved.version.action, saved.version.draft.writer) == (2, "ubah", "model")
    back = await chat.says(OPERATOR, "urungkan")
    assert back[0].text == DRAFT


async def test_what_the_model_cannot_do_is_done_by_rules_as_far_as_they_go_and_said(chat: Chat) -> None:
    await _drafted(chat)
    chat.studio.revises, chat.studio.reworded = True, OUT
    text, _, said = await chat.says(OPERATOR, FREE)
    assert " muda " in text.text
    assert said.text.startswith("Server model tidak dapat dihubungi. Tanpa model: ")
    assert "belum dikerjakan" in said.text


async def test_wish_that_nobody_can_fulfil_leaves_the_draft_and_says_why(chat: Chat) -> None:
    await _drafted(chat)
    chat.studio.revises, chat.studio.reworded = True, OUT
    (said,) = await chat.says(OPERATOR, "tolong pakai bahasa yang puitis seperti pantun")
    assert said.text == texts.not_reworded(str(OUT))


async def test_without_a_model_free_words_are_what_they_were_before(chat: Chat) -> None:
    await _drafted(chat)
    await chat.says(OPERATOR, FREE)
    assert chat.studio.wished == []


async def test_whole_note_is_no_wish_even_where_a_model_would_take_it(chat: Chat) -> None:
    chat.studio.revises = True
    await _drafted(chat)
    await chat.says(OPERATOR, "bikin taman baru, kerja bakti lagi minggu depan di ciwedus, 40 warga")
    assert chat.studio.wished == []
