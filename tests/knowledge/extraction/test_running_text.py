"""A file's Markdown as it would be pasted."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.extraction.extracted import Extracted
from knowledge.extraction.running_text import running_text

MARKED = """---
jenis: rilis
---
# Judul Rilis

CILEGON – **Warga** hadir, 5 \\* 3 lembar, __tebal__.

> Kutipan “apa adanya”.

| Hari | Jam |
| --- | --- |
| Senin | 09.00 |
"""


def test_marks_go_and_words_stay() -> None:
    assert running_text([Extracted(MARKED)]) == (
        "Judul Rilis\n\nCILEGON – Warga hadir, 5 * 3 lembar, tebal.\n\nKutipan “apa adanya”.\n\nHari, Jam\nSenin, 09.00"
    )


def test_several_documents_follow_each_other_and_empty_ones_are_left_out() -> None:
    assert running_text([Extracted("# Satu"), Extracted("\n"), Extracted("Dua")]) == "Satu\n\nDua"


@given(st.lists(st.sampled_from(["Warga", "hadir", "80", "Rp5.000", "(24/9/2025),", "dan", "e-KTP"]), min_size=1))
def test_text_without_marks_is_not_touched(words: list[str]) -> None:
    assert running_text([Extracted(" ".join(words))]) == " ".join(words)
