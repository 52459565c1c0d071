"""Which programme an operator's own words are about."""

from functools import lru_cache
from pathlib import Path

import pytest

from knowledge.documents import Programme
from knowledge.loaders import load
from knowledge.recognition import recognise

CORPUS = Path(__file__).resolve().parents[2] / "knowledge" / "corpus"


@lru_cache(maxsize=1)
def programmes() -> tuple[Programme, ...]:
    documents = load([CORPUS]).documents
    return tuple(Programme.of(one) for one in documents if one.front.jenis == "program")


def first(text: str) -> str:
    found = recognise(text, programmes())
    return found[0].id if found else ""


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("harga pasar kranggot pagi ini: telur 29rb", "pengendalian-inflasi"),
        ("rakor persiapan ramadan, stok beras aman 3 bulan", "pengendalian-inflasi"),
        ("puskesmas pulomerak skrg buka 24 jam, ugd & persalinan", "puskesmas-24-jam"),
        ("klarifikasi: yang viral di wa itu video lama", "klarifikasi-hoaks"),
        ("tanggul kali di rt 02 retak, warga diminta waspada", "penanganan-banjir"),
        ("dialog lintas agama jumat malam di aula kelurahan", "wawasan-kebangsaan"),
    ],
)
def test_common_words_of_operators_name_a_programme(text: str, programme: str) -> None:
    assert first(text) == programme


@pytest.mark.parametrize(
    "text", ["imunisasi di puskesmas jombang besok jam 8", "ronda 24 jam di rw 03", "rapat rt tadi malam"]
)
def test_half_a_name_names_no_programme(text: str) -> None:
    assert first(text) == ""


def test_what_a_note_names_only_at_its_end_it_mentions_in_passing() -> None:
    note = "turnamen voli antarkampung mulai sabtu depan, 16 tim ikut, hadiah piala dan uang pembinaan, penonton gratis"
    assert first(f"{note}, jangan lupa bawa pulang sampah") == ""
    assert first(f"bersih sampah sebelum {note}") == "pengelolaan-sampah"


def test_what_a_short_note_tells_of_last_is_not_mentioned_in_passing() -> None:
    note = "rt 03 ciwedus minggu pagi tadi jam 7, 80 warga ikut, pak lurah hadir, bawa cangkul sendiri, bersih got"
    assert first(note) == "penanganan-banjir"
