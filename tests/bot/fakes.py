"""A studio and a knowledge base without search, model or checks: they answer at once and remember what was asked."""

import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from bot.habits import AgencyHabits
from knowledge.checking.agreement import Difference
from knowledge.checking.check import Checker
from knowledge.checking.report import CheckedFact, Coverage, Finding, Report
from knowledge.checking.request import CheckRequest
from knowledge.documents import Document, FrontMatter, Programme
from knowledge.errors import NaraError, NoKnowledge
from knowledge.extraction import Extractor
from knowledge.names import Names
from knowledge.uploads import UploadFolder
from prompts.brief import Brief, Place, Question, When
from prompts.draft import Draft, Source, Style

WHERE = Question(
    field="where", text="Di mana tempatnya?", options=("Kantor Kelurahan", "Aula Kecamatan"), slot="tempat"
)
QUOTE = Question(field="quote", text="Siapa yang memberi pernyataan?", slot="kutipan Lurah Ciwedus")


def document(name: str = "brief-banjir", **changes: Any) -> Document:
    front = {
        "id": name,
        "jenis": "program",
        "judul": "Penanganan Banjir",
        "tanggal": date(2025, 9, 3),
        "instansi": "DPUPR",
        "pesan_kunci": [{"id": "got", "teks": "Got bersih mencegah genangan."}],
        "fakta": [{"teks": "Ada 14 titik.", "nilai": "14", "per": date(2025, 9, 3), "sumber": "Rapat <DPUPR>"}],
        "tagar": ["#CilegonTanggap"],
    }
    return Document(name, FrontMatter.model_validate(front | changes), "Isi.", f"{name}.md", 10, "a" * 64)


@dataclass
class FakeKnowledge:
    """Documents in a list; `sync` counts up the generation unless told to fail."""

    held: list[Document] = field(default_factory=lambda: [document()])
    live: int = 3
    failure: NaraError | None = None
    entered: threading.Event = field(default_factory=threading.Event)
    release: threading.Event | None = None
    seen_files: list[str] = field(default_factory=list)
    on_sync: Callable[[], None] = lambda: None
    folder: Path = Path("unggahan")

    @property
    def uploads(self) -> "FakeUploads":
        return FakeUploads(self)

    def extractor(self) -> Extractor:
        return Extractor()

    def problem(self) -> str:
        return ""

    def tidy(self) -> None:
        """Nothing to sweep."""

    def left_out(self) -> tuple[Document, ...]:
        return ()

    def search(self, _query: str, _k: int, _kind: Any, _on: date) -> Any:
        return SimpleNamespace(passages=())

    def documents(self) -> tuple[Document, ...]:
        if not self.live:
            raise NoKnowledge
        return tuple(self.held)

    def document(self, name: str) -> Document | None:
        return next((d for d in self.documents() if d.id == name), None)

    def programmes(self, on: date) -> tuple[Programme, ...]:
        return tuple(Programme.of(d) for d in self.documents() if d.kind == "program" and d.in_force(on))

    def generation_id(self) -> int:
        if not self.live:
            raise NoKnowledge
        return self.live

    def generations(self) -> tuple[Any, ...]:
        made = datetime(2025, 10, 12, 2, tzinfo=UTC)
        return tuple(
            SimpleNamespace(id=n, state="ready", created=made, documents=5, live=n == self.live) for n in (2, 3, 4)
        )

    def rollback(self, to: int | None = None) -> int:
        self.live = to or self.live - 1
        return self.live

    def sync(self, progress: Callable[[str, int, int], None]) -> Any:
        self.entered.set()
        progress("build", 5, 10)
        if self.release:
            self.release.wait(10)
        self.on_sync()
        if self.failure:
            raise self.failure
        self.live += 1
        return SimpleNamespace(new_generation=True, added=1, changed=0, removed=0, seconds=4.0, generation=self.live)


@dataclass
class FakeUploads:
    """The real folder of uploads, and a sync that reads nothing of it."""

    knowledge: FakeKnowledge

    def state(self) -> dict[str, str]:
        return UploadFolder(self.knowledge.folder).digests()

    def change(self, put: dict[str, bytes], drop: list[str], progress: Callable[[str, int, int], None]) -> Any:
        with UploadFolder(self.knowledge.folder).changed(put, drop):
            return self.knowledge.sync(progress)


class Unusable(NaraError):
    """The note cannot be worked on."""


