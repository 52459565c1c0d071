"""What an operator takes back while writing: "80 eh 90 warga" says 90, "dari pramuka eh bukan dari karang taruna"."""

import re
from collections.abc import Callable
from functools import lru_cache

from rapidfuzz import fuzz

from knowledge.amended import with_amended
from knowledge.denied import without_denied
from knowledge.dictated import dictated
from knowledge.entities.months import MONTH, WEEKDAY
from knowledge.entities.units import is_unit
from knowledge.names import Names
from knowledge.outdated import without_outdated
from knowledge.put_right import with_all_put_right

_SLIP = r"(?:\s*[,.…?—–-]*\s*(?:\b(?:eh|ehh|ralat|koreksi)\b[\s,:.…]*)+)"
_NOT = r"(?:(?:bukan|salah|maksudnya|maksud\s+saya|maaf|sori|sorry|deng|ding|deh|tapi|typo)\b[\s,]*)"
_FIGURE = r"(?:rp\.?\s?)?(?:setengah\s+)?\d(?:[\d.,:]*\d)?(?:\s?(?:rb|ribu|jt|juta))?"
_NUMBER = re.compile(
    rf"(?<![\w.,])(?P<old>{_FIGURE})(?P<noun>(?:\s+(?!eh\b|ralat\b|koreksi\b)[a-z]+)?){_SLIP}{_NOT}*(?P<new>{_FIGURE})",
    re.IGNORECASE,
)
# "26.000 eh naik tadi pagi jadi 27.000": the figure that holds now.
_RISEN = re.compile(
    rf"(?<![\w.,])(?P<old>{_FIGURE})(?P<noun>(?:\s+(?!eh\b)[a-z]+)?){_SLIP}(?:naik|turun|berubah|ganti|sekarang|skrg)\b"
    rf"[^\d,.;\n]{{0,25}}\b(?:jadi|jd|menjadi|ke)\s+(?P<new>{_FIGURE})",
    re.IGNORECASE,
)
# "112 anak eh sebentar saya lihat buku tamu.. 121, iya 121": the count said after looking it up.
_LOOKED_UP = re.compile(
    rf"(?<![\w.,])(?P<old>{_FIGURE})(?P<noun>(?:\s+(?!ehh?\b)[a-z]+)?)\s*[,.…]*\s*\behh?\b[^\d,;\n]{{3,50}}?[.…,]+\s*"
    r"(?P<new>\d(?:[\d.,:]*\d)?)(?:\s*,?\s*\b(?:iya|ya|bener|benar)\s+(?P=new)(?:\s+(?:kebalik|bener|benar|ya)\b)*)?",
    re.IGNORECASE,
)
# "yg 26 itu awalnya 50 tp dikurangin jd 40": how a figure came about that the note gives elsewhere.
_CAME_ABOUT = re.compile(
    rf"(?:(?<=^)|(?<=[\n,.;(]))[^,.;\n()]*\b(?:awalnya|tadinya|semula)\s+(?P<old>{_FIGURE})\b[^,.;\n()]*?"
    rf"\b(?:jadi|jd|menjadi)\s+(?P<new>{_FIGURE})\b[^,.;\n()]*",
    re.IGNORECASE,
)
# "14 liter, eh bukan, 14 itu panen pertama, yg sekarang 19 liter": the figure of another time, and that of now.
_OTHER_TIME = re.compile(
    rf"(?<![\w.,])(?P<old>{_FIGURE})(?P<unit>(?:\s+(?!ehh?\b)[a-z]+)?){_SLIP}{_NOT}+(?P=old)(?P=unit)?\s+(?:itu|"
    rf"yang|yg|kemarin)\s+"
    rf"(?P<then>[^.;\n\d]{{3,50}}?),\s*(?:yg\s+|yang\s+)?(?:sekarang|skrg|kali\s+ini|hari\s+ini|"
    rf"tadi)\s+(?P<new>{_FIGURE}(?:\s+[a-z]+)?)",
    re.IGNORECASE,
)
# "1 liter dapat 6.500 (bukan 5.000 lagi, itu tarif lama)": what does not hold any more.
_NO_LONGER = re.compile(rf"(?<=[\d\w])\s*\((?:bukan|bkn)\s+{_FIGURE}\b[^()\n]{{0,60}}\)", re.IGNORECASE)
# "120 siswa (poster lama 100, salah)", "250rb (200rb itu tarif lama)": what held before, or what was typed before.
_OUTDATED = re.compile(
    r"\s*\((?=[^()\n]*\d)(?=[^()\n]*\b(?:salah|keliru|typo|(?:saya|sy|aku) (?:tulis|ketik)\w*|"
    r"(?:tarif|harga|poster|data|angka|jadwal|versi|info|edaran|banner|brosur|draf|draft|surat|rencana|"
    r"laporan)(?:nya)? "
    r"(?:yang |yg )?(?:lama|tahun lalu|kemarin|awal|pertama|sebelumnya))\b)"
    r"[^()\n]{3,90}\)",
    re.IGNORECASE,
)
# "Awalnya barista 12 orang tapi nambah.": a figure that holds no more, without the one that does.
_FIRST_ONLY = re.compile(
    r"(?:(?<=^)|(?<=[.;\n]))\s*(?:awalnya|tadinya|semula)\s[^,.;\n]*\d[^,.;\n]*,?\s+(?:tapi|tp|tetapi|trus|"
    r"terus|lalu|kemudian)\s+"
    r"(?:di)?(?:nambah|tambah|kurang|naik|turun|ubah|ganti)\w*\s*(?=[.;\n]|$)[.;]?",
    re.IGNORECASE,
)
# "eh donornya ralat ya, 96 kantong": the figure said anew of what the note has told before.
_ANEW = re.compile(
    rf"(?:(?<=^)|"
    rf"(?<=[.,;\n]))\s*(?:ehh?\s+)?(?P<what>[a-z]{{4,}}?)(?:nya)?\s+(?:di)?ralat(?:\s+ya+)?\s*[,:]?\s*(?:jadi\s+)?"
    rf"(?P<new>{_FIGURE})\s+(?P<unit>[a-z]{{3,}})\b",
    re.IGNORECASE,
)
# "…, yg 93 itu data jam 11": where a figure came from that the note has taken back.
_OLD_FIGURE = re.compile(
    r"\s*,?\s*(?:yg|yang)\s+(?P<old>\d[\d.,]*\d|\d)\s+(?:itu|tadi|kemarin)\s+"
    r"(?:data|angka|hitungan|itungan|catatan|punya|salah|masih|baru)\b[^,.;\n]*",
    re.IGNORECASE,
)
# "minimal 60 hari, eh … pakai 2 bulan ya jangan 60 hari": the figure that shall be used, and the one that shall not.
_USE = re.compile(
    rf"\s*,?\s*\behh?\b[^.;\n]*?\b(?:pake|pakai|tulis|ambil)\s+(?:yg\s+|yang\s+)?(?P<new>{_FIGURE}(?:\s+[a-z]+)?)"
    rf"(?:\s+(?:aja|saja|ya+))*\s*,?\s+(?:jangan|jgn|bukan)\s+(?:yg\s+|yang\s+)?(?P<old>{_FIGURE}(?:\s+[a-z]+)?)",
    re.IGNORECASE,
)
# "tadinya 13.30 bukanya, pake yg 14.00 ya": the figure that holds now.
_FORMERLY = re.compile(
    rf"\b(?:tadinya|awalnya|semula|rencananya)\s+(?:jam\s+|"
    rf"pukul\s+)?(?P<old>{_FIGURE})(?P<what>[^\d,.;\n]{{0,25}}),?\s+"
    rf"(?:pake|pakai|ambil|tulis|ikut)\s+(?:yg\s+|yang\s+)?(?P<new>{_FIGURE})(?:\s+(?:aja|saja|ya+))*",
    re.IGNORECASE,
)
_NAMED_DAY = re.compile(
    rf"\b(?:(?:{WEEKDAY})\b(?:[ ,]+(?:tgl |tanggal )?\d{{1,2}}(?: (?:{MONTH})\b|/\d{{1,2}})?)?{_SLIP}{_NOT}*"
    rf"(?=(?:hari )?(?:{WEEKDAY})\b)|(?:{MONTH})\b{_SLIP}{_NOT}*(?=(?:{MONTH})\b))",
    re.IGNORECASE,
)
_LEAD = (
    r"(?P<lead>dari|di|ke|oleh|sama|untuk|buat|pak|bu|bpk|bapak|ibu|kel|kec|rt|rw|jam|pukul|tgl|tanggal|kali|"
    r"sungai|jl|jalan|pasar|sdn|smpn|gang|kampung|masjid)\b"
)
_PHRASE = re.compile(
    rf"\b{_LEAD}(?:\s+(?!eh\b)[\w'-]+){{1,4}}?{_SLIP}{_NOT}*(?=(?P=lead)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(rf"(?P<old>[\w'-]+){_SLIP}{_NOT}+(?=\w)", re.IGNORECASE)
# "12 pemda eh pemuda": a word mistyped and typed again
_MISTYPED = re.compile(r"\b(?P<old>[a-z]{4,})\s*,?\s+ehh?\s+(?P<new>[a-z]{4,})\b", re.IGNORECASE)
_ALIKE = 70  # of 100, by letters
_ASKED_DAY = re.compile(
    rf"\b(?:{WEEKDAY})\b[^,.?\n]{{0,30}}\?{_SLIP}{_NOT}*(?=(?:hari|{WEEKDAY}|tgl|tanggal|tadi|kemarin|\d))",
    re.IGNORECASE,
)
# "…, jam 7. ralat sabtu 17 okt, yg tgl 10 batal": a day or a time that replaces the one said before.
_CLOCK = r"\d{1,2}[.:]\d\d(?:\s?(?:-|–|sampai)\s?\d{1,2}[.:]\d\d)?(?!\d|[.,]\d)"
_DATED = rf"(?:(?:{WEEKDAY})\s+)?\d{{1,2}}(?:\s+(?:{MONTH})\b|/\d{{1,2}}\b)(?:\s+\d{{4}}|/\d{{4}})?"
_RETOLD = re.compile(
    r"(?:^|(?<=[\n,.;!?]))\s*(?:(?:eh|oiya|oh iya)[\s,]+)?"
    r"(?:ralat|koreksi|revisi|salah (?:tulis|ketik|info)|maaf(?: salah)?|sori|sorry|eh maaf)\b[\s,:.]*"
    r"(?:yg benar\s+|yang benar\s+)?(?:(?:jam|pukul|tgl|tanggal|hari)\s?(?:nya)?\s*)?"
    rf"(?P<new>(?P<day>{_DATED})|(?P<clock>{_CLOCK}))",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    rf"[,;]?\s*(?:yg|yang)\s+(?:tgl|tanggal|hari|jam)?\s*(?:\d{{1,2}}|{WEEKDAY})\b[^,.;\n]{{0,12}}"
    r"\b(?:batal|salah|tidak jadi|ga jadi|gak jadi)\b[^,.;\n]{0,20}",
    re.IGNORECASE,
)
_STARTS = re.compile(
    r"(?P<what>(?:mulai|jam|kumpul|buka)nya\s+(?:jam\s+)?)(?P<new>\d{1,2}(?:[.:]\d\d)?)\s+bukan\s+(?:jam\s+)?"
    r"(?P<old>\d{1,2}(?:[.:]\d\d)?)\b",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"[\"“][^\"”\n]*[\"”]")


@lru_cache(maxsize=64)  # a note is read, and checked against, several times
def corrected(note: str) -> str:
    """The note as its writer meant it: what was taken back is left out. Quotations stay as they are.

    Only a correction of one kind counts (a number by a number, a day by a day, a phrase by one with the same lead)
    or one that says so ("eh bukan …"); any other "eh" is a word of speech and stays.
    """
    note = outside_quotes(note, with_all_put_right)
    note = with_amended(_said_anew(_retold(outside_quotes(note, dictated))))
    return outside_quotes(note, lambda text: without_outdated(_meant(text), _QUOTES.sub("", note.replace(text, ""))))


def _retold(note: str) -> str:
    """The note with a day or time said again in the place of the first one; the correction itself is left out."""
    while match := _RETOLD.search(note):
        kind = _DATED if match["day"] else _CLOCK
        before = list(re.finditer(rf"(?<![\w/.,]){kind}", note[: match.start()], re.IGNORECASE))
        if not before:
            return note
        old, end = before[-1], match.end()
        taken = _TAKEN_BACK.match(note, end)
        rest = note[taken.end() if taken else end :]
        note = f"{note[: old.start()]}{match['new']}{note[old.end() : match.start()]}{rest}"
    starts = _STARTS.search(note)
    return _restarted(note, starts) if starts else note


def _restarted(note: str, starts: re.Match[str]) -> str:
    """The hour that is taken back, exchanged where it stands before; else the note as it is."""
    before = note[: starts.start()]
    hour = re.compile(rf"\b(?P<lead>jam|pukul)\s+{re.escape(starts['old'])}(?![\d.:])", re.IGNORECASE)
    if not hour.search(before):
        return note
    kept = hour.sub(lambda one: f"{one['lead']} {starts['new']}", before)
    return kept.rstrip() + re.sub(r"^[ ,]*", "", note[starts.end() :], count=1)


def outside_quotes(note: str, change: Callable[[str], str]) -> str:
    """The note with every stretch outside quotation marks changed."""
    parts, at = [], 0
    for quote in _QUOTES.finditer(note):
        parts += [change(note[at : quote.start()]), quote[0]]
        at = quote.end()
    return "".join([*parts, change(note[at:])])


def _meant(text: str) -> str:
    slipped = re.search(r"\b(?:ehh?|ralat|koreksi)\b", text, re.IGNORECASE)
    text = _FIRST_ONLY.sub("", _OUTDATED.sub("", text))
    text = _FORMERLY.sub(_instead, _NO_LONGER.sub("", _used(text)))
    text = without_denied(_CAME_ABOUT.sub(_superseded, text))
    if not slipped:
        return _OLD_FIGURE.sub(_gone, text)
    text = _OTHER_TIME.sub(r"\g<new> (\g<then> \g<old>\g<unit>)", text)
    text = _NUMBER.sub(_number, _RISEN.sub(_number, text))
    text = _area().sub("", text)
    text = _NUMBER.sub(_number, _LOOKED_UP.sub(_number, _ASKED_DAY.sub("", text)))
    text = _MISTYPED.sub(_typed_again, text)
    text = _WORD.sub("", _PHRASE.sub("", _NAMED_DAY.sub("", text)))
    return _OLD_FIGURE.sub(_gone, re.sub(r"\s+(?:maksudnya|maksud saya)\b", "", text, flags=re.IGNORECASE))


def _typed_again(match: re.Match[str]) -> str:
    """The second of two words that are much alike; words that are not stay, with the "eh" between them."""
    return match["new"] if fuzz.ratio(match["old"].lower(), match["new"].lower()) >= _ALIKE else match[0]


@lru_cache(maxsize=1)
def _area() -> re.Pattern[str]:
    """The name of one kelurahan or kecamatan taken back for another's: "lebak gede, eh maaf suralaya"."""
    names = Names.load()
    spelt = {one for area in names.kelurahan_list for one in (area.name, *area.spellings)}
    spelt |= {one for area in names.kecamatan_list for one in (area.name, *area.spellings)}
    any_ = "|".join(sorted((re.escape(one) for one in spelt), key=len, reverse=True))
    return re.compile(rf"\b(?:{any_}){_SLIP}{_NOT}*(?=(?:kel(?:urahan)?\.? )?(?:{any_})\b)", re.IGNORECASE)


def _superseded(match: re.Match[str]) -> str:
    """Nothing where the note gives the figure of today elsewhere; else the words as they are."""
    elsewhere = f"{match.string[: match.start()]} {match.string[match.end() :]}"
    return "" if re.search(rf"(?<![\d.,]){re.escape(match['new'])}(?![\d.,]*\d)", elsewhere) else match[0]


def _said_anew(text: str) -> str:
    """The text with a figure said anew in the place of the last one of its unit in a line about the same thing."""
    match = _ANEW.search(text)
    old = rf"(?<![\d.,:])(?P<n>{_FIGURE})\s+{re.escape(match['unit'])}\b" if match else ""
    for line in re.finditer(r"[^\n.;]+(?:\.(?=\d)[^\n.;]*)*", text[: match.start()]) if match else ():
        told = (
            list(re.finditer(old, line[0], re.IGNORECASE))
            if match and match["what"][:4].lower() in line[0].lower()
            else []
        )
        if match and told:
            at = line.start() + told[-1].start("n")
            return f"{text[:at]}{match['new']}{text[at + len(told[-1]['n']) : match.start()]}{text[match.end() :]}"
    return text


def _used(text: str) -> str:
    """The text with the figure that shall be used in the place of the one that shall not."""
    match = _USE.search(text)
    at = text.lower().rfind(match["old"].lower(), 0, match.start()) if match else -1
    if match is None or at < 0:
        return text
    return f"{text[:at]}{match['new']}{text[at + len(match['old']) : match.start()]}{text[match.end() :]}"


def _instead(match: re.Match[str]) -> str:
    """What the clause says with the figure of now; nothing where the note gives that figure elsewhere."""
    elsewhere = f"{match.string[: match.start()]} {match.string[match.end() :]}"
    told = re.search(rf"(?<![\d.,:]){re.escape(match['new'])}(?![\d:]|[.,]\d)", elsewhere)
    return "" if told else f"{match['what'].strip()} {match['new']}".strip()


def _gone(match: re.Match[str]) -> str:
    """Nothing where the figure stands nowhere else any more; else the words as they are."""
    elsewhere = f"{match.string[: match.start()]} {match.string[match.end() :]}"
    return match[0] if re.search(rf"(?<![\d.,]){re.escape(match['old'])}(?![\d.,]*\d)", elsewhere) else ""


def _number(match: re.Match[str]) -> str:
    """The second number, with the noun of the first where it has none of its own."""
    again = re.match(re.escape(match["noun"]) + r"\b", match.string[match.end() :], re.IGNORECASE)
    own = is_unit(match.string, match.end()) or again
    return match["new"] if own else f"{match['new']}{match['noun']}"
