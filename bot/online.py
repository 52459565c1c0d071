"""The bot on Telegram: polling, or listening for the webhook when WEBHOOK_URL is set, until it is told to stop."""

import gc
from urllib.parse import urlsplit

from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError

from bot.app import ALLOWED_UPDATES
from bot.clock import now
from bot.context import App
from bot.lock import only_process
from bot.logs import configure
from bot.rival import Rival
from bot.running import application, load_documents, secrets_of, service
from bot.settings import Settings
from knowledge.errors import NaraError

START_TRIES = 10  # with growing pauses, about three minutes: a server may start before its network does


class CannotRun(NaraError):
    """Telegram, or another process, does not let the bot run."""


def run_on_telegram(settings: Settings) -> int:
    """Serve until the process is told to stop. Raises `NaraError` for whatever does not let it."""
    configure(settings.log_level, secrets_of(settings))
    token = settings.telegram_token.get_secret_value()
    if not token.partition(":")[0].isdecimal():
        raise CannotRun("TELEGRAM_TOKEN tidak berbentuk token. Salin lagi dari @BotFather.")
    if settings.webhook_url and not settings.webhook_secret.get_secret_value():
        raise CannotRun("WEBHOOK_URL butuh NARA_WEBHOOK_SECRET. Isi dengan 32 huruf dan angka acak.")
    with only_process(settings.data, token), service(settings) as parts:
        load_documents(parts.studio)
        parts.studio.warm(now().date())
        gc.collect()
        gc.freeze()  # word lists and facts stay: looking through them for garbage would hold up one answer in fifty
        rival = Rival()
        base_url = settings.telegram_base_url.rstrip("/")
        app = application(settings, parts, token, base_url=base_url, rival=rival)
        try:
            _listen(app, settings) if settings.webhook_url else _poll(app)
        except TelegramError as error:
            raise CannotRun(_reason(error)) from error
        if rival.won:
            raise CannotRun("Token ini sedang dipakai proses lain. Hentikan proses itu, lalu jalankan lagi.")
    return 0


def _poll(app: App) -> None:
    app.run_polling(allowed_updates=ALLOWED_UPDATES, bootstrap_retries=START_TRIES)


def _listen(app: App, settings: Settings) -> None:
    """A proxy in front terminates TLS, limits the size of bodies, and keeps the path (RELIABILITY.md §3)."""
    app.run_webhook(
        listen=settings.webhook_host,
        port=settings.webhook_port,
        url_path=urlsplit(settings.webhook_url).path,
        webhook_url=settings.webhook_url,
        secret_token=settings.webhook_secret.get_secret_value(),
        allowed_updates=ALLOWED_UPDATES,
        bootstrap_retries=START_TRIES,
    )


def _reason(error: TelegramError) -> str:
    """One line; Telegram's own words where it refused something."""
    if isinstance(error, InvalidToken):
        return "Telegram menolak TELEGRAM_TOKEN. Salin lagi dari @BotFather."
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        return "Server Telegram tidak dapat dihubungi. Periksa jaringan, lalu jalankan lagi."
    return f"Telegram menolak: {error.message}"
