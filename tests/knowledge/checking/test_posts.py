"""The office beside a name and the speaker of a quotation are the note's."""

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.report import Finding
from tests.knowledge.checking.material import request


def errors(checker: Checker, text: str, note: str) -> list[Finding]:
    found = checker.check(request(text, brief=note, kind="caption")).findings
    return [f for f in found if f.level == "error"]


@pytest.mark.parametrize(
    ("note", "text", "wrong"),
    [
        ("kadis retno wulandari hadir", "Kepala Dinas Kesehatan Retno Wulandari hadir.", False),
        ("kadis retno wulandari hadir", "Sekretaris Dinas Kesehatan Retno Wulandari hadir.", True),
        ("kabid bina marga pak Seto Adi hadir", "Kepala Bidang Bina Marga Seto Adi hadir.", False),
        ("kabid bina marga pak Seto Adi hadir", "Kepala Bidang Sumber Daya Air Seto Adi hadir.", True),
        ("kabid ikp pak Seto Adi hadir", "Kepala Bidang Informasi dan Komunikasi Publik Seto Adi hadir.", False),
    ],
)
def test_another_office_than_the_notes_is_an_error(checker: Checker, note: str, text: str, wrong: bool) -> None:
    found = errors(checker, text, f"{note}, dinas kesehatan")
    assert ("fakta.jabatan" in {f.rule for f in found}) is wrong


@pytest.mark.parametrize(
    ("note", "text", "wrong"),
    [
        ("kabid distribusi pangan Hj. Enung Nuraeni", "Kepala Dinas Ketahanan Pangan Enung Nuraeni hadir.", True),
        ("kabid pelatihan Disnaker Yayan Rusmana", "Kepala Dinas Tenaga Kerja (Disnaker) Yayan Rusmana hadir.", True),
        ("kadis pangan Hj. Enung Nuraeni", "Kepala Dinas Ketahanan Pangan Enung Nuraeni hadir.", False),
        ("pengawas Dewi Kartikasari", "Bendahara koperasi Dewi Kartikasari hadir.", True),
        ("danru Iwan Setiaji", "Komandan Regu Iwan Setiaji hadir.", False),
        ("danru Iwan Setiaji", "Kepala Dinas Iwan Setiaji hadir.", True),
        ("ketua karang taruna Bagas Wicaksono", "Ketua RW 01 Bagas Wicaksono hadir.", True),
        ("ketua karang taruna Bagas Wicaksono", "Ketua Karang Taruna Bagas Wicaksono hadir.", False),
        ("lurah ciwedus Hamim Tohari", "Camat Ciwedus Hamim Tohari hadir.", True),
        ("4 bidan 1 dokter. dr. Hesti Pratiwi dokter pkm", "Bidan Puskesmas Grogol Hesti Pratiwi hadir.", True),
        ("4 bidan 1 dokter. dr. Hesti Pratiwi dokter pkm", "Dokter Puskesmas Grogol Hesti Pratiwi hadir.", False),
        ("wakil direktur pelayanan Farida Hanum", "Wakil Direktur Pelayanan Farida Hanum hadir.", False),
        ("lurah Suhaemi dan Bagas Wicaksono", "Ketua panitia Bagas Wicaksono hadir.", False),
    ],
)
def test_a_role_the_note_gives_otherwise_is_an_error(checker: Checker, note: str, text: str, wrong: bool) -> None:
    assert ("fakta.jabatan" in {f.rule for f in errors(checker, text, f"rapat koperasi. {note} hadir")}) is wrong


def test_a_name_that_is_also_a_word_of_the_dictionary_is_a_name(checker: Checker) -> None:
    text = "Kesempatan itu dimanfaatkan Randi Saputra, pencari kerja berusia 22 tahun."
    found = errors(checker, text, "pencari kerja Rendi Saputra 22 th memanfaatkan kesempatan itu")
    assert "fakta.person" in {f.rule for f in found}


def test_an_officer_in_service_is_not_former(checker: Checker) -> None:
    text = "Kegiatan dibuka mantan Wali Kota Cilegon Robinsar."
    found = errors(checker, text, "dibuka wali kota cilegon robinsar")
    assert "nama.pejabat" in {f.rule for f in found}


