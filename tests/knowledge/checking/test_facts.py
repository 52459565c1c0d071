"""Every fact of a text stands in its sources, or is reported."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.report import Finding, Report
from knowledge.checking.request import CheckRequest
from tests.knowledge.checking.material import NOTE, ON, RELEASE, TRAINING, planted, request


def errors(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.level == "error"]


def test_a_clean_release_is_ready(checker: Checker) -> None:
    report = checker.check(request())
    assert [f for f in report.findings if f.level != "suggestion"] == []
    assert (report.score, report.band, report.fixed) == (100, "siap", RELEASE)
    assert len(report.facts) >= 12
    assert {fact.status for fact in report.facts} == {"supported"}
    assert {fact.source for fact in report.facts} == {"catatan operator"}


@pytest.mark.parametrize(
    ("right", "wrong", "fixed"),
    [
        ("80 peserta", "85 peserta", "80 peserta"),
        ("Rabu (24/9/2025)", "Kamis (25/9/2025)", "Rabu (24/9/2025)"),
        ("Rabu (24/9/2025)", "Kamis (24/9/2025)", "Rabu (24/9/2025)"),
        ("Rabu (24/9/2025)", "Rabu (24/9/2024)", "Rabu (24/9/2025)"),
        ("pukul 09.00 WIB", "pukul 19.00 WIB", "pukul 09.00 WIB"),
        ("Ahmad Fauzi Chan", "Ahmad Fauzi Can", "Ahmad Fauzi Chan"),
        ("Agus Zulkarnain membuka", "Agus Zulkarnaen membuka", "Agus Zulkarnain membuka"),
        ("85 persen", "87 persen", "85 persen"),
        ("cepat dan benar", "cepat dan tepat", "cepat dan benar"),
    ],
)
def test_a_near_miss_is_reported_and_repaired(checker: Checker, right: str, wrong: str, fixed: str) -> None:
    report = checker.check(request(planted(right, wrong)))
    assert errors(report)
    assert report.band != "siap"
    assert fixed in report.fixed
    assert report.fixed == RELEASE


@pytest.mark.parametrize(
    ("right", "wrong", "kind"),
    [
        ("Ahmad Fauzi Chan", "Budi Hartono", "person"),
        ("Rp25 juta", "Rp90 juta", "money"),
        ("85 persen", "12 persen", "percent"),
        ("Aula Diskominfo", "Aula Setda", "place"),
        ("membuka acara.", "membuka acara bersama 43 kelurahan.", "number"),
        ("membuka acara.", "membuka acara. PT Krakatau Jaya ikut mendukung.", "organisation"),
        ("membuka acara.", "membuka acara. Pelatihan berlanjut 12 Desember 2025.", "date"),
        ("membuka acara.", "membuka acara. Warga Kelurahan Bulakan hadir.", "place"),
        ("membuka acara.", "membuka acara. Turut hadir Rahmat Hidayat dari kampus.", "person"),
        (
            "“Humas harus cepat dan benar dalam menyampaikan informasi,”",
            "“Kami bangga pada semua operator kota,”",
            "quote",
        ),
    ],
)
def test_an_invention_is_reported_and_holds_the_text(checker: Checker, right: str, wrong: str, kind: str) -> None:
    report = checker.check(request(planted(right, wrong)))
    assert kind in {fact.type for fact in report.facts if fact.status == "unsupported"}
    assert errors(report)
    assert report.band == "tahan"


def test_quote_not_in_brief_becomes_a_slot(checker: Checker) -> None:
    text = planted(
        "“Humas harus cepat dan benar dalam menyampaikan informasi,”", "“Kami sangat bangga sekali hari ini,”"
    )
    assert "[LENGKAPI: kutipan Agus Zulkarnain]" in checker.check(request(text)).fixed


def test_quote_given_to_another_speaker_is_reported(checker: Checker) -> None:
    report = checker.check(request(planted("kata Agus Zulkarnain", "kata Ahmad Fauzi Chan")))
    assert [f.rule for f in errors(report)] == ["fakta.quote"]
    assert "pak agus" in errors(report)[0].message


def test_the_mayor_may_be_named_when_the_brief_names_his_office(checker: Checker) -> None:
    text = "Wali Kota Cilegon Robinsar hadir, Rabu (24/9/2025)."
    named = checker.check(request(text, brief="walikota hadir rabu 24/9", kind="caption"))
    assert errors(named) == []
    silent = checker.check(request(text, brief="kerja bakti rabu 24/9", kind="caption"))
    assert errors(silent)


def test_another_holder_of_the_office_on_that_day_is_named(checker: Checker) -> None:
    text = "Wali Kota Cilegon Budi Hartono hadir, Rabu (24/9/2025)."
    report = checker.check(request(text, brief="walikota hadir rabu 24/9", kind="caption"))
    assert any("adalah Robinsar" in f.message and f.suggestion == "Robinsar" for f in errors(report))


def test_a_former_secretary_is_reported_by_the_day_of_the_event(checker: Checker) -> None:
    text = "Sekretaris Daerah Kota Cilegon Maman Mauludin membuka rapat, {}."
    note = "sekda maman mauludin buka rapat {}"
    before = CheckRequest(text.format("Senin (17/11/2025)"), date(2025, 11, 18), brief=note.format("17/11/2025"))
    after = CheckRequest(text.format("Senin (12/1/2026)"), date(2026, 1, 13), brief=note.format("12/1/2026"))
    assert not [f for f in checker.check(before).findings if f.category == "nama"]
    assert [f for f in checker.check(after).findings if f.category == "nama"]


def test_documents_support_a_text_without_a_brief(checker: Checker) -> None:
    report = checker.check(request(brief="", passages=(TRAINING,)))
    assert {fact.source for fact in report.facts} == {"Rilis Pelatihan Jurnalistik"}
    assert report.band == "siap"
    wrong = checker.check(request(planted("80 peserta", "85 peserta"), brief="", passages=(TRAINING,)))
    assert [f.source for f in errors(wrong)] == ["Rilis Pelatihan Jurnalistik"]


def test_examples_of_a_guide_are_no_source(checker: Checker) -> None:
    guide = replace(TRAINING, kind="panduan")
    report = checker.check(request(planted("80 peserta", "85 peserta"), brief="", passages=(guide,)))
    assert {fact.text: fact.status for fact in report.facts}["85 peserta"] == "unsupported"
    assert [f.rule for f in report.findings if f.category == "fakta"] == ["fakta.tanpa-sumber"]


def test_without_any_source_there_is_one_warning_and_never_siap(checker: Checker) -> None:
    report = checker.check(request(brief=""))
    assert [f.rule for f in report.findings if f.category == "fakta"] == ["fakta.tanpa-sumber"]
    assert errors(report) == []
    assert report.band == "perbaiki"
    assert checker.check(CheckRequest("Mari jaga saluran air.", ON)).band != "siap"


def test_an_unrelated_document_supports_nothing_and_contradicts_nothing(checker: Checker) -> None:
    text = "Posyandu Mawar buka Senin (6/10/2025) bagi 45 balita di Kelurahan Gerem, kata Lurah Gerem."
    report = checker.check(CheckRequest(text, date(2025, 10, 1), kind="caption", passages=(TRAINING,)))
    assert errors(report) == []
    assert report.band != "siap"


def test_a_slot_is_no_fact_but_no_draft_with_one_is_ready(checker: Checker) -> None:
    report = checker.check(request(planted("membuka acara.", "membuka acara. [LENGKAPI: jumlah kelurahan]")))
    assert [f.category for f in report.findings if f.level == "warning"] == ["slot"]
    assert report.band == "perbaiki"


def test_the_day_of_writing_may_stand_in_the_dateline_only(checker: Checker) -> None:
    dateline = planted("CILEGON –", "CILEGON, 25 September 2025 –")
    assert errors(checker.check(request(dateline, brief=NOTE))) == []
    body = planted("membuka acara.", "membuka acara pada 25 September 2025.")
    assert errors(checker.check(request(body)))


def test_spelled_out_and_rounded_numbers_count_as_the_same(checker: Checker) -> None:
    text = "Sebanyak delapan puluh peserta hadir, Rabu (24/9/2025). Puluhan warga lain menonton."
    assert errors(checker.check(request(text, kind="caption"))) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Acara di Kelurahan Kotabumi, Kecamatan Cibeber.", "Acara di Kelurahan Kotabumi, Kecamatan Purwakarta."),
        ("Warga Kecamatan Kebonsari hadir.", "Warga Kelurahan Kebonsari hadir."),
    ],
)
def test_an_area_is_put_in_its_place(checker: Checker, text: str, fixed: str) -> None:
    report = checker.check(request(text, brief="kotabumi kebonsari cibeber purwakarta", kind="caption"))
    assert report.fixed == fixed
    assert checker.check(request(fixed, brief=fixed, kind="caption")).band == "siap"


def test_about_so_many_may_round_a_figure_but_not_make_one_up(checker: Checker) -> None:
    about = "Sekitar {} warga hadir di Kelurahan Ciwedus."
    note = "hadir {} warga di kelurahan ciwedus"
    assert errors(checker.check(request(about.format(150), brief=note.format(148), kind="caption"))) == []
    assert errors(checker.check(request(about.format(153), brief=note.format(148), kind="caption")))
    assert errors(
        checker.check(request("153 warga hadir di Kelurahan Ciwedus.", brief="sekitar 150 warga", kind="caption"))
    )


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("daftar lewat loket paling lambat pukul 14.00 hari yg sama", "Pendaftaran ditutup pukul 14.00 WIB."),
        ("dari 64 layanan, 47 udah bisa diurus online", "Sebanyak 47 layanan sudah dapat diurus daring."),
        ("inspektorat cek kendaraan dinas, 412 unit, 389 sesuai", "Sebanyak 389 dari 412 kendaraan sesuai catatan."),
        ("kerja bakti 3M di rw 03", "Warga RW 03 bekerja bakti 3M."),
        ("bersih pantai 210 relawan. koord Aldi Nugroho", "Sebanyak 210 relawan dipandu Koordinator Aldi Nugroho."),
    ],
)
def test_fact_in_other_words_than_the_note_is_supported(checker: Checker, note: str, text: str) -> None:
    report = checker.check(CheckRequest(text, date(2026, 5, 18), kind="caption", brief=note))
    assert [(fact.text, fact.status) for fact in report.facts if fact.status != "supported"] == []


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("pohon tumbang di jl raya anyer, nihil yg luka", "Pohon tumbang. Ada warga yang terluka."),
        ("412 kendaraan dinas dicek, nol hilang", "Sebanyak 412 kendaraan dinas diperiksa. Ada kendaraan yang hilang."),
    ],
)
def test_none_that_became_some_is_told(checker: Checker, note: str, text: str) -> None:
    report = checker.check(CheckRequest(text, date(2026, 5, 18), kind="caption", brief=note))
    assert {"kelengkapan.ingkar", "kelengkapan.bertentangan"} & {finding.rule for finding in report.findings}


def test_a_kecamatan_of_the_note_vouches_for_no_kelurahan_of_its_name(checker: Checker) -> None:
    note = "ronda rw 03 kelurahan ramanuju kecamatan purwakarta, 24 warga"
    wrong = checker.check(request("Kelurahan Purwakarta menggelar ronda RW 03, 24 warga.", brief=note))
    right = checker.check(request("Kelurahan Ramanuju, Kecamatan Purwakarta, meronda.", brief=note))
    assert "Kelurahan Purwakarta" in [f.text for f in errors(wrong)]
    assert [f.text for f in errors(right) if f.rule == "fakta.place"] == []
