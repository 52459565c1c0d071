"""Invented and exchanged people and organisations are caught wherever they stand; clean texts raise no alarm."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

import knowledge
from knowledge.checking.check import Checker
from knowledge.checking.report import Finding, Report
from knowledge.checking.request import CheckRequest
from knowledge.chunking import passages
from knowledge.documents import Document, Passage, Programme
from knowledge.loaders import load

DOCUMENTS = load([Path(knowledge.__file__).parent / "corpus"]).documents
RELEASES = [document for document in DOCUMENTS if document.kind == "rilis"]
PROGRAMMES = tuple(Programme.of(document) for document in DOCUMENTS if document.kind == "program")
CLEAN = yaml.safe_load(Path(__file__).with_name("bersih.yaml").read_text(encoding="utf-8"))

FIRST = "Hendra Bambang Siti Rizky Joko Ratna Sutrisno Taufik Yusuf Andi Fitri Dian Rudi Mega Asep Entin Haerul Suhendi"
LAST = "Gunawan Santoso Wijaya Kusuma Pratama Hidayat Setiawan Nugroho Saputra Maulana Firmansyah Permana Rohman"
BODIES = (
    "Yayasan Cahaya Nusantara", "Komunitas Peduli Merak", "Lembaga Kajian Baja", "LSM Garuda", "PT Bara Samudra",
    "Universitas Teknologi Banten", "Ikatan Pelajar Merak", "HIPMI", "Bank Sentosa", "Perkumpulan Guru Swasta",
)  # fmt: skip
PERSON = (
    "Kegiatan itu dihadiri {} dari kampus.",
    "Panitia menghadirkan {}.",
    "{} turut memandu acara.",
    "Tamu lain ialah {}.",
)
BODY = ("Kegiatan itu didukung {}.", "{} ikut membantu.")


def text_of(document: Document) -> str:
    return document.body.strip().lstrip("# ")


def pieces(document: Document, score: float) -> tuple[Passage, ...]:
    return tuple(replace(passage, score=score) for passage in passages(document))


def asked(at: int, text: str, *, noted: bool) -> CheckRequest:
    """A release beside its own document, or beside itself as the operator's note; other releases are there too."""
    others = tuple(p for away in (1, 2, 3, 4) for p in pieces(RELEASES[at - away], 0.4))
    on = RELEASES[at].front.tanggal
    if noted:
        return CheckRequest(text, on, "rilis", brief=text_of(RELEASES[at]), programmes=PROGRAMMES, passages=others)
    return CheckRequest(text, on, "rilis", programmes=PROGRAMMES, passages=pieces(RELEASES[at], 0.6) + others)


def planted(text: str, what: str, sentences: tuple[str, ...], chance: random.Random) -> Iterator[str]:
    title, body = text.split("\n", 1)
    stops = [match.end() for match in re.finditer(r"\.\s", body)]
    middle = stops[len(stops) // 2]
    yield f"{title} Bersama {what}\n{body}"
    yield f"{title}\n{body[:middle]}{chance.choice(sentences).format(what)} {body[middle:]}"


def caught(report: Report, text: str, what: str) -> bool:
    spans = [match.span() for match in re.finditer(re.escape(what), text)]
    return any(f.level == "error" and any(f.start < b and a < f.end for a, b in spans) for f in report.findings)


@pytest.mark.parametrize("noted", [False, True], ids=["dokumen", "catatan"])
@pytest.mark.parametrize("kind", ["orang", "lembaga"])
def test_invented_names_are_caught_in_headlines_and_sentences(checker: Checker, kind: str, *, noted: bool) -> None:
    chance, missed, total = random.Random(20251123), [], 0  # noqa: S311 - the same texts every time
    for at, document in enumerate(RELEASES):
        person = f"{chance.choice(FIRST.split())} {chance.choice(LAST.split())}"
        what, sentences = (person, PERSON) if kind == "orang" else (chance.choice(BODIES), BODY)
        for text in planted(text_of(document), what, sentences, chance):
            total += 1
            report = checker.check(asked(at, text, noted=noted))
            if not caught(report, text, what):
                missed.append((document.id, what))
            else:
                assert report.band != "siap"
    assert total == 2 * len(RELEASES)
    assert len(missed) <= 0.03 * total, missed


def alarms(report: Report) -> list[Finding]:
    """What says that a clean text is wrong; a key message it does not carry is no mistake in it."""
    expected = {"pesan-kunci", "istilah-program"}
    return [f for f in report.findings if f.level != "suggestion" and f.category not in expected]


def test_clean_texts_of_our_own_raise_almost_no_alarm(checker: Checker) -> None:
    found = []
    for one in CLEAN:
        request = CheckRequest(one["naskah"], one["tanggal"], "caption", brief=one["catatan"], programmes=PROGRAMMES)
        found += [(f.rule, f.text, one["naskah"]) for f in alarms(checker.check(request))]
    assert len(CLEAN) == 30
    assert len(found) <= 0.2 * len(CLEAN), found


FLOOD = next(programme for programme in PROGRAMMES if programme.id.endswith("penanganan-banjir"))


def test_an_agency_exchanged_for_one_the_programme_mentions_is_caught(checker: Checker) -> None:
    programme = replace(FLOOD, calls_to_action=("Hubungi BPBD atau Dinas Sosial bila banjir.",))
    note = "penanganan banjir di gerem selasa 17/6/2025, bpbd bantu warga"
    right = "Penanganan banjir di Gerem, Selasa (17/6/2025). BPBD membantu warga."
    request = CheckRequest(right, date(2025, 6, 18), "caption", brief=note, programmes=(programme,))
    assert [f for f in checker.check(request).findings if f.level == "error"] == []
    wrong = checker.check(replace(request, text=right.replace("BPBD", "Dinas Sosial")))
    assert [(f.text, f.suggestion) for f in wrong.findings if f.level == "error"] == [("Dinas Sosial", "")]
    assert "bpbd" in next(f.message for f in wrong.findings if f.level == "error")


@pytest.mark.parametrize(
    ("text", "day", "rule", "suggestion"),
    [
        ("Wali Kota Cilegon Robinsyar hadir.", date(2025, 9, 25), "nama.ejaan", "Robinsar"),
        ("Kepala Diskominfo Agus Zulkarnaen hadir.", date(2025, 9, 25), "nama.ejaan", "Agus Zulkarnain"),
        ("Wakil Wali Kota Cilegon Fajar Hadi Prabawo hadir.", date(2025, 9, 25), "nama.ejaan", "Fajar Hadi Prabowo"),
        ("Sekretaris Daerah Kota Cilegon Maman Mauludin hadir.", date(2026, 1, 5), "nama.pejabat", None),
        ("Plt. Wali Kota Cilegon Robinsar hadir.", date(2025, 9, 25), "nama.plt", ""),
    ],
)
def test_offices_and_spellings_follow_the_list_on_the_day(
    checker: Checker, text: str, day: date, rule: str, suggestion: str | None
) -> None:
    found = [f for f in checker.check(CheckRequest(text, day, "caption")).findings if f.rule == rule]
    assert [f.level for f in found] == ["error"]
    assert suggestion is None or found[0].suggestion == suggestion
