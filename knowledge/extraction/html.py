"""Web pages: the article of a site's page without its menus, or the whole of a saved document."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from knowledge.errors import FileRefused
from knowledge.extraction.extracted import Extracted, Guesses
from knowledge.extraction.guess import names
from knowledge.extraction.limits import Limits
from knowledge.extraction.refusals import DECLARES
from knowledge.extraction.text import CONVERTED
from knowledge.extraction.tree import to_markdown

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]*\?>")
_ENTITY = re.compile(r"<!DOCTYPE[^>]{0,1000}\[\s*<!ENTITY", re.IGNORECASE)  # no browser saves one
_SITE = "//nav | //article | //main | //footer | //meta[starts-with(@property, 'og:')]"
_PUBLISHED = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//article//time/@datetime",
)
_SITE_NAME = re.compile(r"\s+[|–—-]\s+[^|–—-]{3,60}$")
_DEEPEST = 200
_ENOUGH = 0.3  # of the visible text; an article below it was not recognised


def read(content: bytes, _limits: Limits, _page: Callable[[], None]) -> tuple[Extracted, ...]:
    """One document."""
    text, warnings = _decoded(content)
    return (of_page(text).warned(*warnings),)


def of_page(page: str, address: str | None = None) -> Extracted:
    """What a page says; `address` is where it was fetched from."""
    if _ENTITY.search(page):
        raise FileRefused(DECLARES)
    from lxml import etree, html  # type: ignore[import-untyped]

    try:
        tree = html.document_fromstring(_PROLOGUE.sub("", page))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise FileRefused("halaman web kosong atau rusak; simpan ulang dari peramban") from error
    _refuse_deep(tree)
    whole = to_markdown(tree)
    text = _article(page, address, whole) if tree.xpath(_SITE) else whole
    title = _title(tree)
    if title and title not in text[: len(title) + 200]:
        text = f"# {title}\n\n{text}"
    return Extracted(text=text, title=title, guesses=Guesses(date=_published(tree), agency=_publisher(tree)))


def _article(page: str, address: str | None, whole: str) -> str:
    """The article by trafilatura, which knows menus from text; the whole page if hardly anything was left."""
    import trafilatura

    found = trafilatura.extract(
        page, url=address, output_format="markdown", include_tables=True, include_comments=False,
        include_formatting=True, favor_recall=True, deduplicate=False, with_metadata=False,
    )  # fmt: skip
    if not found or (len(found) < _ENOUGH * len(whole) and len(found) < 500):
        return whole
    return re.sub(r"\*\*(.+?)\*\*", r"\1", found)


def _title(tree: Any) -> str:
    for path in ("//meta[@property='og:title']/@content", "string(//h1)", "string(//title)"):
        found = tree.xpath(path)
        text = found[0] if isinstance(found, list) and found else found
        if text and isinstance(text, str) and text.strip():
            return _SITE_NAME.sub("", " ".join(text.split()))
    return ""


def _publisher(tree: Any) -> str:
    """The agency whose site it is: it published the text, whichever agencies the text names."""
    said = tree.xpath("//meta[@property='og:site_name']/@content")
    found = names().agency(str(said[0])) if said else None
    return found.name if found else ""


def _published(tree: Any) -> date | None:
    for path in _PUBLISHED:
        for value in tree.xpath(path):
            try:
                return date.fromisoformat(str(value).strip()[:10])
            except ValueError:
                continue
    return None


def _refuse_deep(tree: Any) -> None:
    stack = [(tree, 0)]
    while stack:
        element, depth = stack.pop()
        if depth > _DEEPEST:
            raise FileRefused("halaman web bersarang terlalu dalam; simpan ulang dari peramban")
        stack.extend((child, depth + 1) for child in element)


def _decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace"), ()
    declared = _CHARSET.search(content[:4096])
    for name in (declared[1].decode() if declared else "utf-8", "utf-8"):
        try:
            return content.decode("utf-8-sig" if name.lower() == "utf-8" else name), ()
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", "replace"), (CONVERTED,)
