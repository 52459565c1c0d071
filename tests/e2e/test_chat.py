"""What operators and admins get from the real bot: notes, questions, checks, documents, and bad input."""

import re

import pytest

from bot import texts
from bot.sandbox import STRANGER
from bot.sandbox.client import Chat, NoReply, Reply, Sandbox
from tests.e2e.conftest import SUNDAY, THURSDAY, Invite

TRAINING = (
    "pelatihan jurnalistik operator humas opd sama kelurahan, rabu 24/9 kemarin, diskominfo, temanya agenda setting "
    "dan narasi tunggal, narsum ketua pwi cilegon ahmad fauzi chan, kepala dinas pak agus zulkarnain buka acara"
)
CLEAN_UP = "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga pak lurah hadir bersihin got biar ga banjir"
NUMBER = re.compile(r"\d+(?:[./]\d+)*")


async def _draft(chat: Chat) -> tuple[Reply, Reply]:
    """The next draft: its text, a message of its own, and the evidence with the buttons."""
    before = reply = await chat.wait_reply()
    while "DRAF · " not in reply.text:
        before, reply = reply, await chat.wait_reply()
    return before, reply


async def test_founding_note_becomes_a_caption_that_is_right(operator: Chat) -> None:
    """The year and weekday come from the day of sending; names and titles as in the note; nothing else is claimed."""
    await operator.send(TRAINING, at=THURSDAY)
    text, evidence = await _draft(operator)
    hook = text.text.partition("\n")[0]
    assert len(hook) <= 125
    assert len(text.text) <= 2200
    assert 1 <= len(re.findall(r"#\w+", text.text)) <= 5
    for fact in ("Rabu (24/9/2025)", "Ahmad Fauzi Chan", "Agus Zulkarnain", "narasi tunggal"):
        assert fact.lower() in text.text.lower()
    assert set(NUMBER.findall(text.text)) == {"24/9/2025"}
    assert not re.search(r'["“”]', text.text), "no quotation was given"
    assert "Caption Instagram" in evidence.text
    assert "Sumber: " in evidence.text
    assert text.labels == ()


@pytest.mark.parametrize("agency", ["Kelurahan Ciwedus", "Diskominfo"])
async def test_the_notes_that_the_page_offers_find_nothing_wrong(invite: Invite, agency: str) -> None:
    chat = await invite(agency)
    for note, day in ((TRAINING, THURSDAY), (CLEAN_UP, SUNDAY)):
        await chat.send(note, at=day)
        _, evidence = await _draft(chat)
        assert "❌" not in evidence.text


async def test_caption_is_turned_into_a_release(operator: Chat) -> None:
    """Title of 5 to 10 words, dateline, lead with the day, and slots where the note says nothing."""
    await operator.send(TRAINING, at=THURSDAY)
    await _draft(operator)
    await operator.press("Jadikan rilis")
    text, evidence = await _draft(operator)
    lines = [line for line in text.text.splitlines() if line.strip()]
    dateline = next(number for number, line in enumerate(lines) if line.startswith("CILEGON – "))
    assert 5 <= len(lines[dateline - 1].split()) <= 10
    assert "Rabu (24/9/2025)" in lines[dateline]
    assert "[LENGKAPI: kutipan" in text.text
    assert not re.search(r'["“”]', text.text)
    assert "Siaran pers" in evidence.text
    assert "Siap" not in evidence.text, "a release with open slots is not ready"
    assert "Lengkapi dahulu: " in evidence.text
    assert "betulkan" not in evidence.text


async def test_correction_and_undo_edit_the_caption_in_place(operator: Chat) -> None:
    await operator.send(CLEAN_UP, at=SUNDAY)
    text, _ = await _draft(operator)
    assert "80 warga" in text.text
    assert "Minggu (12/10/2025)" in text.text
    await operator.send("eh 90 warga bukan 80", at=SUNDAY)
    edited = await operator.wait_edit(containing="90 warga")
    assert edited.id == text.id
    assert "80" not in edited.text
    assert (await operator.wait_reply(containing="Diubah: ")).labels == ("Urungkan", "Perubahan")
    await operator.press("Urungkan")
    assert (await operator.wait_edit(containing="80 warga")).id == text.id


