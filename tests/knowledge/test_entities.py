"""Entities: what a text states comes back with a key that compares across writings."""

from datetime import date

import pytest

from knowledge.entities import Entity, extract
from tests import bundled

NAMES = bundled.names()
ON = date(2025, 9, 25)


def found(text: str, kind: str, on: date = ON) -> list[Entity]:
    return [entity for entity in extract(text, on, NAMES) if entity.kind == kind]


def keys(text: str, kind: str, on: date = ON) -> list[str]:
    return [entity.key for entity in found(text, kind, on)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("80 warga hadir", ["80|warga"]),
        ("delapan puluh warga hadir", ["80|warga"]),
        ("80 orang warga", ["80|warga"]),
        ("12.533 jiwa terdampak", ["12533|jiwa"]),
        ("12533 jiwa", ["12533|jiwa"]),
        ("3–5 titik", ["3-5|titik"]),
        ("3 sampai 5 titik", ["3-5|titik"]),
        ("ratusan warga", ["ratusan|warga"]),
        ("sekitar 150 org", ["150|orang"]),
        ("1,2 juta jiwa", ["1200000|jiwa"]),
        ("500 ribu orang", ["500000|orang"]),
        ("HUT ke-80 RI", ["80|ke"]),
        ("RPJMD 2025–2029", ["2025-2029|tahun"]),
        ("tahun 2026", ["2026|tahun"]),
        ("salah satu warga", []),
        ("hubungi 081234567890", ["tel081234567890|telepon"]),
        ("1. Datang\n2. Pulang", []),
    ],
)
def test_numbers_carry_their_unit(text, expected) -> None:
    assert keys(text, "number") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rp1,2 miliar", "1200000000|rupiah"),
        ("Rp 2,5 juta", "2500000|rupiah"),
        ("Rp. 5.000,-", "5000|rupiah"),
        ("500rb", "500000|rupiah"),
        ("500 ribu rupiah", "500000|rupiah"),
        ("dua juta rupiah", "2000000|rupiah"),
        ("Rp90.000/kg", "90000|rupiah"),
        ("Rp2–3 juta", "2000000-3000000|rupiah"),
    ],
)
def test_sums_of_money_compare(text, expected) -> None:
    assert keys(f"Anggarannya {text}.", "money") == [expected]
    assert keys(f"Anggarannya {text}.", "number") == []


@pytest.mark.parametrize("text", ["7,41%", "7,41 %", "7,41 persen", "7.41 persen"])
def test_percentages_compare(text) -> None:
    assert keys(f"Angka itu {text} saja", "percent") == ["7.41|persen"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pukul 09.00 WIB", "09:00"),
        ("jam 9", "09:00"),
        ("09:00", "09:00"),
        ("jam 8 malam", "20:00"),
        ("jam 2 siang", "14:00"),
        ("jam setengah 9", "08:30"),
        ("pkl 08.30 s.d. 12.00", "08:30/12:00"),
        ("jam 8 pagi sampai 12 siang", "08:00/12:00"),
        ("09.00 WIB - selesai", "09:00/"),
        ("pukul 09.00–selesai", "09:00/"),
    ],
)
def test_times_of_day_compare(text, expected) -> None:
    assert keys(f"acara {text}", "time") == [expected]


