"""Info layanan: what is served, then rows for when, where, what to bring, what it costs, where to ask."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from prompts.offline.kinds.heard import Heard, opens_with, without
from prompts.offline.kinds.script import Part, Script, Written, bullets, titled
from prompts.offline.kinds.timing import day_and_hour, timed
from prompts.offline.text_patterns import ServiceRows
from prompts.offline.wording import capital, clean, joined, sentence

_WEEKLY = re.compile(r"^(?:setiap |tiap )?(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b")
_BOUND = re.compile(r"\b(?:ke|sampai|hingga|dari|sejak|mulai|buka|tutup|pindah|selesai|lagi)$", re.IGNORECASE)
_SHORT = 6  # words of a schedule's line before its hour
_FREE = r"\b(?:gratis|tanpa biaya|tidak dipungut biaya|bebas biaya)\b"


def service(script: Script) -> Written:
    """A statement finds its row by its cue word; a schedule of several places or desks becomes a list."""
    lines = script.lines.layanan
    body = [part for one in script.note.of("isi", "waktu", "tempat") for part in _parted(one, lines.biaya)]
    first, table = _opened(script, body)
    rows: dict[str, list[str]] = {label: [] for label in lines.baris.model_dump().values()}
    told = list[str]()
    for one in body[1:]:
        label, value = _row(script, one)
        if label:
            rows[label].append(value)
        elif _scheduled(one.text):
            table.append(_line(one.text))
        else:
            told.append(script.told(one))
    rows[lines.baris.kontak] += [_asked(one) for one in script.note.of("kontak")]
    if opens_with(first, ["layanan"]) and re.search(_FREE, first, re.IGNORECASE) and not rows[lines.baris.biaya]:
        first = clean(re.sub(_FREE, "", first, flags=re.IGNORECASE))
        rows[lines.baris.biaya].append("gratis")
    first = _unscheduled(first, lines.baris, rows)
    listed = [f"{label}: {'; '.join(values)}" for label, values in rows.items() if values]
    opening = script.line("layanan", lines.pembuka, perihal=first, perihal_kapital=capital(first))
    sources = joined(*(script.told(one) for one in script.note.of("sumber")))
    return Written(
        (
            Part(opening), Part(bullets(table), prose=False), Part("\n".join(listed), prose=False), Part(joined(*told)),
            Part(script.message(joined(first, *told))), Part(sources, prose=False),
        ),
        script.label(lines.judul, perihal=titled(first)),
    )  # fmt: skip


def _unscheduled(first: str, labels: ServiceRows, rows: dict[str, list[str]]) -> str:
    """What is served without the day and the place behind it, which go into their rows."""
    found = timed(first)
    place = re.fullmatch(r"di (?P<place>.+)", found.after)
    if not found.before or not found.time or (found.after and not place):
        return first
    rows[labels.waktu].insert(0, found.time)
    if place:
        rows[labels.tempat].insert(0, capital(place["place"]))
    return found.before


def _parted(one: Heard, costs: Sequence[str]) -> list[Heard]:
    """A list that ends in the cost as two statements: "bawa fotokopi KK, gratis"."""
    head, _, last = one.text.rpartition(", ")
    return [replace(one, text=head), Heard(last)] if head and opens_with(last, costs) else [one]


def _opened(script: Script, body: list[Heard]) -> tuple[str, list[str]]:
    """What is served, and the first line of a schedule where the opening carries one: "jam layanan: poli umum …"."""
    text = body[0].text if body else ""
    head, colon, rest = text.partition(":")
    if colon and rest.strip() and not re.search(r"\d$", head):
        return clean(head), ([_line(clean(rest))] if timed(rest).time else [sentence(clean(rest))])
    return text, []


def _row(script: Script, one: Heard) -> tuple[str, str]:
    """The row a statement belongs to and its value; an empty label where it belongs to none."""
    rows = script.lines.layanan.baris
    if one.role == "waktu":
        return rows.waktu, one.text
    if one.role == "tempat":
        return rows.tempat, capital(re.sub(r"^(?:di|bertempat di) ", "", one.text))
    return next(((label, value) for label, value in _cued(script, one.text) if value), ("", ""))


def _cued(script: Script, text: str) -> Iterator[tuple[str, str]]:
    """Every row whose cue word opens the text, with the value that row would get."""
    lines, rows = script.lines.layanan, script.lines.layanan.baris
    if cue := opens_with(text, lines.syarat):
        yield rows.syarat, (without(text, cue) if "syarat" in cue else text) if without(text, cue) else ""
    if opens_with(text, lines.biaya):
        yield rows.biaya, text.removeprefix("biaya ")
    if cue := opens_with(text, lines.kuota):
        yield rows.kuota, re.sub(r"(?<=\w)/(?=\w)", " per ", without(text, cue) or text)
    if cue := opens_with(text, lines.daftar):
        yield (
            rows.daftar,
            re.sub(
                r"^(?:(?:ter)?(?:le)?bih |lebih |dulu |dahulu |terlebih dahulu |bisa )*(?:ke|di|lewat|melalui) ",
                "",
                without(text, cue),
            )
            or text,
        )


def _scheduled(text: str) -> bool:
    """Whether a statement is a line of a schedule: somebody or some place, and an hour or a weekday beside it."""
    found = timed(text)
    if not found.time or not found.rest or _BOUND.search(found.before):
        return False
    return bool(_WEEKLY.match(text)) or (not found.after and len(found.before.split()) <= _SHORT)


def _line(text: str) -> str:
    """ "poli umum pukul 07.30–11.30 WIB" → "Poli umum: pukul 07.30–11.30 WIB"."""
    found = timed(text)
    if not found.time or not found.rest:
        return capital(text)
    if found.before:
        before = re.sub(r" (?:di|pada|jam)$", "", found.before)
        return f"{capital(before)}: {found.time}{f', {found.after}' if found.after else ''}"
    day, hour = day_and_hour(found.time)
    behind = f", pukul {hour}" if day and hour else ""
    return f"{capital(day or found.time)}: {re.sub(r'^di ', '', found.after)}{behind}"


def _asked(one: Heard) -> str:
    return re.sub(r"^(?:info|informasi)(?: lebih lanjut)?[ :]*", "", one.text, flags=re.IGNORECASE) or one.text
