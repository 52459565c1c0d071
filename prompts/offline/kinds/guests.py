"""Who an invitation is for: media, or the guests that the note names; and what it says besides."""

import re
from dataclasses import replace

from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.script import Script
from prompts.offline.kinds.timing import timed
from prompts.offline.wording import clean

_MEDIA = re.compile(r"\b(?:media|wartawan|pers|liputan|peliputan|meliput|jurnalis|reporter)\b", re.IGNORECASE)
_FOR = re.compile(
    r"^(?:(?:mohon|tolong|buat) )?(?:undangan|undang|mengundang)(?: (?:untuk|bagi|kepada|buat))? "
    r"(?P<who>(?:para |seluruh |semua )?(?:warga|ketua|kader|pengurus|anggota|tokoh|orang tua|wali murid|"
    r"pelaku|pemilik|kepala|lurah|camat|peserta|siswa|karang taruna|pkk|rt|rw|bapak|ibu|dkm|jemaah)\b[^:]*)"
    r"(?:: ?(?P<event>.+))?$",
    re.IGNORECASE,
)
_GUESTS = re.compile(
    r"^(?:pesertanya|undangan juga(?: untuk| buat)?|kepada yth\.?|yth\.?|(?:yang )?(?:di)?undang(?:nya)?:|"
    r"tamu(?: undangan)?(?:nya)?:) (?P<who>.+)$",
    re.IGNORECASE,
)
# Where the guests end and the event begins: "undang kader posyandu rapat evaluasi Senin (…)"
_EVENTS = (
    r"(?:rapat|pertemuan|musyawarah|sosialisasi|pelatihan|peresmian|peluncuran|pembukaan|penutupan|lomba|pengajian|"
    r"syukuran|gotong royong|kerja bakti|senam|silaturahmi|penyuluhan|bimbingan|forum|musrenbang|upacara|pelantikan|"
    r"festival|bazar|pentas|wisuda|halalbihalal)\b"
)
_EVENT = re.compile(
    rf",? (?:(?:untuk|dalam|ke|pada|di|acara|hadir di|menghadiri) )*(?={_EVENTS})",
    re.IGNORECASE,
)
# "mengharap kehadiran Bapak/Ibu pada: 1. memilih ketua …": what follows is the agenda.
_HEADED = re.compile(
    r"^(?:kami |dengan ini )?mengharap\w* (?:dengan hormat )?(?:atas )?kehadiran [^:]*: ?(?=\w)", re.IGNORECASE
)
_UNSURE = re.compile(r"^cek lagi,? (?=\w)", re.IGNORECASE)
_ADDRESSED = re.compile(r"^\s*(?:kepada )?yth\b(?!\.? (?:rekan|media|wartawan|bapak|ibu|bpk))", re.IGNORECASE)
_COUNTED = re.compile(r"(?:sudah|baru|masih|sekitar|hampir|lebih) ", re.IGNORECASE)  # "pesertanya sudah 54 lansia"
_COURTESY = re.compile(
    r"(?:selepas salam|dengan hormat|(?:kami |dengan ini )?mengharap\w* (?:dengan hormat )?(?:atas )?kehadiran[^:]*|"
    r"atas (?:perhatian|kehadiran).*|(?:[Ss]enin|[Ss]elasa|[Rr]abu|[Kk]amis|[Jj]umat|[Ss]abtu|[Mm]inggu)nya .+)",
    re.IGNORECASE,
)


def guests(script: Script) -> tuple[list[str], list[Heard]]:
    """The guests (none: media are invited), and the statements about the event, the one that names it first."""
    body = [one for one in script.note.of("isi", "tempat", "waktu", "sumber") if not _COURTESY.fullmatch(one.text)]
    body = [replace(one, text=_UNSURE.sub("", _HEADED.sub("agenda: ", one.text))) for one in _addressees(body)]
    invited, kept, guest = list[str](), list[Heard](), False
    addressed = bool(_ADDRESSED.match(script.task.brief.raw))
    for at, one in enumerate(body):
        if addressed and one.within == body[0].within and not timed(one.text).time:
            invited += _parted(one.text)[0]
            continue
        found = _GUESTS.match(one.text) or (_FOR.match(one.text) if not at else None)
        if found and _COUNTED.match(found["who"]):
            guest = False
            kept.append(one)
        elif found and not _MEDIA.search(found["who"]):
            who, event = _parted(found["who"])
            event = found.groupdict().get("event") or event
            invited += who
            kept += [replace(one, text=event)] if event else []
            guest = not event
        elif _GUESTS.match(one.text):
            guest = False  # "yth. rekan-rekan media": the form greets them
        elif guest and _is_guest(one):
            invited += _parted(one.text)[0]
        else:
            guest = False
            kept.append(one)
    media = any(_MEDIA.search(one.text) for one in body[:2])
    return ([] if media else invited), kept[_only_invites(kept) :]


def _is_guest(one: Heard) -> bool:
    """Whether a stretch behind a guest names another one, and not the event: "…, Karang Taruna, …"."""
    named = one.flows and len(one.text.split()) <= _SHORT and one.role == "isi"
    return named and not re.match(_EVENTS, one.text, re.IGNORECASE)


def _addressees(body: list[Heard]) -> list[Heard]:
    """ "Yth." and whom it is said to, parted at its dot, in one."""
    told = list[Heard]()
    for one in body:
        if told and told[-1].text.lower() in {"yth", "kepada yth"}:
            told[-1] = replace(told[-1], text=f"yth. {one.text}")
        else:
            told.append(one)
    return told


_SHORT = 4  # words of one more guest: "…, | Karang Taruna, | PKK"


def _parted(text: str) -> tuple[list[str], str]:
    """Whom the words name, and the event that they run on into."""
    found = _EVENT.search(text)
    who, event = (text[: found.start()], text[found.end() :]) if found else (text, "")
    return [
        clean(one) for one in re.split(r", (?:dan )?| dan (?=tokoh|ketua|kader|para|anggota)", who) if clean(one)
    ], event


def _only_invites(body: list[Heard]) -> bool:
    """Whether the first statement only says that media are invited: "undangan liputan rekan media"."""
    if len(body) < 2:
        return False
    words = re.sub(r"[^\w ]", " ", body[0].text).split()
    return all(re.fullmatch(_INVITES, word, re.IGNORECASE) for word in words)


_INVITES = (
    r"(?:mohon|tolong|kami|dengan|ini|buat|undangan|undang|mengundang|liputan|meliput|peliputan|media|wartawan|rekan|"
    r"teman|untuk|pers)"
)
