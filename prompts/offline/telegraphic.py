"""Telegraphic clauses as sentences: "juara 3 Pabean" → "juara 3 diraih Pabean", "lawan 18 sekolah" → "lawannya …".

Each rule knows one shape that operators write without its verb. No figure and no name is touched; a clause that no
rule fits comes back as it is.
"""

import re
from collections.abc import Callable, Sequence

from prompts.offline.grammar import is_verb, verbal
from prompts.offline.morphology import active
from prompts.offline.wording import capital, listing, word_set

_FIGURE = r"(?:[\d.,]+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belasan|puluhan|ratusan|ribuan)"
_CREW = r"(?:personel|petugas|anggota|relawan|kader|orang|armada|unit|mobil|ambulans)"
_GUARDS = r"(?:damkar|dishub|satpol PP|dinsos|dinkes|polsek|BPBD|PMI|[A-Z]\w+(?: [A-Z]\w+)*)"
_RANK = r"juara (?:\d|umum|pertama|kedua|ketiga|harapan(?: \d| satu| dua| tiga)?|favorit)"
_BOUND_RANK = word_set(
    "meraih jadi menjadi sebagai sabet raih rebut keluar dan para sang mantan bukan untuk hadiah dapat piala lomba"
)
_NO_HOLDER = r"(?:lomba|tingkat|kategori|cabang|se-|di|antar|bidang|kelas|pada|dalam|nasional|provinsi|kota)\b"
_PEOPLE = r"(?:ibu|bapak|anak|siswa|siswi|warga|kader|lansia|pemuda|remaja|santri|balita|pelajar|guru|jamaah)"
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

_NAMED = r"(?:K\.?H\.|Ustazah|Ustaz|Kiai|Hj?\.|dr\.|[A-Z][a-z]+).*"

_OFFICE = r"(?:Kepala|Camat|Lurah|Ketua|Kantor|Dinas|UPT|Kelurahan|Kecamatan|Wali|Sekretaris|Badan|Bidang)\b"
_SCHOOL = r"(?:SDN|SMPN|SMAN|SMKN|MTsN|MIN|SD|SMP|SMA|SMK)"
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


def _besides(match: re.Match[str]) -> str:
    """ "senam bersama juga" → "ada pula senam bersama"; a clause with its verb stays."""
    words = match["what"].split()
    if words[0] == "ada":
        return f"ada pula {' '.join(words[1:])}"
    return match[0] if any(is_verb(word) or word in _NO_ITEM for word in words) else f"ada pula {match['what']}"


def _papers(match: re.Match[str]) -> str:
    """Papers written in a row: "KTP KK rapor SKTM" → "KTP, KK, rapor, dan SKTM"."""
    return listing(re.findall(_PAPER, match[0]))


def _final(match: re.Match[str]) -> str:
    score = f" dengan skor {match['score']}" if match["score"] else ""
    return f"final mempertemukan {match['one']} dan {match['other']}{score}"


def _message(match: re.Match[str]) -> str:
    """ "dr. Sinta pesan kurangi garam" → "… berpesan agar warga mengurangi garam"; what asks for no deed stays."""
    first, _, rest = match["what"].partition(" ")
    bidden = verbal(first) or re.fullmatch(r"[a-z]{4,}(?:kan|i)", first)
    return f"{match['who']} berpesan agar warga {active(first)} {rest}" if bidden and not is_verb(first) else match[0]


def _tools(match: re.Match[str]) -> str:
    """Tools written in a row: "cangkul arit karung"."""
    return listing(re.findall(_TOOLS, match[0]))


def _checks(match: re.Match[str]) -> str:
    """Measurements written in a row: "tensi gula darah asam urat"."""
    checked = ("tekanan darah", "gula darah", match["more"], match["last"])
    return f"{match['head']} {listing([one for one in checked if one])}"


