"""The claim that a clarification denies: where it goes round, what it says, what it is about."""

import re
from dataclasses import dataclass, replace

from knowledge.checking.colloquial import standard, standard_form
from prompts.offline.activating import acted
from prompts.offline.grammar import is_verb, verbal
from prompts.offline.kinds.heard import Heard, opens_with, without
from prompts.offline.kinds.script import Script
from prompts.offline.kinds.timing import timed
from prompts.offline.morphology import active
from prompts.offline.wording import capital, clean

_ROUND = r"(?:beredar|ramai|viral|tersebar|menyebar|heboh)"
_WHERE = re.compile(
    rf"^(?P<where>(?:di|lewat|melalui) [^,:“]{{2,60}}?)[ ,]+(?={_ROUND}\b|ada (?:kabar|isu|info|pesan|hoaks)\b)", re.I
)
_AIRED = re.compile(
    r"^(?P<where>(?:di|lewat|melalui) (?:grup |media sosial |medsos )?[\w ]*?"
    r"(?:whatsapp|facebook|tiktok|instagram|media sosial|x))\b[ ,:]*",
    re.IGNORECASE,
)
# "video di TikTok jembatan roboh": what shows it, and what it shows.
_THING = (
    r"(?:video|rekaman|unggahan|pesan|selebaran|poster|surat(?: edaran)?|akun)"
    r"(?: (?:suara|berantai|singkat|WhatsApp|palsu|viral))*+"
)
_SITE = r"(?:TikTok|Instagram|Facebook|FB|WhatsApp|YouTube|X|media sosial)"
_MEDIUM = re.compile(
    rf"^(?P<medium>{_THING}(?: di (?:grup )?{_SITE}(?:(?:,| dan) {_SITE})*+)?+) "
    r"(?!yang|bahwa|tentang|soal|itu|ini|dari|atas nama|mengaku)(?=\w)"
)
# What is claimed stands behind what its medium says: "berita daring Senin judulnya retribusi naik".
_WORDED = re.compile(
    rf"^(?:(?:ada|muncul|{_ROUND}) )*(?P<medium>(?:berita|artikel|tulisan|unggahan|pesan|video|surat|poster|selebaran|"
    r"WhatsApp|SMS)\b[^:“]{0,60}?),? (?:yang )?(?:judulnya|berjudul|bunyinya|berbunyi|isinya)[: ]+(?P<what>.+)$",
    re.IGNORECASE,
)
_LATELY = re.compile(r"^(?:lagi|sedang|baru-baru ini|akhir-akhir ini|barusan) (?=\w)", re.IGNORECASE)
_SPEAKING = re.compile(
    r"^(?:chat|pesan|akun|nomor|surat|tautan)(?: (?:WhatsApp|Facebook|Instagram|TikTok|palsu|berantai))?(?= me[a-z]+ )"
)
_HEARD = re.compile(r"^(?:soal|tentang|katanya|bahwa|kalau|yang menyebut(?:kan)?)[ ,:]+", re.IGNORECASE)
_RUMOURED = re.compile(rf"(?:,? (?:{_ROUND}(?: pesan)?,? )?katanya,? )", re.IGNORECASE)
# "isu penculikan di Kebonsari tidak benar": named and denied in one breath
_DENIED = re.compile(
    r"^(?:isu|kabar|berita|informasi|info|rumor)(?: (?:soal|tentang|bahwa))? (?P<what>.{6,}?)(?: itu| adalah)* "
    r"(?:tidak benar|tidak betul|hoaks|bohong|palsu|salah|keliru)$"
)
_GOES_ROUND = re.compile(rf"^{_ROUND}\b")
_SOMEBODY = re.compile(r"^(?:ada )?(?:orang |oknum )?yang ")
_SHOWN = re.compile(r"^.*? yang menyebut ")
_ENDS_TOPIC = re.compile(
    r"yang|itu|bukan|tidak|ada|sudah|akan|karena|sehingga|untuk|lewat|melalui|harus|wajib|bisa|mau|\d+|\S*[./]\S+",
    re.IGNORECASE,
)
_STATING = " yang menyebut "


