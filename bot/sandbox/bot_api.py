"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

import hmac
import logging
import re
from typing import Any

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.sandbox.failure import ApiError, bad_request
from bot.sandbox.methods import all_methods
from bot.sandbox.wire import read_call
from bot.sandbox.world import World

TOKEN = re.compile(r"\d+:[\w-]+")
log = logging.getLogger(__name__)


class BotApi:
    """The endpoints of one bot."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._methods = all_methods()

    def routes(self) -> list[Route]:
        return [
            Route("/file/bot{token}/{path:path}", self.file, methods=["GET"]),
            Route("/bot{token}/{method}", self.call, methods=["GET", "POST"]),
        ]

    async def call(self, request: Request) -> Response:
        """Run one method; the answer is Telegram's envelope, also for a refusal."""
        try:
            return JSONResponse({"ok": True, "result": await self._result(request)})
        except ApiError as error:
            return _refusal(error)

    async def file(self, request: Request) -> Response:
        """The bytes of a file the bot may download."""
        try:
            self._check_token(request.path_params["token"])
            content = self._world.files.at(request.path_params["path"])
        except ApiError as error:
            return _refusal(error)
        return Response(content, media_type="application/octet-stream")

    async def _result(self, request: Request) -> Any:
        self._check_token(request.path_params["token"])
        name = request.path_params["method"].lower()
        if name not in self._methods:
            log.warning("The sandbox has no method %s", name)
            raise ApiError(404, "Not Found: method not found")
        call = await read_call(request)
        self._world.limits.fail_if_asked(name)
        try:
            return await self._methods[name].call(self._world, call)
        except ValidationError as error:
            field = ".".join(str(part) for part in error.errors()[0]["loc"])
            raise bad_request(f'invalid value of parameter "{field}" specified') from error

    def _check_token(self, token: str) -> None:
        if not TOKEN.fullmatch(token):
            raise ApiError(404, "Not Found")
        if not hmac.compare_digest(token, self._world.token):
            raise ApiError(401, "Unauthorized")


def _refusal(error: ApiError) -> JSONResponse:
    body: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return JSONResponse(body, error.code)
