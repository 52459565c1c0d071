"""`--batch FILE.jsonl`: one request a line in, one result a line out, in the same order, in one process."""

import json
import sys
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

from bot.commands.arguments import Json, read_text
from bot.commands.output import line
from bot.incidents import message_for
from knowledge.errors import NoKnowledge

Serve = Callable[[Json], Awaitable[Json]]


async def run_batch(path: str, serve: Serve) -> int:
    """Serve every line; a request that fails becomes `{"id", "error"}`. Exit status 1 if any failed.

    Raises `Unusable` for a file that cannot be read and `NoKnowledge` while there is nothing to serve from.
    """
    failed = False
    for request in _requests(path):
        result = await _one(request, serve)
        failed = failed or "error" in result
        sys.stdout.write(line(result) + "\n")
        sys.stdout.flush()
    return 1 if failed else 0


async def _one(request: Json | str, serve: Serve) -> Json:
    if isinstance(request, str):
        return {"id": None, "error": request}
    try:
        return {"id": request.get("id")} | await serve(request)
    except NoKnowledge:
        raise  # no line can be served: said once, in the words for whoever has a terminal
    except Exception as error:
        return {"id": request.get("id"), "error": message_for(error)}


def _requests(path: str) -> Iterator[Json | str]:
    for number, raw in enumerate(read_text(path).split("\n"), 1):  # a JSON text may hold U+2028 as it is
        if not raw.strip():
            continue
        try:
            request: Any = json.loads(raw)
        except json.JSONDecodeError:
            yield f"{path}:{number}: bukan JSON"
            continue
        yield request if isinstance(request, dict) else f"{path}:{number}: bukan objek JSON"
