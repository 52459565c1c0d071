"""Where what is said to the admin begins in a note without marks: at its pauses, and at words that open a remark
("tolong …", "fotonya …", "ini cuma …")."""

import re
from functools import lru_cache

from bot.intake.lists import message_words
from bot.intake.pauses import no_marks, pauses_of
from knowledge.entities.months import DAY_PART, WEEKDAY

# Behind these a clause goes on, whatever is guessed: "tapi | datanya belum resmi".
_GOES_ON = re.compile(
    r"\b(?:tapi|tp|tetapi|karena|krn|dan|yang|yg|untuk|buat|di|ke|dari|sama|maaf|maap|sori|tolong|tlg|mohon)$",
    re.IGNORECASE,
)
_FEW = 12  # words
# "ya | min", "nyusul | besok ya min": who is called, with the time until which he is to be patient
_WHEN = rf"(?:besok|bsk|lusa|nanti|nnti|ntar|ini|{WEEKDAY}|{DAY_PART})"
_CALLS = re.compile(rf"(?:(?: {_WHEN}){{1,3}} ya+)? (?:min|mimin|kak|kakak|admin|mas|mbak|bos)\b(?! \d)", re.IGNORECASE)


@lru_cache(maxsize=64)
def stretches(text: str) -> tuple[int, ...]:
    """The places, in order; none in a note that has marks of its own."""
    if not no_marks(text) or text.lstrip()[:1] in ".,;:":  # the rest of a note behind a quotation tells too little
        return ()
    if text[:1] == " " and len(text.split()) <= _FEW:  # a sentence behind a quotation
        return ()
    openings = [one.span("words") for one in _openings().finditer(text)]
    within = {at for start, end in openings for at in range(start + 1, end)}
    found = {*(at for at in pauses_of(text) if at not in within), *(start for start, _ in openings)}
    # "ya | min sinyal jelek": who is called belongs to what was said before
    found = {called.end() if (called := _CALLS.match(text, at)) else at for at in found}
    return tuple(at for at in sorted(found) if not _GOES_ON.search(text[:at]))


@lru_cache(maxsize=1)
def _openings() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w)(?=(?P<words> (?:{'|'.join(message_words().pembuka_pesan)}))\b)", re.IGNORECASE)
