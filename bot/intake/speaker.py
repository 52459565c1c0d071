"""Who is introduced beside a quotation: "pembeli, ibu Rohmah, bilang “…”", "“…” kata kabid tibum Hendra".

Read are a role (what somebody is), a calling, a name, an age and what stands behind it; and who was named before is
known again by a part of the name ("bu Hanifah") or by the office alone ("pak wakil").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.intake.capitals import proper
from bot.intake.standard_words import spell
from prompts.brief import Person

_CALL = (
    r"(?i:pak|pa|bpk|bp|bapak|bu|ibu|bang|mas|mbak|mba|kang|teh|mpok|abah|om|tante|kak|adik|"
    r"mbah|embah|nenek|nek|kakek|kek|eyang|mak|emak|nyai|ceu|mang|aa|neng|uwa|wak|cak|bude|pakde)\.?"
)
_HONOUR = r"(?:(?:drg|dr|drh|hj|h|kh|k\.h)\.? (?=[A-Z])|(?:Drg|Dr|Drh|Hj|H|KH|K\.H)\.? )"
# Words that open a sentence and are nobody's name: "Ada yang nanya “…”"
_OPENS = r"(?!(?:Ada|Yang|Ini|Itu|Kata|Lalu|Terus|Kalau|Waktu|Saat|Mereka|Dia|Beliau|Juga|Dan|Jadi|Katanya|Pesannya)\b)"
_NAME = rf"{_OPENS}[A-Z]['’]?[a-z][\w'’-]*(?: [A-Z][\w'’-]+){{0,3}}"
_LINKS = r"(?:dan|sama|buat|untuk|di|ke|oleh|yang|yg|dari|katanya|kata)\b"
_WORD = rf"\d{{1,2}}|(?!{_LINKS})[a-z][\w/]*|[A-Z]{{2,}}"
_VERBS = (
    r"(?:bilang|blg|ngomong|kata|berkata|cerita|bercerita|berpesan|pesan|pesen|menambahkan|nambahin|menjelaskan|"
    r"mengatakan|menyampaikan|menuturkan|nyeletuk|celetuk|curhat|"
    r"mengaku|ngaku|berharap|minta|meminta|ngajak|mengajak|titip pesan)"
)
_SAYS = rf"(?: (?:juga |jg )?{_VERBS}(?: (?:gini|begini|gitu|bahwa|kalau))?)?\s*[:,–—-]?\s*$"
_EDGE = r"(?:^|[.;:!?¶\n(,“”\"]\s*|\s-\s*|^-\s*)(?:(?:dan|lalu|terus|sedangkan) )?"
_CALLED = rf"(?P<role>(?:(?:{_WORD}|[A-Z]\w+),? ){{0,5}}?)(?P<call>{_CALL} )"  # "ketua bank sampah Lestari bu Een"
_PLAIN = rf"(?P<bare>(?:[A-Z][a-z]+ (?=[a-z]))?(?:(?:{_WORD}) ){{0,5}}?)"  # "Ketua pokmas Asep Supriyatna"
_NAMED = rf"(?:{_CALLED}|{_PLAIN})(?:namanya )?(?P<honour>{_HONOUR})?(?P<name>{_NAME})"
# "Ketua Pokmas: H. Mursalin": an office as a label
_LABEL = (
    r"(?:(?P<label>(?i:(?:wakil )?ketua|kepala|kabid|kasi|sekretaris|bendahara|koordinator|pengelola|instruktur|"
    r"pelatih|direktur|manajer|penyuluh)(?: [\w/]+){0,4}?)\s?: )?"
)
_BEFORE = re.compile(
    rf"{_EDGE}(?:(?:[Kk]ata|[Uu]jar|[Mm]enurut|[Tt]utur) )?{_LABEL}{_NAMED}"
    r"(?:,? (?:"
    r"\((?P<years>\d{1,2}(?: ?(?:th|thn|taun|tahun))?)\)|"
    r"(?P<age>\d{1,2})(?: (?:th|thn|taun|tahun)|(?=\s*[:,]?\s*$))))?"
    r"(?:,? (?:dari|asal|dr) (?P<home>[\w ]{3,30}?))?"
    rf"(?:,? (?P<after>(?!{_VERBS}\b)[a-z]\w*(?: \w+){{0,5}}?)| \((?P<aside>[a-z][\w /]{{2,40}})\))?"
    rf"(?:, (?!{_VERBS}\b)[a-z]\w*(?: [a-z]+){{0,3}})?,?{_SAYS}"
)
_AFTER = re.compile(
    r"\s*[,.]?\s*(?:kata|ujar|ucap|tutur|jelas|ungkap|tambah|tegas|pesan) "
    rf"{_NAMED}(?P<years>)(?P<age>)(?P<home>)(?P<after>)(?P<aside>)(?P<label>)"
)
_OFFICE_ALONE = re.compile(
    rf"{_EDGE}(?:kata |ujar |menurut )?(?:{_CALL} )?(?P<office>[a-z]+(?: (?!{_VERBS}\b)[a-z]+)?){_SAYS}"
)
_OWNER = re.compile(r"(?:yang |yg )?(?:punya|pemilik) (?P<what>.+)")
_HONOURS = {"dr": "dr.", "drg": "drg.", "drh": "drh.", "h": "H.", "hj": "Hj.", "kh": "K.H.", "k.h": "K.H."}
_OF_DUTY = re.compile(r"(?<=\w )menjaga$")  # "dokter jaga" is on duty, it guards nothing
_OWN = re.compile(r"^([A-Za-z]{4,})nya\b")  # "ketuanya pak Anwar"
_CLERICS = re.compile(r"(?:ustaz|ustazah|kiai|habib)", re.IGNORECASE)
_KIND = re.compile(r"(?:rt|rw|dari|asal|yang|yg|di|saat|usai|sambil|hadir|ikut|buka)\b")


@dataclass(frozen=True, slots=True)
class Introduced:
    """What stands beside a quotation about its speaker, as written."""

    name: str
    role: str = ""
    honour: str = ""
    age: str = ""
    home: str = ""

    @property
    def words(self) -> str:
        """Role and name as they would be read in a note."""
        return " ".join(part for part in (self.role, self.honour, self.name) if part)

    @property
    def person(self) -> Person:
        """As somebody the note tells nothing else about."""
        role = _OF_DUTY.sub("jaga", spell(self.role)) if self.role.islower() else self.role
        return Person(name=f"{self.honour} {self.name}".strip(), title=role[:1].upper() + role[1:], role="pembicara")


def introduced(before: str, after: str) -> Introduced | None:
    """The speaker named right before a quotation, or behind it by "kata …"."""
    found = _BEFORE.search(before[-140:]), _AFTER.match(after)
    ended = bool(re.match(r"\s*[.!?]", after))  # "“….” kata lurah …": what follows is another sentence
    match = (found[0] or found[1]) if ended else (found[1] or found[0])
    if not match:
        return None
    role = (match["label"] or match["role"] or match["bare"] or "").strip(" ,")
    role = "" if _KIND.fullmatch(role.casefold()) else role  # "ikut Fahmi: “…”"
    honour = _HONOURS.get((match["honour"] or "").strip().rstrip(".").casefold(), "")
    role = re.sub(r"^(?:bu|pak|ibu|bapak) (?=[a-z])", "", _OWN.sub(r"\1", role))
    if cleric := _CLERICS.fullmatch(role):
        role, honour = "", cleric[0].capitalize()
    role = role or _OWN.sub(r"\1", _role_behind(match["after"] or match["aside"] or ""))
    age = _age(match)
    return Introduced(match["name"], role, honour, age, proper(match["home"] or ""))


def _age(match: re.Match[str]) -> str:
    """The age as the note has it: "(58)" without a unit, "58 th" with one."""
    told = match["years"] or ""
    unit = match["age"] or re.search(r"[a-z]", told, re.IGNORECASE)
    figure = match["age"] or re.sub(r"\D", "", told)
    return f"{figure} tahun" if figure and unit else figure


def named_again(known: Sequence[Person], told: Introduced | None, before: str) -> Person | None:
    """Who of those the note names is meant by a part of the name, or by the office alone; None where two could be."""
    if told:
        words = set(told.name.casefold().split())
        same = [one for one in known if one.name and words <= set(one.name.casefold().split())]
    else:
        alone = _OFFICE_ALONE.search(before[-80:])
        office = f"{spell(alone['office'])} ".casefold() if alone else ""
        same = [one for one in known if office.strip() and f"{one.title} ".casefold().startswith(office)]
    return _fullest(same)


def _fullest(same: Sequence[Person]) -> Person | None:
    """The one person that all are: "Dewi" beside "Dewi Kurniasih" is she; None where two could be."""
    words = [set(one.name.casefold().split()) for one in same]
    most = max(range(len(same)), key=lambda at: len(words[at]), default=None)
    one = most is not None and (len(same) == 1 or all(words[most] and each <= words[most] for each in words))
    return same[most] if one and most is not None else None


def _role_behind(words: str) -> str:
    """ "penjual keripik", "yg punya Warung Rasa" behind a name; what is no role is none."""
    if owner := _OWNER.fullmatch(words):
        return f"pemilik {owner['what']}"
    return "" if _KIND.match(words) else words
