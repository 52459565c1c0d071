"""The measures on drafts whose faults are known."""

from datetime import UTC, datetime

from bench.forms import broken
from bench.notes import LATER, NOTES, notes
from bench.plain import plain
from bench.reading_ease import Ease, ease
from bench.repetition import self_bleu
from knowledge.limits import Limits
from prompts.brief import Brief
from prompts.draft import Draft


def test_copies_repeat_wholly_and_different_texts_hardly() -> None:
    one = "warga rt 03 bekerja bakti membersihkan saluran air minggu pagi"
    other = "lurah masigit mengajak ibu-ibu menanam cabai di halaman kantor kelurahan"
    assert self_bleu([one, one]) == 1.0
    assert self_bleu([one, other]) < 0.2


def test_too_long_too_many_hashtags_and_a_long_first_line_are_each_said() -> None:
    text = "a" * 300 + "\n\n#a1x #b #c #d #e #f"
    assert len(broken(Draft(kind="caption", channel="instagram", text=text), Limits.load())) == 2
    assert any("karakter" in one for one in broken(Draft(kind="caption", channel="x", text="a" * 281), Limits.load()))


def test_a_release_without_dateline_and_with_a_short_title_is_broken() -> None:
    found = broken(Draft(kind="rilis", title="Judul", text="Isi saja."), Limits.load())
    assert found == ("judul 1 kata", "tanpa dateline")


def test_reading_ease_counts_prose_and_leaves_the_frame_out() -> None:
    text = "Warga bekerja bakti. Lurah hadir.\n\n📍 Ciwedus\n\n#CilegonJuare\n\nNarahubung: [LENGKAPI: nama]"
    assert ease(text) == Ease(sentences=2, words=5, letters=27)


def test_the_template_says_what_the_brief_has_and_leaves_gaps_for_the_rest() -> None:
    sent = datetime(2026, 1, 5, 8, tzinfo=UTC)
    brief = Brief(
        kind="caption", channel="instagram", what="senam", agency="Kelurahan Gerem", raw="senam", sent_at=sent
    )
    text = plain(brief).text
    assert "Kelurahan Gerem melaksanakan kegiatan senam" in text
    assert "[LENGKAPI: tempat]" in text


def test_every_note_of_both_sets_has_an_id_of_its_own() -> None:
    ids = [note.id for path in (NOTES, LATER) for note in notes(path)]
    assert len(ids) == len(set(ids)) == 152
