"""One question of a text, answered from the best place that has it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.documents import Programme
from knowledge.normalise import normalise
from knowledge.recognition import recognise
from prompts.answering.admitting import admitted
from prompts.answering.briefs import from_brief, is_listed, lapsed
from prompts.answering.correcting import corrected
from prompts.answering.fitting import unrecorded, words
from prompts.answering.intents import intents
from prompts.answering.judging import likeliest
from prompts.answering.library import Found, Library, Told
from prompts.answering.offices import office_holder
from prompts.answering.ranking import CLOSE, Match, Ranking
from prompts.answering.regions import region
from prompts.answering.signs import Signs, reading, signs
from prompts.answering.sought import (
    Sought,
    alike,
    asks_the_next,
    asks_the_way,
    bare,
    counted,
    demanded,
    shape,
    timeless,
)
from prompts.answering.statements import Statement, of_document, of_passages, of_programme
from prompts.answering.writing import avoided, spelling

_KINDS = ("angka", "waktu", "tempat", "orang", "definisi", "anggaran", "harga", "kontak", "penulisan")
_AS_WELL = re.compile(r"\bapa (?:saja|aja|aj|sj)\b")
_EMERGENCY = "darurat"
_ELSE = frozenset({"tempat", "waktu", "orang"})
_LONGEST = 460  # characters of one answer; a second sentence is left out beyond it


@dataclass(frozen=True, slots=True)
class Reply:
    """What one part gets: the answer, or None; `label` names what was asked."""

    label: str
    told: Told | None


class Answerer:
    """Answers the parts of one text, which may share a programme: "tagar uhc apa? anggarannya berapa?"."""

    def __init__(self, library: Library, question: str) -> None:
        self._library = library
        self._ranking = Ranking(library.documents)
        self._programme = self._named(self._meant(question))

    def answer(self, part: str) -> list[Reply]:
        """One reply for each list that is asked for, else one for the part."""
        part = bare(self._meant(part))
        wanted = _wanted(part)
        programme = self._named(part) or self._programme
        listed = [intent for intent in wanted if is_listed(intent)]
        if "orang" not in wanted and (place := region(part, self._library)):
            return [Reply(_short(part), place)]
        over = lapsed(part, self._library) if "masa_berlaku" in wanted and not programme else None
        if told := over or (avoided(part, self._library, programme.id if programme else "") if listed else None):
            return [Reply(_short(part), told)]
        subject = programme or (self._near(part, listed) if listed else None)
        replies = [Reply(self._label(i, subject), from_brief(i, subject, self._library)) for i in listed if subject]
        if replies and any(reply.told for reply in replies):
            return replies + ([self._budget(part, programme)] if "anggaran" in wanted else [])
        if replies and not (set(wanted) - set(listed) - {"orang", "angka"}) and listed != ["istilah"]:
            return replies
        return [self._other(part, wanted, programme)]

    def weighed(self, part: str) -> list[tuple[Statement, Signs]]:
        """Every statement that might answer a part, with its signs: what the judge learns from."""
        part = bare(self._meant(part))
        wanted, programme = _wanted(part), self._named(part) or self._programme
        kinds = tuple(intent for intent in wanted if intent in _KINDS)
        sought, found = _sought(part, self._subject(part, kinds), kinds, programme), self._search(part, programme)
        statements = self._statements(found, guides="penulisan" in kinds)
        return self._signed(part, sought, programme, found, statements)

    def _budget(self, part: str, programme: Programme | None) -> Reply:
        """A budget asked for beside a list: "tagar sama anggarannya"."""
        words = intents().words("anggaran")
        return Reply(intents().labels["anggaran"], self._stated(part, words, ("anggaran",), programme))

    def _other(self, part: str, wanted: tuple[str, ...], programme: Programme | None) -> Reply:
        """Office, spelling or a statement; the label is the intent's only where that says more than the question."""
        label = intents().labels["anggaran"] if "anggaran" in wanted else _short(part)
        if "orang" in wanted or not wanted:
            held = office_holder(part, self._library)
            if isinstance(held, Told) or held:
                return Reply(label, held if isinstance(held, Told) else None)
        if ("penulisan" in wanted or _offers_choice(part)) and (told := self._written(part, programme)):
            return Reply(label, told)
        kinds = tuple(intent for intent in wanted if intent in _KINDS)
        told = self._stated(part, self._subject(part, kinds), kinds, programme)
        if told is None and "penulisan" in wanted and programme:
            told = from_brief("istilah", programme, self._library)
        return Reply(label, told)

    def _written(self, part: str, programme: Programme | None) -> Told | None:
        """What the programme that is named avoids goes before what the rules say of the same words."""
        own = avoided(part, self._library, programme.id) if programme else None
        return own or spelling(part, self._library) or avoided(part, self._library, programme.id if programme else "")

    def _subject(self, part: str, kinds: tuple[str, ...]) -> frozenset[str]:
        """The words the answer must hold; those that only say what kind of answer is wanted are not among them."""
        part = timeless(part)
        said = tuple(kind for kind in kinds if kind not in {"anggaran", "harga", "kontak"})
        contact = ("kontak",) if "kontak" in kinds else ()
        strict = intents().content(part, without=said)
        told = shape(part)
        if told and told.alone:
            return strict  # "nomor" is the subject there, no word of asking
        return intents().content(part, without=(*said, *contact)) or strict

    def _stated(
        self, part: str, asked: frozenset[str], kinds: tuple[str, ...], programme: Programme | None
    ) -> Told | None:
        """The likeliest statement; what the rules find to be said not to be known, or whom to ask, where none is."""
        sought = _sought(part, asked, kinds, programme)
        if not sought.words:
            return None
        found = self._search(part, programme)
        statements = self._statements(found, guides="penulisan" in kinds)
        own = [one for one in statements if programme and programme.id in one.programmes]
        if "definisi" in kinds and not sought.words - sought.named and (told := _introduced(own, sought)):
            return told
        by_rule = self._by_rule(sought, statements, own, programme)
        if by_rule and ("penulisan" in kinds or _urgent(sought)):
            return self._honest(by_rule, sought)  # guides are told line by line; in an emergency the number is the same
        if sought.shape and sought.shape.only:
            statements = [one for one in statements if sought.shaped(one.said)]
        if best := likeliest(self._signed(part, sought, programme, found, statements)):
            return self._honest([best], sought)
        if by_rule and unrecorded(by_rule[0].statement, sought):
            return self._honest(by_rule, sought)
        return self._way(sought, own) if programme and asks_the_way(part) else None

    def _signed(
        self,
        part: str,
        sought: Sought,
        programme: Programme | None,
        found: Found,
        statements: Sequence[Statement],
    ) -> list[tuple[Statement, Signs]]:
        query, name = self._library.understand(self._whole(part, programme)), programme.id if programme else ""
        return signs(statements, reading(part, query, sought, name, found), self._ranking)

    def _by_rule(
        self, sought: Sought, statements: Sequence[Statement], own: Sequence[Statement], programme: Programme | None
    ) -> list[Match]:
        """What holds enough and is of the kind that is asked for: first of the programme that is named."""
        if programme:
            brief = [one for one in own if one.source.document == programme.id]
            tried = [self._ranking.best(sought, brief), self._ranking.best(sought, own)]
            if best := max(tried, key=lambda found: _worth(found, sought)):
                return best
            sought = replace(sought, words=sought.words | intents().content(programme.title))
        return self._ranking.best(sought, statements)

    def _honest(self, found: list[Match], sought: Sought) -> Told:
        """The best statement, unless its document says that just what is asked for is not known."""
        admission = None if sought.shape else admitted(found[0].statement, sought, self._library)
        return admission or _told(found, sought)

    def _way(self, asked: Sought, own: Sequence[Statement]) -> Told | None:
        """Whom to turn to about a programme, whatever the occasion: of its statements on that, the nearest to it."""
        sought = Sought(asked.words & asked.named, asked.named, ("kontak",))
        found = self._ranking.best(sought, own) if sought.words else []
        nearest = sorted(found, key=lambda match: -len(asked.words & words(match.statement.text)))
        return _told(nearest[:1], sought) if nearest else None

    def _whole(self, part: str, programme: Programme | None) -> str:
        """A part with the programme that the text names elsewhere."""
        return part if self._named(part) or not programme else f"{part} {programme.title}"

    def _search(self, part: str, programme: Programme | None) -> Found:
        return self._library.search(self._whole(part, programme))

    def _statements(self, found: Found, *, guides: bool) -> list[Statement]:
        """All that may be said to a part; only what the guides say if it asks how to write."""
        listed = [
            *(one for each in self._library.programmes for one in of_programme(each)),
            *(one for document in self._library.documents for one in of_document(document)),
            *of_passages(found.passages),
        ]
        return [one for one in listed if one.guide] if guides and any(one.guide for one in listed) else listed

    def _meant(self, text: str) -> str:
        """The text with mistyped words replaced by the documents' own: "sabn juare"."""
        return corrected(text, self._ranking.vocabulary, self._library.names)

    def _named(self, text: str) -> Programme | None:
        found = recognise(text, self._library.programmes)
        return found[0] if found else None

    def _near(self, part: str, listed: list[str]) -> Programme | None:
        """The programme that the passages point to, if its document speaks of everything the question names."""
        words = intents().content(part, without=tuple(listed))
        result = self._library.search(part)
        for programme in recognise(part, self._library.programmes, result.passages) if words and result.found else ():
            document = self._library.document(programme.id)
            if document and words <= intents().words(f"{document.title} {' '.join(programme.names)} {document.body}"):
                return programme
        return None

    def _label(self, intent: str, programme: Programme) -> str:
        return f"{intents().labels[intent]} {programme.title}"


