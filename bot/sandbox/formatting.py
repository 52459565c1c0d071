"""From the fields of a request to one formatted text: parse mode or entities, trimmed, within the limit."""

from collections.abc import Sequence

from bot.sandbox.detect import with_detected
from bot.sandbox.failure import bad_request
from bot.sandbox.formatted import Entity, Formatted, Json, units
from bot.sandbox.parse_html import parse_html
from bot.sandbox.parse_markdown import parse_markdown

MAX_TEXT = 4096  # UTF-16 units after entities parsing; core.telegram.org/bots/api#sendmessage
MAX_CAPTION = 1024
MAX_BYTES = 1 << 15  # before parsing; telegram-bot-api refuses longer raw texts


def formatted(text: str, parse_mode: str | None, entities: Sequence[Json] | None) -> Formatted:
    """The text as it will be stored. Raises ApiError for bad markup or entities outside the text."""
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        raise bad_request("message is too long")
    text = text.replace("\r\n", "\n").replace("\0", "")
    return with_detected(_parsed(text, (parse_mode or "").lower(), entities).trimmed())


def _parsed(text: str, mode: str, entities: Sequence[Json] | None) -> Formatted:
    if mode == "html":
        return parse_html(text)
    if mode == "markdownv2":
        return parse_markdown(text)
    if mode:
        raise bad_request("unsupported parse_mode")
    return Formatted(text, tuple(_given(entity, units(text)) for entity in entities or ()))


def _given(entity: Json, length: int) -> Entity:
    try:
        offset, size, kind = int(entity["offset"]), int(entity["length"]), str(entity["type"])
    except (KeyError, TypeError, ValueError) as error:
        raise bad_request(f"can't parse MessageEntity: {error}") from error
    if offset < 0 or size <= 0 or offset + size > length:
        raise bad_request("entity beyond the end of the text specified")
    extra = entity.get("url") or entity.get("language") or entity.get("custom_emoji_id") or ""
    return Entity(offset, size, kind, str(extra))


def message_text(text: str, parse_mode: str | None, entities: Sequence[Json] | None) -> Formatted:
    """A message's text: 1 to 4096 units."""
    result = formatted(text, parse_mode, entities)
    if not result.text:
        raise bad_request("message text is empty")
    if result.length > MAX_TEXT:
        raise bad_request("message is too long")
    return result


def caption_text(text: str | None, parse_mode: str | None, entities: Sequence[Json] | None) -> Formatted:
    """A caption: 0 to 1024 units."""
    result = formatted(text or "", parse_mode, entities)
    if result.length > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return result
