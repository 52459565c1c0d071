"""Web pages: entities, depth, and things that would be fetched or run."""

from tests.knowledge.extraction.hostile.hostile import SENTENCE, Hostile
from tests.knowledge.extraction.hostile.office import LAUGHS, OUTSIDE

_PARAGRAPHS = f"<p>{SENTENCE}</p>" * 3


def page(inside: str, before: str = "<!DOCTYPE html>") -> bytes:
    """A page with this body."""
    return f"{before}<html><head><title>Kerja Bakti</title></head><body>{inside}</body></html>".encode()


_FETCHED = (
    '<link rel="stylesheet" href="http://127.0.0.1:9/a.css"><script src="http://127.0.0.1:9/a.js"></script>'
    '<img src="http://127.0.0.1:9/a.png"><iframe src="file:///etc/passwd"></iframe>'
    '<object data="http://127.0.0.1:9/"></object><base href="http://127.0.0.1:9/">'
)

FILES = (
    Hostile("billion laughs in a page", "a.html", lambda: page(_PARAGRAPHS + "&a11;", LAUGHS), "deklarasi XML"),
    Hostile(
        "file of the server asked in a page", "a.html",
        lambda: page(_PARAGRAPHS + "&e;", '<?xml version="1.0"?>' + OUTSIDE), "deklarasi XML",
    ),
    Hostile("page nested 100,000 deep", "a.html", lambda: page("<div>" * 100_000 + _PARAGRAPHS), "terlalu dalam|rusak"),
    Hostile("page of a script only", "a.html", lambda: page("<script>" + "alert(1);" * 999 + "</script>"), "hampir"),
    Hostile("page that fetches", "a.html", lambda: page(_FETCHED + _PARAGRAPHS), text="1.234 warga"),
    Hostile(
        "half a million attributes", "a.html",
        lambda: page(f"<p {' '.join(f'a{n}=1' for n in range(500_000))}>{SENTENCE}</p>"), "rumit", costly=True,
    ),
    Hostile("page cut off in a tag", "a.html", lambda: page(_PARAGRAPHS)[:-20] + b"<a href='", text="1.234 warga"),
    Hostile("page of a lying charset", "a.html",
            lambda: page(f"<meta charset=utf-7>{_PARAGRAPHS}"), text="1.234 warga"),
)  # fmt: skip
