"""What can go wrong with a model server, in words an operator can act on; never the server's own text or a key."""

from knowledge.errors import NaraError


class ModelUnavailable(NaraError):
    """The model delivered no usable text. `cause` is the kind of fault, for the log; never its message."""

    def __init__(self, message: str, cause: str = "", *, retry: bool = False, retry_after: float = 0.0) -> None:
        super().__init__(message)
        self.cause, self.retry, self.retry_after = cause, retry, retry_after


class BadOutput(ModelUnavailable):
    """The model answered, but not with what was asked; `reason` goes back to it once."""

    def __init__(self, reason: str) -> None:
        super().__init__("Jawaban model tidak lengkap atau tidak dapat dibaca.", "BadOutput", retry=True)
        self.reason = reason


def unavailable(error: Exception, timeout: float) -> ModelUnavailable:
    """The fault behind any exception of a provider; texts of the server are dropped, they may hold the key."""
    from langchain_core import exceptions as known

    if isinstance(error, ModelUnavailable):
        return error
    if isinstance(error, known.ModelRateLimitError):
        return _busy(error)
    limit = f"{timeout:g}".replace(".", ",")
    faults: tuple[tuple[tuple[type[Exception], ...], str, bool], ...] = (
        (
            (TimeoutError, known.ModelTimeoutError),
            f"Server model tidak menjawab dalam {limit} detik.",
            True,
        ),
        ((known.ModelConnectionError, OSError), "Server model tidak dapat dihubungi.", True),
        ((known.ModelAPIError,), "Server model sedang bermasalah.", True),
        ((known.ModelAuthenticationError, known.ModelPermissionDeniedError), _KEY_REFUSED, False),
        ((known.ContextOverflowError,), "Bahan tulisan terlalu panjang bagi model ini.", False),
        ((known.ModelInvalidRequestError, known.ModelNotFoundError), _REQUEST_REFUSED, False),
        ((Exception,), "Jawaban server model tidak dapat dibaca.", False),
    )
    message, retry = next((message, retry) for kinds, message, retry in faults if isinstance(error, kinds))
    return ModelUnavailable(message, type(error).__name__, retry=retry)


def _busy(error: Exception) -> ModelUnavailable:
    """A 429: worth one more try only where the wait is short and money is not the reason."""
    after = _retry_after(error)
    retry = after <= _LONGEST_WAIT and getattr(error, "code", None) != "insufficient_quota"
    message = "Server model sedang penuh atau kuotanya habis."
    return ModelUnavailable(message, type(error).__name__, retry=retry, retry_after=after)


_KEY_REFUSED = "Kunci API model ditolak. Admin perlu memeriksa pengaturannya."
_REQUEST_REFUSED = "Server model menolak permintaan. Admin perlu memeriksa nama model dan alamatnya."
_LONGEST_WAIT = 10.0  # seconds; a longer Retry-After is not worth an operator's waiting


def _retry_after(error: Exception) -> float:
    headers = getattr(getattr(error, "response", None), "headers", {})
    try:
        return max(0.0, float(headers.get("retry-after", 0)))
    except (TypeError, ValueError):
        return _LONGEST_WAIT + 1
