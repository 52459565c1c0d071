"""The operator's words in the form they may be printed: colloquial → standard, names and abbreviations in capitals."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from bot.intake.capitals import GROUPS, capitalised, proper, titled
from bot.intake.lists import rule_forms, standard
from knowledge.checking.colloquial import full_vowel
from knowledge.checking.vocabulary import vocabulary
from knowledge.entities import Entity
from knowledge.entities.figures import plain
from knowledge.entities.lists import roots
from knowledge.names import Names
from knowledge.scanning import Rewriting
from knowledge.spelling import common_words
from prompts.offline.morphology import active

# A web address, an e-mail address or an account: every letter stays.
ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|(?<!\w)@\w[\w.]+|[\w.+-]+@[\w-]+\.\w+|"
    r"\b[\w-]+(?:\.[\w-]+)*\.(?:id|com|net|org|info|ly|me|co|link|app|gle)\b(?:/\S*)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w'’-]+|&")
_PARTICLES = re.compile(
    r"\b(?:sih|dong|deh|lah|kok|nih|tuh|lho|loh|ya|yaa|kan|min|kak|gan|(?<!dana )bos|ges|gaes)\b\s*", re.IGNORECASE
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
    root = next((root for root in roots_ if root in roots() or root in _verb_roots()), "")
    return active(f"{root}{_suffix(root)}") if root else ""


@lru_cache(maxsize=1)
def _verb_roots() -> frozenset[str]:
    lists = standard()
    return lists.akar_kan | lists.akar_i | lists.akar_polos


def _suffix(root: str) -> str:
    """What stands for -in behind a root: "kunjungi", "kumpulkan", but "angkut": what verbs there are tells."""
    if root in standard().akar_i:
        return "i"
    common, verb = common_words(), active(f"{root}kan")
    causing = verb in common or f"di{root}kan" in common or root in standard().akar_kan
    plain = active(root) in common or f"di{root}" in common
    return "" if root in standard().akar_polos or (plain and not causing) else "kan"


@lru_cache(maxsize=20_000)
def word(written: str) -> str:
    """One word in standard form; a word that needs no change comes back as it was written."""
    folded = written.casefold()
    return (
        _listed(folded)
        or passive(written)
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
    if (bound := _BOUND.fullmatch(folded)) and bound["short"] in standard().huruf_besar:
        return f"{bound['prefix']}-{bound['short'].upper()}"  # "antaropd"
    if owned and folded[:-3] in standard().huruf_besar:
        return f"{folded[:-3].upper()}-nya"
    if folded in words or folded in standard().nama_diri:
        return words.get(folded) or folded.capitalize()
    if doubled := re.fullmatch(r"(?P<root>[a-z]{3,})2(?P<end>nya|an|in|kan|i)?", folded):  # "ibu2", "satu2nya"
        return _doubled(words.get(doubled["root"], doubled["root"]), doubled["end"] or "")
    base = words.get(folded[:-3], "") or rule_forms().get(folded[:-3], "") if owned else ""
    return f"{base}nya" if base and base.rpartition(" ")[2] not in _OPEN else ""


_BOUND = re.compile(r"(?P<prefix>antar|non|pasca|anti)(?P<short>[a-z]{2,6})")
_OPEN = frozenset(["untuk", "dengan", "yang", "di", "ke", "dari", "atau", "dan", "tidak"])  # no word of one's own
_BEFORE = re.compile(r"(?P<prefix>di|meng|men|mem|me|ber|ter|se)(?P<root>[a-z]{4,})")


def _doubled(word: str, end: str) -> str:
    """A word said twice: "anak-anak", but "dibagi-bagi", "berkali-kali", "dibagi-bagikan"."""
    prefixed = _BEFORE.fullmatch(word)
    root = prefixed["root"] if prefixed and word not in roots() and prefixed["root"] in roots() else word
    return f"{word}-{root}{'kan' if end == 'in' else end}"


def _spelt(folded: str) -> str:
    """Letters without a vowel are read one by one: "pmk" → "PMK"; empty for any other word."""
    return (
        folded.upper()
        if re.fullmatch(r"(?!dr[gh]$)[bcdfghjklmnpqrstvwxyz]{3,5}", folded) and folded not in rule_forms()
        else ""
    )


def _befallen(folded: str) -> str:
    """ "kebakar", "ketabrak" → "terbakar", "tertabrak"; empty for any word of the lexicon."""
    root = full_vowel(folded.removeprefix("ke")) if folded.startswith("ke") else folded
    word = folded in common_words() or folded in _areas()  # "ketileng" befell nobody
    happens = root != folded and len(root) > 3 and not word and vocabulary().active(root, "")
    prefix = "di" if root.startswith("ter") else "ter"  # "keterima": diterima
    prefix = "te" if prefix == "ter" and root.startswith("r") else prefix  # "kerekam": terekam
    return f"{prefix}{root}" if happens and not vocabulary().is_root(folded) else ""


@lru_cache(maxsize=1)
def _areas() -> frozenset[str]:
    """The words of the city's kelurahan and kecamatan, in small letters."""
    known = Names.load()
    names = [*(one.name for one in known.kelurahan_list), *(one.name for one in known.kecamatan_list)]
    return frozenset(word for name in names for word in name.casefold().split())


