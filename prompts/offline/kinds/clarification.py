"""Klarifikasi: what is true first, the claim once and labelled, the verdict, the source, the hour (DOMAIN §2).

No insult and no threat: nothing is said of whoever spread it.
"""

import re
from dataclasses import replace

from prompts.offline.activating import acted
from prompts.offline.grammar import is_verb
from prompts.offline.kinds.heard import Heard, opens_with, without
from prompts.offline.kinds.script import Part, Script, Written, titled
from prompts.offline.kinds.timing import timed
from prompts.offline.wording import capital, clean, joined

_WRITTEN = re.compile(
    r"^(?:(?:dibuat|ditulis|disusun|diperbarui)\b[ :]*"
    r"|per (?=(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|pukul)\b[^a-z]))",
    re.IGNORECASE,
)
_AIRED = re.compile(
    r"^(?:di|lewat|melalui) (?:grup |media sosial |medsos )?[\w ]*?"
    r"(?:whatsapp|facebook|tiktok|instagram|media sosial|x)\b[ ,:]*",
    re.IGNORECASE,
)
# "video di TikTok jembatan roboh": what shows it, and what it shows.
_MEDIUM = re.compile(
    r"^(?P<medium>(?:video|foto|rekaman|unggahan|pesan|tangkapan layar|selebaran)(?: (?:suara|berantai|singkat))?"
    r"(?: di (?:grup )?(?:TikTok|Instagram|Facebook|WhatsApp|YouTube|X|media sosial))?) "
    r"(?!yang|bahwa|tentang|soal|itu|ini)(?=\w)"
)
_SOMEBODY = re.compile(r"^(?:ada )?(?:orang |oknum )?yang ")
_SPEAKING = re.compile(
    r"^(?:chat|pesan|akun|nomor|surat|tautan)(?: (?:WhatsApp|Facebook|Instagram|TikTok|palsu|berantai))?(?= me[a-z]+ )"
)
# What goes on with the claim behind its comma: "…, minta transfer ke rekening pribadi, mulai beredar Senin".
_GOING_ON = re.compile(
    r"^(?:minta|meminta|mulai beredar|isinya|katanya|menawarkan|mengaku|menyuruh|mengajak|dengan|lalu|agar)\b"
)
_SHOWN = re.compile(r"^.*? yang menyebut ")
_ENDS_TOPIC = re.compile(
    r"yang|itu|bukan|tidak|ada|sudah|akan|karena|sehingga|untuk|lewat|melalui|harus|wajib|bisa|mau|\d+|\S*[./]\S+",
    re.IGNORECASE,
)
_HEARD = re.compile(r"^(?:soal|tentang|katanya|bahwa|kalau|yang menyebut(?:kan)?)[ ,:]+", re.IGNORECASE)


def clarification(script: Script) -> Written:
    """The claim is told in the note's words without its rumour words; a note without one is only facts."""
    lines = script.lines.klarifikasi
    claims, verdicts, stamps, facts = list[Heard](), list[Heard](), list[str](), list[Heard]()
    last: Heard | None = None
    for one in script.note.of("isi", "waktu", "tempat"):
        if _WRITTEN.match(one.text):
            stamps.append(_WRITTEN.sub("", one.text))
        elif _is_verdict(one, script):
            verdicts.append(one)
        elif claims and one.flows and claims[-1] is last and _GOING_ON.match(one.text):
            claims[-1] = last = replace(claims[-1], text=f"{claims[-1].text}, {one.text}")
        elif _is_claim(one, script) and not _denies(one, script):
            claims.append(last := one)
        else:
            facts.append(one)
    if len(facts) > 1 and not stamps and timed(facts[-1].text).alone:
        stamps.append(facts.pop().text)
    lie = bool(verdicts)
    head = script.label(lines.kepala, label=lines.bohong if lie else "")
    told = joined(*(script.told(one) for one in facts))
    claim = joined(*(script.line("kabar", lines.kabar, isi=_claimed(one, script)) for one in claims))
    verdict = script.line("putusan", lines.putusan) if lie and claims else ""
    source = _source(script)
    stamp = script.line("waktu", [lines.waktu], waktu=stamps[0]) if stamps else ""
    message = script.message(told)
    asked = message or script.line("ajakan", lines.ajakan)
    topic = titled(_topic(claims, facts, script))
    return Written(
        (
            Part(head, prose=False), Part(told), Part(joined(claim, verdict)),
            Part(asked), Part(joined(source, stamp), prose=False),
        ),
        script.label(lines.judul, perihal=topic),
    )  # fmt: skip


def _is_claim(one: Heard, script: Script) -> bool:
    words = set(re.findall(r"[\w-]+", one.text.lower())[:8])
    return bool(words & script.lines.klarifikasi.beredar)


def _denies(one: Heard, script: Script) -> bool:
    claimed = _claimed(one, script).lower()  # "ada hoaks di grup, katanya …" denies nothing yet
    return any(re.search(rf"\b{re.escape(word)}\b", claimed) for word in script.lines.klarifikasi.bantahan)


def _is_verdict(one: Heard, script: Script) -> bool:
    """Nothing but a denial: "GAK BENER", "itu hoaks"."""
    plain = re.sub(r"^(?:itu|ini|kabar itu|isu itu|dan|adalah|ternyata|informasi itu) ", "", _standard(one.text))
    return len(plain.split()) <= 3 and bool(opens_with(plain, script.lines.klarifikasi.bantahan))


def _standard(text: str) -> str:
    """A shouted slip in standard words."""
    text = text.lower()
    text = re.sub(r"\b(?:gak|ga|nggak|ngga|enggak|tdk)\b", "tidak", text)
    return re.sub(r"\b(?:bener|bnr)\b", "benar", text)


def _claimed(one: Heard, script: Script) -> str:
    """The claim without the words that only say that it is going round."""
    text = one.text
    for _ in range(3):
        opening = opens_with(text, script.lines.klarifikasi.pembuka_kabar)
        text = without(text, opening) if opening else text
        text = _HEARD.sub("", _AIRED.sub("", text))
    claim = acted(clean(re.sub(r"\bkatanya\b ?", "", text, flags=re.IGNORECASE)), script.patterns.clauses)
    return _SPEAKING.sub(r"\g<0> yang", _MEDIUM.sub(r"\g<medium> yang menyebut ", claim))


def _source(script: Script) -> str:
    named = script.note.of("sumber", "kontak")
    lines = script.lines
    sources = [without(one.text, opens_with(one.text, lines.umum.sumber)) for one in named if one.role == "sumber"]
    told = script.line("resmi", lines.klarifikasi.resmi, sumber=sources[0] if sources and sources[0] else script.agency)
    return joined(told, *(script.told(one) for one in named if one.role == "kontak"))


def _topic(claims: list[Heard], facts: list[Heard], script: Script) -> str:
    """What it is about, up to the first verb: a title must not repeat the claim."""
    told = _SHOWN.sub("", _claimed(claims[0], script)) if claims else (facts[0].text if facts else "")
    who = _SOMEBODY.match(told)
    words = told[who.end() if who else 0 :].split()
    stop = next((at for at, word in enumerate(words) if at and _ENDS_TOPIC.fullmatch(word)), len(words))
    stop = next((at for at, word in enumerate(words[:stop]) if at and is_verb(word.lower())), stop)
    return capital(f"{'orang yang ' if who else ''}{timed(' '.join(words[:stop])).rest}")
