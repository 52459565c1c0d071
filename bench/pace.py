"""How long the check takes: one text after another, a release beside its passages, a release against a knowledge base.

`python -m bench.pace` prints milliseconds. The large knowledge base is the labelled texts again and again with other
places, days and figures, until there are 5,000 passages.
"""

import asyncio
import json
import re
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count, islice
from pathlib import Path
from random import Random
from time import perf_counter

from bench.labelled import Clean, clean_texts
from bot.assembly import build_studio
from bot.startup import load_settings
from knowledge.checking.check import Checker, CheckRequest
from knowledge.names import Names

WORDS = 500
PASSAGES = 20
LARGE = 5000
_TIMES = 60


def times(checker: Checker, clean: Sequence[Clean]) -> None:
    """Print how fast the texts are checked one after the other, and a release of 500 words beside 20 passages."""
    requests = [text.request for text in clean]
    took = _taken([lambda request=request: checker.check(request) for request in requests * 2])
    words = sum(len(r.text.split()) for r in requests) / len(requests)
    print(f"\nbatch: {1000 * len(took) / sum(took):.0f} texts/s of {words:.0f} words; one text: {_shown(took)}")
    releases = _releases(clean)
    pieces = list(dict.fromkeys(piece for release in clean for piece in release.request.passages))[:PASSAGES]
    took = _taken([lambda r=r: checker.check(replace(r, passages=tuple(pieces))) for r in islice(releases, _TIMES)])
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
    releases = list(islice(_releases(clean), _TIMES))
    studio.warm(releases[0].on)
    took = _taken(
        [lambda r=r: asyncio.run(studio.check(r.text, on=r.on, kind="rilis", agency=r.agency)) for r in releases]
    )
    studio.knowledge.close()
    print(f"a release of {WORDS} words against {passages:,} passages, search included: {_shown(took)}", flush=True)


def _taken(calls: Sequence[Callable[[], object]], warm: int = 10) -> list[float]:
    """Milliseconds of each call, after the first few once without counting."""
    for call in calls[:warm]:
        call()
    took = []
    for call in calls:
        began = perf_counter()
        call()
        took.append((perf_counter() - began) * 1000)
    return took


def _shown(took: Sequence[float]) -> str:
    return f"median {statistics.median(took):.1f} ms, p95 {sorted(took)[int(0.95 * len(took))]:.1f} ms"


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
        text = known.sub(lambda _, r=random: r.choice(places), text)
        text = re.sub(r"\b[1-9]\d{1,2}\b(?![.,/]\d)", lambda _, r=random: str(r.randrange(11, 900)), text)
        yield {"id": f"v{number}", "title": text.splitlines()[0][:80], "text": text}


def main() -> int:
    """Print all of it."""
    clean = clean_texts()
    times(Checker.load(), clean)
    against_knowledge(clean)
    return 0


if __name__ == "__main__":
    sys.exit(main())
