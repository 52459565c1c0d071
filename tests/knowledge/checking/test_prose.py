"""A text made ready is read in the quick way and in the plain one alike."""

import re

from hypothesis import given
from hypothesis import strategies as st

from knowledge.checking.prose import _ADDRESSES, ADDRESS, NAME, QUOTE, Prose

PIECES = """
bersih.cilegon.go.id https://x.id/a @akun #WaliKota [LENGKAPI: nama] <b> </p> a@b.co.id S.Sos. Rp1.200 Warga hadir!
“Kami siap,” Lurah kerjasamanya Jum'at wali - • ( " 24/9/2025 … ? www.x.org/y budi
"""
TEXTS = st.lists(st.sampled_from([*PIECES.split(), "\n", "\n\n", " ", ". ", "  ", "”"]), max_size=40).map("".join)
START = re.compile(r"(?:[.!?…][”\"’)\]]*\s+|\n\s*|^\s*)(?:[-–•*\"“'(]\s*)*")


@given(TEXTS, st.tuples(st.integers(0, 30), st.integers(0, 30)))
def test_each_character_is_protected_by_what_it_stands_in(text: str, name: tuple[int, int]) -> None:
    prose = Prose(text, [name])
    for flag, spans in (
        (ADDRESS, [match.span() for match in _ADDRESSES.finditer(text)]),
        (QUOTE, prose.quotes),
        (NAME, [name]),
    ):
        inside = [any(start <= at < end for start, end in spans) for at in range(len(text))]
        assert [prose.guarded(at, at + 1, flag) for at in range(len(text))] == inside


@given(TEXTS)
def test_sentences_begin_behind_every_end(text: str) -> None:
    assert Prose(text).sentence_starts == {match.end() for match in START.finditer(text)} | {0}


@given(TEXTS)
def test_the_vocabulary_has_every_form_of_every_word(text: str) -> None:
    prose = Prose(text)
    places: dict[str, set[int]] = {}
    for at in range(len(prose.words)):
        for form, _ in prose.stems(at):
            places.setdefault(form, set()).add(at)
    assert {form: set(found) for form, found in prose.vocabulary.items()} == places
