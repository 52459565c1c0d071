"""WordPress' own list of posts (its REST API, version 2), which holds the texts whole."""

import html
import re
from collections.abc import Iterator

import httpx
from pydantic import BaseModel, TypeAdapter, ValidationError

from knowledge.harvest.entry import Entry, day_of
from knowledge.harvest.errors import NotFetched
from knowledge.harvest.visit import Visit
from knowledge.harvest.web import Answer

_POSTS = "wp/v2/posts"
_EACH = 50  # posts asked for at once; WordPress gives at most 100
_WANTED: dict[str, str | int] = {
    "per_page": _EACH, "orderby": "modified", "order": "desc", "_fields": "link,date,modified_gmt,title,content",
}  # fmt: skip
_TAG = re.compile(r"<[^>]{0,1000}>")
_HEADER = re.compile(r"<([^<>]+)>\s*;\s*rel=\"https://api\.w\.org/\"")


class _Rendered(BaseModel):
    rendered: str = ""
    protected: bool = False


class _Post(BaseModel):
    """Its dates are in the site's own time, without a zone."""

    link: str
    date: str = ""
    modified_gmt: str = ""
    title: _Rendered = _Rendered()
    content: _Rendered = _Rendered()


class _Root(BaseModel):
    name: str = ""


_LIST = TypeAdapter(list[_Post])


def root_of(answer: Answer, links: dict[str, str]) -> str:
    """Where a page says that its site's API is; empty where it has none. `links` are the page's by their `rel`."""
    named = _HEADER.search(answer.headers.get("link", ""))
    found = named[1] if named else links.get("https://api.w.org/", "")
    return str(httpx.URL(answer.url).join(found)) if found else ""


def posts_of(root: str) -> str:
    """The address of the posts, from that of the API."""
    place = httpx.URL(root)
    if "rest_route" in place.params:  # a site without readable addresses
        return str(place.copy_set_param("rest_route", f"/{_POSTS}"))
    return root.rstrip("/") + f"/{_POSTS}"


def site_of(answer: Answer) -> str:
    """What the site calls itself, from the root of its API."""
    try:
        return html.unescape(_Root.model_validate_json(answer.content or b"{}").name)
    except ValidationError:
        return ""


def is_posts(url: str) -> bool:
    """Whether the address is that of such a list."""
    place = httpx.URL(url)
    return _POSTS in place.path or _POSTS in place.params.get("rest_route", "")


def entries(visit: Visit, posts: str, site: str) -> Iterator[Entry]:
    """Every post, the newest change first, page by page. Raises `NotFetched`."""
    place = httpx.URL(posts)
    for number in range(1, 10_000):
        answer = visit.page(str(place.copy_merge_params({**_WANTED, "page": number})))
        found = _read(answer)
        yield from (_entry(post, site) for post in found if post.link and not post.content.protected)
        last = answer.headers.get("x-wp-totalpages", "")
        if len(found) < _EACH or (last.isdigit() and number >= int(last)):
            return


def _read(answer: Answer) -> list[_Post]:
    try:
        return _LIST.validate_json(answer.content or b"[]")
    except ValidationError as error:
        raise NotFetched("daftar WordPress-nya tidak dapat dibaca", answer.status) from error


def _entry(post: _Post, site: str) -> Entry:
    title = " ".join(html.unescape(_TAG.sub("", post.title.rendered)).split())
    return Entry(post.link, title, day_of(post.date), post.modified_gmt or post.date, post.content.rendered, site)
