"""The spelling part beside its peers: hunspell with the Indonesian dictionary, and plain find-and-replace."""

import re
import shutil
import subprocess
from collections.abc import Sequence

from bench.judging import WRITING, alarms
from bench.labelled import Clean, Planted
from knowledge.checking.check import Checker
from knowledge.checking.kinds.substitution import Substitution
from knowledge.checking.rules import load_rules


def spelling_peers(checker: Checker, clean: Sequence[Clean], planted: Sequence[Planted]) -> None:
    """Print recall on the planted spelling and terms, and false alarms per clean text, for the three."""
    print(f"\n| spelling and terms ({len(planted)} planted) | recall | false alarms per clean text |\n|---|---|---|")
    ours = [_hits(p, [(f.start, f.end) for f in _written(checker, p)]) for p in planted]
    false = sum(len(_written(checker, c)) for c in clean)
    _row("NARA", sum(ours), len(planted), false, len(clean))
    words = [pair for rule in load_rules() if isinstance(rule, Substitution) for pair in rule.ganti]
    longest = sorted(map(re.escape, words), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)", re.IGNORECASE)
    spans = [[m.span() for m in pattern.finditer(p.request.text)] for p in planted]
    false = sum(len(pattern.findall(c.request.text)) for c in clean)
    _row("find and replace, same list", sum(map(_hits, planted, spans)), len(planted), false, len(clean))
    if not shutil.which("hunspell") or "id_ID" not in _hunspell("-D", text=""):
        print("\nhunspell with id_ID is not installed (Debian: hunspell hunspell-id); left out")
        return
    spans = [_unknown(p.request.text) for p in planted]
    false = sum(len(_unknown(c.request.text)) for c in clean)
    _row("hunspell id_ID", sum(map(_hits, planted, spans)), len(planted), false, len(clean))


def _row(name: str, found: int, planted: int, false: int, clean: int) -> None:
    print(f"| {name} | {100 * found / max(1, planted):.1f}% | {false / max(1, clean):.2f} |", flush=True)


def _written(checker: Checker, text: Clean | Planted) -> list:  # type: ignore[type-arg]
    return [f for f in alarms(checker.check(text.request)) if f.category in WRITING]


def _hits(plant: Planted, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < max(plant.end, plant.start + 1) and end > plant.start for start, end in spans)


def _unknown(text: str) -> list[tuple[int, int]]:
    words = set(_hunspell("-d", "id_ID", "-l", text=text).split())
    return [m.span() for m in re.finditer(r"[\w'’-]+", text) if m[0] in words]


def _hunspell(*arguments: str, text: str) -> str:
    command = ["hunspell", "-i", "utf-8", *arguments]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr
