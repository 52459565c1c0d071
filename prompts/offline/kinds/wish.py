"""Ucapan: a holiday's greeting or condolences, in the operator's own words; nothing is promised and nobody praised."""

import re
from dataclasses import replace

from prompts.offline.kinds.flow import flowing
from prompts.offline.kinds.heard import Heard, opens_with
from prompts.offline.kinds.inviting import invited
from prompts.offline.kinds.mourning import apposed, mourned, of_the_dead
from prompts.offline.kinds.praising import praised
from prompts.offline.kinds.script import Part, Script, Written, titled
from prompts.offline.kinds.timing import timed
from prompts.offline.wording import capital, clean, joined, listing, sentence

_OPENING = re.compile(
    r"^(?:(?:ucapan|mengucapkan|ucapkan|selamat|turut|selamat hari raya|hari raya)\b[ :,]*)+(?:atas )?", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:dari|oleh)\s+(?=[A-Z])[^,;.]*$")
_SENT = r"(?:(?:mem)?buat(?:kan)? )?(?:ucapan )?(?:(?:duka(?:cita| cita)?|belasungkawa) )?(?:dari|oleh) "
_OFFICER = r"(?:Lurah|Camat|Wali Kota|Wakil Wali Kota|Kepala|Direktur|Sekretaris|Ketua)\b"
_SENDER = re.compile(
    rf"^(?i:{_SENT})(?=keluarga besar [A-Z]|{_OFFICER}|(?:Dinas|Badan|Kelurahan|Kecamatan|"
    r"Puskesmas|Bagian|Satuan|RSUD|Pemerintah|Sekretariat)\b)"
    r"[^,;.]*$"
)
_DEDICATED = re.compile(r"^ucapan dari [^,]*? (?=(?:untuk|kepada|bagi) )")
_SENT_BY = re.compile(rf"^{_SENT}", re.IGNORECASE)
_LATE = re.compile(r"^(?:alm|almarhum|almarhumah)\b\.? ?", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?:yang (?:mau|akan|ingin|perlu) disampaikan|cerita(?:nya)?|kegiatan(?:nya)?|(?:di)?tutup(?: dengan)?|"
    r"penutup(?:nya)?): "
)
_APPOSED = re.compile(r"^(?:guru|kader|ketua|anggota|pegawai|staf|petugas|mantan|pensiunan|tokoh|imam|kepala)\b[^,]*$")
_WHOM = re.compile(r"^(?:untuk|kepada|bagi) [^,]+$")
_GRIEF = re.compile(
    r"\b(?:berduka(?: ?cita)?|dukacita|duka cita|belasungkawa|wafat|wafatnya|"
    r"(?<!yang )(?<!\d )(?<!orang )(?<!jiwa )meninggal|meninggalnya|berpulang|duka)\b",  # "1 meninggal, 2 luka" is news
    re.IGNORECASE,
)
_PLAIN_TITLE = "Ucapan"  # of what neither wishes something nor names a day
_STORY = re.compile(
    r"^(?:(?:mau|minta|tolong) )?(?:(?:yang )?ada |sertakan |masukkan )?cerita(?:nya)?:? (?:tentang )?(?=[A-Z])"
)
_NOT_TO_FORGET = re.compile(r",? jangan (?:sampai )?lupa$")
_TOO = re.compile(r"^(?:juga|dan) ")
_DEED = re.compile(r"^(?P<who>(?:[a-z]+ )?(?P<name>[A-Z]\w+)[^,]*?),? (?P<deed>(?:sudah|telah|pernah|selalu) .+)$")
_FAMILY = re.compile(  # who mourns, before the mourning itself
    r"^(?P<who>keluarga besar [^,]+?),? (?=(?:turut|ikut|berduka|menyampaikan|mengucapkan)\b)", re.IGNORECASE
)
_LEVEL = re.compile(r"^tingkat \w+$")


