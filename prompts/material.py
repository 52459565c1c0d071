"""What a chat model is given to work from: the task as delimited data blocks that nothing inside can close."""

import re
from collections.abc import Sequence

from knowledge.documents import Passage, Programme
from prompts.brief import Brief
from prompts.draft import Task
from prompts.offline.dates import when_text
from prompts.offline.numerals import quantity
from prompts.offline.places import places_text
from prompts.privacy import Vault

# Tags, variation selectors, zero-width and direction marks: text a person does not see (OWASP LLM01).
_INVISIBLE = re.compile(
    "[\U000e0000-\U000e007f\ufe00-\ufe0f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0b-\x1f]"
)
_LONGEST = 1200  # characters of one passage; small local models have 8k tokens in all


def material(task: Task, rewritten: Sequence[tuple[str, str]], nonce: str, vault: Vault) -> str:
    """CATATAN, PROGRAM, SUMBER and what is `rewritten`, by name, each between markers with the nonce.

    Personal data is hidden in the vault.
    """
    blocks = [("CATATAN", _brief(task.brief))]
    if task.programme:
        blocks.append((f"PROGRAM {task.programme.title}", _programme(task.programme)))
    blocks += [(_provenance(passage), passage.text[:_LONGEST]) for passage in task.passages[:6]]
    blocks += rewritten
    return "\n\n".join(block(name, text, nonce, vault) for name, text in blocks)


def block(name: str, text: str, nonce: str, vault: Vault) -> str:
    """One text between its markers, inert, without personal data."""
    return f"<<<{nonce} {_inert(name, nonce)}>>>\n{vault.hide(_inert(text, nonce))}\n<<<{nonce} AKHIR>>>"


def _inert(text: str, nonce: str) -> str:
    """The text without invisible characters and without anything that could pass for a marker."""
    text = _INVISIBLE.sub("", text).replace(nonce, "")
    return text.replace("<<<", "‹‹‹").replace(">>>", "›››").replace("```", "'''")


def _provenance(passage: Passage) -> str:
    return f"SUMBER {passage.kind} “{passage.title}” {passage.date or 'tanpa tanggal'}"


def _brief(brief: Brief) -> str:
    people = [f"{person.title} {person.name} ({person.role})".strip() for person in brief.who]
    quotes = [f"“{q.text}” – {f'{q.speaker.title} {q.speaker.name}' if q.speaker else '?'}" for q in brief.quotes]
    lines = {
        "catatan operator": brief.told,
        "instansi penulis": brief.agency,
        "apa": brief.what,
        "tema": brief.theme,
        "peserta": brief.participants,
        "penyelenggara": brief.organiser,
        "kapan": when_text(brief.when, "") if brief.when else "",
        "di mana": places_text(brief.where),
        "mengapa": brief.why,
        "bagaimana": brief.how,
        "angka": "; ".join(quantity(number, series=True) for number in brief.numbers),
        "orang": "; ".join(people),
        "kutipan": "; ".join(quotes),
    }
    return "\n".join(f"{name}: {value}" for name, value in lines.items() if value)


def _programme(programme: Programme) -> str:
    messages = [f"pesan kunci: {' / '.join(message.wordings)}" for message in programme.key_messages]
    known = [f"fakta (per {f.as_of}, {f.source}): {f.text}" for f in programme.facts if not f.unconfirmed]
    avoid = [f"jangan tulis “{term.avoid}”; gantinya: {term.instead or '-'}" for term in programme.forbidden_terms]
    terms = [f"istilah wajib: {', '.join(programme.required_terms)}"] if programme.required_terms else []
    return "\n".join([*messages, *known, *terms, *avoid])
