"""What is found, opened and planned, as a phone shows it."""

import asyncio
from datetime import UTC, date, datetime
from typing import Any, cast

from bot.cards.agenda import agenda_card
from bot.cards.library import results_card
from bot.desk.library import Library
from bot.desk.said import Said
from knowledge.documents import Document, FrontMatter, Passage
from knowledge.search import SearchResult

NOW = datetime(2026, 3, 1, tzinfo=UTC)
TABLE = """# Agenda Uji

## Situasi
Hujan.

## Jadwal
| Pekan | Tanggal | Tema |
| --- | --- | --- |
| 1 | 1–6 Desember | Saluran <bersih> |
"""


def _passage(document: str, heading: str, text: str) -> Passage:
    return Passage(f"{document}{heading}", document, f"Judul {document}", "program", None, heading, text, "p.md")


def _agenda(name: str, until: date | None) -> Document:
    front = FrontMatter.model_validate(
        {"jenis": "agenda", "judul": "Agenda Uji", "tanggal": "2025-12-01", "berlaku": {"sampai": until}}
    )
    return Document(id=name, front=front, body=TABLE, path=f"{name}.md", body_line=1, sha256="")


def test_document_is_listed_once_with_its_best_sentence_and_a_button() -> None:
    found = (
        _passage("banjir", "Istilah", "Istilah Banjir: - Jangan tulis “bebas banjir” di dalam teks apa pun."),
        _passage("banjir", "Isu", "Warga perlu tahu kabar cuaca. Banjir terjadi di enam kecamatan pada Januari."),
        _passage("sampah", "Isu", "Sampah dipilah dari rumah oleh setiap warga kota."),
    )
    card = results_card(SearchResult("banjir kecamatan", found, True, 1.0))
    assert card.text.count("Judul banjir") == 1
    assert "\nBanjir terjadi di enam kecamatan pada Januari." in card.text
    assert [button.label for row in card.buttons for button in row] == ["Buka 1", "Buka 2"]


def test_agenda_of_the_month_comes_first_and_its_table_reads_as_blocks() -> None:
    card = agenda_card([_agenda("pola", None), _agenda("desember", date(2025, 12, 31))])
    assert "<b>Pekan 1 · 1–6 Desember</b>\nTema: Saluran &lt;bersih&gt;" in card.text
    assert "berlaku s.d. 31/12/2025" in card.text
    assert "Hujan" not in card.text, "the whole text is behind a button"
    assert [row[0].label for row in card.buttons] == ["Selengkapnya", "Agenda Uji"]


class Searching:
    """A studio that finds the same two documents for everything, as surely as it is told."""

    def __init__(self, confidence: float) -> None:
        self._confidence = confidence

    async def search(self, text: str, on: date) -> SearchResult:
        texts = {"banjir": "Banjir terjadi di enam kecamatan.", "sampah": "Sampah dipilah warga.", "uhc": "Berobat."}
        hits = tuple(_passage(name, "Isu", said) for name, said in texts.items())
        return SearchResult(text, hits, self._confidence >= 0.5, 1.0, self._confidence)


def _searched(confidence: float) -> str:
    library = Library(cast("Any", Searching(confidence)), cast("Any", None), lambda: NOW)
    [message] = asyncio.run(library.search(cast("Any", None), Said("kota kelelep", NOW, 1))).messages
    return message.text


def test_what_may_be_meant_is_shown_as_the_nearest_and_not_as_found() -> None:
    assert _searched(0.9).startswith("1. <b>Judul banjir</b>")
    perhaps = _searched(0.4)
    assert perhaps.startswith("Tidak ada dokumen yang pasti cocok. Yang paling dekat:\n\n1. <b>Judul banjir</b>")
    assert "Judul uhc" not in perhaps
    assert _searched(0.1) == "Tidak ada dokumen yang cocok. Coba kata lain."
