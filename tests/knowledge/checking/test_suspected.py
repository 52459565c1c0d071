"""Red lines in words that no rule knows are told as a warning; harmless sentences about the same things are not."""

from datetime import date

import pytest

from knowledge.checking.report import Report
from knowledge.checking.request import CheckRequest
from knowledge.checking.suspected import RULE
from tests import bundled


def _report(text: str) -> Report:
    return bundled.checker().check(
        CheckRequest(text, date(2026, 11, 29), kind="caption", channel="facebook", brief=text)
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Jangan lupa siapa yang membangun jalan ini saat hari pencoblosan tiba.",
        "Siapa pun yang berani mengkritik program ini akan berurusan dengan hukum.",
        "Banjir di sini dijamin tinggal cerita mulai tahun depan.",
        "Ibu Rosmini yang mengidap kanker payudara ikut antre sejak pagi.",
        "Pilih pemimpin yang sudah terbukti bekerja untuk kita.",
    ],
)
def test_sentence_that_reads_like_one_keeps_the_text_from_being_ready(sentence: str) -> None:
    text = f"Warga membersihkan saluran pada Minggu pagi. {sentence}"
    report = _report(text)
    assert [one for one in report.findings if one.category in {"garis-merah", "kehati-hatian"}]
    assert report.band != "siap"
    assert report.fixed == text


@pytest.mark.parametrize(
    "sentence",
    [
        "ASN diingatkan menjaga netralitas selama masa kampanye.",
        "Kritik dan saran warga dapat disampaikan lewat aplikasi.",
        "Petugas menyerahkan bantuan kepada 30 keluarga.",
        "Kader posyandu menimbang 42 balita di Balai RW 03.",
        "Salam sejahtera bagi kita semua.",
        "Puskesmas memeriksa 60 pasien, 12 di antaranya dirujuk.",
    ],
)
def test_harmless_sentence_about_the_same_thing_is_left_alone(sentence: str) -> None:
    assert RULE not in {one.rule for one in _report(sentence).findings}


def test_what_a_rule_names_is_not_told_twice() -> None:
    report = _report("Kami berani jamin warga tidak akan kebanjiran lagi.")
    assert [one.category for one in report.findings if one.level != "suggestion"].count("garis-merah") >= 1
    assert RULE not in {one.rule for one in report.findings}


def test_warning_about_a_sentence_hides_no_other_finding_in_it() -> None:
    report = _report("Jangan lupa siapa yang membangun apotik dan jalan ini saat hari pencoblosan tiba.")
    assert {RULE, "ejaan"} <= {one.rule for one in report.findings} | {one.category for one in report.findings}
    assert "apotek" in report.fixed


def test_sentence_is_shown_with_its_numbers_covered() -> None:
    text = "Jangan lupa siapa yang membangun jalan ini saat hari pencoblosan tiba, kode 8811 2233 4411."
    shown = [one.text for one in _report(text).findings if one.rule == RULE]
    assert shown
    assert "siapa yang membangun jalan" in shown[0]
    assert "4411" not in shown[0]
