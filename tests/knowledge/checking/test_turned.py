"""What a note or a programme states must not be turned into its opposite, nor a person's role changed."""

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.report import Finding
from knowledge.documents import KeyMessage, Programme
from tests.knowledge.checking.material import request

PROGRAMME = Programme(
    id="bank-sampah",
    title="Bank Sampah",
    key_messages=(
        KeyMessage("kelola", "Bank Sampah dikelola oleh kelompok masyarakat di lingkungannya."),
        KeyMessage("petasan", "Malam pergantian tahun tanpa petasan menjaga ketenangan warga."),
    ),
)


def errors(checker: Checker, text: str, note: str, **more: object) -> list[Finding]:
    found = checker.check(request(text, brief=note, kind="caption", **more)).findings
    return [f for f in found if f.level == "error"]


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("Bank Sampah tidak dikelola oleh kelompok masyarakat di lingkungannya.", True),
        ("Malam pergantian tahun dengan petasan menjaga ketenangan warga. Bank Sampah tutup.", True),
        ("Bank Sampah dikelola oleh kelompok masyarakat di lingkungannya.", False),
        ("Bank Sampah tidak ada gunanya dikelola kelompok masyarakat di lingkungannya.", True),
        ("Bank Sampah buka. Masyarakat di lingkungan ini tidak mengelola kelompoknya.", True),
        ("Bukan iklan. Bank Sampah dikelola oleh kelompok masyarakat di lingkungannya.", False),
        ("Malam pergantian tahun tanpa petasan menjaga ketenangan warga. Bank Sampah tutup.", False),
        ("Bank Sampah dikelola masyarakat agar warga di lingkungannya tidak repot.", False),
    ],
)
def test_a_key_message_turned_round_is_an_error(checker: Checker, text: str, turned: bool) -> None:
    found = errors(checker, text, "bank sampah", programmes=(PROGRAMME,))
    assert ("program.pesan-terbalik" in {f.rule for f in found}) is turned


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("Imunisasi dipungut biaya.", True),
        ("Imunisasi tidak dipungut biaya.", False),
        ("Ada korban dalam kejadian itu.", True),
        ("Tidak ada korban dalam kejadian itu. Imunisasi gratis.", False),
    ],
)
def test_the_opposite_of_the_note_is_an_error(checker: Checker, text: str, turned: bool) -> None:
    found = errors(checker, text, "imunisasi gratis, tidak ada korban")
    assert ("kelengkapan.bertentangan" in {f.rule for f in found}) is turned


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Bidan Siti Aminah dan pelatih Ahmad Fauzan hadir.", []),
        ("Dokter Siti Aminah dan pelatih Ahmad Fauzan hadir.", ["Dokter"]),
        ("Kader Siti Aminah hadir bersama Ahmad Fauzan, pelatih.", ["Kader"]),
        ("Kader hadir. “Ayo berlatih,” ujar Ahmad Fauzan, direktur.", ["direktur"]),
    ],
)
def test_another_role_than_the_notes_is_an_error(checker: Checker, text: str, wrong: list[str]) -> None:
    found = errors(checker, text, "kelas ibu hamil, bidan siti aminah, pelatih ahmad fauzan")
    assert [f.text for f in found if f.rule == "fakta.jabatan"] == wrong


@pytest.mark.parametrize(
    ("note", "text", "turned"),
    [
        ("talud rw 03 blm termasuk pagar pengaman", "Pekerjaan talud di RW 03 sudah mencakup pagar pengaman.", True),
        ("talud rw 03 blm termasuk pagar pengaman", "Pekerjaan talud di RW 03 belum mencakup pagar pengaman.", False),
        ("boleh bawa hewan? BELUM, msh dibahas", "Hewan sudah boleh dibawa warga.", True),
        ("boleh bawa hewan? BELUM, msh dibahas", "Hewan belum boleh dibawa warga.", False),
        ("asap itu latihan pemadaman, bukan kebakaran gudang", "Asap itu kebakaran gudang, bukan latihan.", True),
        ("asap itu latihan pemadaman, bukan kebakaran gudang", "Asap itu latihan, bukan kebakaran gudang.", False),
        ("pelatih bisa dihubungi lewat panitia", "Pelatih tidak dapat dihubungi lewat panitia.", True),
        ("pelatih bisa dihubungi lewat panitia", "Pelatih dapat dihubungi lewat panitia.", False),
        ("lowongan petugas kebun yg beredar itu hoaks", "Lowongan petugas kebun dibuka lewat tautan.", True),
        ("lowongan petugas kebun yg beredar itu hoaks", "Lowongan petugas kebun tidak dibuka.", False),
        ("lowongan petugas kebun yg beredar itu hoaks", "[HOAKS] Lowongan petugas kebun itu benar.", True),
    ],
)
def test_yes_and_no_exchanged_is_an_error(checker: Checker, note: str, text: str, turned: bool) -> None:
    found = errors(checker, text, note)
    assert ("kelengkapan.bertentangan" in {f.rule for f in found}) is turned


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dalam keadaan darurat, warga menghubungi SP4N-LAPOR!.", True),
        ("Dalam keadaan darurat, warga menghubungi 112.", False),
        ("Keadaan darurat? Tulis di kolom komentar.", True),
        ("Aduan layanan disampaikan ke 112.", True),
        ("Hubungi 112 untuk keadaan darurat, sedangkan aduan disampaikan lewat SP4N-LAPOR!.", False),
        ("Untuk aduan yang bukan keadaan darurat, gunakan SP4N-LAPOR!.", False),
    ],
)
def test_an_emergency_sent_to_the_complaints_desk_is_an_error(checker: Checker, text: str, told: bool) -> None:
    found = errors(checker, text, "imbauan: darurat ke 112, aduan ke sp4n lapor")
    assert ("program.kanal" in {f.rule for f in found}) is told


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("Bank Sampah dikelola oleh kontraktor di lingkungannya.", True),
        ("Menimbang sampah sebelum memilahnya memudahkan pengolahan.", True),
        ("Memilah sampah sebelum menimbangnya memudahkan pengolahan.", False),
    ],
)
def test_a_message_with_its_parts_exchanged_is_an_error(checker: Checker, text: str, turned: bool) -> None:
    weighed = KeyMessage("timbang", "Memilah sampah sebelum menimbangnya memudahkan pengolahan.")
    programme = Programme(id="pilah", title="Pilah", key_messages=(*PROGRAMME.key_messages, weighed))
    found = errors(checker, text, "imbauan warga", programmes=(programme,))
    assert ("program.pesan-terbalik" in {f.rule for f in found}) is turned


