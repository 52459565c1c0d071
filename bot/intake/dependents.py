"""Clauses that cannot stand alone go with the one they belong to: a beginning, a deadline, a relative clause, a bare
subject or condition, and "terus" that only parts."""

import re
from collections.abc import Sequence

from bot.intake.pauses.certain import is_crowd_word
from bot.intake.predicates import has_verb
from prompts.brief import Clause
from prompts.offline.dates import DAYS, THAT_PART
from prompts.offline.wording import word_set

_DATE = r"\(\d{1,2}/\d{1,2}/\d{4}\)"
_DAY = rf"(?:{'|'.join(DAYS)}) {_DATE}"
_WHEN = rf"{_DAY}(?:,? pukul \d\d\.\d\d(?:–\d\d\.\d\d)?(?: WIB)?)?"
_THAT_DAY = re.compile(rf"\b{THAT_PART}\b")
_DATED = re.compile(rf"{_DATE}|\b{THAT_PART}\b")
_FROM = re.compile(rf"(?:mulai|sejak) {_WHEN}")
_DUE = re.compile(rf"(?:paling lambat|terakhir|sampai|maksimal) {_WHEN}")
_ASKED = re.compile(
    r"(?:daftar|mendaftar|pendaftaran|kirim|kumpul|setor|bayar|ambil|serah|lapor|konfirmasi|ajukan|isi)\w*\b"
)
_NEXT = re.compile(_WHEN)
# what became of the thing that the clause before ends in: "mengecor jalan gang | yang berlubang sekitar 40 meter"
_STATE = re.compile(
    r"yang (?:(?:sampai|sudah|sering|kerap|mulai|selama|ini|kemarin|tadinya|lama|banyak) )*"
    r"(?:berlubang|rusak|bocor|longsor|retak|ambrol|ambles|amblas|roboh|tumbang|mampet|tersumbat|tergenang|kebanjiran|"
    r"terendam|putus|jebol|lapuk|dangkal|kotor|gelap|becek|licin|keropos|terbakar|menumpuk|penuh|kosong|mangkrak|terbengkalai)\b"
)
_ILL = re.compile(r"yang (?:sakit|lumpuh|yatim|piatu|kurang mampu|tidak mampu|stunting|kurang gizi|disabilitas)")
_TERMS = re.compile(r"(?:syarat|persyaratan)(?:nya)?\b")
_TERM = re.compile(
    r"(?:belum (?:kerja|bekerja|menikah|kawin|pernah)|tidak sedang|sehat|(?:ber)?usia|(?:ber)?umur|(?:ber)?domisili|"
    r"lulusan|minimal|maksimal|ber-?KTP|KTP|KK|fotokopi|ijazah|pasfoto|pas foto|surat|SKCK|bisa membaca|warga)\b"
)
_UNDONE = re.compile(r"\b(?:belum|tidak sedang|bisa|pernah) \w+")
# "pemiliknya didata | disuruh membuat surat pernyataan": one subject, two things done to it
_UNDERGONE = re.compile(r"(?:[a-z-]+nya|mereka|[a-z-]+ itu) (?:sudah |langsung )?di[a-z]{4,}")
_UNDERGOES = re.compile(r"(?:langsung |juga |lalu )?di(?!mana|hadiri|ikuti|pimpin|buka|tutup|antar|samping)[a-z]{4,}\b")
_SUBORDINATE = re.compile(r"(?:karena|agar|supaya|sehingga|setelah (?:meng)?ikuti?|sejak pukul) [^,:]+$")
_PURPOSE = re.compile(r"\b(?:agar|supaya) (?P<who>[a-z]+(?: [a-z]+)?)$")
_AND = re.compile(r",? dan ")
_PREDICATE = re.compile(
    r"(?:antusias|semangat|senang|gembira|bisa|boleh|dapat|wajib|harus|sudah|belum|tidak|ikut|turut|langsung|mulai|tampak|"
    r"terlihat|me[a-z]{4,}|ber[a-z]{4,}|di[a-z]{5,}|ter[a-z]{4,})\b"
)
_PARTING = re.compile(
    r"^(?:terus(?! (?:terang|menerus|meningkat|bertambah|berlanjut|naik|turun))|trus|trs|lalu(?! lintas| lalang)|"
    r"habis itu|abis itu|setelah itu|kemudian(?! hari)) (?=[a-z]+(?:-[a-z]+)? \w)"
)
_ON_DUTY = word_set("kader petugas personel relawan nakes dokter perawat bidan instruktur fasilitator pemandu")
_MANNED = re.compile(r"(?P<who>\w+) (?P<count>(?:\d[\d.]*|[a-z]+(?: belas| puluh(?: [a-z]+)?)?) orang)")


