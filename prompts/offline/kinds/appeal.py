"""Imbauan: why, then what to do as a list, then what else readers must know."""

import re

from prompts.offline.grammar import asked_for
from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.script import Part, Script, Written, bullets, contact, merged, titled
from prompts.offline.morphology import active
from prompts.offline.verbs import headline_verb
from prompts.offline.wording import clean, joined, sentence

_OPENING = re.compile(r"^(?:imbauan|pengumuman)(?: untuk warga)?(?P<topic>[^:]*?)(?::\s*(?P<rest>.*))?$", re.IGNORECASE)


def appeal(script: Script) -> Written:
    """What is asked stands as the note asks it; what is forbidden stays forbidden."""
    lines = script.lines.imbauan
    topic, items = _opened(list(script.note.of("isi", "waktu", "tempat")))
    asked = [one for one in items if one.asks]
    first = items.index(asked[0]) if asked else len(items)
    before = merged(items[:first])
    rest = [one for one in items[first:] if one not in asked]
    why = joined(*(script.told(text) for text in before))
    body = _asked(script, asked, topic)
    more = joined(*(script.told(text) for text in merged(rest)))
    known = [contact(script, one) for one in script.note.of("kontak")]
    known += [script.told(one) for one in script.note.of("sumber")]
    said = joined(why, body, more)
    title = script.label(lines.judul, perihal=titled(topic or (before[0] if before else "")))
    return Written(
        (Part(why), Part(body), Part(more), Part(script.message(said)), Part("\n".join(known), prose=False)), title
    )


def _opened(items: list[Heard]) -> tuple[str, list[Heard]]:
    """The topic an opening like "imbauan DBD: kuras bak" names, and the statements without it."""
    match = _OPENING.match(items[0].text) if items else None
    if not match:
        return "", items
    rest = clean(match["rest"] or "")
    return clean(match["topic"]), ([Heard(rest), *items[1:]] if rest else items[1:])


def _asked(script: Script, asked: list[Heard], topic: str) -> str:
    lines = script.lines.imbauan
    if not asked:
        return ""
    if len(asked) == 1:
        return script.line("imbauan", lines.satu, isi=_wanted(asked[0].text))
    head = script.line("imbauan", lines.pembuka, perihal=topic)
    return f"{head}\n{bullets([sentence(headline_verb(one.text)) for one in asked])}"


def _wanted(text: str) -> str:
    """ "jangan bakar sampah" → "tidak membakar sampah", "kuras bak" → "menguras bak"."""
    match = re.match(r"jangan (?:sampai )?(\w+)(.*)", text, re.IGNORECASE)
    if not match:
        return asked_for(text)
    word = match[1].lower()
    bare = not re.match(r"(?:me|ber|ter|di|lupa|panik|percaya)", word)
    return f"tidak {active(word) if bare else word}{match[2]}"
