"""The bundled documents, asked through the studio as an operator asks: the command line's and the chat's own path."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from bench.ask import ON, SETS, right
from bench.collections import rows_of
from bot.assembly import build_studio
from bot.intake import is_question
from bot.startup import load_settings
from bot.studio import Studio, Unusable

CASES = rows_of(f"{SETS[0]}.jsonl")
DEV = [case for case in CASES if case["split"] == "dev"]


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    built = build_studio(load_settings({"data": tmp_path_factory.mktemp("tanya")}))
    built.knowledge.sync(on=ON)
    yield built
    built.knowledge.close()


@pytest.mark.parametrize("case", DEV, ids=lambda case: case["id"])
def test_an_operators_question_gets_the_expected_answer(studio: Studio, case: dict[str, Any]) -> None:
    found = asyncio.run(studio.ask(case["question"], ON))
    assert right(case, found), found.text


def test_answers_fit_a_phone_and_carry_no_markup(studio: Studio) -> None:
    for case in CASES:
        found = asyncio.run(studio.ask(case["question"], ON))
        longest = max(len(line) for line in found.text.split("\n"))
        assert longest <= 500, found.text
        assert not any(mark in found.text for mark in ("**", "`", "\n#", "](")), found.text


def test_every_source_is_a_document_in_force_or_a_bundled_list(studio: Studio) -> None:
    known = {document.id for document in studio.knowledge.documents()} | {"daftar-pejabat", "daftar-wilayah"}
    for case in CASES:
        for source in asyncio.run(studio.ask(case["question"], ON)).sources:
            assert source.document in known or source.document.startswith("aturan/"), source


def test_a_slip_of_the_thumb_is_understood(studio: Studio) -> None:
    assert "#SabanJuare" in asyncio.run(studio.ask("sabn juare tagarnya apa", ON)).text


def test_an_empty_question_is_refused_with_a_reason(studio: Studio) -> None:
    with pytest.raises(Unusable, match="Pertanyaannya kosong"):
        asyncio.run(studio.ask("  ", ON))


@pytest.mark.parametrize("case", [case for case in CASES if case["id"] != "u02"], ids=lambda case: case["id"])
def test_what_operators_ask_is_heard_as_a_question(case: dict[str, Any]) -> None:
    assert is_question(case["question"])


@pytest.mark.parametrize(
    "text", ["jelaskan program saban juare", "minta tagar uhc dong", "tolong sebutkan pesan kunci uhc"]
)
def test_a_plain_request_for_information_is_a_question(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize(
    "asked", ["kadisperindag yg baru siapa ya", "kadis perindag siapa", "siapa kepala disperindag"]
)
def test_the_head_of_an_office_is_known_by_its_short_name(studio: Studio, asked: str) -> None:
    assert "Didin S. Maulana" in asyncio.run(studio.ask(asked, ON)).text


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("kel. kotabumi kecamatan mana", "rilis-2025-07-21-koperasi-kotabumi"),
        ("cilegon ada brp kecamatan sama brp kelurahan", "panduan-jabatan-dan-nama"),
        ("kepala diskominfo namanya siapa", "rilis-2026-02-13-informasi-publik-ramadan"),
    ],
)
def test_what_a_name_list_says_comes_with_the_documents_that_say_it_too(
    studio: Studio, question: str, document: str
) -> None:
    sources = [source.document for source in asyncio.run(studio.ask(question, ON)).sources]
    assert sources[0] in {"daftar-pejabat", "daftar-wilayah"}
    assert document in sources
