"""Info darurat: one fact a line, the hour on top, what to do, whom to call. No cause, no guess, no comfort."""

import re
from collections.abc import Sequence

from prompts.offline.dates import day_text
from prompts.offline.kinds.heard import Heard, opens_with, without
from prompts.offline.kinds.script import Part, Script, Written, bullets, contact, merged, titled
from prompts.offline.kinds.timing import timed
from prompts.offline.wording import clean, joined

_PLACE = (
    r"(?:jalan|jl\.?|kelurahan|kel\.?|kecamatan|kec\.?|rw|rt|lingkungan|perumahan|simpang|kawasan|kampung|gang|pasar|blok"
    r"|kompleks)\b"
)
_STATE = re.compile(
    rf"^(?P<state>(?:banjir|genangan|longsor|tanah longsor|kebakaran(?: rumah| pabrik| lahan| gudang| toko)?|"
    rf"pohon tumbang|puting beliung|kecelakaan|"
    rf"gempa|kebocoran|rob|angin kencang)(?: (?:kecil|besar|ringan|parah|sedang|lokal))?) (?P<where>{_PLACE}.*)$",
    re.IGNORECASE,
)


def emergency(script: Script) -> Written:
    """Figures and hours stand as they were told; what the note does not say is not said."""
    lines = script.lines.darurat
    stamp, body = _stamped(script)
    body = _calm(body, lines.seruan)
    asked = [one for one in body if _instructs(one)]
    facts = merged([one for one in body if not _instructs(one)])
    short = script.agencies.shortened
    told = [short(script.told(_placed(text, lines.terjadi))) for text in facts[:1]]
    doing = f"{lines.lakukan}\n{bullets([script.told(one) for one in asked])}" if asked else ""
    calls = [(script.urgent() if "112" in one.text else "") or contact(script, one) for one in script.note.of("kontak")]
    source = script.line("sumber", [lines.sumber], sumber=_source(script))
    what = clean(timed(_placed(facts[0], lines.terjadi)).rest) if facts else ""
    return Written(
        (
            Part(script.label(lines.kepala, waktu=stamp), prose=False), Part(told[0] if told else ""),
            Part(bullets([short(script.item(text)) for text in facts[1:]])), Part(doing),
            Part("\n".join([*calls, source]), prose=False),
        ),
        script.label(lines.judul, perihal=titled(what)),
    )  # fmt: skip


_TO_DO = re.compile(
    r"(?:tutup|matikan|jauhi|hindari|siapkan|pakai|gunakan) |"
    r"me(?:makai|nutup|njauh|njauhi|matikan|nyiapkan|ngungsi|nghindari) |"
    r"(?:warga|pengendara|masyarakat)\b.* (?:tutup|menutup|jauhi|menjauh|hati-hati|waspada|siapkan|"
    r"memakai|pakai|hindari)\b",
    re.IGNORECASE,
)


def _instructs(one: Heard) -> bool:
    """Whether a statement says what to do: "jangan menyalakan api", "warga RT 01 tutup jendela", "memakai masker"."""
    return one.orders or bool(_TO_DO.match(one.text))


def _calm(body: list[Heard], shouts: Sequence[str]) -> list[Heard]:
    """The statements without a shout before the news ("PENTING pipa bocor"): the head of the text says it."""
    if not body or not (shout := opens_with(body[0].text, shouts)):
        return body
    rest = without(body[0].text, shout)
    return [Heard(rest), *body[1:]] if len(rest.split()) > 1 else body


def _stamped(script: Script) -> tuple[str, list[Heard]]:
    """The hour of the news ("update 19.20 …") and the statements without it."""
    body = list(script.note.of("isi", "waktu", "tempat"))
    for at, one in enumerate(body):
        if stamp := re.fullmatch(r"per (?P<at>pukul \S+ WIB)", one.text):
            return stamp["at"], [*body[:at], *body[at + 1 :]]
    for at, one in enumerate(body[:3]):
        text = re.sub(rf"^(?:{'|'.join(script.lines.darurat.perbarui)})\b[ :]*", "", one.text, flags=re.IGNORECASE)
        text = re.sub(r"^ke[- ]?\d+\b(?: [A-Z]{3,})? ?", "", text)  # "update ke-2 BPBD …"
        shown = text.lower().startswith("pukul") or text != one.text or (at == 0 and timed(text).alone)
        found = timed(text if shown else "")
        if found.time and (found.alone or text != one.text):
            rest = [Heard(found.rest)] if found.rest else []
            return found.time, [*body[:at], *rest, *body[at + 1 :]]
    return _sent(script), body


def _sent(script: Script) -> str:
    """The day of the event where the note names no hour of its own for the news."""
    when = script.task.brief.when
    return day_text(when) if when else ""


def _placed(text: str, happened: str) -> str:
    """ "longsor kecil Jalan Lingkar Selatan" → "longsor kecil terjadi di Jalan Lingkar Selatan"."""
    text = clean(re.sub(r"\b(?:tadi|barusan)\b", "", text, flags=re.IGNORECASE))
    text = re.sub(
        r"(?<=[\w)]) (?<!dengan )(?=(?:ketinggian|kedalaman|tinggi)(?: air)? (?:sekitar )?\d)", " dengan ", text
    )
    match = _STATE.match(text)
    return f"{match['state']} {happened} {match['where']}" if match else text


def _source(script: Script) -> str:
    cues = script.lines.umum.sumber
    named = [without(one.text, opens_with(one.text, cues)) for one in script.note.of("sumber")]
    return joined(*named) or script.agency
