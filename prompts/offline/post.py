"""X: one post of at most 280 characters, or a numbered thread; a link counts 23 whatever its length."""

import re

from prompts.draft import Task
from prompts.offline.caption import Block, fitted
from prompts.offline.patterns import Shape
from prompts.offline.wording import clip, paragraphs

_LINK = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.)+(?:id|com|org|net)(?:/\S*)?", re.I)
_LINK_COUNT = 23
_NUMBERING = len(" (10/10)")


def post_length(text: str) -> int:
    """Characters as X counts them."""
    return len(_LINK.sub("x" * _LINK_COUNT, text)) + sum(1 for char in text if ord(char) > 0xFFFF)


def posts(task: Task, blocks: list[Block], shape: Shape) -> str:
    """One post where everything fits; a thread otherwise, and for a short style only what fits in one."""
    whole = paragraphs(block.text for block in blocks)
    if post_length(whole) <= shape.batas:
        return whole
    if task.style.length == "pendek":
        short = fitted(blocks, shape.batas, post_length)
        if post_length(short) <= shape.batas:
            return short
    return _thread(blocks, shape.batas - _NUMBERING)


def _thread(blocks: list[Block], room: int) -> str:
    told: list[str] = []
    for block in blocks:
        for piece in _pieces(block.text, room):
            if told and post_length(f"{told[-1]}\n{piece}") <= room:
                told[-1] = f"{told[-1]}\n{piece}"
            else:
                told.append(piece)
    if len(told) > 1 and not re.sub(r"#\w+|\s", "", told[-1]):
        told.pop()  # hashtags alone are no post
    if len(told) == 1:
        return told[0]
    return paragraphs(f"{text} ({at}/{len(told)})" for at, text in enumerate(told, 1))


def _pieces(text: str, room: int) -> list[str]:
    """A paragraph cut at sentences, and a sentence longer than a post at words."""
    pieces: list[str] = []
    for part in re.split(r"(?<=[.!?”]) (?=[A-Z“])", text):
        if pieces and post_length(f"{pieces[-1]} {part}") <= room:
            pieces[-1] = f"{pieces[-1]} {part}"
        else:
            pieces.append(part)
    return [cut for piece in pieces if piece for cut in _words(piece, room)]


def _words(text: str, room: int) -> list[str]:
    cuts = []
    while post_length(text) > room:
        head = clip(text, room - 2)
        while post_length(head) > room - 2:
            head = clip(head, len(head) - 10)
        cuts.append(f"{head} …")
        text = text[len(head) :].lstrip(" ,;–")
    return [*cuts, text] if text else cuts
