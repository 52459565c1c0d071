"""Venues and streets ("Aula Setda II", "lapangan bola rw 02", "Jl. Ahmad Yani"), and places outside the list."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from knowledge.elsewhere import places as outside
from knowledge.entities.entity import Entity
from knowledge.entities.levels import level_lists
from knowledge.entities.lists import nama, orang, tempat
from knowledge.entities.scan import ending, uses_capitals
from knowledge.entities.small_letters import ends_name, goes_on, is_thing, opens_name
from knowledge.entities.titles import RANKS
from knowledge.entities.units import is_unit, never_units
from knowledge.entities.words import NUMBER_WORDS
from knowledge.names import Names
from knowledge.normalise import lexicon, stem
from knowledge.scanning import Scanner

_LOCATIVE = re.compile(
    r"(?:\b(?:di|ke|dari|tempat|tempatnya|lokasi|lokasinya|bertempat|titik|seputar|warga|pedagang|sidak|bersih|kunjungan|kunjungi|meninjau|ninjau|tinjau|peninjauan)|@)\s*:?\s*$",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\s+(?P<word>[A-Za-zÀ-ÿ][\w'’-]*|\d{1,2}\b(?![.,/]\d))")
_ELSEWHERE = Scanner(r"\b(?:di|ke|dari)\s+(?P<name>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3})")
_ROMAN = re.compile(r"\s+(?:[IVX]{1,4}|[ivx]{2,4}|[1-9])\b(?!\s*[./:]\s*\d)")
_OFFICES = re.compile(
    r"\s+(?:pemerintah\w*|pem(?:kot|prov|kab|da)|dinas|badan|sekretariat|kementerian|instansi|opd|perangkat)\b",
    re.IGNORECASE,
)  # "di lingkungan Pemerintah Kota"
_HOODS = {"lingkungan", "kampung", "perumahan", "kompleks", "gang"}
_AREA = re.compile(r"\s+(?:kel(?:urahan)?|kec(?:amatan)?)\b", re.IGNORECASE)
_ABBREVIATED = re.compile(r"\s+(?:kel|kec)\.\s*", re.IGNORECASE)
_MALL = re.compile(
    r"\s+(?:center|centre|square|plaza|park|junction|town|city)\b", re.IGNORECASE
)  # "mal Cilegon Center"
_INITIALS = re.compile(r"\s+(?:[A-Z]\.){1,2}\s(?=[A-Z][a-z])")
_CALLED = {"jalan", "masjid", "musala", "pasar", *_HOODS}
_PLAIN = {"kali", "sungai", "pabrik"}  # common nouns, unless a name follows: "ke kali buang sampah"
_ITS = re.compile(r"\w{4,}nya")  # "Belajar Ubrug dari Maestronya"
_GAP, _CAPITAL = re.compile(r"\s+"), re.compile(r"\s+[A-Z]")
_MORE_DIGITS, _CLOSED = re.compile(r"\s*[/.:]\s*\d"), re.compile(r"\.|\s*(?:[,;¶.]|$)")
_STREET = re.compile(r"(?:jl|jln|link|lingk|kp|gg)\.|jl|jln|lingk", re.IGNORECASE)  # these open nothing but a name
# "jalan ki wasyid ditutup …": a street in small letters that opens the note
_ROAD_OPENS = re.compile(
    r"\s*jalan(?:\s+(?!sehat|santai|kaki|rusak|raya|desa|kampung|lingkungan|utama|umum|itu|ini)[a-z]+){1,3}?\s+"
    r"(?:di(?:tutup|alihkan|perbaiki|buka|cor|aspal|bongkar)|macet|ambles|amblas|banjir|longsor|satu arah)\b",
    re.IGNORECASE,
)
# Whom streets are called after: "jl kapten tendean", "jl sultan ageng".
_HEROES = frozenset({*RANKS.split("|"), "jenderal", "jend", "laksamana", "marsekal", "sultan", "pangeran", "raden"})
_WALK = re.compile(r"\s+(?:sehat|santai|kaki|gembira|cepat)\b", re.IGNORECASE)  # a walk, no street
# A hurried note writes people with capitals and schools without: "di sdn ciwaduk 3 … dr. Rina".
_SMALL = re.compile(
    r"(?P<head>(?:sd|smp|sma|smk) negeri|sdn|smpn|sman|smkn|sd|smp|sma|smk|puskesmas|pantai|stadion|gor|hotel|masjid|"
    r"perumahan|perum|link\.|link|jl\.|jln\.|jl|jln|gg\.|gg|gang|klinik|terminal|pasar|musala)(?:\s+\d+)?\s+[a-z]"
)
_WITH_NUMBERS = """
    sd smp sma smk sdn smpn sman smkn mi mts man tk paud puskesmas pustu posyandu blok gang lingkungan simpang gor
    kampung pabrik perumahan kompleks jalan tpa tps gerbang
