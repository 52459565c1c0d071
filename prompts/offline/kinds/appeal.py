"""Imbauan: why, who appeals to whom, what to do and not to do as a list, what else readers must know, whom to call."""

import re
from dataclasses import dataclass, replace
from itertools import groupby

from prompts.offline.grammar import BARE_VERBS, asked_for, is_verb
from prompts.offline.kinds.asking import APPEALED, asks, goes_into, goes_on, item, named
from prompts.offline.kinds.flow import flowing
from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.script import Part, Script, Written, bullets, contact, titled
from prompts.offline.kinds.timing import timed
from prompts.offline.morphology import active
from prompts.offline.wording import clean, joined, word_set

_WHOM = (
    r"(?:para |seluruh |semua )?(?:warga|orang tua|pkl|pengguna|pengendara|pedagang|pelaku|pemilik|nelayan|petani|"
    r"pelajar|siswa|jemaah|ibu|masyarakat)\b(?:(?! (?:tentang|terkait|soal|agar|supaya|jangan|dilarang|tidak)\b)[^:])*"
)
_BY = (
    r"(?:Camat|Lurah|Wali Kota|Kepala (?:Dinas|Badan|Puskesmas)|Kapolres|Dinas|Badan|Kelurahan|Kecamatan)(?: [A-Z]\w*)*"
)
_OPENING = re.compile(
    r"^(?:(?:mohon|tolong) )?(?:imbauan|pengumuman|imbau|mengimbau|ingatkan|mengingatkan)"
    rf"(?: (?:dari )?(?P<by>(?-i:{_BY})))?"
    rf"(?: (?:(?:untuk|bagi|kepada|buat) )?(?P<whom>{_WHOM}))?"
    r"(?P<topic>(?: (?:tentang|terkait|soal|agar|supaya|untuk|pada|saat|jangan|dilarang|tidak)\b)?[^:]*?)"
    r"(?::\s*(?P<rest>.*))?$",
    re.IGNORECASE,
)
_WHOM = r"(?:para |bagi |untuk )?(?:pengendara|pengguna|warga|pedagang|penumpang|pelanggan|orang tua|pelaku)\b"
_TOLD = re.compile(rf"^(?P<who>{_WHOM}[^:]{{0,60}}): (?P<what>.+)$")
_DEEDS = word_set("minum makan waspada kurangi hindari siaga tenang")
_LINKS = word_set("yang di ke dari untuk dan atau")
_LINKED = re.compile(r"^(?:agar|supaya) ")
_LINK = re.compile(r"^(?:tentang|terkait|soal)\s+", re.IGNORECASE)
_SOMEBODY = re.compile(rf"^{_WHOM}")
_REQUESTED = re.compile(
    r"^(?P<whom>(?:para |seluruh |semua )?(?:warga|pengunjung|pengendara|pengguna|pedagang|penumpang|pelanggan|"
    r"orang tua|pelaku|nelayan|petani|siswa|jemaah|masyarakat|pemilik)\b[^,:]{0,30}?) "
    r"(?:diminta|diimbau|diharap(?:kan)?|dimohon)(?: (?:agar|supaya|untuk))? (?P<deed>.+)$",
    re.IGNORECASE,
)
_SEASON = re.compile(r"^(?:musim|cuaca|masa) \w+(?: \w+)?$", re.IGNORECASE)
_FACING = re.compile(r"^(?:menghadapi|menjelang|memasuki|jelang|selama) [\w ]{3,40}$", re.IGNORECASE)
_ABOUT_AND_DEED = re.compile(r"^(?P<topic>[\w ]+?) (?P<deed>(?:jangan|dilarang|tidak boleh) .+)$", re.IGNORECASE)
_FORBIDS = re.compile(r"\b(?:jangan|dilarang|tidak|hindari)\b", re.IGNORECASE)
_OF_OTHERS = re.compile(r"^(?!jangan|tidak|dilarang|mulai|pukul)[A-Za-z][\w /-]{2,40}? (?:dilarang|wajib|harus)\b")
_OCCASION = (
    r"(?:malam |hari |libur |selama |saat )?(?:tahun baru|takbiran|lebaran|idulfitri|iduladha|natal|ramadan|puasa|"
    r"nataru|libur panjang|akhir tahun|mudik)"
)
_AT = re.compile(rf"^(?:untuk|pada|saat|selama) (?P<when>{_OCCASION}\b.*)$", re.IGNORECASE)
_FIRST = re.compile(rf"^(?P<when>{_OCCASION}) (?=jangan|tidak|dilarang|mari|ayo)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Opening:
    """What the note's first words say of the appeal: from whom, to whom, about what, at which time."""

    by: str = ""
    whom: str = "warga"
    topic: str = ""
    at: str = ""


def appeal(script: Script) -> Written:
    """What is asked stands as the note asks it; what is forbidden stays forbidden."""
    lines, short = script.lines.imbauan, script.short
    opening, items = _opened(list(script.note.of("isi", "waktu", "tempat")))
    before, asked, rest = _sorted(items)
    season = before[0].text if asked and len(before) == 1 and _SEASON.match(before[0].text) else ""
    facing = before[0].text if asked and len(before) == 1 and _FACING.match(before[0].text) else ""
    why = "" if season or facing else joined(*flowing(script, before))
    at = f"pada {season} ini" if season else f"pada {opening.at}" if opening.at else ""
    at = f"{facing[0].lower()}{facing[1:]}" if facing else at
    body = _asked(script, asked, replace(opening, at=at))
    known = [contact(script, one) for one in script.note.of("kontak")]
    known += [script.told(one) for one in script.note.of("sumber")]
    more = joined(*flowing(script, rest))
    about = opening.topic or opening.at or (before[0].text if before else "")
    return Written(
        (
            Part(short(why)), Part(short(body)), Part(short(more)), Part(script.message(joined(why, body, more))),
            Part("\n".join(known), prose=False),
        ),
        script.label(lines.judul, perihal=titled(about)),
    )  # fmt: skip


def _sorted(items: list[Heard]) -> tuple[list[Heard], list[str], list[Heard]]:
    """What stands before the first thing asked, the things asked each by itself, and what else there is."""
    before, asked, rest = list[Heard](), list[list[str]](), list[Heard]()
    for _, group in groupby(items, key=lambda one: one.within if one.within >= 0 else id(one)):
        going_on = False
        parts = _headed([part for each in named(list(group)) for part in _parted(each)])
        for one in parts:
            if going_on and goes_into(one):
                asked[-1] = [f"{', '.join(asked[-1])}, {one.text}"]
            elif asks(one) or (going_on and goes_on(one)):
                asked.append([item(one.text)])
                going_on = True
            elif going_on and len(one.text.split()) <= _MORE and not re.search(r"\d", one.text):
                asked[-1].append(one.text)
            else:
                (rest if asked else before).append(one)
                going_on = False
    return before, [_listed(one) for one in asked], rest


def _headed(parts: list[Heard]) -> list[Heard]:
    """ "pengendara di Jalan Raya Merak: | jangan berhenti": whom the first thing is asked of."""
    if len(parts) < 2 or not parts[1].opened or not asks(parts[1]) or not _SOMEBODY.match(parts[0].text):
        return parts
    whole = replace(parts[1], text=f"{parts[0].text} {parts[1].text}", mark=APPEALED, flows=False)
    return [whole, *parts[2:]]


def _listed(texts: list[str]) -> str:
    """ "jangan yang sakit, pincang, kurus" → "jangan yang sakit, pincang, atau kurus"."""
    link = "atau" if "jangan" in texts[0] else "dan"
    items = [*texts[:-1], f"{link} {texts[-1]}"] if len(texts) > 2 else texts
    return ", ".join(items)


_MORE = 5  # words that go on with the thing asked before: "hewan jangan yang sakit, pincang, kurus"


def _parted(one: Heard) -> list[Heard]:
    """ "jangan bakar sampah, matikan kompor": each thing asked by itself."""
    if told := _TOLD.match(one.text):  # "pengendara di tol: jangan mengebut, istirahat di posko"
        first, *more = told["what"].split(", ")
        whole = replace(one, text=f"{told['who']} {first}", mark=APPEALED, flows=False)
        return [whole, *(replace(one, text=part, flows=True) for part in more)]
    parts = [replace(one, text=part) for part in one.text.split(", ")]
    return parts if len(parts) > 1 and all(part.asks for part in parts) else [one]


def _opened(items: list[Heard]) -> tuple[_Opening, list[Heard]]:
    """What an opening like "imbauan DBD: kuras bak" says, and the statements without it."""
    match = _OPENING.match(items[0].text) if items else None
    if not match:
        return _occasion(items)
    rest, topic = clean(match["rest"] or ""), clean(match["topic"])
    whom, deed = _addressed(clean(match["whom"] or "warga"))
    opening = _Opening(match["by"] or "", whom, _LINK.sub("", topic))
    if deed and not topic:  # "imbau warga minum air putih"
        return opening, [replace(items[0], text=deed, mark=APPEALED), *items[1:]]
    if both := _ABOUT_AND_DEED.match(_LINK.sub("", topic)):  # "imbauan kemarau jangan bakar lahan"
        asked = [replace(items[0], text=part, flows=bool(at)) for at, part in enumerate([both["deed"], rest]) if part]
        return replace(opening, topic=both["topic"]), [*asked, *items[1:]]
    if re.match(r"(?:agar|supaya|jangan|dilarang|tidak)\b", topic):  # "imbau pedagang jangan berjualan di badan jalan"
        return replace(opening, topic=""), [replace(items[0], text=_LINKED.sub("", topic)), *items[1:]]
    if at := _AT.match(topic):
        opening = replace(opening, topic="", at=at["when"])
    return opening, ([replace(items[0], text=rest), *items[1:]] if rest else items[1:])


def _addressed(text: str) -> tuple[str, str]:
    """Those who are addressed, and what they are to do: "warga | minum air putih"."""
    words = text.split()
    for at in range(1, len(words)):
        deed = is_verb(words[at]) or words[at] in BARE_VERBS | _DEEDS
        if deed and words[at - 1] not in _LINKS:
            return " ".join(words[:at]), " ".join(words[at:])
    return text, ""


def _occasion(items: list[Heard]) -> tuple[_Opening, list[Heard]]:
    """ "tahun baru jangan menyalakan petasan": when, and what is asked then."""
    found = _FIRST.match(items[0].text) if items else None
    if not found:
        return _Opening(), items
    return _Opening(at=found["when"]), [replace(items[0], text=items[0].text[found.end() :]), *items[1:]]


def _asked(script: Script, asked: list[str], opening: _Opening) -> str:
    lines = script.lines.imbauan
    if not asked:
        return ""
    said = {"instansi": opening.by} if opening.by else {}
    said |= {"warga": opening.whom, "saat": opening.at}
    if len(asked) == 1 and not opening.topic and not _OF_OTHERS.match(asked[0]):
        whom, deed = _told_to(asked[0])
        said |= {"warga": whom} if whom else {}
        return script.line("imbauan", lines.satu, isi=_wanted(deed), **said)
    forbids = any(_FORBIDS.search(one) for one in asked)  # nobody is invited "to do the following: do not"
    head = script.line("imbauan", lines.pembuka[: 1 if forbids else None], perihal=opening.topic, **said)
    return f"{head}\n{bullets([script.item(one) for one in asked])}"


def _told_to(text: str) -> tuple[str, str]:
    """ "pengunjung diminta jangan memberi makan monyet": whom it is asked of, and what."""
    found = _REQUESTED.match(text)
    return (found["whom"].lower(), found["deed"]) if found else ("", text)


def _wanted(text: str) -> str:
    """ "jangan bakar sampah" → "tidak membakar sampah", "kuras bak" → "menguras bak"."""
    text = re.sub(r"^(?:mohon|tolong|harap|minta|plis|please)(?: untuk)? ", "", text, flags=re.IGNORECASE)
    found = timed(text)
    if found.time and not found.before:  # "mulai Senin (…) tidak boleh berjualan"
        return f"{found.time} {_wanted(found.after)}"
    match = re.match(r"(?:jangan(?: sampai)?|tidak boleh|tidak|dilarang) (\w+)(.*)", text, re.IGNORECASE)
    if not match:
        return asked_for(text)
    word = match[1].lower()
    bare = not re.match(r"(?:me|ber|ter|di|lupa|panik|percaya|lewat)", word)
    return f"tidak {active(word) if bare else word}{match[2]}"
