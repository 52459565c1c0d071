"""The offline writer: text from the task alone, deterministic by seed, without a model and without a network."""

import unicodedata

from knowledge.names import Names
from prompts.brief import Channel
from prompts.draft import Draft, Task
from prompts.offline.agencies import Agencies
from prompts.offline.background import earlier, sources
from prompts.offline.caption import caption, fitted
from prompts.offline.choice import Chooser
from prompts.offline.patterns import Patterns, Shape
from prompts.offline.post import posts
from prompts.offline.release import release
from prompts.offline.slots import slots_in
from prompts.offline.story import read_story
from prompts.offline.teller import Teller


class OfflineWriter:
    """Writes captions and releases. Every name, number, date, place and quotation stands in the task."""

    def __init__(self, patterns: Patterns, agencies: Agencies | None = None) -> None:
        self._patterns = patterns
        self._agencies = agencies or Agencies()

    @staticmethod
    def load() -> "OfflineWriter":
        """With the bundled patterns and name list. Raises `NaraError` naming the broken file and line."""
        return OfflineWriter(Patterns.load(), Agencies.of(Names.load()))

    async def write(self, task: Task) -> Draft:
        """Write the draft; takes milliseconds and never fails on a valid task."""
        return self.draft(task)

    def draft(self, task: Task) -> Draft:
        """The same without a loop."""
        choose = Chooser(task.style.seed)
        teller = Teller(
            read_story(task, self._patterns, choose, self._agencies), choose, formal=task.style.tone == "resmi"
        )
        if task.brief.kind == "rilis":
            return self._release(task, teller)
        channel: Channel = task.brief.channel or "instagram"
        shape: Shape = getattr(self._patterns.shapes, channel)
        blocks = caption(task, teller, self._patterns, shape, self._agencies)
        text = _tidy(posts(task, blocks, shape) if channel == "x" else fitted(blocks, shape.batas))
        return Draft(kind="caption", channel=channel, text=text, slots=slots_in(text), sources=sources(task, used=None))

    def _release(self, task: Task, teller: Teller) -> Draft:
        before = earlier(task) if task.style.length == "biasa" else None
        heading, text = release(task, teller, self._patterns, self._agencies, before)
        text = _tidy(text)
        return Draft(kind="rilis", title=heading, text=text, slots=slots_in(text), sources=sources(task, before))


def _tidy(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()
