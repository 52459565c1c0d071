"""`Rapikan kalimat`: one sentence of a draft goes, is put as proposed, or is worded anew; the rest stays as it is."""

import pytest

from bot import texts
from bot.desk.one_sentence import of_key, reworded, told, without
from bot.desk.tidying import LONGEST
from prompts.rereading import proposed, worth_rereading
from tests.bot.chat import OPERATOR, OTHER, Chat, Shown

SMOOTH = "Pembangunan dimulai pada Sabtu (14/11/2026)."
CLUMSY = (
    "Warga RT 04 gotong royong bngun pos ronda di gang smpe berlangsung Minggu (13/9/2026) pukul 11.00 WIB 27 orang "
    "batako 400 biji iuran warga."
)
TEXT = f"{CLUMSY}\n\n{SMOOTH} Semua bahan dari warga.\n\n#CilegonJuare"


async def _card(chat: Chat, text: str = TEXT) -> Shown:
    """The card of the sentences of a fresh draft."""
    chat.studio.text = text
    shown = await chat.says(OPERATOR, "pos ronda dibangun warga minggu pagi tadi")
    below = next(one for one in shown if "Salin" in one.buttons or "Salin" in one.copies)
    data = below.buttons.get("Rapikan kalimat", "d:1:rapikan")
    (card,) = await chat.presses(OPERATOR, data, below.message_id or chat.id_of(below.text))
    return card


async def _press(chat: Chat, label: str, card: Shown) -> list[Shown]:
    """Of several sentences each label has its number before it: the first one's."""
    return await chat.presses(OPERATOR, card.buttons.get(label) or card.buttons[f"1 · {label}"], card.message_id or 0)


def _texts(shown: list[Shown]) -> list[str]:
    return [one.text for one in shown]


async def test_only_what_is_pointed_out_is_on_the_card(chat: Chat) -> None:
    card = await _card(chat)
    assert CLUMSY in card.text
    assert SMOOTH not in card.text
    assert {"Hapus", "Tulis ulang", "Kembali"} <= set(card.buttons)


async def test_draft_that_reads_well_offers_each_of_its_sentences(chat: Chat) -> None:
    card = await _card(chat, f"Warga membangun pos ronda. {SMOOTH}\n\n#CilegonJuare")
    assert "1. Warga membangun pos ronda." in card.text
    assert f"2. {SMOOTH}" in card.text
    assert "CilegonJuare" not in card.text


async def test_of_many_sentences_one_is_chosen_by_its_number(chat: Chat) -> None:
    lines = [f"Warga RW {number:02} membangun pos ronda." for number in range(1, 11)]
    card = await _card(chat, "\n".join(lines))
    assert "8. Warga RW 08" in card.text
    assert "2 kalimat lain" in card.text
    (one,) = await _press(chat, "5", card)
    assert lines[4] in one.text
    assert lines[5] not in one.text
    left = await _press(chat, "Hapus", one)
    assert "\n".join(lines[:4] + lines[5:]) in _texts(left)


async def test_sentence_that_is_taken_out_is_gone_and_can_be_brought_back(chat: Chat) -> None:
    card = await _card(chat)
    shown = await _press(chat, "Hapus", card)
    left = f"{SMOOTH} Semua bahan dari warga.\n\n#CilegonJuare"
    assert left in _texts(shown)
    assert texts.TAKEN_OUT in chat.toasts()
    below = next(one for one in shown if "Urungkan" in one.buttons)
    assert "belum rapi" not in below.text
    assert TEXT in _texts(await chat.presses(OPERATOR, below.buttons["Urungkan"]))


async def test_operators_sentence_takes_the_place_of_the_old_one_and_is_checked(chat: Chat) -> None:
    card = await _card(chat)
    (asked,) = await _press(chat, "Tulis ulang", card)
    assert asked.text.endswith(CLUMSY)
    shown = await chat.says(OPERATOR, "Sebanyak 27 warga RT 04 membangun pos ronda dengan 400 batako hasil iuran")
    new = TEXT.replace(CLUMSY, "Sebanyak 27 warga RT 04 membangun pos ronda dengan 400 batako hasil iuran.")
    assert new in _texts(shown)
    assert chat.studio.rechecked[-1][1].text == new


