"""Names typed in small letters: `python -m bench.names [--show]`.

Two sources. `data/nama.txt`: hurried notes as operators type them, behind " = " the names in them as an editor prints
them, without the words that only say what it is (jalan, pasar, pak); names of the master data are left out, for a list
has them. And the clean texts of the check in small letters, whose own capitals are the answer. Each is read and
printed as the statements of a note. Printed are the share of the names that come back whole, with every capital and
none on the word before or behind (of those of several words apart), and how many words have a capital that is no name's
in a thousand words. Every second note and text is kept aside and never tuned on; `--show` lists what goes wrong in the
others.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

from bot.intake.lists import standard
from bot.intake.reading import read
from bot.intake.statements import statements
from knowledge.entities.lists import orang, tempat
from knowledge.names import Names
from knowledge.yaml_files import read_yaml
from prompts.offline.dates import DAYS, MONTHS

DATA = Path(__file__).parent / "data"
ON = date(2026, 6, 10)
_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w'’-]*")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_LONG = 8  # words: shorter lines are headings


@dataclass(frozen=True, slots=True)
class Sample:
    """A text in small letters and the names in it."""

    text: str
    names: tuple[str, ...]
    unsure: frozenset[str] = frozenset()


@dataclass(slots=True)
class Tally:
    """How often names came back whole, and words with a capital that are no name."""

    whole: int = 0
    names: int = 0
    long_whole: int = 0
    long: int = 0
    false: int = 0
    words: int = 0
    wrong: list[str] = field(default_factory=list)

    def row(self, name: str) -> str:
        """A row of the table."""
        return (
            f"| {name} | {self.whole}/{self.names} | {self.long_whole}/{self.long} | "
            f"{self.false} ({1000 * self.false / max(self.words, 1):.1f}) |"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Read, count, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="list the names that are lost and the capitals too many")
    options = parser.parse_args(arguments)
    names = Names.load()
    print("| texts | names whole | of several words | capitals too many (per 1,000 words) |\n|---|---|---|---|")
    shown = list[str]()
    for title, samples in (("hurried notes", noted()), ("clean texts in small letters", lowered())):
        every = list(samples)
        for half, part in (("tuned on", every[::2]), ("kept aside", every[1::2])):
            tally = Tally()
            for one in part:
                _judge(one, names, tally)
            print(tally.row(f"{title}, {half}"), flush=True)
            shown += tally.wrong if half == "tuned on" else []
    if options.show:
        print("\n".join(("", *shown)))
    return 0


def noted() -> Iterator[Sample]:
    """The hurried notes, without the editor's marks."""
    for line in (DATA / "nama.txt").read_text(encoding="utf-8").splitlines():
        text, _, listed = line.partition(" =")
        yield Sample(re.sub(r" [|,] ", " ", text), tuple(one.strip() for one in listed.split(";") if one.strip()))


