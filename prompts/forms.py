"""What a chat model is asked to return for each kind of text, and how its answer becomes a draft again.

A form names the blocks to rewrite, fills the variables of its own prompt, and reads the answer. Exact lines (place,
hashtags, rows of a table, greetings) are never asked of a model: the offline writer adds them.
"""

from collections.abc import Callable
from typing import Protocol

from prompts.draft import Draft, Task
from prompts.faults import BadOutput
from prompts.offline import OfflineWriter, ReleaseProse
from prompts.output import CaptionOutput, PartsOutput, ReleaseOutput, accept, parse

Restore = Callable[[str], str]
_CHANNELS = {
    "instagram": "Instagram",
    "facebook": "Facebook",
    "x": "X",
    "tiktok": "TikTok",
    "threads": "Threads",
    "whatsapp": "WhatsApp",
}
_HOOK = "125"  # characters before Instagram folds a caption
_QUOTE = "kutipan"  # a gap of its own paragraph: put back if the model leaves it out


class Form(Protocol):
    """One kind's question and answer."""

    @property
    def slots(self) -> tuple[str, ...]:
        """The gaps the answer must leave visible."""
        ...

    @property
    def values(self) -> dict[str, str]:
        """The variables of this kind's own prompt."""
        ...

    @property
    def blocks(self) -> tuple[tuple[str, str], ...]:
        """What is to be rewritten, as named blocks."""
        ...

    def read(self, text: str, restore: Restore, known: str) -> Draft:
        """The draft in an answer. `known`: every word a link may come from. Raises `BadOutput`."""
        ...


def form_of(task: Task, base: OfflineWriter) -> Form:
    """The form for the task's kind."""
    forms: dict[str, Callable[[Task, OfflineWriter], Form]] = {"caption": CaptionForm, "rilis": ReleaseForm}
    return forms.get(task.brief.kind, PartsForm)(task, base)


class CaptionForm:
    """Opening and paragraphs of a caption."""

    def __init__(self, task: Task, base: OfflineWriter) -> None:
        self._task, self._base = task, base
        self.slots = base.prose_slots(task)
        self.values = {"kanal": _CHANNELS[task.brief.channel or "instagram"], "kail": _HOOK}
        self.blocks = (("DRAF DASAR", base.draft(task).text),)

    def read(self, text: str, restore: Restore, known: str) -> Draft:
        """The caption with its exact lines."""
        caption = parse(text, CaptionOutput, restore)
        accept(caption.prose, slots=self.slots, known=known)
        return self._base.framed_caption(self._task, (caption.kail, *caption.paragraf))


class ReleaseForm:
    """Title, lead and body of a release."""

    def __init__(self, task: Task, base: OfflineWriter) -> None:
        self._task, self._base = task, base
        self.slots = base.prose_slots(task)
        self.values: dict[str, str] = {}
        self.blocks = (("DRAF DASAR", base.draft(task).text),)

    def read(self, text: str, restore: Restore, known: str) -> Draft:
        """The release in its form."""
        told = parse(text, ReleaseOutput, restore)
        lost = [f"[LENGKAPI: {s}]" for s in self.slots if s.startswith(_QUOTE) and s not in told.prose]
        accept(told.prose, slots=[s for s in self.slots if not s.startswith(_QUOTE)], known=known)
        return self._base.framed_release(self._task, ReleaseProse(told.judul, told.teras, (*told.tubuh, *lost)))


class PartsForm:
    """Any other kind: its paragraphs of prose, one answer for each; rows and greetings stay as they are."""

    def __init__(self, task: Task, base: OfflineWriter) -> None:
        self._task, self._base = task, base
        self._parts = base.prose_parts(task)
        self.slots = base.prose_slots(task)
        self.values = {"jumlah": str(len(self._parts))}
        self.blocks = tuple((f"BAGIAN {at}", text) for at, text in enumerate(self._parts, 1))

    def read(self, text: str, restore: Restore, known: str) -> Draft:
        """The text with its exact lines."""
        told = parse(text, PartsOutput, restore)
        if len(told.bagian) != len(self._parts):
            raise BadOutput(f"harus {len(self._parts)} bagian, bukan {len(told.bagian)}")
        accept(told.prose, slots=self.slots, known=known, least=_words(self._parts) // 3)
        return self._base.framed_parts(self._task, told.bagian)


def _words(parts: tuple[str, ...]) -> int:
    return sum(len(part.split()) for part in parts)
