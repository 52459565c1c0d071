"""Figures given anew for old ones: "eh telur 27rb bukan 26", "genangan bukan 7 deng, 8", "drainase ternyata 95 m".

The old figure is exchanged where it stands, beside the word that both clauses share if it stands twice.
"""

import re

from knowledge.denied import SLIP

_FIGURE = r"(?:rp\.?\s?)?(?:\d[\d.,:]*\d|\d)"
_SCALE = r"(?:\s?(?:rb|ribu|jt|juta)\b)?"
_WHOLE = r"(?!\d|[.,:]\d)"  # "bukan 35" denies no 3
_TO = r"\s?(?:-|–|sampai|sampe|smp|ampe|s\.?d\.?)\s?"
_BEGIN = r"(?:^|(?<=[\n,.;!?(]))[ \t]*"
_END = r"(?:\s*,?\s*(?:maaf|sori|sorry|salah (?:tulis|ketik))\b)?[ \t]*(?:(?=\n|\))|[.;,!]|$)"
_RATHER = re.compile(
    rf"{_BEGIN}(?P<slip>{SLIP})?(?P<what>(?:jl\.\s*)?[^,.;\n()?!]{{2,40}}?)\s+(?:(?:jadi|jd|itu)\s+)?"
    rf"(?:(?:(?P<from>\d+){_TO})?(?P<new>{_FIGURE}{_SCALE})(?:\s+[a-z]+)?\s+bukan\s+(?P<old>{_FIGURE}){_WHOLE}{_SCALE}|"
    rf"bukan\s+(?P<old2>{_FIGURE}){_WHOLE}{_SCALE}(?P<particle>\s+(?:deng|ding|deh)\b)?\s*,?"
    rf"(?:\s*(?:tp|tapi|tetapi|melainkan|(?P<revised>revisi|ralat|koreksi|yg bener|yang benar))\b)?\s*"
    rf"(?P<new2>{_FIGURE}{_SCALE})(?:\s+[a-z]+)?(?:\s+(?:dr|dari|kata|menurut)\s[^,.;\n]{{2,25}})?){_END}",
    re.IGNORECASE,
)
_TURNED_OUT = re.compile(
    rf"{_BEGIN}(?P<slip>{SLIP})(?:(?:yg|yang)\s+)?(?P<what>[a-z][\w -]{{2,30}}?)\s+"
    rf"(?:ternyata|harusnya|seharusnya|(?:yang|yg) (?:bener|benar|betul))\s+(?P<new>{_FIGURE})\s?(?P<unit>[a-z]+\d?)\b"
    rf"(?:,\s*(?:saya|sy|aku|kami|baru|tadi|habis)\b[^,.;\n]*)?{_END}",
    re.IGNORECASE,
)


def with_amended(text: str) -> str:
    """The text with each figure that is given anew in the place of the old one; quotations stay as they are."""
    at = 0
    while match := _RATHER.search(text, at):
        changed = _exchanged(match) if match["slip"] or match["particle"] or match["revised"] else None
        text, at = (changed, 0) if changed else (text, match.start() + 1)
    at = 0
    while match := _TURNED_OUT.search(text, at):
        changed = _turned(match)
        text, at = (changed, 0) if changed else (text, match.start() + 1)
    return text


def _exchanged(match: re.Match[str]) -> str | None:
    """The text with the figure that is denied exchanged where it stands before; None where that is not certain."""
    old, new = match["old"] or match["old2"], match["new"] or match["new2"]
    before = match.string[: match.start()]
    figure = rf"(?<![\d.,:]){re.escape(old)}(?![\d:]|[.,]\d){_SCALE}"
    found = list(re.finditer(figure, _unquoted(before), re.IGNORECASE))
    if match["from"]:  # "18-40 bukan 35": the end of that stretch
        found = [
            one for one in found if re.search(rf"(?<!\d){match['from']}{_TO}$", before[: one.start()], re.IGNORECASE)
        ]
    beside = [one for one in found if _shared(match["what"], before[max(0, one.start() - 40) : one.end() + 25])]
    chosen = beside[-1:] or (found if len(found) == 1 else [])
    if not chosen:
        return None
    return f"{before[: chosen[0].start()]}{new}{before[chosen[0].end() :]}{_rest(match)}"


def _turned(match: re.Match[str]) -> str | None:
    """The text with the last figure of that unit in a clause that names the same thing exchanged."""
    before = match.string[: match.start()]
    unit = re.escape(match["unit"])
    found = [
        one
        for one in re.finditer(rf"(?<![\d.,:])(?P<n>{_FIGURE})\s?{unit}\b", _unquoted(before), re.IGNORECASE)
        if _shared(match["what"], re.split(r"[,.;\n](?!\d)", before[: one.start()])[-1])
    ]
    return (
        f"{before[: found[-1].start('n')]}{match['new']}{before[found[-1].end('n') :]}{_rest(match)}" if found else None
    )


def _rest(match: re.Match[str]) -> str:
    """What follows the clause that is left out; its mark only where none stands before."""
    ended = re.search(r"[,.;\n]\s*$", match.string[: match.start()]) or not match.string[: match.start()].strip()
    mark = match[0][-1:] if match[0][-1:] in ".;,!" and not ended else ""
    return f"{mark}{match.string[match.end() :]}"


def _unquoted(text: str) -> str:
    """The text, equally long, without the figures of its quotations."""
    return re.sub(r"[\"“][^\"”\n]*[\"”]", lambda quote: re.sub(r"\d", "#", quote[0]), text)


def _shared(what: str, near: str) -> bool:
    words = set(re.findall(r"[a-z]{4,}", what.casefold()))
    return any(word[:4] in near.casefold() for word in words)
