"""`python -m bot`: run the bot, or do for an operator on the command line what it does in the chat.

Exit status: 0 done, 1 the request could not be served, 2 usage. Errors are one Indonesian line on stderr.
"""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.errors import NaraError
from knowledge.terminal import Parser

if TYPE_CHECKING:
    from bot.settings import Settings


def main(argv: Sequence[str] | None = None) -> int:
    """Parse, build, serve; returns the exit status."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if getattr(arguments, "needs", None) and not arguments.batch and getattr(arguments, arguments.needs) is None:
        parser.error(f"{arguments.command}: butuh {arguments.needs} atau --batch")
    try:
        return _serve(arguments)
    except NaraError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        return 130


def _serve(arguments: argparse.Namespace) -> int:
    settings = _settings(arguments)
    if hasattr(arguments, "run_plain"):
        return int(arguments.run_plain(settings, arguments))
    from bot.assembly import build_studio

    studio = build_studio(settings)
    try:
        return int(asyncio.run(arguments.run(studio, arguments)))
    finally:
        studio.knowledge.close()


def _settings(arguments: argparse.Namespace) -> "Settings":
    from bot.startup import load_settings

    chosen = {"data": arguments.data, "corpus": arguments.corpus}
    return load_settings({name: value for name, value in chosen.items() if value is not None})


def _parser() -> Parser:
    from bot.commands import ask, backup, check, draft, search, service

    parser = Parser(
        prog="python -m bot",
        description="NARA: draf humas yang mengikuti narasi tunggal, tiap klaim diperiksa.",
    )
    _folders(parser, default=None)
    commands = parser.add_subparsers(dest="command", required=True, metavar="PERINTAH")
    for module in (service, draft, check, search, ask, backup):
        module.add_to(commands)
    for command in commands.choices.values():
        _folders(command, default=argparse.SUPPRESS)  # before or after the command: both work
    return parser


def _folders(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument(
        "--data", type=Path, default=default, metavar="DIR", help="folder basis data dan indeks (NARA_DATA)"
    )
    parser.add_argument("--corpus", type=Path, default=default, metavar="DIR", help="folder dokumen (NARA_CORPUS)")


if __name__ == "__main__":
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # python-telegram-bot's coming default; without it every 429 warns
    try:
        sys.exit(main())
    except BrokenPipeError:  # the reader of our output has gone: `… | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
