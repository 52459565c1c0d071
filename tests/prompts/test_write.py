"""The composer: a model's draft only if it is faithful, at most two repairs, and always a draft in the end."""

import json

from bench.chat_server import Answer, ChatServer, chat_server, fails, hangs, says
from bot.studio import check_draft
from knowledge.checking.check import Checker
from knowledge.checking.report import Report
from prompts.draft import Draft, Task
from prompts.offline import OfflineWriter
from prompts.write import Composer
from tests.prompts.briefs import CLEANUP, programme
from tests.prompts.test_model import GOOD_CAPTION, good, writer

CHECKER = Checker.load()
OFFLINE = OfflineWriter.load()
TASK = Task(CLEANUP, programme("penanganan-banjir"))


def check(task: Task, draft: Draft, basis: str) -> Report:
    """The real judge, as the bot uses it."""
    return check_draft(CHECKER, task, draft, basis)


def lying(old: str, new: str) -> Answer:
    return says(json.dumps(GOOD_CAPTION, ensure_ascii=False).replace(old, new))


def composer(server: ChatServer | None, **limits: float) -> Composer:
    return Composer(OFFLINE, writer(server, **limits) if server else None, check)


async def test_without_a_model_the_offline_writer_writes_and_says_nothing() -> None:
    draft, report = await composer(None).compose(TASK)
    assert (draft.writer, draft.note) == ("luring", "")
    assert report.band == "siap"


async def test_a_faithful_model_draft_is_returned() -> None:
    with chat_server(good()) as server:
        draft, report = await composer(server).compose(TASK)
    assert (draft.writer, draft.note, report.band) == ("model", "", "siap")


async def test_a_lie_is_repaired_when_the_model_mends_it() -> None:
    with chat_server(lying("80 warga", "95 warga"), good()) as server:
        draft, _ = await composer(server).compose(TASK)
        assert draft.writer == "model"
        assert "80 warga" in draft.text
        assert "“95 warga” (number) tidak ada dalam bahan" in server.prompt()
        assert len(server.requests) == 2


async def test_a_lie_that_stays_is_never_returned() -> None:
    for old, new in [("80 warga", "95 warga"), ("12/10/2025", "13/10/2025"), ("Lurah Ciwedus", "Lurah Budiman")]:
        with chat_server(lying(old, new)) as server:
            draft, report = await composer(server).compose(TASK)
            assert draft.writer == "luring"
            assert new not in draft.text
            assert "tidak ada dalam catatan dan sumber. Draf ini ditulis oleh penulis luring." in draft.note
            assert report.band == "siap"
            assert len(server.requests) == 3


async def test_a_server_that_hangs_is_named_in_the_note() -> None:
    with chat_server(hangs) as server:
        draft = await composer(server, timeout=0.3, deadline=2).write(TASK)
    assert draft.writer == "luring"
    assert draft.note == "Server model tidak menjawab dalam 0,3 detik. Draf ini ditulis oleh penulis luring."


async def test_the_deadline_covers_writing_and_repairing_together() -> None:
    with chat_server(lying("80 warga", "95 warga"), hangs) as server:
        draft = await composer(server, timeout=5, deadline=1).write(TASK)
    assert draft.writer == "luring"
    assert "tidak menjawab dalam 1 detik" in draft.note


async def test_a_failed_repair_falls_back() -> None:
    with chat_server(lying("80 warga", "95 warga"), fails(500)) as server:
        draft = await composer(server).write(TASK)
    assert draft.writer == "luring"
    assert "95" not in draft.text
