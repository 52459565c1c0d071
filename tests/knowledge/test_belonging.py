"""Which programme a note belongs to, and when it belongs to none."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from knowledge.belonging import belonging
from knowledge.documents import KeyMessage, Programme
from knowledge.loaders import load

CORPUS = Path(__file__).resolve().parents[2] / "knowledge" / "corpus"
HEALTH = "Dinas Kesehatan Kota Cilegon"


@lru_cache(maxsize=1)
def programmes() -> tuple[Programme, ...]:
    documents = load([CORPUS]).documents
    return tuple(Programme.of(one) for one in documents if one.front.jenis == "program")


def best(text: str, agency: str = "", among: tuple[Programme, ...] = ()) -> str:
    found = belonging(text, text, among or programmes(), agency)
    return found[0][0].id if found else ""


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("pentas debus dan rudat di alun-alun sabtu malam, 12 kelompok seni tampil", "pelestarian-budaya"),
        ("pelatihan 30 warga membuat sumur resapan agar air hujan tidak menggenang", "penanganan-banjir"),
        ("petugas mengecek stok minyak goreng dan gula di tiga distributor", "pengendalian-inflasi"),
        ("mediator menengahi perselisihan upah: 40 pekerja dan perusahaan sepakat, tidak ada PHK", "ketenagakerjaan"),
        ("seleksi paskibraka: 60 pelajar berlatih mengibarkan bendera, ada ujian Pancasila", "wawasan-kebangsaan"),
        ("pengangkutan sampah pasar dijadwal ulang, truk datang dua kali", "pengelolaan-sampah"),
    ],
)
def test_a_note_belongs_by_the_matters_it_tells_of(text: str, programme: str) -> None:
    assert best(text) == programme


@pytest.mark.parametrize(
    "text",
    [
        "senam pagi bersama lansia di halaman kelurahan, 40 peserta, ada cek tensi",
        "turnamen voli antarkampung mulai sabtu depan, 16 tim ikut, hadiah piala, jangan lupa bawa pulang sampah",
        "pemeliharaan jaringan listrik rabu, padam jam 9 sampai 12 di lima lingkungan",
        "perpanjangan izin usaha bisa lewat aplikasi, berkas diunggah dari rumah",
        "pembukaan perpustakaan keliling di taman kota, 300 buku anak",
    ],
)
def test_a_note_about_something_else_belongs_to_none(text: str) -> None:
    assert best(text) == ""


def test_what_an_agency_answers_for_is_sooner_its_own() -> None:
    text = "simulasi regu persalinan malam di puskesmas Citangkil 2 pukul 21.00. tiap regu satu dokter dan dua bidan"
    ours, theirs = (dict(belonging(text, text, programmes(), agency)) for agency in (HEALTH, "Kelurahan Ciwedus"))
    one = next(programme for programme in programmes() if programme.id == "puskesmas-24-jam")
    assert ours[one] > theirs.get(one, 0.0)


def test_the_operators_own_word_counts_beside_its_standard_form() -> None:
    standard = "sanggar latihan terbang besar dan rudat setiap Jumat malam"
    written = "sanggar latian terbang gede sm rudat tiap jumat malem"
    alone = dict(belonging(standard, standard, programmes()))
    both = dict(belonging(standard, written, programmes()))
    art = next(one for one in programmes() if one.id == "pelestarian-budaya")
    assert both.get(art, 0.0) > alone.get(art, 0.0)


def test_two_programmes_that_are_as_near_share_the_probability() -> None:
    flood = next(one for one in programmes() if one.id == "penanganan-banjir")
    twin = replace(flood, id="kembaran")
    text = "normalisasi drainase dan pengerukan kali mulai senin supaya tidak banjir"
    alone, shared = dict(belonging(text, text, (flood,))), dict(belonging(text, text, (flood, twin)))
    assert shared[flood] == shared[twin] < alone[flood]


def test_a_single_small_brief_is_found_by_its_name() -> None:
    brief = Programme("taman", "Taman Ramah Anak", (KeyMessage("teduh", "Taman yang teduh membuat anak betah."),))
    assert best("peresmian taman ramah anak di rw 02, 40 anak datang", among=(brief,)) == "taman"
    assert best("rapat koordinasi parkir di kantor dinas, 12 orang hadir", among=(brief,)) == ""


def test_nothing_belongs_where_there_is_no_brief() -> None:
    assert not belonging("kerja bakti membersihkan got", "kerja bakti bersihin got", ())