"""
_NUMBERED = frozenset(_WITH_NUMBERS.split())
# "pasar 3 rute", "aula diskominfo 43 kim": what stands behind is counted
_COUNTS = re.compile(r"\s+(?P<word>(?!(?:jam|pukul)\s*\d)[a-z]{3,})\b")
_COUNTED = re.compile(rf"{NUMBER_WORDS}\b", re.IGNORECASE)  # "dari Satu Ton Sampah" is no place
# What stands beside a venue is no part of its name: "jl sudirman depan polres".
_BESIDE_WORDS = """
    depan dpn samping sebelah belakang seberang dekat deket dkt arah sekitar atau cuma hanya lewat melalui bisa
    harus wajib bawa membawa pakai pake sambil
"""
_BESIDE = frozenset(_BESIDE_WORDS.split())
_SPOKEN_VERB = re.compile(r"(?:n|ny|ng|di)[a-z]{3,}in")  # "dateng ke kantor nanyain itu"
_LONGEST = 5  # words after the head: "Aula Dinas Pendidikan dan Kebudayaan" is as long as they get


@lru_cache(maxsize=1)
def _heads() -> tuple[Scanner, dict[str, str], frozenset[str]]:
    """The pattern of all heads, other form → standard form, and the heads that need a locative."""
    lists = tempat()
    standard = {form: head for head, forms in lists.bentuk.items() for form in forms}
    words = sorted({*lists.nama_diri, *lists.umum, *standard}, key=len, reverse=True)
    body = "|".join(
        re.escape(word).replace(r"\ ", r"\s+") + ("" if word.endswith(".") else r"(?!\w)") for word in words
    )
    return Scanner(rf"(?<![\w-])(?:{body})", re.IGNORECASE), standard, frozenset(lists.umum)


def venues(text: str, names: Names) -> Iterator[Entity]:
    """Every venue: its head word and the name that follows it, however it is capitalised."""
    heads, standard, common = _heads()
    capitals, hurried = uses_capitals(text), text.lstrip()[:1].islower()
    for match in heads.finditer(text):
        opens = hurried and (_STREET.fullmatch(match[0]) or ending(_LOCATIVE, text, match.start()))
        small = _SMALL.match(text, match.start()) if opens else None
        cased = capitals and not (small and small.end("head") >= match.end())
        head = " ".join(match[0].casefold().split())
        head = standard.get(head, head)
        if head == "jalan" and _WALK.match(text, match.end()):
            continue
        if any(low <= match.start() < high for low, high in level_lists(text)):
            continue
        if head == "lingkungan" and _OFFICES.match(text, match.end()):
            continue
        if head in {"kelurahan", "kecamatan"} or names.patterns.place.match(text, match.start()):
            continue
        opening = not text[: match.start()].strip() and _ROAD_OPENS.match(text)
        located = bool(opening or _STREET.fullmatch(match[0]) or ending(_LOCATIVE, text, match.start()))
        capital = match[0][0].isupper()
        end = _end(text, match.end(), names, cased=cased, head=head)
        marker = _AREA.search(text, match.end(), end) if head in _HOODS else None
        if marker:  # "lingkungan cigading kel tegal ratu": the kelurahan is a place of its own
            end = marker.start()
        named = end > match.end() and (not cased or head not in common or _has_name(text[match.end() : end]))
        if named and (located or head not in common or (capital and cased)):
            yield _venue(text, match, end, head)


def _has_name(words: str) -> bool:
    return bool(re.search(r"[A-Z\d]", words))


def _venue(text: str, match: re.Match[str], end: int, head: str) -> Entity:
    rest = " ".join(text[match.end() : end].casefold().split())
    rest = re.sub(r"\bkel\.?\s", "kelurahan ", re.sub(r"\bkec\.?\s", "kecamatan ", rest))
    rest = re.sub(r"\b([a-z])\.(?:([a-z])\.)?(?=\s)", r"\1\2", rest)  # "k.h. wasyid" and "kh wasyid"
    key = re.sub(r"\s+kota cilegon$", "", f"{head} {rest}".strip())
    return Entity(match.start(), end, "place", text[match.start() : end], key, "tempat")


def _end(text: str, position: int, names: Names, *, cased: bool, head: str) -> int:
    """Where the venue's name ends: at a word that cannot belong to it, or after a known area's name."""
    start, article, numbered = position, False, bool(_NUMBERED & set(head.split()))
    for _ in range(_LONGEST):
        gap = _ABBREVIATED.match(text, position) or _GAP.match(text, position)
        area = gap and names.patterns.place.match(text, gap.end())
        if area:
            if behind := _MALL.match(text, area.end()):
                return behind.end()
            roman = _ROMAN.match(text, area.end())
            return roman.end() if roman and not is_unit(text, roman.end()) else area.end()
        agency = gap and names.patterns.agency_here.match(text, gap.end())
        if agency:
            position = agency.end()
            continue
        initials = _INITIALS.match(text, position)
        # "Jalan K.H. Wasyid", "Jalan R. Saleh", "Gedung H. Sarip"; no "Blok F. Rencana", "Gedung B. Jumlah"
        named = initials and (head in _CALLED or initials[0].strip() == "H.")
        if initials and ((position == start and named) or initials[0].count(".") > 1):
            position = initials.end() - 1
            continue
        token = _TOKEN.match(text, position)
        if position == start and token and head == "jalan" and token["word"].casefold() in _HEROES:
            position = token.end()  # "jl kapten tendean"
            continue
        if position == start and token and not cased and not _opens(token["word"].casefold(), head):
            return position
        if not token or not _continues(text, token, cased=cased) or _counting(text, token, numbered):
            return position
        if not cased and position > start and not (article or _goes_on(token["word"], head)):
            return position
        article = token["word"].casefold() in nama().sandang
        position = token.end()
    return position


def _continues(text: str, token: re.Match[str], *, cased: bool) -> bool:
    word = token["word"]
    if word[0].isdigit():
        return not is_unit(text, token.end()) and not _MORE_DIGITS.match(text, token.end())
    folded = word.casefold()
    if folded in {"kel", "kelurahan", "kec", "kecamatan"} and _CLOSED.match(text, token.end()):
        return folded in {"kelurahan", "kecamatan"} and text[token.end() : token.end() + 1] != "."
    if folded in tempat().lanjutan:
        return True
    if word in _BESIDE or folded in tempat().bukan_lanjutan or _SPOKEN_VERB.fullmatch(word):
        return False
    if cased:
        joins = word == "dan" and _CAPITAL.match(text, token.end())
        return bool(joins) or (word[0].isupper() and folded not in orang().bukan_nama and not _headline_verb(folded))
    return not ends_name(folded) and not _headline_verb(folded)


def _opens(word: str, head: str) -> bool:
    """Whether the first word behind a venue's head may be its name: no "jalan warga", no "pabrik dua kali"."""
    if word.isdigit():
        return bool(_NUMBERED & set(head.split()))
    named = opens_name(word) or word in nama().sandang
    return named or not (head in _PLAIN or (head in _CALLED and word in tempat().lanjutan))