def wish(script: Script) -> Written:
    """Holidays are spelt as the list says, "mohon maaf lahir batin" as KBBI does."""
    body = tuple(one for one in map(_unlabelled, script.note.body) if one.text)
    grief = bool(_GRIEF.search(" ".join(one.text for one in body[:2])))
    sender = next((one.text for one in body if _SENDER.match(one.text)), "")
    body = tuple(one for one in body if one.text != sender)
    if praise := praised(script, body, _SENT_BY.sub("", clean(sender))):
        return praise
    if grief:
        return _condolences(script, body, sender)
    return _congratulations(script, _dated_first(body), sender)


def _unlabelled(one: Heard) -> Heard:
    """A statement without what only says what it is for: "cerita: …", "alm"."""
    return replace(one, text=_LATE.sub("", _LABEL.sub("", _STORY.sub("", _DEDICATED.sub("", one.text)))))


def _condolences(script: Script, body: tuple[Heard, ...], sender: str) -> Written:
    opening, rest = _grief(script, body[0].text if body else "", sender), body[1:]
    while rest and (_when(rest[0]) or _APPOSED.match(rest[0].text)):  # "wafatnya Suhaimi, | guru SMP"
        opening, rest = f"{opening.rstrip('.')}, {rest[0].text}.", rest[1:]
    told = [replace(one, text=of_the_dead(one.text)) for one in rest]
    more = [_spelt(one, script) for one in flowing(script, told)]
    return Written((Part(script.short(opening)), Part(script.short(joined(*more)))), script.lines.ucapan.judul_duka)


def _when(one: Heard) -> bool:
    """Whether a statement only says when, and perhaps where: "Senin (2/2/2026) di RSUD"."""
    found = timed(one.text)
    return bool(found.time) and not found.before and (not found.after or found.after.startswith("di "))


def _congratulations(script: Script, body: tuple[Heard, ...], sender: str) -> Written:
    lines, first = script.lines.ucapan, body[0].text if body else ""
    level = body[1].text if len(body) > 1 and _LEVEL.match(body[1].text) else ""
    whom = next((one.text for one in body[1:4] if _WHOM.match(one.text)), "")
    opening = _greeting(script, first, whom, sender, level)
    said = {text for text in (level, whom if whom and _spelt(whom, script) in opening else "") if text}
    rest = [one for one in body[1:] if one.text not in said]
    named = [one for one in rest if one.mark in {"sebut", "sebutkan"}]
    also = _also(script, named)
    more = [_spelt(one, script) for one in flowing(script, [invited(script, o) for o in rest if o not in named])]
    title = (
        script.label(lines.judul_selamat, isi=titled(_day(script, first))) if _greets(script, first) else _PLAIN_TITLE
    )
    return Written((Part(joined(opening, *also)), Part(script.short(joined(*more)))), title)


def _dated_first(body: tuple[Heard, ...]) -> tuple[Heard, ...]:
    """ "Kamis (3/12/2026) Hari Disabilitas Internasional": the day's name before its date, and its date beside it."""
    found = timed(body[0].text) if body else None
    if found and not found.time and len(body) > 1 and _when(body[1]) and not timed(body[1].text).after:
        return (replace(body[0], text=f"{body[0].text} {body[1].text}"), *body[2:])
    if not found or found.before or not found.after.startswith(("Hari ", "hari ", "HUT ")):
        return body
    return (replace(body[0], text=f"{found.after} {found.time}"), *body[1:])


def _also(script: Script, named: list[Heard]) -> list[str]:
    """Whom the greeting names too ("sebut 38 penjaga palang pintu"), and what is said of them."""
    told, deeds = list[str](), list[str]()
    for one in named:
        text = _TOO.sub("", _NOT_TO_FORGET.sub("", one.text))
        if done := _DEED.match(text):
            text = done["who"]
            deeds.append(sentence(f"{done['name']} {done['deed']}"))
        told.append(apposed(text))
    return [script.line("juga", [script.lines.ucapan.juga], isi=listing(told)), *deeds] if told else []


