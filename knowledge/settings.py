"""Settings of the knowledge room. `bot.settings.Settings` extends them; the two are all that reads the environment."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

HERE = Path(__file__).resolve().parent


class KnowledgeSettings(BaseSettings):
    """Where the documents and the index are, and how they are indexed. Every field is `NARA_<NAME>`."""

    model_config = SettingsConfigDict(
        frozen=True, env_prefix="NARA_", env_file=".env", extra="ignore", env_ignore_empty=True
    )

    data: Path = Field(Path("data"), description="Folder untuk basis data, indeks, dan berkas unggahan")
    corpus: Path = Field(HERE / "corpus", description="Folder dokumen (panduan, rilis, program, agenda)")
    embedding_model: str = Field(
        "bundled", description="`bundled`, nama model sentence-transformers, atau jalur folder setempat"
    )
    embedding_query_prefix: str = Field("", description="Awalan kueri, mis. `query: ` untuk keluarga e5")
    embedding_passage_prefix: str = Field("", description="Awalan petikan, mis. `passage: `")
    document_max_bytes: int = Field(2_000_000, gt=0, description="Ukuran terbesar satu dokumen (byte)")
    generations_kept: int = Field(3, ge=1, description="Banyaknya generasi indeks yang disimpan")
    generation_grace: float = Field(
        60.0, ge=0, description="Detik sebelum generasi lama dihapus, agar pembaca sempat pindah"
    )
    ef_search: int = Field(500, ge=10, description="Lebar pencarian HNSW; 500 memberi recall@8 >= 0,97")

    @property
    def uploads(self) -> Path:
        """Documents that came through the chat."""
        return self.data / "unggahan"
