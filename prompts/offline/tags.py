"""Hashtags: the agency's own and the programme's, CamelCase, each once."""

import re
from collections.abc import Sequence

from knowledge.documents import Programme

_LONGEST = 30


def hashtags(agency: str, programme: Programme | None, most: int, usual: Sequence[str] = ()) -> str:
    """At most `most` hashtags in one line; the agency first, then the programme's, then those the agency always has."""
    tags = [camel(agency), *(programme.hashtags if programme else ()), *usual]
    unique = {tag.lower(): tag for tag in reversed(tags) if tag}
    ordered = sorted(unique.values(), key=lambda tag: [t.lower() for t in tags].index(tag.lower()))
    return " ".join(ordered[:most])


def camel(name: str) -> str:
    """`Kelurahan Ciwedus` → `#KelurahanCiwedus`; empty for a name too long to read as a hashtag."""
    parts = re.findall(r"[^\W_]+", name)
    tag = "".join(part[:1].upper() + part[1:] for part in parts)
    return f"#{tag}" if tag and not tag.isdigit() and len(tag) < _LONGEST else ""