async def test_styles_and_channels_rewrite_in_place(operator: Chat) -> None:
    await operator.send(CLEAN_UP, at=SUNDAY)
    text, _ = await _draft(operator)
    await operator.press("Lebih pendek")
    shorter = await operator.wait_edit()
    assert shorter.id == text.id
    assert len(shorter.text) < len(text.text)
    await operator.press("Facebook")
    await operator.wait_edit(containing="Caption Facebook")
    assert len(await operator.messages()) < 8, "edits do not pile up messages"


async def test_check_finds_the_wrong_weekday_and_fixes_it(operator: Chat) -> None:
    await operator.send("/periksa Walikota Cilegon hadir di Kelurahan Ciwedus, Selasa (24/9/2025).", at=THURSDAY)
    report = await operator.wait_reply(containing="/100")
    assert "Rabu" in report.text
    assert "Wali Kota" in report.text
    await operator.press("Perbaiki semua")
    fixed = await operator.wait_reply()
    assert "Wali Kota Cilegon" in fixed.text
    assert "Rabu (24/9/2025)" in fixed.text


async def test_question_is_answered_from_the_documents(operator: Chat) -> None:
    await operator.send("saban juare itu apa?")
    answer = await operator.wait_reply()
    assert "Saban Juare" in answer.text
    assert "Sumber: " in answer.text


async def test_question_without_an_answer_is_said_so(operator: Chat) -> None:
    await operator.send("siapa juara piala dunia sepak bola tahun 1998?")
    assert (await operator.wait_reply()).text == texts.NOT_FOUND


async def test_question_that_nothing_answers_outright_gets_the_nearest_documents(operator: Chat) -> None:
    await operator.send("kata grup rt tugu cilegon kelelep banjir, itu beneran apa bohong?")
    nearest = await operator.wait_reply()
    assert nearest.text.startswith(texts.NO_PLAIN_ANSWER)
    assert "landmark" in nearest.text.lower()
    assert "\n2. " in nearest.text
    assert "\n3. " not in nearest.text


async def test_history_opens_a_draft_again(operator: Chat) -> None:
    await operator.send(CLEAN_UP, at=SUNDAY)
    text, _ = await _draft(operator)
    await operator.press("Selesai")
    await operator.settle()
    await operator.send("/riwayat")
    listed = await operator.wait_reply()
    assert len(listed.labels) == 1
    await operator.press(listed.labels[0])
    assert (await operator.wait_reply()).text == text.text


async def test_drafts_of_others_cannot_be_pressed(operator: Chat, invite: Invite) -> None:
    """The same callback data, sent by somebody else from a message of their own, finds nothing."""
    await operator.send(CLEAN_UP, at=SUNDAY)
    _, evidence = await _draft(operator)
    other = await invite("Kelurahan Citangkil")
    await other.send("/riwayat")
    assert (await other.wait_reply()).text == texts.NO_DRAFTS
    button = evidence.button("Selesai")
    assert button
    with pytest.raises(RuntimeError, match="Pesan itu sudah tidak ada"):
        await other._post("presses", {"person": other.person, "message": evidence.id, "data": button["callback_data"]})


async def test_stranger_gets_one_polite_line_and_nothing_else(sandbox: Sandbox) -> None:
    stranger = sandbox.chat(STRANGER.id)
    await stranger.send(CLEAN_UP)
    assert (await stranger.wait_reply()).text == texts.STRANGER
    for text in ("/program", "/start SALAH", "saban juare itu apa?"):
        await stranger.send(text)
    await stranger.send_file("brief.md", b"---\njenis: program\n---\n")
    with pytest.raises(NoReply):
        await stranger.wait_reply(seconds=2)


