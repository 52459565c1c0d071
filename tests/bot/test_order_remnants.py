"""An order about what is not to be printed takes with it what belongs to it, and leaves no remnant behind."""

from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from prompts.draft import Task
from tests import bundled

NAMES, WRITER = bundled.names(), bundled.offline()
SENT = datetime(2026, 2, 5, 10, tzinfo=JAKARTA)


def caption(note: str) -> str:
    agency = "Dinas Sosial Kota Cilegon"
    brief = read_note(note, kind="caption", channel="facebook", agency=agency, sent_at=SENT, names=NAMES)
    return WRITER.draft(Task(brief, None)).text


AID = (
    "penyerahan alat bantu dengar tadi pagi di aula, 24 penerima. jangan tulis nama anak2 sama sekolahnya, sm sebab "
    "tulinya pak rahmat itu data medis. kontrol gratis tiap bulan"
)
LIFT = (
    "lift lagi rusak, lansia dilayani di lantai 1. tp jangan tulis lift baru bener bulan depan, belum pasti. info "
    "0254-392-200"
)
NIGHT = "214 pasien datang bulan lalu di puskesmas ciwandan. nama anaknya jangan (Rizki 3 th). telp 112"
CLOTHES = "lapak seragam di pendopo tadi pagi, 86 keluarga. yg ambil jangan difoto mukanya. sepatu juga boleh"
PUPILS = "dialog pelajar tadi pagi 60 siswa di aula. ada yg walk out, jangan ditulis, ga enak"
QUOTED = 'pelatihan tadi pagi di aula 24 orang. pak Rahmat: "Saya dengar cucu, ternyata cerewet." lucu ya min masukin'


@pytest.mark.parametrize(
    ("note", "gone", "kept"),
    [
        (AID, "Rahmat", "24 penerima"),
        (NIGHT, "3 tahun", "214"),
        (CLOTHES, "ambil", "86"),
        (LIFT, "pasti", "lantai 1"),
        (PUPILS, "enak", "60 siswa"),
        (QUOTED, "Lucu", "cerewet"),
    ],
)
def test_what_belongs_to_an_order_is_not_printed_either(note: str, gone: str, kept: str) -> None:
    text = caption(note)
    assert gone.lower() not in text.lower()
    assert kept in text


def test_what_is_without_a_name_is_told_where_it_is_no_order() -> None:
    text = caption("bersih2 TPU minggu 8 feb jam 6.30. yg punya makam tanpa nama tolong lapor ke pak Jueni juru kunci")
    assert "makam tanpa nama" in text
    assert "Jueni" in text


def test_a_sentence_of_residents_that_begins_with_yang_stays() -> None:
    text = caption("donor darah tadi pagi di aula, 40 orang. yg sakit istirahat. jgn tulis nama dokternya")
    assert "yang sakit" in text.lower()


@pytest.mark.parametrize(
    ("remark", "word"),
    [
        ("server sempat mati 20 menit pagi tadi, sudah beres ga usah disebut", "server"),
        ("instalasi bocor dua pipa, ga penting", "bocor"),
        ("angle muka dari samping aja", "samping"),
        ("min fotonya yg ada spanduk sponsor jgn dipake, sm nama sponsornya jgn: Toko Sinar Jaya", "Sinar"),
        ("jangan nulis soal lahannya ya, belum ada suratnya", "surat"),
        ("ga usah tulis ada lembaga yg minta sumbangan, itu lagi diperiksa", "diperiksa"),
        ("Nama pasarnya jgn ditulis, blm ijin pengelola", "pengelola"),
        ("CCTV: 2 yg ga nyala diem ae", "CCTV"),
        ("yg kmrn ngeluh bau jangan dibales", "mengeluh"),
        ("musiknya nanti sy ganti", "usik"),
        ("maaf telat min", "telat"),
        ("hadiah uang belum fix skip dulu", "fix"),
        ("jgn diubah ya lucu", "ubah"),
        ("(bener min ini dr bagian umum, nomornya buat dinas doang)", "bagian"),
    ],
)
def test_a_remark_to_the_writer_is_not_printed(remark: str, word: str) -> None:
    text = caption(f"kerja bakti RT 03 Gerem tadi pagi, 40 warga membersihkan got. {remark}. sampah dua truk")
    assert word not in text
    assert "dua truk" in text


@pytest.mark.parametrize(
    "said",
    [
        "surat pengantar belum ada, ambil di RT",
        "kalau ditanya jangan diam saja, laporkan",
        "fotonya ditempel di papan pengumuman",
        "yang mengeluh sakit diperiksa bidan",
    ],
)
def test_what_readers_are_told_stays(said: str) -> None:
    word = said.rsplit(maxsplit=1)[-1]
    assert word in caption(f"kerja bakti RT 03 Gerem tadi pagi, 40 warga membersihkan got. {said}. sampah dua truk")


def test_words_that_are_shunned_are_nobodys_speech() -> None:
    text = caption(
        'tera ulang 286 timbangan tadi pagi di pasar. Sama jangan nulis "curang" ya. yang sah ditempel tanda'
    )
    assert "urang" not in text
    assert "286" in text
