"""`docs/contoh.md`: twelve notes of the dev half and their drafts, for people to judge."""

from collections.abc import Sequence
from pathlib import Path

from bench.measure import Measured

PAGE = Path(__file__).parents[1] / "docs" / "contoh.md"
EXAMPLES = 12
_HEAD = """# Contoh catatan dan draf

Halaman ini ditulis oleh `python -m bench.writing --page`; jangan disunting. Catatannya karangan, seperti yang diketik
operator humas di ponsel. Drafnya ditulis penulis luring, tanpa model dan tanpa internet, dan tidak diperbaiki.
"""


def page(measured: Sequence[Measured]) -> str:
    """The page: one note of each kind of content, first come, until there are twelve."""
    chosen: dict[str, Measured] = {}
    for one in measured:
        chosen.setdefault(one.note.content, one)
    return _HEAD + "\n".join(_example(one) for one in list(chosen.values())[:EXAMPLES])


def _example(one: Measured) -> str:
    report, draft = one.drafted.report, one.drafted.draft
    form = "Siaran pers" if one.kind == "rilis" else f"Caption {(one.channel or '').capitalize()}"
    slots = f" · perlu dilengkapi: {'; '.join(draft.slots)}" if draft.slots else ""
    sources = "; ".join(source.title for source in draft.sources) or "catatan operator"
    return (
        f"\n## {one.note.content.capitalize()}: {one.note.agency}, {one.note.sent_at:%d/%m/%Y}\n\n"
        f"**Catatan**\n\n{_block(one.note.text)}\n\n**{form}**\n\n{_block(draft.text)}\n\n"
        f"{report.band.capitalize()} {report.score}/100{slots} · sumber: {sources}\n"
    )


def _block(text: str) -> str:
    return f"```text\n{text}\n```"
