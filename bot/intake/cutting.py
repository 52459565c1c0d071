"""Where one clause of a note ends and the next begins."""

import re

from bot.intake.activity import activity_at
from bot.intake.goods import are_goods, goods_in_a_row, with_sums
from bot.intake.phrases import Phrases
from bot.intake.predicates import has_verb, negated
from bot.intake.reading import DELIMITER, Reading, lead
from bot.intake.timetable import stops
from bot.intake.who import mentions
from knowledge.entities.months import WEEKDAY
from prompts.offline.wording import LIST_MARK, word_set

Span = tuple[int, int]
_LABEL = (
    r"^(?:hari|tgl|tanggal|waktu|tempat|lokasi|jam|pukul|peserta|narasumber|syarat|kegiatan|acara|agenda|materi|info)\b"
)
_FRONTED = (
    r"(?:karena|krn|karna|krna|akibat|setelah|stlh|habis|usai|sebelum|sblm|saat|pas|ketika|waktu|untuk|utk|guna|agar|biar|sehubungan|"
    r"sejak|selama|kalau|kalo|kl|jika|bila|apabila|meski|meskipun|walau|walaupun|selain)\b"
)
_WEEKDAYS = re.compile(rf"\b(?:{WEEKDAY})(?:, (?:{WEEKDAY}))+,? dan (?:{WEEKDAY})\b", re.IGNORECASE)
_LASTS = r"(?:sampai|sampe|hingga)\b"
_ITEM_WORDS = 7  # a longer stretch is no item of a list
_ATTRIBUTED = r"\s*[,.]?\s*(?:kata|ujar|ucap|tutur|jelas|tegas)"
_LABELLED = (
    r"(?:(?:materi|syarat|persyaratan)(?:nya)?\b|(?:isi|agenda|lomba|prioritas|usulan|hadiah|layanan|menu|jenis|rangkaian)(?:nya\b|\s*:)|"
    r"(?:yang|yg) (?:jadi|menjadi) prioritas\b|(?:wilayah|daerah|kelurahan) (?:yang |yg )?terdampak\b)\s*:?"
)
_GIVING = (
    r"\b(?:memberi\w*|ngasih|kasih|kasi|bagi(?:in|kan)|membagikan|bawa(?:in)?|membawa|serah(?:kan|in)|menyerahkan|"
    r"nyerahin|salur(?:kan|in)|nyalurin|menyalurkan|berupa|berisi|isinya|butuh|membutuhkan|perlu|dapat|dapet|"
    r"ngusulin|usul(?:kan|in)|mengusulkan|mengajukan|menampilkan|mendapat\w*|menerima|nerima|"
    r"terima(?=\s+(?:buku|bantuan|paket|kartu|kk|ktp))|isi(?=\s+[a-z]+ \d)|"
    r"terdiri(?: dari)?|antara lain|meliputi|yaitu|yakni)\b"
)
_ASKED = r"\b(?:tolong|mohon|harap|diimbau|dihimbau|diminta|diharap\w*)\s+"
# "3 kriteria manfaat, biaya, keberlanjutan": the first of a counted list.
_NUMBERED = (
    r"\b\d+ (?:kriteria|poin|kategori|jenis|titik|lokasi|cabang|pesan|aspek|syarat|bidang)\s*:?\s+"
    r"[\w-]+(?:\s+[\w-]+){0,2}\s*$"
)
# "tiap regu 5 org: 2 bidan": a colon and the first of the items.
_COLON_ITEM = r":\s*(?:(?!\d\d[.:])[\w/-]+(?:\s+[\w/-]+){0,4})?\s*$"
# "disepakati 10 prioritas: drainase rt 04": the first item behind the colon of a counted list.
_COUNTED_LIST = r"\b\d+ [a-z]+(?: [a-z]+)?:\s+[\w-]+(?:\s+[\w-]+){0,4}\s*$"
_ATTENDED_BY = r"(?:turut |juga )?(?:di)?hadir\w*(?: juga| oleh)?\b"
_LIST_HEAD = r"(?:hadir|dihadiri|diundang|peserta|ikut|butuh|perlu|syarat|bawa|isi|diisi|terdampak|lomba)\w*\b"
_STATES = frozenset(
    ["gratis", "aman", "lancar", "seru", "ramai", "tertib", "kondusif", "meriah", "selesai", "rampung", "surut"]
)
# "jalan paving panjang 130 meter biaya 198 juta": a property with its figure begins a clause of its own.
_MEASURED = re.compile(
    r"(?<=[\w%]) (?=(?:biaya|anggaran|nilai kontrak|kuota|modal|target|stok|hadiah|panjang|lebar|luas)(?:nya)?"
    r" (?:sekitar |total |sebesar )?(?:rp\.?\s?)?\d)"
    r"(?<!dengan )(?<!total )(?<!untuk )(?<!dan )(?<!dgn )(?<!pakai )(?<!dari )"
    r"(?![^,.;\n]* (?:di)?(?:ganti|ubah|tambah|naik|turun|perlebar|lebarkan)(?:kan)? (?:jadi|jd|menjadi|ke) )",
    re.IGNORECASE,
)
# "petugas memperbaiki perkiraan nyala jam 6": what is expected begins a clause of its own.
_EXPECTED = re.compile(
    r"(?<=[a-z]) (?=(?:perkiraan|estimasi)(?:nya)? (?:nyala|selesai|pulih|normal|beres|rampung|tiba|sampai)\b)"
    r"(?<!sesuai )(?<!dari )(?<!di )(?<!dengan )",
    re.IGNORECASE,
)


