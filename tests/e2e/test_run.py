"""`python -m bot run` as a service: one process a token, polling or webhook, a clear line when it cannot."""

import asyncio
import os
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from bot.sandbox import OPERATOR_CIWEDUS, Server, serve
from bot.sandbox.client import Sandbox
from bot.sandbox.delivery import SECRET_HEADER
from tests.waiting import PATIENCE

NOTE = "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga bersihin got"
SECRET = "rahasia-uji_123"
BRIEF = "# Gotong royong\nGotong royong warga Kelurahan Ciwedus menjaga saluran air.\n"


@asynccontextmanager
async def _bot(server: Server, folder: Path, **more: str) -> AsyncIterator[asyncio.subprocess.Process]:
    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    (corpus / "gotong-royong.md").write_text(BRIEF, encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHONWARNINGS": "default::DeprecationWarning",
        "TELEGRAM_TOKEN": server.token,
        "TELEGRAM_BASE_URL": server.url,
        "NARA_DATA": str(folder / "data"),
        "NARA_CORPUS": str(corpus),
        "NARA_OPERATORS": str(OPERATOR_CIWEDUS.id),
        **more,
    }
    pipes = {"stdout": asyncio.subprocess.DEVNULL, "stderr": asyncio.subprocess.PIPE}
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env=environment, **pipes)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def _ended(process: asyncio.subprocess.Process) -> tuple[int | None, str]:
    """How it ended and the last line it said."""
    _, errors = await asyncio.wait_for(process.communicate(), PATIENCE)
    text = errors.decode()
    assert "Traceback" not in text
    assert "PTB_TIMEDELTA" not in text, "python-telegram-bot warns of its coming default"
    return process.returncode, text.strip().splitlines()[-1]


@pytest.mark.slow
async def test_second_process_and_a_rival_end_with_one_clear_line(tmp_path: Path) -> None:
    """The lock keeps out a second process of this folder; 409 again and again tells of one elsewhere."""
    async with await serve(clock=time.time) as server, await Sandbox.connect(server.url, patience=PATIENCE) as sandbox:
        chat = sandbox.chat(OPERATOR_CIWEDUS.id)
        await chat.send(NOTE)
        async with _bot(server, tmp_path) as first:
            await chat.wait_reply(containing="DRAF · ")
            async with _bot(server, tmp_path) as second:
                code, line = await _ended(second)
                assert code == 1
                assert line.startswith(f"Bot ini sudah berjalan dengan folder data yang sama (proses {first.pid}).")
            flood = {"method": "sendMessage", "code": 429, "description": "Too Many Requests", "retry_after": 1}
            await sandbox.conditions(failures=[flood | {"times": 2}])
            await chat.send("halo")
            await chat.wait_reply(containing="Kirim catatan")
            refusal = {"method": "getUpdates", "code": 409, "description": "Conflict: terminated by other getUpdates"}
            await sandbox.conditions(failures=[refusal | {"times": 1000}])
            assert await _ended(first) == (
                1,
                "Token ini sedang dipakai proses lain. Hentikan proses itu, lalu jalankan lagi.",
            )


@pytest.mark.slow
async def test_webhook_serves_who_knows_the_secret(tmp_path: Path) -> None:
    """Telegram's posts are answered in the chat, on the path of WEBHOOK_URL; posts of others are refused."""
    port = _free_port()
    url = f"http://127.0.0.1:{port}/nara"
    webhook = {"WEBHOOK_URL": url, "NARA_WEBHOOK_PORT": str(port), "NARA_WEBHOOK_SECRET": SECRET}
    async with await serve(clock=time.time) as server, await Sandbox.connect(server.url, patience=PATIENCE) as sandbox:
        chat = sandbox.chat(OPERATOR_CIWEDUS.id)
        async with _bot(server, tmp_path, **webhook) as process:
            await chat.send(NOTE)
            await chat.wait_reply(containing="DRAF · ")
            await chat.press("Selesai")
            await chat.wait_reply(containing="/riwayat")
            async with httpx.AsyncClient(trust_env=False) as http:
                told = await http.post(f"{server.base_url}{server.token}/getWebhookInfo")
                forged = {"update_id": 1, "message": _message("/riwayat")}
                answers = [
                    await http.post(url, json=forged, headers=headers) for headers in ({}, {SECRET_HEADER: "salah"})
                ]
                answers.append(
                    await http.post(f"http://127.0.0.1:{port}/", json=forged, headers={SECRET_HEADER: SECRET})
                )
            assert told.json()["result"] == {"url": url, "has_custom_certificate": False, "pending_update_count": 0}
            assert [answer.status_code for answer in answers] == [403, 403, 404]
            assert await chat.settle(quiet=1.0) == [], "a forged update is not answered"
            process.terminate()
            assert await asyncio.wait_for(process.wait(), PATIENCE) == 0


async def test_webhook_without_a_secret_is_refused(tmp_path: Path) -> None:
    webhook = {"WEBHOOK_URL": "https://humas.contoh.go.id/nara"}
    async with await serve(clock=time.time) as server, _bot(server, tmp_path, **webhook) as process:
        code, line = await _ended(process)
    assert code == 1
    assert "NARA_WEBHOOK_SECRET" in line


@pytest.mark.parametrize(
    ("token", "line"),
    [
        ("bukan-token", "TELEGRAM_TOKEN tidak berbentuk token. Salin lagi dari @BotFather."),
        ("7000000002:" + "A" * 35, "Telegram menolak TELEGRAM_TOKEN. Salin lagi dari @BotFather."),
    ],
)
async def test_wrong_token_is_one_clear_line(tmp_path: Path, token: str, line: str) -> None:
    async with await serve(clock=time.time) as server, _bot(server, tmp_path, TELEGRAM_TOKEN=token) as process:
        assert await _ended(process) == (1, line)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def _message(text: str) -> dict[str, object]:
    person = {"id": OPERATOR_CIWEDUS.id, "is_bot": False, "first_name": "Palsu"}
    chat = {"id": OPERATOR_CIWEDUS.id, "type": "private"}
    return {"message_id": 999, "date": int(time.time()), "chat": chat, "from": person, "text": text}
