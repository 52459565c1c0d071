"""What a sender says about the message itself is no news; what looks like it and tells something stays."""

import pytest

from bot.intake import tidied


@pytest.mark.parametrize(
    ("note", "news"),
    [
        ("mang ini hasil voice note td ya tolong dirapihin. jadi kelompok tani Sari Madu panen madu",
         "kelompok tani Sari Madu panen madu"),
        ("maaf ngetiknya berantakan lg di jalan. posyandu melati tadi pagi 40 balita",
         "posyandu melati tadi pagi 40 balita"),
        ("bos tolong captionin buat fb. paving RT 02 sudah jadi", "paving RT 02 sudah jadi"),
        ("paving RT 02 sudah jadi. tolong dirapihin kalimatnya ya min", "paving RT 02 sudah jadi."),
        ("halo kak humas, aku Rara staf lebak denok mau minta caption. kelas isyarat 4 pertemuan",
         "kelas isyarat 4 pertemuan"),
        ("rekap mingguan jombang wetan (tlg dibuatin 1 postingan aja)", "rekap mingguan jombang wetan"),
        ("*Diteruskan berkali-kali*\npemadaman listrik rabu", "pemadaman listrik rabu"),
        ("pagi min, saya Dewi kasi kesra bagendung. posyandu remaja 36 anak", "posyandu remaja 36 anak"),
        ("kak mau minta dibikinin caption. bursa kerja senin", "bursa kerja senin"),
        ("rekap kotabumi (bikin 1 caption aja ya)", "rekap kotabumi"),
        ("ronda tiap malam. ini dari lurah.", "ronda tiap malam."),
        ("eh ini ya soal jembatan Kali Gayam.. jadi kan udah retak", "jembatan Kali Gayam udah retak"),
        ("[VN 1.12] jembatan ditutup total", "jembatan ditutup total"),
        ("48 peserta dari 31 sekolah (SD 22 SMP 9)", "48 peserta dari 31 sekolah (SD 22 SMP 9)"),
        ("klarifikasi cepet ya. beredar poster lowongan", "klarifikasi cepet ya. beredar poster lowongan"),
        ("senam lansia 30 orang. kalo ada yg typo dibenerin", "senam lansia 30 orang."),
    ],
)  # fmt: skip
def test_talk_about_the_text_is_left_out(note: str, news: str) -> None:
    assert tidied(note) == news


@pytest.mark.parametrize(
    "note",
    [
        "lomba menulis caption untuk pelajar, 40 naskah masuk",
        "pelatihan edit video pakai hp, 20 peserta",
        "rilis buku baru perpustakaan sabtu pagi",
        "taman kota dirapikan 12 petugas",
        "kamar mayat rsud direvisi jadwalnya",
        "jadi juara 1 lomba kampung bersih, kelurahan ciwedus",
    ],
)
def test_news_in_such_words_stays(note: str) -> None:
    assert tidied(note) == note
