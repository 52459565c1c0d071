"""A small corpus on disk and a knowledge base over it, for the tests of this room."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from knowledge.base import KnowledgeBase
from knowledge.settings import KnowledgeSettings
from tests.knowledge.fakes import HashEmbedder, here

TODAY = date(2026, 2, 1)

BODY = {
    "banjir": "Kelurahan membersihkan saluran air bersama warga. Petugas siaga di titik genangan.",
    "sampah": "Warga memilah sampah dari rumah. Bank sampah buka setiap hari Jumat.",
    "pasar": "Petugas memantau harga beras di pasar. Stok beras cukup sampai akhir bulan.",
}


def write(folder: Path, name: str, body: str, **front: Any) -> Path:
    """One document with front matter; `front` overrides its keys."""
    path = folder / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    keys = {"id": name, "jenis": "rilis", "judul": f"Rilis {name}", "tanggal": date(2026, 1, 5), **front}
    path.write_text(f"---\n{yaml.safe_dump(keys, allow_unicode=True)}---\n\n{body}\n", encoding="utf-8")
    return path


def three(folder: Path) -> Path:
    """Three releases."""
    for name, body in BODY.items():
        write(folder, name, body)
    return folder


def settings(tmp_path: Path, **chosen: Any) -> KnowledgeSettings:
    """Data and corpus under `tmp_path`; old generations are deleted without grace."""
    defaults = {"data": tmp_path / "data", "corpus": tmp_path / "corpus", "generation_grace": 0}
    return KnowledgeSettings(**{**defaults, **chosen}, _env_file=None)


def base(tmp_path: Path, embedder: HashEmbedder | None = None, **chosen: Any) -> KnowledgeBase:
    """A knowledge base that builds in this process, on the day `TODAY`."""
    return KnowledgeBase(settings(tmp_path, **chosen), embedder or HashEmbedder(), lambda: TODAY, here)


def texts(knowledge: KnowledgeBase, query: str) -> list[str]:
    """The documents a search finds, best first."""
    return [passage.document for passage in knowledge.search(query).passages]
