"""Words of talk in the standard form that a draft prints: verbs by rule, other words and loans by KBBI."""

import pytest

from bot.intake.standard_words import word
from bot.intake.tidied import tidied


@pytest.mark.parametrize(
    ("spoken", "standard"),
    [
        ("nyerobot", "menyerobot"), ("nyukur", "mencukur"), ("ngunci", "mengunci"), ("ngilang", "menghilang"),
        ("nendang", "menendang"), ("mompa", "memompa"), ("ngelamar", "melamar"), ("njemput", "menjemput"),
        ("nraktir", "mentraktir"), ("ngawasi", "mengawasi"), ("nyimpen", "menyimpan"), ("mbuang", "membuang"),
    ],
)  # fmt: skip
def test_a_verb_that_keeps_only_its_nasal_is_written_with_its_prefix(spoken: str, standard: str) -> None:
    assert word(spoken) == standard


@pytest.mark.parametrize(
    ("spoken", "standard"),
    [
        ("ngewakafin", "mewakafkan"), ("nyanggupin", "menyanggupi"), ("ngeluarin", "mengeluarkan"),
        ("mikirin", "memikirkan"), ("nalangin", "menalangi"), ("ngafanin", "mengafani"), ("lampirin", "melampirkan"),
        ("berangkatin", "memberangkatkan"), ("disemayamin", "disemayamkan"),
        ("dibekuin", "dibekukan"), ("diprioritasin", "diprioritaskan"), ("dilunasin", "dilunasi"),
    ],
)  # fmt: skip
def test_in_is_the_suffix_that_the_verb_has_in_print(spoken: str, standard: str) -> None:
    assert word(spoken) == standard


@pytest.mark.parametrize(
    "written",
    ["nyaring", "makan", "nilai", "menang", "mandiri", "nongkrong", "matikan", "margarin", "mudin",
     "nikah", "muhidin", "ngada-ngada"],
)  # fmt: skip
def test_a_word_or_a_name_that_begins_with_a_nasal_stays(written: str) -> None:
    assert word(written) == written


@pytest.mark.parametrize(
    ("spoken", "standard"),
    [
        ("adeknya", "adiknya"), ("brenti", "berhenti"), ("ketawa", "tertawa"), ("alesannya", "alasannya"),
        ("dulu", "dahulu"), ("duluin", "mendahulukan"), ("balikin", "mengembalikan"),
        ("diteken", "ditandatangani"), ("gatel-gatel", "gatal-gatal"), ("diem-diem", "diam-diam"),
    ],
)  # fmt: skip
def test_a_word_of_talk_is_written_as_the_dictionary_has_it(spoken: str, standard: str) -> None:
    assert word(spoken) == standard


@pytest.mark.parametrize(
    ("written", "loan"),
    [
        ("mall", "mal"),
        ("mallnya", "malnya"),
        ("shift", "sif"),
        ("sachet", "saset"),
        ("inch", "inci"),
        ("plat", "pelat"),
    ],
)
def test_a_loan_has_the_spelling_of_the_dictionary(written: str, loan: str) -> None:
    assert word(written) == loan


def test_a_loan_in_a_name_keeps_its_own() -> None:
    assert word("Mall") == "Mall"


def test_the_prosecutors_office_befell_nobody() -> None:
    assert word("kejari") == "Kejari"


@pytest.mark.parametrize(
    ("note", "read"),
    [
        ("anak-anak lari pagi 3 kilo", "anak-anak lari pagi 3 kilometer"),
        ("macet 2 kilo dari gerbang pabrik", "macet 2 kilometer dari gerbang pabrik"),
        ("lomba mulai di alun-alun, finis 10 kilo", "lomba mulai di alun-alun, finis 10 kilometer"),
        ("pawai lewat pasar. 4 kilo. finis di kantor", "pawai lewat pasar. 4 kilometer. finis di kantor"),
        ("jalan sehat, hadiahnya 5 kilo gula", "jalan sehat, hadiahnya 5 kilo gula"),
        ("sampah di rute pawai terkumpul 80 kilo", "sampah di rute pawai terkumpul 80 kilo"),
        ("panen lele 3 kilo", "panen lele 3 kilo"),
    ],
)
def test_kilo_is_a_distance_where_its_clause_tells_of_a_way(note: str, read: str) -> None:
    assert tidied(note) == read


@pytest.mark.parametrize(
    ("note", "read"),
    [
        ("warga lapor ada asep tebal", "warga lapor ada asap tebal"),
        ("kambing jantan item hilang", "kambing jantan hitam hilang"),
        ("rapat dipimpin kang Asep", "rapat dipimpin kang Asep"),
        ("dilaporkan 3 item barang", "dilaporkan 3 item barang"),
        ("7 pasangan kumpul kebo", "7 pasangan kumpul kebo"),
        ("anak naik kebo di sawah", "anak naik kerbau di sawah"),
        ("kelas pagi dan sore gantian", "kelas pagi dan sore bergantian"),
        ("nanti gantian kelas tiga", "nanti gantian kelas tiga"),
        ("ibu-ibu dilatih. yang diajarin jahit", "ibu-ibu dilatih. yang diajarkan jahit"),
        ("kader diajarin jahit", "kader diajarin jahit"),
        ("tombol diteken dua kali", "tombol ditekan dua kali"),
    ],
)
def test_a_word_of_two_readings_is_told_by_its_neighbours(note: str, read: str) -> None:
    assert tidied(note) == read
