"""The command line's own words in Indonesian: argparse, with one line on stderr for a mistake and exit status 2."""

import argparse
import re
import sys
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

USAGE = 2
_MISTAKES = (
    (r"the following arguments are required: (.*)", r"perlu \1"),
    (r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)", r"\1: \2 tidak dikenal; pilih \3"),
    (r"argument (\S+): invalid int value: (.*)", r"\1: \2 bukan bilangan bulat"),
    (r"argument (\S+): expected one argument", r"\1 perlu satu nilai"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 tidak dapat bersama \2"),
    (r"unrecognized arguments: (.*)", r"argumen tidak dikenal: \1"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 tidak jelas: \2"),
    (r"argument (\S+): (.*)", r"\1: \2"),
)


class _Help(argparse.HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[Any], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "Pemakaian: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An argument parser for people who read Indonesian; long options are never abbreviated."""

    def __init__(self, **arguments: Any) -> None:
        defaults: dict[str, Any] = {"formatter_class": _Help, "allow_abbrev": False}
        super().__init__(**(defaults | arguments | {"add_help": False}))
        self._positionals.title, self._optionals.title = "argumen", "pilihan"
        self.add_argument("--help", "-h", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong with the command line, and end with status 2."""
        for english, indonesian in _MISTAKES:
            if re.fullmatch(english, message, re.DOTALL):
                message = re.sub(english, indonesian, message, count=1, flags=re.DOTALL)
                break
        sys.stderr.write(f"{message}. Lihat `{self.prog} --help`.\n")
        sys.exit(USAGE)


class Bars:
    """One progress bar a stage on standard error; `told` is an `index.Progress`. Nothing at all is drawn if unused."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._stage = ""
        self._bar: Any = None

    def told(self, stage: str, done: int, total: int) -> None:
        """Move the bar of this stage; a new stage ends the one before."""
        if stage != self._stage:
            self.close()
            self._stage, self._bar = stage, _bar(self._names[stage], total)
        if self._bar is not None:
            self._bar.update(done - self._bar.n)

    def close(self) -> None:
        """Leave the last bar on the screen as it is."""
        if self._bar is not None:
            self._bar.close()
        self._stage, self._bar = "", None


def _bar(name: str, total: int) -> Any:
    from tqdm import tqdm

    return tqdm(total=total, desc=f"{name:<18}", bar_format="{desc} {bar} {n_fmt}/{total_fmt}", file=sys.stderr)
