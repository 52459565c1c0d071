"""`search`: passages of the knowledge base."""

import argparse
from typing import TYPE_CHECKING, cast

from bot.commands.arguments import KINDS, Json, day, day_field, field, sent_at
from bot.unusable import Unusable
from knowledge.documents import Kind

if TYPE_CHECKING:
    from bot.studio import Studio


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("search", help="cari di basis pengetahuan")
    parser.add_argument("query", nargs="?", help="kata kunci")
    parser.add_argument("--kind", choices=KINDS, help="hanya jenis dokumen ini")
    parser.add_argument("-k", type=int, default=8, help="banyaknya petikan (bawaan: 8)")
    parser.add_argument("--date", type=day, help="yang berlaku pada tanggal ini (bawaan: hari ini)")
    parser.add_argument("--batch", metavar="FILE.jsonl", help="satu permintaan per baris")
    parser.add_argument("--json", action="store_true", help="keluarkan JSON")
    parser.set_defaults(run=run, needs="query")


async def run(studio: "Studio", arguments: argparse.Namespace) -> int:
    """Serve the command; returns the exit status."""
    from bot.commands.batch import run_batch
    from bot.commands.output import line, search_json
    from bot.commands.show import show_results

    if arguments.batch:
        return await run_batch(arguments.batch, lambda request: _serve(studio, request))
    on = sent_at(arguments.date).date()
    result = await studio.search(arguments.query, on=on, k=_count(arguments.k), kind=arguments.kind)
    print(line(search_json(result)) if arguments.json else show_results(result))
    return 0


async def _serve(studio: "Studio", request: Json) -> Json:
    from bot.commands.output import search_json

    on = sent_at(day_field(request)).date()
    kind = cast("Kind | None", field(request, "kind", KINDS) or None)
    result = await studio.search(field(request, "query"), on=on, k=_count(request.get("k", 8)), kind=kind)
    return search_json(result)


def _count(k: object) -> int:
    if isinstance(k, int) and 1 <= k <= 100:
        return k
    raise Unusable("k harus bilangan bulat 1 sampai 100.")