@dataclass
class FakeStudio:
    """Writes `DRAF: note` with the style named; asks what `questions` says."""

    knowledge: FakeKnowledge = field(default_factory=FakeKnowledge)
    names: Names = field(default_factory=cache(Names.load))
    questions: tuple[Question, ...] = ()
    drafted: list[tuple[Brief, Style]] = field(default_factory=list)
    rechecked: list[tuple[Brief, Draft]] = field(default_factory=list)
    extra: tuple[Finding, ...] = ()  # found in every text, whatever it says
    failure: Exception | None = None
    text: str = ""
    checker: Checker | None = None  # the real one, where the findings matter
    found: bool = True
    others: list[tuple[Any, ...]] = field(default_factory=list)
    revises: bool = False
    reworded: str | Exception = ""
    wished: list[tuple[str, bool]] = field(default_factory=list)
    excepted: list[frozenset[tuple[str, str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.habits = AgencyHabits(self.knowledge, self.names)

    def reload_rules(self) -> int:
        return 1

    def read(self, note: str, kind: Any, channel: Any, agency: str, sent_at: datetime) -> Brief:
        if not re.search("[a-z]", note.lower()):
            raise Unusable("Catatannya belum berisi kata. Tulis kegiatannya.")
        whole = re.search(r"kerja bakti.*(?:minggu|senin).*", note)
        return Brief(
            raw=note,
            kind=kind,
            channel=channel,
            agency=agency,
            sent_at=sent_at,
            what=next((one for one in ("kerja bakti", "pasar murah") if one in note), ""),
            when=When(text="minggu") if whole else None,
            where=(Place(text="ciwedus"),) if whole else (),
            questions=self.questions,
        )

    def answer_question(self, brief: Brief, question: Question, text: str) -> Brief:
        left = tuple(q for q in brief.questions if q.field != question.field)
        return brief.model_copy(update={"questions": left, "how": f"{question.field}={text}"})

    def is_question(self, text: str) -> bool:
        return text.rstrip().endswith("?")

    async def revise(self, brief: Brief, style: Style, now: Any, wish: str, *, may_lose: bool = False) -> Any:
        self.wished.append((wish, may_lose))
        if isinstance(self.reworded, Exception):
            raise self.reworded
        draft = now[0].model_copy(update={"text": self.reworded, "writer": "model"})
        return SimpleNamespace(brief=brief, draft=draft, report=self._report(draft.text), programme=None)

    async def draft(self, brief: Brief, style: Style | None = None, *, modelled: bool = True) -> Any:
        style = style or Style()
        self.drafted.append((brief, style))
        if self.failure:
            raise self.failure
        slots = tuple(q.slot for q in brief.questions)
        choice = f"{style.seed} {style.opening}" if style.opening else str(style.seed)
        text = self.text or f"[{brief.kind} {brief.channel} {style.tone} {style.length} {choice}] {brief.raw}"
        text += f" {brief.how}" if brief.how else ""
        text += "".join(f" [LENGKAPI: {slot}]" for slot in slots)
        draft = Draft(
            kind=brief.kind,
            channel=brief.channel,
            text=text,
            slots=slots,
            sources=(Source(document="brief-banjir", title="Brief <Banjir> & Drainase"),),
        )
        programme = self.knowledge.programmes(brief.sent_at.date())[0]
        return SimpleNamespace(brief=brief, draft=draft, report=self._report(text), programme=programme)

    async def recheck(self, brief: Brief, draft: Draft, style: Style) -> Report:
        self.rechecked.append((brief, draft))
        return self._report(draft.text)

    async def check(self, text: str, **more: Any) -> Report:
        if self.checker:
            asked = {name: more[name] for name in ("kind", "agency", "brief") if name in more}
            return self.checker.check(CheckRequest(text, more["on"], **asked))
        self.excepted.append(more.get("exceptions", frozenset()))
        self.others.append(more.get("others", ()))
        return self._report(text)

    async def compare(self, parts: Mapping[str, str], brief: Brief) -> tuple[Difference, ...]:
        """Every number of people that two texts give differently."""
        told = {name: re.findall(r"(\d+) warga", text) for name, text in parts.items()}
        pairs = [(a, b) for a in told for b in told if a < b and told[a] and told[b] and told[a] != told[b]]
        return tuple(Difference(a, f"{told[a][0]} warga", b, f"{told[b][0]} warga") for a, b in pairs)

    async def ask(self, question: str, on: date) -> Any:
        sources = (Source(document="brief-banjir", title="Brief Banjir"),) if self.found else ()
        return SimpleNamespace(text="Tagarnya #CilegonTanggap.", sources=sources, found=self.found, missing=())

    async def search(self, query: str, *, on: date, k: int = 8, kind: Any = None) -> Any:
        return SimpleNamespace(query=query, passages=(), found=False, ms=1.0)

    def _report(self, text: str) -> Report:
        wrong = [m.start() for m in re.finditer("walikota", text)]
        findings = tuple(
            Finding("ejaan", "ejaan", "warning", at, at + 8, "walikota", "Gabungan kata <dipisah>", "wali kota")
            for at in wrong
        )
        return Report(
            score=94 if not wrong else 70,
            band="siap" if not wrong else "perbaiki",
            findings=findings,
            coverage=(Coverage("Penanganan Banjir", "Got bersih mencegah genangan.", "present"),),
            facts=(CheckedFact("80 warga", "quantity", "supported", "catatan"),),
            fixed=text.replace("walikota", "wali kota"),
        )
