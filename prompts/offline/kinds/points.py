"""Poin bicara: one statement a line in the note's order, the programme's message, what is not to be said."""

import re

from prompts.offline.grammar import dated
from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.script import Part, Script, Written, bullets, titled
from prompts.offline.wording import clean

_OPENING = re.compile(r"^(?:talking points?|poin(?: bicara)?|butir bicara|bahan bicara)\b[ :]*", re.IGNORECASE)

_ABOUT = re.compile(r"^.*\b(?:tentang|soal|terkait)\s+")


def points(script: Script) -> Written:
    """An order to the writer ("jangan janji …") is for the speaker here, and printed as such."""
    lines = script.lines.poin
    topic, body = _opened(list(script.note.body))
    told = [f"{at}. {script.item(one)}" for at, one in enumerate(body, 1)]
    message = script.message(" ".join(told))
    main = script.line("pesan", [lines.pesan], isi=message.rstrip(".")) if message else ""
    avoided = [script.told(order) for order in script.note.orders]
    warned = f"{lines.hindari}:\n{bullets(avoided)}" if avoided else ""
    return Written(
        (
            Part(script.label(lines.kepala, perihal=topic), prose=False), Part("\n".join(told)), Part(main),
            Part(warned, prose=False),
        ),
        script.label(lines.judul, perihal=titled(_ABOUT.sub("", topic))),
    )  # fmt: skip


def _opened(body: list[Heard]) -> tuple[str, list[Heard]]:
    match = _OPENING.match(body[0].text) if body else None
    if not match:
        return "", body
    return dated(clean(body[0].text[match.end() :])), body[1:]
