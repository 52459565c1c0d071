"""Klarifikasi: what is true first, the claim once and labelled, the evidence, what to do, the source, the hour
(DOMAIN §2).

No insult and no threat: nothing is said of whoever spread it.
"""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from prompts.offline.kinds.advice import is_advice
from prompts.offline.kinds.claim import Claim, asked, claim_of
from prompts.offline.kinds.flow import flowing
from prompts.offline.kinds.heard import Heard, opens_with, without
from prompts.offline.kinds.rebuttal import rebuts
from prompts.offline.kinds.saying import spoken
from prompts.offline.kinds.script import Part, Script, Written, titled
from prompts.offline.kinds.timing import timed
from prompts.offline.kinds.verdict import is_verdict
from prompts.offline.wording import joined, listing

_WRITTEN = re.compile(
    r"^(?:(?:klarifikasi )?(?:dibuat|ditulis|disusun|diperbarui)\b[ :]*"
    r"|per (?=(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|pukul)\b[^a-z]))",
    re.IGNORECASE,
)
_SOURCED = re.compile(r",? sumber(?:nya)?:? (?P<who>.+)$")
_PAPER = re.compile(
    r"(?:Peraturan|Undang-Undang|Keputusan|Surat|Instruksi|data|catatan|laporan|arsip)\b", re.IGNORECASE
)
_CHANNEL = re.compile(r"\b(?:Instagram|Facebook|TikTok|WhatsApp|Threads|situs|laman|aplikasi)\b|@\w|\w\.\w{2,}")
_REQUEST = re.compile(
    r"(?:klarifikasi|bantahan|sanggahan)(?: (?:cepat|segera|resmi|dulu|singkat))*|"
    r"(?:meluruskan|menanggapi|menjawab) (?:berita|kabar|isu|informasi)(?: yang beredar)?(?: [A-Z]\w+ \([\d/]+\))?",
    re.IGNORECASE,
)
_TRUE = re.compile(
    r"^(?:padahal|sebenarnya|nyatanya|aslinya|yang (?:benar|betul)|faktanya|fakta|kondisi(?:nya)?|kenyataannya)\b"
    r"(?: (?:ialah|adalah))?[ :]+",
    re.I,
)


@dataclass(slots=True)
class _Sorted:
    """The statements by what they are for."""

    claims: list[Claim] = field(default_factory=list)
    denied: bool = False
    stamps: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    facts: list[Heard] = field(default_factory=list)
    truth: int = 0  # which of the facts the note calls the true state of things


def clarification(script: Script) -> Written:
    """The claim is told in the note's words without its rumour words; a note without one is only facts."""
    lines, found = script.lines.klarifikasi, _sorted(script)
    advised = _advised(found.facts)
    shown = [one for one in found.facts if one not in advised]
    first, evidence = _lead(script, shown, found)
    head = script.label(lines.kepala, label=lines.bohong if found.denied else "")
    claim = _claimed(script, found)
    advice = joined(*flowing(script, advised))
    message = script.message(joined(first, evidence, advice)) or script.line("ajakan", lines.ajakan)
    stamp = script.line("waktu", [lines.waktu], waktu=found.stamps[0]) if found.stamps else ""
    topic = titled(found.claims[0].topic if found.claims else timed(shown[0].text).rest if shown else "")
    return Written(
        (
            Part(head, prose=False), Part(first), Part(claim), Part(evidence), Part(joined(advice, message)),
            Part(joined(_source(script, found), stamp), prose=False),
        ),
        script.label(lines.judul, perihal=topic),
    )  # fmt: skip


def _claimed(script: Script, found: _Sorted) -> str:
    """The claims; the verdict behind each that the note calls untrue, or behind all where it says so once."""
    lines, each = script.lines.klarifikasi, [one.denied for one in found.claims]
    apart = any(each) and not all(each)
    told = list[str]()
    for at, one in enumerate(found.claims):
        told.append(script.line("kabar", lines.kabar, isi=one.said, tempat=one.where))
        last = at == len(found.claims) - 1
        if one.denied if apart else found.denied and last:
            told.append(script.line("putusan", lines.putusan))
    return joined(*told)


def _advised(facts: list[Heard]) -> list[Heard]:
    """What readers are told to do, and what goes on with it: "jangan panik, | jemput anak tepat waktu"."""
    told = list[Heard]()
    for one in facts:
        goes_on = bool(told) and one.flows and one.within == told[-1].within and one.asks
        told += [one] if goes_on or is_advice(one) else []
    return told


