"""One frozen Settings for the whole service: the only reader of the environment, together with its base class.

Every field is documented in Indonesian (`description`), because `.env.example` and `docs/pengaturan.md` are
generated from them.
"""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AliasChoices, Field, SecretStr, field_validator
from pydantic_settings import NoDecode, SettingsConfigDict

from knowledge.settings import KnowledgeSettings
from prompts.brief import Channel
from prompts.model import ModelSettings

PersonIds = Annotated[tuple[int, ...], NoDecode]
Channels = Annotated[tuple[Channel, ...], NoDecode]


def _also(name: str) -> AliasChoices:
    """Read the field from `NAME` as well as `NARA_NAME`: hosting platforms set these names without a prefix."""
    return AliasChoices(name, f"NARA_{name}")


class Settings(KnowledgeSettings):
    """Everything that may differ between two installations."""

    model_config = SettingsConfigDict(populate_by_name=True)

    telegram_token: SecretStr = Field(
        SecretStr(""),
        validation_alias=_also("TELEGRAM_TOKEN"),
        description="Token dari @BotFather; kosong: halaman uji coba",
    )
    telegram_base_url: str = Field(
        "",
        validation_alias=_also("TELEGRAM_BASE_URL"),
        description="Alamat server Bot API sendiri, mis. http://127.0.0.1:8081; kosong: milik Telegram",
    )
    database_url: str = Field(
        "",
        validation_alias=_also("DATABASE_URL"),
        description="Basis data bot; kosong: SQLite di folder data",
    )
    webhook_url: str = Field(
        "", validation_alias=_also("WEBHOOK_URL"), description="Alamat https webhook; kosong: polling"
    )
    webhook_secret: SecretStr = Field(
        SecretStr(""), description="Rahasia webhook (1-256 huruf/angka); wajib bila WEBHOOK_URL diisi"
    )
    webhook_host: str = Field(
        "127.0.0.1", description="Alamat setempat untuk webhook; 0.0.0.0 bila proksinya di kontainer lain"
    )
    webhook_port: int = Field(8443, ge=1, le=65535, description="Porta setempat untuk webhook")

    admins: PersonIds = Field((), description="ID Telegram admin, dipisah koma")
    operators: PersonIds = Field((), description="ID Telegram operator, dipisah koma")
    agency: str = Field(
        "Pemerintah Kota Cilegon", description="Nama instansi bagi operator yang terdaftar lewat pengaturan"
    )
    letterheads: str = Field(
        "",
        description="Berkas YAML instansi: alamat, telepon, laman, pos-el, logo, kanal; kosong: hanya namanya",
    )
    channels: Channels = Field(
        ("instagram", "facebook", "x"),
        description="Kanal paket lengkap bagi instansi tanpa `kanal` dalam berkas instansi, dipisah koma",
    )
    invite_hours: int = Field(72, gt=0, description="Masa berlaku kode undangan (jam)")

    model: str = Field("", description="Model bahasa, mis. `gpt-4o-mini`; kosong: penulis luring saja")
    model_provider: str = Field("openai", description="Penyedia menurut langchain: openai, anthropic, google_genai, …")
    model_base_url: str = Field("", description="Alamat server serupa OpenAI, mis. http://127.0.0.1:11434/v1 (Ollama)")
    model_api_key: SecretStr = Field(SecretStr(""), description="Kunci API penyedia model")
    model_timeout: float = Field(20.0, gt=0, description="Detik menunggu tiap jawaban server model")
    model_stream: bool = Field(
        True, description="Minta jawaban model mengalir agar kemajuannya tampak; server yang tidak bisa tetap dilayani"
    )
    model_stall: float = Field(
        8.0, gt=0, description="Detik paling lama antara dua potong jawaban yang mengalir sebelum model ditinggalkan"
    )
    model_deadline: float = Field(60.0, gt=0, description="Detik paling lama untuk satu draf dengan model")
    model_max_tokens: int = Field(1500, gt=0, description="Panjang keluaran model paling banyak (token)")

    model_per_person_day: int = Field(
        60, ge=0, description="Draf dengan model paling banyak per orang per hari; 0: bebas"
    )
    model_per_day: int = Field(2000, ge=0, description="Draf dengan model paling banyak per hari; 0: bebas")
    model_patience: float = Field(
        4.0, gt=0, description="Detik menunggu model sebelum tombol **Pakai draf luring** ditawarkan"
    )

    note_max_chars: int = Field(8000, gt=0, description="Panjang catatan paling banyak (karakter)")
    join_seconds: float = Field(
        2.0,
        ge=0,
        le=10,
        description="Detik menunggu pesan berikutnya bila pesan pendek belum catatan utuh; 0: tidak menunggu",
    )
    check_max_chars: int = Field(50_000, gt=0, description="Panjang teks /periksa paling banyak (karakter)")
    upload_max_bytes: int = Field(
        10_000_000,
        gt=0,
        le=20_000_000,
        description="Ukuran berkas unggahan terbesar (byte; Telegram membatasi 20 MB)",
    )
    files_at_once: int = Field(2, gt=0, description="Banyaknya berkas unggahan yang dibaca bersamaan")
    second_approval: bool = Field(False, description="Dokumen dari obrolan perlu disetujui admin kedua (true/false)")
    proposals_per_day: int = Field(20, gt=0, description="Usulan dokumen paling banyak per operator per hari")
    gap_days: int = Field(90, gt=0, description="Umur pertanyaan dan catatan (hari) yang masuk daftar /celah")
    reminder_days: int = Field(
        14, ge=0, description="Hari sebelum dokumen atau masa jabatan berakhir, saat admin diingatkan"
    )
    impact_days: int = Field(
        180, gt=0, description="Umur draf (hari) yang ikut dicari bila sebuah fakta, pesan kunci, atau pejabat berubah"
    )
    requests_per_minute: int = Field(20, gt=0, description="Pesan per operator per menit")
    presses_per_minute: int = Field(60, gt=0, description="Penekanan tombol per operator per menit")
    chats_at_once: int = Field(32, gt=0, description="Banyaknya obrolan yang dilayani bersamaan")

    sandbox_host: Literal["127.0.0.1", "localhost"] = Field("127.0.0.1", description="Alamat halaman uji coba")
    sandbox_port: int = Field(8081, ge=0, le=65535, description="Porta halaman uji coba; 0: pilih sendiri")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="Kerincian log")

    @field_validator("admins", "operators", mode="before")
    @classmethod
    def _comma_separated(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(int(part) for part in value.replace(" ", "").split(",") if part)
        return value

    @field_validator("channels", mode="before")
    @classmethod
    def _channel_names(cls, value: object) -> object:
        return tuple(value.lower().replace(" ", "").strip(",").split(",")) if isinstance(value, str) else value

    @property
    def bot_database(self) -> str:
        """SQLAlchemy URL of the bot's own tables."""
        return self.database_url or f"sqlite:///{Path(self.data).resolve() / 'nara.db'}"

    @property
    def model_settings(self) -> ModelSettings | None:
        """The chat model's settings, or None: the offline writer alone."""
        if not self.model:
            return None
        return ModelSettings(
            model=self.model,
            provider=self.model_provider,
            base_url=self.model_base_url,
            api_key=self.model_api_key,
            timeout=self.model_timeout,
            deadline=self.model_deadline,
            max_tokens=self.model_max_tokens,
            stream=self.model_stream,
            stall=self.model_stall,
        )
