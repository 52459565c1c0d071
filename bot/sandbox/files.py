"""Files people and the bot sent: Telegram's ids, paths and size limits."""

import mimetypes
import secrets
from dataclasses import dataclass
from pathlib import PurePath

from bot.sandbox.failure import ApiError, bad_request
from bot.sandbox.formatted import Json

MAX_DOWNLOAD = 20 * 1024 * 1024  # bytes a bot may fetch with getFile
MAX_UPLOAD = 50 * 1024 * 1024  # bytes a bot may send


@dataclass(frozen=True, slots=True)
class Upload:
    """A file of a request: its name, its declared type, its bytes (None when too large to keep) and size."""

    name: str
    mime: str
    content: bytes | None
    size: int

    @staticmethod
    def of(name: str, content: bytes, mime: str = "") -> "Upload":
        """A file from bytes; the type is guessed from the name when none is given."""
        guessed = mime or mimetypes.guess_type(name)[0] or "application/octet-stream"
        return Upload(name, guessed, content, len(content))


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file with the identifiers Telegram would give it."""

    id: str
    unique_id: str
    path: str
    upload: Upload

    def json(self) -> Json:
        """The common fields of a file object."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": self.upload.size}


class FileStore:
    """Files in memory, found by `file_id` (page, resending) or by path (the bot's download)."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, upload: Upload, folder: str = "documents") -> StoredFile:
        """Keep the file under a fresh id; an empty one is refused as Telegram does."""
        if upload.size == 0:
            raise bad_request("file must be non-empty")
        number = len(self._by_id) + 1
        path = f"{folder}/file_{number}{PurePath(upload.name).suffix.lower()}"
        stored = StoredFile(f"BQACAgUAAxkB{secrets.token_urlsafe(24)}", f"AgAD{number:08d}", path, upload)
        self._by_id[stored.id] = self._by_path[path] = stored
        return stored

    def get(self, file_id: str) -> StoredFile:
        """The file with that id. Raises ApiError."""
        if file_id not in self._by_id:
            raise bad_request("invalid file_id")
        return self._by_id[file_id]

    def downloadable(self, file_id: str) -> StoredFile:
        """The file, if a bot may fetch it: at most 20 MB."""
        stored = self.get(file_id)
        if stored.upload.size > MAX_DOWNLOAD:
            raise bad_request("file is too big")
        return stored

    def at(self, path: str) -> bytes:
        """The bytes behind a `file_path`. Raises ApiError 404."""
        stored = self._by_path.get(path)
        if stored is None or stored.upload.content is None or stored.upload.size > MAX_DOWNLOAD:
            raise ApiError(404, "Not Found")
        return stored.upload.content
