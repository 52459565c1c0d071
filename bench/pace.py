"""How long the check takes: one text after another, a release beside its passages, a release against a knowledge base.

`python -m bench.pace` prints milliseconds, of the clock and of the processor: on a busy machine only the second says
something, and the yardstick (a loop that does not change) says how fast that processor was just then. No text is
checked twice. The large knowledge base is the labelled texts again and again with other places, days and figures,
until there are 5,000 passages.
"""

import asyncio
import json
import re
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import count, islice
from pathlib import Path
from random import Random
from time import perf_counter, process_time
from typing import NamedTuple

from bench.garbage import leave_what_is_loaded
from bench.labelled import Clean, clean_texts
from bot.assembly import build_studio
from bot.startup import load_settings
from bot.studio import Studio
from knowledge.checking.check import Checker
from knowledge.checking.report import Report
from knowledge.checking.request import CheckRequest
from knowledge.names import Names

WORDS = 500
PASSAGES = 20
LARGE = 5000
_TIMES, _WARM = 60, 10  # releases that are timed, and others that are checked before


class Took(NamedTuple):
    """Milliseconds of one call: of the clock, and of the processor in all threads."""

    clock: float
    processor: float


def times(checker: Checker, clean: Sequence[Clean]) -> None:
    """Print how fast the texts are checked one after the other, and a release of 500 words beside 20 passages."""
    requests = [text.request for text in clean]
    took = _taken([partial(checker.check, request) for request in requests])
    words = sum(len(r.text.split()) for r in requests) / len(requests)
    rate = 1000 * len(took) / sum(one.clock for one in took)
    print(f"\nyardstick: {_yardstick():.0f} ms for a million squares")
    print(f"batch: {rate:.0f} texts/s of {words:.0f} words; one text: {_shown(took)}")
    releases = islice(_releases(clean), _WARM + _TIMES)
    pieces = list(dict.fromkeys(piece for release in clean for piece in release.request.passages))[:PASSAGES]
    took = _taken([partial(checker.check, replace(r, passages=tuple(pieces))) for r in releases])
    print(f"a release of {WORDS} words beside {len(pieces)} passages: {_shown(took)}")


def against_knowledge(clean: Sequence[Clean]) -> None:
    """Print how fast `/periksa` checks a release, search included: in the demo knowledge base and in a large one."""
    with tempfile.TemporaryDirectory() as folder:
        _against(Path(folder) / "demo", None, clean)
        corpus = Path(folder) / "corpus"
        corpus.mkdir()
        rows = [json.dumps(row) for row in islice(_varied(clean), LARGE)]
        (corpus / "teks.jsonl").write_text("\n".join(rows), encoding="utf-8")
        _against(Path(folder) / "large", corpus, clean)


def _against(data: Path, corpus: Path | None, clean: Sequence[Clean]) -> None:
    settings = load_settings({"data": data} | ({"corpus": corpus} if corpus else {}))
    studio = build_studio(settings)
    passages = studio.knowledge.sync().passages
    releases = list(islice(_releases(clean), _WARM + _TIMES))
    studio.warm(releases[0].on)
    took = _taken([partial(_checked, studio, release) for release in releases])
    studio.knowledge.close()
    print(f"a release of {WORDS} words against {passages:,} passages, search included: {_shown(took)}", flush=True)


def _checked(studio: Studio, request: CheckRequest) -> Report:
    return asyncio.run(studio.check(request.text, on=request.on, kind="rilis", agency=request.agency))


def _taken(calls: Sequence[Callable[[], object]]) -> list[Took]:
    """What each call took, but for the first few: they load what the others find loaded, and like the bot the garbage
    collector then leaves that alone."""
    for call in calls[:_WARM]:
        call()
    leave_what_is_loaded()
    took = []
    for call in calls[_WARM:]:
        began = perf_counter(), process_time()
        call()
        took.append(Took((perf_counter() - began[0]) * 1000, (process_time() - began[1]) * 1000))
    return took


def _shown(took: Sequence[Took]) -> str:
    clock, processor = ([one[part] for one in took] for part in (0, 1))
    return f"{_spread(clock)} by the clock; {_spread(processor)} of the processor"


def _spread(values: Sequence[float]) -> str:
    return f"median {statistics.median(values):.1f} ms, p95 {sorted(values)[int(0.95 * len(values))]:.1f} ms"


def _yardstick() -> float:
    """Processor milliseconds of a loop that never changes."""
    began = process_time()
    sum(number * number for number in range(1_000_000))
    return (process_time() - began) * 1000


def _releases(clean: Sequence[Clean]) -> Iterator[CheckRequest]:
    """Releases of 500 words, each of other texts: no two are the same, so that nothing remembered is measured."""
    texts = [text.request for text in clean if text.request.kind == "rilis"]
    for first in count():
        chosen = Random(first).sample(texts, 8)  # noqa: S311 - a choice of texts, no secret
        body = " ".join("\n\n".join(request.text for request in chosen).split(" ")[:WORDS])
        yield replace(chosen[0], text=body, brief="", note="", passages=())


def _varied(clean: Sequence[Clean]) -> Iterator[dict[str, str]]:
    """The texts with other kelurahan, months and figures: passages that are alike without being the same."""
    places = sorted(kelurahan.name for kelurahan in Names.load().kelurahan_list)
    known = re.compile(rf"\b(?:{'|'.join(places)})\b")
    for number in count():
        random = Random(number)  # noqa: S311
        text = clean[number % len(clean)].request.text.partition("\n\n#")[0][:900]
        text = _elsewhere(text, known, places, random)
        yield {"id": f"v{number}", "title": text.splitlines()[0][:80], "text": text}


def _elsewhere(text: str, known: "re.Pattern[str]", places: Sequence[str], random: Random) -> str:
    """The text with other places and other figures."""
    moved = known.sub(lambda _: random.choice(places), text)
    return re.sub(r"\b[1-9]\d{1,2}\b(?![.,/]\d)", lambda _: str(random.randrange(11, 900)), moved)


def main() -> int:
    """Print all of it."""
    clean = clean_texts()
    times(Checker.load(), clean)
    against_knowledge(clean)
    return 0


if __name__ == "__main__":
    sys.exit(main())
