"""What the operator's note says must stand in the text, and never its opposite."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.report import Finding, Report
from knowledge.checking.request import CheckRequest

ON = date(2025, 12, 29)


def checked(checker: Checker, note: str, text: str) -> Report:
    return checker.check(CheckRequest(text, ON, "caption", brief=note))


def lost(report: Report) -> list[Finding]:
    return [f for f in report.findings if f.category == "kelengkapan"]


NOTE = "Pelatihan data di Aula Setda rabu 24/12 jam 9, 80 peserta, narsum Budi Setiawan dari BPS, dana Rp25 juta"
TEXT = (
    "Pelatihan data berlangsung di Aula Setda, Rabu (24/12/2025) pukul 09.00 WIB. Sebanyak 80 peserta hadir. "
    "Narasumbernya Budi Setiawan dari BPS. Anggarannya Rp25 juta."
)


def test_a_text_that_says_everything_has_nothing_lost(checker: Checker) -> None:
    assert lost(checked(checker, NOTE, TEXT)) == []


@pytest.mark.parametrize(
    ("said", "instead", "message"),
    [
        (" dari BPS", "", "Belum masuk naskah: BPS"),
        ("Sebanyak 80 peserta hadir. ", "", "Belum masuk naskah: 80 peserta"),
        (" Anggarannya Rp25 juta.", "", "Belum masuk naskah: Rp25 juta"),
        (" pukul 09.00 WIB", "", "Belum masuk naskah: jam 9"),
        (" di Aula Setda", "", "Belum masuk naskah: Aula Setda"),
        ("Narasumbernya Budi Setiawan", "Narasumbernya", "Belum masuk naskah: Budi Setiawan"),
        (", Rabu (24/12/2025)", "", "Belum masuk naskah: rabu 24/12"),
    ],
)
def test_a_fact_of_the_note_that_is_not_in_the_text_is_named(
    checker: Checker, said: str, instead: str, message: str
) -> None:
    assert said in TEXT
    found = lost(checked(checker, NOTE, TEXT.replace(said, instead)))
    assert message in [f.message for f in found]
    assert {f.level for f in found} == {"suggestion"}


def test_an_altered_fact_is_told_once_as_altered(checker: Checker) -> None:
    report = checked(checker, NOTE, TEXT.replace("80 peserta", "85 peserta"))
    assert lost(report) == []
    assert [f.rule for f in report.findings if f.level == "error"] == ["fakta.number"]


def test_other_writings_of_a_fact_count_as_said(checker: Checker) -> None:
    note = "diskominfo latih delapan puluh org, dana 1,2 miliar rupiah, naik 85%"
    agency = "Dinas Komunikasi, Informatika, Statistik, dan Persandian"
    text = f"{agency} melatih 80 orang. Dananya Rp1.200 juta, naik 85 persen."
    assert lost(checked(checker, note, text)) == []


def test_a_lost_quotation_is_a_warning(checker: Checker) -> None:
    report = checked(checker, 'rapat rabu 24/12, kata lurah "kami siaga penuh malam ini"', "Rapat Rabu (24/12/2025).")
    assert [f.level for f in lost(report)] == ["warning"]
    assert "kami siaga penuh malam ini" in lost(report)[0].message


FIREWORKS = "imbauan malam tahun baru, jgn nyalain petasan"


@pytest.mark.parametrize(
    "text",
    [
        "Mari rayakan tahun baru tanpa petasan.",
        "Jangan menyalakan petasan pada malam tahun baru.",
        "Warga dilarang menyalakan petasan.",
        "Hindari petasan pada malam tahun baru.",
        "Pada malam tahun baru, petasan tidak dinyalakan.",
    ],
)
def test_a_prohibition_may_be_kept_in_other_words(checker: Checker, text: str) -> None:
    assert lost(checked(checker, FIREWORKS, text)) == []


def test_a_prohibition_left_out_is_a_tip(checker: Checker) -> None:
    report = checked(checker, FIREWORKS, "Mari rayakan malam tahun baru bersama keluarga.")
    assert [(f.level, f.rule) for f in lost(report)] == [("suggestion", "kelengkapan.ingkar")]


@pytest.mark.parametrize(
    ("note", "kept", "turned"),
    [
        ("naik bus, ga bayar tiket", "Warga naik bus tanpa tiket.", "Warga perlu membeli tiket bus."),
        (
            "benih ga boleh dijual",
            "Penerima diingatkan untuk tidak menjual benih.",
            "Penerima dapat menjual benih.",
        ),
        ("jgn nunggu fogging", "Kuras bak tanpa menunggu pengasapan.", "Tunggulah sampai ada pengasapan."),
    ],
)
def test_what_a_note_denies_is_told_where_the_text_speaks_of_it_and_denies_nothing(
    checker: Checker, note: str, kept: str, turned: str
) -> None:
    assert [f for f in lost(checked(checker, note, kept)) if f.level != "suggestion"] == []
    assert [f for f in lost(checked(checker, note, turned)) if f.level != "suggestion"]


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("pelatihan gratis, makan siang ditanggung", "Seluruh biaya pelatihan dan makan siang ditanggung pemerintah."),
        ("dilarang: rokok, jualan di dlm taman", "Merokok serta berjualan di dalam taman tidak diperkenankan."),
        ("modal usaha ga ada di program ini cuma alat", "Program ini memberi alat, tetapi tidak menyediakan modal."),
        ("jgn bawa makanan berkuah", "Makanan berkuah ditinggal di rumah dulu, ya."),
        ("ga ada peserta comotan, semua diverifikasi KTP",
         "Identitas peserta diverifikasi melalui KTP sehingga tidak ada yang didatangkan dari luar."),
    ],
)  # fmt: skip
def test_the_same_denied_in_an_editors_words_is_no_contradiction(checker: Checker, note: str, text: str) -> None:
    assert [f for f in lost(checked(checker, note, text)) if f.level != "suggestion"] == []


@pytest.mark.parametrize(
    ("note", "text", "span"),
    [
        ("pasar malam, jgn nyalain genset", "Mari menyalakan genset di pasar malam.", "menyalakan genset"),
        ("lurah ciwedus tidak hadir", "Lurah Ciwedus hadir dalam rapat.", "Ciwedus hadir"),
        ("belum ada korban jiwa", "Terdapat korban jiwa dalam kejadian itu.", "korban jiwa"),
        ("senam sabtu batal karena hujan", "Senam digelar pada hari Sabtu.", "Senam digelar pada hari Sabtu"),
        ("warga dilarang buang sampah ke kali", "Warga membuang sampah ke kali.", "membuang sampah"),
    ],
)
def test_the_opposite_of_the_note_holds_the_text(checker: Checker, note: str, text: str, span: str) -> None:
    report = checked(checker, note, text)
    found = [f for f in report.findings if f.rule == "kelengkapan.bertentangan"]
    assert [(f.level, f.text) for f in found] == [("error", span)]
    assert "Bertentangan dengan catatan" in found[0].message
    assert report.band == "tahan"


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("bersihin got biar ga banjir", "Warga membersihkan got untuk mencegah banjir."),
        ("bersihin got biar ga banjir", "Warga membersihkan got agar tidak banjir."),
        ("layanan ga bayar", "Layanan ini gratis."),
        ("ga cuma warga, pelajar juga ikut", "Warga dan pelajar ikut."),
        ("jangan lupa bawa KTP", "Bawa KTP."),
        ("buka di mal pelayanan publik? jgn, di aula kec purwakarta", "Buka di aula Kecamatan Purwakarta."),
        ("jl. ditutup ada gorong2? jgn tulis gorong2, perbaikan", "Jalan ditutup karena perbaikan."),
        ("90 warga bukan 80 warga", "Sebanyak 90 warga hadir."),
        ("tanggalnya belum pasti", "Tanggalnya akan diumumkan."),
        ("pak camat ga bisa hadir diwakili sekcam", "Sekretaris Camat hadir mewakili Camat."),
    ],
)
def test_other_words_and_idioms_are_no_loss(checker: Checker, note: str, text: str) -> None:
    assert [f for f in lost(checked(checker, note, text)) if f.level != "suggestion"] == []


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("disalurin", "disalurkan"),
        ("jgn", "jangan"),
        ("nyalain", "menyalakan"),
        ("bersihin", "membersihkan"),
        ("udah", "sudah"),
        ("nganter", "mengantar"),
        ("dikumpulin", "dikumpulkan"),
    ],
)
def test_a_word_of_conversation_gets_its_standard_form(checker: Checker, word: str, right: str) -> None:
    report = checker.check(CheckRequest(f"Bantuan {word} petugas.", ON, "caption"))
    found = [f for f in report.findings if f.text == word]
    assert [(f.level, f.suggestion) for f in found] == [("warning", right)]
    assert right in report.fixed


@pytest.mark.parametrize(
    "sentence",
    [
        "Hadirin dan para muslimin disiplin membawa vitamin.",
        "Penanggap menindaklanjuti unggahan hoaks.",
        "“Kita udah siap, jgn nyalain petasan,” kata Lurah.",
        "Lihat #disalurin dan @nyalain.",
    ],
)
def test_standard_words_quotations_and_tags_are_left_alone(checker: Checker, sentence: str) -> None:
    report = checker.check(CheckRequest(sentence, ON, "caption"))
    assert [f for f in report.findings if f.rule.startswith("ejaan.kata")] == []


@pytest.mark.parametrize("word", ["bw", "mnjln", "Bsq"])
def test_a_shortening_only_its_writer_knows_is_to_be_written_in_full(checker: Checker, word: str) -> None:
    report = checker.check(CheckRequest(f"{word} celemek untuk peserta.", ON, "caption"))
    found = [f for f in report.findings if f.text == word]
    assert [(f.rule, f.level, f.suggestion) for f in found] == [("ejaan.singkatan-sendiri", "warning", "")]
    assert "Tulis lengkap" in found[0].message


@pytest.mark.parametrize("part", ["5 kg beras", "10 ml vaksin", "dll. di aula", "Rp 5.000", "Hj. Siti", "#bw @bw"])
def test_units_and_usual_abbreviations_need_no_vowel(checker: Checker, part: str) -> None:
    report = checker.check(CheckRequest(f"Warga menerima {part} pada pagi hari.", ON, "caption"))
    assert [f for f in report.findings if f.rule == "ejaan.singkatan-sendiri"] == []


def test_a_slip_of_the_pen_is_a_suggestion(checker: Checker) -> None:
    report = checker.check(CheckRequest("Kegaitan itu ramai. Setiap kegaitan dicatat.", ON, "caption"))
    assert [(f.text, f.suggestion, f.level) for f in report.findings if f.rule == "ejaan.salah-ketik"] == [
        ("kegaitan", "kegiatan", "suggestion")
    ]
