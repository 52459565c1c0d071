"""In a note without marks, clauses of one kind in a row are one: counts by place, those sent out, part of a count.

"Gerem 3 | Suralaya 2" → "rinciannya Gerem 3 dan Suralaya 2"; "4 personel | satu unit rescue" → "4 personel dan satu
unit rescue dikerahkan"; "52 sampel diuji | 3 ada rhodamin B" → "dari 52 sampel yang diuji, 3 ada rhodamin B".
"""

import re
from collections.abc import Sequence

from knowledge.entities.words import SMALL, small
from prompts.brief import Clause
from prompts.offline.agencies import Agencies
from prompts.offline.wording import clean, listing

_N = rf"(?:\d[\d.]*|{small()})"
_BY_PLACE = re.compile(r"[A-Z][\w-]+(?: (?:dan|[A-Z][\w-]*)){0,8} \d[\d.]*(?: [a-z]+)?")
_GIVEN = re.compile(r"\b(?:pembagian|penyaluran|bantuan|bansos|disalurkan|dibagi|dibagikan|santunan|beras|sembako)\b")
_EACH = re.compile(
    rf"(?:setiap|tiap|per) (?P<who>anggota|keluarga|KK|KPM|orang|warga|rumah|anak|penerima|kelompok|jiwa|RT|RW) "
    rf"(?P<what>(?:Rp)?{_N}\b.*)"
)
_WHAT_CAME_OUT = re.compile(r"(?:hasil|skor|nilai|perolehan|klasemen|peringkat)\b", re.IGNORECASE)
_SENT_OUT = re.compile(
    rf"{_N} (?:personel|petugas|anggota|relawan|unit|mobil|armada|ambulans)(?: [a-z]+(?: [a-z]+)?| [A-Z]\w+)?"
)
_TEAM = re.compile(rf"(?P<who>tim [\w ]+?) (?P<n>{_N}) (?:orang|personel|anggota)")
_OPERATION = re.compile(
    r"(?:evakuasi|pemadaman|penanganan|pencarian|penyelamatan|penertiban|operasi|razia|patroli|kebakaran|banjir|longsor|"
    r"pohon tumbang)\b",
    re.IGNORECASE,
)
_EXAMINED = re.compile(
    r"(?P<n>\d[\d.]*) (?P<what>[a-z]+(?: [a-z]+)?) (?P<did>di(?:uji|periksa|cek|tes|ambil|tinjau|data)\w*)"
)
_OF_THEM = re.compile(
    rf"(?P<m>{_N}) (?P<rest>(?:ada|tidak|belum|positif|negatif|mengandung|rusak|lolos|reaktif|gagal|kedaluwarsa)\b.*)"
)


def runs(row: Sequence[Clause], agencies: Agencies) -> list[Clause]:
    """The row with such clauses made one; any other clause as it is."""
    opening = clean(row[0].text) if row else ""
    found: list[Clause] = []
    at = 0
    while at < len(row):
        places = _while(row, at, _BY_PLACE)
        sent = _while(row, at, _SENT_OUT) if _OPERATION.match(opening) else []
        if at and len(places) > 1 and (counts := [agencies.shortened(clean(one.text)) for one in places]):
            after = _WHAT_CAME_OUT.match(opening) and at == 1
            text = listing(counts) if after else f"rinciannya {listing(counts)}"
            found.append(row[at].model_copy(update={"text": text, **({"joint": "titik dua"} if after else {})}))
            at += len(places)
        elif at and sent:
            text = f"{listing([clean(one.text) for one in sent])} dikerahkan"
            found.append(row[at].model_copy(update={"text": text}))
            at += len(sent)
        elif at + 1 < len(row) and (part := _part(clean(row[at].text), clean(row[at + 1].text))):
            found.append(row[at].model_copy(update={"text": part}))
            at += 2
        else:
            found.append(_whole(row[at], opening) if at else row[at])
            at += 1
    return found


def _while(row: Sequence[Clause], at: int, shape: re.Pattern[str]) -> list[Clause]:
    """The clauses from here on that have the shape, as long as they go on."""
    end = at
    while end < len(row) and row[end].joint in {"", "koma"} and shape.fullmatch(clean(row[end].text)):
        end += 1
    return list(row[at:end])


def _part(whole: str, part: str) -> str:
    """What came out of a count that was examined; empty where the second does not count some of the first."""
    examined, some = _EXAMINED.fullmatch(whole), _OF_THEM.fullmatch(part)
    if not examined or not some or (some["m"].isdigit() and int(some["m"]) > int(examined["n"].replace(".", ""))):
        return ""
    few = some["m"].isdigit() and int(some["m"]) < len(SMALL)
    count = SMALL[int(some["m"])] if few else some["m"]
    return f"dari {examined['n']} {examined['what']} yang {examined['did']}, {count} {some['rest']}"


def _whole(clause: Clause, opening: str) -> Clause:
    """A team with its number, or what each one gets, with the verb that it lacks."""
    text = clean(clause.text)
    if (team := _TEAM.fullmatch(text)) and _OPERATION.match(opening):
        return clause.model_copy(update={"text": f"{team['n']} orang {team['who']} dikerahkan"})
    if (each := _EACH.fullmatch(text)) and _GIVEN.search(opening):
        return clause.model_copy(update={"text": f"setiap {each['who']} menerima {each['what']}"})
    return clause
