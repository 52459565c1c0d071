"""How search holds up as the index grows: `python -m bench.large --text ../shared/data/idwiki --work DIR [--sizes …]`.

Real knowledge bases of so many Wikipedia articles, one passage each, kept in the work folder for the next time. Asked
are titles and words of articles spread over the collection. Vectors are compared with an exact scan over the same ones.
Beside them, in processes of their own: bm25s, and up to `--peers-up-to` passages the peers that embed with MiniLM (at
some 20 passages a second on two cores, 100,000 passages would take them more than an hour).
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Sequence
from itertools import islice
from os import getpid
from pathlib import Path
from time import perf_counter

import numpy as np

from bench.asking import asked
from bench.collections import Collection, Question
from bench.memory import tree_pss
from bench.systems.line_up import LINE_UP
from knowledge.base import KnowledgeBase
from knowledge.chunking import LONGEST, passages
from knowledge.embedding import load
from knowledge.ledger import Ledger
from knowledge.loaders import load as load_texts
from knowledge.model.articles import articles
from knowledge.settings import KnowledgeSettings

ASKED = 300
WORDS = ("BM25 (bm25s, off the shelf)",)
PEERS = ("Chroma, all-MiniLM-L6-v2", "LangChain EnsembleRetriever", "LlamaIndex default")
NEAREST = 8


def main(arguments: Sequence[str] | None = None) -> int:
    """One line a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, required=True, help="folder of *.jsonl.xz, lines {title, paragraphs}")
    parser.add_argument("--work", type=Path, required=True, help="folder outside the repository")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--peers-up-to", type=int, default=1_000, help="passages that MiniLM's peers have to embed")
    options = parser.parse_args(arguments)
    print("| passages | system | index built s | p50 ms | p95 ms | recall@8 against exact | memory MB |")
    print("|---|---|---|---|---|---|---|")
    for size in options.sizes:
        work = options.work / str(size)
        _measure(options.text, work, size)
        for name in [*WORDS, *(PEERS if size <= options.peers_up_to else ())]:
            if not LINE_UP[name].missing:
                _peer(name, work, size)
    return 0


def _peer(name: str, work: Path, size: int) -> None:
    held = tuple(passage for document in load_texts([work / "texts"]).documents for passage in passages(document))
    texts = json.loads((work / "questions.json").read_text())
    collection = Collection("idwiki", work / "texts", held, tuple(Question(text, frozenset(["w0"])) for text in texts))
    with tempfile.TemporaryDirectory() as scratch:
        each = asked(LINE_UP[name], collection, collection.questions, Path(scratch) / "index")
    p95 = statistics.quantiles(each.times, n=20)[-1]
    row = f"| {size:,} | {name} | {each.built:.0f} | {statistics.median(each.times):.1f} | {p95:.1f} "
    print(f"{row}|  | {each.memory:.0f} |", flush=True)


def _measure(text: Path, work: Path, size: int) -> None:
    questions = _collection(text, work / "texts", size)
    settings = KnowledgeSettings(data=work / "data", corpus=work / "texts")
    base = KnowledgeBase(settings)
    began = perf_counter()
    report = base.sync()
    built = f"{perf_counter() - began:.0f}" if report.added else "kept"
    base.warm()
    base.search(questions[0])
    times = [base.search(question).ms for question in questions]
    recall = _recall(settings, base, questions)
    p95 = statistics.quantiles(times, n=20)[-1]
    row = f"| {report.passages:,} | NARA | {built} | {statistics.median(times):.1f} | {p95:.1f} | {recall:.3f} "
    print(f"{row}| {tree_pss(getpid()):.0f} |", flush=True)
    base.close()


def _collection(text: Path, folder: Path, size: int) -> list[str]:
    """Write the passages unless they are there; returns the questions."""
    path, asked = folder / "idwiki.jsonl", folder.parent / "questions.json"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        rows = [(one.title, one.paragraphs[0]) for one in islice(articles(text), size)]
        lines = [
            json.dumps({"id": f"w{number}", "title": title, "text": " ".join(parts)[: LONGEST - 1]})
            for number, (title, parts) in enumerate(rows)
        ]
        every = rows[:: max(1, size // ASKED)]
        asked.write_text(json.dumps([f"{title} {' '.join(parts[-1].split()[:6])}" for title, parts in every]))
        path.write_text("\n".join(lines), encoding="utf-8")
    found: list[str] = json.loads(asked.read_text())
    return found


def _recall(settings: KnowledgeSettings, base: KnowledgeBase, questions: Sequence[str]) -> float:
    """The share of the eight exactly nearest passages that the vector index finds."""
    from knowledge.generation import open_generation
    from knowledge.manifest import CHROMA

    embedder, ledger = load(settings), Ledger(settings.data / "ledger.db")
    number = base.generation_id()
    rows = [(passage.id, vector) for passage, vector in ledger.entries(number, embedder.model_id)]
    ids, vectors = [name for name, _ in rows], np.stack([vector for _, vector in rows if vector is not None])
    folder = next(path.parent for path in (settings.data / "generations").glob(f"gen-*{number}/{CHROMA}"))
    generation = open_generation(folder)
    shares = []
    for question in questions:
        vector = embedder.query(question)
        exact = vectors @ vector
        least = np.sort(exact)[-NEAREST] - 1e-4  # of two as near as each other either will do
        near = {ids[at] for at in np.flatnonzero(exact >= least)}
        shares.append(sum(name in near for name, _ in generation.nearest(vector, NEAREST)) / NEAREST)
    generation.close()
    ledger.close()
    return statistics.mean(shares)


if __name__ == "__main__":
    sys.exit(main())
