"""A condition and what to do then: "kalau ada pohon tumbang lapor RT" → "jika ada pohon tumbang, lapor ke RT"."""

import re
from collections.abc import Sequence

_IF = r"(?:kalau|jika|apabila|bila)"
_CLOSED = r"(?<!\byang)(?<!\bmau)(?<!\bakan)(?<!\buntuk)(?<!\bdi)(?<!\bke)"  # a condition does not end on these
_POLITE = r"(?:(?:segera|langsung|silakan|harap|mohon|tolong|bisa|dapat|cukup|jangan)\s)"
_BARE = re.compile(r"^lapor(?:kan)? (?!ke|kepada|pada|di|lewat|melalui|segera|diri\b)")
_TRANSITIVE = re.compile(r"\b(?:menemukan|melihat|mengetahui|mendapati|mengalami)$")


def conditional(text: str, acts: Sequence[str]) -> str:
    """The clause with its comma; a clause without a condition, or without one of `acts` behind it, as it is."""
    verbs = "|".join(re.escape(act) for act in acts)
    whoever = re.match(
        rf"^(?:warga |bagi )?yang (?P<who>[^,]+?),? (?P<then>{_POLITE}*(?:{verbs})\b.*)$", text, re.IGNORECASE
    )
    if whoever:
        return f"warga yang {whoever['who']}, {_BARE.sub('lapor ke ', _politely(whoever['then']))}"
    match = re.match(
        rf"^{_IF} (?P<if>[^,]+?{_CLOSED}),? (?P<then>(?:{_POLITE}*(?:{verbs})|jangan \w+)\b.*)$", text, re.I
    )
    if not match:
        return text
    when = _TRANSITIVE.sub(r"\g<0>nya", match["if"])
    then = re.sub(r" (?:me)?(?:n|ny)?sebutkan ", " dan sebutkan ", match["then"])
    return f"jika {when}, {_BARE.sub('lapor ke ', then)}"


def _politely(then: str) -> str:
    return then if re.match(_POLITE, f"{then} ", re.IGNORECASE) else f"silakan {then}"


def is_conditional(text: str) -> bool:
    """Whether a statement says what to do if something happens."""
    return bool(re.match(r"jika [^,]+, \w", text))
