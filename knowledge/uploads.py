"""The folder of documents that came through the chat. Its state belongs to the generation that was made from it."""

import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path


class UploadFolder:
    """Files side by side, each written whole: a kill leaves the old one or the new one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def digests(self) -> dict[str, str]:
        """The SHA-256 of every file by its name."""
        return {name: sha256(self.read(name)).hexdigest() for name in self._names()}

    def read(self, name: str) -> bytes:
        """The content of one file."""
        return (self._folder / name).read_bytes()

    def write(self, name: str, content: bytes) -> None:
        """Add or replace one file. `name` must be a plain file name."""
        if Path(name).name != name or name.startswith("."):
            raise ValueError(f"not a file name: {name!r}")
        self._folder.mkdir(parents=True, exist_ok=True)
        partial = self._folder / f".{name}.sebagian"  # the loaders skip names with a leading dot
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(self._folder / name)

    def remove(self, name: str) -> None:
        """Delete one file, if it is there."""
        (self._folder / name).unlink(missing_ok=True)

    @contextmanager
    def changed(self, put: Mapping[str, bytes], drop: Collection[str] = ()) -> Iterator[None]:
        """The folder with these files written and those deleted; as it was before, should the work inside fail."""
        touched = {*put, *drop}
        before = {name: self.read(name) for name in self._names() if name in touched}
        try:
            self._change(put, drop)
            yield
        except BaseException:
            self._change(before, touched - before.keys())
            raise

    def _change(self, put: Mapping[str, bytes], drop: Collection[str]) -> None:
        for name, content in put.items():
            self.write(name, content)
        for name in set(drop) - put.keys():
            self.remove(name)

    def _names(self) -> list[str]:
        if not self._folder.is_dir():
            return []
        return sorted(path.name for path in self._folder.iterdir() if path.is_file() and not path.name.startswith("."))
