"""The kinds of text that tell no event, written from a note without a model."""

from datetime import datetime

from bot.intake import read_note
from prompts.brief import DraftKind
from prompts.draft import Draft, Style, Task
from tests import bundled

NAMES, WRITER = bundled.names(), bundled.offline()
KINDS: tuple[DraftKind, ...] = (
    "klarifikasi", "imbauan", "ucapan", "undangan", "layanan", "darurat", "foto", "alt", "sambutan", "poin",
)  # fmt: skip
BPBD = "Badan Penanggulangan Bencana Daerah Kota Cilegon"
DINKES = "Dinas Kesehatan Kota Cilegon"


def drafted(kind: DraftKind, note: str, agency: str = DINKES, sent: str = "2026-11-12", seed: int = 0) -> Draft:
    """The text of `kind` that an agency gets for its note, sent at seven in the evening."""
    at = datetime.fromisoformat(f"{sent}T19:00:00+07:00")
    brief = read_note(note, kind=kind, channel=None, agency=agency, sent_at=at, names=NAMES)
    return WRITER.draft(Task(brief, style=Style(seed=seed)))
