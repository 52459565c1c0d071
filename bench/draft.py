"""The offline path in process: note → brief → search → write → check, per kind and channel.

Prints median and 95th percentile in milliseconds over the notes of `bench/data/catatan.jsonl`, after one warm-up.
"""

import asyncio
import json
import statistics
import sys
import tempfile
from datetime import date
from pathlib import Path
from time import perf_counter

from bench.garbage import leave_what_is_loaded
from bot.assembly import build_studio
from bot.commands.arguments import sent_at
from bot.startup import load_settings
from bot.studio import Studio

NOTES = Path(__file__).parent / "data" / "catatan.jsonl"
WANTED = [("caption", "instagram"), ("caption", "facebook"), ("caption", "x"), ("rilis", None)]


async def _time(studio: Studio, notes: list[dict[str, str]], kind: str, channel: str | None) -> list[float]:
    times = []
    for note in notes:
        at = sent_at(date.fromisoformat(note["date"]))
        began = perf_counter()
        brief = studio.read(note["text"], kind, channel, note.get("agency", ""), at)  # type: ignore[arg-type]
        await studio.draft(brief)
        times.append((perf_counter() - began) * 1000)
    return times


async def _run() -> None:
    notes = [json.loads(line) for line in NOTES.read_text(encoding="utf-8").splitlines() if line]
    with tempfile.TemporaryDirectory() as data:
        studio = build_studio(load_settings({"data": Path(data)}))
        report = studio.knowledge.sync()
        print(f"{len(notes)} notes, {report.passages} passages\n")
        print("| draft | median ms | p95 ms |\n|---|---|---|")
        await _time(studio, notes[:1], "caption", "instagram")
        leave_what_is_loaded()
        for kind, channel in WANTED:
            times = sorted(await _time(studio, notes * 3, kind, channel))
            p95 = times[int(len(times) * 0.95)]
            print(f"| {kind} {channel or ''} | {statistics.median(times):.0f} | {p95:.0f} |", flush=True)
        studio.knowledge.close()


def main() -> int:
    """Print the table."""
    asyncio.run(_run())
    return 0


if __name__ == "__main__":
    sys.exit(main())
