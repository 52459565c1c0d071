"""What `python ingest.py` does once its arguments are read, and what it says of it."""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError

from knowledge.base import KnowledgeBase, jakarta_today
from knowledge.errors import CorpusRejected, FolderMissing, IngestBusy, NaraError
from knowledge.index import SyncReport
from knowledge.pointer import GenerationInfo
from knowledge.settings import KnowledgeSettings
from knowledge.terminal import USAGE, Bars

if TYPE_CHECKING:
    from knowledge.harvest.harvest import Harvested

DONE, NOT_SERVED = 0, 1
_NOTHING = dict.fromkeys(("added", "changed", "removed", "unchanged", "passages", "embedded"), 0)
_NAMED = 5  # pages that are named one by one; `--json` names all
_STAGES = {
    "harvest": "mengambil halaman",
    "embed": "menghitung vektor",
    "build": "membuat indeks",
    "verify": "memeriksa indeks",
}


def run(options: argparse.Namespace) -> int:
    """Exit status 0 done, 1 could not be done (the knowledge in service is unchanged), 2 a setting is wrong."""
    try:
        chosen = {name: getattr(options, name) for name in ("corpus", "data") if getattr(options, name)}
        settings = KnowledgeSettings(**chosen)
    except ValidationError as error:
        fields = ", ".join(f"NARA_{'.'.join(map(str, each['loc'])).upper()}" for each in error.errors())
        print(f"Setelan tidak sah: {fields}. Periksa berkas .env.", file=sys.stderr)
        return USAGE
    knowledge = KnowledgeBase(settings)
    try:
        return _serve(knowledge, settings, options)
    except CorpusRejected as error:
        _rejected(error, options.json)
        return NOT_SERVED
    except NaraError as error:
        print(error, file=sys.stderr)
        return NOT_SERVED
    except (OSError, SQLAlchemyError) as error:
        reason = str(error).split("\n", 1)[0]
        print(f"Folder data {settings.data} tidak dapat dipakai: {reason}. Tidak ada yang diubah.", file=sys.stderr)
        return NOT_SERVED
    except KeyboardInterrupt:
        print("Dihentikan. Pengetahuan yang lama tetap dipakai.", file=sys.stderr)
        return NOT_SERVED
    finally:
        knowledge.close()


def _serve(knowledge: KnowledgeBase, settings: KnowledgeSettings, options: argparse.Namespace) -> int:
    if options.watch:
        _watch(knowledge, settings, options.json)
    elif options.list:
        _print(_generations(knowledge.generations()), _listing(knowledge.generations()), options.json)
    elif options.rollback is not None:
        number = knowledge.rollback(options.rollback or None)
        _print({"generation": number}, f"Generasi {number} dipakai.", options.json)
    elif options.verify:
        number = knowledge.verify()
        _print({"generation": number, "ok": True}, f"Generasi {number} utuh dan lengkap.", options.json)
    elif options.address:
        _harvest(knowledge, settings, options)
    else:
        _sync(knowledge, options.dry_run, options.json)
    return DONE


def _harvest(knowledge: KnowledgeBase, settings: KnowledgeSettings, options: argparse.Namespace) -> None:
    """Past releases from a site, then a sync with what is new among them."""
    from knowledge.harvest.command import harvest

    bars = Bars(_STAGES) if sys.stderr.isatty() and not options.json else None
    try:
        gathered, report = harvest(
            knowledge, settings, options.address, bars.told if bars else lambda *_: None, options.dry_run
        )
    finally:
        if bars:
            bars.close()
    fields = _fields(report) if report else {"generation": None, **_NOTHING, "rejected": [], "seconds": 0.0}
    about = {**asdict(gathered), "from": options.address, "files": sorted(gathered.files)}
    text = _gathered(gathered, options.dry_run) + (f"\n{_summary(report, False)}" if report else "")
    _print({**fields, "harvest": about}, text, options.json)


def _sync(knowledge: KnowledgeBase, dry_run: bool, as_json: bool, silent_if_same: bool = False) -> None:
    bars = Bars(_STAGES) if sys.stderr.isatty() and not as_json else None
    try:
        report = knowledge.sync(bars.told if bars else None, dry_run=dry_run)
    finally:
        if bars:
            bars.close()
    fields = _fields(report)
    if report.new_generation or not silent_if_same:
        _print(fields, _summary(report, dry_run), as_json)


