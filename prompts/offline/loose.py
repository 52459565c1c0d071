"""Clauses no slot tells, as sentences of their own: the operator's words, with a subject where they lack one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from prompts.brief import Brief, Clause
from prompts.offline.attributes import attribute
from prompts.offline.grammar import acted, asked_for, dated, is_verb, predicated
from prompts.offline.manner import passive_of
from prompts.offline.morphology import active
from prompts.offline.pattern import Pattern
from prompts.offline.patterns import ClausePatterns
from prompts.offline.places import together
from prompts.offline.reported import reported
from prompts.offline.teller import Teller
from prompts.offline.told import TOLD
from prompts.offline.verbs import ROOTS, headline_verb
from prompts.offline.wording import LIST_MARK, capital, clean, sentence

_EVENTLESS = {"imbauan", "kondisi", "ucapan", "harga"}
_COUNTED = {"kuota", "kuotanya", "target", "targetnya", "total", "jumlah", "peserta", "pesertanya", "setiap malam"}
_NEEDED = {"butuh": "dibutuhkan", "membutuhkan": "dibutuhkan", "perlu": "diperlukan", "memerlukan": "diperlukan"}
_EBBING = {"surut": "air", "padam": "api"}
_LONG = 5  # words
_DAYS = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b"
_COUNT = r"(?:(?:sekitar|lebih dari|kurang lebih|hampir|kurang dari) )?[\d.,–]+"


@dataclass(slots=True)
class Loose:
    """Tells the loose clauses of one brief."""

    brief: Brief
    teller: Teller
    lines: ClausePatterns

    def sentences(self, clauses: Sequence[Clause] | None = None) -> list[str]:
        """One sentence a clause, in the note's order; numbers by area become one sentence."""
        given = clauses if clauses is not None else [c for c in self.brief.clauses if c.role in TOLD[1:]]
        told = [self.one(clause, at) for at, clause in enumerate(given)]
        return [text for text in told if text]

    def one(self, clause: Clause, at: int) -> str:
        """The clause as a sentence."""
        text = reported(dated(acted(_asked_people(together(reordered(clean(clause.text)))), self.lines)))
        if not text:
            return ""
        if LIST_MARK in text:
            return sentence(text)
        if ebbing := re.match(
            r"(?P<now>(?:sekarang|kini|saat ini) )?(?P<how>(?:sudah|mulai|belum|telah) (?:mulai )?)(?P<what>surut|padam)",
            text,
        ):
            text = f"{ebbing['now'] or ''}{_EBBING[ebbing['what']]} {text[len(ebbing['now'] or '') :]}"
        if clause.role == "hadirin":
            return self._tell(at, self.lines.hadirin, text)
        if clause.role == "ajakan":
            return self._asked(at, text)
        return self._statement(at, text)

    def _tell(self, at: int, patterns: Sequence[Pattern], text: str, **more: str) -> str:
        own = f"lepas{at}"
        return self.teller.tell(own, patterns, (), {"isi": text, **more}) or sentence(text)

    def _asked(self, at: int, text: str) -> str:
        """An imperative stands as it is; "menjaga …" becomes "mari menjaga …"."""
        first = text.split(" ", 1)[0].lower()
        if headline_verb(first) != first:
            return sentence(headline_verb(f"{first}{text[len(first) :]}"))
        if first.startswith("me") and is_verb(first):
            return self._tell(at, self.lines.ajakan, text)
        return sentence(text)

    def _statement(self, at: int, text: str) -> str:
        lines, (first, _, rest) = self.lines, text.partition(" ")
        lower = first.lower().strip(",:")
        if lower == "gratis" and not rest:
            return self._tell(at, lines.gratis, text)
        if job := next((j for j in lines.kata_jabatan if re.match(rf"{j}(?:nya)?:? ", text.lower())), ""):
            person = text[len(job) :].removeprefix("nya").strip(": ")
            who = person if person != person.lower() else " ".join(capital(word) for word in person.split())
            return self._tell(at, lines.jabatan, text, kata=job, orang=who)
        if said := attribute(text, lines):
            return sentence(said)
        asks = lower in lines.pembuka_utuh and self.brief.type not in {"laporan", "kondisi"}
        if (lower in ROOTS or lower == "bawa") and not re.match(r"(?:jalan|inap)\b", rest) and not asks:
            lower, text = active(lower), f"{active(lower)} {rest}".strip()
        if lower in _NEEDED:
            return sentence(f"{_NEEDED[lower]} {rest}")
        if is_verb(lower):
            return self._subjectless(at, lower, text, rest)
        if lower in lines.pembuka_utuh or self._predicated(text):
            return sentence(text)
        return self._nominal(at, text)

    def _predicated(self, text: str) -> bool:
        return predicated(text, self.lines)

    def _subjectless(self, at: int, verb: str, text: str, rest: str) -> str:
        """A verb without subject: counted people become one, else the event does."""
        counted = re.match(_COUNT, rest) and not self._predicated(rest) and not _linked(rest)
        if counted and (passive := passive_of(verb)):
            return sentence(f"{rest} {passive}")
        if verb in self.lines.putusan:
            return self._tell(at, self.lines.tentang_acara, f"{self.lines.putusan[verb]} {rest}")
        thing, passive = self.teller.story.values["objek"], self.teller.story.activity.pasif
        if thing and passive and verb == passive:  # "diserahkan langsung bu lurah"
            return sentence(f"{thing} {text}")
        if (
            self.brief.type == "ucapan"
            and verb.startswith("di")
            and re.search(r"\b(?:duka|wafat|meninggal|almarhum)", self.brief.raw, re.I)
        ):
            woman = re.search(r"\b(?:almarhumah|ibu|bu|hj)\b", self.brief.raw, re.IGNORECASE)
            return sentence(f"{'almarhumah' if woman else 'almarhum'} {text}")
        if self.brief.type not in _EVENTLESS and (verb in self.lines.kata_acara or verb.startswith(("di", "ber"))):
            return self._tell(at, self.lines.tentang_acara, text)
        if self.brief.type in _EVENTLESS or not self.teller.story.activity.known:
            return self._carried(at, text)
        if self.teller.story.communal:
            return self._tell(at, self.lines.laku_peserta, text)
        return self._tell(at, self.lines.laku, text)

    def _carried(self, at: int, text: str) -> str:
        """A deed without its doer: the doer of the opening goes on, where it is known."""
        opening = next((clean(one.text).lower() for one in self.brief.clauses if one.role == "pokok"), "")
        people = re.match(
            rf"(?:para |[\d.]+ )?(?:{'|'.join(sorted(self.lines.kata_peserta | self.lines.kata_petugas))})\b", opening
        )
        if people or self.teller.story.values["peserta"]:
            return self._tell(at, self.lines.laku_peserta, text)
        own = self.teller.story.values["penyelenggara_pendek"]
        return sentence(f"{own} {text}") if own else sentence(text)

    def _nominal(self, at: int, text: str) -> str:
        """A noun phrase without predicate: those who came, those who worked, what it was done with, what there was.
        A longer one stands as it is: nobody can tell that it has no predicate."""
        lines, what = self.lines, self.brief.what.lower()
        noun = re.sub(rf"^(?:para |seluruh |{_COUNT} )+", "", text.lower()).split(" ")[0]
        if noun in lines.kata_petugas:
            return self._tell(at, lines.petugas, text)
        if noun in lines.kata_peserta:
            return self._tell(at, lines.peserta, text)
        short = len(text.split()) < _LONG and not re.search(r"\d+$", text)
        if short and any(what.startswith(one) for one in lines.menyediakan):
            return self._tell(at, lines.tersedia, text)
        if re.match(_COUNT, text) and any(what.startswith(one) for one in lines.bekerja):
            return self._tell(at, lines.alat, text)
        if re.match(_DAYS, text):
            return sentence(text)
        if source := re.match(r"(?P<what>[a-z]+(?: [a-z]+){0,2}) dari (?P<who>[A-Z].*)$", text):
            return sentence(f"{source['what']} itu berasal dari {source['who']}")
        listed = ", " in text or (" dan " in text and len(text.split()) < _LONG)
        if listed or (re.match(_COUNT, text) and len(text.split()) < _LONG):
            return self._tell(at, lines.benda, text)
        return sentence(text)


