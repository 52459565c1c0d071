"""Ucapan: a holiday's greeting or condolences, in the operator's own words; nothing is promised and nobody praised."""

import re
from dataclasses import replace

from prompts.offline.kinds.heard import opens_with
from prompts.offline.kinds.script import Part, Script, Written
from prompts.offline.kinds.timing import timed
from prompts.offline.wording import capital, clean, headline, joined, sentence

_OPENING = re.compile(
    r"^(?:(?:ucapan|mengucapkan|ucapkan|selamat|turut|selamat hari raya|hari raya)\b[ :,]*)+(?:atas )?", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:dari|oleh)\s+(?=[A-Z])[^,;.]*$")
_SENDER = re.compile(
    r"^(?:dari|oleh) (?=(?:keluarga besar [A-Z]|Dinas|Badan|Kelurahan|Kecamatan|"
    r"Puskesmas|Bagian|Satuan|RSUD|Pemerintah|Sekretariat)\b)"
    r"[^,;.]*$"
)
_DEDICATED = re.compile(r"^ucapan dari [^,]*? (?=(?:untuk|kepada|bagi) )")
_SENT_BY = re.compile(r"^(?:dari|oleh) ")
_APPOSED = re.compile(r"^(?:guru|kader|ketua|anggota|pegawai|staf|petugas|mantan|pensiunan|tokoh|imam|kepala)\b[^,]*$")
_WHOM = re.compile(r"^(?:untuk|kepada|bagi) [^,]+$")
_GRIEF = re.compile(
    r"\b(?:berduka ?cita|dukacita|duka cita|belasungkawa|wafat|wafatnya|meninggal|meninggalnya|berpulang|duka)\b",
    re.IGNORECASE,
)


def wish(script: Script) -> Written:
    """Holidays are spelt as the list says, "mohon maaf lahir batin" as KBBI does."""
    body = script.note.body
    first = body[0].text if body else ""
    grief = bool(_GRIEF.search(" ".join(one.text for one in body[:2])))
    body = (*body[:1], *(replace(one, text=_DEDICATED.sub("", one.text)) for one in body[1:]))
    whom = body[1].text if not grief and len(body) > 1 and _WHOM.match(body[1].text) else ""
    sender = next((one.text for one in body if _SENDER.match(one.text)), "")
    opening = _grief(script, first) if grief else _greeting(script, first, whom, sender)
    rest = body[2 if whom and whom in opening else 1 :]
    if grief and rest and rest[0].role == "waktu":  # "meninggalnya …, | Sabtu (28/11/2026)"
        opening, rest = f"{opening.rstrip('.')}, {rest[0].text}.", rest[1:]
    while grief and rest and _APPOSED.match(rest[0].text):  # "wafatnya Suhaimi, | guru SMP"
        opening, rest = f"{opening.rstrip('.')}, {rest[0].text}.", rest[1:]
    if grief:
        rest = tuple(replace(one, text=_of_the_dead(one.text)) for one in rest)
    more = [_spelt(script.told(one), script) for one in rest if not _SENDER.match(one.text)]
    lines = script.lines.ucapan
    title = lines.judul_duka if grief else script.label(lines.judul_selamat, isi=headline(_day(script, first)))
    return Written((Part(opening), Part(joined(*more))), title)


def _of_the_dead(text: str) -> str:
    """What somebody was and did, told of them: "mengabdi 34 tahun", "dimakamkan Selasa"."""
    text = re.sub(r"\b(wafat|meninggal|berpulang|dimakamkan),? (?=\w+ \()", r"\1 pada ", text)
    return (
        f"beliau {text}" if re.match(r"(?:mengabdi|wafat|dimakamkan|bekerja|meninggalkan|bertugas)\b", text) else text
    )


def _greeting(script: Script, text: str, whom: str, sender: str) -> str:
    """The greeting in the name of the agency that the note names, else of the operator's own."""
    if not _OPENING.match(text) and not opens_with(text, ["hari", "hut", "dirgahayu", *script.lines.ucapan.hari]):
        return script.told(text)
    found = timed(_spelt(_OPENING.sub("", text), script))
    day = clean(_FROM.sub("", found.before))
    after = clean(_FROM.sub("", found.after.removeprefix(found.time)))  # "besok 27 april": the day once
    told = ", ".join(part for part in (_named(day), found.time, after) if part)
    within = _FROM.search(text)
    named = {"instansi": _SENT_BY.sub("", clean(within[0] if within else sender))} if within or sender else {}
    return script.line("selamat", script.lines.ucapan.selamat, isi=f"{told} {whom}".strip(), **named)


def _day(script: Script, text: str) -> str:
    return _named(clean(_FROM.sub("", timed(_spelt(_OPENING.sub("", text), script)).before)))


def _grief(script: Script, text: str) -> str:
    """ "berdukacita atas wafatnya …" in the agency's name; a bare report of a death stands as it is."""
    rest = re.sub(r"^(?:turut |ikut |ucapan |kami |keluarga besar [^,]*? )*", "", text, flags=re.IGNORECASE)
    rest = re.sub(r"^(?:berduka ?cita|belasungkawa|dukacita|duka cita|duka)\b[ ,:]*(?:yang mendalam )?", "", rest)
    rest = clean(re.sub(r"^(?:atas|untuk)\b ?", "", rest))
    if not rest:
        return sentence(text)
    if not re.match(r"(?:wafatnya|meninggalnya|berpulangnya|kepergian)\b", rest):
        rest = re.sub(r"^(?:wafat|meninggal|berpulang)\b", lambda match: f"{match[0]}nya", rest)
    if not re.match(r"(?:wafatnya|meninggalnya|berpulangnya|kepergian|musibah|bencana)\b", rest):
        rest = re.sub(r"\b(?:telah |sudah )?(?:wafat|meninggal dunia|meninggal|berpulang)\b[ ,]*", "", rest)
        rest = f"wafatnya {clean(rest)}"
    return script.line("duka", script.lines.ucapan.duka, isi=rest)


def _named(text: str) -> str:
    """ "hari ibu" → "Hari Ibu"; a name in capitals stays."""
    small = {"dan", "ke", "yang", "untuk"}
    return " ".join(capital(word) if word.isalpha() and word not in small else word for word in text.split())


def _spelt(text: str, script: Script) -> str:
    lines = script.lines.ucapan
    for wrong, right in {**lines.baku, **lines.hari}.items():
        text = re.sub(rf"\b{re.escape(wrong)}\b", right, text, flags=re.IGNORECASE)
    text = re.sub(r"\b(1[34]\d\d) h\b", r"\1 Hijriah", text, flags=re.IGNORECASE)
    return sentence(text) if opens_with(text, ["mohon maaf"]) else text
