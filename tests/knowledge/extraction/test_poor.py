"""Pictures as phones and old scanners make them: read with a stated confidence, or refused; never half a success."""

import io
import re
from collections.abc import Iterator

import numpy as np
import pytest
from PIL import Image, ImageFilter
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from knowledge.errors import FileRefused
from knowledge.extraction import Extractor
from knowledge.extraction.limits import Limits
from knowledge.extraction.pdf import GARBLED
from tests.knowledge.extraction.samples import paragraph, picture, printed, word
from tests.knowledge.extraction.test_pages import LETTER, SENTENCE, scans
from tests.waiting import PATIENCE


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    """One with patience: on a busy machine a look takes longer, and a page has time for fewer."""
    with Extractor(Limits(wall=PATIENCE)) as reader:
        yield reader


NUMBERS = ("1.234", "7,41", "12/10/2025", "07.00", "005/77/Kel-Cwd/2025")


def _scan(turned: float = 0, blurred: float = 0, grain: float = 0, specks: float = 0, size: float = 1) -> bytes:
    """The letter as a picture: turned by degrees, blurred by pixels, with grain and a share of black and white specks,
    reduced to a part of its 200 dpi."""
    image = Image.open(io.BytesIO(picture(printed(*LETTER)))).rotate(turned, fillcolor=255, expand=True)
    image = image.resize((int(image.width * size), int(image.height * size))).filter(ImageFilter.GaussianBlur(blurred))
    chance = np.random.default_rng(7)
    ink = np.asarray(image) + chance.normal(0, grain, (image.height, image.width))
    dust = chance.random(ink.shape)
    ink[dust < specks / 2], ink[dust > 1 - specks / 2] = 0, 255
    target = io.BytesIO()
    Image.fromarray(ink.clip(0, 255).astype("uint8")).save(target, "PNG")
    return target.getvalue()


@scans
@pytest.mark.parametrize(
    "content",
    [_scan(), _scan(turned=1.5, grain=8), _scan(blurred=1.2), _scan(specks=0.02), _scan(turned=8), _scan(turned=270),
     _scan(turned=180), _scan(size=0.6)],
    ids=["clean", "turned and grainy", "blurred", "specks", "askew", "sideways", "upside down", "120 dpi"],
)  # fmt: skip
def test_a_poor_scan_is_read_and_says_how_sure_it_is(extractor: Extractor, content: bytes) -> None:
    (part,) = extractor.extract("a.png", content)
    assert [number for number in NUMBERS if number not in part.text] == []
    said = re.search(r"dengan keyakinan (\d+)%; cocokkan", part.warnings[0])
    assert said
    assert int(said[1]) == round(part.confidence * 100) >= 85


@scans
@pytest.mark.parametrize(
    "content",
    [_scan(size=0.2), _scan(blurred=4), _scan(size=0.3, grain=60)],
    ids=["40 dpi", "out of focus", "small and grainy"],
)
def test_a_scan_that_cannot_be_read_is_refused_with_a_remedy(extractor: Extractor, content: bytes) -> None:
    with pytest.raises(FileRefused, match=r"(?:kurang jelas \(keyakinan \d+%\)|hampir tidak ada teks).*; pindai"):
        extractor.extract("a.png", content)


@scans
def test_a_line_in_larger_letters_is_a_heading_and_a_short_one_is_not(extractor: Extractor) -> None:
    letter = printed(*LETTER, paragraph("Pesan Kunci", "Heading2"), paragraph("Got bersih, air lancar."))
    (part,) = extractor.extract("a.png", picture(letter))
    assert re.findall(r"^#+ .*", part.text, re.MULTILINE) == ["# Undangan Kerja Bakti", "## Pesan Kunci"]


@scans
def test_a_number_that_was_hard_to_read_is_named(extractor: Extractor) -> None:
    (part,) = extractor.extract("a.png", _scan(size=0.3))
    wrong = [number for number in NUMBERS if number not in part.text]
    assert wrong
    assert part.warnings[1].startswith("Angka yang kurang jelas: ")


@scans
def test_a_picture_without_writing_is_refused(extractor: Extractor) -> None:
    target = io.BytesIO()
    Image.radial_gradient("L").resize((800, 800)).save(target, "JPEG")
    with pytest.raises(FileRefused, match=r"hampir tidak ada teks|kurang jelas"):
        extractor.extract("a.jpg", target.getvalue())


@scans
def test_a_picture_between_pages_of_text_is_read_and_named(extractor: Extractor) -> None:
    target = io.BytesIO()
    canvas = Canvas(target, A4)
    canvas.drawString(60, 700, "Nota dinas tentang kerja bakti kelurahan dan penanganan sampah.")
    canvas.showPage()
    letter = Image.open(io.BytesIO(picture(printed(*LETTER))))
    canvas.drawInlineImage(letter, 0, 0, *A4)
    canvas.save()
    (part,) = extractor.extract("a.pdf", target.getvalue())
    assert part.text.startswith("Nota dinas tentang kerja bakti")
    assert "1.234 warga" in part.text
    assert part.warnings[0] == "Halaman 2 berupa gambar."
    assert part.confidence < 1


def _displaced() -> bytes:
    """A PDF whose letters look right and are named as other letters, as some exporters leave them."""
    registerFont(TTFont("Vera", "Vera.ttf"))
    target = io.BytesIO()
    canvas = Canvas(target, A4)
    for number in range(6):
        canvas.setFont("Vera", 12)
        canvas.drawString(40, 700 - 30 * number, SENTENCE[:75])
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(target))
    for font in writer.pages[0]["/Resources"]["/Font"].values():
        if "/ToUnicode" in font:
            names = font["/ToUnicode"].get_object()
            names.set_data(re.sub(rb"<(00[67][0-9A-F])>", lambda m: b"<%04X>" % (int(m[1], 16) ^ 5), names.get_data()))
    writer.write(target)
    return target.getvalue()


@scans
def test_letters_named_as_others_are_read_as_a_picture(extractor: Extractor) -> None:
    (part,) = extractor.extract("a.pdf", _displaced())
    assert part.warnings[0] == GARBLED
    assert "1.234 warga membersihkan" in part.text
    assert part.confidence < 1


def test_marks_instead_of_letters_are_refused(extractor: Extractor) -> None:
    with pytest.raises(FileRefused, match="tidak terbaca sebagai kata-kata; ketik ulang"):
        extractor.extract("a.txt", ("\ufffd\ue001" * 40 + SENTENCE).encode())


def test_a_word_file_of_nothing_but_a_logo_has_no_text(extractor: Extractor) -> None:
    target = io.BytesIO()
    Image.new("L", (60, 60)).save(target, "PNG")
    with pytest.raises(FileRefused, match=r"hampir tidak ada teks yang terbaca \(0 huruf"):
        extractor.extract("a.docx", word(lambda document: document.add_picture(io.BytesIO(target.getvalue()))))
