"""Settings of the knowledge room. `bot.settings.Settings` extends them; the two are all that reads the environment."""

from dataclasses import fields
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AliasChoices, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from knowledge.extraction.limits import Limits
from knowledge.harvest.manners import Manners
from knowledge.server import Server

Hosts = Annotated[tuple[str, ...], NoDecode]
HERE = Path(__file__).resolve().parent


class KnowledgeSettings(BaseSettings):
    """Where the documents and the index are, and how they are indexed. Every field is `NARA_<NAME>`."""

    model_config = SettingsConfigDict(
        frozen=True, env_prefix="NARA_", env_file=".env", extra="ignore", env_ignore_empty=True, populate_by_name=True
    )

    data: Path = Field(Path("data"), description="Folder untuk basis data, indeks, dan berkas unggahan")
    corpus: Path = Field(HERE / "corpus", description="Folder dokumen (panduan, rilis, program, agenda)")
    embedding_model: str = Field(
        "bundled", description="`bundled`, nama model sentence-transformers, atau jalur folder setempat"
    )
    embedding_query_prefix: str = Field("", description="Awalan kueri, mis. `query: ` untuk keluarga e5")
    embedding_passage_prefix: str = Field("", description="Awalan petikan, mis. `passage: `")
    reranker: str = Field(
        "", description="Model CrossEncoder setempat (nama atau folder) yang mengurutkan ulang hasil; kosong: tidak"
    )
    reranker_depth: int = Field(20, ge=1, le=60, description="Petikan teratas yang dibaca pengurut ulang")
    reranker_share: float = Field(0.5, ge=0, le=1, description="Bobot pengurut ulang dalam skor (0-1)")
    document_max_bytes: int = Field(2_000_000, gt=0, description="Ukuran terbesar satu dokumen (byte)")
    extraction_file_bytes: int = Field(
        10_000_000, gt=0, description="Ukuran terbesar satu berkas Word, PDF, Excel, dan sejenisnya (byte)"
    )
    extraction_memory: int = Field(512, ge=256, description="Memori paling banyak untuk membaca satu berkas (MB)")
    extraction_cpu: int = Field(
        10, gt=0, description="Detik prosesor paling lama untuk satu berkas atau halaman pindaian"
    )
    extraction_wall: float = Field(20.0, gt=0, description="Detik paling lama untuk satu berkas atau halaman pindaian")
    extraction_written: int = Field(
        20_000_000, gt=0, description="Berkas sementara terbesar yang boleh ditulis pembaca berkas (byte)"
    )
    extraction_open_files: int = Field(64, ge=16, description="Banyaknya berkas yang boleh dibuka pembaca berkas")
    extraction_entries: int = Field(2_000, gt=0, description="Isi terbanyak satu arsip ZIP atau berkas Office")
    extraction_unpacked: int = Field(100_000_000, gt=0, description="Ukuran isi arsip sesudah dibuka (byte)")
    extraction_ratio: int = Field(100, gt=1, description="Perbandingan terbesar isi arsip dengan ukurannya")
    extraction_pages: int = Field(500, gt=0, description="Halaman terbanyak satu PDF atau salindia")
    extraction_scanned_pages: int = Field(20, gt=0, description="Halaman pindaian terbanyak satu berkas")
    extraction_scan_dpi: int = Field(200, ge=72, le=400, description="Ketajaman halaman pindaian saat dibaca (dpi)")
    extraction_confidence: float = Field(
        0.7, ge=0, le=1, description="Keyakinan terendah pembacaan pindaian (0-1); di bawahnya ditolak"
    )
    extraction_letters: int = Field(20, ge=1, description="Huruf dan angka tersedikit; di bawahnya berkas ditolak")
    extraction_table_rows: int = Field(20_000, gt=0, description="Baris terbanyak satu lembar Excel atau CSV")
    extraction_table_columns: int = Field(200, gt=0, description="Kolom terbanyak satu lembar Excel atau CSV")
    extraction_text_chars: int = Field(2_000_000, gt=0, description="Teks terpanjang dari satu berkas (karakter)")
    harvest_hosts: Hosts = Field(
        ("cilegon.go.id",), description="Situs (beserta subdomainnya) yang boleh diambil rilisnya, dipisah koma"
    )
    harvest_delay: float = Field(1.0, ge=0, description="Detik di antara dua permintaan ke satu situs")
    harvest_longest_delay: float = Field(
        30.0, ge=0, description="Detik paling lama yang boleh diminta robots.txt di antara dua permintaan"
    )
    harvest_timeout: float = Field(20.0, gt=0, description="Detik paling lama untuk mengambil satu halaman situs")
    harvest_size: int = Field(5_000_000, gt=0, description="Ukuran terbesar satu halaman situs (byte)")
    harvest_items: int = Field(1_000, gt=0, description="Halaman terbanyak yang dibaca dalam sekali pengambilan")
    harvest_redirects: int = Field(5, ge=0, description="Pengalihan terbanyak untuk satu halaman situs")
    harvest_recheck: int = Field(
        30,
        ge=0,
        description="Umur rilis (hari) yang halamannya masih ditanyakan lagi bila situs tak menyebut perubahannya",
    )
    harvest_loopback: bool = Field(False, description="Hanya untuk uji coba: izinkan situs di komputer ini")
    generations_kept: int = Field(3, ge=1, description="Banyaknya generasi indeks yang disimpan")
    generation_grace: float = Field(
        60.0, ge=0, description="Detik sebelum generasi lama dihapus, agar pembaca sempat pindah"
    )
    versions_kept: int = Field(
        5, ge=0, description="Versi lama tiap dokumen yang disimpan, di luar yang masih dipakai generasi tersimpan"
    )
    golden_among: int = Field(8, ge=1, description="Kueri acuan harus menemukan dokumennya di antara sekian teratas")
    golden_share: float = Field(
        0.9, ge=0, le=1, description="Bagian kueri acuan (0-1) yang harus terjawab sebelum generasi baru dipakai"
    )
    watch_quiet: float = Field(
        2.0, gt=0, le=60, description="Detik tanpa perubahan sebelum `ingest.py --watch` memuat ulang"
    )
    chroma_url: str = Field(
        "",
        validation_alias=AliasChoices("CHROMA_URL", "NARA_CHROMA_URL"),
        description="Alamat server Chroma, mis. `http://chroma:8000`; kosong: indeks disimpan di folder data",
    )
    chroma_token: SecretStr = Field(
        SecretStr(""), description="Token (Bearer) yang diminta proksi di depan server Chroma"
    )
    chroma_prefix: str = Field(
        "nara",
        pattern=r"^[a-z0-9][a-z0-9-]{0,40}[a-z0-9]$",
        description="Awalan nama koleksi di server Chroma; satu awalan untuk satu basis data",
    )
    chroma_timeout: float = Field(5.0, gt=0, description="Detik paling lama menunggu server Chroma pada satu pencarian")
    ef_search: int = Field(500, ge=10, description="Lebar pencarian HNSW; 500 memberi recall@8 >= 0,97")

    @field_validator("harvest_hosts", mode="before")
    @classmethod
    def _host_names(cls, value: object) -> object:
        return tuple(value.lower().replace(" ", "").strip(",").split(",")) if isinstance(value, str) else value

    @property
    def manners(self) -> Manners:
        """How other people's sites are visited."""
        return Manners(**{each.name: getattr(self, f"harvest_{each.name}") for each in fields(Manners)})

    @property
    def harvested(self) -> Path:
        """Where is kept what was read of sites."""
        return self.data / "situs.db"

    @field_validator("chroma_url")
    @classmethod
    def _an_address(cls, url: str) -> str:
        parts = urlsplit(url)
        if url and (parts.scheme not in ("http", "https") or not parts.hostname):
            raise ValueError("must be http:// or https://")
        return url.rstrip("/")

    @property
    def server(self) -> Server | None:
        """The Chroma server that holds the vectors, if one does."""
        token = self.chroma_token.get_secret_value()
        return Server(self.chroma_url, self.chroma_prefix, token, self.chroma_timeout) if self.chroma_url else None

    @property
    def extraction(self) -> Limits:
        """What reading a file may cost."""
        return Limits(**{each.name: getattr(self, f"extraction_{each.name}") for each in fields(Limits)})

    @property
    def extracted(self) -> Path:
        """Where is kept what was read of files."""
        return self.data / "ekstraksi.db"

    @property
    def uploads(self) -> Path:
        """Documents that came through the chat."""
        return self.data / "unggahan"
