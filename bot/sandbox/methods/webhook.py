"""setWebhook, deleteWebhook, getWebhookInfo. An address on this machine is called; any other is only remembered."""

import re

from bot.sandbox.delivery import is_local
from bot.sandbox.failure import bad_request
from bot.sandbox.formatted import Json
from bot.sandbox.methods.method import Method
from bot.sandbox.updates import BY_WEBHOOK
from bot.sandbox.wire import Call, Nested, Params
from bot.sandbox.world import World

SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")


class SetWebhook(Params):
    url: str = ""
    secret_token: str = ""
    drop_pending_updates: bool = False
    allowed_updates: Nested = None


class DeleteWebhook(Params):
    drop_pending_updates: bool = False


async def set_webhook(world: World, params: SetWebhook, call: Call) -> bool:
    """Remember the address; polling is refused while there is one."""
    # plain http is what a Bot API server of one's own takes too (`telegram-bot-api --local`)
    if params.url and not params.url.startswith("https://") and not is_local(params.url):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not SECRET.fullmatch(params.secret_token):
        raise bad_request("secret token contains unallowed characters")
    if isinstance(params.allowed_updates, list):
        world.updates.allowed = tuple(str(kind) for kind in params.allowed_updates)
    world.webhook = params.url
    world.updates.interrupt(BY_WEBHOOK)
    if params.drop_pending_updates:
        world.updates.drop()
    world.delivery.stop()
    if is_local(params.url):
        world.delivery.start(params.url, params.secret_token)
    return True


async def delete_webhook(world: World, params: DeleteWebhook, call: Call) -> bool:
    """Forget the address; polling works again."""
    return await set_webhook(world, SetWebhook(drop_pending_updates=params.drop_pending_updates), call)


async def get_webhook_info(world: World, params: Params, call: Call) -> Json:
    """The address and how many updates wait."""
    info = {"url": world.webhook, "has_custom_certificate": False, "pending_update_count": len(world.updates)}
    return info | ({"last_error_message": world.delivery.error} if world.delivery.error else {})


methods = [
    Method("setWebhook", SetWebhook, set_webhook),
    Method("deleteWebhook", DeleteWebhook, delete_webhook),
    Method("getWebhookInfo", Params, get_webhook_info),
]
