"""A figure that no rule derives from the note: worded by the editor, it is to be confirmed; a slip is an alarm.

The judge is learned, so these are plain cases on both sides of its line; `bench.doubt` measures it.
"""

import json
import re
from datetime import date

import pytest

from bench.chat_server import chat_server, says
from bot.studio import check_draft
from knowledge.checking.doubt.judge import FactJudge
from knowledge.checking.report import CheckedFact, Report
from knowledge.checking.request import CheckRequest
from knowledge.checking.score import band
from prompts.draft import Draft, Task
from prompts.write import Composer
from tests import bundled
from tests.prompts.briefs import CLEANUP
from tests.prompts.test_model import writer

ON = date(2026, 11, 18)
CHECKER = bundled.checker()
SCHOOLS = "lomba pidato. peserta SD 40 SMP 32 SMA 24. juri 6 org"
TOLD_BY_SCHOOL = "Lomba diikuti {} pelajar SD, {} pelajar SMP, dan {} pelajar SMA. Jurinya enam orang."


GLASSES = "kacamata jadi 45 dibagikan hari itu, sisanya nyusul. murid yg diperiksa 310"
GIVEN = "Sebanyak 45 murid menerima kacamata."


def checked(note: str, text: str, **more: object) -> Report:
    return CHECKER.check(CheckRequest(text=text, on=ON, brief=note, **more))  # type: ignore[arg-type]


def alarms(report: Report) -> list[str]:
    return [f.text for f in report.findings if f.level == "error" and f.category == "fakta"]


def test_a_figure_with_another_noun_is_to_be_confirmed_and_shown_where_the_note_has_it() -> None:
    report = checked(GLASSES, GIVEN)
    assert alarms(report) == []
    told = [f for f in report.findings if f.level == "suggestion" and f.text == "45 murid"]
    assert told
    assert "Pastikan “45 murid”" in told[0].message
    assert "kacamata jadi 45" in told[0].message
    assert "tidak ada" not in told[0].message
    assert {f.status for f in report.facts if f.text == "45 murid"} == {"doubtful"}


def test_a_text_with_a_doubtful_fact_loses_no_points_and_is_not_ready() -> None:
    report = checked(GLASSES, GIVEN)
    assert (report.score, report.band) == (100, "perbaiki")


@pytest.mark.parametrize(
    ("note", "text", "wrong"),
    [
        (SCHOOLS, TOLD_BY_SCHOOL.format(40, 34, 24), "34 pelajar"),
        (SCHOOLS, TOLD_BY_SCHOOL.format(40, 32, 42), "42 pelajar"),
        (SCHOOLS, TOLD_BY_SCHOOL.format(140, 32, 24), "140 pelajar"),
        ("pasang 40 tong sampah, tiap tong 85rb", "Pemasangan 40 tong menghabiskan Rp4,3 juta.", "Rp4,3 juta"),
        ("ronda 5 pos tiap pos 4 org", "Sebanyak 25 warga menjaga lima pos.", "25 warga"),
        ("kacamata jadi 45. murid yg diperiksa 210", "Dari 210 murid, 54 murid mendapat kacamata.", "54 murid"),
        ("peserta 141 org dr 12 kelurahan", "Kegiatan diikuti 114 orang dari 12 kelurahan.", "114 orang"),
        ("yg antre 300 warga, kebagian 260", "Dari 300 warga, 60 warga belum kebagian.", "60 warga"),
        ("bakso 12 lapak, es 9 lapak, baju 20 lapak", "Pasar itu menampung 51 lapak.", "51 lapak"),
    ],
)
def test_a_slip_and_an_invented_figure_stay_alarms(note: str, text: str, wrong: str) -> None:
    assert wrong in alarms(checked(note, text))


def test_two_figures_in_each_others_place_stay_an_alarm() -> None:
    assert alarms(checked(SCHOOLS, TOLD_BY_SCHOOL.format(32, 40, 24)))


def test_an_alarm_names_what_the_note_has_the_figure_for() -> None:
    report = checked(GLASSES, GIVEN, strict=True)
    messages = [f.message for f in report.findings if f.text == "45 murid"]
    assert len(messages) == 1
    assert "tidak cocok dengan catatan: di catatan, angka itu tertulis pada “kacamata jadi 45" in messages[0]


def test_each_kind_of_school_has_its_own_figure() -> None:
    assert alarms(checked(SCHOOLS, TOLD_BY_SCHOOL.format(40, 32, 24), strict=True)) == []


READY = [
    ("bibit cabai 150 polybag ke 25 KWT, tiap KWT dpt 6. habis dlm 40 menit",
     "Sebanyak 150 polybag bibit cabai dibagikan kepada 25 KWT, masing-masing 6. Bibit itu habis dalam 40 menit."),
    ("perbaikan jalan 320 m lebar 3 m, dana 185 juta, 14 pekerja, 21 hari",
     "Jalan sepanjang 320 meter dan selebar 3 meter diperbaiki 14 pekerja selama 21 hari dengan dana Rp185 juta."),
]  # fmt: skip


@pytest.mark.parametrize(("note", "text"), READY)
def test_a_wrong_figure_is_never_ready(note: str, text: str) -> None:
    """Each figure of a text that is ready, mistyped in ways that the note has no figure for."""
    assert checked(note, text).band == "siap"
    noted = set(map(int, re.findall(r"\d+", note)))
    for match in re.finditer(r"\d+", text):
        right = int(match[0])
        wrong = {right + 1, right - 1, right + 10, right * 10, right * 2, int(match[0][::-1])} - noted - {0}
        for one in sorted(wrong):
            report = checked(note, f"{text[: match.start()]}{one}{text[match.end() :]}")
            assert report.band != "siap", (match[0], one)


def test_a_wrong_figure_is_not_ready_even_by_a_judge_that_believes_every_one() -> None:
    credulous = FactJudge(start=-9.0, least=1.0, trees=())
    request = CheckRequest(text=TOLD_BY_SCHOOL.format(140, 32, 24), on=ON, brief=SCHOOLS)
    believed = [
        CheckedFact(ground.entity.text, ground.entity.kind, "doubtful")
        for ground, signs in CHECKER.open_facts(request)
        if credulous.likely_right(signs)
    ]
    assert "140 pelajar" in [fact.text for fact in believed]
    assert band(100, (), believed, grounded=True) == "perbaiki"


@pytest.mark.parametrize("strict", [{"strict": True}, {"basis": GIVEN.replace("45", "…")}])
def test_a_writers_draft_is_given_no_benefit_of_the_doubt(strict: dict[str, object]) -> None:
    report = checked(GLASSES, GIVEN, **strict)
    assert "45 murid" in alarms(report)
    assert not [fact for fact in report.facts if fact.status == "doubtful"]


async def test_a_models_draft_with_a_doubtful_figure_is_refused() -> None:
    brief = CLEANUP.model_copy(update={"raw": GLASSES})
    task = Task(brief, None)
    said = CheckRequest(GIVEN, brief.sent_at.date(), agency=brief.agency, brief=brief.raw)
    assert [fact.status for fact in CHECKER.check(said).facts if fact.text == "45 murid"] == ["doubtful"]
    answer = json.dumps({"kail": "Membaca kini lebih nyaman.", "paragraf": [GIVEN]}, ensure_ascii=False)

    def check(task: Task, draft: Draft, basis: str) -> Report:
        return check_draft(CHECKER, task, draft, basis)

    with chat_server(says(answer)) as server:
        written = await Composer(bundled.offline(), writer(server), check).write(task)
    assert written.writer == "luring"
    assert "45 murid" not in written.text
