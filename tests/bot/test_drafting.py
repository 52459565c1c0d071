"""A note becomes a draft; buttons, answers and corrections change it."""

from datetime import timedelta

from bot import texts
from prompts.brief import Question
from tests.bot.chat import OPERATOR, OTHER, Chat, Shown
from tests.bot.fakes import QUOTE, WHERE

NOTE = "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga"


async def _draft(chat: Chat) -> tuple[Shown, Shown]:
    text, evidence, *_ = await chat.says(OPERATOR, NOTE)
    return text, evidence


async def test_note_gives_the_text_alone_and_then_the_evidence(chat: Chat) -> None:
    text, evidence = await chat.says(OPERATOR, NOTE)
    assert text.text.endswith(NOTE)
    assert not text.markup
    assert not text.buttons
    assert "DRAF · Caption Instagram" in evidence.text
    assert "Kelurahan Ciwedus" in evidence.text
    assert "Siap 94/100" in evidence.text
    assert "<i>Penanganan Banjir</i> termuat" in evidence.text
    assert "Brief &lt;Banjir&gt; &amp; Drainase" in evidence.text


async def test_typing_is_shown_before_the_answer(chat: Chat) -> None:
    await chat.says(OPERATOR, NOTE)
    methods = [name for name, _ in chat.wire.calls]
    assert methods.index("sendChatAction") < methods.index("sendMessage")


async def test_note_counts_from_when_it_was_sent(chat: Chat) -> None:
    await chat.says(OPERATOR, NOTE)
    brief, _ = chat.studio.drafted[0]
    assert brief.sent_at == chat.now
    assert brief.agency == "Kelurahan Ciwedus"


async def test_two_agencies_get_different_wordings_of_one_note(chat: Chat) -> None:
    await chat.says(OPERATOR, NOTE)
    await chat.says(OPERATOR, NOTE + " lagi")
    seeds = {style.seed for _, style in chat.studio.drafted}
    assert len(seeds) == 2


async def test_the_same_update_twice_gives_the_same_draft(chat: Chat) -> None:
    update = chat.update(OPERATOR, text=NOTE)
    first = await chat.gets(update)
    again = await chat.gets(update)
    assert [shown.text for shown in first] == [shown.text for shown in again]
    assert len(chat.studio.drafted) == 1


async def test_revision_edits_text_and_evidence_in_place(chat: Chat) -> None:
    text, evidence = await _draft(chat)
    stands = chat.id_of(text.text)
    shown = await chat.presses(OPERATOR, evidence.buttons["Lebih pendek"])
    assert [s.method for s in shown] == ["editMessageText", "editMessageText"]
    assert shown[0].message_id == stands
    assert " pendek " in shown[0].text
    assert "Panjang biasa" in shown[1].buttons
    assert "· pendek" in shown[1].text
    assert "Urungkan" in shown[1].buttons


async def test_tone_and_length_are_kept_together(chat: Chat) -> None:
    _, evidence = await _draft(chat)
    await chat.presses(OPERATOR, evidence.buttons["Lebih pendek"])
    await chat.presses(OPERATOR, evidence.buttons["Resmi"])
    _, style = chat.studio.drafted[-1]
    assert (style.length, style.tone) == ("pendek", "resmi")


async def test_another_channel_is_a_button(chat: Chat) -> None:
    _, evidence = await _draft(chat)
    assert "Instagram" not in evidence.buttons
    shown = await chat.presses(OPERATOR, evidence.buttons["Facebook"])
    assert "caption facebook" in shown[0].text
    assert "Instagram" in shown[1].buttons


async def test_undo_brings_the_version_before_back(chat: Chat) -> None:
    text, evidence = await _draft(chat)
    *_, note = await chat.presses(OPERATOR, evidence.buttons["Resmi"])
    shown = await chat.presses(OPERATOR, note.buttons["Urungkan"])
    assert shown[0].text == text.text
    await chat.presses(OPERATOR, note.buttons["Urungkan"])
    assert chat.toasts()[-1] == texts.NOTHING_TO_UNDO


