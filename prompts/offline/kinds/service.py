"""Info layanan: what is served, then its schedule, rows for when, where, what to bring, what it costs, where to ask."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from prompts.offline.dates import DAYS
from prompts.offline.grammar import predicated
from prompts.offline.kinds.flow import flowing, is_whole
from prompts.offline.kinds.heard import Heard, opens_with
from prompts.offline.kinds.rows import row_of
from prompts.offline.kinds.schedule import by_day, is_dated, is_scheduled, line, scheduled
from prompts.offline.kinds.script import Part, Script, Written, bullets, titled
from prompts.offline.kinds.timing import timed
from prompts.offline.text_patterns import ServiceRows
from prompts.offline.wording import capital, clean, joined, listing, lower_first, sentence

_FREE = r"\b(?:gratis|tanpa biaya|tidak dipungut biaya|bebas biaya)\b"
_LABEL = re.compile(r"^(?P<label>[A-Za-z][\w /()–-]{1,40}?): (?P<value>\S.*)$")
_NAME = 4  # words of a label
_BRINGS = re.compile(r"(?:per)?syarat(?:an|nya)?: |berkas(?:nya)?: |yang dibawa: ", re.IGNORECASE)
_DAYS = rf"(?:(?:{'|'.join(DAYS)}), )+(?:{'|'.join(DAYS)})(?= pukul)"
_STATED = re.compile(r"\b(?:sekarang|kini|pindah|tutup|libur|berubah|ditutup|dibuka)\b")


@dataclass(slots=True)
class _Told:
    """What the text will say, by its parts."""

    rows: dict[str, list[str]]
    table: list[str] = field(default_factory=list)
    prose: list[Heard] = field(default_factory=list)


def service(script: Script) -> Written:
    """A statement finds its row by its cue word; a schedule of several places or desks becomes a list."""
    lines = script.lines.layanan
    body = [part for one in _served(script, _gathered(script)) for part in _parted(one, lines.biaya)]
    told = _Told({label: [] for label in lines.baris.model_dump().values()})
    first, rest = _opened(body, told)
    for _, group in groupby(rest, key=lambda one: one.within if one.within >= 0 else id(one)):
        _sort(script, list(group), told, opening=body[0].within if body else -1)
    told.rows[lines.baris.kontak] += [_asked(one) for one in script.note.of("kontak")]
    if opens_with(first, ["layanan"]) and re.search(_FREE, first, re.IGNORECASE) and not told.rows[lines.baris.biaya]:
        first = clean(re.sub(_FREE, "", first, flags=re.IGNORECASE))
        told.rows[lines.baris.biaya].append("gratis")
    first = _with_the_others(first, told) if told.table else first
    first = _unscheduled(first, lines.baris, told.rows)
    rows = [f"{label}: {script.short('; '.join(values))}" for label, values in told.rows.items() if values]
    pattern = [lines.bahwa] if _STATED.search(first) else lines.pembuka
    opening = script.line("layanan", pattern, perihal=lower_first(first), perihal_kapital=capital(first))
    sources = joined(*(script.told(one) for one in script.note.of("sumber")))
    prose = script.short(joined(*flowing(script, told.prose)))
    return Written(
        (
            Part(opening), Part(script.short(bullets(told.table)), prose=False), Part("\n".join(rows), prose=False),
            Part(prose), Part(script.message(joined(first, prose))), Part(sources, prose=False),
        ),
        script.label(lines.judul, perihal=titled(first)),
    )  # fmt: skip


def _gathered(script: Script) -> list[Heard]:
    """The statements with what stands behind a colon and the items of a list in the one that names them: "Poli anak:
    Senin–Jumat …", "syarat: STNK asli, kartu uji lama"."""
    told = list[Heard]()
    for one in script.note.of("isi", "waktu", "tempat"):
        last = told[-1] if told else None
        head = last.text.rpartition(": ")[2] if last else ""
        if last and one.opened and head and len(head.split()) <= _NAME and not re.search(r"\d", head):
            told[-1] = replace(last, text=f"{last.text}: {one.text}")
        elif last and one.listed and _BRINGS.match(last.text):
            told[-1] = replace(last, text=f"{last.text}, {one.text}")
        else:
            told.append(one)
    return told


_COST = re.compile(r"^(?P<what>[^,\d]{3,40}) (?P<cost>(?:gratis|tanpa biaya|tidak dipungut biaya)\b.*)$")
_THING = 3  # words of one more thing that is served


def _served(script: Script, body: list[Heard]) -> list[Heard]:
    """ "evakuasi ular, | tawon, | kucing tersangkut gratis": all that is served in one, and what it costs."""
    if len(body) < 2 or ":" in body[0].text or timed(body[0].text).time:
        return body
    things, cost, at = [body[0].text], "", 1
    while at < len(body) and body[at].flows and not cost and body[at].role == "isi":
        found = _COST.match(body[at].text)
        thing, cost = (found["what"], found["cost"]) if found else (body[at].text, "")
        bare = len(thing.split()) <= _THING and not row_of(script, replace(body[at], text=thing))[0]
        said = is_whole(script, thing) or predicated(thing, script.patterns.clauses)
        if not bare or re.search(r"\d", thing) or (said and len(thing.split()) == _THING):
            return body
        things, at = [*things, thing], at + 1
    if not cost:
        return body
    return [replace(body[0], text=listing(things)), replace(body[at - 1], text=cost), *body[at:]]


