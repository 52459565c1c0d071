"""How a request arrives: fields from the query, a form or JSON, nested ones as JSON text, files as parts."""

import json
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.sandbox.failure import ApiError, bad_request
from bot.sandbox.files import MAX_UPLOAD, Upload
from bot.sandbox.formatted import Json


@dataclass(frozen=True, slots=True)
class Call:
    """The fields of one request and the files that came with it, by part name."""

    fields: Json
    files: dict[str, Upload] = field(default_factory=dict)

    def upload(self, reference: str | None, name: str) -> Upload | None:
        """The file that a field means: a part of that name, or the one `attach://` points to."""
        if reference and reference.startswith("attach://"):
            return self.files.get(reference.removeprefix("attach://"))
        return self.files.get(name)


def _nested(value: Any) -> Any:
    """A nested field: form requests carry it as JSON text."""
    if not isinstance(value, str):
        return value
    if not value:
        return None
    try:
        return json.loads(value)
    except ValueError as error:
        raise bad_request("can't parse JSON object in the request") from error


def _identifier(value: Any) -> Any:
    return "" if value is None else str(value)


Nested = Annotated[Any, BeforeValidator(_nested)]
ChatId = Annotated[str, BeforeValidator(_identifier)]


class Params(BaseModel):
    """The fields a method reads. What it does not know it ignores, as Telegram does."""

    model_config = ConfigDict(frozen=True, extra="ignore")


async def read_call(request: Request) -> Call:
    """Read a Bot API request. Raises ApiError for what cannot be read."""
    fields: Json = dict(request.query_params)
    if request.method == "GET":
        return Call(fields)
    if request.headers.get("content-type", "").startswith("application/json"):
        return Call(fields | await _json(request))
    return await _form(request, fields)


async def _json(request: Request) -> Json:
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError as error:
        raise bad_request("can't parse JSON object in the request") from error
    if not isinstance(body, dict):
        raise bad_request("object expected in the request")
    return body


async def _form(request: Request, fields: Json) -> Call:
    files: dict[str, Upload] = {}
    try:
        async with request.form(max_files=20, max_part_size=2**21) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    files[name] = await _upload(value)
                else:
                    fields[name] = value
    except HTTPException as error:
        raise bad_request(f"can't read the request: {error.detail}") from error
    return Call(fields, files)


async def _upload(part: UploadFile) -> Upload:
    if (part.size or 0) > MAX_UPLOAD:
        raise ApiError(413, "Request Entity Too Large")
    name = part.filename or "berkas"
    return Upload.of(name, await part.read(), part.content_type or "")
