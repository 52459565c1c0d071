"""Pages from the public web, one at a time: https, listed hosts, public addresses, limits, time between requests."""

import ssl
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import httpx

from knowledge.harvest.address import public_address
from knowledge.harvest.errors import NotFetched, Unwilling
from knowledge.harvest.manners import USER_AGENT, Manners

_MOVED = (301, 302, 303, 307, 308)
_BUSY = (429, 503)
_PATIENCE = 60.0  # seconds that a site may ask us to wait within a run
_ANY = "*/*;q=0.5"
_READ = f"text/html, application/xhtml+xml, application/json, application/xml;q=0.9, {_ANY}"


@dataclass(frozen=True, slots=True)
class Version:
    """What a site said of a page's version, to ask later whether there is another one."""

    etag: str = ""
    modified: str = ""

    @property
    def conditions(self) -> dict[str, str]:
        """As request headers."""
        pairs = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in pairs.items() if value}


@dataclass(frozen=True, slots=True)
class Answer:
    """`content` is unpacked; it is None when the page is still the version that was named."""

    url: str  # where it was in the end
    status: int
    content: bytes | None
    kind: str  # its media type, lower case
    version: Version
    headers: httpx.Headers

    @property
    def unchanged(self) -> bool:
        """Whether the site has nothing newer."""
        return self.content is None


class Web:
    """One visitor. Use it as a context manager; not for several threads.

    `verify` is for tests that bring their own certificate, `sleep` and `clock` for those that cannot wait.
    """

    def __init__(
        self,
        manners: Manners,
        verify: ssl.SSLContext | bool = True,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.manners = manners
        self.delays: dict[str, float] = {}  # what robots.txt asks for, by host
        self._sleep, self._clock = sleep, clock
        self._last: dict[str, float] = {}
        self._client = httpx.Client(
            verify=verify,
            trust_env=False,  # a proxy would resolve names anew, past our look at the address
            follow_redirects=False,
            limits=httpx.Limits(max_keepalive_connections=0),  # one address may serve hosts with other certificates
            timeout=httpx.Timeout(manners.timeout),
            headers={"User-Agent": USER_AGENT, "Accept": _READ, "Accept-Encoding": "gzip"},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._client.close()

    def get(self, url: str, known: Version | None = None) -> Answer:
        """The page. Raises `NotFetched`, also for a status other than 200 and 304, and `Unwilling`."""
        for _ in range(self.manners.redirects + 1):
            answer = self._patient(url, known or Version())
            if answer.status not in _MOVED:
                return _served(answer)
            url = str(httpx.URL(answer.url).join(answer.headers.get("location", "")))
        raise NotFetched(f"dialihkan lebih dari {self.manners.redirects} kali")

    def _patient(self, url: str, known: Version) -> Answer:
        """Asks once more after the time that a busy site names."""
        for last in (False, True):
            answer = self._once(url, known)
            if answer.status not in _BUSY:
                return answer
            wait = _seconds(answer.headers.get("retry-after", ""))
            if last or wait > _PATIENCE:
                raise Unwilling("situs sedang sibuk dan meminta menunggu; jalankan lagi nanti, yang sudah ada disimpan")
            self._sleep(wait)
        raise AssertionError("unreachable")

    def _once(self, url: str, known: Version) -> Answer:
        place = self._allowed(url)
        address = public_address(place.host, place.port or 443, self.manners.loopback)
        self._wait(place.host)
        over = self._clock() + self.manners.timeout
        request = self._client.build_request(
            "GET",
            place.copy_with(host=address),  # the very address that was looked at; its name cannot change meanwhile
            headers={"Host": place.netloc.decode(), **known.conditions},
            extensions={"sni_hostname": place.raw_host.decode()},
        )
        try:
            response = self._client.send(request, stream=True)
        except httpx.HTTPError as error:
            raise NotFetched(_trouble(error)) from error
        try:
            content = None if response.status_code == 304 else self._read(response, over)
        except httpx.HTTPError as error:
            raise NotFetched(_trouble(error)) from error
        finally:
            response.close()
            self._last[place.host] = self._clock()
        headers = response.headers
        version = Version(headers.get("etag", ""), headers.get("last-modified", ""))
        kind = headers.get("content-type", "").split(";")[0].strip().lower()
        return Answer(str(place), response.status_code, content, kind, version, headers)

    def _allowed(self, url: str) -> httpx.URL:
        try:
            place = httpx.URL(url)
        except httpx.InvalidURL as error:
            raise NotFetched("alamatnya tidak sah") from error
        if not place.host or place.userinfo:
            raise NotFetched("alamatnya tidak sah")
        here = self.manners.loopback and place.host in ("127.0.0.1", "localhost", "::1")
        if not here and (place.scheme != "https" or place.port not in (None, 443)):
            raise NotFetched("hanya alamat https yang diambil")
        if place.scheme not in ("https", "http"):
            raise NotFetched("hanya alamat https yang diambil")
        if not self.manners.allows(place.host):
            raise NotFetched(
                f"situs {place.host} tidak ada dalam daftar; tambahkan ke NARA_HARVEST_HOSTS bila tepercaya"
            )
        return place.copy_with(fragment=None)

    def _wait(self, host: str) -> None:
        delay = max(self.manners.delay, min(self.delays.get(host, 0.0), self.manners.longest_delay))
        if host in self._last and (left := self._last[host] + delay - self._clock()) > 0:
            self._sleep(left)

    def _read(self, response: httpx.Response, over: float) -> bytes:
        content = bytearray()
        for piece in _unpacked(response, self.manners.size):
            content += piece
            if len(content) > self.manners.size:
                raise NotFetched(f"lebih besar dari batas {self.manners.size / 1_000_000:.0f} MB")
            if self._clock() > over:
                raise NotFetched(f"belum selesai dalam {self.manners.timeout:.0f} detik")
        return bytes(content)


def _served(answer: Answer) -> Answer:
    if answer.status in (401, 403):
        raise NotFetched("situs menolak permintaan ini (tidak terbuka untuk umum)", answer.status)
    if answer.status in (404, 410):
        raise NotFetched("halamannya tidak ada lagi", answer.status)
    if answer.status not in (200, 304):
        raise NotFetched(f"situs menjawab dengan galat {answer.status}", answer.status)
    return answer


def _unpacked(response: httpx.Response, most: int) -> Iterator[bytes]:
    """The body piece by piece; what is packed is unpacked no further than the limit needs."""
    coding = response.headers.get("content-encoding", "identity").strip().lower()
    if coding in ("", "identity"):
        yield from response.iter_raw()
        return
    if coding not in ("gzip", "x-gzip"):
        raise NotFetched(f"situs mengirim isi terkemas yang tidak diminta ({coding})")
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        for piece in response.iter_raw():
            yield unpacking.decompress(piece, most + 1)
    except zlib.error as error:
        raise NotFetched("isinya rusak di perjalanan") from error


def _seconds(after: str) -> float:
    """`Retry-After` in seconds; a minute where it is a date or missing."""
    return float(after) if after.isdigit() else _PATIENCE / 2


def _trouble(error: httpx.HTTPError) -> str:
    if isinstance(error, httpx.TimeoutException):
        return "situs tidak menjawab dalam waktunya"
    if "CERTIFICATE" in str(error).upper():
        return "sertifikat https situsnya tidak sah"
    return "sambungan ke situsnya gagal"
