"""An address → the releases behind it: the address of a feed, a sitemap, WordPress' API, or of the site itself."""

from collections.abc import Iterator
from html.parser import HTMLParser

import httpx

from knowledge.harvest import feed, sitemap, wordpress, xml
from knowledge.harvest.entry import Entry
from knowledge.harvest.errors import NotFetched
from knowledge.harvest.visit import Visit
from knowledge.harvest.web import Answer

_FEEDS = ("application/rss+xml", "application/atom+xml")
_DEEPEST = 3  # indexes of sitemaps within indexes
NOTHING = "tidak ada daftar berita di alamat ini; pakai alamat RSS, sitemap.xml, atau /wp-json/ situsnya"


def entries(visit: Visit, url: str) -> Iterator[Entry]:
    """Every release that is listed; nothing if the list is the one that was read before. Raises `NotFetched`."""
    if wordpress.is_posts(url):
        yield from wordpress.entries(visit, url, "")
        return
    answer = visit.list(url)
    if answer.unchanged:
        return
    if _is_xml(answer):
        yield from _listed(visit, answer, 0)
    elif httpx.URL(url).path.rstrip("/").endswith("/wp-json"):
        yield from wordpress.entries(visit, wordpress.posts_of(answer.url), wordpress.site_of(answer))
    else:
        del visit.lists[url]  # a site's front page is no list: it says nothing of what is new behind it
        yield from _behind(visit, answer)


def _behind(visit: Visit, front: Answer) -> Iterator[Entry]:
    """What a site's front page leads to: its API has the texts whole, a sitemap has every page, a feed the newest."""
    links = Links.of(front)
    if root := wordpress.root_of(front, links.by_rel):
        posts = wordpress.entries(visit, wordpress.posts_of(root), links.site)
        if (first := _first(posts)) is not None:
            yield first
            yield from posts
            return
    site = httpx.URL(front.url)
    maps = visit.robots.sitemaps(front.url) or (str(site.copy_with(raw_path=b"/sitemap.xml")),)
    answer = visit.first((*maps, *(str(site.join(each)) for each in links.feeds)))
    if answer is None:
        raise NotFetched(NOTHING)
    if not answer.unchanged:
        yield from _listed(visit, answer, 0)


def _first(posts: Iterator[Entry]) -> Entry | None:
    """Many sites close their API, or have nothing in it."""
    try:
        return next(posts, None)
    except NotFetched as error:
        if error.status is None:
            raise
        return None


def _listed(visit: Visit, answer: Answer, depth: int) -> Iterator[Entry]:
    root = xml.parsed(answer.content or b"")
    kind = xml.name(root)
    if kind in feed.ROOTS:
        yield from feed.entries(root, answer.url)
    elif kind == "urlset":
        yield from sitemap.entries(root)
    elif kind == "sitemapindex" and depth < _DEEPEST:
        for link in sitemap.inner(root):
            inner = visit.list(link)
            if not inner.unchanged:
                yield from _listed(visit, inner, depth + 1)
    else:
        raise NotFetched(NOTHING)


def _is_xml(answer: Answer) -> bool:
    start = (answer.content or b"")[:300].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    return start.startswith((b"<?xml", b"<rss", b"<feed", b"<urlset", b"<sitemapindex")) and b"<html" not in start


class Links(HTMLParser):
    """The `<link>`s of a page, and what its site calls itself."""

    def __init__(self) -> None:
        super().__init__()
        self.by_rel: dict[str, str] = {}
        self.feeds: list[str] = []
        self.site = ""

    @classmethod
    def of(cls, answer: Answer) -> "Links":
        """Those of this page."""
        links = cls()
        links.feed((answer.content or b"").decode("utf-8", "replace"))
        return links

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """The parser's own call."""
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and given.get("property") == "og:site_name":
            self.site = given.get("content", "")
        if tag == "link" and (target := given.get("href")):
            self.by_rel.setdefault(given.get("rel", ""), target)
            if given.get("type") in _FEEDS and "comment" not in target:
                self.feeds.append(target)
