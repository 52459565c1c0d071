"""A label with its value, as the sentence that says so: "iuran kopi Rp2.000" → "iuran kopinya Rp2.000"."""

import re
from functools import lru_cache

from prompts.offline.attributes import attribute
from prompts.offline.grammar import predicated
from prompts.offline.syntax.judge import judge
from prompts.offline.telegraphic.about import About
from prompts.offline.telegraphic.parts import ABOUT, FIGURE, SUM, is_bare_figure, is_name, is_value, labels, owned
from prompts.offline.wording import sentence, word_set

_PRIZE = re.compile(r"(?P<label>hadiah|bantuan|santunan|bingkisan|doorprize)(?:nya)?:? (?P<what>[a-z].*)")
_DOER = re.compile(r"(?:pe(?:m|n|ng|ny|r|l)?[a-z]{3,}(?<!an)|narasumber|dalang|juri|wasit|khatib|imam|qori|mentor)")
_MADE_OF = re.compile(rf"(?P<what>.*?[a-z]) (?P<sums>{SUM}(?:,? (?:dan )?{SUM})*)$")
_MASS = re.compile(r"(?P<n>.*?\d[\d.,]* (?:kilogram|gram|kuintal|ton|liter)) (?P<of>hasil|dari) (?P<rest>.+)")
_PER = re.compile(rf"(?:setiap|tiap|per) (?P<each>[a-zA-Z]+) (?P<sum>{SUM})(?P<rest>(?: dari .+)?)")
_GOODS = re.compile(rf"(?P<what>[a-z].*\d (?:kilogram|gram|liter|butir|ikat)) (?P<sum>{SUM})")
_HELD = re.compile(r"(?:nya)?:? (?P<who>(?:[A-Z]|dr\. |drg\. ).+)")
_OFFICE = re.compile(r"ketua (?:R[TW]|LPM|PKK|DKM|BPD|Karang Taruna)\b")
_RECEIVED = re.compile(r"yang (?:menerima|mendapat|terima|dapat) (?P<who>(?!.*\d)[a-z].+)")


def stated(text: str, about: About) -> str:
    """The property as a sentence without closing mark; empty for a clause of any other kind."""
    kinds = (_by_whom(text, about), _gift(text), _each(text), _received(text), _mass(text, about))
    return next(filter(None, kinds), "") or _people(text, about) or _worth(text, about) or _known(text, about)


def _by_whom(text: str, about: About) -> str:
    """Who holds a role: "inspektur upacara Wali Kota …" → "inspektur upacara ialah Wali Kota …"."""
    for job in _roles(tuple(about.lines.kata_jabatan), tuple(about.lines.kata_pemegang)):
        office = job == "ketua" and _OFFICE.match(text)  # "ketua RT/RW, LPM, PKK": who was there
        held = text.startswith(job) and not office and _HELD.match(text, len(job))
        if held and not predicated(held["who"], about.lines) and judge().reads(held["who"], "np"):
            return _held_by(job, held["who"])
    roles = {*about.lines.kata_jabatan, *about.lines.kata_pemegang}
    for label, who in labels(text, about.lines):
        role, _, calling = label.partition(" ")
        if role in roles and _DOER.fullmatch(calling) and is_name(who):
            return f"{owned(role)} {calling} {who}"  # "pemateri fotografer Andi Wijaya"
        if _DOER.fullmatch(label.split()[0]) and is_name(who):
            return _held_by(label, who)
    return ""


@lru_cache(maxsize=4)
def _roles(*words: tuple[str, ...]) -> tuple[str, ...]:
    """The words for roles, the longest first."""
    return tuple(sorted({one for some in words for one in some}, key=lambda one: (-len(one), one)))


def _held_by(role: str, who: str) -> str:
    """ "penceramahnya Ustazah Halimah"; a role of two words is named with its copula."""
    return f"{role} ialah {who}" if " " in role or role.isupper() else f"{owned(role)} {who}"


