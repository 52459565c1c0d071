"""Long texts are cut where a reader would, whatever they hold."""

from hypothesis import given
from hypothesis import strategies as st

from bot.split import split, units

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
PROSE = st.lists(
    st.sampled_from(["Warga hadir. ", "Got bersih! ", "\n\n", "\n", "kerja ", "🎉", "é", "👨\u200d👩\u200d👧 "]),
    max_size=200,
)


def _bare(text: str) -> str:
    return "".join(text.split())


@given(st.one_of(WORDS, PROSE.map("".join)), st.integers(min_value=20, max_value=120))
def test_pieces_fit_and_hold_every_sign_in_order(text: str, limit: int) -> None:
    pieces = split(text, limit)
    assert all(0 < units(piece) <= limit for piece in pieces)
    assert all(piece == piece.strip() for piece in pieces)
    assert _bare("".join(pieces)) == _bare(text)


@given(PROSE.map("".join))
def test_text_that_fits_stays_whole(text: str) -> None:
    assert split(text, 5000) == ([text.strip()] if text.strip() else [])


def test_length_is_counted_in_utf16_units() -> None:
    assert units("a😀") == 3


def test_cut_falls_between_paragraphs_first() -> None:
    text = "Satu kalimat. Dua kalimat.\n\nParagraf kedua yang panjang sekali isinya."
    assert split(text, 50) == ["Satu kalimat. Dua kalimat.", "Paragraf kedua yang panjang sekali isinya."]


def test_cut_falls_between_sentences_before_words() -> None:
    assert split("Kalimat pertama di sini. Kalimat kedua di sana.", 40)[0] == "Kalimat pertama di sini."


def test_family_emoji_is_not_parted() -> None:
    family = "👨\u200d👩\u200d👧"
    assert all(piece.count("\u200d") % 2 == 0 for piece in split(family * 10, 30))
