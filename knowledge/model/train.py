"""Train the bundled model: `python -m knowledge.model.train --text ../shared/data/idwiki --work DIR` (see README.md).

A static embedding (one vector a token, the mean of a text's tokens) learns to tell the passage that a query was made
from among a batch of others: multiple-negatives ranking (Henderson et al., 2017) in both directions, Matryoshka
dimensions (Kusupati et al., 2022), colloquial noise on the query's side. Seeded. Run again after a stop, it goes on
from the last checkpoint in the work folder; at the end it writes the sentence-transformers model to `--out`.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from tqdm import tqdm

from knowledge.embedding import BUNDLED
from knowledge.model.neighbours import neighbours
from knowledge.model.pairs import Ids, pairs
from knowledge.model.prepare import prepare

if TYPE_CHECKING:
    import torch
    from tokenizers import Tokenizer

Row = tuple[str, tuple[Ids, ...]]  # a query and the token ids of its passage's sentences
DIMENSIONS = 256
MATRYOSHKA = ((256, 1.0), (128, 0.5), (64, 0.25))  # the first so many dimensions and the weight of their loss
SCALE = 20.0  # 1 / temperature of the softmax over cosine similarities
PASSAGE_TOKENS = 128  # longer passages are cut: the mean of more tokens says little more
WARM_UP = 100  # steps
SAVE_EVERY = 200  # steps
TOPICAL = 8  # batches filled at a time, sorted by subject so that a batch's negatives are hard ones; every other time


def main(arguments: Sequence[str] | None = None) -> None:
    """Prepare, train, write."""
    options = _options(arguments)
    import torch

    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    options.work.mkdir(parents=True, exist_ok=True)
    articles, tokenizer = prepare(options.text, options.work, options.vocabulary, options.limit)
    rng = random.Random(options.seed)  # noqa: S311 - reproducible, not secret
    run = Run(tokenizer, options.steps, options.rate, options.work / "checkpoint.pt", options.start)
    near = neighbours(articles, tokenizer.get_vocab_size(), options.work) if options.neighbours else None
    run.train(pairs(articles, rng, near), options.batch)
    write(run.weights, tokenizer, options.out)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, required=True, help="folder of *.jsonl.xz, lines {title, paragraphs}")
    parser.add_argument("--work", type=Path, required=True, help="folder for what is prepared and for checkpoints")
    parser.add_argument("--out", type=Path, default=BUNDLED, help="folder of the finished model")
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--batch", type=int, default=1024, help="pairs a step; each is a negative of all others")
    parser.add_argument("--rate", type=float, default=0.02, help="highest learning rate of Adam")
    parser.add_argument("--vocabulary", type=int, default=36_000, help="18.4 MB of weights in half precision")
    parser.add_argument("--start", type=Path, help="folder of a model whose vectors are gone on from")
    parser.add_argument("--neighbours", action="store_true", help="hard negatives: BM25's neighbours in one batch")
    parser.add_argument("--limit", type=int, default=10**9, help="articles read; less for a try")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args(arguments)


@dataclass
class Run:
    """One training run and where it stands."""

    tokenizer: "Tokenizer"
    steps: int
    rate: float
    checkpoint: Path
    start: Path | None = None

    def __post_init__(self) -> None:
        import torch

        self._table = torch.nn.EmbeddingBag(self.tokenizer.get_vocab_size(), DIMENSIONS, mode="mean")
        torch.nn.init.normal_(self._table.weight, std=0.1)
        if self.start:
            self._take(self.start)
        self._adam = torch.optim.Adam(self._table.parameters(), lr=self.rate, betas=(0.9, 0.99))
        self._done = 0
        if self.checkpoint.exists():
            saved = torch.load(self.checkpoint, weights_only=True)
            self._table.load_state_dict(saved["table"])
            self._adam.load_state_dict(saved["adam"])
            self._done = saved["done"]

    @property
    def weights(self) -> "torch.Tensor":
        """One row a token."""
        return self._table.weight.detach()

    def _take(self, folder: Path) -> None:
        """The vectors of an earlier model, for the pieces that both know."""
        import torch
        from safetensors.torch import load_file
        from tokenizers import Tokenizer

        theirs = Tokenizer.from_file(str(folder / "tokenizer.json")).get_vocab()
        rows = [(at, theirs[piece]) for piece, at in self.tokenizer.get_vocab().items() if piece in theirs]
        ours, other = (torch.tensor(ids) for ids in zip(*rows, strict=True))
        with torch.no_grad():
            self._table.weight[ours] = load_file(folder / "model.safetensors")["embedding.weight"][other].float()

    def train(self, stream: Iterator[Row], batch: int) -> None:
        """Go on to the last step; a stream that starts anew after a stop only repeats some pairs."""
        bar = tqdm(range(self._done, self.steps), initial=self._done, total=self.steps, desc="langkah", mininterval=5)
        batches = self._batches(stream, batch)
        for step in bar:
            loss = self._step(step, next(batches))
            bar.set_postfix(loss=f"{loss:.3f}", refresh=False)
            self._done = step + 1
            if self._done % SAVE_EVERY == 0 or self._done == self.steps:
                self._save()

    def _batches(self, stream: Iterator[Row], batch: int) -> Iterator[list[Row]]:
        """Chance batches and batches of one subject by turns; by chance only until the vectors mean something."""
        import torch

        for turn in count():
            rows = list(islice(stream, batch * TOPICAL))
            if turn % 2 and self._done >= WARM_UP:
                with torch.no_grad():
                    vectors = torch.nn.functional.normalize(self._means([_passage(ids) for _, ids in rows]))
                rows = [rows[at] for at in by_subject(vectors.numpy(), batch)]
            yield from (rows[start : start + batch] for start in range(0, len(rows), batch))

    def _step(self, step: int, rows: list[Row]) -> float:
        for group in self._adam.param_groups:
            group["lr"] = self.rate * min(1.0, (step + 1) / WARM_UP) * max(0.02, 1 - step / self.steps)
        encoded = self.tokenizer.encode_batch_fast([query for query, _ in rows], add_special_tokens=False)
        queries = self._means([np.array(each.ids or [0]) for each in encoded])
        passages = self._means([_passage(ids) for _, ids in rows])
        loss = contrast(queries, passages)
        self._adam.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        self._adam.step()
        return float(loss.detach())

    def _means(self, texts: Sequence[Any]) -> "torch.Tensor":
        import torch

        starts = np.cumsum([0, *(len(ids) for ids in texts[:-1])])
        means: torch.Tensor = self._table(torch.from_numpy(np.concatenate(texts)), torch.from_numpy(starts))
        return means

    def _save(self) -> None:
        import torch

        state = {"table": self._table.state_dict(), "adam": self._adam.state_dict(), "done": self._done}
        torch.save(state, self.checkpoint.with_suffix(".part"))
        self.checkpoint.with_suffix(".part").replace(self.checkpoint)


def _passage(ids: tuple[Ids, ...]) -> Any:
    return np.concatenate(ids)[:PASSAGE_TOKENS].astype(np.int64)


def by_subject(vectors: Any, size: int) -> list[int]:
    """Row numbers ordered so that each stretch of `size` is alike: halved at the median of the main direction."""

    def halves(rows: Any) -> list[int]:
        if len(rows) <= size:
            return [int(row) for row in rows]
        part = vectors[rows] - vectors[rows].mean(axis=0)
        main = np.linalg.eigh(part.T @ part)[1][:, -1]
        order = rows[np.argsort(part @ main, kind="stable")]
        middle = len(order) // (2 * size) * size or size
        return halves(order[:middle]) + halves(order[middle:])

    return halves(np.arange(len(vectors)))


def contrast(queries: "torch.Tensor", passages: "torch.Tensor") -> "torch.Tensor":
    """Cross-entropy of each query's own passage among the batch, and back, over the nested dimensions."""
    import torch
    from torch.nn.functional import cross_entropy, normalize

    own = torch.arange(len(queries))
    total = torch.zeros(())
    for size, weight in MATRYOSHKA:
        scores = SCALE * normalize(queries[:, :size]) @ normalize(passages[:, :size]).T
        total = total + weight * (cross_entropy(scores, own) + cross_entropy(scores.T, own)) / 2
    return total


def write(weights: "torch.Tensor", tokenizer: "Tokenizer", folder: Path) -> None:
    """A sentence-transformers folder in half precision (the vectors differ by less than 0.001)."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding

    module = StaticEmbedding(tokenizer, embedding_weights=weights.half())
    SentenceTransformer(modules=[module], device="cpu").save(str(folder), create_model_card=False)
    (folder / "model.safetensors").chmod(0o644)


if __name__ == "__main__":
    main()