def _watch(knowledge: KnowledgeBase, settings: KnowledgeSettings, as_json: bool) -> None:
    """Sync now and after every change, until Ctrl+C; a document with a mistake is named, and watching goes on."""
    from knowledge.watching import changes

    if not settings.corpus.exists():
        raise FolderMissing(settings.corpus)
    _attempt(knowledge, as_json)
    print(f"Memantau {settings.corpus}. Tekan Ctrl+C untuk berhenti.", file=sys.stderr, flush=True)
    try:
        for _ in changes([settings.corpus], settings.watch_quiet, jakarta_today):
            _attempt(knowledge, as_json, silent_if_same=True)
    except KeyboardInterrupt:
        print("Berhenti memantau.", file=sys.stderr)


def _attempt(knowledge: KnowledgeBase, as_json: bool, silent_if_same: bool = False) -> None:
    """A sync whose failure is only said. While another process ingests, it waits: that one may have begun earlier."""
    try:
        while True:
            try:
                _sync(knowledge, False, as_json, silent_if_same)
                break
            except IngestBusy:
                time.sleep(1)
    except CorpusRejected as error:
        _rejected(error, as_json)
    except (NaraError, OSError, SQLAlchemyError) as error:
        reason = str(error).split("\n", 1)[0]
        print(f"{reason} Pemantauan diteruskan.", file=sys.stderr)
    sys.stdout.flush()


def _print(value: dict[str, Any], text: str, as_json: bool) -> None:
    print(json.dumps(value, ensure_ascii=False) if as_json else text)


def _fields(report: SyncReport) -> dict[str, Any]:
    return {name: value for name, value in asdict(report).items() if not name.endswith("_ids")}


def _rejected(error: CorpusRejected, as_json: bool) -> None:
    mistakes = [{"path": each.path, "line": each.line, "reason": each.reason} for each in error.rejected]
    if as_json:
        print(json.dumps({"generation": None, **_NOTHING, "rejected": mistakes, "seconds": 0.0}, ensure_ascii=False))
    else:
        for each in error.rejected:
            print(each)
    print(error, file=sys.stderr)


def _summary(report: SyncReport, dry_run: bool) -> str:
    counts = [(report.added, "baru"), (report.changed, "berubah"), (report.removed, "dihapus")]
    parts = [f"{count} {word}" for count, word in counts if count]
    lines = [f"Dokumen: {', '.join(parts)}, {report.unchanged} tetap." if parts else "Tidak ada dokumen yang berubah."]
    if report.left_out:
        lines.append(f"{report.left_out} dokumen disimpan tetapi tidak dipakai: dicabut atau di luar masa berlaku.")
    if report.model_changed:
        lines.append("Model embedding berganti; semua petikan dihitung ulang.")
    if dry_run:
        lines.append(f"Akan ada {report.passages} petikan, {report.embedded} dihitung. Belum ada yang diubah.")
    elif report.new_generation:
        lines.append(
            f"Generasi {report.generation} dipakai: {report.passages} petikan, {report.embedded} baru dihitung, "
            f"{report.seconds:.0f} detik."
        )
    else:
        lines.append(f"Generasi {report.generation} tetap dipakai.")
    return "\n".join(lines)


def _gathered(gathered: "Harvested", dry_run: bool) -> str:
    counts = (
        (gathered.read, "dibaca"), (gathered.unchanged, "tetap"), (len(gathered.skipped), "bukan rilis"),
        (len(gathered.failed), "gagal"), (gathered.left, "menunggu giliran"),
    )  # fmt: skip
    lines = [f"Halaman: {', '.join(f'{count} {word}' for count, word in counts if count) or 'tidak ada yang baru'}."]
    for remarks in (gathered.skipped, gathered.failed, gathered.warnings):
        lines += [f"- {each.url}: {each.reason}" for each in remarks[:_NAMED]]
        lines += [f"- dan {len(remarks) - _NAMED} halaman lain (lihat dengan --json)"] if len(remarks) > _NAMED else []
    if gathered.stopped:
        lines.append(f"Pengambilan berhenti: {gathered.stopped}.")
    elif gathered.left:
        lines.append("Jalankan lagi untuk melanjutkan.")
    if dry_run:
        lines.append(f"{len(gathered.files)} rilis siap dimuat. Belum ada yang diubah.")
    return "\n".join(lines)


def _generations(rows: Sequence[GenerationInfo]) -> dict[str, Any]:
    return {"generations": [{**asdict(row), "created": row.created.isoformat()} for row in rows]}


def _listing(rows: Sequence[GenerationInfo]) -> str:
    if not rows:
        return "Belum ada generasi. Jalankan `python ingest.py`."
    return "\n".join(
        f"{'→' if row.live else ' '} generasi {row.id} · {row.created + timedelta(hours=7):%d/%m/%Y %H.%M} WIB · "
        f"{row.documents} dokumen · {row.passages} petikan"
        for row in rows
    )