def test_a_duration_is_a_number_and_no_time() -> None:
    assert keys("layanan 24 jam, rapat 2 jam", "time") == []
    assert keys("layanan 24 jam, rapat 2 jam", "number") == ["24|jam", "2|jam"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kerja bakti rt 03 ciwedus", ["rt 3", "ciwedus"]),
        ("RT 03/RW 04 Kelurahan Lebak Gede", ["rt 3", "rw 4", "lebakgede"]),
        ("rt03/04 kel. kota bumi", ["rt 3", "rw 4", "kotabumi"]),
        ("di Aula Diskominfo Kota Cilegon", ["aula diskominfo"]),
        ("di aula kecamatan grogol jam 9", ["aula kecamatan grogol"]),
        ("rapat di Jl. Ahmad Yani", ["jalan ahmad yani"]),
        ("di lapangan bola rw 02 gerem", ["lapangan bola", "rw 2", "gerem"]),
        ("bersihin sungai dan jalan sehat", []),
        ("pasar murah di pasar kranggot", ["pasar kranggot"]),
        ("dilantik di Jakarta", ["jakarta"]),
        ("Pemerintah Kota Cilegon", []),
        ("Kelurahan Sumber Agung", ["sumber agung"]),
    ],
)
def test_places_are_named_as_the_name_list_names_them(text, expected) -> None:
    assert keys(text, "place") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("narsum ketua pwi cilegon ahmad fauzi chan", [("ahmad fauzi chan", "ketua pwi cilegon")]),
        ("kepala dinas pak agus zulkarnain buka acara", [("agus zulkarnain", "kepala dinas")]),
        ("Wali Kota Cilegon Robinsar hadir", [("robinsar", "Wali Kota Cilegon")]),
        ("hadir Agus Zulkarnaen di sana", [("agus zulkarnain", "")]),
        ("lurah gerem budi hartono buka acara", [("budi hartono", "lurah gerem")]),
        ("ujar Budi Santoso, Ketua RT 03.", [("budi santoso", "Ketua RT 03")]),
        ("Menurut Siti Aminah, layanan itu gratis.", [("siti aminah", "")]),
        ("pak lurah hadir", []),
        ("bu kadis sama pak camat datang", []),
        ("ibu hamil dan bapak bapak ikut", []),
        ("Lurah Ciwedus mengajak warga.", []),
    ],
)
def test_people_are_found_with_the_office_beside_them(text, expected) -> None:
    assert [(one.key, one.detail) for one in found(text, "person")] == expected


def test_an_agency_has_one_key_however_it_is_written() -> None:
    texts = ["diskominfo", "Dinas Kominfo", "Dinas Komunikasi, Informatika, Statistik, dan Persandian Kota Cilegon"]
    assert {key for text in texts for key in keys(f"acara {text}", "organisation")} == {
        "dinas komunikasi, informatika, statistik, dan persandian"
    }


def test_other_organisations_and_companies_are_found() -> None:
    text = "MoU PT Green Eco Teknologi, BPJS Kesehatan, PWI, dan XYZ."
    assert keys(text, "organisation") == ["pt green eco teknologi", "bpjs kesehatan", "pwi", "xyz"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Kami siap melayani,” ujar Budi Santoso.", "Budi Santoso"),
        ('"ayo jaga got kita" kata pak lurah', "pak lurah"),
        ('pak lurah bilang: "ayo jaga got kita"', "pak lurah"),
        ("Ia menulis “ayo jaga got kita”.", ""),
    ],
)
def test_a_quotation_knows_its_speaker(text, speaker) -> None:
    (quote,) = found(text, "quote")
    assert quote.detail == speaker


def test_the_same_words_quoted_twice_have_the_same_key() -> None:
    assert keys("“Ayo jaga got, kita.”", "quote") == keys('"ayo jaga got kita"', "quote")


def test_offsets_are_in_order_and_slice_the_text() -> None:
    text = "Rabu (24/9/2025), 80 warga RT 03 Ciwedus hadir pukul 09.00 WIB di Aula Setda, Rp2 juta."
    entities = extract(text, ON, NAMES)
    assert len(entities) >= 7
    assert list(entities) == sorted(entities)
    assert all(text[entity.start : entity.end] == entity.text for entity in entities)


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("tiket 10rb. buka 8-16, senin tutup", "time", "08:00/16:00"),
        ("hr biasa 8-16. wifi gratis", "time", "08:00/16:00"),
        ("durasi 1 jam 12 mnt", "number", "1|jam"),
        ("Harga Cabai di Pasar Kranggot Turun Menjelang Iduladha", "place", "pasar kranggot"),
    ],
)
def test_what_a_neighbouring_word_makes_of_a_figure_or_a_place(text: str, kind: str, key: str) -> None:
    assert key in [one.key for one in extract(text, date(2026, 1, 10), NAMES) if one.kind == kind]


@pytest.mark.parametrize("text", ["buka 1-15 desember", "buka 3-2 di menit akhir", "buka 8-16 agustus 2026"])
def test_days_and_scores_behind_a_verb_of_opening_are_no_hours(text: str) -> None:
    assert not [one for one in extract(text, date(2026, 1, 10), NAMES) if one.kind == "time"]
