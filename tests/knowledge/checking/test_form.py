"""A text fits its channel and its kind."""

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest
from knowledge.limits import Limits
from tests.knowledge.checking.material import ON, RELEASE, request


def rules(checker: Checker, text: str, kind: str, channel: str = "") -> set[str]:
    return {f.rule for f in checker.check(CheckRequest(text, ON, kind, channel, brief=text)).findings}


@pytest.mark.parametrize(
    ("channel", "text", "rule"),
    [
        ("instagram", "Warga hadir. " * 200, "bentuk.panjang"),
        ("instagram", "Hadir. #a #b #c #d #e #f", "bentuk.tagar"),
        ("instagram", "warga " * 30, "bentuk.pembuka"),
        ("x", "Warga hadir. " * 30, "bentuk.panjang"),
        ("threads", "Hadir. #a #b", "bentuk.tagar"),
        ("facebook", "Warga hadir. " * 5000, "bentuk.panjang"),
    ],
)
def test_what_a_channel_cannot_take_is_reported(checker: Checker, channel: str, text: str, rule: str) -> None:
    assert rule in rules(checker, text, "caption", channel)


def test_x_counts_a_link_as_23_and_a_thread_by_post(checker: Checker) -> None:
    link = "https://cilegon.go.id/" + "a" * 300
    assert "bentuk.panjang" not in rules(checker, f"Baca {link}", "caption", "x")
    thread = "\n\n".join(["Warga hadir. " * 15] * 3)
    assert "bentuk.panjang" not in rules(checker, thread, "caption", "x")


def test_a_release_needs_a_title_and_a_dateline(checker: Checker) -> None:
    assert {"bentuk.judul", "bentuk.dateline"} & rules(checker, RELEASE, "rilis") == set()
    body = RELEASE.split("\n\n", 1)[1].replace("CILEGON – ", "")
    assert {"bentuk.judul", "bentuk.dateline"} <= rules(checker, body, "rilis")


def test_a_letterhead_is_not_the_title(checker: Checker) -> None:
    report = checker.check(request(f"SIARAN PERS\nNomor: [NOMOR]\n\n{RELEASE}"))
    assert "bentuk.judul" not in {f.rule for f in report.findings}


def test_limits_are_dated_and_sourced() -> None:
    limits = Limits.load()
    assert limits.as_of.year >= 2026
    assert set(limits.channels) >= {"instagram", "facebook", "x", "threads"}
    assert all(limit.source for limit in limits.channels.values())


def test_posts_are_counted_one_by_one_where_a_channel_has_threads() -> None:
    limits = Limits.load()
    x, instagram = limits.channels["x"], limits.channels["instagram"]
    thread = "Satu. (1/2)\n\nDua. (2/2)"
    long = "\n\n".join(["kata " * 40, "kata " * 30])
    assert x.posts(thread) == ("Satu. (1/2)", "Dua. (2/2)")
    assert len(x.posts("Pembuka.\n\nPenutup.")) == 1
    assert len(x.posts(long)) == 2
    assert x.longest(long) == len("kata " * 40)
    assert instagram.posts(thread) == (thread,)


@pytest.mark.parametrize(("words", "level"), [(10, ""), (13, "suggestion"), (14, "warning"), (19, "warning")])
def test_a_title_a_little_too_long_is_only_advised_against(checker: Checker, words: int, level: str) -> None:
    title = " ".join(["Warga", *["Menanam"] * (words - 2), "Bakau"])
    report = checker.check(request(f"{title}\n\nCILEGON – Warga menanam bakau.", kind="rilis"))
    assert [f.level for f in report.findings if f.rule == "bentuk.judul"] == ([level] if level else [])
