"""A visit to one site for one purpose: pages as robots.txt allows them, lists only if they are new."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from knowledge.harvest.errors import NotFetched
from knowledge.harvest.robots import Robots
from knowledge.harvest.web import Answer, Version, Web

FORBIDDEN = "situs tidak mengizinkannya dibaca mesin (robots.txt)"


@dataclass
class Visit:
    """`known` gives the version of a list that was read to its end before; `lists` gathers those read now."""

    web: Web
    robots: Robots
    known: Callable[[str], Version]
    lists: dict[str, Version] = field(default_factory=dict)

    def page(self, url: str, known: Version | None = None) -> Answer:
        """Any page. Raises `NotFetched`."""
        if not self.robots.allows(url):
            raise NotFetched(FORBIDDEN)
        return self.web.get(url, known)

    def list(self, url: str) -> Answer:
        """A list of pages, unless nothing has changed in it."""
        answer = self.page(url, self.known(url))
        self.lists[url] = answer.version
        return answer

    def first(self, urls: Iterable[str]) -> Answer | None:
        """The first list of these that is there; None if none is."""
        for url in urls:
            try:
                return self.list(url)
            except NotFetched as error:
                if error.status is None:
                    raise
        return None
