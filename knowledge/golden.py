"""Golden queries: what must be found, written down by the admins and asked of every new generation before it serves.

The file `kueri-acuan.yaml` lies in the corpus folder or in the data folder. A query whose document was withdrawn or
deleted on purpose asks nothing any more; it is counted, so that somebody takes it out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.documents import Document
from knowledge.embedding import Embedder
from knowledge.errors import CorpusRejected, DocumentRejected, IngestFailed
from knowledge.generation import Generation
from knowledge.yaml_files import LOADER, parse_yaml

NAME = "kueri-acuan.yaml"


class GoldenQuery(BaseModel):
    """A query and the id of the document that must be among the first that answer it."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    kueri: str = Field(min_length=1)
    dokumen: str = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a generation answered: queries that found their document, that missed it, and that lost their document."""

    found: tuple[GoldenQuery, ...] = ()
    missed: tuple[GoldenQuery, ...] = ()
    orphaned: tuple[GoldenQuery, ...] = ()

    def require(self, share: float) -> None:
        """Raises `IngestFailed` if less than `share` of the queries that can be answered found their document."""
        asked = len(self.found) + len(self.missed)
        if asked and len(self.found) < share * asked:
            names = ", ".join(f"“{query.kueri}” ({query.dokumen})" for query in self.missed[:5])
            raise IngestFailed(
                f"{len(self.missed)} dari {asked} kueri acuan tidak menemukan dokumennya: {names}. Periksa dokumen itu"
                f" atau {NAME}."
            )


def read(folders: Iterable[Path]) -> tuple[GoldenQuery, ...]:
    """The queries of every folder's file; none without a file. Raises `CorpusRejected` with the line of a mistake."""
    found: list[GoldenQuery] = []
    for folder in folders:
        path = folder / NAME
        if path.is_file():
            try:
                found += _parsed(path)
            except DocumentRejected as mistake:
                raise CorpusRejected((mistake,)) from mistake
    return tuple(dict.fromkeys(found))


def ask(
    generation: Generation,
    embedder: Embedder,
    queries: Sequence[GoldenQuery],
    documents: Iterable[Document],
    among: int,
) -> Asked:
    """Search for each query; its document must be one of the first `among` documents."""
    from knowledge.search import search

    there = {document.id for document in documents}
    answers: dict[str, list[GoldenQuery]] = {"found": [], "missed": [], "orphaned": []}
    for query in queries:
        if query.dokumen not in there:
            answers["orphaned"].append(query)
            continue
        passages = search(generation, embedder, query.kueri, k=among).passages
        answers["found" if query.dokumen in {each.document for each in passages} else "missed"].append(query)
    return Asked(**{name: tuple(found) for name, found in answers.items()})


def _parsed(path: Path) -> list[GoldenQuery]:
    try:
        text = path.read_text(encoding="utf-8")
        node, rows = yaml.compose(text, Loader=LOADER), parse_yaml(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise DocumentRejected(str(path), mark.line + 1 if mark else 1, "bukan YAML yang sah") from error
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentRejected(str(path), 1, "tidak dapat dibaca sebagai teks UTF-8") from error
    if rows is None:
        return []
    if not isinstance(rows, list) or not isinstance(node, yaml.SequenceNode):
        raise DocumentRejected(str(path), 1, "harus berisi daftar `- kueri: …` dengan `dokumen: …`")
    return [_one(row, str(path), item.start_mark.line + 1) for row, item in zip(rows, node.value, strict=True)]


def _one(row: Any, path: str, line: int) -> GoldenQuery:
    try:
        return GoldenQuery.model_validate(row)
    except ValidationError as error:
        reason = "setiap kueri acuan berisi `kueri` dan `dokumen`, keduanya teks"
        raise DocumentRejected(path, line, reason) from error
