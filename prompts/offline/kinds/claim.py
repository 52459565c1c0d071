"""The claim that a clarification denies: where it goes round, what it says, what it is about."""

import re
from dataclasses import dataclass, replace

from knowledge.checking.colloquial import standard, standard_form
from prompts.offline.activating import acted
from prompts.offline.grammar import is_verb, verbal
from prompts.offline.kinds.heard import Heard, opens_with, without
from prompts.offline.kinds.script import Script
from prompts.offline.kinds.timing import timed
from prompts.offline.kinds.verdict import of_the_claim
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
_CALLED_UNTRUE = re.compile(r"^(?:(?:ini )?ada )?(?:hoaks|hoax|kabar bohong)\b", re.IGNORECASE)
# "…, dapat dari grup wali murid": where the claim goes round
_FROM = re.compile(
    rf"^(?:(?:ter|di|men)?dapat|didapat|disebar|menyebar|{_ROUND})(?:nya)? (?:dari|di|lewat) "
    r"(?P<where>(?:grup|media sosial|WhatsApp|Facebook|TikTok|Instagram)\b[^,]*)$",
    re.IGNORECASE,
)
# "pesan yang mengatasnamakan dinas minta warga kirim foto": whose name it has, and what it asks
_IN_THE_NAME = re.compile(r"(?P<name>\byang (?:mengatasnamakan|mengaku) [^,]{3,70}?) (?:me)?minta (?=[a-z])")
# "jangan percaya isu tsunami besok": what readers are not to believe
_DISTRUST = re.compile(
    r"^(?:jangan|tidak usah|tidak perlu) (?:percaya|termakan|terpancing|terhasut)(?: (?:dengan|pada|oleh|sama|dan))? "
    r"(?:isu|kabar|hoaks|berita|informasi|info|pesan)(?: (?:soal|tentang|bahwa|kalau))? "
    r"(?P<what>(?!itu\b|ini\b|yang\b).+)$",
    re.IGNORECASE,
)
# "di TikTok menyebut air galon kotor": where it is said, and what
_SAID_THERE = re.compile(
    r"^(?P<where>(?:di|lewat|melalui) (?:grup |akun )?(?:WhatsApp|Facebook|TikTok|Instagram|YouTube|X|media sosial)"
    r"(?: \w+)?) (?:menyampaikan|menyebut(?:kan)?|mengatakan|bilang)(?: bahwa)? (?P<what>.+)$",
    re.IGNORECASE,
)
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
    closed: bool = False  # told and denied in one breath: nothing behind it is claimed

    def more(self, text: str) -> "Claim":
        """With what follows behind a comma: "…, katanya dibuka 120 lowongan"."""
        if (found := _FROM.match(text)) and not self.where:
            return replace(self, where=f"di {found['where']}")
        heard = re.match(r"katanya,? ", text)
        told = _plain(_HEARD.sub("", text))
        if heard and _STATING not in self.said and _shows(self.said):
            link = " dengan keterangan " if self.said.startswith(("foto", "gambar")) else _STATING
            return replace(self, said=f"{self.said}{link}{told}")
        first, gap, rest = told.partition(" ")
        told = f"{active(first)}{gap}{rest}" if first == "suruh" or verbal(first) else told
        link = " dan " if _STATING in self.said and is_verb(told.split(" ", 1)[0]) else ", "
        return replace(self, said=f"{self.said}{link}{told}")


def claim_of(one: Heard, script: Script) -> Claim | None:
    """The claim in a statement; None where it reports none, or denies it at once ("foto itu bukan Cilegon")."""
    words = set(re.findall(r"[\w-]+", one.text.lower())[:8])
    if there := _SAID_THERE.match(one.text):
        return Claim(there["what"], there["where"], _topic(there["what"]))
    heard = words & script.lines.klarifikasi.beredar or opens_with(one.text, script.lines.klarifikasi.pembuka_kabar)
    if not heard or of_the_claim(one.text):
        return None
    if found := _DENIED.match(one.text) or _DISTRUST.match(one.text):
        return Claim(found["what"], topic=_topic(found["what"]), denied=found.re is _DENIED, closed=True)
    if worded := _WORDED.match(one.text):
        return Claim(f"{worded['medium']}{_STATING}{_done(worded['what'], script)}", topic=_topic(worded["what"]))
    return _reported(one, script)


def _reported(one: Heard, script: Script) -> Claim | None:
    """The claim of a statement that says that something is told or goes round."""
    where, told = _stripped(_LATELY.sub("", one.text), script)
    before, rumoured, after = _split(told)
    denying = script.lines.klarifikasi.bantahan
    false = any(re.search(rf"\b{re.escape(word)}\b", before if rumoured else told, re.IGNORECASE) for word in denying)
    untrue = bool(_CALLED_UNTRUE.match(one.text))
    if false and not rumoured and not untrue:
        return None
    if rumoured and before:
        before = clean(re.sub(rf"\b(?:hoaks|hoax|bohong|{_ROUND})\b ?", "", before))
        link = _STATING if _shows(before) else " "  # "air katanya keruh": the thing itself, no medium
        told = _done(after, script)
        return Claim(f"{before}{link}{told}", where, _topic(told if link.strip() else before), denied=false or untrue)
    told = _IN_THE_NAME.sub(r"\g<name> dan meminta ", told)
    said = _SPEAKING.sub(r"\g<0> yang", _MEDIUM.sub(rf"\g<medium>{_STATING}", _done(told, script)))
    said = said.replace(f"{_STATING}{_STATING.lstrip()}", _STATING)
    return Claim(said, where, _topic(said), denied=false or untrue)


def asked(one: Heard) -> Claim:
    """A question that the note itself answers: "vaksin bikin mandul? tidak benar"."""
    said = re.sub(r"^(?:apakah|apa|benarkah|betulkah|benar|bener)(?: benar)?,? (?=\w)", "", clean(one.text))
    return Claim(said, topic=_topic(said), closed=True)


def _shows(text: str) -> bool:
    """Whether the words name what a claim is told by, which says something: "video di TikTok", "surat edaran"."""
    return bool(_MADE_OF.search(text))


_MADE_OF = re.compile(
    r"\b(?:video|rekaman|unggahan|pesan|selebaran|poster|surat|akun|foto|gambar|kabar|berita|isu|info|informasi|narasi|"
    r"artikel|tulisan|chat|WhatsApp|SMS|tangkapan layar|brosur|flyer|pamflet|siaran)\b",
    re.IGNORECASE,
)


def _done(text: str, script: Script) -> str:
    return acted(_plain(text), script.patterns.clauses)


def _stripped(text: str, script: Script) -> tuple[str, str]:
    """Where it goes round, and what, without the words that only say that it does."""
    where = ""
    if found := _WHERE.match(text):
        where, text = found["where"], text[found.end() :]
    for _ in range(3):
        opening = opens_with(text, script.lines.klarifikasi.pembuka_kabar)
        if opening and without(text, opening).startswith("yang "):  # "beredar pesan yang …": of the message
            text = _GOES_ROUND.sub("", text).strip() if _GOES_ROUND.match(text) else text
            break
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