async def test_release_from_a_caption_is_a_draft_of_its_own(chat: Chat) -> None:
    _, evidence = await _draft(chat)
    text, release = await chat.presses(OPERATOR, evidence.buttons["Jadikan rilis"])
    assert text.text.startswith("[rilis None")
    assert "DRAF · Siaran pers" in release.text
    assert "Facebook" not in release.buttons
    lines = await chat.says(OPERATOR, "/riwayat")
    assert len(lines[0].buttons) == 2


async def test_sources_show_title_and_validity(chat: Chat) -> None:
    _, evidence = await _draft(chat)
    (card,) = await chat.presses(OPERATOR, evidence.buttons["Sumber"])
    assert "Penanganan Banjir" in card.text
    assert "3/9/2025" in card.text


async def test_short_text_is_copied_in_one_tap(chat: Chat) -> None:
    text, evidence = await _draft(chat)
    assert evidence.copies == {"Salin": text.text}
    shown = await chat.presses(OPERATOR, evidence.buttons["Resmi"])
    assert shown[1].copies == {"Salin": shown[0].text}


async def test_copy_repeats_the_text_and_nothing_else(chat: Chat) -> None:
    chat.studio.text = "Kalimat yang agak panjang. " * 12
    text, evidence = await _draft(chat)
    assert not evidence.copies
    (copy,) = await chat.presses(OPERATOR, evidence.buttons["Salin"])
    assert copy.text == text.text
    assert not copy.buttons


async def test_thread_is_copied_post_by_post(chat: Chat) -> None:
    posts = [f"{'Kabar dari kelurahan. ' * 10}({at}/3)" for at in (1, 2, 3)]
    chat.studio.text = "\n\n".join(posts)
    _, evidence = await _draft(chat)
    _, evidence = await chat.presses(OPERATOR, evidence.buttons["X"])
    shown = await chat.presses(OPERATOR, evidence.buttons["Salin"])
    assert [message.text for message in shown] == posts


async def test_findings_can_be_fixed_in_the_draft(chat: Chat) -> None:
    _, evidence = await chat.says(OPERATOR, NOTE + " walikota hadir")
    assert "walikota" in evidence.text
    (card,) = await chat.presses(OPERATOR, evidence.buttons["Periksa"])
    assert "Gabungan kata &lt;dipisah&gt;" in card.text
    shown = await chat.presses(OPERATOR, card.buttons["Perbaiki semua"])
    assert "wali kota" in shown[0].text
    assert "Siap 94/100" in shown[1].text


async def test_done_says_what_is_still_missing_and_can_be_reopened(chat: Chat) -> None:
    chat.studio.questions = (WHERE,)
    _, evidence = await _draft(chat)
    card, note = await chat.presses(OPERATOR, evidence.buttons["Selesai"], chat.id_of(evidence.text))
    assert set(card.buttons) | set(card.copies) == {"Buka lagi", "Salin", "Sudah tayang"}
    assert "1 tempat" in note.text
    (card,) = await chat.presses(OPERATOR, card.buttons["Buka lagi"], chat.id_of(card.text))
    assert "Selesai" in card.buttons


async def test_history_reopens_a_draft(chat: Chat) -> None:
    text, _ = await _draft(chat)
    (lines,) = await chat.says(OPERATOR, "/riwayat")
    (only,) = lines.buttons.values()
    shown = await chat.presses(OPERATOR, only)
    assert shown[0].text == text.text
    assert "DRAF" in shown[1].text


async def test_history_has_pages(chat: Chat) -> None:
    for number in range(10):
        await chat.says(OPERATOR, f"{number} {NOTE}")
    (lines,) = await chat.says(OPERATOR, "/riwayat")
    assert len(lines.buttons) == 9
    (page,) = await chat.presses(OPERATOR, lines.buttons["Lebih lama"], chat.id_of(lines.text))
    assert len(page.buttons) == 3
    assert "Lebih baru" in page.buttons


async def test_somebody_elses_draft_is_refused_whatever_the_button(chat: Chat) -> None:
    await _draft(chat)
    for verb in ("pendek", "kanal:facebook", "rilis", "sumber", "periksa", "salin", "selesai", "urung", "tampil"):
        shown = await chat.presses(OTHER, f"d:1:{verb}")
        assert [s.text for s in shown] == [texts.NOT_YOURS], verb
    for data in ("q:1:jawab:where.0", "q:1:lewati:where"):
        assert [s.text for s in await chat.presses(OTHER, data)] == [texts.NOT_YOURS]


