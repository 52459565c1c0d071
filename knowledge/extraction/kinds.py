"""What a file is, by its content and by its name; the two must agree."""

import io
import zipfile
from pathlib import PurePosixPath
from typing import Literal

from knowledge.errors import FileRefused
from knowledge.extraction.refusals import NO_TEXT

FileKind = Literal["text", "csv", "html", "pdf", "docx", "xlsx", "pptx", "zip", "image"]

BY_SUFFIX: dict[str, FileKind] = {
    ".md": "text", ".txt": "text", ".csv": "csv", ".html": "html", ".htm": "html", ".pdf": "pdf", ".docx": "docx",
    ".xlsx": "xlsx", ".pptx": "pptx", ".zip": "zip", ".jpg": "image", ".jpeg": "image", ".png": "image",
}  # fmt: skip
SUFFIXES = tuple(BY_SUFFIX)
IN_WORDS: dict[FileKind, str] = {
    "text": "teks biasa", "csv": "tabel CSV", "html": "halaman web", "pdf": "PDF", "docx": "dokumen Word",
    "xlsx": "lembar kerja Excel", "pptx": "salindia PowerPoint", "zip": "arsip ZIP", "image": "gambar",
}  # fmt: skip
_MAGIC: tuple[tuple[bytes, FileKind], ...] = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
)
_OFFICE: dict[str, FileKind] = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx"}
_OLD: dict[str, str] = {
    ".doc": ".docx", ".dot": ".docx", ".rtf": ".docx", ".odt": ".docx",
    ".xls": ".xlsx", ".ods": ".xlsx", ".ppt": ".pptx", ".odp": ".pptx",
}  # fmt: skip
_MACROS = (".docm", ".dotm", ".xlsm", ".xltm", ".pptm")
RECOGNISED = (*SUFFIXES, *_OLD, *_MACROS)  # what is never passed over in silence
_TEXTS = ("text", "csv", "html")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def suffix_of(name: str) -> str:
    """The lower-case ending of a file name, `.docx`, or nothing."""
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()


def kind_by_name(name: str) -> FileKind:
    """What the file's name says it is. Raises `FileRefused` for a kind that is not read, and what to send instead."""
    suffix = suffix_of(name)
    if suffix in _MACROS:
        raise FileRefused(f"berkas {suffix} dapat memuat makro; simpan sebagai .{suffix[1:-1]}x tanpa makro")
    if suffix in _OLD:
        raise FileRefused(f"format {suffix} tidak dibaca; simpan sebagai {_OLD[suffix]} atau PDF")
    if suffix not in BY_SUFFIX:
        raise FileRefused(f"jenis berkas tidak dikenal; yang diterima {', '.join(SUFFIXES)}")
    return BY_SUFFIX[suffix]


def kind_of(name: str, content: bytes) -> FileKind:
    """What the file is. Raises `FileRefused` when it cannot be read, or is not what its name says."""
    expected, suffix = kind_by_name(name), suffix_of(name)
    if not content:
        raise FileRefused("berkas kosong (0 byte); kirim ulang dari aslinya")
    found = _by_content(content)
    if found == "text" and expected in _TEXTS:
        return expected
    if not found and expected in _TEXTS:
        raise FileRefused(NO_TEXT)
    if found != expected:
        actual = IN_WORDS[found] if found else "bukan jenis yang dikenal, atau rusak"
        raise FileRefused(
            f"isinya {actual}, padahal akhiran namanya {suffix}; kirim berkas aslinya"
            if not found
            else f"isinya {actual}, padahal akhiran namanya {suffix}; perbaiki nama berkasnya"
        )
    if found in ("pdf", "image", "html") and zipfile.is_zipfile(io.BytesIO(content)):
        raise FileRefused(f"berkas ini {IN_WORDS[found]} dan sekaligus arsip ZIP; simpan ulang dari aplikasinya")
    return found


def _by_content(content: bytes) -> FileKind | None:
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            return kind
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _office(content)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        if _ENCRYPTED in content:
            raise FileRefused("berkas dilindungi kata sandi; buka, hapus kata sandinya, lalu simpan lagi")
        raise FileRefused("isinya format Office lama; simpan sebagai .docx, .xlsx, atau .pptx")
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")) or (start.startswith(b"<?xml") and b"<html" in start):
        return "html"
    wide = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    return (
        "text" if wide or (b"\0" not in content and not start.startswith((b"{\\rtf", b"mz\x90", b"\x7felf"))) else None
    )


def _office(content: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise FileRefused("berkas rusak atau terpotong; kirim ulang dari aslinya") from error
    if "[Content_Types].xml" in names:
        for folder, kind in _OFFICE.items():
            if any(name.startswith(folder) for name in names):
                return kind
    return "zip"
