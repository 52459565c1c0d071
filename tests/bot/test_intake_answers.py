"""An answer to a question updates the brief; an answer that says nothing leaves it alone."""

from datetime import date, datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import apply_answer, read_note
from prompts.brief import Brief, Question
from tests import bundled

NAMES = bundled.names()
SENT = datetime(2025, 9, 25, 10, tzinfo=JAKARTA)


def brief(note: str, agency: str = "Kelurahan Ciwedus") -> Brief:
    return read_note(note, kind="rilis", channel=None, agency=agency, sent_at=SENT, names=NAMES)


def asked(found: Brief, field: str) -> Question:
    return next(question for question in found.questions if question.field == field)


def answered(found: Brief, field: str, answer: str) -> Brief:
    return apply_answer(found, asked(found, field), answer, NAMES)


def fields(found: Brief) -> list[str]:
    return [question.field for question in found.questions]


def test_a_day_answers_when() -> None:
    found = answered(brief("kerja bakti rt 03"), "when", "minggu kemarin pagi 21/9")
    assert found.when is not None
    assert found.when.day == date(2025, 9, 21)
    assert "when" not in fields(found)
    assert found.raw.endswith("\nminggu kemarin pagi 21/9")


def test_every_option_of_a_question_answers_it() -> None:
    for note in ("kerja bakti", "rapat selasa 24/9/2025", "bazar 12/3 di aula", "rapat minggu lalu di aula setda"):
        found = brief(note)
        for question in found.questions:
            for option in question.options:
                assert question.field not in fields(apply_answer(found, question, option, NAMES))


@pytest.mark.parametrize(
    ("answer", "venue", "kelurahan"),
    [
        ("di aula kantor kelurahan gerem", "Aula Kantor Kelurahan Gerem", "Gerem"),
        ("Kantor Kelurahan Ciwedus", "Kantor Kelurahan Ciwedus", "Ciwedus"),
        ("lapangan sepak bola", "Lapangan Sepak Bola", ""),
    ],
)
def test_a_place_answers_where(answer, venue, kelurahan) -> None:
    found = answered(brief("senam sehat kemarin pagi"), "where", answer)
    assert (found.where[0].venue, found.where[0].kelurahan) == (venue, kelurahan)
    assert "where" not in fields(found)


@pytest.mark.parametrize(
    ("answer", "words", "title", "name"),
    [
        ('"ayo jaga got" kata pak lurah', "ayo jaga got", "Lurah Ciwedus", ""),
        (
            "Budi Santoso, Ketua RT 03: Got bersih, warga senang.",
            "Got bersih, warga senang.",
            "Ketua RT 03",
            "Budi Santoso",
        ),
        ("pak lurah: kita jaga sama-sama ya", "kita jaga sama-sama ya", "Lurah Ciwedus", ""),
    ],
)
def test_a_statement_is_kept_verbatim_with_its_speaker(answer, words, title, name) -> None:
    found = answered(brief("kerja bakti rt 03 ciwedus kemarin"), "quote", answer)
    (quote,) = found.quotes
    assert quote.text == words
    assert quote.speaker is not None
    assert (quote.speaker.title, quote.speaker.name) == (title, name)


def test_a_statement_without_speaker_has_none() -> None:
    found = answered(brief("kerja bakti rt 03 ciwedus kemarin"), "quote", "warga senang got sudah bersih")
    assert found.quotes[0].speaker is None


def test_the_speaker_of_a_quotation_can_be_named_later() -> None:
    found = brief('kerja bakti rt 03 ciwedus kemarin, 80 warga. "ayo jaga got kita"')
    found = answered(found, "quote", "pak lurah")
    assert found.quotes[0].text == "ayo jaga got kita"
    assert found.quotes[0].speaker is not None
    assert found.quotes[0].speaker.title == "Lurah Ciwedus"


def test_no_statement_closes_the_question_and_quotes_nobody() -> None:
    found = answered(brief("kerja bakti rt 03 ciwedus kemarin"), "quote", "Tidak ada pernyataan")
    assert found.quotes == ()
    assert "quote" not in fields(found)


@pytest.mark.parametrize("answer", ["Budi Santoso", "pak lurah budi santoso", "bapak budi santoso"])
def test_a_name_is_put_to_the_office_that_was_asked_about(answer) -> None:
    found = answered(brief("kerja bakti rt 03 ciwedus kemarin 80 warga pak lurah hadir"), "who", answer)
    assert [(person.name, person.title) for person in found.who] == [("Budi Santoso", "Lurah Ciwedus")]


@pytest.mark.parametrize(
    ("answer", "text"),
    [("80 orang", "80 orang"), ("sekitar 80", "80 warga"), ("delapan puluh warga", "delapan puluh warga")],
)
def test_a_figure_answers_how_many(answer, text) -> None:
    found = brief("kerja bakti warga rt 03 ciwedus kemarin, pak lurah budi santoso hadir")
    found = answered(found, "how_many", answer)
    assert found.numbers[0].value == "80"
    assert text in found.numbers[0].text


@pytest.mark.parametrize("answer", ["", "lewati", "Belum tahu", "skip", "-", "ga tau", "tidak tahu."])
def test_an_answer_that_says_nothing_changes_nothing(answer) -> None:
    found = brief("kerja bakti")
    assert all(apply_answer(found, question, answer, NAMES) == found for question in found.questions)


def test_an_answer_to_something_else_leaves_the_question() -> None:
    found = brief("kerja bakti rt 03 ciwedus")
    assert answered(found, "when", "banyak warga") == found
