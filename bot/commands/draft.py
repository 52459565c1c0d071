"""`draft`: a note in, a checked draft out."""

import argparse
from typing import TYPE_CHECKING

from bot.commands.arguments import CHANNELS, DRAFT_KINDS, day
from bot.commands.file import out_file

if TYPE_CHECKING:
    from bot.studio import Studio


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("draft", help="tulis draf dari catatan")
    parser.add_argument("file", nargs="?", help="berkas catatan, atau - untuk masukan baku")
    parser.add_argument("--kind", choices=DRAFT_KINDS, default="caption", help="jenis naskah")
    parser.add_argument("--channel", choices=CHANNELS, help="kanal caption (bawaan: instagram)")
    parser.add_argument("--agency", default="", help="instansi penulis")
    parser.add_argument("--date", type=day, help="tanggal catatan dikirim (YYYY-MM-DD; bawaan: hari ini)")
    parser.add_argument("--batch", metavar="FILE.jsonl", help="satu permintaan per baris")
    parser.add_argument("--out", type=out_file, metavar="FILE", help="simpan juga sebagai .docx, .pdf, atau .zip")
    parser.add_argument("--internal", action="store_true", help="dengan --out: sertakan lampiran sumber")
    parser.add_argument("--kit", action="store_true", help="paket lengkap: rilis, caption tiap kanal, alt, poin bicara")
    parser.add_argument("--json", action="store_true", help="keluarkan JSON")
    parser.set_defaults(run=run, needs="file")


async def run(studio: "Studio", arguments: argparse.Namespace) -> int:
    """Serve the command; returns the exit status."""
    from bot.commands.drafting import run

    return await run(studio, arguments)