def _gift(text: str) -> str:
    """ "hadiah piala dan uang" → "hadiahnya berupa piala dan uang"."""
    found = _PRIZE.match(text)
    if not found or found["what"].startswith(("berupa ", "dari ", "total ", "untuk ", "utama ")):
        return ""
    what, sums = found["what"], ""
    if row := _MADE_OF.match(what):
        what, sums = row["what"], f" sebesar {row['sums']}"
    return f"{owned(found['label'])} berupa {what}{sums}" if judge().reads(what, "np") else ""


def _each(text: str) -> str:
    """ "setiap unit Rp20 juta dari APBD" → "besarnya Rp20 juta per unit, dari APBD"; "beras 5 kilogram Rp60.000"."""
    if each := _PER.fullmatch(text):
        return f"besarnya {each['sum']} per {each['each']}{each['rest']}"
    goods = _GOODS.fullmatch(text)
    return f"harga {goods['what']} {goods['sum']}" if goods and not text.startswith("harga") else ""


def _received(text: str) -> str:
    """ "yang menerima keluarga tidak mampu" → "penerimanya keluarga tidak mampu"."""
    found = _RECEIVED.fullmatch(text)
    people = found and (judge().reads(found["who"], "np") or found["who"].startswith(("keluarga ", "warga ", "anak ")))
    return f"penerimanya {found['who']}" if found and people else ""


def _mass(text: str, about: About) -> str:
    """ "lele 15 kilogram hasil panen" → "15 kilogram lele itu hasil panen": a mass is no property."""
    for label, value in labels(text, about.lines):
        found = _MASS.fullmatch(value)
        if found and label.split()[0] not in about.lines.kata_atribut:
            from_ = "berasal dari" if found["of"] == "dari" else "merupakan hasil"
            return f"{found['n']} {label} {from_} {found['rest']}"
    return ""


def _worth(text: str, about: About) -> str:
    """A noun with its figure: "masa jabatan 5 tahun" → "masa jabatannya 5 tahun", "lowongan 640" → "lowongannya
    berjumlah 640". A sum needs a noun that has one: what "telur Rp28.500" costs is no property of the event."""
    for label, value in labels(text, about.lines):
        known = label.split()[0] in about.lines.kata_atribut or label.split()[0] in _COSTS
        if is_bare_figure(value) and label.split()[0] in _RANKED:
            continue  # "siaga 2", "darurat 112": a level or a number to call, no count
        measured = re.match(r"\d[\d.,]* (?:kilogram|gram|kuintal|ton|liter)\b", value) and not known
        if measured or not is_value(value) or predicated(f"x {value}", about.lines) or ("Rp" in value and not known):
            continue
        counted = is_bare_figure(value) and not known and not label.startswith("nomor ")
        heads = not known and re.fullmatch(rf"{ABOUT}{FIGURE} (?:orang|KK|jiwa|anak)", value)  # "nasabah 140 KK"
        told = f"{label} berjumlah {value}" if heads else f"{owned(label)} {'berjumlah ' if counted else ''}{value}"
        if judge().well_formed(sentence(told)):
            return told
    return ""


_RANKED = word_set("siaga darurat status level kategori zona kelas tipe blok gelombang angkatan seri sesi")
_COSTS = word_set("iuran biaya dana anggaran harga tarif uang honor insentif denda ongkos infak donasi modal")


def _people(text: str, about: About) -> str:
    """ "jemaah 70-an" → "jemaahnya 70-an orang"."""
    who, _, count = text.partition(" ")
    people = who in about.lines.kata_peserta | about.lines.kata_petugas and is_bare_figure(count)
    return f"{owned(who)} {count.removesuffix(' orang')} orang" if people else ""


def _known(text: str, about: About) -> str:
    """A property of the list with anything that can be its value: "titik kumpul lapangan basket"."""
    if judge().well_formed(sentence(text)):
        return ""
    told = attribute(text, about.lines)
    value = told.partition("nya ")[2]
    if value.startswith(("berikutnya", "selanjutnya")) or re.fullmatch(r"[a-z]+", value):  # "iuran warga"
        return ""
    return told if told and told != text and judge().well_formed(sentence(told)) else ""
