"""setMyCommands, getMyCommands, deleteMyCommands: the command menu."""

from bot.sandbox.commands import Scope, scope_of
from bot.sandbox.formatted import Json
from bot.sandbox.methods.method import Method
from bot.sandbox.wire import Call, Nested, Params
from bot.sandbox.world import World


class MyCommands(Params):
    scope: Nested = None
    language_code: str = ""


class SetMyCommands(MyCommands):
    commands: Nested = None


def _scope(world: World, params: MyCommands) -> Scope:
    kind, chat = scope_of(params.scope)
    return (kind, world.chat(chat)) if kind == "chat" else (kind, 0)


async def set_my_commands(world: World, params: SetMyCommands, call: Call) -> bool:
    """Replace the menu of a scope."""
    world.commands.set(_scope(world, params), params.language_code, params.commands)
    return True


async def get_my_commands(world: World, params: MyCommands, call: Call) -> list[Json]:
    """The menu of exactly this scope."""
    return world.commands.get(_scope(world, params), params.language_code)


async def delete_my_commands(world: World, params: MyCommands, call: Call) -> bool:
    """Forget the menu of a scope."""
    world.commands.delete(_scope(world, params), params.language_code)
    return True


methods = [
    Method("setMyCommands", SetMyCommands, set_my_commands),
    Method("getMyCommands", MyCommands, get_my_commands),
    Method("deleteMyCommands", MyCommands, delete_my_commands),
]
