"""`python ingest.py --from`: what an admin types, what it prints, what becomes of the knowledge base."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import ingest
from knowledge.base import KnowledgeBase
from knowledge.settings import KnowledgeSettings
from tests.knowledge.harvest import pages
from tests.knowledge.harvest.site import Page, Site
from tests.knowledge.library import three

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """`run(*arguments)` → exit status, standard output, standard error."""
    three(tmp_path / "corpus")
    for name, value in (("HOSTS", "127.0.0.1"), ("DELAY", "0"), ("LOOPBACK", "true")):
        monkeypatch.setenv(f"NARA_HARVEST_{name}", value)

    def call(*arguments: str) -> tuple[int, str, str]:
        folders = ["--corpus", str(tmp_path / "corpus"), "--data", str(tmp_path / "data")]
        try:
            status = ingest.main([*folders, *arguments])
        except SystemExit as ended:
            status = int(ended.code or 0)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return call


def _site(site: Site) -> str:
    pages.with_pages(site)
    site.pages["/peta.xml"] = Page(pages.sitemap(site))
    return f"{site.url}/peta.xml"


def test_past_releases_are_found_after_one_command_and_gone_after_a_rollback(
    run: Run, site: Site, tmp_path: Path
) -> None:
    run()
    assert "3 rilis siap dimuat. Belum ada yang diubah." in run("--from", _site(site), "--dry-run")[1]
    status, out, err = run("--from", f"{site.url}/peta.xml")
    assert (status, err) == (0, "")
    assert out.startswith("Halaman: tidak ada yang baru.\n")  # the dry run has read them
    assert "Dokumen: 3 baru, 3 tetap." in out
    knowledge = KnowledgeBase(KnowledgeSettings(corpus=tmp_path / "corpus", data=tmp_path / "data"))
    try:
        found = knowledge.search("pasar murah warga", k=1).passages[0]
        assert (found.title, found.kind, found.agency) == ("Warga Padati Pasar Murah", "rilis", "Dinas Kesehatan")
    finally:
        knowledge.close()
    assert run("--rollback")[0] == 0
    assert "Tidak ada dokumen yang berubah" in run("--dry-run")[1]


def test_the_report_as_json_has_the_fields_of_every_sync(run: Run, site: Site) -> None:
    report = json.loads(run("--from", _site(site), "--json")[1])
    fields = {"generation", "added", "changed", "removed", "unchanged", "passages", "embedded", "rejected", "seconds"}
    assert report.keys() >= fields
    assert (report["added"], report["harvest"]["read"], report["harvest"]["left"]) == (6, 3, 0)
    assert report["harvest"]["from"] == f"{site.url}/peta.xml"
    assert [each["url"] for each in report["harvest"]["skipped"]] == [f"{site.url}/kontak"]
    again = json.loads(run("--from", f"{site.url}/peta.xml", "--json")[1])
    assert again.keys() >= {*fields, "harvest"}
    assert again["added"] == 0


def test_an_address_that_cannot_be_had_is_said_in_one_line(run: Run, site: Site) -> None:
    site.pages["/"] = Page("", 500)
    assert run("--from", f"{site.url}/") == (
        1, "", f"{site.url}/: situs menjawab dengan galat 500. Tidak ada yang diubah.\n",
    )  # fmt: skip


def test_a_host_that_is_not_listed_is_not_visited(run: Run, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NARA_HARVEST_HOSTS", "cilegon.go.id, contoh.go.id")
    status, _, err = run("--from", f"{site.url}/")
    assert status == 1
    assert "situs 127.0.0.1 tidak ada dalam daftar; tambahkan ke NARA_HARVEST_HOSTS" in err
    assert site.asked == []


def test_the_tests_own_permission_is_not_the_default(run: Run, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NARA_HARVEST_LOOPBACK")
    status, _, err = run("--from", f"{site.url}/")
    assert status == 1
    assert "hanya alamat https yang diambil" in err
    assert site.asked == []


@pytest.mark.parametrize("other", ["--list", "--verify", "--watch", "--rollback"])
def test_a_site_and_another_task_exclude_each_other(run: Run, other: str) -> None:
    status, _, err = run("--from", "https://cilegon.go.id/", other)
    assert status == 2
    assert "--from hanya dapat bersama" in err
