"""A bot with real handlers and a real database, and Telegram in memory."""

import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.app import build
from bot.desk import Desk
from bot.gateway import Gateway
from bot.inbox import Inbox
from bot.pace import Pace
from bot.pieces import Pieces
from bot.settings import Settings
from bot.storage import Store
from knowledge.base import KnowledgeBase
from knowledge.names import Names
from tests import bundled
from tests.bot.chat import ADMIN, OPERATOR, OTHER, Chat
from tests.bot.fakes import FakeKnowledge, FakeStudio
from tests.bot.letters import CONFLICT, LETTER
from tests.bot.wire import Wire
from tests.knowledge.fakes import HashEmbedder, here
from tests.knowledge.library import write

os.environ["PTB_TIMEDELTA"] = "true"  # as bot/__main__.py does

TODAY = date(2025, 10, 12)  # what the chat's clock says
BRIEF: dict[str, Any] = {
    "jenis": "program",
    "judul": "Penanganan Banjir",
    "tanggal": date(2025, 9, 3),
    "instansi": "Dinas Pekerjaan Umum dan Penataan Ruang Kota Cilegon",
    "pesan_kunci": [{"id": "got", "teks": "Got bersih mencegah genangan di lingkungan warga."}],
    "fakta": [
        {
            "teks": "Ada 14 titik genangan yang ditangani petugas.",
            "nilai": "14 titik",
            "per": date(2025, 9, 3),
            "sumber": "Rapat koordinasi",
        }
    ],
    "juru_bicara": [{"nama": "Budi Santoso", "jabatan": "Kepala Bidang Sumber Daya Air"}],
}
RELEASE = "Petugas membersihkan saluran air bersama warga. Sebanyak 14 titik genangan ditangani sejak September."


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        data=tmp_path / "data",
        corpus=tmp_path / "corpus",
        operators=(OPERATOR, OTHER),
        admins=(ADMIN,),
        agency="Kelurahan Ciwedus",
        generation_grace=0,
        requests_per_minute=1000,
        presses_per_minute=1000,
    )


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    with Store(settings.bot_database) as opened:
        yield opened


@pytest.fixture
async def chat(settings: Settings, store: Store) -> AsyncIterator[Chat]:
    async with _playing(settings, store, FakeKnowledge(folder=settings.uploads)) as playing:
        yield playing


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Data and corpus of a knowledge base of three documents, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("rak")
    corpus = folder / "corpus"
    write(corpus / "program", "penanganan-banjir", "Warga dan petugas merawat saluran air.", **BRIEF)
    write(corpus / "rilis", "rilis-banjir", RELEASE, judul="Saluran Air Dibersihkan", tanggal=date(2025, 9, 20))
    write(corpus / "panduan", "gaya-rilis", "Tulis kalimat pendek dan jelas.", jenis="panduan", judul="Gaya Rilis")
    base = KnowledgeBase(Settings(data=folder / "data", corpus=corpus), HashEmbedder(), lambda: TODAY, here)
    base.sync()
    with base.extractor() as extractor:  # read once; what was read is in the data folder
        for letter in (LETTER, CONFLICT):
            extractor.extract("surat.docx", letter)
    base.close()
    return folder


@pytest.fixture
def calendar() -> list[date]:
    """The one day that the knowledge base takes for today; a test may put another in its place."""
    return [TODAY]


@pytest.fixture
def base(settings: Settings, shelf: Path, calendar: list[date]) -> Iterator[KnowledgeBase]:
    """A real knowledge base that builds in this process."""
    shutil.copytree(shelf / "corpus", settings.corpus)
    shutil.copytree(shelf / "data", settings.data, dirs_exist_ok=True)
    opened = KnowledgeBase(settings, HashEmbedder(), lambda: calendar[0], here)
    yield opened
    opened.close()


@pytest.fixture
async def library(settings: Settings, base: KnowledgeBase, store: Store) -> AsyncIterator[Chat]:
    """A chat over real documents; drafting and checking stay fakes."""
    async with _playing(settings, store, base) as playing:
        yield playing


@pytest.fixture
def library_with(settings: Settings, base: KnowledgeBase, store: Store) -> Callable[..., Any]:
    """`async with library_with(second_approval=True) as chat`: the same with other settings, or other `names`."""

    def made(names: Names | None = None, **changes: Any) -> Any:
        return _playing(settings.model_copy(update=changes), store, base, names)

    return made


@asynccontextmanager
async def _playing(settings: Settings, store: Store, knowledge: Any, names: Names | None = None) -> AsyncIterator[Chat]:
    wire, studio = Wire(), FakeStudio(knowledge, names or bundled.names())
    desk = Desk(studio, store, lambda: playing.now, settings)  # type: ignore[arg-type]
    inbox = Inbox(store.inbox, 42, lambda: playing.now, Pieces(0))
    gateway = Gateway(Pace(burst=1000), retry_wait=0.01)
    app = build(settings, desk, inbox, token="42:test", request=wire, gateway=gateway)
    playing = Chat(app, wire, store=store, desk=desk, studio=studio, settings=settings)
    await app.initialize()
    yield playing
    await app.shutdown()
