"""How often `ask` answers rightly, by type of question: `python -m bench.ask [--split dev|test] [--wrong]`.

A question of `bench/data/tanya.jsonl`, or of the later sets `tanya-2.jsonl` to `tanya-15.jsonl`, of which nothing
answers a third to a half, counts as right if the answer holds every expected string (case aside) and names the expected
source, or, where nothing may be answered, if it says so (`found` false). Further rows
may be named by `--kept FOLDER`.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import product
from pathlib import Path
from time import perf_counter
from typing import Any

from bench.collections import rows_of
from bot.assembly import build_studio
from bot.intake import is_question
from bot.startup import load_settings
from bot.studio import Studio
from prompts.answer import Answer

SETS = (
    "tanya",
    "tanya-2",
    "tanya-3",
    "tanya-4",
    "tanya-5",
    "tanya-6",
    "tanya-7",
    "tanya-8",
    "tanya-9",
    "tanya-10",
    "tanya-11",
    "tanya-12",
    "tanya-13",
    "tanya-14",
    "tanya-15",
)
ON = date(2026, 3, 1)  # the day on which the questions are asked


def right(case: dict[str, Any], answer: Answer) -> bool:
    """Whether the answer is the expected one."""
    if not case.get("found", True):
        return not answer.found
    text = answer.text.casefold()
    held = all(part.casefold() in text for part in case["expect"])
    one = not case.get("any") or any(part.casefold() in text for part in case["any"])
    sources = {source.document for source in answer.sources}
    wanted = {case["source"], *case.get("also", ())} if case["source"] else sources
    return answer.found and held and one and bool(sources & wanted)


def _cases(name: str, split: str, kept: Path | None) -> list[dict[str, Any]]:
    return [case for case in rows_of(f"{name}.jsonl", kept) if case["split"] == split]


async def _measure(studio: Studio, name: str, chosen: Sequence[dict[str, Any]], *, wrong: bool) -> None:
    results, times, heard = defaultdict[str, list[bool]](list), list[float](), 0
    for case in chosen:
        began = perf_counter()
        answer = await studio.ask(case["question"], ON)
        times.append((perf_counter() - began) * 1000)
        good = right(case, answer)
        heard += is_question(case["question"])
        results[case["type"]].append(good)
        if wrong and not good:
            print(f"{case['id']} {case['question']}\n   → {answer.text} {[s.document for s in answer.sources]}")
    print(f"\n### {name}: {len(chosen)} questions\n\n| type | right | of |\n|---|---|---|")
    for kind, good_ones in results.items():
        print(f"| {kind} | {sum(good_ones)} | {len(good_ones)} |")
    print(f"| all | {sum(map(sum, results.values()))} | {len(chosen)} |")
    print(f"\nmedian {statistics.median(times):.0f} ms, slowest {max(times):.0f} ms; taken for a question: {heard}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one table a split."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=["dev", "test"], help="only this half")
    parser.add_argument("--kept", type=Path, help="folder with the rows that are kept aside, under the same names")
    parser.add_argument("--wrong", action="store_true", help="print the answers that are not right")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as data:
        studio = build_studio(load_settings({"data": Path(data)}))
        studio.knowledge.sync(on=ON)
        for name, split in product(SETS, [options.split] if options.split else ["dev", "test"]):
            if cases := _cases(name, split, options.kept):
                asyncio.run(_measure(studio, f"{name}, {split}", cases, wrong=options.wrong))
        studio.knowledge.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