_SPORTS: tuple[Rule, ...] = (
    _sub(rf"^(?P<who>(?!.*\bmeraih\b)[^,:]{{3,60}}?) (?P<rank>{_RANK})(?!\w)", _won),
    _sub(
        rf"^(?P<rank>{_RANK})(?P<of> lomba [a-z ]+?)?:? (?P<who>(?:[A-Z][\w.-]*|[a-z-]+)(?: [\w.-]+){{0,6}})$", _holder
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
_TOOLS = (
    r"(?:cangkul|arit|karung|sapu(?: lidi)?|ember|golok|sekop|pengki|garpu|sarung tangan|masker|topi|tumbler|"
    r"botol minum|matras|mukena|sajadah|kursi|tenda|gerobak|alat kebersihan)"
)
_FIGURES: tuple[Rule, ...] = (
    _sub(rf"\b(?P<n>\d[\d.]*) orang (?P<who>{_PEOPLE})(?:-(?P=who))?\b", r"\g<n> \g<who>"),
    _sub(
        rf"\b(?P<to>untuk|kepada|bagi|oleh|dari|melibatkan|mengundang) (?P<who>{_PEOPLE}(?: (?!di|ke)[a-z]+)?) "
        r"(?P<n>\d[\d.]*) orang\b",
        r"\g<to> \g<n> \g<who>",
    ),
    _sub(
        rf"^yang (?P<did>hadir|datang|ikut):? (?P<who>(?:sekitar |lebih dari )?{_FIGURE} [a-z]+(?: [a-z]+)?)$",
        r"\g<who> \g<did>",
    ),
    _sub(r"^wilayah(?: terdampak)?:? (?=[A-Z](?!.*\b(?:di|me|ber|ter)[a-z]{4,}))", "wilayahnya meliputi "),
    _sub(
        r"^(?:sasaran|target)(?:nya)? (?=(?:balita|bayi|ibu|anak|lansia|remaja|siswa|warga|pelajar|keluarga)\b)",
        "sasarannya ",
    ),
    _sub(r"^yang (?P<n>\d[\d.]*) (?=di[a-z]{4,}|tidak |belum |masih )", r"sebanyak \g<n> lainnya "),
    _sub(rf"^dapat (?=(?:sekitar )?{_FIGURE} )", "terkumpul "),
    _sub(r"^juga (?:diberi|diberikan|dapat|mendapat) (?=[a-z])", "diberikan pula "),
    _sub(r"^memakai (?=untuk )", "gunakan "),
    _sub(r"^(?P<what>[a-z]+(?: [a-z]+){0,2}) juga$", _besides),
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
_THANKS = r"(?P<thanks>terima kasih(?: banyak)?)(?: (?:untuk|kepada|ke|buat))?"
_HELD = r"(?:upacara|pawai|lomba|acara|kegiatan|rapat|karnaval|turnamen|pertandingan|pengajian|apel|kirab)"
_SCENES: tuple[Rule, ...] = (
    _sub(
        r"^(?P<who>(?:dr[gh]?\. )?[A-Z][a-z']+(?: [A-Z][a-z']+)*) (?:pesan|berpesan) "
        r"(?P<what>(?!jangan|agar|supaya|kepada)[a-z]+ .+)$",
        _message,
    ),
    _sub(r"^masing-masing (?=Rp|\d)", "masing-masing menerima "),
    _sub(r"^sepakat (?=[a-z])", "peserta sepakat "),
    _sub(r"^posko(?:nya)?(?: pengungsian)? di (?=[A-Z])", "posko berada di "),
    _sub(
        r"(?P<did>di[a-z]{4,}) (?P<who>Damkar|Dishub|BPBD|Tagana|PMI|PLN|(?:Dinas|Badan) [A-Z][A-Za-z ]+?) "
        r"(?P<n>[a-z]+|\d+) (?:orang|personel)\b",
        r"\g<did> \g<n> petugas \g<who>",
    ),
    _sub(
        r"^(?P<who>wisatawan|pengunjung|penumpang|pemudik|penonton)(?P<where> [^,]*?)? (?P<n>\d[\d.]*) orang",
        r"\g<who>\g<where> mencapai \g<n> orang",
    ),
    _sub(rf"(?<!dari )(?<!siswa )(?P<name>\b[A-Z][a-z]+ [A-Z][a-z]+) (?={_SCHOOL} )", r"\g<name> dari "),
    _sub(
        rf"^{_THANKS} (?P<who>(?!.*\byang\b)[^,]{{3,50}}?) (?:sudah|telah) (?P<did>\w.+)$",
        r"\g<thanks> kepada \g<who> yang sudah \g<did>",
    ),
    _sub(
        rf"^{_THANKS} (?=(?:semua|seluruh|para|panitia|warga|donatur|pendonor|relawan|peserta)\b)",
        r"\g<thanks> kepada ",
    ),
    _sub(
        rf"^(?P<event>{_HELD}\b(?!.*\b(?:di|me|ber)[a-z]{{4,}}).*?) "
        r"(?P<mood>(?:sangat )?(?:lancar|sukses|meriah|khidmat|tertib|seru|ramai))$",
        r"\g<event> berlangsung \g<mood>",
    ),
    _sub(
        r"^(?:habis|setelah|usai|selesai) (?P<first>upacara|acara|apel|salat|rapat|pengajian|senam|kerja bakti),? "
        r"(?P<then>(?:pem[a-z]+an|makan|cek|sarapan|doa|foto|ramah tamah|hiburan|santunan|bazar) .+)$",
        r"setelah \g<first>, dilanjutkan dengan \g<then>",
    ),
    _sub(
        rf"^(?P<when>(?:hari|pagi|siang|sore|malam) itu) di (?P<where>[A-Z][\w. ]+?) (?=\d[\d.]* {_PEOPLE})",
        r"\g<when>, di \g<where>, ",
    ),
    _sub(
        r"\bdari rumah ke rumah (?P<did>pantau|cek|periksa|data|sosialisasi|bagikan)\b",
        lambda match: f"dari rumah ke rumah {active(match['did'])}",
    ),
    _sub(
        r"^dapat (?:predikat |gelar )?"
        r"(?P<what>(?:penampil|peserta|stan|kelompok|kontingen|tim) (?:ter|fav)[a-z]+)",
        r"meraih predikat \g<what>",
    ),
    _sub(
        rf"(?P<name>\b(?!{_OFFICE})[A-Z][a-z]+ [A-Z][a-z]+) "
        r"(?=(?:Polsek|Polres|Puskesmas|BNN|Universitas|RSUD|Kemenag)\b)",
        r"\g<name> dari ",
    ),
    _sub(
        r"^yang (?P<who>(?:belum|tidak|kenal|mengenal|mau|ingin|berminat|butuh)(?: [a-z]+){0,4}?) "
        r"(?=(?:bisa|dapat|hubungi|silakan|lapor|laporkan|boleh)\b)",
        r"warga yang \g<who> ",
    ),
    _sub(r"^(?P<who>warga yang [a-z ]+?) (?:hubungi|lapor) ", r"\g<who> dapat menghubungi "),
    _sub(
        rf"^(?P<what>ceramah|tausiah|sambutan|materi|khotbah)(?:nya)?(?: oleh| dari)? (?P<who>{_NAMED})$",
        r"\g<what> disampaikan \g<who>",
    ),
    _sub(rf"^doa(?:nya)?(?: oleh| dari)? (?P<who>{_NAMED})$", r"doa dipimpin \g<who>"),
    _sub(
        r"(?P<name>[A-Z][a-z]+) (?P<kin>istri|suami|putra|putri|ibunda|ayahanda)(?: dari)? (?=[A-Z])",
        r"\g<name>, \g<kin> ",
    ),
    _sub(
        rf"\b(?P<one>{_FIGURE} (?:perusahaan|stan|gerai|sekolah|regu|tim)) (?P<other>{_FIGURE} [a-z]+) (?=di |pada )",
        r"\g<one> dengan \g<other> ",
    ),
    _sub(
        r"(?<= )(?P<what>(?!dan |untuk |dari |yang |ke |di )[a-z]{3,} [a-z]{3,}) (?P<n>\d[\d.]*) (?:buah|unit)\b",
        r"\g<n> \g<what>",
    ),
    _sub(
        r"^(?P<care>hati-hati|awas|waspada),? "
        r"(?P<where>(?:di )?(?:Jalan|Jembatan|Simpang|Tol) [A-Z][\w ]*?) ada (?P<what>.+)$",
        lambda match: f"{match['care']}, ada {match['what']} di {match['where'].removeprefix('di ')}",
    ),
    _sub(
        r"^final(?:nya)? (?P<one>[A-Z]\w+(?: \w+)?) (?:me)?lawan(?:nya)? (?P<other>[A-Z]\w+(?: [A-Z]\w+)?)"
        r"(?: skor (?P<score>\d+-\d+))?$",
        _final,
    ),
    _sub(r"^(?P<who>dr[gh]?\. [A-Z][\w.']*(?: [A-Z][\w.']*)*)$", r"layanan diberikan \g<who>"),
)
_COMMAS: tuple[Rule, ...] = (
    _sub(
        rf"(?<![\w-]){_TOOLS}(?:,? {_TOOLS}){{2,}}(?![\w-])(?! dan)",
        lambda match: listing(re.findall(_TOOLS, match[0])),
    ),
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
_RULES = (*_SPORTS, *_DUTY, *_SCENES, *_FIGURES, *_COMMAS)
