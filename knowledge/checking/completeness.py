"""What the operator's note says and the text does not: facts that were lost, denials that were lost or turned round."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from knowledge.checking.absence import absences
from knowledge.checking.bounds import bounds
from knowledge.checking.claims import Vouchers
from knowledge.checking.comparing import same, value
from knowledge.checking.contrary import otherwise
from knowledge.checking.denials_kept import affirmed, both_ways, charged, contrasted, kept, opposite, told
from knowledge.checking.folding import content, fold, says
from knowledge.checking.grounding import Ground
from knowledge.checking.negation import Denial, denials
from knowledge.checking.outright import outright
from knowledge.checking.polarity import turned_round
from knowledge.checking.report import Finding, Level
from knowledge.checking.reversing import directions, reversals, sides
from knowledge.entities.entity import Entity
from knowledge.names import Names
from knowledge.normalise import normalise
from knowledge.sentences import sentences

CATEGORY = "kelengkapan"
OPPOSITE = "kelengkapan.bertentangan"
_SOURCE = "catatan operator"
_MOVED = re.compile(
    r"(?:(?<=tunda)|(?<=undur)|(?<=undurin))\s+(?:ke|jadi|menjadi|sampai|sampe|hingga)\b", re.IGNORECASE
)
_INSTEAD = re.compile(r"[^,.;\n]{0,20},\s*(?P<what>[^,.;\n]{3,40})")
_BEHIND = 30  # characters
_PT = 2  # letters; so short an abbreviation says nothing
_NEAR_QUOTE = 75.0  # an altered quotation is told as altered, not as lost
# What stands in quotation marks behind it is named or rumoured, nobody said it
_TERM = re.compile(
    r"\b(?:sebut|tulis|ditulis|disebut|istilah|kata|judul\w*|tema\w*|seperti|spt|kayak|kyk|misal\w*|contoh\w*|isinya|"
    r"berisi\w*|bunyinya|berbunyi|bertulis\w*|tulisan\w*|berantai|hoaks|hoax|kabar|kalimat\w*|slogan\w*)\W*$",
    re.IGNORECASE,
)
# "… (boleh dikutip?) "…" - jgn dikutip": a quotation that is not to be printed is not lost
_KEPT_BACK = re.compile(
    r"[\s\-–—,.;(]*(?:jangan|jgn|ga usah|gausah|gak usah|tidak usah|tdk usah)\s+di(?:kutip|tulis|muat|cantum)",
    re.IGNORECASE,
)
_RETOLD, _FEWEST = 0.4, 3  # share of a quotation's words that a sentence reports it with, and words
_WHAT = {"quote": "kutipan", "person": "nama", "organisation": "nama instansi", "place": "tempat"}


def completeness_findings(  # noqa: PLR0917 - a text and a note, both with what was read in them
    text: str,
    entities: Sequence[Entity],
    note: str,
    noted: Sequence[Entity],
    grounds: Sequence[Ground],
    names: Names,
    retold: Vouchers | None = None,
) -> Iterator[Finding]:
    """Lost facts (a suggestion; a warning for a quotation), lost denials (a warning), opposites (an error).

    `retold`: a model's draft, read for what it tells in words of its own.
    """
    if not note.strip() or not text.strip():
        return
    told_already = {g.evidence.key for g in grounds if g.evidence}
    denied = [one for one in denials(note) if not _in_quote(one, noted)]  # words in quotation marks are held as such
    for (start, end), noted_way in (*directions(text, note), *sides(text, note)):
        message = f"Arahnya berbeda: {_SOURCE} menyebut “{noted_way}”."
        yield Finding("fakta.arah", "fakta", "error", start, end, text[start:end], message, "", _SOURCE)
    turned = list(reversals(text, told(text), note)) or list(turned_round(text, note)) or list(absences(text, note))
    further = (*otherwise(text, note), *bounds(text, note), *outright(text, note))
    turned += [one for one in further if not any(_meets(one[0], span) for span, _ in turned)]
    yield from (_turned(text, span, noted) for span, noted in turned)
    known = {noted for _, noted in turned}
    yield from _denied(text, [one for one in denied if one.text not in known], retold, note)
    if (span := charged(note, told(text))) and not _priced(span, grounds):
        yield _turned(text, span, "gratis")
    seen: set[tuple[str, str]] = set()
    for fact in (one for one in noted if one.kind != "quote" or not _TERM.search(note, 0, one.start)):
        if (fact.kind, fact.key) in seen or fact.key in told_already or _inside(fact, noted, denied):
            continue
        seen.add((fact.kind, fact.key))
        if not _said(fact, text, entities, names) and not (retold and fact.kind != "quote" and retold.say(fact.text)):
            if fact.kind == "quote" and _KEPT_BACK.match(note, fact.end):
                continue
            lost = fact.kind == "quote" and not _reported(fact, text)
            level: Level = "warning" if lost else "suggestion"
            what = f"{_WHAT[fact.kind]} " if fact.kind == "quote" else ""
            yield _lost(f"kelengkapan.{fact.kind}", level, len(text), f"Belum masuk naskah: {what}{fact.text.strip()}")


def _meets(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _priced(span: tuple[int, int], grounds: Sequence[Ground]) -> bool:
    """Whether a sum that the note gives stands right behind: one thing has its price, another is free."""
    sums = (g.entity for g in grounds if g.entity.kind == "money" and g.status == "supported")
    return any(0 <= entity.start - span[1] < _BEHIND for entity in sums)


def _denied(text: str, denied: Sequence[Denial], retold: Vouchers | None, note: str) -> Iterator[Finding]:
    stated = told(text) if denied else ()
    lost = [one for one in denied if not (kept(one, stated) or (retold and retold.deny(one)))]
    for denial in lost:
        if _MOVED.match(note, denial.end):  # "ditunda ke tgl 9": it is held, on another day
            continue
        if not both_ways(denial, note) and (span := opposite(denial, stated)):
            yield _turned(text, span, denial.text)
        elif denial.negator != "bukan":  # "90, bukan 80" corrects; there is nothing to pass on
            two_cases = denial.weak or contrasted(denial, note) or both_ways(denial, note)
            two_cases = two_cases or _told_instead(denial, note, text)
            level: Level = "warning" if affirmed(denial, stated) and not two_cases else "suggestion"
            yield _lost("kelengkapan.ingkar", level, len(text), f"Belum masuk naskah: “{denial.text}”")


def _told_instead(denial: Denial, note: str, text: str) -> bool:
    """ "jgn nunggu dokling, telpon 112": the text has what is to be done instead, by its figures."""
    instead = _INSTEAD.match(note, denial.end) if denial.negator == "jangan" else None
    figures = re.findall(r"\d{2,}", instead["what"]) if instead else []
    return bool(figures) and all(re.search(rf"(?<!\d){figure}(?!\d)", text) for figure in figures)


def _in_quote(denial: Denial, noted: Sequence[Entity]) -> bool:
    return any(q.kind == "quote" and q.start < denial.start and denial.end <= q.end for q in noted)


def _turned(text: str, span: tuple[int, int], noted: str) -> Finding:
    message = f"Bertentangan dengan catatan: “{noted}”."
    return Finding(OPPOSITE, CATEGORY, "error", *span, text[span[0] : span[1]], message, "", _SOURCE)


def _lost(rule: str, level: Level, end: int, message: str) -> Finding:
    return Finding(rule, CATEGORY, level, end, end, "", message, "", _SOURCE)


def _inside(fact: Entity, noted: Sequence[Entity], denied: Sequence[Denial]) -> bool:
    """Whether the fact is a part of a quotation or of a denial: it is looked for there. An undated "minggu depan"
    has no value to look for."""
    quoted = any(q.kind == "quote" and q.start < fact.start and fact.end < q.end for q in noted)
    unresolved = fact.kind == "date" and not fact.key[:4].isdigit()
    return quoted or unresolved or any(d.start <= fact.start and fact.end <= d.end for d in denied)


def _said(fact: Entity, text: str, entities: Sequence[Entity], names: Names) -> bool:
    if fact.kind == "quote":
        return _quoted(fact, text, entities)
    folded = fold(text)
    if says(folded, fact.text) or says(folded, fact.key):
        return True
    return any(same(fact, other) or same(other, fact) for other in entities) or _otherwise(
        fact, folded, entities, names
    )


def _otherwise(fact: Entity, folded: str, entities: Sequence[Entity], names: Names) -> bool:
    """The figure with another noun, the name in other order, the agency by its full name, the place in parts."""
    if fact.kind in {"number", "money", "percent"}:
        return any(value(other) == value(fact) for other in entities if "|" in other.key)
    if fact.kind == "person":
        return frozenset(fold(fact.key).split()) <= frozenset(folded.split())
    if fact.kind == "organisation":
        agency = names.agency(fact.text)
        spellings = agency.spellings if agency else (_initials(fact.text),)
        return any(says(folded, spelling) for spelling in spellings)
    return fact.kind == "place" and content(fact.key) <= content(folded)


def _initials(name: str) -> str:
    """ "KMP" for "Koperasi Merah Putih"; nothing for a shorter name."""
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return letters if len(letters) > _PT else ""


def _reported(quote: Entity, text: str) -> bool:
    """Whether a sentence tells in its own words what was said: "Sarnah mengingatkan bahwa daun harus dijemur …"."""
    words = content(quote.key)
    most = max((len(words & content(text[s.start : s.end])) for s in sentences(text)), default=0)
    return most >= max(_FEWEST, _RETOLD * len(words))


def _quoted(fact: Entity, text: str, entities: Sequence[Entity]) -> bool:
    if normalise(fact.key) in normalise(text):
        return True
    return any(e.kind == "quote" and fuzz.ratio(e.key, fact.key) >= _NEAR_QUOTE for e in entities)