NOTE = (
    'panen di kebun rt 02. ketua kelompok tani pak Wiryo: "bibit ini kami semai sendiri sejak awal tahun". '
    'pedagang bu Tarsih: "sayurnya habis sebelum siang setiap hari". lurah ciwedus hadir'
)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("“Sayurnya habis sebelum siang setiap hari,” kata Tarsih, seorang pedagang.", False),
        ("“Sayurnya habis sebelum siang setiap hari,” kata seorang pedagang.", False),
        ("“Sayurnya habis sebelum siang setiap hari,” kata Lurah Ciwedus.", True),
        ("“Sayurnya habis sebelum siang setiap hari,” kata Wiryo.", True),
        ("Tarsih ikut senang. “Sayurnya habis sebelum siang setiap hari,” ujarnya.", False),
        ("Lurah Ciwedus ikut senang. “Sayurnya habis sebelum siang setiap hari,” ujarnya.", True),
        ("Wiryo ikut senang. “Sayurnya habis sebelum siang setiap hari,” ujarnya.", True),
        ("Hasilnya cepat terjual. “Sayurnya habis sebelum siang setiap hari,” ujarnya.", False),
    ],
)
def test_a_quotation_given_to_somebody_else_is_an_error(checker: Checker, text: str, wrong: bool) -> None:
    found = errors(checker, f"Panen di kebun RT 02.\n\n{text}", NOTE)
    assert ("fakta.quote" in {f.rule for f in found}) is wrong


def test_midnight_has_two_names(checker: Checker) -> None:
    assert errors(checker, "Ronda pukul 21.00–00.00 WIB.", "ronda jam 21.00 - 24.00") == []


def test_the_head_of_another_agency_is_told(checker: Checker) -> None:
    note = "bagan per okt: kadiskominfo Agus Zulkarnain, kadisperindag Andriyanti"
    text = "Tercantum Kepala {} Andriyanti dan Kepala Diskominfo Agus Zulkarnain."
    right, wrong = (checker.check(request(text.format(of), brief=note)) for of in ("Disperindag", "Diskominfo"))
    assert [f.text for f in right.findings if f.rule == "fakta.jabatan"] == []
    assert [f.text for f in wrong.findings if f.rule == "fakta.jabatan"] == ["Kepala Diskominfo"]


def test_a_venue_that_runs_on_into_a_name_hides_nobody(checker: Checker) -> None:
    note = "pustakawan Retno Yulianingsih: “anak-anak berebut buku tentang kereta api”"
    said = "“Anak-anak berebut buku tentang kereta api,” kata"
    text = f"{said} Kepala Dinas Perpustakaan dan Kearsipan Retno Yulianingsih."
    assert any(f.rule == "fakta.jabatan" for f in checker.check(request(text, brief=note)).findings)


@pytest.mark.parametrize(
    ("note", "text", "wrong"),
    [
        ("Kabid Peternakan drh. Indah Permatasari", "Kepala Bidang Perikanan Indah Permatasari hadir.", True),
        ("drh. Indah Permatasari (Kabid Peternakan)", "Kepala Bidang Perikanan Indah Permatasari hadir.", True),
        ("drh. Indah Permatasari (Kabid Peternakan)", "Kepala Bidang Peternakan Indah Permatasari hadir.", False),
        (
            "dinas perikanan, kabid peternakan Indah Permatasari",
            "Kepala Bidang Perikanan Indah Permatasari hadir.",
            True,
        ),
        ("kasi kesra bu Lilis Suryani", "Kepala Seksi Kesejahteraan Rakyat Lilis Suryani hadir.", False),
        ("bu Lilis Suryani kasi kesra", "Sekretaris Lurah, Ibu Lilis Suryani, hadir.", True),
        ("kabid kebudayaan Tb. Furqon", "Ketua IPSI Tb. Furqon hadir.", True),
        ("kabid kebudayaan Tb. Furqon", "Kepala Bidang Kebudayaan Tb. Furqon hadir.", False),
        ("ketua pokmas Slamet Riyadi, bukan pak lurah", "Lurah Slamet Riyadi hadir.", True),
        ("ketua RT 02 Slamet Riyadi", "Ketua RW 02 Slamet Riyadi hadir.", True),
        ("kepala puskesmas Anindya Larasati", "Kepala Dinas Anindya Larasati hadir.", True),
        ("kepala puskesmas Anindya Larasati", "Kepala Puskesmas Anindya Larasati hadir.", False),
    ],
)
def test_what_an_office_is_of_is_the_notes(checker: Checker, note: str, text: str, wrong: bool) -> None:
    found = errors(checker, text, f"{note} hadir")
    assert any(f.rule in {"fakta.jabatan", "fakta.person"} for f in found) is wrong


