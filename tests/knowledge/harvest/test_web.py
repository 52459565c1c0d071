"""Whatever an address or a site says, only listed public hosts are reached, within limits, and politely."""

import gzip
import ssl
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.harvest.address import is_public, public_address
from knowledge.harvest.errors import NotFetched, Unwilling
from knowledge.harvest.robots import Robots
from knowledge.harvest.web import Version, Web
from tests.knowledge.harvest.conftest import MANNERS
from tests.knowledge.harvest.site import Page, Site, serving

INSIDE = [
    "127.0.0.1", "10.0.0.8", "172.16.5.5", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.1", "224.0.0.1",
    "240.0.0.1", "::", "::1", "fe80::1", "fd00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.8",
    "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:a00:8::", "2001:0:0:0:0:0:80ff:fffe",
]  # fmt: skip


@pytest.mark.parametrize("address", INSIDE)
def test_no_address_of_an_inner_network_is_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "103.28.12.1", "2606:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1", "0177.0.0.1", "2130706433", "127.1"])
def test_however_it_is_written_this_machine_is_not_reached(host: str) -> None:
    with pytest.raises(NotFetched, match=r"jaringan dalam|tidak ditemukan"):
        public_address(host, 443)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("https://contoh.org/", "tidak ada dalam daftar"),
        ("https://cilegon.go.id.contoh.org/", "tidak ada dalam daftar"),
        ("https://contohcilegon.go.id/", "tidak ada dalam daftar"),
        ("http://cilegon.go.id/", "hanya alamat https"),
        ("https://cilegon.go.id:8443/", "hanya alamat https"),
        ("ftp://cilegon.go.id/", "hanya alamat https"),
        ("file:///etc/passwd", "tidak sah"),
        ("https://cilegon.go.id@10.0.0.1/", "tidak sah"),
        ("https://admin:sandi@cilegon.go.id/", "tidak sah"),
        ("bukan alamat", "tidak sah"),
        ("https://", "tidak sah"),
    ],
)
def test_only_https_addresses_of_listed_hosts_are_asked_for(url: str, says: str) -> None:
    with Web(replace(MANNERS, hosts=("cilegon.go.id",), loopback=False)) as web, pytest.raises(NotFetched, match=says):
        web.get(url)


def test_without_the_tests_own_permission_a_listed_host_on_this_machine_is_not_reached(site: Site) -> None:
    port = site.url.rpartition(":")[2]
    with Web(replace(MANNERS, loopback=False)) as web:
        for url in (site.url, f"https://127.0.0.1:{port}/", "https://localhost/"):
            with pytest.raises(NotFetched):
                web.get(url)
    assert site.asked == []


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("https://contoh.org/", "tidak ada dalam daftar"),
        ("http://169.254.169.254/latest/meta-data/", "hanya alamat https"),
        ("file:///etc/passwd", "tidak sah"),
        ("//10.0.0.1/", "hanya alamat https"),
        ("/lagi", "dialihkan lebih dari 5 kali"),
    ],
)
def test_every_redirect_is_looked_at_anew(site: Site, web: Web, target: str, says: str) -> None:
    site.pages["/lagi"] = site.pages["/"] = Page(status=302, headers={"Location": target})
    with pytest.raises(NotFetched, match=says):
        web.get(f"{site.url}/")


def test_a_redirect_to_an_inner_address_is_refused(site: Site) -> None:
    site.pages["/"] = Page(status=301, headers={"Location": "https://dalam.localhost/"})
    with Web(replace(MANNERS, hosts=("127.0.0.1", "dalam.localhost"))) as web, pytest.raises(NotFetched) as refusal:
        web.get(f"{site.url}/")
    assert "dalam.localhost" in str(refusal.value) or "sambungan" in str(refusal.value)


def test_redirects_within_the_site_are_followed(site: Site, web: Web) -> None:
    site.pages["/lama"] = Page(status=301, headers={"Location": "/baru"})
    site.pages["/baru"] = Page("isi")
    answer = web.get(f"{site.url}/lama")
    assert (answer.url, answer.content) == (f"{site.url}/baru", b"isi")


def test_packed_pages_are_unpacked_up_to_the_limit(site: Site) -> None:
    packed = {"Content-Encoding": "gzip"}
    site.pages["/a"] = Page(gzip.compress(b"isi " * 20), headers=packed)
    site.pages["/bom"] = Page(gzip.compress(bytes(50_000_000)), headers=packed)
    site.pages["/rusak"] = Page(b"bukan gzip", headers=packed)
    site.pages["/lain"] = Page(b"x", headers={"Content-Encoding": "br"})
    with Web(replace(MANNERS, size=1_000_000)) as web:
        assert web.get(f"{site.url}/a").content == b"isi " * 20
        for path, says in (("/bom", "lebih besar dari batas 1 MB"), ("/rusak", "rusak"), ("/lain", "tidak diminta")):
            with pytest.raises(NotFetched, match=says):
                web.get(site.url + path)


