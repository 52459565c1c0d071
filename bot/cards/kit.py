"""A kit as one card: each part with its length and its result, whether their facts agree, a button for each."""

from collections.abc import Sequence

from bot import texts
from bot.buttons import Button, button
from bot.cards.counter import over, short_counter
from bot.kit import label
from bot.replies import Message, bold, plain
from bot.storage.records import SavedDraft, SavedKit
from knowledge.checking.agreement import Difference

MARKS = {"siap": "✅", "perbaiki": "⚠️", "tahan": "❌"}
ROW = 2
SLOTS = 4
SLOT = 60  # characters
WORST = 4  # differences told


def kit_card(kit: SavedKit, differences: Sequence[Difference]) -> Message:
    """Always labelled a draft."""
    agency = kit.drafts[0].version.brief.agency
    lines = [
        f"<b>DRAF · Paket lengkap</b> · {plain(agency)}",
        *(_part(draft) for draft in kit.drafts),
        "",
        *difference_lines(differences),
        _missing(kit.drafts),
    ]
    return Message("\n".join(lines).strip(), _buttons(kit), markup=True, part="kit")


def difference_lines(differences: Sequence[Difference]) -> list[str]:
    """`Beda fakta antarkanal: 0`, else which, in our HTML."""
    mark = "❌ " if differences else ""
    told = [f"• {plain(d.part)} “{plain(d.text)}”, {plain(d.other)} “{plain(d.instead)}”" for d in differences[:WORST]]
    more = [f"… {len(differences) - WORST} beda lain"] if len(differences) > WORST else []
    return [f"{mark}{bold(texts.differing(len(differences)))}", *told, *more]


def _part(saved: SavedDraft) -> str:
    draft, report = saved.version.draft, saved.version.report
    mark = "❌" if over(draft) else MARKS[report.band]
    return f"{mark} {plain(label(draft))}: {short_counter(draft)}"


def _missing(parts: Sequence[SavedDraft]) -> str:
    slots = list(dict.fromkeys(slot for part in parts for slot in part.version.draft.slots))
    shown = [slot if len(slot) <= SLOT else f"{slot[:SLOT].rsplit(' ', 1)[0]} …" for slot in slots[:SLOTS]]
    more = [f"{len(slots) - SLOTS} lagi"] if len(slots) > SLOTS else []
    return f"Belum ada: {plain(' · '.join([*shown, *more]))}" if slots else ""


def _buttons(kit: SavedKit) -> tuple[tuple[Button, ...], ...]:
    keys = [button(_short(part), "d", part.id, "tampil") for part in kit.drafts]
    rows = [tuple(keys[at : at + ROW]) for at in range(0, len(keys), ROW)]
    return (*rows, (button("Unduh zip", "k", kit.id, "zip"),))


def _short(part: SavedDraft) -> str:
    draft = part.version.draft
    return texts.CHANNELS.get(draft.channel or "", "") or texts.KINDS[draft.kind]
