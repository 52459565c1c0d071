"""Telegraphic clauses as sentences: "juara 3 Pabean" → "juara 3 diraih Pabean", "lawan 18 sekolah" → "lawannya …".

Each rule knows one shape that operators write without its verb. No figure and no name is touched; a clause that no
rule fits comes back as it is.
"""

import re
from collections.abc import Callable, Sequence

from prompts.offline.grammar import is_verb
from prompts.offline.wording import capital, listing, word_set

_FIGURE = r"(?:[\d.,]+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belasan|puluhan|ratusan|ribuan)"
_CREW = r"(?:personel|petugas|anggota|relawan|kader|orang|armada|unit|mobil|ambulans)"
_GUARDS = r"(?:damkar|dishub|satpol PP|dinsos|dinkes|polsek|BPBD|PMI|[A-Z]\w+(?: [A-Z]\w+)*)"
_RANK = r"juara (?:\d|umum|pertama|kedua|ketiga|harapan(?: \d| satu| dua| tiga)?|favorit)"
_BOUND_RANK = word_set(
    "meraih jadi menjadi sebagai sabet raih rebut keluar dan para sang mantan bukan untuk hadiah dapat piala lomba"
)
_NO_HOLDER = r"(?:lomba|tingkat|kategori|cabang|se-|di|antar|bidang|kelas|pada|dalam|nasional|provinsi|kota)\b"
_PRICE = re.compile(
    r"(?:harga )?(?P<item>[a-z]+(?: [a-z]+){0,3}(?: \d[\d.,]* [a-z]+)?) "
    r"(?P<sum>Rp[\d.,]+(?: (?:ribu|juta))?(?: per [a-z]+)?)"
)
_FRONTED = re.compile(
    r"(?:di|ke|pada|setelah|saat|ketika|karena|untuk|agar|bila|jika|kalau|selain|menurut|sebagai|dengan|bersama|hari|"
    r"selanjutnya|kemudian|lalu|sejak|selama|akibat|senin|selasa|rabu|kamis|jumat|sabtu|minggu)\b",
    re.IGNORECASE,
)
_LAST_ITEM = re.compile(r"(?<=[\w)])(, (?P<last>[\w/-]+(?: [\w/-]+){0,2})) (?P<and>dan|serta|atau) (?=\w)")
_NO_ITEM = word_set("yang untuk agar karena di ke dari dengan oleh pada akan sudah belum tidak ikut hadir juga itu ini")
_PAPER = (
    "(?:fotokopi |foto )?"
    "(?:KTP|KK|KIA|KIS|NIK|NPWP|SKCK|SKTM|SPPT|STNK|BPKB|NIB|rapor|ijazah|akta|pasfoto|foto|meterai)"
)
_FIRST_CHECK = r"(?P<head>.*\b(?:dicek|periksa|diperiksa|pemeriksaan|cek|pengecekan|mengukur|diukur))"
_OTHER_CHECK = r"asam urat|kolesterol"

Rule = Callable[[str], str]


def whole(text: str) -> str:
    """The clause with the verb, preposition or comma that it lacks."""
    for rule in _RULES:
        text = rule(text)
    return serial(text)


def serial(text: str) -> str:
    """The comma before "dan" that closes an enumeration: "Ramanuju, Gerem dan Mekarsari" (EYD V)."""
    return text if _FRONTED.match(text) else _LAST_ITEM.sub(_closed, text)


def _closed(match: re.Match[str]) -> str:
    words = match["last"].split()
    lists = not any(is_verb(word) or word in _NO_ITEM for word in words)
    return f"{match[1]}, {match['and']} " if lists else match[0]


def is_price(text: str) -> bool:
    """Whether the clause says no more than what costs how much."""
    return _PRICE.fullmatch(text) is not None


def priced(texts: Sequence[str]) -> str:
    """Prices as one clause: "harga beras Rp58.000 dan gula Rp15.000"."""
    return f"harga {listing([text.removeprefix('harga ') for text in texts])}"


def _sub(pattern: str, form: str | Callable[[re.Match[str]], str]) -> Rule:
    compiled = re.compile(pattern)
    return lambda text: compiled.sub(form, text, count=1)


def _won(match: re.Match[str]) -> str:
    """ "siswa SMPN 4 juara 2" → "… meraih juara 2"; not behind a verb or a word that the rank belongs to."""
    last = match["who"].split()[-1].lower()
    return match[0] if last in _BOUND_RANK or is_verb(last) else f"{match['who']} meraih {match['rank']}"


def _holder(match: re.Match[str]) -> str:
    who = match["who"]
    if re.match(_NO_HOLDER, who):
        return match[0]
    named = capital(who) if who.islower() and " " not in who and "-" not in who else who
    return f"{match['rank']}{match['of'] or ''} diraih {named}"


def _papers(match: re.Match[str]) -> str:
    """Papers written in a row: "KTP KK rapor SKTM" → "KTP, KK, rapor, dan SKTM"."""
    return listing(re.findall(_PAPER, match[0]))


