"""Few words ask for a change of the draft; notes, answers and questions are never taken for such a wish."""

import json
from pathlib import Path

import pytest
import yaml

from bot.desk.edits import added, exchanged, removed
from bot.desk.wishes import LONGEST, free_wish, known_parts, takes_out, wish

NOTES = Path(__file__).parents[2] / "bench" / "data"
STYLES = {
    "pendek": ["bikin lebih pendek", "tolong dibikin lebih singkat ya", "kepanjangan", "persingkat dong", "ringkasin"],
    "perpanjang": ["lebih panjang", "tlg perpanjang", "kependekan kak", "lebih detail lagi"],
    "resmi": ["lebih formal dong", "bahasanya kurang resmi", "buat lebih resmi"],
    "hangat": ["biar ga kaku", "lebih hangat", "terlalu kaku"],
    "muda": ["untuk anak muda", "buat gen z", "lebih santai aja"],
    "sederhana": ["bahasanya terlalu rumit", "lebih mudah dipahami", "bikin lebih sederhana"],
    "pembuka": ["pembuka lain", "ganti pembukanya", "ganti kalimat pertama"],
    "lain": ["versi lain", "tulis ulang"],
}
TEXT = (
    "Got bersih, air lancar.\n\n"
    "Sebanyak 80 warga RT 03 bekerja bakti. Lurah Ciwedus turut hadir. Kegiatan selesai pukul 10.00 WIB.\n\n"
    "📍 RT 03 Kelurahan Ciwedus\n\n#KelurahanCiwedus #CilegonJuare"
)


@pytest.mark.parametrize(("verb", "text"), [(verb, text) for verb, texts in STYLES.items() for text in texts])
def test_style_is_asked_for_in_many_ways(verb: str, text: str) -> None:
    found = wish(text)
    assert found
    assert (found.act, found.verb) == ("gaya", verb)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("urungkan", "urung"), ("balikin lagi dong", "urung"), ("kembali ke versi sebelumnya", "urung"),
        ("perbaiki temuannya", "perbaiki"), ("apa yang berubah?", "beda"), ("perubahannya apa", "beda"),
        ("jadikan rilis", "rilis"), ("paket lengkap", "paket"), ("versi fb", "kanal"), ("buat versi tiktok", "kanal"),
    ],
)  # fmt: skip
def test_other_wishes_are_words_as_well(text: str, act: str) -> None:
    found = wish(text)
    assert found
    assert found.act == act


def test_what_shall_change_is_taken_out_of_the_words() -> None:
    changed, gone, more = (
        wish(text) for text in ("ganti lurahnya jadi Budi Santoso", "hapus kalimat terakhir ya", "tambahkan: 20 kader")
    )
    assert changed
    assert gone
    assert more
    assert (changed.act, changed.target, changed.instead) == ("ganti", "lurahnya", "Budi Santoso")
    assert (gone.act, gone.target) == ("hapus", "kalimat terakhir")
    assert (more.act, more.target) == ("tambah", "20 kader")


def test_no_note_of_ours_is_a_wish() -> None:
    files = [*NOTES.glob("menulis*.jsonl"), NOTES / "catatan.jsonl"]
    rows = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    told = [row["text"] for row in rows if row.get("split") == "dev" and "text" in row]
    told += [str(one) for one in yaml.safe_load((Path(__file__).parent / "catatan.yaml").read_text(encoding="utf-8"))]
    assert len(told) > 60
    assert [text for text in told if wish(text)] == []
    assert wish("lebih pendek " * LONGEST) is None


@pytest.mark.parametrize(
    "text", ["Budi Santoso", "Aula Setda II", "halo", "kapan terakhir?", "80 orang", "lebih dari 80 warga", "lurah"]
)
def test_answers_and_greetings_are_no_wishes(text: str) -> None:
    assert wish(text) is None


@pytest.mark.parametrize(
    ("target", "gone"),
    [
        ("kalimat terakhir", " Kegiatan selesai pukul 10.00 WIB."),
        ("kalimat pertama", "Got bersih, air lancar.\n\n"),
        ("kalimat ke-3", " Lurah Ciwedus turut hadir."),
        ("kalimat tentang lurah", " Lurah Ciwedus turut hadir."),
        ("yang soal pukul 10.00", " Kegiatan selesai pukul 10.00 WIB."),
        ("tagarnya", "\n\n#KelurahanCiwedus #CilegonJuare"),
        ("#CilegonJuare", " #CilegonJuare"),
    ],
)
def test_what_is_named_is_taken_out_and_nothing_else(target: str, gone: str) -> None:
    assert removed(TEXT, target) == TEXT.replace(gone, "")


@pytest.mark.parametrize("target", ["kalimat kesembilan", "kalimat tentang camat", "warga", "tato gratis", "#Lain"])
def test_what_is_not_there_or_not_certain_is_left(target: str) -> None:
    """ "warga" alone would be a guess where more than one sentence has the word."""
    assert removed(TEXT.replace("Kegiatan selesai", "Kegiatan warga selesai"), target) is None


def test_paragraph_is_taken_out_whole() -> None:
    text = removed(TEXT, "paragraf kedua")
    assert text == "Got bersih, air lancar.\n\n📍 RT 03 Kelurahan Ciwedus\n\n#KelurahanCiwedus #CilegonJuare"


def test_words_are_exchanged_wherever_they_stand() -> None:
    assert exchanged(TEXT, "80 warga", "90 warga") == TEXT.replace("80 warga", "90 warga")
    assert exchanged(TEXT, "got", "saluran air") == TEXT.replace("Got bersih", "Saluran air bersih")
    assert exchanged(TEXT, "camat", "lurah") is None


def test_sentence_more_stands_after_the_prose_and_a_hashtag_in_its_line() -> None:
    assert "10.00 WIB. Kader posyandu ikut membantu.\n\n📍" in added(TEXT, "kader posyandu ikut membantu")
    assert added(TEXT, "#JagaAir").endswith("#CilegonJuare #JagaAir")
    assert added(TEXT, "#CilegonJuare") == TEXT


@pytest.mark.parametrize(
    "words",
    [
        "bikin lebih akrab buat anak muda, jangan sebut angka",
        "tolong pakai bahasa yang lebih puitis",
        "judulnya kurang menarik, coba yang lebih tegas",
        "jangan terlalu kaku kalimatnya ya kak, sapa ibu-ibu",
        "ringkas jadi dua kalimat saja, tanpa nama pejabat",
    ],
)
def test_free_words_about_the_text_are_a_wish(words: str) -> None:
    assert free_wish(words)


@pytest.mark.parametrize(
    "words",
    [
        "kerja bakti rt 03 ciwedus minggu pagi 80 warga",
        "pak lurah hadir dan ikut mencangkul",
        "buat spanduk lomba mancing",
        "apakah kalimatnya sudah benar?",
        "",
        "90 warga",
    ],
)
def test_notes_answers_and_questions_are_none(words: str) -> None:
    assert not free_wish(words)


def test_parts_that_the_patterns_know_are_found_in_a_free_wish() -> None:
    assert [one.verb for one in known_parts("lebih akrab, untuk anak muda dan pakai pantun")] == ["hangat", "muda"]


@pytest.mark.parametrize(("words", "out"), [("lebih akrab", False), ("lebih akrab tapi tanpa angka", True)])
def test_only_a_wish_that_leaves_something_out_may_lose_facts(words: str, *, out: bool) -> None:
    assert takes_out(words) is out
