"""Who may talk to the sandbox: only this machine, only by a loopback name, and the page only with its key.

The Host check stops DNS rebinding (a web page elsewhere whose name suddenly resolves to 127.0.0.1); the key
stops other pages in the same browser from posting to us, because they cannot read it.
"""

import hmac

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset(["127.0.0.1", "localhost", "[::1]"])
KEY_HEADER = "X-Sandbox-Key"
MAX_BODY = 110 * 1024 * 1024
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guard:
    """ASGI middleware: refuses foreign hosts and oversized bodies, adds the security headers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if _hostname(headers.get("host", "")) not in LOOPBACK:
            await PlainTextResponse("Hanya untuk komputer ini.", 421)(scope, receive, send)
        elif int(headers.get("content-length") or 0) > MAX_BODY:
            await PlainTextResponse("Berkas terlalu besar.", 413)(scope, receive, send)
        else:
            await self._app(scope, receive, _with_headers(send))


def _with_headers(send: Send) -> Send:
    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return guarded


def _hostname(host: str) -> str:
    """The name without the port, lower case."""
    return host[: host.index("]") + 1] if host.startswith("[") and "]" in host else host.partition(":")[0].lower()


def has_key(request: Request, key: str) -> bool:
    """Whether the request carries this run's key."""
    return hmac.compare_digest(request.headers.get(KEY_HEADER, ""), key)


def same_origin(request: Request) -> bool:
    """Whether no other site started the request; browsers say so, command-line clients say nothing."""
    return request.headers.get("sec-fetch-site", "none") in ("same-origin", "none")
