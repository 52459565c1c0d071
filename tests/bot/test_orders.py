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
