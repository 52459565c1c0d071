"""Words in quotation marks, and who is said to have said them. The key is the folded text."""

import re
from collections.abc import Iterator

from knowledge.entities.entity import Entity

SAID = (
    r"kata|ujar|tegas|jelas|tambah|pungkas|ucap|tutur|ungkap|terang|imbuh|papar|sebut|pesan|katanya|ujarnya|"
    r"kta|bilang|menurut|mengatakan|menyampaikan|menegaskan|menjelaskan|mengungkapkan|menuturkan|berpesan|berkata|"
    r"menambahkan"
)
_QUOTE = re.compile(r"“(?P<a>[^“”]+)”|\"(?P<b>[^\"]+)\"|«(?P<c>[^«»]+)»")
# Single marks are apostrophes as well ("Jum'at"): they quote only between word edges, and only with a speaker.
_SINGLE = re.compile(r"(?<![\w'‘’])['‘](?P<d>[^\s'‘’](?:[^'‘’\n]|(?<=\w)['’](?=\w))*)['’](?!\w)")
_NAME = re.compile(r"[A-Z][\w'’-]*(?: (?:dan |di )?[A-Z][\w'’-]*){1,4}")  # the title of a thing, not what somebody says
_SPEAKER = r"(?P<who>[^\s,.;:“”\"][^,.;:“”\"\n]{0,80})"
_AFTER = re.compile(rf"\s*[,.]?\s*(?:{SAID})(?:nya)?\s+(?!nya){_SPEAKER}", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?:\b(?:{SAID})\s+{_SPEAKER}|{_SPEAKER.replace('who', 'who2')}\s+\b(?:{SAID}))\s*[,:]?\s*$", re.IGNORECASE
)
# "Mak Sawiyah ngomong “…”. kata lurah …": the speaker stands before, what follows is another sentence.
_INTRODUCED = re.compile(
    rf"(?:\b(?:{SAID}|ngomong|cerita|bercerita|pesen|nyeletuk)(?: (?:gini|begini))?\s*[:,]?|:)\s*$", re.IGNORECASE
)
_OPENS = re.compile(r"\s*[:,]?\s*[\"“«]")  # whoever is named before a quotation says that one
_ATTENDED = re.compile(
    r"\s+(?:di|saat|usai|dalam|pada|kepada|sambil|seusai|ketika|yang|yg|dan|hadir)\b.*$", re.IGNORECASE
)


def quotes(text: str) -> Iterator[Entity]:
    """Every quotation of at least two words; a single word in quotation marks is emphasis, not speech."""
    found = list(_QUOTE.finditer(text))
    inside = [match.span() for match in found]
    single = [m for m in _SINGLE.finditer(text) if not any(s <= m.start() < e for s, e in inside)]
    for match in sorted([*found, *single], key=lambda one: one.start()):
        words = match[0][1:-1]
        speaker = _speaker(text, match.start(), match.end())
        if not speaker and (len(words.split()) < 2 or match in single or _NAME.fullmatch(words)):
            continue
        yield Entity(match.start(), match.end(), "quote", match[0], fold(words), speaker)


def fold(words: str) -> str:
    """The quotation without case, marks and line breaks: what must agree word for word."""
    return " ".join(re.findall(r"[\w%]+", words.casefold()))


def _speaker(text: str, start: int, end: int) -> str:
    before = re.split(r"[.!?\n]\s|\n|”|\"", text[max(0, start - 120) : start])[-1]
    named = _BEFORE.search(before)
    introduced = bool(named or _INTRODUCED.search(text[max(0, start - 60) : start]))
    match = _AFTER.match(text, end)
    opens_next = match is not None and _OPENS.match(text, match.end()) is not None
    another = opens_next if named else text[end : end + 1] == "." or opens_next
    if match and not (introduced and another):
        return _ATTENDED.sub("", match["who"]).strip()
    return _ATTENDED.sub("", (named["who"] or named["who2"]).split(",")[-1]).strip() if named else ""
