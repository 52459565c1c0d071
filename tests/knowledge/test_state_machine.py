"""Any order of writing, replacing, deleting, crashing and rolling back: the answers are those of a dictionary."""

import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, precondition, rule

from knowledge import manifest
from knowledge.base import KnowledgeBase
from knowledge.errors import FolderMissing, NaraError
from tests.knowledge import library
from tests.knowledge.fakes import HashEmbedder, here

NAMES = [f"d{number}" for number in range(8)]
WORDS = str.split("banjir sampah beras lurah pasar sekolah jalan taman festival wisata kapal cabai")


class Killed(BaseException):
    """The process ended here, as far as the knowledge base can tell."""


class Model(RuleBasedStateMachine):
    """The corpus folder, what serves, and what each generation was made of, as three dictionaries."""

    written = Bundle("written")

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.corpus: dict[str, str] = {}
        self.live: dict[str, str] = {}
        self.generations: dict[int, dict[str, str]] = {}
        self.crash_after = ""
        self.knowledge = self._open()

    def _open(self) -> KnowledgeBase:
        chosen = library.settings(self.folder, generations_kept=3)
        return KnowledgeBase(chosen, HashEmbedder(), lambda: library.TODAY, self._run)

    def _run(
        self, module: str, arguments: Sequence[str], secret: str, said: Callable[[str], None], limit: float
    ) -> None:
        here(module, arguments, secret, said, limit)
        if self.crash_after and module.endswith(self.crash_after):
            raise Killed

    @rule(target=written, name=st.sampled_from(NAMES), words=st.lists(st.sampled_from(WORDS), min_size=3, max_size=9))
    def write(self, name: str, words: list[str]) -> str:
        self.corpus[name] = " ".join(words)
        library.write(self.folder / "corpus", name, self.corpus[name])
        return name

    @rule(name=written)
    def delete(self, name: str) -> None:
        self.corpus.pop(name, None)
        (self.folder / "corpus" / f"{name}.md").unlink(missing_ok=True)

    @precondition(lambda self: self.corpus)
    @rule()
    def ingest(self) -> None:
        report = self.knowledge.sync()
        self.live = dict(self.corpus)
        assert report.generation is not None
        self.generations[report.generation] = self.live

    @precondition(lambda self: not self.corpus and self.live)
    @rule()
    def ingest_nothing(self) -> None:
        try:
            self.knowledge.sync()
        except FolderMissing:
            return
        raise AssertionError("an empty folder is no corpus")

    @precondition(lambda self: self.corpus)
    @rule(stage=st.sampled_from(["build", "verify"]), restarted=st.booleans())
    def crash(self, stage: str, restarted: bool) -> None:
        """Killed after the child has done its work; sometimes everything starts anew, sometimes others live on."""
        self.crash_after = stage
        try:
            self.knowledge.sync()
        except Killed:
            pass
        else:
            self.generations[self.knowledge.generation_id()] = self.live = dict(self.corpus)
        self.crash_after = ""
        if restarted:
            self.knowledge.close()
            self.knowledge = self._open()

    @precondition(lambda self: self.live)
    @rule()
    def roll_back(self) -> None:
        live = self.knowledge.generation_id()
        ready = [info.id for info in self.knowledge.generations()]
        older = [number for number in ready if number < live]
        try:
            to = self.knowledge.rollback()
        except NaraError:
            assert not older
            return
        assert to == max(older)
        self.live = self.generations[to]

    @precondition(lambda self: self.live)
    @rule(choice=st.integers(0, 2))
    def damage(self, choice: int) -> None:
        """A file of a generation is cut; what serves is mended before anybody may notice."""
        live = self.knowledge.generation_id()
        others = [info.id for info in self.knowledge.generations() if info.id != live]
        if others:
            victim = manifest.folder_of(self.folder / "data/generations", others[choice % len(others)])
            path = max((path for path in victim.rglob("*") if path.is_file()), key=lambda path: path.stat().st_size)
            copy = path.read_bytes()
            path.write_bytes(copy[: len(copy) // 2])
            try:
                self.knowledge.rollback(int(victim.name[4:]))
            except NaraError:
                path.write_bytes(copy)
            else:
                raise AssertionError("a damaged generation was put into service")

    @invariant()
    def what_serves_is_what_the_model_says(self) -> None:
        if not self.live:
            return
        assert {document.id: document.body.strip() for document in self.knowledge.documents()} == self.live
        assert self.knowledge.problem() == ""
        for word in WORDS[::4]:
            found = {passage.document: passage.text for passage in self.knowledge.search(word, k=20).passages}
            assert found.keys() <= self.live.keys()
            assert all(self.live[name] == text for name, text in found.items())
            holders = {name for name, text in self.live.items() if word in text.split()}
            assert holders <= found.keys()

    def teardown(self) -> None:
        self.knowledge.close()
        shutil.rmtree(self.folder)


Model.TestCase.settings = settings(
    max_examples=8, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
TestAnyOrder = Model.TestCase
