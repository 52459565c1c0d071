"""Whether a note is told in its own order, as a caption or as a release."""

import re

from knowledge.entities.hurried import unparted
from prompts.draft import Task
from prompts.offline.loose import Loose
from prompts.offline.patterns import Patterns
from prompts.offline.telegraphic.about import about
from prompts.offline.telegraphic.clause import telegraphic
from prompts.offline.teller import Teller
from prompts.offline.wording import LIST_MARK, clean

_DAY = re.compile(r"\b(?:hari|pagi|siang|sore|malam|subuh) itu\b|\(\d{1,2}[/–]")
THREADED = frozenset({"x", "threads"})  # channels whose posts make a thread
_SLOTS = frozenset({"kegiatan", "rincian", "kutipan"})
_MANY = 5  # clauses that no slot tells: more than a frame can hold in a readable order
_LINES = 3  # lines of a note that are no running text


def in_order(task: Task, teller: Teller, patterns: Patterns) -> bool:
    """News and offers with a clause that cannot be read as a sentence or with lines of their own; a thread, always, and
    a caption at its usual length."""
    release = _is_release(task)
    if (task.style.length == "pendek" and not release) or not _is_told(task):
        return False
    if task.brief.channel in THREADED and not release:
        return bool(task.brief.clauses)
    clauses = task.brief.clauses
    if _runs_on(task):
        return True
    lines = sum(one.joint in {"baris", "butir"} for one in clauses)
    loose = sum(one.role in {"lepas", "ajakan", "hadirin"} for one in clauses)
    listed = release and any(LIST_MARK in one.text for one in clauses)
    if listed or lines >= _LINES or loose >= _MANY or _is_telegraphic(task, teller, patterns):
        return True
    return Loose(task.brief, teller.apart(), patterns).has_fragments()


def _is_telegraphic(task: Task, teller: Teller, patterns: Patterns) -> bool:
    """Whether a clause that no slot tells is no sentence as it stands, and a rule makes one of it."""
    meant = about(task.brief, teller, patterns.clauses)
    if ": " in meant.opening:  # what a report shows is told behind its colon
        return False
    return any(one.role == "lepas" and telegraphic(clean(one.text), meant) for one in task.brief.clauses)


def _runs_on(task: Task) -> bool:
    """Whether a note has no mark between its clauses: told clause by clause it is cut where sentences end. What
    is one clause or what the slots tell as a whole fits a frame, and so does the state of an emergency."""
    brief = task.brief
    understood = len(brief.clauses) == 1 or all(one.role in _SLOTS for one in brief.clauses)
    understood = understood and bool(_DAY.search(" ".join(one.text for one in brief.clauses)))
    return bool(brief.clauses) and brief.type != "kondisi" and not understood and unparted(brief.raw)


def _is_told(task: Task) -> bool:
    """Whether a note tells or offers something. A caption's prices stand in a column of their own."""
    return task.brief.type in {"laporan", "undangan", "layanan", "kondisi", *(("harga",) if _is_release(task) else ())}


def _is_release(task: Task) -> bool:
    return task.brief.kind == "rilis"
