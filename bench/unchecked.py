"""The peer "the same model without NARA's checks": a server that tells one lie in each draft, asked both ways.

Unchecked, the model's answer is the draft, as with any chatbot behind a prompt.
Checked, the same answer goes the way of every draft of the product: held to its sources, repaired, refused.
"""

import json
from collections.abc import AsyncIterator, Iterable
from functools import partial
from itertools import count
from random import Random

from bench.answers import own_answer
from bench.chat_server import ChatServer, says
from bench.lies import Answer, Lie, invented, lies
from bench.measure import Bench, Measured, Writer
from bench.notes import Note
from bot.studio import Drafted, Studio, check_draft, fresh_style
from knowledge.checking.check import Checker
from prompts.brief import Brief
from prompts.draft import Draft, Task
from prompts.model import ModelSettings, ModelWriter, chat_model
from prompts.offline import OfflineWriter, ReleaseProse
from prompts.templates import Templates
from prompts.write import Composer


class LyingModel:
    """Draws the lie for a brief from the brief itself: both ways get the same answer."""

    def __init__(self, studio: Studio, server: ChatServer) -> None:
        self.studio, self.server, self.offline = studio, server, OfflineWriter.load()
        settings = ModelSettings("pembohong", base_url=server.url)
        ticks = count(step=3600)  # an hour between requests, so that no breaker leaves the server alone
        self._chat, self._checker = chat_model(settings), Checker.load()
        model = ModelWriter(self._chat, Templates.load(), self.offline, settings, clock=lambda: next(ticks))
        self._composer = Composer(self.offline, model, partial(check_draft, self._checker))

    def lie(self, brief: Brief) -> Lie | None:
        """The lie told about this brief; None where the honest answer would not fit its form."""
        answer = own_answer(self.studio, self.offline, brief)
        if not answer:
            return None
        random = Random(brief.raw + brief.kind + (brief.channel or ""))  # noqa: S311 - draws lies, not secrets
        return random.choice(list(lies(answer, brief.sent_at.date(), random, invented())))

    async def measure(self, bench: Bench, chosen: Iterable[Note], write: Writer) -> AsyncIterator[tuple[Measured, Lie]]:
        """Every form of every note that an answer fits, written in one of the two ways, with the lie told about it."""
        for note in chosen:
            for kind, channel in note.forms:
                brief = self.studio.read(note.text, kind, channel, note.agency, note.sent_at)
                if lie := self.lie(brief):
                    self.server.answers[:] = [says(json.dumps(lie.answer, ensure_ascii=False))]
                    yield await bench.one(note, kind, channel, write), lie

    async def unchecked(self, brief: Brief) -> Drafted:
        """What an operator reads when nobody checks; the report is what the check says of it."""
        task = self.studio.task(brief, fresh_style(brief))
        answer = json.loads((await self._chat.ainvoke(brief.raw)).text)
        draft = self._framed(task, answer).model_copy(update={"writer": "model"})
        report = check_draft(self._checker, task, draft, self.offline.draft(task).text)
        return Drafted(brief, draft, report, task.programme, task.passages, 0.0)

    async def checked(self, brief: Brief) -> Drafted:
        """The same answer on the way that every draft goes."""
        task = self.studio.task(brief, fresh_style(brief))
        draft, report = await self._composer.compose(task)
        return Drafted(brief, draft, report, task.programme, task.passages, 0.0)

    def _framed(self, task: Task, answer: Answer) -> Draft:
        """The answer with the exact lines of its kind, which no model is asked for."""
        if task.brief.kind == "caption":
            return self.offline.framed_caption(task, (answer["kail"], *answer["paragraf"]))
        if task.brief.kind == "rilis":
            prose = ReleaseProse(answer["judul"], answer["teras"], tuple(answer["tubuh"]))
            return self.offline.framed_release(task, prose)
        return self.offline.framed_parts(task, answer["bagian"])
