"""`run` and `sandbox`: the bot itself, on Telegram or in the browser."""

import argparse

from bot.settings import Settings


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare both commands."""
    run = commands.add_parser("run", help="jalankan bot; tanpa TELEGRAM_TOKEN: halaman uji coba")
    sandbox = commands.add_parser("sandbox", help="jalankan halaman uji coba di browser")
    for parser in (run, sandbox):
        parser.add_argument("--port", type=int, help="porta halaman uji coba; 0: pilih sendiri")
        parser.add_argument("--no-browser", action="store_true", help="jangan buka browser")
    run.set_defaults(run_plain=_run)
    sandbox.set_defaults(run_plain=_sandbox)


def _run(settings: Settings, arguments: argparse.Namespace) -> int:
    raise NotImplementedError


def _sandbox(settings: Settings, arguments: argparse.Namespace) -> int:
    raise NotImplementedError