async def test_made_up_buttons_do_nothing(chat: Chat) -> None:
    await _draft(chat)
    for data in ("d:1:kanal:radio", "d:1:hapus", "d:x:pendek", "d:01:pendek", "zzz", "d:1:pendek:' OR 1=1"):
        await chat.presses(OPERATOR, data)
    assert len(chat.studio.drafted) == 1 or chat.studio.drafted[1][1].length == "pendek"


async def test_questions_are_asked_after_the_draft_and_answered_by_button(chat: Chat) -> None:
    chat.studio.questions = (WHERE, QUOTE)
    *_, question = await chat.says(OPERATOR, NOTE)
    assert "Di mana tempatnya?" in question.text
    shown = await chat.presses(OPERATOR, question.buttons["Aula Kecamatan"], chat.id_of(question.text))
    assert "Dicatat untuk tempat: Aula Kecamatan" in shown[0].text
    assert "Siapa yang memberi pernyataan?" in shown[0].text
    assert "where=Aula Kecamatan" in shown[1].text
    await chat.presses(OPERATOR, question.buttons["Aula Kecamatan"], chat.id_of(shown[0].text))
    assert chat.toasts()[-1] in (texts.ALREADY_ANSWERED, texts.WORKING)
    assert len(chat.studio.drafted) == 2


async def test_question_is_answered_in_words(chat: Chat) -> None:
    chat.studio.questions = (WHERE,)
    await _draft(chat)
    shown = await chat.says(OPERATOR, "Aula Setda II")
    assert "where=Aula Setda II" in shown[0].text
    assert shown[-1].text == "Dicatat untuk tempat: Aula Setda II"
    undone = await chat.presses(OPERATOR, shown[-1].buttons["Urungkan"], chat.id_of(shown[-1].text))
    assert "[LENGKAPI: tempat]" in undone[1].text
    assert "Aula Kecamatan" in undone[0].buttons, "the question is asked again"


async def test_next_note_is_not_taken_for_an_answer(chat: Chat) -> None:
    chat.studio.questions = (WHERE,)
    await _draft(chat)
    text, *_ = await chat.says(OPERATOR, "kerja bakti rt 05 ketileng senin sore 40 warga")
    assert text.method == "sendMessage"
    assert "rt 05 ketileng" in text.text


async def test_what_is_no_note_is_not_forced_into_an_answer(chat: Chat) -> None:
    chat.studio.questions = (WHERE,)
    await _draft(chat)
    for text in ("🎉🎉", "panjang " * 200, "di mana ya?"):
        assert not any("Dicatat" in shown.text for shown in await chat.says(OPERATOR, text))
    shown = await chat.says(OPERATOR, "Aula Setda")
    assert shown[-1].text == "Dicatat untuk tempat: Aula Setda"


async def test_an_answer_hours_later_is_a_note(chat: Chat) -> None:
    chat.studio.questions = (WHERE,)
    await _draft(chat)
    chat.now += timedelta(hours=5)
    text, *_ = await chat.says(OPERATOR, "Aula Setda II")
    assert text.method == "sendMessage"


async def test_skipped_question_leaves_its_slot(chat: Chat) -> None:
    chat.studio.questions = (WHERE,)
    text, evidence, question = await chat.says(OPERATOR, NOTE)
    assert "Belum ada: tempat" in evidence.text
    shown = await chat.presses(OPERATOR, question.buttons["Lewati"], chat.id_of(question.text))
    assert texts.SKIPPED in shown[0].text
    assert "[LENGKAPI: tempat]" in text.text
    assert len(chat.studio.drafted) == 1


async def test_answers_are_kept_when_a_caption_becomes_a_release(chat: Chat) -> None:
    chat.studio.questions = (WHERE, QUOTE)
    _, evidence, question = await chat.says(OPERATOR, NOTE)
    await chat.presses(OPERATOR, question.buttons["Aula Kecamatan"], chat.id_of(question.text))
    text, *_ = await chat.presses(OPERATOR, evidence.buttons["Jadikan rilis"])
    assert text.text.startswith("[rilis")
    assert "where=Aula Kecamatan" in text.text


