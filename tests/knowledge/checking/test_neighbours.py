"""Two agencies telling one event differently are told so, and nothing else of the other's draft."""

from dataclasses import replace
from datetime import date, timedelta

from knowledge.checking.check import Checker
from knowledge.checking.neighbours import OtherText
from knowledge.checking.report import Finding
from knowledge.checking.request import CheckRequest
from tests.knowledge.checking.material import FLOOD

ON = date(2026, 1, 6)
MINE = (
    "Penanganan banjir di Gerem, Minggu (4/1/2026). Bantuan bagi 487 KK disalurkan kepada warga yang terdampak, "
    "dan petugas membersihkan saluran air."
)
THEIRS = (
    "Bantuan banjir bagi warga terdampak di Gerem disalurkan, Minggu (4/1/2026). Penerimanya 352 KK. Petugas juga "
    "membersihkan saluran air. Rahasia dapur kami tidak untuk umum."
)
OTHER = OtherText("Dinas Sosial Kota Cilegon", ON - timedelta(days=1), FLOOD.title, THEIRS)


def told(checker: Checker, *others: OtherText, text: str = MINE, agency: str = "BPBD Kota Cilegon") -> list[Finding]:
    asked = CheckRequest(text, ON, "caption", agency=agency, brief=text, programmes=(FLOOD,), others=others)
    return [f for f in checker.check(asked).findings if f.category == "narasi"]


def test_another_number_for_the_same_event_is_told_with_agency_and_date_only(checker: Checker) -> None:
    found = told(checker, OTHER)
    assert [(f.text, f.level) for f in found] == [("487 KK", "suggestion")]
    assert found[0].message == (
        "Berbeda dari draf Dinas Sosial Kota Cilegon (05/01/2026) tentang program yang sama: “352 KK”."
    )
    assert "Rahasia" not in str(found)


def test_the_same_values_an_old_draft_another_programme_and_ones_own_agency_are_not_told(checker: Checker) -> None:
    assert told(checker, replace(OTHER, text=THEIRS.replace("352", "487"))) == []
    assert told(checker, replace(OTHER, on=ON - timedelta(days=31))) == []
    assert told(checker, replace(OTHER, programme="lain")) == []
    assert told(checker, OTHER, agency=OTHER.agency) == []


def test_another_event_of_the_programme_is_not_compared(checker: Checker) -> None:
    other = (
        "Pelatihan relawan banjir di Aula Setda, Rabu (10/12/2025), diikuti 60 KK binaan kampus dan perguruan tinggi."
    )
    assert told(checker, replace(OTHER, text=other)) == []


def test_another_day_is_told(checker: Checker) -> None:
    found = told(
        checker, replace(OTHER, text=THEIRS.replace("Minggu (4/1/2026)", "Senin (5/1/2026)").replace("352", "487"))
    )
    assert [f.text for f in found] == ["Minggu (4/1/2026)"]