def cut_at_clauses(reading: Reading, *, colon: bool) -> list[Span]:
    """The clauses: cut at delimiters, not inside a quotation or a date; a list joined by "dan" stays whole."""
    held = [(e.start, e.end) for e in reading.entities if e.kind in {"quote", "date", "money", "time"}]
    held += [(one.start, one.end) for one in mentions(reading)]
    held += [match.span() for match in re.finditer(r"\([^()¶]{1,160}\)", reading.text)]
    held += [match.span() for match in _WEEKDAYS.finditer(reading.text)]
    held = [(s, e - 1 if reading.text[e - 1] == "." else e) for s, e in held]
    start = reading.pieces[0].start if reading.pieces else 0
    start = min([start, *(e.start for e in reading.entities), *(lead(reading.text, t.start) for t in reading.titles)])
    if reading.text[:start].strip().casefold() == "ada":  # "ada yang mengaku petugas …"
        start = 0
    cuts: list[Span] = []
    at = start
    for stop, go_on in sorted([*_breaks(reading, colon=colon), *(m.span() for m in DELIMITER.finditer(reading.text))]):
        if stop < at or any(s < go_on and stop < e for s, e in held):
            continue
        cuts.append((at, stop))
        at = go_on
    cuts.append((at, len(reading.text)))
    trimmed = [_trim(reading.text, one) for one in cuts]
    told = [one for one in trimmed if one[1] > one[0]]
    told = goods_in_a_row(reading, with_sums(reading, told)) if colon else told
    return _lists(reading, _bound(reading, _enumerated(reading, told)))


def _bound(reading: Reading, cuts: list[Span]) -> list[Span]:
    """Clauses that cannot stand alone, with their neighbour: "karena pipa bocor, | air mati", "tutup, | sampai 2/3"."""
    joined: list[Span] = []
    for span in cuts:
        before = joined[-1] if joined else None
        comma = before is not None and re.fullmatch(r"\s*,\s*", reading.text[before[1] : span[0]])
        opened = before is not None and _opens_sentence(reading, before[0]) and _is_fronted(reading, before)
        lasting = re.match(_LASTS, reading.text[span[0] :], re.IGNORECASE) and not has_verb(
            reading.text[span[0] : span[1]]
        )
        if before and comma and (opened or lasting):
            joined[-1] = (before[0], span[1])
        else:
            joined.append(span)
    return joined


def _is_fronted(reading: Reading, span: Span) -> bool:
    text = reading.text[span[0] : span[1]]
    return bool(re.match(_FRONTED, text, re.IGNORECASE)) and not re.match(r"(?:untuk|waktu) \d", text)


def _opens_sentence(reading: Reading, start: int) -> bool:
    return not reading.text[:start].strip() or bool(re.search(r"[.;!?¶]\s*$", reading.text[:start]))


