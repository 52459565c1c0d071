"""Scores as they are typed without their hyphen: "menang 2 1", "adu penalti 5 4", "25 20, 22 25", "6 kosong" → "2-1" …

Two bare figures side by side are a score only where the note tells of a contest, behind a word of winning, losing or
meeting, or in a row of such pairs. A figure that counts what stands behind it ("kalah 2 3 pemain cedera") is none.
"""

import re

from knowledge.entities.units import is_unit
from knowledge.entities.words import SMALL

_FIGURE = r"(?:0|[1-9]\d?)"
_ENDS = r"(?!\w|[.,:/-]\d|-| [\d%])"
_RESULT = (
    r"menang|kalah|unggul|imbang|seri|draw|takluk|ditaklukkan|skor(?:nya|e)?|(?:adu )?penalti|"
    r"(?:me)?ngalah(?:in|kan)|kalahin|dikalah(?:in|kan)|tekuk|menekuk|libas|melibas|hajar|lawan|versus|vs|kontra"
)
# What may stand between: the other side and how it was won, no word that has a figure of its own
_BETWEEN = (
    r"(?: (?!(?:jam|pukul|pkl|tgl|tanggal|menit|rt|rw|kelas|juara|peringkat|ranking|no|nomor|lantai|blok|hari|umur|"
    r"usia|sebanyak|dari|sampai|sampe)\b)[a-z]+){0,5}?"
    r"(?<! sd)(?<! sdn)(?<! smp)(?<! smpn)(?<! sma)(?<! sman)(?<! smk)(?<! smkn)(?<! mts)(?<! mtsn)(?<! mi)(?<! man)"
)
_SCORE = re.compile(rf"(?P<head>\b(?:{_RESULT})\b{_BETWEEN}) (?P<a>{_FIGURE}) (?P<b>{_FIGURE}){_ENDS}", re.IGNORECASE)
_NOTHING = re.compile(
    rf"(?P<head>\b(?:{_RESULT})\b{_BETWEEN}) (?P<a>\d{{1,2}}|{'|'.join(SMALL[1:])}) kosong\b(?! (?:kursi|lowongan))",
    re.IGNORECASE,
)
_PAIR = rf"{_FIGURE} {_FIGURE}"
_ROW = re.compile(rf"(?<![\w.,:/-])(?<!\d ){_PAIR}(?:,? {_PAIR})+{_ENDS}", re.IGNORECASE)
_PAIRS = re.compile(rf"({_FIGURE}) ({_FIGURE})(,?)")
_CONTEST = re.compile(
    r"\b(?:menang|kalah|ngalah\w+|mengalahkan|imbang|skor\w*|voli|bola|futsal|basket|badminton|bulu ?tangkis|tenis|"
    r"takraw|unggul|babak|gol|penalti|final|semifinal|laga|pertandingan|tanding|liga|turnamen)\b",
    re.IGNORECASE,
)
_OF_PLAY = re.compile(r"\s+(?:gol|set|babak|ronde|gim|game)\b", re.IGNORECASE)  # "3 0 gol dari Rafi", "20 25 set kedua"
_COUNTED = re.compile(r"\s+(?:pemain|penonton|atlet|suporter|pendukung|kartu|piala|medali|tim|regu)\b", re.IGNORECASE)


def scored(text: str) -> str:
    """The text with every score joined. Quotations must be kept away."""
    if not _CONTEST.search(text):
        return text
    text = _ROW.sub(_row, text)
    text = _SCORE.sub(_joined, text)
    return _NOTHING.sub(_to_nothing, text)


def _counts(match: re.Match[str]) -> bool:
    """Whether the last figure counts what stands behind it."""
    text, end = match.string, match.end()
    counted = is_unit(text, end) or _COUNTED.match(text, end)
    return bool(counted) and not _OF_PLAY.match(text, end)


def _row(match: re.Match[str]) -> str:
    """ "25 20, 22 25, 25 18": one pair a set."""
    pairs = _PAIRS.findall(match[0])
    if _counts(match):
        return match[0]
    return " ".join(f"{ours}-{theirs}{comma}" for ours, theirs, comma in pairs)


def _joined(match: re.Match[str]) -> str:
    return match[0] if _counts(match) else f"{match['head']} {match['a']}-{match['b']}"


def _to_nothing(match: re.Match[str]) -> str:
    figure = match["a"].casefold()
    return f"{match['head']} {SMALL.index(figure) if figure in SMALL else figure}-0"
