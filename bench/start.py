"""From the command to a working chat: first start (with ingest), later starts, and the memory of the service.

Starts `python -m bot sandbox` on a free port with an empty data folder, waits for the page, sends a note as an
operator over the sandbox's HTTP and waits for the draft; then the same again with the data folder in place. Memory is
the proportional set size of the process and its children: after the answer, and the highest seen while an ingest of a
changed document runs beside it. Modules are compiled beforehand, as `make setup` does, and nothing keeps Python from
using that: where each start compiles all of them anew, it takes half as long again.
"""

import asyncio
import compileall
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bench.memory import tree_pss
from bot.sandbox.client import Sandbox
from knowledge.settings import KnowledgeSettings

ROOT = Path(__file__).resolve().parent.parent
NOTE = "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga pak lurah hadir bersihin got biar ga banjir"


@asynccontextmanager
async def _service(data: Path, corpus: Path) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    command = [sys.executable, "-m", "bot", "sandbox", "--port", "0", "--no-browser"]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "NARA_DATA": str(data), "NARA_CORPUS": str(corpus)}
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE, env=environment)
    assert process.stdout is not None
    try:
        while True:
            line = (await process.stdout.readline()).decode()
            if found := re.search(r"http://\S+", line):
                yield process, found.group()
                return
            if not line:
                raise RuntimeError("the service ended before it served")
    finally:
        process.terminate()
        await process.wait()


async def _start(label: str, data: Path, corpus: Path) -> None:
    began = time.perf_counter()
    async with _service(data, corpus) as (process, url):
        page = time.perf_counter() - began
        async with await Sandbox.connect(url, patience=60) as sandbox:
            chat = sandbox.chat(1001)
            await chat.send(NOTE)
            await chat.wait_reply(containing="80 warga")
            answer = time.perf_counter() - began
            await asyncio.sleep(2)
            print(f"| {label} | {page:.1f} | {answer:.1f} | {tree_pss(process.pid):.0f} |", flush=True)


async def _ingest_beside(data: Path, corpus: Path) -> None:
    brief = corpus / "program" / "penanganan-banjir.md"
    async with _service(data, corpus) as (process, url), await Sandbox.connect(url, patience=60) as sandbox:
        await sandbox.chat(1001).send(NOTE)
        await sandbox.chat(1001).wait_reply(containing="80 warga")
        brief.write_text(
            brief.read_text(encoding="utf-8") + "\nSatu kalimat baru untuk pengukuran.\n", encoding="utf-8"
        )
        began = time.perf_counter()
        ingest = await asyncio.create_subprocess_exec(
            sys.executable,
            "ingest.py",
            "--data",
            str(data),
            "--corpus",
            str(corpus),
            stdout=asyncio.subprocess.DEVNULL,
        )
        highest = 0.0
        while ingest.returncode is None:
            highest = max(highest, tree_pss(process.pid) + tree_pss(ingest.pid))
            await asyncio.sleep(0.1)
        seconds = time.perf_counter() - began
        print(f"| one document changed, `ingest.py` beside the bot | – | {seconds:.1f} | {highest:.0f} |")


async def _run() -> None:
    for room in ("bot", "knowledge", "prompts"):
        compileall.compile_dir(ROOT / room, quiet=2)
    with tempfile.TemporaryDirectory() as scratch:
        corpus, data = Path(scratch) / "corpus", Path(scratch) / "data"
        shutil.copytree(KnowledgeSettings().corpus, corpus)
        print("| start | page s | first draft s | memory MB (PSS) |\n|---|---|---|---|")
        await _start("first (ingests the demo corpus)", data, corpus)
        await _start("later", data, corpus)
        await _ingest_beside(data, corpus)


def main() -> int:
    """Print the table."""
    asyncio.run(_run())
    return 0


if __name__ == "__main__":
    sys.exit(main())
