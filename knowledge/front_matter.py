"""The YAML block on top of a document → `FrontMatter`; a mistake is named with the line of its key.

Every scalar is read as text and typed by the schema, so `nilai: 1.234`, `nilai: 09.00` and `no` stay what was
written (YAML would make a float, a number in base 60 and `False` of them). Anchors are refused: they are the
"billion laughs" of YAML, and no admin needs them.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml
from pydantic import ValidationError

from knowledge.documents import FrontMatter
from knowledge.errors import DocumentRejected
from knowledge.mistakes import schema_sentence, yaml_sentence
from knowledge.yaml_files import LOADER

_BLOCK = re.compile(r"\s*^---[ \t]*\n(?P<yaml>.*?)^---[ \t]*$\n?", re.MULTILINE | re.DOTALL)
_DEEPEST = 8

Location = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A document's text, parted: the YAML and the line its first line stands on, the body and its line (from 1)."""

    yaml: str
    yaml_line: int
    body: str
    body_line: int


def split(text: str, path: str) -> Block | None:
    """Part front matter and body; `None` if the text has no front matter, an error if it is never closed."""
    if not text.lstrip().startswith("---") or not re.match(r"\s*---[ \t]*(\n|$)", text):
        return None
    found = _BLOCK.match(text)
    if not found:
        line = text[: text.index("---")].count("\n") + 1
        raise DocumentRejected(path, line, "front matter dibuka dengan `---` tetapi tidak ditutup dengan `---`")
    return Block(
        yaml=found["yaml"],
        yaml_line=text[: found.start("yaml")].count("\n") + 1,
        body=text[found.end() :],
        body_line=text[: found.end()].count("\n") + 1,
    )


def parse(block: Block, path: str) -> FrontMatter:
    """The validated front matter; raises an `ExceptionGroup` of `DocumentRejected`, one for each mistake."""
    reader = _Reader(path, block.yaml_line)
    data = reader.read(block.yaml)
    if reader.mistakes:
        raise ExceptionGroup("front matter", reader.mistakes)
    try:
        return FrontMatter.model_validate(data)
    except ValidationError as error:
        mistakes = [DocumentRejected(path, reader.line(tuple(e["loc"])), schema_sentence(e)) for e in error.errors()]
        raise ExceptionGroup("front matter", sorted(mistakes, key=lambda m: m.line)) from error


def written(front: FrontMatter, body: str) -> str:
    """A whole `.md` document: what `split` and `parse` read back as the same front matter and body."""
    fields = front.model_dump(mode="json", exclude_defaults=True)
    block = yaml.dump(fields, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=110)
    return f"---\n{block}---\n{body}"


class _Writer(yaml.SafeDumper):
    """Repeats what it would otherwise anchor, for anchors are refused."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


class _Reader:
    """Turns YAML nodes into plain data and remembers on which line each key stands."""

    def __init__(self, path: str, first_line: int) -> None:
        self.mistakes: list[DocumentRejected] = []
        self._path, self._first = path, first_line
        self._lines: dict[Location, int] = {(): max(first_line - 1, 1)}

    def read(self, text: str) -> Any:
        try:
            self._refuse_tricks(text)
            root = yaml.compose(text, Loader=LOADER) if not self.mistakes else None
        except yaml.MarkedYAMLError as error:
            problem = error.problem or ""
            mark = error.context_mark if "end of stream" in problem else error.problem_mark
            self._mistake(mark.line if mark else 0, yaml_sentence(problem))
            return None
        except yaml.YAMLError:
            self._mistake(0, yaml_sentence(""))
            return None
        if not self.mistakes and not isinstance(root, yaml.MappingNode):
            self._mistake(0, "front matter harus berisi pasangan `kunci: nilai`")
        return self._data(root, ()) if root and not self.mistakes else None

    def line(self, location: Location) -> int:
        """The line of the key at `location`, or of the nearest key around it that was written."""
        while location not in self._lines:
            location = location[:-1]
        return self._lines[location]

    def _mistake(self, line: int, reason: str) -> None:
        self.mistakes.append(DocumentRejected(self._path, self._first + line, reason))

    def _refuse_tricks(self, text: str) -> None:
        """Anchors, and nesting so deep that libyaml's recursive composer would overflow the C stack."""
        depth = 0
        for event in yaml.parse(text, Loader=LOADER):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                return self._mistake(_row(event), "front matter terlalu dalam bersarang")
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                return self._mistake(_row(event), "tanda `&` dan `*` di awal nilai perlu diapit tanda kutip")
        return None

    def _data(self, node: yaml.Node, location: Location) -> Any:
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, location)
        if isinstance(node, yaml.SequenceNode):
            for number, item in enumerate(node.value):
                self._lines[*location, number] = self._first + item.start_mark.line
            return [self._data(item, (*location, number)) for number, item in enumerate(node.value)]
        return node.value

    def _mapping(self, node: yaml.MappingNode, location: Location) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else "?"
            line = key.start_mark.line
            if name in data:
                self._mistake(line, f"kunci `{name}` ditulis dua kali")
            self._lines[*location, name] = self._first + line
            data[name] = self._data(value, (*location, name))
        return {name: value for name, value in data.items() if value != ""}


def _row(event: yaml.Event) -> int:
    """The line of the event, counted from 0."""
    return event.start_mark.line if event.start_mark else 0
