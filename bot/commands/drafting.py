"""What `draft` does: one note, a kit, or a batch, shown or saved."""

import argparse
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

from bot.commands.arguments import CHANNELS, DRAFT_KINDS, Json, day_field, field, read_text, sent_at
from bot.commands.batch import run_batch
from bot.commands.file import save
from bot.commands.output import draft_json, kit_json, line
from bot.commands.show import show_draft, show_kit
from bot.kit import Kit, read_kit, write_kit
from bot.paper import Letterheads
from bot.studio import Drafted, Studio
from prompts.brief import Channel, DraftKind


async def run(studio: Studio, arguments: argparse.Namespace) -> int:
    """Serve the command; returns the exit status."""
    if arguments.batch:
        serve = _serve_kit if arguments.kit else _serve
        return await run_batch(arguments.batch, lambda request: serve(studio, request))
    request = _Request(read_text(arguments.file), arguments.kind, arguments.channel, arguments.agency, arguments.date)
    if arguments.kit:
        kit = await _kit(studio, request)
        if arguments.out:
            save(studio, kit.parts, arguments.out, internal=arguments.internal)
        print(line(kit_json(kit)) if arguments.json else show_kit(kit))
        return 0
    drafted = await _draft(studio, request)
    if arguments.out:
        save(studio, (drafted,), arguments.out, internal=arguments.internal)
    print(line(draft_json(drafted)) if arguments.json else show_draft(drafted))
    return 0


@dataclass(frozen=True, slots=True)
class _Request:
    note: str
    kind: str
    channel: str | None
    agency: str
    on: date | None


async def _serve(studio: Studio, request: Json) -> Json:
    return draft_json(await _draft(studio, _wanted(request)))


async def _serve_kit(studio: Studio, request: Json) -> Json:
    return kit_json(await _kit(studio, _wanted(request)))


def _wanted(request: Json) -> _Request:
    return _Request(
        note=field(request, "text"),
        kind=field(request, "kind", DRAFT_KINDS) or "caption",
        channel=field(request, "channel", CHANNELS),
        agency=field(request, "agency"),
        on=day_field(request),
    )


async def _draft(studio: Studio, request: _Request) -> Drafted:
    kind = cast(DraftKind, request.kind)
    channel = cast(Channel, request.channel or "instagram") if kind == "caption" else None
    return await studio.draft(studio.read(request.note, kind, channel, request.agency, sent_at(request.on)))


async def _kit(studio: Studio, request: _Request) -> Kit:
    settings, sent = studio.settings, sent_at(request.on)
    heads = Letterheads.load(Path(settings.letterheads) if settings.letterheads else None, studio.names)
    channels = heads.channels(request.agency or settings.agency) or settings.channels
    briefs = read_kit(lambda kind, channel: studio.read(request.note, kind, channel, request.agency, sent), channels)
    return await write_kit(studio, briefs)
