"""The command line's fixed JSON objects. More keys may be added; these names never change (DESIGN.md)."""

import json
import re
from dataclasses import asdict

from bot.cards.counter import counter
from bot.commands.arguments import Json
from bot.kit import Kit
from bot.studio import Drafted
from knowledge.checking.report import Report
from knowledge.documents import Passage
from knowledge.search import SearchResult
from prompts.answer import Answer


def search_json(result: SearchResult) -> Json:
    """`{"query", "found", "results": […], "ms"}`."""
    return {
        "query": result.query,
        "found": result.found,
        "results": [_passage(passage) for passage in result.passages],
        "ms": round(result.ms, 1),
    }


def report_json(report: Report) -> Json:
    """`{"score", "band", "findings", "coverage", "facts", "fixed", "ms"}`; offsets count characters."""
    return {
        "score": report.score,
        "band": report.band,
        "findings": [asdict(finding) for finding in report.findings],
        "coverage": [asdict(item) for item in report.coverage],
        "facts": [asdict(fact) for fact in report.facts],
        "fixed": report.fixed,
        "ms": round(report.ms, 1),
    }


def draft_json(drafted: Drafted) -> Json:
    """`{"kind", "channel", "title", "text", "slots", "questions", "sources", "report", "writer", "ms"}`."""
    draft = drafted.draft
    return {
        "kind": draft.kind,
        "channel": draft.channel,
        "title": draft.title,
        "text": draft.text,
        "slots": list(draft.slots),
        "questions": [question.text for question in drafted.brief.questions],
        "sources": [source.model_dump() for source in draft.sources],
        "report": report_json(drafted.report),
        "writer": draft.writer,
        "note": draft.note,
        "obeyed": list(draft.obeyed),
        "left_out": [one.model_dump() for one in draft.left_out],
        "program": drafted.programme.id if drafted.programme else None,
        "ms": round(drafted.ms, 1),
    }


def kit_json(kit: Kit) -> Json:
    """`{"parts": [a draft with its "counter"], "differences": [{"part", "text", "other", "instead"}]}`."""
    return {
        "parts": [draft_json(part) | {"counter": counter(part.draft)} for part in kit.parts],
        "differences": [asdict(difference) for difference in kit.differences],
    }


def answer_json(answer: Answer) -> Json:
    """`{"answer", "sources", "found"}`."""
    return {
        "answer": answer.text,
        "sources": [source.model_dump() for source in answer.sources],
        "found": answer.found,
    }


def line(value: Json) -> str:
    """The object on one line, Indonesian letters as they are; what some readers take for the end of a line escaped."""
    return re.sub("[\x85\u2028\u2029]", lambda end: f"\\u{ord(end[0]):04x}", json.dumps(value, ensure_ascii=False))


def _passage(passage: Passage) -> Json:
    return {
        "document": passage.document,
        "title": passage.title,
        "kind": passage.kind,
        "date": passage.date.isoformat() if passage.date else None,
        "heading": passage.heading,
        "text": passage.text,
        "score": round(passage.score, 4),
        "path": passage.path,
    }
