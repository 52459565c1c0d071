"""What an appeal asks, beyond a bare imperative: of some people ("orang tua dampingi anak"), with a thing ("daging
jangan dibungkus plastik hitam", "perahu diikat di dermaga"), by an hour ("pukul 00.30 WIB kumpul-kumpul bubar")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.checking.vocabulary import vocabulary
from prompts.offline.grammar import is_verb, verbal
from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.timing import timed
from prompts.offline.manner import passive_of
from prompts.offline.verbs import headline_verb
from prompts.offline.wording import capital, word_set

_NOT_TO = re.compile(
    r"^[\w/-][\w/, -]{1,90}? (?:jangan|dilarang|tidak usah|tidak boleh|harus|wajib|mohon|tolong|harap|"
    r"diminta|diimbau)\b"
)
# A thing and what is done with it: no report, which has its "sudah" or its figure.
_DONE_WITH = re.compile(r"^(?!yang )(?:[a-z-]+ ){1,3}?di[a-z]{4,}\b(?!.*\b(?:oleh|sebanyak)\b)")
_DONE_ALONE = re.compile(r"^di[a-z]{4,} [a-z]")
_REPORTS = re.compile(
    r"\b(?:sudah|telah|sedang|masih|akan|belum|ada)\b|^(?:sebanyak )?\d|\b\d+ (?:lembar|orang|unit|titik|kali|kasus)\b"
)
_PEOPLE = re.compile(
    r"^(?:para )?(?:orang tua|warga|anak-anak|anak|pemancing|nelayan|pengendara|pedagang|pemilik(?: [a-z]+)?|ibu hamil|"
    r"lansia|pengurus (?:RT|RW)|RT|RW|ketua (?:RT|RW)|penumpang|wisatawan|pengunjung|pelajar|siswa|petani|sopir|"
    r"motor|mobil|kendaraan|truk|pemudik|jemaah|pengemudi|peternak|pengelola|pelaku usaha|panitia|"
    r"kepala sekolah|guru)\b"
)
_PUT_ON = re.compile(r"^memakai ")
_DEED = re.compile(r"main|[a-z]{4,}(?:kan|[^aeiou]i)")
_NEVER = word_set(
    "yang di ke dari dan ada sudah telah akan sedang masih belum bisa dapat boleh itu ini untuk luka sakit"
)
_CLOCK = re.compile(r"^(?P<clock>pukul [\d.–]+ WIB) (?P<rest>[a-z].+)$")
_NO_NEED = re.compile(r"^tidak (?:usah|perlu) (?=\w)")
_KINDLY = re.compile(r"^(?P<who>[\w ]+?) (?:tolong|mohon|harap) (?=\w)")
_APPEALS = re.compile(r"^(?:imbau|mengimbau|imbauan (?:untuk|kepada|bagi)) (?=\w)", re.IGNORECASE)
_EVERYBODY = re.compile(
    r"^(?:imbau|mengimbau) (?:seluruh |semua )?(?:warga|masyarakat)(?: agar| supaya| untuk)? (?=[a-z])", re.I
)
# "mengeluarkan sampah paling lambat …": a deed nobody does, so readers are asked for it
_TO_DO = re.compile(
    r"(?!melihat|menemukan|mencium|mendengar|mengalami|menghadapi|menjelang|memasuki|mengingat|menurut|menyusul|menindaklanjuti|mengantisipasi|mencegah|menyambut|"
    r"meningkat|memburuk|menurun|merebak|meluas|mendekati|membuat)me[a-z]{3,}(?:kan|i)? (?!oleh)[a-z]"
)
_WAY = re.compile(r"^(?:lewat|melalui|naik|pakai|gunakan) [^,]+ (?:saja|dulu)$")  # "lewat jalan lingkar saja"
_LAST = re.compile(r"^(?:dan|serta|atau) (?=(?:tidak|jangan|me|ber)[a-z]* )")
_MOVES = word_set("istirahat pindah geser lewat putar berteduh pulang kumpul antre turun belok")
_FRONTED = re.compile(r"^(?P<thing>[a-z]+(?: [a-z]+)?) (?P<deed>me[a-z]{4,}kan) (?=(?:di|ke|pada|dalam) )")
_ASKING = re.compile(r"\b(?:jangan|dilarang|diminta|agar|supaya|untuk|wajib|harus)\b")


APPEALED = "imbau"  # the mark of what the note appeals for in so many words


def asks(one: Heard) -> bool:
    """Whether a statement of an appeal asks for something."""
    if one.mark == APPEALED:
        return True
    found = timed(one.text)
    text = found.after if found.time and not found.before else one.text
    if one.asks or one.orders or _NO_NEED.match(text) or " diminta " in text or _WAY.match(text):
        return True
    if _REPORTS.search(text):
        return False
    moved = _CLOCK.match(one.text)
    if _NOT_TO.match(text) or (moved and not is_verb(moved["rest"].split(" ", 1)[0])):
        return True
    if not one.flows and _TO_DO.match(text):
        return True
    return _of_people(text) or bool(_DONE_WITH.match(text)) or bool(not one.flows and _DONE_ALONE.match(text))


def _of_people(text: str) -> bool:
    """ "orang tua dampingi anak": those who are asked, then the deed."""
    head = re.match(_PEOPLE, text)
    words = text[head.end() :].split() if head else []
    return any(word not in _NEVER and (verbal(word) or is_verb(word) or _DEED.fullmatch(word)) for word in words[:7])


def goes_on(one: Heard) -> bool:
    """Whether a stretch behind something asked is asked too: "…, memakai topi", "…, istirahat di posko"."""
    first = one.text.split(" ", 1)[0].lower()
    return one.flows and (
        first in _MOVES or bool(_DEED.fullmatch(first)) or (is_verb(first) and first.startswith("me"))
    )


def goes_into(one: Heard) -> bool:
    """Whether a stretch is the last of what is asked in one sentence: "…, dan tidak menebang pohon"."""
    return one.flows and bool(_LAST.match(one.text))


def item(text: str) -> str:
    """The thing asked as a line of the list: an imperative, or who shall do it."""
    if (thing := _NO_NEED.match(text)) and vocabulary().is_noun(text[thing.end() :].split(" ", 1)[0], only=True):
        return f"hindari {text[thing.end() :]}"  # "tidak usah petasan"
    text = _NO_NEED.sub("jangan ", _KINDLY.sub(r"\g<who> diminta ", text))
    if moved := _CLOCK.match(text):
        text = f"{moved['rest']} {moved['clock']}"
    if (fronted := _FRONTED.match(text)) and (deed := passive_of(fronted["deed"])):  # "sampah mengumpulkan di tong"
        text = f"{fronted['thing']} {deed} {text[fronted.end() :]}"
    return headline_verb(_PUT_ON.sub(r"pakai ", text))


def named(parts: Sequence[Heard]) -> list[Heard]:
    """ "imbau nelayan Suralaya, | Pulorida, | Ciwandan jangan melaut": one thing asked of all that are named."""
    if not parts or not (begun := _APPEALS.match(parts[0].text)):
        return list(parts)
    if everybody := _EVERYBODY.match(parts[0].text):
        return [replace(parts[0], text=parts[0].text[everybody.end() :], mark=APPEALED), *parts[1:]]
    stop = next((at for at, one in enumerate(parts) if _ASKING.search(one.text)), 0)
    texts = [parts[0].text[begun.end() :], *(one.text for one in parts[1 : stop + 1])]
    texts[1:] = [capital(text) for text in texts[1:]]  # the first is "nelayan Suralaya": places follow
    whole = texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])}, dan {texts[-1]}"
    return [replace(parts[0], text=whole), *parts[stop + 1 :]]
