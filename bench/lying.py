"""A chat model that lies, over real HTTP: how often does a lie reach the operator as a clean draft?

`python -m bench.lying [--split dev|test] [--seeds 3] [--show]`. The honest answers are rewrites written by hand
(`data/tulis-ulang.jsonl`) and the offline writer's own prose for every note of `data/menulis*.jsonl`. A server on this
machine answers each request with one of them, with one lie told (`bench/lies.py`), and tells it again when it is asked
to repair. Reached: the draft that comes back is the model's and the lie stands in it. Beside it, the honest answers
themselves: how many are refused although they tell nothing but the note. Without NARA's checks every lie reaches.
"""

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from random import Random

from bench.answers import own_answer
from bench.chat_server import ChatServer, chat_server, says
from bench.lies import Answer, Lie, invented, lies, paragraphs
from bench.notes import NOTES, Note, notes
from bot.startup import load_settings
from bot.studio import Studio, check_draft
from knowledge.base import KnowledgeBase
from knowledge.checking.check import Checker
from knowledge.names import Names
from prompts.brief import Brief, Channel, DraftKind
from prompts.draft import Draft
from prompts.model import ModelSettings, ModelWriter, chat_model
from prompts.offline import OfflineWriter
from prompts.templates import Templates
from prompts.write import Composer

REWRITES = Path(__file__).parent / "data" / "tulis-ulang.jsonl"


@dataclass(frozen=True, slots=True)
class Case:
    """One brief and an honest answer to it; `by`: who wrote the answer, a person or the offline writer."""

    note: Note
    kind: DraftKind
    channel: Channel | None
    answer: Answer
    by: str


@dataclass(frozen=True, slots=True)
class Told:
    """What came back for one answer of the server."""

    case: Case
    lie: Lie | None
    draft: Draft
    ms: float
    findings: str

    @property
    def reached(self) -> bool:
        """Whether the operator reads the model's text, with the lie in it."""
        return self.draft.writer == "model" and (self.lie is None or self.lie.now in self.draft.text)


class Bench:
    """The whole way of a draft: note, search, server, checks, repairs, offline writer."""

    def __init__(self, data: Path, server: ChatServer) -> None:
        settings = load_settings({"data": data})
        checker, self.offline, self.server = Checker.load(), OfflineWriter.load(), server
        settings_of_model = ModelSettings("pembohong", base_url=server.url)
        ticks = count(step=3600)  # an hour between requests, so that no breaker leaves the server alone
        model = ModelWriter(
            chat_model(settings_of_model), Templates.load(), self.offline, settings_of_model, clock=lambda: next(ticks)
        )
        composer = Composer(self.offline, model, partial(check_draft, checker))
        self.studio = Studio(settings, KnowledgeBase(settings), Names.load(), checker, composer)

    def cases(self, split: str | None) -> Iterator[Case]:
        """Every honest answer."""
        every = {note.id: note for path in (NOTES, NOTES.with_name("menulis-2.jsonl")) for note in notes(path)}
        for line in REWRITES.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            answer = {name: value for name, value in row.items() if name not in {"id", "split", "kind"}}
            if split in {None, row["split"]}:
                note = every[row["id"]]
                yield Case(note, row["kind"], note.channel if row["kind"] == "caption" else None, answer, "orang")
        for note in every.values():
            for kind, channel in note.forms:
                brief = self._brief(note, kind, channel)
                if split in {None, note.split} and (answer := own_answer(self.studio, self.offline, brief)):
                    yield Case(note, kind, channel, answer, "luring")

    async def tell(self, case: Case, lie: Lie | None) -> Told:
        """What the operator gets when the server answers so, again and again."""
        answer = lie.answer if lie else case.answer
        self.server.answers[:] = [says(json.dumps(answer, ensure_ascii=False))]
        self.server.requests.clear()
        began = time.perf_counter()
        drafted = await self.studio.draft(self._brief(case.note, case.kind, case.channel))
        ms = (time.perf_counter() - began) * 1000
        return Told(case, lie, drafted.draft, ms, _findings(self.server.prompt()))

    def _brief(self, note: Note, kind: DraftKind, channel: Channel | None) -> Brief:
        return self.studio.read(note.text, kind, channel, note.agency, note.sent_at)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; returns 1 where a lie reached the operator."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=["dev", "test"], help="one half of briefs, rewrites and inventions only")
    parser.add_argument("--seeds", type=int, default=2, help="how many times lies are drawn for each answer")
    parser.add_argument("--honest", action="store_true", help="only the honest answers, no lies")
    parser.add_argument("--show", action="store_true", help="each lie that reached, each honest answer refused")
    return asyncio.run(_run(parser.parse_args(arguments)))


