"""A document that came through the chat: read before it is stored, stored so that it can be taken back."""

import os
import tempfile
from pathlib import Path

from bot.storage.records import Upload
from bot.storage.uploads import Uploads
from knowledge.documents import Document
from knowledge.errors import CorpusRejected, DocumentRejected
from knowledge.loaders import read
from knowledge.plain import slug

SUFFIXES = (".md", ".txt")


def understand(name: str, content: bytes, max_bytes: int) -> tuple[str, Document]:
    """The file name under which it will be stored, and the document. Raises `CorpusRejected` with every mistake.

    The sender's file name is never used as it is: a slug of it, or the document's own id, which cannot leave the
    folder.
    """
    suffix = Path(name).suffix.lower()
    plain = f"{slug(Path(name).stem)[:80] or 'dokumen'}{suffix}"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / plain
        path.write_bytes(content)
        try:
            document = read(path, Path(folder), max_bytes)[0]
        except* DocumentRejected as group:
            mistakes = tuple(DocumentRejected(name, m.line, m.reason) for m in _leaves(group))
            raise CorpusRejected(mistakes) from group
    return (f"{document.id.replace('/', '__')}{suffix}" if document.front.id else plain), document


class UploadFolder:
    """The folder holds, for each name, the upload that was applied last; the store remembers all of them."""

    def __init__(self, folder: Path, uploads: Uploads) -> None:
        self._folder, self._uploads = folder, uploads

    def put(self, upload: Upload) -> None:
        """Write the file whole: a kill leaves the old one or the new one."""
        self._folder.mkdir(parents=True, exist_ok=True)
        target = self._folder / upload.name
        partial = target.with_name(f".{target.name}.{upload.id}")  # the loaders skip names with a leading dot
        with partial.open("wb") as file:
            file.write(upload.content.encode())
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
        for other in self._same_stem(upload.name):
            if other != target:
                other.unlink(missing_ok=True)

    def restore(self, name: str) -> None:
        """Put back what was there before: the last applied upload of that name, or nothing."""
        stem = Path(name).stem
        before = self._uploads.newest_applied(tuple(stem + suffix for suffix in SUFFIXES))
        if before:
            self.put(before)
            return
        for path in self._same_stem(name):
            path.unlink(missing_ok=True)

    def _same_stem(self, name: str) -> list[Path]:
        return [self._folder / (Path(name).stem + suffix) for suffix in SUFFIXES]


def _leaves(group: BaseExceptionGroup[DocumentRejected]) -> list[DocumentRejected]:
    found: list[DocumentRejected] = []
    for error in group.exceptions:
        found += _leaves(error) if isinstance(error, BaseExceptionGroup) else [error]
    return found
