"""The check against labelled texts: what it finds of planted mistakes and how often it is wrong on clean texts.

`python -m bench.check` prints precision, recall and false alarms by category for dev (tuned on) and test (kept aside),
for mistakes planted by hand and by three seeds of automatic planting; the peers on spelling; and the time.
`--missed` lists every miss and every false alarm of dev.
"""

import asyncio
import random
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from bench.judging import FACTS, WRITING, Result, judge
from bench.labelled import Clean, Planted, clean_texts, planted_texts
from bench.peers import spelling_peers
from bench.planting import plant
from bot.assembly import build_studio
from bot.startup import load_settings
from knowledge.checking.check import Checker

SEEDS = (1, 2, 3)


def _table(name: str, result: Result) -> None:
    print(f"\n### {name}\n\n| category | planted | found | recall | repaired as meant |\n|---|---|---|---|---|")
    for category, tally in sorted(result.tallies.items()):
        share = f"{100 * tally.found / tally.planted:.1f}%"
        print(f"| {category} | {tally.planted} | {tally.found} | {share} | {tally.repaired} |")


def _alarms(result: Result) -> None:
    per = len(result.alarms) / max(1, result.clean)
    kinds = ", ".join(f"{name} {count}" for name, count in result.by_category().most_common())
    print(f"\n{result.clean} clean texts: {per:.2f} false alarms each ({kinds or 'none'})")
    for name, families, own in (
        ("spelling and terms", WRITING, ("ejaan", "istilah")),
        ("red lines", frozenset({"garis-merah"}), ("garis-merah",)),
        ("facts", FACTS, tuple(c for c in result.tallies if c not in {"ejaan", "istilah", "garis-merah"})),
    ):
        found = sum(result.tallies[c].found for c in own if c in result.tallies)
        print(f"precision, {name}: {100 * result.precision(families, found):.1f}%")


def _missed(result: Result, planted: Sequence[Planted]) -> None:
    by_id = {p.id: p for p in planted}
    for category, tally in sorted(result.tallies.items()):
        for ident in tally.missed:
            p = by_id[ident]
            print(f"MISS {category} {ident} of {p.of.id}: “{p.request.text[p.low : p.high].strip()}” [{p.right}]")
    for ident, f in [*result.alarms, *result.strays]:
        print(f"FALSE {ident} {f.rule}: “{f.text}” → “{f.suggestion}” {f.message}")


def _times(checker: Checker, clean: Sequence[Clean]) -> None:
    requests = [text.request for text in clean]
    for request in requests[:10]:
        checker.check(request)
    began = perf_counter()
    times = []
    for request in requests * 2:
        at = perf_counter()
        checker.check(request)
        times.append((perf_counter() - at) * 1000)
    seconds = perf_counter() - began
    times.sort()
    words = sum(len(r.text.split()) for r in requests) / len(requests)
    print(f"\nbatch: {len(times) / seconds:.0f} texts/s of {words:.0f} words; one text: ", end="")
    print(f"median {statistics.median(times):.1f} ms, p95 {times[int(0.95 * len(times))]:.1f} ms")


async def _release(words: int = 500) -> None:
    """One release against the demo knowledge base, search included, as `/periksa` does it."""
    with tempfile.TemporaryDirectory() as data:
        studio = build_studio(load_settings({"data": Path(data)}))
        passages = studio.knowledge.sync().passages
        releases = [text.request for text in clean_texts() if text.id.startswith("rilis-20")]
        text = " ".join(" ".join(request.text for request in releases[3:]).split(" ")[:words])
        times = []
        for _ in range(41):
            began = perf_counter()
            await studio.check(text, on=releases[3].on, kind="rilis")
            times.append((perf_counter() - began) * 1000)
        times = sorted(times[1:])
        studio.knowledge.close()
    print(f"a release of {words} words against {passages} passages, search included: ", end="")
    print(f"median {statistics.median(times):.0f} ms, p95 {times[int(0.95 * len(times))]:.0f} ms")


def main(arguments: Sequence[str]) -> int:
    """Print the tables."""
    checker, clean = Checker.load(), clean_texts()
    planted = planted_texts(clean)
    print(f"{len(clean)} clean texts, {len(planted)} planted by hand, {len(SEEDS)} seeds of automatic planting")
    for split in ("dev", "test"):
        texts = [text for text in clean if text.split == split]
        by_hand = [p for p in planted if p.of.split == split]
        result = judge(checker, texts, by_hand)
        _table(f"{split}, by hand", result)
        _alarms(result)
        auto = [p for seed in SEEDS for text in texts for p in plant(text, random.Random(f"{seed} {text.id}"))]  # noqa: S311
        planted_by_seed = judge(checker, texts, auto)
        _table(f"{split}, automatic, seeds {', '.join(map(str, SEEDS))}", planted_by_seed)
        if "--missed" in arguments and split == "dev":
            _missed(result, by_hand)
            _missed(planted_by_seed, auto)
        spelling_peers(checker, texts, [p for p in by_hand if p.category in {"ejaan", "istilah"}])
    _times(checker, clean)
    asyncio.run(_release())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
