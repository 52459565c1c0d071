"""Changing a text as somebody asks in few words: a sentence out, a word exchanged, a sentence or hashtag more.

Nothing is guessed: where the words do not say for certain what is meant, the answer is None.
"""

import re

from bot.desk.one_sentence import NO_PROSE
from knowledge.checking.folding import content
from knowledge.sentences import sentences
from prompts.offline.wording import sentence

_ORDINALS = {
    "pertama": 0, "kesatu": 0, "kedua": 1, "ketiga": 2, "keempat": 3, "kelima": 4, "terakhir": -1, "penutup": -1,
}  # fmt: skip
_PIECE = re.compile(r"(?P<what>kalimat|paragraf|alinea|baris)(?:nya)?\s+(?:yang\s+)?(?P<which>[\w-]+)", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:(?:kalimat|bagian|paragraf)(?:nya)?\s+)?(?:yang\s+)?(?:(?:tentang|soal|mengenai|ttg)\s+)?(?P<words>.+)",
    re.IGNORECASE,
)
_TAGS = re.compile(r"(?:semua\s+)?(?:tagar|hashtag|hastag)(?:nya)?", re.IGNORECASE)
_EMOJI_WORD = re.compile(r"(?:semua\s+)?(?:emoji|emotikon|emot)(?:nya)?", re.IGNORECASE)
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\ufe0f\u200d]+ ?")
_TAG = re.compile(r"#\w+")
_PROSE = re.compile(rf"(?!{NO_PROSE})[^\n]*[.?!…”\]]\s*(?:\(\d+/\d+\))?$")


def removed(text: str, target: str) -> str | None:
    """The text without the sentence, paragraph, hashtags, emoji or words that `target` names; None if it names none."""
    if _TAGS.fullmatch(target):
        return _tidy(re.sub(r" *#\w+", "", text)) if _TAG.search(text) else None
    if _EMOJI_WORD.fullmatch(target):
        return _tidy(_EMOJI.sub("", text)) if _EMOJI.search(text) else None
    tags = _TAG.findall(target)
    if tags and not _TAG.sub("", target).strip(" ,dan"):
        return _without_tags(text, tags)
    if piece := _PIECE.fullmatch(target):
        return _without_piece(text, piece["what"].lower(), piece["which"].lower())
    about = _ABOUT.fullmatch(target)
    return _without_words(text, about["words"]) if about else None


def exchanged(text: str, before: str, after: str) -> str | None:
    """The text with these words exchanged wherever they stand; None where they do not."""
    pattern = re.compile(rf"(?<!\w){re.escape(before)}(?!\w)", re.IGNORECASE)
    if not pattern.search(text) or before == after:
        return None
    return pattern.sub(lambda found: after[:1].upper() + after[1:] if found[0][:1].isupper() else after, text)


def added(text: str, more: str) -> str:
    """The text with a sentence more at the end of its prose, or with hashtags more in their line."""
    tags = _TAG.findall(more)
    if tags and not _TAG.sub("", more).strip(" ,dan"):
        return _with_tags(text, tags)
    spans = _prose(text)
    end = spans[-1][1] if spans else len(text)
    return f"{text[:end]} {sentence(more)}{text[end:]}"


def unsaid(more: str, text: str) -> tuple[str, ...]:
    """The words of an addition that the text written with it does not have."""
    said = content(text)
    return tuple(word for word in re.findall(r"[^\W_]+", more) if content(word) - said)


def _prose(text: str) -> list[tuple[int, int]]:
    """The sentences of the paragraphs that tell something: not the place, the hashtags, the contact, the heading."""
    found, start = [], 0
    for line in text.split("\n"):
        if _PROSE.match(line.rstrip()):
            found += [(start + one.start, start + one.end) for one in sentences(line)]
        start += len(line) + 1
    return found


def _without_piece(text: str, what: str, which: str) -> str | None:
    number = _ORDINALS.get(which)
    if number is None:
        digits = re.fullmatch(r"(?:ke-?)?(\d)", which)
        number = int(digits[1]) - 1 if digits else None
    if number is None:
        return None
    spans = _prose(text) if what == "kalimat" else _paragraphs(text)
    if len(spans) < 2 or not -len(spans) <= number < len(spans):
        return None
    start, end = spans[number]
    return _tidy(f"{text[:start].rstrip(' ')} {text[end:].lstrip(' ')}")


def _paragraphs(text: str) -> list[tuple[int, int]]:
    spans = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text)]
    return [(start, end) for start, end in spans if _PROSE.match(text[start:end].rsplit("\n", 1)[-1].rstrip())]


def _without_words(text: str, words: str) -> str | None:
    """Exactly these words, if the text has them once; else the one sentence that has them all."""
    exact = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE))
    spans = _prose(text)
    held = [span for span in spans if _holds(text[span[0] : span[1]], words)]
    if len(held) != 1 or len(spans) < 2:
        return None
    start, end = held[0]
    if len(exact) == 1 and exact[0].end() - exact[0].start() >= 0.8 * (end - start):
        start, end = exact[0].span()
    return _tidy(f"{text[:start].rstrip(' ')} {text[end:].lstrip(' .')}")


def _holds(sentence_: str, words: str) -> bool:
    found = set(re.findall(r"\w+", sentence_.lower()))
    wanted = [re.sub(r"(?<=\w{4})nya$", "", word) for word in re.findall(r"\w+", words.lower())]
    return bool(wanted) and all(word in found for word in wanted)


def _without_tags(text: str, tags: list[str]) -> str | None:
    gone = {tag.lower() for tag in tags}
    if not gone <= {tag.lower() for tag in _TAG.findall(text)}:
        return None
    return _tidy(re.sub(r" *#\w+", lambda found: "" if found[0].strip().lower() in gone else found[0], text))


def _with_tags(text: str, tags: list[str]) -> str:
    known = [tag.lower() for tag in _TAG.findall(text)]
    more = " ".join(tag for tag in dict.fromkeys(tags) if tag.lower() not in known)
    if not more:
        return text
    last = list(_TAG.finditer(text))
    return f"{text[: last[-1].end()]} {more}{text[last[-1].end() :]}" if last else f"{text}\n\n{more}"


def _tidy(text: str) -> str:
    lines = [re.sub(r" {2,}", " ", line).strip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
