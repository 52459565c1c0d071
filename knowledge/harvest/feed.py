"""RSS and Atom."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import httpx

from knowledge.harvest import xml
from knowledge.harvest.entry import Entry, day_of

ROOTS = ("rss", "feed", "rdf")
_WHOLE = 400  # characters from which a feed's own text may be the whole release


def entries(root: Element, url: str) -> Iterator[Entry]:
    """Every item with a link; `url` is where the feed was read, for links that are relative."""
    site = xml.text(next(xml.children(root, "channel"), root), "title")
    for item in root.iter():
        if xml.name(item) in ("item", "entry") and (link := _link(item)):
            day = xml.text(item, "pubdate", "published", "date", "issued", "updated", "modified")
            stamp = xml.text(item, "updated", "modified", "pubdate", "date")
            yield Entry(
                link=str(httpx.URL(url).join(link)),
                title=xml.text(item, "title"),
                day=day_of(day),
                stamp=stamp,
                page=_whole(item),
                site=site,
            )


def _whole(item: Element) -> str:
    """The release as HTML; nothing if the feed only has its beginning, or sets it as XML elements."""
    holders = [each for each in xml.children(item, "encoded", "content") if not len(each)]
    said = next((each.text for each in holders if each.text), "")
    return said if len(said) >= _WHOLE else ""


def _link(item: Element) -> str:
    for link in xml.children(item, "link"):
        if link.get("rel", "alternate") == "alternate" and (found := link.get("href") or (link.text or "").strip()):
            return found
    unique = next(xml.children(item, "guid"), None)
    said = (unique.text or "").strip() if unique is not None and unique.get("isPermaLink") != "false" else ""
    return said if said.startswith("http") else ""
