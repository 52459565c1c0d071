"""`run` and `sandbox`: the bot itself, on Telegram or in the browser."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare both commands."""
    run = commands.add_parser("run", help="jalankan bot; tanpa TELEGRAM_TOKEN: halaman uji coba")
    sandbox = commands.add_parser("sandbox", help="jalankan halaman uji coba di browser")
    for parser, serve in ((run, _run), (sandbox, _sandbox)):
        parser.add_argument("--port", type=int, help="porta halaman uji coba; 0: pilih sendiri")
        parser.add_argument("--no-browser", action="store_true", help="jangan buka browser")
        parser.set_defaults(run_plain=serve)


def _run(settings: "Settings", arguments: argparse.Namespace) -> int:
    if not settings.telegram_token.get_secret_value():
        return _sandbox(settings, arguments)
    from bot.online import run_on_telegram

    return run_on_telegram(settings)


def _sandbox(settings: "Settings", arguments: argparse.Namespace) -> int:
    from bot.running import run_in_browser

    return run_in_browser(settings, arguments.port, open_browser=not arguments.no_browser)
