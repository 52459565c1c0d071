"""What readers are to do, when and where, survives a hurried note; nothing of it turns into its opposite."""

import pytest

from prompts.brief import DraftKind
from tests.bot.kinds import BPBD, drafted


def to_do(note: str) -> tuple[str, str]:
    """The list of what to do in an emergency's text, and everything else."""
    before, _, after = drafted("darurat", note, BPBD).text.partition("Yang perlu dilakukan:")
    listed, _, rest = after.partition("\n\n")
    return listed, before + rest


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("genangan di jl raya bojonegara 50 cm. hindari dulu, lewat jl ahmad yani", "Lewat Jalan Ahmad Yani"),
        ("pipa induk pecah di kelurahan kepuh. tampung air secukupnya", "Tampung air secukupnya"),
        ("ombak 3 meter di pantai kelurahan lebakgede. nelayan jangan melaut dulu", "Nelayan jangan melaut dahulu"),
        (
            "kebakaran pabrik di kelurahan samangraya. yg sesak napas segera ke puskesmas",
            "Warga yang sesak napas diminta segera ke puskesmas",
        ),
        ("bau gas di kelurahan kepuh. warga kalo mual ke puskesmas ciwandan", "Jika mual, ke Puskesmas Ciwandan"),
    ],
)
def test_an_instruction_of_an_emergency_stands_among_what_to_do(note: str, asked: str) -> None:
    listed, rest = to_do(note)
    assert asked in listed
    assert asked not in rest


@pytest.mark.parametrize(
    "note",
    [
        "longsor di kelurahan cikerai. nutup jalan kampung 20 meter",
        "pohon tumbang di kelurahan gerem. jalan masih tutup sampai sore",
    ],
)
def test_what_blocks_a_road_is_no_order_to_close_it(note: str) -> None:
    assert "Yang perlu dilakukan" not in drafted("darurat", note, BPBD).text


def test_where_a_smell_comes_from_is_no_source_of_the_news() -> None:
    text = drafted(
        "darurat", "bau menyengat di kelurahan kepuh, sumber bau masih dicari. warga tetap di rumah", BPBD
    ).text
    assert "Sumber bau masih dicari." in text
    assert text.endswith("Sumber: BPBD Kota Cilegon.")


@pytest.mark.parametrize(
    ("kind", "note", "said"),
    [
        (
            "darurat",
            "angin kencang di kelurahan gerem. kita update lagi jam 9 malam",
            "Pembaruan berikutnya pukul 21.00 WIB.",
        ),
        ("darurat", "genangan di kelurahan gerem surut jadi 10 cm. nomor darurat 112", "Keadaan darurat: 112."),
        ("darurat", "genangan di kelurahan gerem surut jadi 10 cm", "Genangan di Kelurahan Gerem surut"),
        ("layanan", "loket pajak pindah ke lantai 1. jam layanan 08.00-15.00, sabtu tutup", "• Sabtu: tutup"),
        ("layanan", "ambulans kelurahan, 24 jam, hubungi 0254-390001", "Waktu: 24 jam"),
        (
            "layanan",
            "pasar murah 8 desember halaman kelurahan gerem, 10 desember lapangan kelurahan kepuh, jam 8-11",
            "• Selasa (8/12/2026): halaman Kelurahan Gerem\n• Kamis (10/12/2026): lapangan Kelurahan Kepuh",
        ),
        ("layanan", "pangkas pohon, pasang rambu, cat marka gratis, hubungi 0254-390002", "Biaya: gratis"),
        (
            "layanan",
            "jadwal poli desember: gigi senin-kamis 8-12, saraf selasa & jumat 13-15",
            "Senin–Kamis pukul 08.00–12.00 WIB",
        ),
        (
            "layanan",
            "jadwal poli desember: gigi senin-kamis 8-12, saraf selasa & jumat 13-15",
            "Saraf: Selasa dan Jumat pukul",
        ),
        (
            "imbauan",
            "truk jangan lewat pusat kota. lewat jalan lingkar selatan aja",
            "• Lewat Jalan Lingkar Selatan saja.",
        ),
        ("imbauan", "mobil jangan parkir di depan pasar jam 3-5 sore", "pukul 15.00–17.00 WIB"),
        ("imbauan", "balita panas jangan ditunggu, bawa puskesmas", "Bawa ke puskesmas."),
        ("imbauan", "kalo ada kabel putus wa ke 0812-3000-4000. jangan dipegang", "Jika ada kabel putus, WhatsApp ke"),
        (
            "imbauan",
            "menghadapi musim hujan, warga diminta membersihkan selokan, menutup bak air, dan tidak menebang pohon",
            "menutup bak air, dan tidak menebang pohon",
        ),
        ("imbauan", "pelajar dilarang bawa motor. orang tua antar anak", "Pelajar dilarang bawa motor."),
        (
            "undangan",
            "undangan buat kader, rapat senin jam 9 di aula. yg ga bisa dateng diwakilin",
            "ang tidak bisa datang diwakili",
        ),
        (
            "undangan",
            "undang wartawan gladi evakuasi di SDN Merak 1 sabtu 12 desember mulai jam 8",
            "Tempat: SDN Merak 1",
        ),
        ("undangan", "undang ketua RT, sosialisasi sampah, 16 des jam 9", "Yth. Ketua RT\n"),
        ("ucapan", "keluarga besar kelurahan gerem berduka atas wafatnya ibu Maryam", "Keluarga besar Kelurahan Gerem"),
        (
            "ucapan",
            "selamat kepada dr. Wina Sari yang dilantik jadi ketua IDI",
            "selamat kepada dr. Wina Sari yang dilantik",
        ),
        ("foto", "foto 1 warga menanam bakau, foto 2 bibit diturunkan dari truk", "Foto 2: Bibit diturunkan dari truk"),
        ("foto", "petugas mengecat zebra cross. (foto: Prokopim)", "(Foto: Prokopim)"),
        ("foto", "kucing diturunkan dari pohon. foto warga", "(Foto: warga)"),
    ],
)
def test_hurried_words_keep_their_meaning(kind: DraftKind, note: str, said: str) -> None:
    assert said in drafted(kind, note).text


