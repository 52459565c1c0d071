"""A word that the note affirms and the text denies, or the other way round, is told, whatever the words around it."""

import pytest

from knowledge.checking.check import Checker
from tests.knowledge.checking.material import request

# What the note says, what a text may say of it, and its opposite.
PAIRS = [
    ("bukunya ga didenda klo telat", "Buku yang terlambat tidak dikenai denda.", "Buku terlambat mengenakan denda."),
    (
        "ga didenda, baru teguran",
        "Pemilik mendapat teguran dan belum dikenai denda.",
        "Teguran langsung dikenai denda.",
    ),
    ("surat rt? udh ga perlu", "Perlu surat RT? Tidak perlu lagi.", "Perlu surat RT? Ya, perlu."),
    (
        "ga boleh difoto kecuali pajangan depan",
        "Tidak boleh difoto, kecuali pajangan depan.",
        "Tidak boleh difoto, termasuk pajangan depan.",
    ),
    ("dateng langsung? ga wajib", "Tidak wajib datang langsung.", "Wajib datang langsung."),
    ("calo dilarang", "Calo dilarang.", "Calo diperbolehkan."),
    ("dapet sertifikat? ga", "Apakah memperoleh sertifikat? Tidak.", "Apakah memperoleh sertifikat? Ya."),
    ("boleh bawa bekal? boleh", "Boleh membawa bekal? Boleh.", "Boleh membawa bekal? Tidak boleh."),
    ("ini bukan banjir rob", "Kejadian ini bukan banjir rob.", "Kejadian ini merupakan banjir rob."),
    ("lomba ga diundur", "Lomba tidak ditunda atau diundur.", "Lomba diundur."),
    ("truk & bus ga boleh, motor boleh", "Motor boleh lewat, tidak termasuk truk.", "Motor boleh, termasuk truk."),
    (
        "latihan tiap sore kcl ujan deras",
        "Latihan setiap sore, kecuali jika hujan deras.",
        "Latihan setiap sore, termasuk jika hujan deras.",
    ),
    ("yg pingsan ga ada", "Tidak ada peserta yang pingsan.", "Ada peserta yang pingsan."),
    (
        "ga mungut iuran, kantin ga dibuka",
        "Tidak memungut iuran dan tidak membuka kantin.",
        "Tidak memungut iuran kelas dan membuka kantin.",
    ),
    ("jgn nyelonong masuk", "Jangan menyelonong masuk.", "Silakan menyelonong masuk."),
    ("daftar ulang ga usah", "Tidak perlu mendaftar ulang.", "Daftarlah ulang di lokasi."),
    ("tlp kelurahan mati lg", "Telepon kelurahan mati.", "Telepon kelurahan menyala."),
    ("anak2 smua udah dijemput", "Semua anak sudah dijemput.", "Semua anak belum dijemput."),
    ("tidur cukup 5 jam, sarapan dulu", "Tidur cukup lima jam dan sudah sarapan.", "Tidur lima jam dan belum sarapan."),
    ("jl bs dilewati motor, mobil blm", "Jalan belum dapat dilalui mobil.", "Motor lewat, dan mobil dapat melaluinya."),
    ("ambulans & damkar boleh, angkot ga", "Ambulans dapat melintas.", "Ambulans tidak dapat melintas."),
    ("anak2 jgn main di lokasi proyek", "Anak-anak jangan bermain di proyek.", "Anak-anak diminta bermain di proyek."),
    (
        "usaha risiko tinggi hrs verifikasi",
        "Risiko tinggi perlu verifikasi.",
        "Risiko tinggi tidak perlu verifikasi.",
    ),
    ("konfirmasi undangan belum semua", "Undangan belum terkonfirmasi semua.", "Undangan sudah terkonfirmasi."),
    ("harga sama utk anggota", "Harga untuk anggota sama.", "Harga bagi anggota dibedakan."),
    ("sampah yg diterima yg kering", "Bank menerima sampah yang kering.", "Bank menerima sampah yang basah."),
    ("pemeriksaan gratis", "Pemeriksaan tidak dipungut biaya.", "Pemeriksaan dikenai retribusi."),
    ("parkir di belakang gedung, bukan depan", "Parkir di belakang gedung.", "Parkir di depan gedung."),
    ("pengadaan lwt bkn & ga dipungut biaya", "Lewat BKN dan tidak dipungut biaya.", "Lewat BKN dan dipungut biaya."),
    ("ga nerima: popok, kaca", "Popok dan kaca tidak diterima.", "Kaca dan popok diterima."),
]


