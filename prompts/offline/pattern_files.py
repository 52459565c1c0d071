"""A file of patterns, read and held to its shape; a mistake is named with the line it stands in."""

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from knowledge.errors import NaraError
from knowledge.yaml_files import LOADER, parse_yaml

Read = TypeVar("Read")


class PatternRejected(NaraError):
    """A pattern file cannot be used; the message says where and why."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"pola/{path.name}:{line}: {reason}")


def read(path: Path, shape: type[Read]) -> Read:
    """What the file holds. Raises `PatternRejected` where it cannot be read, is no YAML, or has another shape."""
    try:
        text = path.read_text(encoding="utf-8")
        data, tree = parse_yaml(text), yaml.compose(text, Loader=LOADER)
    except OSError as error:
        raise PatternRejected(path, 1, "berkas tidak dapat dibaca") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise PatternRejected(path, mark.line + 1 if mark else 1, "bukan YAML yang benar") from error
    try:
        return TypeAdapter(shape).validate_python(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise PatternRejected(path, _line(tree, first["loc"]), _reason(first)) from error


def _line(node: Any, path: tuple[int | str, ...]) -> int:
    """The line of a value inside a YAML tree, as close as the tree goes; counted from 1."""
    for key in path:
        children = node.value if isinstance(getattr(node, "value", None), list) else []
        if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(children):
            node = children[key]
        elif isinstance(node, yaml.MappingNode):
            node = next((value for name, value in children if name.value == key), node)
    return int(node.start_mark.line) + 1 if node is not None else 1


def _reason(problem: Any) -> str:
    key = ".".join(str(part) for part in problem["loc"])
    kinds = {"missing": "wajib ada", "extra_forbidden": "tidak dikenal", "too_short": "tidak boleh kosong"}
    return f"`{key}` {kinds.get(problem['type'], problem['msg'])}"
