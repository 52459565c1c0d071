"""What survives of headings and numbers when office files are read, and what reading costs, format by format.

The corpus' own documents, and the Indonesian manual pages that Debian brings along (a collection that nobody here
wrote), are made into files by LibreOffice (.docx, .pdf, .html, and tables as .xlsx, slides as .pptx) and read back;
scans are the PDFs' pages as pictures, in a PDF of pictures: clean, and as an office's machine makes them (a little
askew, grainy, at 150 dpi). A heading survives if its words stand
together in the extracted text; `as heading` asks for the Markdown mark as well. A number survives if it is there as
often as in the source. Needs LibreOffice and tesseract. `python -m bench.extraction [documents]`
"""

import html
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.documents import Document
from knowledge.extraction import Extractor
from knowledge.extraction.limits import Limits
from knowledge.loaders import load
from knowledge.settings import HERE

_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_HEADING = re.compile(r"^#{1,6}\s+(.+)$", re.MULTILINE)
_FILTERS = {"docx": "docx:MS Word 2007 XML", "pdf": "pdf:writer_pdf_Export", "html": "html:HTML (StarWriter)"}
_SCANNED = 8


@dataclass(frozen=True, slots=True)
class Source:
    """A text to be found again: Markdown with `#` headings, `-` items and `|` tables."""

    name: str
    text: str

    @property
    def headings(self) -> list[str]:
        """The words of each heading."""
        return [_plain(found) for found in _HEADING.findall(self.text)]

    @property
    def numbers(self) -> Counter[str]:
        """Every number, as often as it stands there."""
        return Counter(_NUMBER.findall(_plain(self.text)))


def main(arguments: Sequence[str]) -> int:
    """Print one row for each format."""
    if not shutil.which("soffice"):
        print("LibreOffice is not installed: nothing measured.")
        return 0
    most = int(arguments[0]) if arguments else None
    documents = load([HERE / "corpus"]).documents[:most]
    sources = [Source(document.id.replace("/", "-"), _text(document)) for document in documents]
    _table("the demo corpus", sources)
    if manuals := list(_manuals())[:most]:
        _table("Indonesian manual pages", manuals)
    return 0


