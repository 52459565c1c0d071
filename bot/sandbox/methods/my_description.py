"""setMyDescription and setMyShortDescription: what an empty chat and the profile say about the bot."""

from bot.sandbox.failure import bad_request
from bot.sandbox.formatted import Json
from bot.sandbox.methods.method import Method
from bot.sandbox.wire import Call, Params
from bot.sandbox.world import World


class Description(Params):
    description: str = ""


class ShortDescription(Params):
    short_description: str = ""


async def set_description(world: World, params: Description, call: Call) -> bool:
    """Replace the text of an empty chat."""
    if len(params.description) > 512:
        raise bad_request("BOT_DESCRIPTION_TOO_LONG")
    world.about["description"] = params.description
    return True


async def get_description(world: World, params: Params, call: Call) -> Json:
    """The text of an empty chat."""
    return {"description": world.about.get("description", "")}


async def set_short_description(world: World, params: ShortDescription, call: Call) -> bool:
    """Replace the line of the profile."""
    if len(params.short_description) > 120:
        raise bad_request("BOT_SHORT_DESCRIPTION_TOO_LONG")
    world.about["short_description"] = params.short_description
    return True


async def get_short_description(world: World, params: Params, call: Call) -> Json:
    """The line of the profile."""
    return {"short_description": world.about.get("short_description", "")}


methods = [
    Method("setMyDescription", Description, set_description),
    Method("getMyDescription", Params, get_description),
    Method("setMyShortDescription", ShortDescription, set_short_description),
    Method("getMyShortDescription", Params, get_short_description),
]