async def test_operators_own_sentence_is_not_pointed_out_to_him_again(chat: Chat) -> None:
    other = CLUMSY.replace("RT 04", "RT 05")
    card = await _card(chat, f"{CLUMSY}\n\n{other}")
    await _press(chat, "Tulis ulang", card)
    own = CLUMSY.replace("RT 04", "RT 06")
    assert own in worth_rereading(own)  # it would be
    shown = await chat.says(OPERATOR, own)
    below = next(one for one in shown if "belum rapi" in one.text)
    assert below.text.count("gotong royong bngun") == 1
    assert "RT 06" not in below.text.partition("belum rapi")[2]


async def test_proposal_is_shown_before_it_is_taken(chat: Chat) -> None:
    text = f"Antre mulai jam 7 pagi udah rame. {CLUMSY}\n\n{SMOOTH}"
    way = proposed(text, CLUMSY)
    assert way
    card = await _card(chat, text)
    number = next(at for at in "12" if f"{at}. {CLUMSY}" in card.text)
    assert f"Usulan: {way}" in card.text
    shown = await _press(chat, f"{number} · Pakai usulan", card)
    assert text.replace(CLUMSY, way) in _texts(shown)
    assert texts.PROPOSAL_TAKEN in chat.toasts()


def test_proposal_keeps_every_figure_and_changes_that_sentence_alone() -> None:
    way = proposed(TEXT, CLUMSY)
    assert [one for one in way.split() if any(char.isdigit() for char in one)] == [
        one for one in CLUMSY.split() if any(char.isdigit() for char in one)
    ]
    assert proposed(TEXT, "Kalimat yang tidak ada.") == ""


async def test_only_sentence_of_a_draft_stays(chat: Chat) -> None:
    card = await _card(chat, f"{CLUMSY}\n\n#CilegonJuare")
    shown = await _press(chat, "Hapus", card)
    assert texts.ONLY_SENTENCE in _texts(shown) + chat.toasts()


async def test_card_of_an_older_version_changes_nothing(chat: Chat) -> None:
    card = await _card(chat)
    await _press(chat, "Hapus", card)
    shown = await _press(chat, "Hapus", card)
    assert texts.SENTENCE_GONE in _texts(shown) + chat.toasts()


async def test_too_long_a_sentence_is_refused_and_the_next_one_is_taken(chat: Chat) -> None:
    card = await _card(chat)
    await _press(chat, "Tulis ulang", card)
    (refused,) = await chat.says(OPERATOR, "Warga " * LONGEST)
    assert refused.text == texts.sentence_too_long(LONGEST)
    assert any(
        "Pos ronda dibangun warga." in one for one in _texts(await chat.says(OPERATOR, "Pos ronda dibangun warga"))
    )


async def test_other_peoples_sentences_are_out_of_reach(chat: Chat) -> None:
    card = await _card(chat)
    for data in ("d:1:rapikan", card.buttons["Hapus"], card.buttons["Tulis ulang"]):
        (shown,) = await chat.presses(OTHER, data)
        assert shown.text == texts.NOT_YOURS


def test_bullet_dateline_and_title_stay_where_they_are() -> None:
    text = "Warga Bersihkan Saluran\n\nCILEGON – Warga bekerja. Saluran lancar.\n\n• Bawa cangkul.\n• Bawa air.\n\n#Got"
    assert told(text, "Warga Bersihkan Saluran") == (
        "Warga bekerja.", "Saluran lancar.", "Bawa cangkul.", "Bawa air.",
    )  # fmt: skip
    assert without(text, "Warga bekerja.").splitlines()[2] == "CILEGON – Saluran lancar."
    assert "•" not in without(without(text, "Bawa cangkul."), "Bawa air.")
    assert reworded(text, "Bawa air.", "Bawa minum").splitlines()[-3] == "• Bawa minum."


@pytest.mark.parametrize("key", ["", "0123456789"])
def test_key_of_no_sentence_finds_none(key: str) -> None:
    assert of_key(TEXT, key) == ""
