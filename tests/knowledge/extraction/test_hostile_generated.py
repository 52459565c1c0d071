"""Harmless files with damage that nobody thought of: always a clear sentence or a sane text, and the child goes on."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.errors import FileRefused
from knowledge.extraction import Extractor, Limits
from tests.knowledge.extraction.hostile.hostile import SENTENCE, clear
from tests.knowledge.extraction.hostile.office import deck, sheet, word
from tests.knowledge.extraction.hostile.office import paragraph as p
from tests.knowledge.extraction.hostile.pages import page
from tests.knowledge.extraction.hostile.pdfs import letter
from tests.knowledge.extraction.hostile.pictures import blank
from tests.knowledge.extraction.samples import changed, zipped

SAMPLES: dict[str, Callable[[], bytes]] = {
    "a.docx": lambda: word(p(SENTENCE) + f"<w:tbl><w:tr><w:tc>{p('RT')}</w:tc><w:tc>{p('03')}</w:tc></w:tr></w:tbl>"),
    "a.xlsx": sheet,
    "a.pptx": deck,
    "a.pdf": letter,
    "a.html": lambda: page(f"<article><h1>Kerja Bakti</h1><p>{SENTENCE}</p><table><tr><td>a<td>b</table></article>"),
    "a.csv": f"Uraian;Nilai\n{SENTENCE};80\n".encode,
    "a.md": f"---\njenis: rilis\njudul: Kerja Bakti\n---\n# Kerja Bakti\n\n- {SENTENCE}\n".encode,
    "a.txt": lambda: SENTENCE.encode("utf-16"),
    "a.zip": lambda: zipped({"rilis/a.txt": SENTENCE.encode(), "b.html": page(SENTENCE)}),
    "a.png": lambda: blank(side=60),
}
Harm = Callable[[bytes], bytes]
_sample = cache(lambda name: SAMPLES[name]())


@pytest.fixture(scope="module")
def hurried() -> Iterator[Extractor]:
    with Extractor(Limits(cpu=4, wall=8)) as reader:
        yield reader


def _cut(at: float) -> Harm:
    return lambda content: content[: int(at * len(content))]


def _put(at: float, junk: bytes, over: int) -> Harm:
    """Junk in the place of `over` bytes."""
    return lambda content: content[: int(at * len(content))] + junk + content[int(at * len(content)) + over :]


def _again(at: float, length: int, times: int) -> Harm:
    """A piece of the file repeated."""

    def harm(content: bytes) -> bytes:
        start = int(at * len(content))
        return content[:start] + content[start : start + length] * times + content[start:]

    return harm


def _inside(member: int, harm: Harm) -> Harm:
    """The harm done to one member of a package, which itself stays whole."""

    def done(content: bytes) -> bytes:
        if not content.startswith(b"PK"):
            return harm(content)
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            name = package.namelist()[member % len(package.namelist())]
            return changed(content, {name: harm(package.read(name))})

    return done


PLACE = st.floats(0, 1)
JUNK = st.one_of(
    st.binary(max_size=40),
    st.text(max_size=20).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.sampled_from(
        [b"\0", b"\xff\xff\xff\xff", b"-1", b"99999999999", b"<", b"&#0;", b"]]>", b"%s%n", b"\xed\xa0\x80"]
    ),
)
HARMS: st.SearchStrategy[Harm] = st.one_of(
    st.builds(_cut, PLACE),
    st.builds(_put, PLACE, JUNK, st.integers(0, 40)),
    st.builds(_again, PLACE, st.integers(1, 300), st.integers(2, 400)),
)
ANYWHERE = st.one_of(HARMS, st.builds(_inside, st.integers(0, 40), HARMS))


@given(kind=st.sampled_from(sorted(SAMPLES)), harms=st.lists(ANYWHERE, min_size=1, max_size=3))
@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_is_refused_with_a_reason_or_read(hurried: Extractor, kind: str, harms: list[Harm]) -> None:
    content = _sample(kind)
    for harm in harms:
        try:
            content = harm(content)
        except Exception:  # zipfile fails in many ways on a package that was damaged before
            break
    try:
        parts = hurried.extract(kind, content)
    except FileRefused as refusal:
        said = str(refusal)
        assert clear(said), said
        return
    assert parts
    for part in parts:
        part.text.encode()
        assert not re.search("[\0-\x08\x0b-\x1f\u202a-\u202e\ufffe]", part.text + part.title)
        assert sum(map(str.isalnum, part.text)) >= Limits().letters
        assert len(part.title) <= 150
        assert 0 < part.confidence <= 1
