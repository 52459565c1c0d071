"""What changed between two versions is told by sentence, in the order of the text, and always fits a message."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from bot import texts
from bot.cards.changes import Change, changes, changes_card
from bot.cards.counter import counter, short_counter
from bot.clock import JAKARTA
from bot.split import MESSAGE_LIMIT, units
from bot.storage.records import Version
from knowledge.checking.report import Report
from prompts.brief import Brief
from prompts.draft import Draft, Style

BEFORE = "Got bersih, air lancar.\n\nSebanyak 80 warga RT 03 bekerja bakti. Lurah hadir."


def _version(text: str, number: int = 1, action: str = "catatan") -> Version:
    brief = Brief(raw="catatan", kind="caption", channel="x", sent_at=datetime(2025, 10, 12, tzinfo=JAKARTA))
    draft = Draft(kind="caption", channel="x", text=text)
    return Version(action, brief, draft, Report(100, "siap"), Style(), number=number)


def test_same_text_has_no_changes() -> None:
    assert changes(BEFORE, BEFORE) == ()
    assert texts.NO_CHANGE in changes_card(1, _version(BEFORE), _version(f"{BEFORE}\n", 2), earlier=False).text


def test_changed_sentence_stands_once_with_both_wordings() -> None:
    after = BEFORE.replace("80 warga", "90 warga")
    card = changes_card(1, _version(BEFORE), _version(after, 2, "koreksi"), earlier=False)
    assert "Sebanyak <s>80</s> <b>90</b> warga RT 03 bekerja bakti." in card.text
    assert "Got bersih" not in card.text


def test_what_came_and_went_stands_in_the_order_of_the_text() -> None:
    after = "Halo, Sobat. 🧹\nGot bersih, air lancar.\n\nTerima kasih.\n\nSebanyak 80 warga RT 03 bekerja bakti."
    came = (Change("", "Halo, Sobat. 🧹"), Change("", "Terima kasih."))
    assert changes(BEFORE, after) == (*came, Change("Lurah hadir.", ""))


def test_words_of_a_draft_are_no_markup() -> None:
    card = changes_card(1, _version("A <b> & B."), _version("C <i> & D.", 2), earlier=False)
    assert "<s>A &lt;b&gt; &amp; B.</s>" in card.text


@given(st.text(max_size=3000), st.text(max_size=3000))
def test_card_fits_a_message_whatever_changed(before: str, after: str) -> None:
    card = changes_card(1, _version(before), _version(after, 2), earlier=True)
    assert units(card.text) <= MESSAGE_LIMIT
    assert len(card.buttons) == 1


@given(st.lists(st.sampled_from(["Satu dua.", "Tiga empat lima.", "Enam.", "Satu dua tiga."]), max_size=8), st.data())
def test_changes_lead_from_one_text_to_the_other(before: list[str], data: st.DataObject) -> None:
    """Every sentence of either text that the other lacks is told, and nothing that neither has."""
    after = data.draw(
        st.lists(st.sampled_from([*before, "Baru sekali ini."]) if before else st.just("Baru."), max_size=8)
    )
    found = changes("\n".join(before), "\n".join(after))
    gone, new = [c.before for c in found if c.before], [c.after for c in found if c.after]
    assert sorted([*before, *new]) == sorted([*after, *gone])


def test_counter_counts_as_the_channel_does() -> None:
    assert counter(Draft(kind="caption", channel="x", text="a" * 200)) == "200/280 karakter"
    thread = Draft(kind="caption", channel="x", text=f"{'a' * 200} (1/2)\n\n{'b' * 100} (2/2)")
    assert counter(thread) == "utas 2 unggahan, terpanjang 206/280 karakter"
    assert short_counter(thread) == "utas 2, 206/280"
    assert counter(Draft(kind="rilis", text="kata " * 231)) == "231 kata (anjuran 300–500)"
    assert short_counter(Draft(kind="alt", text="a" * 115)) == "115 karakter"