@pytest.mark.parametrize(
    ("text", "turned"),
    [("Nasabah turun dari 120 menjadi 173.", True), ("Nasabah naik dari 120 menjadi 173.", False)],
)
def test_the_other_direction_is_an_error(checker: Checker, text: str, turned: bool) -> None:
    found = errors(checker, text, "nasabah 173 naik dr 120 thn lalu")
    assert ("fakta.arah" in {f.rule for f in found}) is turned


@pytest.mark.parametrize(
    ("text", "turned"),
    [("Denda pajak tidak dibebaskan sampai Juni.", True), ("Denda pajak dibebaskan sampai Juni.", False)],
)
def test_what_the_note_gives_is_not_withheld(checker: Checker, text: str, turned: bool) -> None:
    found = errors(checker, text, "denda pajak dihapus sampai juni")
    assert ("kelengkapan.bertentangan" in {f.rule for f in found}) is turned


@pytest.mark.parametrize(
    ("note", "text", "told"),
    [
        ("uji coba bus sekolah gratis senin", "Pelajar dapat naik bus sekolah dengan ongkos.", True),
        ("urus dokumen rusak tanpa biaya", "Warga dapat mengurus dokumen dengan biaya.", True),
        ("urus dokumen gratis", "Dokumen diurus tanpa dipungut biaya.", False),
        ("ktp gratis, akta bayar biaya cetak", "Akta dilayani dengan biaya cetak.", False),
    ],
)
def test_fee_for_what_the_note_gives_free_of_charge_is_told(checker: Checker, note: str, text: str, told: bool) -> None:
    report = checker.check(request(text, brief=note, kind="caption"))
    assert ("kelengkapan.bertentangan" in {finding.rule for finding in report.findings}) is told


SPEAKERS = """evakuasi ular di gerem dibantu dlh. danru Iwan Setiaji bilang "jangan disemprot sendiri ya bu".
penyuluh KB Mirawati: "keputusan dibicarakan berdua saja". pembeli bu Rokayah: "selisihnya lumayan buat ongkos".
kader Sunarti: "kami datangi rumah satu per satu". dr. Hesti Pratiwi: "obat ini aman"
"""


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("“Jangan disemprot sendiri ya bu,” pesan Komandan Regu Iwan Setiaji.", False),
        ("“Jangan disemprot sendiri ya bu,” pesan petugas.", False),
        ("“Jangan disemprot sendiri ya bu,” pesan seorang warga.", True),
        ("“Jangan disemprot sendiri ya bu,” ujar pejabat Dinas Lingkungan Hidup.", True),
        ("“Keputusan dibicarakan berdua saja,” kata Penyuluh KB Mirawati.", False),
        ("“Keputusan dibicarakan berdua saja,” kata Hesti Pratiwi.", True),
        ("“Selisihnya lumayan buat ongkos,” kata seorang pembeli.", False),
        ("Seorang pedagang senang. “Selisihnya lumayan buat ongkos,” ucapnya.", True),
        ("“Kami datangi rumah satu per satu,” kata seorang kader.", False),
        ("Tukang itu lega. “Kami datangi rumah satu per satu,” ujarnya.", True),
        ("“Kami datangi rumah satu per satu,” kata perwakilan forum anak.", True),
    ],
)
def test_a_quotation_stays_with_its_speaker_also_without_a_name(checker: Checker, text: str, another: bool) -> None:
    found = errors(checker, text, SPEAKERS, agency="Kelurahan Gerem")
    assert bool([f for f in found if f.rule == "fakta.quote"]) is another
