"""getFile: the path under `/file/bot<token>/` of a file of at most 20 MB."""

from bot.sandbox.failure import bad_request
from bot.sandbox.formatted import Json
from bot.sandbox.methods.method import Method
from bot.sandbox.wire import Call, Params
from bot.sandbox.world import World


class GetFile(Params):
    file_id: str = ""


async def get_file(world: World, params: GetFile, call: Call) -> Json:
    """Where to download the file."""
    if not params.file_id:
        raise bad_request("file_id not specified")
    stored = world.files.downloadable(params.file_id)
    return stored.json() | {"file_path": stored.path}


methods = [Method("getFile", GetFile, get_file)]
