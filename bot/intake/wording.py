"""The operator's words in the form they may be printed: colloquial → standard, names and abbreviations in capitals."""

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import lru_cache

from bot.intake.lists import activities, rule_forms, standard
from knowledge.checking.colloquial import full_vowel
from knowledge.checking.vocabulary import vocabulary
from knowledge.entities import Entity
from knowledge.entities.figures import plain
from knowledge.entities.lists import orang, roots
from knowledge.names import Names
from knowledge.spelling import common_words
from prompts.offline.dates import MONTHS
from prompts.offline.grammar import is_verb
from prompts.offline.morphology import active
from prompts.offline.wording import LINKING, word_set

# A web address, an e-mail address or an account: every letter stays.
ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|(?<!\w)@\w[\w.]+|[\w.+-]+@[\w-]+\.\w+|"
    r"\b[\w-]+(?:\.[\w-]+)*\.(?:id|com|net|org|info|ly|me|co|link|app|gle)\b(?:/\S*)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w'’-]+|&")
_PARTICLES = re.compile(
    r"\b(?:sih|dong|deh|kok|nih|tuh|lho|loh|ya|yaa|kan|min|kak|gan|bos|ges|gaes)\b\s*", re.IGNORECASE
)

_GROUPS = re.compile(
    r"\b(?P<group>posyandu(?: (?:lansia|balita|remaja))?|majelis taklim|kelompok tani|kelompok wanita tani|KWT|kwt|"
    r"bank sampah|pondok pesantren|paud|PAUD|TK|PT|CV|yayasan|klinik|terminal|sanggar|pokdakan|gapoktan)"
    r"(?P<name>(?:\s+[a-z][\w'-]*){1,3})"
)

_MONTH = re.compile(
    r"(?<=\d )(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b"
)
_SITE = re.compile(r"\b(?P<kind>lingkungan|kampung|TPU|lapas|perumahan|kompleks)(?P<name>(?: [a-z][\w'-]+){1,3})")
_MOSQUE = re.compile(
    r"\b(?:[Mm]asjid|[Mm]usala) "
    r"(?:al|an|ar|as|at|az|nurul|baitul|baitur|baitus|darul|darus|miftahul|jami|jamik|hidayatul|raudatul|babus)"
    r"[ -][a-z'-]+(?: (?:falah|huda|iman))?"
)
_GROWERS = re.compile(r"\b(?P<group>kwt|KWT)(?P<name>(?:\s+[a-z][\w'-]*){1,3})")
_ELDER = re.compile(r"\b(?:mbah|nenek|kakek|abah|eyang|embah|mak|nyai)(?= [A-Z])|\b(?:bank)(?= [A-Z]{2,})")
_SHORT_MONTH = "(jan|feb|mar|apr|mei|jun|jul|agu|agt|ags|sep|sept|okt|nov|des)"
_MONTHS = re.compile(rf"\b{_SHORT_MONTH} ?[-–] ?{_SHORT_MONTH}\b", re.IGNORECASE)
_RIVER = re.compile(r"\b(normalisasi|di|ke|pinggir|bantaran|membersihkan|susur|tepi|bibir|air) kali\b", re.IGNORECASE)
_REGENCY = re.compile(r"\bkab(?:\.|upaten)? (?P<name>serang|pandeglang|lebak|tangerang)\b", re.IGNORECASE)
_MARKET = re.compile(
    r"\bpasar (?!karena|untuk|yang|murah|"
    r"tradisional|modern|malam|tumpah|induk|rakyat|ramadan|tani|jam|tadi|ini|itu)[a-z]{4,}",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"\b(?P<kind>[Bb]lok) (?P<name>[a-z]\d?)(?![\w-])")
_STREET = re.compile(
    r"\b(?:[Jj]ln?\b\.?|Jalan(?= [a-z])|jalan(?= (?:kh|kyai|jenderal|jend|letjen|mayjen)\b))\s+"
    r"(?P<name>\w+(?:\s+(?!di|ke|dari|dan|sudah|ini|itu|depan|sampai|pukul|semalam|malam|tadi|kemarin|besok)\w+){0,2})"
)


@lru_cache(maxsize=1)
def _forms() -> tuple[dict[str, str], dict[str, str]]:
    lists = standard()
    words = {form: word for word, forms in lists.kata.items() for form in forms}
    verbs = {form: verb for verb, forms in lists.kata_kerja.items() for form in forms}
    return words, verbs