def _goes_on(word: str, head: str) -> bool:
    """Whether a further word in small letters is part of the name: what is called by a name of its own ends before an
    ordinary word ("jalan ki wasyid listrik mati"), other venues before a word that is no noun."""
    if word[0].isdigit() or goes_on(word):
        return True
    return not (set(head.split()) & _CALLED) and (word.casefold() in tempat().lanjutan or is_thing(word))


def _counting(text: str, token: re.Match[str], numbered: bool) -> bool:
    """Whether the number counts the noun behind it and is no part of the name; a second one never is: "sman 3 98"."""
    if token["word"][0].isdigit() and re.search(r"\d$", text[: token.start()]):
        return True
    if numbered or not token["word"][0].isdigit():
        return False
    noun = _COUNTS.match(text, token.end())
    return noun is not None and noun["word"] not in never_units()


# Verbs without a prefix, as headlines have them behind a place: "Harga Cabai di Kranggot Turun".
_HEADLINE_VERBS = frozenset(
    [
        "akan",
        "ditera",
        "bakal",
        "mati",
        "padam",
        "roboh",
        "ambruk",
        "bocor",
        "turun",
        "naik",
        "jadi",
        "buka",
        "tutup",
        "gelar",
        "ikut",
        "raih",
        "siap",
        "mulai",
        "kembali",
        "ramai",
        "menjelang",
        "usai",
        "kini",
        "macet",
        "rusak",
        "banjir",
        "licin",
        "padat",
        "lancar",
        "longsor",
        "ambles",
        "pindah",
        "tambah",
        "panen",
        "juarai",
        "sambut",
        "terima",
        "masing-masing",
        "masing2",
        "setempat",
        "terdekat",
    ]
)


