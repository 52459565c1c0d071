"""What a sender says to the writer about the message itself ("ini hasil voice note ya tolong dirapihin"): no news.

Such a clause is known by its words alone: all of them are words of talk about a text, and at least one can be nothing
else. A clause with any other word in it stays whole.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.intake.interjections import is_said_to_admin
from bot.intake.lists import message_words
from bot.intake.remarks import goes_on, is_remark
from bot.intake.requests import is_request
from bot.intake.stretches import stretches

_CLAUSE = re.compile(r"[^.,;!?\n]+(?:[.,;!?]+[ \t]*|$)?")
_WORD = re.compile(r"[\w'-]+")
_START = re.compile(
    r"^\s*(?:(?:jadi|jd|nah|gini|begini|btw|oiya|oh iya)\b[\s,]+)+"
    r"(?!(?:juara|pemenang|tuan|narasumber|pembicara|duta|satu|dua)\b)(?=\w)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"[ \t]*\([^()\n]{3,80}\)")
# "aku Rara staf lebak denok mau minta caption": who sends it, no part of the news.
_INTRODUCED = re.compile(
    r"^\s*(?:aku|saya|sy|ini|perkenalkan)\b[^.,;!?\n]{2,60}? (?:mau |ingin |izin |ijin |mohon )+"
    r"(?:minta|request|titip|nitip|dibuatkan|dibikinin)\b[^.,;!?\n]{0,40}[.,;!?\n]+\s*",
    re.IGNORECASE,
)
# "min mau bilang kalo besok …": that something is said, before what is said
_SAID = re.compile(
    r"^\s*(?:(?:min|mimin|admin|kak|mas|mbak|pak|bu|saya|aku|sy|kami|kita)[\s,]+)*"
    r"(?:(?:cuma|hanya|sekadar|sekedar)\s+)?(?:(?:mau|ingin|pengen|pingin|izin|ijin|numpang)\s+(?:bilang|info|)|)"
    r"(?:(?<=bilang)|(?<=info)|ngabarin|ngabari|mengabarkan|ngasih tau|ngasih tahu|kasih tau|kasih tahu|nginfoin)"
    r"(?:\s+(?:aja|saja))?(?:,?\s+(?:kalo|kalau|klo|kl|bahwa|bahwasanya))?[\s,:]+(?=\w)",
    re.IGNORECASE,
)
# "tlg dibuatin min besok sampe kamis …": the request that a hurried note opens with
_MADE = re.compile(
    r"^\s*(?:(?:tolong|tlg|mohon|minta|bisa|bantu)\s+)+(?:di)?(?:buat|bikin|susun|tulis)(?:in|kan|kn)\s+"
    r"(?:(?:ya+|dong|kak|kakak|min|mimin|admin|mas|mbak|caption(?:nya)?|rilis(?:nya)?|info(?:nya)?)[\s,.:]+)+",
    re.IGNORECASE,
)
# "rekap minggu ini tolong jadiin 1 postingan ya:" behind what the note is about
_ASKED = re.compile(
    r"\s+(?:tolong|tlg|mohon|minta)\s+(?:di)?(?:jadi|bikin|buat|rapi|rapih)(?:in|kan)?\b[^.,;:!?\n]{0,40}(?=[.,;:!?\n]|$)",
    re.IGNORECASE,
)
# "pagi min, saya Dewi kasi kesra bagendung.": who sends it, without what for.
_PRESENTED = re.compile(
    r"^\s*(?:(?:selamat |met )?(?:pagi|siang|sore|malam|halo|hai)\b[\s,]*"
    r"(?:(?:min|mimin|kak|kakak|admin|pak|bu|mas|mbak)\b[\s,]*)*)?"
    r"(?:saya|aku|sy|perkenalkan|ini)\s+(?:(?:pak|bu|mbak|mas|teh|kang)\s+)?(?!dari\b)(?-i:[A-Z])\w+(?:\s(?-i:[A-Z])\w+)?,?\s+"
    r"(?:dari|staf|kasi|kabid|kader|admin|operator|pegawai|humas|sekkel|seklur|sekcam|ketua|pengurus|guru|petugas|panitia|warga)\b"
    r"[^.,;!?\n]{0,40}[.,;!?\n]+\s*",
    re.IGNORECASE,
)
# "mas admin, saya dari Gunung Sugih.": who writes, and no more
_SENDER = r"(?:saya|aku|sy|kami|ini)\s+(?:dari|dr)\s+(?-i:[A-Z])[\w/ ]{2,40}[.!\n]\s*"
_FROM = re.compile(
    rf"^\s*(?:(?:(?:mas|mbak|kak|pak|bu|kang|teh)\s+)?(?:admin|mimin|min)\b[\s,.]*(?:{_SENDER})?|{_SENDER})",
    re.IGNORECASE,
)
# "ini dari lurah": whose message it is.
_SENT_BY = re.compile(
    r"(?:^|(?<=[.;!?\n]))\s*(?:ini )?(?:pesan |info )?dari (?:pak |bu )?"
    r"(?:lurah|camat|sekkel|seklur|sekcam|kadis|kaban|ketua r[tw]|r[tw])\b"
    r"(?: \w+){0,2}\s*(?:[.;!?]+|(?=\n)|$)",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # as `unsaid`
def without_chatter(text: str) -> str:
    """The text without clauses about itself, and without the "jadi" with which the news then begins. Quotations must
    be kept away."""
    text = _SAID.sub("", _MADE.sub("", text))
    text = _SENT_BY.sub("", _PRESENTED.sub("", _FROM.sub("", text, count=1)))
    text = _INTRODUCED.sub("", _ASIDE.sub(lambda aside: "" if _is_aside(aside[0]) else aside[0], text))
    kept = "".join(_told(_clauses(text)))
    kept = _ASKED.sub(lambda asked: "" if is_chatter(asked[0]) else asked[0], kept)  # whole clauses of talk come first
    return begun(kept) if kept != text else text


def begun(text: str) -> str:
    """The text without the "jadi" with which the news begins behind such a clause."""
    return _START.sub("", text)


def _told(clauses: Sequence[str]) -> Iterator[str]:
    """The clauses that are news, without the excuse that follows a remark ("nyusul ya min, sinyal jelek")."""
    talks = False
    for clause in clauses:
        talks = (
            is_chatter(clause)
            or is_remark(clause)
            or is_said_to_admin(clause)
            or is_request(clause)
            or (talks and goes_on(clause))
        )
        if not talks:
            yield clause
        talks = talks and not re.search(r"[.;\n]\s*$", clause)


def _is_aside(brackets: str) -> bool:
    """Whether all that brackets hold is said to the writer: "(buat rilis ya mas, angka sudah dicek bu kasi)"."""
    said = [one for one in re.split(r"[,.;]", brackets.strip(" ()")) if one.strip()]
    return is_chatter(brackets) or all(is_chatter(one) or is_remark(one) for one in said)


def is_chatter(clause: str) -> bool:
    """Whether a clause speaks only of the message, the draft or the sending of it."""
    words = [word.casefold() for word in _WORD.findall(clause)]
    sure, perhaps = _lists()
    return (
        sum(not word.isdigit() for word in words) > 1  # "rapi 10": so many of whom that names
        and any(sure.fullmatch(word) for word in words)
        and all((perhaps.fullmatch(w) or w.isdigit()) for w in words)
    )


def _clauses(text: str) -> list[str]:
    """The text cut behind each mark; every character is in one of them."""
    ends = sorted({*stretches(text), *(end for match in _CLAUSE.finditer(text) for end in match.span())})
    return [text[start:end] for start, end in pairwise((0, *ends, len(text)))]


@lru_cache(maxsize=1)
def _lists() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = message_words()
    sure = "|".join(words.soal_naskah)
    return re.compile(sure, re.IGNORECASE), re.compile(f"{sure}|{'|'.join(words.sekitar_naskah)}", re.IGNORECASE)
