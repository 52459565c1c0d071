"""The opening of plain news: what of the clauses behind it belongs to it, who does it, and whether it takes a verb."""

import re
from collections.abc import Sequence

from prompts.brief import Clause
from prompts.draft import Task
from prompts.offline.acting import acting
from prompts.offline.activating import acted
from prompts.offline.grammar import is_handed_out, is_verb, predicated
from prompts.offline.morphology import active
from prompts.offline.patterns import Patterns
from prompts.offline.rows import is_price
from prompts.offline.syntax.judge import judge
from prompts.offline.teller import Teller
from prompts.offline.together import made_whole
from prompts.offline.wording import clean, lower_first, word_set

_WEEKLY = r"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|[Ss]etiap)\b"
_SHIFT = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)(?:–\w+)?(?: pukul)? [\d.–]+ WIB(?: sampai selesai)?"
_MISHAP = re.compile(r"(?:tabrakan|kecelakaan|kebakaran|banjir|longsor|ledakan|pencurian|keracunan|gempa)\b", re.I)
_GIVEN = re.compile(r"(?:bantuan|bansos|donasi|santunan|sembako|hibah)\b")
_UNHELD = word_set("tebar tanam bagikan pasang bersihkan salurkan serahkan sebar")  # deeds without their doer
_FIGURES = re.compile(r"\d persen\b|\bRp\d")
_GOODS = re.compile(
    r"\b\d[\d.]* (?:unit|buah|ekor|batang|lembar|paket|kilogram|ton|liter|sak|karung|keping|sapi|kambing)$"
)
_DONE = re.compile(r"\b(?:baru|sudah|telah|masih|mencapai) \d[\d,.]* persen\b")
_DAYS = "Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu"
_HOUR_FIRST = re.compile(
    r"^(?:tadi |barusan )?(?P<clock>(?:sekitar )?pukul [\d.]+(?:–[\d.]+)? WIB),? (?=[a-zA-Z]+ [a-zA-Z])"
)
_JUST_NOW = re.compile(r"\b(?:tadi|barusan)\b,?")
_CLOCK = re.compile(r"(?:sekitar )?pukul [\d.]+(?:–[\d.]+)? WIB(?: sampai selesai)?")
_DAY = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) \([\d/–]+\)(?! pukul)"
_WHEN_WHERE = re.compile(
    r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) \([\d/–]+\)(?: (?:pagi|siang|sore|malam))?"
    r"(?:(?: sekitar)? pukul [\d.–]+ WIB)?"
    r"(?:,? di [^,]+)?"
)
_TIMED = re.compile(r",? (?:(?:hari|pagi|siang|sore|malam|subuh) itu|[A-Z]\w+(?:–\w+)? \(\d.*)$")
_FRONTED = re.compile(
    r"^(?:(?:pada )?(?P<time>(?:pagi|siang|sore|malam|hari|subuh) itu(?:(?: sekitar)? pukul [\d.–]+ WIB)?),? )"
    r"(?=[A-Z\w])"
)
_NAMED_DAY = re.compile(r"^(?=[Hh]ari (?:[A-Z]\w+ )+)")
_HEADED = re.compile(r"^(?!jadwal|agenda|jam )(?P<what>[a-z].*? (?:minggu|pekan|bulan) ini)$", re.IGNORECASE)
Opened = tuple[str, list[Clause]]


def begun(task: Task, opening: str, rest: list[Clause], patterns: Patterns, teller: Teller) -> Opened:
    """The opening with what belongs to it, in a form that can stand first, and the clauses that remain."""
    opening = _HOUR_FIRST.sub(r"hari itu \g<clock>, ", opening) if task.brief.when and task.brief.when.day else opening
    for step in (_undated, _unlisted, _addressed, _shown, _predicated, _continued, _timed):
        opening, rest = step(opening, rest, patterns)
    opening = acted(_NAMED_DAY.sub("pada ", opening), patterns.clauses)
    if re.match(r"(?:sekitar )?\d[\d.]* [a-z]", opening) and not predicated(opening, patterns.clauses):
        opening = f"ada {opening}"
    if not re.search(r"\s", opening) and rest:
        opening, rest = clean(rest[0].text), rest[1:]
    return _done_by(task, opening, teller.story.values["instansi"]), rest


def _undated(opening: str, rest: list[Clause], _: Patterns) -> Opened:
    """A mere day with the news behind it: "Selasa (20/10/2026)" and "ibu PKK belajar membatik"."""
    clock = _CLOCK.fullmatch(_JUST_NOW.sub("", opening).strip())
    if clock and rest and not heads_line(rest):
        return f"hari itu {clock[0]}, {clean(rest[0].text)}", rest[1:]
    alone = rest and _WHEN_WHERE.fullmatch(opening) and not heads_line(rest)
    return (f"{opening}, {clean(rest[0].text)}", rest[1:]) if alone else (opening, rest)


