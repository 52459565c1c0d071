"""Why something was not fetched."""

from knowledge.errors import NaraError


class NotFetched(NaraError):
    """A page or list could not be had; `str(error)` says why, in Indonesian, without the address of the page.

    `status` is the site's answer, where it gave one.
    """

    def __init__(self, reason: str, status: int | None = None) -> None:
        self.status = status
        super().__init__(reason)


class Unwilling(NotFetched):
    """The site asks to be left alone for a while, or altogether: the whole run stops here and can go on later."""
