"""Answers, search results, programmes and agendas as messages."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot import texts
from bot.buttons import button, short_key
from bot.cards.sources import day, validity
from bot.replies import Message, Reply, bold, plain, say
from knowledge.documents import Document, Passage, Programme

if TYPE_CHECKING:
    from knowledge.search import SearchResult
    from prompts.answer import Answer

EXCERPT = 220  # characters of a passage
RESULTS = 5
TABLE_RULE = re.compile(r"\s*\|[|\s:-]+")


def answer_card(answer: "Answer") -> Message:
    """The answer in the documents' own words, what was kept for the admins, then where it stands."""
    titles = list(dict.fromkeys(source.title for source in answer.sources))
    kept = f"\n{texts.PARTLY_FOUND}" if answer.missing else ""
    return Message(f"{plain(answer.text)}{kept}\n\nSumber: {plain(' · '.join(titles))}", markup=True)


def results_card(result: "SearchResult") -> Message:
    """The best passages, each with its document."""
    entries = [_result(number, passage) for number, passage in enumerate(result.passages[:RESULTS], start=1)]
    return Message("\n\n".join(entries), markup=True)


def programme_list(programmes: tuple[Programme, ...]) -> Reply:
    """One button for each programme."""
    rows = [(button(programme.title[:60], "k", 0, "buka", short_key(programme.id)),) for programme in programmes]
    return say(f"Program yang berlaku hari ini ({len(programmes)}):", *rows)


def programme_card(programme: Programme) -> Message:
    """What every agency says alike: key messages, terms, facts with source and day, hashtags."""
    lines = [bold(programme.title), plain(programme.agency), _until(programme), "", "<b>Pesan kunci</b>"]
    lines += [f"• {plain(message.text)}" for message in programme.key_messages]
    if programme.facts:
        lines += ["", "<b>Fakta</b>"]
        lines += [
            f"• {plain(fact.text)} (per {day(fact.as_of)}; {plain(fact.source)})"
            + (" – perlu konfirmasi" if fact.unconfirmed else "")
            for fact in programme.facts
        ]
    if programme.required_terms or programme.forbidden_terms:
        lines += ["", "<b>Istilah</b>"]
        lines += [f"• pakai: {plain(term)}" for term in programme.required_terms]
        lines += [_forbidden(term.avoid, term.instead) for term in programme.forbidden_terms]
    if programme.hashtags:
        lines += ["", plain(" ".join(programme.hashtags))]
    return Message("\n".join(lines).replace("\n\n\n", "\n\n"), markup=True)


def agenda_messages(documents: Sequence[Document]) -> tuple[Message, ...]:
    """Each agenda as its own text; its Markdown headings become plain lines."""
    return tuple(
        Message(f"{document.title}\n{validity(document)}\n\n{_plain_body(document)}") for document in documents
    )


def _result(number: int, passage: Passage) -> str:
    when = f" · {day(passage.date)}" if passage.date else ""
    heading = f"\n<i>{plain(passage.heading)}</i>" if passage.heading else ""
    text = " ".join(passage.text.split())
    excerpt = text if len(text) <= EXCERPT else text[:EXCERPT].rsplit(" ", 1)[0] + " …"
    return f"{number}. {bold(passage.title)} · {passage.kind}{when}{heading}\n{plain(excerpt)}"


def _until(programme: Programme) -> str:
    return f"berlaku s.d. {day(programme.valid_until)}" if programme.valid_until else ""


def _forbidden(avoid: str, instead: str) -> str:
    return f"• hindari: {plain(avoid)}" + (f" → {plain(instead)}" if instead else "")


def _plain_body(document: Document) -> str:
    """The body without Markdown: headings as lines, table rows with dots between their cells."""
    lines = [_plain_line(line) for line in document.body.strip().splitlines() if not TABLE_RULE.fullmatch(line)]
    if lines and lines[0] == document.title:
        lines = lines[1:]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _plain_line(line: str) -> str:
    line = re.sub(r"^#+\s*", "", line).replace("**", "")
    if line.startswith("|"):
        return "• " + " · ".join(cell.strip() for cell in line.strip("| ").split("|"))
    return re.sub(r"^[-*]\s+", "• ", line)
