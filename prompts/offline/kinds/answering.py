"""What a speaker may be asked, and the note's answer: "kalau ditanya kebocoran jawab: diperiksa inspektorat"."""

import re
from dataclasses import dataclass
from itertools import takewhile

from prompts.offline.kinds.heard import Heard
from prompts.offline.wording import capital

_IF_ASKED = re.compile(
    r"^(?:kalau|jika|bila|apabila) (?:nanti |ada yang )?(?:ditanya|menanyakan|bertanya|tanya)"
    r"(?: (?:tentang|soal|mengenai))? "
    r"(?P<asked>.+?)(?:(?:,? (?:jawab|jawaban|bilang|sampaikan|katakan)(?:nya)?(?: saja)?[: ]+|: )(?P<answer>.+))?$"
)
_ANSWER = re.compile(r"^jawab(?:an)?(?:nya)?[: ]+(?P<answer>.+)$")
_POSSIBLE = re.compile(r"^pertanyaan(?:nya)?(?: yang mungkin(?: muncul)?)?[: ]+(?P<asked>.+)$")
_WORD = re.compile(r"^(?:mengapa|kenapa|apa|apakah|kapan|bagaimana|berapa|siapa|mana|di mana|kok)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its mark, and the answer."""

    question: str
    answer: str


def answers(body: list[Heard]) -> tuple[list[Asked], list[Heard]]:
    """The questions with their answers, and the statements besides."""
    found, rest, at = list[Asked](), list[Heard](), 0
    while at < len(body):
        question, answer, sure = _read(body, at)
        stop = at + 1
        if question and not answer and stop < len(body):  # the answer stands behind a colon or in the next sentence
            replied = _ANSWER.match(body[stop].text)
            answer, stop = (replied["answer"] if replied else body[stop].text), stop + 1
        if not question or not answer:
            rest.append(body[at])
            at += 1
            continue
        more = _more(body, stop)
        found.append(Asked(_marked(question, sure=sure), ", ".join([answer, *(one.text for one in more)])))
        at = stop + len(more)
    return found, rest


def _more(body: list[Heard], at: int) -> list[Heard]:
    """What goes on with an answer behind a comma."""
    within = body[at - 1].within
    return list(takewhile(lambda one: one.flows and one.within == within, body[at:]))


def _read(body: list[Heard], at: int) -> tuple[str, str, bool]:
    """The question that a statement asks, its answer if it holds one, and whether it was asked in full."""
    text = body[at].text
    if found := _IF_ASKED.match(text):
        return found["asked"], found["answer"] or "", False
    if found := _POSSIBLE.match(text):
        return found["asked"], "", True
    following = body[at + 1] if at + 1 < len(body) else None
    return (text, "", True) if following and following.replies else ("", "", False)


def _marked(question: str, *, sure: bool) -> str:
    return f"{capital(question)}{'?' if sure or _WORD.match(question) else ':'}"
