"""A repaired draft is judged against the sources it was written from, not against the note alone."""

from datetime import datetime, timedelta
from pathlib import Path

from bot.assembly import build_studio
from bot.clock import JAKARTA
from bot.settings import Settings
from knowledge.checking.neighbours import OtherText
from prompts.brief import Question
from prompts.draft import Style
from tests.bot.chat import OPERATOR, Chat

NOTE = "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga bersihin got"
SUNDAY = datetime(2025, 10, 12, 10, 30, tzinfo=JAKARTA)
BRIEF = "# Gotong royong\nSaluran air di Kelurahan Ciwedus sepanjang 640 meter dibersihkan bersama warga.\n"


async def test_answers_and_documents_count_as_sources_after_a_repair(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "gotong-royong.md").write_text(BRIEF, encoding="utf-8")
    studio = build_studio(Settings(data=tmp_path / "data", corpus=corpus))
    try:
        studio.knowledge.sync()
        question = Question(field="where", text="Di mana tempatnya?", slot="tempat")
        read = studio.read(NOTE, "caption", "instagram", "Kelurahan Ciwedus", SUNDAY)
        brief = studio.answer_question(read, question, "Balai Warga RT 05")
        drafted = await studio.draft(brief, Style())
        text = "Kerja bakti di Balai Warga RT 05, saluran air 640 meter dibersihkan 80 warga, bukan 95 warga."
        report = await studio.recheck(brief, drafted.draft.model_copy(update={"text": text}), Style())
    finally:
        studio.knowledge.close()
    unsupported = " ".join(fact.text for fact in report.facts if fact.status == "unsupported")
    supported = " ".join(fact.text for fact in report.facts if fact.status == "supported")
    assert "95" in unsupported
    assert "640" in supported
    assert "80" in supported
    assert "RT 05" not in unsupported


async def test_a_draft_is_compared_with_other_agencies_drafts_of_the_month(tmp_path: Path) -> None:
    asked: list[datetime] = []

    def neighbours(since: datetime) -> tuple[OtherText, ...]:
        asked.append(since)
        day = (SUNDAY - timedelta(days=2)).date()
        words = "Kerja bakti membersihkan got di RT 03 Ciwedus diikuti 95 warga, Minggu (12/10/2025) pagi."
        return (OtherText("Kecamatan Cilegon", day, "penanganan-banjir", words),)

    studio = build_studio(Settings(data=tmp_path / "data"), neighbours=neighbours)
    try:
        studio.knowledge.sync()
        brief = studio.read(NOTE, "caption", "instagram", "Kelurahan Ciwedus", SUNDAY)
        report = (await studio.draft(brief, Style())).report
    finally:
        studio.knowledge.close()
    found = [f for f in report.findings if f.rule == "narasi.instansi-lain"]
    assert [(f.text, f.level, f.source) for f in found] == [("80 warga", "suggestion", "Kecamatan Cilegon")]
    assert asked == [SUNDAY - timedelta(days=30)]


async def test_repair_by_button_checks_the_repaired_draft_with_its_brief(chat: Chat) -> None:
    _, evidence = await chat.says(OPERATOR, f"{NOTE} walikota hadir")
    (card,) = await chat.presses(OPERATOR, evidence.buttons["Periksa"])
    text, evidence = await chat.presses(OPERATOR, card.buttons["Perbaiki semua"])
    assert "wali kota hadir" in text.text
    assert "Siap 94/100" in evidence.text
    ((brief, draft),) = chat.studio.rechecked
    assert (brief.raw, draft.text) == (f"{NOTE} walikota hadir", text.text)
