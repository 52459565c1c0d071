"""A real web server on this machine that plays an agency's site, and remembers who asked for what."""

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Page:
    """What is answered: or a function of the request that answers."""

    content: bytes | str = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Answer = Page | Callable[[str, Mapping[str, str]], Page]


@dataclass
class Site:
    """`pages` by path with query; change them while it serves. `asked` are paths, `sent` the headers with each."""

    url: str
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    sent: list[Mapping[str, str]] = field(default_factory=list)

    def forget(self) -> None:
        """As if nobody had come."""
        self.asked.clear()
        self.sent.clear()


@contextmanager
def serving(context: ssl.SSLContext | None = None, name: str = "127.0.0.1") -> Iterator[Site]:
    """A site while the block runs; with a TLS context it is an https one."""
    site = Site("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.sent.append(dict(self.headers))
            found = site.pages.get(self.path) or site.pages.get(self.path.partition("?")[0]) or Page("hilang", 404)
            page = found if isinstance(found, Page) else found(self.path, dict(self.headers))
            etag = page.headers.get("ETag")
            if etag and self.headers.get("If-None-Match") == etag:
                page = Page(b"", 304, page.headers)
            content = page.content.encode() if isinstance(page.content, str) else page.content
            self.send_response(page.status)
            for key, value in {"Content-Length": str(len(content)), **page.headers}.items():
                self.send_header(key, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            """Nobody reads it."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: Any) -> None:
            """A guest who leaves early is no news."""

    server = Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    site.url = f"{'https' if context else 'http'}://{name}:{server.server_port}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
