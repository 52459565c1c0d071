"""setWebhook, deleteWebhook, getWebhookInfo. The sandbox remembers a webhook but calls no address."""

from bot.sandbox.failure import bad_request
from bot.sandbox.formatted import Json
from bot.sandbox.methods.method import Method
from bot.sandbox.updates import BY_WEBHOOK
from bot.sandbox.wire import Call, Nested, Params
from bot.sandbox.world import World


class SetWebhook(Params):
    url: str = ""
    drop_pending_updates: bool = False
    allowed_updates: Nested = None


class DeleteWebhook(Params):
    drop_pending_updates: bool = False


async def set_webhook(world: World, params: SetWebhook, call: Call) -> bool:
    """Remember the address; polling is refused while there is one."""
    if params.url and not params.url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if isinstance(params.allowed_updates, list):
        world.updates.allowed = tuple(str(kind) for kind in params.allowed_updates)
    world.webhook = params.url
    world.updates.interrupt(BY_WEBHOOK)
    if params.drop_pending_updates:
        world.updates.drop()
    return True


async def delete_webhook(world: World, params: DeleteWebhook, call: Call) -> bool:
    """Forget the address; polling works again."""
    return await set_webhook(world, SetWebhook(drop_pending_updates=params.drop_pending_updates), call)


async def get_webhook_info(world: World, params: Params, call: Call) -> Json:
    """The address and how many updates wait."""
    return {
        "url": world.webhook,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    }


methods = [
    Method("setWebhook", SetWebhook, set_webhook),
    Method("deleteWebhook", DeleteWebhook, delete_webhook),
    Method("getWebhookInfo", Params, get_webhook_info),
]
