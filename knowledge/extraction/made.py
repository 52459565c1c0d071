"""What a file says → a document: the author's front matter wins, then a recognised form, then the guesses."""

import re
from datetime import date
from hashlib import sha256
from pathlib import PurePosixPath

from knowledge import front_matter
from knowledge.documents import Document, FrontMatter, Kind
from knowledge.errors import DocumentRejected
from knowledge.extraction.extracted import Extracted
from knowledge.extraction.programme import UNDATED
from knowledge.plain import slug, title_of

_FOLDERS: dict[str, Kind] = {"panduan": "panduan", "rilis": "rilis", "agenda": "agenda"}
_FENCE = re.compile(r"[-–—]{2,}")
_LONGEST_BLOCK = 400  # lines
_CURLY = str.maketrans({"“": '"', "”": '"', "„": '"'})


def document(part: Extracted, relative: str, path: str, modified: date) -> Document:
    """The document; `relative` is its place in the corpus, `path` how mistakes name it, `modified` the day of its file.

    Raises an `ExceptionGroup` of `DocumentRejected` for mistakes in a front matter that the author wrote.
    """
    text = _with_typed_block(part.text)
    block = front_matter.split(text, path) if re.match(r"\s*---[ \t]*\n\s*[a-z_]+:", text) else None
    if block:
        front, body, line = front_matter.parse(block, path), block.body, block.body_line
    else:
        front, body, line = _stated(part, modified) or _guessed(part, relative, modified), text, 1
    if not body.strip() and not front.pesan_kunci:
        raise ExceptionGroup(path, [DocumentRejected(path, line, "dokumen kosong: isi sesudah front matter belum ada")])
    place = PurePosixPath(relative).with_suffix("").as_posix()
    name = front.id or slug(f"{place}/{part.part}" if part.part else place)
    said = part.front.model_dump_json() if part.front else repr(part.guesses)
    digest = sha256("\0".join((name, relative, part.title, said, text)).encode()).hexdigest()
    return Document(name, front, body, relative, line, digest)


def _stated(part: Extracted, modified: date) -> FrontMatter | None:
    """What a form or a table says; the day of the file where it says none."""
    front = part.front
    return front.model_copy(update={"tanggal": modified}) if front and front.tanggal == UNDATED else front


def _guessed(part: Extracted, relative: str, modified: date) -> FrontMatter:
    """The front matter of a file that has none: the folder it was put in says the kind, else the text."""
    guesses = part.guesses
    folders = PurePosixPath(relative).parts[:-1]
    kind = next((_FOLDERS[name.lower()] for name in folders if name.lower() in _FOLDERS), None)
    title = part.title or title_of(part.text) or PurePosixPath(relative).stem
    return FrontMatter(
        jenis=kind or guesses.kind or "rilis",
        judul=title,
        tanggal=guesses.date or modified,
        instansi=guesses.agency,
        catatan=f"Nomor {guesses.number}" if guesses.number else "",
    )


def _with_typed_block(text: str) -> str:
    """Word makes `—` of `---` and curly quotes of straight ones: a front matter typed there is put right."""
    lines = text.lstrip().split("\n")
    fences = [number for number, line in enumerate(lines[:_LONGEST_BLOCK]) if _FENCE.fullmatch(line.strip())]
    if len(fences) < 2 or fences[0] != 0:
        return text
    inside = [line.translate(_CURLY) for line in lines[1 : fences[1]]]
    return "\n".join(["---", *inside, "---", *lines[fences[1] + 1 :]])
