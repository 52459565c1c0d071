"""A model that lies over real HTTP, and goes on lying when asked to repair: no lie reaches the operator."""

import json
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import cycle
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.chat_server import ChatServer, chat_server, says
from bot.studio import check_draft
from knowledge.checking.report import Report
from prompts.draft import Draft, Task
from prompts.write import Composer
from tests import bundled
from tests.prompts.briefs import CLEANUP, HANDOUT, MARKET, programme
from tests.prompts.test_model import GOOD_CAPTION, GOOD_RELEASE, RELEASE, writer

Answer = Mapping[str, Any]
CHECK = partial(check_draft, bundled.checker())
OFFLINE = bundled.offline()
MARKET_ANSWER = {
    "kail": "Pasar murah menyediakan 300 paket sembako bagi warga Kecamatan Cibeber.",
    "paragraf": [
        "Pasar murah digelar Sabtu (4/10/2025) pukul 08.00 WIB di halaman Kantor Kecamatan Cibeber.",
        "Camat Cibeber hadir. “Silakan datang membawa tas belanja sendiri,” kata Camat Cibeber.",
    ],
}
HANDOUT_ANSWER = {
    "kail": "Warga RT 01 dan RT 02 Kelurahan Gerem menerima 150 paket sembako.",
    "paragraf": ["Sembako dibagikan Sabtu (11/10/2025) siang."],
}
BRIEFS: dict[str, tuple[Task, Answer]] = {
    "kerja bakti": (Task(CLEANUP, programme("penanganan-banjir")), GOOD_CAPTION),
    "pasar murah": (Task(MARKET), MARKET_ANSWER),
    "pembagian": (Task(HANDOUT), HANDOUT_ANSWER),
    "pelatihan": (RELEASE, GOOD_RELEASE),
}
LIES = {
    "kerja bakti": [
        ("80 warga", "95 warga"),
        ("RT 03", "RT 05"),
        ("(12/10/2025)", "(13/10/2025)"),
        ("Lurah Ciwedus", "Camat Ciwedus"),
        ("Ciwedus", "Gerem"),
        ("hadir bersama", "tidak hadir bersama"),
        ("membersihkan got", "batal membersihkan got"),
    ],
    "pasar murah": [
        ("300 paket", "400 paket"),
        ("(4/10/2025)", "(5/10/2025)"),
        ("08.00", "09.00"),
        ("Camat Cibeber hadir", "Lurah Cibeber hadir"),
        ("tas belanja sendiri,”", "tas belanja bersama,”"),
        ("Silakan datang", "Wajib datang"),
        ("hadir.", "belum hadir."),
    ],
    "pembagian": [
        ("150 paket", "250 paket"),
        ("RT 02", "RT 04"),
        ("Sabtu (11/10/2025)", "Minggu (12/10/2025)"),
        ("Gerem", "Rawa Arum"),
        ("dibagikan", "belum dibagikan"),
        ("menerima", "tidak menerima"),
    ],
    "pelatihan": [
        ("Rabu (24/9/2025)", "Kamis (25/9/2025)"),
        ("Ahmad Fauzi Chan", "Ahmad Fauzan"),
        ("Agus Zulkarnain", "Agus Zulkifli"),
        ("Ketua PWI", "Sekretaris PWI"),
        ("membuka pelatihan", "menutup pelatihan"),
        ("menjadi narasumber", "menjadi moderator"),
    ],
}
ADDED = [
    "Warga menyambut kegiatan ini dengan antusias.",
    "Kegiatan serupa akan digelar di seluruh kelurahan.",
    "Hasilnya, pendapatan keluarga meningkat.",
    "Camat berjanji menambah anggaran.",
    "Kota Cilegon menjadi yang terbaik di Banten.",
    "Acara dimeriahkan penampilan musik.",
    "“Kami sangat bangga,” ujar salah seorang warga.",
    "Tidak ada kendala selama kegiatan.",
]


class Liar:
    """One server and one composer for all lies; `told` makes the server answer so, again and again."""

    def __init__(self, server: ChatServer) -> None:
        self.server = server
        self._composer = Composer(OFFLINE, writer(server), CHECK)

    async def told(self, task: Task, answer: Answer) -> tuple[Draft, Report]:
        self.server.answers[:] = [says(json.dumps(answer, ensure_ascii=False))]
        self.server.requests.clear()
        return await self._composer.compose(task)


@pytest.fixture(scope="module")
def liar() -> Iterator[Liar]:
    with chat_server() as server:
        yield Liar(server)


def altered(answer: Answer, old: str, new: str) -> Answer:
    changed: Answer = json.loads(json.dumps(answer, ensure_ascii=False).replace(old, new))
    assert changed != answer
    return changed


@pytest.mark.parametrize("name", BRIEFS)
async def test_an_honest_retelling_is_sent_as_the_models(name: str, liar: Liar) -> None:
    draft, _ = await liar.told(*BRIEFS[name])
    assert (draft.writer, draft.note) == ("model", "")


@pytest.mark.parametrize(("name", "old", "new"), [(name, *pair) for name, pairs in LIES.items() for pair in pairs])
async def test_one_thing_altered_never_reaches_the_operator(name: str, old: str, new: str, liar: Liar) -> None:
    task, answer = BRIEFS[name]
    draft, _ = await liar.told(task, altered(answer, old, new))
    assert len(liar.server.requests) == 3
    assert draft.writer == "luring"
    assert new not in draft.text or new in OFFLINE.draft(task).text
    assert "Draf ini ditulis oleh penulis luring." in draft.note


@pytest.mark.parametrize(("name", "sentence"), [*zip(cycle(BRIEFS), ADDED, strict=False)])
async def test_an_added_sentence_never_reaches_the_operator(name: str, sentence: str, liar: Liar) -> None:
    task, answer = BRIEFS[name]
    part = "tubuh" if "tubuh" in answer else "paragraf"
    draft, _ = await liar.told(task, {**answer, part: [*answer[part], sentence]})
    assert sentence in liar.server.prompt()  # the repair was shown what to mend
    assert draft.writer == "luring"
    assert sentence not in draft.text


@pytest.mark.parametrize(("name", "lost"), [("kerja bakti", "80 "), ("pasar murah", " pukul 08.00 WIB")])
async def test_a_lost_fact_never_reaches_the_operator(name: str, lost: str, liar: Liar) -> None:
    task, answer = BRIEFS[name]
    draft, _ = await liar.told(task, altered(answer, lost, ""))
    assert draft.writer == "luring"
    assert draft.note.startswith("Tulisan model menghilangkan isi catatan.")


@given(figure=st.integers(2, 5000).filter(lambda n: n not in {80, 12, 10, 3, 2025}))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_no_other_figure_passes_for_the_notes(liar: Liar, figure: int) -> None:
    task, answer = BRIEFS["kerja bakti"]
    written = f"{figure:,}".replace(",", ".")
    draft, _ = await liar.told(task, altered(answer, "80 warga", f"{written} warga"))
    assert draft.writer == "luring"
