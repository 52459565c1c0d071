"""`/celah`: what was looked for in vain, grouped and ranked; key messages that nobody told this month."""

from datetime import datetime, timedelta

from bot import texts
from bot.clock import JAKARTA
from bot.storage.records import Version
from knowledge.checking.report import Coverage, Report
from prompts.brief import Brief
from prompts.draft import Draft, Source, Style
from tests.bot.chat import ADMIN, OPERATOR, OTHER, Chat
from tests.bot.sending import press_button

MESSAGE = "Got bersih mencegah genangan di lingkungan warga."


def _draft(chat: Chat, note: str, at: datetime, *, programme: str = "", message: str = "") -> None:
    """A stored draft that rests on a programme and tells its message, or on nothing at all."""
    brief = Brief(raw=note, kind="caption", channel="instagram", sent_at=at)
    sources = (Source(document="penanganan-banjir", title="Penanganan Banjir"),) if programme else ()
    coverage = (Coverage(programme, message, "present"),) if message else ()
    draft = Draft(kind="caption", channel="instagram", text=note, sources=sources)
    version = Version("catatan", brief, draft, Report(90, "siap", coverage=coverage), Style(), programme)
    chat.store.drafts.create(OPERATOR, version, note, at, None)


async def test_unanswered_questions_are_grouped_and_ranked(library: Chat) -> None:
    library.studio.found = False
    await library.says(OPERATOR, "kapan jadwal imunisasi polio?")
    await library.says(OTHER, "jadwal imunisasi polio kapan ya?")
    await library.says(OTHER, "jadwal imunisasi polio kapan ya?")
    await library.says(OPERATOR, "berapa harga tiket museum?")
    (card,) = await library.says(ADMIN, "/celah")
    first, second = card.text.split("\n")[1:3]
    assert "imunisasi polio" in first
    assert "(3 kali, terakhir 12/10/2025; juga: “" in first
    assert "museum" in second
    assert {"✓ 1", "✓ 2"} == set(card.buttons)


async def test_notes_that_rest_on_no_document_are_gaps_too(library: Chat) -> None:
    _draft(library, "pelatihan barista untuk pemuda karang taruna", library.now)
    _draft(library, "got dibersihkan", library.now, programme="Penanganan Banjir", message=MESSAGE)
    _draft(library, "lomba panahan antarpelajar", library.now - timedelta(days=200))
    (card,) = await library.says(ADMIN, "/celah")
    assert "pelatihan barista" in card.text
    assert "got dibersihkan" not in card.text
    assert "panahan" not in card.text


async def test_topic_that_is_ticked_off_comes_back_when_it_is_asked_again(library: Chat) -> None:
    library.studio.found = False
    _draft(library, "got bersih", library.now, programme="Penanganan Banjir", message=MESSAGE)
    await library.says(OPERATOR, "kapan jadwal imunisasi polio?")
    await library.says(OPERATOR, "berapa harga tiket museum?")
    (card,) = await library.says(ADMIN, "/celah")
    (left,) = await press_button(library, "✓ 1", card)
    assert left.text.count(" kali, terakhir") == 1
    assert texts.GAP_CLOSED in library.toasts()
    library.now += timedelta(hours=1)
    topic = "imunisasi" if "imunisasi" not in left.text else "museum"
    question = {"imunisasi": "jadwal imunisasi polio itu kapan?", "museum": "harga tiket museum berapa?"}[topic]
    await library.says(OPERATOR, question)
    (card,) = await library.says(ADMIN, "/celah")
    assert topic in card.text


async def test_key_messages_of_the_month_that_nobody_told(library: Chat) -> None:
    _draft(library, "got", datetime(2025, 9, 20, 9, tzinfo=JAKARTA), programme="Penanganan Banjir", message=MESSAGE)
    (card,) = await library.says(ADMIN, "/celah")
    assert "Pesan kunci yang belum dipakai bulan Oktober 2025" in card.text
    assert "• Belum ada draf tentang: <b>Penanganan Banjir</b>." in card.text
    _draft(library, "got bersih", library.now, programme="Penanganan Banjir", message=MESSAGE)
    assert [shown.text for shown in await library.says(ADMIN, "/celah")] == [texts.NO_GAPS]


async def test_message_left_out_of_a_programme_that_is_told_is_named(library: Chat) -> None:
    path = library.settings.corpus / "program" / "penanganan-banjir.md"
    other = "- id: lapor\n  teks: Warga melaporkan saluran tersumbat melalui kanal resmi.\n"
    path.write_text(path.read_text().replace("pesan_kunci:\n", f"pesan_kunci:\n{other}"))
    await library.says(ADMIN, "/muatulang")
    _draft(library, "got bersih", library.now, programme="Penanganan Banjir", message=MESSAGE)
    (card,) = await library.says(ADMIN, "/celah")
    assert "• <b>Penanganan Banjir</b>: 1 dari 2 pesan" in card.text
    assert "– Warga melaporkan saluran tersumbat" in card.text


async def test_operators_do_not_see_what_others_ask(library: Chat) -> None:
    assert [shown.text for shown in await library.says(OPERATOR, "/celah")] == [texts.ADMINS_ONLY]