def _unlisted(opening: str, rest: list[Clause], patterns: Patterns) -> Opened:
    """A heading without the first line of the table or the first price behind it."""
    if table := re.match(rf"(?P<head>[^:]+): (?P<row>{_WEEKLY}.+)$", opening):
        return table["head"], [Clause(text=table["row"], role="lepas"), *rest]
    head, colon, first = opening.partition(": ")
    if colon and is_price(first):
        return head, [Clause(text=first, role="lepas"), *rest]
    listed = rest and re.match(_WEEKLY, clean(rest[0].text)) and _HEADED.match(opening)
    return f"jadwal {lower_first(opening)}" if listed else opening, rest


def _addressed(opening: str, rest: list[Clause], patterns: Patterns) -> Opened:
    """Those whom a message calls upon, with its news: "pedagang Pasar Kranggot | ada penyemprotan"."""
    people = opening.split(" ", 1)[0].lower() in patterns.clauses.kata_peserta
    if not people or not rest or predicated(f"x {opening}", patterns.clauses) or re.search(r"\d|“", opening):
        return opening, rest
    news = clean(rest[0].text)
    return (
        (f"untuk {lower_first(opening)}: {lower_first(news)}", rest[1:]) if len(news.split()) > 2 else (opening, rest)
    )


def _shown(opening: str, rest: list[Clause], patterns: Patterns) -> Opened:
    """ "hasil pemeriksaan depot: | 62 diperiksa": what a report shows is its news; "hasil lomba Sabtu": the event."""
    lines, (what, _, inner) = patterns.release, opening.partition(": ")
    shown, after = (inner, rest) if inner else (clean(rest[0].text) if rest else "", rest[1:])
    head, *words = re.findall(r"[a-z][a-z-]+", what.lower()) or [""]
    if head not in lines.teras_laporan or "“" in opening:
        return opening, rest
    event = re.sub(r"^(?:menggelar|mengadakan) ", "", what.partition(" ")[2])
    known = any(event.lower().startswith(f"{word} ") for one in patterns.activities for word in one.kata)
    if known and re.search(rf"{_DAY}| di [A-Z]", event):
        return (opening, rest) if inner or re.search(r"\bdi[a-z]{4,}kan\b", event) else (event, rest)
    affixed = (word for word in words if word.startswith(("di", "me", "ber", "ter")))  # "air minum" is no deed
    figures = re.search(r"\d", shown) and not re.search(
        rf"[:“]|^{_WEEKLY}|^pukul|Rp|^(?:yang|peserta|hadir|ikut|diikuti)\b", shown
    )
    counted = re.search(r"\d", re.sub(r"\b20\d\d\b", "", what))  # "kasus DBD Oktober 12 orang | naik dari 8"
    if not figures or counted or any(map(is_verb, affixed)):
        return opening, rest
    return lines.teras_menunjukkan.fill({"hal": what, "isi": lower_first(shown)}), after


def _predicated(opening: str, rest: list[Clause], patterns: Patterns) -> Opened:
    """ "jembatan Kali Gayam | sudah retak": a mere name with what the same sentence says of it."""
    beside = rest and rest[0].joint in {"", "koma"} and not re.search(r"[“:]", opening)
    whole = made_whole(opening, clean(rest[0].text)) if beside else ""
    return (whole, rest[1:]) if whole else (opening, rest)


def _continued(opening: str, rest: list[Clause], patterns: Patterns) -> Opened:
    """ "…, bersama Polres", "…, agar air lancar": a clause that only continues the opening joins it."""
    while rest and re.match(
        r"(?:bersama|dengan|agar|karena|untuk|demi|melalui|supaya) (?!ini|itu)", clean(rest[0].text)
    ):
        opening, rest = f"{opening} {clean(rest[0].text)}", rest[1:]
    if (
        rest
        and re.match(r"(?:naik|turun|bertambah|berkurang) dari ", clean(rest[0].text))
        and re.search(r"\d", opening)
    ):
        opening, rest = f"{opening}, {clean(rest[0].text)}", rest[1:]
    if rest and re.search(r"\b(?:WIB|selesai)$", opening) and re.fullmatch(_SHIFT, clean(rest[0].text)):
        opening, rest = f"{opening} dan {clean(rest[0].text)}", rest[1:]
    return opening, rest


def _timed(opening: str, rest: list[Clause], patterns: Patterns) -> Opened:
    """The hours that follow as a clause of their own join the day that the opening names."""
    if rest and not heads_line(rest) and not re.search(r"\(\d", opening) and _WHEN_WHERE.fullmatch(clean(rest[0].text)):
        return f"{opening}, {clean(rest[0].text)}", rest[1:]
    clock = next((one for one in rest[:2] if _CLOCK.fullmatch(clean(one.text))), None)
    days = re.findall(_DAY, opening)
    if clock is None or len(days) != 1 or "pukul" in opening:
        return opening, rest
    return opening.replace(days[0], f"{days[0]} {clean(clock.text)}"), [one for one in rest if one is not clock]


def heads_line(clauses: Sequence[Clause]) -> bool:
    """Whether the first clause is a day that heads its line: "senin 26: rapat …", as another line's day does."""
    days = [one for one in clauses if one.joint in {"baris", "butir"} and _WHEN_WHERE.fullmatch(clean(one.text))]
    headed = {one.sentence for one in clauses if one not in days}
    return len(days) > 1 and clauses[0] is days[0] and days[0].sentence in headed


