"""A cross-encoder of one's own may have the last word; without one nothing changes."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from knowledge.base import KnowledgeBase
from knowledge.chunking import embedding_text
from knowledge.documents import Passage
from knowledge.embedding import BUNDLED, StaticEmbedder
from knowledge.fulltext import FullText
from knowledge.reranking import CrossEncoderReranker, RerankerMissing, load
from knowledge.search import search
from knowledge.settings import KnowledgeSettings
from tests.knowledge.fakes import HashEmbedder, here

TEXTS = ("Sampah dipilah warga.", "Sampah diangkut pagi.", "Sampah diolah bersama.", "Truk sampah datang.")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A BERT of 8 dimensions over letters with one output, its weights by chance."""
    return cross_encoder(tmp_path_factory.mktemp("tiny"), outputs=1)


def cross_encoder(folder: Path, outputs: int) -> str:
    import torch
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

    letters = {piece: at for at, piece in enumerate(["[PAD]", "[UNK]", "[SEP]", *"abcdefghijklmnopqrstuvwxyz "])}
    tokenizer = Tokenizer(models.WordLevel(letters, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Split("", "isolated")
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, pad_token="[PAD]", unk_token="[UNK]", sep_token="[SEP]", model_max_length=128
    )
    torch.manual_seed(3)
    config = BertConfig(
        vocab_size=len(letters), hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8,
        max_position_embeddings=128, num_labels=outputs, initializer_range=1.0,
    )  # fmt: skip
    BertForSequenceClassification(config).save_pretrained(folder)
    fast.save_pretrained(folder)
    return str(folder)


class Shelf:
    """A generation of four passages about the same."""

    def __init__(self) -> None:
        self.model = HashEmbedder().model_id
        self.words = FullText.create(None)
        self.words.add(
            Passage(
                id=f"p{n}", document=f"d{n}", title="", kind="rilis", date=None, heading="", text=text, path="", line=n
            )
            for n, text in enumerate(TEXTS)
        )
        self.matching, self.passages = self.words.matching, self.words.passages

    def nearest(self, _vector: object, _k: int) -> list[tuple[str, float]]:
        return []


class Backwards:
    """Prefers what comes last; remembers what it was shown."""

    def __init__(self, depth: int, share: float) -> None:
        self.depth, self.share = depth, share
        self.shown: list[str] = []

    def scores(self, query: str, texts: Sequence[str]) -> list[float]:
        self.shown = [query, *texts]
        return [at / len(texts) for at in range(len(texts))]


def order(reranker: object = None) -> list[str]:
    found = search(Shelf(), HashEmbedder(), "sampah", reranker=reranker)  # type: ignore[arg-type]
    return [passage.document for passage in found.passages]


def test_the_rerankers_word_turns_the_order_of_the_first_ones_only() -> None:
    plain = order()
    assert order(Backwards(depth=2, share=1.0)) == [plain[1], plain[0], *plain[2:]]
    assert order(Backwards(depth=4, share=0.0)) == plain


def test_it_is_shown_the_query_and_no_more_passages_than_its_depth() -> None:
    judge = Backwards(depth=3, share=0.5)
    order(judge)
    assert judge.shown[0] == "sampah"
    assert len(judge.shown) == 4


def test_scores_stay_between_0_and_1_and_fall() -> None:
    found = search(Shelf(), HashEmbedder(), "sampah", reranker=Backwards(depth=3, share=0.5)).passages
    scores = [passage.score for passage in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_a_local_cross_encoder_decides_as_sentence_transformers_computes_it(tiny: str) -> None:
    from sentence_transformers import CrossEncoder
    from torch.nn import Sigmoid

    shelf = Shelf()
    texts = {passage.document: embedding_text(passage) for passage in shelf.passages(["p0", "p1", "p2", "p3"]).values()}
    scores = CrossEncoder(tiny).predict([("sampah", text) for text in texts.values()], activation_fn=Sigmoid())
    wanted = sorted(texts, key=dict(zip(texts, scores, strict=True)).__getitem__, reverse=True)
    assert len(set(scores)) == len(texts)
    assert order(CrossEncoderReranker(tiny, depth=4, share=1.0)) == wanted


def test_the_setting_brings_it_into_the_knowledge_base(tiny: str, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for number, text in enumerate(TEXTS):
        (corpus / f"d{number}.md").write_text(f"# Judul {number}\n\n{text}\n", encoding="utf-8")
    plain = KnowledgeSettings(data=tmp_path / "data", corpus=corpus)
    judged = plain.model_copy(update={"reranker": tiny, "reranker_share": 1.0})
    found = {}
    for settings in (plain, judged):
        knowledge = KnowledgeBase(settings, StaticEmbedder(BUNDLED), run=here)
        knowledge.sync()
        found[settings.reranker] = [round(p.score, 3) for p in knowledge.search("sampah").passages]
        knowledge.close()
    assert len(found[""]) == len(found[tiny]) == 4
    assert found[""] != found[tiny]


@pytest.mark.parametrize("name", ["BAAI/tidak-ada-di-sini", "/tidak/ada"])
def test_a_reranker_that_is_not_here_is_said_in_indonesian_when_it_is_first_used(name: str) -> None:
    reranker = load(KnowledgeSettings(reranker=name))
    assert reranker is not None
    with pytest.raises(RerankerMissing, match="NARA_RERANKER") as caught:
        reranker.scores("sampah", ["teks"])
    assert name in str(caught.value)


def test_a_model_with_several_outputs_is_no_reranker(tmp_path: Path) -> None:
    reranker = CrossEncoderReranker(cross_encoder(tmp_path, outputs=3), depth=4, share=0.5)
    with pytest.raises(RerankerMissing, match="3 nilai"):
        reranker.open()


def test_without_the_setting_there_is_none() -> None:
    assert load(KnowledgeSettings()) is None
