"""What every extractor shares: a found span, and the words around it."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from knowledge.entities.entity import Entity

Span = tuple[int, int]


class Taken:
    """Spans that do not overlap, looked up by bisection: a long text has thousands of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def meets(self, start: int, end: int) -> bool:
        """Whether `[start, end)` shares a character with any of the spans."""
        at = bisect_right(self._ends, start)
        return at < len(self._starts) and self._starts[at] < end


def free(found: Iterable[Entity], taken: Iterable[Span]) -> list[Entity]:
    """The entities that overlap neither a taken span nor an earlier, or longer, one of themselves."""
    kept: list[Entity] = []
    others, until = Taken(taken), 0
    for entity in sorted(found, key=lambda one: (one.start, -one.end)):
        if entity.start >= until and not others.meets(entity.start, entity.end):
            kept.append(entity)
            until = entity.end
    return kept


def ending(pattern: re.Pattern[str], text: str, end: int, width: int = 80) -> re.Match[str] | None:
    """The match of a pattern that ends in `$` just before `end`, at most `width` characters long: looking back from
    every word over the whole text would make the time grow with the square of its length."""
    return pattern.search(text, max(0, end - width), end)


def spans(entities: Iterable[Entity]) -> list[Span]:
    """The spans of the entities."""
    return [(entity.start, entity.end) for entity in entities]


def with_breaks(text: str) -> str:
    """The text, equally long, with `¶` for every line break that ends a line: no name runs on past it.

    A break inside a hard-wrapped paragraph (a line of 60 characters or more, text after it) stays a space.
    """

    def mark(match: re.Match[str]) -> str:
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        return match[0] if len(line) >= 60 and match[0].count("\n") == 1 else "¶" * len(match[0])

    text = re.sub(r"[^\S\n]", " ", text)
    return re.sub(
        r"(?<! ) *\n\s*", mark, text
    )  # the look-behind keeps a run of spaces from being tried from each of them


def words_before(text: str, start: int, count: int = 3) -> list[str]:
    """Up to `count` lower-case words just before `start`, nearest last, inside the same clause."""
    clause = re.split(r"[,;:!?\n¶]|\.\s", text[max(0, start - 60) : start])[-1]
    return re.findall(r"[\w-]+", clause.casefold())[-count:]


def uses_capitals(text: str) -> bool:
    """Whether the writer capitalises names: some capitalised word does not open a sentence. Days, months and feasts
    say nothing of that: a telephone's keyboard raises them, and so does the note's own shorthand written out."""
    return any(not _ANYBODYS.match(text, found.end() - 1) for found in _INNER.finditer(text))


_INNER = re.compile(r"[a-z,]\s+[A-Z](?=[a-z]{2})")
_ANYBODYS = re.compile(
    r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|"
    r"Oktober|November|Desember|Natal|Tahun Baru|Idulfitri|Iduladha|Isra Mikraj|Hari Jadi|Mobile JKN|Mbps)\b"
)


def looks_like_verb(word: str) -> bool:
    """Whether a word has the shape of a verb: dihadiri, membersihkan, ngerjain, bersihin."""
    return bool(
        re.fullmatch(
            r"(?:belajar|me(?:ng|ny|m|n)\w{3,}|di\w{3,}(?:kan|i)|di(?:mulai|buka|tutup|pimpin|gelar|ikut\w*|bagi\w*|laksana\w*|kuras|cat|cek|angkut|sapu|keruk|hias|pasang|bangun|rehab)|"
            r"ber\w{4,}|ng[aeiou]\w{2,}|nge\w{2,}|\w{3,}(?:kan|nya))",
            word,
        )
    )
