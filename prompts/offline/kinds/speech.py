"""Sambutan singkat: address, occasion, what is to be said in spoken sentences, thanks. Read aloud in two minutes."""

import re
from dataclasses import replace
from itertools import groupby

from prompts.offline.kinds.flow import flowing
from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.script import Part, Script, Written, titled
from prompts.offline.kinds.speaking import aloud, in_person, is_people, thanked, thanks
from prompts.offline.kinds.timing import timed
from prompts.offline.wording import capital, clean, joined, listing, lower_first

_EVENTS = (
    "penutupan|upacara|peluncuran|peresmian|wisuda|pelantikan|peringatan|festival|perayaan|pelepasan|halalbihalal|"
    "pengukuhan|pembagian|penyerahan|rapat|lomba|turnamen|pelatihan"
)
_OPENING = re.compile(
    r"^(?:(?:buatkan|buat|membuat|bikinkan|naskah|konsep)\b ?)*sambutan (?P<who>.*?)"
    rf"(?:\s+(?:untuk|pada|dalam|di|acara|buka|membuka|pembukaan)\b|\s+(?=(?:{_EVENTS})\b)|$)",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\b(?:buka|membuka)$", re.IGNORECASE)
_CLOCK = re.compile(r",? (?P<clock>pukul [\d.–]+ WIB)$")
_ADVICE = re.compile(r"^(?:(?:ber)?pesan(?:nya)?(?: agar| supaya)?)[ :,]+(?P<what>.+)$", re.IGNORECASE)
_FIGURES = re.compile(r"^(?P<word>peserta|target|jumlah) (?=\d)")  # what is told behind the thanks
_LONG = re.compile(
    r",? ?(?:durasi |maksimal |selama )+\d+ menit\b|,? \(?nama (?:tidak usah|mengosongkan|kosong\w*)\)?", re.IGNORECASE
)


def speech(script: Script) -> Written:
    """Nothing is added to what the note says but the forms of address and of farewell."""
    lines = script.lines.sambutan
    who, occasion, time, body = _occasion(list(script.note.body))
    body, advice = _advised(body)
    stressed = [one.text for one in body if one.mark == "tekankan"]
    first = (
        script.line("hadir", lines.hadir, acara=occasion, waktu=time, waktu_kapital=capital(time)) if occasion else ""
    )
    stress = joined(_advice(script, advice), _stressed(script, stressed))
    spoken = joined(*_said(script, [one for one in body if one.mark != "tekankan"]))
    speaker = who or lines.tanpa_pembicara
    return Written(
        (
            Part("\n".join(lines.salam), prose=False), Part(lines.sapaan, prose=False), Part(aloud(first)),
            Part(aloud(spoken)), Part(aloud(stress)), Part(script.message(joined(first, spoken, stress))),
            Part(script.choose.pick("penutup", lines.penutup)), Part(lines.salam_penutup, prose=False),
        ),
        script.label(lines.judul, siapa=speaker, acara=titled(occasion)),
    )  # fmt: skip


def _occasion(body: list[Heard]) -> tuple[str, str, str, list[Heard]]:
    """Who speaks, at what, when, and the statements that follow."""
    opened_by = clean(_LONG.sub("", body[0].text)) if body else ""
    match = _OPENING.match(opened_by)
    if not match:
        return "", "", "", body
    opened = opened_by[: match.end()]
    rest = opened_by[match.end() :].strip()
    opening = "pembukaan " if _OPENS.search(opened) or opened.lower().endswith("pembukaan") else ""
    found = timed(re.sub(r"^(?:pembukaan )(?=pembukaan )", "", f"{opening}{rest}"))
    where = f" di {re.sub(r'^di ', '', found.after)}" if found.after else ""
    following, time = body[1:], found.time
    if not time and following and not (held := timed(following[0].text)).before and held.time:
        time, following = held.time, following[1:]
        where = f" di {re.sub(r'^di ', '', held.after)}" if held.after else where
    while following and following[0].role in {"tempat", "waktu"}:  # "…, lapangan rawa arum, sabtu malam"
        told, following = following[0], following[1:]
        if told.role == "waktu":
            time = time or told.text
        elif not where:
            where = f" di {re.sub(r'^di ', '', told.text)}"
    if late := _CLOCK.search(where):  # "Selasa di aula pukul 08.30 WIB"
        where, time = where[: late.start()], f"{time} {late['clock']}"
    occasion = clean(f"{found.before}{where}")
    small = re.match(rf"(?:{_EVENTS}|pembukaan)\b", occasion, re.IGNORECASE)
    return clean(match["who"]), f"{occasion[:1].lower()}{occasion[1:]}" if small else occasion, time, following


def _advised(body: list[Heard]) -> tuple[list[Heard], list[str]]:
    """The statements, and apart from them what the speaker asks: "pesan jaga hafalan, jangan bolos"."""
    kept, advice, going_on = list[Heard](), list[str](), False
    for one in body:
        match = _ADVICE.match(one.text)
        going_on = bool(match) or one.mark in {"pesan", "pesannya"} or (going_on and one.flows and one.asks)
        if going_on:
            advice += lower_first(match["what"] if match else one.text).split(", ")
        else:
            kept.append(one)
    return kept, advice


def _advice(script: Script, items: list[str]) -> str:
    return script.line("pesan", [script.lines.sambutan.pesan], isi=listing(items)) if items else ""


def _said(script: Script, body: list[Heard]) -> list[str]:
    """The note's sentences as the speaker says them."""
    told = list[str]()
    for _, group in groupby(body, key=lambda one: one.within if one.within >= 0 else id(one)):
        told += _sentence(script, list(group))
    return told


def _sentence(script: Script, parts: list[Heard]) -> list[str]:
    told, run = list[str](), list[Heard]()
    while parts:
        one, parts = parts[0], parts[1:]
        if whom := thanks(one.text):
            more, parts = thanked(script, parts)
            told += [*flowing(script, run), _thanked(script, [*whom, *more])]
            run = []
        elif one.mark in {"sebut", "sebutkan"} and is_people(script, one.text):
            told += [*flowing(script, run), script.line("sebut", [script.lines.sambutan.sebut], isi=one.text)]
            run = []
        else:
            said = in_person(script, one)
            if said.startswith(("saya ", "harapan saya")):
                told += flowing(script, run)
                run = []
            run.append(replace(one, text=said))
    return [*told, *flowing(script, run)]


def _thanked(script: Script, whom: list[str]) -> str:
    people = [one for one in whom if is_people(script, one) and not _FIGURES.match(one)] or whom[:1]
    said = [capital(_FIGURES.sub(r"\g<word>nya ", f"{one}.")) for one in whom if one not in people]
    return joined(script.line("terima kasih", [script.lines.sambutan.terima_kasih], isi=listing(people)), *said)


def _stressed(script: Script, items: list[str]) -> str:
    lines = script.lines.sambutan
    if not items:
        return ""
    return script.line("tekan", [lines.tekan], isi=listing(items))
