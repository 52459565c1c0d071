"""The admins' to-do: what was looked for in vain, and what nobody told this month."""

from collections.abc import Sequence
from datetime import date

from bot.buttons import button, short_key
from bot.cards.sources import day
from bot.clock import JAKARTA
from bot.replies import Message, bold, plain
from knowledge.day_names import MONTHS
from knowledge.documents import Programme
from knowledge.topics import Topic

SHOWN = 10
PROGRAMMES = 8
SILENT = 20  # titles of programmes without a draft
MESSAGES = 3  # of each programme
LONG = 160  # characters of a wording
ROW = 5


def gaps_card(gaps: Sequence[Topic], unused: Sequence[tuple[Programme, Sequence[str]]], today: date) -> Message:
    """Both lists; a button ticks a topic off."""
    lines = [bold("Dicari, tetapi belum ada dokumennya")] if gaps else []
    lines += [_gap(number, gap) for number, gap in enumerate(gaps[:SHOWN], start=1)]
    if len(gaps) > SHOWN:
        lines.append(f"… dan {len(gaps) - SHOWN} hal lain")
    if gaps and unused:
        lines.append("")
    if unused:
        lines.append(bold(f"Pesan kunci yang belum dipakai bulan {MONTHS[today.month - 1]} {today.year}"))
        silent = [programme for programme, messages in unused if len(messages) == len(programme.key_messages)]
        partly = [(programme, messages) for programme, messages in unused if programme not in silent]
        lines += [line for programme, messages in partly[:PROGRAMMES] for line in _programme(programme, messages)]
        lines += [_silent([programme.title for programme in silent])] if silent else []
    ticks = [
        button(f"✓ {number}", "celah", number, "selesai", short_key(gap.text))
        for number, gap in enumerate(gaps[:SHOWN], start=1)
    ]
    rows = tuple(tuple(ticks[at : at + ROW]) for at in range(0, len(ticks), ROW))
    return Message("\n".join(lines), rows, markup=True)


def _gap(number: int, gap: Topic) -> str:
    last = day(gap.last.astimezone(JAKARTA).date())
    also = f"; juga: “{plain(_cut(gap.others[0], 60))}”" if gap.others else ""
    return f"{number}. {plain(_cut(gap.text, LONG))} ({gap.times} kali, terakhir {last}{also})"


def _programme(programme: Programme, messages: Sequence[str]) -> list[str]:
    head = f"• {bold(programme.title)}: {len(messages)} dari {len(programme.key_messages)} pesan"
    return [head, *(f"   – {plain(_cut(text, LONG))}" for text in messages[:MESSAGES])]


def _silent(titles: Sequence[str]) -> str:
    """The programmes that no draft told anything of."""
    more = f", dan {len(titles) - SILENT} lagi" if len(titles) > SILENT else ""
    return f"• Belum ada draf tentang: {', '.join(bold(title) for title in titles[:SILENT])}{more}."


def _cut(text: str, longest: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"
