"""A draft's sentences, each with what can be done with it alone."""

from collections.abc import Sequence

from bot import texts
from bot.buttons import Button, button, short_key
from bot.replies import Message, bold, plain
from bot.storage.records import SavedDraft
from prompts.rereading import proposed

MOST = 8  # sentences on one card
FEW = 3  # with all their buttons; of more, one is chosen first
ROW = 4  # numbers beside each other


def sentences_card(saved: SavedDraft, chosen: Sequence[str]) -> Message:
    """The chosen sentences, a row of buttons each: take the proposal, take it out, word it anew. Of many, a number
    each, which shows that one alone."""
    if len(chosen) > FEW:
        return _numbered(saved, chosen)
    text = saved.version.draft.text
    ways = [proposed(text, one) for one in chosen]
    lines = [bold(texts.TIDYING), ""]
    rows: list[tuple[Button, ...]] = []
    for number, (one, way) in enumerate(zip(chosen, ways, strict=True), 1):
        lines += [
            f"{number}. {plain(one)}" if len(chosen) > 1 else plain(one),
            *([f"    <i>{texts.PROPOSAL}: {plain(way)}</i>"] if way else []),
            "",
        ]
        rows.append(_row(saved.id, f"{number} · " if len(chosen) > 1 else "", short_key(one), way))
    return Message("\n".join(lines).strip(), (*rows, (button("Kembali", "d", saved.id, "menu"),)), markup=True)


def _numbered(saved: SavedDraft, chosen: Sequence[str]) -> Message:
    lines = [bold(texts.WHICH_SENTENCE), ""]
    lines += [f"{number}. {plain(one)}" for number, one in enumerate(chosen[:MOST], 1)]
    if len(chosen) > MOST:
        lines.append(texts.more_sentences(len(chosen) - MOST))
    numbers = [
        button(str(number), "d", saved.id, "rapikan", short_key(one)) for number, one in enumerate(chosen[:MOST], 1)
    ]
    rows = [tuple(numbers[at : at + ROW]) for at in range(0, len(numbers), ROW)]
    return Message("\n".join(lines), (*rows, (button("Kembali", "d", saved.id, "menu"),)), markup=True)


def _row(draft: int, lead: str, key: str, way: str) -> tuple[Button, ...]:
    take = (button(f"{lead}Pakai usulan", "d", draft, "usulan", key),) if way else ()
    own = button(f"{lead}Tulis ulang", "d", draft, "ulang", key)
    return (*take, button(f"{lead}Hapus", "d", draft, "buang", key), own)
