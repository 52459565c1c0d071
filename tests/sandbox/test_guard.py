"""Only this machine, only the page itself."""

import re
import time

import httpx
import pytest

from bot.sandbox import serve
from bot.sandbox.client import Sandbox
from bot.sandbox.guard import KEY_HEADER
from bot.sandbox.page_api import STATIC
from bot.sandbox.server import Server


async def test_foreign_host_names_are_refused(http: httpx.AsyncClient) -> None:
    """A name that resolves to 127.0.0.1 (DNS rebinding) reaches neither page nor API."""
    for path in ("/", "/sandbox/hello", "/bot1:a/getMe"):
        assert (await http.get(path, headers={"Host": "jahat.example:80"})).status_code == 421
    assert (await http.get("/", headers={"Host": "localhost:9"})).status_code == 200


async def test_page_api_needs_the_key_of_this_run(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    body = {"person": 1001, "text": "palsu"}
    assert (await http.post("/sandbox/messages", json=body)).status_code == 403
    assert (await http.post("/sandbox/messages", json=body, headers={KEY_HEADER: "salah"})).status_code == 403
    assert (await http.get("/sandbox/events")).status_code == 403
    assert await sandbox.chat(1001).events() == ()


async def test_other_sites_do_not_learn_the_key(http: httpx.AsyncClient) -> None:
    for site in ("cross-site", "same-site"):
        answer = await http.get("/sandbox/hello", headers={"Sec-Fetch-Site": site})
        assert answer.status_code == 403
        assert "key" not in answer.json()
    allowed = await http.get("/sandbox/hello", headers={"Sec-Fetch-Site": "same-origin"})
    assert "access-control-allow-origin" not in allowed.headers


async def test_page_loads_nothing_from_elsewhere(http: httpx.AsyncClient) -> None:
    """No address of another machine in page, styles and scripts, and a policy that forbids it."""
    policy = (await http.get("/")).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    files = [path for path in STATIC.rglob("*") if path.suffix in (".html", ".css", ".js", ".svg")]
    assert len(files) > 12
    for path in files:
        found = set(re.findall(r"""["'(]((?:https?:)?//[\w.-]+)""", path.read_text(encoding="utf-8")))
        assert found <= {"http://www.w3.org"}, path


async def test_only_loopback_hosts_are_served() -> None:
    with pytest.raises(ValueError, match=r"127\.0\.0\.1"):
        await serve("0.0.0.0", clock=time.time)  # noqa: S104


async def test_two_sandboxes_have_their_own_tokens_and_ports(server: Server) -> None:
    async with await serve(clock=time.time) as other:
        assert other.url != server.url
        assert other.token != server.token
        async with await Sandbox.connect(other.url) as second:
            assert second.hello["bot"]["username"] == "nara_cilegon_bot"
    with pytest.raises(httpx.ConnectError):
        await Sandbox.connect(other.url)
