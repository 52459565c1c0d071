"""The plain tone: everyday words and shorter sentences, said of the same facts."""

import re
from collections.abc import Mapping

from knowledge.sentences import sentences
from prompts.draft import Task
from prompts.offline.opening import opened
from prompts.offline.wording import capital

_GAP = re.compile(r"(\[[^\]]*\])")
_LONG = 90  # characters; a longer sentence that says two things becomes two


def plainly(task: Task, text: str, words: Mapping[str, str]) -> str:
    """The text as it is, unless the draft shall be simple. Quotations, key messages and facts keep their words."""
    if task.style.tone != "sederhana":
        return text
    fixed = _fixed(task)
    lines = [_line(line, words, fixed) for line in text.split("\n")]
    return "\n".join(lines)


def _line(line: str, words: Mapping[str, str], fixed: str) -> str:
    told = [line[start:end] for start, end in sentences(line)]
    return " ".join(one if _kept(one, fixed) else _told(one, words) for one in told)


def _told(sentence: str, words: Mapping[str, str]) -> str:
    """Gaps keep their names, and a sentence with one stays whole."""
    parts = _GAP.split(sentence)
    plain = "".join(part if part.startswith("[") else _simpler(part, words) for part in parts)
    return plain if len(parts) > 1 else " ".join(opened(plain, _LONG))


def _kept(sentence: str, fixed: str) -> bool:
    return any(mark in sentence for mark in "“”") or sentence.strip(" .").casefold() in fixed


def _fixed(task: Task) -> str:
    programme = task.programme
    if programme is None:
        return ""
    said = [wording for message in programme.key_messages for wording in message.wordings]
    return "\n".join([*said, *(fact.text for fact in programme.facts), *programme.calls_to_action]).casefold()


def _simpler(sentence: str, words: Mapping[str, str]) -> str:
    for formal, plain in words.items():
        sentence = re.sub(rf"\b{formal}\b", plain, sentence)
        sentence = re.sub(rf"\b{capital(formal)}\b", capital(plain), sentence)
    return sentence
