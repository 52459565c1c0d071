"""A score is one thing, however it is typed; two figures side by side are no score elsewhere."""

import pytest

from bot.intake.scores import scored


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("karang taruna menang 4 2 di babak akhir", "karang taruna menang 4-2 di babak akhir"),
        ("final futsal, sman 4 ngalahin smk ypwks 6 3", "final futsal, sman 4 ngalahin smk ypwks 6-3"),
        ("skor sampai menit 70 masih 2 2", "skor sampai menit 70 masih 2 2"),
        ("laga kelurahan lawan wartawan 3 3 kiper pinjam", "laga kelurahan lawan wartawan 3-3 kiper pinjam"),
        ("voli putra menang 3 1: 25 19, 21 25, 25 17, 25 22", "voli putra menang 3-1: 25-19, 21-25, 25-17, 25-22"),
        ("bulu tangkis ganda 21 15 21 18 juara", "bulu tangkis ganda 21-15 21-18 juara"),
        ("tim kecamatan unggul dua kosong", "tim kecamatan unggul 2-0"),
        ("menang 4 0 gol dari Bagas", "menang 4-0 gol dari Bagas"),
    ],
)  # fmt: skip
def test_a_score_gets_its_hyphen(written: str, meant: str) -> None:
    assert scored(written) == meant


@pytest.mark.parametrize(
    "note",
    [
        "kalah, 2 3 pemain cedera",
        "lawan sdn 4 12 pemain cadangan",
        "final voli jam 7 30 menit istirahat",
        "turnamen bola rt 05 12 tim ikut",
        "kursi kosong 2 3 orang berdiri",
        "dana masuk 12 15 warga antre",
        "menang juara 1 2 piala dibawa pulang",
        "rumah 4 kosong sejak banjir",
    ],
)
def test_what_counts_or_numbers_something_is_no_score(note: str) -> None:
    assert scored(note) == note
