"""Running the bot: what every run needs, and the run in the browser against the sandbox."""

import asyncio
import signal
import sys
import time
import webbrowser
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from secrets import token_hex

from bot.app import ALLOWED_UPDATES, build
from bot.assembly import build_studio
from bot.clock import now
from bot.context import App
from bot.desk import Desk
from bot.inbox import Inbox
from bot.logs import configure
from bot.pieces import Pieces
from bot.reading import Reader
from bot.rival import Rival
from bot.sandbox import ADMIN_DISKOMINFO, DEMO_PEOPLE, OPERATOR_CIWEDUS, OPERATOR_DISKOMINFO, Server, fresh_token, serve
from bot.settings import Settings
from bot.storage import Store
from bot.storage.records import Invite, Role
from bot.studio import Studio
from bot.turns import CountedTurns
from knowledge.errors import NaraError

DISKOMINFO = "Dinas Komunikasi, Informatika, Statistik, dan Persandian Kota Cilegon"
PLAYERS: tuple[tuple[int, Role, str], ...] = (
    (OPERATOR_CIWEDUS.id, "operator", "Kelurahan Ciwedus"),
    (OPERATOR_DISKOMINFO.id, "operator", DISKOMINFO),
    (ADMIN_DISKOMINFO.id, "admin", DISKOMINFO),
)


@dataclass(frozen=True, slots=True)
class Service:
    """What every run needs."""

    studio: Studio
    store: Store
    turns: CountedTurns


def run_in_browser(settings: Settings, port: int | None, *, open_browser: bool) -> int:
    """Serve the chat page and the bot behind it in this process until it is told to stop."""
    configure("WARNING" if settings.log_level == "INFO" else settings.log_level, secrets_of(settings))
    with service(settings) as parts:
        load_documents(parts.studio)
        asyncio.run(_browse(settings, parts, settings.sandbox_port if port is None else port, open_browser))
    return 0


async def _browse(settings: Settings, parts: Service, port: int, open_browser: bool) -> None:
    stop = _stop_signal()
    _admit_players(parts.store)
    async with _sandbox(settings, port) as server:
        app = application(settings, parts, server.token, base_url=server.url)
        async with polling(app):
            print(f"Halaman uji coba: {server.url}\nTekan Ctrl+C untuk berhenti.", flush=True)
            if open_browser:
                await asyncio.to_thread(webbrowser.open, server.url)
            await asyncio.to_thread(parts.studio.warm, now().date())  # the first draft need not wait
            await stop.wait()


@asynccontextmanager
async def _sandbox(settings: Settings, port: int) -> AsyncIterator[Server]:
    # A bot id of its own for every run: update ids start anew with the sandbox, and the inbox keeps them by bot.
    token = fresh_token(int(time.time()))
    try:
        server = await serve(settings.sandbox_host, port, token, clock=time.time)
    except OSError as error:
        raise NaraError(f"Porta {port} sedang dipakai. Pilih porta lain: make run ARGS='--port 0'.") from error
    async with server:
        yield server


@asynccontextmanager
async def polling(app: App) -> AsyncIterator[None]:
    """The application at work inside a running loop; `run_polling` would want a loop of its own."""
    async with app:
        if app.post_init:  # only `run_*` would call it
            await app.post_init(app)
        await app.start()
        updater = app.updater
        if updater is None:
            raise RuntimeError("the application was built without an updater")
        await updater.start_polling(allowed_updates=ALLOWED_UPDATES, timeout=30)
        try:
            yield
        finally:
            await updater.stop()
            await app.stop()
            if app.post_stop:
                await app.post_stop(app)


@contextmanager
def service(settings: Settings) -> Iterator[Service]:
    """The studio, the store and the model's turns, closed afterwards."""
    settings.data.mkdir(parents=True, exist_ok=True)
    store = Store(settings.bot_database)
    each, together = settings.model_per_person_day, settings.model_per_day
    turns = CountedTurns(store.model_turns, now, each=each, together=together)
    studio = build_studio(settings, store.drafts.closed, turns, lambda since: store.drafts.of_others(None, since))
    try:
        yield Service(studio, store, turns)
    finally:
        store.close()
        studio.knowledge.close()


def application(
    settings: Settings, parts: Service, token: str, *, base_url: str = "", rival: Rival | None = None
) -> App:
    """The application with its inbox, ready to run."""
    bot_id = int(token.partition(":")[0])
    desk, store = Desk(parts.studio, parts.store, now, settings, parts.turns), parts.store
    inbox = Inbox(store.inbox, bot_id, now, Pieces(quiet=settings.join_seconds), Reader(desk))
    return build(settings, desk, inbox, token=token, base_url=base_url, rival=rival)


def load_documents(studio: Studio) -> None:
    """Bring the index up to date. Broken documents do not stop the bot: the old knowledge serves."""
    try:
        report = studio.knowledge.sync(_progress_line())
    except NaraError as error:
        sys.stderr.write(f"{error}\n")
    else:
        print(f"Basis pengetahuan: {report.passages} petikan, generasi {report.generation}.", flush=True)


def _progress_line() -> Callable[[str, int, int], None]:
    shown: list[str] = []

    def show(stage: str, done: int, total: int) -> None:
        if not shown:
            print("Menyiapkan basis pengetahuan …", flush=True)
        shown.append(stage)

    return show


def _admit_players(store: Store) -> None:
    """Give the people of the sandbox their roles, as an invitation would."""
    at, names = now(), {person.id: person.name for person in DEMO_PEOPLE}
    for person, role, agency in PLAYERS:
        if store.people.find(person) is None:
            code = token_hex(16)
            store.people.invite(code, Invite(role, agency, person, at + timedelta(minutes=1)), at)
            store.people.redeem(code, person, names[person], at)


def _stop_signal() -> asyncio.Event:
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    return stop


def secrets_of(settings: Settings) -> tuple[str, ...]:
    """What no log line may hold."""
    secrets = (settings.telegram_token, settings.webhook_secret, settings.model_api_key)
    return tuple(secret.get_secret_value() for secret in secrets)
