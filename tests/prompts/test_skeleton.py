"""A release tells in the order of a similar past release, and takes nothing else from it."""

import pytest

from prompts.brief import Brief, Quote
from prompts.draft import Draft, Precedent, Task
from prompts.offline import Patterns
from prompts.offline.skeleton import arranged, roles_of
from prompts.offline.structure import ROLES, Sign
from tests import bundled
from tests.prompts.briefs import MARKET, TRAINING, programme

WRITER = bundled.offline()
STRUCTURE = Patterns.load().structure
NARRATIVE = programme("komunikasi-publik-narasi-tunggal")
BRIEF = TRAINING.model_copy(
    update={"quotes": (Quote(text="Tulisan yang jelas menolong warga", speaker=TRAINING.who[1]),)}
)
QUOTE_FIRST = Precedent(
    "rilis-lama",
    "Kader Dilatih Menulis Berita Warga",
    """# Kader Dilatih Menulis Berita Warga

CILEGON – Sebanyak 37 kader mengikuti pelatihan menulis berita di Aula Baladika, Senin (3/3/2025).

“Kader yang menulis memperluas suara lingkungannya,” kata Camat Sukahaji Ratna Wulandari saat itu.

Pelatihan menghadirkan Bagus Prakoso sebagai pembicara.

Menulis dengan jelas membantu tetangga memahami layanan di lingkungannya.

Warga dapat menanyakan jadwal pelatihan kepada kelurahan setempat.
""",
)
BENEFIT_FIRST = Precedent(
    "rilis-manfaat",
    "Warga Belajar Menulis dalam Pelatihan",
    """CILEGON – Pelatihan menulis diikuti 12 warga di Aula Baladika, Senin (3/3/2025).

Menulis dengan jelas membantu tetangga memahami layanan di lingkungannya.

Pelatihan menghadirkan Bagus Prakoso sebagai pembicara.

“Kader yang menulis memperluas suara lingkungannya,” kata Camat Sukahaji Ratna Wulandari saat itu.
""",
)


def released(*precedents: Precedent, brief: Brief = BRIEF) -> Draft:
    return WRITER.draft(Task(brief, NARRATIVE, precedents=precedents))


def place(draft: Draft, words: str) -> int:
    return next(at for at, paragraph in enumerate(draft.text.split("\n\n")) if words in paragraph)


def test_a_past_release_that_quotes_first_makes_the_new_one_quote_first() -> None:
    draft = released(QUOTE_FIRST)
    assert place(draft, "Tulisan yang jelas") < place(draft, "Ahmad Fauzi Chan")
    assert draft.follows == QUOTE_FIRST.title


def test_a_past_release_that_quotes_last_makes_the_new_one_quote_last() -> None:
    draft = released(BENEFIT_FIRST)
    assert place(draft, "Ahmad Fauzi Chan") < place(draft, "Tulisan yang jelas")
    assert draft.follows == BENEFIT_FIRST.title


def test_nothing_of_the_past_release_but_its_order_is_taken() -> None:
    followed, own = released(QUOTE_FIRST), released()
    for word in ("37", "Sukahaji", "Baladika", "Prakoso", "Wulandari", "kader"):
        assert word not in followed.text
    assert sorted(followed.slots) == sorted(own.slots)


def test_every_part_of_the_note_is_told_in_either_order() -> None:
    for draft in (released(), released(QUOTE_FIRST), released(BENEFIT_FIRST)):
        for told in ("Ahmad Fauzi Chan", "Tulisan yang jelas menolong warga", "agenda setting", "Narahubung"):
            assert told in draft.text


def test_who_is_quoted_first_is_named_in_full_there() -> None:
    quote = next(part for part in released(QUOTE_FIRST).text.split("\n\n") if "Tulisan yang jelas" in part)
    assert "Kepala Diskominfo Agus Zulkarnain" in quote or "Kepala Dinas" in quote


def test_a_release_of_another_kind_of_event_is_not_followed() -> None:
    market = MARKET.model_copy(update={"kind": "rilis", "channel": None})
    assert not released(QUOTE_FIRST, brief=market).follows


def test_a_release_that_shows_no_order_is_not_followed() -> None:
    bare = Precedent("pendek", "Pelatihan Menulis Digelar", "CILEGON – Pelatihan menulis digelar.\n\nNarahubung: Humas")
    assert not released(bare).follows


def test_the_order_of_a_past_release_is_read_paragraph_by_paragraph() -> None:
    assert roles_of(QUOTE_FIRST.text, STRUCTURE) == ("kutipan", "orang", "manfaat", "ajakan")


def test_a_role_that_comes_twice_parts_its_paragraphs() -> None:
    parts = {"rincian": lambda: ["satu", "dua", "tiga"], "manfaat": lambda: ["guna"]}
    body = arranged(("rincian", "manfaat", "rincian"), parts)
    assert [text for _, text in body] == ["satu", "guna", "dua", "tiga"]


@pytest.mark.parametrize("sign", STRUCTURE.tanda, ids=lambda sign: sign.peran)
def test_every_sign_of_a_role_knows_its_own_examples(sign: Sign) -> None:
    assert [STRUCTURE.role_of(example) for example in sign.contoh] == [sign.peran] * len(sign.contoh)


def test_every_role_stands_in_the_houses_order() -> None:
    assert set(ROLES) == set(STRUCTURE.baku)
