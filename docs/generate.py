"""Documentation that would rot if it were written by hand: `python -m docs.generate [--check]`.

Writes `.env.example`, the settings, the commands of the chat and of the shell, and the rules of the check. With
`--check` it writes nothing and exits 1 if a page differs from what the code says.
"""

import argparse
import ast
import contextlib
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import AliasChoices, SecretStr
from pydantic.fields import FieldInfo

ROOT = Path(__file__).resolve().parent.parent
NOTE = "<!-- Ditulis oleh `make docs`; jangan disunting dengan tangan. -->\n\n"


def settings_fields() -> list[tuple[str, FieldInfo]]:
    """Every setting as (environment variable, field), in the order of the code."""
    from bot.settings import Settings

    fields = []
    for name, field in Settings.model_fields.items():
        alias = field.validation_alias
        variable = str(alias.choices[0]) if isinstance(alias, AliasChoices) else f"NARA_{name.upper()}"
        fields.append((variable, field))
    return fields


def env_example() -> str:
    """`.env.example`: every setting with its default, commented out."""
    lines = ["# Salin menjadi .env, lalu hapus tanda pagar pada baris yang ingin diubah.\n"]
    for variable, field in settings_fields():
        lines.append(f"# {field.description}\n# {variable}={_default(field)}\n")
    return "\n".join(lines)


def settings_page() -> str:
    """`docs/pengaturan.md`."""
    rows = [
        f"| `{variable}` | {_default(field) or '(kosong)'} | {field.description} |"
        for variable, field in settings_fields()
    ]
    head = (
        "# Pengaturan\n\nDibaca dari variabel lingkungan atau berkas `.env`. Nilai bawaan cukup untuk mencoba.\n\n"
        "| Variabel | Bawaan | Arti |\n|---|---|---|\n"
    )
    return NOTE + head + "\n".join(rows) + "\n"


def commands_page() -> str:
    """`docs/perintah.md`: the chat's commands and the shell's."""
    from bot.texts import COMMANDS

    chat = "\n".join(
        f"| `/{command.name}` | {command.help} | {'admin' if command.admin else 'semua'} |" for command in COMMANDS
    )
    shell = "\n\n".join(f"```\n{_help(arguments)}```" for arguments in _shell_commands())
    return (
        NOTE
        + "# Perintah\n\n## Di obrolan\n\n| Perintah | Guna | Untuk |\n|---|---|---|\n"
        + chat
        + "\n\nTeks biasa juga dipahami: catatan menjadi draf, pertanyaan dijawab dengan sumbernya."
        + "\n\n## Di terminal\n\n"
        + shell
        + "\n"
    )


def rules_page() -> str:
    """`docs/aturan.md`: every rule of the check with its reason and examples."""
    from knowledge.checking.rules import load_rules
    from knowledge.checking.rules_doc import page

    return NOTE + page(load_rules())


def examples_page() -> str:
    """`docs/contoh.md`: twelve notes and the drafts the offline writer makes of them."""
    from bench.page import rendered

    return NOTE + rendered()


def map_page() -> str:
    """`docs/map.md`: every module with the first line of its docstring, room by room."""
    lines = ["# Map\n\nEvery module in the words of its own first line. Contracts: [architecture.md](architecture.md)."]
    for room in ("knowledge", "prompts", "bot"):
        for folder in sorted({path.parent for path in (ROOT / room).rglob("*.py")}):
            lines.append(f"\n## {folder.relative_to(ROOT).as_posix()}/\n\n{_first_line(folder / '__init__.py')}\n")
            modules = sorted(path for path in folder.glob("*.py") if path.name != "__init__.py")
            lines += [f"- `{path.name}` {_first_line(path)}" for path in modules]
    return NOTE + "\n".join(lines) + "\n"


def _first_line(path: Path) -> str:
    return (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").split("\n")[0]


def _shell_commands() -> list[list[str]]:
    names = ["run", "sandbox", "draft", "check", "search", "ask", "backup", "restore"]
    return [["bot", "--help"], *(["bot", name, "--help"] for name in names), ["ingest", "--help"]]


def _help(arguments: list[str]) -> str:
    os.environ["COLUMNS"] = "100"
    run: Callable[[list[str]], Any]
    if arguments[0] == "bot":
        from bot.__main__ import main as run
    else:
        from ingest import main as run
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.suppress(SystemExit):
        run(arguments[1:])
    return out.getvalue()


def _default(field: FieldInfo) -> str:
    value = field.default
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    if isinstance(value, Path):
        return value.relative_to(ROOT).as_posix() if value.is_absolute() else value.as_posix()
    if isinstance(value, tuple):
        return ",".join(map(str, value))
    return str(value)


PAGES: dict[str, Callable[[], str]] = {
    ".env.example": env_example,
    "docs/pengaturan.md": settings_page,
    "docs/perintah.md": commands_page,
    "docs/aturan.md": rules_page,
    "docs/map.md": map_page,
    "docs/contoh.md": examples_page,
}


def main() -> int:
    """Write the pages, or compare them; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    stale = []
    for name, render in PAGES.items():
        path, text = ROOT / name, render()
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(name)
        if not check:
            path.write_text(text, encoding="utf-8")
            print(f"wrote {name}")
    if check and stale:
        sys.stderr.write(f"out of date, run `make docs`: {', '.join(stale)}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
