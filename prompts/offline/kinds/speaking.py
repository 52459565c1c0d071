"""What a speaker says in person: thanks to people by name, "minta maaf …" and "ajak …" with "saya", days read aloud."""

import re
from collections.abc import Sequence

from prompts.offline.dates import DAYS, MONTHS
from prompts.offline.grammar import predicated
from prompts.offline.kinds.flow import is_whole
from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.inviting import invited
from prompts.offline.kinds.script import Script
from prompts.offline.kinds.timing import timed

_THANKS = re.compile(
    r"^(?:(?:mau|ingin|hendak|akan) )?(?:menyampaikan |mengucapkan |sampaikan |ucapkan |ucapan )?"
    r"terima kasih(?: (?:kepada|ke|untuk|buat))? (?P<whom>.+)$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"^(?P<who>[a-z ]+?) (?P<count>\d[\d.]*|[a-z]+(?: belas| puluh(?: [a-z]+)?)?) orang$")
_CROWD = re.compile(
    r"(?<!di antaranya )\b(?:relawan|panitia|kader|guru|tokoh|ketua|warga|petugas|tamu|peserta|orang tua|"
    r"pelatih|pengurus|donatur|penyumbang|ibu|bapak|pemuda|anggota|tim|mitra|undangan|hadirin|pejabat|sesepuh|anak|siswa|pedagang|RT|RW)\b|^[A-Z]"
)
_LOT = re.compile(r"^(?:\d[\d.]*|[a-z]+(?: belas| puluh)?) (?:tim|peserta|siswa|regu|kelompok|kontingen|anak)$")
_SPLIT = re.compile(r", (?:dan )?(?=sudah |telah |target|peserta )|, (?:dan )?")
_SORRY = re.compile(
    r"^(?:mohon|minta|memohon|meminta|menyampaikan permohonan) maaf"
    r"(?: (?P<for>karena|atas|soal|tentang))? ?(?P<what>.*)$"
)
_TELLS = re.compile(
    r"^(?:(?:menyampaikan|sampaikan|menginformasikan|mengumumkan)(?P<too> juga)?(?: bahwa)?|"
    r"(?:mengingatkan|ingatkan)(?P<mind>)"
    r"(?: agar| untuk| supaya)?) (?P<what>.+)$"
)
_HOPES = re.compile(r"^(?:harapan|harap)(?:nya|an saya)?:? (?P<what>.+)$")
_DATE = re.compile(
    rf"(?P<day>(?:{'|'.join(DAYS)})(?:–(?:{'|'.join(DAYS)}))?) \((?P<n>[\d–]+)/(?P<month>\d+)/(?P<year>\d{{4}})\)"
    r"(?P<part> (?:dini hari|pagi|siang|sore|malam))?"
)
_ALL = "Bapak, Ibu, dan Saudara"


def thanks(text: str) -> list[str]:
    """Whom a statement thanks, and what else it says behind a comma; empty where it thanks nobody."""
    match = _THANKS.match(text)
    if not match or match["whom"].startswith(("sudah ", "telah ", "karena ", "atas ")):
        return []
    return [_counted(one) for one in _SPLIT.split(match["whom"]) if one]


def thanked(script: Script, parts: Sequence[Heard]) -> tuple[list[str], list[Heard]]:
    """Those who are thanked behind the next commas, and the statements behind them."""
    stop = 0
    while stop < len(parts) and _is_thanked(script, parts[stop]):
        stop += 1
    return [_counted(one.text) for one in parts[:stop]], list(parts[stop:])


def _is_thanked(script: Script, one: Heard) -> bool:
    text = one.text
    described = re.match(r"(?:warga|semua|seluruh|para|[a-z]+) yang ", text)
    plain = not predicated(text, script.patterns.clauses) and not timed(text).time and not re.match(r"\d", text)
    if re.match(r"(?:peserta|target|jumlah)\b", text):
        return False
    return one.flows and not thanks(text) and bool(described or (plain and is_people(script, text)))


def is_people(script: Script, text: str) -> bool:
    """Whether words name people: "48 relawan panitia", "Karang Taruna"; not what somebody does."""
    described = re.search(r"\byang\b", text)
    said = text[: described.start()] if described else text
    return bool(_CROWD.search(said)) and (bool(described) or not is_whole(script, text)) and not timed(said).time


def _counted(text: str) -> str:
    """ "kader delapan orang" → "delapan orang kader"."""
    match = _PEOPLE.match(text)
    return f"{match['count']} orang {match['who']}" if match else text


def in_person(script: Script, one: Heard) -> str:
    """The statement as the speaker says it of themselves."""
    text = one.text
    if _LOT.match(text):
        return f"pesertanya {text}"
    if sorry := _SORRY.match(text):
        link = sorry["for"] or "karena"
        return f"saya memohon maaf {link} {sorry['what']}" if sorry["what"] else "saya memohon maaf"
    if tells := _TELLS.match(text):
        if tells["mind"] is not None:
            return f"saya mengingatkan agar {tells['what']}"
        return f"saya{tells['too'] or ''} menyampaikan bahwa {tells['what']}"
    if hopes := _HOPES.match(text):
        return f"harapan saya, {hopes['what']}"
    return invited(script, one, "saya", _ALL).text


def aloud(text: str) -> str:
    """Days as they are read aloud: "Senin (18/5/2026) malam" → "Senin malam, 18 Mei 2026"."""

    def spoken(match: re.Match[str]) -> str:
        day = f"{match['day']}{match['part'] or ''}, {match['n']} {MONTHS[int(match['month']) - 1]} {match['year']}"
        following = text[match.end() :]
        return day if re.match(r"[,.;)]|$| pukul| sampai| hingga", following) else f"{day},"

    return _DATE.sub(spoken, text)
