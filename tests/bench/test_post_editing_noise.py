"""Correct sentences made clumsy, to learn mending from: the edits that come with them make them right again."""

import random
from collections import Counter

from bench.post_editing_network import Taught
from bench.post_editing_noise import counted, likelier, noised
from bench.post_edits import UNTAUGHT, edits, teachable
from prompts.offline.post_editing.edits import Edit, edited
from prompts.offline.post_editing.tokens import tokens

CORRECTED = [
    ("Peserta 40 orang.", "Peserta berjumlah 40 orang."),
    ("Setiap anak dapat tas.", "Setiap anak mendapat tas."),
    ("Warga bawa karung. Dan sapu.", "Warga membawa karung dan sapu."),
    ("Anak-anak dapat susu juga.", "Anak-anak mendapat susu."),
    ("Acara itu juga ramai.", "Acara itu ramai."),
    ("Ibu bawa bekal juga.", "Ibu membawa bekal."),
    ("Kader bawa timbangan.", "Kader membawa timbangan."),
    ("Warga dapat beras.", "Warga mendapat beras."),
    ("Panitia 12 orang.", "Panitia berjumlah 12 orang."),
]
RIGHT = "Peserta berjumlah 40 orang. Mereka mendapat tas dan membawa botol minum sendiri, lalu pulang bersama."


def _drafts() -> list[Taught]:
    pairs = [(tokens(ours), tokens(theirs)) for ours, theirs in CORRECTED]
    return [Taught(ours, edits(ours, theirs)) for ours, theirs in pairs]


def test_a_clumsy_text_comes_with_the_edits_that_mend_it() -> None:
    right, drafts = tokens(RIGHT), _drafts()
    noise = counted(drafts, Counter(word.casefold() for word in right))
    likely, chance = likelier(noise, [right]), random.Random(1)  # noqa: S311 - an order, no secret
    made = [noised(right, noise, likely, chance) for _ in range(200)]
    assert all(" ".join(edited(*one)).casefold() == " ".join(right).casefold() for one in made)
    clumsy = {" ".join(one.parts) for one in made}
    assert len(clumsy) > 20
    assert any("Peserta 40 orang" in one for one in clumsy)
    assert any(" dapat tas" in one for one in clumsy)


def test_a_sentence_written_anew_teaches_no_edit() -> None:
    ours = tokens("Warga dapat tas. Sopir kurang lagi nyari.")
    theirs = tokens("Warga mendapat tas. Dinas Perhubungan masih mencari dua pengemudi tambahan.")
    kept = teachable(ours, edits(ours, theirs))
    assert kept[1] == Edit("~0|men|0|")
    assert set(kept[4:9]) == {UNTAUGHT}
