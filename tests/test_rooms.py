"""Laws over the whole code base; each first asserts that it found something to judge."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("bot", "prompts", "knowledge")
ALLOWED = {
    "bot": {"bot", "prompts", "knowledge"},
    "prompts": {"prompts", "knowledge"},
    "knowledge": {"knowledge"},
    "ingest": {"knowledge", "ingest"},
}
ENVIRONMENT_READERS = {"bot/settings.py", "knowledge/settings.py"}


def _sources() -> Iterator[tuple[str, Path, ast.Module]]:
    files = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")] + [ROOT / "ingest.py"]
    for path in sorted(files):
        room = path.relative_to(ROOT).parts[0].removesuffix(".py")
        yield room, path, ast.parse(path.read_text(encoding="utf-8"))


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def test_imports_go_one_way() -> None:
    """bot → prompts → knowledge, and ingest.py → knowledge: never back."""
    edges = 0
    for room, path, tree in _sources():
        for name in _imported(tree):
            if name in ALLOWED:
                edges += 1
                assert name in ALLOWED[room], f"{path.relative_to(ROOT)} imports {name}"
    assert edges > 50


def test_only_the_settings_read_the_environment() -> None:
    """`os.environ` is read in no other place (setting a library's offline switch is not reading)."""
    seen = 0
    for _, path, tree in _sources():
        seen += 1
        name = path.relative_to(ROOT).as_posix()
        if name in ENVIRONMENT_READERS:
            continue
        for node in ast.walk(tree):
            reads = isinstance(node, ast.Attribute) and node.attr in ("getenv",)
            assert not reads, f"{name}:{getattr(node, 'lineno', 0)} reads the environment"
    assert seen > 20


def test_heavy_libraries_are_imported_late() -> None:
    """A command that needs no model answers at once: torch and chromadb are never imported at module level."""
    heavy = {"torch", "sentence_transformers", "chromadb", "transformers"}
    seen = 0
    for _, path, tree in _sources():
        for node in tree.body:
            seen += 1
            module = ast.Module([node], [])
            if isinstance(node, ast.Import | ast.ImportFrom):
                assert not heavy & set(_imported(module)), f"{path.relative_to(ROOT)}:{node.lineno}"
    assert seen > 100


def test_every_public_name_has_a_docstring() -> None:
    """Public modules, classes and functions say their promise."""
    seen = 0
    for _, path, tree in _sources():
        assert ast.get_docstring(tree), f"{path.relative_to(ROOT)} has no docstring"
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
                seen += 1
                assert ast.get_docstring(node), f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
    assert seen > 50
