"""How much a file may cost. Measured reasons: RELIABILITY §4 (a 232 kB document ran over 25 s without them)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, memory in MB, times in seconds. Times count for one file, or one page of a scan."""

    file_bytes: int = 10_000_000
    memory: int = 512
    cpu: int = 10
    wall: float = 20.0
    written: int = 20_000_000
    open_files: int = 64
    entries: int = 2_000  # of an archive; an office file is one
    unpacked: int = 100_000_000
    ratio: int = 100
    pages: int = 500
    scanned_pages: int = 20
    scan_dpi: int = 200
    confidence: float = 0.7  # of a scan, below which it is refused
    letters: int = 20  # fewer, and a file has no text worth keeping
    table_rows: int = 20_000  # of one sheet or CSV, the empty ones not counted
    table_columns: int = 200
    text_chars: int = 2_000_000
