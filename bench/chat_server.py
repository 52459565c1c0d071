"""A chat-completions server on 127.0.0.1 that answers as it is told to, well or badly; real HTTP, own thread."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[["Handler"], None]
_FRAME = {"id": "c", "created": 0, "model": "tiruan"}
_PIECE = 12  # characters of a stream's piece


@dataclass
class ChatServer:
    """`enqueue` what the next requests get; the last answer repeats. `requests` holds the bodies received."""

    url: str = ""
    answers: list[Answer] = field(default_factory=list)
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    stopped: threading.Event = field(default_factory=threading.Event)

    def enqueue(self, *answers: Answer) -> None:
        """Queue answers."""
        self.answers.extend(answers)

    def next(self) -> Answer:
        """The answer for this request."""
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    def prompt(self, at: int = -1) -> str:
        """Everything one request said to the model."""
        return "\n".join(str(message["content"]) for message in self.requests[at]["messages"])


class Handler(BaseHTTPRequestHandler):
    """One request."""

    chat: ChatServer
    asked: dict[str, Any]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.asked = json.loads(body)
        self.chat.requests.append(self.asked)
        self.chat.keys.append(self.headers.get("authorization", ""))
        with suppress(BrokenPipeError, ConnectionResetError):  # the client gave up: some tests want that
            self.chat.next()(self)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Silence."""

    def opens(self) -> None:
        """The head of a stream."""
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.end_headers()

    def event(self, data: str) -> None:
        """One piece of a stream, sent at once."""
        self.wfile.write(f"data: {data}\n\n".encode())
        self.wfile.flush()

    def words(self, content: str | None, finish: str | None = None, **delta: Any) -> None:
        """A piece of an answer."""
        choice = {"index": 0, "delta": {"role": "assistant", "content": content, **delta}, "finish_reason": finish}
        self.event(json.dumps({**_FRAME, "object": "chat.completion.chunk", "choices": [choice]}))

    def send(self, status: int, body: str, kind: str = "application/json", **headers: str) -> None:
        """A whole response."""
        data = body.encode()
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)


def says(content: str | None, finish: str = "stop", **message: Any) -> Answer:
    """A completion with this content, as a stream where one is asked for."""
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content, **message}}
    whole = body({"choices": [choice]})

    def answer(handler: Handler) -> None:
        if not handler.asked.get("stream"):
            whole(handler)
            return
        handler.opens()
        for piece in _pieces(content or ""):
            handler.words(piece)
        handler.words(None, finish, **message)
        handler.event("[DONE]")

    return answer


def says_whole(content: str) -> Answer:
    """A completion with this content, never as a stream."""
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}
    return body({"choices": [choice]})


def streams(content: str, then: Answer, every: float = 0.0) -> Answer:
    """The beginning of a stream, a pause of `every` seconds behind each piece, and then something else."""

    def answer(handler: Handler) -> None:
        handler.opens()
        for piece in _pieces(content):
            handler.words(piece)
            handler.chat.stopped.wait(every)
        then(handler)

    return answer


def ends(finish: str | None = "stop") -> Answer:
    """The end of a stream; without a reason, as a server does that was cut off itself."""

    def answer(handler: Handler) -> None:
        if finish:
            handler.words(None, finish)
        handler.event("[DONE]")

    return answer


def breaks_off(handler: Handler) -> None:
    """The connection closed in the middle of a piece."""
    handler.wfile.write(b'data: {"id": "c", "object": "chat.comp')
    handler.wfile.flush()
    drops(handler)


def goes_wrong(handler: Handler) -> None:
    """An error in place of the next piece."""
    handler.event(json.dumps({"error": {"message": "model crashed", "type": "server_error", "code": 500}}))


def says_alive(handler: Handler) -> None:
    """Signs of life and no word, until the server stops or the client leaves."""
    while not handler.chat.stopped.wait(0.05):
        handler.wfile.write(b": ping\n\n")
        handler.words("")


def never_ends(content: str) -> Answer:
    """The same piece over and over, until the server stops or the client leaves."""

    def answer(handler: Handler) -> None:
        while not handler.chat.stopped.is_set():
            handler.words(content)

    return answer


def body(parts: dict[str, Any]) -> Answer:
    """A completion made of these parts."""
    whole = {**_FRAME, "object": "chat.completion", **parts}
    return lambda handler: handler.send(200, json.dumps(whole))


def fails(status: int, text: str = "", **headers: str) -> Answer:
    """An error with the server's own message."""
    error = json.dumps({"error": {"message": text or f"galat {status}", "type": "x", "code": None}})
    return lambda handler: handler.send(status, error, **headers)


def page(status: int = 200) -> Answer:
    """A proxy's HTML instead of JSON."""
    return lambda handler: handler.send(status, "<html><body>Bad gateway</body></html>", "text/html")


def hangs(handler: Handler) -> None:
    """Nothing at all until the server stops."""
    handler.chat.stopped.wait(20)


def drips(handler: Handler) -> None:
    """A byte now and then: each one resets a client's read timeout."""
    handler.send_response(200)
    handler.send_header("content-type", "application/json")
    handler.send_header("content-length", "4000")
    handler.end_headers()
    for _ in range(200):
        if handler.chat.stopped.is_set():
            return
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.1)


def _pieces(content: str) -> list[str]:
    return [content[at : at + _PIECE] for at in range(0, len(content), _PIECE)]


def drops(handler: Handler) -> None:
    """The connection closed without an answer."""
    handler.close_connection = True
    handler.connection.close()


@contextmanager
def chat_server(*answers: Answer) -> Iterator[ChatServer]:
    """A running server with these answers queued."""
    chat = ChatServer(answers=list(answers))
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"chat": chat}))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    chat.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield chat
    finally:
        chat.stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()
