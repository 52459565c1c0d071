"""A file that was sent becomes documents that read back the same, under ids that cannot leave their folder."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.documents import Document, FrontMatter
from knowledge.errors import CorpusRejected, FileRefused
from knowledge.extraction import Extractor
from knowledge.loaders import read
from knowledge.received import file_of, received
from tests.knowledge.extraction.samples import paragraphs, zipped

TODAY = date(2025, 10, 12)
LETTER = paragraphs("# Lomba Kampung Bersih", "Cilegon, 6 Oktober 2025", "Lomba kampung bersih diikuti 43 kelurahan.")
PROGRAMME = """---
jenis: program
judul: Got Bersih
tanggal: 2025-10-01
pesan_kunci:
  - {id: got, teks: Got bersih mencegah genangan.}
---
Isi brief.
"""


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    with Extractor() as reader:
        yield reader


def _read_back(folder: Path, name: str, content: bytes) -> Document:
    path = folder / name
    path.write_bytes(content)
    return read(path, folder)[0]


def test_document_of_a_word_file_reads_back_the_same(extractor: Extractor, tmp_path: Path) -> None:
    (part,) = received("Surat Lomba.docx", LETTER, extractor, TODAY)
    again = _read_back(tmp_path, part.file, part.content)
    assert (again.id, again.front.judul, again.front.tanggal) == (
        "surat-lomba",
        "Lomba Kampung Bersih",
        date(2025, 10, 6),
    )
    assert again.body.strip() == part.document.body.strip()
    assert not part.stated


def test_author_s_own_markdown_is_kept_as_written(extractor: Extractor) -> None:
    text = PROGRAMME.replace("---\n", "---\nid: got-bersih\n# catatan penulis\n", 1).encode()
    (part,) = received("a.md", text, extractor, TODAY)
    assert (part.stated, part.file, part.content) == (True, "got-bersih.md", text)
    assert b"catatan penulis" not in part.renamed("lain").content


def test_kind_changes_only_into_what_the_document_can_be(extractor: Extractor) -> None:
    (letter,) = received("surat.docx", LETTER, extractor, TODAY)
    assert letter.as_kind("panduan").document.kind == "panduan"
    with pytest.raises(FileRefused, match="pesan kunci"):
        letter.as_kind("program")
    (programme,) = received("a.md", PROGRAMME.encode(), extractor, TODAY)
    assert programme.as_kind("rilis").document.front.pesan_kunci


def test_mistakes_carry_the_sender_s_name_and_line(extractor: Extractor) -> None:
    with pytest.raises(CorpusRejected) as refused:
        received("Brief Baru.md", PROGRAMME.replace("2025-10-01", "kemarin").encode(), extractor, TODAY)
    assert str(refused.value.rejected[0]).startswith("Brief Baru.md:4: ")


def test_document_above_the_limit_is_refused(extractor: Extractor) -> None:
    long = paragraphs("# Panjang", *["Kalimat yang sama diulang terus di sini." for _ in range(60)])
    with pytest.raises(CorpusRejected, match="melebihi batas"):
        received("panjang.docx", long, extractor, TODAY, max_bytes=1500)


def test_members_of_an_archive_have_ids_of_their_own(extractor: Extractor) -> None:
    parts = received("k.zip", zipped({"a/surat.docx": LETTER, "b/surat.docx": LETTER}), extractor, TODAY)
    assert len({part.document.id for part in parts}) == 2
    assert all("/" not in part.file for part in parts)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_no_sender_s_name_leads_out_of_the_folder(extractor: Extractor, name: str) -> None:
    try:
        parts = received(f"{name}.md", PROGRAMME.encode(), extractor, TODAY)
    except CorpusRejected:
        return
    for part in parts:
        assert Path(part.file).name == part.file
        assert not part.file.startswith(".")


lines = st.lists(st.sampled_from(["kata", "---", "# judul", "- butir", "", "a: b", "“kutip”", "| a | b |"]), max_size=8)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines, st.text(min_size=1, max_size=40).filter(str.strip))
def test_whatever_a_document_says_is_read_back(tmp_path: Path, body: list[str], title: str) -> None:
    from knowledge.plain import clean
    from knowledge.received import written

    title = clean(title).strip() or "Judul"
    front = FrontMatter(jenis="rilis", judul=title, tanggal=TODAY)
    document = Document("a/b", front, "Isi.\n" + "\n".join(body) + "\n", "x", 1, "")
    again = _read_back(tmp_path, file_of("a/b"), written(document))
    assert (again.id, again.body, again.front.judul) == (
        "a/b",
        document.body,
        " ".join(title.split()) and again.front.judul,
    )
