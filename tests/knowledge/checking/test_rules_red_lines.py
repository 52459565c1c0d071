"""What may never be published, what may, and that what is personal is not repeated by the message."""

from datetime import date
from pathlib import Path
from random import Random

import pytest
import yaml

from knowledge.checking.check import Checker
from knowledge.checking.kinds.rule import masked
from knowledge.checking.report import Finding
from knowledge.checking.request import CheckRequest

ON = date(2025, 9, 25)
SENTENCES = yaml.safe_load(Path(__file__).with_name("merah.yaml").read_text(encoding="utf-8"))


def red(checker: Checker, text: str, kind: str = "rilis") -> list[Finding]:
    return [f for f in checker.check(CheckRequest(text, ON, kind)).findings if f.category == "garis-merah"]


@pytest.mark.parametrize(
    "text",
    [
        "Keadaan darurat: hubungi 112, ambulans 119, atau polisi 110.",
        "Telepon kantor (0254) 123456 atau (0254) 7654321.",
        "Layanan aduan WhatsApp resmi 0811-1234-5678.",
        "Anggarannya Rp125.450.000.000.000 dan volumenya 1.234.567.890.123.456 liter.",
        "Kirim berkas ke layanan@cilegon.go.id.",
        "Petugas melanjutkan pembersihan dan warga memilih ketua RT.",
        "Wali Kota Cilegon Robinsar membuka acara. Kader posyandu hadir.",
        "Pembayaran PBB dan PKB dibuka, PKS dengan BPJS ditandatangani.",
        "Anak-anak sekolah dasar dan balita 0–59 bulan diimunisasi.",
        "Angka kemiskinan turun. Rumah tidak layak huni diperbaiki.",
        "Tidak ada korban dalam kejadian itu.",
    ],
)
def test_lawful_text_meets_no_red_line(checker: Checker, text: str) -> None:
    assert not red(checker, text)


@pytest.mark.parametrize("sentence", SENTENCES["merah"])
def test_a_sentence_over_a_red_line_is_held(checker: Checker, sentence: str) -> None:
    assert red(checker, f"Warga berkumpul di balai kelurahan. {sentence}")


@pytest.mark.parametrize("sentence", SENTENCES["boleh"])
def test_a_sentence_near_a_red_line_passes(checker: Checker, sentence: str) -> None:
    assert not red(checker, f"Warga berkumpul di balai kelurahan. {sentence}")


def test_any_plausible_nik_is_found_and_never_repeated(checker: Checker) -> None:
    random = Random(7)  # noqa: S311
    for _ in range(60):
        day, month = random.randrange(1, 32) + random.choice([0, 40]), random.randrange(1, 13)
        born = f"{day:02d}{month:02d}{random.randrange(40, 99)}"
        nik = f"3672{random.randrange(1, 9):02d}{born}{random.randrange(1, 9999):04d}"
        spaced = random.choice(
            [nik, f"{nik[:6]} {nik[6:12]} {nik[12:]}", "-".join(nik[i : i + 4] for i in (0, 4, 8, 12))]
        )
        found = red(checker, f"Penerima {spaced} sudah didata.")
        assert found, spaced
        for finding in found:
            assert nik not in finding.text + finding.message
            assert spaced not in finding.text + finding.message


@pytest.mark.parametrize(
    "number", ["081234567890", "+62 812 3456 7890", "62857-1234-567", "0857.1234.5678", "08121234567"]
)
def test_a_mobile_number_in_any_writing_is_found_and_masked(checker: Checker, number: str) -> None:
    found = red(checker, f"Hubungi Bu Ani di {number}.")
    assert [f.rule for f in found] == ["garis-merah.telepon"]
    assert found[0].text == masked(number)
    assert sum(char.isdigit() for char in found[0].text) == 2


@pytest.mark.parametrize(
    "note",
    [
        "daftar lewat wa 0812-3456-7890 paling lambat jumat",
        "info lebih lanjut hub pak Didi +62 812 3456 7890",
        "CP: Rohmah 081234567890 (kelurahan)",
        "telp piket 0812 3456 7890",
    ],
)
def test_a_number_that_the_note_tells_the_public_to_call_is_only_to_be_made_sure_of(
    checker: Checker, note: str
) -> None:
    report = checker.check(CheckRequest("Daftar melalui 0812-3456-7890.", ON, "caption", brief=note))
    (found,) = (f for f in report.findings if f.rule == "garis-merah.telepon")
    assert (found.level, found.category) == ("suggestion", "kehati-hatian")
    assert "setuju" in found.message
    assert "3456" not in found.text + found.message
    assert report.band != "tahan"


@pytest.mark.parametrize(
    "note",
    [
        "",
        "daftar lewat wa 0812-9999-0000",
        "yang lapor bu Ani 0812-3456-7890 orangnya takut",
        "nomor penipunya 0812-3456-7890",
        "jangan hubungi 0812-3456-7890 itu nomor pribadi bu lurah",
        "peserta paling muda Rina. 0812-3456-7890",
    ],
)
def test_any_other_mobile_number_stays_a_red_line(checker: Checker, note: str) -> None:
    report = checker.check(CheckRequest("Daftar melalui 0812-3456-7890.", ON, "caption", brief=note))
    assert [f.category for f in report.findings if f.rule == "garis-merah.telepon"] == ["garis-merah"]
    assert report.band == "tahan"


def test_a_text_with_a_red_line_is_held(checker: Checker) -> None:
    report = checker.check(CheckRequest("Mari lanjutkan dua periode.", ON, "caption"))
    assert report.band == "tahan"


@pytest.mark.parametrize(
    "text",
    ["Jangan menulis “lanjutkan dua periode”.", "- Hindari: lanjutkan dua periode.", "- Salah: warga miskin."],
)
def test_a_guide_may_quote_what_must_not_be_written(checker: Checker, text: str) -> None:
    assert not red(checker, text, kind="panduan")
    assert red(checker, text, kind="rilis")


def test_masking_keeps_the_shape_and_two_characters() -> None:
    assert masked("0812-3456-7890") == "••••-••••-••90"
    assert masked("") == ""