def _sorted(script: Script) -> _Sorted:
    found, last = _Sorted(), None
    body = script.note.of("isi", "waktu", "tempat")
    answered = {id(one) for one, reply in pairwise(body) if reply.replies}
    for one in body:
        if id(one) in answered:
            found.claims.append(asked(one))
        elif _is_stamp(one.text):
            _stamp(one, found)
        elif is_verdict(one.text, script.lines.klarifikasi.bantahan):
            found.denied, found.truth = True, found.truth or len(found.facts)
            found.claims[-1:] = [replace(one, denied=True) for one in found.claims[-1:]]
            last = None  # what follows is the note's own word
        elif _claims_on(script, one, found, last):
            found.claims[-1] = found.claims[-1].more(one.text)
        elif not _REQUEST.fullmatch(one.text) and (claim := claim_of(one, script)):
            found.claims.append(claim)
            found.denied, last = found.denied or claim.denied, None if claim.closed else one.within
        elif not _REQUEST.fullmatch(one.text):
            last = None
            _fact(one, found)
    if len(found.facts) > 1 and not found.stamps and timed(found.facts[-1].text).alone:
        found.stamps.append(found.facts.pop().text)
    return found


def _claims_on(script: Script, one: Heard, found: _Sorted, last: int | None) -> bool:
    """Whether a stretch behind the claim's comma still tells what is claimed."""
    if not found.claims or one.within != last or not one.flows:
        return False
    agency = script.task.brief.agency.removesuffix(" Kota Cilegon")
    return not rebuts(one, found.claims[-1].said, agency)


def _is_stamp(text: str) -> bool:
    """ "dibuat Kamis (…)", "per Kamis (…)"; "per Kamis (…) sudah 11 warga bertanya" is news."""
    if not (found := _WRITTEN.match(text)):
        return False
    return not found[0].lower().startswith("per ") or timed(_SOURCED.sub("", text[found.end() :])).alone


def _stamp(one: Heard, found: _Sorted) -> None:
    text = _WRITTEN.sub("", one.text)
    if named := _SOURCED.search(text):
        found.sources.append(named["who"])
        text = text[: named.start()]
    found.stamps.append(text)


def _fact(one: Heard, found: _Sorted) -> None:
    text = _TRUE.sub("", one.text)
    if text != one.text or one.mark == "fakta":
        found.truth = len(found.facts)
    found.facts.append(Heard(text, one.role, one.mark, one.flows, one.within))


def _lead(script: Script, shown: list[Heard], found: _Sorted) -> tuple[str, str]:
    """The sentence of the note that says what is true, and the others in their order."""
    if not shown:
        return "", ""
    told = found.facts[found.truth :]
    true = told[0] if told and told[0] in shown else shown[0]
    lead = [one for one in shown if one.within == true.within] or [true]
    quoted = all(spoken(one.text) for one in lead)
    lead = [] if quoted and len(shown) > len(lead) else lead
    return joined(*flowing(script, lead)), joined(*flowing(script, [one for one in shown if one not in lead]))


def _source(script: Script, found: _Sorted) -> str:
    named, lines = script.note.of("sumber", "kontak"), script.lines
    told = [
        re.sub(
            r"^(?:hanya |cuma )?(?:dari|oleh) |^(?:hanya|cuma) (?=[A-Z])",
            "",
            without(one.text, opens_with(one.text, lines.umum.sumber)),
        )
        for one in named
        if one.role == "sumber"
    ]
    channels = [one for one in told if _CHANNEL.search(one)]
    papers = [one for one in told if _PAPER.match(one)]  # speak for nobody: "data dari Perda"
    who = next((one for one in (*found.sources, *told) if one and one not in (*channels, *papers)), script.agency)
    official = script.line("resmi", lines.klarifikasi.resmi, sumber=who)
    online = script.line("kanal", [lines.klarifikasi.kanal], sumber=listing(channels)) if channels else ""
    online = re.sub(r"\btersedia di (?P<only>hanya|cuma) di ", "hanya tersedia di ", online)
    based = script.line("dasar", [lines.klarifikasi.dasar], sumber=listing(papers)) if papers else ""
    return joined(based, official, online, *(script.told(one) for one in named if one.role == "kontak"))
