"""A short answer from what the documents say, with title and validity; or the plain word that there is none."""

from dataclasses import dataclass

from prompts.answering.intents import parts
from prompts.answering.library import Library
from prompts.answering.parts import Answerer, Reply
from prompts.draft import Source

__all__ = ["NOT_COVERED", "Answer", "Library", "answer"]

NOT_COVERED = "tidak ada di basis pengetahuan"
_PARTS = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """`text` is what is shown; `found` is False where nothing is covered; `missing` names the parts that are not."""

    text: str
    sources: tuple[Source, ...] = ()
    found: bool = False
    missing: tuple[str, ...] = ()


def answer(question: str, library: Library) -> Answer:
    """Answer each question of the text from its structured data first, then from sentences of the passages.

    Nothing is said that no document, name list or rule in force says; what is not covered is said to be missing.
    """
    answerer = Answerer(library, question)
    replies = [reply for part in parts(question)[:_PARTS] for reply in answerer.answer(part)]
    missing = tuple(reply.label for reply in replies if reply.told is None)
    sources = dict.fromkeys(source for reply in replies if reply.told for source in reply.told.sources)
    if not sources:
        return Answer(f"{NOT_COVERED.capitalize()}.", missing=missing)
    return Answer("\n".join(_line(reply, alone=len(replies) == 1) for reply in replies), tuple(sources), True, missing)


def _line(reply: Reply, *, alone: bool) -> str:
    if reply.told is None:
        return f"{reply.label}: {NOT_COVERED}."
    if alone:
        return reply.told.text
    apart = "\n" if "\n" in reply.told.text else " "
    return f"{reply.label}:{apart}{reply.told.text}"
