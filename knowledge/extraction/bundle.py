"""A ZIP of documents: each is read like a file of its own; one that cannot be read refuses the whole."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath

from knowledge.errors import FileRefused
from knowledge.extraction.archive import members, opened
from knowledge.extraction.extracted import Extracted
from knowledge.extraction.kinds import suffix_of
from knowledge.extraction.limits import Limits
from knowledge.plain import slug

Read = Callable[[str, bytes], tuple[Extracted, ...]]


def read(content: bytes, limits: Limits, read_member: Read) -> tuple[Extracted, ...]:
    """The documents of every member, in order; `part` is the member's place in the archive."""
    parts: list[Extracted] = []
    with opened(content, limits) as archive:
        for name, inside in members(archive):
            if suffix_of(name) == ".zip":
                raise FileRefused(f"arsip di dalam arsip tidak dibaca ({name}); keluarkan dahulu isinya")
            parts += _member(name, inside, read_member)
    if not parts:
        raise FileRefused("arsipnya kosong; masukkan dahulu berkas-berkasnya")
    return tuple(parts)


def _member(name: str, content: bytes, read_member: Read) -> list[Extracted]:
    try:
        found = read_member(name, content)
    except FileRefused as error:
        raise FileRefused(f"{name} di dalam arsip: {error}") from error
    place = slug(PurePosixPath(name).with_suffix("").as_posix())
    return [replace(part, part=f"{place}/{part.part}" if part.part else place) for part in found]
