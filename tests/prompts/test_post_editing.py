"""Drafts edited as editors corrected them: words and marks, edits found and made again, facts left alone."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.post_edits import edits
from prompts.offline.post_editing import PostEditor
from prompts.offline.post_editing.allowed import allowed
from prompts.offline.post_editing.edits import DROP, Edit, edited, form_of, formed
from prompts.offline.post_editing.tokens import joined, tokens

SAID = "warga Warga dapat mendapat tas lima 40 orang , . ; di Cilegon (1/7/2026) Rp300.000 “baik” buka membuka"
WORDS = st.sampled_from(SAID.split())


@pytest.mark.parametrize(
    "text",
    [
        "Rabu (1/7/2026), Kelurahan Masigit menggelar kerja bakti.",
        "Tiket Rp25.000 dijual pukul 08.00–11.00 WIB di www.cilegon.go.id.",
        "“Anak-anak senang,” ujar Siti.\nIkuti @kominfocilegon ya!",
        "Lurah [LENGKAPI: nama lurah] hadir (bersama warga); acaranya ramai…",
    ],
)
def test_a_text_is_put_together_as_it_was(text: str) -> None:
    assert joined(tokens(text)) == text


@given(st.lists(WORDS, min_size=1, max_size=12), st.lists(WORDS, min_size=1, max_size=12))
def test_the_edits_that_are_found_make_the_editors_text(ours: list[str], theirs: list[str]) -> None:
    def small(words: Sequence[str]) -> list[str]:
        return [word.casefold() for word in words]

    assert small(edited(ours, edits(ours, theirs))) == small(theirs)


@given(st.text("abdegiklmnoprstu", min_size=4, max_size=12), st.text("abdegiklmnoprstu", min_size=4, max_size=12))
def test_the_edit_of_a_form_makes_that_form(word: str, other: str) -> None:
    form = form_of(word, other)
    assert not form or formed(word, form) == other


def test_a_verb_gets_its_prefix_and_keeps_its_capital() -> None:
    form = form_of("dapat", "mendapat")
    assert formed("dapat", form) == "mendapat"
    assert formed("Dapat", form) == "Mendapat"


@pytest.mark.parametrize(
    ("text", "at", "edit"),
    [
        ("Peserta 40 orang.", 1, Edit(DROP)),
        ("Peserta 40 orang.", 1, Edit(">45")),
        ("Peserta dua orang.", 1, Edit(">tiga")),
        ("Kantor tidak tutup.", 1, Edit(DROP)),
        ("Kantor buka besok.", 1, Edit(before="tidak")),
        ("Warga menemui Siti Aminah.", 2, Edit(DROP)),
        ("Warga menemui lurah.", 2, Edit(before="Ahmad")),
        ("Rina melatih tim voli.", 0, Edit(DROP)),
        ("Bunga Lestari melatih tim voli.", 0, Edit(DROP)),
        ("Warga menemui Siti Aminah.", 3, Edit("_")),
        ("Warga Kelurahan Bendungan hadir.", 2, Edit("_")),
        ("Loket tutup Rabu (1/7/2026).", 3, Edit(DROP)),
        ("Loket tutup [LENGKAPI: hari].", 2, Edit(DROP)),
        ("Katanya “semua gratis” kemarin.", 1, Edit(DROP)),
        ("Hanya warga RT 02.", 0, Edit(DROP)),
    ],
)
def test_no_edit_touches_a_fact(text: str, at: int, edit: Edit) -> None:
    parts = tokens(text)
    wanted = [Edit()] * (len(parts) + 1)
    wanted[at] = edit
    assert not allowed(parts, wanted, at, at + 1, "")


@pytest.mark.parametrize(
    ("text", "at", "edit"),
    [
        ("Petugas hanya 1 orang.", 2, Edit(">satu")),
        ("Setiap anak dapat tas.", 2, Edit(form_of("dapat", "mendapat"))),
        ("Peserta 40 orang.", 1, Edit(before="berjumlah")),
        ("Warga berkumpul di Halaman kelurahan.", 3, Edit("_")),
    ],
)
def test_wording_may_be_edited(text: str, at: int, edit: Edit) -> None:
    parts = tokens(text)
    wanted = [Edit()] * (len(parts) + 1)
    wanted[at] = edit
    assert allowed(parts, wanted, at, at + 1, "")


def test_what_the_programme_says_keeps_its_words() -> None:
    parts = tokens("Pilah sampah, lalu jual. Warga dapat tas.")
    wanted = [Edit()] * (len(parts) + 1)
    wanted[1] = Edit("~0|ber|0|")
    assert not allowed(parts, wanted, 1, 2, "pilah sampah, lalu jual")
    assert allowed(parts, wanted, 1, 2, "pilah sampah, lalu bakar")


@given(st.lists(WORDS, min_size=1, max_size=25))
def test_any_text_keeps_its_lines_and_figures(words: list[str]) -> None:
    lines = [" ".join(words), "Kegiatan itu diikuti 80 warga."]
    found = PostEditor(least=0.0).edit(lines)
    assert len(found) == len(lines)
    for figure in ("40", "80", "Rp300.000", "(1/7/2026)", "“baik”"):
        assert "\n".join(found).count(figure) == "\n".join(lines).count(figure)
