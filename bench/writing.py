"""The writing benchmark: notes as operators type them, drafted offline and judged against what each must say.

`python -m bench.writing [--set 1|…|9] [--file PATH] [--split dev|test] [--failures] [--alone] [--show ID]`. Set
1 has 80 notes for captions and releases, set 2 has 72, half of them for the other kinds of text; both halves of these
have been read while the writers were improved. Sets 3 to 9 were written by people who did not know the writers; their
test halves were first measured when the work of that time had ended. Beside the product's writer stand, on the same
briefs, a plain template (`bench/plain.py`) and a chat model that tells one lie in each draft, without NARA's checks
and with them (`bench/unchecked.py`); `--alone` leaves them out. See `bench/expect.py` for how facts are matched. A
fact that is missing from a draft is `stated` where the operator is told that it is left out, with the reason, and
else `lost`.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench.chat_server import chat_server
from bench.garbage import leave_what_is_loaded
from bench.measure import Bench, Measured
from bench.notes import SETS, Note, notes
from bench.reading_ease import ease
from bench.repetition import self_bleu
from bench.unchecked import LyingModel
from bot.assembly import build_studio
from bot.startup import load_settings

ALIKE = Path(__file__).parent / "data" / "serupa.jsonl"
_HEAD = (
    "drafts | facts kept | stated | lost | added | forbidden | key message | stray | limits | score | siap | leftover "
    "| words/sentence | letters/word | p50 ms | p95 ms"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=sorted(SETS), help="one set of notes only")
    parser.add_argument("--file", type=Path, help="the notes of this file instead of the sets")
    parser.add_argument("--split", choices=["dev", "test"], help="one half only")
    parser.add_argument("--failures", action="store_true", help="each failed note with what failed and its draft")
    parser.add_argument("--alone", action="store_true", help="the product's writer only, without its peers")
    parser.add_argument("--show", metavar="ID", help="note, brief and draft of one note (e.g. w01)")
    asyncio.run(_run(parser.parse_args(arguments)))
    return 0


async def _run(options: argparse.Namespace) -> None:
    wanted = _chosen(options)
    with tempfile.TemporaryDirectory() as data:
        studio = build_studio(load_settings({"data": Path(data)}))
        studio.knowledge.sync()
        try:
            bench = Bench(studio)
            async for _ in bench.measure(wanted[:1]):
                pass  # the first draft loads the model
            leave_what_is_loaded()
            measured = [one async for one in bench.measure(wanted)]
            if options.show:
                for one in measured:
                    _show(one)
            else:
                await _report(bench, _files(options), wanted, measured, alone=options.alone)
                _failures(measured) if options.failures else None
        finally:
            studio.knowledge.close()


def _chosen(options: argparse.Namespace) -> Sequence[Note]:
    split = options.split
    every = [note for path in _files(options).values() for note in notes(path)]
    chosen = [note for note in every if split in {None, note.split} and options.show in {None, note.id}]
    if not chosen:
        sys.exit(f"no note {options.show}")
    return chosen


def _files(options: argparse.Namespace) -> dict[str, Path]:
    """The sets asked for, by name."""
    if options.file:
        return {"file": options.file}
    return {options.set: SETS[options.set]} if options.set else SETS


async def _report(
    bench: Bench, files: Mapping[str, Path], wanted: Sequence[Note], measured: Sequence[Measured], *, alone: bool
) -> None:
    for name, path in files.items():
        ids = {note.id for note in notes(path)} & {note.id for note in wanted}
        if not ids:
            continue
        print(f"\n## Set {name} ({path.name})")
        _tables([one for one in measured if one.note.id in ids])
        if alone:
            continue
        peer = [one async for one in bench.measure([note for note in wanted if note.id in ids], bench.template)]
        _table("peer: template", peer, lambda one: f"{one.note.split} {one.kind}")
        with chat_server() as server:
            await _lied_to(bench, LyingModel(bench.studio, server), [note for note in wanted if note.id in ids])
    await _alike(bench)


async def _lied_to(bench: Bench, liar: LyingModel, wanted: Sequence[Note]) -> None:
    """The same answers of the same server, as a draft at once and as a draft that was checked."""
    for title, write in (("peer: lying model, unchecked", liar.unchecked), ("lying model behind NARA", liar.checked)):
        told = [one async for one in liar.measure(bench, wanted, write)]
        _table(title, [measured for measured, _ in told], lambda one: f"{one.note.split} {one.kind}")
        drafts = [(measured.drafted.draft, lie) for measured, lie in told]
        standing = sum(draft.writer == "model" and lie.now in draft.text for draft, lie in drafts)
        print(f"\nlies that the operator reads: {standing} of {len(told)}")


def _tables(measured: Sequence[Measured]) -> None:
    _table("split", measured, lambda one: f"{one.note.split} {one.kind}")
    _table("content", measured, lambda one: one.note.content)
    groups: dict[str, list[str]] = {}
    for one in measured:
        if one.note.program and one.kind == "caption":
            groups.setdefault(one.note.program, []).append(one.drafted.draft.text)
    large = {name: texts for name, texts in groups.items() if len(texts) > 2}
    print("\nself-BLEU-4 of captions: " + ", ".join(f"{n} ({len(t)}) {self_bleu(t):.2f}" for n, t in large.items()))


def _table(title: str, measured: Sequence[Measured], group: Callable[[Measured], str]) -> None:
    print(f"\n| {title} | {_HEAD} |" + "\n|---" + "|---:" * (_HEAD.count("|") + 1) + "|")
    for name in dict.fromkeys(map(group, measured)):
        _row(name, [one for one in measured if group(one) == name])
    _row("all", measured)


def _row(name: str, of: Sequence[Measured]) -> None:
    wanted = sum(len(one.note.facts) for one in of)
    messages = [one.message for one in of if one.message is not None]
    times = sorted(one.ms for one in of)
    read = [ease(one.drafted.draft.text) for one in of]
    cells = [
        f"{len(of)}",
        f"{100 * (1 - sum(len(one.missing) for one in of) / wanted):.1f}%",
        f"{sum(len(one.stated) for one in of)}",
        f"{sum(len(one.missing) - len(one.stated) for one in of)}",
        f"{sum(len(one.added) for one in of)}",
        f"{sum(len(one.forbidden) for one in of)}",
        f"{100 * sum(messages) / len(messages):.0f}%" if messages else "–",
        f"{sum(bool(one.stray) for one in of)}",
        f"{100 * sum(not one.limits for one in of) / len(of):.0f}%",
        f"{statistics.median(one.drafted.report.score for one in of):.0f}",
        f"{sum(one.drafted.report.band == 'siap' for one in of)}",
        f"{sum(len(one.leftovers) for one in of)}",
        f"{sum(one.words for one in read) / sum(one.sentences for one in read):.1f}",
        f"{sum(one.letters for one in read) / sum(one.words for one in read):.1f}",
        f"{statistics.median(times):.0f}",
        f"{times[int(len(times) * 0.95)]:.0f}",
    ]
    print(f"| {name} | {' | '.join(cells)} |")


async def _alike(bench: Bench) -> None:
    """Ten agencies, ten notes of one kind of event: their captions must not be copies."""
    drafts = [one async for one in bench.measure(notes(ALIKE))]
    texts = [one.drafted.draft.text for one in drafts]
    kept = 1 - sum(len(one.missing) for one in drafts) / sum(len(one.note.facts) for one in drafts)
    print(f"\nten agencies, one programme: self-BLEU-4 {self_bleu(texts):.2f}, facts kept {100 * kept:.1f}%")


def _failures(measured: Sequence[Measured]) -> None:
    for one in measured:
        if one.missing or one.forbidden or one.added or one.limits or one.leftovers or one.message is False:
            _show(one)


def _show(one: Measured) -> None:
    report = one.drafted.report
    print(f"\n{'=' * 100}\n{one.label} · {one.note.content} · {one.note.agency} · {one.note.sent_at:%Y-%m-%d}")
    print(f"NOTE   {one.note.text}\nBRIEF  {_brief(one)}\n{'-' * 100}\n{one.drafted.draft.text}\n{'-' * 100}")
    lines = {
        "hilang": tuple(fact for fact in one.missing if fact not in one.stated), "tidak dimuat": one.stated,
        "terlarang": one.forbidden, "ditambah": one.added, "batas": one.limits,
        "kata sisa": one.leftovers, "pesan kunci": ("tidak ada",) if one.message is False else (),
        "program": (f"{one.stray or '-'} (catatan: {one.note.program or '-'})",) if one.stray else (),
        f"cek {report.score} {report.band}": tuple(finding.message for finding in report.findings),
    }  # fmt: skip
    print("\n".join(f"{name}: {' · '.join(found)}" for name, found in lines.items() if found or "cek" in name))


def _brief(one: Measured) -> str:
    values = one.brief.model_dump(exclude={"raw", "kind", "channel", "agency", "sent_at", "questions"}, mode="json")
    return "; ".join(f"{name}={_bare(value)}" for name, value in values.items() if value)


def _bare(value: object) -> object:
    """The value without empty fields, for reading."""
    if isinstance(value, dict):
        return {name: _bare(inner) for name, inner in value.items() if inner not in ("", None, [], True)}
    return [_bare(inner) for inner in value] if isinstance(value, list) else value


if __name__ == "__main__":
    sys.exit(main())
