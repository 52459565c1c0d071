"""What a note says of one thing and the contrary of another must not change places, nor a limit its side."""

import pytest

from knowledge.checking.check import Checker
from tests.knowledge.checking.material import request

NOTE = (
    "cuti bersama: ugd puskesmas tetep buka, poli umum tutup. cabe naik 10rb, bawang turun 2rb. disdik menang lawan "
    "bappeda. dprd setuju raperda rokok. halte rusak atapnya, kursi msh utuh. yg tensinya di atas 160 ga ikut senam. "
    "kelas khusus anak sd. kena RW 01, RW 04 aman. anak kecil nunggu di luar aula. ga ada denda baru teguran. "
    "cek berat sebelum senam. jalan bs dilewati motor, mobil blm"
)


def contradicted(checker: Checker, text: str, note: str) -> list[str]:
    found = checker.check(request(text, brief=note, kind="caption")).findings
    return [f.text for f in found if f.rule == "kelengkapan.bertentangan"]


@pytest.mark.parametrize(
    "text",
    [
        "UGD puskesmas tutup, sedangkan poli umum tutup.",
        "UGD puskesmas tetap buka, sedangkan poli umum juga buka.",
        "Harga cabai turun Rp10.000.",
        "Harga bawang naik Rp2.000.",
        "Disdik kalah dari Bappeda.",
        "DPRD menolak Raperda Rokok.",
        "Atap halte masih utuh.",
        "Kursi halte ikut rusak.",
        "Peserta dengan tensi di bawah 160 tidak mengikuti senam.",
        "Kelas ini tidak hanya untuk anak SD.",
        "Aliran di RW 04 juga terganggu.",
        "Anak kecil menunggu di dalam aula.",
        "Petugas menjatuhkan denda.",
        "Berat badan diperiksa setelah senam.",
        "Jalan sudah dapat dilewati mobil.",
    ],
)
def test_what_is_said_of_the_one_and_not_of_the_other_is_contradicted(checker: Checker, text: str) -> None:
    assert contradicted(checker, text, NOTE)


@pytest.mark.parametrize(
    "text",
    [
        "UGD puskesmas tetap buka, sedangkan poli umum tutup.",
        "Poli umum libur. UGD puskesmas tetap melayani pasien.",
        "Harga cabai naik Rp10.000, sedangkan harga bawang turun Rp2.000.",
        "Disdik mengalahkan Bappeda.",
        "Bappeda kalah dari Disdik.",
        "DPRD menyetujui Raperda Rokok.",
        "Atap halte rusak, sedangkan kursinya masih utuh.",
        "Peserta dengan tensi di atas 160 tidak mengikuti senam.",
        "Kelas ini hanya untuk anak SD.",
        "Aliran di RW 01 terganggu, sedangkan RW 04 tidak terganggu.",
        "Anak kecil menunggu di luar aula.",
        "Petugas tidak menjatuhkan denda.",
        "Berat badan diperiksa sebelum senam.",
        "Jalan dapat dilewati sepeda motor, tetapi belum dapat dilewati mobil.",
        "Kelas dibuka camat. Warga dapat mendaftar.",
    ],
)
def test_each_thing_as_the_note_has_it_is_no_contradiction(checker: Checker, text: str) -> None:
    assert contradicted(checker, text, NOTE) == []


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("kegiatan yg td nya tgl 5 ditunda ke tgl 9", "Kegiatan digelar pada tanggal 9."),
        ("jl ditutup selama pawai", "Pawai dibuka wali kota."),
        ("usul dibuka senin 21/9 tutup jumat 2/10", "Usul dibuka pada Senin (21/9) dan ditutup pada Jumat (2/10)."),
        (
            "aliran air mati di ciwaduk, nyala lg jam 21",
            "Aliran air di Ciwaduk berhenti dan mengalir lagi pukul 21.00.",
        ),
        ("guru ga boleh naik bus", "Guru tidak diperkenankan menaiki bus."),
        ("snack ada, amplop no", "Kudapan disediakan, uang transpor tidak."),
        ("pelajar dapet medali tapi tanpa kaus", "Pelajar memperoleh medali, tetapi tidak mendapat kaus."),
        ("yg lolos seleksi 24, yg blm lolos bs daftar lg", "Pendaftar yang belum lolos seleksi dapat mendaftar lagi."),
        ("25 des libur. tps buka tiap hr termasuk libur", "TPS dibuka setiap hari, termasuk hari libur."),
        ("latihan matiin kompor nyala", "Mereka belajar memadamkan kompor yang menyala."),
    ],
)
def test_a_change_the_note_tells_of_is_no_contradiction(checker: Checker, note: str, text: str) -> None:
    assert contradicted(checker, text, note) == []


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("kl ujan tetep jadi, pindah ke aula", "Jika hujan, acara tetap berlangsung.", "Jika hujan, acara dibatalkan."),
        ("hadiahnya bkn uang tp laptop", "Pemenang menerima laptop.", "Pemenang menerima uang dan laptop."),
        ("ada kebakaran, korban jiwa nihil", "Tidak ada korban jiwa.", "Seorang warga meninggal dalam kebakaran itu."),
        ("buka tiap hari trmsk sabtu minggu", "Buka termasuk Sabtu dan Minggu.", "Buka kecuali Sabtu dan Minggu."),
        (
            "kereta lokal merak ttp jalan",
            "Kereta lokal Merak tetap beroperasi.",
            "Kereta lokal Merak tidak beroperasi.",
        ),
        (
            "pendaftaran bazar sudah tutup kompor kemaren sempet meledak",
            "Pendaftaran bazar sudah ditutup.",
            "Pendaftaran peserta bazar masih dibuka dan warga dapat melihatnya.",
        ),
        (
            "yg divaksin 214 ekor. hewan bunting TIDAK divaksin dulu",
            "Petugas menyuntik 214 ekor. Hewan yang sedang bunting tidak divaksin.",
            "Petugas menyuntik 214 ekor. Hewan yang sedang bunting juga divaksin.",
        ),
    ],
)
def test_the_flip_is_contradicted_and_the_note_in_other_words_is_not(
    checker: Checker, note: str, right: str, wrong: str
) -> None:
    assert contradicted(checker, right, note) == []
    assert contradicted(checker, wrong, note)


def test_who_may_not_take_part_does_not_take_part(checker: Checker) -> None:
    note = "pegawai BPKPAD ga boleh ikut nawar. peserta 97 akun"
    assert contradicted(checker, "Pegawai BPKPAD tidak diperbolehkan ikut menawar.", note) == []


def test_a_note_that_ends_with_what_may_be_done_can_be_checked(checker: Checker) -> None:
    note = "kartu anggota gratis. yg telat ttp boleh masuk"
    assert contradicted(checker, "Peserta yang terlambat tidak boleh masuk.", note)
    assert contradicted(checker, "Peserta yang terlambat tetap boleh masuk.", note) == []


@pytest.mark.parametrize(
    ("note", "text", "turned"),
    [
        ("kartu anggota lama msh berlaku", "Kartu anggota lama tidak berlaku lagi.", True),
        ("kartu anggota lama msh berlaku", "Kartu anggota lama tetap berlaku.", False),
        ("truk ga boleh masuk, motor msh bisa", "Motor untuk sementara tidak dapat melintas.", True),
        ("stok beras kritis", "Stok beras masih aman.", True),
        ("denda mah ga ada", "Petugas menjatuhkan denda.", True),
        ("denda mah ga ada", "Petugas tidak menjatuhkan denda.", False),
    ],
)
def test_validity_supply_and_for_now(checker: Checker, note: str, text: str, turned: bool) -> None:
    found = checker.check(request(text, brief=note, kind="caption")).findings
    assert ("kelengkapan.bertentangan" in {f.rule for f in found}) is turned
