"""Pasted messages: their dress goes, forms become running text, what says nothing is asked for again."""

import pytest

from bot.intake import tidied, unusable


@pytest.mark.parametrize(
    ("note", "text"),
    [
        (("*PENGUMUMAN*\nAssalamualaikum wr wb\n"
            "📌 *Posyandu Mawar*\n📍 Aula Kelurahan\n⏰ 08.00 - 11.00 WIB\nTerima kasih 🙏"),
         "Posyandu Mawar jam 08.00–11.00 WIB di Aula Kelurahan"),
        (("Hari/Tanggal : Kamis, 4 Juni 2026\nTempat : Aula Kecamatan Jombang\n"
            "Acara : Rapat lomba kelurahan\nDemikian, terima kasih"),
         "Rapat lomba kelurahan Kamis, 4 Juni 2026 di Aula Kecamatan Jombang"),
        ("jadwal posyandu:\n- Melati 10 Juli\n- Mawar 11 Juli", "jadwal posyandu: Melati 10 Juli ∙ Mawar 11 Juli"),
        ("Hai sobat, ada gotong royong di rt 05", "ada gotong royong di rt 05"),
        ("banjir surut, 40 eh 45 rumah terdampak", "banjir surut, 45 rumah terdampak"),
        ("selokan sdn tegal bunder malem", "selokan sdn tegal bunder malam"),
        ('kata lurah "jgn malem malem ya"', 'kata lurah "jgn malem malem ya"'),
    ],
)  # fmt: skip
def test_a_message_is_read_as_running_text(note, text) -> None:
    assert tidied(note) == text


@pytest.mark.parametrize(
    "note", ["asdf qwer zxcv", "ok siap makasih ya", "Hai, Sobat", "buatin caption dong", "tes 123"]
)
def test_a_message_without_news_is_asked_for_again(note) -> None:
    assert "Bahannya belum cukup" in (unusable(note, 4000) or "")


@pytest.mark.parametrize("note", ["kerja bakti", "banjir", "kebakaran di cigading", "posyandu besok"])
def test_a_short_note_with_news_is_worked_on(note) -> None:
    assert unusable(note, 4000) is None
