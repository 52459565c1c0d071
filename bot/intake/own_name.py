"""A message headed by its sender's name: "bpbd kota cilegon. rumah roboh di link …" begins with the house."""

import re

from knowledge.names import Agency, Names

_HEAD = re.compile(
    r"\s*(?:(?:dari|dr|info|laporan|lapor|humas|rilis)\s+)*(?P<name>[^.,:;!?\n]{3,80}?)\s*[.:!\n]+\s*(?=\w)"
)
_CITY = re.compile(r"\s+(?:kota\s+)?cilegon$", re.IGNORECASE)


def without_own_name(note: str, own: Agency | None, names: Names) -> str:
    """The note without a first sentence or line that only names the operator's own agency; any other stays whole."""
    head = _HEAD.match(note)
    if head is None or own is None or not note[head.end() :].strip():
        return note
    named = names.agency(head["name"]) or names.agency(_CITY.sub("", head["name"]))
    return note[head.end() :] if named == own else note
