"""X and Threads: one post, or a numbered thread of whole sentences; on X a link counts 23 whatever its length."""

import re
from collections.abc import Iterator, Sequence

from knowledge.sentences import sentences
from prompts.draft import Task
from prompts.offline.caption import Block, fitted
from prompts.offline.patterns import Shape
from prompts.offline.wording import clip, paragraphs

_LINK = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.)+(?:id|com|org|net)(?:/\S*)?", re.I)
_LINK_COUNT = 23
_NUMBERING = len(" (10/10)")
_ADDRESS = re.compile(r"@\w+|\b\d{3,}[\d-]*|(?:[a-z0-9-]+\.)+(?:id|com|org|net)\b", re.I)


def post_length(text: str) -> int:
    """Characters as X counts them."""
    return len(_LINK.sub("x" * _LINK_COUNT, text)) + sum(1 for char in text if ord(char) > 0xFFFF)


def posts(task: Task, told: Sequence[Block], call: Block, tags: Block, shape: Shape) -> str:
    """One post where everything fits; a thread otherwise, and for a short style only what fits in one. A call that
    sends people where the text has sent them already is left out."""
    if _is_said(call.text, told):
        call = Block("")
    blocks = [*told, call, tags]
    whole = paragraphs(block.text for block in blocks)
    if post_length(whole) <= shape.batas:
        return whole
    if task.style.length == "pendek":
        short = fitted(blocks, shape.batas, post_length)
        if post_length(short) <= shape.batas:
            return short
    room = shape.batas - _NUMBERING
    choices = (blocks, [*told, tags], [*told, call], told)  # neither call nor hashtags are worth a post of their own
    return _numbered(min((_thread(one, room) for one in choices), key=len))


def _is_said(call: str, told: Sequence[Block]) -> bool:
    addresses, text = _ADDRESS.findall(call), " ".join(block.text for block in told)
    return bool(addresses) and all(one in text for one in addresses)


def _numbered(thread: Sequence[str]) -> str:
    if len(thread) == 1:
        return thread[0]
    return paragraphs(f"{text} ({at}/{len(thread)})" for at, text in enumerate(thread, 1))


def _thread(blocks: Sequence[Block], room: int) -> list[str]:
    """The posts: each takes whole sentences and lines as long as there is room."""
    told: list[str] = []
    for block in blocks:
        for gap, piece in _pieces(block.text, room):
            if told and post_length(f"{told[-1]}{gap}{piece}") <= room:
                told[-1] = f"{told[-1]}{gap}{piece}"
            else:
                told.append(piece)
    return told


def _pieces(text: str, room: int) -> Iterator[tuple[str, str]]:
    """The sentences and lines of a paragraph with what stands before them; a heading stays with its first line."""
    for line in re.sub(r":\n", ":\0", text).split("\n"):
        whole = line.replace("\0", "\n")
        spans = [(0, len(whole))] if "\0" in line else sentences(whole)
        gap = "\n"
        for start, end in spans:
            for piece in _parts(whole[start:end].strip(), room):
                yield gap, piece
                gap = " "


def _parts(text: str, room: int) -> Iterator[str]:
    """A sentence longer than a post in parts, cut behind a comma where it has one."""
    while post_length(text) > room:
        head = clip(text, room - 2)
        while post_length(head) > room - 2:
            head = clip(head, len(head) - 10)
        comma = max(head.rfind(", "), head.rfind("; "))
        head = head[:comma] if comma > room // 2 else head
        yield f"{head} …"
        text = text[len(head) :].lstrip(" ,;–")
    if text:
        yield text
