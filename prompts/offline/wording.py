"""Small acts on words: sentence case, lists, clipping, title case. Nothing here knows what a text is about."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from knowledge.entities.words import SMALL
from knowledge.names.channels import channels
from knowledge.normalise import lexicon, stem, tokens


def word_set(text: str) -> frozenset[str]:
    """The words of a text: how tables of words are written here."""
    return frozenset(text.split())


LINKING = word_set(
    "agar antara atas bagi bahwa dalam dan dari dengan di guna hingga itu ini karena ke kepada maka melalui "
    "oleh pada sampai secara sebagai serta supaya tentang terhadap untuk yang atau bersama"
)
_DEGREES = word_set(
    "semakin makin sebagian sejumlah seluruh setiap beberapa banyak sekitar sebanyak saat ketika bila jika apabila "
    "setelah sebelum sejak selama berkat kini"
) | frozenset(SMALL[1:11])
_INVISIBLE = {"Cc", "Cf", "Co", "Cs", "Cn"}
_LAST = ".!?…"
# Brackets and exclamations; but for the one that is part of a name: SP4N-LAPOR!
_MARKS = re.compile(
    rf"(?:{''.join(f'(?<!{re.escape(name[:-1])})' for name in channels().desks if name.endswith('!'))}!"
    r"|[\[\]{}<>*_`|])+|\(\s*\)"
)
_IN_A_ROW = re.compile(
    r"\d+ [^\d.]*(?:,|\bdan|\bserta|\bdari|\batau|\bsampai|\bkali) \d|"
    r"\d+ \w+ \d|\d+ (?:ribu|juta|miliar|di antaranya)\b"
)
_LASTING = re.compile(r"(?:menit|jam|hari|minggu|pekan|bulan|tahun) (?:baru|kemudian|lebih|lamanya)\b")
# "15 menit jadi", "10 menit ludes"
_BY_THEN = re.compile(r"(?:menit|jam|hari|minggu|pekan) (?:sudah|langsung|jadi|ludes|habis|beres|selesai|padam)\b")
_PART_BY_THEN = re.compile(rf"^(?:setengah|seperempat|tiga perempat) (?={_BY_THEN.pattern})")
_COMMA = re.compile(r",(?!\d)")  # no decimal one
LIST_MARK = "∙"  # parts the items of a list inside one clause of a brief


@lru_cache(maxsize=4096)  # a clause is looked at by one form after the other
def clean(text: str) -> str:
    """One line of an operator's words as a phrase: no control characters, brackets, or closing punctuation."""
    if not text.isprintable():
        text = "".join(
            " " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in _INVISIBLE
        )
    text = _MARKS.sub(" ", text)
    text = re.sub(r"(?<=\w{3})[.?;]+ (?=[a-z\d])", "; ", " ".join(text.split()))
    text = re.sub(r"\s+([,.;:?)])", r"\1", text)
    return text.strip(" .,;:?-–—/\\&+").strip()


def clip(text: str, limit: int) -> str:
    """At most `limit` characters, cut between words and never inside a bracketed slot."""
    if len(text) <= limit:
        return text
    cut = text[: limit + 1].rpartition(" ")[0] or text[:limit]
    if cut.count("[") > cut.count("]"):
        cut = cut[: cut.rindex("[")]
    words = cut.split(" ")
    while len(words) > 1 and words[-1].lower().strip(",") in LINKING:
        words.pop()
    return " ".join(words).rstrip(" ,;:–-(“")


def capital(text: str) -> str:
    """The first letter as a capital; marks before it stay."""
    for at, char in enumerate(text):
        if char.isalpha():
            return text[:at] + char.upper() + text[at + 1 :]
        if char.isdigit() or char == "[":
            break
    return text