def colloquial_verb(word: str) -> str:
    """The standard active form of a colloquial verb ("bersihin" → "membersihkan"); empty if it is none."""
    folded = word.casefold()
    _, verbs = _forms()
    if folded in verbs:
        return verbs[folded]
    ending = len(folded) >= 6 and folded.endswith("in") and folded.isalpha()
    if ending and folded not in standard().bukan_in and folded not in roots():
        if re.match(r"di|me", folded) or folded.endswith("pimpin"):
            return ""
        return _from_root(folded[:-2])
    return ""


def _from_root(stem: str) -> str:
    """The -kan or -i verb of a colloquial stem ("bersih", "ngawas"); empty if its root is not a known word."""
    melted = {"ng": ("", "k"), "ny": ("s",), "m": ("p", "m"), "n": ("t", "n")}
    roots_ = [stem, stem.removeprefix("nge")]
    for nasal, firsts in melted.items():
        if stem.startswith(nasal):
            roots_ += [first + stem[len(nasal) :] for first in firsts]
    for root in roots_:
        if root in standard().akar_i:
            return active(f"{root}i")
        if root in roots() or root in standard().akar_kan:
            return active(f"{root}kan")
    return ""


def word(written: str) -> str:
    """One word in standard form; a word that needs no change comes back as it was written."""
    folded = written.casefold()
    return (
        _listed(folded)
        or colloquial_verb(written)
        or _befallen(folded)
        or _spelt(folded)
        or (rule_forms().get(written) or written)
    )


def _listed(folded: str) -> str:
    """The form that the lists have for a word, with or without "-nya"; empty if they have none."""
    words, _ = _forms()
    owned = folded.endswith("nya") and len(folded) > len("nya") + 2
    if folded in standard().huruf_besar or re.fullmatch(r"ii|iii|iv|vi|vii|viii", folded):
        return folded.upper()
    if owned and folded[:-3] in standard().huruf_besar:
        return f"{folded[:-3].upper()}-nya"
    if folded in words or folded in standard().nama_diri:
        return words.get(folded) or folded.capitalize()
    if doubled := re.fullmatch(r"(?P<root>[a-z]{3,})2(?P<end>nya|an)?", folded):  # "ibu2", "satu2nya"
        root = words.get(doubled["root"], doubled["root"])
        return f"{root}-{root}{doubled['end'] or ''}"
    base = words.get(folded[:-3], "") if owned else ""
    return f"{base}nya" if base and " " not in base else ""


def _spelt(folded: str) -> str:
    """Letters without a vowel are read one by one: "pmk" → "PMK"; empty for any other word."""
    return (
        folded.upper() if re.fullmatch(r"[bcdfghjklmnpqrstvwxyz]{3,5}", folded) and folded not in rule_forms() else ""
    )


def _befallen(folded: str) -> str:
    """ "kebakar", "ketabrak" → "terbakar", "tertabrak"; empty for any word of the lexicon."""
    root = folded.removeprefix("ke")
    happens = root != folded and len(root) > 3 and folded not in common_words() and vocabulary().active(root, "")
    prefix = "di" if root.startswith("ter") else "ter"  # "keterima": diterima
    return f"{prefix}{root}" if happens and not vocabulary().is_root(folded) else ""


def passive(written: str) -> str:
    """The standard form of a colloquial passive ("disalurin" → "disalurkan"); empty if it is none."""
    folded = written.casefold()
    if not re.fullmatch(r"di[a-z]{3,}in", folded) or folded in standard().bukan_in:
        return ""
    listed = _forms()[1].get(folded[2:], "")
    if listed.startswith("memper"):  # "dibenerin": diperbaiki
        return f"di{listed[3:]}"
    spoken, full = folded[2:-2], full_vowel(folded[2:-2])
    stem = full if full in roots() and not vocabulary().is_root(spoken) else spoken  # "diberesin": beres, not beras
    if stem in standard().akar_i:
        return f"di{stem}i"
    known = stem in roots() or stem in standard().akar_kan or f"{stem}kan" in roots()
    return f"di{stem}kan" if known else ""


def spell(text: str) -> str:
    """Every word in standard form."""
    return " ".join(word(one) for one in text.split())


def polished(text: str) -> str:
    """A stretch without particles of speech, stray marks and doubled spaces."""
    joined = _signs(re.sub(r"\s+", " ", text))
    joined = _titled(_PARTICLES.sub("", joined + " ").strip(" ,;:.-–¶"))
    joined = _MONTH.sub(lambda match: match[0].capitalize(), joined)
    joined = _ELDER.sub(lambda match: match[0].capitalize(), _MONTHS.sub(_spanned, joined))
    for written, better in standard().ungkapan.items():
        joined = re.sub(rf"(?<![\w-]){written}(?![\w-])", better, joined, flags=re.IGNORECASE)
    return re.sub(r"(?<=\w) dan$", " sama", joined)  # "jadwalnya ga sama": nothing follows that it could join