def passive(written: str) -> str:
    """The standard form of a colloquial passive ("disalurin" → "disalurkan"); empty if it is none."""
    folded = written.casefold()
    if not re.fullmatch(r"di[a-z]{3,}in", folded) or folded in standard().bukan_in or folded in _forms()[0]:
        return ""
    listed = _forms()[1].get(folded[2:], "")
    if listed.startswith("memper"):  # "dibenerin": diperbaiki
        return f"di{listed[3:]}"
    spoken, full = folded[2:-2], full_vowel(folded[2:-2])
    stem = full if full in roots() and not vocabulary().is_root(spoken) else spoken  # "diberesin": beres, not beras
    known = stem in roots() or stem in _verb_roots() or f"{stem}kan" in roots()
    return f"di{stem}{_suffix(stem)}" if known else ""


def spell(text: str) -> str:
    """Every word in standard form."""
    return " ".join(word(one) for one in text.split())


def polished(text: str) -> str:
    """A stretch without particles of speech, stray marks and doubled spaces."""
    joined = _signs(re.sub(r"\s+", " ", text))
    joined = capitalised(titled(_PARTICLES.sub("", joined + " ").strip(" ,;:.-–¶")))
    joined = re.sub(r"\bJalan\. (?=[A-Z])", "Jalan ", _balanced(_phrases()(joined)))
    return re.sub(r"(?<=\w) dan$", " sama", joined)  # "jadwalnya ga sama": nothing follows that it could join


@lru_cache(maxsize=1)
def _phrases() -> Rewriting:
    return Rewriting((rf"(?<![\w-]){written}(?![\w-])", better) for written, better in standard().ungkapan.items())


def _balanced(text: str) -> str:
    """A stretch cut inside brackets: closed where they hold a thought, without them where only a beginning is left."""
    if text.count(")") > text.count("("):  # "narasumber: Rahmat) dan Dewi"
        head, _, rest = text.partition(")") if "(" not in text else text.rpartition(")")
        return f"{head}{rest}"
    head, opened, inside = text.rpartition("(")
    if not opened or ")" in inside:
        return text
    return f"{text})" if len(inside.split()) > 1 else head.rstrip()


def _signs(text: str) -> str:
    """Signs in words: "a + b + c" → "a, b, dan c", "kader / puskesmas" → "kader atau puskesmas"."""
    head, plus, last = text.rpartition(" + ")
    if plus:
        more = " + " in head
        text = f"{head.replace(' + ', ', ')}{', dan ' if more else ' dan '}{last}"
    text = re.sub(r"(?<=[a-z]) / (?=[a-z])", " atau ", text)
    text = re.sub(r"(?P<one>(?:^|[,;] ?)\d[\d.,]* [^,;=+]*?) = (?=\d)", r"\g<one> setara dengan ", text)
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


_MILLION = 10**6
_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))


def rupiah(value: str) -> str:
    """A sum in print: "1200000000" → "Rp1,2 miliar", "5000" → "Rp5.000"."""
    amount = Decimal(value)
    for scale, name in _SCALES:
        exact = 1000 if scale > _MILLION else 100  # Rp1,152 miliar, but Rp1.152.500 in full
        if amount >= scale and amount / scale < 1000 and (amount / scale * exact) % 1 == 0:
            return f"Rp{plain(amount / scale).replace('.', ',')} {name}"
    return f"Rp{amount:,.0f}".replace(",", ".")


def _plain(text: str) -> str:
    return worded(text.replace("¶", " "), lambda written: passive(written) or word(written))


def worded(text: str, form: Callable[[str], str]) -> str:
    """The text with every word in its form; the own name of a group keeps its spelling ("kelompok tani Sri Rejeki")."""
    kept = [match.span("name") for match in GROUPS.finditer(text)]
    addresses = [match.span() for match in ADDRESS.finditer(text)]

    def one(match: re.Match[str]) -> str:
        if any(s <= match.start() < e for s, e in addresses):
            return match[0]
        named = match[0] in rule_forms() and any(s <= match.start() < e for s, e in kept)
        return match[0] if named or _is_club(match, text) else form(match[0])

    return _WORD.sub(one, text)


def _is_club(match: re.Match[str], text: str) -> bool:
    """ "Lebak Gede FC": a football club, where "bawa FC KTP" is a photocopy."""
    return match[0] == "FC" and bool(re.search(r"[A-Z]\w+ $", text[: match.start()]))


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
    spelt = proper(" ".join(_shouted(word(one), names) for one in written.split()))
    return _abbreviated(spelt, entity.text)


def _abbreviated(name: str, written: str) -> str:
    """The name with the abbreviations of the note in capitals: "Simpang PCI", "Pasar Kranggot-SMPN 2"."""
    if not re.search(r"[a-z]", written):
        return name  # all of it is shouted
    for short in re.findall(r"\b[A-Z]{2,5}\b", written):
        name = re.sub(rf"\b{short}\b", short, name, flags=re.IGNORECASE)
    return name


def _shouted(one: str, names: Names) -> str:
    """An agency's abbreviation in capitals, as it is printed: "aula bkpsdm" is no "Aula Bkpsdm"."""
    agency = names.agency(one) if one.isalnum() else None
    return agency.short if agency and agency.short.isupper() and one.casefold() == agency.short.casefold() else one
