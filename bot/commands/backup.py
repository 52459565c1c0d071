"""`backup` and `restore`: one file with everything that cannot be made again."""

import argparse
import shutil
import sqlite3
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.errors import NaraError

if TYPE_CHECKING:
    from bot.settings import Settings

DATABASES = ("ledger.db", "nara.db")


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare both commands."""
    backup = commands.add_parser("backup", help="simpan cadangan (basis data dan berkas unggahan) ke satu berkas")
    backup.add_argument("file", type=Path, help="berkas tujuan, mis. cadangan.tar.gz")
    backup.set_defaults(run_plain=run_backup)
    restore = commands.add_parser("restore", help="pulihkan cadangan ke folder data yang masih kosong")
    restore.add_argument("file", type=Path, help="berkas cadangan")
    restore.set_defaults(run_plain=run_restore)


def run_backup(settings: "Settings", arguments: argparse.Namespace) -> int:
    """Write the backup while the service runs: SQLite's own online backup, the uploads, the golden queries.

    Generations are left out: they are derived from the ledger, vectors included, and are rebuilt on restore.
    """
    from knowledge import golden

    found = [name for name in DATABASES if (settings.data / name).exists()]
    if not found:
        raise NaraError(f"Tidak ada basis data di {settings.data}; belum ada yang perlu dicadangkan.")
    target: Path = arguments.file
    partial = target.with_name(target.name + ".sebagian")
    with tempfile.TemporaryDirectory() as scratch, tarfile.open(partial, "w:gz") as archive:
        for name in found:
            copy = Path(scratch) / name
            _copy_database(settings.data / name, copy)
            archive.add(copy, name)
        if settings.uploads.is_dir():
            archive.add(settings.uploads, settings.uploads.name)
        if (queries := settings.data / golden.NAME).is_file():
            archive.add(queries, queries.name)
    partial.replace(target)
    print(f"Cadangan tersimpan: {target} ({target.stat().st_size:,} byte)".replace(",", "."))
    return 0


def run_restore(settings: "Settings", arguments: argparse.Namespace) -> int:
    """Unpack a backup into an empty data folder; the next `ingest.py` or start rebuilds the index."""
    if settings.data.exists() and any(settings.data.iterdir()):
        raise NaraError(f"Folder {settings.data} tidak kosong. Pilih folder lain dengan --data, lalu ulangi.")
    settings.data.mkdir(parents=True, exist_ok=True)
    try:
        with tarfile.open(arguments.file, "r:gz") as archive:
            archive.extractall(settings.data, filter="data")
    except (OSError, tarfile.TarError) as error:
        shutil.rmtree(settings.data)
        raise NaraError(f"Berkas {arguments.file} bukan cadangan yang utuh; tidak ada yang dipulihkan.") from error
    print(f"Cadangan dipulihkan ke {settings.data}. Jalankan `python ingest.py` untuk menyusun indeksnya.")
    return 0


def _copy_database(source: Path, target: Path) -> None:
    reader, writer = sqlite3.connect(source), sqlite3.connect(target)
    try:
        reader.backup(writer)
    finally:
        reader.close()
        writer.close()
