"""Learn the judge of doubt, and measure it on texts it has not learned from.

`python -m bench.doubt [--cases FILE] [--write]`. One set at a time is left out and judged by what the others teach;
the table says how many mistakes keep their alarm and how many facts of clean texts lose it. `--cases` keeps the
gathered cases (minutes) in a file and reads them from it; `--write` writes the trees learned from all sets into the
product.
"""

import argparse
import pickle
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from bench.doubting import FREE, RECKONED, Case, cases
from bench.growing import grow, write
from bench.labelled import sets
from knowledge.checking.check import Checker
from knowledge.checking.doubt.judge import FactJudge

KEPT = 0.9915  # of the mistakes planted by hand that the rules find; at 0.985 too many wrong sums are only doubted


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, metavar="FILE", help="where the gathered cases are, or are kept")
    parser.add_argument("--write", action="store_true", help="write the trees that all sets teach")
    options = parser.parse_args(arguments)
    every = _gathered(options.cases)
    least = _measured(every)
    if options.write:
        write(grow(every), least)
    return 0


def _gathered(kept: Path | None) -> list[Case]:
    if kept and kept.is_file():
        return [Case(*row) for row in pickle.loads(kept.read_bytes())]  # noqa: S301 - our own file
    checker = Checker.load()
    every = [case for number in (RECKONED, FREE, *sets()) for case in cases(checker, number)]
    if kept:
        kept.write_bytes(pickle.dumps([tuple(case) for case in every]))
    return every


def _measured(every: Sequence[Case]) -> float:
    """Prints what is kept and lost with each set left out; returns the least likelihood that is still a mistake."""
    likely = left_out(every)
    by_plant: dict[str, float] = defaultdict(float)
    for case, likelihood in zip(every, likely, strict=True):
        if case.plant:
            by_plant[f"{case.number} {case.plant}"] = max(likelihood, by_plant[f"{case.number} {case.plant}"])
    told = sorted(likelihood for plant, likelihood in by_plant.items() if _by_hand(plant))
    least = told[int((1 - KEPT) * len(told))]
    print(f"an alarm from {least:.3f} on\n\n| what is judged, its set left out | of them | alarm |")
    print("|---|---:|---:|")
    groups: dict[str, list[float]] = defaultdict(list)
    for plant, likelihood in by_plant.items():
        groups[f"mistakes: {plant.split()[1].partition(':')[0]}{'' if _by_hand(plant) else ', made'}"].append(
            likelihood
        )
    for case, likelihood in zip(every, likely, strict=True):
        if not case.plant:
            name = "right, no rule supports it" if case.ruled else "right, rules of vouching off"
            groups[f"{name}{', set ' + str(case.number) if case.ruled else ''}"].append(likelihood)
    for name, found in sorted(groups.items()):
        print(f"| {name} | {len(found)} | {100 * sum(one >= least for one in found) / len(found):.1f}% |")
    return least


def left_out(every: Sequence[Case]) -> list[float]:
    """The likelihood of a mistake for each case, by trees that its set did not teach."""
    grown: dict[int, FactJudge] = {
        number: grow([case for case in every if case.number != number]) for number in {case.number for case in every}
    }
    return [grown[case.number].mistaken(case.signs) for case in every]


def _given(plant: str) -> bool:
    return plant.split()[1].partition(":")[0] not in {"salah", "tukar"}


def _by_hand(plant: str) -> bool:
    return _given(plant) and "/" not in plant


if __name__ == "__main__":
    sys.exit(main())