def turned(checker: Checker, note: str, text: str) -> list[str]:
    found = checker.check(request(text, brief=note, kind="caption")).findings
    return [f.text for f in found if f.rule == "kelengkapan.bertentangan"]


@pytest.mark.parametrize(("note", "right", "wrong"), PAIRS)
def test_the_other_sign_is_told_and_the_same_sign_is_not(checker: Checker, note: str, right: str, wrong: str) -> None:
    assert turned(checker, note, right) == []
    assert turned(checker, note, wrong) != []


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("ongkos ditanggung kecuali yg deket? engga kok semuanya ditanggung", "Ongkos seluruh peserta ditanggung."),
        (
            "yg ga boleh: barang pecah belah sm cair. boleh titip lwt loket, ga bs lwt satpam",
            "Barang pecah belah tidak diterima. Titipkan melalui loket, bukan melalui satpam.",
        ),
        ("smua sembuh eh blm smua: 12 sembuh 1 dirawat", "Dua belas orang sembuh, satu masih dirawat."),
        ("ga ada wifi, sengaja", "Sengaja tidak ada Wi-Fi."),
        ("sepeda gratis, ojek ongkos 10rb", "Sepeda gratis. Ojek dengan ongkos Rp10.000."),
        ("bau? engga, udh dicuci", "Bau? Tidak. Bahannya sudah dicuci."),
        ("di mal? jgn, di aula kec. mulai jam 8", "Kegiatan digelar di aula kecamatan mulai pukul 08.00."),
        ("jalan udh bs dilewatin, truk ga boleh", "Jalan sudah dapat dilewati, tetapi truk tidak boleh lewat."),
        ("jam 9 pawai, bazar? ga ikut", "Pawai dimulai pukul 09.00."),
        (
            "video penganiayaan dibilang di ciwedus. ga ada penganiayaan",
            "Tidak ada penganiayaan di Ciwedus. Video yang beredar disebut-sebut merekam penganiayaan.",
        ),
        ("ga dicampur air & ga dibuang ke got", "Jangan dicampur dengan air dan jangan dibuang ke selokan."),
        (
            "peserta ga wajib nginep, makan wajib di tempat",
            "Peserta tidak wajib menginap, tetapi wajib makan di tempat.",
        ),
        ("konsul gratis, obat bayar sndiri", "Konsultasi gratis, sedangkan obat dibayar sendiri."),
        ("bawa tas belanja sendiri", "Jangan lupa membawa tas belanja sendiri."),
        ("boleh bawa pulang mesin? BELUM", "Mesin belum dapat dibawa pulang."),
        ("laporan nunggu pagi krn petugas lapangan ga ada malam", "Belum ada petugas lapangan pada malam hari."),
        ("katanya pemkot buka rekrutmen. itu hoaks", "Pemerintah kota tidak membuka rekrutmen."),
        ("kegiatan ga bayar", "Kegiatan ini gratis, baik bagi anggota maupun yang belum terdaftar."),
        ("bersih2 selokan, bukan cuma rt 1, rt 1 2 sm 5 turun", "Bukan hanya RT 01. RT 01, 02, dan 05 turun."),
        (
            "video yg viral itu video lama bukan kejadian skrg",
            "Video viral itu video lama, bukan kejadian sekarang.",
        ),
        ("412 unit: 389 sesuai catatan, nol hilang", "Tidak ada kendaraan yang hilang dari 412 unit."),
        ("bawa nip sendiri jgn dikirim ke wa", "Bawa NIP sendiri dan jangan mengirimkannya melalui WhatsApp."),
        ("129 lolos, 3 ga lolos disegel", "Sebanyak 129 lolos, sedangkan tiga disegel."),
        (
            'bidan: "biasanya bukan ibunya, melainkan ayahnya"',
            "“Biasanya bukan ibunya, tapi ayahnya,” kata bidan.",
        ),
        ("pengadaan lwt BKN & ga dipungut biaya", "Pengadaan lewat BKN dan tidak dipungut biaya."),
        ("bersihin got biar ga banjir", "Got dibersihkan agar tidak banjir."),
        ("warga kumpul, yg sakit jgn maksa", "Warga yang sehat berkumpul; yang sakit tidak perlu memaksakan diri."),
    ],
)
def test_what_only_looks_turned_is_left_alone(checker: Checker, note: str, text: str) -> None:
    assert turned(checker, note, text) == []
