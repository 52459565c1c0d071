"""What an operator tells the writer not to print is followed, said back and never printed."""

import pytest

from bot.intake.orders import orders, without_orders


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("senam pagi tadi. mobilnya sempat mogok jgn ditulis ya malu. besok lagi", "senam pagi tadi. besok lagi"),
        ("rapat tadi. sempat debat soal bunga ga usah masuk", "rapat tadi."),
        ("rapat tadi. wartawan minta amplop jgn ditulis hehehe", "rapat tadi."),
        ("sosialisasi tadi. NIK warga yg contoh 3672041203850002 jgn ke ekspos ya", "sosialisasi tadi."),
        ("workshop tadi. nama murid contoh di sesi 2 jangan keluar", "workshop tadi."),
        ("dialog tadi. ada yg nyinggung pilkada langsung distop moderator itu off the record", "dialog tadi."),
        ("pajak naik. piutang perusahaan X tolong jgn dibuka", "pajak naik."),
        ("longsor tadi. nama yg luka jgn.", "longsor tadi."),
        ("pelatihan tadi. anggaran jgn disebut jg ya nanti rame", "pelatihan tadi."),
        ("rapat tadi. plt kepala badan buka acara tp sambutannya ga usah dikutip", "buka acara"),
        ("longsor tadi. katanya ada galian liar tp belum jelas jgn ditulis", "longsor tadi."),
        ("skrining tadi, jgn sebut nama pasien ya", "skrining tadi"),
    ],
)
def test_an_order_and_what_it_is_about_are_not_printed(note: str, left: str) -> None:
    told = " ".join(without_orders(note).split())
    assert left in told
    assert orders(note)
    for order in ("jgn", "jangan", "ga usah", "off the record"):
        assert order not in told


@pytest.mark.parametrize(
    "no", ["jangan", "jangn", "jgan", "gausah", "gk usah", "ngga usah", "enggak perlu", "tdk perlu"]
)
def test_an_order_is_one_however_its_no_is_spelt(no: str) -> None:
    assert without_orders(f"panen cabai di Bagendung 40 kg, {no} sebut nama tengkulaknya") == (
        "panen cabai di Bagendung 40 kg"
    )
    assert orders(f"syukuran nelayan pagi tadi, {no} terlalu panjang ya")
    assert without_orders(f'pasar murah besok, {no} tulis "obral"') == "pasar murah besok"


def test_the_request_that_opens_a_note_is_not_printed() -> None:
    assert without_orders("Mau minta rilis workshop guru. peserta 64") == "workshop guru. peserta 64"


@pytest.mark.parametrize(
    "note",
    [
        "warga jangan buang sampah ke selokan",
        "pintu air jangan dibuka sebelum hujan reda",
        "anak jangan keluar rumah setelah magrib",
        "yang tidak bisa datang tidak usah bayar",
        'kata pak lurah "jangan ditulis di tembok"',
        "surat pengantar ga usah, cukup KTP",
    ],
)
def test_an_appeal_to_residents_is_no_order_to_the_writer(note: str) -> None:
    assert not orders(note)
    assert without_orders(note) == note


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("Info PLN 123\nbu lurah nambahin: jgn marah2 ya (jgn diketik haha)\nInfo 112", "Info PLN 123 Info 112"),
        ("foto diambil Dedi pake hp jadi agak burem, ga usah ditulis buremnya, 3 foto", "foto diambil Dedi, 3 foto"),
        ("gratis di puskesmas. desainnya nyontek dikit jgn bilang2", "gratis di puskesmas."),
        ("acara jam 9. bu camat datang telat jangan bilang siapa2", "acara jam 9."),
        ("peserta 40, ada yg pingsan 1, ini ga usah dimasukin berita", "peserta 40"),
        ("per rabu. yg nyebar bu RT 03, jgn ditulis ya tetangga saya", "per rabu."),
        ("foto 12 lembar, muka anak2 jangan keliatan ya", "foto 12 lembar"),
        ("gawa linggis karo ember. ana sing ora melu nyinyir aja ditulis", "membawa linggis dan ember."),
        ("rame pol. ketua RT mabuk ojo ditulis", "rame pol."),
        ("rapat tadi. bu wati pingsan ga usah", "rapat tadi."),
        ("4 petugas. parkiran semrawut ga usah ya", "4 petugas."),
        ("sembuh 88. nama pasien rahasia", "sembuh 88."),
        ("pantai bersih. tulis sing bener ya", "pantai bersih"),
        ("baca 15 menit tiap malam. jgn panjang2 nyebut pejabat satu2", "baca 15 menit tiap malam"),
        ("bawa ember. bantu tulis sing bener basa indonesia", "bawa ember"),
    ],
)  # fmt: skip
def test_an_order_goes_with_what_it_is_about_wherever_that_stands(note: str, left: str) -> None:
    assert " ".join(without_orders(note).split()) == left
    assert orders(note)


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("dapat toga pinjaman (boleh ditulis), rapor", "dapat toga pinjaman, rapor"),
        ("4 anak luka (data puskesmas) boleh ditulis. darurat 112", "4 anak luka (data puskesmas). darurat 112"),
        ("baunya hilang, ini boleh dimuat ya. peserta 30", "baunya hilang. peserta 30"),
    ],
)
def test_what_may_be_printed_is_printed_without_the_leave(note: str, left: str) -> None:
    assert without_orders(note) == left
    assert not orders(note)


@pytest.mark.parametrize(
    "note",
    [
        "jauhi kabel, jgn masuk rumah retak",
        "gausah petasan sama kembang api, ga usah konvoi",
        "kode OTP jangan bilang siapa2",
        "itu aja ditulis di papan",
        "kerusakan akibat ulah",
        "karangan bunga ga usah. warga bawa piring",
        "tulis yang bener di formulir pendaftaran nama anak",
        "pendamping boleh ditulis sendiri namanya di formulir",
    ],
)
def test_advice_to_readers_stays(note: str) -> None:
    assert without_orders(note) == note
    assert not orders(note)
