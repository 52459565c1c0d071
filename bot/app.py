"""The application. `HANDLERS` is the map of the bot: the first handler that takes an update answers it."""

from collections.abc import Sequence

from telegram import LinkPreviewOptions, Update
from telegram.ext import AIORateLimiter, Application, BaseHandler, ContextTypes, Defaults
from telegram.request import BaseRequest

from bot.access import Budgets, gate
from bot.context import App, Context, Room, context_with
from bot.desk import Desk
from bot.errors import on_error
from bot.gateway import Gateway
from bot.handlers import (
    admin,
    checks,
    commands,
    documents,
    drafts,
    exceptions,
    gaps,
    history,
    holdings,
    kinds,
    kits,
    library,
    people,
    publications,
    rest,
    start,
    suggestions,
    tidying,
    waiting,
    words,
)
from bot.inbox import Inbox
from bot.menu import Menu
from bot.order import ChatOrder
from bot.postman import Postman
from bot.rival import Rival
from bot.rounds import Rounds
from bot.settings import Settings

HANDLERS: Sequence[BaseHandler[Update, Context, None]] = (
    *start.handlers,
    *commands.handlers,  # /caption /rilis /periksa /tanya /cari /batal
    *kinds.handlers,  # /jenis
    *library.handlers,
    *history.handlers,
    *holdings.handlers,  # /dokumen
    *admin.handlers,  # /muatulang /gulung
    *people.handlers,  # /operator /undang /takterjawab /profil
    *documents.handlers,  # a file sent to the chat
    *suggestions.handlers,  # /usulan
    *gaps.handlers,  # /celah
    *publications.handlers,  # "Sudah tayang": before the other buttons of a draft
    *waiting.handlers,  # "Pakai draf luring", which overtakes the chat's other updates
    *kits.handlers,  # "Paket lengkap": before the other buttons of drafts
    *tidying.handlers,  # "Rapikan kalimat": before the other buttons of drafts
    *drafts.handlers,  # buttons
    *checks.handlers,
    *exceptions.handlers,  # /pengecualian
    *words.handlers,  # plain text: after every command
    *rest.handlers,  # one clear line for everything else
)
ALLOWED_UPDATES = ["message", "edited_message", "callback_query"]


def build(
    settings: Settings,
    desk: Desk,
    inbox: Inbox,
    *,
    token: str = "",
    base_url: str = "",
    request: BaseRequest | None = None,
    gateway: Gateway | None = None,
    rival: Rival | None = None,
) -> App:
    """The bot, ready to run. `base_url` (`http://127.0.0.1:8081`) replaces Telegram's own server: the sandbox.

    Whoever runs it asks for `ALLOWED_UPDATES` only, and never drops pending updates.
    """
    gateway = gateway or Gateway()
    postman = Postman(desk.post, gateway)
    rounds = Rounds(desk.reminding, desk.watching, postman)
    room, menu = Room(desk, gateway, settings, postman), Menu(desk.people)
    builder = (
        Application.builder()
        .token(token or settings.telegram_token.get_secret_value())
        .context_types(ContextTypes(context=context_with(room)))
        .update_queue(inbox)
        .concurrent_updates(ChatOrder(inbox, settings.chats_at_once))
        .rate_limiter(AIORateLimiter(max_retries=5))
        .defaults(Defaults(link_preview_options=LinkPreviewOptions(is_disabled=True)))
        .job_queue(None)
        .post_init(_Opening(inbox, menu, rounds))
        .post_stop(_Closing(rounds))
    )
    if base_url:
        builder = builder.base_url(f"{base_url}/bot").base_file_url(f"{base_url}/file/bot")
    if request:
        builder = builder.request(request).get_updates_request(request)
    application = builder.build()
    budgets = Budgets(settings.requests_per_minute, settings.presses_per_minute)
    application.add_handler(gate(budgets, menu), group=-1)
    application.add_handlers(list(HANDLERS))
    application.add_error_handler(rival or Rival())  # before `on_error`: a conflict is nobody's message
    application.add_error_handler(on_error)
    return application


class _Opening:
    """What happens once, before the first update: menus are set, unanswered updates queued again, rounds begun."""

    def __init__(self, inbox: Inbox, menu: Menu, rounds: Rounds) -> None:
        self._inbox, self._menu, self._rounds = inbox, menu, rounds

    async def __call__(self, application: App) -> None:
        await self._inbox.reopen(application.bot)
        await self._menu.open(application.bot)
        self._rounds.start(application.bot)


class _Closing:
    """What happens once, after the last update."""

    def __init__(self, rounds: Rounds) -> None:
        self._rounds = rounds

    async def __call__(self, application: App) -> None:
        await self._rounds.stop()
