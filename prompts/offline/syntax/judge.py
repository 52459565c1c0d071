"""The judge: is this text a sentence that may be published, or a fragment?"""

from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from knowledge.yaml_files import read_yaml
from prompts.offline.syntax.rules import Grammar, Run
from prompts.offline.syntax.words import Words, listed

FILE = Path(__file__).resolve().parents[2] / "pola" / "tata-kalimat.yaml"


class Examples(BaseModel):
    """What must pass, and what must not."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    benar: tuple[str, ...]
    salah: tuple[str, ...]


class SentenceLines(BaseModel):
    """`tata-kalimat.yaml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kata: dict[str, str]
    aturan: dict[str, str]
    contoh: Examples

    @staticmethod
    def load() -> "SentenceLines":
        """The bundled ones."""
        return SentenceLines.model_validate(read_yaml(FILE))


class Judge:
    """Reads a sentence by the grammar of `tata-kalimat.yaml`. Conservative: what it cannot read whole does not pass."""

    def __init__(self, lines: SentenceLines) -> None:
        self._words = Words(lines.kata, listed())
        self._grammar = Grammar(lines.aturan)

    def well_formed(self, text: str) -> bool:
        """Whether the text has a subject and a predicate, and every part of it belongs to one of them."""
        return self.reads(text, "kalimat")

    @lru_cache(maxsize=20_000)  # noqa: B019 - one judge lives as long as the process
    def reads(self, text: str, rule: str) -> bool:
        """Whether the whole text is one `rule` of the grammar."""
        run = self._begun(text)
        return run is not None and self._grammar.fits(run, rule)

    @lru_cache(maxsize=256)  # noqa: B019 - texts: a sentence is tried by one rule after the other
    def _begun(self, text: str) -> Run | None:
        row = self._words.row(text)
        return None if row is None else self._grammar.begun(row)


@lru_cache(maxsize=1)
def judge() -> Judge:
    """The bundled one."""
    return Judge(SentenceLines.load())
