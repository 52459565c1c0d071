"""Learn which programme a note belongs to: `python -m bench.belonging [--file PATH] [--write] [--failures]`.

Prints, for each set of notes, what is recognised after learning from the other sets, since every set has an author
of its own: how many notes that are about a programme get theirs, and how many notes get one that they are not about;
beside it what the programmes' names alone would do. `--file` is a set that is never learned from. `--write` learns
from all sets and writes `knowledge/model/belonging.yaml`.

It is a conditional logit with "no programme" as a further choice of level 0 (McFadden, 1974), fitted by Newton's
method from zero: there is no chance in it, so that there is no seed.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml

from bench.notes import SETS, Note, notes
from bot.assembly import build_studio
from bot.startup import load_settings
from bot.studio import Studio, about
from knowledge.belonging import PATH, Signs, Weights, judged, signs
from knowledge.recognition import recognise

LEAST = 0.4  # the probability from which a note gets a programme
PENALTY = 1.0  # on the squares of the standardised weights: a prior of one standard deviation
STEPS, LONGEST = 60, 0.5  # a full step from far away overshoots
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A note, the programmes in force on its day and their signs (programmes, signs); `named`: by its names alone."""

    set: str
    note: Note
    ids: tuple[str, ...]
    signs: Numbers
    named: str

    @property
    def right(self) -> int:
        """The number of the note's own programme; -1 for none."""
        return self.ids.index(self.note.program) if self.note.program else -1

    def chosen(self, factors: Numbers) -> str:
        """The programme that these weights (signs, then the bias) give the note."""
        rules = _weights(factors)
        found = judged([Signs(*row) for row in self.signs], rules)
        return self.ids[found[0][0]] if found else ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn, say how well, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--file", type=Path, help="a further set of notes, which is not learned from")
    parser.add_argument("--write", action="store_true", help="learn from all sets and write the weights")
    parser.add_argument("--failures", action="store_true", help="each note that gets the wrong programme")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as data:
        studio = build_studio(load_settings({"data": Path(data)}))
        studio.knowledge.sync()
        try:
            cases = [_case(studio, name, note) for name, path in SETS.items() for note in notes(path)]
            more = [_case(studio, "file", note) for note in notes(options.file)] if options.file else []
        finally:
            studio.knowledge.close()
    wrong = _table(cases, more)
    if options.failures:
        for case, chosen in wrong:
            told = " ".join(case.note.text.split())[:160]
            print(f"{case.set} {case.note.id}: {chosen or '-'} for {case.note.program or '-'}: {told}")
    if options.write:
        _write(learn(cases))
    return 0


def learn(cases: Sequence[Case]) -> Numbers:
    """The weights of the signs, and the bias last, under which the notes' own programmes are likeliest."""
    every = np.vstack([case.signs for case in cases])
    mean, spread = every.mean(0), every.std(0)
    standard = [np.column_stack([(case.signs - mean) / spread, np.ones(len(case.ids))]) for case in cases]
    prior = np.diag([*[PENALTY] * every.shape[1], 1e-9])
    factors = np.zeros(every.shape[1] + 1)
    for _ in range(STEPS):
        slope, curve = _slope(cases, standard, factors, prior)
        step = np.linalg.solve(curve, slope)
        factors = factors + step * min(1.0, LONGEST / float(np.abs(step).max()))
    own = factors[:-1] / spread
    return np.append(own, factors[-1] - own @ mean)


def _slope(
    cases: Sequence[Case], standard: Sequence[Numbers], factors: Numbers, prior: Numbers
) -> tuple[Numbers, Numbers]:
    """How the likelihood of the notes' own programmes rises with the weights, and how that bends."""
    slope, curve = -prior @ factors, prior.copy()
    for case, rows in zip(cases, standard, strict=True):
        found = _probabilities(rows[:, :-1], factors)
        mid = found @ rows
        slope += (rows[case.right] if case.right >= 0 else 0.0) - mid
        curve += (rows * found[:, None]).T @ rows - np.outer(mid, mid)
    return slope, curve


def _case(studio: Studio, name: str, note: Note) -> Case:
    brief = studio.read(note.text, note.kind, note.channel, note.agency, note.sent_at)
    programmes, text = studio.knowledge.programmes(note.sent_at.date()), about(brief)
    named = recognise(text, programmes)
    found = np.array(signs(text, brief.told, programmes, brief.agency))
    return Case(name, note, tuple(one.id for one in programmes), found, named[0].id if named else "")


def _probabilities(rows: Numbers, factors: Numbers) -> Numbers:
    """Of each programme; what is missing to 1 is that of none."""
    strength: Numbers = np.exp(np.clip(rows @ factors[:-1] + factors[-1], -30, 30))
    return np.asarray(strength / (1 + strength.sum()))


def _table(cases: Sequence[Case], more: Sequence[Case]) -> list[tuple[Case, str]]:
    """Recognised and stray, a set at a time; what went wrong."""
    print("| set | notes | with a programme | recognised | stray | by names alone | stray |\n" + "|---" * 7 + "|")
    told: list[tuple[Case, str]] = []
    for name in dict.fromkeys(case.set for case in cases):
        factors = learn([case for case in cases if case.set != name])
        told += _row(name, [(case, case.chosen(factors)) for case in cases if case.set == name])
    _row("all", told)
    if more:
        factors = learn(cases)
        told += _row("file", [(case, case.chosen(factors)) for case in more])
    return [(case, chosen) for case, chosen in told if chosen != case.note.program]


def _row(name: str, told: list[tuple[Case, str]]) -> list[tuple[Case, str]]:
    wanted = [(case, chosen) for case, chosen in told if case.note.program]
    right, named = (
        sum(chosen == case.note.program for case, chosen in wanted),
        sum(case.named == case.note.program for case, _ in wanted),
    )
    stray = sum(chosen not in {"", case.note.program} for case, chosen in told)
    loose = sum(case.named not in {"", case.note.program} for case, _ in told)
    print(f"| {name} | {len(told)} | {len(wanted)} | {right} | {stray} | {named} | {loose} |")
    return told


def _weights(factors: Numbers) -> Weights:
    values = dict(zip((*Signs._fields, "bias"), (round(float(one), 4) for one in factors), strict=True))
    return Weights(**values, least=LEAST)


def _write(factors: Numbers) -> None:
    head = "# Written by `python -m bench.belonging --write`; knowledge/belonging.py says what each number means.\n"
    PATH.write_text(head + yaml.safe_dump(asdict(_weights(factors)), sort_keys=False), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