def _wanted(part: str) -> tuple[str, ...]:
    """The kinds of answer. A price is none where another kind is asked of it ("harga beras diperiksa di mana"), nor is
    what has a name somebody ("akun resmi apa namanya")."""
    wanted, said = intents().of(part), f" {normalise(part)} "
    if " apa nama" in said and "siapa" not in said:
        wanted = tuple(kind for kind in wanted if kind != "orang")
    if not _ELSE.isdisjoint(wanted) and "angka" not in wanted:
        wanted = tuple(kind for kind in wanted if kind != "harga")
    return wanted


def _worth(matches: list[Match], sought: Sought) -> tuple[bool, bool, bool]:
    """Anything before nothing, the known before what is said not to be, the form that is asked for before others."""
    first = matches[0].statement if matches else None
    known = first is not None and not unrecorded(first, sought)
    return first is not None, known, first is not None and sought.shaped(first.said)


def _name_words(programme: Programme | None) -> frozenset[str]:
    names = programme.names if programme else ()
    return frozenset(word for name in names for word in intents().words(name))


def _sought(part: str, asked: frozenset[str], kinds: tuple[str, ...], programme: Programme | None) -> Sought:
    names = _name_words(programme)
    if "kontak" in kinds and asked & intents().emergencies:
        asked = (asked & names) | intents().words(_EMERGENCY)  # whatever burns or drowns, the number is the same
    asked = asked or names & intents().words(part)
    count = counted(part) if "angka" in kinds and "waktu" not in kinds else ""
    wanted = demanded(part)
    demand = wanted if wanted in asked else ""
    return Sought(asked, names, kinds, count, demand, alike(part), shape(part), asks_the_next(part))


