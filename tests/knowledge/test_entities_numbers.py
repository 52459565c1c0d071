"""However a number is written, its key is the same."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from knowledge.entities import extract
from tests import bundled

NAMES = bundled.names()
ON = date(2025, 9, 25)
ONES = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
UNITS = st.sampled_from(["warga", "jiwa", "peserta", "kelurahan", "paket"])


def spelled(n: int) -> str:
    """Indonesian number words, 1 to 999,999,999."""
    if n < 10:
        return ONES[n]
    if n < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(n) or f"{ONES[n - 10]} belas"
    for size, word, one in (
        (10**6, "juta", ""),
        (1000, "ribu", "seribu"),
        (100, "ratus", "seratus"),
        (10, "puluh", ""),
    ):
        if n >= size:
            head = one if one and n // size == 1 else f"{spelled(n // size)} {word}"
            return f"{head} {spelled(n % size)}".strip() if n % size else head
    raise AssertionError(n)


def keys(text: str, kind: str = "number") -> list[str]:
    return [one.key for one in extract(text, ON, NAMES) if one.kind == kind]


@given(st.integers(1, 999_999_999), UNITS)
def test_a_number_in_words_has_the_key_of_its_figures(number, unit) -> None:
    figures = f"{number:,}".replace(",", ".")
    assert keys(f"sebanyak {figures} {unit} hadir") == [f"{number}|{unit}"]
    assert keys(f"sebanyak {spelled(number)} {unit} hadir") == [f"{number}|{unit}"]


@given(st.integers(1, 9999))
def test_plain_figures_without_thousands_marks_compare(number) -> None:
    assert keys(f"ada {number} warga") == [f"{number}|warga"]


@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from([("ribu", 3), ("juta", 6), ("miliar", 9)]))
def test_scaled_rupiah_compare_with_full_figures(whole, tenth, scale) -> None:
    word, power = scale
    value = whole * 10**power + tenth * 10 ** (power - 1)
    full = f"{value:,}".replace(",", ".")
    written = f"{whole},{tenth} {word}" if tenth else f"{whole} {word}"
    assert (
        keys(f"anggaran Rp{written} cair", "money") == keys(f"anggaran Rp{full} cair", "money") == [f"{value}|rupiah"]
    )


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_any_text_is_read_and_every_span_slices_it(text) -> None:
    for one in extract(text, ON, NAMES):
        assert text[one.start : one.end] == one.text
        assert one.start < one.end


MIXED = """rt 03 / 24 9 2025 rabu minggu pagi jam 9.30 wib Rp 1,2 miliar % persen pak lurah ciwedus Budi
“ ” " kata , . ( ) 80 warga kemarin besok ketua pwi tgl – s.d. di aula kota sama"""
WORDS = st.sampled_from(MIXED.split())


@given(st.lists(WORDS, max_size=25))
def test_any_mix_of_meaningful_words_is_read(words) -> None:
    text = " ".join(words)
    assert all(text[one.start : one.end] == one.text for one in extract(text, ON, NAMES))


def test_a_part_of_a_measure_is_a_figure() -> None:
    text = "Antre setengah jam, lalu stgh kilogram dan tiga perempat jam; setengah delapan, setengah matang."
    found = [e.key for e in extract(text, ON, NAMES) if e.kind == "number"]
    assert found == ["0.5|jam", "0.5|kilogram", "0.75|jam"]
