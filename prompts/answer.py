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
    """`text` is what is shown; `found` is False where nothing is covered, even if a document says so itself (then it is
    among the `sources`); `missing` names the parts that are not."""

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
    known = [reply for reply in replies if reply.told and reply.told.recorded]
    missing = tuple(reply.label for reply in replies if reply not in known)
    sources = dict.fromkeys(source for reply in replies if reply.told for source in reply.told.sources)
    if not sources:
        return Answer(f"{NOT_COVERED.capitalize()}.", missing=missing)
    text = "\n".join(_line(reply, alone=len(replies) == 1) for reply in replies)
    return Answer(text, tuple(sources), bool(known), missing)


def _line(reply: Reply, *, alone: bool) -> str:
    if reply.told is None:
        return f"{reply.label}: {NOT_COVERED}."
    text = reply.told.text if reply.told.recorded else f"{NOT_COVERED.capitalize()}. {reply.told.text}"
    if alone:
        return text
    apart = "\n" if "\n" in text else " "
    return f"{reply.label}:{apart}{text}"
