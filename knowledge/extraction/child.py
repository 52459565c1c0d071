"""The child process: files in on standard input, their text out, one line of JSON each. `Extractor` is its parent."""

import json
import os
import sys
from typing import IO, Any

from knowledge.errors import FileRefused
from knowledge.extraction.confine import confine, grant, rest
from knowledge.extraction.extracted import to_json
from knowledge.extraction.limits import Limits
from knowledge.extraction.reading import parts_of
from knowledge.extraction.refusals import BROKEN, TOO_MUCH


def main() -> int:
    """First line: the limits. Then for each file a line `{"name", "size"}` and its bytes; ends with its input."""
    source, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    os.nice(10)
    limits = Limits(**json.loads(source.readline()))
    confine(limits)

    def page() -> None:
        grant(limits)
        _say(answers, {"page": True})

    while line := source.readline():
        header = json.loads(line)
        content = source.read(header["size"])
        grant(limits)
        try:
            _say(answers, {"parts": to_json(parts_of(header["name"], content, limits, page))})
        except FileRefused as error:
            _say(answers, {"refused": str(error)})
        except MemoryError:
            _say(answers, {"refused": TOO_MUCH})
            return 1  # what is left of the memory is no measure for the next file
        except Exception as error:  # any parser may fail in any way on a hostile file
            _say(answers, {"refused": BROKEN, "cause": f"{type(error).__name__}: {error}"[:300]})
        rest()
    return 0


def _say(answers: IO[bytes], answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer).encode() + b"\n")
    answers.flush()


if __name__ == "__main__":
    sys.exit(main())
