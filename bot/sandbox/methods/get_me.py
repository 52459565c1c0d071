"""getMe: who the bot is."""

from bot.sandbox.formatted import Json
from bot.sandbox.methods.method import Method
from bot.sandbox.wire import Call, Params
from bot.sandbox.world import World


async def get_me(world: World, params: Params, call: Call) -> Json:
    """The bot itself."""
    return world.bot()


methods = [Method("getMe", Params, get_me)]
