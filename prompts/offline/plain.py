"""Plainer and shorter sentences of the same facts: the plain tone, and agencies whose sentences are short."""

import re
from collections.abc import Mapping

from knowledge.sentences import sentences
from prompts.draft import Task
from prompts.offline.opening import opened
from prompts.offline.wording import capital

_GAP = re.compile(r"(\[[^\]]*\])")
_LONG = 90  # characters; a longer sentence that says two things becomes two
_WORD = 7  # characters of a word and the space after it
_USUAL = 1.6  # times the agency's median: a longer sentence that says two things becomes two, as it would write them


def plainly(task: Task, text: str, words: Mapping[str, str]) -> str:
    """The text as it is, unless the draft shall be simple or its agency writes short sentences. Quotations, key
    messages and facts keep their words."""
    simple = task.style.tone == "sederhana"
    usual = task.habits.sentence_words * _USUAL * _WORD if task.habits else 0
    if not simple and not usual:
        return text
    limit = _LONG if simple else max(_LONG, round(usual))
    fixed = fixed_words(task)
    return "\n".join(_line(line, words if simple else {}, fixed, limit) for line in text.split("\n"))


def _line(line: str, words: Mapping[str, str], fixed: str, limit: int) -> str:
    told = [line[start:end] for start, end in sentences(line)]
    return " ".join(one if _kept(one, fixed) else _told(one, words, limit) for one in told)


def _told(sentence: str, words: Mapping[str, str], limit: int) -> str:
    """Gaps keep their names, and a sentence with one stays whole."""
    parts = _GAP.split(sentence)
    plain = "".join(part if part.startswith("[") else _simpler(part, words) for part in parts)
    return plain if len(parts) > 1 else " ".join(opened(plain, limit))


def _kept(sentence: str, fixed: str) -> bool:
    return any(mark in sentence for mark in "“”") or sentence.strip(" .").casefold() in fixed


def fixed_words(task: Task) -> str:
    """What a programme says in words of its own, in small letters: key messages, facts and calls keep them."""
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
