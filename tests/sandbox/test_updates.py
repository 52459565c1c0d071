"""getUpdates: order, confirmation, waiting, one poller."""

import asyncio
import json
import time

import pytest

from bot.sandbox.client import Chat, Sandbox
from tests.sandbox.conftest import OPERATOR, Api
from tests.waiting import PATIENCE


async def test_updates_come_in_order_until_they_are_confirmed(api: Api, chat: Chat) -> None:
    await chat.send("dua")
    first, second = (await api("getUpdates")).result
    assert [first["message"]["text"], second["message"]["text"]] == ["halo", "dua"]
    assert second["update_id"] == first["update_id"] + 1
    assert (await api("getUpdates")).result == [first, second]
    assert (await api("getUpdates", limit=1)).result == [first]
    assert (await api("getUpdates", offset=second["update_id"])).result == [second]
    assert (await api("getUpdates", offset=second["update_id"] + 1)).result == []
    assert (await api("getUpdates")).result == []


async def test_negative_offset_keeps_the_last(api: Api, chat: Chat) -> None:
    await chat.send("dua")
    assert [u["message"]["text"] for u in (await api("getUpdates", offset=-1)).result] == ["dua"]


async def test_poll_waits_for_the_first_update(api: Api, chat: Chat) -> None:
    (last,) = (await api("getUpdates")).result
    poll = asyncio.create_task(api("getUpdates", offset=last["update_id"] + 1, timeout=20))
    await asyncio.sleep(0.1)
    assert not poll.done()
    await chat.send("dua")
    assert [u["message"]["text"] for u in (await asyncio.wait_for(poll, PATIENCE)).result] == ["dua"]


async def test_poll_returns_empty_after_its_timeout(api: Api) -> None:
    began = time.monotonic()
    assert (await api("getUpdates", timeout=0.3)).result == []
    assert 0.25 < time.monotonic() - began < 3


async def test_second_poll_ends_the_first_with_409(api: Api) -> None:
    """Telegram ends the older request; the newer one goes on waiting."""
    older = asyncio.create_task(api("getUpdates", timeout=20))
    await asyncio.sleep(0.1)
    newer = asyncio.create_task(api("getUpdates", timeout=1))
    answer = await asyncio.wait_for(older, PATIENCE)
    reason = "terminated by other getUpdates request; make sure that only one bot instance is running"
    assert (answer.code, answer.error) == (409, f"Conflict: {reason}")
    assert (await newer).result == []


async def test_only_allowed_kinds_are_queued(api: Api, sandbox: Sandbox) -> None:
    await api("getUpdates", allowed_updates=json.dumps(["callback_query"]))
    await sandbox.chat(OPERATOR).send("halo")
    assert (await api("getUpdates")).result == []
    await api("getUpdates", allowed_updates="[]")
    await sandbox.chat(OPERATOR).send("lagi")
    assert len((await api("getUpdates")).result) == 1


async def test_webhook_and_polling_exclude_each_other(api: Api) -> None:
    assert (await api("setWebhook", url="https://contoh.cilegon.go.id/nara")).result is True
    refused = await api("getUpdates")
    assert (refused.code, refused.error) == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    assert (await api("getWebhookInfo")).result["url"] == "https://contoh.cilegon.go.id/nara"
    assert (await api("deleteWebhook")).result is True
    assert (await api("getUpdates")).result == []
    insecure = await api("setWebhook", url="http://contoh.cilegon.go.id/nara")
    assert insecure.error == "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"


async def test_pending_updates_can_be_dropped(api: Api, chat: Chat) -> None:
    await api("deleteWebhook", drop_pending_updates="true")
    assert (await api("getUpdates")).result == []


async def test_message_update_looks_like_telegrams(api: Api, sandbox: Sandbox) -> None:
    """Sender, private chat, date and the command entity with its offset in UTF-16 units."""
    await sandbox.chat(OPERATOR).send("💧 /caption kerja bakti")
    message = (await api("getUpdates")).result[0]["message"]
    assert message["from"]["id"] == message["chat"]["id"] == OPERATOR
    assert (message["from"]["is_bot"], message["chat"]["type"]) == (False, "private")
    assert message["entities"] == [{"offset": 3, "length": 8, "type": "bot_command"}]
    assert abs(message["date"] - time.time()) < 60


async def test_edited_text_arrives_as_an_edited_message(api: Api, sandbox: Sandbox) -> None:
    chat = sandbox.chat(OPERATOR)
    (note,) = await chat.send("80 warga")
    await chat.rewrite(note, "90 warga")
    edited = (await api("getUpdates")).result[-1]["edited_message"]
    assert (edited["message_id"], edited["text"]) == (note, "90 warga")
    with pytest.raises(RuntimeError, match="Teksnya sama"):
        await chat.rewrite(note, "90 warga")
    sent = (await api("sendMessage", chat_id=OPERATOR, text="Draf")).result["message_id"]
    with pytest.raises(RuntimeError, match="Hanya teks Anda sendiri"):
        await chat.rewrite(sent, "palsu")


async def test_long_text_arrives_in_parts_as_from_telegrams_apps(api: Api, sandbox: Sandbox) -> None:
    text = "kerja bakti di kelurahan " * 800
    assert len(text) == 20_000
    ids = await sandbox.chat(OPERATOR).send(text)
    parts = [u["message"]["text"] for u in (await api("getUpdates")).result]
    assert len(ids) == len(parts) == 5
    assert max(len(part) for part in parts) <= 4096
    assert " ".join(parts) == text.strip()