def _enumerated(reading: Reading, cuts: list[Span]) -> list[Span]:
    """Those who came, what was brought, what was asked: a heading verb or label with all items up to the full stop."""
    joined: list[Span] = []
    headed = False
    for span in cuts:
        text = reading.text[span[0] : span[1]]
        between = reading.text[joined[-1][1] : span[0]] if joined else ""
        item = len(text.split()) <= _ITEM_WORDS and not _states(reading, span)
        if headed and item and re.fullmatch(r"[\s,:]*", between):
            joined[-1] = (joined[-1][0], span[1])
            continue
        joined.append(span)
        labelled = re.match(_LABELLED, text, re.IGNORECASE)
        attended = re.match(_ATTENDED_BY, text, re.IGNORECASE)
        given = re.search(_GIVING, text, re.IGNORECASE) and not re.search(r"[.!?]", text)
        asked = re.search(rf"{_ASKED}\w+", text, re.IGNORECASE)
        numbered = re.search(_NUMBERED, text, re.IGNORECASE)
        counted = re.search(_COUNTED_LIST, text, re.IGNORECASE)
        headed = bool(numbered or labelled or attended or given or asked or counted or text.rstrip().endswith(":"))
        headed = headed or bool(len(joined) > 1 and re.search(_COLON_ITEM, text))  # the first may head the whole note
    return joined


def _states(reading: Reading, span: Span) -> bool:
    """Whether a stretch says something of its own: a day, a time, a quotation, or a subject with a verb."""
    text = reading.text[span[0] : span[1]]
    facts = any(span[0] <= e.start < span[1] and e.kind in {"date", "time", "quote"} for e in reading.entities)
    return (
        facts
        or bool(re.match(_LABELLED, text, re.IGNORECASE))
        or negated(text)
        or text.strip().casefold() in _STATES
        or text.split(maxsplit=1)[:1] in (["dapat"], ["dapet"], ["dpt"], ["raih"])
        or has_verb(" ".join(text.split()[1:3]))
    )


def _breaks(reading: Reading, *, colon: bool) -> list[Span]:
    """Where else a clause ends: behind a finished quotation, and at a colon behind more than a label."""
    text = reading.text
    ended = [
        q.end for q in reading.of("quote") if text[q.end - 2] in ".!?" and not re.match(_ATTRIBUTED, text[q.end :])
    ]
    found = [(end, end) for end in ended]
    found += [(stop.start, stop.start) for stop in stops(reading)[:1]]  # the subject of a timetable, then its stops
    found += [match.span() for begins in (_MEASURED, _EXPECTED) for match in begins.finditer(text)]
    for match in re.finditer(r":\s+(?=[\w])(?![^¶\n]*∙)", text) if colon else ():
        head = re.split(r"[,;.¶]", text[: match.start()])[-1]
        if LIST_MARK in head:
            continue  # "∙ RT 04: pukul 09.00" is an item
        before = head.split()
        begun = match.start() - len(" ".join(before)) - 1
        headed = any(begun <= e.start < match.start() for e in reading.of("date", "time", "place"))
        headed = headed or bool(re.match(r"juara \d", text[match.end() :], re.IGNORECASE))
        if headed and len(before) > 1 and not re.search(_LABEL, " ".join(before), re.IGNORECASE):
            found.append((match.start(), match.end()))
    return found


def _trim(text: str, span: Span) -> Span:
    raw = text[span[0] : span[1]]
    left = len(raw) - len(raw.lstrip(" ¶:.,;-–•|*"))
    return span[0] + left, span[0] + len(raw.rstrip(" ¶:.,;-–•|*"))


def _lists(reading: Reading, cuts: list[Span]) -> list[Span]:
    """ "got, sungai, dan pantai" is one clause: the last item says so."""
    joined: list[Span] = []
    for span in cuts:
        text = reading.text[span[0] : span[1]]
        between = reading.text[joined[-1][1] : span[0]] if joined else ""
        closes = re.match(r"(?:dan|serta|sama|&|atau)\s", text, re.I) and len(text.split()) <= 6 and not has_verb(text)
        if joined and between.strip() == "," and _more_places(reading, joined[-1], span):
            joined[-1] = (joined[-1][0], span[1])
            continue
        if joined and closes and "," in between:
            while len(joined) > 1 and _is_item(reading, joined[-1], joined[-2][1]):
                joined[-2:] = [(joined[-2][0], joined[-1][1])]
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


