"""The peer without checks shows the lie that the product keeps from its operators."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bench.chat_server import chat_server
from bench.measure import Bench
from bench.notes import Note
from bench.unchecked import LyingModel
from bot.assembly import build_studio
from bot.startup import load_settings

NOTE = Note(
    id="t1",
    split="dev",
    content="kegiatan",
    agency="Kelurahan Ciwedus",
    sent_at=datetime(2025, 10, 12, 10, tzinfo=UTC),
    text="kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga bersihin got, pak lurah hadir",
    kind="caption",
    channel="instagram",
    also_rilis=True,
    facts=("80", "RT 03"),
    program="",
    forbid=(),
)


@pytest.fixture(scope="module")
def liar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LyingModel]:
    studio = build_studio(load_settings({"data": Path(tmp_path_factory.mktemp("data"))}))
    studio.knowledge.sync()
    with chat_server() as server:
        yield LyingModel(studio, server)
    studio.knowledge.close()


async def test_both_ways_get_the_same_lie_and_only_the_unchecked_draft_tells_it(liar: LyingModel) -> None:
    bench = Bench(liar.studio)
    unchecked = [one async for one in liar.measure(bench, [NOTE], liar.unchecked)]
    checked = [one async for one in liar.measure(bench, [NOTE], liar.checked)]
    assert [lie for _, lie in unchecked] == [lie for _, lie in checked] != []
    for measured, lie in unchecked:
        assert lie.now in measured.drafted.draft.text
    for measured, _ in checked:
        assert measured.drafted.draft.writer == "luring"
