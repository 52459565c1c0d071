"""One clause as a sentence: the operator's words, with a subject where they lack one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.entities.words import small
from knowledge.spelling import common_words
from prompts.brief import Brief, Clause
from prompts.offline.activating import acted
from prompts.offline.attributes import attribute
from prompts.offline.dates import clock_text
from prompts.offline.grammar import asked_people, dated, is_verb, predicated
from prompts.offline.manner import passive_of
from prompts.offline.morphology import active
from prompts.offline.pattern import Pattern
from prompts.offline.patterns import ClausePatterns
from prompts.offline.places import together
from prompts.offline.reported import reported, thanked
from prompts.offline.rows import measured, series
from prompts.offline.subjects import Subjects
from prompts.offline.teller import Teller
from prompts.offline.terse import Terse
from prompts.offline.verbs import ROOTS, headline_verb
from prompts.offline.wording import LIST_MARK, capital, clean, lower_first, sentence

_LASTING_VERBS = {"berlaku", "berakhir", "ditutup", "dibuka", "diperpanjang"}
_EVENTLESS = {"imbauan", "kondisi", "ucapan", "harga"}
_NEEDED = {"butuh": "dibutuhkan", "membutuhkan": "dibutuhkan", "perlu": "diperlukan", "memerlukan": "diperlukan"}
_EBBING = {"surut": "air", "padam": "api"}
_EBBED = re.compile(r"(?P<now>(?:sekarang|kini|saat ini) )?(?:(?:sudah|mulai|belum|telah) )+(?P<what>surut|padam)")
_GIVEN = re.compile(r"(?:bantuan|santunan|donasi|hadiah|hibah|penyaluran|pembagian|penyerahan)\b")
_EMPTY = re.compile(r"(?:katanya|ujarnya|ucapnya|tuturnya|jelasnya|begitu|demikian|itu saja|sekian)\.?", re.IGNORECASE)
_FEW = rf"(?:[\d.]+|{small(1, 10)})"
_GOT_TOO = re.compile(r"(?:dapat|mendapat) (?P<what>(?!juara|giliran|izin)[a-z\d][^,]*) juga")
_LONG = 5  # words
_EMERGENCY = "112"  # a number to call, never a count
_PART_OF_IT = re.compile(  # what an event has among other things
    r"(?:senam|pentas|tarian|tari|hiburan|bazar|pameran|konseling|dongeng|undian|permainan|doa|donor|simulasi|demo|peragaan|"
    r"penampilan|pertunjukan|santunan|pembagian|pemotongan|pelepasan|cek|pemeriksaan)(?: [a-z]+){1,3}"
)
_BEGUN = re.compile(r"(?P<when>selepas (?:subuh|zuhur|asar|magrib|isya|salat [a-z]+))(?: di [A-Z].*)?$")
_FELT = r"\b(?:seru|meriah|heboh|ramai|hangat|akrab)\b"
_ATMOSPHERE = "(?:seru|meriah|heboh|ramai|lancar|tertib|khidmat|kondusif|hangat|akrab)"
_MOOD = re.compile(
    rf"(?:(?:acara|suasana)(?:nya)? )?(?P<mood>(?:sangat |cukup )?{_ATMOSPHERE}(?:(?:,| dan|, dan) {_ATMOSPHERE})*)"
)
_DAYS = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b"
_COUNT = r"(?:(?:sekitar|lebih dari|kurang lebih|hampir|kurang dari) )?[\d.,–]+"
# "Dinsos evakuasi ODGJ di Pasar Blok F": what is acted on, told by name once more where a passive follows.
_OBJECT_OF = re.compile(
    r"[A-Z][\w ]*? [a-z]+ (?P<what>[A-Z]{2,}|(?!\d)[a-z]+(?: [a-z]+)?) (?:di|ke|dari|pada|milik) .+"
)


@dataclass(slots=True)
class Statement:
    """Tells one clause of a brief at a time."""

    brief: Brief
    teller: Teller
    lines: ClausePatterns
    terse: Terse

    def _subjects(self) -> Subjects:
        return Subjects(self.brief, self.teller, self.lines)

    def _speaker(self) -> str:
        """Who is meant where a message names nobody: the one office holder of the note, else the agency."""
        named = list(dict.fromkeys(reference.full for _, reference in self.teller.story.people))
        return named[0] if len(named) == 1 else self.teller.story.values["instansi"]

    def of(self, clause: Clause, at: int) -> str:
        """The clause as a sentence."""
        if clause.text.startswith("setelah itu") and (whole := self.terse.whole(clean(clause.text))) != clause.text:
            return sentence(whole)
        if after := re.match(
            r"(?P<link>setelah itu|sesudah itu|lalu|kemudian|selanjutnya),? (?=\w)", clean(clause.text)
        ):
            rest = clause.model_copy(update={"text": clean(clause.text)[after.end() :]})
            told = self.of(rest, at)
            return sentence(f"{after['link']}, {lower_first(told)}") if told else ""
        text = self.standard(clause)
        if begun := _BEGUN.match(text):
            return self._tell(at, self.lines.tentang_acara, f"dimulai {begun['when']}")
        return self._told(clause, at, self.words(clause, at))

    def words(self, clause: Clause, at: int) -> str:
        """The clause in standard words alone, without what would make a sentence of it."""
        text = self._heard(reported(dated(acted(asked_people(self.standard(clause)), self.lines)), self._speaker()))
        return self._of_them(text, at)

    def standard(self, clause: Clause) -> str:
        """The clause in standard words, figures and places in their order."""
        return self.terse.whole(measured(together(series(self.terse.ordered(clean(clause.text))))))

    def _heard(self, text: str) -> str:
        """ "katanya …" by whoever the note lets speak."""
        rumoured = re.match(r"katanya,? (?=\w)", text)
        who = self._speaker() if rumoured and self.teller.story.people else ""
        return f"menurut {who}, {text[rumoured.end() :]}" if rumoured and who else text

    def _of_them(self, text: str, at: int) -> str:
        """ "3 di antaranya …": a figure that follows counts some of those counted before."""
        part = re.match(rf"(?:sebanyak )?(?P<n>{_FEW}) (?P<what>(?P<verb>[a-z]+) .+|[a-z]+)$", text) if at else None
        verb = (part["verb"] or part["what"]) if part else ""
        known = is_verb(verb) or verb in self.lines.predikat
        counted = part and known and part["n"] != _EMERGENCY
        return f"sebanyak {part['n']} di antaranya {part['what']}" if part and counted else text

    def _told(self, clause: Clause, at: int, text: str) -> str:
        """A clause in standard words, by its role."""
        if not text or _EMPTY.fullmatch(text) or self._is_its_time(text):
            return ""
        text = self.terse.completed(text, self.teller.values()["sebutan"])
        if LIST_MARK in text:
            return sentence(text)
        if (
            re.match(r"dapat [a-z]", text)
            and self.teller.story.activity.known
            and not self._predicated(f"x {text[6:]}")
        ):
            text = f"peserta mendapat {text[6:]}"
        if (also := _GOT_TOO.fullmatch(text)) and self.teller.story.activity.known:
            text = f"peserta juga mendapat {also['what']}"
        if ebbing := _EBBED.match(text):
            text = f"{ebbing['now'] or ''}{_EBBING[ebbing['what']]} {text[len(ebbing['now'] or '') :]}"
        if clause.role == "hadirin":
            return self._tell(at, self.lines.hadirin, text)
        if clause.role == "ajakan":
            return self._asked(at, text)
        if text.lower().startswith("terima kasih"):
            return thanked(text)
        mood = _MOOD.fullmatch(re.sub(r" di [A-Z].*$", "", text) if "tempat" in self.teller.said else text)
        return self._felt(at, mood["mood"]) if mood else self._statement(at, text)

    def _is_its_time(self, text: str) -> bool:
        """Whether a clause only says the clock time that the event's own sentence says."""
        bare = re.fullmatch(r"(?:sejak |mulai |dari )?(?P<clock>pukul [\d.–]+ WIB)", text)
        return bool(bare and self.brief.when and clock_text(self.brief.when) == bare["clock"])

    def _felt(self, at: int, mood: str) -> str:
        """How it was: an atmosphere is one of the event, a course is how it went."""
        if re.search(_FELT, mood):
            return self._tell(at, self.lines.suasana, mood)
        return self._tell(at, self.lines.tentang_acara, f"berlangsung {mood}")

    def _tell(self, at: int, patterns: Sequence[Pattern], text: str, **more: str) -> str:
        own, event = f"lepas{at}", any(one.role == "kegiatan" for one in self.brief.clauses)
        if not event and not self.teller.story.activity.known:  # "dikerjakan warga tiga minggu" of a road
            alone = {id(self.lines.tentang_acara): text, id(self.lines.petugas): f"{text} bertugas"}
            if id(patterns) in alone:
                return sentence(alone[id(patterns)])
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
        first, _, rest = text.partition(" ")
        if first.lower().strip(",:") == "gratis" and not rest:
            return self._tell(at, self.lines.gratis, text) if self.teller.story.activity.known else sentence(text)
        if said := self._job(at, text) or sentence(attribute(text, self.lines)):
            return said
        text = self._active(text)
        verb, _, rest = text.partition(" ")
        verb = verb.lower().strip(",:")
        if verb in _NEEDED:
            return sentence(f"{_NEEDED[verb]} {rest}")
        rule = re.search(r"\b(?:wajib|harus|dilarang|boleh)\b", rest)  # "memasang reklame wajib berizin" is no deed
        if is_verb(verb) and verb not in self.lines.pembuka_utuh and not rule:
            return self._subjectless(at, verb, text, rest)
        return self._with_subject(at, verb, text)

    def _active(self, text: str) -> str:
        """A bare verb that opens the clause in its active form, unless it asks readers for something."""
        first, _, rest = text.partition(" ")
        verb = first.lower().strip(",:")
        asks = verb in self.lines.pembuka_utuh and self.brief.type not in {"laporan", "kondisi"}
        asks = asks and not re.match(r"\d{2,}\b", rest)  # "bawa 500 buku" asks nobody
        if verb == "bagi" and re.match(r"(?!(?:yang|para|seluruh|semua)\b)[a-z]", rest):
            return f"membagikan {rest}"
        bare = verb in ROOTS - {"data"} or verb == "bawa"
        return (
            f"{active(verb)} {rest}".strip() if bare and not asks and not re.match(r"(?:jalan|inap)\b", rest) else text
        )

    def _with_subject(self, at: int, first: str, text: str) -> str:
        """A clause that stands by itself, tells a contest's result, or says what the event consists of."""
        if first in self.lines.hasil_lomba and (team := self._subjects().team()):
            return sentence(f"{team} {text}")
        if first in self.lines.pembuka_utuh - {"dari"} or (self._predicated(text) and not self._lists_contests(text)):
            return sentence(text)
        told = self._of_the_event(text)
        return self._tell(at, self.lines.tentang_acara, told) if told else self._nominal(at, text)

    def _of_the_event(self, text: str) -> str:
        """What the event does with the noun phrase: where gifts come from, which games a contest has; or empty."""
        if re.match(r"dari [A-Z]", text) and _GIVEN.match(self.brief.what):
            return f"berasal {text}"
        return f"meliputi {text}" if self._lists_contests(text) else ""

    def _lists_contests(self, text: str) -> bool:
        """Whether a clause of a contest's note only names its games: "balap karung, makan kerupuk"."""
        items = re.split(r", dan |, | dan ", text)
        short = len(items) > 1 and all(re.fullmatch(r"[a-z]+(?: [a-z]+){0,2}", one) for one in items)
        return short and self.brief.what.startswith(("lomba", "perlombaan")) and not any(map(is_verb, text.split()))

    def _job(self, at: int, text: str) -> str:
        """ "moderator budi", "pembina upacara: Camat": who did a job; empty where no job is named."""
        job = next((j for j in self.lines.kata_jabatan if re.match(rf"{j}(?:nya)?:? ", text.lower())), "")
        person = text[len(job) :].removeprefix("nya").strip(": ")
        if job and person.startswith("dari "):
            return sentence(f"{job} berasal {person}")
        if job:
            self._named(person)
        who = person if person != person.lower() else " ".join(capital(word) for word in person.split())
        ordinary = person.islower() and person.split()[0] in common_words()  # "juri keliling": nobody's name
        return self._tell(at, self.lines.jabatan, text, kata=job, orang=who) if job and not ordinary else ""

    def _named(self, person: str) -> None:
        """Whoever a clause names by their job is not told again with their role."""
        self.teller.placed |= {
            (role, one.full) for role, one in self.teller.story.people if one.name and one.name in person
        }

    def _predicated(self, text: str) -> bool:
        return predicated(text, self.lines)

    def _subjectless(self, at: int, verb: str, text: str, rest: str) -> str:
        """A verb without subject: counted people become one, else the event does."""
        told = verb in self.lines.kata_acara
        counted = re.match(_COUNT, rest) and not told and not self._predicated(rest) and not _linked(rest)
        if counted and (passive := passive_of(verb)):
            return sentence(f"{rest} {passive}")
        if verb in self.lines.putusan:
            return self._tell(at, self.lines.tentang_acara, f"{self.lines.putusan[verb]} {rest}")
        if subject := self._subjects().suffered(verb) or self._subjects().given(verb):
            return sentence(f"{subject} {text}")
        eventless = self.brief.type in _EVENTLESS or verb in _LASTING_VERBS
        alone = verb.startswith("di") and verb not in self.lines.kata_acara and self._subjects().stands_before(at)
        if not alone and not eventless and verb in self.lines.kata_acara:
            return self._tell(at, self.lines.tentang_acara, text)
        if alone or eventless or not self.teller.story.activity.known:
            return sentence(text) if alone else self._carried(at, text)  # nobody can tell what was done to whom
        return self._tell(at, self.lines.laku_peserta if self.teller.story.communal else self.lines.laku, text)

    def _carried(self, at: int, text: str) -> str:
        """A deed without its doer: the doer of the opening goes on, where it is known."""
        opening = next((clean(one.text).lower() for one in self.brief.clauses if one.role == "pokok"), "")
        people = re.match(
            rf"(?:para |[\d.]+ )?(?:{'|'.join(sorted(self.lines.kata_peserta | self.lines.kata_petugas))})\b", opening
        )
        if people or self.teller.story.values["peserta"]:
            return self._tell(at, self.lines.laku_peserta, text)
        own = self.teller.story.values["penyelenggara_pendek"]
        acted_on = _OBJECT_OF.match(clean(self.brief.clauses[0].text)) if text.startswith("di") else None
        if text.startswith("di"):
            return sentence(f"{acted_on['what']} itu {text}" if acted_on else text)
        return sentence(f"{own} {text}") if own else sentence(text)

    def _nominal(self, at: int, text: str) -> str:
        """A noun phrase without predicate: those who came, those who worked, what it was done with, what there was.
        A longer one stands as it is: nobody can tell that it has no predicate."""
        lines, what = self.lines, self.brief.what.lower()
        noun = re.sub(rf"^(?:para |seluruh |{_COUNT} |{_FEW} )+", "", text.lower()).split(" ")[0]
        if re.match(r"R[TW] \d+,? ", text):  # a row of a timetable: "RW 02, Selasa (…)"
            return sentence(text)
        short = len(text.split()) < _LONG and not re.search(r"\d+$", text)
        counted = bool(re.match(_COUNT, text))
        tool = bool(re.match(rf"{_COUNT} (?:{'|'.join(sorted(lines.kata_alat))})\b", text))
        listed = ", " in text or (" dan " in text and len(text.split()) < _LONG)
        ways = (
            (noun in lines.kata_petugas and self.brief.type != "ucapan", lines.petugas),
            (noun in lines.kata_peserta and noun != text.lower(), lines.peserta),  # a bare noun says nothing of anybody
            (short and (counted or listed) and any(map(what.startswith, lines.menyediakan)), lines.tersedia),
            (counted and tool and any(map(what.startswith, lines.bekerja)), lines.alat),
            (bool(re.match(_DAYS, text)), None),
            (listed or (counted and len(text.split()) < 2 * _LONG), lines.benda),
            (bool(_PART_OF_IT.fullmatch(text)), lines.benda),
        )
        mourned = self.brief.type == "ucapan" and noun in lines.kata_petugas | lines.kata_peserta
        if mourned and (who := self._subjects().suffered("dikenang")):
            return sentence(f"{who} ialah {text}")
        if source := re.match(r"(?P<what>[a-z]+(?: [a-z]+){0,2}) dari (?P<who>[A-Z].*)$", text):
            if given := re.fullmatch(r"(?P<of>[a-z]+nya) (?P<what>sumbangan|bantuan|hibah|donasi)", source["what"]):
                return sentence(f"{given['of']} merupakan {given['what']} dari {source['who']}")
            that = "" if source["what"].endswith("nya") else " itu"
            return sentence(f"{source['what']}{that} berasal dari {source['who']}")
        patterns = next((patterns for fits, patterns in ways if fits), None)
        return self._tell(at, patterns, text) if patterns else sentence(text)


def _linked(text: str) -> bool:
    return bool(re.search(r"\b(?:di|ke|oleh|untuk|dengan|sejak|kepada|dari|pada|agar|karena)\b", text))
