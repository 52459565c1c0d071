"""getUpdates: long polling, confirmation by offset, one poller at a time."""

from pydantic import Field

from bot.sandbox.failure import conflict
from bot.sandbox.formatted import Json
from bot.sandbox.methods.method import Method
from bot.sandbox.wire import Call, Nested, Params
from bot.sandbox.world import World

WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
LONGEST = 50.0  # seconds Telegram holds a poll


class GetUpdates(Params):
    offset: int = 0
    limit: int = 100
    timeout: float = Field(0.0, ge=0)
    allowed_updates: Nested = None


async def get_updates(world: World, params: GetUpdates, call: Call) -> list[Json]:
    """The updates that wait, or the first to come within `timeout` seconds."""
    if world.webhook:
        raise conflict(WEBHOOK_ACTIVE)
    if isinstance(params.allowed_updates, list):
        world.updates.allowed = tuple(str(kind) for kind in params.allowed_updates)
    limit = params.limit if 1 <= params.limit <= 100 else 100
    return list(await world.updates.poll(params.offset, limit, min(params.timeout, LONGEST)))


methods = [Method("getUpdates", GetUpdates, get_updates)]
