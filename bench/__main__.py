"""`python -m bench [part …]`: every part in a process of its own, so that one part's memory is not another's."""

import subprocess
import sys

PARTS = (
    "start",
    "draft",
    "ingest",
    "retrieval",
    "check",
    "extremes",
    "ask",
    "writing",
    "sentences",
    "pauses",
    "doubt",
    "rereading",
    "freely",
    "red_lines",
    "slips",
    "names",
    "lying",
)


def main(arguments: list[str]) -> int:
    """Run the parts named, or all; returns the number that failed."""
    unknown = [name for name in arguments if name not in PARTS]
    if unknown:
        sys.stderr.write(f"unknown part: {', '.join(unknown)}; there are: {', '.join(PARTS)}\n")
        return 2
    failed = 0
    for name in arguments or PARTS:
        print(f"\n## {name}\n", flush=True)
        failed += subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False).returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
