"""The learned judge of statements: everyday wordings are answered, and what is of another kind is not told."""

from datetime import date
from types import SimpleNamespace

import pytest

from knowledge.documents import Passage
from knowledge.normalise import tokens
from knowledge.query import understand
from prompts.answer import Answer, Library, answer
from prompts.answering.judging import LEAST, likeliest, weights
from prompts.answering.signs import Signs
from prompts.answering.statements import Statement
from prompts.draft import Source
from tests import bundled

TEXT = (
    "Lomba perahu naga digelar di Pantai Kelapa pada Sabtu (9/5/2026). Pendaftaran peserta dibuka sampai 30 April 2026"
    " di kantor kelurahan. Sebanyak 24 regu sudah mendaftar. Anak di bawah 12 tahun tidak boleh ikut mendayung."
)
RACE = Passage(
    id="p1",
    document="lomba",
    title="Lomba Perahu Naga",
    kind="rilis",
    date=date(2026, 4, 1),
    heading="",
    text=TEXT,
    path="x.md",
    score=0.8,
)


def ask(question: str) -> Answer:
    found = SimpleNamespace(passages=(RACE,), found=True, confidence=0.9)
    held = dict.fromkeys(tokens(f"{RACE.title} {RACE.text}"), 1)
    library = Library(
        date(2026, 4, 2), lambda _: found, names=bundled.names(), understand=lambda text: understand(text, held, 5)
    )
    return answer(question, library)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("daftar peserta lomba perahu sampe tgl brp", "30 April 2026"),
        ("regu lomba perahu yg udah daftar brp", "24 regu"),
        ("anak kecil boleh ikut dayung perahu ga", "tidak boleh ikut"),
    ],
)
def test_an_everyday_wording_is_answered(question: str, said: str) -> None:
    assert said in ask(question).text


@pytest.mark.parametrize("question", ["ketua panitia lomba perahu naga siapa", "hadiah motor lomba panahan berapa"])
def test_what_the_text_does_not_have_is_refused(question: str) -> None:
    assert not ask(question).found


def _signs(**told: float) -> Signs:
    values = dict.fromkeys(Signs._fields, 0.0) | {
        "wide_own": 0.9, "wide": 1.0, "cover_own": 0.9, "cover": 1.0, "confidence": 0.95, "score": 0.8, "first": 1.0,
        "fits": 1.0, "shaped": 1.0, "rules": 1.0, "numbers": 1.0, "precise": 0.6, "has_kind": 0.5, "terms": 0.4,
    } | told  # fmt: skip
    return Signs(**values)


def _statement(text: str, form: str = "kalimat") -> Statement:
    return Statement(form, text, "", text, Source(document="d", title="D"))  # type: ignore[arg-type]


def test_every_sign_has_its_weight() -> None:
    assert set(weights()) == {*Signs._fields, "bias"}


def test_nothing_is_told_of_another_kind_than_is_asked_for() -> None:
    one = _statement("Lomba digelar pada 9 Mei 2026.")
    assert likeliest([(one, _signs())])
    assert not likeliest([(one, _signs(fits=0.0, rules=0.0))])
    assert not likeliest([(one, _signs(kind=1.0, has_kind=0.0, no_person=1.0, rules=0.0))])


def test_of_two_that_say_the_same_the_fact_is_told() -> None:
    fact, sentence = _statement("Pesertanya 24 regu.", "fakta"), _statement("Ada 24 regu.")
    best = likeliest([(sentence, _signs()), (fact, _signs(fact=1.0))])
    assert best is not None
    assert best.statement is fact
    assert best.score >= LEAST
