"""A pasted message without its dress: bold marks, emoji, bullets, greetings and courtesies are no news."""

import re
import unicodedata
from functools import lru_cache

from bot.intake.lists import message_words
from prompts.offline.wording import LIST_MARK

_MARKS = re.compile(r"(?<![\w*_~])[*_~]{1,2}(?=\S)|(?<=\S)[*_~]{1,2}(?![\w*_~])")
_FORWARDED = re.compile(
    r"^\s*\[\d{1,2}[.:]\d\d[^\]]*\]\s*[^:]{1,40}:\s*|^\s*\[?[*_ ]*(?:diteruskan|forwarded)\b.*$|"
    r"^\s*[\[(](?=[^\])\n]{0,60}\b(?:vn|voice ?note|suara|diketik|ketikan|transkrip\w*|rekaman|obrolan|"
    r"copas|kopas|(?:di)?terus(?:an|kan)|fwd|forward\w*)\b)"
    r"[^\])\n]*[\])]\s*",
    re.I,
)
_HEAD = re.compile(
    r"^\s*(?:(?:nomor|no|lampiran|lamp|perihal|hal|sifat|kepada yth|tembusan)\s*[.:]|kepada\s*$|\[?diteruskan\]?\s*$|"
    r"(?:dengan|dgn|dg) hormat,?\s*(?:(?:kami )?mengharap\w* (?:dengan hormat )?(?:atas )?kehadiran.*)?$)",
    re.IGNORECASE,
)  # the head of a letter is no news; whom it invites is read elsewhere
_SALAM = re.compile(
    r"^\s*(?:(?:iya|ya|eh|halo|hai)[ ,]+)?"
    r"(?:(?:w|a)+s+alam\w*(?: ?['’]?al\w*)?(?:[ .,]*wr\.?[ .,]*wb\.?)?[ .,!]+(?=(?!wr\b)\w)|"
    r"(?:ass?|asw|aslm|aslkm)\b(?:\s+(?:min|mimin|kak|pak|bu))?[.,!]\s*(?=\w))",
    re.IGNORECASE,
)
# "TUKAR JELANTAH – copas dr grup bidang ya": where the message comes from
_COPIED = re.compile(r"\s[-–—]\s*(?:copas|kopas|terusan|forward\w*|fwd)\b.*$", re.IGNORECASE)
_INVITES = re.compile(r"\byth\b", re.IGNORECASE)
# "yth bpk/ibu rt rw, rapat …": whom the message calls upon, before its news
_ADDRESSED = re.compile(
    r"^\s*(?:(?:bpk|bapak|pak)[/ -]*(?:dan )?(?:ibu|bu)(?:[ /][\w/]+){0,3}|"
    r"(?:kepada )?yth\b\.?(?:\s+[\w/.&-]+){1,8}?|(?:mohon )?perhatian(?:nya)?)\s*[,:!]+\s*(?=\w)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*(?:[-–•●▪◦‣➢➤►✓✔☑»>·]+|\(?\d{1,2}[.)](?=\s)|[a-h][.)](?=\s))\s*")


def undressed(note: str) -> list[str]:
    """The message's lines that say something, emoji labels in words, list lines marked by `LIST_MARK`."""
    lines = [_line(one) for one in note.splitlines() if not _HEAD.match(one) or _INVITES.search(one)]
    return [one for one in _listed(lines) if one and not is_courtesy(one)]


def _listed(lines: list[str]) -> list[str]:
    """The lines with a picture that several of them open with as a list: each "📌" marks one event of a month."""
    label = f"{next(iter(message_words().emoji)).capitalize()}: "
    several = sum(one.startswith(label) for one in lines) > 1
    return [f"{LIST_MARK} {one.removeprefix(label)}" if several and one.startswith(label) else one for one in lines]


def without_greeting(text: str) -> str:
    """The text without "hai sobat," at its start and without thanks at its end."""
    text = _ADDRESSED.sub("", _greeting().sub("", _SALAM.sub("", text), count=1), count=1)
    head, mark, rest = re.match(r"([^,:!.\n]*)([,:!.]?\s*)(.*)", text, re.DOTALL).groups()  # type: ignore[union-attr]
    if mark.strip() and rest.strip() and re.fullmatch(r"pengumuman|info(?:rmasi)?|pemberitahuan", head.strip(), re.I):
        text = rest
    head, mark, last = re.sub(r"[\s.!]+$", "", text).rpartition(_last_mark(text))
    return head if mark and is_courtesy(last) and not re.search(r"\d", last) else text


def _last_mark(text: str) -> str:
    found = re.findall(r"[,.!?]\s|\n", text.rstrip(" .!"))
    return found[-1] if found else "\0"


def is_courtesy(text: str) -> bool:
    """Whether a line or a clause is a courtesy from end to end: a greeting, thanks, an introduction."""
    bare = re.sub(r"[^\w)]+$", "", text.strip().casefold()).lstrip(f"{LIST_MARK} ")
    return not bare or bool(_courtesies().fullmatch(bare))


def _line(line: str) -> str:
    line = _COPIED.sub("", _SALAM.sub("", _FORWARDED.sub("", line)))
    label = next((name for sign, name in _signs().items() if line.lstrip(" *_-•").startswith(sign)), "")
    text = _parted("".join("\0" if _is_picture(one) else one for one in _MARKS.sub("", line)))
    text = _MARKS.sub("", " ".join(text.split()))
    if label:
        return text if re.match(r"[\w /,]{2,24}:", text) else f"{label.capitalize()}: {text}" if text else ""
    bare = _BULLET.sub("", text)
    return f"{LIST_MARK} {bare}" if bare != text and bare else bare


def _parted(text: str) -> str:
    """Pictures (as NUL) between two words end a thought, as a full stop would; anywhere else they say nothing."""
    text = re.sub(r"(?<=[\w)”\"])[ ]*\0[\0 ]*(?=[a-z])", ". ", text, flags=re.IGNORECASE)
    return text.replace("\0", " ")


def _is_picture(char: str) -> bool:
    return unicodedata.category(char) in {"So", "Sk", "Cf", "Co", "Cs", "Mn", "Me"} and char != "°"


@lru_cache(maxsize=1)
def _signs() -> dict[str, str]:
    return {sign: name for name, signs in message_words().emoji.items() for sign in signs}


@lru_cache(maxsize=1)
def _courtesies() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in message_words().basa_basi), re.IGNORECASE)


@lru_cache(maxsize=1)
def _greeting() -> re.Pattern[str]:
    words = message_words()
    called = "|".join(sorted((re.escape(one) for one in words.disapa), key=len, reverse=True))
    greeted = "|".join(words.sapaan)
    return re.compile(
        rf"^\s*(?:(?:{greeted})[\s,]+(?:pagi|siang|sore|malam)?[\s,]*)(?:(?:{called})\b[\s,.!]*)+|^\s*(?:{greeted})\b[\s,.!]+"
        rf"(?=\w)(?!(?:ulang|datang|jalan|hari|atas|kepada|menempuh|menunaikan|bertugas|idul|tahun|bermusyawarah)\b)",
        re.IGNORECASE,
    )
