"""The kinds of text that tell no event: each in a file of its own, with its own patterns in `pola/naskah.yaml`."""

from collections.abc import Callable, Mapping

from prompts.brief import DraftKind
from prompts.draft import Task
from prompts.offline.agencies import Agencies
from prompts.offline.kinds.alt import alt
from prompts.offline.kinds.appeal import appeal
from prompts.offline.kinds.clarification import clarification
from prompts.offline.kinds.emergency import emergency
from prompts.offline.kinds.invitation import invitation
from prompts.offline.kinds.photo import photo
from prompts.offline.kinds.points import points
from prompts.offline.kinds.script import Part, Script, Written
from prompts.offline.kinds.service import service
from prompts.offline.kinds.speech import speech
from prompts.offline.kinds.wish import wish
from prompts.offline.patterns import Patterns

__all__ = ["Part", "Written", "write_kind"]

_WRITERS: Mapping[DraftKind, Callable[[Script], Written]] = {
    "klarifikasi": clarification, "imbauan": appeal, "ucapan": wish, "undangan": invitation, "layanan": service,
    "darurat": emergency, "foto": photo, "alt": alt, "sambutan": speech, "poin": points,
}  # fmt: skip


def write_kind(task: Task, patterns: Patterns, agencies: Agencies) -> tuple[Written, tuple[str, ...]]:
    """The text, and the operator's orders to the writer that were followed by leaving them out."""
    script = Script.of(task, patterns, agencies)
    kept = script.note.orders if task.brief.kind != "poin" else ()
    return _WRITERS[task.brief.kind](script), kept