def test_a_page_that_never_ends_is_left(site: Site) -> None:
    now = iter(range(0, 10_000, 7))
    site.pages["/"] = Page(b"x" * 3_000_000)
    with Web(replace(MANNERS, timeout=5.0), clock=lambda: next(now)) as web, pytest.raises(NotFetched, match="dalam 5"):
        web.get(f"{site.url}/")


@pytest.mark.parametrize(
    ("status", "says"), [(404, "tidak ada lagi"), (403, "menolak"), (500, "galat 500"), (204, "galat 204")]
)
def test_a_status_that_is_no_page_is_said(site: Site, web: Web, status: int, says: str) -> None:
    site.pages["/"] = Page("", status)
    with pytest.raises(NotFetched, match=says) as refusal:
        web.get(f"{site.url}/")
    assert refusal.value.status == status


def test_a_busy_site_is_asked_once_more_after_the_time_it_names(site: Site) -> None:
    waits: list[float] = []
    site.pages["/"] = lambda _path, _headers: Page("isi", 200 if waits else 429, {"Retry-After": "7"})
    with Web(MANNERS, sleep=waits.append) as web:
        assert web.get(f"{site.url}/").content == b"isi"
    assert waits == [7]


@pytest.mark.parametrize("after", ["3600", "5"])
def test_a_site_that_stays_busy_ends_the_run(site: Site, after: str) -> None:
    site.pages["/"] = Page("", 503, {"Retry-After": after})
    with Web(MANNERS, sleep=lambda _: None) as web, pytest.raises(Unwilling, match="jalankan lagi nanti"):
        web.get(f"{site.url}/")


def test_requests_to_a_host_are_as_far_apart_as_robots_txt_asks(site: Site) -> None:
    waits: list[float] = []
    site.pages["/robots.txt"] = Page("User-agent: *\nCrawl-delay: 9\nDisallow: /admin\nSitemap: https://x/peta.xml")
    site.pages["/a"] = Page("isi")
    with Web(replace(MANNERS, delay=2.0), sleep=waits.append, clock=lambda: 100.0) as web:
        robots = Robots(web)
        assert robots.allows(f"{site.url}/a")
        assert not robots.allows(f"{site.url}/admin/x")
        assert robots.sitemaps(f"{site.url}/a") == ("https://x/peta.xml",)
        web.get(f"{site.url}/a")
        web.get(f"{site.url}/a")
    assert waits == [9, 9]
    assert site.asked.count("/robots.txt") == 1


def test_a_site_whose_robots_txt_fails_is_not_visited(site: Site, web: Web) -> None:
    site.pages["/robots.txt"] = Page("", 500)
    with pytest.raises(NotFetched, match="galat 500"):
        Robots(web).allows(f"{site.url}/a")


def test_a_page_that_did_not_change_is_not_sent_again(site: Site, web: Web) -> None:
    site.pages["/"] = Page("isi", headers={"ETag": '"satu"', "Last-Modified": "Sun, 12 Oct 2025 01:00:00 GMT"})
    first = web.get(f"{site.url}/")
    assert first.version == Version('"satu"', "Sun, 12 Oct 2025 01:00:00 GMT")
    assert web.get(f"{site.url}/", first.version).unchanged
    assert site.sent[1]["If-Modified-Since"] == "Sun, 12 Oct 2025 01:00:00 GMT"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-keyout", folder / "key.pem", "-out", folder / "cert.pem", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost"],
        check=True, capture_output=True,
    )  # fmt: skip
    return folder


def test_the_certificate_must_be_that_of_the_name_although_the_address_is_asked(
    certificate: Path, recwarn: pytest.WarningsRecorder
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    trusted = ssl.create_default_context(cafile=str(certificate / "cert.pem"))
    get: Callable[[ssl.SSLContext | bool, str], bytes | None]

    def get(verify: ssl.SSLContext | bool, url: str) -> bytes | None:
        with Web(MANNERS, verify=verify) as web:
            return web.get(url).content

    with serving(context, "localhost") as site:
        site.pages["/"] = Page("aman")
        assert get(trusted, f"{site.url}/") == b"aman"
        assert site.sent[0]["Host"].startswith("localhost:")
        with pytest.raises(NotFetched, match="sertifikat"):
            get(True, f"{site.url}/")
        with pytest.raises(NotFetched, match="sertifikat"):
            get(trusted, site.url.replace("localhost", "127.0.0.1"))
