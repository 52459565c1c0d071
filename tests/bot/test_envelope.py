"""What stands around the news of a message, and what is said to the admin alone, is no part of a text."""

from datetime import date

import pytest

from bot.intake.reading import read
from knowledge.names import Names

NAMES = Names.load()
ON = date(2026, 5, 4)


def news(note: str) -> str:
    """The note as it is read: without what is no news."""
    return read(note, ON, NAMES).text


@pytest.mark.parametrize(
    ("note", "begins"),
    [
        ("info buat saluran: jalan Ki Wasyid ditutup sebagian", "jalan Ki Wasyid"),
        ("min threads: klinik berhenti merokok tiap kamis", "klinik"),
        ("Buat X ya singkat aja. simulasi gempa di SMPN 8", "simulasi"),
        ("caption tiktok buat video bahasa isyarat", "video"),
        ("Mohon disampaikan ke warga, pelayanan kelurahan berubah jam", "pelayanan"),
        ("info lalin. mulai besok jalan ditutup", "mulai"),
        ("woro2 pedagang n pembeli, mulai senin blok C ditutup", "untuk pedagang"),
        ("Bapak/Ibu, akan dilaksanakan imunisasi kejar", "akan"),
        ("mbak admin, jadi gini tadi siang ada kunjungan TK", "tadi"),
    ],
)
def test_the_head_of_a_message_is_left_out(note: str, begins: str) -> None:
    assert news(note).startswith(begins)


@pytest.mark.parametrize(
    "note",
    [
        "info kesehatan ibu hamil dibagikan ke kader",
        "bapak dan ibu guru ikut pelatihan di balai",
        "kabar gembira untuk petani: pupuk datang besok",
        "ketua RT 04, pak Tarmidi, memimpin kerja bakti",
        "wa kelurahan 0895-3377-0090 buka lagi besok",
    ],
)
def test_news_that_begins_alike_stays(note: str) -> None:
    assert news(note).casefold() == note.casefold()


@pytest.mark.parametrize(
    "remark",
    [
        "tar kalo kurang lengkap tanya pak Jumadi aja ya",
        "trims min mau ditulis yg semangat ya",
        "udah gitu aja mbak",
        "jgn dibales di grup ya min japri aja",
        "foto nyusul",
        "dan tolong bilang ke pak kabid fotonya aku kirim abis magrib",
    ],
)
def test_a_remark_to_the_admin_is_left_out(remark: str) -> None:
    assert news(f"kerja bakti di RT 03, {remark}").strip(" ,") == "kerja bakti di RT 03"


@pytest.mark.parametrize(
    "clause",
    [
        "kalau kurang paham warga tanya kader",
        "tolong sampaikan ke tetangga",
        "yang mau daftar bilang ke bu RT",
        "terima kasih warga RT 03",
        "anak-anak ikut menulis cerita",
    ],
)
def test_words_to_residents_stay(clause: str) -> None:
    assert clause.rsplit(maxsplit=1)[-1] in news(f"kerja bakti di RT 03, {clause}")


@pytest.mark.parametrize(
    ("note", "gone"),
    [
        ("lampu 3 titik belum, pak RT sebelah sempat protes — jangan masuk", "protes"),
        ("WA 0819. Nama anak yang bermasalah (Rafa, Keyla) jgn dimasukin", "bermasalah"),
        ("dua siswa ditandu. Yang kepleset satu anak, lecet doang, gausah ditulis", "satu anak"),
        ('tulis Tuli ya, jgn "tuna rungu"', "rungu"),
        ("Narahubung Dewi. Min, kata kabid jangan sebut nama pengolahnya, kontraknya belum diperpanjang", "kontrak"),
        ("di lapangan basket. Ga perlu sebut Kalak, beliau ga hadir", "beliau"),
    ],
)  # fmt: skip
def test_what_is_not_to_be_printed_goes_with_its_reason(note: str, gone: str) -> None:
    assert gone not in news(f"kerja bakti di RT 03. {note}")


@pytest.mark.parametrize(
    ("note", "meant"),
    [
        ("ronda di pos lebak gede, eh maaf suralaya, jam 10", "di pos suralaya, jam 10"),
        ("telur sekilo 26.000 eh naik tadi pagi jadi 27.000", "telur sekilo Rp27.000"),
        ("ditutup 400 meter. Jalan itu bukan 400, revisi 450 meter dari PU", "ditutup 450 meter."),
        ("hadir 40 warga, bukan 400 seperti tahun lalu", "hadir 40 warga"),
    ],
)  # fmt: skip
def test_what_is_taken_back_is_exchanged(note: str, meant: str) -> None:
    assert meant in news(note)
