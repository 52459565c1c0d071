"""A statement's forms as they are printed: ranges, units, roads, a number before what it counts; no asides."""

import re

from knowledge.entities.words import small
from prompts.offline.dates import DAYS, MONTHS
from prompts.offline.grammar import is_verb
from prompts.offline.morphology import active
from prompts.offline.wording import capital

_ROAD = re.compile(
    r"\bjalan (?:lingkar (?:selatan|utara|luar)|raya(?: [A-Z]\w+){1,2}"
    r"|(?:[A-Z]\w+ ){1,3}(?:raya|utara|selatan|barat|timur)\b)"
)
# "tangki air gratis bisa hubungi 0254-391111": whom to call first, then for what.
_CALLED = re.compile(
    r"^(?!jika |warga )(?:(?:untuk|bagi|buat) )?(?:mau |ingin |butuh |perlu )?"
    r"(?P<what>(?!melihat|lihat|menemukan|mencium|mendengar|mengalami|info|silakan|bisa|mohon|jangan)[^,:]{4,60}?),? "
    r"(?:(?:bisa|silakan|silahkan|harap|mohon|tinggal|dapat) )?(?:langsung )?hubungi (?:ke )?(?P<whom>[^,]{3,60})$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^(?P<noun>perahu|mobil|truk|ambulans|pompa|petugas|relawan|personel|anggota) "
    rf"(?P<count>\d+|{small()})(?: orang| unit)?\b(?! dan )"
)
# A hyphen between figures makes a range, but not inside a number to call: "0254-391111".
_RANGE = re.compile(r"(?P<phone>(?<!\d)(?:\+62 ?|0)\d{2,4}(?: ?- ?\d{3,8}){1,3}(?!\d))|(?<=\d) ?- ?(?=\d)")
# "ada mobil baru dua unit" → "ada dua unit mobil baru"
_UNITS = re.compile(
    r"^(?P<ada>ada )?(?!kuota|stok|jumlah|total|target|sisa|hadiah)(?P<noun>[a-z]+(?: [a-z]+){0,2})(?<!nya) "
    r"(?P<count>(?:\d[\d.]*|[a-z]+(?: belas| puluh)?) (?:unit|buah|lembar|ekor|set))$"
)
_LETTERS = {"gt": "GT", "ntu": "NTU", "kwh": "kWh"}
_WATERS = re.compile(r"\b(?:selat|teluk|gunung|laut|pulau|tanjung)(?= [A-Z])")
_NIGHT = re.compile(rf"\bmalam (?P<day>(?:{'|'.join(DAYS)}) \([\d/]+\))")  # "malam Kamis" is Wednesday's night
_MAY = re.compile(r",? (?:boleh|bisa) (?:ditulis|disebut|dimuat|dicantumkan)$")  # a leave to the writer
_ALLOWED = re.compile(r"^(?P<who>[a-z]+(?: [a-z]+)?) (?P<what>(?:buka|tutup|me[a-z]+|ber[a-z]+)\b.*) boleh$")
_OWN = re.compile(  # "yang Sabtu (…) acara puncak undangannya menyusul"
    rf"^yang (?P<day>(?:{'|'.join(DAYS)}) \([\d/]+\)) (?P<what>[a-z ]+?) (?P<noun>[a-z]+)nya "
    r"(?P<fate>menyusul|ditunda|batal)$"
)
_PAPERS = re.compile(
    r"\b(?P<one>KTP|KK|[Ii]jazah|[Aa]kta(?: [a-z]+)?|NPWP|SPPT|SIM|STNK) "
    r"(?=(?:KTP|KK|ijazah|akta|NPWP|SPPT|SIM|STNK|foto|fotokopi|surat)\b)"
)
# A word behind a place that is none of its name: "Puskesmas Terdekat", "Jalan Raya Anyer Macet"
_PLAIN = re.compile(
    r"(?:(?<=\w )|(?:Stadion|Puskesmas|Masjid|Pasar|Jalan) )"
    r"(?:Terdekat|Setempat|Masing-Masing|Setapak|Jangan|Lain|Retak|Macet|Ramai|Rusak|Tutup|Tergenang|Bawa(?= [A-Z]{2})|"
    r"Luar Kota(?= |$)|Dulu|Saja)(?![\w-])"
)
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS).lower()})(?:-(?:{'|'.join(MONTHS).lower()}))?\b")
_SOME = re.compile(
    r"\b(?P<all>\d+ (?:truk|unit|mobil|pompa|lampu|motor|perahu|alat|komputer)) (?P<n>\d+) (?P<what>rusak|mati)\b"
)
# "11 orang sesak ringan 3 lagi dirawat yang lain sudah pulang": one count beside another
_BESIDE = re.compile(
    r"(?<=[a-z]) (?=\d+ (?:lagi|masih|sudah|rusak|luka)\b)(?<!dan )(?<!dari )|(?<=\w) (?=yang lain (?:sudah|masih))"
)
# "sekarang buka sabtu pagi … mulai mei" is every week's day
_FROM_MONTH = re.compile(
    rf"\b(?P<open>buka|ada) (?P<day>(?:{'|'.join(DAYS)})) \([\d/]+\)(?P<hours>.*?) mulai "
    rf"(?P<month>{'|'.join(MONTHS)})\b",
    re.I,
)
_DEED = re.compile(r"\byang (?P<deed>[a-z]{4,}kan)\b")  # "yang wariskan 38 buku"
_FLED = re.compile(r"^mengungsi (?P<who>\d+ (?:KK|orang|jiwa|warga)(?:[ ,/]+\d+ jiwa)?)(?P<where>.*)$")
_BRING = re.compile(r"^(?P<what>[\w ]{2,24}) bawa$")
_UNABLE = re.compile(
    r"^(?P<who>[\w ]{2,30}?) (?:tidak bisa|berhalangan)(?: hadir| datang)? (?P<then>(?:boleh|dapat) .+)$"
)
_ASIDE = re.compile(r" ?\([^()]{0,40}\b(?:jangan|tidak usah)(?: (?:di[a-z]+|dulu))?\)")
_ADDRESSED = re.compile(r"^(?:warga|masyarakat|pengendara|orang tua) ?: ?(?=\w)", re.IGNORECASE)


