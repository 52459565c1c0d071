"""A question of a kind is answered by a sentence that names its subject and has something of that kind."""

from datetime import date

import pytest

from knowledge.documents import Passage
from knowledge.fusion import Marks, fusion
from knowledge.lacking import Lack, lacking
from knowledge.query import understand
from knowledge.ranking import Asked, Candidate, Ranked, evidence


def passage(text: str, title: str = "Kabar kelurahan") -> Passage:
    """One of a release."""
    return Passage("a", "a", title, "rilis", date(2026, 1, 5), "", text, "")


def lack(question: str, text: str) -> Lack:
    """What the text lacks of an answer."""
    found = [passage(text)]
    return lacking(understand(question, {}, 0), found, found)


PAIRS = [
    ("harga bawang merah brp", "Harga bawang merah Rp40.000 per kilogram.", "Harga bawang merah dipantau petugas."),
    ("rapat mulai jam brp", "Rapat dimulai pukul 09.00 WIB.", "Rapat dimulai pada 3 Mei 2026 di aula."),
    ("siapa ketua panitia lomba", "Ketua panitia lomba Hendra Wijaya hadir.", "Ketua panitia lomba hadir di Gerem."),
    ("lomba digelar di gedung mana", "Lomba digelar di Gedung Serbaguna.", "Lomba digelar di Kelurahan Gerem."),
    ("jumlah peserta lomba", "Lomba diikuti 40 peserta.", "Peserta lomba berkumpul pada 3/5/2026."),
    (
        "brp perahu buat warga",
        "Warga memperoleh dua perahu.",
        "Warga menunggu 80 menit di bawah hujan deras sampai perahu datang.",
    ),
    ("brp persen lansia yg divaksin", "Sebanyak 80 persen lansia divaksin.", "Sebanyak 80 lansia divaksin."),
    ("pasal berapa soal foto anak", "Foto anak diatur Pasal 25.", "Foto anak diatur undang-undang."),
    ("lomba kapan digelar", "Lomba digelar 17 Mei 2026.", "Lomba digelar untuk warga."),
    (
        "tarif sewa kios di pasar kelapa blok a brp",
        "Tarif sewa kios pasar kelapa Rp50.000.",
        "Tarif sewa 20 kios pasar.",
    ),
    ("pembuat gambar palsu siapa", "Pembuat gambar palsu Hendra Wijaya.", "Pembuat gambar palsu di Kota Cilegon."),
    ("siapa notaris koperasi", "Notaris koperasi Hendra Wijaya hadir.", "Notaris koperasi dibayar dari APBD."),
    ("nama ketua pemuda", "Ketua pemuda Hendra Wijaya hadir.", "Ketua pemuda hadir di Golok Day."),
    ("air setinggi apa saat banjir", "Air setinggi 80 sentimeter saat banjir.", "Air naik saat banjir."),
    ("kenapa rapat ditunda", "Rapat ditunda karena hujan lebat.", "Rapat ditunda kemarin sore."),
    ("anggaran lomba voli", "Anggaran lomba voli Rp5.000.000.", "Anggaran lomba voli dibahas."),
    ("40 perusahaan apa saja", "Ke-40 perusahaan itu: baja, semen, dan kaca.", "Hadir warga, guru, dan 40 perusahaan."),
    ("hadiah lomba apa saja", "Hadiah lomba: sepeda, tas, dan buku.", "Hadiah lomba diserahkan kemarin."),
]


@pytest.mark.parametrize(("question", "answer", "beside"), PAIRS)
def test_a_sentence_of_another_kind_lacks_more_of_an_answer(question: str, answer: str, beside: str) -> None:
    assert lack(question, answer).answer < lack(question, beside).answer


@pytest.mark.parametrize(("question", "answer", "beside"), PAIRS)
def test_what_is_lacking_speaks_against_an_answer(question: str, answer: str, beside: str) -> None:
    assert _confidence(question, answer) > _confidence(question, beside)


@pytest.mark.parametrize(
    "question",
    [
        "lomba tujuh belasan di kelurahan",
        "bagaimana menulis jumlah peserta",
        "boleh pakai nama siapa di rilis",
        "harga pangan naik menjelang puasa",
        "warga gotong royong membersihkan got",
    ],
)
def test_what_asks_for_nothing_of_a_kind_lacks_nothing(question: str) -> None:
    assert lack(question, "Warga berkumpul.") == Lack()


