"""In a note without marks pauses are learned; grammar vetoes them where one word needs the other."""

import re

import pytest

from bot.intake.pauses import with_pauses
from tests.bot.hurried import caption


@pytest.mark.parametrize(
    ("note", "whole"),
    [
        ("minggu 6 des warga gerem kerok kali cipinang 120 meter 70 orang ikut dibantu 1 alat berat dpupr",
         "dibantu 1 alat berat"),
        ("minggu 6 des warga gerem kerok kali cipinang 120 meter 70 orang ikut dibantu 1 alat berat dpupr",
         "warga gerem kerok kali"),
        ("pupuk gratis jumat 11 des jam 9 di halaman dlh ada 2 ton satu orang dua karung bawa karung sendiri",
         "satu orang dua karung"),
        ("sabtu 27 juni karang taruna samangraya pasang 12 cermin cembung di tikungan gang dana 4,8 juta",
         "karang taruna samangraya pasang 12 cermin"),
        ("longsor rt 03 senin 16 nov jam 21.15 jalan ketutup 8 meter 9 jiwa ngungsi ke musholla al huda",
         "musholla al huda"),
        ("mulai senin 23 nov jl tirtayasa dicoba satu arah dari simpang matahari ke pasar kelapa angkot boleh berhenti",
         "satu arah dari simpang matahari"),
    ],
)  # fmt: skip
def test_nothing_ends_inside(note: str, whole: str) -> None:
    assert whole in with_pauses(note)


@pytest.mark.parametrize(
    ("note", "begins"),
    [
        ("pupuk gratis jumat 11 des jam 9 di halaman dlh ada 2 ton satu orang dua karung bawa karung sendiri", "bawa"),
        ("akta kematian sejak 1 september syarat surat kematian kk almarhum sehari 25 pemohon jam 8 sampai 14",
         "jam 8"),
        ("sdn suralaya 1 simulasi tsunami kamis 29 okt 186 murid 14 menit", "14 menit"),
        ("jembatan ciberko diperbaiki 10 sampai 20 nov tutup total mobil lewat jl pagebangan motor boleh", "motor"),
    ],
)  # fmt: skip
def test_a_clause_begins_there(note: str, begins: str) -> None:
    assert re.search(f"[,.;] {begins}", with_pauses(note))


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("minggu 6 des warga gerem kerok kali cipinang 120 meter 70 orang ikut dibantu 1 alat berat dpupr",
         "warga Gerem mengeruk Kali Cipinang"),
        ("sabtu 14 nov ibu pkk kebonsari masak 300 nasi bungkus buat korban banjir 25 orang bantu",
         "ibu PKK Kebonsari memasak 300 nasi bungkus"),
        ("kamis 5 nov pemuda masigit cat 14 tong sampah bekas hasilnya ditaruh di 7 rt jadi kampung rapi",
         "pemuda Masigit mengecat 14 tong sampah"),
        ("cek kesehatan gratis di alun alun minggu pagi tensi sama gula darah 150 orang pertama dapet susu",
         "150 orang pertama mendapat susu"),
        ("rabu 25 nov 12 pemuda masigit latihan pangkas rambut di aula kelurahan ada 40 anak dipangkas gratis",
         "12 pemuda Masigit berlatih pangkas rambut"),
        (("rabu 9 des perekaman ktp elektronik di sman 3 cilegon jam 8 sampe 12 siang buat siswa kelas 12 "
          "bawa fotokopi kk"),
         "untuk siswa kelas 12 akan berlangsung Rabu (9/12/2026)"),
    ],
)  # fmt: skip
def test_the_opening_says_what_they_did(note: str, told: str) -> None:
    assert told.lower() in caption(note).lower()


def test_a_vast_sum_is_money() -> None:
    text = caption(
        "omzet umkm cilegon januari sampai september 11 koma 4 triliun pelaku usaha baru 2310 warga cilegon 1486"
    )
    assert "Rp11,4 triliun" in text
    assert "2.310" in text


@pytest.mark.parametrize("number", ["0254-399 110", "(0254) 399 110", "0812-3456-789"])
def test_a_number_to_call_is_never_parted(number: str) -> None:
    assert number in with_pauses(f"pendaftaran kelas tari dibuka sampai jumat info {number} kuota 30 anak gratis", 0.1)


def test_a_verb_keeps_its_count_and_a_decimal_counts_no_people() -> None:
    assert "periksa 58 anak" in with_pauses(
        "dokter gigi ke tk al hidayah periksa 58 anak 31 ada karies sisanya sehat", 0.1
    )
    assert "5,1; petani" in with_pauses("panen padi hasilnya 5,8 ton naik dari 5,1 petani minta jalan sawah dibenerin")
