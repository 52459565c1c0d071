"""How well and how fast what is asked is found: `python -m bench.retrieval --facqa ../shared/data/facqa`.

One table a collection, side by side in one run: BM25 (bm25s) as it comes and with an Indonesian stemmer, Chroma with
its usual default all-MiniLM-L6-v2, LangChain's EnsembleRetriever and LlamaIndex' default pipeline over the same model,
NARA's model alone, and NARA. Each runs in a process of its own; one whose packages are not installed is skipped.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bench.asking import Asked, asked
from bench.collections import Collection, Question, domains, facqa, quality
from bench.systems.line_up import LINE_UP, Entry

AHEAD = ("NARA", "BM25 (bm25s, off the shelf)")  # whose difference is printed by style


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure every collection that is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facqa", type=Path, help="folder with passages.json and queries-dev.json")
    parser.add_argument("--split", choices=["dev", "test"], default="test", help="half of the domain queries")
    parser.add_argument("--kept", type=Path, help="folder with further rows, kept aside")
    parser.add_argument("--every", type=int, default=1, help="ask only each so manieth FacQA question")
    parser.add_argument("--only", nargs="+", choices=list(LINE_UP), help="these systems alone")
    options = parser.parse_args(arguments)
    entries = _at_hand(options.only or list(LINE_UP))
    with tempfile.TemporaryDirectory() as work:
        for each in domains(options.kept):
            _measure(each, options.split, entries, Path(work) / each.name)
        if options.facqa and options.facqa.is_dir():
            (Path(work) / "texts").mkdir()
            news = facqa(options.facqa, Path(work) / "texts")
            news = replace(news, questions=news.questions[:: options.every])
            _measure(news, "dev", entries, Path(work) / "facqa")
        else:
            print("\nFacQA: not here (--facqa FOLDER), skipped")
    return 0


def _at_hand(names: Sequence[str]) -> Mapping[str, Entry]:
    for name in names:
        if LINE_UP[name].missing:
            print(f"{name}: skipped, not installed: {', '.join(LINE_UP[name].missing)} (`make bench` installs all)")
    return {name: LINE_UP[name] for name in names if not LINE_UP[name].missing}


def _measure(collection: Collection, split: str, entries: Mapping[str, Entry], work: Path) -> None:
    questions = [*collection.of(split), *collection.unanswerable(split)]
    answerable = collection.of(split)
    if not answerable:
        print(f"\n{collection.name} ({split}): not here (--kept FOLDER), skipped")
        return
    print(f"\n### {collection.name} ({split}): {len(answerable)} questions, {len(collection.passages)} passages\n")
    print("| system | MRR@10 | recall@5 | nDCG@10 | p50 ms | p95 ms | passages/s | built s | memory MB |")
    print("|---|---|---|---|---|---|---|---|---|")
    measured = {}
    for at, (name, entry) in enumerate(entries.items()):
        measured[name] = asked(entry, collection, questions, work / str(at))
        _row(name, answerable, measured[name])
    _by_style(answerable, measured)
    for name, each in measured.items():
        if each.refused is not None:
            _refusals(name, questions, each.refused)


def _row(name: str, questions: tuple[Question, ...], each: Asked) -> None:
    found = quality(questions, each.ranked)
    p95 = statistics.quantiles(each.times, n=20)[-1]
    speed = f"{each.rate:,.0f}" if each.rate else ""
    print(
        f"| {name} | {found.mrr:.3f} | {found.recall:.3f} | {found.ndcg:.3f} | {statistics.median(each.times):.1f} "
        f"| {p95:.1f} | {speed} | {each.built:.1f} | {each.memory:.0f} |",
        flush=True,
    )


def _by_style(questions: tuple[Question, ...], measured: Mapping[str, Asked]) -> None:
    styles = list(dict.fromkeys(question.style for question in questions))
    if len(styles) < 2:
        return
    ahead = AHEAD if {*AHEAD} <= {*measured} else ()
    heads = [*measured, *([" minus ".join(ahead)] if ahead else [])]
    print("\n| MRR@10 by style | " + " | ".join(heads) + " |\n" + "|---" * (len(heads) + 1) + "|")
    for style in styles:
        of_style = tuple(question for question in questions if question.style == style)
        values = {name: quality(of_style, each.ranked).mrr for name, each in measured.items()}
        cells = [f"{value:.3f}" for value in values.values()] + ([f"{_ahead(values):+.3f}"] if ahead else [])
        print(f"| {style} ({len(of_style)}) | " + " | ".join(cells) + " |")


def _ahead(values: Mapping[str, float]) -> float:
    ours, theirs = (values[name] for name in AHEAD)
    return ours - theirs


def _refusals(name: str, questions: Sequence[Question], refused: frozenset[str]) -> None:
    nothing = [question.text in refused for question in questions if not question.relevant]
    something = [question.text in refused for question in questions if question.relevant]
    if nothing:
        print(f"\n{name}: unanswerable refused: {sum(nothing)}/{len(nothing)}; ", end="")
    print(f"answerable refused by mistake: {sum(something)}/{len(something)}")


if __name__ == "__main__":
    sys.exit(main())
