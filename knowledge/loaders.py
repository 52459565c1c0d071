"""Files → documents. Every file of a corpus is right or nothing of the run is applied.

`.md` with YAML front matter; `.md` and `.txt` without (kind `rilis`, title from the first line); `.jsonl` with one
`{"id", "title", "text"}` a line; everything else that `knowledge.extraction` reads, in a child process. A later
folder's document replaces an earlier one's with the same id: that is how a document sent through the chat replaces one
of the corpus folder.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from knowledge import front_matter
from knowledge.documents import Document, FrontMatter
from knowledge.errors import CorpusRejected, DocumentRejected, FileRefused, FolderMissing
from knowledge.extraction import Extractor, made
from knowledge.extraction.kinds import RECOGNISED
from knowledge.plain import clean, slug, title_of, written_date

PLAIN = (".md", ".txt", ".jsonl")  # read here: opening them runs nobody's parser
_NULS = 10  # one byte in so many: no text has that, and a stray one does no harm
SUFFIXES = (*PLAIN, *RECOGNISED)


@dataclass(frozen=True, slots=True)
class Corpus:
    """All documents of a run, sorted by id; ids are unique."""

    documents: tuple[Document, ...]


def load(
    folders: Sequence[Path],
    max_bytes: int = 2_000_000,
    extractor: Extractor | None = None,
    known: Iterable[Document] = (),
) -> Corpus:
    """Every document under the folders (a single file may stand for a folder).

    `max_bytes` is for plain text; the extractor has its own limits. A text file that is still what a `known` document
    was read from is not parsed again: half the time of a run that finds nothing changed. Raises `CorpusRejected` with
    every mistake of every document, and `FolderMissing`: a mistyped path must not look like a corpus from which
    everything was removed.
    """
    before = {document.path: document for document in known}
    documents: dict[str, Document] = {}
    rejected: list[DocumentRejected] = []
    with nullcontext(extractor) if extractor else Extractor() as reader:
        for folder in folders:
            if not folder.exists():
                raise FolderMissing(folder)
            documents |= _folder(folder, max_bytes, reader, rejected, before)
    if rejected:
        raise CorpusRejected(tuple(rejected))
    return Corpus(tuple(documents[name] for name in sorted(documents)))


def read(
    path: Path,
    root: Path,
    max_bytes: int = 2_000_000,
    extractor: Extractor | None = None,
    known: Mapping[str, Document] = MappingProxyType({}),
) -> list[Document]:
    """The documents of one file; `known` by path as in `load`. Raises an `ExceptionGroup` of `DocumentRejected`."""
    suffix = path.suffix.lower()
    try:
        if suffix == ".jsonl":
            return list(_records(path, root, max_bytes))
        if suffix in PLAIN:
            return [_document(path, root, max_bytes, known)]
        with nullcontext(extractor) if extractor else Extractor() as reader:
            return _extracted(path, root, reader)
    except (DocumentRejected, FileRefused) as error:
        named = error if isinstance(error, DocumentRejected) else DocumentRejected(str(path), 1, str(error))
        raise ExceptionGroup(str(path), [named]) from error
    except OSError as error:
        reason = f"berkas tidak dapat dibaca ({error.strerror})"
        raise ExceptionGroup(str(path), [DocumentRejected(str(path), 1, reason)]) from error


def _extracted(path: Path, root: Path, extractor: Extractor) -> list[Document]:
    size, limit = path.stat().st_size, extractor.limits.file_bytes
    _refuse_large(size, limit, str(path), 1)
    parts = extractor.extract(path.name, path.read_bytes())
    relative, modified = path.relative_to(root).as_posix(), _modified(path)
    return [made.document(part, relative, str(path), modified) for part in parts]


def _folder(
    folder: Path,
    max_bytes: int,
    extractor: Extractor,
    rejected: list[DocumentRejected],
    known: Mapping[str, Document],
) -> dict[str, Document]:
    documents: dict[str, Document] = {}
    places: dict[str, str] = {}
    root = folder if folder.is_dir() else folder.parent
    for path in _files(folder):
        try:
            found = read(path, root, max_bytes, extractor, known)
        except* DocumentRejected as group:
            rejected += _leaves(group)
            found = []
        for document in found:
            line = document.body_line if path.suffix.lower() == ".jsonl" else 1
            if document.id in places:
                reason = f"id `{document.id}` sudah dipakai oleh {places[document.id]}"
                rejected.append(DocumentRejected(str(path), line, reason))
            places[document.id] = f"{path}:{line}"
            documents[document.id] = document
    return documents


def _leaves(group: BaseExceptionGroup[DocumentRejected]) -> Iterator[DocumentRejected]:
    for error in group.exceptions:
        if isinstance(error, DocumentRejected):
            yield error
        else:
            yield from _leaves(error)


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_file():
        yield folder
        return
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(SUFFIXES) and not name.startswith((".", "~$")):  # ~$: open in Word
                yield Path(parent) / name


def _document(path: Path, root: Path, max_bytes: int, known: Mapping[str, Document]) -> Document:
    _refuse_large(path.stat().st_size, max_bytes, str(path), 1)
    text = _decoded(path.read_bytes(), str(path))
    relative = path.relative_to(root).as_posix()
    before = known.get(relative)
    if before and before.sha256 == _digest(before.id, relative, text):
        return before
    block = front_matter.split(text, str(path)) if _may_have_front_matter(path, text) else None
    if block:
        front, body, line = front_matter.parse(block, str(path)), block.body, block.body_line
    else:
        _refuse_empty(text, str(path), 1)
        front, body, line = _plain(title_of(text), text, _modified(path)), text, 1
    if not body.strip() and not front.pesan_kunci:
        raise DocumentRejected(str(path), line, "dokumen kosong: isi sesudah front matter belum ada")
    name = front.id or slug(path.relative_to(root).with_suffix("").as_posix())
    return Document(name, front, body, relative, line, _digest(name, relative, text))


def _may_have_front_matter(path: Path, text: str) -> bool:
    """In a `.txt`, `---` may be a mere line: front matter only if a key follows it."""
    return path.suffix.lower() == ".md" or bool(re.match(r"\s*---[ \t]*\n\s*[a-z_]+:", text))


def _records(path: Path, root: Path, max_bytes: int) -> Iterator[Document]:
    relative, modified = path.relative_to(root).as_posix(), _modified(path)
    mistakes: list[DocumentRejected] = []
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                _refuse_large(len(line), max_bytes, str(path), number)
                text = _decoded(line, str(path), number)
                if text.strip():
                    yield _record(text, relative, number, modified, str(path))
            except DocumentRejected as mistake:
                mistakes.append(mistake)
    if mistakes:
        raise ExceptionGroup(str(path), mistakes)


def _record(line: str, relative: str, number: int, modified: date, path: str) -> Document:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DocumentRejected(path, number, "bukan JSON yang sah") from error
    name, text = (record.get("id"), record.get("text")) if isinstance(record, dict) else (None, None)
    if not isinstance(name, str | int) or not str(name).strip() or not isinstance(text, str):
        raise DocumentRejected(path, number, 'setiap baris harus berisi {"id", "title", "text"}')
    text = clean(text)
    _refuse_empty(text, path, number)
    title = clean(str(record.get("title") or "")).strip() or title_of(text)
    front = _plain(title, text, modified)
    return Document(str(name), front, text, relative, number, _digest(str(name), relative, title + "\n" + text))


def _plain(title: str, text: str, modified: date) -> FrontMatter:
    """The front matter of a document that has none."""
    return FrontMatter(jenis="rilis", judul=title, tanggal=written_date(text[:2000]) or modified)


def _decoded(raw: bytes, path: str, line: int = 1) -> str:
    wide = raw[:2] in (b"\xff\xfe", b"\xfe\xff")  # what Windows' Notepad calls Unicode
    if not wide and raw.count(b"\0") * _NULS > len(raw):  # UTF-16 without its mark decodes as UTF-8, to nonsense
        raise DocumentRejected(path, line, "bukan teks UTF-8; simpan ulang berkasnya sebagai UTF-8")
    try:
        return clean(raw.decode("utf-16" if wide else "utf-8-sig"))
    except UnicodeDecodeError as error:
        line += raw[: error.start].count(b"\n")
        raise DocumentRejected(path, line, "bukan teks UTF-8; simpan ulang berkasnya sebagai UTF-8") from error


def _refuse_empty(text: str, path: str, line: int) -> None:
    if not text.strip():
        raise DocumentRejected(path, line, "dokumen kosong")


def _modified(path: Path) -> date:
    return (datetime.fromtimestamp(path.stat().st_mtime, UTC) + timedelta(hours=7)).date()


def _refuse_large(size: int, limit: int, path: str, line: int) -> None:
    if size > limit:
        megabytes = f"{limit / 1_000_000:.1f}".replace(".", ",").removesuffix(",0")
        raise DocumentRejected(path, line, f"lebih besar dari batas {megabytes} MB")


def _digest(name: str, path: str, text: str) -> str:
    return sha256("\0".join((name, path, text)).encode()).hexdigest()