@dataclass(frozen=True, slots=True)
class Claim:
    """What goes round, without its rumour words. `denied`: the note calls it false in the same breath."""

    said: str
    where: str = ""
    topic: str = ""
    denied: bool = False

    def more(self, text: str) -> "Claim":
        """With what follows behind a comma: "…, katanya dibuka 120 lowongan"."""
        heard = re.match(r"katanya,? ", text)
        told = _plain(_HEARD.sub("", text))
        if heard and _STATING not in self.said:
            link = " dengan keterangan " if self.said.startswith(("foto", "gambar")) else _STATING
            return replace(self, said=f"{self.said}{link}{told}")
        first, gap, rest = told.partition(" ")
        told = f"{active(first)}{gap}{rest}" if first == "suruh" or verbal(first) else told
        link = " dan " if _STATING in self.said and is_verb(told.split(" ", 1)[0]) else ", "
        return replace(self, said=f"{self.said}{link}{told}")


def claim_of(one: Heard, script: Script) -> Claim | None:
    """The claim in a statement; None where it reports none, or denies it at once ("foto itu bukan Cilegon")."""
    words = set(re.findall(r"[\w-]+", one.text.lower())[:8])
    if not words & script.lines.klarifikasi.beredar:
        return None
    if denied := _DENIED.match(one.text):
        return Claim(denied["what"], topic=_topic(denied["what"]), denied=True)
    if worded := _WORDED.match(one.text):
        return Claim(f"{worded['medium']}{_STATING}{_done(worded['what'], script)}", topic=_topic(worded["what"]))
    where, told = _stripped(_LATELY.sub("", one.text), script)
    before, rumoured, after = _split(told)
    denying = script.lines.klarifikasi.bantahan
    false = any(re.search(rf"\b{re.escape(word)}\b", before if rumoured else told, re.IGNORECASE) for word in denying)
    if false and not rumoured:
        return None
    if rumoured and before:
        before = clean(re.sub(rf"\b(?:hoaks|hoax|bohong|{_ROUND})\b ?", "", before))
        return Claim(f"{before}{_STATING}{_done(after, script)}", where, _topic(after), denied=false)
    said = _SPEAKING.sub(r"\g<0> yang", _MEDIUM.sub(rf"\g<medium>{_STATING}", _done(told, script)))
    said = said.replace(f"{_STATING}{_STATING.lstrip()}", _STATING)
    return Claim(said, where, _topic(said), denied=false)


def _done(text: str, script: Script) -> str:
    return acted(_plain(text), script.patterns.clauses)


def goes_on(one: Heard) -> bool:
    """Whether a statement behind the claim's comma still tells what is claimed."""
    return one.flows and not re.match(
        r"(?:itu|ini|padahal|faktanya|yang benar|bukan|tidak|sudah|\d+ (?:orang|warga))\b", one.text
    )


def _stripped(text: str, script: Script) -> tuple[str, str]:
    """Where it goes round, and what, without the words that only say that it does."""
    where = ""
    if found := _WHERE.match(text):
        where, text = found["where"], text[found.end() :]
    for _ in range(3):
        opening = opens_with(text, script.lines.klarifikasi.pembuka_kabar)
        text = without(text, opening) if opening else text
        if aired := _AIRED.match(text):
            where, text = where or aired["where"], text[aired.end() :]
        text = _HEARD.sub("", text)
    return where, text


def _split(text: str) -> tuple[str, bool, str]:
    """What stands before "katanya", and what behind it."""
    found = _RUMOURED.search(f" {text}")
    return (text[: found.start()].strip(), True, text[found.end() - 1 :].strip()) if found else ("", False, text)


def _plain(text: str) -> str:
    """A claim is reported, not quoted: without its marks, in standard words."""
    if "“" not in text:
        return clean(re.sub(r"\bkatanya\b ?", "", text, flags=re.IGNORECASE))
    stated = re.sub(r"(?<=\w) “(?=\w)", " “" if _STATING in text else _STATING, text, count=1)
    words = re.sub(r"[“”]", "", stated)
    return clean(re.sub(r"(?<![\w-])[a-z]{3,}(?![\w-])", lambda word: _formal(word[0]), words))


def _formal(word: str) -> str:
    return word if standard(word) else standard_form(word) or word


def _topic(said: str) -> str:
    """What it is about, up to the first verb: a title must not repeat the claim."""
    told = _SHOWN.sub("", said)
    who = _SOMEBODY.match(told)
    words = told[who.end() if who else 0 :].split()
    stop = next((at for at, word in enumerate(words) if at and _ENDS_TOPIC.fullmatch(word)), len(words))
    stop = next((at for at, word in enumerate(words[:stop]) if at and is_verb(word.lower())), stop)
    return capital(f"{'orang yang ' if who else ''}{timed(' '.join(words[:stop])).rest}")
