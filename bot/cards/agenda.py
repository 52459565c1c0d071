"""/agenda: the nearest agenda in force, short enough for a phone; the others and the whole text behind buttons."""

from collections.abc import Sequence
from datetime import date

from bot.buttons import button, short_key
from bot.cards.body import body_html
from bot.cards.sources import period
from bot.replies import Message, bold, plain
from knowledge.documents import Document

SECTIONS = ("pesan kunci", "jadwal")  # what one writes from; the rest is a tap away


def agenda_card(documents: Sequence[Document]) -> Message:
    """What to write about now: an agenda of one month comes before a standing pattern."""
    nearest, *others = sorted(documents, key=_ends)
    valid = nearest.front.berlaku
    text = f"{bold(nearest.title)}\n{plain(period(valid.dari, valid.sampai))}\n\n{body_html(nearest, SECTIONS)}"
    rows = [(button("Selengkapnya", "k", 0, "dokumen", short_key(nearest.id)),)]
    rows += [(button(other.title[:60], "k", 0, "dokumen", short_key(other.id)),) for other in others]
    return Message(text, tuple(rows), markup=True)


def _ends(document: Document) -> tuple[date, str]:
    return document.front.berlaku.sampai or date.max, document.id
