"""A word on usage is said before anything heavy is imported."""

import subprocess
import sys

import pytest

HEAVY = ("numpy", "sqlalchemy", "chromadb", "telegram", "bot.studio", "knowledge.base")
ASKED = """
import contextlib, sys
with contextlib.suppress(SystemExit):
    from {module} import main
    main({arguments!r})
print(*(name for name in {heavy!r} if name in sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("bot.__main__", ["--help"]),
        ("bot.__main__", ["draft", "--help"]),
        ("bot.__main__", ["check", "--help"]),
        ("ingest", ["--help"]),
    ],
)
def test_help_needs_neither_index_nor_model(module: str, arguments: list[str]) -> None:
    """Whoever mistypes an option waits a third of a second, not the two that the rooms take to load."""
    code = ASKED.format(module=module, arguments=arguments, heavy=HEAVY)
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "--help" in said.stdout
    assert not said.stderr.split()