def with_dependents(told: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clauses, fewer where one goes with the one before; no word of a clause is lost but one that only parts."""
    found = list[Clause]()
    parted = [_unparted(each) for each in told]
    for at, each in enumerate(parted):
        last = at + 1 == len(parted) or parted[at + 1].joint == "kalimat"
        before = found[-1] if found else None
        if before is not None and (link := _together(before, each)) is not None:
            found[-1] = before.model_copy(update={"text": link})
        else:
            found.append(_said_whole(each, found) if last else each)
    return tuple(found)


def _together(before: Clause, each: Clause) -> str | None:
    """Both clauses as one; None where each stands alone."""
    if before.role == "hadirin" or each.role == "hadirin" or each.joint == "baris":
        return None
    text, earlier = each.text, before.text
    if _TERMS.match(earlier) and _TERM.match(text) and not _does(_UNDONE.sub("", text)):
        return (
            f"{_AND.sub(', ', earlier)}, {text}" if _UNDONE.search(text) else f"{_AND.sub(', ', earlier)}, dan {text}"
        )
    dated = _DATED.search(earlier)
    belongs = (
        (_FROM.fullmatch(text) and each.joint == "kalimat" and _does(earlier) and not dated)
        or (_DUE.fullmatch(text) and _ASKED.match(earlier) and not dated)
        or (_STATE.match(text) and _does(earlier) and not earlier[-1].isdigit())
        or _ILL.fullmatch(text)
        or (_is_bare_subject(earlier) and _PREDICATE.match(text))
    )
    subordinate = " " in earlier and not _is_bare_subject(earlier) and bool(_SUBORDINATE.match(text))
    if each.joint == "kalimat" and (subordinate or _is_purpose_begun(earlier)):
        return f"{earlier} {text}"
    if _UNDERGONE.fullmatch(earlier) and _UNDERGOES.match(text) and each.joint == "kalimat":
        return f"{earlier} dan {text}"
    return f"{earlier} {text}" if belongs else None


def _is_purpose_begun(text: str) -> bool:
    """Whether a clause ends in "agar" and what shall do something: "… agar air hujan | cepat meresap"."""
    purpose = _PURPOSE.search(text)
    return purpose is not None and not _does(purpose["who"])


def _does(text: str) -> bool:
    return any(map(has_verb, text.split()))


def _is_bare_subject(text: str) -> bool:
    """Whether a clause only names people: "anak-anak kelas 3 sampai 5"."""
    people = is_crowd_word(text.split(maxsplit=1)[0].casefold().partition("-")[0])
    counted = re.search(r"\d+ (?:orang|anak|warga)|\borang$", text)
    return people and not counted and not any(map(has_verb, text.split()[1:])) and not re.search(r"[,:]", text)


def _unparted(each: Clause) -> Clause:
    """Without "terus" before a subject or a passive; before what the same people do next it stays."""
    rest = _PARTING.sub("", each.text, count=1)
    goes_on = has_verb(rest.partition(" ")[0]) and not rest.startswith("di")
    return each if rest == each.text or goes_on else each.model_copy(update={"text": rest})


def _said_whole(each: Clause, earlier: Sequence[Clause]) -> Clause:
    """A day alone behind what happened "that day" is the next time; people alone are those on duty."""
    text = each.text
    if _NEXT.fullmatch(text) and any(_THAT_DAY.search(one.text) for one in earlier):
        return each.model_copy(update={"text": f"kegiatan berikutnya {text}", "role": "lepas"})
    manned = _MANNED.fullmatch(text)
    if manned and manned["who"].casefold() in _ON_DUTY and each.joint != "koma":
        return each.model_copy(
            update={"text": f"{manned['count'].removesuffix(' orang')} {manned['who'].lower()} bertugas"}
        )
    return each