def _checks(match: re.Match[str]) -> str:
    """Measurements written in a row: "tensi gula darah asam urat"."""
    checked = ("tekanan darah", "gula darah", match["more"], match["last"])
    return f"{match['head']} {listing([one for one in checked if one])}"


_SPORTS: tuple[Rule, ...] = (
    _sub(rf"^(?P<who>(?!.*\bmeraih\b)[^,:]{{3,60}}?) (?P<rank>{_RANK})(?!\w)", _won),
    _sub(
        rf"^(?P<rank>{_RANK})(?P<of> lomba [a-z ]+?)?:? (?P<who>(?:[A-Z][\w.-]*|[a-z-]+)(?: [\w.-]+){{0,3}})$", _holder
    ),
    _sub(r"^(?P<who>(?:tim )?[A-Z][\w ]{2,40}) juara$", r"\g<who> menjadi juara"),
    _sub(
        r"^(?P<of>juara (?!\d|umum|harapan)[a-z]+(?: [a-z]+){0,2}) (?P<who>(?:ibu-ibu|bapak-bapak|R[TW] \d|[A-Z]).*)$",
        r"\g<of> ialah \g<who>",
    ),
    _sub(r"^(?:me)?lawan (?=[A-Z\d]|tim |sekolah |kelurahan )", "lawannya "),
)
_DUTY: tuple[Rule, ...] = (
    _sub(
        rf"^(?P<who>{_GUARDS}) (?:jaga|siaga|menjaga|menurunkan|mengerahkan|menyiapkan|turunkan|kerahkan|siapkan)"
        rf"(?: dengan)? (?P<n>{_FIGURE} {_CREW})\b",
        lambda match: f"{capital(match['who'])} menyiagakan {match['n']}",
    ),
    _sub(
        r"^(?P<who>(?:petugas|personel|tim|relawan|anggota)(?: [A-Z][\w ]*?)?) (?:siaga|berjaga)(?: sebanyak)? "
        rf"(?P<n>{_FIGURE}) (?:orang|personel)$",
        r"\g<n> \g<who> disiagakan",
    ),
    _sub(r"^aman,? (?=tidak ada )", "keadaan aman dan "),
    _sub(
        r"^alternatif(?:nya)? (?:bisa )?(?:lewat|melalui|ke|di|memakai) ",
        "sebagai alternatif, pengendara dapat melalui ",
    ),
)
_FIGURES: tuple[Rule, ...] = (
    _sub(r"^wilayah(?: terdampak)?:? (?=[A-Z](?!.*\b(?:di|me|ber|ter)[a-z]{4,}))", "wilayahnya meliputi "),
    _sub(
        r"^(?:sasaran|target)(?:nya)? (?=(?:balita|bayi|ibu|anak|lansia|remaja|siswa|warga|pelajar|keluarga)\b)",
        "sasarannya ",
    ),
    _sub(r"^yang (?P<n>\d[\d.]*) (?=di[a-z]{4,}|tidak |belum |masih )", r"sebanyak \g<n> lainnya "),
    _sub(rf"^dapat (?=(?:sekitar )?{_FIGURE} )", "diperoleh "),
    _sub(
        r"^(?P<who>nasabah|anggota|pasien|pendonor|penerima|siswa|murid|jamaah|penumpang)(?:nya)?:? "
        r"(?P<n>\d[\d.]*)(?: orang)?$",
        r"\g<who>nya \g<n> orang",
    ),
    _sub(
        rf"^maksimal (?P<what>{_FIGURE} [a-z]+) per (?P<who>orang|keluarga|KK|hari)$",
        r"setiap \g<who> dibatasi maksimal \g<what>",
    ),
)
_COMMAS: tuple[Rule, ...] = (
    _sub(
        r"^(?:kalau|jika|bila|apabila) (?P<if>[^,]+?),? "
        r"(?P<then>jangan|segera|laporkan|lapor|hubungi|silakan|mohon|tolong|harap) ",
        r"jika \g<if>, \g<then> ",
    ),
    _sub(r"^(?P<both>(?:jika|jangan) .+ sendiri) (?=lapor|hubungi)", r"\g<both>, "),
    _sub(rf"(?<![\w-]){_PAPER}(?:,? {_PAPER})+(?![\w-])(?!,? (?:dan\b|[a-z]))", _papers),
    _sub(
        r"\b(?P<state>padam|mati|banjir|longsor|pagi|siang|sore|malam|WIB|terendam|tergenang) "
        r"(?=(?:Kecamatan|Kelurahan) [A-Z]|R[TW] \d)",
        r"\g<state> di ",
    ),
    _sub(
        rf"^{_FIRST_CHECK} (?:tensi|tekanan darah),? gula(?: darah)?,? (?:dan )?(?P<more>{_OTHER_CHECK})"
        rf"(?:,? (?:dan )?(?P<last>{_OTHER_CHECK}))?",
        _checks,
    ),
)
_RULES = (*_SPORTS, *_DUTY, *_FIGURES, *_COMMAS)
