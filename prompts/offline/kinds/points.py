"""Poin bicara: a sentence of the note a line, answers under what may be asked, the programme's message, what is not to
be said."""

import re
from collections.abc import Sequence
from dataclasses import replace

from prompts.offline.grammar import dated
from prompts.offline.kinds.answering import Asked, answers
from prompts.offline.kinds.flow import lines_of
from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.script import Part, Script, Written, bullets, titled
from prompts.offline.wording import clean, listing

_OPENING = re.compile(
    r"^(?:talking points?|poin(?: bicara| jawab(?:an)?)?|butir bicara|bahan bicara)\b[ :]*", re.IGNORECASE
)
_ABOUT = re.compile(r"^.*\b(?:tentang|soal|terkait)\s+")
_LASTING = re.compile(r"^durasi(?:nya)? \d+ menit\b")
_BOUND = re.compile(
    r"^\d+ (?:sudah|masih|belum|di antaranya|rusak)\b|^(?:yang|dan|atau|dari|karena|bukan|tetapi|termasuk|target)\b"
)
_SEVERAL = 3  # parts of the only sentence: a list of points that commas part


def points(script: Script) -> Written:
    """An order to the writer ("jangan janji …") is for the speaker here, and printed as such."""
    lines = script.lines.poin
    topic, body = _opened(list(script.note.body))
    asked, body = answers(body)
    told = [f"{at}. {text}" for at, text in enumerate(_lines(script, body), 1)]
    replies = f"{lines.tanya}\n{bullets([_reply(script, one) for one in asked])}" if asked else ""
    message = script.message(" ".join(told))
    main = script.line("pesan", [lines.pesan], isi=message.rstrip(".")) if message else ""
    avoided = [script.told(order) for order in script.note.orders]
    warned = f"{lines.hindari}:\n{bullets(avoided)}" if avoided else ""
    return Written(
        (
            Part(script.label(lines.kepala, perihal=topic), prose=False), Part("\n".join(told)), Part(replies),
            Part(main), Part(warned, prose=False),
        ),
        script.label(lines.judul, perihal=titled(_ABOUT.sub("", topic))),
    )  # fmt: skip


def _reply(script: Script, one: Asked) -> str:
    told = script.told(one.answer)
    lower = one.question.endswith(":") and one.answer[:1].islower()
    return f"{one.question} {told[:1].lower() if lower else told[:1]}{told[1:]}"


def _lines(script: Script, body: Sequence[Heard]) -> list[str]:
    """The note's sentences, each a line; places that a colon announces are one list."""
    told, at = list[Heard](), 0
    while at < len(body):
        stop = at + 1
        while stop < len(body) and body[stop].role == "tempat" and (body[stop].opened or body[stop].flows):
            stop += 1
        if body[at].listed:  # an item of the operator's own list stays one line
            while stop < len(body) and body[stop].within == body[at].within:
                stop += 1
            told.append(replace(body[at], text=", ".join(one.text for one in body[at:stop])))
            at = stop
        elif stop - at > 2 and body[at + 1].opened:
            places = listing([one.text for one in body[at + 1 : stop]])
            told.append(Heard(f"{body[at].text}: {places}", "isi", "", body[at].flows, body[at].within))
            at = stop
        else:
            told.append(body[at])
            at += 1
    sentences = {one.within for one in told}
    if len(sentences) == 1 and len(told) >= _SEVERAL:
        told = [one if _BOUND.match(one.text) else replace(one, within=at) for at, one in enumerate(told)]
        told = [replace(one, within=_last(told, at)) for at, one in enumerate(told)]
    return lines_of(script, told)


def _last(told: Sequence[Heard], at: int) -> int:
    """The line that a bound part goes on: that of the nearest part before it with one of its own."""
    while at and _BOUND.match(told[at].text):
        at -= 1
    return at


def _opened(body: list[Heard]) -> tuple[str, list[Heard]]:
    """What the points are for, and the statements behind it."""
    match = _OPENING.match(body[0].text) if body else None
    if not match:
        return "", body
    topic, colon, rest = body[0].text[match.end() :].partition(": ")
    more = [Heard(rest, within=body[0].within)] if colon else []
    following = body[1:]
    if following and _LASTING.match(following[0].text):
        topic, following = f"{topic}, {following[0].text}", following[1:]
    if following and following[0].flows and following[0].text.startswith(("tentang ", "soal ")):
        topic, following = f"{topic} {following[0].text}", following[1:]
    return dated(clean(topic)), [*more, *following]