def test_a_release_is_no_question() -> None:
    release = "Berapa peserta lomba? " + "Warga Kelurahan Gerem berkumpul sejak pagi di lapangan. " * 6
    assert lack(release, "Warga berkumpul.") == Lack()


def test_of_what_is_asked_the_thing_itself_must_be_named() -> None:
    assert lack("berapa pelampung untuk warga", "Warga memperoleh 20 perahu.").thing
    assert not lack("berapa pelampung untuk warga", "Warga memperoleh 20 pelampung.").thing


def test_a_slip_of_the_keyboard_is_no_thing_that_is_asked_for() -> None:
    assert not lack("gerai koprsx brp", "Koperasi memiliki 7 gerai.").thing


@pytest.mark.parametrize("question", ["yang datang ke forum berapa orang", "dateng ke forum brp orang"])
def test_what_people_do_is_not_what_is_counted(question: str) -> None:
    assert lack(question, "Sekitar 150 orang datang ke forum.").answer == 0


def test_a_kelurahan_that_no_passage_is_about_is_lacking() -> None:
    assert lack("bantuan di kelurahan gerem", "Bantuan diserahkan di Kelurahan Kotabumi.").area
    assert not lack("bantuan di kelurahan gerem", "Bantuan diserahkan di Kelurahan Gerem.").area
    assert not lack("sampah di dalem tong kota", "Sampah dipilah warga.").area  # no Kedaleman
    assert not lack("bantuan di kota cilegon", "Bantuan diserahkan kepada warga.").area


def test_what_is_counted_of_one_kelurahan_is_no_answer_for_another() -> None:
    own = "Koperasi di Kelurahan Gerem memiliki 7 gerai."
    other = "Koperasi di Kelurahan Kotabumi memiliki 7 gerai. Warga Kelurahan Gerem 50 orang bermusyawarah."
    question = "gerai koperasi di kelurahan gerem ada berapa"
    assert lack(question, own).answer < lack(question, other).answer


def test_the_rarest_word_that_nothing_holds_is_missing() -> None:
    query = understand("jadwal kereta", {"jadwal": 4, "lomba": 2}, 9)
    assert query.missing(frozenset({"jadwal"})) > query.missing(frozenset({"jadwal", "kereta"})) == 0
    assert not understand("jadwal keretx", {"jadwal": 4, "lomba": 2}, 9).missing(frozenset({"jadwal"}))  # a slip


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("peserta lomba brp orang", "Jumlah peserta, hadiah, dan penyebabnya tidak tercatat."),
        ("hadiah lomba apa", "Jumlah peserta dan hadiah tidak tercatat."),
        ("tempat pelatihan di mana", "Tempat dan jumlah peserta pelatihan belum diketahui."),
        ("nomor surat edaran berapa", "Nomor surat edaran belum ditemukan."),
    ],
)
def test_what_a_document_says_not_to_know_is_told_part_by_part(question: str, unknown: str) -> None:
    assert lack(question, unknown).unrecorded >= 0.5


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("hadiah lomba apa", "Jadwal lomba tidak tercatat."),
        ("kapan lomba digelar", "Harga tiket lomba tidak tercatat."),
        ("warga gotong royong", "Jumlah peserta dan hadiah tidak tercatat."),
    ],
)
def test_what_is_unknown_of_something_else_says_nothing(question: str, unknown: str) -> None:
    assert lack(question, unknown).unrecorded < 0.5


def _confidence(question: str, text: str) -> float:
    best = Ranked(0.8, Candidate(passage(text), 1.0, 0.5), Marks(1.0, 1.0, 1.0, 1.0, 0.5, 0.5, 0.5))
    return fusion().confidence(evidence([best], Asked(understand(question, {}, 0), None, None)))


def test_what_the_whole_document_is_about_does_not_make_a_part_of_it_unknown() -> None:
    unknown = [passage("Hasil rapat dan angka inflasi tidak tercatat.", title="Pengendalian inflasi")]
    asked, other = (understand(text, {}, 0) for text in ("inflasi brp persen", "inflasi itu apa"))
    assert lacking(asked, unknown, unknown).unrecorded == 1
    assert lacking(other, unknown, unknown).unrecorded == 0


def test_what_is_unknown_of_one_thing_is_not_unknown_of_another() -> None:
    text = "Untuk Saluran WhatsApp, batas panjangnya belum diverifikasi."
    assert lack("berapa batas panjang saluran whatsapp", text).unrecorded == 1
    assert lack("berapa batas panjang judul", text).unrecorded < 1
