"""What a hurried note only names with a figure or a giver, with the word that it lacks.

"…, kamis 29 okt | 186 murid | 14 menit" → "diikuti 186 murid", "kegiatan itu berlangsung selama 14 menit"; "semen dari
ko dani | bata dari pak romli" → "semen berasal dari Dani dan bata dari Romli"; "satu KTP dua bibit" → "satu KTP untuk
dua bibit". A figure that the opening counts itself, and a clause with a verb of its own, stay as they are.
"""

import re
from collections.abc import Sequence

from knowledge.entities.words import small
from prompts.brief import Clause
from prompts.offline.dates import DAYS
from prompts.offline.grammar import predicated
from prompts.offline.patterns import ClausePatterns
from prompts.offline.wording import clean, listing, word_set

_N = rf"(?:(?:sekitar|hampir|lebih dari) )?(?:\d[\d.]*|{small(2)})"
_PEOPLE = re.compile(rf"(?:sebanyak )?(?P<n>{_N}) (?P<who>[a-z-]+)(?: (?P<kind>[A-Za-z]+(?: [A-Z]\w*)?))?")
_AFTER = re.compile(rf"peserta(?:nya)? (?P<n>{_N})(?: orang)?")
_LASTED = re.compile(rf"(?:selama |lamanya )?(?P<n>{_N}) (?P<unit>menit|jam)")
_SHARE = re.compile(
    r"(?P<each>satu|setiap|tiap|per|1) (?P<who>KTP|KK|kupon|orang|rumah|keluarga|warga|anak|KPM|siswa)"
    rf"(?: (?:dapat|mendapat))?(?P<most> maksimal)? (?P<what>{_N} [a-z]+(?: [a-z]+)?)"
)
_RATE = re.compile(rf"(?P<span>sehari|seminggu|sebulan|setahun) (?P<what>{_N} [a-z]+(?: [a-z]+)?)")
_GIVEN = re.compile(r"(?P<what>[a-z]+(?: (?:dan |)[a-z]+){0,2}) dari (?P<who>(?:H\. |Hj\. |toko |warga |[A-Z]).*)")
_WORK = re.compile(rf"(?P<who>{_N} (?:orang|warga|pemuda|relawan)) kerja")
_GIVING = re.compile(
    r"\b(?:gratis|bagi|bagikan|membagikan|pembagian|dibagi|dibagikan|penyaluran|bantuan|bansos|santunan|vaksin\w*|imunisasi|"
    r"pemeriksaan|skrining|bibit|pupuk|kupon|layanan|pelayanan|membuka|dibuka)\b",
    re.IGNORECASE,
)
_ONLY_WHEN = re.compile(rf"(?:{'|'.join(DAYS)})\b|pukul |mulai pukul |di [A-Za-z]")
_COUNTS = re.compile(r"\d (?:orang|warga|siswa|anak|pemuda|peserta|lansia)")
_TAUGHT = re.compile(r"\b(?:pelatihan|kelas(?! \d)|kursus|lomba|senam|sosialisasi)\b")
_HEADS = word_set("jiwa orang anak balita")
_ON_DUTY = word_set("jaga siaga patroli tugas")
_PAPERS = frozenset({"KTP", "KK", "kupon"})
_TEAMS = word_set("regu tim sekolah kelurahan stan pasangan pasang kelompok klub")
_STATES = frozenset({"imbauan", "kondisi", "ucapan", "harga"})


def told_bare(row: Sequence[Clause], lines: ClausePatterns, kind: str, *, future: bool) -> list[Clause]:
    """The row with such clauses told; `kind` is that of the note. The first clause, the opening, stays."""
    opening = clean(row[0].text) if row else ""
    found: list[Clause] = []
    at = 0
    while at < len(row):
        given = _givers(row, at) if at else []
        if given:
            found.append(row[at].model_copy(update={"text": _from_whom(given)}))
            at += len(given)
            continue
        text = _told(clean(row[at].text), opening, lines, kind, future=future) if at else ""
        if text.startswith("diikuti ") and not all(_ONLY_WHEN.match(one.text) for one in found[1:]):
            text = f"kegiatan itu {text}"  # the clause before has a subject of its own
        found.append(row[at].model_copy(update={"text": text}) if text else row[at])
        at += 1
    return found


def _givers(row: Sequence[Clause], at: int) -> list[re.Match[str]]:
    found = []
    for clause in row[at:]:
        match = _GIVEN.fullmatch(clean(clause.text))
        if clause.joint not in {"", "koma"} or not match or match["what"].split()[0] in _NO_GIFT:
            break
        found.append(match)
    return found


_NO_GIFT = word_set(
    "peserta pesertanya narasumber pelatih pelatihnya pemateri penceramah juri dokter petugas naik turun hadir datang "
    "mulai pulang warga anak siswa tim air jalan undangan tamu rombongan bukan hasil lebih kurang pesan jarak salah"
)


def _from_whom(given: Sequence[re.Match[str]]) -> str:
    first, *more = given
    return listing([f"{first['what']} berasal dari {first['who']}", *(one[0] for one in more)])


def _told(text: str, opening: str, lines: ClausePatterns, kind: str, *, future: bool) -> str:
    """The clause with its word, or empty."""
    share = _SHARE.fullmatch(text)
    if share and share["what"].split()[1] not in _HEADS:  # "1 KK 5 jiwa" counts one family
        papers = share["who"] in _PAPERS
        gets = "untuk" if papers else "mendapat" if _GIVING.search(opening) else ""
        whose = {"1": "satu", "tiap": "setiap"}.get(share["each"], share["each"])
        return f"{whose} {share['who']} {gets}{share['most'] or ''} {share['what']}" if gets else ""
    if rate := _RATE.fullmatch(text):
        return f"dalam {rate['span']} ada {rate['what']}"
    if work := _WORK.fullmatch(text):
        return f"{work['who']} bekerja"
    if kind in _STATES:
        return ""
    if lasted := _LASTED.fullmatch(text):
        return f"kegiatan itu berlangsung selama {lasted['n']} {lasted['unit']}"
    counted = _AFTER.fullmatch(text) or _PEOPLE.fullmatch(text)
    return _attended(counted, opening, lines, future=future) if counted else ""


def _attended(counted: re.Match[str], opening: str, lines: ClausePatterns, *, future: bool) -> str:
    """ "diikuti 186 murid"; whom something is for; empty where the opening counts its people itself."""
    named = counted.groupdict()
    who, more = named.get("who") or "peserta", named.get("kind") or ""
    if more and predicated(f"x {more}", lines):
        return ""
    whole = f"{counted['n']} {who}{f' {more}' if more else ''}"
    if who in lines.kata_petugas:
        acts = f"ber{more}" if more in _ON_DUTY else ""  # "45 petugas jaga" says already what they do
        return f"sebanyak {counted['n']} {who} {acts}" if acts else f"sebanyak {whole} bertugas"
    if who not in lines.kata_peserta | _TEAMS or _COUNTS.search(opening):
        return ""
    if _GIVING.search(opening) and not _TAUGHT.search(opening):
        return f"sasarannya {whole}" if " untuk " in opening else f"untuk {whole}" if future or who != "orang" else ""
    return f"{'dengan' if who == 'stan' else 'diikuti'} {whole}"