async def _run(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory() as data, chat_server() as server:
        bench = Bench(Path(data), server)
        bench.studio.knowledge.sync()
        try:
            cases = list(bench.cases(options.split))
            honest = [await bench.tell(case, None) for case in cases]
            lied = [] if options.honest else [await bench.tell(case, lie) for case, lie in _lies(cases, options)]
        finally:
            bench.studio.knowledge.close()
    _report(honest, lied)
    if options.show:
        _show(honest, lied)
    return int(any(told.reached for told in lied))


def _lies(cases: Sequence[Case], options: argparse.Namespace) -> Iterator[tuple[Case, Lie]]:
    sentences = invented(options.split)
    for seed in range(options.seeds):
        random = Random(seed)  # noqa: S311 - draws lies, not secrets
        for case in cases:
            yield from ((case, lie) for lie in lies(case.answer, case.note.sent_at.date(), random, sentences))


def _report(honest: Sequence[Told], lied: Sequence[Told]) -> None:
    kinds: dict[str, list[Told]] = defaultdict(list)
    for told in lied:
        kinds[told.lie.kind if told.lie else ""].append(told)
    print("| lie | told | reached the operator | refused |\n|---|---:|---:|---:|")
    for name, of in [*kinds.items(), *([("all", list(lied))] if lied else [])]:
        reached = sum(told.reached for told in of)
        print(f"| {name} | {len(of)} | {reached} | {100 * (1 - reached / len(of)):.1f}% |")
    print("\n| honest answer | answers | refused |\n|---|---:|---:|")
    for by in dict.fromkeys(told.case.by for told in honest):
        of = [told for told in honest if told.case.by == by]
        refused = sum(not told.reached for told in of)
        print(f"| {by} | {len(of)} | {refused} ({100 * refused / len(of):.0f}%) |")
    times = sorted(told.ms for told in [*honest, *lied])
    print(f"\nnote to checked draft, server included: median {times[len(times) // 2]:.0f} ms, ", end="")
    print(f"p95 {times[int(len(times) * 0.95)]:.0f} ms, longest {times[-1]:.0f} ms")
    notes_said = Counter(told.draft.note for told in lied if told.draft.writer == "luring")
    print("\n".join(f"{count} × {note}" for note, count in notes_said.most_common()))


def _show(honest: Sequence[Told], lied: Sequence[Told]) -> None:
    for told in lied:
        if told.reached and told.lie:
            print(f"\nREACHED {told.lie.kind} {told.case.note.id} {told.case.kind} {told.case.by}: ", end="")
            print(f"“{told.lie.was}” → “{told.lie.now}”\n{told.case.note.text}\n--\n{_prose(told.lie.answer)}")
    for told in honest:
        if not told.reached:
            print(f"\nREFUSED {told.case.note.id} {told.case.kind} {told.case.by}: {told.draft.note}")
            print(f"{told.findings}\n--\n{_prose(told.case.answer)}")


def _findings(prompt: str) -> str:
    """What the last request asked to be mended."""
    return prompt.split("# Temuan\n", 1)[-1].split("\n\n", 1)[0] if "# Temuan" in prompt else ""


def _prose(answer: Answer) -> str:
    return "\n".join(text for *_, text in paragraphs(answer))


if __name__ == "__main__":
    sys.exit(main())
