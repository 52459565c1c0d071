"""A chat model behind the bot: one that writes, one that keeps people waiting, and one whose turns are used up."""

import json
import re
from collections.abc import Iterator

import pytest

from bench.chat_server import ChatServer, Handler, chat_server, hangs, says, streams
from bot import texts
from bot.sandbox import OPERATOR_CIWEDUS
from bot.sandbox.client import Chat, Sandbox
from tests.e2e.conftest import SUNDAY
from tests.e2e.process import Bot, started
from tests.waiting import PATIENCE

ALT = "alt text: spanduk biru bertulisan Gratis dengan gambar mobil putih di tengah"
OTHER = "alt text: papan hijau bertulisan Taman dengan gambar pohon di kiri"


UNCHECKED = " ".join(f"kata{number}" for number in range(60))
SLOW = streams(f'{{"bagian": ["{UNCHECKED}', hangs, every=0.2)


def echoes(handler: Handler) -> None:
    """A faithful model without ideas: every block to rewrite comes back as it is."""
    blocks = re.findall(r"<<<\w+ BAGIAN \d+>>>\n(.*?)\n<<<\w+ AKHIR>>>", handler.chat.prompt(), re.DOTALL)
    says(json.dumps({"bagian": blocks}, ensure_ascii=False))(handler)


@pytest.fixture(scope="module")
def server() -> Iterator[ChatServer]:
    with chat_server(SLOW) as running:
        yield running


@pytest.fixture(scope="module")
def bot(server: ChatServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    folder = tmp_path_factory.mktemp("model")
    model = {"model": "tiruan", "model_base_url": server.url, "model_patience": "0.3", "model_per_person_day": "3"}
    with started(folder, join_seconds="0", **model) as running:
        yield running


async def _evidence(chat: Chat) -> str:
    while "DRAF · " not in (reply := await chat.wait_reply()).text:
        pass
    return reply.text


async def test_a_slow_model_tells_how_far_it_is_and_is_given_up_by_a_button_and_asked_again_until_the_turns_are_used_up(
    bot: Bot, server: ChatServer
) -> None:
    async with await Sandbox.connect(bot.url, patience=PATIENCE) as sandbox:
        chat = sandbox.chat(OPERATOR_CIWEDUS.id)
        await chat.send(ALT, at=SUNDAY)
        await chat.wait_reply(containing="Model ")
        far = await chat.wait_edit(containing="Model sedang menulis paragraf 1, sudah ")
        assert "belum diperiksa" in far.text
        assert "kata1" not in far.text
        assert (await chat.press(texts.WITHOUT_MODEL)).text == texts.MODEL_STOPPED
        evidence = await _evidence(chat)
        assert "Model dihentikan atas permintaan Anda. Draf ini ditulis oleh penulis luring." in evidence

        server.answers[:] = [echoes]
        await chat.press("Coba lagi dengan model")
        assert "luring" not in (await chat.wait_edit(containing="DRAF · ")).text

        await chat.send(OTHER, at=SUNDAY)
        assert "luring" not in await _evidence(chat)
        asked = len(server.requests)
        await chat.send(ALT.replace("biru", "merah"), at=SUNDAY)
        assert texts.turns_used(3) in await _evidence(chat)
        assert len(server.requests) == asked