def _greeting(script: Script, text: str, whom: str, sender: str, level: str) -> str:
    """The greeting in the name of the agency that the note names, else of the operator's own."""
    if not _greets(script, text):
        return _to_winners(script, text, sender) or script.told(text)
    found = timed(_spelt(_OPENING.sub("", text), script))
    day = re.sub(r" (?:untuk|buat|pada)$", "", clean(_FROM.sub("", found.before)))
    after = clean(_FROM.sub("", found.after.removeprefix(found.time)))  # "besok 27 april": the day once
    told = ", ".join(part for part in (f"{_named(day)} {level}".strip(), found.time, after) if part)
    within = _FROM.search(text)
    named = {"instansi": _SENT_BY.sub("", clean(within[0] if within else sender))} if within or sender else {}
    told = f"{told}, {whom}" if found.time and whom else f"{told} {whom}".strip()
    officer = re.match(_OFFICER, named.get("instansi", ""))  # an officer is no family
    patterns = script.lines.ucapan.selamat[: 1 if whom or officer else None]
    greeting = script.line("selamat", patterns, isi=_spelt(told, script), **named)
    return re.sub(r"\) (?=dari keluarga)", "), ", greeting)


# "selamat buat tim voli, juara 1": read as news of them, it would congratulate nobody
_TO_SOMEBODY = re.compile(r"\s*(?:ucapan |ucapkan )?selamat (?:buat|untuk|utk|kepada|bagi) ", re.IGNORECASE)
_WINS = re.compile(r" (?=(?:meraih|menjadi|menjuarai|lolos|terpilih|memenangi|mendapat|berhasil)\b)")


def _to_winners(script: Script, text: str, sender: str) -> str:
    """The congratulation that the note's first words are; empty where they are none."""
    if not text or not _TO_SOMEBODY.match(script.task.brief.told):
        return ""
    told = apposed(_WINS.sub(" yang ", text, count=1))
    named = {"instansi": _SENT_BY.sub("", clean(sender))} if sender else {}
    return script.line("selamat", script.lines.ucapan.selamat[:1], isi=f"kepada {told}", **named)


def _greets(script: Script, text: str) -> bool:
    """Whether the first words wish something or name a day: "selamat …", "hari guru"."""
    return bool(_OPENING.match(text) or opens_with(text, ["hari", "hut", "dirgahayu", *script.lines.ucapan.hari]))


def _day(script: Script, text: str) -> str:
    day = clean(_FROM.sub("", timed(_spelt(_OPENING.sub("", text), script)).before))
    return _named(re.sub(r" (?:untuk|buat|pada)$", "", day))


def _grief(script: Script, text: str, sender: str) -> str:
    """ "berdukacita atas wafatnya …" in the agency's name; a bare report of a death stands as it is."""
    family = _FAMILY.match(text)
    sender = sender or (f"dari {family['who']}" if family else "")
    rest = re.sub(
        r"^(?:turut |ikut |ucapan |kami )*", "", text[family.end() :] if family else text, flags=re.IGNORECASE
    )
    rest = re.sub(r"^(?:berduka(?: ?cita)?|belasungkawa|dukacita|duka cita|duka)\b[ ,:]*(?:yang mendalam )?", "", rest)
    rest = clean(re.sub(r"^(?:atas|untuk)\b ?", "", rest))
    if not rest:
        return sentence(text)
    who = re.sub(r"^keluarga besar ", "", _SENT_BY.sub("", clean(sender)))
    patterns = script.lines.ucapan.duka[: 1 if re.match(_OFFICER, who) else None]  # an officer is no family
    return script.line("duka", patterns, isi=mourned(rest), **({"instansi": who} if who else {}))


def _named(text: str) -> str:
    """ "hari ibu" → "Hari Ibu"; a name in capitals stays."""
    small = {"dan", "ke", "yang", "untuk"}
    return " ".join(capital(word) if word.isalpha() and word not in small else word for word in text.split())


def _spelt(text: str, script: Script) -> str:
    lines = script.lines.ucapan
    for wrong, right in {**lines.baku, **lines.hari}.items():
        if wrong.lower() in text.lower():  # mostly none is: a pattern is made only then
            text = re.sub(rf"\b{re.escape(wrong)}\b", right, text, flags=re.IGNORECASE)
    text = re.sub(r"\b(1[34]\d\d) h\b", r"\1 Hijriah", text, flags=re.IGNORECASE)
    return sentence(text) if opens_with(text, ["mohon maaf"]) else text
