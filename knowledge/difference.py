"""What a document would change: its facts and rules against the version it replaces, and against what is in force."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.checking.coverage import contradictions
from knowledge.checking.folding import content
from knowledge.checking.stretches import stretches
from knowledge.chunking import passages
from knowledge.documents import Document, Fakta, FrontMatter, Programme
from knowledge.entities.entity import Entity

Read = Callable[[str, date], Sequence[Entity]]
_SAME_FACT = 0.6  # share of content words, figures aside, from which two facts are one with another value
_MOST = 20  # conflicts that are looked for: an admin reads the first few


@dataclass(frozen=True, slots=True)
class Conflict:
    """The new document says `new` where a document in force says `held`; `statement` is the fact, in its own words."""

    statement: str
    new: str
    held: str
    document: Document


@dataclass(frozen=True, slots=True)
class Words:
    """What is new, what is worded otherwise (before, after), and what is gone of one kind of statement."""

    new: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)


@dataclass(frozen=True, slots=True)
class Difference:
    """`spokespersons` holds "Nama, Jabatan"; `terms` holds "tulis X" and "hindari X". `size` counts passages."""

    facts: Words
    messages: Words
    terms: Words
    hashtags: Words
    spokespersons: Words
    size: int
    same_text: bool
    conflicts: tuple[Conflict, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether neither the rules nor the text differ from the version before."""
        stated = (self.facts, self.messages, self.terms, self.hashtags, self.spokespersons)
        return self.same_text and not any(stated)


def difference(new: Document, before: Document | None) -> Difference:
    """The new document against the version it replaces, if it replaces one."""
    front, old = new.front, before.front if before else None
    return Difference(
        facts=_facts(old.fakta if old else (), front.fakta),
        messages=_messages(old, front),
        terms=_listed(_terms(old) if old else (), _terms(front)),
        hashtags=_listed(old.tagar if old else (), front.tagar),
        spokespersons=_offices(old, front),
        size=len(passages(new)),
        same_text=before is not None and before.body.strip() == new.body.strip(),
    )


def conflicts(new: Document, others: Iterable[Document], on: date, read: Read) -> tuple[Conflict, ...]:
    """Where the new document and those in force on that day give a fact different figures, a programme's facts first.

    `others` are without the version that `new` replaces.
    """
    found: list[Conflict] = []
    in_force = [document for document in others if document.id != new.id and document.in_force(on)]
    for other in sorted(in_force, key=lambda document: (not document.front.fakta, document.id)):
        found += _between(new, other, on, read)
        if len(found) >= _MOST:
            break
    unique = {(each.document.id, each.statement): each for each in found}
    return tuple(unique.values())[:_MOST]


def _between(new: Document, other: Document, on: date, read: Read) -> Iterator[Conflict]:
    if other.front.fakta:
        for statement, written, right in _against(text_of(new), other, on, read):
            yield Conflict(statement, written, right, other)
    elif new.front.fakta and _shares_subject(new, other):
        for statement, written, right in _against(text_of(other), new, on, read):
            yield Conflict(statement, right, written, other)


def _against(text: str, holder: Document, on: date, read: Read) -> Iterator[tuple[str, str, str]]:
    """`(fact, figure in the text, figure of the fact)` for each fact of the holder that the text gives otherwise."""
    programme = Programme.of(holder)
    said = read(text, on)
    found = contradictions(programme, stretches(text), (said, said), lambda words: read(words, on))
    for fact, written, right in found:
        yield fact.text, written.text, right.text


def _shares_subject(new: Document, other: Document) -> bool:
    """Cheap, before the figures of a long text are read: whether half of some fact's words stand in it at all."""
    words = content(f"{other.title}\n{other.body}")
    abouts = (content(fact.teks) - content(fact.nilai) for fact in new.front.fakta)
    return any(len(about) >= 2 and len(about & words) * 2 >= len(about) for about in abouts)


def text_of(document: Document) -> str:
    """Everything a document states, its facts included."""
    return "\n\n".join([document.title, *(fact.teks for fact in document.front.fakta), document.body])


def _facts(before: Sequence[Fakta], after: Sequence[Fakta]) -> Words:
    old = {fact.teks: fact for fact in before}
    new = {fact.teks: fact for fact in after}
    gone, come = [f for t, f in old.items() if t not in new], [f for t, f in new.items() if t not in old]
    changed: list[tuple[str, str]] = []
    for fact in list(come):
        twin = max(gone, key=lambda other: _overlap(fact, other), default=None)
        if twin and _overlap(fact, twin) >= _SAME_FACT:
            changed.append((twin.teks, fact.teks))
            come.remove(fact)
            gone.remove(twin)
    kept = [(old[text].nilai, new[text].nilai, text) for text in old.keys() & new.keys()]
    changed += [(f"{text} ({was})", f"{text} ({now})") for was, now, text in sorted(kept) if was != now]
    return Words(tuple(f.teks for f in come), tuple(changed), tuple(f.teks for f in gone))


def _overlap(a: Fakta, b: Fakta) -> float:
    one, two = (content(fact.teks) - content(fact.nilai) for fact in (a, b))
    return len(one & two) / max(1, len(one | two))


def _messages(before: FrontMatter | None, after: FrontMatter) -> Words:
    old = {message.id: message.teks for message in before.pesan_kunci} if before else {}
    new = {message.id: message.teks for message in after.pesan_kunci}
    moved = set(old.values()) & set(new.values())  # the same words under another id are no change
    return Words(
        tuple(text for name, text in new.items() if name not in old and text not in moved),
        tuple((old[name], text) for name, text in new.items() if name in old and old[name] != text),
        tuple(text for name, text in old.items() if name not in new and text not in moved),
    )


def _terms(front: FrontMatter) -> tuple[str, ...]:
    wanted = [f"tulis “{term}”" for term in front.istilah.wajib]
    avoided = [
        f"hindari “{term.tulis}”" + (f", tulis “{term.ganti}”" if term.ganti else "")
        for term in front.istilah.terlarang
    ]
    return (*wanted, *avoided)


def _offices(before: FrontMatter | None, after: FrontMatter) -> Words:
    """An office that has another name beside it now is one change; everything else is new or gone."""
    old = {person.jabatan: person.nama for person in before.juru_bicara} if before else {}
    new = {person.jabatan: person.nama for person in after.juru_bicara}
    return Words(
        tuple(f"{name}, {office}" for office, name in new.items() if office not in old),
        tuple((f"{old[o]}, {o}", f"{name}, {o}") for o, name in new.items() if o in old and old[o] != name),
        tuple(f"{name}, {office}" for office, name in old.items() if office not in new),
    )


def _listed(before: Sequence[str], after: Sequence[str]) -> Words:
    return Words(
        new=tuple(each for each in after if each not in before),
        gone=tuple(each for each in before if each not in after),
    )
