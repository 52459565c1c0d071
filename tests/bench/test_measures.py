"""The measures on drafts whose faults are known."""

from bench.forms import broken
from bench.repetition import self_bleu
from knowledge.limits import Limits
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
