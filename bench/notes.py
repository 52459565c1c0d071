"""The notes drafts are measured on: sets of messages in operators' language."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import get_args

from bot.commands.arguments import sent_at
from prompts.brief import Channel, DraftKind

NOTES = Path(__file__).parent / "data" / "menulis.jsonl"
LATER = NOTES.with_name("menulis-2.jsonl")  # half of it the kinds beside caption and release
# The third to the fifteenth by twelve authors who did not know the writers; there is no sixth set of notes. A third of
# the ninth, and half of the tenth to the fifteenth, are as short as most of what operators send.
SETS = {"1": NOTES, "2": LATER} | {
    name: NOTES.with_name(f"menulis-{name}.jsonl") for name in map(str, (3, 4, 5, *range(7, 16)))
}


@dataclass(frozen=True, slots=True)
class Note:
    """A note, what its draft must and must not say (`bench.expect`), and the programme it is about, if any.

    `content` is the kind of thing told (kegiatan, imbauan, darurat …); `also_rilis`: measured as a release too.
    """

    id: str
    split: str
    content: str
    sent_at: datetime
    agency: str
    kind: DraftKind
    channel: Channel | None
    also_rilis: bool
    text: str
    facts: tuple[str, ...]
    forbid: tuple[str, ...]
    program: str

    @property
    def forms(self) -> tuple[tuple[DraftKind, Channel | None], ...]:
        """The kinds and channels it is drafted as."""
        own: tuple[DraftKind, Channel | None] = (self.kind, self.channel)
        return (own, ("rilis", None)) if self.also_rilis else (own,)


def notes(path: Path = NOTES) -> Sequence[Note]:
    """Every note of the file. Raises `ValueError` for a kind, channel or split that there is not."""
    read = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["kind"] not in get_args(DraftKind) or row["channel"] not in {None, *get_args(Channel)}:
            raise ValueError(f"{row['id']}: {row['kind']} {row['channel']} cannot be drafted")
        if row["split"] not in {"dev", "test"}:
            raise ValueError(f"{row['id']}: split {row['split']}")
        read.append(
            Note(
                row["id"], row["split"], row["content"], sent_at(date.fromisoformat(row["date"])), row["agency"],
                row["kind"], row["channel"], row["also_rilis"], row["text"], tuple(row["facts"]),
                tuple(row["forbid"]), row["program"] or "",
            )
        )  # fmt: skip
    return read