def printed(text: str) -> str:
    """Ranges with their dash, units and roads as they are printed, a number before what it counts."""
    text = re.sub(r"(?<=WIB) (?=pusat )|(?<=\w) (?=tidak berpotensi tsunami)", ", ", text)
    text = _MONTH.sub(lambda match: "–".join(one.capitalize() for one in match[0].split("-")), text)
    text = _SOME.sub(r"\g<all>, \g<n> di antaranya \g<what>", text)
    text = _BESIDE.sub(", ", re.sub(r"^lapor masuk\b", "laporan masuk", text))
    text = re.sub(r"(?<=[\w)]) lagi (?=pendinginan|perbaikan|pembersihan|penyisiran|evakuasi)", ", sedang ", text)
    text = re.sub(r"(?<=\d )lagi (?=di[a-z]{4})", "masih ", text)
    text = re.sub(r"\b(?P<part>pagi|siang|sore|malam) (?P=part)\b", r"\g<part>", text)
    text = re.sub(r"(?<=\w) (?=sekarang \d)", ", ", _FROM_MONTH.sub(_weekly, text))
    text = re.sub(r"\bJgn (?P<deed>[A-Z]\w+)", lambda match: f"jangan {match['deed'].lower()}", text)
    text = re.sub(r"(?<=\w) / (?=\w)", "/", _DEED.sub(_active, text))
    text = _PLAIN.sub(lambda match: match[0].lower().replace(" jangan", ", jangan"), text)
    text = re.sub(r"\b(?:pa|pak|bu) (?=(?:Lurah|Camat|Wali Kota|Kepala|Ketua)\b)", "", text)
    text = re.sub(r"\b(?P<n>\d+) (?P<unit>menit|jam|hari|meter)an\b", r"sekitar \g<n> \g<unit>", text)
    text = _FLED.sub(r"\g<who> mengungsi\g<where>", text)
    text = _PAPERS.sub(r"\g<one>, ", re.sub(r"(?<=\)) = (?=\w)", ": ", text))
    text = re.sub(r"^menjadi (?=\w+ (?:menit|jam|hari)$)", "selesai dalam ", text)
    text = re.sub(r"^call (?=1\d\d$)", "hubungi ", text)
    text = _HOURS.sub(_clock, _PART_HOURS.sub(_clock, _FIRST_PART.sub(_clock, text)))
    text = _EACH.sub(r"satu \g<one> untuk satu \g<other>", _TO_PLACE.sub(r"\g<0>ke ", text))
    text = _TWICE.sub(r"\g<word>", text)
    text = re.sub(r"\bWhatsapp\b", "WhatsApp", re.sub(r"(?<=WIB) tadi\b", "", text))
    text = _UNKNOWN.sub(r"\g<what> belum diketahui", text)
    text = re.sub(r"^BMKG:?,? (?=(?:gempa|hujan|cuaca|angin|gelombang)\b)", "menurut BMKG, ", text)
    text = re.sub(r"\bTIDAK\b", "tidak", re.sub(r"(?<=\bgratis) (?=bawa )", " dengan mem", text))
    text = re.sub(r"(\d ?x ?\d) (\d+ lembar)", r"\1 (\2)", text)
    text = _OWN.sub(r"\g<noun> \g<what> pada \g<day> \g<fate>", text)
    text = _UNABLE.sub(r"\g<who> yang tidak bisa hadir \g<then>", _BRING.sub(r"bawa \g<what>", text))
    text = re.sub(r"^menyebutkan (?=\w)", "sebutkan ", text)
    text = _ASIDE.sub("", _ADDRESSED.sub("", text))
    text = _RANGE.sub(lambda match: match["phone"] or "–", text)
    text = re.sub(r"(?<=\d) cm\b", " sentimeter", text)
    text = re.sub(r"(?<=\d )(?:gt|ntu|kwh)\b", lambda match: _LETTERS[match[0]], text)
    text = _WATERS.sub(lambda match: capital(match[0]), _NIGHT.sub(r"\g<day> malam", _MAY.sub("", text)))
    text = _ALLOWED.sub(r"\g<who> boleh \g<what>", text)
    text = re.sub(r"\blap[.;]? ([a-z]+)", lambda match: f"Lapangan {capital(match[1])}", text)
    text = _ROAD.sub(lambda match: " ".join(capital(word) for word in match[0].split(" ")), text)
    text = _CALLED.sub(r"hubungi \g<whom> untuk \g<what>", text)
    return _UNITS.sub(r"\g<ada>\g<count> \g<noun>", _COUNTED.sub(r"\g<count> \g<noun>", text))


