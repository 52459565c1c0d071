"""Articles → search tokens → a WordPiece vocabulary and the token ids of every sentence; kept in the work folder."""

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from tqdm import tqdm

from knowledge.model.articles import articles
from knowledge.model.pairs import Ids, Prepared
from knowledge.normalise import tokens

if TYPE_CHECKING:
    from tokenizers import Tokenizer

AT_ONCE = 10_000  # sentences encoded at a time
Texts = list[tuple[str, tuple[tuple[str, ...], ...]]]


def prepare(folder: Path, work: Path, vocabulary: int, limit: int) -> "tuple[list[Prepared], Tokenizer]":
    """The articles of `folder` (at most `limit`) and the tokenizer; about 6 minutes the first time, then seconds."""
    from tokenizers import Tokenizer

    kept, tokenizer_file = work / "articles.pickle", work / "tokenizer.json"
    if kept.exists() and tokenizer_file.exists():
        return pickle.loads(kept.read_bytes()), Tokenizer.from_file(str(tokenizer_file))  # noqa: S301 - our own file
    texts = list(_texts(folder, limit))
    tokenizer = _tokenizer(texts, vocabulary)
    prepared = list(_prepared(texts, tokenizer))
    tokenizer.save(str(tokenizer_file))
    kept.write_bytes(pickle.dumps(prepared))
    return prepared, tokenizer


def _texts(folder: Path, limit: int) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
    for number, article in enumerate(tqdm(articles(folder), desc="artikel", mininterval=5)):
        if number >= limit:
            return
        yield _form(article.title), tuple(tuple(filter(None, map(_form, part))) for part in article.paragraphs)


def _form(text: str) -> str:
    return " ".join(tokens(text))


def _tokenizer(texts: Texts, size: int) -> "Tokenizer":
    """WordPiece (Wu et al., 2016): frequent stems whole, unseen names in pieces."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]", max_input_chars_per_word=40))  # noqa: S106
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKD(), normalizers.StripAccents(), normalizers.Lowercase()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    trainer = trainers.WordPieceTrainer(vocab_size=size, special_tokens=["[UNK]"], min_frequency=5, limit_alphabet=80)
    lines = (line for title, parts in texts for part in parts for line in (title, *part))
    tokenizer.train_from_iterator(lines, trainer)
    return tokenizer


def _prepared(texts: Texts, tokenizer: "Tokenizer") -> Iterator[Prepared]:
    ids = _encoded([sentence for _, parts in texts for part in parts for sentence in part], tokenizer)
    for title, parts in tqdm(texts, desc="kalimat", mininterval=5):
        yield Prepared(title, parts, tuple(next(ids) for part in parts for _ in part))


def _encoded(lines: list[str], tokenizer: "Tokenizer") -> Iterator[Ids]:
    for start in range(0, len(lines), AT_ONCE):
        for encoding in tokenizer.encode_batch_fast(lines[start : start + AT_ONCE], add_special_tokens=False):
            yield np.array(encoding.ids, dtype=np.uint16)