def _signs(text: str) -> str:
    """Signs in words: "a + b + c" → "a, b, dan c", "kader / puskesmas" → "kader atau puskesmas"."""
    head, plus, last = text.rpartition(" + ")
    if plus:
        more = " + " in head
        text = f"{head.replace(' + ', ', ')}{', dan ' if more else ' dan '}{last}"
    text = re.sub(r"(?<=[a-z]) / (?=[a-z])", " atau ", text)
    return re.sub(r"(?<=[\w)]) = (?=\d)", ", total ", text)


def standardise(text: str, entities: tuple[Entity, ...], start: int, end: int, names: Names) -> str:
    """`text[start:end]` ready to print: names as the name list writes them, other words in standard form."""
    parts, at = [], start
    named = {"place", "person", "organisation", "money"}
    inside = [one for one in entities if start <= one.start and one.end <= end and one.kind in named]
    for entity in inside:
        if entity.start < at:
            continue
        parts += [_plain(text[at : entity.start]), name_of(entity, names)]
        at = entity.end
    parts.append(_plain(text[at:end]))
    return polished("".join(parts))


def _titled(text: str) -> str:
    """A group's own name in capitals: "posyandu melati" → "posyandu Melati", but "posyandu balita" as it is."""
    known = (*activities().peserta, *activities().kegiatan)
    common = {part for phrase in known for part in phrase.split()} | (roots() - orang().kata_nama)

    def name(match: re.Match[str]) -> str:
        words = match["name"].split()
        ends = (at for at, one in enumerate(words) if one in common or one in LINKING or is_verb(one))
        count = next(ends, len(words))
        return " ".join([match["group"], *(proper(one) for one in words[:count]), *words[count:]])

    text = re.sub(r"(?<=\d)\s?m\b(?!²)", " meter", text)  # sums stand in their printed form by now
    text = re.sub(r"(?<=\d)\s?ml\b(?!\s*\d)", " mililiter", re.sub(r"(?<=\d)\s?m(?:3|³)(?!\w)", " meter kubik", text))
    text = re.sub(r"(?<=\d)\s?kg\b", " kilogram", re.sub(r"(?<=\d)\s?cm\b", " sentimeter", text))
    text = re.sub(r"(?<=\d)-(?=\d+ (?:sentimeter|kilogram|meter|persen))", "–", text)
    text = _REGENCY.sub(lambda match: f"Kabupaten {match['name'].capitalize()}", text)
    text = re.sub(r"\bGolok day\b", "Golok Day", text)
    text = _MOSQUE.sub(lambda match: proper(match[0]), text)
    text = _SITE.sub(lambda match: _site(match, common), text)
    text = _RIVER.sub(r"\1 sungai", text)
    text = _BLOCK.sub(lambda match: f"{match['kind']} {match['name'].upper()}", text)
    text = _MARKET.sub(lambda match: proper(match[0]), text)
    return _STREET.sub(_street, _GROWERS.sub(name, _GROUPS.sub(name, text)))


def _spanned(match: re.Match[str]) -> str:
    """ "jan-jul" → "Januari–Juli"."""
    return "–".join(_month(one) for one in match.groups())


def _month(short: str) -> str:
    return next(name for name in MONTHS if name[:2].casefold() == short[:2].casefold() and _same_month(name, short))


def _same_month(name: str, short: str) -> bool:
    """Whether an abbreviation is this month's: "agt" and "ags" are August's."""
    return name.casefold().startswith(short.casefold()[:3]) or (name == "Agustus" and short.casefold()[0] == "a")


def _site(match: re.Match[str], common: AbstractSet[str]) -> str:
    """A place with the name behind it: "lingkungan cikerut", "masjid nurul huda", but not "lingkungan sehat"."""
    words = match["name"].split()
    estate = match["kind"] == "perumahan"  # its name may be any word: "Perumahan Metro Cendana"

    def ends(one: str) -> bool:
        return (is_verb(one) or one in _NO_ESTATE) if estate else (one in common or _ordinary(one))

    stop = next((at for at, one in enumerate(words) if ends(one)), len(words))
    named = " ".join(words[:stop])
    return " ".join(part for part in (proper(f"{match['kind']} {named}"), *words[stop:]) if part) if named else match[0]


_NO_ESTATE = word_set(
    "itu ini warga baru di ke blok rt rw yang dan untuk sudah belum akan juga tadi kemarin besok jam pukul dari lama "
    "subsidi padat kumuh elite dengan sama bersama"
)