def lowered() -> Iterator[Sample]:
    """The paragraphs of the clean texts, with the names that their capitals mark."""
    for path in sorted(DATA.glob("periksa-bersih*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            for paragraph in json.loads(line)["text"].splitlines():
                plain = " ".join(_QUOTED.sub(" ", paragraph.partition("–")[2] or paragraph).split())
                if len(plain.split()) >= _LONG and re.search(r"[.!]$", plain):
                    yield Sample(plain.lower(), tuple(_capitals(plain)), _opening(plain) | set(_mixed(plain)))


def _capitals(text: str) -> Iterator[str]:
    """The runs of words with a capital inside sentences, without what only says what they are."""
    for run in re.finditer(r"(?<=[a-z\d,)] )[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*", text):
        words = run[0].split()
        while words and _neutral(words[0]):
            words = words[1:]
        while words and _neutral(words[-1]):
            words = words[:-1]
        if words and not any(map(_neutral, words)):
            yield " ".join(words)


def _mixed(text: str) -> Iterator[str]:
    """The words of the runs that hold more than one name: "Disdukcapil Kota Cilegon Nining Suryaningsih"."""
    for run in re.finditer(r"(?<=[a-z\d,)] )[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*", text):
        if any(map(_neutral, run[0].split())):
            yield from run[0].casefold().split()


def _opening(text: str) -> frozenset[str]:
    """The words of the runs that open its sentences: whether the first is a name cannot be told."""
    runs = re.findall(r"(?:^|(?<=[.!?] ))[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*", text)
    return frozenset(word for run in runs for word in run.casefold().split())


def _neutral(word: str) -> bool:
    return word.isupper() or word.casefold() in _known()


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Words whose capitals are not judged: what a name is of, offices, agencies, wards, days, months."""
    names, places, people = Names.load(), tempat(), orang()
    phrases = [*places.nama_diri, *places.umum, *people.sapaan, *people.peran, *DAYS, *MONTHS, "dan", "tugu", "palang"]
    phrases += [one for forms in places.bentuk.values() for one in forms]
    phrases += [one.name for one in names.kelurahan_list]
    phrases += [one.name for one in names.kecamatan_list]
    phrases += [one.name for one in names.organisations]
    phrases += [one for agency in names.opd for one in (agency.name, agency.short, *agency.spellings)]
    phrases += [*standard().huruf_besar, *standard().nama_diri, names.city, "kota", "kabupaten", "provinsi"]
    listed = read_yaml(Path(__file__).parent.parent / "knowledge" / "names" / "jabatan.yaml")
    phrases += re.findall(r"[a-z]+", json.dumps(listed).casefold())
    openings = read_yaml(Path(__file__).parent.parent / "bot" / "intake" / "pembuka.yaml")
    phrases += [*openings["besar"], *openings["kecil"]]
    return frozenset(word for phrase in phrases for word in re.findall(r"[\w.'’-]+", phrase.casefold()))


def _judge(sample: Sample, names: Names, tally: Tally) -> None:
    """Count one text."""
    told = " | ".join(one.text for one in statements(read(sample.text, ON, names), (), None))
    typed, printed = _WORD.findall(sample.text), _WORD.findall(told)
    case = _cases([one.casefold() for one in typed], printed)
    wanted = set[int]()
    for name in sample.names:
        at = _find(typed, name.casefold().split(), wanted)
        if at is None:
            continue
        size = len(name.split())
        wanted |= set(range(at, at + size))
        whole = all(case.get(each, "")[:1].isupper() for each in range(at, at + size))
        beside = [each for each in (at - 1, at + size) if case.get(each, "")[:1].isupper()]
        whole = whole and all(_neutral(case[each]) or _named(typed[each], sample) for each in beside)
        tally.names, tally.whole = tally.names + 1, tally.whole + whole
        tally.long, tally.long_whole = tally.long + (size > 1), tally.long_whole + (whole and size > 1)
        if not whole:
            tally.wrong.append(f"LOST {name}: …{' '.join(typed[max(0, at - 4) : at + size + 4])}… → {told[:300]}")
    tally.words += len(typed)
    for at, written in case.items():
        if at not in wanted and written[:1].isupper() and not _neutral(written) and typed[at] not in sample.unsure:
            tally.false += 1
            tally.wrong.append(f"FALSE {written}: …{' '.join(typed[max(0, at - 4) : at + 5])}…")


def _named(word: str, sample: Sample) -> bool:
    """Whether the word is part of another name of the text, or may be."""
    return word in sample.unsure or any(word in name.casefold().split() for name in sample.names)


def _find(typed: list[str], name: list[str], taken: set[int]) -> int | None:
    ends = range(len(typed) - len(name) + 1)
    return next((at for at in ends if typed[at : at + len(name)] == name and at not in taken), None)


def _cases(typed: list[str], printed: list[str]) -> dict[int, str]:
    """Each typed word that was printed, as it was printed."""
    blocks = SequenceMatcher(None, typed, [one.casefold() for one in printed], autojunk=False).get_matching_blocks()
    return {one.a + each: printed[one.b + each] for one in blocks for each in range(one.size)}


if __name__ == "__main__":
    sys.exit(main())