def _headline_verb(word: str) -> bool:
    """ "Pasar Kranggot Dipantau", "Posyandu Layani Warga": in a headline a verb has a capital too."""
    roots = lexicon().roots
    if word in _HEADLINE_VERBS:
        return True
    if word.endswith("kan") and len(word) > 6:
        return word[:-3] in roots
    if word.startswith("me") and word not in roots and (root := stem(word)) != word and root in roots:
        return True
    passive = (word.startswith("di") and word[2:] in roots) or (word.startswith("ber") and word[3:] in roots)
    return passive or (len(word) > 5 and word.endswith("i") and word[:-1] in roots and word not in roots)


@lru_cache(maxsize=1)
def _listed() -> Scanner:
    """The pattern of every place outside the city that the lexicon lists, behind a word that says where."""
    names = sorted((" ".join(parts) for parts in outside()), key=len, reverse=True)
    body = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
    return Scanner(rf"\b(?:di|ke|dari|dr|asal)\s+(?P<name>{body})(?![\w-])(?!\s+[A-Z])", re.IGNORECASE)


def elsewhere(text: str, names: Names) -> Iterator[Entity]:
    """A capitalised name after "di", "ke" or "dari" that is no agency: Anyer; in small letters a listed one."""
    for match in _listed().finditer(text):
        if match["name"].islower():  # a hurried note: "pameran di jakarta"
            yield Entity(match.start("name"), match.end("name"), "place", match["name"], match["name"], "luar")
    for match in _ELSEWHERE.finditer(text):
        name = re.sub(r"^(?:Kota|Kabupaten|Provinsi)\s+|\s+Kota Cilegon$", "", match["name"])
        name = " ".join(takewhile(lambda word: word.casefold() not in never_units(), name.split()))  # "Merak Bisa …"
        first = name.partition(" ")[0].casefold()
        if not name or first in tempat().bukan_tempat or first in orang().bukan_nama_besar or names.agency(name):
            continue
        if first.upper() in orang().singkatan_umum or name.isupper() or _COUNTED.match(name) or _ITS.fullmatch(name):
            continue
        whole = match["name"]
        written = whole[: whole.index(name) + len(name)] if name in whole else whole
        end = match.start("name") + len(written)
        yield Entity(match.start("name"), end, "place", written, name.casefold(), "luar")
