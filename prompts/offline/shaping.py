"""How a channel shows a post beyond its limits: a title, short paragraphs, a contact, links last (`kanal.yaml`)."""

import re
from dataclasses import replace

from knowledge.sentences import sentences
from prompts.offline.caption import Block
from prompts.offline.patterns import Shape

_LINK = re.compile(r"(?:https?://|www\.)\S+|\b(?:[a-z0-9-]+\.)+(?:id|com|org|net)(?:/\S*)?", re.IGNORECASE)
_REACHED = re.compile(r"\b(?:hubungi|narahubung|kontak|informasi:|informasi lebih lanjut|konfirmasi)\b", re.IGNORECASE)
_NO_NEWS = re.compile(
    r"^(?:Kabar|Kalau|Jika|Bila|Saat|Yang) |untuk Warga Kota Cilegon$| di Kota Cilegon$"
)  # a title that only fills its line


def headed(title: str, shape: Shape) -> list[Block]:
    """The channel's title line; none where the channel has no titles or this one says nothing."""
    usable = shape.judul is not None and title and not _NO_NEWS.search(title) and "[" not in title
    return [Block(shape.judul.fill({"judul": title}))] if usable and shape.judul else []


def paragraphed(prose: list[Block], shape: Shape) -> list[Block]:
    """The prose in paragraphs no longer than the channel's own; lists and single sentences stay whole."""
    return [part for block in prose for part in _parted(block, shape.paragraf)]


def _parted(block: Block, most: int) -> list[Block]:
    if len(block.text) <= most or "\n" in block.text:
        return [block]
    parts: list[str] = []
    for start, end in sentences(block.text):
        told = block.text[start:end].strip()
        if parts and len(parts[-1]) + len(told) < most:
            parts[-1] = f"{parts[-1]} {told}"
        else:
            parts.append(told)
    return [replace(block, text=text) for text in parts]


def reached(blocks: list[Block], shape: Shape, agency: str) -> list[Block]:
    """The line that says whom to ask, where the channel wants one and no other line names a contact."""
    named = any(_REACHED.search(block.text) for block in blocks)
    return [Block(shape.kontak.fill({"instansi": agency}))] if shape.kontak and agency and not named else []


def links_last(prose: list[Block], shape: Shape) -> tuple[list[Block], list[Block]]:
    """The prose without its sentences that hold a link, and these, where the channel shows the last link as a card."""
    if not shape.tautan_akhir:
        return prose, []
    kept: list[Block] = []
    linked: list[Block] = []
    for block in prose:
        told = [block.text[start:end].strip() for start, end in sentences(block.text)]
        if "\n" in block.text or not any(map(_LINK.search, told)) or len(told) < 2:
            kept.append(block)
            continue
        kept.append(replace(block, text=" ".join(one for one in told if not _LINK.search(one))))
        linked.append(replace(block, text=" ".join(one for one in told if _LINK.search(one))))
    return kept, linked