def _more_places(reading: Reading, before: Span, span: Span) -> bool:
    """Whether a clause that ends in a place goes on with nothing but places: "air mati di A, | B sama sebagian C"."""
    places = reading.of("place")
    if not any(before[0] < one.start and one.end == before[1] for one in places):
        return False
    inside = [one for one in places if span[0] <= one.start and one.end <= span[1]]
    since = [*inside, *(reading.of("date", "time") if len(inside) > 1 else ())]  # "…, | B sama C mulai jam 1"
    rest = "".join(" " if any(s.start <= at < s.end for s in since) else reading.text[at] for at in range(*span))
    return bool(inside) and not set(rest.casefold().split()) - _BETWEEN_PLACES


_BETWEEN_PLACES = word_set(
    "dan sama serta & sebagian sekitarnya juga kel kec kelurahan kecamatan mulai sejak dari sampai pada"
)


def lists_items(text: str) -> bool:
    """Whether a clause is headed like a list: by a label, by those who came, by what was given."""
    if re.search(r"\b\d+ [a-z]+(?: [a-z]+)?: \w[^:]*,", text, re.IGNORECASE):
        return True
    if are_goods(text):
        return True
    patterns = ((re.match, _LABELLED), (re.match, _ATTENDED_BY), (re.search, _GIVING), (re.search, _ASKED))
    headed = any(find(pattern, text, re.IGNORECASE) for find, pattern in patterns)
    return bool(headed) and "," in text


def itemised(reading: Reading, cuts: list[Span], found: Phrases) -> tuple[list[Span], set[Span]]:
    """Two or more bare nouns in a row are one list, with the clause that opens it ("butuh popok, selimut, air")."""
    joined, listed, at = list[Span](), set[Span](), 0
    while at < len(cuts):
        stop = at + 1 if at and _is_noun(reading, cuts[at], None) else at
        while at < stop < len(cuts) and _is_noun(reading, cuts[stop], cuts[stop - 1][1]):
            stop += 1
        attending = joined and re.match(r"(?:di)?hadir", reading.text[joined[-1][0] :], re.IGNORECASE)
        if stop - at > 1 or (stop > at and attending):
            follows = joined and "," in reading.text[joined[-1][1] : cuts[at][0]]
            head = joined[-1] if follows and _opens_list(reading, joined[-1], found) else None
            if head:
                joined.pop()
            span = (head[0] if head else cuts[at][0], cuts[stop - 1][1])
            joined.append(span)
            listed.add(span)
            at = stop
        else:
            joined.append(cuts[at])
            at += 1
    return joined, listed


def _is_noun(reading: Reading, span: Span, before: int | None) -> bool:
    """A bare noun phrase, behind a comma where `before` (the end of the clause before it) is given."""
    text = reading.text[span[0] : span[1]]
    plain = not re.search(r"\d", text) and not negated(text) and not set(text.casefold().split()) & _STATES
    role = any(span[0] <= one.start < span[1] for one in mentions(reading))
    return plain and not role and _is_item(reading, span, before) and not re.search(r"[“\"]", text)


def _is_item(reading: Reading, span: Span, before: int | None) -> bool:
    """Whether a clause is an item of a list: short, parted by a comma, without a verb or a fact of its own."""
    words = reading.text[span[0] : span[1]].split()
    counted = any(span[0] <= e.start < span[1] for e in reading.entities if e.kind in {"date", "time", "person"})
    parted = before is None or "," in reading.text[before : span[0]]
    return parted and len(words) <= 3 and not counted and not has_verb(" ".join(words))


def _opens_list(reading: Reading, span: Span, found: Phrases) -> bool:
    """A clause that names its first item last; not the activity itself."""
    text = reading.text[span[0] : span[1]]
    main = found.what is not None and span[0] <= found.what.start < span[1] and bool(activity_at(text))
    return bool(re.search(_LIST_HEAD, text, re.IGNORECASE)) and not main