def test_nobody_is_invited_to_do_what_is_forbidden() -> None:
    for seed in range(4):
        text = drafted("imbauan", "jangan bakar sampah, jangan buang puntung rokok", seed=seed).text
        assert "melakukan hal berikut" not in text


@pytest.mark.parametrize(
    ("kind", "note", "hidden"),
    [
        ("undangan", "undang media uji jembatan rabu jam 9. ada uang saku ga? ga ada ya, dan jgn disebut", "uang saku"),
        ("ucapan", "ucapan hari guru. oya insentif belum cair, jangan nyinggung", "nsentif"),
        (
            "darurat",
            "angin kencang di kelurahan gerem. katanya ada yg hilang, ga usah disebut malah bikin panik",
            "hilang",
        ),
    ],
)
def test_what_is_not_to_be_mentioned_is_not_printed(kind: DraftKind, note: str, hidden: str) -> None:
    assert hidden not in drafted(kind, note, BPBD).text


def test_what_happened_is_never_listed_as_something_to_do() -> None:
    note = "banjir bandang di kelurahan cikerai, dua orang hilang, yang di bantaran segera pindah, jangan nyebrang"
    listed, rest = to_do(note)
    assert "bantaran segera pindah" in listed
    assert "Banjir bandang" in rest
    assert "Dua orang hilang" in rest
    assert "ngin kencang" not in to_do("angin kencang sampai malam. tunggu info bmkg")[0]


def test_the_news_bears_no_day_yet_to_come() -> None:
    note = "pipa pecah di kelurahan gerem. aliran mati dari sekarang sampe kira2 besok siang"
    text = drafted("darurat", note, BPBD, "2026-11-12").text
    assert "13/11" not in text.split("\n")[0]
    assert "13/11" in text


@pytest.mark.parametrize(
    ("kind", "note", "said"),
    [
        (
            "layanan",
            "pemutihan denda pajak sampe 31 des 2026. pokoknya tetap dibayar",
            "Waktu: sampai Kamis (31/12/2026)",
        ),
        (
            "layanan",
            "bus gratis ke pantai. berangkat jam 7, 9, 11",
            "pukul 07.00 WIB, pukul 09.00 WIB, pukul 11.00 WIB",
        ),
        (
            "layanan",
            "puskesmas buka sampai jam 8 malam. rujukan jangan lewat jam 6 sore",
            "ujukan jangan lewat pukul 18.00",
        ),
        ("ucapan", "a.n. wali kota: selamat hari korpri", "Atas nama Wali Kota Cilegon"),
        ("foto", "foto: petugas menurunkan logistik di posko", "Petugas menurunkan logistik di posko."),
    ],
)
def test_hours_ends_and_senders_stand_as_they_were_told(kind: DraftKind, note: str, said: str) -> None:
    assert said in drafted(kind, note).text


@pytest.mark.parametrize(
    ("kind", "note", "said"),
    [
        ("darurat", "tanggul jebol di kelurahan gerem. warga rw 03 kosongin rumah skrg", "diminta mengosongkan rumah"),
        ("darurat", "banjir di kelurahan gerem. call 112", "112."),
        ("imbauan", "kalo ada yg minta uang laporin ke 0812-2000-3000. jangan dibayar", "minta uang, laporkan ke"),
        ("imbauan", "lihat api langsung telp 112, sebutin alamat. jangan panik", "Sebutkan alamat."),
        ("layanan", "jam besuk berubah: siang 11-13, sore 17-19", "Siang: pukul 11.00–13.00 WIB"),
        ("layanan", "jam besuk berubah: siang 11-13, sore 17-19", "jam besuk berubah"),
        (
            "undangan",
            "undang rekan media hari sabtu 5 des jam 6 pagi, jalan sehat korpri. parkir di masjid",
            "meliput jalan sehat",
        ),
    ],
)
def test_a_call_a_visit_and_an_event_are_told_as_what_they_are(kind: DraftKind, note: str, said: str) -> None:
    assert said in drafted(kind, note).text


def test_nobody_is_told_to_call_in_order_to_see_a_fire() -> None:
    text = drafted("imbauan", "lihat api langsung telp 112, sebutin alamat. jangan panik").text
    assert "untuk melihat" not in text


def test_where_to_park_is_not_where_it_is_held() -> None:
    note = "undang media sabtu 5 des jam 6 pagi, jalan sehat. media parkir di masjid agung"
    assert "Tempat: [LENGKAPI" in drafted("undangan", note).text


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            "selamat buat tim futsal putri cilegon juara 2 porprov",
            "selamat kepada tim futsal putri Cilegon yang meraih",
        ),
        ("selamat untuk Rian Hidayat atlet renang asal grogol, emas di porprov", "selamat kepada Rian Hidayat"),
    ],
)
def test_who_won_is_congratulated_not_only_reported(note: str, said: str) -> None:
    assert said in drafted("ucapan", note).text
