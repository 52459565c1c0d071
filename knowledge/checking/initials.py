"""Names in full of what a note has by its initials: "Musabaqah Tilawatil Quran" for its "mtq"."""

import re

from knowledge.checking.colloquial import standard

_RUN = re.compile(r"[A-Z][\w’'-]*(?:(?:,? dan|,| dan untuk)? [A-Z][\w’'-]*)*")
_SHORT = re.compile(r"\s*\((?P<short>[A-Z][A-Za-z]{1,9})\)")
_TIMES = re.compile(r"(?P<letter>[a-z])(?P<times>[2-4])", re.IGNORECASE)
_FEWEST, _MOST = 4, 10  # letters, where the text does not add them in brackets
_AROUND = 120  # characters before and behind


def unfolded(short: str) -> str:
    """ "dp3akb" as the letters that it stands for, "dpppakb"; "p2p" as "ppp"."""
    return _TIMES.sub(lambda match: match["letter"] * int(match["times"]), short)


def introduced(text: str, short: str) -> bool:
    """Whether the text itself says what an abbreviation stands for, in brackets behind it: "Dinas Pemuda dan Olahraga
    (Dispora)". What stands there in full is held against the sources by itself."""
    for mark in re.finditer(rf"\({re.escape(short)}\)", text):
        runs = [run for run in _RUN.finditer(text, max(0, mark.start() - _AROUND), mark.start()) if " " in run[0]]
        full = runs[-1][0].removesuffix(" Kota Cilegon") if runs and mark.start() - runs[-1].end() <= 1 else ""
        letters = "".join(word[0] for word in re.findall(r"\b[A-Z][\w’'-]*", full)).casefold()
        if full and (unfolded(short).casefold() == letters or _clipped(short.casefold(), full.casefold().split())):
            return True
    return False


def _clipped(short: str, words: list[str]) -> bool:
    """Whether the abbreviation is made of letters of the words in their order, from where one begins: dispora."""
    for at, word in enumerate(words):
        left = iter("".join(words[at:]))
        if word[0] == short[0] and all(letter in left for letter in short):
            return True
    return False


def spells_out(text: str, start: int, end: int, folded: str) -> bool:
    """Whether `text[start:end]` is a part of a name in full whose initials the folded source has as a word."""
    low = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    for run in _RUN.finditer(text, low, end + _AROUND):
        if run.start() > start:
            return False
        if run.end() < end:
            continue
        told = _SHORT.match(text, run.end())
        letters = "".join(word[0] for word in re.findall(r"\b[A-Z][\w’'-]*", run[0])).casefold()
        if told and told["short"].casefold() in letters:
            return f" {told['short'].casefold()} " in folded
        sizes = range(_FEWEST, min(_MOST, len(letters)) + 1)
        shorts = {letters[at : at + size] for size in sizes for at in range(len(letters) - size + 1)}
        return any(not standard(short) and f" {short} " in folded for short in shorts)
    return False
