"""What a file says: its text as Markdown, and what was understood of it."""

from dataclasses import dataclass, field, replace

from pydantic import TypeAdapter

from knowledge.documents import Day, FrontMatter, Kind


@dataclass(frozen=True, slots=True)
class Guesses:
    """What the text seems to say of itself, to be shown for confirmation; a front matter always wins."""

    kind: Kind | None = None
    date: Day | None = None
    agency: str = ""
    programme: str = ""  # the programme it names as its own, in the text's words
    number: str = ""  # "Nomor: 400.7/123/Diskominfo"


@dataclass(frozen=True, slots=True)
class Extracted:
    """One document found in a file. A workbook or an archive may hold several: `part` tells them apart.

    `text` is Markdown and may open with a front-matter block that the author wrote. `front` is what a recognised form
    or table says, already as front matter. `confidence` is 1.0 for text that the file itself holds, and the mean word
    confidence (0..1) of what was read from pictures. `warnings` are whole Indonesian sentences.
    """

    text: str
    title: str = ""
    part: str = ""
    guesses: Guesses = field(default_factory=Guesses)
    front: FrontMatter | None = None
    warnings: tuple[str, ...] = ()
    confidence: float = 1.0

    def warned(self, *warnings: str) -> "Extracted":
        """The same with more to say about it."""
        return replace(self, warnings=(*self.warnings, *warnings))


_PARTS = TypeAdapter(tuple[Extracted, ...])


def to_json(parts: tuple[Extracted, ...]) -> str:
    """One line of JSON, for the way out of the child process and for the cache."""
    return _PARTS.dump_json(parts).decode()


def from_json(line: str) -> tuple[Extracted, ...]:
    """The inverse of `to_json`; raises `ValueError` for anything else."""
    return _PARTS.validate_json(line)
