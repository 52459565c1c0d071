"""`ask`: an answer with its sources, or the plain word that there is none."""

import argparse
from typing import TYPE_CHECKING

from bot.commands.arguments import day, sent_at

if TYPE_CHECKING:
    from bot.studio import Studio


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("ask", help="jawab pertanyaan dari basis pengetahuan")
    parser.add_argument("question", help="pertanyaan")
    parser.add_argument("--date", type=day, help="yang berlaku pada tanggal ini (bawaan: hari ini)")
    parser.add_argument("--json", action="store_true", help="keluarkan JSON")
    parser.set_defaults(run=run, needs="question", batch=None)


async def run(studio: "Studio", arguments: argparse.Namespace) -> int:
    """Serve the command; returns the exit status."""
    from bot.commands.output import answer_json, line
    from bot.commands.show import show_answer

    answer = await studio.ask(arguments.question, sent_at(arguments.date).date())
    print(line(answer_json(answer)) if arguments.json else show_answer(answer))
    return 0
