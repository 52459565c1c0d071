"""Hours of a note typed in a hurry: which half of the day a bare hour means."""

import pytest

from tests.bot.hurried import caption


@pytest.mark.parametrize(
    ("note", "hours"),
    [
        ("rapat dewan pengupahan belum ketemu angka lanjut selasa jam 1 di aula setda", "13.00"),
        ("tambal sulam jl raya anyer semalem dikerjain 9 org dari jam 10 sampe jam 3", "22.00–03.00"),
        ("pohon tumbang nutup jalan td sore dipotong bpbd jam 6 udah bisa dilewatin", "18.00"),
        ("jam pelayanan selama puasa 08.00 sd 14.30 jumat sampe jam 3", "15.00"),
        ("pengambilan beras pangan ditutup jam 3 yg belum sempet besok masih bisa di kantor pos", "15.00"),
        ("perpus kota buka sampe jam 8 malem tiap selasa ruang anak tutup jam 5", "17.00"),
        ("pembukaan pasar takjil di depan kantor jam 3 sore sampai magrib", "15.00"),
    ],
)
def test_what_an_agency_holds_is_not_at_night(note: str, hours: str) -> None:
    assert f"pukul {hours} WIB" in caption(note)


@pytest.mark.parametrize(
    ("note", "hour"),
    [
        ("maling motor ketangkep warga jam 2 di pos ronda langsung diserahin ke polsek", "02.00"),
        ("remaja rt 04 gantian bangunin sahur jam 3 keliling bawa bedug", "03.00"),
        ("kebakaran gudang palet 5 unit turun padam jam 5 kerugian masih dihitung", "05.00"),
        ("duka cita meninggal dunia bpk h marjuki mantan lurah jam 3 tadi pagi", "03.00"),
        ("kerja bakti besok pagi petugas kumpul jam 5 di depan pasar", "05.00"),
        ("gladi bersih malam minggu lomba besok mulai jam 8 di lapangan", "08.00"),
    ],
)
def test_what_may_happen_at_any_hour_keeps_it(note: str, hour: str) -> None:
    assert f"pukul {hour} WIB" in caption(note)
