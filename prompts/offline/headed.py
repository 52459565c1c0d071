"""What the title says of a lead: the deed without its day, of an event its name and its place."""

import re

from prompts.draft import Task
from prompts.offline.leading import ADA, DAY, FRONTED
from prompts.offline.pattern import Pattern
from prompts.offline.patterns import Patterns
from prompts.offline.wording import clean

_MOST = 10  # words of a title
_FEWEST = 3  # words that say something before a comma
_HELD = re.compile(r"(?P<name>[^:,]+?)(?: akan)? (?P<verb>berlangsung|dibagikan) (?P<rest>.+)$")
_TITLED = {"berlangsung": "digelar", "dibagikan": "dibagikan"}
_PLACE = re.compile(rf"\bdi [\w“][^,.():]*?(?=,|:|$| pukul | {DAY}\b)")
_INSIDE = re.compile(r" (?=di [A-Z]| di (?:aula|halaman|lapangan|kantor|pos|balai|gedung)\b)")
_REPORT = re.compile(
    r"^(?i:rekap(?:itulasi)?) (?!mingguan|bulanan|harian|kegiatan|data|hasil|laporan|bulan|minggu|tahun|triwulan|"
    r"semester|[A-Z]{2,}\b)(?=\w)"
)
# "rekap PSC 119 bulan Oktober dari Kepala PSC Dewi": whose report it is, is the lead's
_REPORTER = re.compile(r" dari (?:Kepala|Ketua|Lurah|Camat|Sekretaris|Direktur|Koordinator|Kabid|Kasi|Bu|Pak) .*$")
_BEGUN_AT = re.compile(r"^(?P<what>[^,]{5,50}?) (?P<at>di [a-z]+(?: [a-z]+)?) dimulai di titik pertama.*$")
_BEGUN = re.compile(r"^[Mm]ulai (?=[a-z]{4,} )(?!(?:pukul|hari|bulan|tahun|tanggal|besok)\b)(?P<what>.+)$")
_WE_HELD = re.compile(r"^[Kk]ami (?:mengadakan|menggelar|melaksanakan|menyelenggarakan|melakukan) ")
_BARE_VERB = re.compile(r" (?:akan )?berlangsung(?=$|,)")
_CUT = re.compile(
    rf", (?=(?:{DAY}\b|pukul|mulai|setiap|di [A-Za-z]|\d|sebanyak|studi|nilai|harinya|waktunya|tempatnya|titik|"
    r"lokasi|bersama|untuk|(?:me|ber|ter)[a-z]{4,}|di[a-z]{4,})\b)"
)
_SENTENCE = re.compile(r"(?<=[\w)])(?<!\b[A-Z])(?<!Plt)(?<!Jl)(?<!No)(?<!dr)(?<!St)\. (?=[A-Z])")


def headed(task: Task, lead: str, patterns: Patterns, *, future: bool) -> str:
    """The words of the title, as long as the lead makes them: a headline cuts them to its length."""
    first = _SENTENCE.split(lead)[0].rstrip(".")
    lines = patterns.release
    for form in (lines.teras_umumkan, lines.teras_kabarkan, lines.teras_sampaikan):
        first = _unissued(form, first)
    first = FRONTED.sub("", ADA.sub("", first))
    first = _BARE_VERB.sub("", _REPORT.sub("", first))
    first = _WE_HELD.sub("", first)
    if re.match(r"[Kk]ami\b", first):
        first = clean(task.brief.what) or first
    if named := _HELD.match(first):
        return _event(named, future=future)
    head = _REPORTER.sub("", _CUT.split(first)[0])
    if begun := _BEGUN.match(head):
        head = f"{begun['what'].split(',')[0]} dimulai"
    head = _BEGUN_AT.sub(r"\g<what> dimulai \g<at>", head)
    return head if len(head.split()) >= _FEWEST else first


def _unissued(form: Pattern, text: str) -> str:
    """The matter without the agency that makes it known."""
    *_, before, _ = form.fill({"instansi": "…", "hal": "…"}).split("…")
    return re.sub(rf"^.*?{re.escape(before)}", "", text, count=1) if before.strip() and before in text else text


def _event(event: re.Match[str], *, future: bool) -> str:
    """ "bazar di Pasar Kranggot berlangsung Sabtu" → "bazar digelar di Pasar Kranggot", as far as it fits."""
    name, where = event["name"], _PLACE.search(event["rest"])
    held, at = f"{'akan ' if future else ''}{_TITLED[event['verb']]}", where[0] if where else ""
    if not at and (inside := list(_INSIDE.finditer(name))):
        name, at = name[: inside[-1].start()], name[inside[-1].end() :]
    ways = (f"{name} {held} {at}".strip(), f"{name} {at}".strip(), f"{name} {held}", name)
    return next((way for way in ways if len(way.split()) <= _MOST), name)
