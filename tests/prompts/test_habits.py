"""An agency's habits are measured from its texts, and its next draft has them; facts stay what they are."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.draft import Style, Task
from prompts.habits import LEAST, Habits, habits, habits_text, is_caption
from tests import bundled
from tests.prompts.briefs import CLEANUP, TRAINING, programme

WRITER = bundled.offline()
FLOOD = programme("penanganan-banjir")
NARRATIVE = programme("komunikasi-publik-narasi-tunggal")
POSTS = [
    "Halo, Sobat Ciwedus! Ada 80 warga bekerja bakti di RT 03. 💧\n\n📍 Ciwedus\n\n#KelurahanCiwedus #CiwedusBersih",
    "Halo, Sobat Ciwedus. Posyandu digelar di RW 02 pagi tadi. ✨\n\n#KelurahanCiwedus #CiwedusBersih #Posyandu",
    "Halo, Sobat Ciwedus! Balita ditimbang kader di balai warga. 👶\n\n#CiwedusBersih #KelurahanCiwedus",
    "Apa kabar saluran air kita?\n\n#KelurahanCiwedus",
]
RELEASE = (
    "SIARAN PERS\nNomor: 1\n\nWarga Ciwedus Bekerja Bakti di Lingkungan\n\n"
    "CILEGON – Got bersih mencegah genangan di jalan. Warga bekerja bakti pagi tadi.\n\nNarahubung: humas"
)
GREETING, EMOJI = "Halo, Sobat Ciwedus.", re.compile("[\U0001f300-\U0001faff✨]")


def _written(brief: object, found: Habits | None, seed: int = 3, **style: object) -> str:
    about = FLOOD if brief is CLEANUP else NARRATIVE
    return WRITER.draft(Task(brief, about, (), Style(seed=seed, **style), found)).text  # type: ignore[arg-type]


def test_what_most_posts_have_is_a_habit() -> None:
    found = habits(POSTS)
    assert found
    assert found.texts == 4
    assert found.greeting == GREETING
    assert (found.emoji, found.tags) == (1, 2)
    assert found.hashtags == ("#KelurahanCiwedus", "#CiwedusBersih")
    assert found.opening == "sapaan"
    assert sum(share for _, share in found.openings) == 1


def test_fewer_texts_than_three_are_chance() -> None:
    assert habits(POSTS[: LEAST - 1]) is None
    assert habits(["", "#Tagar", "📍 Ciwedus"]) is None


def test_title_dateline_and_contact_of_a_release_are_not_measured() -> None:
    found = habits([RELEASE] * 3)
    assert found
    assert found.sentence_words == 6
    assert found.opening == "pesan"
    assert not found.greeting
    assert not is_caption(RELEASE)
    assert all(is_caption(post) for post in POSTS)


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("Assalamualaikum, warga. Hari ini ada posyandu.", "sapaan"),
        ("Sudahkah got di rumah Anda bersih?", "pertanyaan"),
        ("Mari menjaga saluran air bersama.", "ajakan"),
        ("Minggu (12/10/2025) pagi warga berkumpul.", "waktu"),
        ("Sebanyak 80 warga RT 03 bekerja bakti.", "kabar"),
        ("Got bersih mencegah genangan.", "pesan"),
    ],
)
def test_openings_are_told_apart(first: str, kind: str) -> None:
    found = habits([f"{first} Kegiatan berjalan lancar."] * 3)
    assert found
    assert found.opening == kind


def test_next_draft_has_the_agency_s_greeting_emoji_and_hashtags() -> None:
    text = _written(CLEANUP, habits(POSTS))
    assert text.startswith(f"{GREETING} ")
    assert len(EMOJI.findall(text.replace("📍", ""))) == 1
    assert text.split("\n\n")[-1].endswith("#CiwedusBersih")
    assert not _written(CLEANUP, None).startswith("Halo")


def test_formal_tone_and_a_chosen_tone_win_over_the_habit() -> None:
    formal = _written(CLEANUP, habits(POSTS), tone="resmi")
    assert not formal.startswith("Halo")
    assert not EMOJI.search(formal.replace("📍", ""))
    assert "Sobat Ciwedus" not in _written(CLEANUP, habits(POSTS), tone="muda")


@pytest.mark.parametrize("kind", ["pesan", "kabar"])
def test_usual_opening_is_taken_unless_another_is_asked_for(kind: str) -> None:
    usual = Habits(5, 14, ((kind, 1.0),))  # type: ignore[arg-type]
    drafts = {seed: _written(CLEANUP, usual, seed).split("\n")[0] for seed in range(8)}
    told = {seed: bool(re.search(r"\b80 warga\b|RT 03", line)) for seed, line in drafts.items()}
    assert set(told.values()) == {kind == "kabar"}
    assert len({_written(CLEANUP, usual, 3, opening=at).split("\n")[0] for at in range(5)}) > 1


def test_agency_of_short_sentences_gets_short_sentences() -> None:
    def count(found: Habits | None) -> int:
        return sum(_written(TRAINING, found, seed).count(". ") for seed in range(8))

    assert count(Habits(5, 8, ())) > count(None)


@given(st.lists(st.text(max_size=200), max_size=6))
def test_any_texts_can_be_measured(texts: list[str]) -> None:
    found = habits(texts)
    assert found is None or (found.texts >= LEAST and habits_text(found)[0].startswith("kalimat sekitar"))


def test_habits_change_no_fact() -> None:
    figures = [set(re.findall(r"\d+(?:/\d+)*", _written(CLEANUP, found))) for found in (None, habits(POSTS))]
    assert figures[0] == figures[1]
