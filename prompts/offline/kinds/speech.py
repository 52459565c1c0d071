"""Sambutan singkat: address, occasion, what is to be said in spoken sentences, thanks. Read aloud in two minutes."""

import re

from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.script import Part, Script, Written, titled
from prompts.offline.kinds.timing import timed
from prompts.offline.wording import capital, clean, joined, listing

_OPENING = re.compile(
    r"^(?:(?:buatkan|buat|membuat|bikinkan|naskah|konsep)\b ?)*sambutan (?P<who>.*?)"
    r"(?:\s+(?:untuk|pada|dalam|di|acara|buka|membuka|pembukaan)\b|$)",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\b(?:buka|membuka)$", re.IGNORECASE)
_THANKS = re.compile(
    r"^(?:(?:mau|ingin|hendak|akan) )?(?:menyampaikan |mengucapkan |sampaikan |ucapkan |ucapan )?"
    r"terima kasih(?: (?:kepada|ke|untuk|buat))? (?P<whom>.+)$",
    re.IGNORECASE,
)
_ADVICE = re.compile(r"^(?:(?:ber)?pesan(?:nya)?(?: agar| supaya)?)[ :,]+(?P<what>.+)$", re.IGNORECASE)
_PEOPLE = re.compile(r"^(?P<who>[a-z ]+?) (?P<count>\d[\d.]*|[a-z]+(?: belas| puluh(?: [a-z]+)?)?) orang$")


def speech(script: Script) -> Written:
    """Nothing is added to what the note says but the forms of address and of farewell."""
    lines = script.lines.sambutan
    who, occasion, time, body = _occasion(list(script.note.body))
    body, advice = _advised(body)
    said = [_said(script, one) for one in body if one.mark not in {"tekankan"}]
    stressed = [one.text for one in body if one.mark == "tekankan"]
    first = (
        script.line("hadir", lines.hadir, acara=occasion, waktu=time, waktu_kapital=capital(time)) if occasion else ""
    )
    stress = joined(_advice(script, advice), _stressed(script, stressed))
    spoken = joined(*said)
    speaker = who or lines.tanpa_pembicara
    return Written(
        (
            Part("\n".join(lines.salam), prose=False), Part(lines.sapaan, prose=False), Part(first), Part(spoken),
            Part(stress), Part(script.message(joined(first, spoken, stress))),
            Part(script.choose.pick("penutup", lines.penutup)), Part(lines.salam_penutup, prose=False),
        ),
        script.label(lines.judul, siapa=speaker, acara=titled(occasion)),
    )  # fmt: skip


def _occasion(body: list[Heard]) -> tuple[str, str, str, list[Heard]]:
    """Who speaks, at what, when, and the statements that follow."""
    match = _OPENING.match(body[0].text) if body else None
    if not match:
        return "", "", "", body
    opened = body[0].text[: match.end()]
    rest = body[0].text[match.end() :].strip()
    opening = "pembukaan " if _OPENS.search(opened) or opened.lower().endswith("pembukaan") else ""
    found = timed(re.sub(r"^(?:pembukaan )(?=pembukaan )", "", f"{opening}{rest}"))
    where = f" di {re.sub(r'^di ', '', found.after)}" if found.after else ""
    following, time = body[1:], found.time
    if not time and following and not (held := timed(following[0].text)).before and held.time:
        time, following = held.time, following[1:]
        where = f" di {held.after}" if held.after else where
    while following and following[0].role in {"tempat", "waktu"}:  # "…, lapangan rawa arum, sabtu malam"
        told, following = following[0], following[1:]
        if told.role == "waktu":
            time = time or told.text
        elif not where:
            where = f" di {re.sub(r'^di ', '', told.text)}"
    return clean(match["who"]), clean(f"{found.before}{where}"), time, following


def _advised(body: list[Heard]) -> tuple[list[Heard], list[str]]:
    """The statements, and apart from them what the speaker asks: "pesan jaga hafalan, jangan bolos"."""
    kept, advice, going_on = list[Heard](), list[str](), False
    for one in body:
        match = _ADVICE.match(one.text)
        going_on = bool(match) or (going_on and one.flows and one.asks)
        if going_on:
            advice.append(match["what"] if match else one.text)
        else:
            kept.append(one)
    return kept, advice


def _advice(script: Script, items: list[str]) -> str:
    return script.line("pesan", [script.lines.sambutan.pesan], isi=listing(items)) if items else ""


def _said(script: Script, one: Heard) -> str:
    lines = script.lines.sambutan
    if match := _THANKS.match(one.text):
        whom, _, rest = match["whom"].partition(", peserta ")
        thanks = script.line("terima kasih", [lines.terima_kasih], isi=_counted(whom))
        return joined(thanks, capital(f"pesertanya {rest}.") if rest else "")
    if one.mark in {"sebut", "sebutkan"}:
        return script.line("sebut", [lines.sebut], isi=one.text)
    if _GROUP.match(one.text):
        return capital(f"pesertanya {one.text}.")
    return script.told(one)


_GROUP = re.compile(r"^(?:\d[\d.]*|[a-z]+(?: belas| puluh)?) (?:tim|peserta|siswa|regu|kelompok|kontingen|anak)$")


def _counted(text: str) -> str:
    """ "kader delapan orang" → "delapan orang kader"."""
    match = _PEOPLE.match(text)
    return f"{match['count']} orang {match['who']}" if match else text


def _stressed(script: Script, items: list[str]) -> str:
    lines = script.lines.sambutan
    if not items:
        return ""
    return script.line("tekan", [lines.tekan], isi=listing(items))