def _table(name: str, sources: Sequence[Source]) -> None:
    headings, numbers = sum(len(each.headings) for each in sources), sum(each.numbers.total() for each in sources)
    print(f"\n{name}: {len(sources)} texts, {headings} headings, {numbers} numbers\n")
    print("| format | files | headings kept | as heading | numbers kept | seconds a file |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as scratch, Extractor(Limits()) as extractor:
        folder = Path(scratch)
        made = converted(sources, folder)
        for kind in ("docx", "pdf", "html"):
            _row(kind, sources, [made / f"{source.name}.{kind}" for source in sources], extractor)
        scans = [_scan(made / f"{source.name}.pdf") for source in sources[:_SCANNED]]
        _row("scan (200 dpi)", sources[:_SCANNED], scans, extractor)
        poor = [_scan(made / f"{source.name}.pdf", poor=True) for source in sources[:_SCANNED]]
        _row("poor scan (150 dpi)", sources[:_SCANNED], poor, extractor)
        _row("xlsx", sources, saved_again([_workbook(source, folder) for source in sources], "xlsx"), extractor)
        _row("pptx", sources, saved_again([_slides(source, folder) for source in sources], "pptx"), extractor)


def _manuals() -> Iterator[Source]:
    """The pages of /usr/share/man/id as Markdown; none where `man` or the pages are missing."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "5000", "MANROFFOPT": "-rHY=0"}
    for path in sorted(Path("/usr/share/man/id").glob("man*/*.gz")):
        command = ["man", "--nh", "--nj", "-l", "-Tutf8", str(path)]
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
        plain = re.sub(".\b|\x1b\\[[0-9;]*m", "", done.stdout)
        plain = re.sub(r"^\s+#", " ", plain, flags=re.MULTILINE)  # a comment in an example is no heading
        blocks = re.split(r"\n{2,}", re.sub(r"^(\S.*)\n", r"## \1\n\n", plain.strip("\n"), flags=re.MULTILINE))
        text = "\n\n".join(" ".join(block.split()) for block in blocks[1:-1] if block.strip())
        if done.returncode == 0 and text:
            yield Source(path.name.removesuffix(".gz").replace(".", "-"), f"# {path.name.split('.')[0]}\n\n{text}")


def _row(kind: str, sources: Sequence[Source], paths: Sequence[Path], extractor: Extractor) -> None:
    said = marked = wanted = kept = numbers = 0
    began = time.perf_counter()
    for source, path in zip(sources, paths, strict=True):
        text = "\n".join(part.text for part in extractor.extract(path.name, path.read_bytes()))
        words, marks = _plain(text), {_plain(each) for each in _HEADING.findall(text)}
        wanted += len(source.headings)
        said += sum(heading in words for heading in source.headings)
        marked += sum(heading in marks for heading in source.headings)
        found = Counter(_NUMBER.findall(words))
        kept += sum(min(count, found[number]) for number, count in source.numbers.items())
        numbers += source.numbers.total()
    seconds = (time.perf_counter() - began) / len(paths)
    shares = (f"{part / max(whole, 1):.1%}" for part, whole in ((said, wanted), (marked, wanted), (kept, numbers)))
    print(f"| {kind} | {len(paths)} | {' | '.join(shares)} | {seconds:.2f} |", flush=True)


def converted(sources: Sequence[Source], folder: Path) -> Path:
    """The folder with each source as .docx, .pdf and .html, made by LibreOffice from a web page."""
    pages, made = folder / "pages", folder / "made"
    pages.mkdir()
    for source in sources:
        (pages / f"{source.name}.html").write_text(_page(source.text), encoding="utf-8")
    _office(folder, "odt:writer8", made / "odt", sorted(pages.glob("*.html")), "--infilter=HTML (StarWriter)")
    for filter_name in _FILTERS.values():
        _office(folder, filter_name, made, sorted((made / "odt").glob("*.odt")))
    return made


def saved_again(paths: Sequence[Path], kind: str) -> list[Path]:
    """The same files as LibreOffice saves them."""
    folder = paths[0].parent / f"again-{kind}"
    _office(paths[0].parent, kind, folder, paths)
    return [folder / path.name for path in paths]


def _office(folder: Path, kind: str, out: Path, paths: Sequence[Path], *more: str) -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", *more, "--convert-to", kind, "--outdir", str(out), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True)


def _text(document: Document) -> str:
    return f"# {document.title}\n\n{re.sub(r'^# .*$', '', document.body, count=1, flags=re.MULTILINE)}"


def _page(text: str) -> str:
    """Markdown → a web page, of the few shapes that the corpus uses."""
    blocks = []
    for block in re.split(r"\n{2,}", text):
        lines = block.strip().split("\n")
        if found := _HEADING.match(block.strip()):
            level = len(block.strip()) - len(block.strip().lstrip("#"))
            blocks.append(f"<h{level}>{_escaped(found[1])}</h{level}>")
            lines = lines[1:]
        if lines and lines[0].startswith("|"):
            rows = [re.split(r"\s*\|\s*", line.strip("| ")) for line in lines if not re.fullmatch(r"[|\s:-]+", line)]
            cells = ("".join(f"<td>{_escaped(cell)}</td>" for cell in row) for row in rows)
            blocks.append("<table border=1>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")
        elif lines and re.match(r"(?:[-*]|\d+\.)\s", lines[0]):
            tag = "ol" if lines[0][0].isdigit() else "ul"
            items = "".join(f"<li>{_escaped(re.sub(r'^(?:[-*]|[0-9]+[.])[ ]', '', line))}</li>" for line in lines)
            blocks.append(f"<{tag}>{items}</{tag}>")
        elif any(lines):
            blocks.append(f"<p>{_escaped(' '.join(lines))}</p>")
    return f"<html><head><meta charset=utf-8></head><body>{''.join(blocks)}</body></html>"


def _workbook(source: Source, folder: Path) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    for row in source.text.split("\n"):
        cells = [cell for cell in re.split(r"\s*\|\s*", row.strip("| ")) if not re.fullmatch(r"[:-]+", cell)]
        sheet.append([_unmarked(cell.lstrip("# ")) for cell in cells if cell])
    path = folder / f"{source.name}.xlsx"
    book.save(path)
    return path


def _slides(source: Source, folder: Path) -> Path:
    from pptx import Presentation

    deck = Presentation()
    for section in re.split(r"^(?=#)", source.text, flags=re.MULTILINE):
        heading, _, rest = section.partition("\n")
        if heading.strip():
            slide = deck.slides.add_slide(deck.slide_layouts[1])
            slide.shapes.title.text = _unmarked(heading.lstrip("# "))
            slide.placeholders[1].text = _unmarked(re.sub(r"\|[\s:|-]+\|\n|\|", " ", rest)).strip()
    path = folder / f"{source.name}.pptx"
    deck.save(str(path))
    return path


def _scan(path: Path, poor: bool = False) -> Path:
    """The same pages as pictures, as a scanner saves them; `poor`: askew, grainy, and with fewer dots."""
    import numpy as np
    import pypdfium2
    from PIL import Image

    with pypdfium2.PdfDocument(path) as file:
        dpi = 150 if poor else 200
        pictures = [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in file]
    if poor:
        chance = np.random.default_rng(3)
        askew = [np.asarray(each.rotate(1.5, fillcolor=255)) for each in pictures]
        pictures = [
            Image.fromarray((each + chance.normal(0, 6, each.shape)).clip(0, 255).astype("uint8")) for each in askew
        ]
    target = path.with_name(f"{'poor' if poor else 'scan'}-{path.name}")
    data = io.BytesIO()
    pictures[0].save(data, "PDF", resolution=dpi, save_all=True, append_images=pictures[1:])
    target.write_bytes(data.getvalue())
    return target


def _unmarked(text: str) -> str:
    return re.sub(r"\*\*|`|\[([^\]]*)\]\([^)]*\)", r"\1", text)


def _escaped(text: str) -> str:
    return html.escape(_unmarked(text))


def _plain(text: str) -> str:
    """Words and numbers only; a dash between numbers is a hyphen, as a scan cannot tell them apart."""
    return " ".join(re.sub(r"[|*`#\\]", " ", re.sub("[–—]", "-", _unmarked(text))).split())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
