"""The labelled texts of the check: clean ones with their sources, and the same with one thing planted.

`data/periksa-bersih.jsonl`: texts of our own writing with the note they were written from; people and events in them
are invented for the measurement. `data/periksa-tanam.jsonl`: one mistake each, by hand. `split` is decided by the clean
text, so that a text and its planted forms are never on both sides; `test` was written before tuning, never tuned on.
The files with later numbers are further sets, texts and mistakes written by people who had not seen the rules. Of the
third to fifth and of the seventh to fourteenth, `test` was kept elsewhere until it had been measured; whoever tunes on
that should write a fifteenth first.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bot.intake import kept_back, without_orders
from knowledge.checking.request import CheckRequest
from knowledge.chunking import passages
from knowledge.documents import Document, Passage, Programme
from knowledge.loaders import load
from knowledge.settings import KnowledgeSettings

DATA = Path(__file__).parent / "data"
FREE, FREE_TOO = DATA / "periksa-bebas.jsonl", DATA / "periksa-bebas-2.jsonl"
RECKONED = DATA / "longgar.txt"
FREE_KEPT = DATA / "periksa-bebas-ukur.jsonl"  # by another editor, read by nobody who tunes
_PLANTED = {
    FREE: DATA / "periksa-tanam-bebas.jsonl",
    FREE_TOO: DATA / "periksa-tanam-bebas-2.jsonl",
    FREE_KEPT: DATA / "periksa-tanam-bebas-ukur.jsonl",
}
_RECKONED_ON = date(2026, 11, 18)


@dataclass(frozen=True, slots=True)
class Clean:
    """A text without mistakes and what it was written from."""

    id: str
    split: str
    request: CheckRequest


@dataclass(frozen=True, slots=True)
class Planted:
    """A clean text with one mistake: `[start, end)` is the wrong part, `[low, high)` where an alarm is no surprise.

    `right` is what the wrong part should have been, where there is one; `message` names a key message left out.
    """

    id: str
    of: Clean
    category: str
    request: CheckRequest
    start: int
    end: int
    low: int
    high: int
    right: str = ""
    message: str = ""


def sets() -> tuple[int, ...]:
    """The sets that there are files of."""
    return tuple(
        number for number in range(1, 16) if all(_file(name, number).is_file() for name in ("bersih", "tanam"))
    )


def clean_texts(number: int = 1) -> tuple[Clean, ...]:
    """The texts of a set beside their notes; of the first also the demo releases beside their documents and three
    others."""
    documents = load([KnowledgeSettings().corpus]).documents
    programmes = [(d, Programme.of(d)) for d in documents if d.kind == "program"]
    own = tuple(Clean(row["id"], row["split"], _request(row, programmes)) for row in _rows("bersih", number))
    return own if number > 1 else own + _releases([d for d in documents if d.kind == "rilis"], programmes)


def free_texts(file: Path = FREE) -> tuple[Clean, ...]:
    """Clean texts of one file by an editor who was asked to word the note freely: what a judge of doubt learns from."""
    documents = load([KnowledgeSettings().corpus]).documents
    programmes = [(d, Programme.of(d)) for d in documents if d.kind == "program"]
    rows = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return tuple(Clean(row["id"], row["split"], _request(row, programmes)) for row in rows)


def planted_freely(clean: Sequence[Clean], file: Path = FREE) -> tuple[Planted, ...]:
    """The mistakes planted by hand in the texts of such a file; none where there is no file of them."""
    planted, by_id = _PLANTED[file], {text.id: text for text in clean}
    lines = planted.read_text(encoding="utf-8").splitlines() if planted.is_file() else []
    return tuple(_planted(row, by_id[row["of"]]) for row in map(json.loads, lines))


def reckoned_texts() -> tuple[Clean, ...]:
    """A note and two or three clean sentences each, in which an editor worked most figures out: for the same use."""
    lines = [line for line in RECKONED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    parts = [line.split(" || ") for line in lines]
    return tuple(
        Clean(f"l-{at:03}", "dev", CheckRequest(text, _RECKONED_ON, kind="rilis", brief=note))
        for at, (note, text) in enumerate(parts, 1)
    )


def planted_texts(clean: Sequence[Clean], number: int = 1) -> tuple[Planted, ...]:
    """The mistakes planted by hand in these texts; a correct sentence planted to tempt the rules is of category
    `benar`. Mistakes in texts of an absent half are left out."""
    by_id = {text.id: text for text in clean}
    return tuple(_planted(row, by_id[row["of"]]) for row in _rows("tanam", number) if row["of"] in by_id)


def replaced(  # noqa: PLR0917 - a plant is these parts
    of: Clean, ident: str, category: str, right: str, wrong: str, at: int = -1
) -> Planted:
    """The clean text with its first `right` (or the one at offset `at`) written as `wrong`."""
    text = of.request.text
    at = text.index(right) if at < 0 else at
    new = text[:at] + wrong + text[at + len(right) :]
    low = max(new.rfind(". ", 0, at), new.rfind("\n", 0, at)) + 1
    stops = [stop for mark in (". ", "\n") if (stop := new.find(mark, at + len(wrong))) >= 0]
    whole = category in {"hitungan", "negasi", "pesan-bertentangan", "jabatan", "pejabat-tanggal"}
    start, end = _different(right, wrong)
    if category == "kutipan-penutur":  # the quotation stands in the paragraph, before or behind the wrong speaker
        low, whole, stops = (
            new.rfind("\n", 0, at) + 1,
            True,
            [stop for stop in (new.find("\n", at + len(wrong)),) if stop >= 0],
        )
    low, high = (low, min(stops, default=len(new))) if whole else (at + start, at + len(wrong) - end)
    return Planted(
        ident, of, category, replace(of.request, text=new), at + start, at + len(wrong) - end, low, high, right
    )


def added(  # noqa: PLR0917 - a plant is these parts
    of: Clean, ident: str, category: str, sentence: str, wrong: str, offset: int, right: str = ""
) -> Planted:
    """The clean text with a sentence more, before the hashtags."""
    text = of.request.text
    at = text.find("\n\n#")
    at = len(text) if at < 0 else at
    start = at + 2 + offset
    new = f"{text[:at]}\n\n{sentence}{text[at:]}"
    brief = of.request.brief
    if category in {"ejaan", "istilah", "benar"}:  # the operator's own sentence: what it states has a source
        brief += f"\n{sentence[:offset]}{right or wrong}{sentence[offset + len(wrong) :]}"
    request = replace(of.request, text=new, brief=brief)
    return Planted(ident, of, category, request, start, start + len(wrong), at, at + 2 + len(sentence), right)


def _file(name: str, number: int) -> Path:
    return DATA / f"periksa-{name}{'' if number == 1 else f'-{number}'}.jsonl"


def _rows(name: str, number: int) -> list[dict[str, str]]:
    return [json.loads(line) for line in _file(name, number).read_text(encoding="utf-8").splitlines()]


def _planted(row: dict[str, str], of: Clean) -> Planted:
    category, _, message = row["kategori"].partition(":")
    if "tambah" in row:
        return added(of, row["id"], category, row["tambah"], row["salah"], int(row["mulai"]), row.get("betul", ""))
    found = replaced(of, row["id"], category, row["betul"], row["salah"])
    return replace(found, message=message.rpartition(":")[2])


def _different(right: str, wrong: str) -> tuple[int, int]:
    """How much of both stays the same, in whole words, from the left and from the right."""
    if not set(right.split()) & set(wrong.split()):
        return 0, 0
    a, b = right.split(" "), wrong.split(" ")
    left = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    back = next((i for i, (x, y) in enumerate(zip(a[::-1], b[::-1], strict=False)) if x != y), 0)
    if left + back >= len(b):  # words were only left out: the whole place is wrong
        return 0, 0
    return sum(len(w) + 1 for w in b[:left]), sum(len(w) + 1 for w in b[len(b) - back :]) if back else 0


def _request(row: dict[str, str], programmes: Sequence[tuple[Document, Programme]]) -> CheckRequest:
    on = date.fromisoformat(row["on"])
    return CheckRequest(
        row["text"], on, kind=row["kind"], channel=row["channel"], agency=row["agency"],
        brief=without_orders(row["note"]), kept_back=kept_back(row["note"]),
        programmes=_in_force(programmes, on),
    )  # fmt: skip


def _in_force(programmes: Sequence[tuple[Document, Programme]], on: date) -> tuple[Programme, ...]:
    return tuple(programme for document, programme in programmes if document.in_force(on))


def _releases(releases: Sequence[Document], programmes: Sequence[tuple[Document, Programme]]) -> tuple[Clean, ...]:
    found = []
    for at, document in enumerate(releases):
        sources = [p for d in (document, releases[at - 1], releases[at - 2], releases[at - 3]) for p in _pieces(d)]
        on = document.front.tanggal
        request = CheckRequest(
            document.body.strip().lstrip("# "), on, kind="rilis", agency=document.front.instansi,
            programmes=_in_force(programmes, on), passages=tuple(sources),
        )  # fmt: skip
        found.append(Clean(document.id, "test" if at % 3 == 2 else "dev", request))
    return tuple(found)


def _pieces(document: Document) -> list[Passage]:
    return [replace(passage, score=0.6) for passage in passages(document)]
