"""`--batch FILE.jsonl`: one request a line in, one result a line out, in the same order, in one process."""

import json
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

from bot.commands.output import Json, line
from bot.incidents import message_for

Serve = Callable[[Json], Awaitable[Json]]


async def run_batch(path: str, serve: Serve) -> int:
    """Serve every line; a request that fails becomes `{"id", "error"}`. Exit status 1 if any failed."""
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
    except Exception as error:
        return {"id": request.get("id"), "error": message_for(error)}


def _requests(path: str) -> Iterator[Json | str]:
    text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
    for number, raw in enumerate(text.splitlines(), 1):
        if not raw.strip():
            continue
        try:
            request: Any = json.loads(raw)
        except json.JSONDecodeError:
            yield f"{path}:{number}: bukan JSON"
            continue
        yield request if isinstance(request, dict) else f"{path}:{number}: bukan objek JSON"
