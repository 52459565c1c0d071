"""A draft's sentences, each with what can be done with it alone."""

from collections.abc import Sequence

from bot import texts
from bot.buttons import Button, button, short_key
from bot.replies import Message, bold, plain
from bot.storage.records import SavedDraft
from prompts.rereading import proposed

MOST = 8  # sentences on one card


def sentences_card(saved: SavedDraft, chosen: Sequence[str]) -> Message:
    """The chosen sentences, a row of buttons each: take the proposal, take it out, word it anew."""
    text = saved.version.draft.text
    ways = [proposed(text, one) for one in chosen[:MOST]]
    lines = [bold(texts.TIDYING), ""]
    rows: list[tuple[Button, ...]] = []
    for number, (one, way) in enumerate(zip(chosen[:MOST], ways, strict=True), 1):
        lines += [f"{number}. {plain(one)}", *([f"    <i>{texts.PROPOSAL}: {plain(way)}</i>"] if way else []), ""]
        rows.append(_row(saved.id, number, short_key(one), way))
    if len(chosen) > MOST:
        lines.append(texts.more_sentences(len(chosen) - MOST))
    return Message("\n".join(lines).strip(), (*rows, (button("Kembali", "d", saved.id, "menu"),)), markup=True)


def _row(draft: int, number: int, key: str, way: str) -> tuple[Button, ...]:
    take = (button(f"{number} · Pakai usulan", "d", draft, "usulan", key),) if way else ()
    own = button(f"{number} · Tulis ulang", "d", draft, "ulang", key)
    return (*take, button(f"{number} · Hapus", "d", draft, "buang", key), own)
