"""A page of a site → a document: its text without menus, its day, its agency, and where it stands."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from urllib.parse import urlsplit

from knowledge import front_matter
from knowledge.documents import FrontMatter, Programme, Sumber
from knowledge.errors import FileRefused
from knowledge.extraction import Extracted, Extractor
from knowledge.flags import flags
from knowledge.harvest.entry import Entry
from knowledge.plain import clean, slug, title_of
from knowledge.recognition import opens_with

_SHORTEST = 60  # words: a notice, a gallery or a page of links has fewer
_NAME_LONGEST = 80
_HEADING = re.compile(r"^# .*\n+")


def page_of(entry: Entry) -> bytes:
    """A whole page around the text that a list gave."""
    day = f'<meta property="article:published_time" content="{entry.day.isoformat()}">' if entry.day else ""
    title = html.escape(entry.title)
    site = f'<meta property="og:site_name" content="{html.escape(entry.site)}">' if entry.site else ""
    head = f'<meta charset="utf-8"><title>{title}</title>{site}{day}'
    return f"<html><head>{head}</head><body><article><h1>{title}</h1>{entry.page}</article></body></html>".encode()


@dataclass(frozen=True, slots=True)
class Release:
    """A past release as a document."""

    front: FrontMatter
    body: str

    @property
    def content(self) -> bytes:
        """The whole file."""
        return front_matter.written(self.front, f"\n# {self.front.judul}\n\n{self.body}\n").encode()


def release_of(entry: Entry, page: bytes, extractor: Extractor, programmes: Sequence[Programme] = ()) -> Release:
    """What the page says; it is linked to those of the programmes that its title or its opening names.

    Raises `FileRefused` with the reason why it is no past release.
    """
    (part,) = extractor.extract("halaman.html", page)
    day = entry.day or part.guesses.date
    if day is None:
        raise FileRefused("tidak ada tanggal terbit; bukan berita atau siaran pers")
    body = _HEADING.sub("", part.text.lstrip()).strip()
    if len(body.split()) < _SHORTEST:
        raise FileRefused(f"isinya kurang dari {_SHORTEST} kata; bukan berita atau siaran pers")
    if any(flag.kind == "perintah" for flag in flags(body)):
        raise FileRefused("ada kalimat yang memerintah mesin; baca dahulu, lalu kirim sendiri bila memang layak")
    front = _front(entry, part, day)
    named = tuple(each.id for each in programmes if opens_with(f"{front.judul}\n{body}", each))
    return Release(front.model_copy(update={"program": named}), body)


def file_name(link: str) -> str:
    """The same for the same address, different for another; readable in a list of documents."""
    place = urlsplit(link)
    host = (place.hostname or "situs").removeprefix("www.")
    name = slug(f"{host}-{place.path.strip('/').removesuffix('.html')}".replace("/", "-").replace(".", "-"))
    return f"{name[:_NAME_LONGEST].rstrip('-')}-{sha256(link.encode()).hexdigest()[:6]}.md"


def _front(entry: Entry, part: Extracted, day: date) -> FrontMatter:
    title = title_of(clean(entry.title)) if entry.title.strip() else part.title
    number = part.guesses.number
    return FrontMatter(
        jenis="rilis",
        judul=title,
        tanggal=day,
        instansi=part.guesses.agency,
        sumber=(
            Sumber(
                judul=entry.site.strip() or urlsplit(entry.link).hostname or "situs", alamat=entry.link, tanggal=day
            ),
        ),
        catatan=f"Nomor {number}" if number else "",
    )
