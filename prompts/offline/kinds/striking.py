"""What struck where: "longsor kecil Jalan Lingkar Selatan", "puting beliung | Kelurahan Warnasari" as one sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from prompts.offline.dates import DAYS
from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.timing import timed
from prompts.offline.wording import clean

_PLACE = (
    r"(?:jalan|jl\.?|kelurahan|kel\.?|kecamatan|kec\.?|rw|rt|lingkungan|perumahan|simpang|kawasan|kampung|gang|pasar|blok"
    r"|kompleks)\b"
)
_EVENT = (
    r"(?:banjir|genangan|longsor|tanah longsor|kebakaran|pohon tumbang|puting beliung|angin puting beliung|kecelakaan|"
    r"gempa|kebocoran|rob|banjir rob|angin kencang|ledakan|pergerakan tanah)"
    r"(?: (?!di\b|ke\b|dan\b|pukul\b|terjadi\b)[a-z]+){0,3}?"
)
_STATE = re.compile(rf"^(?P<state>{_EVENT}) (?:di (?=[A-Z])|(?:di )?(?={_PLACE}))(?P<where>.+)$", re.IGNORECASE)
_ALONE = re.compile(rf"^(?P<state>{_EVENT}),? (?P<when>(?:{'|'.join(DAYS)}) \(.+)$", re.IGNORECASE)
_PLACES = re.compile(
    r"(?:di )?(?:Kelurahan|Kecamatan|Jalan|Lingkungan|Perumahan|Kampung|RT|RW) [A-Z0-9][\w.]*"
    r"(?:(?:,| dan|, dan| serta)? (?:(?:Kelurahan|Kecamatan|RT|RW) )?[A-Z0-9][\w.]*){0,6}"
)
_DAY = re.compile(rf"^(?P<day>(?:{'|'.join(DAYS)}) \([\d/]+\)),? (?=[a-z])(?!pukul|pagi|siang|sore|malam)")
_ACTS = re.compile(r" me[a-z]{4,}$")  # "pohon tumbang menutup Jalan Raya Anyer" has its verb
_NOW = re.compile(  # "genangan di Cibeber surut": what became of it is said already
    r" (?:surut|mulai|sudah|telah|masih|meluas|berangsur|padam|teratasi|bertambah|berkurang|kembali|belum)\b"
)
_NEAR = 3  # statements: farther off a place is another one's


def struck(body: Sequence[Heard], happened: str) -> list[Heard]:
    """The statements, the first one whole: what, where and when, wherever in the first ones that stands."""
    told = list(body)
    if not told:
        return told
    told[0] = replace(told[0], text=placed(told[0].text, happened))
    alone = _ALONE.match(told[0].text)
    at = next((at for at, one in enumerate(told[1 : _NEAR + 1], 1) if _PLACES.fullmatch(one.text)), 0)
    if alone and at:
        where = re.sub(r"^di ", "", told[at].text)
        told[0] = replace(told[0], text=f"{alone['state']} {happened} {where} {alone['when']}")
        told.pop(at)
    if len(told) > 1 and told[1].flows and not timed(told[0].text).time:  # "…, | Sabtu (…) laporan masuk pukul …"
        day = _DAY.match(told[1].text)
        told[0] = replace(told[0], text=f"{told[0].text}, {day['day']}") if day else told[0]
        told[1] = replace(told[1], text=told[1].text[day.end() :]) if day else told[1]
    if len(told) > 1 and told[1].role == "tempat" and told[1].flows:  # "air mati, | RW 02"
        where = re.sub(r"^di ", "", told.pop(1).text)
        told[0] = replace(told[0], text=f"{told[0].text} di {where}")
    return told


def placed(text: str, happened: str) -> str:
    """ "longsor kecil Jalan Lingkar Selatan" → "longsor kecil terjadi di Jalan Lingkar Selatan"."""
    text = clean(re.sub(r"\b(?:tadi|barusan)\b", "", text, flags=re.IGNORECASE))
    text = re.sub(
        r"(?<=[\w)]) (?<!dengan )(?=(?:ketinggian|kedalaman|tinggi)(?: air)? (?:sekitar )?\d)", " dengan ", text
    )
    match = _STATE.match(text)
    if not match or timed(match["state"]).time or _ACTS.search(match["state"]) or _NOW.search(match["where"]):
        return text
    return f"{match['state']} {happened} {match['where']}"
