"""Sitemaps and indexes of sitemaps."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from knowledge.harvest import xml
from knowledge.harvest.entry import Entry

ROOTS = ("urlset", "sitemapindex")
_NEWS = re.compile(r"post|berita|rilis|siaran|pers|news|artikel|article", re.IGNORECASE)


def entries(root: Element) -> Iterator[Entry]:
    """Every page of a sitemap. Its `lastmod` is no day of publication, so it only stamps the version."""
    for page in xml.children(root, "url"):
        if link := xml.text(page, "loc"):
            news = next(xml.children(page, "news"), None)
            title = xml.text(news, "title") if news is not None else ""
            yield Entry(link=link, title=title, stamp=xml.text(page, "lastmod"))


def inner(root: Element) -> tuple[str, ...]:
    """The sitemaps of an index: those of posts and news where their names say so, else all."""
    links = [link for each in xml.children(root, "sitemap") if (link := xml.text(each, "loc"))]
    return tuple(link for link in links if _NEWS.search(link.rpartition("/")[2])) or tuple(links)
