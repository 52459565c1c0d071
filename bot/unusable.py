"""A note or text that cannot be worked on: a word of its own, said without the studio too."""

from knowledge.errors import NaraError


class Unusable(NaraError):
    """The message says why and what to do."""
