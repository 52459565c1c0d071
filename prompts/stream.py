"""A model's answer as it comes: every wait is bounded, and an answer that never ends is cut off.

A client's own timeout is per read, and some servers send a sign of life now and then for ever: so it is the words that
are waited for, not the bytes. What comes is unchecked and leaves this module only as how much of it there is.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prompts.faults import BadOutput, ModelUnavailable
from prompts.progress import Progress, progress_of

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage

Tell = Callable[[Progress], None]
_TAIL, _TIMES = 40, 6  # so many characters that often in a row are no text any more
_PER_TOKEN = 8  # characters; Indonesian words take two to three tokens of five


def silent(progress: Progress) -> None:
    """For whoever does not want to know how far an answer is."""


class NoStream(ModelUnavailable):
    """The server answered, but not as a stream."""

    def __init__(self) -> None:
        super().__init__("Server model tidak mengalirkan jawabannya.", "NoStream")


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds until the first words, seconds between words, characters in all."""

    first: float
    stall: float
    longest: int

    @staticmethod
    def of(timeout: float, stall: float, max_tokens: int) -> "Limits":
        """The limits of these settings."""
        return Limits(timeout, min(stall, timeout), max_tokens * _PER_TOKEN)


def finish_of(answer: "AIMessage") -> str:
    """Why the model stopped, by whichever name its provider gives that; empty while it has not."""
    about = answer.response_metadata
    return str(about.get("finish_reason") or about.get("stop_reason") or about.get("done_reason") or "")


async def streamed(
    model: "BaseChatModel", messages: "Sequence[BaseMessage]", limits: Limits, tell: Tell
) -> "AIMessage":
    """The whole answer, told word by word. Raises `TimeoutError`, `BadOutput`, `NoStream`, or what a provider does."""
    whole: AIMessageChunk | None = None
    now = asyncio.get_running_loop().time
    text, until = "", now() + limits.first
    stream = model.astream(list(messages))
    try:
        while True:
            try:
                async with asyncio.timeout_at(until):
                    chunk = await anext(stream)
            except StopAsyncIteration:
                break
            except ValueError:  # how langchain says that nothing came which it knows as a piece of a stream
                if whole is None:
                    raise NoStream from None
                raise
            whole = chunk if whole is None else whole + chunk
            if not chunk.text:
                if now() > until and not finish_of(chunk):  # a busy loop reads what lies ready and hears no timer
                    raise TimeoutError
                continue  # a sign of life, not a word: the wait goes on as it was
            text, until = text + str(chunk.text), now() + limits.stall
            if len(text) > limits.longest or _repeats(text):
                raise BadOutput("jawaban berulang tanpa akhir")
            tell(progress_of(text))
    finally:
        if isinstance(stream, AsyncGenerator):
            await stream.aclose()  # the connection is let go at once, not when somebody collects the garbage
    if whole is None:
        raise NoStream
    return whole


def _repeats(text: str) -> bool:
    tail = text[-_TAIL * _TIMES :]
    return len(tail) == _TAIL * _TIMES and any(_made_of(tail, size) for size in range(1, _TAIL + 1))


def _made_of(tail: str, size: int) -> bool:
    """Whether the text is its last `size` characters over and over."""
    unit = tail[-size:]
    return tail.endswith(unit * (len(tail) // size))
