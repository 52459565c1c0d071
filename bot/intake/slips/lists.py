"""The word lists of the slips, read once from the YAML file beside this one."""

from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from knowledge.yaml_files import read_yaml


class SlipWords(BaseModel):
    """Words that are right though no other list has them, and words around names, figures and other words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tetap: dict[str, frozenset[str]]
    bernama: frozenset[str]
    siapa_saja: frozenset[str]
    di_belakang_angka: frozenset[str]
    awalan: frozenset[str]
    pendek: dict[str, tuple[str, ...]]

    @cached_property
    def shortened(self) -> dict[str, str]:
        """A form that everybody types, and the word."""
        return {form: word for word, forms in self.pendek.items() for form in forms}


@lru_cache(maxsize=1)
def slip_words() -> SlipWords:
    """Of `kata.yaml`."""
    return SlipWords.model_validate(read_yaml(Path(__file__).with_name("kata.yaml")))
