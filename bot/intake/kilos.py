"""Colloquial "kilo" of a distance: "jalan kaki 6 kilo" is kilometres, "panen 6 kilo" kilograms.

A figure with "kilo" is a distance where its clause tells of a way and weighs nothing; a clause that is only the figure
("rute lewat pantai. 16 kilo") goes with the clause before it. Else it stays for the units to read as a weight.
"""

import re

_KILO = re.compile(r"(?<![\w.,])(?P<n>\d+(?:[.,]\d+)?|setengah) ?kilo\b(?!-)(?! ?(?:gram|meter))", re.IGNORECASE)
_CLAUSE = re.compile(r"[^,;.\n]+(?:(?<=\d)[.,](?=\d)[^,;.\n]+)*")
_WAY = re.compile(
    r"\b(?:jarak|jauh|sejauh|rute|finish?|panjang|sepanjang|lintasan|jalur|trek|lari|berlari|maraton|marathon|gowes|menggowes|"
    r"sepeda|bersepeda|jalan kaki|jalan santai|jalan sehat|pawai|kirab|konvoi|karnaval|antrean|antrian|antre|antri|"
    r"macet|kemacetan|ekornya|keliling|radius|ditempuh|menempuh|nempuh|tempuh|arak-arakan|longmars|ngebut|nyasar|hanyut|"
    r"terseret|diaspal|pengaspalan|diperbaiki|dibeton|pipa|kabel)(?:nya|an)?\b|"
    r"\b(?:jalan|naik|renang|dayung|mendaki)(?: [a-z]+){0,2} $",
    re.IGNORECASE,
)
_FROM = re.compile(r"^ (?:dari|ke arah|arah|sebelum|sesudah|setelah|lagi|jauhnya|jalan kaki|lari)\b", re.IGNORECASE)
# What is weighed stands before the figure as a verb of goods, or right behind it as the goods ("5 kilo beras").
_WEIGHED = re.compile(
    r"\b(?:berat|bobot|timbang\w*|ditimbang|panen|memanen|beli|membeli|jual|menjual|dijual|harga|seharga|rp\S*|disita|"
    r"sita|menyita|dicuri|botol|plastik|terkumpul|kumpul\w*|setor\w*|sampah|beras|gula|telur|telor|daging|ikan|cabai|cabe|minyak|pupuk|"
    r"tepung|sabu|ganja|emas|turun|naik berat|hadiah\w*|dapat|dapet|membawa|bawa|bayar|per|koper|bagasi)(?:nya)?\b",
    re.IGNORECASE,
)
_GOODS = re.compile(
    r"^ (?!dari|ke|di|dan|sama|sampai|sampe|lewat|setiap|tiap|sehari|per|pulang|pergi|bolak|untuk|buat|dengan|pakai|"
    r"pake|memakai|naik|jalan|jauh|lagi|karena|krn|arah|antrean|antrian|macet|dalam|selama|dgn|aja|saja|sebelum|setelah|"
    r"lebih|lari|gowes|yang|yg|finis|start|mulai|terus|trus|lalu|tanpa|bareng|bersama|itu|ini)[a-z]{3,}",
    re.IGNORECASE,
)


def distances(text: str) -> str:
    """The text with "kilometer" for every "kilo" that is surely a distance. Quotations must be kept away."""
    if not _KILO.search(text):
        return text
    parts, at, told = [], 0, False
    for clause in _CLAUSE.finditer(text):
        bare = not _KILO.sub("", clause[0]).strip()
        parts += [text[at : clause.start()], _told(clause[0], way=told and bare)]
        told, at = bool(_way(clause[0])), clause.end()
    return "".join([*parts, text[at:]])


def _told(clause: str, *, way: bool) -> str:
    def form(match: re.Match[str]) -> str:
        before, behind = clause[: match.start()], clause[match.end() :]
        far = way or bool(_WAY.search(before) or _WAY.search(behind) or (_FROM.search(behind) and _way(clause)))
        heavy = _WEIGHED.search(before) or (_GOODS.search(behind) and not _WAY.match(behind.lstrip()))
        return f"{match['n']} kilometer" if far and not heavy else match[0]

    return _KILO.sub(form, clause)


def _way(clause: str) -> bool:
    return bool(_WAY.search(clause)) and not _WEIGHED.search(clause)
