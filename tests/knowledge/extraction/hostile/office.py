"""Word, Excel and PowerPoint files: entities, macros, locks, bombs in their parts, and parts that are missing."""

import io
import zipfile
from collections.abc import Callable

from tests.knowledge.extraction.hostile.hostile import SENTENCE, Hostile
from tests.knowledge.extraction.samples import changed, paragraphs, slides, workbook, zipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


def body(inside: str, before: str = "") -> bytes:
    """A document part with this body."""
    return f"{before}<w:document {W}><w:body>{inside}</w:body></w:document>".encode()


def word(inside: str, before: str = "") -> bytes:
    """A Word file with this body."""
    return changed(paragraphs(SENTENCE), {"word/document.xml": body(inside, before)})


def paragraph(text: str) -> str:
    """A paragraph of such a body."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def sheet() -> bytes:
    """A harmless workbook."""
    return workbook({"Data": [["Uraian kegiatan", "Banyaknya warga"], [SENTENCE, 80]]})


def deck() -> bytes:
    """Harmless slides."""
    return slides(("Kerja Bakti", SENTENCE))


def _without(package: bytes, member: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist() if name != member})


def _content_types(package: bytes, before: str, after: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        types = archive.read("[Content_Types].xml").decode().replace(before, after)
    return changed(package, {"[Content_Types].xml": types.encode()})


def _deep(tag: str, depth: int) -> str:
    return f"<w:{tag}>" * depth + paragraph(SENTENCE) + f"</w:{tag}>" * depth


def _tables() -> bytes:
    opened, closed = "<w:tbl><w:tr><w:tc>" + paragraph("a") + "</w:tc><w:tc>", "</w:tc></w:tr></w:tbl>"
    return word(opened * 60 + paragraph(SENTENCE) + closed * 60)


def _encrypted() -> bytes:
    """What Word writes for a document with a password: an OLE file with the package inside."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(4096)


def _outside_picture() -> bytes:
    rels = f'<Relationships xmlns="{RELATIONS}">{{}}</Relationships>'
    targets = ("http://127.0.0.1:9/x.png", "file:///etc/passwd", "\\\\server\\share\\x.png")
    links = "".join(
        f'<Relationship Id="r{n}" Type="{IMAGE}" Target="{target}" TargetMode="External"/>'
        for n, target in enumerate(targets)
    )
    return changed(word(paragraph(SENTENCE)), {"word/_rels/document.xml.rels": rels.format(links).encode()})


def _far_cell() -> bytes:
    def told(xml: str) -> str:
        start, end = xml.index("<sheetData>"), xml.index("</sheetData>")
        far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>jauh</t></is></c></row>'
        return xml[:start] + xml[start:end] + far + xml[end:]

    return _sheet_xml(told)


def _sheet_xml(change: Callable[[str], str]) -> bytes:
    package = sheet()
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    return changed(package, {"xl/worksheets/sheet1.xml": change(xml).encode()})


def _many_rows() -> bytes:
    row = "<row><c t='inlineStr'><is><t>{}</t></is></c><c><v>{}</v></c></row>"
    rows = "".join(row.format(n, n * 7919 % 1_000_003) for n in range(21_000))
    return _sheet_xml(lambda xml: xml.replace("</sheetData>", rows + "</sheetData>"))


def _wide_rows() -> bytes:
    cells = "".join(f"<c><v>{n * 7919 % 1_000_003}</v></c>" for n in range(16_384))
    return _sheet_xml(lambda xml: xml.replace("</sheetData>", f"<row>{cells}</row>" * 3 + "</sheetData>"))


def _formula() -> bytes:
    return workbook(
        {"Data": [["Uraian kegiatan", "Nilai"], [SENTENCE, '=cmd|" /C calc"!A0'], ["x", '=WEBSERVICE("x")']]}
    )


def _words(count: int) -> str:
    """Words that do not repeat, so that they are not taken for a bomb."""
    return "".join(paragraph(f"Kelurahan {n * 2654435761 % 2**32:x} melaporkan {n} warga.") for n in range(count))


def _slide_xml(change: Callable[[str], str]) -> bytes:
    package = deck()
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        xml = archive.read("ppt/slides/slide1.xml").decode()
    return changed(package, {"ppt/slides/slide1.xml": change(xml).encode()})


def _groups(xml: str) -> str:
    group = '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    return xml.replace("</p:spTree>", group * 80 + "</p:grpSp>" * 80 + "</p:spTree>")