def _done_by(task: Task, opening: str, own: str) -> str:
    """The opening with its doer, where it tells a deed without one; a fronted hour gives way to the doer."""
    first, _, more = opening.partition(" ")
    if first in _UNHELD and task.brief.type == "laporan":
        opening = f"{active(first)} {more}"
    if is_verb(opening.split(" ", 1)[0]) and opening.startswith("me") and own:
        opening = f"{own} {opening}"
    if opening.startswith("juara ") and own.startswith(("Kelurahan ", "Kecamatan ", "Puskesmas ")):
        opening = f"{own} meraih {opening}"
    front = _FRONTED.match(opening) if task.brief.when and task.brief.when.day else None
    return opening[front.end() :] if front and acting(opening[front.end() :]) != opening[front.end() :] else opening


# "… untuk anak putus sekolah dibuka Wakil Wali Kota": the event has its predicate
_ACTED_ON = re.compile(r"(?<!\byang) (?:dibuka|ditutup|dipimpin|diresmikan|dilepas|dihadiri|diikuti) (?=[A-Z\d])")

# "jembatan di Cikerai yang putus minggu lalu sudah diperbaiki": what became of a thing, no event
_BECAME = re.compile(r"\byang .+ (?:sudah|telah|belum|sedang|kini|kembali) (?:di|me|ber|bisa|boleh|selesai|rampung)")


def held(task: Task, opening: str, patterns: Patterns, teller: Teller) -> str:
    """The verb that an opening without one takes before its day: "berlangsung ", "akan disalurkan "; else empty."""
    if acting(opening) != opening or not _is_event(task, opening, patterns):
        return ""
    when = task.brief.when
    timetable = when is not None and when.resolved and when.day is None
    sold = task.brief.type != "harga" or teller.story.activity.known
    head = re.sub(r"\bgratis\b", "", re.split(r" (?:yang|untuk|agar|karena|memakai|menggunakan|pakai) ", opening)[0])
    ended = re.search(
        r"\b(?:selesai|rampung|tuntas|batal|ditunda|diundur|dimulai|resmi)(?=$|,| (?:[A-Z]|pada |di ))", head
    )
    gerund = any(map(is_verb, head.split()))
    befell = re.search(  # "cincin tersangkut di …"
        r"^[a-z]+(?: [a-z]+)? ter(?!buka|padu|ampil|baik)[a-z]{4,} di ", head
    )
    named = gerund and not befell and judge().reads(_TIMED.sub("", head), "np")  # "lomba mewarnai" is held
    told = predicated(head, patterns.clauses) and not named
    rest = opening[len(head) :]
    if timetable or not sold or ended or told or _ACTED_ON.search(rest) or _BECAME.search(rest):
        return ""
    verb = "disalurkan " if _GIVEN.match(clean(task.brief.what).lower()) else "berlangsung "
    if _MISHAP.match(opening):
        verb = "terjadi "
    if is_handed_out(opening, patterns.clauses):
        verb = "dibagikan "
    return f"akan {verb}" if teller.story.future else verb


def begins(task: Task, opening: str, patterns: Patterns) -> str:
    """ "uji coba satu arah mulai Kamis …" with its verb; hours of a service "are open"."""
    start = re.search(rf" (?=(?:mulai (?:{_DAYS})\b|setiap (?:{_DAYS}|hari)\b))", opening)
    before = opening[: start.start()] if start else ""
    if not start or predicated(f"x {before}", patterns.clauses) or not _names_event(task, opening):
        return opening
    served = re.match(r"(?:pelayanan|layanan|loket|poli|pendaftaran|samsat)\b", opening, re.IGNORECASE)
    verb = "dibuka" if served else "berlangsung"
    return f"{before} {verb}{opening[start.start() :]}"


def _is_known(text: str, patterns: Patterns) -> bool:
    return any(text.startswith(f"{word} ") for one in patterns.activities for word in one.kata)


def _names_event(task: Task, opening: str) -> bool:
    named, lower = clean(task.brief.what).lower(), opening.lower()
    return bool(named) and lower.startswith(named.split(" ", 1)[0]) and not re.search(r"[:“]", opening)


def _is_event(task: Task, opening: str, patterns: Patterns) -> bool:
    """Whether the opening only names what was held: by its own name, a known activity's, or any without predicate."""
    named, lower = clean(task.brief.what).lower(), opening.lower()
    if lower.split(" ", 1)[0] in patterns.release.teras_laporan:
        return False  # what is counted or reported is not held
    if _DONE.search(opening) or (
        (_FIGURES.search(opening) or _GOODS.search(opening)) and not _is_known(lower, patterns)
    ):
        return False  # "progres jembatan 72,5 persen", "sewa gedung Rp7,5 juta sehari"
    if named and lower.startswith(named.split(" ", 1)[0]):
        return True
    if _is_known(lower, patterns):
        return True
    plain = task.brief.type == "laporan" and not re.search(r"[:“]", opening)
    return plain and not predicated(f"x {opening}", patterns.clauses)
