"""What a message says before its news: "Pagi Mas, ini notulen singkat buat rilis.", "VN dari Kang Asep humas RSUD:".

Its parts, one before each mark, are known by their words: all of them greet, call the writer or speak of the text and
its sending. The first part with any other word begins the news. The words are data (`kepala.yaml`).
"""

import re
from functools import lru_cache

from pydantic import BaseModel, ConfigDict

from bot.intake.chatter import begun, is_chatter
from bot.intake.lists import HERE
from knowledge.yaml_files import read_yaml

_PART = re.compile(
    r"\s*(?:\((?P<aside>[^()\n]{3,80})\)[ \t.,:]*|(?P<said>[^.,:;!?\n()\d]{2,90}?)(?P<mark>[.,:;!?]+\s+|\s*\n\s*))"
)
_WORD = re.compile(r"[\w'’-]+")
# "VN dari Kang Asep humas RSUD:", "Dari Kasi Pemerintahan Kelurahan:": whose message it is
_FROM = re.compile(
    r"\s*(?:(?:ini|vn|voice ?note|laporan|titipan|pesan|info|fwd|forward|terusan|catatan|bahan|kiriman) ){0,3}"
    r"(?:dari|dr|ti|saking) (?!(?:tanggal|tgl|jam|pukul|hari|rumah|jalan|simpang)\b)[^.,:;!?\n()\d]{2,60}:\s+(?=\w)",
    re.IGNORECASE,
)
# "bahan rilis pantauan harga ya, …": for what text the matter is that follows
_FOR = re.compile(
    r"\s*(?:ini )?(?:bahan|materi|draf|draft)(?:nya)? (?:(?:buat|untuk|utk|bwt) )?"
    r"(?:rilis|caption|siaran pers|berita|postingan|takarir)(?:nya)? (?:(?:tentang|soal|ttg) )?(?=[a-z]{3,} \w)"
    r"(?!(?:ya|dong|dari|dr|nih|untuk|buat|sore|pagi|hari|ini|itu)\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:pak|bu|mas|mbak|mba|kang|teh|bang|mang|kak|bapak|ibu) [A-Z]\w+\b(?! [A-Z])", re.IGNORECASE)
_PAPER = re.compile(r"(?:bahan|rilis|caption|takarir|draft?|notulen|notulensi|postingan|konten)(?:nya|e|na)?")
_MOST, _EARLY, _FEW = 5, 4, 4  # parts; words before a paper is named; words that name a matter


class Words(BaseModel):
    """Of `kepala.yaml`, which explains its parts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sapaan: tuple[str, ...]
    salam: tuple[str, ...]
    naskah: tuple[str, ...]
    sekitar: tuple[str, ...]


def without_head(note: str) -> str:
    """The note from its news on."""
    at, talks = 0, False
    for _ in range(_MOST):
        end, spoke = _head(note[at:], talks=talks)
        if not end or not note[at + end :].strip():
            break
        at += end
        talks = spoke and not re.search(r"[.:!?\n]\s*$", note[:at])
    text = begun(note[at:]) if at else note
    found = _FOR.match(text)
    return text[found.end() :] if found else text


def _head(text: str, *, talks: bool) -> tuple[int, bool]:
    """Where the first part ends, 0 if it is news, and whether it speaks of the text. `talks`: the one before did."""
    if sender := _FROM.match(text):
        return sender.end(), True
    part = _PART.match(text)
    if part is None:
        return 0, False
    said = part["aside"] or part["said"]
    if _speaks(said) or (talks and _is_said_around(said)) or _announces(said, text[part.end() :]):
        return part.end(), True
    if not part["aside"] and _calls(said):
        return part.end(), False
    behind = _PART.match(text, part.end())
    following = (behind["said"] or "") if behind else ""
    # "Mas Dani, ini draf dari bidang.", "Bismillah. Izin lapor ndan.": before what can only be said to a writer
    opens = _calls(_NAMED.sub("min", said)) or _greets(said)
    return (part.end(), False) if opens and following and (_speaks(following) or _calls(following)) else (0, False)


def _speaks(said: str) -> bool:
    """Whether words speak of a text and its sending, and of nothing else."""
    text, calls, others = _patterns()
    words = _WORD.findall(_NAMED.sub("min", said).casefold())
    known = all(text.fullmatch(one) or calls.fullmatch(one) or others.fullmatch(one) for one in words)
    told = known and len(words) > 1 and any(text.fullmatch(one) for one in words)
    return told or is_chatter(said)


def _calls(said: str) -> bool:
    """Whether words call the writer, with or without a greeting, and say nothing."""
    words = _WORD.findall(said.casefold())
    callers = _callers()
    return all(_patterns()[1].fullmatch(one) for one in words) and any(callers.fullmatch(one) for one in words)


def _announces(said: str, rest: str) -> bool:
    """Whether words only say for what text a matter is that is told behind them: "ini bahan rilis kaki palsu ya"."""
    words = _WORD.findall(said.casefold())
    others = [one for one in words if not any(each.fullmatch(one) for each in _patterns())]
    first = next((at for at, one in enumerate(words) if _PAPER.fullmatch(one)), len(words))
    again = set(_WORD.findall(rest.casefold()))
    return first < min(_EARLY, len(words)) and 0 < len(others) <= _FEW and all(one in again for one in others)


def _greets(said: str) -> bool:
    """Whether words are a greeting to nobody: "Ass.", "Bismillah."."""
    return all(_patterns()[1].fullmatch(one) for one in _WORD.findall(said.casefold()))


def _is_said_around(said: str) -> bool:
    """Whether words only go on with talk about a text: "…, jangan telat ya"."""
    return all(any(one.fullmatch(word) for one in _patterns()) for word in _WORD.findall(said.casefold()))


@lru_cache(maxsize=1)
def _words() -> Words:
    return Words.model_validate(read_yaml(HERE / "kepala.yaml"))


@lru_cache(maxsize=1)
def _callers() -> re.Pattern[str]:
    return re.compile("|".join(_words().sapaan))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = _words()
    return (
        re.compile("|".join(words.naskah)),
        re.compile("|".join((*words.sapaan, *words.salam))),
        re.compile("|".join(words.sekitar)),
    )