def _declared(package: bytes, member: str, declaration: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        xml = archive.read(member).decode()
    start = xml.find("?>") + 2 if xml.startswith("<?") else 0
    return changed(package, {member: (xml[:start] + declaration + xml[start:]).encode()})


FILES = (
    Hostile("billion laughs in Word", "a.docx", lambda: word(paragraph("&a11;"), LAUGHS), "deklarasi XML"),
    Hostile("file of the server asked in Word", "a.docx", lambda: word(paragraph("&e;"), OUTSIDE), "deklarasi XML"),
    Hostile(
        "billion laughs in UTF-16", "a.docx",
        lambda: changed(
            paragraphs(SENTENCE),
            {"word/document.xml": body(paragraph("&a11;"), '<?xml version="1.0" encoding="UTF-16"?>' + LAUGHS)
             .decode().encode("utf-16")},
        ),
        "deklarasi XML",
    ),
    Hostile(
        "billion laughs in Excel", "a.xlsx",
        lambda: _declared(sheet(), "xl/workbook.xml", LAUGHS), "deklarasi XML",
    ),
    Hostile(
        "file of the server asked in PowerPoint", "a.pptx",
        lambda: _declared(deck(), "ppt/presentation.xml", OUTSIDE), "deklarasi XML",
    ),
    Hostile("macro file by its name", "a.docm", lambda: paragraphs(SENTENCE), "makro"),
    Hostile("Excel macro file by its name", "a.xlsm", sheet, "makro"),
    Hostile(
        "macro inside", "a.docx",
        lambda: changed(paragraphs(SENTENCE), {"word/vbaProject.bin": b"Sub AutoOpen()"}), "makro",
    ),
    Hostile(
        "macro file renamed", "a.docx",
        lambda: _content_types(
            paragraphs(SENTENCE), "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
        ), "makro",
    ),
    Hostile("Word file with a password", "a.docx", _encrypted, "kata sandi"),
    Hostile(
        "old Word file renamed", "a.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), "Office lama",
    ),
    Hostile("old Word file", "a.doc", lambda: b"\xd0\xcf\x11\xe0" + bytes(512), "simpan sebagai .docx"),
    Hostile("rich text called Word", "a.docx", lambda: b"{\\rtf1 " + SENTENCE.encode(), "akhiran namanya"),
    Hostile("Word cut off", "a.docx", lambda: paragraphs(SENTENCE)[:-500], "rusak"),
    Hostile("Excel cut off", "a.xlsx", lambda: sheet()[:-500], "rusak"),
    Hostile("PowerPoint cut off", "a.pptx", lambda: deck()[:-500], "rusak"),
    Hostile("Word called Excel", "a.xlsx", lambda: paragraphs(SENTENCE), "isinya dokumen Word"),
    Hostile(
        "Word without its text", "a.docx", lambda: _without(paragraphs(SENTENCE), "word/document.xml"), "rusak",
    ),
    Hostile("Excel without its book", "a.xlsx", lambda: _without(sheet(), "xl/workbook.xml"), "rusak"),
    Hostile("elements nested 100,000 deep", "a.docx", lambda: word(_deep("sdt", 100_000)), "rusak"),
    Hostile("elements nested 200 deep", "a.docx", lambda: word(_deep("sdt", 200)), text="1.234 warga"),
    Hostile("tables in tables", "a.docx", _tables, "terlalu dalam"),
    Hostile("bomb as a part", "a.docx", lambda: word(paragraph("warga " * 4_000_000)), "dimampatkan tidak wajar"),
    Hostile("a million paragraphs", "a.docx", lambda: word(_words(400_000)), "memori|rumit|rusak", costly=True),
    Hostile("pictures from elsewhere", "a.docx", _outside_picture, text="1.234 warga"),
    Hostile("last cell of the largest sheet", "a.xlsx", _far_cell, "lebih dari 200 kolom"),
    Hostile("more rows than a sheet is read", "a.xlsx", _many_rows, "lebih dari 20000 baris"),
    Hostile("more columns than a sheet is read", "a.xlsx", _wide_rows, "lebih dari 200 kolom"),
    Hostile("formulas that start programs", "a.xlsx", _formula, text="1.234 warga"),
    Hostile("groups in groups of shapes", "a.pptx", lambda: _slide_xml(_groups), text="1.234 warga"),
    Hostile("slide that is no XML", "a.pptx", lambda: _slide_xml(lambda xml: xml[:200]), "rusak"),
)  # fmt: skip