def _ordinary(word: str) -> bool:
    return word in common_words() or is_verb(word) or word in ("di", "dan", "ke", "selepas")


def _street(match: re.Match[str]) -> str:
    """A street with its name in capitals, as far as the words before a verb."""
    words = match["name"].split()
    verb = next((at for at, one in enumerate(words) if at and re.match(r"(?:di|me|ber|ter)\w{4,}$", one)), len(words))
    return " ".join(["Jalan", *(proper(one) for one in words[:verb]), *words[verb:]])


_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))


def rupiah(value: str) -> str:
    """A sum in print: "1200000000" → "Rp1,2 miliar", "5000" → "Rp5.000"."""
    amount = Decimal(value)
    for scale, name in _SCALES:
        if amount >= scale and (amount / scale * 100) % 1 == 0:
            return f"Rp{plain(amount / scale).replace('.', ',')} {name}"
    return f"Rp{amount:,.0f}".replace(",", ".")


def _plain(text: str) -> str:
    return worded(text.replace("¶", " "), lambda written: passive(written) or word(written))


def worded(text: str, form: Callable[[str], str]) -> str:
    """The text with every word in its form; the own name of a group keeps its spelling ("kelompok tani Sri Rejeki")."""
    kept = [match.span("name") for match in _GROUPS.finditer(text)]
    addresses = [match.span() for match in ADDRESS.finditer(text)]

    def one(match: re.Match[str]) -> str:
        if any(s <= match.start() < e for s, e in addresses):
            return match[0]
        named = match[0] in rule_forms() and any(s <= match.start() < e for s, e in kept)
        return match[0] if named else form(match[0])

    return _WORD.sub(one, text)


def name_of(entity: Entity, names: Names) -> str:
    """A named entity in its official spelling, a sum as it is printed."""
    if entity.kind == "money":
        sums = "–".join(rupiah(part) for part in entity.key.partition("|")[0].split("-"))
        return f"{sums} per {word(entity.detail)}" if entity.detail else sums
    if entity.kind == "organisation":
        agency = names.agency(entity.text) if entity.detail == "opd" else None
        listed = {one.name.casefold(): one.name for one in names.organisations}
        return agency.name if agency else listed.get(entity.key, entity.text)
    if entity.kind == "person":
        return person_name(entity, names)
    return place_name(entity, names)


def person_name(entity: Entity, names: Names) -> str:
    """The name in capitals; a listed office holder in the listed spelling."""
    holder = names.person(entity.text)
    return holder.name if holder else proper(entity.text)


def place_name(entity: Entity, names: Names) -> str:
    """A place in print: "RT 03", "Ciwedus", "Kelurahan Ciwedus", "Aula Kecamatan Cibeber"."""
    if entity.detail in {"rt", "rw"}:
        number = re.search(r"\d+", entity.text)
        return f"{entity.detail.upper()} {number[0].zfill(2)}" if number else entity.text
    if entity.detail in {"kelurahan", "kecamatan", "wilayah"}:
        record = names.kecamatan(entity.key) if entity.detail == "kecamatan" else names.kelurahan(entity.key)
        name = record.name if record else proper(entity.key)
        marked = re.match(r"(kel|kec)", entity.text, re.IGNORECASE) and not re.match(name, entity.text, re.IGNORECASE)
        level = {"kelurahan": "Kelurahan", "kecamatan": "Kecamatan"}.get(entity.detail, "")
        return f"{level} {name}" if marked and level else name
    return venue_name(entity, names)


def venue_name(entity: Entity, names: Names) -> str:
    """A venue with its area in the official spelling."""
    key = entity.key if entity.detail == "tempat" else entity.text
    written = re.sub(r"\s+kota cilegon$", "", key, flags=re.IGNORECASE)
    area = names.patterns.place.search(written)
    record = area and (names.kelurahan(area[0]) or names.kecamatan(area[0]))
    if area and record:
        written = written[: area.start()] + record.name + written[area.end() :]
    return proper(" ".join(word(one) for one in written.split()))


def proper(text: str) -> str:
    """Every word with a capital, abbreviations and Roman numerals in capitals, "dan" and the like small."""
    return " ".join(_proper(one) for one in text.split())


def _proper(one: str) -> str:
    folded = one.casefold()
    if folded in {"dan", "di", "bin", "binti", "untuk"}:
        return folded
    if folded == "kh":
        return "K.H."
    if folded in standard().huruf_besar or re.fullmatch(r"i{2,3}|iv|vi{0,3}|ix", folded):
        return folded.upper()
    if not folded.islower() or any(letter.isupper() for letter in one[1:]):
        return one
    return "-".join(part[:1].upper() + part[1:] for part in folded.split("-"))
