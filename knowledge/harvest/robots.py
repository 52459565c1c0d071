"""What a site asks of visitors in its robots.txt: where not to go, how slowly, and where its list of pages is."""

from urllib.robotparser import RobotFileParser

import httpx

from knowledge.harvest.errors import NotFetched
from knowledge.harvest.manners import AGENT
from knowledge.harvest.web import Web


class Robots:
    """The robots.txt of each host, read once a run. A site without one allows everything."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._known: dict[str, RobotFileParser] = {}

    def allows(self, url: str) -> bool:
        """Whether the site lets us read the page."""
        return self._of(url).can_fetch(AGENT, url)

    def sitemaps(self, url: str) -> tuple[str, ...]:
        """The sitemaps it names, of the site that the address belongs to."""
        return tuple(self._of(url).site_maps() or ())

    def _of(self, url: str) -> RobotFileParser:
        place = httpx.URL(url)
        site = str(place.copy_with(raw_path=b"/robots.txt", fragment=None))
        if site not in self._known:
            self._known[site] = self._read(site)
            delay = self._known[site].crawl_delay(AGENT)
            if delay:
                self._web.delays[place.host] = float(delay)
        return self._known[site]

    def _read(self, site: str) -> RobotFileParser:
        rules = RobotFileParser()
        try:
            content = self._web.get(site).content or b""
        except NotFetched as error:
            if error.status is None or error.status >= 500:
                raise
            content = b""
        rules.parse(content.decode("utf-8", "replace").splitlines())
        return rules
