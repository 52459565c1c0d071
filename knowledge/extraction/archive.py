"""ZIP containers, opened only after their own table of contents was found harmless."""

import io
import re
import stat
import zipfile
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from knowledge.errors import FileRefused
from knowledge.extraction.limits import Limits

_ENCRYPTED = 0x1
_DEVICE = re.compile(r"(?:^|[/\\\\])(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:[./\\\\]|$)", re.IGNORECASE)  # Windows'
_TRUST = 1_000_000  # bytes below which a high ratio is only a repetitive text


def opened(content: bytes, limits: Limits) -> zipfile.ZipFile:
    """The archive. Raises `FileRefused` for bombs, encryption, macros, and names that lead out of a folder."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise FileRefused("berkas rusak atau terpotong; kirim ulang dari aslinya") from error
    entries = archive.infolist()
    if len(entries) > limits.entries:
        raise FileRefused(
            f"isinya {len(entries)} berkas, lebih dari batas {limits.entries}; bagi menjadi beberapa arsip"
        )
    _refuse_bomb(entries, len(content), limits)
    if twice := [name for name, count in Counter(entry.filename for entry in entries).items() if count > 1]:
        raise FileRefused(f"arsipnya memuat dua berkas dengan nama yang sama ({twice[0]}); buat ulang arsipnya")
    for entry in entries:
        _refuse_entry(entry)
    return archive


def members(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Each file's name and bytes, in the archive's order; folders and what systems leave behind are passed over."""
    for entry in archive.infolist():
        parts = entry.filename.split("/")
        if not entry.is_dir() and "__MACOSX" not in parts and not parts[-1].startswith((".", "~$")):
            yield entry.filename, content_of(archive, entry)


def content_of(archive: zipfile.ZipFile, entry: zipfile.ZipInfo | str) -> bytes:
    """The bytes of one member; raises `FileRefused` if they are damaged."""
    try:
        return archive.read(entry)
    except KeyError:
        return b""
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise FileRefused("berkas rusak atau terpotong; kirim ulang dari aslinya") from error
    except Exception as error:
        if type(error).__module__ not in ("zlib", "_lzma"):
            raise
        raise FileRefused("berkas rusak atau terpotong; kirim ulang dari aslinya") from error


def _refuse_bomb(entries: list[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    # Entries that share their bytes unpack many times what the archive holds.
    packed = min(sum(entry.compress_size for entry in entries), size)
    if unpacked > limits.unpacked:
        sizes = f"{unpacked // 1_000_000} MB setelah dibuka, lebih dari batas {limits.unpacked // 1_000_000} MB"
        raise FileRefused(f"isinya {sizes}; bagi menjadi beberapa berkas")
    if unpacked > _TRUST and unpacked > limits.ratio * max(packed, 1):
        raise FileRefused("isinya dimampatkan tidak wajar (mirip bom ZIP); simpan ulang dari aplikasinya")
    spans = sorted((entry.header_offset, entry.compress_size) for entry in entries)
    if any(start + length > after for (start, length), (after, _) in pairwise(spans)):
        raise FileRefused("isi arsipnya saling tumpang tindih (mirip bom ZIP); buat ulang arsipnya")


def _refuse_entry(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    if entry.flag_bits & _ENCRYPTED:
        raise FileRefused("berkas dilindungi kata sandi; buka, hapus kata sandinya, lalu simpan lagi")
    if name.lower().endswith("vbaproject.bin"):
        raise FileRefused("berkas memuat makro; simpan ulang tanpa makro")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise FileRefused(f"arsipnya memuat pintasan ({name}), bukan berkasnya; masukkan berkas aslinya")
    if _DEVICE.search(name):
        raise FileRefused(f"isi arsip bernama tidak aman ({name}: nama perangkat Windows); ganti namanya")
    outside = name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name[:3]
    if outside or "\0" in entry.orig_filename:
        raise FileRefused("isi arsip bernama tidak aman (keluar dari foldernya); buat ulang arsipnya")