_DAY = rf"(?:{'|'.join(DAYS)})"
_FIRST_PART = re.compile(  # "siang 11-13, sore 17-19"
    r"(?P<lead>\b(?P<part>pagi|siang|sore|malam) )(?P<a>\d{1,2}) ?[-–] ?(?P<b>\d{1,2})"
    r"(?![\d.:/]| ?(?:orang|anak|tahun|menit))"
)
# "anak Senin–Jumat 8-12", "pukul 06.00–09.00 WIB dan 4-6 sore": hours without their word
_HOURS = re.compile(
    rf"(?P<lead>\b{_DAY}(?:(?:–|,| dan|, dan) ?{_DAY})* )(?P<a>\d{{1,2}}) ?[-–] ?(?P<b>\d{{1,2}})(?P<part>)"
    r"(?![\d.:/]| ?(?:des|jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|orang|anak|tahun|peserta))",
    re.IGNORECASE,
)
_PART_HOURS = re.compile(
    r"(?P<lead>(?<![\d.:/])\b)(?P<a>\d{1,2}) ?[-–] ?(?P<b>\d{1,2}) (?P<part>pagi|siang|sore|malam)\b"
)
_UNKNOWN = re.compile(r"^(?P<what>(?:penyebab|sebab|jumlah|asal)(?:nya)?(?: [a-z]+)?) belum tahu$")
_EACH = re.compile(r"^(?:1|satu) (?P<one>KTP|KK|orang|keluarga|warga|anak) (?:untuk )?(?:1|satu) (?P<other>[a-z]+)$")
_TO_PLACE = re.compile(
    r"\b(?:bawa|lapor|datang|periksa|langsung) (?=(?:puskesmas|posyandu|IGD|RSUD|rumah sakit|klinik|kelurahan|"
    r"kecamatan|polisi|petugas|posko)\b)"
)
_TWICE = re.compile(r"\b(?P<word>[a-z]{4,}) (?P=word)(?= [A-Z])")  # "pelatih pelatih Dede"


def _clock(match: re.Match[str]) -> str:
    """ "8-12" → "pukul 08.00–12.00 WIB", "4-6 sore" → "pukul 16.00–18.00 WIB"; no span of hours stays as it was."""
    late = _NOON if match["part"] in {"sore", "malam"} else 0
    begin, end = (int(match[one]) + (late if int(match[one]) < _NOON else 0) for one in ("a", "b"))
    if not begin < end <= 2 * _NOON:
        return match[0]
    return f"{match['lead']}pukul {begin:02}.00–{end:02}.00 WIB"


_NOON = 12


def _active(match: re.Match[str]) -> str:
    return match[0] if is_verb(match["deed"]) else f"yang {active(match['deed'])}"


def _weekly(match: re.Match[str]) -> str:
    return f"{match['open']} {match['day']}{match['hours']} mulai {match['month'].capitalize()}"
