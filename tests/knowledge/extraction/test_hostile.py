"""A file made to do harm, or broken by accident, ends in a clear sentence or in its plain text, and in nothing else."""

import re
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from knowledge.errors import FileRefused
from knowledge.extraction import Extractor, Limits
from tests.knowledge.extraction.hostile import ALL, Hostile
from tests.knowledge.extraction.hostile.hostile import SENTENCE, clear
from tests.knowledge.extraction.hostile.office import IMAGE, RELATIONS, paragraph, word
from tests.knowledge.extraction.hostile.pages import page
from tests.knowledge.extraction.samples import changed, paragraphs, zipped

CHEAP = [each for each in ALL if not each.costly]
COSTLY = [each for each in ALL if each.costly]
WALLED = """
import sys
from knowledge.extraction.confine import confine
from knowledge.extraction.limits import Limits
confine(Limits())
"""


def test_there_are_more_than_forty_of_them() -> None:
    assert len({each.what for each in ALL}) == len(ALL) > 40


@pytest.mark.parametrize("hostile", CHEAP, ids=lambda each: each.what)
def test_a_hostile_file_is_refused_with_a_reason_or_read_for_its_text(extractor: Extractor, hostile: Hostile) -> None:
    if hostile.says:
        with pytest.raises(FileRefused, match=hostile.says) as refusal:
            extractor.extract(hostile.name, hostile.make())
        assert clear(str(refusal.value))
    else:
        said = "\n".join(part.text for part in extractor.extract(hostile.name, hostile.make()))
        assert hostile.text in said
        assert not re.search("[\0-\x08\x0b-\x1f\u202a-\u202e]", said)


@pytest.fixture(scope="module")
def hurried() -> Iterator[Extractor]:
    with Extractor(Limits(cpu=1, wall=2)) as reader:
        yield reader


@pytest.mark.parametrize("hostile", COSTLY, ids=lambda each: each.what)
def test_a_file_without_end_is_ended_and_the_next_one_is_read(hurried: Extractor, hostile: Hostile) -> None:
    with pytest.raises(FileRefused, match=hostile.says) as refusal:
        hurried.extract(hostile.name, hostile.make())
    assert clear(str(refusal.value))
    hurried.extract("a.txt", SENTENCE.encode())


def _open_files() -> list[Path]:
    return sorted(Path("/proc/self/fd").iterdir()) if Path("/proc").exists() else []


def test_nothing_stays_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = _open_files()
    endless = next(each for each in COSTLY if each.name == "a.pdf")
    for _ in range(2):
        with Extractor(Limits(cpu=1, wall=1)) as reader:
            for hostile in (endless, *CHEAP[:3]):
                with suppress(FileRefused):
                    reader.extract(hostile.name, hostile.make())
    assert _open_files() == before
    assert list(tmp_path.iterdir()) == []


def test_an_interrupted_reading_leaves_no_answer_for_the_next_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, Extractor() as reader:
        reader.extract("a.txt", SENTENCE.encode())
        patched.setattr("knowledge.extraction.extractor.json.loads", interrupted)
        with pytest.raises(KeyboardInterrupt):
            reader.extract("a.txt", b"Warga satu dua tiga empat lima.")
        patched.undo()
        assert reader.extract("b.txt", SENTENCE.encode())[0].text.strip() == SENTENCE


def test_a_child_at_rest_has_no_clock_running() -> None:
    code = (
        "import signal\nfrom knowledge.extraction.confine import grant, rest\n"
        "from knowledge.extraction.limits import Limits\n"
        "grant(Limits()); given = signal.alarm(1); grant(Limits()); rest(); print(given > 0, signal.alarm(0))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "0"]


def _listening() -> tuple[socket.socket, list[object]]:
    """A server on this machine, and who came."""
    server = socket.create_server(("127.0.0.1", 0))
    came: list[object] = []

    def serve() -> None:
        with suppress(OSError):
            while True:
                guest, address = server.accept()
                came.append(address)
                guest.close()

    threading.Thread(target=serve, daemon=True).start()
    return server, came


def test_a_file_calls_nobody(extractor: Extractor) -> None:
    server, came = _listening()
    with server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        link = f'<Relationship Id="r1" Type="{IMAGE}" Target="{address}/a.png" TargetMode="External"/>'
        relations = f'<Relationships xmlns="{RELATIONS}">{link}</Relationships>'.encode()
        fetched = f'<img src="{address}/a.png"><link rel=stylesheet href="{address}/a.css"><p>{SENTENCE}</p>'
        for name, content in (
            ("a.docx", changed(word(paragraph(SENTENCE)), {"word/_rels/document.xml.rels": relations})),
            ("a.html", page(fetched)),
            ("b.html", page(fetched, f'<!DOCTYPE html SYSTEM "{address}/a.dtd">')),
        ):
            assert "1.234 warga" in extractor.extract(name, content)[0].text
        server.shutdown(socket.SHUT_RDWR)
    assert came == []


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.create_connection(('127.0.0.1', PORT), 1)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:PORT/', timeout=1)",
        "import subprocess; subprocess.run(['/bin/true'])",
        "import os; os.system('true')",
        "import os; os.execv('/bin/true', ['true'])",
        "bytearray(600_000_000)",
        "[open('/dev/null') for _ in range(100)]",
    ],
)
def test_the_walls_of_the_child_hold(attempt: str) -> None:
    server, came = _listening()
    with server:
        code = WALLED + attempt.replace("PORT", str(server.getsockname()[1]))
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        server.shutdown(socket.SHUT_RDWR)
    assert done.returncode == 1
    assert re.search(
        "no (network|other program) in here|MemoryError|Too many open files", done.stderr.strip().split("\n")[-1]
    )
    assert came == []


def test_not_even_foreign_code_in_the_child_has_a_network() -> None:
    code = WALLED + (
        "import ctypes, os, struct\n"
        "if os.readlink('/proc/self/ns/net') == sys.argv[1]: sys.exit(77)\n"
        "libc = ctypes.CDLL(None)\n"
        "fd = libc.socket(2, 1, 0)\n"
        "to = struct.pack('=HHI8x', 2, __import__('socket').htons(int(sys.argv[2])), 0x0100007f)\n"
        "sys.exit(0 if libc.connect(fd, to, 16) else 1)\n"
    )
    if not Path("/proc/self/ns/net").exists():
        pytest.skip("no namespaces on this system")
    server, came = _listening()
    with server:
        arguments = [str(Path("/proc/self/ns/net").readlink()), str(server.getsockname()[1])]
        done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False)
        server.shutdown(socket.SHUT_RDWR)
    if done.returncode == 77:
        pytest.skip("this kernel allows no namespaces here")
    assert (done.returncode, done.stderr, came) == (0, b"", [])


def test_a_locked_word_file_in_an_archive_is_named() -> None:
    content = zipped({"baik.docx": paragraphs(SENTENCE), "surat/kunci.docx": b"\xd0\xcf\x11\xe0" + bytes(600)})
    with Extractor() as reader, pytest.raises(FileRefused, match=r"surat/kunci\.docx di dalam arsip: isinya format"):
        reader.extract("a.zip", content)
