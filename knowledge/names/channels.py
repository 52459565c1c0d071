"""Whom the city's people call or write to: read from `kanal.yaml`."""

from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from knowledge.yaml_files import read_yaml

_FILE = Path(__file__).with_name("kanal.yaml")


class Channels(BaseModel):
    """The emergency number, the complaints desk, and the service numbers of the whole country."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    emergency: str = Field(alias="darurat")
    desks: tuple[str, ...] = Field(alias="aduan")
    written: tuple[str, ...] = Field(alias="tulisan")  # how texts name a desk
    source: str = Field(alias="sumber")
    national: frozenset[str] = Field(alias="nasional")
    emergencies: tuple[str, ...] = Field(alias="hal_darurat")
    marks: tuple[str, ...] = Field(alias="penanda")  # "keadaan darurat", not "darurat" alone
    complaints: tuple[str, ...] = Field(alias="hal_aduan")

    @property
    def desk(self) -> str:
        """The desks in one phrase: "SP4N-LAPOR! atau aplikasi Cilegon Juare"."""
        return " atau ".join(self.desks)


@lru_cache(maxsize=1)
def channels() -> Channels:
    """The bundled file; read once."""
    return Channels.model_validate(read_yaml(_FILE))
