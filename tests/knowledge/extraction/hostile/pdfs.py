"""PDFs: locked, cut off, recursive, far too many pages, scripts, and files that are two things at once."""

import io
import zlib
from collections.abc import Sequence

from pypdf import PdfReader, PdfWriter

from tests.knowledge.extraction.hostile.hostile import SENTENCE, Hostile
from tests.knowledge.extraction.samples import paragraph, printed, zipped


def letter() -> bytes:
    """A harmless PDF."""
    return printed(paragraph("Kerja Bakti", "Heading1"), paragraph(SENTENCE))


def made(objects: Sequence[bytes]) -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalogue."""
    content, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return content + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, start,
    )  # fmt: skip


def _stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), more, content)


def _page(content: bytes, more: bytes = b"", box: bytes = b"0 0 595 842") -> list[bytes]:
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>%s>>>>" % (box, more),
        content,
        font,
    ]


def _said(text: str) -> bytes:
    return b"BT /F 12 Tf 50 700 Td (%s) Tj ET\n" % text.replace("(", "").replace(")", "").encode()


def _locked(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(letter())))
    writer.encrypt(user_password=password, owner_password="pemilik", algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _many_pages() -> bytes:
    kids = b" ".join([b"3 0 R"] * 100_000)
    objects = _page(_stream(_said(SENTENCE)))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count 100000>>" % kids
    return made(objects)


def _claimed_pages() -> bytes:
    objects = _page(_stream(_said(SENTENCE)))
    objects[1] = b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>"
    return made(objects)


def _own_parent() -> bytes:
    objects = _page(_stream(_said(SENTENCE)))
    objects[1] = b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>"
    return made(objects)


def _own_form() -> bytes:
    form = _stream(b"/X Do\n" * 50 + _said(SENTENCE), b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources"
                   b"<</XObject<</X 6 0 R>>/Font<</F 5 0 R>>>>")  # fmt: skip
    return made([*_page(_stream(b"/X Do\n" + _said(SENTENCE)), b"/XObject<</X 6 0 R>>"), form])


def _forms_of_forms() -> bytes:
    """Each form draws the next one ten times: 10^9 drawings in a few objects."""
    objects = _page(_stream(b"/X Do\n" + _said(SENTENCE)), b"/XObject<</X 6 0 R>>")
    for number in range(9):
        resources = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X %d 0 R>>/Font<</F 5 0 R>>>>"
        objects.append(_stream(b"/X Do\n" * 10 + _said("warga"), resources % (7 + number)))
    return made([*objects, _stream(_said("warga"), b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]")])


def _bomb() -> bytes:
    packed = zlib.compress(zlib.compress(bytes(600_000_000), 1), 9)
    return made(_page(_stream(packed, b"/Filter[/FlateDecode/FlateDecode]")))


def _huge_picture() -> bytes:
    packed = zlib.compress(bytes(1000))
    more = b"/Type/XObject/Subtype/Image/Width 200000/Height 200000/ColorSpace/DeviceGray/BitsPerComponent 8"
    picture = _stream(packed, more + b"/Filter/FlateDecode")
    return made([*_page(_stream(b"500 0 0 500 0 0 cm /X Do"), b"/XObject<</X 6 0 R>>"), picture])


def _script() -> bytes:
    objects = _page(_stream(_said(SENTENCE)))
    action = b"<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9/'\\); while \\(true\\) {})>>"
    launch = b"<</S/Launch/F(calc.exe)>>"
    objects[0] = b"<</Type/Catalog/Pages 2 0 R/OpenAction %s/AA<</WC %s>>>>" % (action, launch)
    return made(objects)


def _looping_table() -> bytes:
    content = made(_page(_stream(_said(SENTENCE))))
    start = content.index(b"xref\n0")
    return content.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % start)


FILES = (
    Hostile("locked PDF", "a.pdf", lambda: _locked("rahasia"), "kata sandi"),
    Hostile("PDF that only may not be printed", "a.pdf", lambda: _locked(""), text="1.234 warga"),
    Hostile("PDF cut off", "a.pdf", lambda: letter()[: len(letter()) // 3], "rusak|hampir tidak ada"),
    Hostile("PDF of its first line", "a.pdf", lambda: b"%PDF-1.7\n", "rusak"),
    Hostile("100,000 pages", "a.pdf", _many_pages, "100000 halaman"),
    Hostile("two thousand million claimed pages", "a.pdf", _claimed_pages, text="1.234 warga"),
    Hostile("pages that hold themselves", "a.pdf", _own_parent, "rusak|hampir|halaman"),
    Hostile("form that draws itself", "a.pdf", _own_form, "rusak|rumit", costly=True),
    Hostile("10^9 drawings", "a.pdf", _forms_of_forms, "rumit|rusak", costly=True),
    Hostile("stream of 600 MB", "a.pdf", _bomb, "rusak|rumit|hampir", costly=True),
    Hostile("page of a thousand kilometres", "a.pdf",
            lambda: made(_page(_stream(b"0 0 9 9 re f"), box=b"0 0 2000000000 2000000000")), "hampir|rusak"),
    Hostile("picture of 40,000 megapixels", "a.pdf", _huge_picture, "hampir|rusak|memori|tidak terbaca"),
    Hostile("script and attachment", "a.pdf", _script, text="1.234 warga"),
    Hostile("table that names itself", "a.pdf", _looping_table, text="1.234 warga"),
    Hostile("PDF and archive at once", "a.pdf", lambda: letter() + zipped({"a.txt": b"x"}), "sekaligus arsip ZIP"),
    Hostile("PDF called Word", "a.docx", letter, "isinya PDF"),
)  # fmt: skip
