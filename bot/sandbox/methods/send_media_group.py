"""sendMediaGroup: 2 to 10 photos or documents that belong together."""

import secrets
from typing import Any

from bot.sandbox.failure import bad_request
from bot.sandbox.formatted import Formatted, Json
from bot.sandbox.formatting import caption_text
from bot.sandbox.methods.method import Method
from bot.sandbox.methods.send import Sending, destination, extras
from bot.sandbox.methods.send_file import document_json, given, photo_json
from bot.sandbox.wire import Call, Nested
from bot.sandbox.world import World


class SendMediaGroup(Sending):
    media: Nested = None


async def send_media_group(world: World, params: SendMediaGroup, call: Call) -> list[Json]:
    """Post the items as messages of one group."""
    chat = world.chat(params.chat_id)
    items = params.media
    if not isinstance(items, list):
        raise bad_request("can't parse media JSON object")
    if not 2 <= len(items) <= 10:
        raise bad_request("wrong number of messages in an album: expected 2-10")
    if len({item.get("type") for item in items if isinstance(item, dict)}) != 1:
        raise bad_request("document can't be mixed with other media types")
    ready = [_item(world, call, item) for item in items]
    extra = extras(world, chat, params) | {"keyboard": None, "group": str(secrets.randbelow(10**17))}
    destination(world, params.chat_id)
    return [world.post(chat, body, attachment=attachment, **extra) for body, attachment in ready]


def _item(world: World, call: Call, item: Any) -> tuple[Formatted, Json]:
    kind = item.get("type")
    if kind not in ("photo", "document"):
        raise bad_request("can't parse InputMedia: type must be document or photo")
    body = caption_text(item.get("caption"), item.get("parse_mode"), item.get("caption_entities"))
    upload, known = given(world, call, str(item.get("media", "")), str(kind))
    if kind == "document":
        return body, document_json(known or world.files.add(upload))  # type: ignore[arg-type]
    return body, photo_json(world, known.upload if known else upload)  # type: ignore[arg-type]


methods = [Method("sendMediaGroup", SendMediaGroup, send_media_group)]
