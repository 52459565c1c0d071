"""The clause that names an event, without what the note runs into it: "upacara di alun-alun pesertanya 600 ASN"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from knowledge.entities.words import small
from prompts.brief import Clause
from prompts.offline.grammar import is_verb, predicated, verbal
from prompts.offline.patterns import ClausePatterns
from prompts.offline.syntax.judge import judge
from prompts.offline.telegraphic.normal import normal
from prompts.offline.telegraphic.parts import ABOUT, FIGURE, SUM
from prompts.offline.wording import sentence, word_set

_PART_OF_DAY = r"(?:subuh|pagi|siang|sore|malam)"
_TWICE = re.compile(rf"\b(?P<part>{_PART_OF_DAY}) itu,? hari itu\b|\bhari itu,? (?P<late>{_PART_OF_DAY}) itu\b")
_OWNED = re.compile(r" (?=[a-z]+(?:-[a-z]+)?nya (?:(?!yang\b|dan\b).+))")
_THAT_DAY = re.compile(rf"(?<=[a-z]) (?P<day>(?:hari|{_PART_OF_DAY}) itu) (?={ABOUT}{FIGURE} [a-z])")
# "80 warga membersihkan got"; who receives or undergoes something does no work
_WORKS = re.compile(
    rf"{ABOUT}{FIGURE} (?:(?!di[a-z]{{3}})[a-z]+ )+?"
    r"(?!(?:menerima|mendapat|memperoleh|mengalami|menjalani)\b)me[a-z]{3,}\b"
)
# "mobil pustaka ke SDN Ketileng 1": what goes to a place is no event
_VISITS = re.compile(
    rf"(?P<who>^(?:(?:hari|{_PART_OF_DAY}) itu,? )?(?:mobil|bus|motor|perahu|tim|rombongan|regu)(?: [a-z]+){{0,2}}) ke "
    r"(?=[A-Z])"
)
# "ditutup sementara … ada pemasangan girder": what there is explains what is closed
# "ada tamu dari … studi tiru posyandu": who comes does what they came for
_GUESTS = re.compile(
    r"^ada (?P<who>(?:tamu|rombongan) dari [^,;:]+?) (?:(?:yang|mau|ingin|untuk|dalam rangka|hendak) )*"
    r"(?P<what>(?:studi (?:tiru|banding|lapangan)|kunjungan(?: kerja)?|kaji tiru|silaturahmi)\b)"
)
_CAUSED = re.compile(
    r"(?P<state>\b(?:ditutup|dialihkan|libur|padam|mati|tutup|diundur|ditunda|terganggu|dimatikan)\b[^,;:]*?) "
    r"(?=ada (?:pe[a-z]{4,}an|perbaikan|acara|kegiatan|upacara|proyek)\b)"
)
_RANK = re.compile(r",? (?:meraih )?(?=juara (?:\d|umum|pertama|satu)\b)")
_CONTEST = re.compile(
    r"(?:lomba|perlombaan|turnamen|kejuaraan|festival|kompetisi|sayembara|pertandingan|MTQ|final)\b", re.I
)
_DONE = re.compile(r"(?P<what>(?:[a-z]+ ){1,2}\d[\d.,]* [a-z]+) (?P<state>(?:sudah|telah) (?:selesai|rampung|tuntas))")
_SHARED = re.compile(r"(?<=\w) (?=\d[\d.]* [a-z]+ masing-masing (?:Rp)?\d)")
_OF_IT = re.compile(r"^(dana|biaya|anggaran) dari ")
_PAID = re.compile(r"(?<=[a-z\d]) (?=(?:dana|dananya|biaya|biayanya|anggaran|anggarannya) dari [a-zA-Z])")
_AGE = re.compile(r"[A-Z][a-z]+ \d{2,3} tahun\b")
_SHORTEST = 2  # words of a head


def unrun(clauses: Sequence[Clause], lines: ClausePatterns) -> list[Clause]:
    """The clauses with an opening that names an event and nothing else."""
    found, cut = list[Clause](), ""
    for clause in map(_owner_named, clauses):
        if clause.role in {"kegiatan", "pokok"}:
            more = parted(clause, lines)
            cut = clause.text if len(more) > 1 else ""
            found += more
        elif found and not clause.joint and (told := _reported(found[-1].text, clause.text)):
            found[-1] = found[-1].model_copy(update={"text": told, "role": "lepas"})
        elif not (cut and not clause.joint and clause.text in cut):  # what no slot tells of it is told with it
            found += _apart(clause, lines)
    return found


def _owner_named(clause: Clause) -> Clause:
    """ "di kebunnya Jasmani" → "di kebun Jasmani": an owner who is named needs no -nya."""
    text = _OWNER.sub(r"\g<of> ", clause.text) if clause.role != "kutipan" else clause.text
    return clause if text == clause.text else clause.model_copy(update={"text": text})


_OWNER = re.compile(r"\b(?P<of>(?:di|ke|dari|milik) [a-z]{3,})nya (?=[A-Z][a-z])")


def _reported(before: str, text: str) -> str:
    """What somebody says, cut behind its time: "kadis bilang tahun depan | target 60 unit"; else empty."""
    found = _SAYS.fullmatch(before)
    if not found:
        return ""
    when = f"{found['when'].lower()} " if found["when"] else ""
    return f"menurut {found['who']}, {when}{_TARGET.sub('targetnya ', text)}"


_SAYS = re.compile(
    r"(?P<who>[A-Z].+?) (?:bilang|mengatakan|menyebut|menyampaikan|berkata)(?: (?:kalau|bahwa))?"
    r"(?: (?P<when>(?:tahun|bulan|pekan|minggu) (?:depan|ini)|besok|lusa))?",
    re.IGNORECASE,
)
_TARGET = re.compile(r"^target (?=\d)")


def _apart(clause: Clause, lines: ClausePatterns) -> list[Clause]:
    """Two predicates of the event that one clause holds: "hadir 36 kader, dibuka Camat …"."""
    if done := _DONE.fullmatch(clause.text):
        return [
            clause.model_copy(update={"text": done["what"], "role": "lepas"}),
            clause.model_copy(update={"text": done["state"], "role": "lepas", "joint": "koma"}),
        ]
    if free := _FREE.fullmatch(clause.text):
        return [
            clause.model_copy(update={"text": free["asked"]}),
            clause.model_copy(update={"text": "gratis", "role": "lepas", "joint": "koma"}),
        ]
    first, comma, second = clause.text.partition(", ")
    verb = second.split(" ", 1)[0]
    begins = verb in lines.kata_acara or verb == "ada"
    if clause.role != "lepas" or not comma or not begins or re.search(r"[:“∙]", clause.text):
        return [clause]
    rest = clause.model_copy(update={"text": second, "joint": "koma"})
    return [clause.model_copy(update={"text": first}), *_apart(rest, lines)]


# "bawa fotokopi KTP gratis", "50 anak yatim gratis": what is held costs nothing, not the copy or the children
_FREE = re.compile(
    r"(?P<asked>(?:(?:cukup |tinggal |jangan lupa |silakan )?(?:bawa|membawa|siapkan|daftar|datang)(?:kan)? [^,]+"
    rf"|{ABOUT}\d[\d.]* [a-z]+(?: [a-z]+){{0,2}})),? gratis"
)


def parted(clause: Clause, lines: ClausePatterns) -> list[Clause]:
    """The opening and the clauses that ran into it, in their order; the opening alone where nothing did."""
    text = _TWICE.sub(lambda found: f"{found['part'] or found['late']} itu", clause.text)
    text = normal(text) if _AGE.search(text) else text
    text = _GUESTS.sub(r"\g<who> melakukan \g<what>", text)
    text = _VISITS.sub(r"\g<who> mengunjungi ", _CAUSED.sub(r"\g<state> karena ", text))
    if paid := _PAID.search(text):
        more = Clause(
            text=_OF_IT.sub(r"\1nya dari ", text[paid.start() + 1 :]),
            role="lepas",
            sentence=clause.sentence,
            joint="koma",
        )
        return [*parted(clause.model_copy(update={"text": text[: paid.start()]}), lines), more]
    text = _LONG.sub(r"\g<where> selama ", text)
    for cut in (_contest, _sharing, _counting, _owning, _measuring, _attending):
        if at := cut(text, lines):
            more = Clause(text=text[at:].strip(", "), role="lepas", sentence=clause.sentence, joint="koma")
            more = more.model_copy(update={"text": more.text.removeprefix("meraih ")})
            return [clause.model_copy(update={"text": text[:at].rstrip(" ,")}), *_apart(more, lines)]
    return [clause if text == clause.text else clause.model_copy(update={"text": text})]


def _contest(text: str, _: ClausePatterns) -> int:
    """Where the winner begins behind the name of a contest, which wins nothing itself."""
    found = _RANK.search(text) if _CONTEST.match(text) else None
    return found.start() if found and re.search(r"[A-Z]", text[found.end() :]) else 0


def _sharing(text: str, _: ClausePatterns) -> int:
    """Where those begin who get so much each: "… 45 anak masing-masing Rp300.000"."""
    found = _SHARED.search(text)
    return found.start() if found else 0


def _counting(text: str, lines: ClausePatterns) -> int:
    """Where those counted begin a sentence of their own behind the day of the event: what became of them. Who does
    the work himself is the subject of the event, which is told of him in one sentence."""
    found = _THAT_DAY.search(text)
    if not found or not judge().well_formed(sentence(text[found.end() :])) or _WORKS.match(text[found.end() :]):
        return 0
    return 0 if predicated(f"x {text[: found.start()]}", lines) else found.end()


def _attending(text: str, lines: ClausePatterns) -> int:
    """Where those begin who took part, behind the place of the event: "pelatihan di BLK | 20 peserta dapat …"."""
    for found in _PEOPLE.finditer(text):
        head, rest = text[: found.start()], text[found.end() :]
        people = found["who"] in lines.kata_peserta | lines.kata_petugas
        open_ended = judge().reads(rest, "np") or judge().well_formed(sentence(rest))
        if people and " di " in head and not _ENDS_OPEN.search(head) and not predicated(f"x {head}", lines):
            return found.end() if open_ended else 0
    return 0


_PEOPLE = re.compile(rf"(?<=\w) (?={ABOUT}\d[\d.]* (?P<who>[a-z-]+))")
_ENDS_OPEN = re.compile(
    r"\b(?:di|ke|dari|untuk|bagi|dengan|bersama|oleh|dan|atau|antara|lantai|kelas|blok|sekitar|total|bersama)$"
)
# "di BLK dua hari": how long, behind where
_LONG = re.compile(
    r"(?P<where> di [A-Za-z][\w ]*?[A-Za-z])(?<! selama)(?<! setiap)(?<! tiap)(?<! dalam)(?<! sampai) "
    rf"(?=(?:{small(2)}|\d+) hari(?:$| \d))"
)


def _owning(text: str, lines: ClausePatterns) -> int:
    """Where a property with its -nya begins: "… pesertanya 600 ASN"."""
    for found in _OWNED.finditer(text):
        head, rest = text[: found.start()], text[found.end() :]
        last = head.rpartition(" ")[2]
        acts = is_verb(last) or verbal(last) or last in lines.predikat  # "bawa | hewannya"
        bound = re.search(r"\b(?:yang|dan|atau|karena|di|ke|dari|untuk|dengan)$", head)
        whole = len(head.split()) >= _SHORTEST and not acts and not bound
        if whole and ":" not in head and judge().reads(sentence(rest), "nominal"):
            return found.start()
    return 0


def _measuring(text: str, lines: ClausePatterns) -> int:
    """Where a property with its figure begins: "… panjang 350 meter", "… kuota 100 ekor"."""
    for found in _measures(tuple(lines.kata_atribut)).finditer(text):
        head, rest = text[: found.start()], text[found.start() + 1 :]
        bound = re.search(
            r"\b(?:di|ke|dari|dengan|untuk|yang|dan|atau|pada|se|berukuran|harga|tahun|hasil|tanpa|bebas)$", head
        )
        if len(head.split()) >= _SHORTEST and not bound and not predicated(f"x {head}", lines) and "," not in rest:
            return found.start()
    return 0


@lru_cache(maxsize=2)
def _measures(attributes: tuple[str, ...]) -> re.Pattern[str]:
    words = sorted((one for one in attributes if one not in _NO_PROPERTY), key=lambda one: (-len(one), one))
    return re.compile(rf"(?<=\w) (?:{'|'.join(words)})(?: [a-z]+)? (?:{SUM}|\d)")


_NO_PROPERTY = word_set("titik tahap posisi jam waktu hasil ketua isi rute lokasi jadwal sumber skor materi tema")
