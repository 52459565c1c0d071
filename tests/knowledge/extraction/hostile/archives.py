"""Archives: bombs, locked ones, names that lead elsewhere, and what no office ever zips."""

import io
import stat
import struct
import zipfile
from collections.abc import Callable

from tests.knowledge.extraction.hostile.hostile import SENTENCE, Hostile
from tests.knowledge.extraction.samples import paragraphs, zipped

TEXT = (SENTENCE * 3).encode()
_ENCRYPTED, _FLAGS_LOCAL, _FLAGS_CENTRAL, _METHOD_CENTRAL = 0x1, 6, 8, 10


def _bomb() -> bytes:
    return zipped({f"{number}.txt": bytes(20_000_000) for number in range(6)})


def _one_long_member() -> bytes:
    return zipped({"a.txt": b"warga " * 5_000_000})


def _overlapping() -> bytes:
    """Many entries of the table of contents that all name the same bytes."""
    content = zipped({"aaaa.txt": TEXT * 9}, zipfile.ZIP_STORED)
    start = content.index(b"PK\x01\x02")
    end = content.index(b"PK\x05\x06")
    entry = content[start:end]
    entries = [entry.replace(b"aaaa.txt", f"{number:04}.txt".encode()) for number in range(200)]
    tail = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 200, 200, len(entry) * 200, start, 0)
    return content[:start] + b"".join(entries) + tail


def _nested() -> bytes:
    content = zipped({"a.txt": TEXT})
    for number in range(50):
        content = zipped({f"{number}.zip": content})
    return content


def _locked() -> bytes:
    content = bytearray(zipped({"a.txt": TEXT}))
    content[_FLAGS_LOCAL] |= _ENCRYPTED
    content[content.index(b"PK\x01\x02") + _FLAGS_CENTRAL] |= _ENCRYPTED
    return bytes(content)


def _unknown_method() -> bytes:
    content = bytearray(zipped({"a.txt": TEXT}))
    content[content.index(b"PK\x01\x02") + _METHOD_CENTRAL] = 99
    return bytes(content)


def _damaged() -> bytes:
    content = bytearray(zipped({"a.txt": TEXT}, zipfile.ZIP_STORED))
    content[60] ^= 0xFF
    return bytes(content)


def _understated() -> bytes:
    """The table of contents claims ten bytes where there are 30 million."""
    content = bytearray(_one_long_member())
    struct.pack_into("<I", content, content.index(b"PK\x01\x02") + 24, 10)
    return bytes(content)


def _link() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        entry = zipfile.ZipInfo("rilis.txt")
        entry.create_system = 3  # Unix
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "../../../../../../etc/passwd/berkas/rahasia/pemerintah/kota")
    return target.getvalue()


def _twice() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for number in range(2):
            entry = zipfile.ZipInfo(f"rilis{number}.txt")
            archive.writestr(entry, TEXT)
    return target.getvalue().replace(b"rilis1.txt", b"rilis0.txt")


def _named(name: str) -> Callable[[], bytes]:
    return lambda: zipped({name: TEXT})


def _nul_in_name() -> bytes:
    return zipped({"rilis#.exe.txt": TEXT}).replace(b"rilis#", b"rilis\0")


FILES = (
    Hostile("bomb of many members", "a.zip", _bomb, "lebih dari batas 100 MB"),
    Hostile("bomb of one member", "a.zip", _one_long_member, "dimampatkan tidak wajar"),
    Hostile("entries that share their bytes", "a.zip", _overlapping, "tumpang tindih"),
    Hostile("size that is a lie", "a.zip", _understated, "rusak"),
    Hostile("archives in archives", "a.zip", _nested, "arsip di dalam arsip"),
    Hostile("ten thousand members", "a.zip", lambda: zipped({f"{n}.txt": b"x" for n in range(10_000)}), "10000 berkas"),
    Hostile("locked archive", "a.zip", _locked, "kata sandi"),
    Hostile("unknown compression", "a.zip", _unknown_method, "rusak"),
    Hostile("archive cut off", "a.zip", lambda: zipped({"a.txt": TEXT})[:-40], "rusak"),
    Hostile("damaged member", "a.zip", _damaged, "rusak"),
    Hostile("name that climbs", "a.zip", _named("../../../etc/cron.d/rilis.txt"), "tidak aman"),
    Hostile("name that climbs in Windows", "a.zip", _named("..\\..\\rilis.txt"), "tidak aman"),
    Hostile("name from the root", "a.zip", _named("/etc/rilis.txt"), "tidak aman"),
    Hostile("name on a drive", "a.zip", _named("C:\\Windows\\rilis.txt"), "tidak aman"),
    Hostile("name of a device", "a.zip", _named("rilis/CON.txt"), "tidak aman"),
    Hostile("name of a numbered device", "a.zip", _named("lpt1.docx"), "tidak aman"),
    Hostile("name with a NUL", "a.zip", _nul_in_name, "tidak aman"),
    Hostile("link out of the archive", "a.zip", _link, "pintasan"),
    Hostile("two members of one name", "a.zip", _twice, "nama yang sama"),
    Hostile("program in an archive", "a.zip", lambda: zipped({"rilis.exe": b"MZ\x90"}), "jenis berkas tidak dikenal"),
    Hostile("empty archive", "a.zip", lambda: zipped({}), "kosong"),
    Hostile("folders only", "a.zip", lambda: zipped({"rilis/": b""}), "kosong"),
    Hostile("very long name", "a.zip", _named("r" * 5_000 + ".txt"), text="1.234 warga"),
    Hostile("Word file called an archive", "a.zip", lambda: paragraphs(SENTENCE), "dokumen Word"),
)
