"""`docs/contoh.md`: twelve notes of the dev half and their drafts, for people to judge."""

import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.measure import Bench, Measured
from bench.notes import LATER, NOTES, Note, notes
from bot.assembly import build_studio
from bot.startup import load_settings

EXAMPLES = 12
_HEAD = """# Contoh catatan dan draf

Halaman ini ditulis oleh `make docs`; jangan disunting dengan tangan. Catatannya karangan, seperti yang diketik operator
humas di ponsel. Drafnya ditulis penulis luring, tanpa model dan tanpa internet, dan tidak diperbaiki.
"""
_KINDS = {"foto": "Keterangan foto", "alt": "Teks alternatif", "poin": "Poin bicara", "undangan": "Undangan liputan"}


def chosen() -> list[Note]:
    """Twelve notes of the dev halves, in an order that never changes: each kind of text once, then other contents."""
    dev = [note for path in (LATER, NOTES) for note in notes(path) if note.split == "dev"]
    picked: dict[str, Note] = {}
    for note in dev:
        picked.setdefault(note.kind, note)
    for note in (note for note in dev if note.kind == "caption"):
        if len(picked) < EXAMPLES and note.content not in {one.content for one in picked.values()}:
            picked[note.id] = note
    return list(picked.values())[:EXAMPLES]


def rendered() -> str:
    """The page as it should be now, from drafts of the product's own studio in a folder that is thrown away."""
    return asyncio.run(_rendered())


async def _rendered() -> str:
    with tempfile.TemporaryDirectory() as data:
        studio = build_studio(load_settings({"data": Path(data)}))
        studio.knowledge.sync()
        try:
            bench = Bench(studio)
            return page([await bench.one(note, note.kind, note.channel, studio.draft) for note in chosen()])
        finally:
            studio.knowledge.close()


def page(measured: Sequence[Measured]) -> str:
    """The page: note, draft, score, gaps and sources of each."""
    return _HEAD + "\n".join(map(_example, measured))


def _example(one: Measured) -> str:
    report, draft = one.drafted.report, one.drafted.draft
    named = _KINDS.get(one.kind, one.kind.capitalize())
    form = "Siaran pers" if one.kind == "rilis" else f"Caption {one.channel.capitalize()}" if one.channel else named
    slots = f" · perlu dilengkapi: {'; '.join(draft.slots)}" if draft.slots else ""
    sources = "; ".join(source.title for source in draft.sources) or "catatan operator"
    return (
        f"\n## {one.note.content.capitalize()}: {one.note.agency}, {one.note.sent_at:%d/%m/%Y}\n\n"
        f"**Catatan**\n\n{_block(one.note.text)}\n\n**{form}**\n\n{_block(draft.text)}\n\n"
        f"{report.band.capitalize()} {report.score}/100{slots} · sumber: {sources}\n"
    )


def _block(text: str) -> str:
    return f"```text\n{text}\n```"
