"""A note becomes a draft, and buttons change it."""

from tests.bot.chat import OPERATOR, Chat

NOTE = "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga"


async def test_note_gives_the_text_alone_and_then_the_evidence(chat: Chat) -> None:
    text, evidence = await chat.says(OPERATOR, NOTE)
    assert text.text.endswith(NOTE)
    assert not text.markup
    assert not text.buttons
    assert "DRAF · Caption Instagram" in evidence.text
    assert "Siap 94/100" in evidence.text
    assert "Brief &lt;Banjir&gt; &amp; Drainase" in evidence.text


async def test_typing_is_shown_before_the_answer(chat: Chat) -> None:
    await chat.says(OPERATOR, NOTE)
    methods = [name for name, _ in chat.wire.calls]
    assert methods.index("sendChatAction") < methods.index("sendMessage")
