"""What an operator keeps back is recognised in other forms of its words and by names, and nowhere else."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest

RULE = "catatan.tidak-untuk-umum"
NOTE = "sunatan massal sabtu di puskesmas, 30 anak, dibantu bidan Lina Marlina. bingkisan sarung untuk semua anak"


def told(checker: Checker, sentence: str, *kept: str) -> bool:
    asked = CheckRequest(sentence, date(2026, 6, 26), "rilis", brief=NOTE, kept_back=kept)
    return any(one.rule == RULE for one in checker.check(asked).findings)


@pytest.mark.parametrize(
    ("kept", "sentence"),
    [
        ("ada ortu yg marah2 antre", "Beberapa orang tua sempat memarahi petugas karena antrean."),
        ("dompet panitia ilang", "Dompet seorang panitia sempat hilang."),
        ("genset sempet mati", "Pelayanan terhenti sejenak ketika genset mati."),
        ("nama anak", "Salah seorang peserta, Gilang Permana (9), tidak menangis."),
        ("siapa yg nyumbang", "Sarung itu sumbangan Pak Durahman."),
        ("sponsor sarung", "Sarung disediakan CV Tenun Makmur."),
        ("namanya ada anak pingsan (Rafli", "Rafli sempat pingsan."),
    ],
)
def test_it_is_found_in_other_forms_of_its_words(checker: Checker, kept: str, sentence: str) -> None:
    assert told(checker, sentence, kept)


@pytest.mark.parametrize(
    ("kept", "sentence"),
    [
        ("ada dokter yg telat sejam", "Dokter memeriksa kesehatan anak sebelum khitan dimulai."),
        ("nama anak", "Sebanyak 30 anak mengikuti khitanan massal di puskesmas."),
        ("nama anak", "Khitanan dibantu Bidan Lina Marlina."),
        ("nama anak", "Khitanan serupa digelar di Ramanuju pada Sabtu."),
        ("sponsor sarung", "Semua anak memperoleh sarung."),
        ("genset sempet mati", "Bingkisan berupa sarung dibagikan kepada semua anak."),
    ],
)
def test_what_only_sounds_alike_is_let_stand(checker: Checker, kept: str, sentence: str) -> None:
    assert not told(checker, sentence, kept)
