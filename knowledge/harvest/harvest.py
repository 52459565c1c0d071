"""`ingest.py --from ADDRESS`: everything that is new behind an address, as documents; what was read is kept at once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from knowledge.documents import Document, Programme
from knowledge.errors import FileRefused
from knowledge.extraction import Extractor
from knowledge.flags import flags
from knowledge.harvest import discovery
from knowledge.harvest.errors import NotFetched, Unwilling
from knowledge.harvest.release import Release, file_name, page_of, release_of
from knowledge.harvest.robots import Robots
from knowledge.harvest.state import State, Waiting
from knowledge.harvest.visit import FORBIDDEN, Visit
from knowledge.harvest.web import Version, Web

_STUCK = 5  # pages one after the other that could not be had: the site is down, or does not want us
Progress = Callable[[str, int, int], None]  # stage, done, of how many


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say of one page, in Indonesian."""

    url: str
    reason: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the knowledge base holds already: its programmes, and its documents' files by title and day."""

    programmes: tuple[Programme, ...] = ()
    files: Mapping[tuple[str, date], str] = field(default_factory=dict)

    @staticmethod
    def of(documents: Iterable[Document], programmes: Iterable[Programme]) -> "Shelf":
        """The shelf of these."""
        files = {(_key(each.title), each.front.tanggal): each.path for each in documents if each.kind == "rilis"}
        return Shelf(tuple(programmes), files)

    def refuse_held(self, release: Release, file: str) -> None:
        """Raises `FileRefused` if the same release is there in another file than this one."""
        held = self.files.get((_key(release.front.judul), release.front.tanggal), file)
        if held != file:
            raise FileRefused(f"rilis yang sama sudah ada ({held})")


@dataclass(frozen=True, slots=True)
class Harvested:
    """`files` are what the knowledge base should be given, by name. `left` pages wait for another run."""

    files: Mapping[str, bytes]
    found: int
    read: int
    unchanged: int
    skipped: tuple[Remark, ...]
    failed: tuple[Remark, ...]
    warnings: tuple[Remark, ...]
    left: int
    stopped: str = ""  # why the run ended before its end


class Harvest:
    """One source after the other, with one visitor's manners. `recheck` is how many days back a page is asked again."""

    def __init__(
        self,
        web: Web,
        state: State,
        extractor: Extractor,
        today: date,
        *,
        recheck: int = 30,
        shelf: Shelf | None = None,
    ) -> None:
        self._web, self._state, self._extractor, self._shelf = web, state, extractor, shelf or Shelf()
        self._since = today - timedelta(days=recheck)
        self._robots = Robots(web)

    def gather(self, source: str, present: Mapping[str, str], progress: Progress) -> Harvested:
        """Find and read what is new behind the address; `present` are the files that the knowledge base has.

        Raises `NotFetched` if the address or its list cannot be had. A page that cannot be had is only named.
        """
        self._state.ask_again(source, self._since)
        visit = Visit(self._web, self._robots, self._state.list_version)
        found = self._state.listed(source, discovery.entries(visit, source), visit.lists)
        tally = _Tally()
        waiting = self._state.waiting(source, self._web.manners.items)
        for number, each in enumerate(waiting, 1):
            self._read(each, visit, tally)
            progress("harvest", number, len(waiting))
            if tally.stopped:
                break
        return Harvested(
            files=self._state.unapplied(source, present),
            found=found,
            read=tally.read,
            unchanged=tally.unchanged,
            skipped=tuple(tally.skipped),
            failed=tuple(tally.failed),
            warnings=tuple(tally.warnings),
            left=self._state.count_waiting(source),
            stopped=tally.stopped,
        )

    def _read(self, waiting: Waiting, visit: Visit, tally: "_Tally") -> None:
        link = waiting.entry.link
        try:
            page, version = self._page(waiting, visit)
            if page is None:
                self._state.unchanged(link)
                tally.unchanged += 1
                return
            found = release_of(waiting.entry, page, self._extractor, self._shelf.programmes)
            self._shelf.refuse_held(found, file_name(link))
        except FileRefused as refusal:
            self._state.skipped(link, str(refusal))
            tally.skipped.append(Remark(link, str(refusal)))
        except Unwilling as error:
            tally.stopped = str(error)
        except NotFetched as error:
            self._not_had(link, error, tally)
        else:
            self._state.became(link, file_name(link), found.content, found.front.tanggal, version)
            tally.had()
            tally.warnings += [Remark(link, flag.message) for flag in flags(found.body) if flag.kind == "pribadi"]

    def _page(self, waiting: Waiting, visit: Visit) -> tuple[bytes | None, Version]:
        if waiting.entry.page:
            return page_of(waiting.entry), Version()
        answer = visit.page(waiting.entry.link, waiting.version)
        return answer.content, answer.version

    def _not_had(self, link: str, error: NotFetched, tally: "_Tally") -> None:
        """What the site has no more, or keeps to itself, is not asked for again; everything else is, next time."""
        if error.status in (401, 403, 404, 410) or str(error) == FORBIDDEN:
            self._state.skipped(link, str(error))
            tally.skipped.append(Remark(link, str(error)))
            return
        tally.failed.append(Remark(link, str(error)))
        tally.in_a_row += 1
        if tally.in_a_row >= _STUCK:
            tally.stopped = f"{_STUCK} halaman berturut-turut gagal diambil ({error}); jalankan lagi nanti"


class _Tally:
    """What a run has come to so far."""

    def __init__(self) -> None:
        self.read = self.unchanged = self.in_a_row = 0
        self.skipped: list[Remark] = []
        self.failed: list[Remark] = []
        self.warnings: list[Remark] = []
        self.stopped = ""

    def had(self) -> None:
        """One more page was read."""
        self.read += 1
        self.in_a_row = 0


def _key(title: str) -> str:
    return " ".join(title.casefold().split())