async def test_few_words_correct_the_last_note(chat: Chat) -> None:
    await _draft(chat)
    text, _, said = await chat.says(OPERATOR, "eh 90 warga bukan 80")
    assert text.method == "editMessageText"
    assert text.text.endswith("tadi 90 warga")
    assert said.text == "Diubah: 80 → 90 warga."
    undone = await chat.presses(OPERATOR, said.buttons["Urungkan"], chat.id_of(said.text))
    assert [s.method for s in undone] == ["editMessageText"] * 3
    assert undone[0].text == texts.ACTIONS["urung"]
    assert undone[1].text.endswith("tadi 80 warga")


async def test_button_of_an_old_correction_does_not_undo_a_later_change(chat: Chat) -> None:
    await _draft(chat)
    _, evidence, said = await chat.says(OPERATOR, "eh 90 warga bukan 80")
    await chat.presses(OPERATOR, evidence.buttons["Resmi"])
    assert await chat.presses(OPERATOR, said.buttons["Urungkan"]) == []
    assert chat.toasts()[-1] == texts.CHANGED_SINCE


async def test_text_too_long_for_one_message_is_sent_anew_on_revision(chat: Chat) -> None:
    chat.studio.text = "Kalimat panjang sekali. " * 250
    *pieces, evidence = await chat.says(OPERATOR, NOTE)
    assert len(pieces) == 2
    chat.studio.text = "Kalimat panjang yang resmi. " * 220
    shown = await chat.presses(OPERATOR, evidence.buttons["Resmi"])
    assert [s.method for s in shown[:3]] == ["sendMessage"] * 3
    assert "DRAF" in shown[2].text


async def test_message_that_is_gone_is_sent_anew(chat: Chat) -> None:
    text, evidence = await _draft(chat)
    chat.wire.messages.clear()
    shown = await chat.presses(OPERATOR, evidence.buttons["Resmi"])
    assert [s.method for s in shown if "resmi" in s.text and s.text != text.text][:2] == [
        "editMessageText",
        "sendMessage",
    ]


async def test_correction_that_comes_again_after_a_kill_is_shown_not_written_as_a_note(chat: Chat) -> None:
    await _draft(chat)
    update = chat.update(OPERATOR, text="eh 90 warga bukan 80")
    await chat.gets(update)
    drafted = len(chat.studio.drafted)
    shown = await chat.gets(update)
    assert shown[0].text.endswith("tadi 90 warga")
    assert len(chat.studio.drafted) == drafted


async def test_answer_that_comes_again_after_a_kill_is_worked_in_once(chat: Chat) -> None:
    chat.studio.questions = (WHERE,)
    await _draft(chat)
    update = chat.update(OPERATOR, text="Aula Setda")
    await chat.gets(update)
    drafted = len(chat.studio.drafted)
    shown = await chat.gets(update)
    assert "where=Aula Setda" in shown[0].text
    assert len(chat.studio.drafted) == drafted


async def test_reply_to_an_older_draft_answers_that_draft(chat: Chat) -> None:
    chat.studio.questions = (WHERE,)
    *_, question = await chat.says(OPERATOR, NOTE)
    older = chat.id_of(question.text)
    await chat.says(OPERATOR, "kerja bakti rt 05 ketileng senin sore 40 warga")
    replied = {"message_id": older, "date": 1, "chat": {"id": OPERATOR, "type": "private"}, "text": "x"}
    shown = await chat.says(OPERATOR, "Aula Setda", reply_to_message=replied)
    assert "rt 03 ciwedus" in shown[0].text
    assert "where=Aula Setda" in shown[0].text


async def test_answer_that_is_no_date_is_not_noted_as_one(chat: Chat) -> None:
    chat.studio.questions = (Question(field="when", text="Kapan kegiatannya?", slot="hari"),)
    await _draft(chat)
    shown = await chat.says(OPERATOR, "nanti dulu")
    assert len(shown) == 1
    assert shown[0].text.startswith(texts.NO_DAY)
    assert "Kapan kegiatannya?" in shown[0].text


async def test_request_without_a_note_is_no_note(chat: Chat) -> None:
    chat.studio.questions = (WHERE,)
    await _draft(chat)
    drafted = len(chat.studio.drafted)
    assert [s.text for s in await chat.says(OPERATOR, "tolong buatkan rilis dong")] == [texts.ASK_FOR["rilis"]]
    assert len(chat.studio.drafted) == drafted
