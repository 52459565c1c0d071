"""Asking a chat model once: the only place for retries, the deadline, the breaker and the shape of a good answer."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from prompts.breaker import Breaker
from prompts.faults import BadOutput, ModelUnavailable, unavailable

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage, BaseMessage
    from tenacity import RetryCallState

log = logging.getLogger(__name__)
Result = TypeVar("Result")
_FINISHED = frozenset({"stop", "end_turn", "stop_sequence"})


class Caller:
    """Calls one model. `timeout` (seconds) bounds an attempt, `deadline` everything together."""

    def __init__(
        self, model: "BaseChatModel", *, timeout: float, deadline: float, attempts: int, breaker: Breaker
    ) -> None:
        self._model, self._breaker = model, breaker
        self._timeout, self._deadline, self._attempts = timeout, deadline, attempts

    async def ask(self, messages: "Sequence[BaseMessage]", read: Callable[[str], Result]) -> Result:
        """The answer as `read` understands it. Raises `ModelUnavailable`, and nothing else but cancellation.

        `read` raises `BadOutput` for an answer that will not do; the reason is told to the model once.
        """
        if self._breaker.open():
            raise ModelUnavailable("Server model baru saja gagal berulang kali dan dicoba lagi nanti.", "Breaker")
        try:
            async with asyncio.timeout(self._deadline):
                result = await self._retried(list(messages), read)
        except Exception as error:  # the boundary: whatever a provider raises becomes one known fault
            limit = self._deadline if isinstance(error, TimeoutError) else self._timeout
            fault = unavailable(error, limit)
            self._breaker.failure()
            log.warning("model unavailable: %s", fault.cause)
            raise fault from None
        self._breaker.success()
        return result

    async def _retried(self, messages: "list[BaseMessage]", read: Callable[[str], Result]) -> Result:
        from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt

        async for attempt in AsyncRetrying(
            stop=stop_after_attempt(self._attempts),
            retry=retry_if_exception(lambda error: isinstance(error, ModelUnavailable) and error.retry),
            wait=_pause,
            sleep=_sleep,
            reraise=True,
        ):
            with attempt:
                return await self._once(messages, read)
        raise AssertionError("tenacity ends with a result or an exception")

    async def _once(self, messages: "list[BaseMessage]", read: Callable[[str], Result]) -> Result:
        from langchain_core.messages import HumanMessage

        try:
            async with asyncio.timeout(self._timeout):  # a server that drips bytes passes the client's own timeout
                answer = await self._model.ainvoke(messages)
            return read(_text(answer))
        except BadOutput as error:
            messages.append(HumanMessage(f"Jawaban sebelumnya tidak dapat dipakai: {error.reason}. Ulangi seluruhnya."))
            raise
        except Exception as error:
            raise unavailable(error, self._timeout) from None


def _text(answer: "AIMessage") -> str:
    """The answer's text if it is whole: not empty, not refused, not filtered, not cut off."""
    about = answer.response_metadata
    finish = about.get("finish_reason") or about.get("stop_reason") or about.get("done_reason") or ""
    if str(finish).lower() not in _FINISHED:
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
