"""Places, people, offices and numbers that only look as if no note had them, and the same with a slip."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest

ON = date(2026, 6, 24)
RILIS = "Dinas Perindustrian dan Perdagangan Kota Cilegon"


def alarms(checker: Checker, note: str, text: str, rules: str, **more: object) -> list[str]:
    """The errors and warnings of these rules, with their words."""
    more = {"kind": "rilis", "agency": RILIS, **more}
    found = checker.check(CheckRequest(text, ON, brief=note, **more)).findings  # type: ignore[arg-type]
    return [f"{f.rule} {f.text}" for f in found if f.level != "suggestion" and f.rule.startswith(rules)]


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("kuliner malam di parkiran pasar blok F, rapat bsk",
         "Lapak disiapkan di halaman parkir Pasar Blok F. Rencana itu dibahas besok.",
         "Lapak disiapkan di halaman parkir Pasar Blok G. Rencana itu dibahas besok."),
        ("jl ahmad yani ditutup krn lomba", "*Penutupan Jalan Sementara*\n\nJalan Ahmad Yani ditutup karena lomba.",
         "*Penutupan Jalan Sementara*\n\nJalan Ahmad Dahlan ditutup karena lomba."),
        ("warga kubang welut benerin musala al hikmah",
         "Warga Lingkungan Kubang Welut membenahi Musala Al-Hikmah. Ada kerja apa di lingkungan Anda?",
         "Warga Lingkungan Kubang Bale membenahi Musala Al-Hikmah."),
        ("karya dipajang di gedung disperindag", "Karya dipajang di gedung dinas.",
         "Karya dipajang di gedung kesenian."),
        ("kabid PJU pak Hendra Wijaya: \"sebutkan nomor tiang\"",
         "“Sebutkan nomor tiang,” kata Kepala Bidang Penerangan Jalan Umum Hendra Wijaya.",
         "“Sebutkan nomor tiang,” katanya di Jalan Umum Sentosa Abadi."),
        ("spanduk ditumpuk di kantor satpol", "Spanduk disimpan di Kantor Satpol PP.",
         "Spanduk disimpan di Kantor Dishub."),
        ("perpus keliling masuk SDN Suralaya 3", "SDN Suralaya 3 di Kecamatan Pulomerak dikunjungi perpustakaan.",
         "SDN Suralaya 3 di Kecamatan Jombang dikunjungi perpustakaan."),
        ("pos ukur ulang samping musholla pasar", "Pos itu berada di samping musala pasar.",
         "Pos itu berada di samping terminal."),
        ("pelajar belajar ubrug", "Pelajar Belajar Ubrug dari Maestronya\n\nPelajar belajar ubrug.",
         "Pelajar Belajar Ubrug\n\nPelajar dari Bojonegara belajar ubrug."),
    ],
)  # fmt: skip
def test_a_place_told_otherwise_is_none_of_its_own_but_another_is(
    checker: Checker, note: str, right: str, wrong: str
) -> None:
    assert alarms(checker, note, right, "fakta.") == []
    assert alarms(checker, note, wrong, "fakta.") != []


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("poli jantung, poli saraf, poli paru pindah ke lantai 2",
         "Poliklinik Jantung, Poliklinik Saraf, dan Poliklinik Paru pindah ke lantai 2.",
         "Poliklinik Jantung dan Poliklinik Saraf pindah ke lantai 2, kata Suparlan."),
        ("tim lomba: tangguh biru, tangguh hijau", "Tangguhan Biru bertemu Tangguhan Hijau.",
         "Tangguh Biru bertemu Tangguh Hijau, kata Marwoto."),
        ("hasan jadi ketua rw 04, suaranya 178", "Hasan Terpilih sebagai Ketua RW 04\n\nHasan meraih 178 suara.",
         "Hasyim Terpilih sebagai Ketua RW 04\n\nHasyim meraih 178 suara."),
    ],
)  # fmt: skip
def test_a_common_head_or_verb_with_a_capital_is_nobody(checker: Checker, note: str, right: str, wrong: str) -> None:
    assert alarms(checker, note, right, "fakta.person") == []
    assert alarms(checker, note, wrong, "fakta.person") != []


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("kabid P2P dr. Bagus Prakoso hadir", "Kepala Bidang Pencegahan dan Pengendalian Penyakit Bagus Prakoso hadir.",
         "Kepala Bidang Kesehatan Masyarakat Bagus Prakoso hadir."),
        ("sekcam pak Lukmanul Hakim hadir", "Sekretaris Kecamatan Pulomerak Lukmanul Hakim hadir.",
         "Camat Pulomerak Lukmanul Hakim hadir."),
    ],
)  # fmt: skip
def test_an_office_in_full_is_the_one_in_short(checker: Checker, note: str, right: str, wrong: str) -> None:
    assert alarms(checker, note, right, "fakta.jabatan") == []
    assert alarms(checker, note, wrong, "fakta.jabatan") != []


def test_what_introduces_the_next_quotation_does_not_close_this_one(checker: Checker) -> None:
    note = (
        "kata pak kabid pencegahan Suhendra: \"Peta ini disusun warga bersama kami.\" "
        "kata bu RT 02 Yuyun Yuningsih \"Anak-anak tahu harus lari ke mana.\""
    )  # fmt: skip
    right = "“Peta ini disusun warga bersama kami,” kata Kepala Bidang Pencegahan Suhendra."
    assert alarms(checker, note, right, "fakta.quote") == []
    assert alarms(checker, note, right.replace("Kepala Bidang Pencegahan Suhendra", "Yuyun"), "fakta.quote") != []


@pytest.mark.parametrize(
    ("note", "private"),
    [
        ("konfirmasi hadir paling lambat selasa 1 desember jam 12 siang ke kantor, Sdr. Fikri 0856-9120-7748", False),
        ("warga bisa lapor foto ke 0856-9120-7748", False),
        ("darurat 112, posko 0856-9120-7748", False),
        ("bu Ida tinggal di Ciwedus 0856-9120-7748", True),
        ("nomor pelapor 0856-9120-7748", True),
    ],
)  # fmt: skip
def test_a_number_that_the_note_gives_for_calling_is_no_red_line(checker: Checker, note: str, private: bool) -> None:
    found = alarms(checker, note, "Hubungi 0856-9120-7748.", "garis-merah.telepon")
    assert bool(found) is private


@pytest.mark.parametrize(("channel", "lost"), [("x", False), ("threads", False), ("instagram", True)])
def test_a_quotation_may_be_left_out_where_there_is_no_room(checker: Checker, channel: str, lost: bool) -> None:
    note = 'simulasi gempa di SMPN 8. kata bu Lilis "yang susah itu tidak mendorong teman"'
    found = alarms(checker, note, "Simulasi gempa di SMPN 8.", "kelengkapan.quote", kind="caption", channel=channel)
    assert bool(found) is lost
