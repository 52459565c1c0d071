"""What an admin sees of the whole base: what a sync did, what was rejected, where one can roll back to."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot import texts
from bot.buttons import button
from bot.clock import JAKARTA
from bot.replies import Reply, bold, say
from knowledge.errors import CorpusRejected

if TYPE_CHECKING:
    from knowledge.index import SyncReport
    from knowledge.pointer import GenerationInfo

MISTAKES = 10


def done_card(report: "SyncReport") -> str:
    """What a sync changed."""
    parts = [(report.added, "baru"), (report.changed, "berubah"), (report.removed, "dihapus")]
    counts = " · ".join(f"{count} {word}" for count, word in parts if count)
    return f"{bold(texts.loaded(report.seconds, report.generation or 0))}\nDokumen: {counts}"


def rollback_choices(generations: "Sequence[GenerationInfo]") -> Reply:
    """The generations that could serve instead of the live one, newest first."""
    ready = sorted((g for g in generations if g.state == "ready" and not g.live), key=lambda g: -g.id)
    live = next((g for g in generations if g.live), None)
    if not ready or live is None:
        return say(texts.ONE_GENERATION)

    def about(info: "GenerationInfo") -> str:
        return f"{info.created.astimezone(JAKARTA):%d/%m %H.%M}, {info.documents} dokumen"

    rows = [(button(f"Gulung ke {g.id} ({about(g)})", "g", g.id, "tanya"),) for g in ready]
    return say(f"Yang dipakai: generasi {live.id} ({about(live)}).", *rows)


def rejected_lines(error: CorpusRejected) -> list[str]:
    """Each mistake as `path:line: reason`."""
    lines = [str(mistake) for mistake in error.rejected[:MISTAKES]]
    more = len(error.rejected) - MISTAKES
    return [*lines, f"… {more} kesalahan lain"] if more > 0 else lines