def test_a_listed_head_of_an_agency_is_not_that_of_another(checker: Checker) -> None:
    note = "kadis Agus Zulkarnain bicara, BKPSDM ikut"
    assert "nama.pejabat" in {
        f.rule for f in errors(checker, "Kepala BKPSDM Kota Cilegon Agus Zulkarnain bicara.", note)
    }
    assert "nama.pejabat" not in {f.rule for f in errors(checker, "Kepala Diskominfo Agus Zulkarnain bicara.", note)}


@pytest.mark.parametrize(
    ("note", "text", "wrong"),
    [
        ("direktur dr. Sinta Maharani, Sp.A: ayo imunisasi", "Direktur dr. Sinta Maharani, Sp.A. hadir.", False),
        ("direktur dr. Sinta Maharani, Sp.A: ayo imunisasi",
         "“Ayo imunisasi,” kata Kepala Dinas Kesehatan Kota Cilegon dr. Sinta Maharani, Sp.A.", True),
        ("camat H. Didi Sunandi, S.STP., M.Si. hadir", "Kepala Dinas Sosial H. Didi Sunandi, S.STP. hadir.", True),
        ("camat H. Didi Sunandi, S.STP., M.Si. hadir", "Camat H. Didi Sunandi, S.STP., M.Si. hadir.", False),
        ("ketua rt Sarkim (48) cerita", "Ketua RW 02, Sarkim (48), bercerita.", True),
        ("ketua rt Sarkim (48) cerita", "Ketua RT 02, Sarkim (48), bercerita.", False),
        ("editornya pak Yudi Hermawan, S.Pd. guru SMPN 2", "Yudi Hermawan, S.Pd., kepala SMPN 2, menyuntingnya.", True),
        ("editornya pak Yudi Hermawan, S.Pd. guru SMPN 2", "Yudi Hermawan, S.Pd., guru SMPN 2, menyuntingnya.", False),
        ("kabid lalu lintas Gunawan Efendi ngecek bus", "Kepala Terminal Gunawan Efendi mengecek bus.", True),
        ("batoknya dari sisa jualan degan pak Tarmin", "Batoknya dari Pak Tarmin, ketua RT setempat.", True),
    ],
)  # fmt: skip
def test_the_role_of_a_name_with_a_degree_or_a_comma_is_read(
    checker: Checker, note: str, text: str, wrong: bool
) -> None:
    assert ("fakta.jabatan" in {f.rule for f in errors(checker, text, note)}) is wrong


@pytest.mark.parametrize(
    ("office", "right"),
    [
        ("Kepala Bidang Pelayanan Akta Kelahiran", False),
        ("Kepala BPKPAD", False),
        ("Kepala Bidang Pelayanan Kartu Keluarga", True),
    ],
)
def test_a_head_of_one_division_is_not_of_another_nor_of_the_agency(checker: Checker, office: str, right: bool) -> None:
    note = 'rapat loket senin. kabid pelayanan kartu keluarga bu Wulan Sariningsih: "loket dibuka dua"'
    text = f"“Loket dibuka dua,” kata {office} Wulan Sariningsih."
    found = checker.check(request(text, brief=note, kind="caption")).findings
    assert ("fakta.jabatan" not in {f.rule for f in found}) is right


def test_an_office_before_a_comma_is_of_the_person_who_is_quoted(checker: Checker) -> None:
    note = 'kutipan kepala uptd terminal, pak Anwar Sobirin: "bus diperiksa malam ini"'
    text = "“Bus diperiksa malam ini,” kata Kepala Bidang Angkutan Anwar Sobirin."
    found = checker.check(request(text, brief=note, kind="caption")).findings
    assert "fakta.jabatan" in {f.rule for f in found}
