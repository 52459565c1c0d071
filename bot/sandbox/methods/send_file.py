"""sendDocument and sendPhoto: a file with an optional caption."""

from bot.sandbox.failure import bad_request
from bot.sandbox.files import StoredFile, Upload
from bot.sandbox.formatted import Json
from bot.sandbox.formatting import caption_text
from bot.sandbox.images import dimensions
from bot.sandbox.methods.method import Method
from bot.sandbox.methods.send import Sending, destination, extras
from bot.sandbox.wire import Call, Nested
from bot.sandbox.world import World

MAX_PHOTO = 10 * 1024 * 1024


class SendDocument(Sending):
    document: str | None = None
    caption: str | None = None
    caption_entities: Nested = None


class SendPhoto(Sending):
    photo: str | None = None
    caption: str | None = None
    caption_entities: Nested = None


async def send_document(world: World, params: SendDocument, call: Call) -> Json:
    """Post a file as a document."""
    upload, known = given(world, call, params.document, "document")
    return _send(world, params, document_json(known or world.files.add(_needed(upload))))


async def send_photo(world: World, params: SendPhoto, call: Call) -> Json:
    """Post a picture."""
    upload, known = given(world, call, params.photo, "photo")
    return _send(world, params, photo_json(world, _needed(known.upload if known else upload)))


def _send(world: World, params: SendDocument | SendPhoto, attachment: Json) -> Json:
    chat = world.chat(params.chat_id)
    body = caption_text(params.caption, params.parse_mode, params.caption_entities)
    extra = extras(world, chat, params)
    return world.post(destination(world, params.chat_id), body, attachment=attachment, **extra)


def given(world: World, call: Call, value: str | None, name: str) -> tuple[Upload | None, StoredFile | None]:
    """The file a field means: an upload, or one already known by its id. Raises ApiError."""
    upload = call.upload(value, name)
    if upload is not None:
        return upload, None
    if not value or value.startswith("attach://"):
        raise bad_request(f"there is no {name} in the request")
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")  # the sandbox fetches nothing from a network
    return None, world.files.get(value)


def _needed(upload: Upload | None) -> Upload:
    if upload is None:
        raise bad_request("file must be non-empty")
    return upload


def document_json(stored: StoredFile) -> Json:
    """The `document` of a message."""
    upload = stored.upload
    return {"document": {"file_name": upload.name, "mime_type": upload.mime} | stored.json()}


def photo_json(world: World, upload: Upload) -> Json:
    """The `photo` of a message, in the one size it came in. Raises ApiError for what is no picture."""
    if upload.size > MAX_PHOTO or upload.content is None:
        raise bad_request("file is too big")
    width, height = dimensions(upload.content)
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return {"photo": [{"width": width, "height": height} | world.files.add(upload, "photos").json()]}


methods = [Method("sendDocument", SendDocument, send_document), Method("sendPhoto", SendPhoto, send_photo)]
