"""Condolences: who is mourned, with what they were behind a comma, and what is told of them."""

import re

from prompts.offline.dates import DAYS
from prompts.offline.wording import clean

_DIED = r"(?:wafatnya|meninggalnya|berpulangnya|kepergian)\b"
_DAY = rf"(?:{'|'.join(DAYS)}) \("
# "kader posyandu kami Rohmatullah kader posyandu Anggrek": what somebody was is told once, behind the name
_OURS = re.compile(r"^(?P<was>[a-z]+(?: [a-z]+)?) [Kk]ami (?P<name>[A-Z]\w+(?: [A-Z]\w+)*)(?P<again> (?P=was)\b)?")
_NAMED = re.compile(
    r"(?P<name>^(?:wafatnya |meninggalnya )?(?:[A-Z][\w.’']*)(?: [A-Z][\w.’']*)*) (?P<was>[a-z]{3,}\b(?! \())"
)
_PLACED = re.compile(r"^(?:di|ke|dari|pada|yang|dan|sudah|telah|untuk)\b")
_DID = re.compile(r"(?:mengabdi|wafat|dimakamkan|disalatkan|bekerja|meninggalkan|bertugas|mengajar|berusia)\b")
_AT_AGE = re.compile(r",? (?:(?:di|dalam|pada) )?usia (?P<years>\d+)(?: tahun)?$")
_AGE = re.compile(r"^(?:umur|usia)(?:nya)? (?P<years>\d+)(?: tahun)?$")


def mourned(text: str) -> str:
    """What condolences are given for: "Sukarja penyapu jalan kita meninggal Jumat (…)" → "wafatnya Sukarja, …"."""
    rest = text
    if not re.match(_DIED, rest):
        rest = re.sub(r"^(?:wafat|meninggal|berpulang)\b", lambda match: f"{match[0]}nya", rest)
    if not re.match(rf"{_DIED}|musibah\b|bencana\b", rest):
        rest = re.sub(r"\b(?:telah |sudah )?(?:wafat|meninggal dunia|meninggal|berpulang)\b[ ,]*", "", rest)
        rest = f"wafatnya {_ours(clean(rest))}"
    rest = _AT_AGE.sub(r", dalam usia \g<years> tahun", re.sub(r"\b(?<=[a-z] )kita\b", "kami", rest))
    named = apposed(rest)
    comma = "," if named != rest else ""
    return re.sub(rf"(?<=\w),? (?={_DAY})", f"{comma} pada " if " pada " not in named else " ", named, count=1)


def _ours(text: str) -> str:
    found = _OURS.match(text)
    if not found:
        return text
    behind = "" if found["again"] else f" {found['was']}"
    return f"{found['name']}{behind}{found['again'] or ''}{text[found.end() :]}"


def apposed(text: str) -> str:
    """ "Sukarja penyapu jalan" → "Sukarja, penyapu jalan"."""
    found = _NAMED.match(text)
    if not found or _PLACED.match(found["was"]):
        return text
    return f"{found['name']}, {text[found.start('was') :]}"


def of_the_dead(text: str) -> str:
    """What somebody was and did, told of them: "mengabdi 34 tahun", "dimakamkan Selasa", "umur 57"."""
    text = re.sub(r"\b(wafat|meninggal|berpulang|dimakamkan),? (?=\w+ \()", r"\1 pada ", text)
    text = re.sub(rf"^pemakaman(?:nya)?,? (?={_DAY})", "dimakamkan pada ", text)
    if age := _AGE.match(text):
        return f"beliau berusia {age['years']} tahun"
    return f"beliau {text}" if _DID.match(text) else text