_ASKING = re.compile(
    r"^(?P<who>(?:seluruh |para |semua )?(?:warga|masyarakat|pedagang|orang tua|pengendara|pengguna jalan|peserta|jamaah|pengunjung)(?: [a-z]+){0,2}?) "
    r"(?:tolong|mohon|harap|diharap(?:kan)?|dimohon) (?:untuk |agar )?(?P<what>.+)$"
)


def _asked_people(text: str) -> str:
    """ "warga tolong kuras bak, tutup tempat air" → "warga diminta menguras bak dan menutup tempat air"."""
    match = _ASKING.match(text)
    return f"{match['who']} diminta {asked_for(match['what'])}" if match else text


def reordered(text: str) -> str:
    """Numbers before what they count, places after: "petugas DLH 15 orang" → "15 petugas DLH", "RW 02 135 KK
    RW 04 352 KK" → "135 KK di RW 02 dan 352 KK di RW 04"."""
    areas = re.findall(rf"((?:RT|RW) \d+)[:,]? (?:ada )?({_COUNT} \w+)", text)
    if areas and re.sub(rf"(?:RT|RW) \d+[:,]? (?:ada )?{_COUNT} \w+|\bdan\b|[,\s]", "", text) == "":
        pairs = [f"{count} di {area}" for area, count in areas]
        return (
            pairs[0] if len(pairs) == 1 else f"{', '.join(pairs[:-1])}{',' if len(pairs) > 2 else ''} dan {pairs[-1]}"
        )
    text = re.sub(rf"^({_COUNT} [a-z]+) ({_COUNT} [a-z]+)$", r"\1 dengan \2", text)
    text = re.sub(r"^(warga|peserta|yang hadir) ada (?=[\d.]+ orang$)", r"\1 ", text)
    after = re.fullmatch(r"((?:[^\W\d][\w/-]* ){1,6})((?:sekitar )?[\d.]+) orang", text)
    if not after or after[1].strip() in _COUNTED or is_verb(after[1].split()[0].lower()):
        return text
    return f"{after[1].strip()} sebanyak {after[2]} orang"


def _linked(text: str) -> bool:
    return bool(re.search(r"\b(?:di|ke|oleh|untuk|dengan|sejak|kepada|dari|pada|agar|karena)\b", text))
