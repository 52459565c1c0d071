"""A draft changed in the operator's own words, in the chat, with a chat model behind the bot: all the way."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from bench.chat_server import Answer, ChatServer, chat_server, says
from bot.sandbox import OPERATOR_CIWEDUS
from bot.sandbox.client import Chat, Sandbox
from tests.e2e.conftest import SUNDAY
from tests.e2e.process import Bot, started
from tests.waiting import PATIENCE

NOTE = "kerja bakti rt 03 ciwedus minggu pagi tadi jam 7, 80 warga ikut, pak lurah hadir, bersihin got biar ga banjir"
HEADED = "Minggu (12/10/2025) pukul 07.00 WIB"
LONG = {
    "kail": "Saluran air yang bersih membantu air hujan mengalir dan mengurangi risiko genangan.",
    "paragraf": [
        f"Sebanyak 80 warga RT 03 Kelurahan Ciwedus bekerja bakti membersihkan got agar tidak banjir, {HEADED}.",
        "Lurah Ciwedus hadir bersama warga.",
    ],
}
SHORT = {
    "kail": f"{HEADED}, 80 warga RT 03 Kelurahan Ciwedus membersihkan got agar tidak banjir.",
    "paragraf": ["Kerja bakti itu dihadiri Lurah Ciwedus. Got yang bebas sampah mengurangi risiko genangan."],
}
LYING = {**SHORT, "kail": SHORT["kail"].replace("80", "95")}  # type: ignore[attr-defined]
RENAMED = json.loads(json.dumps(SHORT).replace("Lurah Ciwedus", "Lurah Ciwedus Rahmat Hidayat"))


def told(parts: Mapping[str, Any]) -> Answer:
    return says(json.dumps(parts, ensure_ascii=False))


@pytest.fixture
def server() -> Iterator[ChatServer]:
    with chat_server(told(LONG)) as running:
        yield running


@pytest.fixture
def bot(server: ChatServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    folder = tmp_path_factory.mktemp("bebas")
    with started(folder, join_seconds="0", model="tiruan", model_base_url=server.url) as running:
        yield running


async def _written(chat: Chat) -> str:
    await chat.send(NOTE, at=SUNDAY)
    text = (await chat.wait_reply(containing="RT 03 Kelurahan Ciwedus")).text
    await chat.wait_reply(containing="DRAF · ")
    return text


async def test_free_words_change_the_draft_and_neither_a_lie_nor_a_new_name_goes_astray(
    bot: Bot, server: ChatServer
) -> None:
    async with await Sandbox.connect(bot.url, patience=PATIENCE) as sandbox:
        chat = sandbox.chat(OPERATOR_CIWEDUS.id)
        assert (await _written(chat)).startswith(LONG["kail"])

        server.answers[:] = [told(SHORT)]
        await chat.send("lebih pendek dan sebut jamnya dulu", at=SUNDAY)
        changed = await chat.wait_edit(containing="membersihkan got")
        assert changed.text.startswith(HEADED)
        assert "lebih pendek dan sebut jamnya dulu" in server.prompt()
        said = await chat.wait_reply(containing="Diubah oleh model: lebih pendek dan sebut jamnya dulu.")
        assert said.button("Urungkan")

        server.answers[:] = [told(LYING)]
        await chat.send("lebih tegas bahasanya", at=SUNDAY)
        assert "Drafnya tidak berubah" in (await chat.wait_reply(containing="tidak berubah")).text

        server.answers[:] = [told(RENAMED)]
        await chat.send("ganti lurahnya jadi pak Rahmat Hidayat", at=SUNDAY)
        renamed = await chat.wait_edit(containing="Rahmat Hidayat")
        assert "80 warga" in renamed.text
        assert "95" not in renamed.text
