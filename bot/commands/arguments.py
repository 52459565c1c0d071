"""What the commands have in common: texts from a file or standard input, days, and requests from a batch."""

import argparse
import sys
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, get_args

from bot.clock import JAKARTA, now
from bot.unusable import Unusable
from knowledge.documents import Kind
from prompts.brief import Channel, DraftKind

DRAFT_KINDS: tuple[str, ...] = get_args(DraftKind)
CHANNELS: tuple[str, ...] = get_args(Channel)
KINDS: tuple[str, ...] = get_args(Kind)
Json = dict[str, Any]


def read_text(source: str) -> str:
    """The text of a file, or of standard input for `-`. Raises `Unusable` where it is not readable text."""
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise Unusable(f"Berkas {source} tidak dapat dibaca: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise Unusable(f"Berkas {source} bukan teks UTF-8. Simpan ulang sebagai teks UTF-8.") from error


def sent_at(day: date | None) -> datetime:
    """The moment a request counts from: now, or 09.00 WIB of the day asked for."""
    return datetime.combine(day, time(9), JAKARTA) if day else now()


def day(text: str) -> date:
    """An argparse type: `YYYY-MM-DD`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"tanggal '{text}' tidak dikenal; tulis YYYY-MM-DD") from None


def field(request: Json, name: str, allowed: tuple[str, ...] = ()) -> str:
    """A text field of a batch request, empty if absent. Raises `Unusable` for another type or value."""
    value = request.get(name)
    if value is None:
        return ""
    if not isinstance(value, str) or (allowed and value and value not in allowed):
        raise Unusable(
            f"nilai `{name}` tidak dikenal: {value!r}" + (f"; pilih {', '.join(allowed)}" if allowed else "")
        )
    if not value.isascii() and any("\ud800" <= char <= "\udfff" for char in value):  # half an emoji, `\ud83d` alone
        raise Unusable(f"nilai `{name}` memuat karakter rusak; salin ulang teksnya")
    return value


def day_field(request: Json) -> date | None:
    """The `date` of a batch request."""
    text = field(request, "date")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Unusable(f"tanggal '{text}' tidak dikenal; tulis YYYY-MM-DD") from None
