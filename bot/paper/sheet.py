"""A draft's text taken apart as a paper shows it: heading, number, title, dateline, paragraphs, contact."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from bot import texts
from bot.paper.appendix import Appendix
from bot.paper.letterhead import Letterhead
from prompts.draft import Draft

GAP = re.compile(r"(\[(?:LENGKAPI|KUTIPAN|NOMOR)[^\]]*\])")
DATELINE = re.compile(r"([A-Z][A-Z .,/()\d-]{2,60}?)( [–-] )")
CONTACT = re.compile(r"(?:Narahubung|Kontak media)\b", re.IGNORECASE)
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")  # no place in XML
NAME = 60  # characters of a file's name


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper. Every word of the draft stands in exactly one of `heading`, `lines`, `title`, `paragraphs` and
    `contact`, in this order; a paragraph keeps its line breaks. `appendix` makes it the internal copy.
    """

    letterhead: Letterhead
    heading: str
    lines: tuple[str, ...]
    title: str
    paragraphs: tuple[str, ...]
    contact: str
    agency: str
    written: datetime
    appendix: Appendix | None = None


def sheet(
    draft: Draft, letterhead: Letterhead, *, agency: str, written: datetime, appendix: Appendix | None = None
) -> Sheet:
    """The draft as a paper of its agency, written at that time."""
    text = UNPRINTABLE.sub("", draft.text)
    parts = [part.strip("\n") for part in re.split(r"\n\s*\n", text) if part.strip()]
    heading, *lines = parts.pop(0).split("\n") if parts and _is_heading(parts[0]) else [""]
    title = parts.pop(0) if parts and draft.title and parts[0] == draft.title else ""
    contact = parts.pop() if parts and CONTACT.match(parts[-1]) else ""
    return Sheet(letterhead, heading, tuple(lines), title, tuple(parts), contact, agency, written, appendix)


def file_name(draft: Draft, *, internal: bool = False) -> str:
    """`siaran-pers-pelatihan-jurnalistik` without an ending: short, in plain letters, never empty."""
    lines = [line.strip() for line in draft.text.splitlines() if line.strip()]
    told = [line for line in lines if line.casefold() != texts.KINDS[draft.kind].casefold()]
    about = "" if draft.title.casefold() == texts.KINDS[draft.kind].casefold() else draft.title
    about = about or next(iter(told), "")
    kind = " ".join([texts.KINDS[draft.kind], texts.CHANNELS.get(draft.channel or "", "")])
    plain = unicodedata.normalize("NFKD", f"{kind} {GAP.sub('', about)}").encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    short = words if len(words) <= NAME else words[:NAME].rpartition("-")[0]
    return f"{short}-internal" if internal else short


def cut_at_gaps(text: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a gap to be filled."""
    return [(piece, bool(GAP.fullmatch(piece))) for piece in GAP.split(text) if piece]


def dateline(paragraph: str) -> tuple[str, str]:
    """`("CILEGON", " – Pemerintah …")`; the first part is empty where there is no dateline."""
    found = DATELINE.match(paragraph)
    return (found[1], paragraph[found.end(1) :]) if found else ("", paragraph)


def _is_heading(part: str) -> bool:
    """Whether the first line is a paper's name in capitals: SIARAN PERS, UNDANGAN LIPUTAN."""
    first = part.split("\n", 1)[0]
    return first == first.upper() and bool(re.fullmatch(r"[A-Z][A-Z /-]{3,60}", first))
