"""Learn which sentences of a draft an editor would touch: `python -m bench.rereading [--write]`.

`data/kalimat-mentah.jsonl`: 930 sentences of offline drafts, without their drafts, each judged by one of two editors;
half of them would have been touched. `data/suntingan-ukur.jsonl`: drafts corrected by two others, from notes that
nothing else was taught with; a sentence was touched where a word of it was. Printed are, for several chances, the share
of all sentences that are named, how many of these an editor touched (precision) and how many of the touched are named
(recall), each source judged by what was learned from the others (the hurried notes of the first file in three parts,
the second file by editor). `--write` learns from all of them and writes `prompts/rereading/bobot.json`. Logistic
regression, penalty on the squares; there is no chance in it.
"""

import argparse
import json
import sys
import zlib
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from sklearn.metrics import roc_auc_score  # type: ignore[import-untyped]

from bench.collections import rows_of
from bench.post_editing import KEPT, rows
from bench.post_edits import edits
from prompts.offline.post_editing import expected
from prompts.offline.post_editing.edits import Edit
from prompts.offline.post_editing.tokens import tokens
from prompts.rereading.signs import Signs, signs
from prompts.rereading.worth import FILE, LEAST, judged

PENALTY, PARTS = 0.3, 3
AT = (0.5, 0.7, 0.8, 0.85, LEAST)
HURRIED, CORRECTED, WORDS = "catatan tergesa", "corrected", 4
Numbers = npt.NDArray[np.float64]


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn, say how well, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="learn from everything and write the weights")
    options = parser.parse_args(arguments)
    told, touched, groups = (np.array(column) for column in zip(*_sentences(), strict=True))
    chances = np.zeros(len(told))
    for group in np.unique(groups):
        own = groups == group
        *factors, bias = learned(told[~own], touched[~own])
        chances[own] = 1 / (1 + np.exp(-(told[own] @ factors + bias)))
    corrected = np.array([group.startswith(CORRECTED) for group in groups])
    for name, own in (("judged one by one", ~corrected), ("of corrected drafts", corrected)):
        _print(name, chances[own], touched[own])
    if options.write:
        kept = dict(zip((*Signs._fields, "bias"), learned(told, touched), strict=True))
        FILE.write_text(json.dumps(kept, indent=0) + "\n", encoding="utf-8")
    return 0


def _sentences() -> Iterator[tuple[Signs, bool, str]]:
    """The signs of each sentence, whether an editor touched it, and whose it is."""
    for row in rows_of("kalimat-mentah.jsonl"):
        yield signs(row["text"], expected(tokens(row["text"]))), bool(row["touched"]), _group(row)
    for draft in rows(KEPT):
        ours = "\n".join(draft.draft)
        done = edits(tokens(ours), tokens("\n".join(draft.edited)))
        first = 0
        for each, of in judged(ours):
            first = _found(tokens(ours), tokens(each), first)
            last = first + len(tokens(each))
            if len(each.split()) >= WORDS:
                yield of, any(one != Edit() for one in done[first:last]), f"{CORRECTED} {draft.by}"
            first = last


def _found(parts: Sequence[str], those: Sequence[str], first: int) -> int:
    """Where a sentence begins in its draft."""
    return next(at for at in range(first, len(parts)) if parts[at : at + len(those)] == those)


def _print(name: str, chances: Numbers, touched: npt.NDArray[np.bool_]) -> None:
    area = roc_auc_score(touched, chances)
    print(f"{len(touched)} sentences {name}, {touched.mean():.0%} touched; area under the curve {area:.3f}\n")
    print("| chance above | named | precision | recall |\n|---|---|---|---|")
    for least in AT:
        named = chances >= least
        right = (named & touched).sum()
        print(f"| {least:.2f} | {named.mean():.0%} | {right / named.sum():.0%} | {right / touched.sum():.0%} |")
    print()


def _group(row: dict[str, str]) -> str:
    part = f" {zlib.crc32(row['text'].encode()) % PARTS}" if row["source"] == HURRIED else ""
    return f"{row['source']}{part}"


def learned(told: Numbers, touched: npt.NDArray[np.bool_]) -> list[float]:
    """The weight of each sign, then the bias; the signs are put on one scale first."""
    mean, scale = told.mean(axis=0), told.std(axis=0) + 1e-9
    model = LogisticRegression(C=PENALTY, max_iter=3000).fit((told - mean) / scale, touched)
    factors = model.coef_[0] / scale
    return [*(round(float(factor), 4) for factor in factors), round(float(model.intercept_[0] - mean @ factors), 4)]


if __name__ == "__main__":
    sys.exit(main())
