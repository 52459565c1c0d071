"""`check`: what is wrong with a text that exists."""

import argparse
from typing import TYPE_CHECKING

from bot.commands.arguments import CHANNELS, DRAFT_KINDS, Json, day, day_field, field, read_text, sent_at

if TYPE_CHECKING:
    from bot.studio import Studio


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("check", help="periksa teks: istilah, fakta, pesan kunci")
    parser.add_argument("file", nargs="?", help="berkas teks, atau - untuk masukan baku")
    parser.add_argument("--kind", choices=DRAFT_KINDS, default="", help="jenis naskah")
    parser.add_argument("--channel", choices=CHANNELS, default="", help="kanal caption")
    parser.add_argument("--brief", metavar="FILE", help="berkas catatan asal, sumber fakta pertama")
    parser.add_argument("--date", type=day, help="tanggal teks (YYYY-MM-DD; bawaan: hari ini)")
    parser.add_argument("--batch", metavar="FILE.jsonl", help="satu permintaan per baris")
    parser.add_argument("--json", action="store_true", help="keluarkan JSON")
    parser.set_defaults(run=run, needs="file")


async def run(studio: "Studio", arguments: argparse.Namespace) -> int:
    """Serve the command; returns the exit status."""
    from bot.commands.batch import run_batch
    from bot.commands.output import line, report_json
    from bot.commands.show import show_report

    if arguments.batch:
        return await run_batch(arguments.batch, lambda request: _serve(studio, request))
    report = await studio.check(
        read_text(arguments.file),
        on=sent_at(arguments.date).date(),
        kind=arguments.kind,
        channel=arguments.channel,
        brief=read_text(arguments.brief) if arguments.brief else "",
    )
    print(line(report_json(report)) if arguments.json else show_report(report))
    return 0


async def _serve(studio: "Studio", request: Json) -> Json:
    from bot.commands.output import report_json

    report = await studio.check(
        field(request, "text"),
        on=sent_at(day_field(request)).date(),
        kind=field(request, "kind", DRAFT_KINDS),
        channel=field(request, "channel", CHANNELS),
        brief=field(request, "brief"),
    )
    return report_json(report)
