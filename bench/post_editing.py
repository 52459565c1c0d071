"""Editing our own drafts as an editor would: `python -m bench.post_editing [--write --text ../shared/data/idwiki]`.

`data/suntingan.jsonl`: drafts of the offline writer from hurried notes, by paragraph, each with what one of several
editors made of it ("=" where he let it stand, "" where he took it out). `data/suntingan-ukur.jsonl`: the same by two
others, from notes that nothing was taught with; the network never learns from it (the weights of `bench.rereading` do,
each editor's sentences judged by what the others teach). Printed on these: how far the drafts are
from the editor's text, in words put in, taken out or exchanged for each word of his (HTER: Snover et al., AMTA 2006),
before and after `prompts.offline.post_editing`; how many paragraphs are his to the letter; how many are changed, and
how many of those are nearer to his than they were, for several chances that an edit must have.

`--write` teaches the network, half an hour on one core: first sentences of Indonesian Wikipedia made clumsy
(`bench.post_editing_noise`), then the corrections.
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from bench.collections import DATA
from bench.post_edits import edits, teachable
from prompts.offline.post_editing.editor import LEAST, PostEditor
from prompts.offline.post_editing.network import FILE
from prompts.offline.post_editing.tokens import tokens

TAUGHT, KEPT = DATA / "suntingan.jsonl", DATA / "suntingan-ukur.jsonl"
TEXTS, AGAIN = 200_000, 3  # texts made clumsy; how often the editors' own texts are among them
AT = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


class Edited(NamedTuple):
    """A draft and what an editor made of it, by paragraph; those that he took out are in neither."""

    draft: tuple[str, ...]
    edited: tuple[str, ...]
    by: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn if asked, measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="learn and write the weights")
    parser.add_argument("--text", type=Path, help="the folder of the Wikipedia text to learn from first")
    parser.add_argument("--show", action="store_true", help="print what is changed, with the editor's")
    options = parser.parse_args(arguments)
    if options.write and not options.text:
        parser.error("--write needs --text")
    if options.write:
        learn(tuple(rows(TAUGHT)), options.text)
    kept = tuple(rows(KEPT))
    print(f"{len(kept)} drafts kept aside, {sum(len(one.draft) for one in kept)} paragraphs\n")
    print("| chance | HTER before | after | his to the letter before | after | changed | of these nearer | farther |")
    print("|---|---|---|---|---|---|---|---|")
    for least in sorted({*AT, LEAST}):
        print(f"| {least:.2f} | {_line(kept, PostEditor(least=least))}")
    if options.show:
        _show(kept, PostEditor())
    return 0


def rows(file: Path) -> Iterator[Edited]:
    """The drafts of a file."""
    for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
        both = [(a, a if b == "=" else b) for a, b in zip(row["draft"], row["edited"], strict=True) if b]
        if both:
            yield Edited(tuple(a for a, _ in both), tuple(b for _, b in both), row["by"])


def learn(drafts: Sequence[Edited], folder: Path) -> None:
    """The network, written where the product reads it."""
    import torch

    from bench import post_editing_network as network
    from bench.post_editing_noise import counted, likelier, noised, plain_texts

    began, chance = time.monotonic(), random.Random(0)  # noqa: S311 - an order, no secret
    torch.manual_seed(0)

    def say(text: str) -> None:
        print(f"{time.monotonic() - began:5.0f} s  {text}", flush=True)

    pairs = [(tokens("\n".join(one.draft)), tokens("\n".join(one.edited))) for one in drafts]
    corrected = [network.Taught(ours, edits(ours, theirs)) for ours, theirs in pairs]
    texts = list(plain_texts(folder, TEXTS, chance))
    usual = Counter(word.casefold() for text in texts for word in text)
    noise, lists = counted(corrected, usual), network.lists_of(corrected, usual)
    likely = likelier(noise, texts[: TEXTS // 4])
    say(f"{len(corrected)} drafts, {len(texts)} texts; {len(lists.own)} edits, {len(lists.before)} to put in")
    texts += [theirs for _, theirs in pairs] * AGAIN
    clumsy = [network.row_of(noised(text, noise, likely, chance), lists) for text in texts]
    taught = network.Network(lists)
    network.teach(taught, clumsy, network.FIRST, say)
    own = [network.Taught(one.parts, teachable(one.parts, one.edits)) for one in corrected]
    network.teach(taught, [network.row_of(one, lists) for one in own], network.THEN, say)
    network.write(taught, lists, FILE)
    say(f"{FILE.name}: {FILE.stat().st_size} bytes")


def _line(drafts: Sequence[Edited], editor: PostEditor) -> str:
    before = after = words = same = now = changed = nearer = farther = paragraphs = 0
    for draft in drafts:
        for ours, new, theirs in zip(draft.draft, editor.edit(draft.draft), draft.edited, strict=True):
            his = tokens(theirs)
            was, will = (Levenshtein.distance(tokens(one), his) for one in (ours, new))
            before, after, words, paragraphs = before + was, after + will, words + len(his), paragraphs + 1
            same, now = same + (ours == theirs), now + (new == theirs)
            changed, nearer, farther = changed + (new != ours), nearer + (will < was), farther + (will > was)
    shares = (before / words, after / words, same / paragraphs, now / paragraphs, changed / paragraphs)
    of_changed = (nearer / max(changed, 1), farther / max(changed, 1))
    return " | ".join(f"{share:.1%}" for share in (*shares, *of_changed)) + " |"


def _show(drafts: Sequence[Edited], editor: PostEditor) -> None:
    for draft in drafts:
        for ours, new, theirs in zip(draft.draft, editor.edit(draft.draft), draft.edited, strict=True):
            if new != ours:
                print(f"\n{ours}\n  → {new}\n  * {theirs}")


if __name__ == "__main__":
    sys.exit(main())
