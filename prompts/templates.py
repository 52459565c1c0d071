"""The prompts as files: loaded once at start, every variable known, values never read as templates."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from knowledge.errors import NaraError
from prompts.brief import DraftKind

FOLDER = Path(__file__).resolve().parent
_VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_TOLD = frozenset({"slot", "nada", "panjang"})
_GIVEN = frozenset({"penanda", "bahan"})
_PARTS = _GIVEN | {"aturan", "jumlah"}
_VARIABLES: dict[str, frozenset[str]] = {
    "caption": _TOLD | _GIVEN | {"kanal", "kail"},
    "rilis": _TOLD | _GIVEN,
    **dict.fromkeys((kind for kind in get_args(DraftKind) if kind not in ("caption", "rilis")), _PARTS),
    "aturan": _TOLD,
    "perbaiki": frozenset({"temuan", "naskah"}),
    "ubah": frozenset({"penanda", "permintaan", "naskah"}),
}


class TemplateRejected(NaraError):
    """A prompt file cannot be used; the message names file and variable."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The prompt texts by name."""

    texts: dict[str, str]

    @staticmethod
    def load(folder: Path = FOLDER) -> "Templates":
        """Read every prompt. Raises `TemplateRejected` for an unknown or a missing variable."""
        return Templates({name: _read(folder / f"{name}.md", known) for name, known in _VARIABLES.items()})

    def render(self, name: str, **values: str) -> str:
        """The prompt with its variables filled, in one pass: a value that looks like a variable stays text."""
        if missing := _VARIABLES[name] - values.keys():
            raise TemplateRejected(f"{name}.md: nilai untuk {', '.join(sorted(missing))} tidak ada")
        return _VARIABLE.sub(lambda match: values[match[1]], self.texts[name])


def _read(path: Path, known: frozenset[str]) -> str:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise TemplateRejected(f"{path.name}: berkas prompt tidak dapat dibaca") from error
    for match in _VARIABLE.finditer(text):
        if match[1] not in known:
            line = text.count("\n", 0, match.start()) + 1
            raise TemplateRejected(f"{path.name}:{line}: variabel tidak dikenal: {match[1]}")
    if missing := known - set(_VARIABLE.findall(text)):
        raise TemplateRejected(f"{path.name}: variabel belum dipakai: {', '.join(sorted(missing))}")
    return text