def _sort(script: Script, parts: list[Heard], told: _Told, *, opening: int) -> None:
    """One sentence of the note: lines of the schedule, a line with a label, or rows with what goes on with them."""
    if parts[0].within != opening and _is_line(script, parts):
        told.table.append(_labelled(parts))
        return
    every = all(is_scheduled(one.text) for one in parts)
    every = every or (len(parts) > 1 and all(is_dated(one.text) for one in parts))
    days, begun, last, prose = sum(by_day(one.text) for one in parts), bool(told.table), "", False
    for one in parts:
        label, value = row_of(script, one) if not (prose and one.flows) else ("", "")  # a sentence stays whole
        planned = (
            (scheduled(one.text) or is_dated(one.text)) and (every or one.within == opening) and (not label or begun)
        )
        if planned or (days > 1 and by_day(one.text)) or (begun and one.within == opening and not label):
            told.table.append(line(one.text) if planned or by_day(one.text) else capital(one.text))
            last = ""
        elif label:
            told.rows[label].append(value)
            last = label
        elif last and one.flows and _goes_on(script, one.text, last):
            told.rows[last][-1] = f"{told.rows[last][-1]}, {one.text}"
        else:
            told.prose.append(one)
            last, prose = "", parts[0].within != opening


def _goes_on(script: Script, text: str, label: str) -> bool:
    """Whether a stretch behind a comma belongs to the row before it: what to bring goes on, a sentence does not."""
    if label == script.lines.layanan.baris.syarat:
        return not re.match(r"(?:tidak ada|yang|warga|kalau|jika) ", text)
    return not is_whole(script, text) and not re.match(r"(?:yang|warga) ", text)


def _is_line(script: Script, parts: Sequence[Heard]) -> bool:
    """Whether a sentence is a line of its own: an item of the note's list, or words behind a label."""
    if parts[0].listed:
        return not row_of(script, parts[0])[0]
    found = _LABEL.match(parts[0].text)
    return found is not None and len(found["label"].split()) <= _NAME and not row_of(script, parts[0])[0]


def _labelled(parts: Sequence[Heard]) -> str:
    """ "ngabuburead: setiap Kamis …, | kuota 40 orang, | daftar di tempat" as the note has it."""
    text = re.sub(_DAYS, lambda days: listing(days[0].split(", ")), capital(", ".join(one.text for one in parts)))
    if _LABEL.match(text):
        return text
    return line(text) if len(parts) == 1 and scheduled(text) else sentence(text).rstrip(".")


def _with_the_others(first: str, told: _Told) -> str:
    """ "pasar murah Selasa (…) lapangan Citangkil" before "Kamis (…) halaman Kepuh": the first day is a line too."""
    found = timed(first)
    if not (found.before and found.time and found.after) or not re.search(r"\(\d", found.time):
        return first
    if not any(re.match(rf"(?:{'|'.join(DAYS)}) \(", one) for one in told.table):
        return first
    told.table.insert(0, line(f"{found.time} {found.after}"))
    return found.before


def _unscheduled(first: str, labels: ServiceRows, rows: dict[str, list[str]]) -> str:
    """What is served without the day and the place behind it, which go into their rows."""
    found = timed(first)
    place = re.fullmatch(r"di (?P<place>.+)", found.after)
    if not found.before or not found.time or (found.after and not place):
        return first
    edge = _EDGE.search(found.before)  # "pemutihan denda sampai | Kamis (…)"
    rows[labels.waktu].insert(0, f"{edge['edge']} {found.time}" if edge else found.time)
    if place:
        rows[labels.tempat].insert(0, capital(place["place"]))
    return found.before[: edge.start()] if edge else found.before


_EDGE = re.compile(
    r" (?P<edge>(?:mulai |berlaku )?(?:sampai|hingga|sebelum|setelah|sejak|mulai))(?: dengan)?$", re.IGNORECASE
)


def _parted(one: Heard, costs: Sequence[str]) -> list[Heard]:
    """A list that ends in the cost as two statements: "bawa fotokopi KK, gratis"."""
    head, _, last = one.text.rpartition(", ")
    return [replace(one, text=head), replace(one, text=last)] if head and opens_with(last, costs) else [one]


def _opened(body: list[Heard], told: _Told) -> tuple[str, list[Heard]]:
    """What is served, and the statements behind it; a schedule may begin in the same words: "jam layanan: poli …"."""
    if not body:
        return "", []
    head, colon, rest = body[0].text.partition(":")
    if not colon or not rest.strip() or re.search(r"\d$", head):
        return body[0].text, body[1:]
    begun = replace(body[0], text=clean(rest), role="isi")
    if timed(begun.text).time:
        told.table.append(line(begun.text))
        return clean(head), body[1:]
    return clean(head), [begun, *body[1:]]


def _asked(one: Heard) -> str:
    told = (
        re.sub(
            r"^(?:nomor )?(?:informasi|info|(?:ber)?tanya(?:kan)?)\b(?: lebih lanjut)?[ :]*",
            "",
            one.text,
            flags=re.IGNORECASE,
        )
        or one.text
    )
    return re.sub(r"^(?:hubungi|lapor|telepon)(?: ke)? (?=[+\d][\d -]+$)", "", told)
