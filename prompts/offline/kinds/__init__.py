"""The kinds of text that tell no event: each in a file of its own, with its own patterns in `prompts/pola/`."""

from dataclasses import dataclass

from prompts.draft import Task
from prompts.offline.agencies import Agencies
from prompts.offline.slots import slot
from prompts.offline.wording import clean, paragraphs, sentence


@dataclass(frozen=True, slots=True)
class Written:
    """A finished text and its title, if its kind has one."""

    text: str
    title: str = ""


def write_kind(task: Task, agencies: Agencies) -> Written:
    """The note's statements as sentences, in its order, with the contact that such a text must have."""
    told = [sentence(clean(one.text)) for one in task.brief.statements]
    if task.brief.kind in {"alt", "foto", "ucapan"}:
        return Written(" ".join(told))
    contact = slot(f"narahubung {agencies.local(task.brief.agency)}".strip())
    return Written(paragraphs([" ".join(told), f"Narahubung: {contact}"]))