async def test_invitation_works_once(admin: Chat, sandbox: Sandbox) -> None:
    await admin.send("/undang Kelurahan Kebonsari")
    code = re.search(r"/start (\w+)", (await admin.wait_reply(containing="/start")).text)
    assert code
    first, second = await sandbox.join(6001, "Operator Kebonsari"), await sandbox.join(6002, "Orang Lain")
    await first.send(f"/start {code[1]}")
    assert "Kelurahan Kebonsari" in (await first.wait_reply()).text
    await second.send(f"/start {code[1]}")
    assert (await second.wait_reply()).text == texts.STRANGER


ADMIN_WORDS = ["dokumen", "muatulang", "gulung", "undang Kelurahan Ciwedus", "operator", "takterjawab"]


async def test_admin_invited_while_the_bot_runs_sees_the_admins_menu(admin: Chat, operator: Chat) -> None:
    for word in ADMIN_WORDS:
        name = word.split()[0]
        assert name in await admin.commands()
        assert name not in await operator.commands()


async def test_question_is_answered_although_a_note_is_awaited(operator: Chat) -> None:
    await operator.send("/caption")
    await operator.wait_reply(containing="Kirim catatannya")
    await operator.send("😀🎉🔥")
    await operator.wait_reply(containing="Belum ada kata")
    await operator.send("saban juare itu apa?")
    answer = await operator.wait_reply()
    assert "Sumber: " in answer.text
    assert "DRAF" not in answer.text


async def test_operator_who_is_put_out_is_a_stranger(admin: Chat, invite: Invite) -> None:
    guest = await invite("Kelurahan Masigit")
    await admin.send("/operator")
    listed = await admin.wait_reply(containing="orang terdaftar")
    while "Kelurahan Masigit" not in listed.text:
        await admin.press("Berikutnya", on=listed)
        listed = await admin.wait_edit(containing="orang terdaftar")
    await admin.press("Keluarkan Operator Kelurahan Masigit", on=listed)
    await admin.wait_reply(containing="Keluarkan Operator Kelurahan Masigit")
    await admin.press("Ya, keluarkan")
    await admin.wait_edit(containing="sudah dikeluarkan")
    await guest.send("/program")
    assert (await guest.wait_reply()).text == texts.STRANGER


@pytest.mark.parametrize("command", ADMIN_WORDS)
async def test_operators_have_no_admin_commands(operator: Chat, command: str) -> None:
    await operator.send(f"/{command}")
    assert (await operator.wait_reply()).text == texts.ADMINS_ONLY


async def test_every_command_of_the_menu_is_answered(operator: Chat) -> None:
    menu = await operator.commands()
    assert len(menu) >= 10
    for command in menu:
        await operator.send(f"/{command}")
        assert (await operator.wait_reply()).text != texts.UNKNOWN_COMMAND
        await operator.settle(quiet=0.2)


BAD_TEXTS = {
    "emoji": ("😀🎉🔥", "Belum ada kata"),
    "english": (
        "Yesterday the mayor opened a training for public relations officers at the city hall",
        "bahasa Inggris",
    ),
    "empty caption": ("/caption", "Kirim catatannya"),
    "empty release": ("/rilis   ", "Kirim catatannya"),
    "unknown command": ("/terbangkan", "tidak saya kenal"),
}


@pytest.mark.parametrize(("text", "answer"), BAD_TEXTS.values(), ids=list(BAD_TEXTS))
async def test_bad_text_gets_one_clear_line(operator: Chat, text: str, answer: str) -> None:
    await operator.send(text)
    assert answer in (await operator.wait_reply()).text
    assert await operator.settle(quiet=0.7) == []


async def test_twenty_thousand_characters_get_one_answer(operator: Chat) -> None:
    """Telegram's apps send them in five parts; the bot answers once, and not with a draft."""
    parts = await operator.send("kerja bakti di kelurahan " * 800)
    assert len(parts) == 5
    assert "terlalu panjang" in (await operator.wait_reply()).text
    assert await operator.settle(quiet=2.0) == []


