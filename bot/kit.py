"""The kit: everything an agency publishes about one event, written from one brief, and the proof that it agrees."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from bot import texts
from knowledge.checking.agreement import Difference
from prompts.brief import Brief, Channel, DraftKind
from prompts.draft import Draft

if TYPE_CHECKING:
    from bot.studio import Drafted, Studio

Part = tuple[DraftKind, Channel | None]
AROUND: tuple[Part, ...] = (("alt", None), ("poin", None))  # what every kit has after its release and captions


class Written(Protocol):
    """A draft with its brief: what the studio makes, and a kept version."""

    @property
    def brief(self) -> Brief: ...
    @property
    def draft(self) -> Draft: ...


@dataclass(frozen=True, slots=True)
class Kit:
    """The parts in the order in which they are used: release, captions by channel, alt text, talking points."""

    parts: tuple["Drafted", ...]
    differences: tuple[Difference, ...]


def parts_of(channels: Sequence[Channel]) -> tuple[Part, ...]:
    """What the kit of an agency with these channels consists of."""
    captions: list[Part] = [("caption", channel) for channel in dict.fromkeys(channels)]
    return (("rilis", None), *captions, *AROUND)


def label(draft: Draft) -> str:
    """`Caption Instagram`, `Siaran pers`."""
    return f"{texts.KINDS[draft.kind]} {texts.CHANNELS.get(draft.channel or '', '')}".strip()


async def write_kit(studio: "Studio", briefs: Sequence[Brief]) -> Kit:
    """Write every part side by side, then compare their facts."""
    parts = tuple(await asyncio.gather(*(studio.draft(brief) for brief in briefs)))
    return Kit(parts, await compared(studio, parts))


async def compared(studio: "Studio", parts: Sequence[Written]) -> tuple[Difference, ...]:
    """Where the parts disagree; all were made from the brief of the first."""
    return await studio.compare({label(part.draft): part.draft.text for part in parts}, parts[0].brief)


def read_kit(read: Callable[[DraftKind, Channel | None], Brief], channels: Sequence[Channel]) -> tuple[Brief, ...]:
    """The one note read for every part."""
    return tuple(read(kind, channel) for kind, channel in parts_of(channels))
