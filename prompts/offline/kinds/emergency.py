"""Info darurat: the hour on top, what happened where and when, a fact a line, what to do, when more is known, whom to
call. No cause, no guess, no comfort."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from prompts.brief import When
from prompts.offline.dates import DAYS, day_text
from prompts.offline.grammar import is_verb
from prompts.offline.kinds.advice import is_advice
from prompts.offline.kinds.flow import flowing, is_whole
from prompts.offline.kinds.heard import Heard, is_deed, opens_with, without
from prompts.offline.kinds.script import Part, Script, Written, bullets, contact, titled
from prompts.offline.kinds.striking import struck
from prompts.offline.kinds.timing import timed
from prompts.offline.wording import capital, clean, joined, sentence

_TO_DO = re.compile(
    r"(?:matikan|jauhi|hindari|siapkan|pakai|gunakan|tampung|amankan|bawa|ungsikan|simpan|cabut|tunggu|jauh dari) |"
    r"(?:keluar|masuk|putar balik) (?:di|lewat|dari|ke) .+ dulu$|"
    r"yang (?:di|tinggal|berada|ada di) .+ (?:segera|naik|pindah|menjauh|mengungsi|siap|waspada|jangan)\b|"
    r"tutup (?!lewat|di |sampai|hingga|mulai|sejak|total|sementara|karena|dua |satu |pukul|lagi|semua|untuk)|"
    r"me(?:makai|nutup|njauh|njauhi|matikan|nyiapkan|nghindari) |mengungsi(?:lah)? (?!\d|\w+ KK|ke\b|di\b)|"
    r"(?:warga|pengendara|masyarakat)\b.* (?:tutup|menutup|jauhi|menjauh|hati-hati|waspada|siaga|tenang|siapkan|"
    r"diminta|memakai|pakai|hindari)\b|(?:warga|masyarakat) (?:tetap )?tenang$",
    re.IGNORECASE,
)
# "nelayan jangan melaut dulu", "kendaraan besar dilarang lewat": who is told, and that they are
_FORBIDDEN = re.compile(
    r"(?!petugas|tim |(?-i:[A-Z]{3,}))(?:para )?[a-z][\w/-]*(?: [\w/-]+){0,5}? (?:jangan|dilarang|diminta|diimbau|"
    r"dimohon|harap|mohon|silakan|siap-siap|bersiap|waspada|hati-hati|segera (?:ke|me|hubungi|lapor))(?: |$)",
    re.IGNORECASE,
)
# "hindari dulu, | lewat Jalan Ahmad Yani": the way round goes on with the order
_ROUND = re.compile(r"(?:lewat|melalui|memutar|putar balik|naik|pindah|istirahat) (?:ke |lewat |di )?\w", re.IGNORECASE)
# "longsor …, | menutup jalan 8 meter": what happened, no order
_BLOCKED = re.compile(r"menutup (?:jalan|jalur|akses|rel|badan jalan|sebagian|separuh|dua|satu|total)\b", re.IGNORECASE)
_NEXT = re.compile(
    r"^(?:(?:kita|kami|nanti|akan) )*"
    r"(?:(?:(?:update|pembaruan|perbarui|kabari)(?: (?:lagi|lanjutan|berikut(?:nya)?|selanjutnya))?|"
    r"(?:informasi|info|kabar|data|laporan) (?:lagi|lanjutan|berikut(?:nya)?|selanjutnya))|"
    r"berikutnya|selanjutnya) (?P<at>pukul [\d.]+ WIB(?: dan pukul [\d.]+ WIB)*)$",
    re.IGNORECASE,
)
# "data pukul 14.00 WIB": of which hour the news is
_AS_OF = re.compile(
    r"^(?:(?:data|informasi|info|laporan|kondisi|situasi|keadaan)(?: sementara)? (?:per )?|per )(?P<at>pukul \S+ WIB)$",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"^(?P<day>(?:{'|'.join(DAYS)}) \([\d/]+\)),? (?:update|pembaruan|laporan|data|kabar)(?: per)? "
    r"(?P<at>pukul \S+ WIB)$",
    re.IGNORECASE,
)
_SOURCED = re.compile(r",? per (?P<at>pukul \S+ WIB)$")
_UNSETTLED = re.compile(
    r"(?:data|angka|jumlah|laporan)(?:nya)?(?: ini)? "
    r"(?:masih |bersifat )?(?:sementara|(?:bisa|dapat) berubah)",
    re.IGNORECASE,
)
_TOLD_TO = re.compile(
    r"^(?P<who>(?:warga|masyarakat|pengendara|penumpang|orang tua)\b[^:]{0,60}): (?P<what>(?:jangan|tutup|matikan|buka|"
    r"segera|jauhi|hindari|pakai|hubungi)\b.+)$",
    re.IGNORECASE,
)
# "warga RW 02 mengosongkan rumah sekarang": what they are to do, no report
_AT_ONCE = re.compile(
    r"^(?P<who>(?:warga|penghuni|pengendara|penumpang|pengunjung|nelayan|masyarakat|siswa|pedagang)\b"
    r"(?:(?! (?:sudah|telah|sedang|masih|mulai|tetap|sempat|langsung|segera|diminta|jangan|tidak|belum|bukan|dilarang|"
    r"boleh|harus|wajib|bisa|akan|yang)\b) [\w./]+){0,7}?) "
    r"(?P<deed>me[a-z]{3,}(?= ).*\b(?:sekarang|segera|dulu|secepatnya)\b.*)$",
    re.IGNORECASE,
)
_FEW = 3  # words of one more thing to shun
_BARE = {"memberi": "beri", "memakai": "pakai", "memberikan": "berikan", "membawa": "bawa", "melapor": "lapor"}


@dataclass(slots=True)
class _Told:
    """The statements by what they are for."""

    facts: list[Heard] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    unsettled: str = ""
    later: str = ""


def emergency(script: Script) -> Written:
    """Figures and hours stand as they were told; what the note does not say is not said."""
    lines = script.lines.darurat
    stamp, body = _stamped(script, _calm(list(script.note.of("isi", "waktu", "tempat")), lines.seruan))
    told = _sorted(body, lines.terjadi)
    lead, rest = _lead(script, told.facts)
    calls = [(script.urgent() if "112" in one.text else "") or contact(script, one) for one in script.note.of("kontak")]
    doing = f"{lines.lakukan}\n{bullets([script.told(one) for one in told.asked])}" if told.asked else ""
    later = script.line("lagi", [lines.lagi], waktu=told.later) if told.later else ""
    source = script.line("sumber", [lines.sumber], sumber=_source(script))
    what = clean(timed(told.facts[0].text).rest) if told.facts else ""
    return Written(
        (
            Part(script.label(lines.kepala, waktu=stamp), prose=False), Part(script.short(lead)),
            Part(script.short(bullets(rest))), Part(script.short(doing)),
            Part(joined(sentence(told.unsettled), later)), Part("\n".join([*calls, source]), prose=False),
        ),
        script.label(lines.judul, perihal=titled(what)),
    )  # fmt: skip


def _sorted(body: Sequence[Heard], happened: str) -> _Told:
    """What happened, what to do, what is not settled yet, when more is known."""
    told, asking = _Told(), -1
    struck_ = struck(body, happened)
    told_to = {one.within for one in struck_ if one.orders}
    for one in struck_:
        if found := _NEXT.match(one.text):
            told.later = found["at"]
        elif _UNSETTLED.fullmatch(one.text):
            told.unsettled = one.text
        elif evacuated := _AT_ONCE.match(one.text):
            told.asked.append(f"{evacuated['who']} diminta {evacuated['deed']}")
            asking = one.within
        elif headed := _TOLD_TO.match(one.text):
            told.asked += _each(headed["who"], headed["what"])
            asking = one.within
        elif told.asked and one.within == asking and _is_named(one):
            told.asked[-1] = f"{told.asked[-1]}, {one.text}"
        elif _instructs(one) or (one.within == asking and _goes_on(one)) or (one.within in told_to and _is_bare(one)):
            told.asked.append(_bare(one.text))
            asking = one.within
        else:
            told.facts.append(one)
    return told


def _each(who: str, what: str) -> list[str]:
    """ "warga di luar zona: tutup jendela, pakai masker": whom, then each by itself; what holds in one case, whole."""
    if re.search(r"\b(?:kalau|jika|bila)\b", who):
        return [f"{who}: {what}"]
    first, *more = what.split(", ")
    return [f"{who}: {first}", *map(_bare, more)]


def _is_named(one: Heard) -> bool:
    """Whether a stretch only names another thing of the same kind: "jauhi pohon, | kabel putus, | baliho"."""
    few = one.flows and len(one.text.split()) <= _FEW and not re.search(r"\d", one.text)
    return few and not _TO_DO.match(one.text) and not one.asks and not any(map(is_verb, one.text.split()))


def _instructs(one: Heard) -> bool:
    """Whether a statement says what to do: "jangan menyalakan api", "warga RT 01 tutup jendela", "memakai masker"."""
    if _BLOCKED.match(one.text):
        return False
    return is_advice(one) or bool(_TO_DO.match(one.text) or _FORBIDDEN.match(one.text))


def _goes_on(one: Heard) -> bool:
    """Whether a statement behind a thing to do is another one: "…, beri jalan mobil pemadam"."""
    first, _, rest = one.text.partition(" ")
    follows = is_deed(first) or (is_verb(first) and first.startswith("me")) or bool(_ROUND.match(one.text))
    return bool(rest) and follows


def _is_bare(one: Heard) -> bool:
    """ "beli tiket daring dulu" beside "jangan beli di calo"."""
    first, _, rest = one.text.partition(" ")
    return bool(rest) and is_deed(first) and not is_verb(first) and first not in {"tim", "data", "antre", "air"}


def _bare(text: str) -> str:
    first, gap, rest = text.partition(" ")
    return f"{_BARE[first]}{gap}{rest}" if first in _BARE else text


def _lead(script: Script, facts: list[Heard]) -> tuple[str, list[str]]:
    """The sentence that says what happened, and the others as lines; rows of places have no such sentence."""
    if not facts or re.match(r"[A-Z][\w ]+: ", facts[0].text):
        return "", _lines(script, facts)
    stop = 1
    while stop < len(facts) and facts[stop].within == facts[0].within and not _apart(script, facts[stop]):
        stop += 1
    return joined(*flowing(script, facts[:stop])), _lines(script, facts[stop:])


def _apart(script: Script, one: Heard) -> bool:
    return bool(re.match(r"(?:sebanyak )?\d", one.text)) or is_whole(script, one.text)


def _lines(script: Script, facts: Sequence[Heard]) -> list[str]:
    return [capital(text.removeprefix("Sebanyak ")) for text in flowing(script, list(facts))]


def _calm(body: list[Heard], shouts: Sequence[str]) -> list[Heard]:
    """The statements without a shout before the news ("PENTING pipa bocor"): the head of the text says it."""
    if not body or not (shout := opens_with(body[0].text, shouts)):
        return body
    rest = without(body[0].text, shout)
    if not rest:
        return body[1:]
    return [replace(body[0], text=rest), *body[1:]] if len(rest.split()) > 1 else body


def _stamped(script: Script, body: list[Heard]) -> tuple[str, list[Heard]]:
    """The hour of the news ("update 19.20 …") and the statements without it."""
    day = timed(body[0].text).time if body and timed(body[0].text).alone else ""
    if (
        day and len(body) > 1 and (stamp := _AS_OF.match(body[1].text)) and body[1].flows
    ):  # "Selasa (…), | laporan 15.20"
        return f"{day} {stamp['at']}", body[2:]
    for at, one in enumerate(body):
        if dated := _DATED.match(one.text):
            return f"{dated['day']} {dated['at']}", [*body[:at], *body[at + 1 :]]
        if stamp := _AS_OF.match(one.text):
            return stamp["at"], [*body[:at], *body[at + 1 :]]
    for one in script.note.of("sumber"):  # "sumber damkar per 16.00"
        if stamp := _SOURCED.search(one.text):
            return stamp["at"], body
    for at, one in enumerate(body[:3]):
        text = re.sub(rf"^(?:{'|'.join(script.lines.darurat.perbarui)})\b[ :]*", "", one.text, flags=re.IGNORECASE)
        text = re.sub(r"^ke[- ]?\d+\b(?: [A-Z]{3,})? ?", "", text)  # "update ke-2 BPBD …"
        shown = text.lower().startswith("pukul") or text != one.text or (at == 0 and timed(text).alone)
        found = timed(text if shown else "")
        if found.time and (found.alone or text != one.text) and not _NEXT.match(one.text):
            rest = [replace(one, text=found.rest)] if found.rest else []
            return found.time, [*body[:at], *rest, *body[at + 1 :]]
    return _sent(script, body), body


def _sent(script: Script, body: Sequence[Heard]) -> str:
    """The day of the event where the note names no hour of its own for the news; never a day yet to come."""
    brief = script.task.brief
    named = next((found[0] for one in body[:_EARLY] if (found := _DATED_DAY.search(one.text))), "")
    if brief.when is None or (brief.when.day and brief.when.day > brief.sent_at.date()):
        return "" if brief.when is None else day_text(When(text="", day=brief.sent_at.date()))
    told = day_text(brief.when)
    return named if named and named not in told and not told.startswith("pukul") else told


_EARLY = 3  # statements that may say when it happened
_DATED_DAY = re.compile(rf"(?:{'|'.join(DAYS)}) \([\d/]+\)")


def _source(script: Script) -> str:
    cues = script.lines.umum.sumber
    named = [without(one.text, opens_with(one.text, cues)) for one in script.note.of("sumber")]
    return _SOURCED.sub("", joined(*named)) or script.agency