def lower_first(text: str) -> str:
    """The text as the continuation of a sentence; a name keeps its capital."""
    first, second = (*text.split(" "), "", "")[:2]
    root = stem(first.lower())
    linking = first.lower() in LINKING
    common = linking or root in lexicon().roots or root != first.lower() or first.lower() in _DEGREES
    area = second in {"Kota", "Kelurahan", "Kecamatan"}  # "Warga Kota Cilegon"
    if second.startswith("("):
        return text  # "Minggu (29/11/2026)"
    name = (second[:1].isupper() and not linking and not (common and area)) or not first[1:].islower() or not common
    return text if name else text[:1].lower() + text[1:]


@lru_cache(maxsize=4096)
def sentence(text: str) -> str:
    """A finished sentence: capital, closing mark, and no figure as its first word (“Sebanyak 80 warga …”), but
    the number of an emergency call."""
    text = re.sub(r"\s+([,.;:?])", r"\1", " ".join(text.split())).strip()
    if not text:
        return ""
    if re.match(r"(?!(?:110|112|113|115|117|118|119|123|129) )\d[\d.,]* [^\W\d]", text):
        text = _counted(text)
    text = _PART_BY_THEN.sub(r"dalam \g<0>", text)
    text = re.sub(
        r"^dr\. (?=[A-Z])", "dokter ", re.sub(r"^drg\. (?=[A-Z])", "dokter gigi ", text)
    )  # "Dr." is another title
    closing = text.rstrip("”’)\"'")
    return capital(text if closing.endswith((*_LAST, ":")) else f"{text.rstrip(',;–- ')}.")


def _counted(text: str) -> str:
    """A text that begins with a figure: a single word for a small one, unless figures stand in a row (EYD V)."""
    figure, _, rest = text.partition(" ")
    if _LASTING.match(rest):
        return f"selama {text}"
    if _BY_THEN.match(rest):
        return f"dalam {text}"
    small = figure.isdigit() and not figure.startswith("0") and int(figure) < len(SMALL)
    return f"{SMALL[int(figure)]} {rest}" if small and not _IN_A_ROW.match(text) else f"sebanyak {text}"


def listing(items: Sequence[str]) -> str:
    """`a`, `a dan b`, `a, b, dan c`; with semicolons where an item has a comma of its own."""
    if len(items) < 2:
        return "".join(items)
    if any(_COMMA.search(item) for item in items):
        return "; ".join(items[:-1]) + f"; dan {items[-1]}"
    return f"{items[0]} dan {items[1]}" if len(items) == 2 else f"{', '.join(items[:-1])}, dan {items[-1]}"


def headline(text: str) -> str:
    """Title case by EYD: every word with a capital but linking words inside; no closing mark."""
    words = text.rstrip(" .,:;").split()
    cased = [word if at and word.lower() in LINKING else _title_word(word) for at, word in enumerate(words)]
    return " ".join(cased)


def _title_word(word: str) -> str:
    return "-".join(capital(part) for part in word.split("-"))


def listed(text: str) -> str:
    """A clause with list items as lines: its heading, then a bullet for each item."""
    if LIST_MARK not in text:
        return text
    headed = ": " in text.partition(LIST_MARK)[0] and not all(": " in item for item in text.split(LIST_MARK))
    head, _, items = text.partition(": ") if headed else ("", "", text)
    lines = [f"• {capital(item.strip(' .;'))}" for item in items.split(LIST_MARK)]
    return "\n".join([f"{head}:", *lines] if head else lines)


def paragraphs(parts: Iterable[str]) -> str:
    """Parts parted by a blank line, empty ones left out."""
    return "\n\n".join(part for part in parts if part)


def joined(*sentences: str) -> str:
    """Sentences as one paragraph, empty ones left out."""
    return " ".join(text for text in sentences if text)


@lru_cache(maxsize=4096)
def content(text: str) -> frozenset[str]:
    """The stems of a text's content words: for comparing what two texts are about."""
    return frozenset(word for word in tokens(text) if len(word) > 2 and word.isalpha()) - _COMMON


_COMMON = frozenset(tokens(" ".join(LINKING))) | frozenset(
    tokens(
        "kota cilegon warga kegiatan acara hadir sudah telah akan lebih ialah adalah dapat juga pemerintah program "
        "kelurahan kecamatan bisa ada tidak para lebih sama"
    )
)
