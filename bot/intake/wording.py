"""The operator's words in the form they may be printed: colloquial → standard, names and abbreviations in capitals."""

import re
from collections.abc import Callable
from functools import lru_cache

from bot.intake.capitals import GROUPS, capitalised, titled
from bot.intake.lists import rule_forms, standard
from bot.intake.printed_names import name_of
from bot.intake.standard_words import passive, word
from knowledge.entities import Entity
from knowledge.names import Names
from knowledge.scanning import Rewriting

# A web address, an e-mail address or an account: every letter stays.
ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|(?<!\w)@\w[\w.]+|[\w.+-]+@[\w-]+\.\w+|"
    r"\b[\w-]+(?:\.[\w-]+)*\.(?:id|com|net|org|info|ly|me|co|link|app|gle)\b(?:/\S*)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w'’-]+|&")
_PARTICLES = re.compile(
    r"\b(?:sih|dong|deh|lah|kok|nih|tuh|lho|loh|ya|yaa|kan|min|kak|gan|(?<!dana )bos|ges|gaes)\b\s*", re.IGNORECASE
)
_EACH = re.compile(  # "6 org / malam", "3 paket/keluarga"
    r"\b(?P<what>orang|org|pasien|petugas|warga|kk|anak|kunjungan|unit|paket|karung|bungkus|kantong|"
    r"kilogram|kg|liter) ?/ ?"
    r"(?=(?:malam|malem|hari|minggu|bulan|bln|tahun|thn|orang|org|kk|keluarga|rumah|jam|shift|kelas)\b)",
    re.IGNORECASE,
)


def polished(text: str) -> str:
    """A stretch without particles of speech, stray marks and doubled spaces."""
    joined = _signs(re.sub(r"\s+", " ", text))
    joined = capitalised(titled(_PARTICLES.sub("", joined + " ").strip(" ,;:.-–¶")))
    joined = re.sub(r"\bJalan\. (?=[A-Z])", "Jalan ", _balanced(_phrases()(joined)))
    return re.sub(r"(?<=\w) dan$", " sama", joined)  # "jadwalnya ga sama": nothing follows that it could join


@lru_cache(maxsize=1)
def _phrases() -> Rewriting:
    return Rewriting((rf"(?<![\w-]){written}(?![\w-])", better) for written, better in standard().ungkapan.items())


def _balanced(text: str) -> str:
    """A stretch cut inside brackets: closed where they hold a thought, without them where only a beginning is left."""
    if text.count(")") > text.count("("):  # "narasumber: Rahmat) dan Dewi"
        head, _, rest = text.partition(")") if "(" not in text else text.rpartition(")")
        return f"{head}{rest}"
    head, opened, inside = text.rpartition("(")
    if not opened or ")" in inside:
        return text
    return f"{text})" if len(inside.split()) > 1 else head.rstrip()


def _signs(text: str) -> str:
    """Signs in words: "a + b + c" → "a, b, dan c", "kader / puskesmas" → "kader atau puskesmas"."""
    head, plus, last = text.rpartition(" + ")
    if plus:
        more = " + " in head
        text = f"{head.replace(' + ', ', ')}{', dan ' if more else ' dan '}{last}"
    text = _EACH.sub(r"\g<what> per ", text)
    text = re.sub(r"(?<=[a-z]) / (?=[a-z])", " atau ", text)
    text = re.sub(r"(?P<one>(?:^|[,;] ?)\d[\d.,]* [^,;=+]*?) = (?=\d)", r"\g<one> setara dengan ", text)
    return re.sub(r"(?<=[\w)]) = (?=\d)", ", total ", text)


def standardise(text: str, entities: tuple[Entity, ...], start: int, end: int, names: Names) -> str:
    """`text[start:end]` ready to print: names as the name list writes them, other words in standard form."""
    parts, at = [], start
    named = {"place", "person", "organisation", "money"}
    inside = [one for one in entities if start <= one.start and one.end <= end and one.kind in named]
    for entity in inside:
        if entity.start < at:
            continue
        parts += [_plain(text[at : entity.start]), name_of(entity, names)]
        at = entity.end
    parts.append(_plain(text[at:end]))
    return polished("".join(parts))


def _plain(text: str) -> str:
    return worded(text.replace("¶", " "), lambda written: passive(written) or word(written))


def worded(text: str, form: Callable[[str], str]) -> str:
    """The text with every word in its form; the own name of a group keeps its spelling ("kelompok tani Sri Rejeki")."""
    kept = [match.span("name") for match in GROUPS.finditer(text)]
    addresses = [match.span() for match in ADDRESS.finditer(text)]

    def one(match: re.Match[str]) -> str:
        if any(s <= match.start() < e for s, e in addresses):
            return match[0]
        named = match[0] in rule_forms() and any(s <= match.start() < e for s, e in kept)
        return match[0] if named or _is_club(match, text) else form(match[0])

    return _WORD.sub(one, text)


def _is_club(match: re.Match[str], text: str) -> bool:
    """ "Lebak Gede FC": a football club, where "bawa FC KTP" is a photocopy."""
    return match[0] == "FC" and bool(re.search(r"[A-Z]\w+ $", text[: match.start()]))
