"""Every number, amount, day, time, name, place and quotation of a text against its sources."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from knowledge.checking.echoes import Echoes
from knowledge.checking.grounding import Ground, Grounds
from knowledge.checking.headlines import headline_part
from knowledge.checking.hotlines import service_line
from knowledge.checking.proper import UnknownNames
from knowledge.checking.prose import ADDRESS, Prose
from knowledge.checking.quotes import ground_quote
from knowledge.checking.rendering import as_written, quotation
from knowledge.checking.report import CheckedFact, Finding
from knowledge.checking.said import Said
from knowledge.checking.score import UNSOURCED
from knowledge.checking.sources import BRIEF_LABEL, Source
from knowledge.entities.entity import Entity
from knowledge.entities.scan import ending
from knowledge.names import Names

_WHAT = {
    "number": "Angka", "money": "Jumlah uang", "percent": "Persentase", "date": "Tanggal", "time": "Waktu",
    "place": "Tempat", "person": "Nama", "organisation": "Nama instansi", "quote": "Kutipan",
}  # fmt: skip
_SOME_DAY = re.compile(r"(?:besok|lusa|nanti|hari ini|sekarang)(?:\s+(?:pagi|siang|sore|malam))?", re.IGNORECASE)
_STOP = re.compile(r"[.!?](?:\s|$)|\n")
_DIVISION = re.compile(r"\b(?:bidang|bagian|seksi|subbagian|subbidang)\s+$", re.IGNORECASE)
_DATELINE = re.compile(r"[A-Z]{3,}[A-Z ,]*,? ?\(?[^)\n]{0,40}\)? [–—-] ")


def ground_all(  # noqa: PLR0917 - one call, every argument named alike there
    prose: Prose,
    entities: Sequence[Entity],
    about: frozenset[str],
    sources: Sequence[Source],
    names: Names,
    on: date,
    *,
    vouched: bool = True,
) -> tuple[tuple[Ground, ...], bool]:
    """The ground of every fact of the text, and whether there is any source about the same thing."""
    facts = [e for e in entities if _is_fact(e, prose, entities)]
    grounds = Grounds(about, facts, sources, names, on, prose.text, vouched=vouched)
    said = Said(prose.text, entities, sources, names)
    found = [ground_quote(e, said) if e.kind == "quote" else _usual(grounds.of(e), prose, on, grounds) for e in facts]
    found = [shown for ground in found if (shown := _in_headline(ground, prose, grounds))]
    if grounds.grounded:
        used = about.union(*(source.about for source in grounds.close))
        unknown = UnknownNames(prose, grounds.close, used, names).find(entities)
        found += [Ground(e, "unsupported") for e in unknown if not grounds.vouches(e)]
        note = next((source for source in sources if source.origin == "catatan"), None)
        told = [ground for ground in found if ground.status != "supported"]
        slips = Echoes(prose, note, sources, names).find(entities) if note else ()
        found += [slip for slip in slips if not any(_overlap(slip.entity, ground.entity) for ground in told)]
    return tuple(sorted(found, key=lambda g: (g.entity.start, g.entity.end))), grounds.grounded


def _overlap(a: Entity, b: Entity) -> bool:
    return b.kind != "quote" and a.start < b.end and b.start < a.end


def checked(grounds: Sequence[Ground]) -> tuple[CheckedFact, ...]:
    """The facts as the report lists them."""
    return tuple(
        CheckedFact(g.entity.text, g.entity.kind, g.status, g.source, g.entity.start, g.entity.end) for g in grounds
    )


def findings(grounds: Sequence[Ground], *, grounded: bool) -> Iterator[Finding]:
    """A finding for every fact that is not supported; without any source about the same thing, one for all."""
    if grounded:
        yield from (_finding(ground) for ground in grounds if ground.status != "supported")
        return
    open_facts = [g for g in grounds if g.status != "supported"]
    if open_facts:
        shown = ", ".join(dict.fromkeys(g.entity.text for g in open_facts[:4]))
        more = f", dan {len(open_facts) - 4} lainnya" if len(open_facts) > 4 else ""
        yield _unsourced(f"Belum ada sumber untuk {len(open_facts)} fakta: {shown}{more}.")


def no_source() -> Finding:
    """Said of a text that came with neither a brief nor documents: it can be well written, not yet ready."""
    return _unsourced("Belum ada sumber untuk mencocokkan isi teks ini.")


def _unsourced(message: str) -> Finding:
    advice = "Sertakan catatan atau dokumennya."
    return Finding(UNSOURCED, "fakta", "warning", 0, 0, "", f"{message} {advice}")


def _finding(ground: Ground) -> Finding:
    entity, other = ground.entity, ground.evidence
    what = _WHAT[entity.kind]
    rule, suggestion = f"fakta.{entity.kind}", ""
    if entity.kind == "quote":
        return _quote_finding(ground)
    if ground.status == "doubtful":
        return _to_make_sure(ground, rule)
    if other is None and ground.remark:
        message = f"{what} “{entity.text}” tidak cocok dengan catatan: {ground.remark}."
    elif other is None:
        message = f"{what} “{entity.text}” tidak ada di catatan atau dokumen sumber."
    else:
        suggestion = as_written(entity, other)
        message = f"{what} “{entity.text}” berbeda: {ground.source} menyebut “{other.text}”."
    return Finding(rule, "fakta", "error", entity.start, entity.end, entity.text, message, suggestion, ground.source)


def _to_make_sure(ground: Ground, rule: str) -> Finding:
    """What looks like the editor's own wording is for the operator to confirm: it changes nothing by itself."""
    entity = ground.entity
    message = f"Pastikan “{entity.text}”: {ground.remark}."
    return Finding(
        rule, "fakta", "suggestion", entity.start, entity.end, entity.text, message, "", ground.source or BRIEF_LABEL
    )


