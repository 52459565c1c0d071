"""Answers, search results, programmes and opened documents as messages; agendas are in `bot.cards.agenda`."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from bot import texts
from bot.buttons import button, short_key
from bot.cards.body import body_html
from bot.cards.sources import day, open_buttons, period, validity
from bot.replies import Message, Reply, bold, plain, say
from knowledge.documents import Document, Passage, Programme
from knowledge.normalise import tokens
from knowledge.sentences import sentences

if TYPE_CHECKING:
    from knowledge.search import SearchResult
    from prompts.answer import Answer

EXCERPT = 180  # characters of the sentence that is shown of a found document
SENTENCE = range(5, 40)  # words: fewer are a heading or a list's name, more are a list
LISTS = ("istilah", "tagar")  # headings of passages that hold no sentence about the matter itself
RESULTS = 5
NEAREST = 2  # of them where none surely fits


def answer_card(answer: "Answer") -> Message:
    """The answer in the documents' own words, what was kept for the admins, then where it stands."""
    titles = list(dict.fromkeys(source.title for source in answer.sources))
    kept = f"\n{texts.PARTLY_FOUND}" if answer.missing else ""
    return Message(f"{plain(answer.text)}{kept}\n\nSumber: {plain(' · '.join(titles))}", markup=True)


def results_card(result: "SearchResult") -> Message:
    """The best documents: each once, with the sentence that says most of what was looked for, and its button. Where the
    search itself holds that none answers, the nearest, and that it is so."""
    return _found_card(result, RESULTS) if result.found else _found_card(result, NEAREST, texts.NEAREST)


def nearest_card(result: "SearchResult") -> Message:
    """What may help with a question that nothing answers outright, and that it was kept for the admins."""
    return _found_card(result, NEAREST, texts.NO_PLAIN_ANSWER)


def _found_card(result: "SearchResult", most: int, *head: str) -> Message:
    found: dict[str, list[Passage]] = {}
    for passage in result.passages:
        found.setdefault(passage.document, []).append(passage)
    shown = list(found.items())[:most]
    wanted = set(tokens(result.query))
    entries = [_result(number, passages, wanted) for number, (_, passages) in enumerate(shown, start=1)]
    return Message("\n\n".join([*head, *entries]), open_buttons([name for name, _ in shown]), markup=True)


def programme_list(programmes: Sequence[Programme], head: str) -> Reply:
    """One button for each programme, by title."""
    ordered = sorted(programmes, key=lambda programme: programme.title.lower())
    rows = [(button(programme.title[:60], "k", 0, "buka", short_key(programme.id)),) for programme in ordered]
    return say(head, *rows)


def programme_card(programme: Programme) -> Message:
    """What every agency says alike: key messages, terms, facts with source and day, calls to action, hashtags."""
    about = " · ".join(part for part in (programme.agency, period(programme.valid_from, programme.valid_until)) if part)
    blocks = [
        [bold(programme.title), plain(about)],
        _section("Pesan kunci", [f"• {plain(message.text)}" for message in programme.key_messages]),
        _section("Fakta", [_fact(fact.text, fact.as_of, fact.source, fact.unconfirmed) for fact in programme.facts]),
        _section("Istilah", _terms(programme)),
        _section("Ajakan", [f"• {plain(call)}" for call in programme.calls_to_action]),
        _section("Tagar", [plain(" ".join(programme.hashtags))] if programme.hashtags else []),
    ]
    return Message("\n\n".join("\n".join(line for line in block if line) for block in blocks if block), markup=True)


def document_card(document: Document) -> Message:
    """A document opened from a list: what it is, then its text."""
    facts = [document.kind, day(document.front.tanggal), validity(document)]
    head = f"{bold(document.title)}\n{plain(' · '.join(fact for fact in facts if fact))}"
    return Message(f"{head}\n\n{body_html(document)}", markup=True)


def _result(number: int, passages: Sequence[Passage], wanted: set[str]) -> str:
    best = passages[0]
    told = period(best.valid_from, best.valid_until) or (day(best.date) if best.date else "")
    about = " · ".join(part for part in (best.kind, told) if part)
    return f"{number}. {bold(best.title)} · {plain(about)}\n{plain(excerpt(passages, wanted))}"


def excerpt(passages: Sequence[Passage], wanted: set[str]) -> str:
    """The one sentence that holds most of the wanted words; among equals the one of the better passage."""
    best, most = "", -1
    told = [p for p in passages if p.heading.lower() not in LISTS] or passages
    for passage in told:
        for span in sentences(passage.text):
            sentence = " ".join(passage.text[span.start : span.end].split()).removeprefix("- ")
            shared = len(wanted.intersection(tokens(sentence)))
            whole = len(sentence.split()) in SENTENCE and sentence[:1] not in "|#" and not sentence.endswith(":")
            if shared > most and whole:
                best, most = sentence, shared
    text = best or " ".join(passages[0].text.split())
    return text if len(text) <= EXCERPT else text[:EXCERPT].rsplit(" ", 1)[0] + " …"


def _section(title: str, lines: list[str]) -> list[str]:
    return [bold(title), *lines] if lines else []


def _fact(text: str, as_of: date, source: str, unconfirmed: bool) -> str:
    doubt = " ⚠️ perlu konfirmasi" if unconfirmed else ""
    return f"• {plain(text)}{doubt}\n  <i>per {day(as_of)}, {plain(source)}</i>"


def _terms(programme: Programme) -> list[str]:
    lines = [f"• pakai: {plain(term)}" for term in programme.required_terms]
    return lines + [
        f"• hindari: {plain(term.avoid)}" + (f" → {plain(term.instead)}" if term.instead else "")
        for term in programme.forbidden_terms
    ]
