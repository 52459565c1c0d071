"""What few words about a draft ask for: another style, a sentence less, a detail more, another name, undo.

A wish is certain or none: the whole message must be one, so that no note is taken for it. The words are in
`permintaan.yaml`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast, get_args

from knowledge.yaml_files import read_yaml
from prompts.brief import Channel

LONGEST = 200  # characters; a longer text is a note
CHANNEL_WORDS = {"ig": "instagram", "fb": "facebook", "twitter": "x", "wa": "whatsapp", "tt": "tiktok"}
CHANNEL_WORDS |= {name: name for name in get_args(Channel)}
WORDS = Path(__file__).with_name("permintaan.yaml")

_PARTS = re.compile(
    r"\s*[,;.]\s*|\s+(?:dan|tapi|tetapi|serta|sama|trus|terus)\s+|\s+(?=(?:buat|untuk)\s)", re.IGNORECASE
)

Act = Literal["gaya", "kanal", "rilis", "paket", "urung", "perbaiki", "beda", "ganti", "hapus", "tambah"]
CHANGING: tuple[Act, ...] = ("ganti", "hapus", "tambah")  # with words of the operator's own in them


@dataclass(frozen=True, slots=True)
class Wish:
    """`verb` is the style or channel; `target` what to take out, add or exchange; `instead` what it becomes."""

    act: Act
    verb: str = ""
    target: str = ""
    instead: str = ""


def wish(text: str) -> Wish | None:
    """What the whole text asks for, or None."""
    text = text.strip()
    if not text or len(text) > LONGEST or "\n" in text:
        return None
    found = ((act, verb, way.fullmatch(text)) for act, verb, way in _ways())
    act, verb, match = next((one for one in found if one[2]), ("gaya", "", None))
    if match is None:
        return None
    said = match.groupdict()
    channel = CHANNEL_WORDS.get((said.get("kanal") or "").lower(), verb)
    return Wish(act, channel, _bare(said.get("sasaran") or ""), _bare(said.get("baru") or ""))


def free_wish(text: str) -> bool:
    """Whether the whole text asks for another way of writing in words that no pattern knows; only a model can do it."""
    text = text.strip()
    if not text or len(text) > LONGEST or "\n" in text or text.endswith("?"):
        return False
    opening, about, _ = _free()
    return bool(opening.match(text) and about.search(text))


def takes_out(text: str) -> bool:
    """Whether a free wish wants something left out: then the note may be told in less than full."""
    return bool(_free()[2].search(text))


def known_parts(text: str) -> tuple[Wish, ...]:
    """What of a free wish the patterns know, part by part: "lebih akrab, untuk anak muda" has two."""
    found = (wish(part) for part in _PARTS.split(text))
    return tuple(one for one in found if one and one.act == "gaya")


@cache
def _free() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = read_yaml(WORDS)
    free = words["bebas"]
    polite = rf"(?:(?:{'|'.join(words['sopan'])})[\s,:]+)*"
    opening = re.compile(rf"{polite}(?:{'|'.join(free['mulai'])})\b", re.IGNORECASE)
    about, out = (
        re.compile(rf"\b(?:{'|'.join(free[name])})(?:nya)?\b", re.IGNORECASE) for name in ("tentang", "hilang")
    )
    return opening, about, out


@cache
def _ways() -> tuple[tuple[Act, str, re.Pattern[str]], ...]:
    return tuple(_read(read_yaml(WORDS)))


def _read(words: dict[str, Any]) -> Iterator[tuple[Act, str, re.Pattern[str]]]:
    asking = rf"(?:(?:{'|'.join(words['pembuka'])})(?:nya)?[\s,:]+)*"
    end = rf"(?:[\s,]+(?:{'|'.join(words['penutup'])}))*[\s.!]*"
    polite = rf"(?:(?:{'|'.join(words['sopan'])})[\s,:]+)*"
    for verb, ways in words["gaya"].items():
        yield "gaya", verb, _pattern(asking, ways, end)
    for act, ways in words["lain"].items():
        yield cast(Act, act), "", _pattern(asking, ways, end)
    channels = "|".join(sorted(CHANNEL_WORDS, key=len, reverse=True))
    yield "kanal", "", _pattern(asking, [rf"((untuk|buat|ke|jadi|kanal) )*(?P<kanal>{channels})"], end)
    for act in CHANGING:
        yield act, "", _pattern(polite, words[act], end)


def _pattern(before: str, ways: list[str], after: str) -> re.Pattern[str]:
    return re.compile(f"{before}(?:{'|'.join(ways)}){after}", re.IGNORECASE)


def _bare(words: str) -> str:
    """The words without marks of quotation around them."""
    return words.strip().strip("\"“”'‘’").strip()