def _quote_finding(ground: Ground) -> Finding:
    entity, other = ground.entity, ground.evidence
    suggestion = ""
    if other is None:
        message = "Kutipan ini tidak ada di catatan atau dokumen sumber. Kutipan tidak boleh disusun sendiri."
        if entity.detail:
            suggestion = f"[LENGKAPI: kutipan {entity.detail}]"
    elif other.key == entity.key:
        instead = f", bukan {entity.detail}" if entity.detail.strip() else ""
        message = f"Menurut {ground.source}, yang mengucapkan kutipan ini {other.detail}{instead}."
    else:
        suggestion = quotation(entity, other)
        message = f"Kutipan berbeda dari yang diberikan ({ground.source}): {other.text}"
    return Finding(
        "fakta.quote", "kutipan", "error", entity.start, entity.end, entity.text, message, suggestion, ground.source
    )


def _is_fact(entity: Entity, prose: Prose, entities: Sequence[Entity]) -> bool:
    """Slots, links and hashtags state nothing, nor does a bare "lapangan", a division, an organisation's place, or the
    "besok" of a sentence without any other fact ("Besok, pasang helmnya dulu")."""
    if entity.kind != "quote" and prose.guarded(entity.start, entity.end, ADDRESS):
        return False
    if entity.kind == "date" and _SOME_DAY.fullmatch(entity.text) and _alone(entity, prose.text, entities):
        return False
    if entity.kind == "place":
        if entity.detail == "tempat" and ending(_DIVISION, prose.text, entity.start, 20):
            return False  # "Kepala Bidang Perpustakaan DPK Kota Cilegon"
        bare = entity.detail == "tempat" and " " not in entity.text.strip() and entity.text.islower()
        return not bare and not any(
            o.kind == "organisation" and (o.start, o.end) == (entity.start, entity.end) for o in entities
        )
    return True


def _alone(entity: Entity, text: str, entities: Sequence[Entity]) -> bool:
    """Whether the sentence states nothing else."""
    low = max(text.rfind(mark, 0, entity.start) for mark in (". ", "! ", "? ", "\n")) + 1
    stop = _STOP.search(text, entity.end)
    high = stop.start() if stop else len(text)
    return not any(low <= e.start < high and e != entity for e in entities)


def _in_headline(ground: Ground, prose: Prose, grounds: Grounds) -> Ground | None:
    """What a headline's capitals joined to a name is no part of it."""
    entity = ground.entity
    if ground.status == "supported" or entity.kind not in {"place", "organisation"}:
        return ground
    if not prose.in_headline(entity.start) or entity.detail in {"opd", "rt", "rw"}:
        return ground
    part = headline_part(
        entity, lambda shorter: grounds.of(shorter).status == "supported", grounds.mentions, prose.text
    )
    return ground if part == entity else grounds.of(part) if part else None


def _usual(ground: Ground, prose: Prose, on: date, grounds: Grounds) -> Ground:
    """What may stand without a source: a national service line where no source gives another, the dateline's day."""
    if ground.status == "unsupported" and service_line(ground.entity, prose.text, grounds.close):
        return Ground(ground.entity, "supported", "nomor layanan nasional")
    return _dated(ground, prose, on)


def _dated(ground: Ground, prose: Prose, on: date) -> Ground:
    """The day of writing may stand in the dateline without a source."""
    entity = ground.entity
    if ground.status == "supported" or entity.kind != "date" or entity.key != on.isoformat():
        return ground
    start, end = prose.lines[prose.line_of(entity.start)]
    dateline = _DATELINE.match(prose.text[start:end])
    inside = dateline is not None and entity.end <= start + dateline.end()
    return Ground(entity, "supported", "tanggal penulisan") if inside else ground
