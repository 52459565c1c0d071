"""Imbauan: why, then what to do as a list, then what else readers must know."""

import re
from dataclasses import replace

from prompts.offline.grammar import asked_for
from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.script import Part, Script, Written, bullets, contact, merged, titled
from prompts.offline.kinds.timing import timed
from prompts.offline.morphology import active
from prompts.offline.verbs import headline_verb
from prompts.offline.wording import clean, joined, sentence

_WHOM = (
    r"(?:para |seluruh |semua )?(?:warga|orang tua|pkl|pengguna|pengendara|pedagang|pelaku|pemilik|nelayan|petani|"
    r"pelajar|siswa|jemaah|ibu|masyarakat)\b(?:(?! (?:tentang|terkait|soal|agar|supaya)\b)[^:])*"
)
_OPENING = re.compile(
    r"^(?:(?:mohon|tolong) )?(?:imbauan|pengumuman|imbau|mengimbau|ingatkan|mengingatkan)"
    rf"(?: (?:(?:untuk|bagi|kepada|buat) )?(?P<whom>{_WHOM}))?"
    r"(?P<topic>(?: (?:tentang|terkait|soal|agar|supaya)\b)?[^:]*?)(?::\s*(?P<rest>.*))?$",
    re.IGNORECASE,
)
_LINK = re.compile(r"^(?:tentang|terkait|soal)\s+", re.IGNORECASE)
_SEASON = re.compile(r"^(?:musim|cuaca|masa) \w+(?: \w+)?$", re.IGNORECASE)


def appeal(script: Script) -> Written:
    """What is asked stands as the note asks it; what is forbidden stays forbidden."""
    lines = script.lines.imbauan
    whom, topic, items = _opened(list(script.note.of("isi", "waktu", "tempat")))
    items = [part for one in items for part in _parted(one)]
    asked = [one for one in items if one.asks]
    first = items.index(asked[0]) if asked else len(items)
    before = merged(items[:first])
    rest = [one for one in items[first:] if one not in asked]
    season = before[0] if asked and len(before) == 1 and _SEASON.match(before[0]) else ""
    why = "" if season else joined(*(script.told(text) for text in before))
    body = _asked(script, asked, topic=topic, warga=whom, saat=f"pada {season} ini" if season else "")
    more = joined(*(script.told(text) for text in merged(rest)))
    known = [contact(script, one) for one in script.note.of("kontak")]
    known += [script.told(one) for one in script.note.of("sumber")]
    said = joined(why, body, more)
    title = script.label(lines.judul, perihal=titled(topic or (before[0] if before else "")))
    return Written(
        (Part(why), Part(body), Part(more), Part(script.message(said)), Part("\n".join(known), prose=False)), title
    )


def _parted(one: Heard) -> list[Heard]:
    """ "jangan bakar sampah, matikan kompor": each thing asked by itself."""
    parts = [replace(one, text=part) for part in one.text.split(", ")]
    return parts if len(parts) > 1 and all(part.asks for part in parts) else [one]


def _opened(items: list[Heard]) -> tuple[str, str, list[Heard]]:
    """Whom and which topic an opening like "imbauan DBD: kuras bak" names, and the statements without it."""
    match = _OPENING.match(items[0].text) if items else None
    if not match:
        return "warga", "", items
    rest = clean(match["rest"] or "")
    topic = _LINK.sub("", clean(match["topic"]))
    return clean(match["whom"] or "warga"), topic, ([Heard(rest), *items[1:]] if rest else items[1:])


def _asked(script: Script, asked: list[Heard], *, topic: str, warga: str, saat: str) -> str:
    lines = script.lines.imbauan
    if not asked:
        return ""
    if len(asked) == 1 and not topic:
        return script.line("imbauan", lines.satu, isi=_wanted(asked[0].text), warga=warga, saat=saat)
    head = script.line("imbauan", lines.pembuka, perihal=topic, warga=warga, saat=saat)
    return f"{head}\n{bullets([sentence(headline_verb(one.text)) for one in asked])}"


def _wanted(text: str) -> str:
    """ "jangan bakar sampah" → "tidak membakar sampah", "kuras bak" → "menguras bak"."""
    text = re.sub(r"^(?:mohon|tolong|harap|minta)(?: untuk)? ", "", text, flags=re.IGNORECASE)
    found = timed(text)
    if found.time and not found.before:  # "mulai Senin (…) tidak boleh berjualan"
        return f"{found.time} {_wanted(found.after)}"
    match = re.match(r"(?:jangan(?: sampai)?|tidak boleh|tidak|dilarang) (\w+)(.*)", text, re.IGNORECASE)
    if not match:
        return asked_for(text)
    word = match[1].lower()
    bare = not re.match(r"(?:me|ber|ter|di|lupa|panik|percaya|lewat)", word)
    return f"tidak {active(word) if bare else word}{match[2]}"
