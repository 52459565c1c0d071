"""The rule files: read, validated, refused with `path:line: reason` while the rules in service stay."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from knowledge.checking.kinds import AnyRule, Rule
from knowledge.errors import DocumentRejected, NaraError
from knowledge.yaml_files import LOADER

FOLDER = Path(__file__).resolve().parent.parent / "rules"
_RULE: TypeAdapter[AnyRule] = TypeAdapter(AnyRule)
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class RulesRejected(NaraError):
    """One or more rule files cannot be used; nothing was loaded, so the rules in service stay."""

    def __init__(self, rejected: Sequence[DocumentRejected]) -> None:
        self.rejected = tuple(rejected)
        super().__init__(f"Aturan tidak dimuat, aturan lama tetap dipakai. {'; '.join(map(str, rejected))}")


def load_rules(folder: Path = FOLDER) -> tuple[Rule, ...]:
    """Every rule of every `*.yaml` in the folder, by file and order of writing. Raises `RulesRejected`."""
    rules: list[Rule] = []
    rejected: list[DocumentRejected] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            rules.extend(_read(path))
        except DocumentRejected as error:
            rejected.append(error)
    if rejected:
        raise RulesRejected(rejected)
    return tuple(rules)


def _read(path: Path) -> list[Rule]:
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DocumentRejected(path.name, line, f"bukan YAML yang sah: {error.problem}") from error
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise DocumentRejected(path.name, 1, "berkas bukan teks UTF-8 yang sah") from error
    if root is None:
        return []
    if not isinstance(root, yaml.MappingNode):
        raise DocumentRejected(path.name, 1, "berkas harus berisi `nama-aturan:` di baris paling kiri")
    _refuse_duplicates(path, root)
    return [_rule(path, key, node) for key, node in root.value]


def _rule(path: Path, key: yaml.ScalarNode, node: yaml.Node) -> Rule:
    line = key.start_mark.line + 1
    if not _KEY.fullmatch(key.value):
        raise DocumentRejected(path.name, line, f"nama aturan `{key.value}` hanya boleh huruf kecil dan tanda -")
    value = _plain(node)
    if not isinstance(value, dict):
        raise DocumentRejected(path.name, line, f"aturan `{key.value}` belum berisi apa-apa")
    if "id" in value:
        raise DocumentRejected(path.name, line, "`id` disusun dari nama berkas dan nama aturan; hapus kunci ini")
    try:
        return _RULE.validate_python({"kategori": path.stem, **value, "id": f"{path.stem}.{key.value}"})
    except ValidationError as error:
        where, reason = _explain(error)
        raise DocumentRejected(path.name, _line(node, where, line), f"aturan `{key.value}`: {reason}") from error


def _plain(node: yaml.Node) -> Any:
    """The node's value with every key as text: `no:` in a word list is the word, not `false`."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(value) for value in node.value]
    if node.tag in {"tag:yaml.org,2002:bool", "tag:yaml.org,2002:int", "tag:yaml.org,2002:null"}:
        return _WORDS.get(node.value, node.value)
    return node.value


_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "": None} | {str(n): n for n in range(1000)}


def _explain(error: ValidationError) -> tuple[tuple[int | str, ...], str]:
    first = min(error.errors(), key=lambda e: e["type"] != "extra_forbidden")  # a typo explains the missing key too
    where = tuple(part for part in first["loc"] if part not in _KINDS)
    name = ".".join(str(part) for part in where)
    kind = first["type"]
    if kind == "extra_forbidden":
        return where, f"kunci `{name}` tidak dikenal"
    if kind == "missing":
        return where, f"kunci `{name}` belum ada"
    if kind.startswith("union_tag"):
        return ("jenis",), f"`jenis` harus salah satu dari: {', '.join(sorted(_KINDS))}"
    if kind == "literal_error":
        return where, f"`{name}` harus salah satu dari: {first['ctx']['expected']}"
    if kind == "value_error":
        return where, str(first["ctx"]["error"])
    return where, f"`{name}` tidak sah ({first['msg']})"


_KINDS = frozenset({
    "assimilation", "capitalization", "consistency", "doubling", "existence", "frame", "misspelling", "occurrence",
    "pattern", "preposition", "reduplication", "repetition", "substitution",
})  # fmt: skip


def _line(node: yaml.Node, where: Sequence[int | str], line: int) -> int:
    """The line of the deepest node on the path that exists."""
    for part in where:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(part)), None)
            if found is None:
                return line
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
    return line


def _refuse_duplicates(path: Path, node: yaml.Node) -> None:
    """YAML keeps the last of two equal keys silently; a lost rule must not be silent."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                reason = f"`{key.value}` tertulis dua kali"
                raise DocumentRejected(path.name, key.start_mark.line + 1, reason)
            seen.add(key.value)
            _refuse_duplicates(path, value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            _refuse_duplicates(path, value)
