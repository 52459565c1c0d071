"""Files: both ways, with Telegram's limits."""

import json
import struct

import httpx
import pytest

from bot.sandbox.client import Chat, Sandbox
from bot.sandbox.server import Server
from tests.sandbox.conftest import OPERATOR, Api

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", 640, 480) + b"\x08\x02\0\0\0"
MB = 1024 * 1024


async def test_document_of_a_person_reaches_the_bot(
    server: Server, api: Api, http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    await sandbox.chat(OPERATOR).send_file("Brief Banjir rev2.md", b"isi brief", caption="versi baru")
    message = (await api("getUpdates")).result[0]["message"]
    document = message["document"]
    assert (document["file_name"], document["file_size"], message["caption"]) == (
        "Brief Banjir rev2.md",
        9,
        "versi baru",
    )
    path = (await api("getFile", file_id=document["file_id"])).result["file_path"]
    assert (await http.get(f"/file/bot{server.token}/{path}")).content == b"isi brief"
    assert (await http.get(f"/file/bot123:abc/{path}")).status_code == 401
    assert (await http.get(f"/file/bot{server.token}/documents/lain.md")).status_code == 404


async def test_file_above_20_mb_is_announced_but_not_downloadable(api: Api, sandbox: Sandbox) -> None:
    await sandbox.chat(OPERATOR).send_file("rekaman.mp4", bytes(30 * MB))
    document = (await api("getUpdates")).result[0]["message"]["document"]
    assert document["file_size"] == 30 * MB
    refused = await api("getFile", file_id=document["file_id"])
    assert (refused.code, refused.error) == (400, "Bad Request: file is too big")


async def test_unknown_file_is_refused(api: Api) -> None:
    assert (await api("getFile", file_id="ngawur")).error == "Bad Request: invalid file_id"
    assert (await api("getFile")).error == "Bad Request: file_id not specified"


async def test_document_of_the_bot_can_be_saved(api: Api, chat: Chat) -> None:
    files = {"document": ("rilis.docx", b"isi rilis")}
    sent = (await api("sendDocument", files=files, chat_id=OPERATOR, caption="<b>Rilis</b>", parse_mode="HTML")).result
    assert (sent["document"]["file_name"], sent["caption"]) == ("rilis.docx", "Rilis")
    assert await chat.download(await chat.wait_reply()) == b"isi rilis"
    again = (await api("sendDocument", chat_id=OPERATOR, document=sent["document"]["file_id"])).result
    assert again["document"]["file_id"] == sent["document"]["file_id"]


@pytest.mark.parametrize(
    ("files", "fields", "reason"),
    [
        (None, {}, "there is no document in the request"),
        (None, {"document": "https://contoh.id/a.pdf"}, "failed to get HTTP URL content"),
        (None, {"document": "ngawur"}, "invalid file_id"),
        ({"document": ("a.txt", b"")}, {}, "file must be non-empty"),
        ({"document": ("a.txt", b"a")}, {"caption": "a" * 1025}, "message caption is too long"),
    ],
)
async def test_wrong_document_is_refused(
    api: Api, chat: Chat, files: dict[str, tuple[str, bytes]] | None, fields: dict[str, str], reason: str
) -> None:
    assert (await api("sendDocument", files=files, chat_id=OPERATOR, **fields)).error == f"Bad Request: {reason}"


async def test_upload_above_50_mb_is_refused(api: Api, chat: Chat) -> None:
    answer = await api("sendDocument", files={"document": ("a.bin", bytes(50 * MB + 1))}, chat_id=OPERATOR)
    assert (answer.code, answer.error) == (413, "Request Entity Too Large")


async def test_photo_must_be_a_picture(api: Api, chat: Chat) -> None:
    sent = (await api("sendPhoto", files={"photo": ("a.png", PNG)}, chat_id=OPERATOR)).result
    assert [(size["width"], size["height"]) for size in sent["photo"]] == [(640, 480)]
    refused = await api("sendPhoto", files={"photo": ("a.png", b"bukan gambar")}, chat_id=OPERATOR)
    assert refused.error == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_album_shares_one_group(api: Api, chat: Chat) -> None:
    files = {"f1": ("a.png", PNG), "f2": ("b.png", PNG)}
    media = [{"type": "photo", "media": f"attach://{name}", "caption": name} for name in files]
    sent = (await api("sendMediaGroup", files=files, chat_id=OPERATOR, media=json.dumps(media))).result
    assert [m["caption"] for m in sent] == ["f1", "f2"]
    assert len({m["media_group_id"] for m in sent}) == 1
    alone = await api("sendMediaGroup", files=files, chat_id=OPERATOR, media=json.dumps(media[:1]))
    assert alone.error == "Bad Request: wrong number of messages in an album: expected 2-10"


async def test_photo_sticker_voice_and_location_of_a_person(api: Api, sandbox: Sandbox) -> None:
    chat = sandbox.chat(OPERATOR)
    await chat.send_file("kegiatan.png", PNG, photo=True)
    for kind in ("sticker", "voice", "location"):
        await chat.send_sample(kind)
    updates = (await api("getUpdates")).result
    kinds = [next(k for k in ("photo", "sticker", "voice", "location") if k in u["message"]) for u in updates]
    assert kinds == ["photo", "sticker", "voice", "location"]


async def test_page_says_in_indonesian_what_cannot_be_sent(chat: Chat) -> None:
    with pytest.raises(RuntimeError, match="Berkas kosong tidak dapat dikirim"):
        await chat.send_file("kosong.md", b"")
    with pytest.raises(RuntimeError, match="bukan gambar PNG"):
        await chat.send_file("a.png", b"teks", photo=True)
    with pytest.raises(RuntimeError, match="Pesan kosong"):
        await chat.send("  \n ")
    with pytest.raises(RuntimeError, match="Permintaan tidak terbaca"):
        await chat._post("messages", {"person": OPERATOR})
