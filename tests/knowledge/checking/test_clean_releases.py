"""Clean releases of our own raise almost no alarm; one changed figure in them does."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

import knowledge
from knowledge.checking.check import Checker
from knowledge.checking.report import Finding
from knowledge.checking.request import CheckRequest
from knowledge.chunking import passages
from knowledge.documents import Document, Passage, Programme
from knowledge.loaders import load

DOCUMENTS = load([Path(knowledge.__file__).parent / "corpus"]).documents
RELEASES = [document for document in DOCUMENTS if document.kind == "rilis"]
PROGRAMMES = tuple(Programme.of(document) for document in DOCUMENTS if document.kind == "program")


def text_of(document: Document) -> str:
    return document.body.strip().lstrip("# ")


def pieces(document: Document) -> tuple[Passage, ...]:
    return tuple(replace(passage, score=0.6) for passage in passages(document))


def alarms(checker: Checker, document: Document, text: str, sources: tuple[Passage, ...]) -> list[Finding]:
    asked = CheckRequest(text, document.front.tanggal, "rilis", programmes=PROGRAMMES, passages=sources)
    return [f for f in checker.check(asked).findings if f.level != "suggestion" and f.rule != "fakta.tanpa-sumber"]


def test_a_release_raises_no_alarm_beside_its_own_document(checker: Checker) -> None:
    assert len(RELEASES) >= 20
    found = [(d.id, f.rule, f.text) for d in RELEASES for f in alarms(checker, d, text_of(d), pieces(d))]
    assert len(found) <= 0.1 * len(RELEASES), found


def test_a_release_raises_almost_no_alarm_beside_other_documents(checker: Checker) -> None:
    """Other releases are about other days and places: they must not contradict this one."""
    found = []
    for at, document in enumerate(RELEASES):
        others = tuple(p for other in (RELEASES[at - 1], RELEASES[at - 2], RELEASES[at - 3]) for p in pieces(other))
        found += [(document.id, f.rule, f.text) for f in alarms(checker, document, text_of(document), others)]
    assert len(found) <= 0.2 * len(RELEASES), found


DATE = re.compile(r"\b(\d{1,2})/(\d{1,2})/(20\d\d)\b")
DATED = [document for document in RELEASES if DATE.search(document.body)]


def test_most_releases_are_dated() -> None:
    assert len(DATED) >= 20


@pytest.mark.parametrize("document", DATED, ids=lambda document: document.id)
def test_a_changed_date_is_caught(checker: Checker, document: Document) -> None:
    text = text_of(document)
    changed = re.sub(
        r"\b(\d{1,2})/(\d{1,2})/(20\d\d)\b", lambda m: f"{int(m[1]) % 27 + 1}/{m[2]}/{m[3]}", text, count=1
    )
    assert changed != text
    asked = CheckRequest(changed, document.front.tanggal, "rilis", programmes=PROGRAMMES, passages=pieces(document))
    report = checker.check(asked)
    assert [f for f in report.findings if f.level == "error"]
    assert report.band != "siap"