async def test_twenty_thousand_characters_are_no_answer_to_an_open_question(operator: Chat) -> None:
    """The caption of this note asks for the place; the draft must stay as it is."""
    await operator.send(TRAINING, at=THURSDAY)
    text, _ = await _draft(operator)
    await operator.settle()
    await operator.send("kerja bakti di kelurahan " * 800)
    assert "terlalu panjang" in (await operator.wait_reply()).text
    assert text.text in [message.text for message in await operator.messages()]


@pytest.mark.parametrize(
    ("kind", "answer"), [("sticker", texts.STICKER), ("voice", texts.VOICE), ("location", texts.OTHER)]
)
async def test_what_is_no_text_gets_one_clear_line(operator: Chat, kind: str, answer: str) -> None:
    await operator.send_sample(kind)
    assert (await operator.wait_reply()).text == answer


async def test_rewritten_message_is_not_read_again(operator: Chat) -> None:
    (note,) = await operator.send("halo")
    await operator.wait_reply()
    await operator.rewrite(note, CLEAN_UP)
    assert (await operator.wait_reply()).text == texts.EDITED


async def test_bad_files_get_one_clear_line_each(admin: Chat) -> None:
    """Too large, or no file of its kind: nothing is kept of it."""
    await admin.send_file("rekaman.md", bytes(30 * 1024 * 1024))
    assert "terlalu besar" in (await admin.wait_reply()).text
    await admin.send_file("brief.xlsx", b"PK\x03\x04")
    assert "brief.xlsx" in (await admin.wait_reply()).text


async def test_an_operator_s_file_becomes_a_proposal(operator: Chat) -> None:
    await operator.send_file(
        "brief taman.md", ("# Taman kota\n\n" + "Taman dirawat warga setiap pekan. " * 10).encode()
    )
    assert (await operator.wait_reply()).text == texts.proposal_kept("brief taman.md")


async def test_broken_front_matter_is_named_by_line(admin: Chat) -> None:
    broken = "---\njenis: program\njudul: Taman Kota\ntanggl: 2026-01-01\n---\nIsi.\n"
    await admin.send_file("taman.md", broken.encode())
    answer = (await admin.wait_reply()).text
    assert "tidak ada yang diubah" in answer
    assert "taman.md:4: kunci `tanggl` tidak dikenal" in answer


async def test_kit_agrees_and_follows_a_correction(operator: Chat) -> None:
    """One card for all parts; what is corrected in one is corrected in all."""
    await operator.send(CLEAN_UP, at=SUNDAY)
    await _draft(operator)
    await operator.press("Paket lengkap")
    card = await operator.wait_reply(containing=texts.differing(0))
    assert {"Siaran pers", "Instagram", "Facebook", "X", "Unduh zip"} <= set(card.labels)
    await operator.send("eh 90 warga bukan 80", at=SUNDAY)
    await operator.wait_reply(containing="Diubah: ")
    await operator.press("Siaran pers", on=card)
    release, _ = await _draft(operator)
    assert "90 warga" in release.text
    assert "80 warga" not in release.text


async def test_draft_changed_by_hand_is_its_next_version_and_checked(operator: Chat) -> None:
    await operator.send(CLEAN_UP, at=SUNDAY)
    text, _ = await _draft(operator)
    await operator.send(text.text.replace("80 warga", "300 warga"), at=SUNDAY)
    edited = await operator.wait_edit(containing="300 warga")
    assert edited.id == text.id
    assert "300 warga" in (await operator.wait_edit(containing="DRAF · ")).text, "a number without source is told"


async def test_note_in_several_messages_is_one_draft(operator: Chat) -> None:
    for part in ("kerja bakti rt 03 ciwedus", "minggu pagi tadi", "80 warga bersihin got"):
        await operator.send(part, at=SUNDAY)
    text, _ = await _draft(operator)
    for fact in ("80 warga", "RT 03", "12/10/2025"):
        assert fact in text.text
    assert len([one for one in await operator.messages() if "DRAF · " in one.text]) == 1
