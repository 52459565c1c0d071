"""A Chroma server instead of folders: every generation is a collection of its own there, never changed once it serves.

The server has no accounts: keep it on a private network, behind a proxy that asks for the token.
"""

import json
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import Any
from urllib.parse import urlsplit

from knowledge.errors import NaraError


class ServerAway(NaraError):
    """The server does not answer, or answers what no Chroma server would."""

    def __init__(self, url: str) -> None:
        super().__init__(f"Server Chroma di {url} tidak menjawab. Periksa CHROMA_URL dan servernya.")


@dataclass(frozen=True, slots=True)
class Server:
    """Where the server is and what our collections there are called: one prefix for each ledger."""

    url: str
    prefix: str = "nara"
    token: str = field(default="", repr=False)
    timeout: float = 5.0  # s a search may wait

    @property
    def place(self) -> str:
        """Names server and prefix, for `manifest.layout`."""
        return f"{self.prefix}@{self.url}"

    def name(self, number: int) -> str:
        """A generation's collection."""
        return f"{self.prefix}-{number:06d}"

    def size(self, number: int) -> int | None:
        """Number of vectors of a generation's collection; None if it is not there. Raises `ServerAway`."""
        with self.client() as client:
            if self.name(number) not in self._ours(client):
                return None
            return int(client.get_collection(self.name(number), embedding_function=None).count())

    def sweep(self, kept: Collection[int]) -> None:
        """Delete our collections but those of these generations. Raises `ServerAway`."""
        names = {self.name(number) for number in kept}
        with self.client() as client:
            for name in self._ours(client) - names:
                client.delete_collection(name)

    @contextmanager
    def client(self) -> Iterator[Any]:
        """A client for one piece of work."""
        client = self.connect(patience=60.0)
        try:
            yield client
        except Exception as error:
            if is_away(error):
                raise ServerAway(self.url) from error
            raise
        finally:
            release(client)

    def connect(self, patience: float | None = None) -> Any:
        """A client to be closed by the caller; a request may take `patience` s, by default as long as a search."""
        import chromadb
        from chromadb.config import Settings

        parts = urlsplit(self.url)
        secure = parts.scheme == "https"
        try:
            client: Any = chromadb.HttpClient(
                host=parts.hostname or "",
                port=parts.port or (443 if secure else 80),
                ssl=secure,
                headers={"Authorization": f"Bearer {self.token}"} if self.token else None,
                settings=Settings(anonymized_telemetry=False),
            )
        except Exception as error:  # Chroma says ValueError, KeyError, httpx's errors …: all mean the same here
            raise ServerAway(self.url) from error
        # Chroma's own client would wait for ever.
        client._server._session.timeout = patience or self.timeout
        return client

    def _ours(self, client: Any) -> set[str]:
        names = {collection.name for collection in client.list_collections(limit=10_000)}
        return {name for name in names if name.rpartition("-")[0] == self.prefix and name.rpartition("-")[2].isdigit()}


def release(client: Any) -> None:
    """Close a client with what Chroma's own `close` leaves behind: its connections, and an admin client of its own."""
    admin = getattr(client, "_admin_client", None)
    sessions = [getattr(each._server, "_session", None) for each in (client, admin) if each is not None]
    client.close()
    for session in filter(None, sessions):
        session.close()
    if admin is not None and any(sessions):
        admin._release_system(admin._identifier)


def packed(ledger: str, server: Server | None) -> str:
    """What a child process has to know of where things are, in one line."""
    return json.dumps({"ledger": ledger, "server": asdict(server) if server else None})


def unpacked(secret: str) -> tuple[str, Server | None]:
    """The URL of the ledger, and the server if there is one."""
    values = json.loads(secret)
    return values["ledger"], Server(**values["server"]) if values["server"] else None


def is_away(error: Exception) -> bool:
    """Whether nobody answered: not when the server refused."""
    import httpx

    return isinstance(error, httpx.TransportError)
