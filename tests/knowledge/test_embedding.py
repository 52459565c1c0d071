"""Text becomes unit vectors, with the bundled model and with any other one, and never from the network."""

from pathlib import Path

import numpy as np
import pytest

from knowledge.embedding import BUNDLED, ModelMissing, StaticEmbedder, TransformerEmbedder, load
from knowledge.normalise import tokens
from knowledge.settings import KnowledgeSettings

TEXTS = ["Normalisasi drainase mencegah banjir.", "Pelatihan jurnalistik operator humas", "bersihin got", "🙂", ""]


@pytest.fixture(scope="module")
def bundled() -> StaticEmbedder:
    return StaticEmbedder(BUNDLED)


def settings(model: str, **more: str) -> KnowledgeSettings:
    return KnowledgeSettings(embedding_model=model, **more)  # type: ignore[arg-type]


def test_vectors_have_unit_length_and_the_promised_shape(bundled: StaticEmbedder) -> None:
    vectors = bundled.passages(TEXTS)
    assert vectors.shape == (len(TEXTS), bundled.dimensions)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert bundled.passages([]).shape == (0, bundled.dimensions)


def test_a_query_and_a_passage_of_the_same_words_are_the_same(bundled: StaticEmbedder) -> None:
    assert np.allclose(bundled.query(TEXTS[0]), bundled.passages(TEXTS[:1])[0])


def test_the_batch_does_not_change_a_vector(bundled: StaticEmbedder) -> None:
    many = bundled.passages(TEXTS * 300)
    assert np.allclose(many[: len(TEXTS)], many[-len(TEXTS) :])


RELATED = [  # question, what belongs to it without sharing a word, what does not
    ("cara menanggulangi banjir", "genangan air dan luapan sungai", "lomba menyanyi tingkat kota"),
    ("harga cabai di pasar", "komoditas pangan dan inflasi", "upacara bendera"),
    ("berobat gratis", "layanan kesehatan di puskesmas", "pertandingan sepak bola"),
    ("banjir", "genangan air", "pencak silat"),
    ("selokan mampet", "saluran air tersumbat", "upacara bendera"),
    ("orang tidak punya pekerjaan", "pengangguran", "pasar murah"),
    ("melahirkan", "persalinan ibu hamil", "sampah"),
    ("limbah", "sampah", "pancasila"),
    ("sembako mahal", "kenaikan harga bahan pokok", "dokter keliling"),
    ("hunian reyot", "rumah tidak layak huni", "forum media"),
    ("kabar bohong", "hoaks", "koperasi"),
    ("bela diri", "pencak silat", "inflasi"),
    ("senjata pusaka", "golok", "puskesmas"),
    ("berobat", "layanan kesehatan", "petasan"),
    ("duit", "anggaran", "silat"),
    ("pemuda", "anak muda", "banjir"),
]


def test_the_bundled_model_knows_what_belongs_together(bundled: StaticEmbedder) -> None:
    """Most of the pairs: a small model misses some (the second and the sixth, when this was written)."""

    def nearer(question: str, near: str, far: str) -> bool:
        close, remote = bundled.passages([near, far]) @ bundled.query(question)
        return bool(close > remote + 0.05)

    assert sum(nearer(*each) for each in RELATED) >= 0.8 * len(RELATED)


def test_sentence_transformers_computes_the_same_vectors(bundled: StaticEmbedder) -> None:
    theirs = TransformerEmbedder(str(BUNDLED))
    prepared = [" ".join(tokens(text)) for text in TEXTS[:3]]
    assert np.allclose(theirs.passages(prepared), bundled.passages(TEXTS[:3]), atol=1e-3)


def test_another_model_is_used_with_its_prefixes(tmp_path: Path) -> None:
    folder = tiny_model(tmp_path, seed=1)
    plain = load(settings(folder))
    prefixed = load(settings(folder, embedding_query_prefix="query: ", embedding_passage_prefix="passage: "))
    assert prefixed.dimensions == plain.dimensions == 8
    assert np.allclose(prefixed.query("banjir"), plain.query("query: banjir"))
    assert np.allclose(prefixed.passages(["banjir"]), plain.passages(["passage: banjir"]))
    assert prefixed.passages([]).shape == (0, 8)


def test_the_model_id_changes_with_weights_and_prefixes(tmp_path: Path) -> None:
    one, two = tiny_model(tmp_path, seed=1), tiny_model(tmp_path, seed=2)
    again = load(settings(one)).model_id
    others = [load(settings(two)), load(settings(one, embedding_query_prefix="query: ")), load(settings("bundled"))]
    assert load(settings(one)).model_id == again
    assert again not in {other.model_id for other in others}


def test_a_changed_weight_changes_the_bundled_id(tmp_path: Path, bundled: StaticEmbedder) -> None:
    copy = tmp_path / "weights"
    copy.mkdir()
    for file in BUNDLED.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    assert StaticEmbedder(copy).model_id == bundled.model_id
    weights = bytearray((copy / "model.safetensors").read_bytes())
    weights[-1] ^= 1
    (copy / "model.safetensors").write_bytes(weights)
    assert StaticEmbedder(copy).model_id != bundled.model_id


@pytest.mark.parametrize("name", ["intfloat/tidak-ada-di-sini", "/tidak/ada"])
def test_a_model_that_is_not_here_is_said_in_indonesian(name: str) -> None:
    with pytest.raises(ModelMissing, match="tidak dapat dibuka") as caught:
        load(settings(name))
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_broken_weights_are_said_in_indonesian(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"rusak")
    with pytest.raises(ModelMissing, match="hilang atau rusak"):
        StaticEmbedder(tmp_path)


def tiny_model(folder: Path, seed: int) -> str:
    """A sentence-transformers model of 8 dimensions over letters, saved to a folder."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer, models, pre_tokenizers

    letters = {letter: index for index, letter in enumerate(["[UNK]", *"abcdefghijklmnopqrstuvwxyz: "])}
    tokenizer = Tokenizer(models.WordLevel(letters, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Split("", "isolated")
    weights = torch.randn(len(letters), 8, generator=torch.Generator().manual_seed(seed))
    path = folder / f"model-{seed}"
    SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=weights)], device="cpu").save(str(path))
    return str(path)
