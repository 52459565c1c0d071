"""How long a text is beside how long it may be: the line that saves a trip to the channel's own counter."""

from functools import cache

from bot import texts
from knowledge.limits import Limits
from prompts.draft import Draft


def counter(draft: Draft) -> str:
    """`412/2.200 karakter`, `utas 3 unggahan, terpanjang 251/280 karakter`, `231 kata (anjuran 300–500)`."""
    if draft.kind == "rilis":
        least, most = _limits().release.words
        return f"{texts.number(len(draft.text.split()))} kata (anjuran {least}–{most})"
    limit = _limits().of(draft.channel or "") if draft.kind == "caption" else None
    if limit is None:
        return f"{texts.number(len(draft.text))} karakter"
    posts = len(limit.posts(draft.text))
    told = f"{texts.number(limit.longest(draft.text))}/{texts.number(limit.characters)} karakter"
    return f"utas {posts} unggahan, terpanjang {told}" if posts > 1 else told


def short_counter(draft: Draft) -> str:
    """The same on one line of a phone: `412/2.200`, `utas 3, 251/280`, `231 kata`, `115 karakter`."""
    told = counter(draft)
    if "/" in told:
        told = told.removesuffix(" karakter")
    return told.replace(" unggahan, terpanjang ", ", ").split(" (")[0]


def over(draft: Draft) -> bool:
    """Whether the text is too long for its channel."""
    limit = _limits().of(draft.channel or "") if draft.kind == "caption" else None
    return limit is not None and limit.longest(draft.text) > limit.characters


@cache
def _limits() -> Limits:
    return Limits.load()
