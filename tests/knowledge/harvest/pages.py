"""What the played sites serve: releases in the ways that real sites list them. Every event in them is invented."""

import html
import json
from collections.abc import Sequence
from dataclasses import dataclass

from tests.knowledge.harvest.site import Page, Site

TEXT = (
    "Sebanyak {count} warga mengikuti kerja bakti pembersihan saluran air di lingkungan permukiman pada Minggu pagi. "
    "Kegiatan dimulai pukul 07.00 WIB dan melibatkan pengurus RT, kader, serta petugas kebersihan kelurahan. "
    "Warga mengangkat endapan, memotong rumput, dan mengumpulkan sampah di sepanjang {length} km saluran. "
    "Kelurahan menyiapkan karung dan gerobak, sedangkan warga membawa cangkul dan sapu dari rumah masing-masing. "
    "Kerja bakti serupa dijadwalkan setiap bulan agar saluran tetap lancar ketika hujan turun."
)


@dataclass(frozen=True, slots=True)
class Told:
    """One invented release."""

    name: str
    title: str
    day: str
    count: int

    @property
    def body(self) -> str:
        """Two paragraphs of HTML."""
        text = TEXT.format(count=self.count, length="7,41")
        half = text.index("Warga mengangkat")
        return f"<p>{text[:half]}</p>\n<p>{text[half:]}</p>"


TOLD = (
    Told("kerja-bakti", "Kerja Bakti Bersihkan Saluran & Taman", "2025-10-12", 1234),
    Told("pasar-murah", "Warga Padati Pasar Murah", "2025-09-03", 87),
    Told("posyandu", "Posyandu Melayani Balita", "2025-08-20", 45),
)


def page(told: Told, more: str = "") -> str:
    """The page of a release on a site, with a menu and a footer around it."""
    menu = "".join(f"<li><a href='/m{n}'>Menu {n}</a></li>" for n in range(12))
    return (
        f"<!DOCTYPE html><html><head><title>{html.escape(told.title)} | Dinas Kesehatan</title>"
        f'<meta property="og:site_name" content="Dinas Kesehatan Kota Cilegon">'
        f'<meta property="article:published_time" content="{told.day}T08:00:00+07:00"></head>'
        f"<body><nav><ul>{menu}</ul></nav><article><h1>{html.escape(told.title)}</h1>{told.body}{more}</article>"
        f"<footer>Hak cipta situs</footer></body></html>"
    )


def rss(site: Site, whole: bool = False, told: Sequence[Told] = TOLD) -> str:
    """A feed with the beginnings of releases, or with the whole of them."""
    items = "".join(
        f"<item><title>{html.escape(each.title)}</title><link>{site.url}/{each.name}</link>"
        f"<pubDate>{_rfc822(each.day)}</pubDate><description>Awal berita …</description>"
        + (f"<content:encoded><![CDATA[{each.body}]]></content:encoded>" if whole else "")
        + "</item>"
        for each in told
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>Dinas Kesehatan Kota Cilegon</title><link>{site.url}</link>{items}</channel></rss>"
    )


def atom(site: Site) -> str:
    """The same as Atom."""
    items = "".join(
        f'<entry><title>{html.escape(each.title)}</title><link rel="self" href="{site.url}/x"/>'
        f'<link rel="alternate" href="/{each.name}"/><published>{each.day}T01:00:00Z</published>'
        f"<updated>{each.day}T02:00:00Z</updated></entry>"
        for each in TOLD
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Berita</title>{items}</feed>'


def sitemap(site: Site) -> str:
    """A sitemap of the releases and of a page that is none."""
    links = "".join(
        f"<url><loc>{site.url}/{name}</loc><lastmod>2025-11-01</lastmod></url>"
        for name in (*(each.name for each in TOLD), "kontak")
    )
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{links}</urlset>'


def sitemap_index(site: Site) -> str:
    """An index as WordPress' plugins make it."""
    links = "".join(f"<sitemap><loc>{site.url}/{name}-sitemap.xml</loc></sitemap>" for name in ("post", "page"))
    return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{links}</sitemapindex>'


def posts(site: Site, told: Sequence[Told] = TOLD) -> str:
    """WordPress' list of posts."""
    return json.dumps([
        {
            "link": f"{site.url}/{each.name}", "date": f"{each.day}T08:00:00", "modified_gmt": f"{each.day}T02:00:00",
            "title": {"rendered": html.escape(each.title).replace("&amp;", "&#038;")},
            "content": {"rendered": each.body, "protected": False},
        }
        for each in told
    ])  # fmt: skip


def with_pages(site: Site) -> None:
    """The releases' own pages, and one of contacts."""
    for each in TOLD:
        site.pages[f"/{each.name}"] = Page(page(each), headers={"ETag": f'"{each.name}"'})
    site.pages["/kontak"] = Page("<html><body><main><h1>Kontak</h1><p>Jalan Contoh, Cilegon.</p></main></body></html>")


def _rfc822(day: str) -> str:
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    year, month, number = day.split("-")
    return f"{number} {months[int(month) - 1]} {year} 18:30:00 +0000"  # the next day in Cilegon
