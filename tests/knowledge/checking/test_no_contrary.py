"""What only looks like the contrary of a note, and the same with a slip, which is one."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest
from knowledge.documents import KeyMessage, Programme

ON = date(2026, 6, 24)
DENIALS = {"kelengkapan.bertentangan", "kelengkapan.ingkar"}


def alarms(checker: Checker, note: str, text: str, **more: object) -> set[str]:
    """The rules of the errors and warnings."""
    found = checker.check(CheckRequest(text, ON, kind="caption", brief=note, **more)).findings  # type: ignore[arg-type]
    return {f.rule for f in found if f.level != "suggestion"}


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("jembatan dipake mulai jumat. pagar samping blm dipasang, nyusul",
         "Jembatan dipakai mulai Jumat. Pagar samping segera dipasang.",
         "Jembatan dipakai mulai Jumat. Pagar samping sudah dipasang."),
        ("angkot yg dicek 30. lolos 24, yg ga lolos 6",
         "Petugas memeriksa 30 angkot. Sebanyak 24 angkot lolos, sedangkan enam lainnya tidak.",
         "Petugas memeriksa 30 angkot. Sebanyak 24 angkot tidak lolos."),
        ("suara sah 350, ga sah 6", "Panitia mencatat 350 suara sah dan enam suara tidak sah.",
         "Panitia mencatat 350 suara tidak sah."),
        ("jalannya jgn dilewatin motor dulu 7 hari", "Sepeda motor belum boleh melintas di jalan itu selama 7 hari.",
         "Sepeda motor boleh melintas di jalan itu selama 7 hari."),
        ("novel boleh dituker, komik ga boleh", "Novel boleh ditukar, tetapi komik tidak.",
         "Novel tidak boleh ditukar, tetapi komik boleh."),
        ("hadiah cuma piala & piagam, ga ada uang", "Juara menerima piala dan piagam tanpa hadiah uang.",
         "Juara menerima hadiah uang selain piala dan piagam."),
        ("sampah diangkut ke TPSA kecuali botol plastik, itu ke pengepul",
         "Botol plastik diserahkan kepada pengepul sehingga tidak ikut diangkut ke TPSA.",
         "Sampah tidak diangkut ke TPSA."),
        ("yang diputar film anak, film perang tdk diputar", "Hanya film anak yang diputar. Film perang tidak, ya.",
         "Film anak dan film perang diputar."),
        ("lebar kali ga ditambah", "Kedalaman kali ditambah. Lebarnya tidak berubah.",
         "Lebar kali ditambah."),
        ("helm boleh diambil lagi? TIDAK, diserahin sukarela", "Helm diserahkan secara sukarela.",
         "Helm boleh diambil lagi."),
        ("kelas libur bsk? BUKAN, ga libur, yg beredar itu hoaks",
         "Pesan yang menyebut kelas diliburkan besok adalah hoaks. Kelas tetap berlangsung.",
         "Kelas diliburkan besok."),
        ("yg mau nyumbang ke posko, butuh popok. uang jgn, barang aja",
         "Posko memerlukan popok. Posko tidak menerima sumbangan uang.",
         "Posko memerlukan popok. Posko tidak menerima sumbangan barang."),
        ("Beni minjem buku kapal trs ga mau pulang. 12 buku dibawa pulang anak2",
         "Sebanyak 12 buku dibawa pulang anak-anak. Beni enggan pulang setelah meminjam buku kapal.",
         "Sebanyak 12 buku dibawa pulang anak-anak. Beni mau pulang setelah meminjam buku kapal."),
        ("54 truk dicek, 5 perbaikan ringan, 2 dilarang jalan krn rem",
         "Truk yang memerlukan perbaikan ringan dapat dibenahi dahulu.",
         "Dua truk boleh jalan meskipun remnya rusak."),
    ],
)  # fmt: skip
def test_what_only_looks_contrary_is_no_alarm_but_the_contrary_is(
    checker: Checker, note: str, right: str, wrong: str
) -> None:
    assert not alarms(checker, note, right) & DENIALS
    assert alarms(checker, note, wrong) & DENIALS


JOBS = Programme(
    id="lowongan",
    title="Lowongan Kerja",
    key_messages=(
        KeyMessage("resmi", "Informasi lowongan dari sumber resmi membantu melindungi pencari kerja dari penipuan."),
        KeyMessage("ktp", "Pencari kerja tidak mengirimkan foto KTP dan uang selama pemeriksaan berlangsung."),
    ),
)


def test_a_message_said_word_for_word_is_not_turned_by_what_stands_beside_it(checker: Checker) -> None:
    told = f"Angka yang keliru membingungkan pencari kerja. {JOBS.key_messages[0].text}"
    beside = f"{told} Foto KTP tidak perlu dikirimkan selama pemeriksaan informasi lowongan berlangsung."
    turned = "Informasi lowongan dari sumber resmi tidak membantu melindungi pencari kerja dari penipuan."
    assert "program.pesan-terbalik" not in alarms(checker, "posko lowongan", beside, programmes=(JOBS,))
    assert "program.pesan-terbalik" in alarms(checker, "posko lowongan", turned, programmes=(JOBS,))


@pytest.mark.parametrize(
    ("kept", "right", "wrong"),
    [
        ("permanen", "Penerapan secara permanen belum diputuskan.", "Penerapan ini bersifat permanen."),
        ("kadishub", "Bus gratis, tegas Kepala Seksi Angkutan.", "Bus gratis, tegas Kepala Dinas Perhubungan."),
    ],
)
def test_what_is_kept_back_is_given_away_only_by_all_of_it(checker: Checker, kept: str, right: str, wrong: str) -> None:
    rule = "catatan.tidak-untuk-umum"
    assert rule not in alarms(checker, "uji coba bus gratis", right, kept_back=(kept,))
    assert rule in alarms(checker, "uji coba bus gratis", wrong, kept_back=(kept,))


@pytest.mark.parametrize(
    ("note", "lost"),
    [
        ('latihan anyaman. Mak Sarti bilang "daun itu kudu dijemur lama teu kenging buru-buru"', False),
        ('latihan anyaman. Mak Sarti bilang "besok kita makan bersama di rumah"', True),
        ('latihan anyaman. Mak Sarti bilang "besok kita makan bersama di rumah" - jgn dikutip, blm izin', False),
    ],
)
def test_a_quotation_retold_or_kept_back_is_not_lost(checker: Checker, note: str, lost: bool) -> None:
    text = "Sarti mengingatkan bahwa daun harus dijemur lama dan tidak boleh dikerjakan terburu-buru."
    assert ("kelengkapan.quote" in alarms(checker, note, text)) is lost


def test_what_rose_and_fell_again_did_both(checker: Checker) -> None:
    note = "banjir rawa arum kamis. hujan dr jam 15.10 air naik jam 16.00\nsurut pukul 21.30"
    told = "Hujan mulai turun pukul 15.10 WIB, lalu air naik 50 menit kemudian. Air surut pukul 21.30 WIB."
    assert "kelengkapan.bertentangan" not in alarms(checker, note, told)
    assert "kelengkapan.bertentangan" in alarms(
        checker, "harga beras turun di kranggot", "Harga beras naik di Kranggot."
    )


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("nomor aduan 117 gratis pulsa", "Nomor aduan 117 dapat dihubungi tanpa pulsa.",
         ""),
        ("sosialisasi perda rokok di SMA 2", "Satpol PP mengajak siswa SMA 2 mengenal kawasan tanpa rokok.", ""),
        ("besek dipakai, kresek merah ga dipakai", "Bungkusnya besek, bukan kresek merah.",
         "Bungkusnya kresek merah, bukan besek."),
        ("non anggota boleh pinjam buku", "Peminjam tidak harus anggota.", ""),
        ("abis minum obat ga boleh ikut", "Yang habis minum obat jangan dulu ikut.", ""),
        ("perahu kecil ga melaut dulu", "Perahu kecil, tahan dulu melaut.", "Perahu kecil melaut."),
        ("pompa 9 dr 12 yg mati udah nyala", "Dari 12 pompa yang mati, sembilan sudah menyala.", ""),
        ("keputusan: belum ada pembagian SHU", "Rapat memutuskan sisa hasil usaha (SHU) belum dibagikan.",
         "Rapat memutuskan sisa hasil usaha (SHU) dibagikan."),
    ],
)  # fmt: skip
def test_what_only_names_or_describes_is_no_contrary(checker: Checker, note: str, right: str, wrong: str) -> None:
    assert not alarms(checker, note, right) & DENIALS
    assert not wrong or alarms(checker, note, wrong) & DENIALS


@pytest.mark.parametrize(
    ("note", "wrong", "right"),
    [
        ("sewa lapak taman digratiskan 2 bulan", "Lapak taman dikenai sewa selama dua bulan.",
         "Sewa lapak taman gratis."),
        ("senam lansia. gratis", "Senam lansia. Biaya ditanggung peserta.", "Senam lansia tanpa biaya."),
        ("denda pajak lama dihapus", "Denda pajak lama ditagih.", "Denda pajak lama dihapuskan."),
        ("bibit datang tepat waktu", "Bibit terlambat datang.", "Bibit datang tepat waktu."),
        ("listrik blm nyala", "Aliran listrik sudah pulih.", "Aliran listrik belum pulih."),
    ],
)  # fmt: skip
def test_an_opposite_in_other_words_is_a_contrary(checker: Checker, note: str, wrong: str, right: str) -> None:
    assert alarms(checker, note, wrong) & DENIALS
    assert not alarms(checker, note, right) & DENIALS
