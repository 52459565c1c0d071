"""How something is written: the rules' own replacement, or a programme's term to avoid and what to write instead."""

from collections.abc import Iterator

from knowledge.checking.report import Finding
from knowledge.documents import Document
from knowledge.normalise import tokens
from prompts.answering.intents import intents
from prompts.answering.library import Library, Told, brief_title, source_of
from prompts.draft import Source

_SPELLING = ("gabungan.", "baku.", "depan.", "huruf.", "gelar.", "angka.", "istilah.", "tanda.", "mubazir.")
_NOT_ASKED = ("baku.singkatan-pesan",)  # "gimana", "gak": how the question itself is worded
_MOST = 3


def spelling(part: str, library: Library) -> Told | None:
    """What the writing rules say about words of the question itself: "walikota atau wali kota?"."""
    found = [one for one in library.check(part) if _is_asked(one)]
    unique = {one.text.casefold(): one for one in reversed(found)}
    chosen = list(reversed(unique.values()))[:_MOST]
    if not chosen:
        return None
    told = " ".join(f"{one.message.rstrip('.')} ({one.source})." for one in chosen)
    return Told(told, tuple(dict.fromkeys(_rule_source(one, library) for one in chosen)))


def avoided(part: str, library: Library, programme_id: str = "") -> Told | None:
    """A term that a programme's brief avoids, named in the question, of that programme or of any."""
    whole = f" {' '.join(tokens(part))} "
    for programme in library.programmes:
        if programme_id and programme.id != programme_id:
            continue
        for term in programme.forbidden_terms:
            if f" {' '.join(tokens(term.avoid))} " in whole and not _is_name(term.avoid, programme.names):
                instead = f"; tulis “{term.instead}”" if term.instead else ""
                told = f"Hindari “{term.avoid}”{instead}. {term.reason} ({brief_title(programme)})"
                return Told(told, (source_of(programme),))
    return None


def _is_name(term: str, names: tuple[str, ...]) -> bool:
    """An alias that people use for the programme is no question about the term."""
    return " ".join(tokens(term)) in {" ".join(tokens(name)) for name in names}


def _is_asked(finding: Finding) -> bool:
    """A spelling rule with an exact replacement, about a word that the question is about."""
    spelt = finding.rule.startswith(_SPELLING) and not finding.rule.startswith(_NOT_ASKED)
    return bool(
        spelt and finding.suggestion and finding.text.strip() and intents().content(finding.text, without=_ASKING)
    )


_ASKING = ("penulisan", "definisi", "angka", "waktu", "tempat", "orang")


def _rule_source(finding: Finding, library: Library) -> Source:
    """The guide that shows this pair, else the rule itself."""
    for document in _guides(library):
        body = document.body.casefold()
        if finding.suggestion.casefold() in body and finding.text.casefold() in body:
            return Source(document=document.id, title=document.title)
    return Source(document=f"aturan/{finding.rule}", title=f"Aturan ejaan: {finding.source}")


def _guides(library: Library) -> Iterator[Document]:
    return (one for one in library.documents if one.kind == "panduan")
