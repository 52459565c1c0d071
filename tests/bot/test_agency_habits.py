"""Agencies' habits come from their own texts: the knowledge base and the drafts they closed, by any of their names."""

from bot import texts
from bot.habits import AgencyHabits, ClosedText
from tests import bundled
from tests.bot.chat import OPERATOR, Chat
from tests.bot.fakes import FakeKnowledge, document

NAMES = bundled.names()
POST = "Halo, Sobat Ciwedus. Sebanyak 80 warga bekerja bakti di RT 03. ✨\n\n#KelurahanCiwedus #CiwedusBersih"
RELEASE = "CILEGON – Got bersih mencegah genangan di jalan. Warga bekerja bakti pagi tadi di RT 03."


def _knowledge(*agencies: str, body: str = RELEASE) -> FakeKnowledge:
    held = [
        document(f"rilis-{at}", jenis="rilis", instansi=agency, pesan_kunci=[], fakta=[], tagar=[])
        for at, agency in enumerate(agencies)
    ]
    return FakeKnowledge([one.__class__(one.id, one.front, body, one.path, 1, one.sha256) for one in held])


def test_releases_of_the_agency_are_measured_by_any_of_its_names() -> None:
    found = AgencyHabits(_knowledge("Diskominfo", "Dinas Kominfo", "DKISP", "Dinas Sosial Kota Cilegon"), NAMES)
    learned = found.of("Dinas Komunikasi, Informatika, Statistik, dan Persandian Kota Cilegon", "rilis")
    assert learned
    assert learned.texts == 3
    assert found.of("Dinas Sosial", "rilis") is None
    assert found.of("Diskominfo", "caption") is None
    assert found.of("Diskominfo", "imbauan") is None


def test_drafts_that_were_closed_count_and_new_ones_are_seen_at_once() -> None:
    closed: list[ClosedText] = []
    found = AgencyHabits(_knowledge(), NAMES, lambda _most: tuple(closed))
    assert found.of("Kelurahan Ciwedus", "caption") is None
    closed += [ClosedText("Kelurahan Ciwedus, Kecamatan Cilegon", "caption", POST)] * 3
    learned = found.of("Kelurahan Ciwedus", "caption")
    assert learned
    assert learned.greeting == "Halo, Sobat Ciwedus."


def test_without_knowledge_there_are_no_habits() -> None:
    knowledge = _knowledge("Diskominfo")
    knowledge.live = 0
    assert AgencyHabits(knowledge, NAMES).of("Diskominfo", "rilis") is None


async def test_closed_drafts_are_the_current_versions_of_those_that_are_done(chat: Chat) -> None:
    chat.studio.text = POST
    _, evidence = await chat.says(OPERATOR, "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga")
    assert chat.store.drafts.closed(10) == ()
    await chat.presses(OPERATOR, evidence.buttons["Selesai"])
    assert chat.store.drafts.closed(10) == (ClosedText("Kelurahan Ciwedus", "caption", POST),)


async def test_profile_shows_the_habits_or_what_it_takes(chat: Chat) -> None:
    (card,) = await chat.says(OPERATOR, "/profil")
    assert texts.NO_HABITS in card.text
    chat.studio.habits = AgencyHabits(_knowledge(*["Kelurahan Ciwedus"] * 3, body=POST), NAMES)
    chat.desk.people._habits = chat.studio.habits.of
    (card,) = await chat.says(OPERATOR, "/profil")
    assert "Caption (dari 3 teks): kalimat sekitar" in card.text
    assert "sapaan “Halo, Sobat Ciwedus.”" in card.text
    assert "tagar tetap #KelurahanCiwedus #CiwedusBersih" in card.text
