"""A programme's sentence in the agency's own words: clauses turned round, its own residents named, calls reworded.

What is said stays the same: no figure, name or channel is touched, and a sentence that no rule fits stays as it is.
"""

import re
from collections.abc import Sequence

from prompts.offline.choice import Chooser
from prompts.offline.grammar import verbal
from prompts.offline.morphology import active
from prompts.offline.pattern import Pattern
from prompts.offline.wording import capital, lower_first, sentence

_WHEN = re.compile(
    r"^(?P<main>[^,:?!]+?) (?P<link>ketika|saat|bila|jika|apabila|setelah|sebelum|agar) (?P<clause>[^,:]+)$"
)
_FOR = re.compile(r"^(?P<why>Untuk [^,]+), (?P<deed>[a-z]+ [^,]+)$")
_RESIDENTS = re.compile(
    r"\b(?P<word>[Ww]arga)(?=[ ,.](?!Kota|Kelurahan|Kecamatan|[A-Z]|negara|baru|lain|yang dituju)|$)"
)
_PART = re.compile(r" dan (?=(?P<word>[a-z]+) )")


def rephrased(text: str, residents: str) -> tuple[str, ...]:
    """The sentence and its other forms, the given one first. `residents` is what the agency calls its area."""
    bare = text.rstrip(".")
    forms = [bare, *turned(bare)]
    if residents and not re.search(r"\d", bare):
        forms += [localised(form, residents) for form in forms]
    return tuple(dict.fromkeys(f"{form}{text[len(bare) :]}" for form in forms))


def turned(text: str) -> tuple[str, ...]:
    """ "A ketika B" also as "Ketika B, A"; empty where the sentence has no such clause or points back into itself."""
    match = _WHEN.match(text)
    modal = r"\b(?:dapat|bisa|perlu|harus|boleh|dimohon)\b"  # "warga yang … saat banjir dapat menghubungi 112"
    noun = r"(?:bagi|untuk|di|ke|dari|yang|itu|ini|terbaik)\b"  # "menjadi saat bagi warga untuk …"
    if match and (re.match(noun, match["clause"]) or re.search(r"\b(?:menjadi|pada|di|yang)$", match["main"])):
        return ()
    if match and re.search(modal, match["clause"]) and not re.search(modal, match["main"]):
        return ()
    if not match or len(match["clause"].split()) < 2 or re.search(r"nya\b|\bitu\b", match["clause"]):
        return ()
    return (f"{capital(match['link'])} {match['clause']}, {lower_first(match['main'])}",)


def localised(text: str, residents: str) -> str:
    """ "warga" → "warga Gerem", once."""
    return _RESIDENTS.sub(lambda match: f"{match['word']} {residents}", text, count=1)


def exchanged(text: str, groups: Sequence[Sequence[str]], choose: Chooser, kept: Sequence[str] = ()) -> str:
    """Words for which others of a group may stand, exchanged by seed; a term in `kept` is never broken."""
    small, terms = text.lower(), [term.lower() for term in kept]
    for group in groups:
        for word in (word for word in group if word in small):
            at = re.search(rf"\b{re.escape(word)}\b(?! daripada)", text, re.IGNORECASE)
            if at is None or any(word in term for term in terms):
                continue
            other = choose.pick(f"padanan {group[0]}", group)
            text = text[: at.start()] + (capital(other) if at[0][0].isupper() else other) + text[at.end() :]
            small = text.lower()
            break
    return text


def asked(call: str, forms: Sequence[Pattern], agency: str) -> tuple[str, ...]:
    """A programme's call in every form of asking; only itself where it does not begin by asking."""
    bare = call.rstrip(".")
    if match := _FOR.match(bare):
        return (sentence(bare), sentence(f"{match['deed']} {match['why'][0].lower()}{match['why'][1:]}"))
    deed = _deed(bare)
    if not deed:
        return (sentence(bare),)
    small = f"{bare[0].lower()}{bare[1:]}"
    values = {"ajakan": small, "mengajak": deed, "instansi": agency}
    if deed.startswith("mengajak") or " Anda" in deed:  # nobody is asked to ask
        forms = [form for form in forms if "mengajak" not in form.slots] or forms
    return tuple(dict.fromkeys(sentence(form.fill(values)) for form in forms if form.fits(values)))


def _deed(call: str) -> str:
    """ "Bersihkan got dan jangan membuang sampah" → "membersihkan got dan tidak membuang sampah"; empty where the
    first word asks for nothing."""
    parts = [call]
    for match in reversed(list(_PART.finditer(call))):
        if match["word"] == "jangan" or (verbal(match["word"]) and match["word"] not in {"data", "isi"}):
            parts = [call[: match.start()], call[match.end() :]]
            break
    deeds = [_done(part) for part in parts]
    return " dan ".join(deeds) if all(deeds) else ""


def _done(part: str) -> str:
    first, _, rest = part.partition(" ")
    word = first.lower()
    if word == "jangan":
        return f"tidak {rest}"
    return f"{active(word)} {rest}" if rest and verbal(word) else ""
