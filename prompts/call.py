"""Asking a chat model once: the only place for retries, the deadline, the breaker and the shape of a good answer."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from prompts.breaker import Breaker
from prompts.faults import BadOutput, ModelUnavailable, unavailable
from prompts.stream import Limits, NoStream, Tell, finish_of, silent, streamed

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage, BaseMessage
    from tenacity import RetryCallState

log = logging.getLogger(__name__)
Result = TypeVar("Result")
_FINISHED = frozenset({"stop", "end_turn", "stop_sequence"})


class Caller:
    """Calls one model. `limits` bounds the waits of an attempt, `deadline` (seconds) everything together. `streams`:
    ask for the answer word by word; a server that cannot is asked for whole answers from then on."""

    def __init__(
        self, model: "BaseChatModel", *, limits: Limits, deadline: float, attempts: int, breaker: Breaker, streams: bool
    ) -> None:
        self._model, self._breaker, self._streams = model, breaker, streams
        self._limits, self._deadline, self._attempts = limits, deadline, attempts

    async def ask(
        self, messages: "Sequence[BaseMessage]", read: Callable[[str], Result], tell: Tell = silent
    ) -> Result:
        """The answer as `read` understands it. Raises `ModelUnavailable`, and nothing else but cancellation.

        `tell` hears how far a streamed answer has come. `read` raises `BadOutput` for an answer that will not do; the
        reason is told to the model once.
        """
        if self._breaker.open():
            raise ModelUnavailable("Server model baru saja gagal berulang kali dan dicoba lagi nanti.", "Breaker")
        try:
            async with asyncio.timeout(self._deadline):
                result = await self._retried(list(messages), read, tell)
        except Exception as error:  # the boundary: whatever a provider raises becomes one known fault
            limit = self._deadline if isinstance(error, TimeoutError) else self._limits.first
            fault = unavailable(error, limit)
            self._breaker.failure()
            log.warning("model unavailable: %s", fault.cause)
            raise fault from None
        self._breaker.success()
        return result

    async def _retried(self, messages: "list[BaseMessage]", read: Callable[[str], Result], tell: Tell) -> Result:
        from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt

        async for attempt in AsyncRetrying(
            stop=stop_after_attempt(self._attempts),
            retry=retry_if_exception(lambda error: isinstance(error, ModelUnavailable) and error.retry),
            wait=_pause,
            sleep=_sleep,
            reraise=True,
        ):
            with attempt:
                return await self._once(messages, read, tell)
        raise AssertionError("tenacity ends with a result or an exception")

    async def _once(self, messages: "list[BaseMessage]", read: Callable[[str], Result], tell: Tell) -> Result:
        from langchain_core.messages import HumanMessage

        try:
            return read(_text(await self._answer(messages, tell)))
        except BadOutput as error:
            messages.append(HumanMessage(f"Jawaban sebelumnya tidak dapat dipakai: {error.reason}. Ulangi seluruhnya."))
            raise
        except Exception as error:
            raise unavailable(error, self._limits.first) from None

    async def _answer(self, messages: "list[BaseMessage]", tell: Tell) -> "AIMessage":
        if self._streams:
            try:
                return await streamed(self._model, messages, self._limits, tell)
            except Exception as error:
                if not _cannot_stream(error):
                    raise
            answer = await self._whole(messages)
            self._streams = False  # only now: the whole answer came where the stream did not
            return answer
        return await self._whole(messages)

    async def _whole(self, messages: "list[BaseMessage]") -> "AIMessage":
        async with asyncio.timeout(self._limits.first):  # a server that drips bytes passes the client's own timeout
            return await self._model.ainvoke(messages)


def _cannot_stream(error: Exception) -> bool:
    """No chunk came, or the server refused the request for the sake of the stream."""
    return isinstance(error, NoStream) or ("stream" in str(error).lower() and not isinstance(error, ModelUnavailable))


def _text(answer: "AIMessage") -> str:
    """The answer's text if it is whole: not empty, not refused, not filtered, not cut off."""
    if finish_of(answer).lower() not in _FINISHED:
        raise BadOutput("jawaban terpotong atau tidak selesai")
    text = str(answer.text)
    if not text.strip() or answer.additional_kwargs.get("refusal"):
        raise BadOutput("jawaban kosong")
    return text


def _pause(state: "RetryCallState") -> float:
    """What the server asked for, else a short jittered pause (seconds)."""
    from tenacity import wait_random

    error = state.outcome.exception() if state.outcome else None
    asked = error.retry_after if isinstance(error, ModelUnavailable) else 0.0
    return asked or float(wait_random(0.1, 0.5)(state))


_sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
