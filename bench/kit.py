"""The kit benchmark: one note, the whole kit; do its parts agree, and is a part that disagrees found?

`python -m bench.kit [--split dev|test] [--differences]`. Every note of the writing benchmark for a caption or a release
becomes a kit. Then one number or date of the release is exchanged for another value, as a slip of the hand would do;
the comparison must name it. Split test is looked at only as a table.
"""

import argparse
import asyncio
import re
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.notes import SETS, Note, notes
from bot.assembly import build_studio
from bot.cards.counter import over
from bot.kit import Kit, label, read_kit, write_kit
from bot.startup import load_settings
from bot.studio import Studio
from knowledge.checking.agreement import Difference
from prompts.brief import Channel

CHANNELS: tuple[Channel, ...] = ("instagram", "facebook", "x", "whatsapp")
_COUNT = re.compile(
    r"(?<![\d./,])(?<!RT )(?<!RW )(?<!SMP )(?<!SD )(\d{2,3})(?= (?!dan|sampai|untuk|dari|yang|di)[a-z]{3,})"
)
_DAY = re.compile(r"\((\d{1,2})/(\d{1,2})/(\d{4})\)")


@dataclass(frozen=True, slots=True)
class Measured:
    """One note's kit, its seconds, and for each planted slip whether it was told."""

    note: Note
    kit: Kit
    seconds: float
    planted: tuple[tuple[str, bool], ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=["dev", "test"], help="one half only")
    parser.add_argument("--differences", action="store_true", help="each difference found in a kit, each slip missed")
    options = parser.parse_args(arguments)
    wanted = [
        note
        for path in SETS.values()
        for note in notes(path)
        if note.kind in {"caption", "rilis"} and options.split in {None, note.split}
    ]
    with tempfile.TemporaryDirectory() as data:
        studio = build_studio(load_settings({"data": Path(data)}))
        studio.knowledge.sync()
        try:
            measured = asyncio.run(_measure(studio, wanted))
        finally:
            studio.knowledge.close()
    _print(measured)
    if options.differences:
        _print_failures(measured)
    return 0


async def _measure(studio: Studio, wanted: Sequence[Note]) -> list[Measured]:
    await _kit(studio, wanted[0])  # the first draft loads the model
    found = []
    for note in wanted:
        began = time.perf_counter()
        kit = await _kit(studio, note)
        seconds = time.perf_counter() - began
        found.append(Measured(note, kit, seconds, tuple([slip async for slip in _planted(studio, kit)])))
    return found


async def _kit(studio: Studio, note: Note) -> Kit:
    briefs = read_kit(lambda kind, channel: studio.read(note.text, kind, channel, note.agency, note.sent_at), CHANNELS)
    return await write_kit(studio, briefs)


async def _planted(studio: Studio, kit: Kit) -> AsyncIterator[tuple[str, bool]]:
    """Slips in the release, one at a time: the comparison is told of it where any other part says the right value."""
    release, *others = kit.parts
    for right, wrong, text in _slips(release.draft.text):
        if not any(right in part.draft.text for part in others):
            continue
        parts = {label(part.draft): part.draft.text for part in others} | {label(release.draft): text}
        told = await studio.compare(parts, release.brief)
        yield f"{right} → {wrong}", any(_names(one, wrong) for one in told)


def _slips(text: str) -> Iterator[tuple[str, str, str]]:
    for found in _COUNT.finditer(text):
        wrong = str(int(found[1]) + 10)
        unit = text[found.end() :].split(maxsplit=1)[0].strip(".,")
        yield f"{found[1]} {unit}", f"{wrong} {unit}", f"{text[: found.start()]}{wrong}{text[found.end() :]}"
    for found in _DAY.finditer(text):
        day = int(found[1])
        wrong = f"({day + 1 if day < 28 else day - 1}/{found[2]}/{found[3]})"
        yield found[0], wrong, text.replace(found[0], wrong)


def _names(one: Difference, wrong: str) -> bool:
    figure = wrong.split(maxsplit=1)[0]
    return figure in one.text or figure in one.instead


def _print(measured: Sequence[Measured]) -> None:
    parts = [part for one in measured for part in one.kit.parts]
    slips = [told for one in measured for _, told in one.planted]
    seconds = sorted(one.seconds for one in measured)
    print("kits | parts | kits that agree | parts within their limit | slips planted | slips told | p50 s | p95 s")
    print(
        f"{len(measured)} | {len(parts)} | {sum(not one.kit.differences for one in measured)} | "
        f"{sum(not over(part.draft) for part in parts)} | {len(slips)} | {sum(slips)} | "
        f"{statistics.median(seconds):.2f} | {seconds[int(0.95 * (len(seconds) - 1))]:.2f}"
    )


def _print_failures(measured: Sequence[Measured]) -> None:
    for one in measured:
        if one.note.split == "test":
            continue
        for d in one.kit.differences:
            print(f"{one.note.id}: {d.part} “{d.text}”, {d.other} “{d.instead}”")
        for slip, told in one.planted:
            if not told:
                print(f"{one.note.id}: not told: {slip}")


if __name__ == "__main__":
    sys.exit(main())
