"""What a programme's brief says in so many words: hashtags, key messages, spokespersons, terms, validity."""

from collections.abc import Callable

from knowledge.documents import Programme
from knowledge.recognition import recognise
from knowledge.sentences import sentences
from prompts.answering.intents import intents
from prompts.answering.library import Library, Told, brief_title, source_of
from prompts.offline.dates import long_date

Teller = Callable[[Programme], str]


def from_brief(intent: str, programme: Programme, library: Library) -> Told | None:
    """The brief's own list for one intent; None where it has none or the intent asks for no list."""
    teller = _TELLERS.get(intent)
    told = teller(programme) if teller else ""
    if not told:
        return None
    note = _remark(intent, programme, library)
    if intent == "masa_berlaku":
        return Told(f"{told}.{note}", (source_of(programme),))
    apart = "\n" if "\n" in told else " "
    return Told(f"{told}{apart}({brief_title(programme)}).{note}", (source_of(programme),))


def lapsed(part: str, library: Library) -> Told | None:
    """That the brief of a programme which the question names is out of date, and since when; None if none is."""
    found = recognise(part, library.lapsed())
    if not found:
        return None
    told = f"{_validity(found[0])} dan tidak berlaku lagi; jangan dipakai untuk naskah baru."
    return Told(told, (source_of(found[0]),))


def is_listed(intent: str) -> bool:
    """Whether briefs answer this intent with a list of their own."""
    return intent in _TELLERS


def _remark(intent: str, programme: Programme, library: Library) -> str:
    """What the document's own note says about this list, e.g. that the hashtags are not yet official."""
    document = library.document(programme.id)
    if document is None or intent == "pesan_kunci":
        return ""
    note = document.front.catatan
    spans = [note[span.start : span.end].strip() for span in sentences(note)]
    return "".join(f" {text}" for text in spans if intent in intents().of(text))


def _hashtags(programme: Programme) -> str:
    return " ".join(programme.hashtags)


def _messages(programme: Programme) -> str:
    return "\n".join(f"{n}. {message.text}" for n, message in enumerate(programme.key_messages, 1))


def _spokespersons(programme: Programme) -> str:
    return "; ".join(f"{one.name}, {one.title}" for one in programme.spokespersons)


def _terms(programme: Programme) -> str:
    lines = [f"Pakai: {', '.join(programme.required_terms)}."] if programme.required_terms else []
    for term in programme.forbidden_terms:
        instead = f", tulis “{term.instead}”" if term.instead else ""
        lines.append(f"Hindari “{term.avoid}”{instead}. {term.reason}".strip())
    return "\n".join(lines)


def _calls(programme: Programme) -> str:
    return "\n".join(f"- {call}" for call in programme.calls_to_action)


def _validity(programme: Programme) -> str:
    start, end = programme.valid_from, programme.valid_until
    if not (start or end):
        return f"Brief {programme.title} tidak dibatasi masa berlaku"
    words = [f"sejak {long_date(start)}" if start else "", f"sampai {long_date(end)}" if end else ""]
    return f"Brief {programme.title} berlaku {' '.join(filter(None, words))}"


_TELLERS: dict[str, Teller] = {
    "tagar": _hashtags,
    "pesan_kunci": _messages,
    "juru_bicara": _spokespersons,
    "istilah": _terms,
    "ajakan": _calls,
    "masa_berlaku": _validity,
    "instansi": lambda programme: programme.agency,
}