def _urgent(sought: Sought) -> bool:
    return "kontak" in sought.kinds and intents().words(_EMERGENCY) <= sought.words


def _introduced(statements: Sequence[Statement], sought: Sought) -> Told | None:
    """The document's own answer to "Apa itu …?" about the programme itself, by a name that is asked for."""
    for one in statements:
        question = one.text.partition("?")[0]
        if (
            one.form == "tanya jawab"
            and "definisi" in intents().of(question)
            and not intents().content(question) - sought.named
            and intents().words(question) & sought.words
        ):
            return Told(one.told, (one.source,))
    return None


def _told(matches: list[Match], sought: Sought) -> Told:
    """The best statement; a fact is preferred to a sentence that says about the same.

    How something is written takes the guide's next lines on the same subject as well.
    """
    first = matches[0].statement
    if "penulisan" in sought.kinds:
        same = [m.statement for m in matches if m.statement.about == first.about][:3]
        texts = " ".join(one.text for one in same)
        return Told(f"{texts}{first.told.removeprefix(first.text)}", (first.source,))
    near = [m.statement for m in matches if matches[0].score - m.score <= CLOSE]
    best = next((one for one in near if one.form == "fakta"), first)
    return Told(_shortened(best), (best.source,), recorded=not unrecorded(best, sought))


def _shortened(statement: Statement) -> str:
    """Whole sentences up to the longest answer; what is cut is only the note behind a fact."""
    text = statement.told
    while len(text) > _LONGEST and (cut := text.rfind(". ", 0, len(text) - 1)) > 0:
        text = text[: cut + 1]
    return text


def _offers_choice(part: str) -> bool:
    words = _AS_WELL.sub(" ", part.casefold()).split()
    return "atau" in words[1:-1] or "apa" in words[1:-1]


def _short(part: str) -> str:
    words = " ".join(part.split()[:8]).rstrip(" ,.!")
    return words[:1].upper() + words[1:]
