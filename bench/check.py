"""The check against labelled texts: what it finds of planted mistakes and how often it is wrong on clean texts.

`python -m bench.check` prints precision, recall and false alarms by category for each set of texts and its halves, for
mistakes planted by hand and by three seeds of automatic planting; the peers on spelling; and the time. The first two
sets were tuned on, both halves; of the third only `dev` was. The `test` of the fourth and of the fifth came into the
repository after it had been measured; then both were tuned on. The sixth, most of it negations, was written before
anyone saw what the check says of it; its `test`, twelve texts, was measured once (0.50 false alarms a text), then
read. The seventh to the fourteenth came as the fourth.
"""

import argparse
import random
import sys
from collections.abc import Sequence

from bench.judging import FACTS, WRITING, Result, judge
from bench.labelled import Planted, clean_texts, planted_texts, sets
from bench.numbered import called
from bench.pace import against_knowledge, times
from bench.peers import spelling_peers
from bench.planting import plant
from knowledge.checking.check import Checker

SEEDS = (1, 2, 3)
_UNREAD = {(3, "test")}


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


def _set(checker: Checker, number: int, *, missed: bool) -> None:
    """Both halves of one set: what was planted by hand, and by three seeds."""
    clean, name = clean_texts(number), called(number)
    planted = planted_texts(clean, number)
    print(f"\n## {name}: {len(clean)} clean texts, {len(planted)} planted by hand, {len(SEEDS)} seeds")
    for split in ("dev", "test"):
        texts = [text for text in clean if text.split == split]
        if not texts:
            print(f"\n### {name}, {split}: not in this repository")
            continue
        by_hand = [p for p in planted if p.of.split == split]
        result = judge(checker, texts, by_hand)
        _table(f"{name}, {split}, by hand", result)
        _alarms(result)
        auto = [p for seed in SEEDS for text in texts for p in plant(text, random.Random(f"{seed} {text.id}"))]  # noqa: S311
        planted_by_seed = judge(checker, texts, auto)
        _table(f"{name}, {split}, automatic, seeds {', '.join(map(str, SEEDS))}", planted_by_seed)
        if missed and (number, split) not in _UNREAD:
            _missed(result, by_hand)
            _missed(planted_by_seed, auto)
        spelling_peers(checker, texts, [p for p in by_hand if p.category in {"ejaan", "istilah"}])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", type=int, action="append", choices=sets(), help="only this set; more than one is fine")
    parser.add_argument(
        "--missed", action="store_true", help="every miss and false alarm of what was tuned on; leaves out the time"
    )
    options = parser.parse_args(arguments)
    checker = Checker.load()
    for number in options.set or sets():
        _set(checker, number, missed=options.missed)
    if not options.missed:
        times(checker, clean_texts())
        against_knowledge(clean_texts())
    return 0


if __name__ == "__main__":
    sys.exit(main())
